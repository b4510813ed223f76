"""Checking translations: each one alone, those of an article with one another, those of the whole project."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace

from glossa.checks import Passage, Scope, broken_checks, run_wide_checks, scope_of, wide_checks
from glossa.engines import Pair
from glossa.errors import GlossaError
from glossa.model.article import Article
from glossa.model.finding import Finding, Severity, open_findings
from glossa.model.problem import Problem
from glossa.model.segment import Segment
from glossa.model.target import Target
from glossa.store import ArticleStore, StaleRevision
from glossa.terminology import Termbase
from glossa.text.languages import LanguageTag, language_name
from glossa.workflow.assess import Assessor
from glossa.workflow.fixing import fix_drafts
from glossa.workflow.progress import Counted, Progress, Watched
from glossa.workflow.project import Project
from glossa.workflow.provenance import is_as_drafted
from glossa.workflow.reassess import renew
from glossa.workflow.saving import Job
from glossa.workflow.summary import to_translate
from glossa.workflow.terms import load_termbase
from glossa.workflow.waived import with_waivers


@dataclass(frozen=True, slots=True)
class Looked:
    """A translated segment that was checked."""

    number: int
    """Its place among the current segments, from 1."""
    segment: Segment
    target: Target
    """With what the checks find today."""


@dataclass(frozen=True, slots=True)
class Checked:
    """An article that was checked in one language."""

    article: str
    source: LanguageTag
    language: LanguageTag
    looked: tuple[Looked, ...]
    untranslated: int = 0
    """Segments that nobody has translated, so nothing can be said of them."""
    fixed: int = 0
    """Drafts that were mended."""
    is_article: bool = True
    """False for a bilingual file, of which nothing is stored."""

    def found(self, only: frozenset[str] = frozenset()) -> Iterator[tuple[Looked, Finding]]:
        """Yields what was found, waived findings too; `only` by these checks, where any is named."""
        for looked in self.looked:
            for finding in looked.target.findings:
                if not only or finding.check in only:
                    yield looked, finding


@dataclass(frozen=True, slots=True)
class Checkup:
    """What checking brought."""

    checked: tuple[Checked, ...]
    problems: tuple[Problem, ...] = ()
    """Stores that cannot be read, or not written."""
    broken: Mapping[str, str] = field(default_factory=dict)
    """Why some checks of other people's packages did not run, by their ids."""
    faults: tuple[GlossaError, ...] = ()
    """Why some of the files and articles that were named could not be looked at."""

    def counts(self, only: frozenset[str] = frozenset()) -> Mapping[Severity, int]:
        """Returns how many findings of each severity nobody has waived, the gravest first.

        That a check failed says nothing of a translation: `unchecked.failures` has it.
        """
        found = [finding for each in self.checked for _, finding in each.found(only) if not finding.failed]
        grave = [finding.severity for finding in open_findings(found)]
        return {severity: grave.count(severity) for severity in reversed(Severity)}


def check_articles(
    project: Project,
    stores: Sequence[ArticleStore],
    languages: frozenset[LanguageTag],
    progress: Progress,
    *,
    fix: bool = False,
    whole: bool = False,
) -> Checkup:
    """Checks articles in `languages`, or in every language that they have, and stores what is found.

    `fix` mends the drafts of which a check knows how they should read. `whole` says that these are all articles of the
    project, so that the checks run that compare all of them. A judgement is no change of a translation; where it cannot
    be stored, that is a problem and no failure.
    """
    scopes = frozenset(Scope if whole else (Scope.ARTICLE,))
    counted = Counted(progress, len(stores))
    desk = _Desk(project, load_termbase(project, progress), counted, scopes, fix=fix)
    for counted.done, store in enumerate(stores, start=1):
        counted.begin(f"Opening {store.path.stem}", 0)
        desk.look_through(store, languages)
    if whole:
        progress.begin("Comparing the articles", 0)
        desk.compare_all()
    progress.begin("Storing what was found", 0)
    desk.save()
    return Checkup(tuple(view.checked for view in desk.views), tuple(desk.problems), broken(project))


def broken(project: Project) -> Mapping[str, str]:
    """Says why some checks of other people's packages do not run, by their ids."""
    return {check: error.in_full for check, error in broken_checks(project.config.checks.off).items()}


