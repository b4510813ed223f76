"""Which translations rest on entries that have changed since they were judged.

What a verdict rests on is in the store: the place in the source, the entry and its version. So only the segments where
that is no longer so are judged again, and an article without one is not even built.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from glossa.engines import Pair
from glossa.errors import GlossaError
from glossa.model.article import Article
from glossa.model.problem import Problem
from glossa.model.segment import SegmentId
from glossa.model.target import State
from glossa.model.term import Concept, Mechanism, TermMatch, TermUse
from glossa.model.term_change import TermChange
from glossa.store import ArticleStore, Basis, Ground
from glossa.text.languages import LanguageTag
from glossa.workflow.assess import Assessor
from glossa.workflow.progress import Progress, Silent, Watched
from glossa.workflow.project import Project
from glossa.workflow.reassess import reassess
from glossa.workflow.renewal import changed_uses
from glossa.workflow.saving import Job
from glossa.workflow.terms import load_termbase


@dataclass(frozen=True, slots=True)
class Stale:
    """One occurrence of a term whose stored verdict rests on an entry that has changed."""

    number: int
    """The number of its segment."""
    state: State
    """How far the translation has come; it keeps that."""
    change: TermChange
    before: TermUse | None
    """As it is stored."""
    now: TermUse | None
    """As the glossaries have it now."""

    @property
    def source_term(self) -> str:
        """The term as a glossary has it in the source language."""
        return next(use.source_term for use in (self.now, self.before) if use is not None)


@dataclass(frozen=True, slots=True)
class StaleArticle:
    """What is stale in an article's translation into one language."""

    article: str
    language: LanguageTag
    terms: tuple[Stale, ...]
    """In document order."""


@dataclass(frozen=True, slots=True)
class StaleCount:
    """How many translations rest on entries that have changed since they were judged."""

    translations: int
    approved: int
    """How many of them somebody has approved."""


@dataclass(frozen=True, slots=True)
class StaleReport:
    """What is stale in several articles."""

    articles: tuple[StaleArticle, ...]
    """Only those with something to say, by article and language."""
    problems: tuple[Problem, ...]
    """Articles whose translations cannot be read, and why."""

    @property
    def count(self) -> StaleCount:
        """How many translations of segments that is."""
        by_segment = [{term.number: term.state for term in each.terms} for each in self.articles]
        return _counted([state for states in by_segment for state in states.values()])


def find_stale(
    project: Project,
    paths: Sequence[Path],
    language: LanguageTag | None,
    progress: Progress | None = None,
    *,
    judge: bool = False,
) -> StaleReport:
    """Looks through the translations of the articles at `paths`, or of all; into `language`, or into all.

    With `judge`, articles that have something stale are judged anew and that is stored; without, nothing is. What
    somebody approved keeps its state and its terms as they were approved, gets findings, and stays stale until somebody
    approves it again. Raises `GlossaError` when a named article was never translated.
    """
    search = _Search(project, progress or Silent(), judges=judge)
    return search.report([project.existing_store(path) for path in paths], language)


def count_stale(project: Project) -> StaleCount:
    """Counts what is stale in all articles, without judging anything.

    What cannot be read, and what an older glossa judged without saying by which version, is left out.
    """
    stores = project.stores()
    if not stores:
        return StaleCount(0, 0)
    search = _Search(project, Silent(), judges=False)
    states: list[State] = []
    for store in stores:
        with suppress(GlossaError):
            for _, bases in search.suspects(store, None):
                states += (basis.state for basis in bases if all(ground.version for ground in basis.grounds))
    return _counted(states)


def _counted(states: Collection[State]) -> StaleCount:
    return StaleCount(len(states), sum(state.is_approved for state in states))


class _Search:
    """One look through the articles of a project, with what judges translations of each pair of languages."""

    def __init__(self, project: Project, progress: Progress, *, judges: bool) -> None:
        self._project = project
        self._progress = progress
        self._judges = judges
        self._termbase = load_termbase(project, progress)
        self._rules = project.config.checks
        self._assessors: dict[tuple[LanguageTag, LanguageTag], Assessor] = {}
        self._versions: dict[tuple[int, LanguageTag], str] = {}

    def report(self, named: Sequence[ArticleStore], language: LanguageTag | None) -> StaleReport:
        """Collects what is stale in the named articles, or in all."""
        found: list[StaleArticle] = []
        problems: list[Problem] = []
        for store in Watched(named or self._project.stores(), self._progress, "Looking through translations"):
            try:
                for tag, bases in self.suspects(store, language):
                    article, segments = store.read(), frozenset(basis.segment for basis in bases)
                    if terms := tuple(self._stale(article, tag, segments)):
                        found.append(StaleArticle(article.name, tag, terms))
                    if self._judges:
                        self._judge(store, article, tag)
            except GlossaError as error:
                problems.append(Problem(str(store.path), 0, error.in_full))
        return StaleReport(tuple(found), tuple(problems))

    def _judge(self, store: ArticleStore, article: Article, language: LanguageTag) -> None:
        source = article.document.language
        reassess(Job(store, Pair(source, language), self._assessor(source, language)), article)

    def suspects(
        self, store: ArticleStore, language: LanguageTag | None
    ) -> Iterator[tuple[LanguageTag, tuple[Basis, ...]]]:
        """Yields, by language, the translations that no longer call for just those entries that they were judged by."""
        grounds = store.grounds()
        for tag, bases in grounds.targets.items():
            if language not in (None, tag):
                continue
            assessor = self._assessor(grounds.language, tag)
            changed = tuple(basis for basis in bases if self._grounds(assessor, basis, tag) != basis.grounds)
            if changed:
                yield tag, changed

    def _grounds(self, assessor: Assessor, basis: Basis, language: LanguageTag) -> frozenset[Ground]:
        return frozenset(self._ground(match, language) for match in assessor.matches(basis.source))

    def _ground(self, match: TermMatch, language: LanguageTag) -> Ground:
        version = self._version(match.concept, language)
        return Ground(match.span.start, match.span.end, match.concept.id, match.glossary, version)

    def _version(self, concept: Concept, language: LanguageTag) -> str:
        key = id(concept), language
        if key not in self._versions:
            self._versions[key] = concept.version_in(language)
        return self._versions[key]

    def _stale(self, article: Article, language: LanguageTag, segments: frozenset[SegmentId]) -> Iterator[Stale]:
        assessor = self._assessor(article.document.language, language)
        for number, entry in enumerate(article.current, start=1):
            target = entry.targets.get(language)
            if target is not None and entry.segment.id in segments:
                fresh = assessor.terms(entry.segment.source, target.text, Mechanism.NONE)
                for change, before, now in changed_uses(target.terms, fresh):
                    yield Stale(number, target.state, change, before, now)

    def _assessor(self, source: LanguageTag, target: LanguageTag) -> Assessor:
        if (source, target) not in self._assessors:
            self._assessors[source, target] = Assessor(self._termbase, source, target, self._rules)
        return self._assessors[source, target]
