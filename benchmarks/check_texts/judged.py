"""What the checks say of correct translations and of wrong ones."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from check_texts.mutations import Mutant, article_mutants, mutants
from check_texts.texts import Text
from glossa.checks import Case, Check, Passage, Scope, run_checks, run_wide_checks, segment_checks, wide_checks
from glossa.model.finding import Finding, Severity

Findings = tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Judged:
    """A wrong translation, and what is found in it that is not found in the correct one."""

    mutant: Mutant
    findings: Findings

    @property
    def is_noticed(self) -> bool:
        """Tells whether a check that should notice does."""
        return any(finding.check in self.mutant.mutation.checks for finding in self.findings)

    @property
    def is_told(self) -> bool:
        """Tells whether such a check says so above advice."""
        return any(
            finding.check in self.mutant.mutation.checks and finding.severity is not Severity.ADVICE
            for finding in self.findings
        )

    @property
    def is_error(self) -> bool:
        """Tells whether any check calls it an error."""
        return any(finding.severity is Severity.ERROR for finding in self.findings)


def case(text: Text, target: str) -> Case:
    """Makes a check's case of a text and a target of it."""
    return Case(text.source, target, text.source_language, text.target_language)


def judge_correct(texts: Sequence[Text]) -> list[Findings]:
    """Runs all checks over the correct translations; each table is an article for those that compare translations."""
    checks = segment_checks()
    found = [run_checks(case(text, text.target), checks) for text in texts]
    everything = [check for scope in Scope for check in wide_checks(scope)]
    for places in _articles(texts):
        passages = [Passage(case(texts[place], texts[place].target), texts[place].set) for place in places]
        for index, findings in run_wide_checks(passages, everything).items():
            found[places[index]] += findings
    return found


def _articles(texts: Sequence[Text]) -> Iterable[list[int]]:
    articles: dict[tuple[str, ...], list[int]] = {}
    for place, text in enumerate(texts):
        articles.setdefault((text.set, text.source_language, text.target_language), []).append(place)
    return articles.values()


def judge_mutants(texts: Sequence[Text], correct: Sequence[Findings]) -> list[Judged]:
    """Runs the checks that look at one translation alone over all mutants, those that compare over small articles."""
    checks = segment_checks()
    known = dict(zip(texts, correct, strict=True))
    alone = [Judged(mutant, _new(mutant, _known(mutant.text, known, checks), checks)) for mutant in mutants(texts)]
    return alone + [Judged(mutant, _compared(mutant)) for mutant in article_mutants(texts)]


def _known(text: Text, known: Mapping[Text, Findings], checks: Sequence[Check]) -> Findings:
    """Returns what is found in a correct text, also in one that was made fit for a mutation."""
    return known[text] if text in known else run_checks(case(text, text.target), checks)


def _compared(mutant: Mutant) -> Findings:
    """Returns what is found in any segment of a small article."""
    passages = [Passage(case(text, text.target)) for text in (*mutant.before, mutant.text)]
    everything = [check for scope in Scope for check in wide_checks(scope)]
    return tuple(finding for findings in run_wide_checks(passages, everything).values() for finding in findings)


def _new(mutant: Mutant, known: Findings, checks: Sequence[Check]) -> Findings:
    before = {(finding.check, finding.message) for finding in known}
    findings = run_checks(case(mutant.text, mutant.target), checks)
    return tuple(finding for finding in findings if (finding.check, finding.message) not in before)
