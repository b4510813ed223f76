"""From articles to ranked candidates."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from typing import Protocol, TypeVar

from glossa.terminology.extraction._c_value import ranked
from glossa.terminology.extraction._grammars import is_listed
from glossa.terminology.extraction._spaced import SpacedWords
from glossa.terminology.extraction._unspaced import UnspacedCharacters
from glossa.terminology.extraction.candidate import Candidate, Passage, Place
from glossa.text.languages import LanguageTag, is_spaced
from glossa.text.spans import Span

_PLACES = 3
"""How many places of a candidate are kept."""

K = TypeVar("K", bound=Hashable)


class Strings(Protocol[K]):
    """The strings of one language that may be terms."""

    def counts(self, texts: Iterable[str], minimum: int) -> Mapping[K, int]:
        """Returns the candidates that occur `minimum` times, and how often."""
        ...

    def occurrences(self, text: str) -> Iterator[tuple[K, Span]]:
        """Yields every candidate of a text and where it stands."""
        ...

    def form(self, text: str, span: Span) -> str:
        """Returns how the candidate at `span` is written."""
        ...

    def weight(self, key: K) -> float:
        """Returns the length of a candidate in words."""
        ...

    def parts(self, key: K) -> Iterable[K]:
        """Yields the strings within a candidate."""
        ...

    def acronym(self, key: K) -> str:
        """Returns what stands for it."""
        ...


def has_rules(language: LanguageTag) -> bool:
    """Tells whether extraction knows something of the language; else only what the articles themselves show."""
    return not is_spaced(language) or is_listed(language)


def extract(
    passages: Sequence[Passage],
    language: LanguageTag,
    minimum: int = 2,
    watch: Callable[[Sequence[str]], Iterable[str]] = list,
) -> tuple[Candidate, ...]:
    """Returns the term candidates of articles in one language, the best first.

    Only those that occur `minimum` times in all articles together. `watch` sees the texts go by, several times.
    """
    texts = watch([passage.text for passage in passages])
    if is_spaced(language):
        return _extracted(SpacedWords(texts, language), passages, texts, minimum)
    return _extracted(UnspacedCharacters(texts), passages, texts, minimum)


def _extracted(
    strings: Strings[K], passages: Sequence[Passage], texts: Iterable[str], minimum: int
) -> tuple[Candidate, ...]:
    counts = strings.counts(texts, minimum)
    weights = {key: strings.weight(key) for key in counts}
    scores = ranked(counts, weights, strings.parts)
    gathered = {key: _Gathered() for key in scores}
    for passage, text in zip(passages, texts, strict=True):
        for key, span in strings.occurrences(text):
            if key in gathered:
                gathered[key].add(passage, span, strings.form(text, span))
    made = (gathered[key].candidate(score, strings.acronym(key)) for key, score in scores.items())
    return tuple(sorted(made, key=lambda each: (-each.score, -each.frequency, each.text)))


class _Gathered:
    """What is known of one candidate so far."""

    def __init__(self) -> None:
        self._forms: Counter[str] = Counter()
        self._articles: Counter[str] = Counter()
        self._places: dict[str, list[Place]] = {}
        self._shown: set[str] = set()

    def add(self, passage: Passage, span: Span, form: str) -> None:
        """Counts an occurrence."""
        self._forms[form] += 1
        self._articles[passage.article] += 1
        places = self._places.setdefault(passage.article, [])
        if len(places) < _PLACES and passage.text not in self._shown:
            self._shown.add(passage.text)
            places.append(Place(passage, span))

    def candidate(self, score: float, acronym: str) -> Candidate:
        """Returns the candidate."""
        forms = sorted(self._forms.items(), key=_rank)
        full = [form for form in forms if not acronym or form[0] != acronym]
        return Candidate(
            text=(full or forms)[0][0],
            score=score,
            frequency=self._forms.total(),
            forms=tuple(forms),
            articles=tuple(self._articles.most_common()),
            places=tuple(_in_turn(list(self._places.values())))[:_PLACES],
            acronym=acronym,
        )


def _rank(form: tuple[str, int]) -> tuple[int, int, str]:
    """Sorts forms: the commonest first, of two as common the one with fewer capitals."""
    text, count = form
    return -count, sum(map(str.isupper, text)), text


def _in_turn(by_article: Sequence[Sequence[Place]]) -> Iterable[Place]:
    """Yields the first place of each article, then the second ones."""
    return (places[number] for number in range(_PLACES) for places in by_article if number < len(places))
