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
  letter, or `inflected`), `es:forms` (its inflected forms, separated by `|`), `es:first` (what stands at its first
  mention in an article), `es:short` (what stands at the later ones), `es:source` (the authority of the rendering),
  `es:gender` (`masculine`, `feminine`, `neuter`, `common`) and `es:note`. Where the row has several terms in that
  language, all this is said of the first one only: the preferred one in a row that has it. A term that needs it for
  itself gets a row of its own.
- A region has a column for what it says otherwise (`es-MX`, `zh-HK`); an empty cell inherits, `es-MX` from `es-419` and
  that from `es`.
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

from glossa.formats.termbases._separated import SeparatedCells


class GlossaryCsv(SeparatedCells):
    """The glossary format of glossa's own; see the module."""

    id = "glossary_csv"
    summary = "Glossary as a table: a column per language (CSV, UTF-8)"
    suffixes: tuple[str, ...] = (".csv",)
    separator = ","
    save = 'Save it as "CSV UTF-8".'
    header = "The first line names the columns, separated by commas: en,es,zh-Hans,note"


FORMAT = GlossaryCsv()
