"""What a concept looks like in a target: its terms, its short form, and what other regions say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from glossa.model.term import Concept, Form, Term, TermStatus, Verdict
from glossa.terminology._candidates import Candidate, Taken, alternatives
from glossa.terminology._pattern import Pattern, compiled, target_form
from glossa.terminology._seams import is_seam, may_be_seam
from glossa.terminology._target import Target
from glossa.terminology._words import Lexicon
from glossa.terminology.gloss import Gloss, folded_gloss, gloss
from glossa.terminology.termbase import rendering
from glossa.text.han import is_in_script
from glossa.text.languages import LanguageTag, primary
from glossa.text.normalise import fold
from glossa.text.spans import Span

_STATUSES = tuple(TermStatus)
_FORMS = tuple(Form)


class Rendering(NamedTuple):
    """What a concept looks like in a language."""

    concept: Concept
    """Kept so that its `id` stays its own."""
    version: str
    patterns: tuple[Pattern, ...]
    added: Gloss | None
    """What stands round its term at a first mention."""
    refuses: bool
    """Whether a term of it is forbidden, or another region's."""


def made(concept: Concept, target: LanguageTag, lexicon: Lexicon) -> Rendering:
    """Makes the patterns of a concept for texts in `target`."""
    expected = rendering(concept, target)
    terms = concept.in_language(target) or ((expected,) if expected else ())
    patterns = [
        pattern for term in (*terms, *_short_form(expected)) for pattern in compiled(term, concept, "", lexicon)
    ]
    others = concept.elsewhere(target)
    for term in others:
        patterns += compiled(term, concept, "", lexicon, regional=True)
    added = gloss(expected.text, expected.first_mention) if expected else None
    refuses = bool(others) or any(term.status is TermStatus.DEPRECATED for term in terms)
    return Rendering(concept, concept.version_in(target), tuple(patterns), added, refuses)


def candidates(made: Rendering, target: Target) -> Iterator[Candidate]:
    """Yields what stands for a concept in a target, each stretch once."""
    best: dict[Span, Candidate] = {}
    for pattern in made.patterns:
        for found in _occurrences(pattern, target):
            rival = best.get(found.span)
            if rival is None or found.closeness < rival.closeness:
                best[found.span] = found
    found_all = list(alternatives(best.values()))
    yield from _told_apart(found_all, target.text, made.added) if made.added and found_all[1:] else found_all


def _short_form(expected: Term | None) -> tuple[Term, ...]:
    """Returns what may stand for the term after its first mention; the other mentions are another check's business."""
    if expected is None or not expected.short:
        return ()
    return (replace(expected, text=expected.short, status=TermStatus.ADMITTED, forms=()),)


def _occurrences(pattern: Pattern, target: Target) -> Iterator[Candidate]:
    is_short = may_be_seam(pattern.term)
    for place in target.places(pattern):
        span, found = place.span, place.found
        if is_short and is_seam(target.text, span.start, span.end):
            continue
        surface = span.of(target.text)
        form = target_form(pattern, surface, found, at_start=place.at_start)
        if form is None:
            continue
        is_kept = _is_written_like(pattern.term.text, surface)
        different = sum(one.text != other.text for one, other in zip(pattern.words, found.words, strict=True))
        closeness = (0 if is_kept else 1 + _FORMS.index(form), different, _STATUSES.index(pattern.term.status))
        verdict = _verdict(pattern, is_kept=is_kept) if _is_in_script(pattern, surface) else Verdict.MISSING
        region = pattern.term.language if pattern.regional else None
        yield Candidate(span, id(pattern.concept), verdict, closeness, region=region)


def _told_apart(found: list[Candidate], text: str, added: Gloss) -> Iterator[Candidate]:
    """Marks those of a concept's candidates that only explain another one of them, as its first mention does."""
    folded = fold(text)
    glosses = Taken(span for each in found for span in folded_gloss(folded, each.span, added))
    for each in found:
        yield each._replace(in_gloss=True) if glosses.meets(each.span) else each


def _verdict(pattern: Pattern, *, is_kept: bool) -> Verdict:
    if pattern.regional:
        return Verdict.REGIONAL
    if pattern.term.status is TermStatus.PREFERRED:
        return Verdict.KEPT if is_kept else Verdict.INFLECTED
    return Verdict.ADMITTED if pattern.term.status is TermStatus.ADMITTED else Verdict.FORBIDDEN


def _is_in_script(pattern: Pattern, surface: str) -> bool:
    """Tells whether a Chinese term is written in the characters of its language, or as the glossary has it."""
    tag = pattern.term.language
    if primary(tag) != "zh" or surface == pattern.term.text:
        return True
    return is_in_script(surface, "Hant" if "Hant" in tag else "Hans")


def _is_written_like(term: str, surface: str) -> bool:
    """Tells whether a text writes a term as the glossary does; a small first letter may begin a sentence."""
    return surface == term or (term[:1].islower() and surface[:1].isupper() and surface[1:] == term[1:])
