"""Control characters that an article or a store already has: whoever looks sees them, and the terminal obeys none."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import pytest
from rich.text import Text as RichText

from glossa.cli._review.page import Size, View, page
from glossa.cli._text import Text, harmless
from glossa.model.comment import Comment
from glossa.model.finding import Finding, Severity
from glossa.model.target import Change, State
from glossa.text.languages import LanguageTag
from glossa.workflow.project import open_project
from glossa.workflow.reviewing import Round
from tests.cli.conftest import Run

ES = LanguageTag("es")
TITLE, CLEAR = "\x1b]0;title\x07", "\x1b[2J"
EVIL = f"{TITLE}{CLEAR}\x9b2J 船😀 قارب"
SEEN = "␛]0;title␇␛[2J\ufffd2J 船😀 قارب"
OBEYED = re.compile("[\0-\x08\x0b-\x1f\x7f-\x9f]")


def _store(desk: Path) -> None:
    """Writes a store as an earlier glossa may have left it."""
    store = open_project(desk / "article.md", desk, {}, {}).store(desk / "article.md")
    with store.transaction() as transaction:
        article = transaction.article
        entry = article.entries[1]
        step = Change(2, "2026-11-21T12:00:00Z", "reject", State.DRAFT, EVIL, by=EVIL, why=EVIL, via=EVIL)
        before = entry.targets[ES]
        target = replace(
            before,
            text=EVIL,
            revision=2,
            origin=replace(before.origin, engine=EVIL),
            reason=EVIL,
            findings=(Finding("links", Severity.ERROR, EVIL),),
            history=(*before.history, step),
        )
        changed = replace(
            entry,
            segment=replace(entry.segment, source=EVIL),
            targets=MappingProxyType({ES: target}),
            comments=(Comment("2026-11-21T12:00:00Z", EVIL, EVIL),),
        )
        transaction.put_article(replace(article, entries=(article.entries[0], changed, *article.entries[2:])))


@pytest.mark.parametrize(
    "command",
    [
        ("show", "article.md", "1-5"),
        ("check", "article.md"),
        ("history", "article.md"),
        ("diff", "article.md"),
        ("comments", "article.md"),
        ("comment", "article.md", "2", "Settled.", "--settle"),
        ("terms", "report", "article.md"),
        ("report", "article.md"),
        ("undo", "article.md", "2"),
        ("status",),
        ("store", "check"),
    ],
)
def test_no_command_lets_them_through(translated: Run, desk: Path, command: tuple[str, ...]) -> None:
    _store(desk)
    ran = translated(*command)
    assert "Traceback" not in ran.err
    assert OBEYED.findall(ran.out + ran.err) == []


def test_they_are_seen_where_they_stand(translated: Run, desk: Path) -> None:
    _store(desk)
    shown = translated("show", "article.md", "2").out
    assert [line.strip() for line in shown.splitlines()][1:3] == [f"en {SEEN}", f"es {SEEN}"]
    assert f"{SEEN}\n" in translated("history", "article.md", "2").out
    assert SEEN in translated("comments", "article.md").out


def test_the_page_of_the_review_shows_them(translated: Run, desk: Path) -> None:
    _store(desk)
    article = open_project(desk / "article.md", desk, {}, {}).store(desk / "article.md").read()
    here = article.entries[1].segment.id
    made = page(View(Round(article, ES, (here,), here)), Size(80, 60))
    text = "\n".join(line.plain for line in made.lines)
    assert OBEYED.findall(text) == []
    assert text.count(SEEN) >= 4


def test_json_escapes_them_and_says_the_same(translated: Run, desk: Path) -> None:
    _store(desk)
    ran = translated("show", "article.md", "2", "--json")
    assert OBEYED.findall(ran.out) == []
    match ran.json["segments"]:
        case [{"source": source, "target": {"text": text}}]:
            assert (source, text) == (EVIL, EVIL)
        case other:
            pytest.fail(f"{other}")


def test_a_name_on_the_command_line_is_no_command_either(translated: Run) -> None:
    assert OBEYED.findall(translated("show", f"{CLEAR}.md").err) == []


def test_a_styled_text_keeps_its_offsets_its_lines_and_its_tabs() -> None:
    assert Text("a\x07b\n\tc").append("\x1b", "bold").append_text(RichText("d")).plain == "a␇b\n\tc␛d"
    assert harmless("a\nb") == "a␊b"
