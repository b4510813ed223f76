"""HTML and XHTML pages: the structure stays, only texts change.

A unit is a slice of the page and the skeleton is everything else, so an untouched page is written back byte for byte.
What readers see of attributes (`alt`, `title`, `placeholder`, descriptions for search engines) are units of their own.
Scripts, styles, `<pre>`, `<code>`, `translate="no"` and texts in another language than the page's stay as they are.
"""

from __future__ import annotations

from collections.abc import Mapping

from glossa.formats.documents._base import DocumentReader
from glossa.formats.documents._html import attributes, blocks
from glossa.formats.documents._html.attribute_units import placed
from glossa.formats.documents._html.tokens import Kind, tokens
from glossa.formats.documents._html.write import MANNERS
from glossa.formats.documents._rewrite import rewrite
from glossa.formats.documents._skeleton import document
from glossa.model.document import Document, UnitId
from glossa.text.languages import LanguageTag
from glossa.text.spans import Span


class Html:
    """Articles as web pages."""

    id = "html"
    summary = "Web pages (HTML, XHTML)"
    suffixes: tuple[str, ...] = (".html", ".htm", ".xhtml")

    def parse(self, text: str, language: LanguageTag) -> Document:
        """Reads a document from its whole text."""
        return document(self.id, text, language, blocks.read(text, language))

    def declared_language(self, text: str) -> Span | None:
        """Returns the `lang` of the root element, where it says something."""
        root = next((token for token in tokens(text) if token.kind is Kind.START), None)
        if root is None or root.name != "html":
            return None
        found = attributes.read(root.rest, root.start + 1 + len(root.name))
        span = found.get("lang") or found.get("xml:lang")
        return span if span and span.of(text).strip() else None

    def serialise(self, document: Document, texts: Mapping[UnitId, str]) -> str:
        """Writes the document with the units named in `texts` replaced."""
        ready = placed(document, texts)
        rest = {unit.id: texts[unit.id] for unit in ready.units if unit.raw and unit.id in texts}
        return rewrite(ready, rest, MANNERS, lambda text, language: placed(self.parse(text, language), {}))


FORMAT: DocumentReader = Html()
