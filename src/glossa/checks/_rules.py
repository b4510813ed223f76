"""What a project says of its checks: which are off, how grave they are, and rules of its own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from glossa.model.finding import Finding, Severity
from glossa.text.languages import LanguageTag


@dataclass(frozen=True, slots=True)
class Pattern:
    """A rule of a project's own, in regular expressions; an empty one asks for nothing."""

    id: str
    """What the project calls it."""
    forbid: str = ""
    """Matches nowhere in the target."""
    require: str = ""
    """Matches somewhere in the target."""
    when: str = ""
    """The rule holds only where this matches in the source."""
    message: str = ""
    """What to say instead of glossa's own words."""
    severity: Severity = Severity.WARNING
    targets: frozenset[LanguageTag] = frozenset()
    """The languages it is for, with what is narrower than they are; empty for every one."""

    @property
    def name(self) -> str:
        """What it is called where it fails: `pattern email`."""
        return f"pattern {self.id}"


def _no_severities() -> Mapping[str, Severity]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Rules:
    """The checks as one project wants them."""

    off: frozenset[str] = frozenset()
    """The ids of the checks that are not run."""
    severities: Mapping[str, Severity] = field(default_factory=_no_severities)
    """How grave a check's findings are here, by its id; the others are as grave as the check says."""
    patterns: tuple[Pattern, ...] = ()

    def graded(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """Returns the findings as grave as the project wants them: the gravest first, else in their order.

        That a check has failed is as grave as it is: then nothing is known.
        """
        return gravest_first([self._as_grave(finding) for finding in findings])

    def _as_grave(self, finding: Finding) -> Finding:
        severity = None if finding.failed else self.severities.get(finding.check)
        return finding if severity is None else replace(finding, severity=severity)


def gravest_first(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Returns findings sorted by how grave they are, else in their order."""
    if len(findings) < 2:  # as nearly all texts have
        return tuple(findings)
    return tuple(sorted(findings, key=lambda finding: -finding.severity.rank))
