"""First and later mentions in one translation: what is wrong with one, and the text as it should be."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from glossa.model.inline import CodeKind, tags, visible
from glossa.model.term import Mention, TermUse, Verdict
from glossa.terminology._fitting import fits_articles, is_glued
from glossa.terminology.gloss import gloss, gloss_spans, is_accompanied, is_explained, is_short, stands
from glossa.text.languages import LanguageTag
from glossa.text.normalise import fold
from glossa.text.spans import Span
from glossa.text.tokens import words

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


def mentioned(text: str, use: TermUse) -> str:
    """Returns a term and its gloss as they stand in a tagged text, without tags; `""` for a term that does not."""
    spans = (*_glosses(text, use), *((use.target,) if use.target else ()))
    start, end = min((span.start for span in spans), default=0), max((span.end for span in spans), default=0)
    return visible(text[start:end]).text


def amended(
    text: str, use: TermUse, uses: Sequence[TermUse], language: LanguageTag, *, shorten: bool
) -> Amendment | None:
    """Puts one mention in a tagged text right; None where it is right, or better left to a person.

    `uses` are all terms of the text. With `shorten` a full form becomes the short form at a later mention, if it stands
    exactly as the glossary has it: an inflected one may be a plural. The codes of the text stay as they are.
    """
    better = _amended(text, use, uses, language, shorten=shorten)
    return better if better and list(_codes(better.text)) == list(_codes(text)) else None


def _amended(
    text: str, use: TermUse, uses: Sequence[TermUse], language: LanguageTag, *, shorten: bool
) -> Amendment | None:
    if use.target is None:
        return None
    if is_unexplained(text, use):
        return _introduced(text, use, use.target, uses, language)
    shorten = shorten and use.mention is Mention.LATER and _may_be_short(text, use, use.target, language)
    if is_repeated(text, use, uses):
        return _relieved(text, use, use.target, _glosses(text, use), shorten=shorten)
    if shorten and not is_accompanied(text, use):
        return _relieved(text, use, use.target, (), shorten=True)
    return None


def is_shouted(text: str) -> bool:
    """Tells whether a tagged text of several words is all in capitals, so that they say nothing of any word in it."""
    plain = visible(text).text
    return plain.isupper() and len(list(words(plain))) > 1


def _is_there(use: TermUse) -> bool:
    return use.target is not None and use.verdict.is_met and use.verdict is not Verdict.WAIVED


def _glosses(text: str, use: TermUse) -> tuple[Span, ...]:
    added = gloss(use.expected, use.first_mention)
    return gloss_spans(text, use.target, added) if added and use.target else ()


def is_in_brackets(text: str, use: TermUse, first: TermUse) -> bool:
    """Tells whether a term stands in brackets right behind its first mention: `World Health Organization (WHO)`."""
    if use.target is None or first.target is None or use.identity != first.identity:
        return False
    return _folded(text[first.target.end : use.target.start]).strip() == "("


def _introduced(
    text: str, use: TermUse, term: Span, uses: Sequence[TermUse], language: LanguageTag
) -> Amendment | None:
    """Writes the whole in the place of a part of it, or the gloss round the term."""
    added = gloss(use.expected, use.first_mention)
    doubled = _doubled(text, use, uses)
    if doubled is None and _is_beset(text, term):
        return None
    is_part = doubled is not None or _is_part(use)
    if is_part and is_shouted(text):
        return None
    if is_part:
        whole = use.first_mention or use.expected
    elif added is None or _is_inflected_short(use) or (added.before and use.verdict is Verdict.ADMITTED):
        return None
    elif added.before:
        whole = added.before + _like(use.expected, use.found) + added.after
    else:
        behind = term.end + _is_quoted(text, term)
        return Amendment(_edited(text, [(Span(behind, behind), added.after)]))
    if not fits_articles(use.found, whole, language):
        return None
    whole = _capital(whole) if _is_at_start(text, term.start) else whole
    return Amendment(_edited(text, [(doubled or term, whole)]), replaced=is_part)


def _is_beset(text: str, term: Span) -> bool:
    """Tells whether a term has markup inside, is a part of a word, or has another explanation behind it."""
    has_bracket = _BRACKET_BEHIND.match(_folded(text[term.end :])) is not None
    return has_bracket or _has_codes(text, term) or is_glued(text, term)


def _doubled(text: str, use: TermUse, uses: Iterable[TermUse]) -> Span | None:
    """Returns where a term stands with itself in brackets, because the source explains it: `ASEAN (ASEAN)`."""
    for other in uses:
        if is_in_brackets(text, other, use) and other.target and use.target and use.first_mention:
            whole = Span(use.target.start, other.target.end + 1)
            if (
                fold(whole.of(text)[-1:]) == ")"
                and fold(other.found) == fold(use.found)
                and not _has_codes(text, whole)
            ):
                return whole
    return None


def _is_part(use: TermUse) -> bool:
    """Tells whether a variant stands there that the whole has in it, such as the short form, or another acronym."""
    is_acronym = use.found.isupper() and " " not in use.found and not use.expected.isupper()
    variant = use.verdict is Verdict.ADMITTED and bool(use.first_mention)
    return is_short(use) or (variant and (is_acronym or stands(use.found, use.first_mention)))


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
    form = use.short if shorten else use.found
    begins = use.found[:1].isupper() and use.expected[:1].islower()
    begins = begins or (bool(glosses) and glosses[0] < term and _is_at_start(text, glosses[0].start))
    edits = [*((span, "") for span in glosses), (term, _capital(form) if begins else form)]
    return Amendment(_edited(text, edits), replaced=shorten)


def _edited(text: str, edits: Iterable[tuple[Span, str]]) -> str:
    for span, instead in sorted(edits, reverse=True):
        text = text[: span.start] + instead + text[span.end :]
    return text


def _codes(text: str) -> Iterator[tuple[int, CodeKind]]:
    return ((tag.id, tag.kind) for tag in tags(text))


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


def _capital(form: str) -> str:
    first = form[:1].upper()
    return first + form[1:] if len(first) == 1 else form


def _like(expected: str, found: str) -> str:
    """Takes the capital off that `found` has for the place where it stood only."""
    return expected[:1] + found[1:] if found[:1].lower() == expected[:1].lower() else found


def _folded(text: str) -> str:
    return fold(visible(text).text)
