"""HTML and XHTML pages: the structure stays, only texts change.

A unit is a slice of the page and the skeleton is everything else, so an untouched page is written back byte for byte.
What readers see of attributes (`alt`, `title`, `placeholder`, descriptions for search engines) are units of their own.
Scripts, styles, `<pre>`, `<code>`, `translate="no"` and texts in another language than the page's stay as they are.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from glossa.formats.documents._html import attributes, blocks, encoding
from glossa.formats.documents._html.attribute_units import placed
from glossa.formats.documents._html.long_texts import marked
from glossa.formats.documents._html.tokens import Kind, Token, tokens
from glossa.formats.documents._html.write import MANNERS
from glossa.formats.documents._rewrite import rewrite
from glossa.formats.documents._skeleton import Slice, in_order
from glossa.formats.documents._table import no_article
from glossa.formats.documents.table_html import is_table
from glossa.model.document import Document, UnitId
from glossa.text.languages import LanguageTag, is_right_to_left
from glossa.text.spans import Span


class Html:
    """Articles as web pages."""

    id = "html"
    summary = "Web pages (HTML, XHTML)"
    suffixes: tuple[str, ...] = (".html", ".htm", ".xhtml")
    textless = (
        "Code, scripts, <pre> and what is marked as in another language stay as they are; "
        "a page that scripts fill has to be saved from a browser."
    )

    def parse(self, text: str, language: LanguageTag) -> Document:
        """Reads a document from its whole text."""
        return in_order(self.id, text, language, blocks.read(text, language))

    def declared_language(self, text: str) -> Span | None:
        """Returns the `lang` of the root element, where it says something."""
        root = next((token for token in tokens(text) if token.kind is Kind.START), None)
        if root is None or root.name != "html":
            return None
        found = attributes.spans(root)
        span = found.get("lang") or found.get("xml:lang")
        return span if span and span.of(text).strip() else None

    def localised(self, text: str, source: LanguageTag, target: LanguageTag) -> str:
        """Puts `target` where a page says `lang`, of itself and its parts, and turns a page that reads the other way.

        `dir` is set on the root element, and added to it where a page had no need of one.
        """
        edits = [(span, str(target)) for span in blocks.names_of_language(text, source)]
        root = next((token for token in tokens(text) if token.kind is Kind.START), None)
        if root is not None and root.name == "html":
            edits += _turned(root, target)
        for span, value in sorted(edits, key=lambda edit: edit[0].start, reverse=True):
            text = text[: span.start] + value + text[span.end :]
        return text

    def decode(self, data: bytes, name: str) -> str:
        """Reads a page in the encoding that it declares, as browsers do, else in UTF-8."""
        text = encoding.decode(data, name)
        if is_table(text):
            raise no_article(name)
        return text

    def encode(self, text: str) -> bytes:
        """Writes a page in the encoding that it declares; what that lacks becomes a character reference."""
        return encoding.encode(text)

    def serialise(self, document: Document, texts: Mapping[UnitId, str]) -> str:
        """Writes the document with the units named in `texts` replaced."""
        held, mark = marked(document)
        ready = placed(held, texts)
        if ready is not held:
            texts = {unit.id: texts[unit.id] for unit in ready.units if unit.raw and unit.id in texts}
        written = rewrite(ready, texts, MANNERS, partial(_read_again, mark))
        return written.replace(mark, "") if mark else written


def _read_again(mark: str, text: str, language: LanguageTag) -> Iterator[Slice]:
    """Yields the units of a page; those in the tags of others without a text, as `placed` leaves them."""
    for piece in blocks.read(text, language, mark):
        yield piece if piece.start < piece.end else piece._replace(text="", codes=())


def _turned(root: Token, target: LanguageTag) -> list[tuple[Span, str]]:
    """Returns the edit that makes the root element say which way a translation reads, where that must be said."""
    direction = "rtl" if is_right_to_left(target) else "ltr"
    place = attributes.spans(root).get("dir")
    if place is not None:
        return [] if attributes.values(root)["dir"].lower() in (direction, "auto", "") else [(place, direction)]
    behind = root.start + len("<html")
    return [(Span(behind, behind), ' dir="rtl"')] if direction == "rtl" else []


FORMAT = Html()
