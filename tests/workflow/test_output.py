"""Files that glossa writes for people: whole or not at all, never over somebody else's work."""

from __future__ import annotations

import multiprocessing
import os
from multiprocessing.queues import Queue
from pathlib import Path

import pytest

from glossa.errors import ExitCode, GlossaError
from glossa.store import locked
from glossa.workflow.output import keep_text, write_file, written_files
from tests.workflow.samples import full_disk

PROCESSES = multiprocessing.get_context("forkserver")


def test_a_new_file_is_written_folders_included(tmp_path: Path) -> None:
    write_file(tmp_path, tmp_path / "out" / "a.po", b"one")

    assert (tmp_path / "out" / "a.po").read_bytes() == b"one"


def test_what_glossa_wrote_and_nobody_changed_is_replaced(tmp_path: Path) -> None:
    path = tmp_path / "a.po"
    write_file(tmp_path, path, b"one")

    write_file(tmp_path, path, b"two")

    assert path.read_bytes() == b"two"


def test_what_somebody_changed_is_not_replaced(tmp_path: Path) -> None:
    path = tmp_path / "a.po"
    write_file(tmp_path, path, b"one")
    path.write_bytes(b"one, corrected")

    with pytest.raises(GlossaError, match="is there already, and not as glossa wrote it") as caught:
        write_file(tmp_path, path, b"two")

    assert path.read_bytes() == b"one, corrected"
    assert caught.value.exit_code is ExitCode.USAGE
    assert "--force" in caught.value.hint


def test_what_glossa_never_wrote_is_not_replaced(tmp_path: Path) -> None:
    path = tmp_path / "article.md"
    path.write_bytes(b"the source")

    with pytest.raises(GlossaError):
        write_file(tmp_path, path, b"two")

    assert path.read_bytes() == b"the source"


def test_what_one_article_became_is_not_replaced_by_another(tmp_path: Path) -> None:
    path = tmp_path / "lake.es.md"
    write_file(tmp_path, path, b"Un lago", article="lake.md")
    write_file(tmp_path, path, b"El lago", article="lake.md")

    with pytest.raises(GlossaError, match=r"is there already, made of lake\.md") as caught:
        write_file(tmp_path, path, "另一个湖 🌊".encode(), article="lake.en.md")

    assert path.read_text("utf-8") == "El lago"
    assert caught.value.exit_code is ExitCode.USAGE
    write_file(tmp_path, path, "另一个湖 🌊".encode(), article="lake.en.md", force=True)
    assert path.read_text("utf-8") == "另一个湖 🌊"


@pytest.mark.parametrize(("first", "then"), [("", "بحيرة 1.md"), ("بحيرة 1.md", ""), ("بحيرة 1.md", "بحيرة 1.md")])
def test_what_is_made_of_no_article_or_the_same_is_replaced(tmp_path: Path, first: str, then: str) -> None:
    path = tmp_path / "a.po"
    write_file(tmp_path, path, b"one", article=first)

    write_file(tmp_path, path, b"two", article=then)

    assert path.read_bytes() == b"two"


def test_a_file_that_has_these_bytes_already_is_no_conflict(tmp_path: Path) -> None:
    path = tmp_path / "a.po"
    path.write_bytes(b"one")

    write_file(tmp_path, path, b"one")
    write_file(tmp_path, path, b"two")

    assert path.read_bytes() == b"two"


def test_force_replaces_what_somebody_changed(tmp_path: Path) -> None:
    path = tmp_path / "a.po"
    path.write_bytes(b"theirs")

    write_file(tmp_path, path, b"ours", force=True)
    write_file(tmp_path, path, b"ours again")

    assert path.read_bytes() == b"ours again"


