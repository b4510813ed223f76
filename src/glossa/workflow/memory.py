"""The translation memory of a project for one pair of languages: opened, brought up to date, asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from glossa.config import MemorySettings
from glossa.index import Feed, MemoryIndex, Query
from glossa.model.article import Article, Entry
from glossa.model.match import Match
from glossa.text.languages import LanguageTag
from glossa.workflow.clock import now
from glossa.workflow.memory_feeds import UnreadableArticle, feeds, neighbours
from glossa.workflow.progress import Progress, Silent
from glossa.workflow.project import Project

_AT_ONCE = 200
"""How many texts are looked up before a face hears of it."""
_STORED = Path(".glossa")
_CACHE = _STORED / "cache" / "memory"


@dataclass(frozen=True, slots=True)
class Memory:
    """What was translated before from one language into another, and how much a match must be worth."""

    index: MemoryIndex
    settings: MemorySettings

    def best(self, article: Article, entries: Sequence[Entry], progress: Progress | None = None) -> list[Match | None]:
        """Returns the best match for each of the entries of an article, None where there is none."""
        beside = neighbours(article)
        queries = [_query(entry, beside.get(entry.segment.id, ("", ""))) for entry in entries]
        different = list(dict.fromkeys(queries))
        heard = progress if progress and len(different) > _AT_ONCE else Silent()
        heard.begin("Looking into the memory", len(different))
        found: dict[Query, Match | None] = {}
        for start in range(0, len(different), _AT_ONCE):
            part = different[start : start + _AT_ONCE]
            answers = self.index.find_all(part, least=self.settings.least, penalties=self.settings.penalties)
            found.update((query, next(iter(matches), None)) for query, matches in zip(part, answers, strict=True))
            heard.advance(len(part))
        return [found[query] for query in queries]

    def offers(self, article: Article, entry: Entry, most: int) -> tuple[Match, ...]:
        """Returns the best matches for one entry, best first."""
        query = _query(entry, neighbours(article).get(entry.segment.id, ("", "")))
        settings = self.settings
        return self.index.find(
            query.text, query.before, query.after, least=settings.least, most=most, penalties=settings.penalties
        )


def open_memory(project: Project, source: LanguageTag, target: LanguageTag, progress: Progress) -> Memory:
    """Opens the memory of a pair and brings it up to date: what has changed since is read, and nothing else.

    An article that cannot be read is named and left out. Raises `GlossaError` for a memory file that the project
    names and that is not there or cannot be read to its end.
    """
    # A folder in which nothing is stored yet is left as it is, say by `--dry-run`.
    folder = project.root / _CACHE if (project.root / _STORED).is_dir() else None
    index = MemoryIndex(folder, source, target)
    _refresh(index, list(feeds(project, source, target, progress)), progress)
    if index.trouble:
        progress.note(index.trouble)
    settings = project.config.memory
    return Memory(index, replace(settings, penalties=replace(settings.penalties, as_of=now())))


def _refresh(index: MemoryIndex, given: list[Feed], progress: Progress) -> None:
    while True:
        try:
            index.refresh(given)
        except UnreadableArticle as fault:
            progress.note(f"Nothing is remembered from one article: {fault.message}")
            given = [feed for feed in given if feed.name != fault.name]
        else:
            return


def _query(entry: Entry, beside: tuple[str, str]) -> Query:
    return Query(entry.segment.source, *beside)
