"""Looking into the memory: where a text occurs in it, and what it is made of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from glossa.errors import ExitCode, GlossaError
from glossa.index import Concordance, Stats
from glossa.text.languages import LanguageTag
from glossa.workflow.memory import open_memory
from glossa.workflow.progress import Progress
from glossa.workflow.project import Project


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
    source = project.config.source
    return tuple(
        PairHits(source, target, open_memory(project, source, target, progress).index.search(text.strip(), most=most))
        for target in refuse_no_targets(targets)
    )


def memory_stats(project: Project, targets: Sequence[LanguageTag], progress: Progress) -> tuple[PairStats, ...]:
    """Counts the units of the memory, by pair."""
    source = project.config.source
    return tuple(
        PairStats(source, target, open_memory(project, source, target, progress).index.stats())
        for target in refuse_no_targets(targets)
    )


def refuse_no_targets(targets: Sequence[LanguageTag]) -> Sequence[LanguageTag]:
    """Returns the languages; raises `GlossaError` when there are none."""
    if targets:
        return targets
    raise GlossaError(
        "Into which language?",
        hint="Name it with --to, such as --to es, or set `targets` in glossa.toml.",
        exit_code=ExitCode.USAGE,
    )
