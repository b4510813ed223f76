"""A bilingual table as a web page, to read, to print, or to correct in a word processor.

See `_table` for the columns. White space counts as it stands only in a page that no other program has saved.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from html import escape, unescape

from glossa import __version__
from glossa.errors import GlossaError
from glossa.formats.documents._base import Recogniser
from glossa.formats.documents._html import encoding
from glossa.formats.documents._html.tokens import Kind, tokens
from glossa.formats.documents._returned import ReturnedFile, carried
from glossa.formats.documents._table import HELP, LACKS, Line, Row, heading, returned, rows
from glossa.model.article import Article
from glossa.model.segment import SegmentId
from glossa.text.languages import LanguageTag, is_right_to_left

_STYLE = """\
@page { size: landscape; margin: 12mm }
body { font: 11pt/1.4 "Noto Sans", "Helvetica Neue", Arial, sans-serif; margin: 1.5em; color: #222 }
table { border-collapse: collapse; width: 100%; table-layout: fixed }
thead { display: table-header-group }
th { background: #e7e6e6; text-align: start; position: sticky; top: 0 }
th, td { border: 1px solid #a6a6a6; padding: .35em .5em; vertical-align: top; overflow-wrap: anywhere }
td { white-space: pre-wrap; mso-number-format: "\\@" }
tr { break-inside: avoid }
.mark { color: #a6a6a6; font-size: 5pt }
@media print { body { color: black; margin: 0 } }
"""
_TABLE = '<table border="1" cellspacing="0" cellpadding="4">'
"""Word processors draw lines by these old attributes, and read little of the style."""
_TEXT = ' sdnum="1033;0;@"'
"""Says to LibreOffice what `mso-number-format` says to Excel: a cell is text, and no formula, number or date."""
_GENERATOR = f'<meta name="generator" content="glossa {__version__}">'
_OURS = re.compile(r'<meta name="generator" content="glossa ')
_WIDTHS = ("4%", "34%", "34%", "8%", "14%", "6%")
_SPACE = re.compile(r"[ \t\r\n]+")
_HEADING = re.compile(r"<t[hd]\b[^>]{0,1000}>(?:[\s\ufeff]|<[^>]{0,1000}>){0,40}glossa:", re.IGNORECASE)
_CELLS = frozenset({"td", "th"})
_BREAKS = frozenset({"br", "p", "div", "li"})
_ENDS = frozenset({"td", "th", "tr", "table"})


class TableHtml:
    """Writes an article as a table on a web page, and reads what comes back."""

    id = "table_html"
    summary = "A table of sources and translations as a web page"
    suffixes: tuple[str, ...] = (".table.html", ".html", ".htm")
    lacks = LACKS

    def is_theirs(self, data: bytes) -> bool:
        """Tells by the heading of its table whether a page is such a table."""
        return is_table(data.replace(b"\0", b"").decode("utf-8", "replace"))

    def export(self, article: Article, target: LanguageTag, notes: Mapping[SegmentId, Sequence[str]]) -> bytes:
        """Writes the segments of `article` and their targets; see `BilingualWriter`."""
        said = ("", _about(article.document.language), _about(target), "", "", ' class="mark"')
        title = escape(f"{carried(article.name)}: {article.document.language} → {target}")
        columns = "".join(f'<col style="width: {width}">' for width in _WIDTHS)
        text = [f"{about}{_TEXT}" for about in said]
        body = "".join(f'<tr valign="top">{_cells("td", row, text)}</tr>\n' for row in rows(article, target))
        head = _cells("th", heading(article, target), ("", "", "", "", "", ' class="mark"'))
        page = (
            f'<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n{_GENERATOR}\n<title>{title}</title>\n'
            f"<style>\n{_STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>\n<p>{escape(HELP)}</p>\n"
            f"{_TABLE}\n<colgroup>{columns}</colgroup>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{body}</tbody>\n"
            "</table>\n</body>\n</html>\n"
        )
        return page.encode("utf-8", "replace")

    def read(self, data: bytes, name: str) -> ReturnedFile:
        """Reads such a table; see `BilingualReader`. Raises `GlossaError` for one that was cut off in a table."""
        text = encoding.decode(data, name)
        if _is_cut_off(text):
            raise GlossaError(f"{name} ends too early; the end of it is missing", hint="Copy or download it again.")
        return returned(_lines(text), name)


FORMAT: Recogniser = TableHtml()


def is_table(text: str) -> bool:
    """Tells whether a page has a table that glossa exported."""
    return _HEADING.search(text) is not None


def _about(language: LanguageTag) -> str:
    return f' lang="{language}" dir="{"rtl" if is_right_to_left(language) else "ltr"}"'


def _cells(tag: str, row: Row, said: Sequence[str]) -> str:
    return "".join(
        f"<{tag}{about}>{escape(text).replace(chr(10), '<br>')}</{tag}>" for text, about in zip(row, said, strict=True)
    )


def _is_cut_off(text: str) -> bool:
    """Tells whether a table does not end; every program writes its end tag, since it may not be left out."""
    ends = [token.kind for token in tokens(text) if token.name == "table"]
    return ends.count(Kind.START) > ends.count(Kind.END)


def _lines(text: str) -> Iterator[Line]:
    """Yields the rows of all tables, wherever the tags that end rows and cells were left out."""
    is_exact = _OURS.search(text) is not None
    number = 0
    cells: list[list[str]] | None = None
    cell: list[str] | None = None
    for token in tokens(text):
        if token.kind is Kind.TEXT and cell is not None:
            said = unescape(text[token.start : token.end])
            cell.append(said if is_exact else _SPACE.sub(" ", said))
        elif token.kind is Kind.START and token.name == "tr":
            if cells is not None:
                yield Line(number, ["".join(each) for each in cells])
            number, cells, cell = number + 1, [], None
        elif token.kind is Kind.START and token.name in _CELLS and cells is not None:
            cell = []
            cells.append(cell)
        elif token.kind is Kind.START and token.name in _BREAKS and cell is not None:
            cell.append("\n")
        elif token.kind is Kind.END and token.name in _ENDS:
            cell = None
    if cells is not None:
        yield Line(number, ["".join(each) for each in cells])
