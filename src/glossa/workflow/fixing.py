"""Mending drafts where a check knows how they should read; what a person wrote is theirs to mend."""

from __future__ import annotations

from collections import Counter

from glossa.checks import scope_of
from glossa.model.article import Article, Entry
from glossa.model.authorship import author
from glossa.model.finding import Finding, Severity
from glossa.model.segment import Segment
from glossa.model.target import State, Target
from glossa.model.term import TermUse
from glossa.workflow.assess import Assessor
from glossa.workflow.reassess import mechanism, renew
from glossa.workflow.saving import Job, Proposal, save
from glossa.workflow.summary import to_translate

FIX = "fix"
"""The name of the step in a target's history."""
_ROUNDS = 20
"""How often one draft is mended at most."""


def fix_drafts(job: Job, article: Article) -> int:
    """Mends the drafts of an article, as it is stored, and returns how many changed. Doing it again changes nothing."""
    job.assessor.attend(article)
    return save(job, [proposal for entry in to_translate(article) if (proposal := _mended(job, entry)) is not None])


def _mended(job: Job, entry: Entry) -> Proposal | None:
    target = entry.targets.get(job.pair.target)
    if target is None or target.state is not State.DRAFT or author(target.history, target.text):
        return None
    text, terms, checks = _fixed(job.assessor, entry.segment, renew(job.assessor, entry.segment, target))
    if text == target.text:
        return None
    why = ", ".join(dict.fromkeys(checks))
    return Proposal(entry.segment, text, target.origin, terms, FIX, State.DRAFT, target, why)


def _fixed(assessor: Assessor, segment: Segment, target: Target) -> tuple[str, tuple[TermUse, ...], list[str]]:
    """Takes one fix after the other, as long as each leaves less to find and nothing graver.

    A fix mends all that its check finds in a text, so a check of which somebody has waived something mends nothing in
    it. What comparing finds is not mended: it changes with other translations.
    """
    text, terms, findings = target.text, target.terms, _alone(target.findings)
    waived = {finding.check for finding in findings if finding.waiver is not None}
    checks: list[str] = []
    for _ in range(_ROUNDS):
        for finding in findings:
            if finding.fix is None or finding.fix == text or finding.check in waived:
                continue
            judged = assessor.judged(segment, finding.fix, mechanism(target.origin))
            if _is_better(judged.findings, findings):
                text, terms, findings = finding.fix, judged.terms, judged.findings
                checks.append(finding.check)
                break
        else:
            break
    return text, terms, checks


def _alone(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Returns what is found in one translation without a look at others."""
    return tuple(finding for finding in findings if scope_of(finding.check) is None)


def _is_better(now: tuple[Finding, ...], before: tuple[Finding, ...]) -> bool:
    """Tells whether there is less to find, of each severity no more than before."""
    here, there = (Counter(finding.severity for finding in findings) for findings in (now, before))
    return here.total() < there.total() and all(here[severity] <= there[severity] for severity in Severity)
