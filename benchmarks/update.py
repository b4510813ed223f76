"""A new version of an article, 5 % of it edited: glossa beside difflib, which compares all with all.

Words are replaced, paragraphs moved, sentences split, merged, deleted and written anew. The rival takes what is equal
from `SequenceMatcher` over whole sentences, and the best partner of each of the others from its `ratio`, as
`difflib.get_close_matches` does. Goal: 2,000 segments in 2 seconds, reading, writing and all.
"""

from __future__ import annotations

import random
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from pathlib import Path
from types import MappingProxyType

from glossa.model.article import Article
from glossa.model.target import Change, Origin, OriginKind, State, Target
from glossa.text.languages import LanguageTag
from glossa.workflow.passages import Fate, counts
from glossa.workflow.project import open_project
from glossa.workflow.update import Update, read_again, store_reading

ES = LanguageTag("es")
SIZES = (2_000, 20_000)
EDITED = 0.05
GOAL = 2.0
"""Seconds for the first of the sizes."""
THEN = "2026-11-21T12:00:00Z"
_COMMON = "the of and to in a for on with that said at by has its as was new from were"
_SYLLABLES = "ba con der el fi gra hum in jo kal lem mo nor op pra qui ras ten ul vor"
SHOWN = (Fate.SAME, Fate.MOVED, Fate.EDITED, Fate.SPLIT, Fate.MERGED, Fate.NEW, Fate.GONE)

Paragraph = list[str]


class Writer:
    """Writes articles and new versions of them, always the same ones."""

    def __init__(self) -> None:
        self._random = random.Random(7)
        self._words = ["".join(self._random.choices(_SYLLABLES.split(), k=3)) for _ in range(8_000)]

    def sentence(self) -> str:
        """Writes a sentence of 12 to 30 words, every other one of them a common word."""
        choose, common = self._random.choice, _COMMON.split()
        words = [
            choose(common) if self._random.random() < 0.5 else choose(self._words)
            for _ in range(self._random.randint(12, 30))
        ]
        return " ".join(words).capitalize() + "."

    def article(self, segments: int) -> list[Paragraph]:
        """Writes paragraphs of four sentences."""
        return [[self.sentence() for _ in range(4)] for _ in range(segments // 4)]

    def edited(self, paragraphs: Sequence[Paragraph], changes: int) -> list[Paragraph]:
        """Writes a new version with so many changes, of six kinds in turn."""
        after = [list(paragraph) for paragraph in paragraphs]
        kinds = (self._reword, self._move, self._split, self._merge, self._delete, self._insert)
        for number in range(changes):
            kinds[number % len(kinds)](after)
        return after

    def _place(self, after: list[Paragraph]) -> tuple[Paragraph, int]:
        paragraph = self._random.choice([paragraph for paragraph in after if len(paragraph) > 1])
        return paragraph, self._random.randrange(len(paragraph) - 1)

    def _reword(self, after: list[Paragraph]) -> None:
        paragraph, place = self._place(after)
        words = paragraph[place].split()
        for _ in range(3):
            words[self._random.randrange(1, len(words) - 1)] = self._random.choice(self._words)
        paragraph[place] = " ".join(words)

    def _move(self, after: list[Paragraph]) -> None:
        after.insert(self._random.randrange(len(after)), after.pop(self._random.randrange(len(after))))

    def _split(self, after: list[Paragraph]) -> None:
        paragraph, place = self._place(after)
        words = paragraph[place].split()
        middle = len(words) // 2
        first, second = " ".join(words[:middle]) + ".", " ".join(words[middle:]).capitalize()
        paragraph[place : place + 1] = [first, second]

    def _merge(self, after: list[Paragraph]) -> None:
        paragraph, place = self._place(after)
        first, second = paragraph[place : place + 2]
        paragraph[place : place + 2] = [f"{first[:-1]}, and {second[0].lower()}{second[1:]}"]

    def _delete(self, after: list[Paragraph]) -> None:
        paragraph, place = self._place(after)
        del paragraph[place]

    def _insert(self, after: list[Paragraph]) -> None:
        paragraph, place = self._place(after)
        paragraph.insert(place, self.sentence())


def text_of(paragraphs: Sequence[Paragraph]) -> str:
    """Returns the article's file."""
    return "\n\n".join(" ".join(paragraph) for paragraph in paragraphs) + "\n"


def reviewed(article: Article) -> Article:
    """Gives each segment a translation that somebody approved."""
    origin = Origin(OriginKind.HUMAN, THEN, by="Ana")

    def target(source: str) -> Target:
        history = (
            Change(1, THEN, "edit", State.TRANSLATED, source[::-1], by="Ana"),
            Change(2, THEN, "approve", State.REVIEWED, by="Ben"),
        )
        return Target(source[::-1], State.REVIEWED, origin, 2, history=history)

    entries = (
        replace(entry, targets=MappingProxyType({ES: target(entry.segment.source)})) for entry in article.entries
    )
    return replace(article, entries=tuple(entries))


def rival(before: Sequence[str], after: Sequence[str]) -> int:
    """Pairs two lists of sentences by comparing all with all; returns how many found a partner."""
    same = SequenceMatcher(None, before, after, autojunk=False)
    old, new = set(range(len(before))), set(range(len(after)))
    for block in same.get_matching_blocks():
        old -= set(range(block.a, block.a + block.size))
        new -= set(range(block.b, block.b + block.size))
    found = 0
    for place in new:
        matcher = SequenceMatcher(None, "", after[place])
        for other in old:
            matcher.set_seq1(before[other])
            if min(matcher.real_quick_ratio(), matcher.quick_ratio()) >= 0.7 and matcher.ratio() >= 0.7:
                found += 1
                break
    return found


def seconds(work: Callable[[], object]) -> float:
    """Returns how long `work` takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def measure(root: Path, size: int) -> tuple[Update, float, float | None]:
    """Updates an article of `size` segments; returns what came of it, and the seconds of glossa and of the rival.

    The rival has a go at the first size only; ten times as much takes it a hundred times as long.
    """
    project = open_project(root, root, {}, {})
    path = root / f"{size}.md"
    writer = Writer()
    before = writer.article(size)
    after = writer.edited(before, int(size * EDITED))
    path.write_text(text_of(before), encoding="utf-8")
    first = store_reading(project, path, read_again(project, path, None))
    project.store(path).create_or_replace(reviewed(first.article))
    path.write_text(text_of(after), encoding="utf-8")
    done: list[Update] = []
    ours = seconds(lambda: done.append(store_reading(project, path, read_again(project, path, None))))
    sentences = [[each for paragraph in version for each in paragraph] for version in (before, after)]
    return done[0], ours, seconds(lambda: rival(*sentences)) if size == SIZES[0] else None


def main() -> None:
    """Prints one line per size."""
    columns = " ".join(f"{fate.value:>6}" for fate in SHOWN)
    print(f"{'segments':>8} {columns} {'glossa s':>8} {'difflib s':>9} {'ratio':>6}")
    with tempfile.TemporaryDirectory() as folder:
        for size in SIZES:
            update, ours, theirs = measure(Path(folder), size)
            found = counts(update.passages)
            beside = f"{theirs:9.2f} {theirs / ours:5.1f}x" if theirs else f"{'':16}"
            goal = f"  goal {GOAL} s {'met' if ours <= GOAL else 'MISSED'}" if theirs else ""
            print(f"{size:8,} {' '.join(f'{found[fate]:6,}' for fate in SHOWN)} {ours:8.2f} {beside}{goal}")


if __name__ == "__main__":
    main()
