"""A bilingual table as a Word document; see `_table` for the columns.

The page lies on its side, the heading is printed on every page, each cell says its language to the spelling checker.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from glossa.errors import GlossaError
from glossa.formats._xml import escaped, legal
from glossa.formats._xml_places import Node
from glossa.formats.documents._base import Recogniser
from glossa.formats.documents._docx.formats import properties
from glossa.formats.documents._docx.package import flat, packed
from glossa.formats.documents._docx.places import MAIN, of_type, read
from glossa.formats.documents._docx.refusals import check_tracked
from glossa.formats.documents._docx.runs import is_paragraph
from glossa.formats.documents._returned import ReturnedFile, carried
from glossa.formats.documents._table import HELP, LACKS, MARKER, Line, Row, heading, is_heading, returned, rows
from glossa.formats.documents._workbook import relationships
from glossa.model.article import Article
from glossa.model.segment import SegmentId
from glossa.text.languages import LanguageTag, is_right_to_left

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WIDTHS = (600, 5050, 5050, 1500, 2300, 900)
"""Twentieths of a point, of 15,400 in a line."""
_BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="A6A6A6"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
_SECTION = (
    '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="720" w:right="720" '
    'w:bottom="720" w:left="720" w:header="360" w:footer="360" w:gutter="0"/></w:sectPr>'
)
_SMALL = '<w:color w:val="A6A6A6"/><w:sz w:val="8"/>'
"""How the marks are written, so that they are in nobody's way."""
_TITLE = '<w:b/><w:sz w:val="28"/>'
_GAPS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011"}


class TableDocx:
    """Writes an article as a table in a Word document, and reads what comes back."""

    id = "table_docx"
    summary = "A table of sources and translations as a Word document"
    suffixes: tuple[str, ...] = (".table.docx", ".docx")
    lacks = LACKS

    def is_theirs(self, data: bytes) -> bool:
        """Tells by the heading of its table whether a document is such a table."""
        try:
            return is_table(flat(data, ""))
        except GlossaError:
            return False

    def export(self, article: Article, target: LanguageTag, notes: Mapping[SegmentId, Sequence[str]]) -> bytes:
        """Writes the segments of `article` and their targets; see `BilingualWriter`."""
        languages = (None, article.document.language, target, None, None, None)
        lines = [_row(heading(article, target), languages, is_heading=True)]
        lines += (_row(row, languages, is_heading=False) for row in rows(article, target))
        grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in _WIDTHS)
        title = f"{carried(article.name)}: {article.document.language} → {target}"
        body = (
            f"{_paragraph(title, _TITLE, None)}{_paragraph(HELP, '', None)}"
            f'<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblBorders>{_BORDERS}</w:tblBorders>'
            f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{"".join(lines)}</w:tbl><w:p/>'
        )
        return packed(_parts(f'{_HEAD}<w:document xmlns:w="{_W}"><w:body>{body}{_SECTION}</w:body></w:document>'))

    def read(self, data: bytes, name: str) -> ReturnedFile:
        """Reads such a table; see `BilingualReader`. Tracked changes are refused."""
        text = flat(data, name)
        for part, _ in of_type(text, *MAIN):
            check_tracked(text[part.start : part.end], name)
        return returned(_table(text), name)


FORMAT: Recogniser = TableDocx()


def is_table(text: str) -> bool:
    """Tells whether the package `text` is a table that glossa exported."""
    mains = (text[part.start : part.end] for part, _ in of_type(text, *MAIN))
    return any(MARKER.rstrip(":") in main and "tbl>" in main for main in mains) and bool(_table(text))


def _row(row: Row, languages: Sequence[LanguageTag | None], *, is_heading: bool) -> str:
    head = "<w:tblHeader/>" if is_heading else ""
    shade = '<w:shd w:val="clear" w:color="auto" w:fill="E7E6E6"/>' if is_heading else ""
    formats = ["<w:b/>" if is_heading else ""] * 5 + [_SMALL]
    tags = [None] * len(row) if is_heading else languages
    cells = (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{shade}</w:tcPr>'
        + "".join(_paragraph(line, format_, tag) for line in text.split("\n"))
        + "</w:tc>"
        for width, text, format_, tag in zip(_WIDTHS, row, formats, tags, strict=True)
    )
    return f"<w:tr><w:trPr><w:cantSplit/>{head}</w:trPr>{''.join(cells)}</w:tr>"


def _paragraph(text: str, format_: str, language: LanguageTag | None) -> str:
    turned = "<w:bidi/>" if language and is_right_to_left(language) else ""
    said = f'<w:lang w:val="{language}" w:eastAsia="{language}" w:bidi="{language}"/>' if language else ""
    words = f'<w:t xml:space="preserve">{escaped(legal(text))}</w:t>'
    run = f"<w:r>{properties(f'{format_}{said}', text, 'w:')}{words}</w:r>" if text else ""
    return f'<w:p><w:pPr>{turned}<w:spacing w:before="20" w:after="20"/></w:pPr>{run}</w:p>'


def _parts(document: str) -> Mapping[str, str]:
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    types = (
        f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{kind}.document.main+xml"/>'
        f'<Override PartName="/word/styles.xml" ContentType="{kind}.styles+xml"/></Types>'
    )
    styles = (
        f'{_HEAD}<w:styles xmlns:w="{_W}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" '
        'w:hAnsi="Calibri" w:cs="Arial"/><w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr></w:rPrDefault></w:docDefaults>'
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>'
    )
    return {
        "[Content_Types].xml": types,
        "_rels/.rels": relationships({"officeDocument": "word/document.xml"}),
        "word/document.xml": document,
        "word/_rels/document.xml.rels": relationships({"styles": "styles.xml"}),
        "word/styles.xml": styles,
    }


def _table(text: str) -> Sequence[Line]:
    """Returns the rows of the table that has the heading; none where no table has."""
    for part, _ in of_type(text, *MAIN):
        for table in (node for node in read(text, part).walk() if node.name == "tbl"):
            lines = [Line(number, cells) for number, cells in enumerate(_rows(table), start=1)]
            if lines and any(map(is_heading, lines[0].cells)):
                return lines
    return ()


def _rows(table: Node) -> Iterator[Sequence[str]]:
    for row in (node for node in table.walk() if node.name == "tr"):
        cells = (node for node in row.walk() if node.name == "tc")
        yield ["\n".join(map(_text, filter(is_paragraph, cell.walk()))) for cell in cells]


def _text(paragraph: Node) -> str:
    return "".join(_pieces(paragraph))


def _pieces(node: Node) -> Iterator[str]:
    for child in node.children:
        if child.name == "t":
            yield child.text
        elif child.name in _GAPS:
            yield _GAPS[child.name]
        elif child.name not in ("pPr", "rPr"):
            yield from _pieces(child)
