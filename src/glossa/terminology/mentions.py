"""First and later mentions in one translation: what is wrong with one, and the text as it should be."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from glossa.model.inline import tags, visible
from glossa.model.term import Mention, TermUse, Verdict
from glossa.terminology.gloss import gloss, gloss_spans, is_accompanied, is_explained, is_short
from glossa.text.normalise import fold
from glossa.text.spans import Span

_BRACKET_BEHIND = re.compile(r"[\"']?\s*[(\[{【〔]")
_QUOTES = ("'", '"')
_ENDING = 4
"""The most letters that inflection adds to a short form: `ONGs`."""


@dataclass(frozen=True, slots=True)
class Amendment:
    """A translation in which one mention was put right."""

    text: str
    replaced: bool = False
    """Whether the term itself was written anew, and not only what stands round it."""


def is_unexplained(text: str, use: TermUse) -> bool:
    """Tells whether a first mention lacks what it should have in the tagged `text`."""
    return use.mention is Mention.FIRST and _is_there(use) and not is_explained(text, use)


def is_repeated(text: str, use: TermUse, uses: Iterable[TermUse]) -> bool:
    """Tells whether a later mention, or one in a headline, is explained again.

    Where the source says it twice itself, as in `World Health Organization (WHO)`, the gloss is its translation.
    """
    spans = _glosses(text, use) if use.mention in (Mention.LATER, Mention.HEADLINE) and _is_there(use) else ()
    others = [other.target for other in uses if other.target is not None and other is not use]
    return bool(spans) and not any(target.overlaps(span) for target in others for span in spans)


def amended(text: str, use: TermUse, uses: Sequence[TermUse], *, shorten: bool) -> Amendment | None:
    """Puts one mention in a tagged text right; None where it is right, or better left to a person.

    `uses` are all terms of the text. With `shorten` a full form becomes the short form at a later mention, if it stands
    exactly as the glossary has it: an inflected one may be a plural.
    """
    if is_unexplained(text, use):
        return _introduced(text, use)
    shorten = shorten and use.mention is Mention.LATER and use.verdict is Verdict.KEPT and bool(use.short)
    if is_repeated(text, use, uses):
        return _relieved(text, use, _glosses(text, use), shorten=shorten)
    if shorten and not is_accompanied(text, use):
        return _relieved(text, use, (), shorten=True)
    return None


def _is_there(use: TermUse) -> bool:
    return use.target is not None and use.verdict.is_met and use.verdict is not Verdict.WAIVED


def _glosses(text: str, use: TermUse) -> tuple[Span, ...]:
    added = gloss(use.expected, use.first_mention)
    return gloss_spans(text, use.target, added) if added and use.target else ()


def _introduced(text: str, use: TermUse) -> Amendment | None:
    """Writes the whole in the place of the short form, or the gloss round the term."""
    term, added = use.target, gloss(use.expected, use.first_mention)
    if term is None or _has_codes(text, term):
        return None
    if is_short(use):
        whole = _begun(use.first_mention or use.expected, text, term)
        return Amendment(_edited(text, [(term, whole)]), replaced=True)
    if added is None or _is_inflected_short(use) or _BRACKET_BEHIND.match(_folded(text[term.end :])):
        return None
    if added.before:
        whole = _begun(added.before, text, term) + _like(use.expected, use.found) + added.after
        return Amendment(_edited(text, [(term, whole)]))
    behind = term.end + _is_quoted(text, term)
    return Amendment(_edited(text, [(Span(behind, behind), added.after)]))


def _relieved(text: str, use: TermUse, glosses: Sequence[Span], *, shorten: bool) -> Amendment | None:
    """Takes glosses away, and writes the short form in the place of the full one."""
    edits = [(span, "") for span in glosses]
    if use.target is not None and shorten and not _has_codes(text, use.target):
        starts = use.found[:1].isupper() and use.expected[:1].islower()
        edits.append((use.target, _capital(use.short) if starts else use.short))
    if not edits or any(_has_codes(text, span) for span in glosses):
        return None
    return Amendment(_edited(text, edits), replaced=len(edits) > len(glosses))


def _edited(text: str, edits: Iterable[tuple[Span, str]]) -> str:
    for span, words in sorted(edits, reverse=True):
        text = text[: span.start] + words + text[span.end :]
    return text


def _has_codes(text: str, span: Span) -> bool:
    return any(tags(span.of(text)))


def _is_inflected_short(use: TermUse) -> bool:
    """Tells whether what stands there looks like the short form with an ending, `ONGs`, and not like a variant."""
    found, short = fold(use.found), fold(use.short)
    return (
        bool(short)
        and use.verdict is Verdict.ADMITTED
        and found.startswith(short)
        and len(found) <= len(short) + _ENDING
    )


def _is_quoted(text: str, span: Span) -> bool:
    """Tells whether a stretch, and nothing else, stands in quotation marks."""
    around = (fold(text[max(0, span.start - 1) : span.start]), fold(text[span.end : span.end + 1]))
    return all(mark in _QUOTES for mark in around)


def _begun(words: str, text: str, term: Span) -> str:
    """Begins `words` with a capital where they come to stand at the beginning of a text."""
    before = visible(text[: term.start]).text
    return words if any(map(str.isalnum, before)) else _capital(words)


def _capital(words: str) -> str:
    first = words[:1].upper()
    return first + words[1:] if len(first) == 1 else words


def _like(expected: str, found: str) -> str:
    """Takes the capital off that `found` has for the place where it stood only."""
    return expected[:1] + found[1:] if found[:1].lower() == expected[:1].lower() else found


def _folded(text: str) -> str:
    return fold(visible(text).text)
