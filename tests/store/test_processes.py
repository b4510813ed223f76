"""Several processes on one article, and processes that are killed."""

from __future__ import annotations

import multiprocessing
import os
import random
import signal
import subprocess
import sys
import textwrap
from pathlib import Path
from types import MappingProxyType

from glossa.model.article import Article, Entry
from glossa.model.document import Document, Role, UnitId
from glossa.model.segment import Segment, SegmentId
from glossa.store import ArticleStore
from glossa.text.languages import LanguageTag
from tests.store.samples import ES, draft

WRITERS, WRITES = 4, 25


def _prepared(folder: Path, segments: int) -> ArticleStore:
    entries = (
        Entry(
            Segment(SegmentId(f"{number:08x}"), UnitId("u1"), Role.PARAGRAPH, f"Sentence {number}.", " "),
            MappingProxyType({}),
        )
        for number in range(segments)
    )
    store = ArticleStore(folder / "a.md.json", patience=60)
    store.create_or_replace(Article("a.md", Document("plain", LanguageTag("en"), ("",), ()), tuple(entries)))
    return store


def _write(path: Path, numbers: range) -> None:
    for number in numbers:
        with ArticleStore(path, patience=60).transaction() as transaction:
            transaction.put_target(SegmentId(f"{number:08x}"), ES, draft(f"Frase {number}."), expected_revision=0)


def test_writers_in_several_processes_lose_nothing(tmp_path: Path) -> None:
    store = _prepared(tmp_path, WRITERS * WRITES)
    context = multiprocessing.get_context("spawn")
    writers = [
        context.Process(target=_write, args=(store.path, range(first * WRITES, (first + 1) * WRITES)))
        for first in range(WRITERS)
    ]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert [writer.exitcode for writer in writers] == [0] * WRITERS
    texts = [entry.targets[ES].text for entry in store.read().entries]
    assert texts == [f"Frase {number}." for number in range(WRITERS * WRITES)]


WRITER = textwrap.dedent(
    """
    import os, sys
    from pathlib import Path
    import glossa.store.storage, filelock
    from glossa.model.segment import SegmentId
    from glossa.store import ArticleStore
    from tests.store.samples import ES, draft

    store = ArticleStore(Path(sys.argv[1]))
    for revision in range(1, 1_000_000):
        with store.transaction() as transaction:
            target = draft(f"Frase {revision}.", revision)
            transaction.put_target(SegmentId("00000000"), ES, target, expected_revision=None)
        os.write(1, f"{revision}\\n".encode())
    """
)


def test_a_process_killed_at_any_moment_loses_nothing_acknowledged(tmp_path: Path) -> None:
    store = _prepared(tmp_path, 20)
    chance = random.Random(2026)
    for _ in range(30):
        assert _acknowledged(store.path, chance) <= store.read().entries[0].targets[ES].revision


def _acknowledged(path: Path, chance: random.Random) -> int:
    """Returns the last revision that a writer said it had saved before it was killed."""
    with subprocess.Popen([sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE) as writer:
        assert writer.stdout is not None
        said = [writer.stdout.readline() for _ in range(chance.randrange(1, 6))]
        for _ in range(chance.randrange(20_000)):  # some part of the next write, without a clock
            pass
        os.kill(writer.pid, signal.SIGKILL)
        return int((said + writer.stdout.readlines())[-1])
