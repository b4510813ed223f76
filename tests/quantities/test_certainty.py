"""How certain it is that a difference is a mistake."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossa.quantities import read
from glossa.quantities.certainty import Certainty, certainty, is_slip
from glossa.quantities.comparing import differences
from glossa.quantities.pairing import pair
from glossa.text.languages import LanguageTag

SURE, LIKELY, DOUBTFUL = Certainty.SURE, Certainty.LIKELY, Certainty.DOUBTFUL


def certainties(source: str, target: str, languages: str = "en>es") -> list[Certainty]:
    into, out = map(LanguageTag, languages.split(">"))
    pairing = pair(read(source, into), read(target, out))
    return [certainty(one, source, target) for one in differences(pairing)]


@pytest.mark.parametrize(
    ("source", "target", "languages"),
    [
        ("It has 35 rooms.", "Tiene 53 habitaciones 𠮷.", "en>es"),
        ("It has 35 rooms.", "Tiene habitaciones.", "en>es"),
        ("It has rooms.", "Tiene 35 habitaciones.", "en>es"),
        ("It has 35 rooms.", "有三十六个房间。", "en>zh-Hans"),
        ("人口1.4亿。", "A population of 14 million.", "zh-Hans>en"),
        ("两千人。", "Twenty thousand people.", "zh-Hans>en"),
        ("On Monday.", "El martes.", "en>es"),
        ("It was founded in 1998.", "Se fundó con 198 socios.", "en>es"),
        ("It has 35 rooms.", "بها ٥٣ غرفة", "en>ar"),
    ],
)
def test_digits_and_what_looks_like_a_slip_are_sure(source: str, target: str, languages: str) -> None:
    assert certainties(source, target, languages) == [SURE]


@pytest.mark.parametrize(
    ("source", "target", "languages"),
    [
        ("It has three rooms.", "Tiene habitaciones.", "en>es"),
        ("It has rooms.", "Tiene tres habitaciones.", "en>es"),
        ("It has three rooms.", "Tiene ocho habitaciones.", "en>es"),
        ("It has rooms (35 in all).", "Tiene habitaciones.", "en>es"),
        ("It is one of two.", "Es uno de cuatro.", "en>es"),
        ("三个人。", "Five people.", "zh-Hans>en"),
    ],
)
def test_words_alone_are_likely(source: str, target: str, languages: str) -> None:
    assert certainties(source, target, languages) == [LIKELY]


@pytest.mark.parametrize(
    ("source", "target", "languages"),
    [
        ("It has rooms.", "Tiene habitaciones (35 en total).", "en>es"),
        ("The rooms are open.", "La tercera habitación está abierta.", "en>es"),
        ("It burned 35 acres (14 hectares).", "Ardieron 14 hectáreas.", "en>es"),
        ("它有房间。", "It has rooms (35 in all).", "zh-Hans>en"),
    ],
)
def test_asides_are_doubtful(source: str, target: str, languages: str) -> None:
    assert certainties(source, target, languages) == [DOUBTFUL]


digits = st.text("0123456789", min_size=2, max_size=8)


@settings(deadline=None)
@given(digits, st.data())
def test_a_digit_lost_is_a_slip_both_ways(text: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(text)))
    longer = text[:at] + data.draw(st.sampled_from("0123456789")) + text[at:]
    assert is_slip(text, longer)
    assert is_slip(longer, text)


@pytest.mark.parametrize(
    ("one", "other", "is_one"),
    [
        ("1,998", "1989", True),
        ("1998", "1 996", True),
        ("٣٥", "53", True),
        ("1998", "1998", False),
        ("1998", "1889", False),
        ("3", "5", False),
        ("19", "1998", False),
        ("three", "35", False),
    ],
)
def test_slips(one: str, other: str, *, is_one: bool) -> None:
    assert is_slip(one, other) is is_one
