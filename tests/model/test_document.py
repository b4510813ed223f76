"""Documents: pieces that are the file when put together."""

from __future__ import annotations

from itertools import zip_longest

import pytest
from hypothesis import given

from glossa.model.document import Document, Role, Unit, UnitId
from glossa.text.languages import LanguageTag
from tests.model.strategies import documents


def _unit(raw: str) -> Unit:
    return Unit(UnitId("u1"), Role.PARAGRAPH, raw, (), raw, 1)


@given(documents())
def test_skeleton_and_units_interleaved_are_the_file(document: Document) -> None:
    raws = [unit.raw for unit in document.units]
    pieces = [piece for pair in zip_longest(document.skeleton, raws, fillvalue="") for piece in pair]
    assert document.source == "".join(pieces)


def test_a_document_is_put_together_in_any_script() -> None:
    units = (_unit("河流峰会😀"), _unit("قمة الأنهار"))
    document = Document("plain", LanguageTag("zh-Hans"), ("\ufeff# ", "\r\n\r\n", "\n"), units)
    assert document.source == "\ufeff# 河流峰会😀\r\n\r\nقمة الأنهار\n"


def test_a_document_without_units_is_its_skeleton() -> None:
    assert Document("plain", LanguageTag("en"), ("---\n",), ()).source == "---\n"


def test_a_skeleton_that_does_not_fit_its_units_is_an_error() -> None:
    with pytest.raises(ValueError, match="shorter"):
        _ = Document("plain", LanguageTag("en"), ("",), (_unit("x"),)).source