@pytest.mark.parametrize("damage", [b"{", b"[]", b"\xff", b'{"a": 1}'])
def test_without_a_readable_record_nothing_is_replaced_and_new_files_are_written(tmp_path: Path, damage: bytes) -> None:
    write_file(tmp_path, tmp_path / "a.po", b"one")
    (tmp_path / ".glossa" / "cache" / "exports.json").write_bytes(damage)

    with pytest.raises(GlossaError):
        write_file(tmp_path, tmp_path / "a.po", b"two")
    write_file(tmp_path, tmp_path / "b.po", b"two")

    assert (tmp_path / "a.po").read_bytes() == b"one"
    assert (tmp_path / "b.po").read_bytes() == b"two"


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_on_a_full_disk_the_old_file_stays_and_no_part_of_the_new_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    path = tmp_path / "a.po"
    write_file(tmp_path, path, b"one")
    before = sorted(tmp_path.rglob("*"))
    monkeypatch.setattr(*((os, "fsync", full_disk) if step == "fsync" else (Path, "replace", full_disk)))

    with pytest.raises(GlossaError, match=r"Cannot write .*a\.po: No space left on device") as caught:
        write_file(tmp_path, path, b"two")

    assert path.read_bytes() == b"one"
    assert sorted(tmp_path.rglob("*")) == before
    assert caught.value.exit_code is ExitCode.STORE


def test_a_file_in_the_place_of_the_folder_is_an_error_of_one_line(tmp_path: Path) -> None:
    (tmp_path / "out").write_bytes(b"a file")

    with pytest.raises(GlossaError, match="Cannot write"):
        write_file(tmp_path, tmp_path / "out" / "a.po", b"one")

    assert (tmp_path / "out").read_bytes() == b"a file"


def test_a_folder_in_the_place_of_the_file_is_an_error_of_one_line(tmp_path: Path) -> None:
    with pytest.raises(GlossaError, match="is a folder"):
        write_file(tmp_path, tmp_path, b"one")


def test_a_record_that_cannot_be_kept_does_not_undo_the_export(tmp_path: Path) -> None:
    (tmp_path / ".glossa").write_bytes(b"a file in the place of the folder")

    write_file(tmp_path, tmp_path / "a.po", b"one")

    assert (tmp_path / "a.po").read_bytes() == b"one"


def test_a_file_that_is_there_and_cannot_be_read_is_not_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.po"
    path.write_bytes(b"theirs")
    monkeypatch.setattr(Path, "read_bytes", full_disk)

    with pytest.raises(GlossaError, match="which is there already"):
        write_file(tmp_path, path, b"ours")


def test_a_text_that_could_not_be_stored_is_kept_beside_what_was_kept_before(tmp_path: Path) -> None:
    first = keep_text(tmp_path, "news/a.md", "es", 3, "Uno 😀")
    second = keep_text(tmp_path, "news/a.md", "es", 3, "两个")
    assert [first.read_text(encoding="utf-8"), second.read_text(encoding="utf-8")] == ["Uno 😀\n", "两个\n"]


def _write_many(root: Path, name: str, done: Queue[int]) -> None:
    """Writes one file that another process writes, too, and many of its own; tells how often that was refused."""
    refused = 0
    for turn in range(40):
        try:
            write_file(root, root / "shared.po", f"{name} {turn} 港口".encode(), patience=600)
            write_file(root, root / f"{name}.{turn}.po", name.encode(), patience=600)
        except GlossaError:
            refused += 1
    done.put(refused)


def test_two_that_write_at_once_know_of_each_other(tmp_path: Path) -> None:
    done: Queue[int] = PROCESSES.Queue()
    writers = [PROCESSES.Process(target=_write_many, args=(tmp_path, name, done)) for name in ("ana", "bo")]
    for writer in writers:
        writer.start()
    assert [done.get(timeout=600) for _ in writers] == [0, 0]
    for writer in writers:
        writer.join()
    assert written_files(tmp_path) == {
        tmp_path / "shared.po",
        *(tmp_path / f"{name}.{turn}.po" for name in ("ana", "bo") for turn in range(40)),
    }


def test_where_no_lock_can_be_made_a_file_is_written_all_the_same(tmp_path: Path) -> None:
    (tmp_path / ".glossa").write_text("a file where the folder should be")

    write_file(tmp_path, tmp_path / "a.po", b"one")

    assert (tmp_path / "a.po").read_bytes() == b"one"


def test_whoever_waits_too_long_for_another_is_told_so(tmp_path: Path) -> None:
    with locked(tmp_path / ".glossa" / "cache" / "exports.lock", tmp_path, 1), pytest.raises(GlossaError) as caught:
        write_file(tmp_path, tmp_path / "a.po", b"one", patience=0)

    assert caught.value.exit_code is ExitCode.STORE
    assert not (tmp_path / "a.po").exists()
