"""`glossa review` in a pseudo-terminal: keys, an editor, another size, and every way of leaving."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from glossa.store import ArticleStore, store_for
from tests.cli.conftest import Run
from tests.cli.pseudo_terminal import PseudoTerminal

Open = Callable[..., PseudoTerminal]


@pytest.fixture
def review(translated: Run, desk: Path) -> Iterator[Open]:
    """Returns a function that opens the review of an article with five segments, in a project without a glossary."""
    (desk / "glossa.toml").write_text("glossaries = []\n", encoding="utf-8")
    opened: list[PseudoTerminal] = []

    def run(*options: str, size: tuple[int, int] = (80, 24), **environ: str) -> PseudoTerminal:
        made = PseudoTerminal(desk, "review", "article.md", "--to", "es", *options, size=size, **environ)
        opened.append(made)
        return made

    yield run
    for each in opened:
        each.close()


@pytest.fixture
def store(desk: Path) -> ArticleStore:
    """Returns the store of the article."""
    return store_for(desk, "article.md")


def states(store: ArticleStore) -> list[str]:
    """Returns how far the segments are."""
    return [target.state.value for entry in store.read().current for target in entry.targets.values()]


def texts(store: ArticleStore, *, reasons: bool = False) -> list[str]:
    """Returns the translations, or why they were sent back."""
    targets = [target for entry in store.read().current for target in entry.targets.values()]
    return [target.reason if reasons else target.text for target in targets]


def test_decisions_are_made_and_the_terminal_is_put_back(review: Open, store: ArticleStore) -> None:
    terminal = review("--by", "Ben")
    terminal.see("▸ 1")
    terminal.press("a")
    terminal.see("1 approved.")
    terminal.press("r¿Por qué? 错\r")
    terminal.see("2 sent back.")
    terminal.press("q")
    assert terminal.ended() == 0
    assert terminal.is_as_before
    assert "1 segment approved, 1 segment sent back, signed Ben." in terminal.see("of 5 approved.")
    assert states(store)[:2] == ["reviewed", "draft"]
    assert texts(store, reasons=True)[1] == "¿Por qué? 错"


def test_the_editor_gets_the_terminal_and_gives_it_back(review: Open, store: ArticleStore, desk: Path) -> None:
    editor = desk / "editor.sh"
    editor.write_text('#!/bin/sh\nstty -a | grep -q " icanon" && printf "Mi texto \\360\\237\\230\\200.\\n" > "$1"\n')
    editor.chmod(0o755)
    terminal = review(EDITOR=str(editor))
    terminal.see("▸ 1")
    terminal.press("e")
    terminal.see("1 edited.")
    terminal.press("\x03")
    assert terminal.ended() == 0
    assert terminal.is_as_before
    assert texts(store)[0] == "Mi texto 😀."


def test_another_size_is_another_page(review: Open) -> None:
    terminal = review(size=(120, 40))
    assert "─" * 120 in terminal.see("q quit").replace(" ", "")
    terminal.resize(60, 16)
    os.killpg(terminal.process.pid, signal.SIGWINCH)
    rule = "(?<!─)─{60}(?!─)"  # a page of the old size may still be on its way
    terminal.see_like(f"article.md [^─]*{rule}[^─]*{rule}[^─]*q quit")
    terminal.press("q")
    assert terminal.ended() == 0


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_it_between_two_decisions(review: Open, store: ArticleStore, number: signal.Signals) -> None:
    terminal = review()
    terminal.see("▸ 1")
    terminal.press("a")
    terminal.see("1 approved.")
    terminal.press("rhalf a rea")
    terminal.see("half a rea")
    terminal.process.send_signal(number)
    if number is signal.SIGINT:  # as Ctrl-C: it leaves the question first
        terminal.see("q quit")
        terminal.process.send_signal(number)
    assert terminal.ended() == 0
    assert terminal.is_as_before
    assert states(store)[:2] == ["reviewed", "draft"]


def test_a_terminal_that_is_closed_loses_nothing(review: Open, store: ArticleStore) -> None:
    terminal = review()
    terminal.see("▸ 1")
    terminal.press("a")
    terminal.see("1 approved.")
    terminal.hang_up()
    assert terminal.ended() == 0
    assert states(store)[0] == "reviewed"


def test_a_process_that_is_killed_loses_nothing(review: Open, store: ArticleStore, translated: Run) -> None:
    terminal = review()
    terminal.see("▸ 1")
    terminal.press("a")
    terminal.see("1 approved.")
    terminal.process.kill()
    terminal.process.wait()
    assert states(store)[0] == "reviewed"
    assert translated("approve", "article.md", "2").code == 0


def test_an_error_leaves_one_line_on_the_terminal_as_it_was(review: Open, desk: Path) -> None:
    (desk / "terms.csv").write_text("nonsense\n")
    terminal = review("--glossary", "terms.csv")
    assert terminal.ended() != 0
    assert terminal.is_as_before
    assert "Traceback" not in terminal.see("Error: ")


def test_without_a_terminal_it_says_what_to_use_instead(translated: Run) -> None:
    ran = translated("review", "article.md", "--to", "es")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.splitlines()[0] == "Error: `glossa review` needs a terminal with a keyboard"
    assert "`glossa show`, `approve`" in ran.err


def test_a_filter_that_nothing_meets_opens_no_page(review: Open) -> None:
    terminal = review("--state", "final")
    assert terminal.ended() == 2
    assert "\x1b[?1049h" not in terminal._read
    assert "No segment of article.md is as you want it" in terminal.see("Error: ")


def test_help_has_an_example(glossa: Run) -> None:
    assert "glossa review article.md --to es" in glossa("review", "--help").out.split("Example:")[1]
