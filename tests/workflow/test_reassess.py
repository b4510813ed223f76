"""Judging again: a judgement follows the glossary, and never touches the translation."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from glossa.engines import Pair
from glossa.model.finding import Severity
from glossa.model.target import Origin, OriginKind, State, Target
from glossa.model.term import Mechanism, TermUse, Verdict
from glossa.model.waiver import Waiver
from glossa.workflow import review
from glossa.workflow.edit import edit
from glossa.workflow.reassess import reassess
from glossa.workflow.saving import Job
from tests.workflow.samples import EN, ES, Desk, approved, desk, edited

SIGNED = "The joint statement was signed.\n"


def stored(here: Desk, text: str, kind: OriginKind = OriginKind.MT) -> Target:
    """Stores a translation as if it had never been judged."""
    target = Target(text, State.DRAFT, Origin(kind, "2026-11-20T08:00:00Z"))
    with here.store.transaction() as transaction:
        transaction.put_target(here.entry(1)[1].segment.id, ES, target, expected_revision=None)
    return target


def judged(here: Desk) -> int:
    """Judges again what is stored."""
    return reassess(Job(here.store, Pair(EN, ES), here.assessor()), here.article)


def put_use(here: Desk, change: Callable[[TermUse], TermUse]) -> None:
    """Changes what is stored of the one term."""
    target = here.target(1)
    with here.store.transaction() as transaction:
        changed = replace(target, terms=(change(target.terms[0]),))
        transaction.put_target(here.entry(1)[1].segment.id, ES, changed, expected_revision=None)


@pytest.mark.parametrize(
    ("kind", "mechanism"),
    [
        (OriginKind.MT, Mechanism.ENGINE),
        (OriginKind.TM_EXACT, Mechanism.MEMORY),
        (OriginKind.TM_FUZZY, Mechanism.MEMORY),
        (OriginKind.HUMAN, Mechanism.PERSON),
        (OriginKind.IMPORT, Mechanism.PERSON),
    ],
)
@pytest.mark.parametrize(
    ("text", "verdict", "found", "checks"),
    [
        ("Se firmó la declaración conjunta.", Verdict.KEPT, "declaración conjunta", []),
        ("Se firmaron declaraciones conjuntas.", Verdict.INFLECTED, "declaraciones conjuntas", []),
        ("Se firmó la nota común.", Verdict.ADMITTED, "nota común", []),
        ("Se firmó la nota conjunta.", Verdict.FORBIDDEN, "nota conjunta", ["terms"]),
        ("La firmaron 😀.", Verdict.MISSING, "", ["terms"]),
    ],
)
def test_the_same_is_judged_the_same_whoever_wrote_it(
    tmp_path: Path,
    kind: OriginKind,
    mechanism: Mechanism,
    text: str,
    verdict: Verdict,
    found: str,
    checks: list[str],
) -> None:
    glossary = "en,es,es:forbidden\njoint statement,declaración conjunta|nota común,nota conjunta\n"
    here = desk(tmp_path, SIGNED, glossary=glossary)
    here.ingest()
    before = stored(here, text, kind)

    assert judged(here) == 1

    after = here.target(1)
    (use,) = after.terms
    assert (use.verdict, use.found) == (verdict, found)
    assert use.mechanism is (mechanism if found else Mechanism.NONE)
    assert [finding.check for finding in after.findings if finding.check == "terms"] == checks
    assert replace(after, terms=(), findings=()) == before


@pytest.mark.parametrize("kind", OriginKind)
def test_a_text_is_judged_alike_when_it_is_typed_and_when_it_is_there(tmp_path: Path, kind: OriginKind) -> None:
    here = desk(tmp_path, SIGNED)
    here.ingest()
    stored(here, "Se firmaron declaraciones conjuntas.", kind)
    judged(here)
    there = here.target(1)
    stored(here, "Se firmó.")
    edited(here, 1, "Se firmaron declaraciones conjuntas.")
    typed = here.target(1)
    assert [replace(use, mechanism=Mechanism.NONE) for use in typed.terms] == [
        replace(use, mechanism=Mechanism.NONE) for use in there.terms
    ]
    assert typed.findings == there.findings


def test_judging_twice_changes_nothing(tmp_path: Path) -> None:
    here = desk(tmp_path, SIGNED)
    here.ingest()
    stored(here, "Se firmó la nota.")
    judged(here)
    saved = here.store.path.read_bytes()

    assert judged(here) == 0
    assert here.store.path.read_bytes() == saved


def test_who_put_a_term_there_is_not_forgotten(tmp_path: Path) -> None:
    here = desk(tmp_path, SIGNED)
    here.ingest()
    stored(here, "Se firmó la declaración conjunta.")
    judged(here)
    put_use(here, lambda use: replace(use, mechanism=Mechanism.MASK, note="an older note"))

    judged(here)

    assert [(use.mechanism, use.note) for use in here.target(1).terms] == [(Mechanism.MASK, "signed by both sides")]


def test_what_somebody_waived_stays_waived(tmp_path: Path) -> None:
    here = desk(tmp_path, SIGNED)
    here.ingest()
    stored(here, "Se firmó la nota.")
    judged(here)
    put_use(here, lambda use: replace(use, verdict=Verdict.WAIVED))

    judged(here)

    assert [use.verdict for use in here.target(1).terms] == [Verdict.WAIVED]
    assert here.target(1).findings == ()


def test_a_judgement_gives_way_to_an_edit(tmp_path: Path) -> None:
    here = desk(tmp_path, SIGNED)
    here.ingest()
    stored(here, "Se firmó la nota.")
    seen = here.article
    edit(here.sitting("Ana"), here.entry(1), "Se firmó la declaración conjunta.")
    after = here.target(1)

    reassess(Job(here.store, Pair(EN, ES), here.assessor()), seen)

    assert here.target(1) == after


def test_a_waiver_answers_for_what_was_waived_and_nothing_else(tmp_path: Path) -> None:
    here = waived(tmp_path)
    glossary(here, "lake,lago,hondura")
    assert verdicts(here) == [Verdict.FORBIDDEN]
    assert [finding.severity for finding in here.target(1).findings] == [Severity.ERROR]


def test_a_forbidden_word_that_somebody_waived_stays_waived(tmp_path: Path) -> None:
    here = waived(tmp_path, "lake,lago,hondura")
    glossary(here, "lake,lago,hondura|barranca")
    assert verdicts(here) == [Verdict.WAIVED]
    glossary(here, "lake,lago,")
    assert verdicts(here) == [Verdict.WAIVED]
    glossary(here, "lake,lago,hondura")
    assert verdicts(here) == [Verdict.FORBIDDEN]


@pytest.mark.parametrize("meanwhile", ["lake,lago|hondura,", "bay,bahía,", "lake,laguna,"])
@pytest.mark.parametrize("is_approved", [False, True])
def test_what_ended_a_waiver_does_not_bring_it_back(tmp_path: Path, meanwhile: str, is_approved: bool) -> None:
    here = waived(tmp_path, is_approved=is_approved)
    glossary(here, meanwhile)
    assert Verdict.WAIVED not in verdicts(here)
    glossary(here, "lake,lago,")
    assert Verdict.WAIVED not in verdicts(here)
    assert here.target(1).findings


@pytest.mark.parametrize("is_approved", [False, True])
def test_a_waiver_answers_for_one_rendering_only(tmp_path: Path, is_approved: bool) -> None:
    here = waived(tmp_path, is_approved=is_approved)
    glossary(here, "lake,laguna,")
    assert verdicts(here) == [Verdict.MISSING]
    assert [(finding.check, finding.severity) for finding in here.target(1).findings] == [("terms", Severity.ERROR)]


def waived(folder: Path, row: str = "lake,lago,", *, is_approved: bool = False) -> Desk:
    """Makes an article in whose translation somebody waived the one term."""
    here = desk(folder, "The lake is deep 🌊.\n", glossary=f"en,es,es:forbidden\n{row}\n")
    here.ingest()
    edited(here, 1, "¡Qué hondura 🌊!")
    judged(here)
    put_use(here, lambda use: replace(use, verdict=Verdict.WAIVED, waiver=Waiver("Ben", "it is said before", "")))
    if is_approved:
        review.approve(here.sitting("Cleo"), [here.entry(1)])
    assert verdicts(here) == [Verdict.WAIVED]
    return here


def glossary(here: Desk, row: str) -> None:
    """Puts another entry into the glossary, and judges again."""
    (here.root / "terms.csv").write_text(f"en,es,es:forbidden\n{row}\n", encoding="utf-8")
    judged(here)


def verdicts(here: Desk) -> list[Verdict]:
    """Returns the verdicts of the segment."""
    return [use.verdict for use in here.target(1).terms]


LAKE = "The lake is deep.\n"
COLUMNS = "id,en,es,es:forbidden,note,fr\n"


def lake(folder: Path, text: str = "El lago es hondo.", row: str = "l,lake,lago,,,") -> Desk:
    """Makes an article of which Ben approved what Ana wrote."""
    here = desk(folder, LAKE, glossary=f"{COLUMNS}{row}\n")
    approved(here, 1, text)
    return here


def change(here: Desk, row: str) -> Target:
    """Puts another entry into the glossary, and judges again, twice: the second time finds nothing to do."""
    (here.root / "terms.csv").write_text(f"{COLUMNS}{row}\n", encoding="utf-8")
    judged(here)
    after = here.target(1)
    assert judged(here) == 0
    return after


@pytest.mark.parametrize(
    ("row", "severity", "message"),
    [
        ("l,lake,laguna,,,", Severity.WARNING, "“lake” should be “laguna” now; “lago” was approved"),
        (
            "l,lake,laguna|lago,,,",
            Severity.WARNING,
            "“lake” should be “laguna” now; “lago” was approved, which is still right",
        ),
        ("l,lake,laguna,lago,,", Severity.WARNING, "“lake” should be “laguna” now; “lago” was approved"),
        ("l,lake,lago,,not the bay,", Severity.ADVICE, "the entry of “lake” has changed since the approval: note"),
        ("w,lake,lago,,the water,", Severity.ADVICE, "another entry asks for “lago” now: w in terms.csv"),
        (
            "b,bay,bahía,,,",
            Severity.ADVICE,
            "“lake” was approved as “lago”; no entry asks for that any more",
        ),
    ],
)
def test_what_was_approved_keeps_its_terms_and_gets_a_finding(
    tmp_path: Path, row: str, severity: Severity, message: str
) -> None:
    here = lake(tmp_path)
    before = here.target(1)

    after = change(here, row)

    assert [(finding.check, finding.severity, finding.message) for finding in after.findings] == [
        ("stale_terms", severity, message)
    ]
    assert replace(after, findings=()) == before


def test_a_rendering_in_another_language_is_no_news(tmp_path: Path) -> None:
    here = lake(tmp_path)
    before = here.target(1)
    assert change(here, "l,lake,lago,,,lac") == before


def test_the_finding_goes_when_the_entry_is_as_it_was(tmp_path: Path) -> None:
    here = lake(tmp_path)
    before = here.target(1)
    change(here, "l,lake,laguna,,,")
    assert change(here, "l,lake,lago,,,") == before


def test_a_new_entry_asks_of_an_approved_text_too(tmp_path: Path) -> None:
    here = lake(tmp_path, row="b,bay,bahía,,,")
    after = change(here, "l,lake,laguna,,,")
    assert [use.verdict for use in after.terms] == [Verdict.MISSING]
    assert [finding.check for finding in after.findings] == ["terms"]
    assert after.state is State.REVIEWED


@pytest.mark.parametrize(
    ("text", "severity", "said"),
    [
        ("El lago es hondo.", Severity.WARNING, "which should be “casa del lago”"),
        ("La casa del lago es honda.", Severity.WARNING, "which is right as it stands"),
    ],
)
def test_a_longer_term_does_not_take_the_place_of_what_was_approved(
    tmp_path: Path, text: str, severity: Severity, said: str
) -> None:
    here = desk(tmp_path, "The lake house is deep.\n", glossary=f"{COLUMNS}l,lake,lago,,,\n")
    approved(here, 1, text)
    before = here.target(1)

    after = change(here, "l,lake,lago,,,\nh,lake house,casa del lago,,,")

    message = f"“lake” was approved as “lago”; “lake house” is meant now, {said}"
    assert [(finding.check, finding.severity, finding.message) for finding in after.findings] == [
        ("stale_terms", severity, message)
    ]
    assert replace(after, findings=()) == before
    review.approve(here.sitting("Cleo"), [here.entry(1)])
    assert [use.source_term for use in here.target(1).terms] == ["lake house"]


def test_a_shorter_term_does_not_take_the_place_of_what_was_approved(tmp_path: Path) -> None:
    here = desk(tmp_path, "The lake house is deep.\n", glossary=f"{COLUMNS}h,lake house,cabaña 𠮷,,,\n")
    approved(here, 1, "La cabaña 𠮷 es honda.")
    before = here.target(1)

    after = change(here, "l,lake,lago,,,\nh,house,casa,,,")

    assert [finding.message for finding in after.findings] == [
        "“lake house” was approved as “cabaña 𠮷”; “lake” is meant now, which should be “lago”",
        "“lake house” was approved as “cabaña 𠮷”; “house” is meant now, which should be “casa”",
    ]
    assert replace(after, findings=()) == before


def test_a_new_term_elsewhere_is_asked_of_an_approved_text(tmp_path: Path) -> None:
    here = desk(tmp_path, "The lake house is deep.\n", glossary=f"{COLUMNS}l,lake,lago,,,\n")
    approved(here, 1, "El lago es hondo.")
    after = change(here, "l,lake,lago,,,\nh,house,casa,,,")
    assert [(use.source_term, use.verdict) for use in after.terms] == [
        ("lake", Verdict.KEPT),
        ("house", Verdict.MISSING),
    ]


def test_an_error_that_somebody_approved_goes_with_its_entry(tmp_path: Path) -> None:
    here = lake(tmp_path, row="l,lake,laguna,,,")
    assert [finding.check for finding in here.target(1).findings] == ["terms"]
    after = change(here, "l,lake,lago,,,")
    assert [use.verdict for use in after.terms] == [Verdict.KEPT]
    assert after.findings == ()


def test_what_an_older_glossa_judged_is_judged_by_the_entry_of_today(tmp_path: Path) -> None:
    here = lake(tmp_path)
    put_use(here, lambda use: replace(use, version=""))
    after = change(here, "l,lake,laguna,,,")
    assert [(use.expected, use.verdict) for use in after.terms] == [("laguna", Verdict.MISSING)]
    assert [finding.check for finding in after.findings] == ["terms"]


def test_a_draft_follows_the_entry(tmp_path: Path) -> None:
    here = desk(tmp_path, LAKE, glossary=f"{COLUMNS}l,lake,lago,,,\n")
    here.ingest()
    stored(here, "El lago es hondo.")
    judged(here)
    after = change(here, "l,lake,laguna,,,")
    assert [(use.expected, use.verdict) for use in after.terms] == [("laguna", Verdict.MISSING)]
    assert [finding.check for finding in after.findings] == ["terms"]


def test_another_text_settles_it(tmp_path: Path) -> None:
    here = lake(tmp_path)
    change(here, "l,lake,laguna,,,")
    edited(here, 1, "La laguna es honda.")
    assert here.target(1).findings == ()
    assert [use.expected for use in here.target(1).terms] == ["laguna"]
