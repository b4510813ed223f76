"""Reviewing: people approve, reject and reopen targets. Each change is a revision with a name to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from glossa.errors import ExitCode, GlossaError
from glossa.model.article import Entry
from glossa.model.authorship import author
from glossa.model.finding import Severity, open_findings
from glossa.model.person import Duty, same_person
from glossa.model.target import State, Target
from glossa.text.languages import LanguageTag
from glossa.workflow.ingest import needs_translation
from glossa.workflow.progress import Progress, Silent, Watched
from glossa.workflow.reassess import renew
from glossa.workflow.renewal import changed_uses
from glossa.workflow.selectors import Numbered, listed
from glossa.workflow.sitting import Decided, Sitting
from glossa.workflow.waived import waivers_lost


@dataclass(frozen=True, slots=True)
class Decision:
    """What became of one segment that a person decided on."""

    number: int
    state: State
    open_points: int
    """Errors among its findings that are still there."""


def approve(
    sitting: Sitting, entries: Sequence[Numbered], progress: Progress | None = None, *, final: bool = False
) -> tuple[Decision, ...]:
    """Moves targets to `reviewed`, or to `final`; all of them, or none when one cannot be.

    What is approved is the terms as the glossaries have them now. A target that is as far already stays as it is,
    unless an entry that it rests on has changed; so does debris that has none. Raises `GlossaError` when one has no
    translation, or is not reviewed yet and should be final, or, under the two-person rule, was written by the same
    person, or when the person may not; `StaleRevision` when one has changed since it was read.
    """
    sitting.refuse_without(Duty.EDITOR if final else Duty.REVIEWER)
    goal = State.FINAL if final else State.REVIEWED
    entries = sitting.without_debris(entries)
    sitting.refuse_untranslated(entries)
    if sitting.two_person:
        _refuse_own_work(sitting, entries)
    if final:
        _refuse_unreviewed(sitting, entries)
    decided: list[Decided] = []
    for number, entry in Watched(entries, progress or Silent(), "Approving"):
        before = entry.targets[sitting.language]
        fresh = renew(sitting.assessor, entry.segment, before, hold=False)
        if before.state.rank < goal.rank or any(changed_uses(before.terms, fresh.terms)):
            state = max(goal, before.state, key=_rank)
            lost = waivers_lost(before, fresh.terms, fresh.findings)
            decided.append(((number, entry), sitting.moved(fresh, state, "approve", lost)))
    sitting.decide(decided)
    return decisions(sitting, entries, decided)


def reject(sitting: Sitting, entries: Sequence[Numbered], why: str) -> tuple[Decision, ...]:
    """Sends targets back to `draft` with a reason; all, or none when one has no translation or is signed off."""
    sitting.refuse_without(Duty.REVIEWER)
    _refuse_no_reason("A rejection", why)
    entries = sitting.without_debris(entries)
    sitting.refuse_untranslated(entries)
    sitting.refuse_final(entries)
    decided = [
        (
            (number, entry),
            replace(sitting.moved(entry.targets[sitting.language], State.DRAFT, "reject", why), reason=why),
        )
        for number, entry in entries
    ]
    sitting.decide(decided)
    return decisions(sitting, entries, decided)


def reopen(sitting: Sitting, entries: Sequence[Numbered], why: str) -> tuple[Decision, ...]:
    """Makes targets that are signed off `reviewed` again, with a reason; what is not signed off stays as it is."""
    sitting.refuse_without(Duty.EDITOR)
    _refuse_no_reason("Reopening", why)
    closed = [(number, entry) for number, entry in entries if entry.state(sitting.language) is State.FINAL]
    if not closed:
        raise GlossaError(
            f"Not signed off: {listed([number for number, _ in entries])}",
            hint="Nothing was changed. Only what is final can be reopened.",
            exit_code=ExitCode.USAGE,
        )
    decided = [
        ((number, entry), sitting.moved(entry.targets[sitting.language], State.REVIEWED, "reopen", why))
        for number, entry in closed
    ]
    sitting.decide(decided)
    return decisions(sitting, closed, decided)


def is_open(entry: Entry, language: LanguageTag) -> bool:
    """Tells whether a segment still needs somebody: it is not approved, or has findings that nobody waived."""
    target = entry.targets.get(language)
    return needs_translation(entry) and (
        target is None or not target.state.is_approved or bool(open_findings(target.findings))
    )


def decisions(sitting: Sitting, entries: Sequence[Numbered], decided: Sequence[Decided]) -> tuple[Decision, ...]:
    """Returns what became of each of the entries, which all have a translation."""
    changed = {number: target for (number, _), target in decided}
    return tuple(
        Decision(
            number, target.state, sum(finding.severity is Severity.ERROR for finding in open_findings(target.findings))
        )
        for number, entry in entries
        for target in [changed.get(number, entry.targets[sitting.language])]
    )


def _rank(state: State) -> int:
    return state.rank


def _refuse_no_reason(what: str, why: str) -> None:
    if not why.strip():
        raise GlossaError(f"{what} needs a reason", hint="Say it with --why.", exit_code=ExitCode.USAGE)


def _refuse_unreviewed(sitting: Sitting, entries: Sequence[Numbered]) -> None:
    unreviewed = [number for number, entry in entries if not entry.state(sitting.language).is_approved]
    if unreviewed:
        raise GlossaError(
            f"Not reviewed yet: {listed(unreviewed)}",
            hint="Nothing was changed. Approve first without --final, then sign off.",
            exit_code=ExitCode.USAGE,
        )


def _refuse_own_work(sitting: Sitting, entries: Sequence[Numbered]) -> None:
    name = sitting.person.name
    own = [number for number, entry in entries if same_person(last_writer(entry.targets[sitting.language]), name)]
    if own:
        raise GlossaError(
            f"Two-person rule: {name} wrote {listed(own)} and cannot approve it",
            hint="Nothing was changed. Somebody else must approve it (--by NAME).",
            exit_code=ExitCode.USAGE,
        )


def last_writer(target: Target) -> str:
    """Returns who wrote the text, `""` where a machine did; a machine never writes over what a person wrote."""
    return author(target.history, target.text)
