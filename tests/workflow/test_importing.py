"""Importing: what was changed elsewhere comes in, what was changed here stays, and both at once is said."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from glossa.errors import GlossaError
from glossa.model.person import Duty, Person
from glossa.model.segment import SegmentId
from glossa.model.target import OriginKind, State
from glossa.store import StaleRevision
from glossa.text.controls import controls
from glossa.workflow import review
from glossa.workflow.arrivals import Outcome, Side
from glossa.workflow.importing import take_in
from glossa.workflow.sitting import Sitting
from glossa.workflow.undo import undo
from glossa.workflow.waive import Wish, waive
from tests.workflow.import_samples import approved, brought, outcomes, sent, sitting_of, with_entry, with_text_there
from tests.workflow.samples import AR, ES, THREE, ZH, desk, drafted, edited


def test_what_comes_back_as_it_left_changes_nothing(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    edited(here, 1, "Salió un barco.")
    approved(here, 1)
    before = here.store.path.read_bytes()

    done = brought(here, sent(here))

    assert (outcomes(done), done.is_complete) == ([Outcome.SAME] * 3, True)
    assert here.store.path.read_bytes() == before


@given(st.sets(st.integers(1, 3)), st.sets(st.integers(1, 3)))
@settings(deadline=None, max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_exactly_what_was_changed_there_changes_here(
    tmp_path_factory: pytest.TempPathFactory, changed: set[int], unsure: set[int]
) -> None:
    here = drafted(tmp_path_factory.mktemp("desk"))
    before = [here.target(number) for number in (1, 2, 3)]
    file = sent(here)
    for number in changed:
        file = with_entry(file, number, text=f"Texto {number}, 𠮷.", is_draft=number in unsure)

    brought(here, file)
    after = [here.target(number) for number in (1, 2, 3)]

    assert {number for number in (1, 2, 3) if after[number - 1] != before[number - 1]} == changed
    for number in changed:
        target = here.target(number)
        assert target.text == f"Texto {number}, 𠮷."
        assert target.state is (State.DRAFT if number in unsure else State.TRANSLATED)
    assert outcomes(brought(here, file)) == [Outcome.SAME] * 3


def test_what_came_in_is_signed_judged_and_says_where_from(tmp_path: Path) -> None:
    here = drafted(tmp_path, "The joint statement was signed.\n")

    brought(here, with_text_there(sent(here), 1, "Se firmó la nota."))

    target = here.target(1)
    assert (target.origin.kind, target.origin.by, target.state) == (OriginKind.IMPORT, "Bo", State.TRANSLATED)
    last = target.history[-1]
    assert (last.action, last.by, last.via, last.why) == ("import", "Bo", "import", "back.po")
    assert [finding.check for finding in target.findings] == ["terms"]


def test_a_draft_that_somebody_accepted_there_is_translated(tmp_path: Path) -> None:
    here = drafted(tmp_path)

    brought(here, with_entry(sent(here), 2, is_draft=False))

    target = here.target(2)
    assert (target.state, target.text, target.origin.kind) == (State.TRANSLATED, "[es] Two boats left.", OriginKind.MT)


def test_a_text_that_is_unsure_there_is_a_draft_again(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    edited(here, 1, "Salió un barco.")

    brought(here, with_entry(sent(here), 1, is_draft=True))

    assert (here.target(1).state, here.target(1).reason) == (State.DRAFT, "back.po is unsure of it")


def test_what_both_sides_changed_is_left_alone_and_said(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    file = with_text_there(sent(here), 1, "Zarpó un barco.")
    edited(here, 1, "Salió un barco.")

    done = brought(here, file)

    [arrival] = [each for each in done.arrivals if each.outcome.is_left]
    assert (arrival.outcome, arrival.number, arrival.ours) == (Outcome.CONFLICT, 1, "Salió un barco.")
    assert arrival.why.startswith("here too: edit by Ana, ")
    assert (here.target(1).text, done.is_complete) == ("Salió un barco.", False)


@pytest.mark.parametrize(
    ("prefer", "text", "outcome"),
    [(Side.OURS, "Salió un barco.", Outcome.KEPT), (Side.THEIRS, "Zarpó un barco.", Outcome.TAKEN)],
)
def test_a_side_can_be_preferred(tmp_path: Path, prefer: Side, text: str, outcome: Outcome) -> None:
    here = drafted(tmp_path)
    file = with_text_there(sent(here), 1, "Zarpó un barco.")
    edited(here, 1, "Salió un barco.")

    done = brought(here, file, prefer)

    assert (here.target(1).text, outcomes(done)[0], done.is_complete) == (text, outcome, True)


def test_both_sides_may_have_come_to_the_same_text(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    file = with_text_there(sent(here), 1, "Salió un barco.")
    edited(here, 1, "Salió un barco.")
    review.reject(here.sitting("Cleo"), [here.entry(1)], "Not “salió”.")

    assert outcomes(brought(here, file))[0] is Outcome.SAME
    assert here.target(1).state is State.DRAFT


def test_an_approval_from_before_falls_visibly(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    approved(here, 1)

    done = brought(here, with_text_there(sent(here), 1, "Salió un barco."))

    target = here.target(1)
    assert (target.state, target.reason) == (State.TRANSLATED, "it was reviewed, and back.po has another text")
    assert (done.arrivals[0].before, done.arrivals[0].after) == (State.REVIEWED, State.TRANSLATED)
    assert target.history[-1].why == target.reason


def test_an_approval_from_since_is_a_conflict(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    edited(here, 1, "Salió un barco.")
    file = with_text_there(sent(here), 1, "Zarpó un barco.")
    approved(here, 1, "Cleo")

    assert outcomes(brought(here, file))[0] is Outcome.CONFLICT
    assert here.target(1).state is State.REVIEWED


@pytest.mark.parametrize("prefer", [None, Side.THEIRS])
def test_what_is_signed_off_is_locked(tmp_path: Path, prefer: Side | None) -> None:
    here = drafted(tmp_path)
    approved(here, 1)
    approved(here, 1, final=True)

    done = brought(here, with_text_there(sent(here), 1, "Salió un barco."), prefer)

    assert (outcomes(done)[0], here.target(1).state) == (Outcome.LOCKED, State.FINAL)


def test_an_empty_text_deletes_nothing(tmp_path: Path) -> None:
    here = drafted(tmp_path)

    done = brought(here, with_text_there(sent(here), 1, " "))

    assert (outcomes(done)[0], here.target(1).text) == (Outcome.EMPTIED, "[es] One boat left.")


def test_a_text_that_breaks_a_code_is_not_taken_and_the_others_are(tmp_path: Path) -> None:
    here = drafted(tmp_path, "One **boat** left.\n\nTwo boats left.\n")
    file = with_text_there(with_text_there(sent(here), 1, "Salió un <1>barco."), 2, "Salieron dos.")

    done = brought(here, file)

    assert [(each.outcome, each.why) for each in done.arrivals] == [
        (Outcome.BROKEN, "</1> is missing"),
        (Outcome.TAKEN, ""),
    ]
    assert here.texts() == ["[es] One <1>boat</1> left.", "Salieron dos."]


def test_what_has_no_translation_yet_gets_one(tmp_path: Path) -> None:
    here = desk(tmp_path, THREE)
    here.ingest()

    brought(here, with_text_there(sent(here, ZH), 2, "两艘船𠮷\n离开了。"), to=ZH)
    brought(here, with_text_there(sent(here, AR), 3, "غادرت ثلاثة قوارب."), to=AR)

    assert here.texts(ZH) == ["", "两艘船𠮷离开了。", ""]
    assert here.texts(AR) == ["", "", "غادرت ثلاثة قوارب."]
    assert here.target(2, ZH).revision == 1


@pytest.mark.parametrize("text", ["Salió un barco. ", "Salió\nun barco.", " Salió un barco.\n"])
def test_white_space_that_does_not_come_in_is_no_conflict_the_second_time(tmp_path: Path, text: str) -> None:
    here = drafted(tmp_path)
    file = with_text_there(sent(here), 1, text)

    assert outcomes(brought(here, file))[0] is Outcome.TAKEN
    assert here.target(1).text == "Salió un barco."
    assert outcomes(brought(here, file))[0] is Outcome.SAME


def test_without_marks_only_what_nobody_has_touched_is_taken(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    edited(here, 2, "Salieron dos.")
    edited(here, 3, "Zarparon tres.")
    file = sent(here)
    for place, text in ((1, "Salió un barco."), (2, "Partieron dos."), (3, "[es] Three boats left.")):
        file = with_entry(with_text_there(file, place, text), place, mark=None)

    done = brought(here, file)

    assert outcomes(done) == [Outcome.TAKEN, Outcome.CONFLICT, Outcome.SAME]


def test_a_dry_run_says_all_and_stores_nothing(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    before = here.store.path.read_bytes()

    done = take_in(sitting_of(here), with_text_there(sent(here), 1, "Salió."), "back.po", dry_run=True)

    assert (outcomes(done)[0], done.arrivals[0].after) == (Outcome.TAKEN, State.TRANSLATED)
    assert here.store.path.read_bytes() == before


def test_whoever_may_not_translate_may_not_import(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    sitting = replace(sitting_of(here), person=Person("Bo", frozenset({Duty.TERMINOLOGIST})))
    with pytest.raises(GlossaError, match="Bo is no translator or reviewer"):
        take_in(sitting, sent(here), "back.po")


def test_a_change_while_it_is_taken_in_is_looked_at_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    here = drafted(tmp_path)
    file = with_text_there(with_text_there(sent(here), 1, "Zarpó un barco."), 2, "Zarparon dos.")
    decide = Sitting.decide

    def meanwhile(sitting: Sitting, decided: object, said: object) -> None:
        monkeypatch.setattr(Sitting, "decide", decide)
        edited(here, 1, "Salió un barco.")
        decide(sitting, decided, said)  # type: ignore[arg-type]  # what it was given

    monkeypatch.setattr(Sitting, "decide", meanwhile)
    done = brought(here, file)

    assert outcomes(done)[:2] == [Outcome.CONFLICT, Outcome.TAKEN]
    assert here.texts()[:2] == ["Salió un barco.", "Zarparon dos."]


def test_one_who_is_always_overtaken_gives_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    here = drafted(tmp_path)
    file = with_text_there(sent(here), 1, "Zarpó un barco.")

    def stale(sitting: Sitting, decided: object, said: object) -> None:
        raise StaleRevision(SegmentId("1"), ES, 1, 2)

    monkeypatch.setattr(Sitting, "decide", stale)
    with pytest.raises(StaleRevision):
        brought(here, file)


def test_an_import_can_be_undone(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    brought(here, with_text_there(sent(here), 1, "Salió un barco."))

    undo(here.sitting("Ana"), here.entry(1))

    assert (here.target(1).text, here.target(1).state) == ("[es] One boat left.", State.DRAFT)


def test_what_was_the_first_mention_may_be_another_one_then(tmp_path: Path) -> None:
    glossary = "id,en,es,es:first\na,agency,agencia,agencia (de noticias)\n"
    here = desk(tmp_path, "The agency left.\n\nThe agency stayed.\n", glossary=glossary)
    here.ingest()
    edited(here, 1, "Ella salió.")
    edited(here, 2, "La agencia quedó.")
    waive(here.sitting("Cleo"), [here.entry(1)], Wish("agency", "a pronoun", None))
    assert [finding.check for finding in here.target(2).findings] == ["first_mention"]

    brought(here, with_text_there(sent(here), 1, "La agencia (de noticias) salió."))

    assert here.target(2).findings == ()


@pytest.mark.parametrize("control", ["\0", "\x1b[31m"])
def test_a_control_character_does_not_come_in(tmp_path: Path, control: str) -> None:
    here = drafted(tmp_path)
    (first, *_) = brought(here, with_text_there(sent(here), 1, f"Salió {control}un barco 😀.")).arrivals
    assert (first.outcome, first.why) == (Outcome.BROKEN, f"a control character, U+{ord(control[0]):04X}")
    assert controls(here.target(1).text) == ()
