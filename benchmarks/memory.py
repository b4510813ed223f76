"""Fuzzy lookups in 100,000 and 1,000,000 invented units, English and Chinese; brute force, and translate-toolkit.

Every third sentence of a corpus is much like another one (`_memory/corpus.py`). Of four texts that are looked up three
are sentences of the corpus with one to four edits, and one is new. Recall is how often the best match is as good as the
best of all, which rapidfuzz finds by comparing everything, under glossa's measure, where that is 75 % or more.

translate-toolkit runs as its program `pretranslate`. Its time for one lookup is that of a run with many texts less that
of a run with one, so that reading the memory does not count. Its recall is by its own measure, the edit distance of
characters: how often it finds what is best by that.

`--quick` leaves the million out.
"""

from __future__ import annotations

import re
import resource
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from random import Random
from statistics import median, quantiles
from tempfile import TemporaryDirectory

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from _memory.corpus import LANGUAGES, Language, sentences
from glossa.index import Feed, MemoryIndex
from glossa.memory.measure import score, signs, tokens
from glossa.model.match import Match
from glossa.model.memory_unit import MemoryUnit
from glossa.text.languages import LanguageTag

ES = LanguageTag("es")
FROM = 75
LOOKUPS, COMPARED = 600, {100_000: 300, 1_000_000: 60}
MEDIAN_MS, P99_MS = {100_000: 3.0, 1_000_000: 10.0}, {100_000: 8.0, 1_000_000: 40.0}
RECALL, BUILD_S, APPROVAL_MS = 0.99, 30.0, 50.0
RIVALS = {10_000: 200, 100_000: 60}
"""How many texts the rival looks up in how many units."""
TIMES = 20.0


@dataclass(frozen=True)
class Measured:
    """What was measured of one corpus."""

    build: float
    """Seconds."""
    peak: float
    """MB of memory, besides the corpus."""
    disk: float
    """MB."""
    lookups: list[float]
    """Seconds."""
    recall: float
    approval: float
    """Seconds, from a new fingerprint to the answer."""
    search: float


def corpus(name: str, count: int) -> tuple[Language, list[str]]:
    """Makes a corpus."""
    language = LANGUAGES[name]()
    return language, [language.joined.join(words) for words in sentences(language, count)]


def queries(language: Language, texts: Sequence[str], count: int) -> list[str]:
    """Makes texts to look up."""
    random = Random(3)
    made: list[str] = []
    for number in range(count):
        text = random.choice(texts)
        words = text.split(" ") if language.joined else list(text)
        made.append(
            language.joined.join(language.sentence(random) if number % 4 == 3 else language.edited(random, words))
        )
    return made


def units(texts: Sequence[str], origin: str) -> Iterator[MemoryUnit]:
    """Makes units of texts; what stands in the target does not matter."""
    for number, text in enumerate(texts):
        yield MemoryUnit(text, f"{number} {text}", LanguageTag("en"), ES, origin, time="2026-11-01T08:00:00Z")


def peak_mb() -> float:
    """Returns how much memory this process has had at most."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def timed(work: Callable[[], object]) -> float:
    """Returns how many seconds something takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def measured(name: str, count: int) -> Measured:
    """Builds an index of a corpus and looks up texts in it."""
    language, texts = corpus(name, count)
    asked = queries(language, texts, LOOKUPS)
    before = peak_mb()
    with TemporaryDirectory(dir=Path.cwd()) as folder:
        index = MemoryIndex(Path(folder), LanguageTag("en"), ES)
        feed = Feed("corpus.tmx", "1", lambda: units(texts, "corpus.tmx"))
        build = timed(lambda: index.refresh([feed]))
        peak = peak_mb() - before
        index.find(asked[0])
        lookups: list[float] = []
        scores: list[int] = []
        for text in asked:
            start = time.perf_counter()
            found = index.find(text, least=FROM)
            lookups.append(time.perf_counter() - start)
            scores.append(best(found))
        approved = [f"Approved text {number}." for number in range(100)]

        def approval() -> None:
            index.refresh([feed, Feed("a.md", str(time.perf_counter()), lambda: units(approved, "a.md"))])
            assert index.find(approved[0])[0].score == 100

        approval()
        after = median(timed(approval) for _ in range(9))
        search = timed(lambda: index.search(texts[-1][:12]))
        return Measured(
            build,
            peak,
            index.stats().size / 2**20,
            lookups,
            recall(texts, asked, scores, COMPARED[count]),
            after,
            search,
        )


def best(found: Sequence[Match]) -> int:
    """Returns the score of the first match; 0 where there is none."""
    return found[0].score if found else 0


def recall(texts: Sequence[str], asked: Sequence[str], scores: Sequence[int], compared: int) -> float:
    """Returns how often the best match found is as good as the best of all."""
    lines = [signs(tokens(text)) for text in texts]
    good = found = 0
    for text, ours in list(zip(asked, scores, strict=True))[:compared]:
        nearest = process.extractOne(
            signs(tokens(text)),
            lines,
            scorer=Levenshtein.normalized_similarity,
            processor=None,
            score_cutoff=FROM / 100,
        )
        if nearest:
            good += 1
            found += ours >= score(text, texts[nearest[2]])
    return found / good


@dataclass(frozen=True)
class Rivalry:
    """Seconds for one lookup and recall by one's own measure: ours, theirs."""

    seconds: tuple[float, float]
    recall: tuple[float, float]


