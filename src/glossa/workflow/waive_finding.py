"""Waiving what a check found: a reviewer says that it need not be mended, and why; and takes that back.

A waiver belongs to one finding: one check, one message, the same places. It holds as long as both texts
stay as they are and the same is found there. What the check `terms` finds is waived by the term, see
`glossa.workflow.waive`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from glossa.errors import GlossaError
from glossa.model.finding import Finding
from glossa.model.history import WAIVE, WAIVER_TAKEN_BACK
from glossa.model.person import Duty
from glossa.model.target import Target
from glossa.model.waiver import Waiver
from glossa.workflow.clock import now
from glossa.workflow.occurrences import refused
from glossa.workflow.reassess import renew
from glossa.workflow.selectors import Numbered, listed
from glossa.workflow.sitting import Decided, Sitting

TERMS = "terms"
"""The check whose findings are waived by the term."""

Wanted = Callable[[Finding], bool]


@dataclass(frozen=True, slots=True)
class WaivedFinding:
    """One finding whose waiver was given or taken back, as it is now."""

    number: int
    """The number of its segment."""
    finding: Finding


def waive_finding(sitting: Sitting, entry: Numbered, finding: Finding, why: str) -> Target:
    """Waives one finding of a translation, which keeps text and state, and returns the target.

    Raises `GlossaError` when there is no reason, the finding is not there or is a term's, the target is signed off, or
    the person may not; `StaleRevision` when the translation has changed since it was read.
    """
    _refuse_terms(finding.check)
    open_one = replace(finding, waiver=None)
    ((_, target),) = _waived(sitting, [entry], lambda found: found == open_one, finding.check, why)
    return target


def waive_check(sitting: Sitting, entries: Sequence[Numbered], check: str, why: str) -> tuple[WaivedFinding, ...]:
    """Waives all that one check found in the segments; all or nothing. Raises as `waive_finding` does."""
    _refuse_terms(check)
    decided = _waived(sitting, entries, lambda found: found.check == check and found.waiver is None, check, why)
    return _of(decided, lambda found: found.check == check and found.waiver is not None)


def take_back_check(
    sitting: Sitting, entries: Sequence[Numbered], check: str, why: str = ""
) -> tuple[WaivedFinding, ...]:
    """Takes the waivers of what one check found in the segments back; all or nothing."""
    decided = _taken_back(sitting, entries, lambda found: found.check == check, check, why)
    return _of(decided, lambda found: found.check == check)


def take_back_finding(sitting: Sitting, entry: Numbered, finding: Finding, why: str = "") -> Target:
    """Takes the waiver of one finding back, and returns the target. Raises as `waive_finding` does."""
    open_one = replace(finding, waiver=None)
    ((_, target),) = _taken_back(
        sitting, [entry], lambda found: replace(found, waiver=None) == open_one, finding.check, why
    )
    return target


def _taken_back(sitting: Sitting, entries: Sequence[Numbered], wanted: Wanted, check: str, why: str) -> list[Decided]:
    _refuse_terms(check)
    sitting.refuse_without(Duty.REVIEWER)
    reason = " ".join(why.split())
    decided = _decided(
        sitting,
        entries,
        lambda found: found.waiver is not None and wanted(found),
        None,
        f"{check}: {reason}" if reason else check,
    )
    if not decided:
        raise refused(f"No waiver of “{check}” in {listed([number for number, _ in entries])}")
    sitting.decide(decided)
    return decided


def _waived(sitting: Sitting, entries: Sequence[Numbered], wanted: Wanted, check: str, why: str) -> list[Decided]:
    sitting.refuse_without(Duty.REVIEWER)
    reason = " ".join(why.split())
    if not reason:
        raise refused("A waiver needs a reason", "Say it with --why: the number is right as it is, a quotation, ...")
    waiver = Waiver(sitting.person.name, reason, now())
    decided = _decided(sitting, entries, wanted, waiver, f"{check}: {reason}")
    if not decided:
        raise _nothing_to_waive(sitting, entries, check)
    sitting.decide(decided)
    return decided


def _decided(
    sitting: Sitting, entries: Sequence[Numbered], wanted: Wanted, waiver: Waiver | None, why: str
) -> list[Decided]:
    """Returns the targets that have such a finding, as they become: judged today, with one more step."""
    entries = sitting.without_debris(entries)
    sitting.refuse_untranslated(entries)
    decided: list[Decided] = []
    for number, entry in entries:
        target = renew(sitting.assessor, entry.segment, entry.targets[sitting.language])
        if any(map(wanted, target.findings)):
            findings = tuple(replace(found, waiver=waiver) if wanted(found) else found for found in target.findings)
            action = WAIVE if waiver else WAIVER_TAKEN_BACK
            moved = sitting.moved(target, target.state, action, why)
            decided.append(((number, entry), replace(moved, findings=findings, reason=target.reason)))
    sitting.refuse_final([entry for entry, _ in decided])
    return decided


def _of(decided: Sequence[Decided], wanted: Wanted) -> tuple[WaivedFinding, ...]:
    return tuple(
        WaivedFinding(number, finding)
        for (number, _), target in decided
        for finding in target.findings
        if wanted(finding)
    )


def _refuse_terms(check: str) -> None:
    if check == TERMS:
        raise refused("A missing term is waived by its name", "Nothing was changed. Name the term: --term TERM.")


def _nothing_to_waive(sitting: Sitting, entries: Sequence[Numbered], check: str) -> GlossaError:
    targets = [target for _, entry in entries if (target := entry.targets.get(sitting.language))]
    findings = [finding for target in targets for finding in target.findings]
    where = listed([number for number, _ in entries])
    for finding in findings:
        if finding.check == check and (waiver := finding.waiver):
            return refused(f"“{check}” is waived in {where} already: {waiver.why} ({waiver.by})")
    known = ", ".join(dict.fromkeys(finding.check for finding in findings if finding.waiver is None))
    hint = f"There is: {known}." if known else "Nothing was found there."
    return refused(f"Nothing of “{check}” in {where}", f"Nothing was changed. {hint}")
