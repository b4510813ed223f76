"""Translating several articles into several languages: one after the other, each failure kept to its article."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from glossa.engines import Pair
from glossa.errors import GlossaError
from glossa.terminology import Termbase
from glossa.text.languages import LanguageTag, language_name
from glossa.workflow.assess import Assessor
from glossa.workflow.crew import Renderings, check_engines, hire
from glossa.workflow.memory import Memory, open_memory
from glossa.workflow.passages import told
from glossa.workflow.plan import Plan, plan
from glossa.workflow.progress import Counted, Progress
from glossa.workflow.project import Project, refuse_no_targets
from glossa.workflow.reading import Reading
from glossa.workflow.summary import RunSummary
from glossa.workflow.terms import load_termbase
from glossa.workflow.textless import textless
from glossa.workflow.translate import translate
from glossa.workflow.update import Update, read_again, store_reading

_SHOWN_PROBLEMS = 5


@dataclass(frozen=True, slots=True)
class Request:
    """What `glossa translate` was asked for."""

    paths: tuple[Path, ...]
    targets: tuple[LanguageTag, ...]
    source: LanguageTag | None = None
    """The language of the articles, when it was named."""
    redraft: bool = False
    """Whether what a machine drafted before is drafted anew."""


@dataclass(frozen=True, slots=True)
class ArticleRun:
    """What became of one article."""

    path: Path
    languages: tuple[RunSummary, ...]
    errors: tuple[GlossaError, ...] = ()
    """Why it, or one of its languages, was not translated."""
    textless: str = ""
    """What is said of an article with nothing to translate; `""` where it has something."""


def translate_articles(project: Project, request: Request, progress: Progress) -> Iterator[ArticleRun]:
    """Translates each article into each language and yields what became of it.

    What is wrong with one article does not stop the others; it is in its `errors`.
    """
    refuse_no_targets(request.targets)
    check_engines(project.config)
    termbase = load_termbase(project, progress)
    _tell_problems(termbase, progress)
    counted = Counted(progress, len(request.paths) * len(request.targets))
    desk = _Desk(project, termbase, counted)
    for number, path in enumerate(request.paths):
        counted.done = number * len(request.targets) + 1
        yield _translate_article(project, path, request, desk, counted)


def plan_articles(project: Project, request: Request, progress: Progress) -> Iterator[Plan | GlossaError]:
    """Works out what `translate_articles` would do; stores nothing and sends nothing.

    What is wrong with one article does not stop the others; it comes in the place of its plan.
    """
    refuse_no_targets(request.targets)
    check_engines(project.config)
    counted = Counted(progress, len(request.paths))
    desk = _Desk(project, Termbase([]), counted)
    for counted.done, path in enumerate(request.paths, start=1):
        counted.begin(f"Looking through {path}", 0)
        try:
            reading = read_again(project, path, request.source)
        except GlossaError as error:
            yield error
            continue
        for target in request.targets:
            try:
                yield _planned(project, path, reading, target, desk, redraft=request.redraft)
            except GlossaError as error:
                yield error


def _planned(
    project: Project, path: Path, reading: Reading, target: LanguageTag, desk: _Desk, *, redraft: bool
) -> Plan:
    source = reading.document.language
    crew, memory = hire(project.config, Pair(source, target)), desk.memory(source, target)
    return plan(project, path, reading, target, crew, memory, redraft=redraft)


def _translate_article(project: Project, path: Path, request: Request, desk: _Desk, counted: Counted) -> ArticleRun:
    progress = desk.progress
    first = counted.done
    try:
        progress.begin(f"Reading {path}", 0)
        reading = read_again(project, path, request.source)
        progress.begin(f"Taking in {len(reading.segments):,} segments of {path}", 0)
        if reading.guessed:
            language = reading.document.language
            progress.note(f"{path} looks like {language_name(language)}; if it is not, name its language with --from.")
        _tell_changes(store_reading(project, path, reading), progress)
    except GlossaError as error:
        return ArticleRun(path, (), (error,))
    done: list[RunSummary] = []
    errors: list[GlossaError] = []
    for number, target in enumerate(request.targets):
        counted.done = first + number
        try:
            summary = _translate_into(project, path, reading, target, desk, redraft=request.redraft)
        except GlossaError as error:
            errors.append(error)
        else:
            done.append(summary)
    return ArticleRun(path, tuple(done), tuple(errors), textless(path, reading, project.config))


def _translate_into(
    project: Project, path: Path, reading: Reading, target: LanguageTag, desk: _Desk, *, redraft: bool
) -> RunSummary:
    source = reading.document.language
    crew = replace(hire(project.config, Pair(source, target)), renderings=desk.renderings)
    assessor, memory = desk.assessor(source, target), desk.memory(source, target)
    store = project.store(path)
    return translate(store, target, crew, assessor, memory, desk.progress, redraft=redraft)


class _Desk:
    """What the articles of one run share; each thing is made when it is first asked for."""

    def __init__(self, project: Project, termbase: Termbase, progress: Progress) -> None:
        self.progress = progress
        self.renderings: Renderings = {}
        self._project = project
        self._termbase = termbase
        self._assessors: dict[tuple[LanguageTag, LanguageTag], Assessor] = {}
        self._memories: dict[tuple[LanguageTag, LanguageTag], Memory] = {}

    def assessor(self, source: LanguageTag, target: LanguageTag) -> Assessor:
        """Returns what judges translations of this pair."""
        if (source, target) not in self._assessors:
            self._assessors[source, target] = Assessor(self._termbase, source, target, self._project.config.checks)
        return self._assessors[source, target]

    def memory(self, source: LanguageTag, target: LanguageTag) -> Memory:
        """Returns what was approved in this pair when the run began; a run approves nothing."""
        if (source, target) not in self._memories:
            self._memories[source, target] = open_memory(self._project, source, target, self.progress)
        return self._memories[source, target]


def _tell_problems(termbase: Termbase, progress: Progress) -> None:
    problems = termbase.problems()
    for problem in problems[:_SHOWN_PROBLEMS]:
        progress.note(f"Glossary: {problem}")
    if more := len(problems[_SHOWN_PROBLEMS:]):
        said = f"{more:,} more {'problem' if more == 1 else 'problems'}"
        progress.note(f"Glossary: {said}. All else in the glossaries is used.")


def _tell_changes(update: Update, progress: Progress) -> None:
    for note in filter(None, (*update.notes, told(update.path, update.passages))):
        progress.note(note)
