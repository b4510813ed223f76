"""Excel workbooks (ECMA-376, SpreadsheetML) of one sheet: written from texts, and read as texts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from unicodedata import east_asian_width

from glossa.errors import GlossaError
from glossa.formats._xml import escaped, legal
from glossa.formats._xml_places import Node
from glossa.formats.documents._docx.package import flat, packed
from glossa.formats.documents._docx.places import of_type, read
from glossa.formats.documents._docx.refusals import EXCEL
from glossa.formats.documents._returned import carried
from glossa.formats.documents._table import STATES, Line, Row
from glossa.text.languages import LanguageTag, is_right_to_left

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_SHEET = f"{_KIND}.worksheet+xml"
_STRINGS = f"{_KIND}.sharedStrings+xml"
_WIDTHS = ((6, ""), (58, ""), (58, ""), (14, ""), (36, ""), (30, ' hidden="1"'))
_COLUMNS = "ABCDEF"
_HEIGHT, _HIGHEST = 15, 405
"""Points of one line, and of the highest row but a few."""
_CODE = re.compile(r"_x([0-9A-Fa-f]{4})_")
"""How Excel writes a character that XML cannot carry, such as a carriage return."""
_LONGEST = 32_767
"""UTF-16 units of a cell; Excel's limit."""
_PLACE = re.compile(r"([A-Z]{1,3})[0-9]{1,7}")

_WRAPPED = '<alignment vertical="top" wrapText="1"{}/>'
_STYLES = (
    f'{_HEAD}<styleSheet xmlns="{_MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>'
    '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="3">'
    '<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>'
    '<fill><patternFill patternType="solid"><fgColor rgb="FFE7E6E6"/></patternFill></fill></fills>'
    '<borders count="2"><border/><border><left style="thin"/><right style="thin"/><top style="thin"/>'
    '<bottom style="thin"/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/>'
    + "".join(
        f'<xf numFmtId="49" fontId="{font}" fillId="{fill}" borderId="1" applyNumberFormat="1" applyAlignment="1">'
        f"{_WRAPPED.format(reading)}</xf>"
        for font, fill, reading in ((1, 2, ""), (0, 0, ""), (0, 0, ' horizontal="right" readingOrder="2"'))
    )
    + '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
)
"""Cells are texts (format 49), so that nothing typed into them becomes a date or a formula."""
_HEADED, _LEFT, _RIGHT = 1, 2, 3


def written(heading: Row, rows: Sequence[Row], source: LanguageTag, target: LanguageTag) -> bytes:
    """Writes a sheet whose first row stays in sight and is printed on every page; the marks are hidden."""
    styles = [_LEFT, *(_RIGHT if is_right_to_left(tag) else _LEFT for tag in (source, target)), *[_LEFT] * 3]
    body = [_row(1, heading, [_HEADED] * len(styles))]
    body += (_row(number, row, styles) for number, row in enumerate(rows, start=2))
    return packed(_parts("".join(body), len(rows) + 1))


def _row(number: int, row: Row, styles: Sequence[int]) -> str:
    cells = (
        f'<c r="{column}{number}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{_encoded(text)}</t></is></c>'
        for column, style, text in zip(_COLUMNS, styles, row, strict=True)
    )
    lines = (_lines(text, width) for text, (width, hidden) in zip(row, _WIDTHS, strict=True) if not hidden)
    return f'<row r="{number}" ht="{min(_HEIGHT * max(lines), _HIGHEST)}">{"".join(cells)}</row>'


