"""Tells what became of each required term in a translation; the same for drafts, people's texts and imports."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from glossa.model.inline import VisibleText, visible
from glossa.model.term import Concept, Form, Mechanism, Term, TermMatch, TermStatus, TermUse, Verdict
from glossa.terminology._claims import Candidate, alternatives, claim, is_taken
from glossa.terminology._pattern import Pattern, compiled, target_form
from glossa.terminology._seams import is_seam, may_be_seam
from glossa.terminology._target import Target
from glossa.terminology._words import Lexicon
from glossa.terminology.gloss import Gloss, gloss, visible_gloss
from glossa.terminology.termbase import rendering
from glossa.text.han import is_in_script
from glossa.text.languages import LanguageTag, primary
from glossa.text.spans import Span

_CONCEPTS_KEPT = 20_000
_STATUSES = tuple(TermStatus)
_FORMS = tuple(Form)
_BESIDE = 8
"""How many characters part a term from its short form in brackets: a tag, a space and the bracket."""


class _Compiled(NamedTuple):
    """What a concept looks like in a target."""

    concept: Concept
    """Kept so that its `id` stays its own."""
    version: str
    patterns: tuple[Pattern, ...]
    added: Gloss | None
    """What stands round its term at a first mention."""


class TermJudge:
    """Judges translations into one language.

    Made once and used for many texts: it remembers the terms and word forms it has seen. Not for several threads
    at once.
    """

    def __init__(self, target: LanguageTag) -> None:
        self._target = target
        self._lexicon = Lexicon(target)
        self._compiled: dict[int, _Compiled] = {}

    def judge(self, matches: Sequence[TermMatch], text: str, by: Mechanism) -> tuple[TermUse, ...]:
        """Tells for each of `matches`, in their order, what stands for it in the tagged target `text`.

        Each occurrence claims a stretch of its own: one claimed by a longer term doesn't count for a term inside
        it, unless as many are met in no other way. A Chinese term in the other script is missing, and the use says
        what stands there. An occurrence of a concept that has no term to use in the language is left out. `by` is what
        put the found terms into the text.
        """
        seen = visible(text)
        claims, _ = self._settle(matches, seen.text)
        return tuple(
            use
            for number, match in enumerate(matches)
            if (use := self._use(match, claims.get(number), seen, text, by)) is not None
        )

    def forbidden(self, matches: Sequence[TermMatch], text: str) -> tuple[tuple[TermMatch, Span], ...]:
        """Returns the forbidden terms of the matched concepts that stand in `text` besides what `judge` reports.

        Each comes with the first match of its concept and its span in the tagged text.
        """
        seen = visible(text)
        _, extra = self._settle(matches, seen.text)
        first = {id(match.concept): match for match in reversed(matches)}
        return tuple((first[candidate.owner], seen.span(candidate.span)) for candidate in extra)

    def _settle(self, matches: Sequence[TermMatch], text: str) -> tuple[dict[int, Candidate], tuple[Candidate, ...]]:
        """Gives each match (by number) what it claims, and returns the forbidden candidates that nobody claimed."""
        waiting: dict[int, list[int]] = defaultdict(list)
        for number, match in enumerate(matches):
            if rendering(match.concept, self._target) is not None:
                waiting[id(match.concept)].append(number)
        concepts = {id(match.concept): match.concept for match in matches}
        candidates = list(self._candidates(concepts.values(), text)) if concepts else []
        claimed = _claim_all(candidates, waiting, matches)
        claims = {waiting[found.owner].pop(0): found for found in sorted(claimed, key=_by_span)}
        extra = (found for found in candidates if found.is_forbidden and not found.in_gloss)
        extra = (found for found in extra if not is_taken(found, claimed))
        return claims, tuple(sorted(extra, key=_by_span))

    def _candidates(self, concepts: Iterable[Concept], text: str) -> Iterator[Candidate]:
        """Yields what stands for the concepts, each stretch once per concept."""
        target = Target(text, self._lexicon)
        for concept in concepts:
            best: dict[Span, Candidate] = {}
            for pattern in self._compile(concept).patterns:
                for found in _occurrences(pattern, target):
                    rival = best.get(found.span)
                    if rival is None or found.closeness < rival.closeness:
                        best[found.span] = found
            yield from _told_apart(list(alternatives(best.values())), text, self._compile(concept).added)

    def _compile(self, concept: Concept) -> _Compiled:
        if id(concept) not in self._compiled:
            if len(self._compiled) >= _CONCEPTS_KEPT:
                self._compiled.clear()
            expected = rendering(concept, self._target)
            terms = concept.in_language(self._target) or ((expected,) if expected else ())
            own = [*terms, *_short_form(expected)]
            made = [pattern for term in own for pattern in compiled(term, concept, "", self._lexicon)]
            for term in concept.elsewhere(self._target):
                made += compiled(term, concept, "", self._lexicon, regional=True)
            added = gloss(expected.text, expected.first_mention) if expected else None
            self._compiled[id(concept)] = _Compiled(concept, concept.version_in(self._target), tuple(made), added)
        return self._compiled[id(concept)]

    def _use(
        self, match: TermMatch, claimed: Candidate | None, seen: VisibleText, text: str, by: Mechanism
    ) -> TermUse | None:
        expected = rendering(match.concept, self._target)
        if expected is None:
            return None
        span = seen.span(claimed.span) if claimed else None
        verdict = claimed.verdict if claimed else Verdict.MISSING
        return TermUse(
            concept=match.concept.id,
            glossary=match.glossary,
            source=match.span,
            source_term=match.term.text,
            expected=expected.text,
            verdict=verdict,
            mechanism=by if verdict is not Verdict.MISSING else Mechanism.NONE,
            target=span,
            found=span.of(text) if span else "",
            note=match.concept.note,
            version=self._compile(match.concept).version,
            first_mention=expected.first_mention,
            short=expected.short,
        )


@lru_cache(maxsize=16)
def _shared(target: LanguageTag) -> TermJudge:
    return TermJudge(target)


def judge(matches: Sequence[TermMatch], target_text: str, target: LanguageTag, by: Mechanism) -> tuple[TermUse, ...]:
    """Does `TermJudge.judge` with a judge that is kept per language."""
    return _shared(target).judge(matches, target_text, by)


def forbidden(
    matches: Sequence[TermMatch], target_text: str, target: LanguageTag
) -> tuple[tuple[TermMatch, Span], ...]:
    """Does `TermJudge.forbidden` with a judge that is kept per language."""
    return _shared(target).forbidden(matches, target_text)


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
        yield Candidate(span, id(pattern.concept), verdict, closeness)


def _short_form(expected: Term | None) -> tuple[Term, ...]:
    """Returns what may stand for the term after its first mention; the other mentions are another check's business."""
    if expected is None or not expected.short:
        return ()
    return (replace(expected, text=expected.short, status=TermStatus.ADMITTED, forms=()),)


