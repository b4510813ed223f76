"""The line that a terminal shows while it waits: when it comes, what it says, and that nothing of it is left."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from glossa.cli import _output
from glossa.cli._waiting import Task, WaitingLine, drawn
from tests.cli.conftest import Run
from tests.cli.pseudo_terminal import PseudoTerminal


class Screen:
    """A terminal that shows lines, and a clock that goes when it is told to."""

    def __init__(self) -> None:
        self.lines = [""]
        self.columns = 80
        self.time = 100.0
        self.line = WaitingLine(self.write, lambda: self.columns, lambda: self.time)

    def write(self, text: str) -> None:
        """Shows text as a terminal does: after a carriage return it is written over."""
        column = 0 if text.startswith("\r") else len(self.lines[-1])
        for character in text:
            if character == "\n":
                self.lines.append("")
                column = 0
            elif character == "\r":
                column = 0
            else:
                self.lines[-1] = self.lines[-1][:column].ljust(column) + character + self.lines[-1][column + 1 :]
                column += 1

    def wait(self, seconds: float) -> str:
        """Lets time go by; returns what the last line says then, its white space joined."""
        self.time += seconds
        self.line.tick()
        return self.last

    @property
    def last(self) -> str:
        """What the last line says, its white space joined."""
        return " ".join(self.lines[-1].split())


READING = r"Reading slow\.md … \d+:\d\d"
"""The line, whenever it is seen: on a busy machine it may go from any second to any other."""


def is_looked_after() -> bool:
    """Tells whether a thread looks after a line; others end when they like."""
    return any(thread.name == "glossa-waiting" for thread in threading.enumerate())


@pytest.fixture
def screen() -> Iterator[Screen]:
    made = Screen()
    made.line.start()
    made.line.rest()  # the thread would only tick by itself
    yield made
    made.line.stop()


labels = st.text(max_size=60) | st.sampled_from(
    ["新闻/湖上的新桥.md into Spanish", "מאמר.md", "🛶" * 30, "a\tb\x1b[2J\n"]
)


@given(labels, st.integers(0, 400_000), st.integers(0, 500_000), st.integers(0, 400_000), st.integers(0, 200))
@settings(deadline=None, max_examples=80)
def test_it_is_as_wide_as_it_may_be_and_one_line(label: str, total: int, done: int, seconds: int, width: int) -> None:
    shown = drawn(Task(label, total, 5.0, done), 5.0 + seconds, width)
    assert cell_len(shown) == width
    assert len(shown.splitlines()) <= 1
    assert "\x1b" not in shown


@pytest.mark.parametrize(
    ("task", "seconds", "shown"),
    [
        (Task("Reading big.md", 0, 0.0), 16, "Reading big.md …  0:16"),
        (Task("Taking old.tmx into the memory", 0, 0.0, 34_000), 7, "Taking old.tmx into the memory …  34,000  0:07"),
        (Task("读取中.md", 0, 0.0), 3725, "读取中.md …  1:02:05"),
        (Task("big.md", 338_000, 0.0, 84_500), 61, f"big.md  {'━' * 6}{'─' * 18}  84,500 of 338,000  1:01"),
        (Task("a" * 90, 9, 0.0, 12), 0, f"{'a' * 31}…{'a' * 31}  9 of 9  0:00"),
        (Task(f"Reading 新闻/{'湖' * 50}.md", 0, 0.0), 1, f"Reading 新闻/{'湖' * 10}…{'湖' * 15}.md …  0:01"),
        (Task("\udc80.md", 0, 0.0), 0, "?.md …  0:00"),
    ],
)
def test_what_it_says(task: Task, seconds: int, shown: str) -> None:
    assert drawn(task, seconds, 77).rstrip() == shown


def test_for_a_second_nothing_is_shown(screen: Screen) -> None:
    screen.line.begin("Reading big.md")
    assert screen.wait(0.9) == ""
    assert screen.wait(0.2) == "Reading big.md … 0:01"


def test_what_begins_later_is_shown_at_once(screen: Screen) -> None:
    screen.wait(1.5)
    screen.line.begin("big.md into Spanish", 200)
    screen.line.advance(50)
    assert "50 of 200" in screen.wait(0.25)


def test_nothing_of_it_is_left(screen: Screen) -> None:
    screen.line.begin("Reading big.md")
    screen.wait(7)
    screen.line.stop()
    assert [line.strip() for line in screen.lines] == [""]
    assert screen.wait(9) == ""


def test_what_is_said_meanwhile_stands_above_it(screen: Screen) -> None:
    screen.line.begin("Reading big.md")
    screen.wait(1)
    with screen.line.aside():
        screen.write("big.md looks like French.\n")
    assert screen.lines[1:] == [""]
    screen.wait(0.25)
    assert [line.strip() for line in screen.lines] == ["big.md looks like French.", "Reading big.md …  0:01"]


def test_what_is_said_before_it_came_does_not_bring_it(screen: Screen) -> None:
    with screen.line.aside():
        screen.write("google is a third party's service\n")
    assert screen.lines == ["google is a third party's service", ""]


def test_results_take_it_away_until_a_second_has_gone_by_without_any(screen: Screen) -> None:
    screen.wait(2)
    with screen.line.hushed():
        screen.write("1  A headline\n")
    assert screen.wait(0.9) == ""
    with screen.line.hushed():
        screen.write("2  A sentence\n")
    assert screen.wait(0.9) == ""
    assert screen.wait(0.2) == "Working … 0:04"
    assert [line.strip() for line in screen.lines[:2]] == ["1  A headline", "2  A sentence"]


def test_a_terminal_that_became_narrower_gets_less(screen: Screen) -> None:
    screen.line.begin("a-rather-long-name-of-an-article.md into Spanish", 300)
    assert "━" in screen.wait(1) or "─" in screen.last
    screen.columns = 40
    screen.lines = [""]
    assert screen.wait(1) == "a-rather-l…to Spanish 0 of 300 0:02"


def test_a_terminal_that_is_gone_is_no_failure() -> None:
    def gone(text: str) -> None:
        raise OSError(5, "Input/output error")

    now = [0.0]
    line = WaitingLine(gone, lambda: 80, lambda: now[0])
    line.start()
    line.rest()
    now[0] = 9.0
    line.tick()
    line.stop()
    assert not line.is_started


def test_a_thread_looks_after_it_only_while_nothing_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Screen()
    monkeypatch.setattr(_output, "_line", lambda: screen.line)
    screen.line.start()
    try:
        with _output.Meter(still=True) as meter:
            meter.begin("Reading messages.po", 0)
            assert is_looked_after()
            meter.begin("Checking messages.po", 200)
            assert not is_looked_after()
            screen.time += 3
            meter.advance(50)
            assert "50 of 200" in screen.last
        assert is_looked_after()
    finally:
        screen.line.stop()
    assert not is_looked_after()


def test_a_file_is_told_nothing(glossa: Run, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with _output.waiting():
        assert not is_looked_after()


class Tty:
    """A terminal's stream, as far as it is asked."""

    def isatty(self) -> bool:
        """Says that it is one."""
        return True


