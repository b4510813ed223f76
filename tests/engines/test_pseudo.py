"""Pseudo-translation: visible, longer, and everything that must survive survives."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossa.engines import ENGINES
from glossa.engines._base import Pair
from glossa.engines._dispatch import dispatch
from glossa.masking import MaskStyle, Spacing, codes_of, mask, unmask
from glossa.text.languages import language_tag

ENGINE = ENGINES.load("pseudo").connect({})
PAIR = Pair(language_tag("en"), language_tag("es"))


@pytest.mark.parametrize(
    ("text", "pseudo"),
    [
        ("The head of state", "⟦Thé héád óf státé~~~~~⟧"),
        ("Save {0} of {name} at https://example.org/a", "⟦Sávé {0} óf {name} át https://example.org/a~~~~~~~~~~~~~⟧"),
        ("see XQ0Z, 1990s", "⟦séé XQ0Z, 1990s~~~~⟧"),
        ("ירושלים 🙂", "⟦ירושלים 🙂~~~⟧"),
    ],
)
def test_marks_accents_and_lengthens(text: str, pseudo: str) -> None:
    assert ENGINE.send([text], PAIR) == [pseudo]


def test_lengthens_chinese_with_chinese() -> None:
    pair = Pair(language_tag("zh"), language_tag("zh-Hant"))
    assert ENGINE.send(["共同富裕，开放。"], pair) == ["⟦共同富裕，开放。〇〇⟧"]


@given(st.text(st.sampled_from("ab 汉é"), min_size=1, max_size=12), st.text(st.sampled_from("cd 🙂"), max_size=12))
def test_stand_ins_survive(left: str, right: str) -> None:
    text = f"<1>{left}</1>{right}<2/>"
    masked = mask(text, codes_of(text), MaskStyle.WORD)
    [answer] = ENGINE.send([masked.text], PAIR)
    assert unmask(masked, answer, Spacing()) is not None


def test_is_ready_for_every_pair_and_sends_nothing() -> None:
    assert ENGINE.readiness(Pair(language_tag("zh"), language_tag("vo"))).ready
    [delivery] = dispatch(ENGINE, ["One."], PAIR)
    assert delivery.outcomes[0].text == "⟦Óñé.~⟧"
