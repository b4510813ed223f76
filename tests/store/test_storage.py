"""A small change is added at the end of the file, anything else writes it whole; faults leave what was saved."""

from __future__ import annotations

import errno
import os
import resource
from collections.abc import Callable
from pathlib import Path

import pytest
from tinydb import TinyDB, where

from glossa.errors import ExitCode, GlossaError
from glossa.model.segment import SegmentId
from glossa.store import ArticleStore
from glossa.store.files import append, load
from glossa.store.form import CLOSE
from glossa.store.places import copy_path
from tests.store.samples import ES, FIRST, article, draft, stored


def _put(store: ArticleStore, text: str, segment: SegmentId = FIRST) -> None:
    with store.transaction() as transaction:
        transaction.put_target(segment, ES, draft(text), expected_revision=None)


def _text(store: ArticleStore) -> str:
    return ArticleStore(store.path).read().entries[1].targets[ES].text


def test_a_change_leaves_all_before_it_as_it_was(tmp_path: Path) -> None:
    store = stored(tmp_path)
    before, inode = store.path.read_bytes(), store.path.stat().st_ino
    _put(store, "Hoy.")
    after = store.path.read_bytes()
    assert after.startswith(before.removesuffix(CLOSE))
    assert after.endswith(CLOSE)
    assert store.path.stat().st_ino == inode
    assert copy_path(store.path).read_bytes() == after


def test_stock_tinydb_reads_a_file_that_has_grown(tmp_path: Path) -> None:
    store = stored(tmp_path)
    _put(store, "Hoy.")
    _put(store, "Mañana 😀.")
    with TinyDB(store.path, encoding="utf-8") as database:
        (found,) = database.table("targets").search((where("segment") == FIRST) & (where("language") == ES))
    assert found["text"] == "Mañana 😀."


def test_a_file_is_written_whole_again_before_it_is_four_times_as_long(tmp_path: Path) -> None:
    store = stored(tmp_path)
    size = store.path.stat().st_size
    for number in range(60):
        _put(store, f"Frase {number}.")
        assert store.path.stat().st_size <= 4 * size
    assert _text(store) == "Frase 59."


def test_a_new_version_of_the_article_writes_the_file_whole(tmp_path: Path) -> None:
    store = stored(tmp_path)
    inode = store.path.stat().st_ino
    with store.transaction() as transaction:
        transaction.put_article(article("other.md"))
    assert store.path.stat().st_ino != inode


def test_a_file_changed_by_somebody_else_is_read_again(tmp_path: Path) -> None:
    store = stored(tmp_path)
    _put(store, "Hoy.")
    store.path.write_bytes(store.path.read_bytes().replace(b"Hoy.", b"Ayer."))
    assert _text(store) == "Ayer."
    _put(store, "Mañana.", SegmentId("a1b2c3d4"))
    assert _text(store) == "Ayer."


def test_a_line_is_only_added_to_what_was_read(tmp_path: Path) -> None:
    store = stored(tmp_path)
    found = load(store.path)
    assert found is not None
    _put(store, "Hoy.")
    before = store.path.read_bytes()
    assert append(store.path, found.mark, b",\n" + CLOSE) is None
    assert store.path.read_bytes() == before


def _fails(number: int) -> Callable[..., int]:
    def fail(*_: object) -> int:
        raise OSError(number, os.strerror(number))

    return fail


@pytest.mark.parametrize("call", ["pwrite", "fdatasync"])
def test_a_line_that_cannot_be_written_leaves_what_was_saved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    store = stored(tmp_path)
    _put(store, "Hoy.")
    before = store.path.read_bytes()
    with monkeypatch.context() as broken:
        broken.setattr(os, call, _fails(errno.EIO))
        with pytest.raises(GlossaError, match=r"Cannot write .*: Input/output error") as caught:
            _put(store, "Mañana.")
    assert caught.value.exit_code is ExitCode.STORE
    assert _text(store) == "Hoy."
    _put(store, "Mañana.")
    assert _text(store) == "Mañana."
    assert before.removesuffix(CLOSE) in store.path.read_bytes() or "Mañana." in store.path.read_text("utf-8")


def test_a_disk_that_is_full_in_mid_line_leaves_what_was_saved(tmp_path: Path) -> None:
    store = stored(tmp_path)
    _put(store, "Hoy.")
    before = store.path.read_bytes()
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (len(before) + 100, limits[1]))
    try:
        with pytest.raises(GlossaError, match="File too large"):
            _put(store, "Mañana. " * 20)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert store.path.read_bytes() == before


def test_a_torn_line_is_left_out_and_the_next_change_mends_the_file(tmp_path: Path) -> None:
    store = stored(tmp_path)
    _put(store, "Hoy.")
    whole = store.path.read_bytes()
    _put(store, "Mañana.")
    store.path.write_bytes(store.path.read_bytes()[:-40])
    copy_path(store.path).write_bytes(whole)
    assert _text(store) == "Hoy."
    assert store.summary() == ArticleStore(store.path).summary()
    _put(store, "Pronto.")
    assert _text(store) == "Pronto."
    assert store.path.read_bytes().endswith(CLOSE)
    assert whole.count(b"\n") >= store.path.read_bytes().count(b"\n") - 1


def test_a_file_cut_short_by_somebody_else_is_damaged(tmp_path: Path) -> None:
    store = stored(tmp_path)
    copy_path(store.path).unlink()
    data = store.path.read_bytes()
    store.path.write_bytes(data[: data.index(b'"deadbeef", "language"')])
    with pytest.raises(GlossaError, match="is damaged"):
        store.read()
