"""What became of a translation, step by step, and what it was at some time before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from glossa.errors import ExitCode, GlossaError
from glossa.model.article import Article
from glossa.model.history import Step, steps
from glossa.model.segment import Segment
from glossa.model.target import State, Target
from glossa.store import broken_steps, unaccounted
from glossa.text.languages import LanguageTag
from glossa.workflow.selectors import Numbered


@dataclass(frozen=True, slots=True)
class Past:
    """The history of one translation."""

    number: int
    """The number of its segment; 0 where the article no longer has it."""
    segment: Segment
    target: Target
    steps: tuple[Step, ...]
    """Oldest first, in the order in which they were taken, whatever their clocks said."""
    broken: frozenset[int]
    """The places, from 0, of the steps that are not as they were sealed."""
    fault: str
    """How text or state differ from what the history leads to; `""` where they do not."""


@dataclass(frozen=True, slots=True)
class Changed:
    """What a translation was, and what it is."""

    number: int
    segment: Segment
    source_before: str
    """The source that it was a translation of."""
    text_before: str
    state_before: State
    target: Target

    @property
    def differs(self) -> bool:
        """Whether text or state are other ones than they were."""
        return (self.text_before, self.state_before) != (self.target.text, self.target.state)


@dataclass(frozen=True, slots=True)
class Since:
    """From when on changes count; from the first text on where it says neither."""

    date: str = ""
    """ISO 8601, in UTC: `2026-11-21`, or with the time."""
    revision: int | None = None
    """The revision to compare with."""


def vanished(article: Article, language: LanguageTag) -> tuple[Numbered, ...]:
    """Returns the translated entries that the article no longer has; their number is 0."""
    return tuple((0, entry) for entry in article.entries if entry.obsolete and language in entry.targets)


def pasts(entries: Sequence[Numbered], language: LanguageTag) -> tuple[Past, ...]:
    """Returns the histories of those segments that have a translation, their seals verified."""
    return tuple(
        Past(
            number,
            entry.segment,
            target,
            steps(target.history),
            broken_steps(target.history),
            unaccounted(target),
        )
        for number, entry in entries
        if (target := entry.targets.get(language)) is not None
    )


def changed_since(entries: Sequence[Numbered], language: LanguageTag, since: Since) -> tuple[Changed, ...]:
    """Returns the translations that are not what they were.

    Raises `GlossaError` for a date that is none, and a revision that none of the translations has come to.
    """
    since = replace(since, date=_utc(since.date)) if since.date else since
    translated = pasts(entries, language)
    if since.revision is not None and translated:
        _refuse_unknown(since.revision, max(translated, key=_revision))
    found = [_changed(past, since) for past in translated]
    return tuple(
        each
        for each in found
        if each and (each.text_before, each.state_before) != (each.target.text, each.target.state)
    )


def _revision(past: Past) -> int:
    return past.target.revision


def _refuse_unknown(revision: int, last: Past) -> None:
    if not 0 <= revision <= _revision(last):
        raise GlossaError(
            f"There is no revision {revision} there",
            hint=f"The last one is {_revision(last)}, of segment {last.number}. `glossa history` shows them all.",
            exit_code=ExitCode.USAGE,
        )


def _changed(past: Past, since: Since) -> Changed | None:
    place = _place(past.steps, since)
    if place is None:
        return None
    later = past.steps[place:]
    source = next((step.change.former_source for step in later if step.change.former_source), past.segment.source)
    before = later[0]
    return Changed(past.number, past.segment, source, before.text_before, before.state_before, past.target)


def _place(found: Sequence[Step], since: Since) -> int | None:
    """Returns the place of the first step that counts; None where there is none."""
    if since.revision is not None:
        known = [place for place, step in enumerate(found) if step.change.revision <= since.revision]
        place = known[-1] + 1 if known else 0
    elif since.date:
        # the first step that says so counts with all after it: a clock that went backwards hides none
        place = next((place for place, step in enumerate(found) if step.change.time >= since.date), len(found))
    else:
        place = 1
    return place if place < len(found) else None


def _utc(date: str) -> str:
    """Writes a date as the steps of a history do. Raises `GlossaError` when it is none."""
    from datetime import UTC, datetime

    try:
        time = datetime.fromisoformat(date)
    except ValueError:
        raise GlossaError(
            f"No date: {date!r}",
            hint="Say it as 2026-11-21, or 2026-11-21T14:30:00Z, in UTC.",
            exit_code=ExitCode.USAGE,
        ) from None
    return (time.astimezone(UTC) if time.tzinfo else time).strftime("%Y-%m-%dT%H:%M:%SZ")
