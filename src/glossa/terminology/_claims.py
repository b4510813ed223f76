"""Which stretch of a target stands for which occurrence of a concept: each for one, and as many met as can be."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from glossa.model.term import TermMatch
from glossa.terminology._candidates import Candidate, Taken, enclosed
from glossa.terminology._room import RANKS, fullest, places
from glossa.text.spans import Span


def claim_all(
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
            owner: min(len(numbers) - got[owner], sum(matches[number].explains for number in numbers))
            for owner, numbers in waiting.items()
        }
        taken = Taken(found.span for found in claimed)
        claimed += claim([found for found in glosses if not taken.meets(found.span)], left)
    return claimed


def claim(candidates: Iterable[Candidate], wanted: Mapping[int, int]) -> list[Candidate]:
    """Chooses disjoint candidates, at most `wanted` per concept, as many good ones as there is room for.

    Good ones come before forbidden ones, the better verdict before the worse, and what stands by itself before
    what stands inside a longer candidate. Last come good ones inside a wrong one.
    """
    turns: tuple[list[Candidate], ...] = ([], [], [], [])
    for each, around in enclosed(candidates):
        turns[_turn(each, around)].append(each)
    good = (*sorted(turns[0], key=_order), *sorted(turns[1], key=_order))
    chosen = _taken_in_turn(good, wanted)
    if len(chosen) < sum(min(count, wanted.get(owner, 0)) for owner, count in places(good).items()):
        inside = set(turns[1])
        chosen = max(chosen, fullest([(each, each in inside) for each in good], wanted), key=len)
    return _taken_in_turn((*chosen, *good, *sorted(turns[2], key=_order), *sorted(turns[3], key=_order)), wanted)


def _taken_in_turn(candidates: Iterable[Candidate], wanted: Mapping[int, int]) -> list[Candidate]:
    """Takes each candidate in turn that is wanted and for which there is room."""
    left = defaultdict(int, wanted)
    taken, chosen = Taken(), []
    for each in candidates:
        if left[each.owner] > 0 and not taken.meets(each.span):
            left[each.owner] -= 1
            taken.add(each.span)
            chosen.append(each)
    return chosen


def _turn(found: Candidate, around: Sequence[Candidate]) -> int:
    if not found.verdict.is_met:
        return 2
    return 3 if any(not other.verdict.is_met for other in around) else int(bool(around))


def _order(found: Candidate) -> tuple[int, int, Span]:
    return RANKS[found.verdict], -len(found.span), found.span
