"""Tells what became of each required term in a translation; the same for drafts, people's texts and imports."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

from glossa.model.inline import VisibleText, visible
from glossa.model.term import Concept, Mechanism, TermMatch, TermUse, Verdict
from glossa.terminology._candidates import Candidate, Taken, enclosed
from glossa.terminology._claims import claim_all
from glossa.terminology._renderings import Rendering, candidates, made
from glossa.terminology._target import Target
from glossa.terminology._words import Lexicon
from glossa.terminology.termbase import rendering
from glossa.text.languages import LanguageTag
from glossa.text.spans import Span

_CONCEPTS_KEPT = 20_000


class TermJudge:
    """Judges translations into one language.

    Made once and used for many texts: it remembers the terms and word forms it has seen. Not for several threads
    at once.
    """

    def __init__(self, target: LanguageTag, *, parted: bool = True) -> None:
        """With `parted` a term may have an adjective in it, which whoever replaces what is found would throw away."""
        self._target = target
        self._parted = parted
        self._lexicon = Lexicon(target)
        self._made: dict[int, Rendering] = {}

    def judge(self, matches: Sequence[TermMatch], text: str, by: Mechanism) -> tuple[TermUse, ...]:
        """Tells for each of `matches`, in their order, what stands for it in the tagged target `text`.

        Each occurrence claims a stretch of its own: one claimed by a longer term doesn't count for a term inside
        it, unless as many are met in no other way. A Chinese term in the other script is missing, and the use says
        what stands there. An occurrence of a concept that has no term to use in the language is left out. `by` is what
        put the found terms into the text.
        """
        if not matches:
            return ()
        seen = visible(text)
        claims, _ = self._settle(matches, seen.text)
        return tuple(
            self._use(match, claims.get(number), seen, text, by)
            for number, match in enumerate(matches)
            if rendering(match.concept, self._target) is not None
        )

    def forbidden(self, matches: Sequence[TermMatch], text: str) -> tuple[TermUse, ...]:
        """Returns the forbidden terms of the matched concepts, and other regions' words for them, that stand in `text`
        besides what `judge` reports.

        Each as if it stood for the first match of its concept; with nothing expected where the glossary only forbids.
        What is the right word for another matched concept, or a part of it, is none.
        """
        if not matches:
            return ()
        concepts = {id(match.concept): match.concept for match in matches}
        if not any(self._rendering(concept).refuses for concept in concepts.values()):
            return ()
        seen = visible(text)
        _, extra = self._settle(matches, seen.text)
        first = {id(match.concept): match for match in reversed(matches)}
        return tuple(self._use(first[found.owner], found, seen, text, Mechanism.NONE) for found in extra)

    def _settle(self, matches: Sequence[TermMatch], text: str) -> tuple[dict[int, Candidate], tuple[Candidate, ...]]:
        """Gives each match (by number) what it claims, and returns the wrong candidates that nobody claimed."""
        waiting: dict[int, list[int]] = defaultdict(list)
        for number, match in enumerate(matches):
            if rendering(match.concept, self._target) is not None:
                waiting[id(match.concept)].append(number)
        concepts = {id(match.concept): match.concept for match in matches}
        target = Target(text, self._lexicon, parted=self._parted)
        found = [each for concept in concepts.values() for each in candidates(self._rendering(concept), target)]
        claimed = sorted(claim_all(found, waiting, matches), key=_by_span)
        numbers = {owner: iter(those) for owner, those in waiting.items()}
        claims = {next(numbers[each.owner]): each for each in claimed}
        right = Taken(each.span for each in (*claimed, *_right(found)))
        wrong = (each for each in found if each.is_forbidden or (each.is_regional and each.owner in waiting))
        extra = (each for each in wrong if not each.in_gloss and not right.meets(each.span))
        return claims, tuple(sorted(extra, key=_by_span))

    def _rendering(self, concept: Concept) -> Rendering:
        if id(concept) not in self._made:
            if len(self._made) >= _CONCEPTS_KEPT:
                self._made.clear()
            self._made[id(concept)] = made(concept, self._target, self._lexicon)
        return self._made[id(concept)]

    def _use(self, match: TermMatch, claimed: Candidate | None, seen: VisibleText, text: str, by: Mechanism) -> TermUse:
        expected = rendering(match.concept, self._target)
        span = seen.span(claimed.span) if claimed else None
        verdict = claimed.verdict if claimed else Verdict.MISSING
        return TermUse(
            concept=match.concept.id,
            glossary=match.glossary,
            source=match.span,
            source_term=match.term.text,
            expected=expected.text if expected else "",
            verdict=verdict,
            mechanism=by if verdict is not Verdict.MISSING else Mechanism.NONE,
            target=span,
            found=span.of(text) if span else "",
            note=match.concept.note,
            version=self._rendering(match.concept).version,
            first_mention=expected.first_mention if expected else "",
            short=expected.short if expected else "",
            region=claimed.region if claimed else None,
        )


@lru_cache(maxsize=16)
def _shared(target: LanguageTag) -> TermJudge:
    return TermJudge(target)


def judge(matches: Sequence[TermMatch], target_text: str, target: LanguageTag, by: Mechanism) -> tuple[TermUse, ...]:
    """Does `TermJudge.judge` with a judge that is kept per language."""
    return _shared(target).judge(matches, target_text, by)


def forbidden(matches: Sequence[TermMatch], target_text: str, target: LanguageTag) -> tuple[TermUse, ...]:
    """Does `TermJudge.forbidden` with a judge that is kept per language."""
    return _shared(target).forbidden(matches, target_text)


def _right(found: Sequence[Candidate]) -> Iterator[Candidate]:
    """Yields the good candidates, without those that are part of a wrong one."""
    for each, around in enclosed(found):
        if each.verdict.is_met and all(other.verdict.is_met for other in around):
            yield each


def _by_span(found: Candidate) -> Span:
    return found.span
