"""Where things stand: how far each article has come in each language, and who is next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from glossa.errors import GlossaError
from glossa.model.person import Duty
from glossa.model.problem import Problem
from glossa.model.target import State
from glossa.store import LanguageSummary, Summary, summaries
from glossa.text.languages import LanguageTag
from glossa.workflow.project import Project

_WAITS_FOR = {
    State.UNTRANSLATED: Duty.TRANSLATOR,
    State.DRAFT: Duty.TRANSLATOR,
    State.TRANSLATED: Duty.REVIEWER,
    State.REVIEWED: Duty.EDITOR,
}
"""Who takes a segment on from where it is; nobody what is final."""


@dataclass(frozen=True, slots=True)
class Total:
    """How far all articles together have come in one language."""

    states: Mapping[State, int]
    """Segments in each state, all states present, least first."""
    words: Mapping[State, int]
    findings: int


@dataclass(frozen=True, slots=True)
class Status:
    """How far the articles of a project have come."""

    articles: tuple[Summary, ...]
    problems: tuple[Problem, ...]
    """Stores that cannot be read, and why."""
    totals: Mapping[LanguageTag, Total]
    """By language, sorted by tag; articles without a translation are in none."""
    people: Mapping[Duty, tuple[str, ...]]
    """Who has which duty, as the project names its people."""


def project_status(project: Project) -> Status:
    """Counts segments by article, language and state; a store that cannot be read is named, the others are counted."""
    articles: list[Summary] = []
    problems: list[Problem] = []
    for store, found in summaries(project.root, project.stores()):
        if isinstance(found, GlossaError):
            problems.append(Problem(str(store.path), 0, found.in_full))
        else:
            articles.append(found)
    return Status(tuple(articles), tuple(problems), _totals(articles), _people(project))


def next_duty(counts: LanguageSummary) -> Duty | None:
    """Returns who is next: whoever takes on what has come least far. None where all is final."""
    return next((_WAITS_FOR[state] for state, count in counts.states.items() if count and state in _WAITS_FOR), None)


def is_done(summary: Summary) -> bool:
    """Tells whether nobody has to do anything more: all is final in each language, and nobody has an open question."""
    waiting = any(next_duty(counts) for counts in summary.targets.values())
    return bool(summary.targets) and not waiting and not summary.comments


def _totals(articles: Sequence[Summary]) -> dict[LanguageTag, Total]:
    counts: dict[LanguageTag, list[LanguageSummary]] = {}
    for summary in articles:
        for language, count in summary.targets.items():
            counts.setdefault(language, []).append(count)
    return {
        language: Total(
            {state: sum(count.states[state] for count in counts[language]) for state in State},
            {state: sum(count.words[state] for count in counts[language]) for state in State},
            sum(count.findings for count in counts[language]),
        )
        for language in sorted(counts)
    }


def _people(project: Project) -> dict[Duty, tuple[str, ...]]:
    """Returns who has each duty; where nobody has one, an editor sees to it."""
    people = project.config.people
    found = {duty: tuple(name for name, duties in people.items() if duty in duties) for duty in Duty}
    return {duty: names or found[Duty.EDITOR] for duty, names in found.items() if names or found[Duty.EDITOR]}
