"""Looking over a store file, and putting a good version in the place of a lost one."""

from __future__ import annotations

import shlex
from dataclasses import replace
from pathlib import Path

import pytest

from glossa.model.target import Change, State
from glossa.store import ArticleStore, examine
from glossa.store.places import copy_path
from tests.store.samples import ES, FIRST, NOON, draft, stored


def _edited(store: ArticleStore, text: str, revision: int) -> None:
    steps = [
        Change(number, NOON, "edit", State.DRAFT, f"{text}{number}", by="Ana") for number in range(1, revision + 1)
    ]
    with store.transaction() as transaction:
        target = replace(draft(f"{text}{revision}", revision), history=tuple(steps))
        transaction.put_target(FIRST, ES, target, expected_revision=None)


def _faults(store: ArticleStore) -> list[str]:
    return [fault.what for fault in examine(store.path)]


def _changed(store: ArticleStore, before: str, after: str) -> None:
    text = store.path.read_text("utf-8")
    assert before in text
    store.path.write_text(text.replace(before, after, 1), "utf-8")


def test_a_sound_file_has_no_faults(tmp_path: Path) -> None:
    store = stored(tmp_path)
    _edited(store, "Hoy 😀 ", 3)
    assert examine(store.path) == ()


def test_a_step_that_was_changed_shows_and_so_does_what_follows_from_it(tmp_path: Path) -> None:
    store = stored(tmp_path)
    _edited(store, "Hoy ", 3)
    store.compact()
    _changed(store, '"text": "Hoy 2"', '"text": "Ayer"')
    assert _faults(store) == [f"segment {FIRST}, es: step 2 of its history is not as it was sealed"]


def test_a_step_that_was_taken_out_shows(tmp_path: Path) -> None:
    store = stored(tmp_path)
    _edited(store, "Hoy ", 3)
    store.compact()
    text = store.path.read_text("utf-8")
    start = text.index('{"revision": 2')
    end = text.index('{"revision": 3')
    store.path.write_text(text[:start] + text[end:], "utf-8")
    assert _faults(store) == [f"segment {FIRST}, es: step 2 of its history is not as it was sealed"]


def test_a_text_that_no_step_leads_to_shows(tmp_path: Path) -> None:
    store = stored(tmp_path)
    _edited(store, "Hoy ", 1)
    store.compact()
    _changed(store, '"text": "Hoy 1", "state": "draft"', '"text": "Ayer", "state": "draft"')
    assert _faults(store) == [f"segment {FIRST}, es: its text is not the one that its history leads to"]


def test_a_state_that_no_step_leads_to_shows(tmp_path: Path) -> None:
    store = stored(tmp_path)
    _edited(store, "Hoy ", 1)
    store.compact()
    _changed(store, '"text": "Hoy 1", "state": "draft"', '"text": "Hoy 1", "state": "final"')
    assert _faults(store) == [f"segment {FIRST}, es: it is final, and its history leads to draft"]


def test_a_line_changed_after_others_were_added_shows(tmp_path: Path) -> None:
    store = stored(tmp_path)
    _edited(store, "Hoy ", 1)
    _changed(store, "Abre la cumbre", "Abrió la cumbre")
    assert _faults(store) == ["it was changed by hand, or by another program, since glossa added its last lines"]


def test_segments_that_are_not_their_unit_show(tmp_path: Path) -> None:
    store = stored(tmp_path)
    _changed(store, '"source": "They spoke', '"source": "We spoke')
    assert _faults(store) == ["the segments of unit u2 are not its text"]


def test_a_torn_line_is_no_loss(tmp_path: Path) -> None:
    store = stored(tmp_path)
    _edited(store, "Hoy ", 1)
    whole = copy_path(store.path).read_bytes()
    _edited(store, "Hoy ", 2)
    store.path.write_bytes(store.path.read_bytes()[:-30])
    copy_path(store.path).write_bytes(whole)
    (fault,) = examine(store.path)
    assert (fault.is_lost, "torn" in fault.what) == (False, True)


