"""A bilingual table: a row per segment, for people who review in a word processor or a spreadsheet.

The columns are number, source, translation, state, comment and a mark that glossa knows the row by; its heading names
the article. Rows may be sorted, left out and copied, columns moved. A changed text whose state nobody changed is a
person's: `translated`. Of a comment only what is new is taken in.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from shlex import quote
from typing import NamedTuple

from glossa.errors import GlossaError
from glossa.formats.documents import _xliff_facts as about
from glossa.formats.documents._returned import Mark, Remark, ReturnedEntry, ReturnedFile, carried, fingerprint
from glossa.formats.documents._traits import Trait
from glossa.model.article import Article, Entry
from glossa.model.segment import SegmentId
from glossa.model.target import State
from glossa.text.languages import LanguageTag, language_tag

MARKER = "glossa:"
"""What the heading of the marks begins with."""
STATES = tuple(state.value for state in State)
"""What may stand in the column of states."""
LACKS = frozenset({Trait.ORIGINS, Trait.FINDINGS, Trait.WAIVERS})
"""What has no column."""
HELP = (
    "Correct the translation, or change its state (draft, translated, reviewed, final), or write a comment. "
    "Tags such as <1> stand for formatting: keep them. Leave the last column as it is."
)
"""What a reader of the table is told."""

_WORDS = {state.value: state for state in State} | {"approved": State.REVIEWED, "rejected": State.DRAFT}
_MARK = re.compile(r"([0-9a-f]{8,64}(?:\.[0-9]{1,9})?)\s+([0-9]{1,9})\s+(\w{1,20})\s+([0-9a-f]{8})")
_TRANSLATION = re.compile(r"translation\s*\(\s*([\w-]{1,40})\s*\)", re.IGNORECASE)
_NUMBER, _SOURCE, _STATE, _COMMENT = "No.", "Source", "State", "Comment"


class Row(NamedTuple):
    """One row of a table, the heading or a segment."""

    number: str
    source: str
    translation: str
    state: str
    comment: str
    mark: str


class Line(NamedTuple):
    """One row of a table that comes back."""

    number: int
    """Where it stands in its file, counted from 1."""
    cells: Sequence[str]


def heading(article: Article, language: LanguageTag) -> Row:
    """Returns the first row of a table."""
    return Row(
        _NUMBER,
        f"{_SOURCE} ({article.document.language})",
        f"Translation ({language})",
        _STATE,
        _COMMENT,
        f"{MARKER} {carried(article.name)}",
    )


def rows(article: Article, language: LanguageTag) -> Iterator[Row]:
    """Yields a row for each current segment."""
    for number, entry in enumerate(article.current, start=1):
        yield _row(number, entry, language)


def _row(number: int, entry: Entry, language: LanguageTag) -> Row:
    target = entry.targets.get(language)
    text = about.text_of(target)
    state = entry.state(language) if text else State.UNTRANSLATED
    said = [f"{comment.by}: {comment.text}" for comment in about.comments(entry, language)]
    reason = [target.reason] if target and target.reason else []
    mark = f"{carried(entry.segment.id)} {target.revision if target else 0} {state.value} {fingerprint(text)}"
    comment = carried("\n".join((*reason, *said)))
    return Row(str(number), carried(entry.segment.source), text, state.value, comment, mark)


def is_heading(cell: str) -> bool:
    """Tells whether a cell is the heading of the marks."""
    return cell.strip().lower().startswith(MARKER)


def no_article(name: str) -> GlossaError:
    """Returns what is said of a table that is taken for an article."""
    return GlossaError(
        f"{name} is a table that glossa exported, and no article",
        hint=f"`glossa import {quote(name)}` takes in what was changed in it.",
    )


def returned(table: Iterable[Line], name: str) -> ReturnedFile:
    """Reads the rows of a table. Raises `GlossaError` when none of them is the heading."""
    lines = iter(table)
    columns = next((found for line in lines if (found := _columns(line.cells))), None)
    if columns is None:
        raise GlossaError(
            f"{name} is no table that glossa exported: no row is headed Source, Translation and {MARKER}",
            hint="Nothing was changed. `glossa export` writes such tables; their first row must stay.",
        )
    entries = (_entry(line, columns) for line in lines if any(cell.strip() for cell in line.cells))
    return ReturnedFile(columns.article, columns.language, tuple(entry for entry in entries if entry))


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where each column stands; -1 for one that is not there."""

    source: int
    translation: int
    state: int
    comment: int
    mark: int
    article: str
    language: LanguageTag

    def cell(self, line: Line, column: int) -> str:
        """Returns what stands in a cell, `""` where there is none."""
        return line.cells[column].strip() if 0 <= column < len(line.cells) else ""

    def text(self, line: Line, mark: Mark | None) -> str:
        """Returns the translation, as it left where nobody changed it: programs put white space round it."""
        whole = line.cells[self.translation] if self.translation < len(line.cells) else ""
        return whole if mark and mark.fingerprint == fingerprint(whole) else whole.strip()


def _columns(cells: Sequence[str]) -> _Columns | None:
    """Reads the heading; None where a row is none."""
    texts = [" ".join(cell.split()) for cell in cells]
    mark = next((place for place, text in enumerate(texts) if is_heading(text)), None)
    places = ((place, found) for place, text in enumerate(texts) if (found := _TRANSLATION.fullmatch(text)))
    translation, found = next(places, (0, None))
    if mark is None or found is None:
        return None
    known = [text.partition(" ")[0].lower() for text in texts]
    source, state, comment = (
        known.index(word.lower()) if word.lower() in known else -1 for word in (_SOURCE, _STATE, _COMMENT)
    )
    article = texts[mark][len(MARKER) :].strip()
    return _Columns(source, translation, state, comment, mark, article, language_tag(found[1]))


def _entry(line: Line, columns: _Columns) -> ReturnedEntry | None:
    found = _MARK.fullmatch(columns.cell(line, columns.mark))
    segment = SegmentId(found[1]) if found else None
    mark = Mark(int(found[2]), _WORDS.get(found[3], State.UNTRANSLATED), found[4]) if found else None
    source, text = columns.cell(line, columns.source), columns.text(line, mark)
    if not source and not text:
        return None
    word = columns.cell(line, columns.state)
    comment = columns.cell(line, columns.comment)
    if word and word.lower() not in _WORDS:
        comment = "\n".join(filter(None, (comment, f"{_STATE}: {word}")))
    remarks = (Remark(comment, of_target=True),) if comment else ()
    state = _state(_WORDS.get(word.lower()), mark, text)
    is_draft = state is State.DRAFT
    return ReturnedEntry(
        line.number, source, text, is_draft, columns.article, segment, mark, state=state, remarks=remarks
    )


def _state(said: State | None, mark: Mark | None, text: str) -> State:
    """Returns how far a translation has come: a state that nobody changed is that of the text that went out."""
    if not text:
        return State.UNTRANSLATED
    before = mark.state if mark else State.UNTRANSLATED
    if said not in (None, State.UNTRANSLATED, before):
        return said
    return before if mark is not None and mark.fingerprint == fingerprint(text) else State.TRANSLATED
