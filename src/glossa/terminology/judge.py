"""Tells what became of each required term in a translation; the same for drafts, people's texts and imports."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from glossa.model.inline import VisibleText, visible
from glossa.model.term import Concept, Form, Mechanism, Term, TermMatch, TermStatus, TermUse, Verdict
from glossa.terminology._pattern import Pattern, compiled, target_form
from glossa.terminology._seams import is_seam, may_be_seam
from glossa.terminology._words import Lexicon, Word
from glossa.terminology.termbase import rendering
from glossa.text.languages import LanguageTag
from glossa.text.spans import Span
from glossa.text.tokens import core, pieces

_CONCEPTS_KEPT = 20_000
_RANKS = {verdict: rank for rank, verdict in enumerate(Verdict)}
_STATUSES = tuple(TermStatus)
_FORMS = tuple(Form)


class _Candidate(NamedTuple):
    """A stretch of visible target text that may stand for an occurrence of a concept."""

    span: Span
    owner: int
    """The `id` of the concept."""
    verdict: Verdict
    closeness: tuple[int, int, int]
    """How well the glossary's term fits: the smaller, the better."""

    @property
    def is_forbidden(self) -> bool:
        return self.verdict is Verdict.FORBIDDEN

    def is_inside(self, other: _Candidate) -> bool:
        """Whether `other` covers this one and more."""
        one, whole = self.span, other.span
        return whole.start <= one.start and one.end <= whole.end and len(one) < len(whole)


class _Compiled(NamedTuple):
    """What a concept looks like in a target."""

    concept: Concept
    """Kept so that its `id` stays its own."""
    version: str
    patterns: tuple[Pattern, ...]


class _Text:
    """A target text cut into words, with an index of where each stands."""

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        self.text = text
        self._pieces = pieces(text)
        self.words = [lexicon[piece] for piece in self._pieces]
        self._starts = list(accumulate(map(len, self._pieces), initial=0))
        self._places: dict[str, list[int]] = defaultdict(list)
        for place, word in enumerate(self.words):
            for key in word.keys:
                self._places[key].append(place)

    def places(self, words: Sequence[Word]) -> Iterator[int]:
        """Yields the places where forms of `words` stand in a row."""
        firsts = {place for key in words[0].keys for place in self._places.get(key, ())}
        for place in sorted(firsts):
            row = self.words[place : place + len(words)]
            if len(row) == len(words) and all(map(Word.is_related, words, row)):
                yield place

    def span(self, place: int, count: int) -> Span:
        """Returns the stretch of `count` words from `place` on."""
        last = place + count - 1
        return Span(self._starts[place], self._starts[last] + len(core(self._pieces[last])))


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
        it. An occurrence of a concept that has no term to use in the language is left out. `by` is what put the
        found terms into the text.
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

    def _settle(self, matches: Sequence[TermMatch], text: str) -> tuple[dict[int, _Candidate], tuple[_Candidate, ...]]:
        """Gives each match (by number) what it claims, and returns the forbidden candidates that nobody claimed."""
        waiting: dict[int, list[int]] = defaultdict(list)
        for number, match in enumerate(matches):
            if rendering(match.concept, self._target) is not None:
                waiting[id(match.concept)].append(number)
        concepts = {id(match.concept): match.concept for match in matches}
        candidates = list(self._candidates(concepts.values(), text)) if concepts else []
        claimed = _claim(candidates, {owner: len(numbers) for owner, numbers in waiting.items()})
        claims = {waiting[found.owner].pop(0): found for found in sorted(claimed, key=_by_span)}
        extra = (found for found in candidates if found.is_forbidden and not _is_taken(found, claimed))
        return claims, tuple(sorted(extra, key=_by_span))

    def _candidates(self, concepts: Iterable[Concept], text: str) -> Iterator[_Candidate]:
        """Yields what stands for the concepts, each stretch once per concept, none inside another of its concept."""
        target = _Text(text, self._lexicon)
        for concept in concepts:
            best: dict[Span, _Candidate] = {}
            for pattern in self._compile(concept).patterns:
                for found in _occurrences(pattern, target):
                    rival = best.get(found.span)
                    if rival is None or found.closeness < rival.closeness:
                        best[found.span] = found
            for found in best.values():
                if not any(found.is_inside(other) for other in best.values()):
                    yield found

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
            self._compiled[id(concept)] = _Compiled(concept, concept.version_in(self._target), tuple(made))
        return self._compiled[id(concept)]

    def _use(
        self, match: TermMatch, claim: _Candidate | None, seen: VisibleText, text: str, by: Mechanism
    ) -> TermUse | None:
        expected = rendering(match.concept, self._target)
        if expected is None:
            return None
        span = seen.span(claim.span) if claim else None
        return TermUse(
            concept=match.concept.id,
            glossary=match.glossary,
            source=match.span,
            source_term=match.term.text,
            expected=expected.text,
            verdict=claim.verdict if claim else Verdict.MISSING,
            mechanism=by if claim else Mechanism.NONE,
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


def _occurrences(pattern: Pattern, target: _Text) -> Iterator[_Candidate]:
    count = len(pattern.words)
    is_short = may_be_seam(pattern.term)
    for place in target.places(pattern.words):
        span = target.span(place, count)
        if is_short and is_seam(target.text, span.start, span.end):
            continue
        surface = span.of(target.text)
        row = target.words[place : place + count]
        form = target_form(pattern, surface, row, at_start=place == 0)
        if form is None:
            continue
        is_kept = _is_written_like(pattern.term.text, surface)
        different = sum(one.text != other.text for one, other in zip(pattern.words, row, strict=True))
        closeness = (0 if is_kept else 1 + _FORMS.index(form), different, _STATUSES.index(pattern.term.status))
        yield _Candidate(span, id(pattern.concept), _verdict(pattern, is_kept=is_kept), closeness)


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


def _claim(candidates: Sequence[_Candidate], wanted: dict[int, int]) -> list[_Candidate]:
    """Chooses disjoint candidates, at most `wanted` per concept.

    Good ones come before forbidden ones, the better verdict before the worse, and what stands by itself before
    what stands inside a longer candidate of another concept.
    """

    def order(found: _Candidate) -> tuple[int, int, int, Span]:
        around = [other for other in candidates if found.is_inside(other)]
        inside_wrong = any(not other.verdict.is_met for other in around)
        turn = 2 if not found.verdict.is_met else 3 if inside_wrong else bool(around)
        return turn, _RANKS[found.verdict], -len(found.span), found.span

    left = dict(wanted)
    claimed: list[_Candidate] = []
    for found in sorted(candidates, key=order):
        if left.get(found.owner) and not _is_taken(found, claimed):
            left[found.owner] -= 1
            claimed.append(found)
    return claimed


def _is_written_like(term: str, surface: str) -> bool:
    """Tells whether a text writes a term as the glossary does; a small first letter may begin a sentence."""
    return surface == term or (term[:1].islower() and surface[:1].isupper() and surface[1:] == term[1:])


def _by_span(found: _Candidate) -> Span:
    return found.span


def _is_taken(found: _Candidate, claimed: Iterable[_Candidate]) -> bool:
    return any(found.span.overlaps(other.span) for other in claimed)
