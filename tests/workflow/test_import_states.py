"""Importing states and comments: what a file says counts here as far as whoever brings it may say so."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from glossa.errors import ExitCode, GlossaError
from glossa.formats.documents import Remark, ReturnedFile
from glossa.model.person import Duty, Person
from glossa.model.segment import SegmentId
from glossa.model.target import OriginKind, State
from glossa.workflow import review
from glossa.workflow.arrivals import Outcome, Side
from glossa.workflow.commenting import Said, comment
from glossa.workflow.export import export_bilingual
from glossa.workflow.importing import Import, take_in
from glossa.workflow.returning import is_bilingual, read_file
from glossa.workflow.sitting import Sitting
from glossa.workflow.undo import undo
from tests.workflow.import_samples import raised_to, saying
from tests.workflow.samples import AR, ES, ZH, Desk, desk, drafted, edited

TRANSLATOR, REVIEWER, EDITOR = (frozenset({duty}) for duty in (Duty.TRANSLATOR, Duty.REVIEWER, Duty.EDITOR))
EVERYBODY = frozenset(Duty)
_CHEAP = settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])


def _sent(here: Desk, format_name: str = "xliff21") -> ReturnedFile:
    """Exports the article, and reads the file at once."""
    made = export_bilingual(here.article, ES, format_name, here.assessor())
    path = here.root / f"sent{made.suffix}"
    path.write_bytes(made.data)
    return read_file(path)


def _with(sent: ReturnedFile, state: State, text: str | None = None, place: int = 1) -> ReturnedFile:
    """Returns the file with another state, and maybe text, of one entry (from 1)."""
    entries = list(sent.entries)
    entry = entries[place - 1]
    said = entry.text if text is None else text
    entries[place - 1] = replace(entry, state=state, is_draft=state is State.DRAFT, text=said)
    return replace(sent, entries=tuple(entries))


def _in(
    here: Desk,
    file: ReturnedFile,
    duties: frozenset[Duty] = EVERYBODY,
    *,
    by: str = "Bo",
    two_person: bool = False,
    prefer: Side | None = None,
) -> Import:
    sitting = Sitting(here.store, ES, here.assessor(), Person(by, duties, "import"), two_person)
    return take_in(sitting, file, "back.xlf", prefer=prefer)


# Raised there


@pytest.mark.parametrize("format_name", ["xliff12", "xliff21"])
def test_what_was_approved_there_is_approved_here_by_whoever_brings_it(tmp_path: Path, format_name: str) -> None:
    here = raised_to(drafted(tmp_path), State.TRANSLATED)

    done = _in(here, _with(_sent(here, format_name), State.REVIEWED), REVIEWER)

    target = here.target(1)
    assert (target.state, target.text, target.origin.kind) == (State.REVIEWED, "Salió un barco.", OriginKind.HUMAN)
    last = target.history[-1]
    assert (last.action, last.by, last.why, last.state) == ("import", "Bo", "back.xlf", State.REVIEWED)
    assert (done.arrivals[0].outcome, done.arrivals[0].is_short, done.is_complete) == (Outcome.TAKEN, False, True)


@pytest.mark.parametrize(
    ("claimed", "duties", "state", "why"),
    [
        (State.REVIEWED, TRANSLATOR, State.TRANSLATED, "reviewed in the file; Bo is no reviewer"),
        (State.FINAL, TRANSLATOR, State.TRANSLATED, "final in the file; Bo is no reviewer"),
        (State.FINAL, REVIEWER, State.REVIEWED, "final in the file; Bo is no editor"),
        (State.FINAL, EDITOR, State.FINAL, ""),
    ],
)
def test_a_draft_comes_as_far_as_they_may_bring_it(
    tmp_path: Path, claimed: State, duties: frozenset[Duty], state: State, why: str
) -> None:
    here = drafted(tmp_path)

    done = _in(here, _with(_sent(here), claimed), duties)

    assert here.target(1).state is state
    assert (done.arrivals[0].after, done.arrivals[0].why, done.arrivals[0].is_short) == (state, why, why != "")


def test_what_is_as_far_as_they_may_bring_it_is_left_and_said(tmp_path: Path) -> None:
    here = raised_to(drafted(tmp_path), State.TRANSLATED)
    before = here.store.path.read_bytes()

    done = _in(here, _with(_sent(here), State.REVIEWED), TRANSLATOR)

    assert done.arrivals[0].outcome is Outcome.HELD
    assert done.arrivals[0].why == "reviewed in the file; Bo is no reviewer"
    assert (done.is_complete, here.store.path.read_bytes()) == (False, before)


def test_under_the_two_person_rule_nobody_approves_what_they_wrote(tmp_path: Path) -> None:
    here = raised_to(drafted(tmp_path), State.TRANSLATED)
    file = _with(_sent(here), State.REVIEWED)

    done = _in(here, file, by="Ana", two_person=True)
    assert (done.arrivals[0].outcome, here.target(1).state) == (Outcome.HELD, State.TRANSLATED)
    assert done.arrivals[0].why == "reviewed in the file; two people must look at it, and Ana wrote it"

    assert _in(here, file, by="Bo", two_person=True).arrivals[0].outcome is Outcome.TAKEN
    assert here.target(1).state is State.REVIEWED


def test_under_the_two_person_rule_a_new_text_is_the_work_of_whoever_brings_it(tmp_path: Path) -> None:
    here = drafted(tmp_path)

    done = _in(here, _with(_sent(here), State.FINAL, "Zarpó un barco."), two_person=True)

    assert (here.target(1).state, here.target(1).text) == (State.TRANSLATED, "Zarpó un barco.")
    assert done.arrivals[0].why == "final in the file; two people must look at it, and Bo brings it"


def test_a_new_text_may_be_approved_at_once(tmp_path: Path) -> None:
    here = drafted(tmp_path)

    _in(here, _with(_sent(here), State.REVIEWED, "Zarpó un barco, 𠮷."))

    target = here.target(1)
    assert (target.state, target.text, target.origin.kind) == (State.REVIEWED, "Zarpó un barco, 𠮷.", OriginKind.IMPORT)


def test_both_sides_may_have_raised_the_same_text(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    sent = _sent(here)
    edited(here, 1, "Salió un barco.")

    assert _in(here, _with(sent, State.REVIEWED, "Salió un barco.")).arrivals[0].outcome is Outcome.TAKEN
    assert here.target(1).state is State.REVIEWED
    assert _in(here, _with(sent, State.TRANSLATED, "Salió un barco.")).arrivals[0].outcome is Outcome.SAME
    assert here.target(1).state is State.REVIEWED


def test_an_approval_by_import_can_be_undone(tmp_path: Path) -> None:
    here = raised_to(drafted(tmp_path), State.TRANSLATED)
    _in(here, _with(_sent(here), State.REVIEWED))
    undo(here.sitting("Bo"), here.entry(1))
    assert here.target(1).state is State.TRANSLATED


@pytest.mark.parametrize("state", [State.DRAFT, State.REVIEWED])
def test_a_new_text_whose_state_nobody_changed_is_translated(tmp_path: Path, state: State) -> None:
    here = raised_to(drafted(tmp_path), state)

    _in(here, _with(_sent(here, "xliff12"), state, "Zarpó un barco."))

    assert (here.target(1).state, here.target(1).text) == (State.TRANSLATED, "Zarpó un barco.")


# Lowered there


def test_what_was_sent_back_there_is_a_draft_here(tmp_path: Path) -> None:
    here = raised_to(drafted(tmp_path), State.REVIEWED)

    done = _in(here, _with(_sent(here), State.DRAFT), REVIEWER)

    target = here.target(1)
    assert (target.state, target.text) == (State.DRAFT, "Salió un barco.")
    assert target.reason == target.history[-1].why == "it was reviewed, and back.xlf is unsure of it"
    assert (done.arrivals[0].fell, done.arrivals[0].why) == (True, target.reason)


def test_what_is_only_translated_there_is_no_longer_approved(tmp_path: Path) -> None:
    here = raised_to(drafted(tmp_path), State.REVIEWED)
    _in(here, _with(_sent(here), State.TRANSLATED), REVIEWER)
    assert (here.target(1).state, here.target(1).reason) == (
        State.TRANSLATED,
        "it was reviewed, and back.xlf says translated",
    )


@pytest.mark.parametrize("format_name", ["po", "xliff12", "xliff21"])
def test_only_a_reviewer_sends_back_what_is_approved(tmp_path: Path, format_name: str) -> None:
    here = raised_to(drafted(tmp_path), State.REVIEWED)
    sent = _sent(here, format_name)
    file = replace(_with(sent, State.DRAFT), entries=(replace(sent.entries[0], is_draft=True), *sent.entries[1:]))
    file = _with(sent, State.DRAFT) if format_name != "po" else file

    done = _in(here, file, TRANSLATOR)

    assert (done.arrivals[0].outcome, here.target(1).state) == (Outcome.HELD, State.REVIEWED)
    assert done.arrivals[0].why == "draft in the file; Bo is no reviewer"


def test_a_translator_may_write_anew_what_is_approved(tmp_path: Path) -> None:
    here = raised_to(drafted(tmp_path), State.REVIEWED)
    done = _in(here, _with(_sent(here), State.TRANSLATED, "Zarpó un barco."), TRANSLATOR)
    assert (here.target(1).state, done.arrivals[0].fell) == (State.TRANSLATED, True)


def test_lowered_there_and_raised_here_is_a_conflict(tmp_path: Path) -> None:
    here = raised_to(drafted(tmp_path), State.TRANSLATED)
    file = _with(_sent(here), State.DRAFT)
    review.approve(here.sitting("Cleo"), [here.entry(1)])

    done = _in(here, file)
    assert (done.arrivals[0].outcome, here.target(1).state) == (Outcome.CONFLICT, State.REVIEWED)
    assert done.arrivals[0].why.startswith("here too: approve by Cleo, ")

    assert _in(here, file, prefer=Side.OURS).arrivals[0].outcome is Outcome.KEPT
    assert _in(here, file, prefer=Side.THEIRS).arrivals[0].outcome is Outcome.TAKEN
    assert here.target(1).state is State.DRAFT


def test_a_rejection_from_since_is_not_taken_back(tmp_path: Path) -> None:
    here = raised_to(drafted(tmp_path), State.TRANSLATED)
    sent = _sent(here)
    review.reject(here.sitting("Cleo"), [here.entry(1)], "Not so.")

    assert _in(here, _with(sent, State.FINAL)).arrivals[0].outcome is Outcome.SAME
    assert here.target(1).state is State.DRAFT


@pytest.mark.parametrize("state", [State.DRAFT, State.TRANSLATED, State.REVIEWED])
def test_what_is_signed_off_here_is_locked(tmp_path: Path, state: State) -> None:
    here = raised_to(drafted(tmp_path), State.FINAL)
    assert _in(here, _with(_sent(here), state), prefer=Side.THEIRS).arrivals[0].outcome is Outcome.LOCKED
    assert here.target(1).state is State.FINAL


# Laws

states = st.sampled_from([State.DRAFT, State.TRANSLATED, State.REVIEWED, State.FINAL])
duties = st.sets(st.sampled_from(Duty)).map(frozenset)


@given(states, st.sampled_from(["po", "xliff12", "xliff21"]))
@_CHEAP
def test_what_comes_back_as_it_left_changes_nothing(
    tmp_path_factory: pytest.TempPathFactory, state: State, format_name: str
) -> None:
    here = raised_to(drafted(tmp_path_factory.mktemp("desk")), state)
    comment(here.store, Person("Ana"), here.entry(1), Said("Is it so?", ES))
    before = here.store.path.read_bytes()
    done = _in(here, _sent(here, format_name))
    assert ({arrival.outcome for arrival in done.arrivals}, done.comments) == ({Outcome.SAME}, 0)
    assert here.store.path.read_bytes() == before


@given(states, states, duties, st.booleans(), st.booleans())
@_CHEAP
def test_nobody_gets_further_by_a_file_than_by_hand(
    tmp_path_factory: pytest.TempPathFactory,
    state: State,
    claimed: State,
    may: frozenset[Duty],
    two_person: bool,
    is_new: bool,
) -> None:
    here = raised_to(drafted(tmp_path_factory.mktemp("desk")), state)
    file = _with(_sent(here), claimed, "Otro texto." if is_new else None)
    before = here.target(1)
    try:
        _in(here, file, may, by="Ana", two_person=two_person)
    except GlossaError:
        assert not may & {Duty.TRANSLATOR, Duty.REVIEWER, Duty.EDITOR}
    after = here.target(1)
    assert after.text == before.text or not after.state.is_approved or may & {Duty.REVIEWER, Duty.EDITOR}
    if after.state.rank > before.state.rank and after.state.is_approved:
        assert may & {Duty.REVIEWER, Duty.EDITOR}
        assert not two_person or (not is_new and state is State.DRAFT)
    if after.state is State.FINAL and before.state is not State.FINAL:
        assert Duty.EDITOR in may
    if before.state is State.FINAL:
        assert after == before
    assert after.history[: len(before.history)] == before.history


# Files


def test_a_file_is_read_by_the_version_that_it_says(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    for name in ("xliff12", "xliff21"):
        assert [entry.segment for entry in _sent(here, name).entries] == [
            entry.segment.id for entry in here.article.current
        ]
    assert is_bilingual(Path("a.XLIFF"))


def test_of_a_merge_of_two_files_only_our_article_comes_in(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    ours = _with(_sent(here, "xliff12"), State.REVIEWED)
    others = tuple(replace(entry, article="lake.md", text="Otra cosa.") for entry in ours.entries)
    done = _in(here, replace(ours, entries=(*ours.entries, *others)))
    assert [arrival.outcome for arrival in done.arrivals] == [
        Outcome.TAKEN,
        *[Outcome.SAME] * 2,
        *[Outcome.UNCLEAR] * 3,
    ]
    assert done.arrivals[3].why == "it is from another article, lake.md"


def test_a_conflict_with_a_text_that_has_no_history_is_said(tmp_path: Path) -> None:
    here = raised_to(drafted(tmp_path), State.TRANSLATED)
    file = _with(_sent(here), State.TRANSLATED, "Zarpó un barco.")
    known = here.target(1)
    other = replace(known, text="Partió un barco.", revision=known.revision + 1, history=())
    with here.store.transaction() as transaction:
        transaction.put_target(here.entry(1)[1].segment.id, ES, other, expected_revision=known.revision)
    assert _in(here, file).arrivals[0].why == "it was changed here, too"


def test_a_file_of_no_version_is_one_line(tmp_path: Path) -> None:
    path = tmp_path / "a.xlf"
    path.write_text("<xliff/>", encoding="utf-8")
    with pytest.raises(GlossaError, match="is XLIFF of no version, which glossa does not read"):
        read_file(path)


def test_a_segment_that_was_cut_or_joined_there_is_left_and_said(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    sent = _sent(here)
    joined = replace(sent.entries[0], segment=SegmentId("x"), source="One boat left. Two boats left.", text="Dos.")
    done = _in(here, replace(sent, entries=(joined, *sent.entries[2:])))
    assert (done.arrivals[0].outcome, done.missing) == (Outcome.GONE, 2)


@pytest.mark.parametrize("to", [AR, ZH])
def test_languages_come_back_as_they_left(tmp_path: Path, to: str) -> None:
    here = desk(tmp_path)
    here.ingest()
    for format_name in ("xliff12", "xliff21"):
        path = tmp_path / "a.xlf"
        path.write_bytes(export_bilingual(here.article, to, format_name, here.assessor(to)).data)  # type: ignore[arg-type]  # a tag
        assert read_file(path).language == to


def test_whoever_may_do_nothing_brings_nothing(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    with pytest.raises(GlossaError) as caught:
        _in(here, saying(_sent(here), Remark("Which boat?", "Cleo")), frozenset({Duty.TERMINOLOGIST}))
    assert caught.value.exit_code is ExitCode.USAGE
    assert here.entry(1)[1].comments == ()
