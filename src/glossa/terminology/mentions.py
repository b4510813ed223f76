"""First and later mentions in one translation: what is wrong with one, and the text as it should be."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from glossa.model.inline import tags, visible
from glossa.model.term import Mention, TermUse, Verdict
from glossa.terminology._fitting import fits_articles, is_glued
from glossa.terminology.gloss import gloss, gloss_spans, is_accompanied, is_explained, is_short
from glossa.text.languages import LanguageTag
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


def amended(
    text: str, use: TermUse, uses: Sequence[TermUse], language: LanguageTag, *, shorten: bool
) -> Amendment | None:
    """Puts one mention in a tagged text right; None where it is right, or better left to a person.

    `uses` are all terms of the text. With `shorten` a full form becomes the short form at a later mention, if it stands
    exactly as the glossary has it: an inflected one may be a plural.
    """
    if use.target is None:
        return None
    if is_unexplained(text, use):
        return _introduced(text, use, use.target, language)
    shorten = shorten and use.mention is Mention.LATER and _may_be_short(text, use, use.target, language)
    if is_repeated(text, use, uses):
        return _relieved(text, use, use.target, _glosses(text, use), shorten=shorten)
    if shorten and not is_accompanied(text, use):
        return _relieved(text, use, use.target, (), shorten=True)
    return None


def _is_there(use: TermUse) -> bool:
    return use.target is not None and use.verdict.is_met and use.verdict is not Verdict.WAIVED


def _glosses(text: str, use: TermUse) -> tuple[Span, ...]:
    added = gloss(use.expected, use.first_mention)
    return gloss_spans(text, use.target, added) if added and use.target else ()


def _introduced(text: str, use: TermUse, term: Span, language: LanguageTag) -> Amendment | None:
    """Writes the whole in the place of the short form, or the gloss round the term."""
    added = gloss(use.expected, use.first_mention)
    if _has_codes(text, term) or is_glued(text, term):
        return None
    if is_short(use):
        whole = use.first_mention or use.expected
    elif added is None or _is_inflected_short(use) or _BRACKET_BEHIND.match(_folded(text[term.end :])):
        return None
    elif added.before:
        whole = added.before + _like(use.expected, use.found) + added.after
    else:
        behind = term.end + _is_quoted(text, term)
        return Amendment(_edited(text, [(Span(behind, behind), added.after)]))
    if not fits_articles(use.found, whole, language):
        return None
    whole = _capital(whole) if _is_at_start(text, term.start) else whole
    return Amendment(_edited(text, [(term, whole)]), replaced=is_short(use))


def _may_be_short(text: str, use: TermUse, term: Span, language: LanguageTag) -> bool:
    return (
        bool(use.short)
        and use.verdict is Verdict.KEPT
        and not _has_codes(text, term)
        and not is_glued(text, term)
        and fits_articles(use.found, use.short, language)
    )


def _relieved(text: str, use: TermUse, term: Span, glosses: Sequence[Span], *, shorten: bool) -> Amendment | None:
    """Takes glosses away, and writes the short form in the place of the full one."""
    if any(_has_codes(text, span) for span in glosses):
        return None
    words = use.short if shorten else use.found
    begins = use.found[:1].isupper() and use.expected[:1].islower()
    begins = begins or (bool(glosses) and glosses[0] < term and _is_at_start(text, glosses[0].start))
    edits = [*((span, "") for span in glosses), (term, _capital(words) if begins else words)]
    return Amendment(_edited(text, edits), replaced=shorten)


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


def _is_at_start(text: str, place: int) -> bool:
    return not any(map(str.isalnum, visible(text[:place]).text))


def _capital(words: str) -> str:
    first = words[:1].upper()
    return first + words[1:] if len(first) == 1 else words


def _like(expected: str, found: str) -> str:
    """Takes the capital off that `found` has for the place where it stood only."""
    return expected[:1] + found[1:] if found[:1].lower() == expected[:1].lower() else found


def _folded(text: str) -> str:
    return fold(visible(text).text)
