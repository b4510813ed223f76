"""How `glossa review` decides on a segment: with a terminal that types by itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from glossa.cli._review.terminal import CLOSED, PASTED
from glossa.model.person import Duty, Person
from glossa.model.target import State
from tests.cli.review_samples import play, states, three_drafts, typed
from tests.workflow.samples import Desk, edited


@pytest.fixture
def here(tmp_path: Path) -> Desk:
    """Returns three drafts, the second of which lacks its term and has lost its link."""
    return three_drafts(tmp_path)


def test_approving_stores_and_goes_on(here: Desk) -> None:
    typist, session = play(here, "a", lambda: None, "q")
    assert states(here) == ["reviewed", "translated", "draft"]
    assert "▸ 2" in typist.last
    assert "1 approved." in typist.last
    assert session.done == {"approved": 1}
    assert here.target(1).history[-1].by == "Ben"


def test_approving_what_has_findings_says_so_and_the_end_says_what_is_open(here: Desk) -> None:
    typist, _ = play(here, "n", "a", "a")
    assert "2 approved. It has findings still." in " ".join(typist.pages[-2].split())
    assert "3 approved. That was the last one. Still open: 1, 2. q leaves." in typist.last


def test_a_rejection_asks_why(here: Desk) -> None:
    typist, _ = play(here, "r", *typed("错字 otra"), "b")
    assert (here.target(1).state, here.target(1).reason) == (State.DRAFT, "错字 otra")
    assert "why 错字 otra" in typist.last


@pytest.mark.parametrize("way_out", [("escape",), ("ctrl-c",), ("enter",), ()])
def test_whoever_gives_no_reason_rejects_nothing(here: Desk, way_out: tuple[str, ...]) -> None:
    before = here.article
    play(here, "r", "N", "backspace", *way_out)
    assert here.article == before


def test_an_own_text_is_put_there(here: Desk) -> None:
    typist, _ = play(here, "e", text="Salió un barco.")
    assert (here.target(1).text, here.target(1).state) == ("Salió un barco.", State.TRANSLATED)
    assert typist.given_away == 1
    assert "1 edited." in typist.last
    again, session = play(here, "e", text="Salió un barco.")
    assert "Nothing has changed." in again.last
    assert not session.done


def test_a_text_that_breaks_something_is_kept(here: Desk) -> None:
    typist, _ = play(here, "e", text="Salió <3>un barco.")
    assert "What you wrote is kept in summit.md.es.1.txt." in typist.last
    assert here.target(1).state is State.DRAFT


def test_what_the_editor_wrote_and_was_refused_is_there_again(here: Desk) -> None:
    play(here, "e", lambda: None, "e", text="<3>Salió.")
    kept = here.root / ".glossa/cache/unsaved"
    assert (kept / "summit.md.es.1.txt").read_text(encoding="utf-8") == "<3>Salió.\n"
    assert (kept / "summit.md.es.1-2.txt").read_text(encoding="utf-8") == "<3>Salió.<3>Salió.\n"


def test_a_text_is_changed_right_there(here: Desk) -> None:
    keys = ("i", "home", *"Ayer ", "end", "left", "left", "delete", "ctrl-k", *"声😀", "enter")
    edited(here, 1, "salió un barco")
    typist, session = play(here, *keys)
    assert here.target(1).text == "Ayer salió un bar声😀"
    assert session.done == {"edited": 1}
    assert typist.given_away == 0
    again, _ = play(here, "i", "x", "escape", "i", "enter")
    assert "Nothing has changed." in again.last


def test_what_is_pasted_is_text_and_no_command(here: Desk) -> None:
    before = here.article
    play(here, f"{PASTED}a u q")
    assert here.article == before
    play(here, "c", f"{PASTED}dos líneas 两行", "enter")
    (comment,) = here.article.current[0].comments
    assert comment.text == "dos líneas 两行"


def test_what_was_being_typed_when_the_terminal_went_away_is_kept(here: Desk) -> None:
    _, session = play(here, "c", *"media frase")
    assert session.kept == "summit.md.es.1.txt"
    assert (here.root / ".glossa/cache/unsaved/summit.md.es.1.txt").read_text(encoding="utf-8") == "media frase\n"
    _, session = play(here, "i", CLOSED)
    assert session.kept == ""


def test_what_is_approved_already_stays_as_it_is(here: Desk) -> None:
    typist, session = play(here, "a", "b", "a")
    assert "1 is reviewed already." in typist.last
    assert session.done == {"approved": 1}
    assert here.target(1).revision == 2


def test_signing_off_and_reopening(here: Desk) -> None:
    typist, _ = play(here, "f")
    assert "Not reviewed yet: segment 1." in typist.last
    typist, _ = play(here, "a", "b", "f", "b", "r", "w", "e")
    assert states(here)[0] == "final"
    assert "Signed off: segment 1." in typist.last
    assert typist.given_away == 0
    typist, _ = play(here, "b", "b", "o", *typed("corregido"), "n", "o")
    assert states(here)[0] == "reviewed"
    assert "It is not signed off." in typist.last


def test_what_to_do_next_is_said_in_keys(here: Desk) -> None:
    typist, _ = play(here, "f")
    assert "First press a to approve, then f to sign off." in " ".join(typist.last.split())
    typist, _ = play(here, "i", *["backspace"] * 40, "x", *typed("\udce9"))
    assert "or press e and write it in the editor" in " ".join(typist.last.split())
    typist, _ = play(here, "e", text="")
    assert "r sends a translation back without replacing it" in " ".join(typist.last.split())
    typist, _ = play(here, "a", "b", "f", "b", "e")
    assert "o makes it reviewed again, with a reason." in " ".join(typist.last.split())
    typist, _ = play(here, "a", by=Person("Ana"), two_person=True)
    assert "Somebody else must approve it." in " ".join(typist.last.split())


@pytest.mark.parametrize("key", ["a", "f", "r", "o", "w"])
def test_who_may_not_is_told(here: Desk, key: str) -> None:
    before = here.article
    typist, _ = play(here, key, by=Person("Ana", frozenset({Duty.TRANSLATOR})))
    assert "Ana is no " in typist.last
    assert here.article == before


def test_the_two_person_rule_holds(here: Desk) -> None:
    typist, _ = play(here, "n", "a", by=Person("Ana"), two_person=True)
    assert "Two-person rule: Ana wrote segment 2" in typist.last
    assert states(here)[1] == "translated"
