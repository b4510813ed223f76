"""Files that git has merged by lines: what stands there twice is put together."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossa.errors import GlossaError
from glossa.model.target import Change, State
from glossa.store import ArticleStore, examine, files
from glossa.store.files import Mark
from glossa.store.form import is_sound
from glossa.store.reading import has_conflict_marks, read_tables
from tests.store.samples import ES, FIRST, NOON, draft, stored


def _write(store: ArticleStore, text: str, by: str, state: State = State.TRANSLATED) -> None:
    """Puts a text into the first segment, as the next step of its history."""
    entry = next(entry for entry in store.read().entries if entry.segment.id == FIRST)
    before = entry.targets.get(ES)
    revision = before.revision + 1 if before else 1
    step = Change(revision, NOON, "edit", state, text, by=by)
    history = (*(before.history if before else ()), step)
    with store.transaction() as transaction:
        target = replace(draft(text, revision), state=state, history=history)
        transaction.put_target(FIRST, ES, target, expected_revision=None)


def _merged_by_lines(folder: Path, ours: str, theirs: str) -> ArticleStore:
    """Makes what git does of our line at the end and their line in the middle."""
    store = stored(folder)
    _write(store, "Hoy.", "")
    store.compact()
    base = store.path.read_bytes()
    _write(store, theirs, "王伟")
    store.compact()
    middle = store.path.read_bytes()
    store.path.write_bytes(base)
    _write(store, ours, "Ana")
    added = store.path.read_bytes()[len(base.removesuffix(b"\n}\n}\n")) :]
    store.path.write_bytes(middle.removesuffix(b"\n}\n}\n") + added)
    return store


def test_a_later_line_hides_nothing_of_an_earlier_one(tmp_path: Path) -> None:
    store = _merged_by_lines(tmp_path, "Esto hoy.", "Hoy 😀.")
    assert not is_sound(store.path.read_bytes())
    target = next(entry.targets[ES] for entry in store.read().entries if entry.segment.id == FIRST)
    assert {change.text for change in target.history} == {"Hoy.", "Esto hoy.", "Hoy 😀."}
    assert (target.text, target.state) == ("Esto hoy.", State.TRANSLATED)


def test_the_next_change_writes_it_whole_and_sound(tmp_path: Path) -> None:
    store = _merged_by_lines(tmp_path, "Esto hoy.", "Hoy 😀.")
    _write(store, "Hoy mismo.", "Ana")
    assert examine(store.path) == ()
    target = next(entry.targets[ES] for entry in store.read().entries if entry.segment.id == FIRST)
    assert {change.by for change in target.history} == {"", "Ana", "王伟"}


def test_a_compacted_file_says_what_the_merged_one_said(tmp_path: Path) -> None:
    store = _merged_by_lines(tmp_path, "Esto hoy.", "Hoy 😀.")
    before = store.read()
    store.compact()
    assert (store.read(), examine(store.path)) == (before, ())


@given(st.lists(st.sampled_from(["uno", "dos 😀", "三"]), min_size=1, max_size=5))
@settings(deadline=None, max_examples=20)
def test_lines_that_follow_one_another_are_no_conflict(texts: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        store = stored(Path(folder))
        for text in texts:
            _write(store, text, "Ana")
        whole = store.read()
        data = store.path.read_bytes()
        changed = data.replace(b"Abre la cumbre", "Abrió la cumbre".encode(), 1)
        store.path.write_bytes(changed)
        assert not is_sound(changed)
        assert store.read().entries[1:] == whole.entries[1:]


def test_a_file_of_which_no_line_was_touched_is_read_as_it_is(tmp_path: Path) -> None:
    store = stored(tmp_path)
    _write(store, "Hoy.", "Ana")
    data = store.path.read_bytes()
    assert is_sound(data)
    assert len(read_tables(data)["targets"]) == 5
    assert not has_conflict_marks(data)


def test_a_file_that_was_being_written_is_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = stored(tmp_path)
    _write(store, "Hoy.", "Ana")
    before = (store.path.read_bytes()[:-40], Mark(0, 0, 0))
    answers = iter([before, before])
    real = files.contents

    def torn_once(path: Path) -> tuple[bytes, Mark] | None:
        return next(answers, None) or real(path)

    monkeypatch.setattr(files, "contents", torn_once)
    monkeypatch.setattr("glossa.store.checking.contents", torn_once)
    read = files.load(store.path)
    assert read is not None
    assert len(read.tables["targets"]) == 5
    assert examine(store.path) == ()


@pytest.mark.parametrize("earlier", ["5", "[]", '{"text": "Ayer.", "history": [{"by": "Eva"}]}'])
def test_nonsense_under_a_key_that_comes_again_is_said(tmp_path: Path, earlier: str) -> None:
    store = stored(tmp_path)
    store.compact()
    _write(store, "Hoy.", "Ana")
    text = store.path.read_text("utf-8")
    key = text[: text.index(f'{{"segment": "{FIRST}"')].rsplit('"', 2)[1]
    store.path.write_text(text.replace('"targets": {', f'"targets": {{\n"{key}": {earlier},', 1), "utf-8")
    with pytest.raises(GlossaError, match="is damaged"):
        store.read()
    assert [fault.is_lost for fault in examine(store.path)] == [True]
