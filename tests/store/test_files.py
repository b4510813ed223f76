"""Store files on disk: whole or not at all, readable by people, git and stock TinyDB."""

from __future__ import annotations

import errno
import json
import os
import stat
from pathlib import Path

import pytest
from tinydb import TinyDB, where

from glossa.errors import ExitCode, GlossaError
from glossa.store import ArticleStore, write_whole
from glossa.store.files import load, save
from glossa.store.form import Tables, dump, parse
from glossa.store.places import copy_path
from glossa.store.storage import ArticleStorage
from tests.store.samples import ES, FIRST, draft, stored


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_every_record_has_a_line_of_its_own() -> None:
    tables: Tables = {
        "article": {"1": {"name": "新闻"}},
        "segments": {"7": {"a": "x\ny"}, "8": {"a": "ي"}},
        "targets": {},
    }
    assert dump(tables).decode() == (
        '{\n"article": {\n"1": {"name": "新闻"}\n},\n'
        '"segments": {\n"7": {"a": "x\\ny"},\n"8": {"a": "ي"}\n},\n'
        '"targets": {\n}\n}\n'
    )


def test_an_odd_id_does_not_break_the_file() -> None:
    tables: Tables = {"targets": {'a"b\\': {}}}
    assert parse(dump(tables)) == tables


def test_a_change_of_one_target_changes_one_line(tmp_path: Path) -> None:
    store = stored(tmp_path)
    before = store.path.read_text("utf-8").splitlines()
    with store.transaction() as transaction:
        transaction.put_target(FIRST, ES, draft("Los ministros se reunieron <1>hoy</1>."), expected_revision=0)
    after = store.path.read_text("utf-8").splitlines()
    added = [line for line in after if line not in before]
    assert len(added) == 2
    assert added[0] == f"{before[-3]},"
    assert [line for line in after if line not in added] == [*before[:-3], *before[-2:]]


def test_a_lone_surrogate_is_kept() -> None:
    tables: Tables = {"targets": {"1": {"text": "caf\udce9 \U0001f600"}}}
    assert parse(dump(tables)) == tables


def test_stock_tinydb_reads_the_file(tmp_path: Path) -> None:
    with TinyDB(stored(tmp_path).path, encoding="utf-8") as database:
        found = database.table("targets").search(where("state") == "reviewed")
    assert [document["text"] for document in found] == ["Hablaron de la prosperidad común 😀."]


def test_what_stock_tinydb_wrote_is_read_back(tmp_path: Path) -> None:
    store = stored(tmp_path)
    whole = store.read()
    with TinyDB(store.path, encoding="utf-8") as database:
        database.table("targets").update({"revision": 9}, where("language") == "zh-Hans")
    assert store.read().entries[2].targets != whole.entries[2].targets
    assert store.read().document == whole.document


def test_tinydb_writes_through_our_storage(tmp_path: Path) -> None:
    store = stored(tmp_path)
    with TinyDB(store.path, storage=ArticleStorage) as database:
        database.table("targets").remove(where("state") == "draft")
    assert store.summary().targets.keys() == {ES}


def test_a_missing_file_holds_nothing(tmp_path: Path) -> None:
    assert load(tmp_path / "none.json") is None


def test_a_folder_in_the_place_of_the_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(GlossaError, match="Is a directory") as caught:
        load(tmp_path)
    assert caught.value.exit_code is ExitCode.STORE


@pytest.mark.parametrize(
    ("data", "place"),
    [
        (b"", "line 1, column 1: Expecting value"),
        (b'{\n"article": {\n"1": {"schema": 1,\n<<<<<<< ours\n', "line 4, column 1: Expecting property name"),
        ('{\n"article": "é'.encode("latin-1"), "line 2, byte 13: not UTF-8"),
        (b"[]", "it does not hold tables"),
        (b'{"article": []}', "table article does not hold records"),
        (b'{"article": {"1": 2}}', "table article does not hold records"),
        (b"[" * 100_000, "recursion"),
        (b'{"article": {"1": {"schema": ' + b"9" * 5000 + b"}}}", "integer string conversion"),
    ],
)
def test_damage_is_named_with_its_place_and_touches_nothing(tmp_path: Path, data: bytes, place: str) -> None:
    path = tmp_path / "a.md.json"
    path.write_bytes(data)
    with pytest.raises(GlossaError) as caught:
        load(path)
    assert caught.value.message.startswith(f"{path} is damaged: ")
    assert place in caught.value.message
    assert caught.value.exit_code is ExitCode.STORE
    assert "no good copy" in caught.value.hint
    assert path.read_bytes() == data


