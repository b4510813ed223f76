"""Judging one translation: its terms and its findings. The same for a machine's draft and a person's text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from glossa.checks import CHECKS, Case, Check, run_checks
from glossa.engines import TermPair
from glossa.model.finding import Finding
from glossa.model.segment import Segment
from glossa.model.term import Mechanism, TermMatch, TermUse
from glossa.model.term_change import Outdated
from glossa.terminology import Termbase, TermFinder, TermJudge, rendering
from glossa.text.languages import LanguageTag


@dataclass(frozen=True, slots=True)
class Assessment:
    """What is to be said of a translation."""

    terms: tuple[TermUse, ...]
    findings: tuple[Finding, ...]


class Assessor:
    """Judges translations of one article into one language; finds each source's terms once."""

    def __init__(self, termbase: Termbase, source: LanguageTag, target: LanguageTag) -> None:
        self._finder = TermFinder(termbase, source, target)
        self._judge = TermJudge(target)
        self._source = source
        self._target = target
        self._checks: tuple[Check, ...] = tuple(CHECKS.load(check) for check in CHECKS.ids())
        self._matches: dict[str, tuple[TermMatch, ...]] = {}

    def matches(self, text: str) -> tuple[TermMatch, ...]:
        """Returns the terms that a source text calls for."""
        found = self._matches.get(text)
        if found is None:
            found = self._matches[text] = self._finder.find(text)
        return found

    def term_pairs(self, texts: Iterable[str]) -> tuple[TermPair, ...]:
        """Returns the terms that source texts call for, each with what it should become, sorted."""
        pairs = {
            TermPair(match.term.text, expected.text)
            for text in texts
            for match in self.matches(text)
            if (expected := rendering(match.concept, self._target)) is not None
        }
        return tuple(sorted(pairs, key=lambda pair: (pair.source, pair.target)))

    def terms(self, source: str, target: str, by: Mechanism) -> tuple[TermUse, ...]:
        """Returns what became of each term of `source` in `target`."""
        return self._judge.judge(self.matches(source), target, by)

    def assess(
        self, segment: Segment, target: str, terms: tuple[TermUse, ...], outdated: tuple[Outdated, ...] = ()
    ) -> Assessment:
        """Runs the checks over a translation whose terms are judged already; an approval may hold some in place."""
        case = Case(segment.source, target, self._source, self._target, segment.role, terms, outdated)
        return Assessment(terms, run_checks(case, self._checks))

    def judged(self, segment: Segment, target: str, by: Mechanism) -> Assessment:
        """Judges the terms and runs the checks."""
        return self.assess(segment, target, self.terms(segment.source, target, by))
