"""Scores, whose numbers are small and said again nearby, so that each is compared as a whole: `6-4`, 2比1."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from glossa.checks._number_measures import unit_behind
from glossa.checks._number_sides import Side
from glossa.text.spans import Span

Score = tuple[int, int]


class OddScore(NamedTuple):
    """A score of the target that the source has not."""

    message: str
    span: Span


_SCORE = re.compile(
    r"(?<![\d.,:/A-Za-z+\-–—])(\d{1,3})(?: ?[-–—‑] ?|比)(\d{1,3})(?![A-Za-z%\d]|[.,:/\-–—]\d| ?[%°]|[年月日])", re.ASCII
)
_JOINED = re.compile(r"\d ?[-–—‑比]|[-–—‑比] ?\d")
_HALF = re.compile(
    r"(?:(?<=[\s(（])[-–—‑]|(?<![\d\s])比)(\d{1,3})(?![\d%]|[.,]\d)"
    r"|(?<![\d.,:/A-Za-z+\-–—])(\d{1,3})(?:[-–—‑](?=[\s,.;:!?)]|$)|比(?!\d))",
    re.ASCII,
)
"""What is left of a score that has lost a side: `won -2`, `7-6, 3-, 6-4`, 以比2."""


def odd_score(source: Side, target: Side) -> OddScore | None:
    """Returns a score that has lost a side or has another one; None where all are right, or said otherwise."""
    if not _JOINED.search(target.text) or not (meant := _scores(source)):
        return None
    said = _scores(target)
    meant_once, said_once = Counter(map(_sorted, meant.values())), Counter(map(_sorted, said.values()))
    lost = list((meant_once - said_once).elements())
    if len(said) < len(meant):
        return _half(lost, target)
    odd = [span for span, score in said.items() if _sorted(score) in said_once - meant_once]
    if len(said) > len(meant) or not odd:
        return None
    now = _sorted(said[odd[0]])
    is_changed = len(odd) == 1 and len(set(lost[0]) & set(now)) == 1
    is_swapped = sorted(sum(lost, ())) == sorted(sum((said[span] for span in odd), ()))
    if not is_changed and not is_swapped:
        return None
    return OddScore(f"{odd[0].of(target.text)} is no score of the source", odd[0])


def _scores(side: Side) -> dict[Span, Score]:
    """Returns the scores of a text by their spans; what a unit follows is a range: `3-5 miles`."""
    return {
        Span(*found.span()): (int(found[1]), int(found[2]))
        for found in _SCORE.finditer(side.text)
        if not unit_behind(side.text, found.end())
    }


def _sorted(score: Score) -> Score:
    return min(score), max(score)


def _half(lost: list[Score], target: Side) -> OddScore | None:
    for found in _HALF.finditer(target.text):
        number = int(found[1] or found[2])
        if any(number in score for score in lost):
            return OddScore(f"{found[0]} is half a score", Span(*found.span()))
    return None
