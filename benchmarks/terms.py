"""Term matching: glossa's finder beside a brute force and a naive loop, 10,000 terms, English and Chinese news.

The brute force tries every term at every word with the rules of the finder, on a sample; its matches must be glossa's.
The naive loop is what a script would do: each term sought in each text by a regular expression with word boundaries
(English) or by `str.find` (Chinese). Goal: 8 MB/s.
"""

from __future__ import annotations

import random
import re
import statistics
import time
from collections.abc import Callable, Sequence

from glossa.model.term import Concept, ConceptId, Form, Glossary, Term
from glossa.terminology import Termbase, TermFinder
from glossa.text.languages import LanguageTag, language_tag

TERMS = 10_000
GOAL = 8.0
REPEATS = 5
SEGMENTS = {"en": 40_000, "zh-Hans": 40_000}
SAMPLE = 40
_SYLLABLES = ("ba", "con", "der", "el", "fi", "gra", "hum", "in", "jo", "kal", "lem", "mo", "nor", "op", "pra", "qui")
_SMALL_WORDS = (
    "the",
    "of",
    "and",
    "to",
    "in",
    "a",
    "for",
    "on",
    "with",
    "that",
    "said",
    "at",
    "by",
    "has",
    "its",
    "as",
)
_HAN = [chr(code) for code in range(0x4E00, 0x4E00 + 2_500)]


class Corpus:
    """Generated terms and news-like segments of one language.

    One English word in twenty-five begins a term, and one Chinese character in forty, which say about as much. Every
    other Chinese segment has a number or a Latin name in it.
    """

    def __init__(self, language: LanguageTag, segments: int) -> None:
        self.language = language
        self.random = random.Random(42)
        self.words = self._words()
        self.terms = sorted({self._term() for _ in range(TERMS + TERMS // 10)})[:TERMS]
        self.segments = [self._segment() for _ in range(segments)]

    @property
    def megabytes(self) -> float:
        """The size of the segments in UTF-8."""
        return sum(len(segment.encode()) for segment in self.segments) / 1e6

    def termbase(self) -> Termbase:
        """Returns a termbase of the terms, each with a rendering."""
        other = language_tag("es")
        concepts = (
            Concept(ConceptId(term), (Term(term, self.language), Term(f"término {number}", other)))
            for number, term in enumerate(self.terms)
        )
        return Termbase([Glossary("generated.csv", tuple(concepts))])

    def _words(self) -> list[str]:
        if self.language != "en":
            return _HAN
        choose = self.random.choices
        return sorted({"".join(choose(_SYLLABLES, k=self.random.choice((2, 2, 3, 4)))) for _ in range(20_000)})

    def _term(self) -> str:
        length = self.random.choice((2, 2, 3, 4) if self.language == "en" else (3, 4, 4, 6))
        return self._space.join(self.random.choices(self.words, k=length))

    def _segment(self) -> str:
        draw = self.random.random
        parts = []
        for _ in range(self.random.randint(*self._length)):
            roll = draw()
            if roll < self._density:
                parts.append(self.random.choice(self.terms))
            elif roll < 0.5 and self.language == "en":
                parts.append(self.random.choice(_SMALL_WORDS))
            elif roll < 0.04 and self.language != "en":
                parts.append(self.random.choice(("2026", "14", "APEC")))
            else:
                parts.append(self.random.choice(self.words))
        text = self._space.join(parts)
        return f"{text[:1].upper()}{text[1:]}{'.' if self.language == 'en' else '。'}"

    @property
    def _density(self) -> float:
        return 1 / 25 if self.language == "en" else 1 / 40

    @property
    def _length(self) -> tuple[int, int]:
        """Words of an English sentence, characters of a Chinese one (but for the terms in it)."""
        return (12, 36) if self.language == "en" else (20, 60)

    @property
    def _space(self) -> str:
        return " " if self.language == "en" else ""


def brute_force(corpus: Corpus, text: str) -> list[tuple[int, int]]:
    """Finds the spans of the terms by trying each one alone, then keeps the longest of those that overlap."""
    boundary = r"\b" if corpus.language == "en" else ""
    spans = []
    for term in corpus.terms:
        found = re.finditer(f"(?={boundary}({re.escape(term)}){boundary})", text, re.IGNORECASE)
        spans += [match.span(1) for match in found]
    kept: list[tuple[int, int]] = []
    for start, end in sorted(spans, key=lambda span: (span[0] - span[1], span[0])):
        if all(end <= other[0] or other[1] <= start for other in kept):
            kept.append((start, end))
    return sorted(kept)


def naive(corpus: Corpus, texts: Sequence[str]) -> int:
    """Counts terms the way a short script does: every term in every text."""
    if corpus.language == "en":
        compiled = [re.compile(rf"\b{re.escape(term)}\b", re.IGNORECASE) for term in corpus.terms]
        return sum(len(pattern.findall(text)) for text in texts for pattern in compiled)
    return sum(text.count(term) for text in texts for term in corpus.terms)


def seconds(work: Callable[[], object], repeats: int) -> float:
    """Returns the median processor time of `work`."""
    times = []
    for _ in range(repeats):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return statistics.median(times)


def main() -> None:
    """Prints the table."""
    print(f"{'text':8} {'MB':>5} {'terms/kB':>8} {'glossa MB/s':>11} {'naive MB/s':>10} {'ratio':>7} {'same':>5}  goal")
    for name, count in SEGMENTS.items():
        row(language_tag(name), count)


def row(language: LanguageTag, count: int) -> None:
    """Measures one language and prints its line."""
    corpus = Corpus(language, count)
    finder = TermFinder(corpus.termbase(), language, language_tag("es"))

    def find_all() -> int:
        return sum(len(finder.find(segment)) for segment in corpus.segments)

    matches = find_all()
    speed = corpus.megabytes / seconds(find_all, REPEATS)
    sample = corpus.segments[:SAMPLE]
    size = sum(len(segment.encode()) for segment in sample) / 1e6
    naive(corpus, sample[:1])
    slow = size / seconds(lambda: naive(corpus, sample), 3)
    same = all(
        [(m.span.start, m.span.end) for m in finder.find(text) if m.form is not Form.LEMMA] == brute_force(corpus, text)
        for text in sample
    )
    density = matches / (corpus.megabytes * 1000)
    verdict = "met" if speed >= GOAL and same else "MISSED"
    print(
        f"{language:8} {corpus.megabytes:5.1f} {density:8.2f} {speed:11.1f} {slow:10.3f} {speed / slow:6.0f}x "
        f"{'yes' if same else 'NO':>5}  {GOAL} MB/s {verdict}"
    )


if __name__ == "__main__":
    main()