def test_a_dumb_terminal_is_told_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", Tty())
    monkeypatch.setenv("TERM", "dumb")
    with _output.waiting():
        assert not is_looked_after()


@pytest.fixture
def pipe(desk: Path) -> Path:
    """Returns an article that is not there yet, however long one waits: it is read when somebody has written it."""
    path = desk / "slow.md"
    os.mkfifo(path)
    return path


def test_whoever_waits_for_an_article_sees_it_and_later_only_the_result(desk: Path, pipe: Path) -> None:
    terminal = PseudoTerminal(desk, "segment", "slow.md")
    try:
        terminal.see_like(READING)
        pipe.write_text("They will meet again in June.\n", encoding="utf-8")
        after = terminal.see("They will meet again in June.")
        assert "Reading" not in after.split("#")[-1]
        assert terminal.ended() == 0
    finally:
        terminal.close()


def test_ctrl_c_while_one_waits_ends_it(desk: Path, pipe: Path) -> None:
    terminal = PseudoTerminal(desk, "segment", "slow.md")
    try:
        terminal.see_like(READING)
        terminal.press("\x03")
        assert terminal.ended() == 130
    finally:
        terminal.close()


def test_ctrl_c_while_one_waits_says_what_became_of_the_work(desk: Path, pipe: Path) -> None:
    terminal = PseudoTerminal(desk, "translate", "slow.md", "--to", "es", "--engine", "pseudo")
    try:
        terminal.see_like(READING)
        terminal.press("\x03")
        terminal.see("the same command goes on from there.")
        assert terminal.ended() == 130
    finally:
        terminal.close()


def test_what_was_being_done_before_can_go_on(monkeypatch: pytest.MonkeyPatch, screen: Screen) -> None:
    monkeypatch.setattr(_output, "_line", lambda: screen.line)
    _output.doing("Exporting big.md as po")
    before = _output.doing("Reading the glossaries")
    assert screen.wait(1) == "Reading the glossaries … 0:01"
    _output.doing(before)
    assert screen.wait(1) == "Exporting big.md as po … 0:01"
