"""What somebody waived in a translation, and what of it a new text loses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from glossa.checks import scope_of
from glossa.model.finding import Finding
from glossa.model.target import Target
from glossa.model.term import TermUse, Verdict
from glossa.text.spans import Span


def waived(target: Target | None) -> tuple[TermUse, ...]:
    """Returns the occurrences that somebody waived in a target."""
    return tuple(use for use in target.terms if use.verdict is Verdict.WAIVED) if target else ()


def waived_terms(target: Target | None) -> tuple[str, ...]:
    """Returns their source terms, each once."""
    return tuple(dict.fromkeys(use.source_term for use in waived(target)))


def waived_findings(target: Target | None) -> tuple[Finding, ...]:
    """Returns the findings that somebody waived in a target."""
    return tuple(finding for finding in target.findings if finding.waiver is not None) if target else ()


def with_waivers(fresh: Sequence[Finding], known: Sequence[Finding]) -> tuple[Finding, ...]:
    """Returns what the checks find today, with the waivers that are known of the same texts.

    A waiver stays with what a check says of the same places in the same words, however grave it is and whatever the
    check would write instead. What comparing finds may be said in other words when another translation changes.
    """
    waivers = {_identity(finding): finding.waiver for finding in known if finding.waiver is not None}
    if not waivers:
        return tuple(fresh)
    return tuple(replace(finding, waiver=waivers.get(_identity(finding), finding.waiver)) for finding in fresh)


def waivers_lost(before: Target | None, uses: Sequence[TermUse], findings: Sequence[Finding] = ()) -> str:
    """Says which waivers of a target its new ledger and findings no longer have; nothing where there were none."""
    still = {use.source for use in uses if use.verdict is Verdict.WAIVED}
    terms = [f"“{use.source_term}”" for use in waived(before) if use.source not in still]
    held = {_identity(finding) for finding in findings if finding.waiver is not None}
    checks = [finding.check for finding in waived_findings(before) if _identity(finding) not in held]
    lost = dict.fromkeys((*terms, *checks))
    return f"no longer waived: {', '.join(lost)}" if lost else ""


def _identity(finding: Finding) -> tuple[str, str, Span | None, Span | None]:
    """Returns what makes two findings the same one."""
    said = "" if scope_of(finding.check) is not None else finding.message
    return finding.check, said, finding.source, finding.target
