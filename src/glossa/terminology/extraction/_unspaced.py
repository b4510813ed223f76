"""Candidates in Chinese and Japanese, where nothing shows how words are cut.

Every string of two to twelve characters counts that stands between marks and words which part terms, if

- its neighbours vary, on both sides, as those of whole words do: the accessor variety of H. Feng, K. Chen, X. Deng and
  W. Zheng, "Accessor variety criteria for Chinese word extraction", Computational Linguistics 30 (2004), and the
  entropy of the same neighbours, so that one that is nearly always there counts as a part of the word; and
- its own parts hold together: at no place could it be cut into two strings that meet only by chance (the pointwise
  mutual information of K. Church and P. Hanks, Computational Linguistics 16, 1990).
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from math import log2

from glossa.terminology.extraction._chinese_words import (
    BLAND,
    NEVER_FIRST,
    NEVER_LAST,
    PARTING,
    PARTING_WORDS,
    WHOLE,
)
from glossa.text.scripts import HAN
from glossa.text.spans import Span

_LONGEST = 12
_EDGE = "\n"
"""What stands beside a string at the end of its run; every edge is a neighbour of its own."""
_VARIETY = 2
_ENTROPY = 0.6
"""In bits: nine times the same neighbour and once another is 0.47."""
_COHESION = 2.5
"""In bits: how much oftener two strings meet than they would by chance."""
_KATAKANA = "\u30a1-\u30ff\uff66-\uff9f"
_FOREIGN = 0xF0000
"""The private character of the first word in Latin letters or katakana; each has its own."""
_ROOM = 0xFFFD


class UnspacedCharacters:
    """The candidates of some texts."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._foreign: dict[str, str] = {}
        self._acronyms: dict[str, str] = {}
        self._kept: Mapping[str, int] = {}
        for text in texts:
            self._learn_acronyms(text)

    def counts(self, texts: Iterable[str], minimum: int) -> Mapping[str, int]:
        """Returns the strings that are whole and hold together, and how often each occurs."""
        runs = [run for text in texts for run, _ in self._runs(text)]
        all_counts = _frequent(runs, minimum)
        beside = _neighbours(runs, all_counts)
        total = sum(map(len, runs))
        self._kept = {
            string: count
            for string, count in all_counts.items()
            if len(string) > 1
            and self._may_be_term(string)
            and all(_is_free(neighbours) for neighbours in beside[string])
            and _cohesion(string, all_counts, total) >= _COHESION
        }
        return self._kept

    def occurrences(self, text: str) -> Iterator[tuple[str, Span]]:
        """Yields every candidate of a text, overlapping ones too, and where it stands."""
        for run, starts in self._runs(text):
            for first in range(len(run)):
                for last in range(first + 2, min(len(run), first + _LONGEST) + 1):
                    if run[first:last] in self._kept:
                        yield run[first:last], Span(starts[first], starts[last])

    def form(self, text: str, span: Span) -> str:
        """Returns how a candidate is written."""
        return span.of(text)

    def weight(self, key: str) -> float:
        """Returns about how many words a candidate has: a word is two characters, or a foreign one."""
        return (len(key) + sum(map(_is_foreign, key))) / 2

    def parts(self, key: str) -> Iterator[str]:
        """Yields the strings within a candidate."""
        for start in range(len(key)):
            for end in range(start + 2, len(key) + 1):
                yield key[start:end]

    def acronym(self, key: str) -> str:
        """Returns what stands for a candidate in brackets behind it; else `""`."""
        return self._acronyms.get(key, "")

    def _learn_acronyms(self, text: str) -> None:
        for found in _bracketed().finditer(text):
            for length in range(2, _LONGEST + 1):
                self._acronyms.setdefault(found[1][-length:], found[2])

    def _runs(self, text: str) -> Iterator[tuple[str, list[int]]]:
        """Yields what stands between the marks and words that part terms, and where each of its characters begins."""
        run: list[str] = []
        starts: list[int] = []
        for found in _pieces().finditer(text):
            if found["whole"] or found["han"]:
                run += found[0]
                starts += range(found.start(), found.end())
            elif found["foreign"]:
                run.append(self._character(found[0]))
                starts.append(found.start())
            elif run:
                yield "".join(run), [*starts, found.start()]
                run, starts = [], []
        if run:
            yield "".join(run), [*starts, len(text)]

    def _character(self, word: str) -> str:
        number = len(self._foreign)
        return self._foreign.setdefault(word, chr(_FOREIGN + min(number, _ROOM)))

    def _may_be_term(self, string: str) -> bool:
        if string in BLAND or string[0] in NEVER_FIRST or string[-1] in NEVER_LAST:
            return False
        return not all(map(_is_foreign, string))