def _lines(text: str, width: int) -> int:
    """Returns about how many lines a text takes in a column: not every program works that out when it opens a file."""
    columns = (sum(2 if east_asian_width(character) in "WF" else 1 for character in line) for line in text.split("\n"))
    return sum(1 + count // width for count in columns)


def _encoded(text: str) -> str:
    """Returns a text as a cell has it, without what XML forbids. Raises `GlossaError` for more than one holds: the rest
    of it would be lost when the table comes back.
    """
    coded = _CODE.sub(lambda match: f"_x005F{match[0]}", legal(text)).replace("\r", "_x000D_")
    if len(coded.encode("utf-16-le")) > 2 * _LONGEST:
        raise GlossaError(
            f"A text of {len(text):,} characters is longer than a cell of Excel holds",
            hint="Nothing was written. Export a Word document or a web page: --format table_docx, table_html.",
        )
    return escaped(coded)


def _parts(body: str, last: int) -> Mapping[str, str]:
    columns = "".join(
        f'<col min="{place}" max="{place}" width="{width}" customWidth="1"{hidden}/>'
        for place, (width, hidden) in enumerate(_WIDTHS, start=1)
    )
    sheet = (
        f'{_HEAD}<worksheet xmlns="{_MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>'
        '<sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
        f'</sheetView></sheetViews><sheetFormatPr defaultRowHeight="{_HEIGHT}"/><cols>{columns}</cols>'
        f"<sheetData>{body}</sheetData>"
        f'<autoFilter ref="A1:F{last}"/><dataValidations count="1"><dataValidation type="list" allowBlank="1" '
        f'errorStyle="warning" showErrorMessage="1" sqref="D2:D{max(last, 2)}"><formula1>"{",".join(STATES)}"'
        '</formula1></dataValidation></dataValidations><pageSetup orientation="landscape" fitToHeight="0"/></worksheet>'
    )
    names = (
        f'<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">review!$A$1:$F${last}</definedName>'
        '<definedName name="_xlnm.Print_Titles" localSheetId="0">review!$1:$1</definedName>'
    )
    book = (
        f'{_HEAD}<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets><sheet name="review" sheetId="1" r:id="rId1"/>'
        f"</sheets><definedNames>{names}</definedNames></workbook>"
    )
    types = (
        f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_KIND}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_SHEET}"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{_KIND}.styles+xml"/></Types>'
    )
    return {
        "[Content_Types].xml": types,
        "_rels/.rels": relationships({"officeDocument": "xl/workbook.xml"}),
        "xl/workbook.xml": book,
        "xl/_rels/workbook.xml.rels": relationships({"worksheet": "worksheets/sheet1.xml", "styles": "styles.xml"}),
        "xl/worksheets/sheet1.xml": sheet,
        "xl/styles.xml": _STYLES,
    }


def relationships(targets: Mapping[str, str]) -> str:
    """Returns the part that says what belongs to a part: by their kinds, the places of others."""
    said = "".join(
        f'<Relationship Id="rId{number}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets.items(), start=1)
    )
    return f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{said}</Relationships>'


def sheets(data: bytes, name: str) -> Iterator[Iterator[Line]]:
    """Yields the rows of each sheet. Raises `GlossaError` for what is no sound workbook."""
    text = flat(data, name, EXCEL)
    strings = [_string(each) for part, _ in of_type(text, _STRINGS) for each in read(text, part).children]
    for part, _ in of_type(text, _SHEET):
        yield (_line(row, strings) for row in read(text, part).walk() if row.name == "row")


def _line(row: Node, strings: Sequence[str]) -> Line:
    cells: dict[int, str] = {}
    for cell in row.children:
        found = _PLACE.fullmatch(cell.attributes.get("r", ""))
        cells[_column(found[1]) if found else len(cells)] = _text(cell, strings)
    width = min(max(cells, default=-1) + 1, 100)
    return Line(_number(row.attributes.get("r", "")), [cells.get(place, "") for place in range(width)])


def _number(said: str, otherwise: int = 0) -> int:
    """Reads a place in a workbook; no sound one has more than seven digits."""
    return int(said) if said.isdecimal() and len(said) <= 7 else otherwise


def _column(letters: str) -> int:
    place = 0
    for letter in letters:
        place = place * 26 + ord(letter) - ord("A") + 1
    return place - 1


def _text(cell: Node, strings: Sequence[str]) -> str:
    kind = cell.attributes.get("t", "n")
    if kind == "inlineStr":
        return "".join(_string(child) for child in cell.children if child.name == "is")
    value = cell.child("v")
    said = value.text if value else ""
    if kind == "s":
        place = _number(said, -1)
        return strings[place] if 0 <= place < len(strings) else ""
    return _decoded(said)


def _string(item: Node) -> str:
    """Returns a text, whose parts may be formatted differently; how it is pronounced is no part of it."""
    texts = (part.text if part.name == "t" else _string(part) for part in item.children if part.name in ("t", "r"))
    return _decoded("".join(texts))


def _decoded(text: str) -> str:
    return carried(_CODE.sub(lambda match: chr(int(match[1], 16)), text))
