"""Word documents (ECMA-376, WordprocessingML): paragraphs with their runs, tables, notes, headers, text boxes.

The package becomes one text (see `_docx.package`), of which a unit is the stretch of runs that a paragraph's text
stands in; so an untouched document comes back part for part. Text in the paragraph's commonest format is plain, any
other format is a pair of codes, and so is a link; a tab, a line break, a field, a footnote's number, a picture and the
ends of a bookmark are codes that stand alone. What only programs care for, such as the numbers of sessions, marks of
the spelling checker and the last page breaks, makes no code, and goes where a paragraph is written anew.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence

from glossa.formats.documents._docx.direction import turned
from glossa.formats.documents._docx.east_asian import is_east_asian, named
from glossa.formats.documents._docx.languages import declared_language
from glossa.formats.documents._docx.package import flat, zipped
from glossa.formats.documents._docx.passages import Frame
from glossa.formats.documents._docx.places import Place, places
from glossa.formats.documents._docx.sound import check
from glossa.formats.documents._docx.writing import rendered
from glossa.formats.documents._rewrite import Pieces, Rendering, rewrite
from glossa.formats.documents._skeleton import Slice, in_order
from glossa.formats.documents._table import no_article
from glossa.formats.documents.table_docx import is_table
from glossa.model.document import Document, UnitId
from glossa.text.languages import LanguageTag
from glossa.text.spans import Span

_Way = tuple[Frame, str | None]
"""How a passage is written, and the prefix of Word's own elements there."""


class Docx:
    """Articles in Word documents."""

    id = "docx"
    summary = "Word documents (.docx): text, tables, notes, headers, links"
    suffixes: tuple[str, ...] = (".docx",)
    textless = "Pictures, charts, formulas and hidden text stay as they are; scanned text has to be recognised first."

    def decode(self, data: bytes, name: str) -> str:
        """Returns the package as one text.

        Raises `GlossaError` for what is no sound document, is locked, has macros or tracked changes, or is a table that
        `glossa export` wrote.
        """
        text = flat(data, name)
        check(text, name)
        if is_table(text):
            raise no_article(name)
        return text

    def encode(self, text: str) -> bytes:
        """Returns the package that `decode` made a text of: the same parts in the same order."""
        return zipped(text)

    def parse(self, text: str, language: LanguageTag) -> Document:
        """Reads a document from the text of its package; the line of a unit is the number of its paragraph."""
        return _document(text, language, (place for place in places(text) if place.twin is None))

    def declared_language(self, text: str) -> Span | None:
        """Returns where the document says its language: of three that Word names, that of the text's script."""
        return declared_language(text)

    def localised(self, text: str, source: LanguageTag, target: LanguageTag) -> str:
        """Puts `target` where a document names its language.

        Chinese, Japanese and Korean are named in all styles and for the fonts of the theme, as Word calls them.
        """
        if is_east_asian(target):
            return named(text, target)
        span = declared_language(text)
        return text if span is None else text[: span.start] + target + text[span.end :]

    def serialise(self, document: Document, texts: Mapping[UnitId, str]) -> str:
        """Writes the document with the units named in `texts` replaced.

        A paragraph whose text now reads the other way is turned round, and so is a table that has more of such.
        """
        ways, originals = _ways(document.source)
        every, wanted = document, texts
        if len(ways) > len(document.units):
            every = _document(document.source, document.language, places(document.source))
            meant = zip(every.units, (document.units[index].id for index in originals), strict=True)
            wanted = {unit.id: texts[name] for unit, name in meant if name in texts}

        def manner(before: Document, index: int, pieces: Pieces) -> Rendering:
            frame, prefix = ways[index]
            return rendered(frame, before.units[index].codes, pieces, prefix)

        written = rewrite(every, wanted, (manner,), lambda text, _: map(_slice, places(text)))
        source = document.source
        return written if written == source else turned(source, written)


FORMAT = Docx()


def _ways(text: str) -> tuple[Sequence[_Way], Sequence[int]]:
    """Returns for each passage how it is written, and the number of the unit that it is written like."""
    known: dict[_Way, _Way] = {}
    ways: list[_Way] = []
    originals, starts = array("Q"), array("Q")
    for place in places(text):
        way = place.passage.frame, place.prefix
        ways.append(known.setdefault(way, way))
        if place.twin is None:
            starts.append(place.passage.start)
        originals.append(bisect_left(starts, place.original))
    return ways, originals


def _slice(place: Place) -> Slice:
    found = place.passage
    return Slice(found.start, found.end, place.role, found.text, found.codes, place.note, line=place.paragraph)


def _document(text: str, language: LanguageTag, found: Iterable[Place]) -> Document:
    return in_order(Docx.id, text, language, map(_slice, found))