def test_a_torn_line_that_the_copy_has_is_a_loss(tmp_path: Path) -> None:
    store = stored(tmp_path)
    _edited(store, "Hoy ", 1)
    _edited(store, "Hoy ", 2)
    whole = store.read()
    store.path.write_bytes(store.path.read_bytes()[:-30])
    assert [fault.is_lost for fault in examine(store.path)] == [True]
    store.mend()
    assert store.read() == whole


@pytest.mark.parametrize(("before", "after"), [('"revision": 2', '"revision": "zwei"'), ('"draft"', '"splendid"')])
def test_nonsense_in_the_last_line_is_a_loss_and_not_a_torn_line(tmp_path: Path, before: str, after: str) -> None:
    store = stored(tmp_path)
    _edited(store, "Hoy ", 1)
    _edited(store, "Hoy ", 2)
    whole = store.read()
    head, last = store.path.read_text("utf-8").rsplit('"segment"', 1)
    assert before in last
    store.path.write_text(f'{head}"segment"{last.replace(before, after)}', "utf-8")
    (fault,) = examine(store.path)
    assert (fault.is_lost, "torn" in fault.what, "table targets" in fault.what) == (True, False, True)
    store.mend()
    assert store.read() == whole


def test_a_file_that_git_could_not_merge_says_what_a_shell_can_do(tmp_path: Path) -> None:
    store = stored(tmp_path / "the rivers' 河")
    data = store.path.read_bytes()
    store.path.write_bytes(data + b"<<<<<<< ours\n\n=======\n\n>>>>>>> theirs\n")
    (fault,) = examine(store.path)
    command = fault.what.split("`")[-2]
    assert shlex.split(command) == ["git", "checkout", "--merge", "--", str(store.path)]
    assert "by lines. Nothing was changed." in fault.what


def test_a_newer_file_is_not_a_loss(tmp_path: Path) -> None:
    store = stored(tmp_path)
    _changed(store, '"schema": 4', '"schema": 99')
    assert [(fault.what, fault.is_lost) for fault in examine(store.path)] == [
        ("a newer glossa wrote it: update glossa", False)
    ]


@pytest.mark.parametrize("damage", ["", "{", '{"article": {}}'])
def test_a_lost_file_is_mended_from_its_copy_and_kept_aside(tmp_path: Path, damage: str) -> None:
    store = stored(tmp_path)
    whole = store.read()
    store.path.write_text(damage)
    assert [fault.is_lost for fault in examine(store.path)] == [True]
    aside = store.mend()
    assert aside == store.path.with_name("rivers.md.json.damaged-1")
    assert aside.read_text() == damage
    assert (store.read(), examine(store.path)) == (whole, ())
    store.path.write_text("[")
    assert store.mend() == store.path.with_name("rivers.md.json.damaged-2")


def test_a_file_that_is_gone_is_mended_too(tmp_path: Path) -> None:
    store = stored(tmp_path)
    whole = store.read()
    store.path.unlink()
    assert [fault.is_lost for fault in examine(store.path)] == [True]
    store.mend()
    assert store.read() == whole


def test_without_a_good_copy_nothing_is_done(tmp_path: Path) -> None:
    store = stored(tmp_path)
    store.path.write_text("{")
    copy_path(store.path).write_text("{")
    assert store.mend() is None
    assert store.path.read_text() == "{"


def test_a_file_that_is_whole_again_when_the_lock_is_there_stays(tmp_path: Path) -> None:
    store = stored(tmp_path)
    _edited(store, "Hoy ", 1)
    old = copy_path(store.path).read_bytes()
    _edited(store, "Hoy ", 2)
    copy_path(store.path).write_bytes(old)
    whole = store.path.read_bytes()
    assert store.mend() is None
    assert store.path.read_bytes() == whole


def test_a_compacted_file_says_the_same_in_fewer_bytes(tmp_path: Path) -> None:
    store = stored(tmp_path)
    _edited(store, "Hoy ", 1)
    _edited(store, "Hoy ", 2)
    before, size = store.read(), store.path.stat().st_size
    saved = store.compact()
    assert store.path.stat().st_size == size - saved
    assert (saved > 0, store.read(), store.compact()) == (True, before, 0)
