"""The store beside SQLite (WAL, synchronous=FULL): approve one segment durably, open an article, count states."""

from __future__ import annotations

import json
import sqlite3
import statistics
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
from glossa.store import ArticleStore, store_for, stores
from glossa.text.languages import LanguageTag
from glossa.text.spans import Span

ES = LanguageTag("es")
SEGMENTS, ARTICLES, REPEATS = 100, 10, 60
NOW = "2026-11-21T12:00:00Z"
GOAL = 10.0
"""The longest that one approval may take, in milliseconds."""


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
        history=(Change(1, NOW, "draft", State.DRAFT, text),),
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


def approve(store: ArticleStore) -> None:
    """Approves one segment the way `glossa approve` does."""
    with store.transaction() as transaction:
        entry = transaction.article.entries[50]
        target = entry.targets[ES]
        approved = replace(target, state=State.REVIEWED, revision=target.revision + 1)
        transaction.put_target(entry.segment.id, ES, approved, expected_revision=target.revision)


def sqlite_with(path: Path, whole: Article) -> sqlite3.Connection:
    """Makes a database with the same targets."""
    database = sqlite3.connect(path, isolation_level=None)
    database.execute("PRAGMA journal_mode=WAL")
    database.execute("PRAGMA synchronous=FULL")
    database.execute("CREATE TABLE target (segment TEXT PRIMARY KEY, state TEXT, revision INT, record TEXT)")
    rows = [(entry.segment.id, "draft", 1, json.dumps({"text": entry.targets[ES].text})) for entry in whole.entries]
    database.executemany("INSERT INTO target VALUES (?, ?, ?, ?)", rows)
    return database


def medians_ms(ours: Callable[[], object], theirs: Callable[[], object]) -> tuple[float, float]:
    """Returns the median times of the two, run in turns, in milliseconds."""
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(REPEATS):
        for work, taken in zip((ours, theirs), times, strict=True):
            start = time.perf_counter()
            work()
            taken.append(time.perf_counter() - start)
    return statistics.median(times[0]) * 1000, statistics.median(times[1]) * 1000


def main() -> None:
    """Prints one line per task."""
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:
        root = Path(folder)
        whole = article("news/0.md")
        for number in range(ARTICLES):
            store_for(root, f"news/{number}.md").create_or_replace(replace(whole, name=f"news/{number}.md"))
        store = store_for(root, "news/0.md")
        database = sqlite_with(root / "rival.db", whole)
        change = "UPDATE target SET state = 'reviewed', revision = revision + 1 WHERE segment = '00000032'"
        count = "SELECT state, count(*) FROM target GROUP BY state"
        tasks = [
            ("approve one of 100", lambda: approve(store), lambda: database.execute(change)),
            ("open 100", store.read, lambda: database.execute("SELECT * FROM target").fetchall()),
            (
                f"counts of {ARTICLES} articles",
                lambda: [store.summary() for store in stores(root)],
                lambda: [database.execute(count).fetchall() for _ in range(ARTICLES)],
            ),
        ]
        print(f"{'task':<22} {'glossa ms':>9} {'SQLite ms':>9} {'ratio':>7}")
        for name, ours, theirs in tasks:
            mine, rival = medians_ms(ours, theirs)
            goal = f"  goal ≤ {GOAL} ms: {'met' if mine <= GOAL else 'MISSED'}" if "approve" in name else ""
            print(f"{name:<22} {mine:>9.2f} {rival:>9.3f} {mine / rival:>7.1f}{goal}")
        size = store.path.stat().st_size
        print(f"file {size:,} bytes; article {len(whole.document.source):,} characters")
        database.close()


if __name__ == "__main__":
    main()
