"""The suite that every document reader inherits: whatever is read can be written, and no text breaks a document.

Subclass `ReaderConformance`, name it `Test...`, set `format` and `samples`, and give `texts` a strategy.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain, zip_longest
from typing import ClassVar

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from glossa.formats.documents._base import DocumentReader
from glossa.model.document import Document, Role, Unit
from glossa.model.inline import CodeKind, tags, visible
from glossa.text.languages import LanguageTag
from tests.formats.documents.strategies import noise, replacements

ENGLISH = LanguageTag("en")
GUESSED = frozenset(
    {Role.PARAGRAPH, Role.DATELINE, Role.BYLINE, Role.CAPTION, Role.DEBRIS, Role.HEADLINE, Role.MESSAGE}
)
"""Roles that some formats guess from the words alone, so that other words may change them."""
_SPACE = re.compile("[\\s\u00ad\u200b\ufeff]+")
# The same examples on every run: a new one belongs in a test of its own, not in somebody else's build.
_CHEAP = settings(deadline=None, max_examples=100, derandomize=True, suppress_health_check=list(HealthCheck))


def shown(text: str) -> str:
    """Returns what a reader sees of a tagged text, white space apart."""
    return _SPACE.sub("", visible(text).text)


def spelled_out(unit: Unit, text: str) -> str:
    """Returns `text` with the words of its codes instead of the codes: what is left where codes cannot be kept."""
    for code in unit.codes:
        text = text.replace(code.tag, code.equivalent)
    return text


def shape(document: Document) -> list[str]:
    """Returns the roles, guessed ones as one."""
    return ["text" if unit.role in GUESSED else unit.role.value for unit in document.units]


def put_together(document: Document) -> str:
    """Returns what the skeleton and the units of a document make."""
    pairs = zip_longest(document.skeleton, (unit.raw for unit in document.units), fillvalue="")
    return "".join(chain.from_iterable(pairs))


class ReaderConformance:
    """The laws of a `DocumentReader`."""

    format: ClassVar[DocumentReader]
    samples: ClassVar[Sequence[str]]
    texts: ClassVar[st.SearchStrategy[str]]
    any_texts: ClassVar[st.SearchStrategy[str]] = noise
    """What may stand in a file of the format, sound or not."""

    def test_samples_are_written_back_byte_for_byte(self) -> None:
        for sample in self.samples:
            document = self.format.parse(sample, ENGLISH)
            assert put_together(document) == document.source == sample
            assert self.format.serialise(document, {}) == sample

    @_CHEAP
    @given(data=st.data())
    def test_any_text_is_written_back_byte_for_byte(self, data: st.DataObject) -> None:
        text = data.draw(st.one_of(self.texts, self.any_texts))
        document = self.format.parse(text, ENGLISH)
        assert put_together(document) == document.source == text
        assert self.format.serialise(document, {unit.id: unit.text for unit in document.units}) == text

    @_CHEAP
    @given(data=st.data())
    def test_a_document_from_the_store_is_the_same(self, data: st.DataObject) -> None:
        document = self.format.parse(data.draw(self.texts), ENGLISH)
        stored = replace(document, skeleton=tuple(document.skeleton), units=tuple(document.units))
        meant = {unit.id: f"ok {unit.text}" for unit in document.units}
        assert stored == document
        assert (stored.source, list(stored.starts)) == (document.source, list(document.starts))
        assert self.format.serialise(stored, meant) == self.format.serialise(document, meant)

    @_CHEAP
    @given(data=st.data())
    def test_units_are_well_formed(self, data: st.DataObject) -> None:
        document = self.format.parse(data.draw(st.one_of(self.texts, self.any_texts)), ENGLISH)
        for number, unit in enumerate(document.units, start=1):
            assert unit.id == f"u{number}"
            assert unit.text == unit.text.strip()
            assert shown(unit.text)
            assert not set(unit.text) & set("\r\n")
            assert [code.tag for code in unit.codes] == _tags(unit.text)
            assert _nested(unit.text)

    @_CHEAP
    @given(data=st.data())
    def test_a_changed_document_reads_back_as_it_was_meant(self, data: st.DataObject) -> None:
        document = self.format.parse(data.draw(self.texts), ENGLISH)
        meant = {unit.id: f"{unit.text} ok" for unit in document.units}
        again = self.format.parse(self.format.serialise(document, meant), ENGLISH)
        assert shape(again) == shape(document)
        for before, after in zip(document.units, again.units, strict=True):
            assert shown(after.text) in (shown(meant[before.id]), shown(spelled_out(before, meant[before.id])))

    @_CHEAP
    @given(data=st.data())
    def test_no_text_breaks_the_document(self, data: st.DataObject) -> None:
        document = self.format.parse(data.draw(self.texts), ENGLISH)
        if not document.units:
            return
        chosen = data.draw(st.sets(st.sampled_from(document.units), min_size=1), label="chosen")
        meant = {unit.id: data.draw(replacements) for unit in chosen}
        again = self.format.parse(self.format.serialise(document, meant), ENGLISH)
        assert shape(again) == shape(document)
        for before, after in zip(document.units, again.units, strict=True):
            text = meant.get(before.id, before.text)
            assert shown(after.text) == (shown(text) or shown(before.text))

    @_CHEAP
    @given(data=st.data())
    def test_codes_can_be_moved_and_left_out(self, data: st.DataObject) -> None:
        document = self.format.parse(data.draw(self.texts), ENGLISH)
        meant = {
            unit.id: "".join(data.draw(st.permutations([*_tags(unit.text), "word", " more "])))
            for unit in document.units
            if unit.codes
        }
        again = self.format.parse(self.format.serialise(document, meant), ENGLISH)
        assert shape(again) == shape(document)
        assert all(
            "word" in after.text
            for before, after in zip(document.units, again.units, strict=True)
            if before.id in meant
        )


def _tags(text: str) -> list[str]:
    return [found.span.of(text) for found in tags(text)]


def _nested(text: str) -> bool:
    stack: list[int] = []
    for found in tags(text):
        if found.kind is CodeKind.OPEN:
            stack.append(found.id)
        elif found.kind is CodeKind.CLOSE and (not stack or stack.pop() != found.id):
            return False
    return not stack
