"""Glossaries as CSV: one row per concept, one column per language.

    en,es,zh-Hans,status,note
    Party secretary,secretario del Partido,党委书记,,
    Party secretary,secretario del partido,,forbidden,
    general secretary|secretary general,secretario general,总书记,,a title in parties

The file is UTF-8, with or without a byte-order mark, its cells separated by commas and quoted as spreadsheets do.

- The header names the columns, in any order. A language tag (`en`, `es`, `zh-Hans`, `pt-BR`) heads a column of terms;
  the first one is the glossary's own language. Several terms in a cell are separated by `|`: the first is preferred,
  the others are admitted. `es:admitted` and `es:forbidden` head columns of admitted and forbidden terms.
- `id` identifies the concept, `pos` is the part of speech of the row's terms (`noun`, `verb`), `domain`, `definition`
  and `note` describe the concept, and `case` says `yes` where the row's terms are case-sensitive. (Indonesian, whose
  tag is `id`, is written `ind`.)
- `translate` says `no` where the term stays as it is in every language; such a row needs a term in one language only.
  `not_near` lists words of the source language, separated by `|`, beside which its terms mean something else.
- What stands behind a language tag and a colon says more of one term: `es:usage` (`exact` where it must be letter for
  letter, or `inflected`), `es:forms` (its inflected forms, separated by `|`), `es:source` (the authority of the
  rendering), `es:note`, `es:first` (what stands at its first mention in an article, the term with an explanation),
  `es:short` (what may stand at the later ones) and `es:gender` (`masculine`, `feminine`, `neuter`, `common`), which
  Apertium goes by where it does not know the term. Where the row has several terms in that language, all this is said
  of the first one only: the preferred one in a row that has it. A term that needs it for itself gets a row of its own.
- `status` is that of the terms in the other languages than the first: `preferred` (or nothing), `admitted` or
  `forbidden` (also `deprecated`). A row that says admitted or forbidden adds its terms to the concept of the row with
  the same `id`, or, without one, with the same term in the first language.
- Where two rows give one term different preferred terms, the earlier row is used, unless both have an `id` and differ
  in `pos`, `domain` or `not_near`.
- A spreadsheet's guard against formulas, an apostrophe before `=`, `+`, `-` or `@`, is taken away, and put there when
  glossa writes such a file.

What is odd in a row becomes a problem with its line, and the rest is used.
"""

from __future__ import annotations

from glossa.formats.termbases._encoding import decode
from glossa.formats.termbases._losses import losses
from glossa.formats.termbases._rows import rows, written
from glossa.formats.termbases._sheet import sheet
from glossa.formats.termbases._table import read_table
from glossa.formats.termbases._untidy import untidy_cells
from glossa.model.problem import Problem
from glossa.model.term import Glossary

_SAVE = 'Save it as "CSV UTF-8".'
_HEADER = "The first line names the columns, separated by commas: en,es,zh-Hans,note"


class GlossaryCsv:
    """The glossary format of glossa's own; see the module."""

    id = "glossary_csv"
    summary = "Glossary as a table: a column per language (CSV, UTF-8)"
    suffixes: tuple[str, ...] = (".csv",)

    def parse(self, data: bytes, name: str) -> Glossary:
        """Reads a glossary from the bytes of a file; `name` is what messages call it.

        Raises `GlossaError` when the bytes are not UTF-8 or the header names no language.
        """
        problems: list[Problem] = []
        return read_table(rows(decode(data, name, _SAVE), name, problems), name, problems, _HEADER)

    def untidy(self, data: bytes, name: str) -> tuple[Problem, ...]:
        """Says what is untidy in the cells, and was put right when they were read."""
        return tuple(untidy_cells(rows(decode(data, name, _SAVE), name, []), name))

    def serialise(self, glossary: Glossary) -> bytes:
        """Writes a glossary: a row per concept, and further ones for terms that need their own."""
        return written(sheet(glossary)).encode()

    def losses(self, glossary: Glossary) -> tuple[Problem, ...]:
        """Says what a table cannot carry, such as a term with a `|`."""
        return losses(glossary, self.parse(self.serialise(glossary), glossary.name))


FORMAT = GlossaryCsv()
