"""Which translations rest on entries that have changed since: what `glossa translate` would judge anew.

Nothing is stored here. A verdict that somebody waived stays, as it does when everything is judged again.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from glossa.errors import GlossaError
from glossa.model.article import Article
from glossa.model.problem import Problem
from glossa.model.target import State, Target
from glossa.model.term import Mechanism, TermUse, Verdict
from glossa.text.languages import LanguageTag
from glossa.workflow.assess import Assessor
from glossa.workflow.project import Project
from glossa.workflow.summary import to_translate
from glossa.workflow.terms import load_termbase


class Change(Enum):
    """What happened to the entry that a verdict rests on."""

    GONE = "gone"
    """No entry asks for anything there any more."""
    NEW = "new"
    """An entry asks for something where none did."""
    REPLACED = "replaced"
    """Another entry is meant there now."""
    RENDERING = "rendering"
    """The same entry asks for another term."""
    VERDICT = "verdict"
    """The entry asks for the same, but what stands there counts differently."""


@dataclass(frozen=True, slots=True)
class Stale:
    """One occurrence of a term whose stored verdict no longer holds."""

    number: int
    """The number of its segment."""
    state: State
    """How far the translation has come; it keeps that."""
    change: Change
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


@dataclass(frozen=True, slots=True)
class StaleReport:
    """What is stale in several articles."""

    articles: tuple[StaleArticle, ...]
    """Only those with something to say, by article and language."""
    problems: tuple[Problem, ...]
    """Articles whose translations cannot be read, and why."""


def find_stale(project: Project, paths: Sequence[Path], language: LanguageTag | None) -> StaleReport:
    """Looks through the translations of the articles at `paths`, or of all; into `language`, or into all.

    Raises `GlossaError` when a named article was never translated.
    """
    named = [project.existing_store(path) for path in paths]
    termbase = load_termbase(project)
    assessors: dict[tuple[LanguageTag, LanguageTag], Assessor] = {}
    found: list[StaleArticle] = []
    problems: list[Problem] = []
    for store in named or project.stores():
        try:
            article = store.read()
        except GlossaError as error:
            problems.append(Problem(str(store.path), 0, " ".join(filter(None, (error.message, error.hint)))))
            continue
        source = article.document.language
        for tag in _languages(article, language):
            if (source, tag) not in assessors:
                assessors[source, tag] = Assessor(termbase, source, tag)
            if terms := stale_terms(article, tag, assessors[source, tag]):
                found.append(StaleArticle(article.name, tag, terms))
    return StaleReport(tuple(found), tuple(problems))


def stale_terms(article: Article, language: LanguageTag, assessor: Assessor) -> tuple[Stale, ...]:
    """Returns the occurrences of an article's terms that would be judged otherwise today, in document order."""
    wanted = set(map(id, to_translate(article)))
    found: list[Stale] = []
    for number, entry in enumerate(article.current, start=1):
        target = entry.targets.get(language)
        if target is None or id(entry) not in wanted:
            continue
        fresh = assessor.terms(entry.segment.source, target.text, Mechanism.NONE)
        found += (Stale(number, target.state, *difference) for difference in _differences(target, fresh))
    return tuple(found)


def _differences(target: Target, fresh: Sequence[TermUse]) -> Iterator[tuple[Change, TermUse | None, TermUse | None]]:
    stored = {use.source: use for use in target.terms}
    today = {use.source: use for use in fresh}
    for span in sorted(stored.keys() | today.keys()):
        change = _change(stored.get(span), today.get(span))
        if change is not None:
            yield change, stored.get(span), today.get(span)


def _change(before: TermUse | None, now: TermUse | None) -> Change | None:
    if before is None:
        return Change.NEW
    if now is None:
        return Change.GONE
    if (before.concept, before.glossary) != (now.concept, now.glossary):
        return Change.REPLACED
    if before.verdict is Verdict.WAIVED:
        return None
    if before.expected != now.expected:
        return Change.RENDERING
    return Change.VERDICT if before.verdict is not now.verdict else None


def _languages(article: Article, language: LanguageTag | None) -> list[LanguageTag]:
    known = sorted({tag for entry in article.current for tag in entry.targets})
    return [tag for tag in known if language in (None, tag)]
