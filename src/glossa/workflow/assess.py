"""Judging one translation: its terms and its findings. The same for a machine's draft and a person's text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from glossa.checks import Case, Rules, run_checks, segment_checks
from glossa.engines import TermPair
from glossa.model.article import Article
from glossa.model.finding import Finding
from glossa.model.segment import Segment
from glossa.model.term import Mechanism, Mention, TermMatch, TermUse, Verdict
from glossa.model.term_change import Outdated
from glossa.terminology import Termbase, TermFinder, TermJudge, rendering
from glossa.text.languages import LanguageTag
from glossa.text.spans import Span
from glossa.workflow.mentions import Mentions, mentions
from glossa.workflow.patience import Patience

_SOURCES_KEPT = 64
"""The terms of so many sources are remembered: one is asked about several times in a row, and seldom again."""


@dataclass(frozen=True, slots=True)
class Assessment:
    """What is to be said of a translation."""

    terms: tuple[TermUse, ...]
    findings: tuple[Finding, ...]
    forbidden: tuple[TermUse, ...] = ()
    """The forbidden terms and other regions' words that stand in it besides."""


class Assessor:
    """Judges translations of one article into one language; finds the terms of a source once, not at each question."""

    def __init__(self, termbase: Termbase, source: LanguageTag, target: LanguageTag, rules: Rules = Rules()) -> None:
        self._finder = TermFinder(termbase, source, target)
        self._judge = TermJudge(target)
        self._source = source
        self._target = target
        self.rules = rules
        self._checks = segment_checks(rules.off)
        self._patience = Patience(rules.patterns)
        self._found = lru_cache(maxsize=_SOURCES_KEPT)(self._finder.find)
        self._article: Article | None = None
        self._mentions: Mentions | None = None

    def attend(self, article: Article) -> None:
        """Judges what comes as parts of `article` in this state: which mention a term is depends on all before it.

        Costs nothing yet; the article is looked through when the first term comes that has a rule for its mentions.
        """
        self._article = article
        self._mentions = None

    def matches(self, text: str) -> tuple[TermMatch, ...]:
        """Returns the terms that a source text calls for."""
        return self._found(text)

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

    def mentioned(self, segment: Segment, terms: tuple[TermUse, ...]) -> tuple[TermUse, ...]:
        """Says of each term of a segment which mention in the article it is; None where no rule asks."""
        if not terms:
            return ()
        known = self._mentions_in(segment) if any(use.first_mention or use.short for use in terms) else {}
        return tuple(
            use if use.mention is (mention := known.get(use.source)) else replace(use, mention=mention) for use in terms
        )

    def assess(
        self, segment: Segment, target: str, terms: tuple[TermUse, ...], outdated: tuple[Outdated, ...] = ()
    ) -> Assessment:
        """Runs the checks over a translation whose terms are judged already; an approval may hold some in place."""
        terms = self.mentioned(segment, terms)
        case = self.case(segment, target, terms, outdated)
        findings = self._patience.heed(run_checks(case, self._checks))
        return Assessment(terms, self.rules.graded(findings), case.forbidden)

    def case(
        self,
        segment: Segment,
        target: str,
        terms: tuple[TermUse, ...],
        outdated: tuple[Outdated, ...] = (),
        forbidden: tuple[TermUse, ...] | None = None,
    ) -> Case:
        """Returns a translation as the checks see it; `forbidden` is looked for where no assessment has said it."""
        if forbidden is None:
            forbidden = tuple(self._forbidden(segment.source, target, terms)) if self.matches(segment.source) else ()
        pair = self._source, self._target
        return Case(segment.source, target, *pair, segment.role, terms, outdated, forbidden, self._patience.patterns)

    def judged(self, segment: Segment, target: str, by: Mechanism) -> Assessment:
        """Judges the terms and runs the checks."""
        return self.assess(segment, target, self.terms(segment.source, target, by))

    def _forbidden(self, source: str, target: str, terms: Iterable[TermUse]) -> Iterator[TermUse]:
        """Yields the forbidden terms and other regions' words that stand in a target besides those in the ledger.

        A person who waived a term, or approved one by what its entry said before, has seen the text.
        """
        held = {(use.identity, use.version) for use in terms if use.verdict is not Verdict.WAIVED}
        waived = {use.identity for use in terms if use.verdict is Verdict.WAIVED}
        for use in self._judge.forbidden(self.matches(source), target):
            if use.identity not in waived and (not use.expected or (use.identity, use.version) in held):
                yield use

    def _mentions_in(self, segment: Segment) -> Mapping[Span, Mention]:
        if self._mentions is None:
            self._mentions = mentions(self._article, self._target, self.matches) if self._article else {}
        return self._mentions.get(segment.id, {})