def _verdict(pattern: Pattern, *, is_kept: bool) -> Verdict:
    if pattern.regional:
        return Verdict.REGIONAL
    if pattern.term.status is TermStatus.PREFERRED:
        return Verdict.KEPT if is_kept else Verdict.INFLECTED
    return Verdict.ADMITTED if pattern.term.status is TermStatus.ADMITTED else Verdict.FORBIDDEN


def _told_apart(found: Sequence[Candidate], text: str, added: Gloss | None) -> Iterator[Candidate]:
    """Marks those of a concept's candidates that only explain another one of them, as its first mention does."""
    glosses = [span for each in found for span in visible_gloss(text, each.span, added)] if added and found[1:] else ()
    for each in found:
        yield each._replace(in_gloss=True) if any(map(each.span.overlaps, glosses)) else each


def _claim_all(
    candidates: Sequence[Candidate], waiting: Mapping[int, Sequence[int]], matches: Sequence[TermMatch]
) -> list[Candidate]:
    """Chooses what the matches claim; `waiting` has their numbers by concept.

    What only explains a term may stand for what explains one in the source, as in `World Health Organization (WHO)`,
    and for nothing else: a gloss makes up for no term that is missing.
    """
    plain = [found for found in candidates if not found.in_gloss]
    claimed = claim(plain, {owner: len(numbers) for owner, numbers in waiting.items()})
    glosses = [found for found in candidates if found.in_gloss]
    if glosses:
        got = Counter(found.owner for found in claimed)
        left = {
            owner: min(len(numbers) - got[owner], _explaining([matches[number].span for number in numbers]))
            for owner, numbers in waiting.items()
        }
        claimed += claim([found for found in glosses if not is_taken(found, claimed)], left)
    return claimed


def _explaining(spans: Sequence[Span]) -> int:
    """Counts the occurrences of a concept that stand right behind another one."""
    return sum(right.start - left.end <= _BESIDE for left, right in pairwise(spans))


def _is_in_script(pattern: Pattern, surface: str) -> bool:
    """Tells whether a Chinese term is written in the characters of its language, or as the glossary has it."""
    tag = pattern.term.language
    if primary(tag) != "zh" or surface == pattern.term.text:
        return True
    return is_in_script(surface, "Hant" if "Hant" in tag else "Hans")


def _is_written_like(term: str, surface: str) -> bool:
    """Tells whether a text writes a term as the glossary does; a small first letter may begin a sentence."""
    return surface == term or (term[:1].islower() and surface[:1].isupper() and surface[1:] == term[1:])


def _by_span(found: Candidate) -> Span:
    return found.span
