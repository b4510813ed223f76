"""Several processes on one article, and processes that are killed."""

from __future__ import annotations

import multiprocessing
import random
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from itertools import count
from multiprocessing.connection import Connection
from pathlib import Path
from types import MappingProxyType

from glossa.model.article import Article, Entry
from glossa.model.document import Document, Role, UnitId
from glossa.model.segment import Segment, SegmentId
from glossa.model.target import State
from glossa.store import ArticleStore, examine
from glossa.store.places import lock_path
from glossa.text.languages import LanguageTag
from tests.store.samples import ES, draft

WRITERS, WRITES = 8, 100

PROCESSES = multiprocessing.get_context("forkserver")
PROCESSES.set_forkserver_preload(["filelock", "glossa.store.storage", "tests.store.test_processes"])


def _prepared(folder: Path, segments: int) -> ArticleStore:
    entries = (
        Entry(
            Segment(SegmentId(f"{number:08x}"), UnitId("u1"), Role.PARAGRAPH, f"Sentence {number}.", " "),
            MappingProxyType({}),
        )
        for number in range(segments)
    )
    store = ArticleStore(folder / "a.md.json", patience=600)
    store.create_or_replace(Article("a.md", Document("plain", LanguageTag("en"), ("",), ()), tuple(entries)))
    return store


def _write(path: Path, numbers: range) -> None:
    for number in numbers:
        with ArticleStore(path, patience=600).transaction() as transaction:
            transaction.put_target(SegmentId(f"{number:08x}"), ES, draft(f"Frase {number}."), expected_revision=0)


def test_writers_in_several_processes_lose_nothing(tmp_path: Path) -> None:
    store = _prepared(tmp_path, WRITERS * WRITES)
    writers = [
        PROCESSES.Process(target=_write, args=(store.path, range(first * WRITES, (first + 1) * WRITES)))
        for first in range(WRITERS)
    ]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert [writer.exitcode for writer in writers] == [0] * WRITERS
    texts = [entry.targets[ES].text for entry in store.read().entries]
    assert texts == [f"Frase {number}." for number in range(WRITERS * WRITES)]


def test_writers_in_several_threads_lose_nothing(tmp_path: Path) -> None:
    store = _prepared(tmp_path, 40)
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda first: _write(store.path, range(first, first + 10)), range(0, 40, 10)))
    assert store.summary().targets[ES].states[State.DRAFT] == 40


def _write_for_ever(path: Path, acknowledge: Connection) -> None:
    for revision in count(1):
        with ArticleStore(path, patience=600).transaction() as transaction:
            target = draft(f"Frase {revision}.", revision)
            transaction.put_target(SegmentId("00000000"), ES, target, expected_revision=None)
        acknowledge.send(revision)


def test_a_process_killed_at_any_moment_loses_nothing_acknowledged(tmp_path: Path) -> None:
    store = _prepared(tmp_path, 20)
    chance = random.Random(2026)
    for _ in range(300):
        assert _acknowledged(store.path, chance) <= store.read().entries[0].targets[ES].revision


def _acknowledged(path: Path, chance: random.Random) -> int:
    """Returns the last revision that a writer said it had saved before it was killed."""
    ours, theirs = PROCESSES.Pipe(duplex=False)
    writer = PROCESSES.Process(target=_write_for_ever, args=(path, theirs))
    writer.start()
    theirs.close()
    said = [ours.recv() for _ in range(chance.randrange(1, 4))]
    for _ in range(chance.randrange(200_000)):  # some part of the next write, without a clock
        pass
    writer.kill()
    with suppress(EOFError):
        while True:
            said.append(ours.recv())
    writer.join()
    ours.close()
    return int(said[-1])


def _rewrite(path: Path, times: int) -> None:
    """Adds a line, then writes the file whole, again and again."""
    for revision in range(1, times + 1):
        with ArticleStore(path, patience=600).transaction() as transaction:
            target = draft(f"Frase {revision} 😀.", revision)
            transaction.put_target(SegmentId("00000000"), ES, target, expected_revision=None)
        if revision % 3 == 0:
            ArticleStore(path, patience=600).compact()


def test_a_reader_never_sees_half_a_file(tmp_path: Path) -> None:
    store = _prepared(tmp_path, 200)
    writer = PROCESSES.Process(target=_rewrite, args=(store.path, 300))
    writer.start()
    seen = [0]
    while writer.is_alive():
        target = store.read().entries[0].targets.get(ES)
        seen.append(target.revision if target else 0)
    writer.join()
    assert writer.exitcode == 0
    assert seen == sorted(seen)
    assert store.read().entries[0].targets[ES].revision == 300


def test_looking_over_a_file_takes_no_lock_and_finds_no_fault_while_it_is_written(tmp_path: Path) -> None:
    store = _prepared(tmp_path, 200)
    before = examine(store.path)
    writer = PROCESSES.Process(target=_rewrite, args=(store.path, 300))
    writer.start()
    found = {before}
    while writer.is_alive():
        found.add(examine(store.path))
    writer.join()
    assert (writer.exitcode, found) == (0, {before})


def _hold_the_lock(path: Path, ready: Connection) -> None:
    with ArticleStore(path).transaction():
        ready.send(True)
        ready.poll(600)


def test_a_lock_of_a_dead_process_holds_nobody_up(tmp_path: Path) -> None:
    store = _prepared(tmp_path, 1)
    ours, theirs = PROCESSES.Pipe()
    holder = PROCESSES.Process(target=_hold_the_lock, args=(store.path, theirs))
    holder.start()
    assert ours.recv()
    holder.kill()
    holder.join()
    assert lock_path(store.path).exists()
    with ArticleStore(store.path, patience=0.0).transaction() as transaction:
        transaction.put_target(SegmentId("00000000"), ES, draft("Frase."), expected_revision=0)
    assert store.read().entries[0].targets[ES].text == "Frase."
