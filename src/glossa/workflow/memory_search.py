"""Looking into the memory: where a text occurs in it, and what it is made of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass

from glossa.errors import ExitCode, GlossaError
from glossa.index import Concordance, MemoryIndex, Stats
from glossa.text.languages import LanguageTag
from glossa.workflow.init import keep_cache_out_of_git
from glossa.workflow.memory import open_memory
from glossa.workflow.progress import Progress
from glossa.workflow.project import Project, refuse_no_targets


@dataclass(frozen=True, slots=True)
class PairHits:
    """Where a text occurs in the memory of one pair."""

    source: LanguageTag
    target: LanguageTag
    concordance: Concordance


@dataclass(frozen=True, slots=True)
class PairStats:
    """What the memory of one pair is made of."""

    source: LanguageTag
    target: LanguageTag
    stats: Stats


def search_memory(
    project: Project, text: str, targets: Sequence[LanguageTag], most: int, progress: Progress
) -> tuple[PairHits, ...]:
    """Finds `text` in sources and translations, by pair; `most` hits of each, the newest first."""
    if not text.strip():
        raise GlossaError("There is nothing to look for", hint="Name a word or more.", exit_code=ExitCode.USAGE)
    return tuple(
        PairHits(project.config.source, target, index.search(text.strip(), most=most))
        for target, index in _indexes(project, targets, progress)
    )


def memory_stats(project: Project, targets: Sequence[LanguageTag], progress: Progress) -> tuple[PairStats, ...]:
    """Counts the units of the memory, by pair."""
    return tuple(
        PairStats(project.config.source, target, index.stats())
        for target, index in _indexes(project, targets, progress)
    )


def _indexes(
    project: Project, targets: Sequence[LanguageTag], progress: Progress
) -> Iterator[tuple[LanguageTag, MemoryIndex]]:
    """Opens the index of each pair. What a project's memory files take to read is kept, also where nothing is stored
    yet.
    """
    if project.config.memory.files:
        with suppress(OSError):  # the index says that it cannot be kept
            keep_cache_out_of_git(project.root)
    for target in refuse_no_targets(targets):
        yield target, open_memory(project, project.config.source, target, progress).index