@dataclass(slots=True)
class _View:
    """An article in one language while it is checked."""

    job: Job
    article: str
    looked: list[Looked]
    stored: list[Target]
    """As they were, in the order of `looked`."""
    passages: list[Passage]
    untranslated: int
    fixed: int

    @property
    def checked(self) -> Checked:
        """What is known of it now."""
        pair = self.job.pair
        return Checked(self.article, pair.source, pair.target, tuple(self.looked), self.untranslated, self.fixed)

    def add(self, found: Mapping[int, Sequence[Finding]]) -> None:
        """Adds what was found by comparing, by the index of the passage."""
        rules = self.job.assessor.rules
        for index, findings in found.items():
            target = self.looked[index].target
            judged = with_waivers(rules.graded((*target.findings, *findings)), self.stored[index].findings)
            self.looked[index] = replace(self.looked[index], target=replace(target, findings=judged))

    def save(self) -> None:
        """Stores what is not yet stored so; whoever changed a target meanwhile has had it judged."""
        language = self.job.pair.target
        news = [each for each, before in zip(self.looked, self.stored, strict=True) if each.target != before]
        if news:
            with self.job.store.transaction() as transaction:
                for each in news:
                    with suppress(StaleRevision):
                        revision = each.target.revision
                        transaction.put_target(each.segment.id, language, each.target, expected_revision=revision)


class _Desk:
    """What the articles of one run share."""

    def __init__(
        self, project: Project, termbase: Termbase, progress: Progress, scopes: frozenset[Scope], *, fix: bool
    ) -> None:
        self._rules = project.config.checks
        self._termbase = termbase
        self._progress = progress
        self._scopes = scopes
        self._fix = fix
        self._assessors: dict[tuple[LanguageTag, LanguageTag], Assessor] = {}
        self.views: list[_View] = []
        self.problems: list[Problem] = []

    def look_through(self, store: ArticleStore, languages: frozenset[LanguageTag]) -> None:
        """Checks one article in each language; a store that cannot be read is a problem."""
        try:
            article = store.read()
        except GlossaError as error:
            self._note(store, error)
            return
        for language in sorted({tag for entry in article.current for tag in entry.targets}):
            if not languages or language in languages:
                self.views.append(self._view(store, article, language))

    def compare_all(self) -> None:
        """Compares the translations of all articles that are in the same pair of languages."""
        for pair in dict.fromkeys(view.job.pair for view in self.views):
            views = [view for view in self.views if view.job.pair == pair]
            places = [(view, index) for view in views for index in range(len(view.passages))]
            passages = [view.passages[index] for view, index in places]
            found = run_wide_checks(passages, wide_checks(Scope.PROJECT, self._rules.off))
            for place, findings in found.items():
                view, index = places[place]
                view.add({index: findings})

    def save(self) -> None:
        """Stores all that was found."""
        for view in self.views:
            try:
                view.save()
            except GlossaError as error:
                self._note(view.job.store, error)

    def _view(self, store: ArticleStore, article: Article, language: LanguageTag) -> _View:
        job = Job(store, Pair(article.document.language, language), self._assessor(article.document.language, language))
        fixed = self._mended(job, article) if self._fix else 0
        article = store.read() if fixed else article
        view = _looked_at(job, article, self._scopes, self._progress)
        view.fixed = fixed
        view.add(run_wide_checks(view.passages, wide_checks(Scope.ARTICLE, self._rules.off)))
        return view

    def _mended(self, job: Job, article: Article) -> int:
        try:
            return fix_drafts(job, article)
        except GlossaError as error:
            self._note(job.store, error)
            return 0

    def _assessor(self, source: LanguageTag, target: LanguageTag) -> Assessor:
        if (source, target) not in self._assessors:
            self._assessors[source, target] = Assessor(self._termbase, source, target, self._rules)
        return self._assessors[source, target]

    def _note(self, store: ArticleStore, error: GlossaError) -> None:
        problem = Problem(str(store.path), 0, error.in_full)
        if problem not in self.problems:
            self.problems.append(problem)


def _looked_at(job: Job, article: Article, scopes: frozenset[Scope], progress: Progress) -> _View:
    """Judges each translation of an article alone; what was found by comparing in `scopes` waits to be found again."""
    language = job.pair.target
    job.assessor.attend(article)
    expected = {entry.segment.id for entry in to_translate(article)}
    view = _View(job, article.name, [], [], [], 0, 0)
    watched = Watched(article.current, progress, f"Checking {article.name} in {language_name(language)}")
    for number, entry in enumerate(watched, start=1):
        stored = entry.targets.get(language)
        if stored is not None:
            fresh = renew(job.assessor, entry.segment, stored)
            alone = tuple(finding for finding in fresh.findings if scope_of(finding.check) not in scopes)
            view.looked.append(Looked(number, entry.segment, replace(fresh, findings=alone)))
            view.stored.append(stored)
            view.passages.append(_passage(job, article.name, entry.segment, fresh))
        elif entry.segment.id in expected:
            view.untranslated += 1
    return view


def _passage(job: Job, article: str, segment: Segment, target: Target) -> Passage:
    case = job.assessor.case(segment, target.text, target.terms)
    return Passage(case, article, target.state, target.origin.kind, touched=not is_as_drafted(target))
