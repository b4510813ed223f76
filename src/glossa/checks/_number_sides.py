"""The two texts as the check of numbers sees them, and what each quantity stands beside."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from glossa.checks._number_nouns import root, things
from glossa.model.inline import VisibleText
from glossa.quantities import Kind, Quantity
from glossa.quantities.reading import knows_words
from glossa.text.languages import LanguageTag
from glossa.text.spans import Span

Marks = frozenset[object]
"""What a quantity stands beside, in names that both texts share."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two texts."""

    seen: VisibleText
    language: LanguageTag
    quantities: tuple[Quantity, ...]
    anchors: tuple[tuple[Span, object], ...] = ()
    """What else stands in both texts, by a name that is the same in both: terms."""

    @property
    def text(self) -> str:
        """The text without tags."""
        return self.seen.text


def in_words(source: Side, target: Side) -> bool:
    """Tells whether the words for numbers of both languages are known; else the digits alone are."""
    return knows_words(source.language) and knows_words(target.language)


def untagged(seen: VisibleText, span: Span) -> Span:
    """Turns a span of a tagged text into the span of the same characters without tags."""
    starts = [start + shift for start, shift in zip(seen.starts, seen.shifts, strict=True)]
    if not starts:
        return span
    first, last = (max(0, bisect_right(starts, place) - 1) for place in (span.start, span.end - 1))
    return Span(span.start - seen.shifts[first], span.end - seen.shifts[last])


_STOP = re.compile(r"[,;:.!?()\[\]，；：。、！？（）“”«»\n—和及与與的]|\b(?:[aA][nN][dD]|[yY]|[eE][tT]?)\b")
"""What ends the words that belong to a number."""
_REACH = 60
"""How far from a number its words are looked for."""
_FAR = 10 * _REACH
"""How far away the next number is where there is none."""


def beside(side: Side, spans: Collection[Span]) -> Mapping[Span, Marks]:
    """Returns what each of the quantities at `spans` stands beside."""
    ends = [-_FAR, *(quantity.span.end for quantity in side.quantities)]
    starts = [*(quantity.span.start for quantity in side.quantities[1:]), len(side.text) + _FAR]
    found = {
        quantity.span: frozenset(_marks(side, end, quantity.span, start))
        for end, quantity, start in zip(ends, side.quantities, starts, strict=False)
        if quantity.span in spans
    }
    for one, other in pairwise(side.quantities):
        kinds = {one.kind, other.kind}
        if len(kinds & _GOING_TOGETHER) > 1 and not _PARTING.search(side.text, one.span.end, other.span.start):
            wanted = [(here, there) for here, there in ((one, other), (other, one)) if here.span in found]
            for here, there in wanted:
                found[here.span] |= {(there.kind, there.values[:1])}
    return found


_GOING_TOGETHER = frozenset({Kind.NUMBER, Kind.SHARE, Kind.POINTS, Kind.TIMES, Kind.MONEY, Kind.YEAR})
"""Kinds of which one tells another; of a date, each language has another part first."""
_PARTING = re.compile(r"[;:.!?；：。！？]|.{40}", re.DOTALL)
"""What parts two quantities that say nothing of each other; `52% in 2019` go together."""


def _marks(side: Side, former: int, span: Span, next_one: int) -> Iterator[object]:
    """Yields the marks of the quantity at `span`; the one before it ends at `former`, `next_one` begins the other."""
    start, end = _before(side.text, former, span.start), _after(side.text, span.end, next_one)
    for first, last, name in _words(side, start, span.start):
        if span.start - last <= 2 * (first - former):
            yield name
    for first, last, name in _words(side, span.end, end):
        if first - span.end <= 2 * (next_one - last):
            yield name
    before = side.text[max(0, span.start - _CLOSE) : span.start]
    if _DIRECTION.search(before):
        yield from (name for name, words in _PREPOSITIONS.items() if words.search(before))


def _before(text: str, former: int, start: int) -> int:
    """Returns where the words begin that belong to the number at `start`."""
    near = max(0, former, start - _REACH)
    stops = list(_STOP.finditer(text, near, start))
    return stops[-1].end() if stops else near


def _after(text: str, end: int, next_one: int) -> int:
    """Returns where the words end that belong to the number that ends at `end`."""
    near = min(len(text), next_one, end + _REACH)
    stop = _STOP.search(text, end, near)
    return stop.start() if stop else near


def _words(side: Side, start: int, end: int) -> Iterator[tuple[int, int, object]]:
    """Yields what a stretch speaks of, and where: what its words say, and terms."""
    for first, last, name in _spoken_of(side.text[start:end], side.language):
        yield start + first, start + last, name
    for span, name in side.anchors:
        if start <= span.start and span.end <= end:
            yield span.start, span.end, name


# What stands between two numbers belongs to both.
@lru_cache(maxsize=64)
def _spoken_of(text: str, language: LanguageTag) -> Sequence[tuple[int, int, object]]:
    """Returns what a text speaks of: things that have a name in all languages, names, and roots of words."""
    found: list[tuple[int, int, object]] = [
        (thing.start, thing.end, thing.name)
        for thing in things(text, language)
        if thing.is_sure or thing.start <= _MEASURE or thing.end == len(text)
    ]
    named = {start for start, _, _ in found}  # a word has one voice: its name, or its root
    for match in _WORD.finditer(text):
        word = match[0]
        name = root(word)
        if match.start() not in named and (name or word[0].isupper()):
            found.append((match.start(), match.end(), ("root", name or word.casefold())))
    return found


_WORD = re.compile(r"[A-Za-zÀ-ɏ]{2,}+")
_MEASURE = 1
"""Before a Chinese noun of one character there is at most a measure word, of one too."""
_CLOSE = 16
_BETWEEN = r"(?:近|约|大约|逾|超过|(?:just |nearly |about |around |over |more than |the |about a |an? )?[$€£¥]?)$"
_DIRECTION = re.compile("from |to |desde |hasta |[从從由自至到达達为為]")
_PREPOSITIONS = {
    "from": re.compile(rf"(?:\bfrom |\bdesde (?:el |los )?|[从從由自]){_BETWEEN}"),
    "to": re.compile(rf"(?:\bto |\bhasta (?:el |los )?|[至到达達为為]){_BETWEEN}"),
}
"""Words that only count where they stand before the number itself."""
