"""Texts that are too long to be one unit: where they were cut, so that a translation is cut in the same places.

A text is cut by how many pieces it has, and its translation may have more or fewer. So a comment is put into each place
of the skeleton in which the document was cut, what is written is read again with these, and then they are taken out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, count, zip_longest

from glossa.formats.documents._html import blocks
from glossa.model.document import Document


def marked(document: Document) -> tuple[Document, str]:
    """Returns a document with a mark in each place where a text of it was cut, and the mark; `""` where none was."""
    if not any(map(_is_long, chain(document.skeleton, (unit.raw for unit in document.units)))):
        return document, ""
    source = document.source
    places = blocks.cuts(source, document.language)
    if not places:
        return document, ""
    mark = next(mark for mark in map("<!--{}-->".format, count()) if mark not in source)
    return replace(document, skeleton=tuple(_with_marks(document, places, mark))), mark


def _is_long(text: str) -> bool:
    """Tells whether this may be the largest of the three in which a cut text stands: a unit, what is before and behind.

    A tag, and so a reference, makes two pieces at most: itself and the text behind it.
    """
    return 6 * (text.count("<") + text.count("&")) >= blocks.LONGEST_RUN


def _with_marks(document: Document, places: Sequence[int], mark: str) -> Iterator[str]:
    """Yields the skeleton with a mark at each of the places in the document, which come in order."""
    waiting = iter(places)
    place = next(waiting, None)
    position = 0
    for literal, raw in zip_longest(document.skeleton, (unit.raw for unit in document.units)):
        behind = position + len(literal) + len(raw or "")
        pieces: list[str] = []
        start = position
        while place is not None and (raw is None or place < behind):
            pieces += (literal[start - position : place - position], mark)
            start, place = place, next(waiting, None)
        yield "".join((*pieces, literal[start - position :]))
        position = behind
