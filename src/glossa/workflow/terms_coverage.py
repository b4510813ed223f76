"""How much of an article the glossaries cover, before or after anybody translates it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from glossa.engines import Pair
from glossa.model.document import Role
from glossa.model.segment import Segment
from glossa.model.term import TermMatch
from glossa.terminology import Termbase, TermFinder, rendering
from glossa.text.languages import LanguageTag, language_name
from glossa.workflow.progress import Progress, Silent, Watched
from glossa.workflow.project import Project
from glossa.workflow.reading import read_article
from glossa.workflow.terms import load_termbase
from glossa.workflow.terms_shown import Listed


@dataclass(frozen=True, slots=True)
class Coverage:
    """The terms of one article that glossaries know."""

    article: str
    """The article's file, as it was named."""
    language: LanguageTag
    segments: int
    """Segments to translate; debris is not among them."""
    with_terms: int
    """Those in which a term with a rendering stands."""
    terms: int
    """Occurrences of terms that have a rendering in the target language."""
    concepts: int
    """How many different concepts these are of."""
    domains: Mapping[str, int]
    """Occurrences by domain, the commonest first; `""` is that of entries without one."""
    lacking: tuple[tuple[Listed, int], ...]
    """Concepts of the article that have no rendering in the target language, and how often they occur."""


def cover_articles(
    project: Project,
    paths: Iterable[Path],
    targets: Sequence[LanguageTag],
    source: LanguageTag | None = None,
    progress: Progress | None = None,
) -> list[Coverage]:
    """Reads the articles at `paths` and counts their terms for each of `targets`; nothing is stored."""
    heard = progress or Silent()
    termbase = load_termbase(project, heard)
    heard.begin("Reading the articles", 0)
    readings = [(path.as_posix(), read_article(path, project.config, source)) for path in paths]
    return [
        coverage(termbase, name, reading.segments, Pair(reading.document.language, target), heard)
        for name, reading in readings
        for target in targets
    ]


def coverage(termbase: Termbase, article: str, segments: Iterable[Segment], pair: Pair, progress: Progress) -> Coverage:
    """Counts the terms of an article's segments for a translation into `pair.target`."""
    wanted = [segment.source for segment in segments if segment.role is not Role.DEBRIS]
    finder, all_finder = TermFinder(termbase, pair.source, pair.target), TermFinder(termbase, pair.source)
    found: list[tuple[TermMatch, ...]] = []
    lacking: list[TermMatch] = []
    for text in Watched(wanted, progress, f"{article} into {language_name(pair.target)}"):
        found.append(finder.find(text))
        lacking += _lacking(all_finder.find(text), found[-1], pair.target)
    matches = [match for in_segment in found for match in in_segment]
    entries = {id(match.concept): Listed(match.glossary, match.concept) for match in lacking}
    return Coverage(
        article=article,
        language=pair.target,
        segments=len(wanted),
        with_terms=sum(map(bool, found)),
        terms=len(matches),
        concepts=len({id(match.concept) for match in matches}),
        domains=dict(Counter(match.concept.domain for match in matches).most_common()),
        lacking=tuple(
            (entries[owner], count) for owner, count in Counter(id(match.concept) for match in lacking).most_common()
        ),
    )


def _lacking(
    all_matches: Iterable[TermMatch], covered: Iterable[TermMatch], target: LanguageTag
) -> Iterator[TermMatch]:
    """Yields the terms without a rendering, but for those where another entry has one."""
    places = [match.span for match in covered]
    for match in all_matches:
        if rendering(match.concept, target) is None and not any(match.span.overlaps(span) for span in places):
            yield match