def rivalry(count: int) -> Rivalry:
    """Looks up the same texts with translate-toolkit."""
    language, texts = corpus("english", count)
    texts = list(dict.fromkeys(texts))
    asked = queries(language, texts, RIVALS[count])
    index = MemoryIndex(None, LanguageTag("en"), ES)
    index.refresh([Feed("corpus.tmx", "1", lambda: units(texts, "corpus.tmx"))])
    index.find(asked[0])
    ours: list[int] = []
    seconds = timed(lambda: ours.extend(best(index.find(text, least=FROM, most=1)) for text in asked))
    theirs, slow = pretranslated(texts, asked)
    own = theirs_recall(texts, asked, theirs)
    return Rivalry((seconds / len(asked), slow / len(asked)), (recall(texts, asked, ours, len(asked)), own))


def theirs_recall(texts: Sequence[str], asked: Sequence[str], offered: Sequence[int | None]) -> float:
    """Returns how often the rival offers what is best by its measure."""
    good = found = 0
    for text, offer in zip(asked, offered, strict=True):
        nearest = process.extractOne(
            text, texts, scorer=Levenshtein.normalized_similarity, processor=None, score_cutoff=FROM / 100
        )
        if nearest:
            good += 1
            found += offer is not None and Levenshtein.normalized_similarity(text, texts[offer]) >= nearest[1]
    return found / good


def pretranslated(texts: Sequence[str], asked: Sequence[str]) -> tuple[list[int | None], float]:
    """Runs `pretranslate`; returns which text it found for each that was asked, and how long the lookups took."""
    with TemporaryDirectory() as folder:
        root = Path(folder)
        write_po(root / "tm.po", [(text, f"T{number}") for number, text in enumerate(texts)])
        write_po(root / "none.po", [])
        seconds: list[float] = []
        for some in (asked[:1], asked):
            write_po(root / "in.po", [(text, "") for text in some])
            seconds.append(timed(lambda: run_rival(root)))
        answers = re.findall(r'^msgstr "(?:T(\d+))?"$', (root / "out.po").read_text("utf-8"), re.MULTILINE)
        return [int(answer) if answer else None for answer in answers[-len(asked) :]], seconds[1] - seconds[0]


def run_rival(root: Path) -> None:
    """Looks up `in.po` in `tm.po`."""
    program = shutil.which("pretranslate", path=str(Path(sys.executable).parent)) or "pretranslate"
    options = ["--progress=none", "-s", str(FROM), "--tm", "tm.po", "-t", "none.po", "in.po", "out.po"]
    subprocess.run([program, *options], cwd=root, check=True, capture_output=True)


def write_po(path: Path, rows: Sequence[tuple[str, str]]) -> None:
    """Writes a PO file; no text has a mark that would need escaping."""
    entries = (f'msgctxt "{number}"\nmsgid "{text}"\nmsgstr "{target}"\n' for number, (text, target) in enumerate(rows))
    header = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n'
    path.write_text("\n".join((header, *entries)), encoding="utf-8")


def report(task: str, value: str, *, met: bool, goal: str) -> bool:
    """Prints one line, and returns whether its goal was met."""
    print(f"{task:<34} {value:<36} goal {goal}: {'met' if met else 'MISSED'}", flush=True)
    return met


def told(name: str, count: int, result: Measured) -> Iterator[bool]:
    """Prints what was measured of a corpus, and yields for each goal whether it was met."""
    what = f"{count:,} {name}"
    middle, p99 = median(result.lookups) * 1000, quantiles(result.lookups, n=100)[98] * 1000
    yield report(
        f"{what}, one lookup",
        f"{middle:.2f} ms, p99 {p99:.1f}",
        met=middle <= MEDIAN_MS[count] and p99 <= P99_MS[count],
        goal=f"≤ {MEDIAN_MS[count]:g} ms, {P99_MS[count]:g}",
    )
    yield report(f"{what}, recall", f"{result.recall:.1%}", met=result.recall >= RECALL, goal=f"≥ {RECALL:.0%}")
    yield report(f"{what}, built", f"{result.build:.1f} s", met=result.build <= BUILD_S, goal=f"≤ {BUILD_S:g} s")
    approval = result.approval * 1000
    yield report(
        f"{what}, an approval", f"{approval:.1f} ms", met=approval <= APPROVAL_MS, goal=f"≤ {APPROVAL_MS:g} ms"
    )
    print(
        f"{what}: {result.peak:.0f} MB to build, {result.disk:.0f} MB on disk, a search {result.search * 1000:.0f} ms"
    )


def compared(count: int, result: Rivalry) -> bool:
    """Prints how glossa and its rival did, and returns whether the goal was met."""
    ours, theirs = (seconds * 1000 for seconds in result.seconds)
    own, other = result.recall
    return report(
        f"{count:,} english, translate-toolkit",
        f"{ours:.2f} ms, {theirs:.1f}: {theirs / ours:.0f} ×; {own:.0%}, {other:.0%}",
        met=theirs >= TIMES * ours and own >= other,
        goal=f"≥ {TIMES:g} × at equal recall",
    )


def main() -> None:
    """Prints one line per task; the exit code is 1 when a goal is missed."""
    sizes = [100_000] if "--quick" in sys.argv else [100_000, 1_000_000]
    goals: list[bool] = []
    # A process for each, so that what one of them has in memory is its own.
    with ProcessPoolExecutor(1, get_context("spawn"), max_tasks_per_child=1) as pool:
        for count in sizes:
            for name in LANGUAGES:
                goals += told(name, count, pool.submit(measured, name, count).result())
        for count in RIVALS:
            goals.append(compared(count, pool.submit(rivalry, count).result()))
    if not all(goals):
        sys.exit(1)


if __name__ == "__main__":
    main()
