"""Articles: a document, its segments and their targets."""

from __future__ import annotations

from dataclasses import FrozenInstanceError
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossa.model.article import Article, Entry
from glossa.model.document import Document, Role, UnitId
from glossa.model.segment import Segment, SegmentId
from glossa.model.target import Origin, OriginKind, State, Target
from glossa.text.languages import LanguageTag

ES = LanguageTag("es")
SEGMENT = Segment(SegmentId("3f9a1c02"), UnitId("u1"), Role.HEADLINE, "共同富裕 😀", "")
DRAFT = Target("Prosperidad común 😀", State.DRAFT, Origin(OriginKind.MT, "2026-11-21T12:00:00Z", "apertium"))


def test_a_segment_without_a_target_is_untranslated() -> None:
    assert Entry(SEGMENT).state(ES) is State.UNTRANSLATED


def test_the_state_of_a_segment_is_that_of_its_target() -> None:
    entry = Entry(SEGMENT, MappingProxyType({ES: DRAFT}))
    assert entry.state(ES) is State.DRAFT
    assert entry.state(LanguageTag("ar")) is State.UNTRANSLATED


def test_current_entries_are_those_of_the_document() -> None:
    now, gone = Entry(SEGMENT), Entry(SEGMENT, obsolete=True)
    article = Article("قمة.md", Document("plain", ES, ("",), ()), (now, gone))
    assert article.current == (now,)


@given(st.lists(st.booleans(), max_size=8))
def test_an_entry_is_either_current_or_obsolete(obsolete: list[bool]) -> None:
    entries = tuple(Entry(SEGMENT, obsolete=each) for each in obsolete)
    article = Article("قمة.md", Document("plain", ES, ("",), ()), entries)
    assert article.current == tuple(entry for entry in entries if not entry.obsolete)


def test_values_do_not_change() -> None:
    with pytest.raises(FrozenInstanceError):
        DRAFT.text = "x"  # type: ignore[misc]  # that is the point
    with pytest.raises(TypeError):
        Entry(SEGMENT).targets[ES] = DRAFT  # type: ignore[index]  # that is the point
