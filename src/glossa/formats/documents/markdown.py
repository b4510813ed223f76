"""Markdown: CommonMark with tables, strikethrough, footnotes and front matter, YAML or TOML.

A unit is a slice of the source and the skeleton is everything else, so an untouched document is written back byte
for byte. Code blocks, HTML blocks (their text too), and link definitions with their titles are skeleton. A text is
read as CommonMark means it: entities and backslash escapes resolved, line wraps joined. On writing, what has to be
escaped is; the result is parsed again before it is handed out, so no text can break the document.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from glossa.formats.documents import _front_matter, _scalars
from glossa.formats.documents._base import DocumentReader
from glossa.formats.documents._debris import with_form_labels
from glossa.formats.documents._markdown import blocks
from glossa.formats.documents._markdown.write import MANNERS
from glossa.formats.documents._rewrite import Manner, Pieces, Rendering, rewrite
from glossa.formats.documents._skeleton import Slice, in_order
from glossa.model.document import Document, Role, UnitId
from glossa.text.languages import LanguageTag
from glossa.text.spans import Span


class Markdown:
    """Articles in Markdown."""

    id = "markdown"
    summary = "Markdown (CommonMark, tables, footnotes, front matter)"
    suffixes: tuple[str, ...] = (".md", ".markdown")
    textless = "Code, HTML blocks and most front matter stay as they are; a page of HTML needs a name ending in .html."

    def parse(self, text: str, language: LanguageTag) -> Document:
        """Reads a document from its whole text."""
        return in_order(self.id, text, language, _slices(text, _with_roles))

    def declared_language(self, text: str) -> Span | None:
        """Returns where the front matter says `lang` or `language`."""
        start = 1 if text.startswith("\ufeff") else 0
        return _front_matter.declared_language(text, start, _front_matter.end_of(text, start))

    def serialise(self, document: Document, texts: Mapping[UnitId, str]) -> str:
        """Writes the document with the units named in `texts` replaced."""
        manners = tuple(map(_for_its_place, MANNERS))
        return rewrite(document, texts, manners, lambda text, _: _slices(text, _without_roles))


def _slices(text: str, below: Callable[[str, int], Iterator[Slice]]) -> Iterator[Slice]:
    """Yields the units of a text in its order: of its front matter, and what `below` finds behind that."""
    start = 1 if text.startswith("\ufeff") else 0
    body = _front_matter.end_of(text, start)
    yield from sorted(_front_matter.read(text, start, body), key=lambda piece: piece.start)
    yield from below(text, body)


def _with_roles(text: str, start: int) -> Iterator[Slice]:
    return with_form_labels(blocks.read(text, start))


def _without_roles(text: str, start: int) -> Iterator[Slice]:
    return blocks.read(text, start, blocks.ROLES_APART)


def _for_its_place(manner: Manner) -> Manner:
    def render(before: Document, index: int, pieces: Pieces) -> Rendering:
        is_value = before.units[index].role is Role.FRONT_MATTER
        return (_scalars.render if is_value else manner)(before, index, pieces)

    return render


FORMAT: DocumentReader = Markdown()
