"""Which words of a draft give way to a term that is missing there: what the engine calls the thing, found again.

Only where there is no doubt: in exactly as many places as occurrences are missing, and in none that another term
claims. What the glossary forbids, or has for another region or in the other script of Chinese, stands in a known place
already.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from glossa.engines import Fitted
from glossa.masking import Protected
from glossa.model.inline import visible
from glossa.model.term import Concept, ConceptId, Form, Mechanism, Term, TermMatch, TermUse
from glossa.terminology import TermJudge
from glossa.terminology.mentions import is_shouted
from glossa.text.languages import LanguageTag, is_spaced
from glossa.text.normalise import fold
from glossa.text.spans import Span, disjoint
from glossa.text.tokens import is_word, pieces
from glossa.workflow.term_masks import enclosed

_LEAST = 3
"""The fewest letters of a rendering in a spaced language: shorter words stand everywhere. In Chinese, one less."""
_OPENING = " \t\n\xa0\u3000\"'“”„«‘‹([{¿¡（《「『—–-•"
_ENDING = (".", "!", "?", "…", ":", "。", "！", "？", "：", "؟")


@dataclass(frozen=True, slots=True)
class Lost:
    """An occurrence that is not met in a draft."""

    use: TermUse
    form: Fitted
    """The term as it should stand there."""
    rendering: str
    """What the engine makes of the bare term; `""` where that is not known."""


@dataclass(frozen=True, slots=True)
class Swap:
    """A stretch of a draft and what takes its place."""

    use: TermUse
    change: Protected
    found: str
    """What stands there, codes and all."""

    def __str__(self) -> str:
        return f"“{visible(self.found).text}” → “{visible(self.change.replacement).text}”"


class SwapFinder:
    """Finds words in drafts of one language pair; made once, since it remembers the forms of words."""

    def __init__(self, source: LanguageTag, target: LanguageTag) -> None:
        self._source = source
        self._target = target
        self._judge = TermJudge(target, parted=False)
        self._concepts: dict[str, Concept] = {}

    def swaps(self, draft: str, uses: Sequence[TermUse], lost: Sequence[Lost]) -> list[tuple[Swap, ...]]:
        """Returns what can be replaced in `draft`, the occurrences of one concept together; no two of them overlap.

        `uses` are all occurrences that the draft was judged by, `lost` those of them that are not met.
        """
        claimed = [use.target for use in uses if use.target is not None]
        groups: dict[tuple[str, str], list[Lost]] = {}
        for each in lost:
            groups.setdefault(each.use.identity, []).append(each)
        found = [tuple(self._group(draft, claimed, group)) for group in groups.values()]
        return [group for group in found if group and not _meets(group, [other for other in found if other != group])]

    def _group(self, draft: str, claimed: Sequence[Span], group: Sequence[Lost]) -> Iterator[Swap]:
        """Yields the swaps for the occurrences of one concept."""
        standing = [(each, span) for each in group if (span := each.use.target) is not None]
        missing = [each for each in group if each.use.target is None]
        spans = sorted({span for each in missing for span in self._places(draft, each)})
        free = [span for span in spans if not any(span.overlaps(other) for other in claimed)]
        if len(free) == len(missing):
            standing += _paired(draft, missing, free)
        for each, span in standing:
            cased = replace(each.form, text=_cased(each.form.text, draft, span))
            yield from (Swap(each.use, change, change.span.of(draft)) for change in enclosed(draft, span, cased))

    def _places(self, draft: str, lost: Lost) -> Iterator[Span]:
        """Yields where the engine's rendering stands in a draft, as whole words, in whatever form."""
        rendering = trimmed(lost.rendering)
        letters = sum(map(str.isalpha, rendering))
        if letters < _LEAST - (not is_spaced(self._target)):
            return
        concept = self._concept(rendering)
        match = TermMatch(Span(0, 0), concept, concept.terms[0], Form.EXACT, "")
        most = 2 * len(draft) // len(rendering) + 1
        for use in self._judge.judge([match] * most, draft, Mechanism.ENGINE):
            if use.target is not None:
                yield use.target

    def _concept(self, rendering: str) -> Concept:
        if rendering not in self._concepts:
            terms = (Term(rendering, self._source), Term(rendering, self._target))
            self._concepts[rendering] = Concept(ConceptId(rendering), terms)
        return self._concepts[rendering]


def trimmed(rendering: str) -> str:
    """Returns an engine's rendering of a bare term without the full stop or the quotation marks it may have added."""
    found = pieces(rendering)
    places = [place for place, piece in enumerate(found) if is_word(piece)]
    return "".join(found[places[0] : places[-1] + 1]).strip() if places else ""


def swapped(draft: str, swaps: Sequence[Swap]) -> tuple[str, tuple[Span, ...]]:
    """Returns a draft with all swaps made, and where in it they are."""
    text, position = "", 0
    places: list[Span] = []
    for change in sorted((swap.change for swap in swaps), key=lambda change: change.span):
        text += draft[position : change.span.start]
        places.append(Span(len(text), len(text) + len(change.replacement)))
        text, position = text + change.replacement, change.span.end
    return text + draft[position:], tuple(places)


def _paired(draft: str, missing: Sequence[Lost], spans: Sequence[Span]) -> list[tuple[Lost, Span]]:
    """Gives each occurrence a place: any, if the term is to stand in one form; else where its own rendering stands."""
    if len({each.form.text for each in missing}) == 1:
        return list(zip(missing, spans, strict=True))
    left = list(spans)
    pairs: list[tuple[Lost, Span]] = []
    for each in missing:
        own = [span for span in left if fold(visible(span.of(draft)).text) == fold(trimmed(each.rendering))]
        pairs += [(each, span) for span in own[:1]]
        left = [span for span in left if span not in own[:1]]
    return [] if left else pairs


def _cased(term: str, draft: str, span: Span) -> str:
    """Writes a term in the case that its place calls for: a capital at the start of a sentence; all capitals in a draft
    that has nothing else, since an acronym says nothing of its place.
    """
    found = visible(span.of(draft)).text
    if found.isupper() and is_shouted(draft):
        return term.upper()
    before = visible(draft[: span.start]).text.rstrip(_OPENING)
    begins = not before or before.endswith(_ENDING)
    return term[:1].upper() + term[1:] if begins and found[:1].isupper() and len(term[:1].upper()) == 1 else term


def _meets(group: Sequence[Swap], others: Sequence[Sequence[Swap]]) -> bool:
    spans = [swap.change.span for swap in group]
    if not disjoint(spans):
        return True
    return any(span.overlaps(other.change.span) for span in spans for other in chain.from_iterable(others))
