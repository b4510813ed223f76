"""Which segments wait for the memory, and which for an engine."""

from __future__ import annotations

from glossa.memory import ExactMemory
from glossa.model.article import Article, Entry
from glossa.model.match import Match
from glossa.model.target import OriginKind, State, Target
from glossa.text.languages import LanguageTag
from glossa.workflow.drafting import has_words
from glossa.workflow.ingest import is_persons
from glossa.workflow.summary import to_translate

Remembered = tuple[Entry, Match]
"""A segment and what the memory has for it."""


def waiting(
    article: Article, language: LanguageTag, memory: ExactMemory, *, redraft: bool = False
) -> tuple[list[Remembered], list[Entry]]:
    """Returns the segments that the memory knows a translation of, and those that an engine should draft.

    What the memory has takes the place of machine drafts and of carried-over ones; an engine only gets what has no
    translation, and with `redraft` also what a machine drafted before.
    """
    remembered: list[Remembered] = []
    undrafted: list[Entry] = []
    for entry in to_translate(article):
        target = None if entry.state(language) is State.UNTRANSLATED else entry.targets[language]
        match = memory.find(entry.segment.source) if target is None or _gives_way(target) else None
        if match is not None:
            remembered.append((entry, match))
        elif target is None or (is_machine_draft(target) and redraft and has_words(entry.segment.source)):
            undrafted.append(entry)
    return remembered, undrafted


def _gives_way(target: Target) -> bool:
    """Tells whether an approved translation of the very same text is worth more: than what a machine drafted, and than
    what was carried over from the text before the change and nobody has looked at since.
    """
    carried_over = target.state is State.DRAFT and target.origin.kind is OriginKind.TM_FUZZY
    return is_machine_draft(target) or (carried_over and not target.history[-1].by)


def is_machine_draft(target: Target) -> bool:
    """Tells whether nobody but an engine had a hand in the target."""
    return target.state is State.DRAFT and target.origin.kind is OriginKind.MT and not is_persons(target)
