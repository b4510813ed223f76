"""Aligning an article with its translation: how many pairs are found, and how many that are stored are right.

The correct translations of `check_texts/` are put together to articles of forty sentences in paragraphs of three; then
a program joins neighbours on one side (one in eight) and leaves sentences out (one in twenty-five). The rival is the
same search with lengths alone (Gale and Church, 1993). Figures are per pair of languages: of the beads that are
there, how many are found (recall); of those that would be stored, how many are right (precision); and how many of
the right ones are held back as doubtful.
"""

from __future__ import annotations

import random
import sys
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from check_texts.texts import DATA, Text, read_texts
from glossa.config import load_config
from glossa.memory.bitext import Bead, Sentence, align_texts
from glossa.model.document import Role, UnitId
from glossa.model.segment import Segment, SegmentId
from glossa.text.languages import LanguageTag, is_spaced, primary
from glossa.workflow.memory_align import LEAST, sentences
from glossa.workflow.project import Project
from glossa.workflow.terms import load_termbase

LEAST_PRECISION = 0.98
LEAST_RECALL = 0.95
ARTICLE, PARAGRAPH = 40, 3
JOINED, LEFT_OUT = 1 / 8, 1 / 25

Group = tuple[tuple[int, ...], tuple[int, ...]]
"""Which texts of an article stand in one sentence of the source, and of the target."""


@dataclass(frozen=True, slots=True)
class Case:
    """An article, its translation, and which sentences belong together."""

    source: list[Segment]
    target: list[Segment]
    truth: set[tuple[range, range]]


def cases(texts: Sequence[Text], seed: int) -> list[Case]:
    """Makes articles of texts of one direction."""
    chance = random.Random(seed)
    return [_case(texts[start : start + ARTICLE], chance) for start in range(0, len(texts) - ARTICLE // 2, ARTICLE)]


def _case(texts: Sequence[Text], chance: random.Random) -> Case:
    source: list[Segment] = []
    target: list[Segment] = []
    truth: set[tuple[range, range]] = set()
    place = 0
    while place < len(texts):
        count = 2 if place + 1 < len(texts) and chance.random() < JOINED else 1
        taken = texts[place : place + count]
        unit = UnitId(f"u{place // PARAGRAPH}")
        joined = chance.choice(("source", "target")) if count == 2 else ""
        lost = chance.choice(("source", "target")) if count == 1 and chance.random() < LEFT_OUT else ""
        first = len(source), len(target)
        if lost != "source":
            source += _segments([text.source for text in taken], texts[0].source_language, unit, joined == "source")
        if lost != "target":
            target += _segments([text.target for text in taken], texts[0].target_language, unit, joined == "target")
        if not lost:
            truth.add((range(first[0], len(source)), range(first[1], len(target))))
        place += count
    return Case(source, target, truth)


def _segments(texts: Sequence[str], language: LanguageTag, unit: UnitId, is_joined: bool) -> list[Segment]:
    if is_joined:
        texts = [(" " if is_spaced(language) else "").join(texts)]
    return [Segment(SegmentId("s"), unit, Role.PARAGRAPH, text, "") for text in texts]


@dataclass(slots=True)
class Score:
    """What was found, over all articles."""

    there: int = 0
    found: int = 0
    stored: int = 0
    right: int = 0
    doubtful: int = 0

    def add(self, truth: set[tuple[range, range]], beads: Sequence[Bead]) -> None:
        """Counts one article."""
        pairs = [(bead, (bead.source, bead.target) in truth) for bead in beads if bead.source and bead.target]
        self.there += len(truth)
        self.found += sum(right for _, right in pairs)
        self.stored += sum(bead.confidence >= LEAST for bead, _ in pairs)
        self.right += sum(right for bead, right in pairs if bead.confidence >= LEAST)
        self.doubtful += sum(right for bead, right in pairs if bead.confidence < LEAST)

    @property
    def recall(self) -> float:
        """The share of the pairs that are there that were found."""
        return self.found / self.there

    @property
    def precision(self) -> float:
        """The share of what would be stored that is right."""
        return self.right / self.stored


def bare(side: Sequence[Sentence]) -> list[Sentence]:
    """Returns sentences of which nothing is known but their lengths."""
    return [replace(each, anchors=frozenset(), hints=frozenset(), begins=False) for each in side]


def main() -> int:
    """Prints the table; returns 1 when a goal was missed."""
    by_direction: defaultdict[tuple[str, str], list[Text]] = defaultdict(list)
    for text in [*read_texts(), *read_texts(DATA / "later")]:
        by_direction[primary(text.source_language), primary(text.target_language)].append(text)
    termbase = load_termbase(Project(Path.cwd(), load_config(None, {}, {})))
    missed = False
    print(f"{'':14}{'pairs':>7}{'recall':>9}{'precision':>11}{'held back':>11}   by lengths alone: recall, precision")
    for (source, target), texts in sorted(by_direction.items()):
        languages = texts[0].source_language, texts[0].target_language
        ours, rival = Score(), Score()
        for seed in range(2):
            for case in cases(texts, seed):
                left = sentences(case.source, languages[0], languages[1], termbase)
                right = sentences(case.target, languages[1], languages[0], termbase)
                ours.add(case.truth, align_texts(left, right))
                rival.add(case.truth, align_texts(bare(left), bare(right)))
        missed |= ours.recall < LEAST_RECALL or ours.precision < LEAST_PRECISION
        print(
            f"{f'{source} > {target}':14}{ours.there:7}{ours.recall:9.1%}{ours.precision:11.1%}"
            f"{ours.doubtful / ours.there:11.1%}   {rival.recall:.1%}, {rival.precision:.1%}"
        )
    print(f"goals: recall {LEAST_RECALL:.0%}, precision {LEAST_PRECISION:.0%}: {'missed' if missed else 'met'}")
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())
