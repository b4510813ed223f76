"""Undoing: what comes back, who may, and what stays locked."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from glossa.errors import ExitCode, GlossaError
from glossa.model.document import UnitId
from glossa.model.person import Duty, Person
from glossa.model.target import OriginKind, State
from glossa.store import StaleRevision, examine
from glossa.text.languages import LanguageTag
from glossa.workflow import review, waive
from glossa.workflow.edit import edit
from glossa.workflow.recutting import recut
from glossa.workflow.sitting import Sitting
from glossa.workflow.undo import Undone, undo
from tests.workflow.samples import AR, ES, ZH, Desk, StubEngine, desk, drafted, edited


def undone(here: Desk, number: int = 1, by: str = "Ben", *, two_person: bool = False) -> Undone:
    """Lets somebody take the last step back."""
    return undo(here.sitting(by, two_person=two_person), here.entry(number))


def approve(here: Desk, by: str, number: int = 1, *, final: bool = False) -> None:
    """Lets somebody approve a segment."""
    review.approve(here.sitting(by), [here.entry(number)], final=final)


def test_an_edit_is_taken_back_and_the_draft_is_a_machines_again(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    before = here.target(1)
    edited(here, 1, "Salió un barco 😀.")
    done = undo(here.sitting("Ben"), here.entry(1), "too free")
    now = here.target(1)
    assert (now.text, now.state, now.revision) == (before.text, State.DRAFT, 3)
    assert (now.origin.kind, now.origin.engine) == (OriginKind.MT, "stub")
    assert (done.number, done.step.change.action, done.step.change.by) == (1, "edit", "Ana")
    assert [(step.action, step.by, step.why) for step in now.history] == [
        ("draft", "", ""),
        ("edit", "Ana", ""),
        ("undo", "Ben", "too free"),
    ]
    assert examine(here.store.path) == ()


@pytest.mark.parametrize(
    ("tag", "one", "two"), [(AR, "غادر قارب.", "غادر زورق."), (ZH, "一艘船离开了。", "𠮷船走了。")]
)
def test_text_comes_back_in_every_script(tmp_path: Path, tag: LanguageTag, one: str, two: str) -> None:
    here = desk(tmp_path, "One boat left.\n")
    here.ingest()
    for text in (one, two):
        edit(here.sitting("Ana", tag), here.entry(1), text)
    undo(here.sitting("Ben", tag), here.entry(1))
    assert (here.target(1, tag).text, here.target(1, tag).origin.by) == (one, "Ana")


def test_an_approval_is_taken_back_and_the_text_stays(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    edited(here, 1, "Salió un barco.")
    approve(here, "Ben")
    undone(here)
    assert (here.target(1).text, here.target(1).state) == ("Salió un barco.", State.TRANSLATED)
    assert here.target(1).origin.by == "Ana"


def test_a_second_undo_takes_back_the_step_before_and_a_third_finds_nothing(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    edited(here, 1, "Salió un barco.")
    approve(here, "Ben")
    assert [undone(here).step.change.action for _ in range(2)] == ["approve", "edit"]
    with pytest.raises(GlossaError, match="Nothing to take back in segment 1"):
        undone(here)
    assert here.target(1).revision == 5


def test_a_rejection_is_taken_back_with_its_reason(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    approve(here, "Ben")
    review.reject(here.sitting("Cleo"), [here.entry(1)], "The name is wrong.")
    undone(here, by="Cleo")
    assert (here.target(1).state, here.target(1).reason) == (State.REVIEWED, "")


def test_a_draft_that_was_sent_back_is_so_again_with_the_reason(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    review.reject(here.sitting("Cleo"), [here.entry(1)], "The name is wrong.")
    edited(here, 1, "Salió un barco.")
    undone(here)
    assert (here.target(1).state, here.target(1).reason) == (State.DRAFT, "The name is wrong.")


def test_what_comes_back_is_judged_again(tmp_path: Path) -> None:
    here = drafted(tmp_path, "The joint statement was signed.\n")
    edited(here, 1, "Se firmó la nota.")
    edited(here, 1, "Se firmó la declaración conjunta.")
    assert [use.verdict.is_met for use in here.target(1).terms] == [True]
    undone(here)
    assert [use.verdict.is_met for use in here.target(1).terms] == [False]
    assert [finding.check for finding in here.target(1).findings] == ["terms"]


def test_a_waiver_is_taken_back_by_its_own_command(tmp_path: Path) -> None:
    here = drafted(tmp_path, "The joint statement was signed.\n")
    edited(here, 1, "La firmaron.")
    waive.waive(here.sitting("Ben"), [here.entry(1)], waive.Wish("joint statement", "a pronoun stands for it"))
    with pytest.raises(GlossaError, match="The last step in segment 1 is a waiver") as caught:
        undone(here)
    assert "glossa waive --undo" in caught.value.hint
    waive.take_back(here.sitting("Ben"), [here.entry(1)], waive.Wish("joint statement"))
    undone(here)
    assert here.target(1).state is State.DRAFT


@pytest.mark.parametrize("undone_first", [True, False])
def test_a_waiver_given_before_other_steps_hides_none_of_them_once_it_is_taken_back(
    tmp_path: Path, *, undone_first: bool
) -> None:
    here = drafted(tmp_path, "The joint statement was signed.\n")
    draft = here.target(1).text
    edited(here, 1, "La firmaron.")
    waive.waive(here.sitting("Ben"), [here.entry(1)], waive.Wish("joint statement", "a pronoun stands for it"))
    approve(here, "Ben")
    if undone_first:
        undone(here)
    waive.take_back(here.sitting("Ben"), [here.entry(1)], waive.Wish("joint statement"))
    taken = [undone(here).step.change.action for _ in range(1 if undone_first else 2)]
    assert taken == ["approve", "edit"][undone_first:]
    assert (here.target(1).text, here.target(1).state) == (draft, State.DRAFT)
    with pytest.raises(GlossaError, match="cannot be taken back: repair"):
        undone(here)


def test_the_first_text_has_nothing_before_it(tmp_path: Path) -> None:
    here = desk(tmp_path, "One boat left.\n")
    here.ingest()
    with pytest.raises(GlossaError, match="No es translation yet"):
        undone(here)
    edited(here, 1, "Salió un barco.")
    with pytest.raises(GlossaError, match="Nothing to take back"):
        undone(here)
    assert here.target(1).text == "Salió un barco."


def test_a_machines_draft_over_another_is_not_undone(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    here.run(StubEngine(answer=lambda texts, _: [f"<< {text}" for text in texts]), redraft=True)
    with pytest.raises(GlossaError, match="The last step in segment 1 cannot be taken back: draft"):
        undone(here)


def test_a_new_version_of_the_article_is_not_undone(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    edited(here, 1, "Salió un barco.")
    approve(here, "Ben")
    here.write("One white boat left.\n\nTwo boats left.\n\nThree boats left.\n")
    here.ingest()
    with pytest.raises(GlossaError, match="The source of segment 1 is another one now: source changed") as caught:
        undone(here)
    assert "Bring the former text of the article back" in caught.value.hint
    assert here.target(1).state is State.DRAFT


def test_why_a_new_version_made_a_draft_of_it_is_said_again_when_an_edit_is_taken_back(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    approve(here, "Ben")
    approve(here, "Cleo", final=True)
    here.write("One white boat left.\n\nTwo boats left.\n\nThree boats left.\n")
    here.ingest()
    before = here.target(1)
    assert (before.state, before.reason) == (State.DRAFT, "the source changed; it was final")
    edited(here, 1, "Salió un barco blanco.")
    undone(here)
    assert (here.target(1).text, here.target(1).state, here.target(1).reason) == (
        before.text,
        State.DRAFT,
        before.reason,
    )


def test_why_an_import_took_an_approval_away_is_said_again_when_an_edit_is_taken_back(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    approve(here, "Ben")
    sitting = here.sitting("Ana")
    moved = sitting.moved(here.target(1), State.TRANSLATED, "import", "it was reviewed, and a.po has another text")
    sitting.decide([(here.entry(1), replace(moved, reason=moved.history[-1].why))])
    edited(here, 1, "𐐷 船走了。")
    undone(here)
    assert here.target(1).reason == "it was reviewed, and a.po has another text"


def test_why_two_texts_stood_against_each_other_is_said_again_when_an_edit_is_taken_back(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    edited(here, 1, "Salió un barco.")
    why = "two people changed it; the other text, by Ben, is: Zarpó un barco."
    sitting = here.sitting("Ana")
    moved = sitting.moved(here.target(1), State.TRANSLATED, "merge", why)
    step = replace(moved.history[-1], by="", text=moved.text)
    sitting.decide([(here.entry(1), replace(moved, reason=why, history=(*moved.history[:-1], step)))])
    edited(here, 1, "Se fue un barco.")
    undone(here)
    assert here.target(1).reason == why


def test_a_waiver_does_not_hide_why_a_text_was_sent_back(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    review.reject(here.sitting("Ben"), [here.entry(1)], "The name is wrong.")
    sitting = here.sitting("Ben")
    sitting.decide(
        [(here.entry(1), replace(sitting.moved(here.target(1), State.DRAFT, "waive", "a name"), reason="no"))]
    )
    edited(here, 1, "Salió un barco.")
    undone(here)
    assert here.target(1).reason == "The name is wrong."


def test_what_somebody_cut_by_hand_is_not_undone_in_one_of_its_parts(tmp_path: Path) -> None:
    here = drafted(tmp_path, "One boat left. Two boats left.\n")
    edited(here, 1, "Salió un barco.")
    cut = recut(here.article, UnitId("u1"), (7,), person=Person("Ben"))
    here.store.create_or_replace(cut)
    (number,) = (place for place, entry in enumerate(here.article.current, 1) if ES in entry.targets and place < 3)
    with pytest.raises(GlossaError, match="another one now: cut by hand") as caught:
        undone(here, number)
    assert caught.value.hint == "Nothing was changed. `glossa join` takes a split back, `glossa split` a join."


def test_what_is_final_is_locked_but_for_the_editor_who_takes_the_sign_off_back(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    approve(here, "Ben")
    approve(here, "Cleo", final=True)
    with pytest.raises(GlossaError, match="Ben is no editor"):
        undo(_with(here, "Ben", Duty.REVIEWER, Duty.TRANSLATOR), here.entry(1))
    undo(_with(here, "Cleo", Duty.EDITOR), here.entry(1))
    assert here.target(1).state is State.REVIEWED


def test_a_reopening_is_taken_back_by_an_editor_only(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    approve(here, "Ben")
    approve(here, "Cleo", final=True)
    review.reopen(here.sitting("Cleo"), [here.entry(1)], "A name.")
    with pytest.raises(GlossaError, match="Ben is no editor"):
        undo(_with(here, "Ben", Duty.REVIEWER), here.entry(1))
    undo(_with(here, "Cleo", Duty.EDITOR), here.entry(1))
    assert here.target(1).state is State.FINAL


@pytest.mark.parametrize(
    ("action", "duty", "may"),
    [
        ("edit", Duty.TRANSLATOR, True),
        ("edit", Duty.REVIEWER, True),
        ("edit", Duty.TERMINOLOGIST, False),
        ("approve", Duty.TRANSLATOR, False),
        ("approve", Duty.REVIEWER, True),
        ("reject", Duty.TRANSLATOR, False),
        ("reject", Duty.REVIEWER, True),
    ],
)
def test_a_step_is_taken_back_by_whoever_may_take_it(tmp_path: Path, action: str, duty: Duty, *, may: bool) -> None:
    here = drafted(tmp_path)
    edited(here, 1, "Salió un barco.")
    if action == "approve":
        approve(here, "Ben")
    elif action == "reject":
        review.reject(here.sitting("Ben"), [here.entry(1)], "No.")
    if may:
        assert undo(_with(here, "Cleo", duty), here.entry(1)).step.change.action == action
    else:
        with pytest.raises(GlossaError, match="Cleo is no"):
            undo(_with(here, "Cleo", duty), here.entry(1))
        assert here.target(1).history[-1].action == action


def _with(here: Desk, name: str, *duties: Duty) -> Sitting:
    return replace(here.sitting(name), person=Person(name, frozenset(duties)))


def test_whoever_takes_a_step_back_wrote_nothing_and_the_author_still_may_not_approve(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    edited(here, 1, "Salió un barco.", by="Ana")
    edited(here, 1, "Zarpó un barco.", by="Ben")
    undone(here, by="Ben", two_person=True)
    with pytest.raises(GlossaError, match="Two-person rule: Ana wrote"):
        review.approve(here.sitting("Ana", two_person=True), [here.entry(1)])
    review.approve(here.sitting("Ben", two_person=True), [here.entry(1)])
    assert here.target(1).state is State.REVIEWED


def test_an_author_may_take_an_approval_of_the_own_text_back_(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    edited(here, 1, "Salió un barco.", by="Ana")
    approve(here, "Ben")
    undone(here, by="Ana", two_person=True)
    assert here.target(1).state is State.TRANSLATED


def test_under_the_two_person_rule_an_approval_of_the_own_text_does_not_come_back(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    edited(here, 1, "Salió un barco.", by="Ana")
    approve(here, "Ana")
    review.reject(here.sitting("Ben"), [here.entry(1)], "No.")
    with pytest.raises(GlossaError, match="Ana had approved a text of their own"):
        undone(here, two_person=True)
    undone(here)
    assert here.target(1).state is State.REVIEWED


def test_an_approval_of_somebody_elses_text_comes_back_under_the_two_person_rule(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    edited(here, 1, "Salió un barco.", by="Ana")
    approve(here, "Ben")
    edited(here, 1, "Zarpó un barco.", by="Ana")
    undone(here, by="Ana", two_person=True)
    assert (here.target(1).text, here.target(1).state) == ("Salió un barco.", State.REVIEWED)


def test_what_somebody_changed_meanwhile_is_not_undone(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    edited(here, 1, "Salió un barco.")
    seen = here.entry(1)
    edited(here, 1, "Zarpó un barco.")
    with pytest.raises(StaleRevision) as caught:
        undo(here.sitting("Ben"), seen)
    assert caught.value.exit_code is ExitCode.STORE
    assert here.target(1).text == "Zarpó un barco."


def test_text_of_the_memory_is_the_memorys_again(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    edited(here, 1, "Salió un barco.")
    approve(here, "Ben")
    other = desk(tmp_path, "One boat left.\n", "other.md")
    other.run(StubEngine(), memory=[here.article])
    before = other.target(1).origin
    edited(other, 1, "Zarpó un barco.")
    undone(other)
    assert (other.target(1).origin, other.target(1).text) == (before, "Salió un barco.")
    assert (before.kind, before.score, before.by, before.memory) == (OriginKind.TM_EXACT, 100, "Ben", here.path.name)
    assert [change.via for change in other.target(1).history] == ["memory", "command line", "command line"]
    assert other.target(1).state is State.TRANSLATED
    assert ES in other.article.current[0].targets


@pytest.mark.parametrize("is_remembered", [True, False])
def test_a_text_whose_codes_were_renumbered_came_from_where_it_came_before(
    tmp_path: Path, *, is_remembered: bool
) -> None:
    here = desk(tmp_path, "The *lake* froze. Then *ice* came.\n")
    if is_remembered:
        other = desk(tmp_path, "Then *ice* came.\n", "other.md")
        other.ingest()
        edited(other, 1, "Luego llegó el <1>hielo</1> 😀.")
        approve(other, "Ben")
        here.run(StubEngine(), memory=[other.article])
    else:
        here.run(StubEngine())
    before = here.target(2).origin
    here.write("The lake froze. Then *ice* came.\n")
    here.ingest()
    edited(here, 2, "Después llegó el <1>hielo</1>.")
    undone(here, 2)
    assert before.kind is (OriginKind.TM_EXACT if is_remembered else OriginKind.MT)
    assert here.target(2).origin == before


@pytest.mark.parametrize("is_remembered", [True, False])
def test_a_text_of_the_former_version_is_not_said_to_be_made_for_the_new_one(
    tmp_path: Path, *, is_remembered: bool
) -> None:
    here = desk(tmp_path, "One boat left the harbour 😀 on Monday.\n")
    if is_remembered:
        other = desk(tmp_path, "One boat left the harbour 😀 on Monday.\n", "other.md")
        other.ingest()
        edited(other, 1, "Salió un barco del puerto el lunes.")
        approve(other, "Ben")
        here.run(StubEngine(), memory=[other.article])
    else:
        here.ingest()
        edited(here, 1, "Salió un barco del puerto el lunes.")
    here.write("One boat left the harbour 😀 on Tuesday.\n")
    here.ingest()
    before = here.target(1)
    edited(here, 1, "Salió un barco del puerto el martes.")
    undone(here)
    assert before.origin.kind is OriginKind.TM_FUZZY
    assert (here.target(1).origin, here.target(1).text, here.target(1).reason) == (
        before.origin,
        before.text,
        before.reason,
    )
