"""What each key of `glossa review` does, with a terminal that types by itself."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from glossa.cli._review.screen import Screen
from glossa.cli._review.session import Session
from glossa.cli._review.terminal import CLOSED, PASTED, RESIZED
from glossa.cli._review.walk import Desk as Walker
from glossa.errors import GlossaError
from glossa.model.person import Duty, Person
from glossa.model.target import State
from glossa.workflow.commenting import Said, comment
from glossa.workflow.filtering import Filter
from glossa.workflow.memory import open_memory
from glossa.workflow.output import keep_text
from glossa.workflow.reviewing import begin
from glossa.workflow.selectors import Numbered
from glossa.workflow.sitting import Sitting
from tests.workflow.samples import EN, ES, FR, Desk, StubEngine, approved, desk, drafted, edited, remembering

_STYLE = re.compile(r"\x1b\[[0-9;]*m")

Act = Callable[[], object]


@dataclass
class Typist:
    """A terminal on which keys are pressed as they were planned; between two of them, things happen."""

    plan: Sequence[str | Act]
    size: tuple[int, int] = (80, 24)
    cursors: list[tuple[int, int] | None] = field(default_factory=list)
    pages: list[str] = field(default_factory=list)
    forgot: int = 0
    given_away: int = 0

    def __post_init__(self) -> None:
        self._rest = iter(self.plan)

    def paint(self, lines: Sequence[str], cursor: tuple[int, int] | None = None) -> None:
        """Keeps the page."""
        self.cursors.append(cursor)
        self.pages.append("\n".join(_STYLE.sub("", line).rstrip() for line in lines))

    def key(self, idle: Callable[[], bool] | None = None) -> str:
        """Does all that there is to do meanwhile, then presses the next key."""
        while idle is not None and idle():
            pass
        for step in self._rest:
            if isinstance(step, str):
                return step
            step()
        return CLOSED

    def forget_keys(self) -> None:
        """Counts."""
        self.forgot += 1

    @contextmanager
    def lent(self) -> Iterator[None]:
        """Counts."""
        self.given_away += 1
        yield

    def suspend(self) -> None:
        """Counts."""
        self.given_away += 1

    @property
    def last(self) -> str:
        """The page that is seen now, its white space joined."""
        return " ".join(self.pages[-1].split())


def play(
    here: Desk,
    *plan: str | Act,
    by: Person | None = None,
    wanted: Filter = Filter(),
    text: str = "Mi texto.",
    two_person: bool = False,
    size: tuple[int, int] = (80, 24),
) -> tuple[Typist, Session]:
    """Lets Ben (or whoever) review an article."""
    typist = Typist(plan, size)

    def sit_down() -> Sitting:
        return Sitting(here.store, ES, here.assessor(), by or Person("Ben"), two_person)

    def write(sitting: Sitting, entry: Numbered, begun: str) -> str:
        return f"{begun}{text}"

    def keep(entry: Numbered, text: str) -> str:
        return keep_text(here.root, "summit.md", ES, entry[0], text).name

    walker = Walker(
        here.store,
        sit_down,
        lambda progress: open_memory(here.project, EN, ES, progress),
        write,
        keep,
    )
    session = Session(Screen(typist), walker, begin(here.article, ES, wanted))
    session.run()
    return typist, session


def typed(text: str) -> tuple[str, ...]:
    """Returns the keys that type a line."""
    return (*text, "enter")


@pytest.fixture
def here(tmp_path: Path) -> Desk:
    """Returns three drafts, the second of which lacks its term and has lost its link."""
    made = drafted(tmp_path, "One boat left.\n\nA joint statement: https://example.org/lake\n\nThree boats left.\n")
    edited(made, 2, "Una nota 😀.")
    return made


def states(here: Desk) -> list[str]:
    """Returns how far each segment is."""
    return [entry.state(ES).value for entry in here.article.current]


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


def test_what_somebody_changed_meanwhile_is_shown_anew_and_not_overwritten(here: Desk) -> None:
    typist, session = play(here, lambda: edited(here, 1, "Zarpó un barco.", by="Ana"), "a")
    assert (here.target(1).text, here.target(1).state) == ("Zarpó un barco.", State.TRANSLATED)
    assert "Ana (edit, " in typist.last
    assert "changed it meanwhile; nothing was overwritten. Look at it again." in typist.last
    assert "es Zarpó un barco." in typist.last
    assert typist.forgot == 1
    assert not session.done
    play(here, "a")
    assert here.target(1).state is State.REVIEWED


def test_what_was_written_over_a_change_is_kept(here: Desk) -> None:
    typist, _ = play(here, lambda: edited(here, 1, "Zarpó un barco.", by="Ana"), "e")
    assert here.target(1).text == "Zarpó un barco."
    assert "Look at it again. What you wrote is kept in summit.md.es.1.txt." in typist.last


def test_a_term_and_a_finding_are_waived_each_with_a_reason(here: Desk) -> None:
    typist, session = play(here, "n", "w", "9", "1", *typed("dicho antes"), "w", *typed("un nombre"), "w")
    assert [use.verdict.value for use in here.target(2).terms] == ["waived"]
    (link,) = here.target(2).findings
    assert link.waiver is not None
    assert link.waiver.why == "un nombre"
    assert session.done == {"waived": 2}
    assert "There is nothing to waive" in typist.last


def test_waiving_can_be_left(here: Desk) -> None:
    before = here.article
    play(here, "n", "w", "escape", "w", "2", "escape", "w", "q", "w")
    assert here.article == before


def test_comments_are_said_shown_and_settled(here: Desk) -> None:
    typist, _ = play(here, "c", *typed("¿Seguro? 真的吗"))
    assert "comment Ben, " in typist.last
    assert "¿Seguro? 真的吗" in typist.last
    typist, _ = play(here, "s", "s")
    assert "settled" in typist.last
    assert "Nothing is open about segment 1" in typist.last


def test_what_was_done_last_is_taken_back_wherever_that_was(here: Desk) -> None:
    typist, session = play(here, "a", "n", "u")
    assert states(here)[0] == "draft"
    assert "1 taken back: approved. It is draft now." in typist.last
    assert "▸ 1" in typist.last
    assert session.done == {"approved": 1, "taken back": 1}


def test_what_was_done_before_this_sitting_is_not_taken_back(here: Desk) -> None:
    before = here.article
    typist, _ = play(here, "n", "u")
    assert "Nothing of this sitting is left to take back." in typist.last
    assert here.article == before


def test_what_somebody_changed_since_is_not_taken_back(here: Desk) -> None:
    typist, _ = play(here, "a", lambda: edited(here, 1, "Zarpó un barco.", by="Ana"), "u")
    assert "Ana changed 1 since. Nothing was taken back." in typist.last
    assert here.target(1).text == "Zarpó un barco."


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


def test_going_about(here: Desk) -> None:
    typist, _ = play(here, "n", " ", "right", "down", "up", "left", "b", "b")
    assert "This is the first one." in typist.last
    typist, _ = play(here, "n", "n", "n")
    assert "That was the last one." in typist.last
    typist, _ = play(here, "g", *typed("3"))
    assert "▸ 3" in typist.last
    typist, _ = play(here, "g", *typed("8"))
    assert "There is no segment 8. There are 3 segments." in typist.last
    typist, _ = play(here, "g", *typed("x"), "g", "enter", "g", *typed("x"))
    assert "Not a number: x" in typist.last


def test_searching(here: Desk) -> None:
    typist, _ = play(here, "/", *typed("BOATS"))
    assert "▸ 3" in typist.last
    typist, _ = play(here, "/", *typed("left"), "/", "enter", "/", "escape", "/", *typed("zzz"))
    assert "“zzz” stands nowhere in the article." in typist.last
    assert "▸ 1" in typist.last
    play(here, "/", "enter")


def test_help_and_a_key_that_means_nothing(here: Desk) -> None:
    typist, _ = play(here, "x", "?", RESIZED, "x")
    assert any(page.startswith(" Keys") for page in typist.pages)
    assert "▸ 1" in typist.last


def test_another_size_is_painted_anew(here: Desk) -> None:
    typist = Typist([])

    def grow() -> None:
        typist.size = (100, 30)

    typist.plan = [grow, RESIZED]
    typist.__post_init__()
    walker = Walker(here.store, lambda: here.sitting("Ben"), lambda _: remembering(), lambda *_: "", lambda *_: "")
    Session(Screen(typist), walker, begin(here.article, ES, Filter())).run()
    assert [len(page.splitlines()) for page in typist.pages][-1] == 30


def test_leaving_for_the_shell(here: Desk) -> None:
    assert play(here, "ctrl-z")[0].given_away == 1


def test_the_memory_of_the_project_comes_by_itself(here: Desk) -> None:
    (here.root / "other.md").write_text("One boat left.\n", encoding="utf-8")
    approved(Desk(here.root, here.root / "other.md"), 1, "Un barco partió.")
    (here.store.path.parent / "odd.json").write_text("{", encoding="utf-8")
    typist, _ = play(here, "x")
    assert "memory Un barco partió. 100%, other.md, Ben" in typist.last


def test_what_is_only_like_it_is_offered_with_the_difference(tmp_path: Path) -> None:
    made = desk(tmp_path, "Two boats left the old harbour on Monday.\n\nTwo boats left the old harbour on Friday.\n")
    approved(made, 1, "Dos barcos dejaron el puerto el lunes.")
    made.run(StubEngine())
    typist, _ = play(made, "n", "x")
    assert "memory Dos barcos dejaron el puerto el lunes. 87%, summit.md, Ben" in typist.last
    assert "for Two boats left the old harbour on [-Monday-][+Friday+]." in typist.last


def test_what_has_no_translation_shows_its_terms(tmp_path: Path) -> None:
    made = desk(tmp_path, "A joint statement was signed.\n")
    made.ingest()
    typist, _ = play(made, "a", "r")
    assert "term joint statement → declaración conjunta" in typist.last
    assert "No es translation yet: segment 1." in typist.last


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


def test_only_what_was_chosen_is_gone_through(here: Desk) -> None:
    wanted = Filter(states=frozenset({State.DRAFT}))
    typist, _ = play(here, "a", "a", wanted=wanted)
    assert states(here) == ["reviewed", "translated", "reviewed"]
    assert "2 of 2 chosen" in typist.last


def test_an_article_that_goes_away_under_the_review_is_told(here: Desk) -> None:
    def empty() -> None:
        here.store.create_or_replace(replace(here.article, entries=()))

    typist, _ = play(here, empty, "c", *typed("hm"))
    assert "has no segment" in typist.last


def test_a_broken_glossary_ends_the_review(here: Desk) -> None:
    (here.root / "terms.csv").write_text("nonsense\n", encoding="utf-8")
    with pytest.raises(GlossaError):
        play(here, "a")


NEW_VERSION = "Just one boat left.\n\nA joint statement: https://example.org/lake\n\nThree boats left.\n\nA new end.\n"


def renewed(here: Desk) -> None:
    """Brings a new version of the article in, in which the first sentence is another one, and one more comes last."""
    here.write(NEW_VERSION)
    here.ingest()


@pytest.mark.parametrize("keys", [("a",), ("r", *typed("no")), ("e",), ("i", *typed(" Sí."))])
def test_nothing_is_decided_on_a_segment_that_a_new_version_no_longer_has(here: Desk, keys: tuple[str, ...]) -> None:
    typist, session = play(here, lambda: renewed(here), *keys)
    assert [len(entry.targets[ES].history) for entry in here.article.entries if entry.obsolete] == [1]
    assert "no longer has that segment; nothing was stored. This stands in its place." in typist.last
    assert "▸ 1" in typist.last
    assert "en Just one boat left." in typist.last
    assert typist.forgot == 1
    assert not session.done


def test_what_was_written_for_a_segment_that_is_gone_is_kept(here: Desk) -> None:
    typist, _ = play(here, lambda: renewed(here), "e", text="Zarpó un barco.")
    assert "What you wrote is kept in summit.md.es.1.txt." in typist.last
    assert (here.root / ".glossa/cache/unsaved/summit.md.es.1.txt").read_text(encoding="utf-8") == "Zarpó un barco.\n"


def test_new_segments_join_and_nobody_chose(here: Desk) -> None:
    typist, _ = play(here, "n", lambda: renewed(here), "n", "n")
    assert "en A new end." in typist.last
    assert "chosen" not in typist.last


def test_whoever_goes_on_from_a_segment_that_is_gone_is_told(here: Desk) -> None:
    typist, _ = play(here, lambda: renewed(here), "n")
    assert "The article has changed meanwhile: this stands where you were." in typist.last
    assert "en Just one boat left." in typist.last


def test_where_nothing_was_left_to_do_for_a_segment_that_is_gone_it_was_not_the_last_one(here: Desk) -> None:
    typist, session = play(here, "a", "b", lambda: renewed(here), "a")
    assert "1 is reviewed already. The article has changed meanwhile: this stands where" in typist.last
    assert "en Just one boat left." in typist.last
    assert "last one" not in typist.last
    assert session.done == {"approved": 1}


def test_a_reason_that_came_too_late_is_there_again(here: Desk) -> None:
    def change() -> None:
        edited(here, 1, "Zarpó un barco.", by="Ana")

    typist, _ = play(here, "r", *"no es 错", change, "enter", "r", "!", "enter")
    assert any("What you typed is there again when you press the key again." in page for page in flat(typist))
    assert here.target(1).reason == "no es 错!"


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


@pytest.mark.parametrize("size", [(80, 24), (30, 10), (12, 5), (4, 3)])
def test_a_long_question_leaves_room_to_type_on_any_screen(here: Desk, size: tuple[int, int]) -> None:
    typist, _ = play(here, "n", "w", "1", *typed("dicho 两次"), size=size)
    assert here.target(2).terms[0].verdict.value == "waived"
    for page, cursor in zip(typist.pages, typist.cursors, strict=True):
        assert len(page.split("\n")) <= size[1]
        assert cursor is None or (0 <= cursor[0] < size[0] and 0 <= cursor[1] < size[1])


def test_a_waiver_is_taken_back_whoever_gave_it(here: Desk) -> None:
    play(here, "n", "w", "1", *typed("dicho antes"), "w", *typed("un nombre"))
    typist, session = play(here, "n", "W", "2", *typed("no"), "W", *typed("tampoco"), "W", by=Person("Eva"))
    assert [use.verdict.value for use in here.target(2).terms] == ["missing"]
    assert [finding.waiver for finding in here.target(2).findings] == [None, None]
    assert here.target(2).history[-1].by == "Eva"
    assert session.done == {"no longer waived": 2}
    assert "There is no waiver here." in typist.last


def test_each_step_of_a_sitting_is_taken_back_one_after_the_other(here: Desk) -> None:
    keys = ("n", "i", *typed("!"), "w", "1", *typed("por qué no"), "w", *typed("un nombre"))
    typist, _ = play(here, *keys, "u", "u", "u")
    assert here.target(2).text == "Una nota 😀."
    assert [use.verdict.value for use in here.target(2).terms] == ["missing"]
    assert "2 taken back: edited. It is translated now." in typist.last
    typist, _ = play(here, "n", "i", *typed("!"), "a", "b", "f", "u", "u", "u")
    assert here.target(2).text == "Una nota 😀."
    typist, _ = play(here, "n", "w", "1", *typed("sí"), "W", *typed("no"), "u")
    assert [use.waiver.why for use in here.target(2).terms if use.waiver] == ["sí"]


def test_what_is_asked_about_another_translation_is_not_settled_unseen(here: Desk) -> None:
    comment(here.store, Person("Léa"), here.entry(1), Said("Et ici ?", FR))
    typist, _ = play(here, "s")
    assert "Nothing is open about segment 1." in typist.last
    assert len(here.article.current[0].comments) == 1


def test_a_number_of_many_digits_is_none(here: Desk) -> None:
    typist, _ = play(here, "g", f"{PASTED}{'9' * 5000}", "enter")
    assert "Not a number: 999" in " ".join(typist.pages[-1].split())


def flat(typist: Typist) -> list[str]:
    """Returns the pages, their white space joined."""
    return [" ".join(page.split()) for page in typist.pages]
