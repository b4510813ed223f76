"""100,000 segments in 1,000 articles: approve one durably beside SQLite (WAL, synchronous=FULL), open one, see all."""

from __future__ import annotations

import json
import os
import resource
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from glossa.model.article import Article, Entry
from glossa.model.document import Document, Role, Unit, UnitId
from glossa.model.segment import Segment, SegmentId
from glossa.model.target import Change, Origin, OriginKind, State, Target
from glossa.model.term import ConceptId, Mechanism, TermUse, Verdict
from glossa.store import ArticleStore, store_for
from glossa.text.languages import LanguageTag
from glossa.text.spans import Span

ES = LanguageTag("es")
SEGMENTS, ARTICLES, REPEATS, RUNS = 100, 1000, 60, 7
NOW = "2026-11-21T12:00:00Z"
TIMES = 6.0
"""How many times as long as SQLite's an approval may take."""
OPEN_MS, STATUS_MS, MEMORY_MB = 50.0, 300.0, 150.0


def article(name: str) -> Article:
    """Makes an article of 100 segments, each with a target, a term and one step of history."""
    sources = [
        f"Delegates of district {number} met to speak of common prosperity and rain." for number in range(SEGMENTS)
    ]
    units = tuple(Unit(UnitId(f"u{n}"), Role.PARAGRAPH, text, (), text, n * 2 + 1) for n, text in enumerate(sources))
    use = TermUse(
        ConceptId("c9"),
        "glossa:international-news",
        Span(36, 53),
        "common prosperity",
        "prosperidad común",
        Verdict.KEPT,
        Mechanism.ENGINE,
        Span(50, 67),
        "prosperidad común",
    )
    text = "Los delegados del distrito se reunieron para hablar de la prosperidad común y de la lluvia."
    target = Target(
        text,
        State.DRAFT,
        Origin(OriginKind.MT, NOW, engine="apertium"),
        terms=(use,),
        history=(Change(1, NOW, "draft", State.DRAFT, text, via="apertium"),),
    )
    entries = tuple(
        Entry(
            Segment(SegmentId(f"{number:08x}"), unit.id, unit.role, unit.text, "", (), unit.line),
            MappingProxyType({ES: target}),
        )
        for number, unit in enumerate(units)
    )
    skeleton = ("",) + ("\n\n",) * (SEGMENTS - 1) + ("\n",)
    return Article(name, Document("markdown", LanguageTag("en"), skeleton, units), entries)


def project(root: Path) -> list[ArticleStore]:
    """Writes a project of 1,000 articles; all but the first are copies of its bytes under other names."""
    (root / "glossa.toml").write_text('targets = ["es"]\n', encoding="utf-8")
    stores = [store_for(root, f"news/{number:04}.md") for number in range(ARTICLES)]
    stores[0].create_or_replace(article("news/0000.md"))
    data = stores[0].path.read_bytes()
    for number, store in enumerate(stores[1:], 1):
        store.path.write_bytes(data.replace(b"news/0000.md", f"news/{number:04}.md".encode(), 1))
    return stores


def approve(store: ArticleStore, entry: Entry) -> None:
    """Approves one segment as a sitting does that has read the article: a step in its history, on a revision."""
    target = entry.targets[ES]
    change = Change(target.revision + 1, NOW, "approve", State.REVIEWED, by="Ana", via="command line")
    approved = replace(target, state=State.REVIEWED, revision=change.revision, history=(*target.history[-1:], change))
    with store.transaction() as transaction:
        assert entry.segment.id in transaction.current
        transaction.put_target(entry.segment.id, ES, approved, expected_revision=target.revision)


def sqlite_with(path: Path) -> sqlite3.Connection:
    """Makes a database with as many targets, each with its record."""
    database = sqlite3.connect(path, isolation_level=None)
    database.execute("PRAGMA journal_mode=WAL")
    database.execute("PRAGMA synchronous=FULL")
    database.execute("CREATE TABLE target (segment TEXT PRIMARY KEY, state TEXT, revision INT, record TEXT)")
    record = json.dumps({"text": article("x").entries[0].targets[ES].text})
    rows = ((f"{number:08x}", "draft", 1, record) for number in range(SEGMENTS * ARTICLES))
    database.execute("BEGIN")
    database.executemany("INSERT INTO target VALUES (?, ?, ?, ?)", rows)
    database.execute("COMMIT")
    return database


def medians_ms(ours: Callable[[int], object], theirs: Callable[[int], object]) -> tuple[float, float]:
    """Returns the median times of the two, run in turns, in milliseconds."""
    times: tuple[list[float], list[float]] = ([], [])
    for turn in range(REPEATS):
        for work, taken in zip((ours, theirs), times, strict=True):
            start = time.perf_counter()
            work(turn)
            taken.append(time.perf_counter() - start)
    return statistics.median(times[0]) * 1000, statistics.median(times[1]) * 1000


def commands_ms(root: Path, *arguments: str) -> float:
    """Returns the median time of a whole command, in milliseconds, after one that warms up."""
    taken: list[float] = []
    for _ in range(RUNS + 1):
        start = time.perf_counter()
        subprocess.run(
            [sys.executable, "-m", "glossa", *arguments],
            cwd=root,
            env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
            stdout=subprocess.DEVNULL,
            check=True,
        )
        taken.append(time.perf_counter() - start)
    return statistics.median(taken[1:]) * 1000


def report(task: str, value: str, *, met: bool, goal: str) -> bool:
    """Prints one line, and returns whether its goal was met."""
    print(f"{task:<34} {value:<36} goal {goal}: {'met' if met else 'MISSED'}")
    return met


def main() -> None:
    """Prints one line per task; the exit code is 1 when a goal is missed."""
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:
        root = Path(folder)
        stores = project(root)
        database = sqlite_with(root / "rival.db")
        change = "UPDATE target SET state = 'reviewed', revision = revision + 1 WHERE segment = ?"

        def rival(turn: int) -> object:
            return database.execute(change, (f"{turn:08x}",))

        read = stores[0].read().entries
        warm, theirs = medians_ms(lambda turn: approve(stores[0], read[turn]), rival)
        cold, again = medians_ms(lambda turn: approve(stores[turn + 1], stores[turn + 1].read().entries[turn]), rival)
        opened, _ = medians_ms(lambda turn: stores[turn + 100].read(), rival)
        status = commands_ms(root, "status")
        database.close()
        ours = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        commands = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        peak = max(ours, commands)
        goals = [
            report(
                "approve one, at work on it",
                f"{warm:.2f} ms, SQLite {theirs:.2f}: {warm / theirs:.1f} ×",
                met=warm <= TIMES * theirs,
                goal=f"≤ {TIMES:g} ×",
            ),
            report(
                "approve one, first in its article",
                f"{cold:.2f} ms, SQLite {again:.2f}: {cold / again:.1f} ×",
                met=cold <= OPEN_MS,
                goal=f"≤ {OPEN_MS:g} ms",
            ),
            report("open an article", f"{opened:.1f} ms", met=opened <= OPEN_MS, goal=f"≤ {OPEN_MS:g} ms"),
            report("glossa status, warm", f"{status:.0f} ms", met=status <= STATUS_MS, goal=f"≤ {STATUS_MS:g} ms"),
            report("peak memory", f"{peak:.0f} MB", met=peak <= MEMORY_MB, goal=f"≤ {MEMORY_MB:g} MB"),
        ]
    if not all(goals):
        sys.exit(1)


if __name__ == "__main__":
    main()
