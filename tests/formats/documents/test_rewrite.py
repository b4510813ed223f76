"""Writing and reading back: what does not come back as it was meant is written more carefully, or not at all."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from glossa.errors import GlossaError
from glossa.formats.documents._rewrite import Pieces, Rendering, rewrite, tagged
from glossa.formats.documents._skeleton import Slice
from glossa.formats.documents.plain import FORMAT
from glossa.model.document import Document, UnitId
from glossa.text.languages import LanguageTag
from tests.formats.documents.conformance import ENGLISH


def read(text: str, language: LanguageTag) -> Iterator[Slice]:
    """Yields paragraphs."""
    for unit in FORMAT.parse(text, language).units:
        yield Slice(0, 0, unit.role, unit.text, unit.codes)


SOURCE = FORMAT.parse("One.\n\nTwo.\n\nThree.\n", ENGLISH)
TEXTS = {UnitId("u1"): "Uno.", UnitId("u2"): "Dos.", UnitId("u3"): "Tres."}


def exact(_before: Document, _index: int, pieces: Pieces) -> Rendering:
    return Rendering(tagged(pieces), tagged(pieces))


def losing_the_second(before: Document, index: int, pieces: Pieces) -> Rendering:
    return Rendering("", tagged(pieces)) if index == 1 else exact(before, index, pieces)


def shouting(before: Document, index: int, pieces: Pieces) -> Rendering:
    return Rendering(tagged(pieces).upper(), tagged(pieces).upper())


def test_the_first_manner_is_used_where_it_does() -> None:
    assert rewrite(SOURCE, TEXTS, (exact, shouting), read) == "Uno.\n\nDos.\n\nTres.\n"


def test_only_the_unit_to_blame_is_written_in_the_next_manner() -> None:
    assert rewrite(SOURCE, TEXTS, (losing_the_second, shouting), read) == "Uno.\n\nDOS.\n\nTres.\n"


def test_a_text_that_no_manner_can_write_is_refused() -> None:
    with pytest.raises(GlossaError, match="paragraph on line 3"):
        rewrite(SOURCE, TEXTS, (losing_the_second,), read)


def test_nothing_to_write_leaves_the_source() -> None:
    assert rewrite(SOURCE, {}, (losing_the_second,), read) == SOURCE.source


def test_a_text_that_makes_the_document_unreadable_is_to_blame_for_it() -> None:
    def strict(text: str, language: LanguageTag) -> Iterator[Slice]:
        yield from read(text, language)
        if "Dos" in text:
            raise GlossaError("It is no document")

    assert rewrite(SOURCE, TEXTS, (exact, shouting), strict) == "Uno.\n\nDOS.\n\nTres.\n"


def test_a_unit_too_many_is_to_blame_on_the_text_that_made_it() -> None:
    def parted(before: Document, index: int, pieces: Pieces) -> Rendering:
        return Rendering("Dos.\n\nCuatro.", "Dos.") if index == 1 else exact(before, index, pieces)

    assert rewrite(SOURCE, TEXTS, (parted, shouting), read) == "Uno.\n\nDOS.\n\nTres.\n"


def test_a_unit_too_few_is_to_blame_on_the_text_that_lost_it() -> None:
    def joined(before: Document, index: int, pieces: Pieces) -> Rendering:
        return Rendering("", "Tres.") if index == 2 else exact(before, index, pieces)

    assert rewrite(SOURCE, TEXTS, (joined, shouting), read) == "Uno.\n\nDos.\n\nTRES.\n"
