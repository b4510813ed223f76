"""What can be waived in a translation, and which waivers can be taken back."""

from __future__ import annotations

from dataclasses import dataclass

from glossa.model.finding import Finding
from glossa.model.target import Target
from glossa.model.term import TermUse
from glossa.workflow.selectors import Numbered
from glossa.workflow.sitting import Sitting
from glossa.workflow.waive import Wish, take_back, waive
from glossa.workflow.waive_finding import TERMS, take_back_finding, waive_finding
from glossa.workflow.waived import waived as waived_uses
from glossa.workflow.waived import waived_findings


@dataclass(frozen=True, slots=True)
class Choice:
    """A term or a finding that somebody may waive, or whose waiver they may take back."""

    what: TermUse | Finding

    @property
    def is_waived(self) -> bool:
        """Whether it is a waiver that can be taken back."""
        return self.what.waiver is not None

    @property
    def name(self) -> str:
        """What is waived."""
        if isinstance(self.what, Finding):
            return self.what.message
        return f"{self.what.source_term} → {self.what.expected}"

    @property
    def label(self) -> str:
        """What stands in a list."""
        if (waiver := self.what.waiver) is None:
            return self.name
        return f"{self.name}: {waiver.why} ({waiver.by})"

    @property
    def question(self) -> str:
        """Asks for the reason."""
        return f"Why is the waiver of “{self.name}” taken back?" if self.is_waived else f"Why is “{self.name}” waived?"

    def decide(self, sitting: Sitting, entry: Numbered, why: str) -> None:
        """Waives it, or takes the waiver back."""
        (_take_back if self.is_waived else _waive)(self.what, sitting, entry, why)

    def undo(self, sitting: Sitting, entry: Numbered) -> None:
        """Makes `decide` undone. A waiver that was taken back is given again, in the name of whoever took it back."""
        if self.what.waiver is not None:
            _waive(self.what, sitting, entry, self.what.waiver.why)
        else:
            _take_back(self.what, sitting, entry, "")


def waivable(target: Target) -> list[Choice]:
    """Returns each term that is not there as it should be, once, and each other finding that nobody waived."""
    terms = {use.concept: use for use in reversed(target.terms) if not use.verdict.is_met}
    findings = (finding for finding in target.findings if finding.waiver is None and finding.check != TERMS)
    return [*map(Choice, reversed(terms.values())), *map(Choice, findings)]


def waived(target: Target) -> list[Choice]:
    """Returns each term that somebody waived, once, and each other finding."""
    terms = {use.concept: use for use in reversed(waived_uses(target))}
    return [*map(Choice, reversed(terms.values())), *map(Choice, waived_findings(target))]


def _waive(what: TermUse | Finding, sitting: Sitting, entry: Numbered, why: str) -> None:
    if isinstance(what, Finding):
        waive_finding(sitting, entry, what, why)
    else:
        waive(sitting, [entry], Wish(what.concept, why))


def _take_back(what: TermUse | Finding, sitting: Sitting, entry: Numbered, why: str) -> None:
    if isinstance(what, Finding):
        take_back_finding(sitting, entry, what, why)
    else:
        take_back(sitting, [entry], Wish(what.concept, why))