def _is_foreign(character: str) -> bool:
    return ord(character) >= _FOREIGN


def _frequent(runs: Sequence[str], minimum: int) -> Counter[str]:
    """Counts strings of up to twelve characters that occur `minimum` times, and all single characters.

    Level by level: a string is frequent only if the two are that it has without its first or last character.
    """
    counts = Counter("".join(runs))
    level: Mapping[str, int] = counts
    for length in range(2, _LONGEST + 1):
        longer = Counter(
            run[start : start + length]
            for run in runs
            for start in range(len(run) - length + 1)
            if run[start : start + length - 1] in level and run[start + 1 : start + length] in level
        )
        level = {string: count for string, count in longer.items() if count >= minimum}
        counts.update(level)
        if not level:
            break
    return counts


def _neighbours(runs: Sequence[str], counts: Mapping[str, int]) -> Mapping[str, tuple[Counter[str], Counter[str]]]:
    """Returns what stands before and behind each frequent string."""
    beside: dict[str, tuple[Counter[str], Counter[str]]] = defaultdict(lambda: (Counter(), Counter()))
    for run in runs:
        for start in range(len(run)):
            for end in range(start + 2, min(len(run), start + _LONGEST) + 1):
                string = run[start:end]
                if string not in counts:
                    break
                before, behind = beside[string]
                before[run[start - 1] if start else _EDGE] += 1
                behind[run[end] if end < len(run) else _EDGE] += 1
    return beside


def _is_free(neighbours: Counter[str]) -> bool:
    """Tells whether what stands on one side of a string varies enough."""
    edges = neighbours[_EDGE]
    shares = [count for character, count in neighbours.items() if character != _EDGE and count]
    if len(shares) + edges < _VARIETY:
        return False
    total = sum(shares) + edges
    entropy = sum(count / total * log2(total / count) for count in shares) + edges / total * log2(total)
    return entropy >= _ENTROPY


def _cohesion(string: str, counts: Mapping[str, int], total: int) -> float:
    """Returns by how many bits more than chance the two halves of the string meet, at its weakest joint.

    Halves that never part hold together, however short the texts are.
    """
    count = counts[string]
    halves = [(counts[string[:place]], counts[string[place:]]) for place in range(1, len(string))]
    apart = [(first, second) for first, second in halves if not first == second == count]
    return min((log2(count * total / (first * second)) for first, second in apart), default=_COHESION)


@lru_cache(maxsize=1)
def _pieces() -> re.Pattern[str]:
    """Matches words that are whole, words and characters that part, Chinese characters, foreign words, anything."""
    whole = "|".join(sorted(WHOLE, key=len, reverse=True))
    parting = "|".join(sorted(PARTING_WORDS, key=len, reverse=True))
    return re.compile(
        rf"(?P<whole>{whole})|(?P<parting>{parting}|[{''.join(sorted(PARTING))}])|(?P<han>[{HAN}])"
        rf"|(?P<foreign>[0-9]*[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ0-9]*+|[{_KATAKANA}]++)|(?P<mark>.)",
        re.DOTALL,
    )


@lru_cache(maxsize=1)
def _bracketed() -> re.Pattern[str]:
    return re.compile(rf"([{HAN}]{{2,{_LONGEST}}})[(\uff08]([A-Z][A-Za-z0-9]{{1,9}})(?=[)\uff09,\uff0c])")