def test_the_last_good_copy_is_named_with_its_time(tmp_path: Path) -> None:
    store = stored(tmp_path)
    copy = tmp_path / ".glossa/cache/last-good/news/rivers.md.json.bak"
    os.utime(copy, (1795262400, 1795262400))
    store.path.write_text('{"article": {"1": {"schema')
    with pytest.raises(GlossaError) as caught:
        store.read()
    assert f"The last good copy is {copy}, of 2026-11-21 12:00:00 UTC." in caught.value.hint


def test_the_last_good_copy_is_the_last_state_saved(tmp_path: Path) -> None:
    store = stored(tmp_path)
    with store.transaction() as transaction:
        transaction.put_target(FIRST, ES, draft("Hoy."), expected_revision=0)
    assert copy_path(store.path).read_bytes() == store.path.read_bytes()


def test_a_damaged_copy_is_not_offered(tmp_path: Path) -> None:
    store = stored(tmp_path)
    store.path.write_text("{")
    copy_path(store.path).write_text("{")
    with pytest.raises(GlossaError) as caught:
        store.read()
    assert "no good copy" in caught.value.hint


def test_a_damaged_file_cannot_be_replaced(tmp_path: Path) -> None:
    store = stored(tmp_path)
    whole = store.read()
    store.path.write_text("{")
    with pytest.raises(GlossaError, match="damaged"):
        store.create_or_replace(whole)
    assert store.path.read_text() == "{"


def _full_disk(_: int) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


@pytest.mark.parametrize("sync", ["fdatasync"])
def test_a_full_disk_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, sync: str
) -> None:
    store = stored(tmp_path)
    before = store.path.read_bytes()
    monkeypatch.setattr(os, sync, _full_disk)
    with (
        pytest.raises(GlossaError, match=r"Cannot write .*: No space left on device") as caught,
        store.transaction() as transaction,
    ):
        transaction.put_target(FIRST, ES, draft("Hoy."), expected_revision=0)
    assert caught.value.exit_code is ExitCode.STORE
    assert store.path.read_bytes() == before
    assert _names(store.path.parent) == ["rivers.md.json"]


def test_a_write_that_stops_half_way_leaves_the_old_file(tmp_path: Path) -> None:
    import resource

    path = tmp_path / "a.json"
    save(path, b"{}")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, limits[1]))
    try:
        with pytest.raises(GlossaError, match="File too large"):
            save(path, b"x" * 300_000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert path.read_bytes() == b"{}"
    assert _names(tmp_path) == ["a.json", "a.json.bak"]


def test_a_folder_that_cannot_be_made_is_reported(tmp_path: Path) -> None:
    (tmp_path / "news").write_text("a file")
    with pytest.raises(GlossaError, match="Cannot write"):
        save(tmp_path / "news" / "a.json", b"{}")


def test_a_copy_that_cannot_be_kept_does_not_fail_the_write(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    copy_path(path).mkdir()
    save(path, b"{}")
    assert path.read_bytes() == b"{}"


def test_the_leftover_of_a_killed_process_is_overwritten(tmp_path: Path) -> None:
    (tmp_path / ".a.json.tmp").write_text("half a f")
    save(tmp_path / "a.json", b"{}")
    assert _names(tmp_path) == ["a.json", "a.json.bak"]


def test_a_link_in_the_place_of_the_temporary_file_is_not_followed(tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.write_text("somebody else's")
    (tmp_path / f".a.po.{os.getpid()}.tmp").symlink_to(other)
    write_whole(tmp_path / "a.po", b"new")
    assert other.read_text() == "somebody else's"
    assert (tmp_path / "a.po").read_bytes() == b"new"
    assert _names(tmp_path) == ["a.po", "other"]


def test_the_rights_of_the_file_stay(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    save(path, b"{}")
    path.chmod(0o640)
    save(path, b"{ }")
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_whole_write_goes_through_a_link(tmp_path: Path) -> None:
    (tmp_path / "target.po").write_text("old")
    (tmp_path / "link.po").symlink_to("target.po")
    write_whole(tmp_path / "link.po", b"new")
    assert (tmp_path / "target.po").read_bytes() == b"new"
    assert (tmp_path / "link.po").is_symlink()


def test_the_file_is_plain_json(tmp_path: Path) -> None:
    tables = json.loads(stored(tmp_path).path.read_text("utf-8"))
    assert list(tables) == ["article", "units", "segments", "comments", "targets"]


def test_a_store_outside_a_project_keeps_lock_and_copy_beside_it(tmp_path: Path) -> None:
    whole = stored(tmp_path).read()
    ArticleStore(tmp_path / "alone.json").create_or_replace(whole)
    assert sorted(path.name for path in tmp_path.glob("alone*")) == ["alone.json", "alone.json.bak", "alone.json.lock"]
