"""docs/exchange.md says what the formats do: each word of its tables is in the files, and means what it says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import pytest

from glossa.formats.documents.po import FORMAT as PO
from glossa.formats.documents.xliff12 import FORMAT as XLIFF12
from glossa.formats.documents.xliff21 import FORMAT as XLIFF21
from glossa.formats.memories import Record, Variant
from glossa.formats.memories._base import Tally
from glossa.formats.memories.tmx import FORMAT as TMX
from glossa.model.article import Article, Entry
from glossa.model.comment import Comment
from glossa.model.document import Document, Role, UnitId
from glossa.model.finding import Finding, Severity
from glossa.model.inline import CodeKind, InlineCode
from glossa.model.segment import Segment, SegmentId
from glossa.model.target import Change, Origin, OriginKind, State, Target
from glossa.text.languages import LanguageTag

PAGE = (Path(__file__).parents[2] / "docs" / "exchange.md").read_text(encoding="utf-8")
EN, ES = LanguageTag("en"), LanguageTag("es")
BILINGUAL = {"PO": PO, "XLIFF 1.2": XLIFF12, "XLIFF 2.1": XLIFF21}
TIME = "2026-11-21T12:34:56Z"
CODES = (
    InlineCode(1, CodeKind.OPEN, "**"),
    InlineCode(1, CodeKind.CLOSE, "**"),
    InlineCode(2, CodeKind.ALONE, "<br>"),
)
_KINDS = {f"({kind.value})": kind for kind in OriginKind}
_ROW = re.compile(r"^\| (.*) \|$", re.MULTILINE)


def _tables() -> Iterator[list[dict[str, str]]]:
    """Yields the tables of the page: their rows, each cell by its heading."""
    for block in PAGE.split("\n\n"):
        rows = [re.split(r" ?(?<!\\)\| ", f"{row[1]} ") for row in _ROW.finditer(block)]
        if len(rows) > 2:
            heading = [cell.strip() for cell in rows[0]]
            yield [dict(zip(heading, map(str.strip, row), strict=True)) for row in rows[2:]]


OUT, BACK = _tables()


def _words(cell: str) -> list[str]:
    return [word.replace("\\|", "|") for word in re.findall("`([^`]+)`", cell)]


def _entry(target: Target | None, **parts: object) -> Entry:
    source = "He <1>bold</1> spoke<2/>"
    segment = Segment(SegmentId("0000000a"), UnitId("u1"), Role.HEADLINE, source, "", CODES, 3)
    entry = Entry(segment, MappingProxyType({ES: target} if target else {}))
    return replace(entry, **parts)  # type: ignore[arg-type]  # parts are fields of Entry


def _sample(row: str) -> Entry:
    """Returns a segment that has what a row of the first table is about."""
    state = next((state for state in State if state.value == row), State.TRANSLATED)
    kind = next((kind for mark, kind in _KINDS.items() if mark in row), OriginKind.HUMAN)
    target = Target("Habló <1>bold</1><2/>", state, Origin(kind, TIME, "apertium", 87, "Inés", "b.md"))
    if row == "why it was sent back":
        return _entry(replace(target, state=State.DRAFT, reason="Not so."))
    if row == "an open comment":
        return _entry(target, comments=(Comment(TIME, "Ana", "Is it so?", ES),))
    if row == "a finding":
        return _entry(replace(target, findings=(Finding("numbers", Severity.ERROR, "one is missing"),)))
    if row == "what a draft from the memory was made for":
        change = Change(1, TIME, "memory", State.DRAFT, target.text, match_source="He spoke")
        return _entry(replace(target, state=State.DRAFT, history=(change,)))
    return _entry(target, obsolete=row == "what the article no longer has")


def _halves() -> list[Entry]:
    """Returns two segments that share a pair of codes."""
    first, second = (_entry(None) for _ in range(2))
    opened = replace(first.segment, id=SegmentId("0000000b"), source="One <1>half", codes=CODES[:1])
    closed = replace(second.segment, id=SegmentId("0000000c"), unit=UnitId("u2"), source="other</1>", codes=CODES[1:2])
    return [Entry(opened), Entry(closed)]


def _file(column: str, entries: Sequence[Entry]) -> str:
    if column == "TMX":
        target = entries[0].targets[ES]
        record = Record(
            (
                Variant(EN, entries[0].segment.source, CODES),
                Variant(ES, target.text, CODES, by=target.origin.by, time=target.origin.time),
            ),
            EN,
            "",
            target.state,
            target.origin.kind,
            target.origin.engine,
            target.origin.score,
            "a.md",
        )
        return TMX.serialise([record], EN).decode()
    article = Article("a.md", Document("markdown", EN, ("",), ()), tuple(entries))
    return BILINGUAL[column].export(article, ES, {}).decode()


@pytest.mark.parametrize("column", [*BILINGUAL, "TMX"])
@pytest.mark.parametrize("row", OUT, ids=lambda row: row[""])
def test_what_goes_out_is_as_the_page_says(row: dict[str, str], column: str) -> None:
    entries = [_sample(row[""]), *(_halves() if row[""] == "inline codes" and column != "TMX" else [])]
    text = _file(column, entries)
    for word in _words(row[column]):
        assert word in text, f"{row['']}, {column}"


@pytest.mark.parametrize("row", OUT[:5], ids=lambda row: row[""])
def test_a_state_that_goes_out_comes_back(row: dict[str, str]) -> None:
    state = State(row[""])
    for column, format_ in BILINGUAL.items():
        [entry] = format_.read(_file(column, [_sample(row[""])]).encode(), "x").entries
        sent = entry.state or (
            State.DRAFT if entry.is_draft else State.TRANSLATED if entry.text else State.UNTRANSLATED
        )
        assert sent is (State.TRANSLATED if row[column] == "as translated" else state)


@pytest.mark.parametrize("state", [State.REVIEWED, State.FINAL])
@pytest.mark.parametrize("kind", list(OriginKind))
def test_tmx_gives_back_states_and_origins(state: State, kind: OriginKind) -> None:
    target = Target("Habló.", state, Origin(kind, TIME, "apertium", 87, "Inés"))
    data = _file("TMX", [_entry(target)]).encode()
    [record] = TMX.read(data, "x", lambda _: True, Tally())
    assert (record.state, record.origin, record.engine, record.score) == (state, kind, "apertium", 87)
    assert (record.variants[1].by, record.variants[1].time) == ("Inés", TIME)


@pytest.mark.parametrize("row", BACK, ids=lambda row: row["here it is"])
def test_what_comes_back_is_as_the_page_says(row: dict[str, str]) -> None:
    state = State(row["here it is"])
    for word in _words(row["XLIFF 1.2"].partition(";")[0].partition(", unless")[0]):
        assert _read_12(word) is state
    for word in _words(row["XLIFF 2.1"]):
        assert _read_21(word) is state


def _read_12(word: str) -> State | None:
    unit = f'<trans-unit id="a"><source>One.</source><target state="{word}">Uno.</target></trans-unit>'
    data = f'<xliff version="1.2"><file original="a.md"><body>{unit}</body></file></xliff>'.encode()
    return XLIFF12.read(data, "x").entries[0].state


def _read_21(word: str) -> State | None:
    unit = f'<unit id="u"><segment state="{word}"><source>One.</source><target>Uno.</target></segment></unit>'
    data = f'<xliff version="2.1" srcLang="en" trgLang="es"><file id="f">{unit}</file></xliff>'.encode()
    return XLIFF21.read(data, "x").entries[0].state


def test_every_state_and_origin_has_a_row() -> None:
    rows = [row[""] for row in OUT]
    assert rows[:5] == [row["here it is"] for row in BACK] == [state.value for state in State]
    assert all(any(mark in row for row in rows) for mark in _KINDS)
