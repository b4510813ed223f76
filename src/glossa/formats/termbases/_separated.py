"""A glossary in a text file of separated cells; what separates them is all that formats differ in."""

from __future__ import annotations

from glossa.formats.termbases._encoding import decode
from glossa.formats.termbases._losses import losses
from glossa.formats.termbases._rows import rows, written
from glossa.formats.termbases._sheet import sheet
from glossa.formats.termbases._table import read_table
from glossa.formats.termbases._untidy import untidy_cells
from glossa.model.problem import Problem
from glossa.model.term import Glossary


class SeparatedCells:
    """What termbase formats of rows and cells do: they read, write, and say what is untidy."""

    separator: str
    save: str
    """How to save a file so that it can be read."""
    header: str
    """What the first line is."""

    def parse(self, data: bytes, name: str) -> Glossary:
        """Reads a glossary from the bytes of a file; `name` is what messages call it.

        Raises `GlossaError` when the bytes are not UTF-8 or the header names no language.
        """
        problems: list[Problem] = []
        table = rows(decode(data, name, self.save), name, problems, self.separator)
        return read_table(table, name, problems, self.header)

    def untidy(self, data: bytes, name: str) -> tuple[Problem, ...]:
        """Says what is untidy in the cells, and was put right when they were read."""
        return tuple(untidy_cells(rows(decode(data, name, self.save), name, [], self.separator), name))

    def serialise(self, glossary: Glossary) -> bytes:
        """Writes a glossary: a row per concept, and further ones for terms that need their own."""
        return written(sheet(glossary), self.separator).encode()

    def losses(self, glossary: Glossary) -> tuple[Problem, ...]:
        """Says what a table cannot carry, such as a term with a `|`."""
        return losses(glossary, self.parse(self.serialise(glossary), glossary.name))
