"""Importing: what was changed elsewhere comes in, what was changed here stays, and both at once is said."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from glossa.errors import ExitCode, GlossaError
from glossa.formats.documents import ReturnedEntry, ReturnedFile, fingerprint
from glossa.model.person import Duty, Person
from glossa.model.segment import SegmentId
from glossa.model.target import OriginKind, State
from glossa.store import StaleRevision
from glossa.text.controls import controls
from glossa.text.languages import LanguageTag
from glossa.workflow import review
from glossa.workflow.arrivals import Outcome, Side
from glossa.workflow.export import export_bilingual
from glossa.workflow.importing import Import, take_in
from glossa.workflow.returning import language_of, read_file, store_of
from glossa.workflow.sitting import Sitting
from glossa.workflow.undo import undo
from glossa.workflow.waive import Wish, waive
from tests.workflow.samples import AR, ES, THREE, ZH, Desk, desk, drafted, edited

FR = LanguageTag("fr")


def _sent(here: Desk, to: LanguageTag = ES) -> ReturnedFile:
    """Exports the article, and reads the file at once."""
    path = here.root / f"sent.{to}.po"
    path.write_bytes(export_bilingual(here.article, to, "po", here.assessor(to)).data)
    return read_file(path)


def _with(sent: ReturnedFile, place: int, **parts: object) -> ReturnedFile:
    """Returns the file with one entry (from 1) changed."""
    entries = list(sent.entries)
    entries[place - 1] = replace(entries[place - 1], **parts)  # type: ignore[arg-type]  # parts are fields of the entry
    return replace(sent, entries=tuple(entries))


def _written(sent: ReturnedFile, place: int, text: str) -> ReturnedFile:
    return _with(sent, place, text=text, is_draft=False)


def approved(here: Desk, number: int, by: str = "Ana", *, final: bool = False) -> None:
    """Lets somebody approve a segment."""
    review.approve(here.sitting(by), [here.entry(number)], final=final)


def _sitting(here: Desk, by: str = "Bo", to: LanguageTag = ES) -> Sitting:
    return Sitting(here.store, to, here.assessor(to), Person(by, via="import"))


def _in(here: Desk, file: ReturnedFile, prefer: Side | None = None, to: LanguageTag = ES) -> Import:
    return take_in(_sitting(here, to=to), file, "back.po", prefer=prefer)


def _outcomes(done: Import) -> list[Outcome]:
    return [arrival.outcome for arrival in done.arrivals]


def test_what_comes_back_as_it_left_changes_nothing(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    edited(here, 1, "Salió un barco.")
    approved(here, 1)
    before = here.store.path.read_bytes()

    done = _in(here, _sent(here))

    assert (_outcomes(done), done.is_complete) == ([Outcome.SAME] * 3, True)
    assert here.store.path.read_bytes() == before


@given(st.sets(st.integers(1, 3)), st.sets(st.integers(1, 3)))
@settings(deadline=None, max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_exactly_what_was_changed_there_changes_here(
    tmp_path_factory: pytest.TempPathFactory, changed: set[int], unsure: set[int]
) -> None:
    here = drafted(tmp_path_factory.mktemp("desk"))
    before = [here.target(number) for number in (1, 2, 3)]
    file = _sent(here)
    for number in changed:
        file = _with(file, number, text=f"Texto {number}, 𠮷.", is_draft=number in unsure)

    _in(here, file)
    after = [here.target(number) for number in (1, 2, 3)]

    assert {number for number in (1, 2, 3) if after[number - 1] != before[number - 1]} == changed
    for number in changed:
        target = here.target(number)
        assert target.text == f"Texto {number}, 𠮷."
        assert target.state is (State.DRAFT if number in unsure else State.TRANSLATED)
    assert _outcomes(_in(here, file)) == [Outcome.SAME] * 3


def test_what_came_in_is_signed_judged_and_says_where_from(tmp_path: Path) -> None:
    here = drafted(tmp_path, "The joint statement was signed.\n")

    _in(here, _written(_sent(here), 1, "Se firmó la nota."))

    target = here.target(1)
    assert (target.origin.kind, target.origin.by, target.state) == (OriginKind.IMPORT, "Bo", State.TRANSLATED)
    last = target.history[-1]
    assert (last.action, last.by, last.via, last.why) == ("import", "Bo", "import", "back.po")
    assert [finding.check for finding in target.findings] == ["terms"]


def test_a_draft_that_somebody_accepted_there_is_translated(tmp_path: Path) -> None:
    here = drafted(tmp_path)

    _in(here, _with(_sent(here), 2, is_draft=False))

    target = here.target(2)
    assert (target.state, target.text, target.origin.kind) == (State.TRANSLATED, "[es] Two boats left.", OriginKind.MT)


def test_a_text_that_is_unsure_there_is_a_draft_again(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    edited(here, 1, "Salió un barco.")

    _in(here, _with(_sent(here), 1, is_draft=True))

    assert (here.target(1).state, here.target(1).reason) == (State.DRAFT, "back.po is unsure of it")


def test_what_both_sides_changed_is_left_alone_and_said(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    file = _written(_sent(here), 1, "Zarpó un barco.")
    edited(here, 1, "Salió un barco.")

    done = _in(here, file)

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
    file = _written(_sent(here), 1, "Zarpó un barco.")
    edited(here, 1, "Salió un barco.")

    done = _in(here, file, prefer)

    assert (here.target(1).text, _outcomes(done)[0], done.is_complete) == (text, outcome, True)


def test_both_sides_may_have_come_to_the_same_text(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    file = _written(_sent(here), 1, "Salió un barco.")
    edited(here, 1, "Salió un barco.")
    review.reject(here.sitting("Cleo"), [here.entry(1)], "Not “salió”.")

    assert _outcomes(_in(here, file))[0] is Outcome.SAME
    assert here.target(1).state is State.DRAFT


def test_an_approval_from_before_falls_visibly(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    approved(here, 1)

    done = _in(here, _written(_sent(here), 1, "Salió un barco."))

    target = here.target(1)
    assert (target.state, target.reason) == (State.TRANSLATED, "it was reviewed, and back.po has another text")
    assert (done.arrivals[0].before, done.arrivals[0].after) == (State.REVIEWED, State.TRANSLATED)
    assert target.history[-1].why == target.reason


def test_an_approval_from_since_is_a_conflict(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    edited(here, 1, "Salió un barco.")
    file = _written(_sent(here), 1, "Zarpó un barco.")
    approved(here, 1, "Cleo")

    assert _outcomes(_in(here, file))[0] is Outcome.CONFLICT
    assert here.target(1).state is State.REVIEWED


@pytest.mark.parametrize("prefer", [None, Side.THEIRS])
def test_what_is_signed_off_is_locked(tmp_path: Path, prefer: Side | None) -> None:
    here = drafted(tmp_path)
    approved(here, 1)
    approved(here, 1, final=True)

    done = _in(here, _written(_sent(here), 1, "Salió un barco."), prefer)

    assert (_outcomes(done)[0], here.target(1).state) == (Outcome.LOCKED, State.FINAL)


def test_what_is_gone_here_and_was_left_alone_there_is_nobodys_business(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    approved(here, 2)
    file = _sent(here)
    here.write("One boat left.\n\nThree lorries came 𠮷.\n")
    here.ingest()

    done = _in(here, _written(file, 3, "Zarparon tres barcos."))

    assert _outcomes(done) == [Outcome.SAME, Outcome.SAME, Outcome.GONE]
    assert done.arrivals[1].why == "the article has no such text any more"
    assert _outcomes(_in(here, _with(file, 2, is_draft=True)))[1] is Outcome.GONE


def test_an_empty_text_deletes_nothing(tmp_path: Path) -> None:
    here = drafted(tmp_path)

    done = _in(here, _written(_sent(here), 1, " "))

    assert (_outcomes(done)[0], here.target(1).text) == (Outcome.EMPTIED, "[es] One boat left.")


def test_a_text_that_breaks_a_code_is_not_taken_and_the_others_are(tmp_path: Path) -> None:
    here = drafted(tmp_path, "One **boat** left.\n\nTwo boats left.\n")
    file = _written(_written(_sent(here), 1, "Salió un <1>barco."), 2, "Salieron dos.")

    done = _in(here, file)

    assert [(each.outcome, each.why) for each in done.arrivals] == [
        (Outcome.BROKEN, "</1> is missing"),
        (Outcome.TAKEN, ""),
    ]
    assert here.texts() == ["[es] One <1>boat</1> left.", "Salieron dos."]


def test_what_has_no_translation_yet_gets_one(tmp_path: Path) -> None:
    here = desk(tmp_path, THREE)
    here.ingest()

    _in(here, _written(_sent(here, ZH), 2, "两艘船𠮷\n离开了。"), to=ZH)
    _in(here, _written(_sent(here, AR), 3, "غادرت ثلاثة قوارب."), to=AR)

    assert here.texts(ZH) == ["", "两艘船𠮷离开了。", ""]
    assert here.texts(AR) == ["", "", "غادرت ثلاثة قوارب."]
    assert here.target(2, ZH).revision == 1


@pytest.mark.parametrize("text", ["Salió un barco. ", "Salió\nun barco.", " Salió un barco.\n"])
def test_white_space_that_does_not_come_in_is_no_conflict_the_second_time(tmp_path: Path, text: str) -> None:
    here = drafted(tmp_path)
    file = _written(_sent(here), 1, text)

    assert _outcomes(_in(here, file))[0] is Outcome.TAKEN
    assert here.target(1).text == "Salió un barco."
    assert _outcomes(_in(here, file))[0] is Outcome.SAME


def test_a_text_with_other_code_numbers_now_is_the_one_that_left(tmp_path: Path) -> None:
    here = drafted(tmp_path, "Big **boats** left.\n")
    sent = _sent(here).entries[0]
    old = sent.text.replace("1>", "4>")
    mark = replace(sent.mark, fingerprint=fingerprint(old)) if sent.mark else None
    entry = replace(sent, source="Big <4>boats</4> left.", text=old, mark=mark)
    edited(here, 1, "Salieron <1>barcos</1>.")

    assert _outcomes(_in(here, ReturnedFile("summit.md", ES, (entry,)))) == [Outcome.SAME]


def test_an_older_version_is_matched_by_its_text(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    file = _sent(here)
    moved = _with(_written(file, 1, "Salió un barco."), 1, segment=SegmentId("0000"))
    gone = _with(moved, 2, segment=SegmentId("1111"), source="It rained.", text="Llovió.")

    done = _in(here, gone)

    assert _outcomes(done) == [Outcome.TAKEN, Outcome.GONE, Outcome.SAME]
    assert (here.target(1).text, done.missing) == ("Salió un barco.", 1)


def test_an_entry_without_a_name_is_matched_by_its_text(tmp_path: Path) -> None:
    here = drafted(tmp_path)

    _in(here, _with(_written(_sent(here), 1, "Salió un barco."), 1, segment=None, article=""))

    assert here.target(1).text == "Salió un barco."


def test_a_text_that_stands_twice_is_not_guessed_at(tmp_path: Path) -> None:
    here = drafted(tmp_path, "Yes.\n\nNo.\n\nYes.\n")
    entry = ReturnedEntry(9, "Yes.", "Sí.")

    done = _in(here, ReturnedFile("summit.md", ES, (entry,)))

    assert [(each.outcome, each.why) for each in done.arrivals] == [
        (Outcome.UNCLEAR, "the file has 1 of this text, and the article 2")
    ]


def test_texts_that_stand_as_often_there_as_here_are_matched_in_their_order(tmp_path: Path) -> None:
    here = drafted(tmp_path, "Yes.\n\nNo.\n\nYes.\n")
    file = _sent(here)
    for place, name, text in ((1, "aa", "Sí."), (3, "bb", "Claro.")):
        file = _with(_written(file, place, text), place, segment=SegmentId(name))

    _in(here, file)

    assert here.texts() == ["Sí.", "[es] No.", "Claro."]


def test_codes_that_are_numbered_otherwise_now_are_numbered_anew(tmp_path: Path) -> None:
    here = drafted(tmp_path, "Big **boats** left.\n")
    file = _with(_sent(here), 1, source="Big <4>boats</4> left.", text="Salieron <4>barcos</4>.", is_draft=False)

    _in(here, file)

    assert here.target(1).text == "Salieron <1>barcos</1>."


@pytest.mark.parametrize(
    ("parts", "why"),
    [
        ({"plural": "boats"}, "it has plural forms, and an article has none"),
        ({"article": "other.md"}, "it is from another article, other.md"),
        ({"source": "Another text."}, "its source is another one in the file"),
    ],
)
def test_what_is_unclear_is_said_and_left(tmp_path: Path, parts: dict[str, object], why: str) -> None:
    here = drafted(tmp_path)

    done = _in(here, _with(_written(_sent(here), 1, "Salió."), 1, **parts))

    assert (done.arrivals[0].outcome, done.arrivals[0].why) == (Outcome.UNCLEAR, why)
    assert here.texts()[0] == "[es] One boat left."


def test_the_same_entry_twice_counts_once_and_two_texts_not_at_all(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    file = _written(_written(_sent(here), 1, "Salió un barco."), 2, "Salieron dos.")
    again = replace(file, entries=(*file.entries, file.entries[0], replace(file.entries[1], text="Zarparon dos.")))

    done = _in(here, again)

    assert _outcomes(done) == [Outcome.TAKEN, Outcome.UNCLEAR, Outcome.SAME, Outcome.SAME, Outcome.UNCLEAR]
    assert here.texts()[:2] == ["Salió un barco.", "[es] Two boats left."]


def test_without_marks_only_what_nobody_has_touched_is_taken(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    edited(here, 2, "Salieron dos.")
    edited(here, 3, "Zarparon tres.")
    file = _sent(here)
    for place, text in ((1, "Salió un barco."), (2, "Partieron dos."), (3, "[es] Three boats left.")):
        file = _with(_written(file, place, text), place, mark=None)

    done = _in(here, file)

    assert _outcomes(done) == [Outcome.TAKEN, Outcome.CONFLICT, Outcome.SAME]


def test_a_dry_run_says_all_and_stores_nothing(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    before = here.store.path.read_bytes()

    done = take_in(_sitting(here), _written(_sent(here), 1, "Salió."), "back.po", dry_run=True)

    assert (_outcomes(done)[0], done.arrivals[0].after) == (Outcome.TAKEN, State.TRANSLATED)
    assert here.store.path.read_bytes() == before


def test_whoever_may_not_translate_may_not_import(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    sitting = replace(_sitting(here), person=Person("Bo", frozenset({Duty.TERMINOLOGIST})))
    with pytest.raises(GlossaError, match="Bo is no translator or reviewer"):
        take_in(sitting, _sent(here), "back.po")


def test_a_change_while_it_is_taken_in_is_looked_at_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    here = drafted(tmp_path)
    file = _written(_written(_sent(here), 1, "Zarpó un barco."), 2, "Zarparon dos.")
    decide = Sitting.decide

    def meanwhile(sitting: Sitting, decided: object, said: object) -> None:
        monkeypatch.setattr(Sitting, "decide", decide)
        edited(here, 1, "Salió un barco.")
        decide(sitting, decided, said)  # type: ignore[arg-type]  # what it was given

    monkeypatch.setattr(Sitting, "decide", meanwhile)
    done = _in(here, file)

    assert _outcomes(done)[:2] == [Outcome.CONFLICT, Outcome.TAKEN]
    assert here.texts()[:2] == ["Salió un barco.", "Zarparon dos."]


def test_one_who_is_always_overtaken_gives_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    here = drafted(tmp_path)
    file = _written(_sent(here), 1, "Zarpó un barco.")

    def stale(sitting: Sitting, decided: object, said: object) -> None:
        raise StaleRevision(SegmentId("1"), ES, 1, 2)

    monkeypatch.setattr(Sitting, "decide", stale)
    with pytest.raises(StaleRevision):
        _in(here, file)


def test_an_import_can_be_undone(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    _in(here, _written(_sent(here), 1, "Salió un barco."))

    undo(here.sitting("Ana"), here.entry(1))

    assert (here.target(1).text, here.target(1).state) == ("[es] One boat left.", State.DRAFT)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda file: replace(file, article="", entries=()), "does not say which article it is of"),
        (lambda file: replace(file, article="lost.md", entries=()), "is of lost.md, which nothing is known of"),
        (lambda file: replace(file, article="../../x.md", entries=()), "is outside the project"),
    ],
)
def test_a_file_of_another_article_is_one_line(
    tmp_path: Path, change: Callable[[ReturnedFile], ReturnedFile], message: str
) -> None:
    here = drafted(tmp_path)
    with pytest.raises(GlossaError, match=message):
        store_of(here.project, change(_sent(here)), Path("x.po"))


@pytest.mark.parametrize(
    ("said", "wanted", "message"),
    [
        (FR, None, "The file is in fr, and summit.md is not translated into that here"),
        (FR, ES, "The file is in fr, not in es"),
        (None, None, "The file does not say its language"),
        (LanguageTag("en"), LanguageTag("en"), "summit.md is in en itself"),
    ],
)
def test_a_file_of_another_language_is_one_line(
    tmp_path: Path, said: LanguageTag | None, wanted: LanguageTag | None, message: str
) -> None:
    here = drafted(tmp_path)
    with pytest.raises(GlossaError) as caught:
        language_of(here.project, here.article, ReturnedFile("summit.md", said, ()), wanted)
    assert (caught.value.message, caught.value.exit_code) == (message, ExitCode.USAGE)


@pytest.mark.parametrize(
    ("said", "wanted", "language"),
    [(ES, None, "es"), ("es-ES", None, "es"), ("es-ES", ES, "es"), (None, ES, "es"), (FR, FR, "fr")],
)
def test_the_language_is_the_files_or_the_wanted_one(
    tmp_path: Path, said: LanguageTag | None, wanted: LanguageTag | None, language: str
) -> None:
    here = drafted(tmp_path)
    file = ReturnedFile("summit.md", said, ())
    assert language_of(here.project, here.article, file, wanted) == language


@pytest.mark.parametrize(
    ("name", "message"),
    [("lost.po", "Cannot read "), ("notes.txt", "glossa does not import .txt"), ("notes", "files without an ending")],
)
def test_a_file_that_cannot_be_read_is_one_line(tmp_path: Path, name: str, message: str) -> None:
    with pytest.raises(GlossaError, match=message):
        read_file(tmp_path / name)


def test_what_was_the_first_mention_may_be_another_one_then(tmp_path: Path) -> None:
    glossary = "id,en,es,es:first\na,agency,agencia,agencia (de noticias)\n"
    here = desk(tmp_path, "The agency left.\n\nThe agency stayed.\n", glossary=glossary)
    here.ingest()
    edited(here, 1, "Ella salió.")
    edited(here, 2, "La agencia quedó.")
    waive(here.sitting("Cleo"), [here.entry(1)], Wish("agency", "a pronoun", None))
    assert [finding.check for finding in here.target(2).findings] == ["first_mention"]

    _in(here, _written(_sent(here), 1, "La agencia (de noticias) salió."))

    assert here.target(2).findings == ()


@pytest.mark.parametrize("control", ["\0", "\x1b[31m"])
def test_a_control_character_does_not_come_in(tmp_path: Path, control: str) -> None:
    here = drafted(tmp_path)
    (first, *_) = _in(here, _written(_sent(here), 1, f"Salió {control}un barco 😀.")).arrivals
    assert (first.outcome, first.why) == (Outcome.BROKEN, f"a control character, U+{ord(control[0]):04X}")
    assert controls(here.target(1).text) == ()
