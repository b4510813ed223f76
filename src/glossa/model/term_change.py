"""What has changed for one occurrence of a term since it was judged: its entry, or what counts as right there."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from glossa.model.term import TermUse, Verdict


class TermChange(Enum):
    """What happened to the entry that a verdict rests on."""

    GONE = "gone"
    """No entry asks for anything there any more."""
    NEW = "new"
    """An entry asks for something where none did."""
    RENDERING = "rendering"
    """Another term is asked for there."""
    VERDICT = "verdict"
    """The same is asked for, but what stands there counts differently."""
    REPLACED = "replaced"
    """Another entry is meant there now, and asks for the same."""
    ENTRY = "entry"
    """The entry asks for the same and what stands there counts the same, but it says something else besides."""


def term_change(before: TermUse | None, now: TermUse | None) -> TermChange | None:
    """Tells what has changed between the stored judgement of an occurrence and today's; None where nothing has.

    What somebody waived need not stand there, as long as the same is asked for.
    """
    if before is None or now is None:
        return TermChange.NEW if now else TermChange.GONE if before else None
    if before.expected != now.expected:
        return TermChange.RENDERING
    if before.verdict is not now.verdict and not (before.verdict is Verdict.WAIVED and not now.verdict.is_met):
        return TermChange.VERDICT
    if (before.concept, before.glossary) != (now.concept, now.glossary):
        return TermChange.REPLACED
    return TermChange.ENTRY if before.version and before.version != now.version else None


def news_of(before: TermUse, now: TermUse) -> tuple[str, ...]:
    """Returns what else an entry says anew, as far as the ledger keeps it: `note`, `first mention`, `short form`."""
    parts = (
        ("note", before.note, now.note),
        ("first mention", before.first_mention, now.first_mention),
        ("short form", before.short, now.short),
    )
    return tuple(name for name, old, new in parts if old != new)


@dataclass(frozen=True, slots=True)
class Outdated:
    """A line of the ledger that somebody vouched for, whose entry has changed since."""

    before: TermUse
    """As it was approved."""
    now: TermUse | None
    """As it would be judged today; None where nothing is asked for any more."""
    change: TermChange
