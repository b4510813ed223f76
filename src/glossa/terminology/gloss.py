"""Glosses: what stands round a term at its first mention in an article, such as its short form in brackets.

`Organización Mundial de la Salud (OMS)` is the term and ` (OMS)`. A gloss is recognised round any form of its term,
with other quotation marks, brackets of another width, and with or without spaces.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from glossa.model.inline import visible
from glossa.model.term import TermUse
from glossa.text.normalise import fold
from glossa.text.scripts import has_unspaced
from glossa.text.spans import Span

_QUOTE = "[\"']?"
_BETWEEN = r"\W{0,3}"
"""What may stand between a term and what explains it, written otherwise than in the glossary: `, `, ` (`, `” — `."""
_NEVER = r"(?!)"
_EDGES = re.compile(r"^\W+|\W+$")


@dataclass(frozen=True, slots=True)
class Gloss:
    """What a first mention adds to its term, on either side; one side may be empty."""

    before: str
    after: str


@lru_cache(maxsize=4096)
def gloss(term: str, first_mention: str) -> Gloss | None:
    """Returns what `first_mention` adds to `term`; None when it adds nothing, or the term does not stand in it."""
    place = first_mention.find(term)
    if place < 0:
        place = fold(first_mention).find(fold(term))
    if place < 0 or not term or len(term) == len(first_mention):
        return None
    return Gloss(first_mention[:place], first_mention[place + len(term) :])


def gloss_spans(text: str, term: Span, added: Gloss) -> tuple[Span, ...]:
    """Returns where the gloss stands round the `term` of a tagged text: one stretch or two; none if it does not."""
    seen = visible(text)
    return tuple(map(seen.span, visible_gloss(seen.text, _visible_span(text, term), added)))


def visible_gloss(text: str, term: Span, added: Gloss) -> tuple[Span, ...]:
    """Does `gloss_spans` in a text without tags."""
    folded = fold(text)
    before, after = _patterns(added)
    left = before.search(folded, 0, term.start) if before else None
    right = after.match(folded, term.end) if after else None
    if (before and not left) or (after and not right):
        return ()
    return tuple(Span(*found.span(1)) for found in (left, right) if found)


def is_short(use: TermUse) -> bool:
    """Tells whether the short form of the term stands in the target."""
    found = fold(visible(use.found).text)
    return bool(use.short) and found == fold(use.short) and found != fold(use.expected)


def is_explained(text: str, use: TermUse) -> bool:
    """Tells whether a term that stands in the tagged `text` is introduced there as at a first mention.

    What the glossary says may stand there in another order or with other marks: `OMS, Organización Mundial de la
    Salud`. Where the glossary has a short form and nothing else, the full form is enough.
    """
    if use.target is None:
        return False
    if not use.first_mention and not is_short(use):
        return True
    seen, term = visible(text).text, _visible_span(text, use.target)
    return _stands(use.first_mention or use.expected, seen) or _is_introduced(seen, term, use)


def is_accompanied(text: str, use: TermUse) -> bool:
    """Tells whether the gloss of a term, something like it, or its short form stands right beside it."""
    if use.target is None:
        return False
    seen, term = visible(text).text, _visible_span(text, use.target)
    return _is_introduced(seen, term, use) or (bool(use.short) and _is_beside(seen, term, use.short))


def _is_introduced(seen: str, term: Span, use: TermUse) -> bool:
    if is_short(use):
        return _is_beside(seen, term, use.expected)
    added = gloss(use.expected, use.first_mention)
    if added is None:
        return False
    before, after = (_EDGES.sub("", side) for side in (added.before, added.after))
    if visible_gloss(seen, term, added):
        return True
    if before and after:
        return _is_before(seen, term, before) and _is_after(seen, term, after)
    return bool(before or after) and _is_beside(seen, term, before or after)


def _visible_span(text: str, span: Span) -> Span:
    return Span(len(visible(text[: span.start]).text), len(visible(text[: span.end]).text))


def _is_beside(text: str, term: Span, words: str) -> bool:
    return _is_before(text, term, words) or _is_after(text, term, words)


def _is_before(text: str, term: Span, words: str) -> bool:
    return re.compile(_spelt(words) + _BETWEEN + r"\Z").search(fold(text), 0, term.start) is not None


def _is_after(text: str, term: Span, words: str) -> bool:
    return re.compile(_BETWEEN + _spelt(words)).match(fold(text), term.end) is not None


def _stands(words: str, text: str) -> bool:
    return re.search(_spelt(words), fold(text)) is not None


@lru_cache(maxsize=4096)
def _patterns(added: Gloss) -> tuple[re.Pattern[str] | None, re.Pattern[str] | None]:
    """Returns what a gloss looks like before and after its term, which may stand in quotation marks of its own."""
    before = re.compile(rf"({_spelt(added.before)}\s*){_QUOTE}\Z") if added.before.strip() else None
    after = re.compile(rf"{_QUOTE}(\s*{_spelt(added.after)})") if added.after.strip() else None
    return before, after


@lru_cache(maxsize=4096)
def _spelt(words: str) -> str:
    """Returns a pattern for `words` in a folded text: spaces do not matter, and no word is a part of another one."""
    parts = fold(words).split()
    if not parts:
        return _NEVER
    start = r"(?<!\w)" if parts[0][:1].isalnum() and not has_unspaced(parts[0][:1]) else ""
    end = r"(?!\w)" if parts[-1][-1:].isalnum() and not has_unspaced(parts[-1][-1:]) else ""
    return start + r"\s*".join(map(re.escape, parts)) + end
