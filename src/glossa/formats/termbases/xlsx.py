"""Glossaries as Excel workbooks: the columns of glossary_csv on the first sheet. Needs `pip install 'glossa[xlsx]'`.

A formula is no term: its cell is not used, and becomes a problem. `TRUE` and `FALSE` count as `yes` and `no`. What is
written are texts only, guarded against being taken for formulas as in CSV, so that a workbook saved as CSV is safe.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from importlib.util import find_spec
from io import BytesIO
from typing import Protocol
from zipfile import ZipFile

from glossa.errors import GlossaError
from glossa.formats import _xml
from glossa.formats.termbases._losses import losses
from glossa.formats.termbases._rows import Row
from glossa.formats.termbases._sheet import sheet
from glossa.formats.termbases._table import read_table
from glossa.model.problem import Problem
from glossa.model.term import Glossary

_HEADER = "The first row of the first sheet names the columns: en, es, zh-Hans, note."
_LARGEST = 1 << 29
"""Bytes of all parts unpacked; a larger workbook is no glossary but a trick."""
_OLE = b"\xd0\xcf\x11\xe0"
"""What the workbooks of old, and encrypted ones, begin with."""
_LONGEST = 32_767
"""Characters of a cell; Excel's limit."""
_NO_TEXT = {"f": "a formula", "e": "an error"}
_DOCTYPES = tuple("<!DOCTYPE".encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be"))
_CODE = re.compile(r"_x([0-9A-Fa-f]{4})_")
"""How Excel writes a character that XML cannot carry, such as a carriage return."""


class _Cell(Protocol):
    """A cell as openpyxl reads it."""

    @property
    def data_type(self) -> str: ...
    @property
    def value(self) -> object: ...


class Xlsx:
    """The glossary format of glossa's own, in a workbook; see the module."""

    id = "xlsx"
    summary = "Glossary as a table: a column per language (Excel; needs glossa[xlsx])"
    suffixes: tuple[str, ...] = (".xlsx",)

    def parse(self, data: bytes, name: str) -> Glossary:
        """Reads a glossary from the bytes of a file; `name` is what messages call it.

        Raises `GlossaError` when it is no workbook, the header names no language, or openpyxl is not installed.
        """
        _require_openpyxl()
        _check(data, name)
        import openpyxl

        problems: list[Problem] = []
        try:
            with warnings.catch_warnings():
                # Styles and validations that openpyxl does not know are of no concern here.
                warnings.simplefilter("ignore")
                workbook = openpyxl.load_workbook(BytesIO(data), read_only=True, keep_links=False)
                try:
                    page = workbook.worksheets[0]
                    # What it says of its size may be wrong, and as large as a sheet can be.
                    page.reset_dimensions()
                    table = list(_rows(page.iter_rows(), name, problems))
                finally:
                    workbook.close()
        except Exception as error:  # openpyxl raises whatever a broken part leads to
            message = f"{name} cannot be read as a workbook ({type(error).__name__})"
            raise GlossaError(message, hint="Open it in a spreadsheet and save it again as .xlsx.") from error
        return read_table(table, name, problems, _HEADER)

    def serialise(self, glossary: Glossary) -> bytes:
        """Writes a glossary: a row per concept, and further ones for terms that need their own."""
        _require_openpyxl()
        import openpyxl
        from openpyxl.cell import WriteOnlyCell

        workbook = openpyxl.Workbook(write_only=True)
        page = workbook.create_sheet("glossary")
        page.freeze_panes = "A2"
        for texts in sheet(glossary):
            cells = [WriteOnlyCell(page, _encoded(text)) for text in texts]
            for cell in cells:
                # Whatever it begins with, it is a text.
                cell.data_type = "s"
            page.append(cells)
        buffer = BytesIO()
        workbook.save(buffer)
        return buffer.getvalue()

    def losses(self, glossary: Glossary) -> tuple[Problem, ...]:
        """Says what a workbook cannot carry, such as a term with a `|`."""
        return losses(glossary, self.parse(self.serialise(glossary), glossary.name))


FORMAT = Xlsx()


def _require_openpyxl() -> None:
    if find_spec("openpyxl") is None:
        message = "Excel workbooks need openpyxl, which is not installed"
        raise GlossaError(message, hint="Run pip install 'glossa[xlsx]', or save the sheet as CSV UTF-8.")


def _check(data: bytes, name: str) -> None:
    """Refuses what is no workbook, and what openpyxl would unpack or expand without end."""
    if data.startswith(_OLE):
        hint = "Save it as .xlsx, without a password."
        raise GlossaError(f"{name} is an Excel workbook of the old kind, or one with a password", hint=hint)
    try:
        with ZipFile(BytesIO(data)) as parts:
            _check_parts(parts, name)
    except GlossaError:
        raise
    except Exception:  # a damaged archive raises whatever its damage leads to
        raise GlossaError(f"{name} is not an Excel workbook, or is cut off", hint="Save it again as .xlsx.") from None


def _check_parts(parts: ZipFile, name: str) -> None:
    infos = parts.infolist()
    if sum(info.file_size for info in infos) > _LARGEST:
        raise GlossaError(f"{name} unpacks to more than {_LARGEST >> 20} MB", hint="Save the sheet as CSV UTF-8.")
    for info in infos:
        if info.filename.endswith((".xml", ".rels")) and _has_doctype(parts.read(info)):
            message = f"{name} is not read: its part {info.filename} declares a document type"
            raise GlossaError(message, hint="No spreadsheet writes that; get the file from another source.")


def _has_doctype(part: bytes) -> bool:
    return any(doctype in part for doctype in _DOCTYPES)


def _rows(table: Iterable[Sequence[_Cell]], name: str, problems: list[Problem]) -> Iterator[Row]:
    for line, cells in enumerate(table, 1):
        for column, cell in enumerate(cells, 1):
            if kind := _NO_TEXT.get(cell.data_type):
                problems.append(Problem(name, line, f"{kind} in column {column}; the cell is not used"))
        yield Row(line, tuple(_text(cell) for cell in cells))


def _text(cell: _Cell) -> str:
    if cell.data_type in _NO_TEXT:
        return ""
    match cell.value:
        case None:
            return ""
        case bool() as answer:
            return "yes" if answer else "no"
        case date() as day:
            return day.isoformat().removesuffix("T00:00:00")
        case value:
            return _CODE.sub(lambda match: chr(int(match[1], 16)), str(value))


def _encoded(text: str) -> str:
    """Returns what stands in the cell: shortened to what a cell holds, without what XML forbids."""
    coded = _CODE.sub(lambda match: f"_x005F{match[0]}", _xml.legal(text)).replace("\r", "_x000D_")
    return coded[:_LONGEST]
