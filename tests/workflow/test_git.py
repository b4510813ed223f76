"""A project in git: two people work on two branches, and the merge loses nothing."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import glossa
from glossa.errors import ExitCode, GlossaError
from glossa.model.target import State
from glossa.store import examine
from glossa.workflow import review, store_care
from glossa.workflow.commenting import Said, comment, threads
from glossa.workflow.init import keep_cache_out_of_git
from glossa.workflow.undo import undo
from tests.workflow.samples import ES, Desk, drafted, edited

TEN = "".join(f"Boat {number} left the harbour.\n\n" for number in range(1, 11))
SOURCE = str(Path(glossa.__file__).parents[1])


class Clone:
    """A desk in a git repository, on the branch `main`, with a second branch `theirs`."""

    def __init__(self, folder: Path, *, driver: bool) -> None:
        self.desk = drafted(folder, TEN)
        keep_cache_out_of_git(folder)
        self.git("init", "-q", "-b", "main")
        self.git("config", "user.name", "Ana")
        self.git("config", "user.email", "ana@example.org")
        if driver:
            store_care.install_driver(folder)
        self.desk.store.compact()
        self.commit("start")
        self.git("branch", "theirs")

    def git(self, *arguments: str, refused: bool = False) -> str:
        """Runs git; tells what it said."""
        environ = os.environ | {"PYTHONPATH": SOURCE, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
        environ["PATH"] = os.pathsep.join((str(Path(sys.executable).parent), environ["PATH"]))
        ran = subprocess.run(
            ["git", *arguments], cwd=self.desk.root, env=environ, capture_output=True, text=True, check=False
        )
        assert (ran.returncode != 0) is refused, ran.stderr + ran.stdout
        return ran.stdout + ran.stderr

    def commit(self, message: str) -> None:
        """Commits all there is."""
        self.git("add", "--all")
        self.git("commit", "-q", "-m", message)

    def on_theirs(self) -> Desk:
        """Commits what was done on ours, and goes over to the other branch."""
        self.commit("ours")
        self.git("checkout", "-q", "theirs")
        return self.desk

    def merged(self, *, refused: bool = False) -> str:
        """Commits what was done on theirs, and merges it into ours."""
        self.commit("theirs")
        self.git("checkout", "-q", "main")
        return self.git("merge", "-q", "--no-edit", "theirs", refused=refused)

    def states(self) -> list[State]:
        """How far each segment has come."""
        return [entry.state(ES) for entry in self.desk.article.current]


def approve(desk: Desk, by: str, *numbers: int) -> None:
    """Lets somebody approve segments."""
    review.approve(desk.sitting(by), [desk.entry(number) for number in numbers])


def whys(desk: Desk, number: int) -> list[tuple[str, str]]:
    """Who did what to a segment."""
    return [(change.action, change.by) for change in desk.target(number).history]


def test_approvals_on_both_sides_are_all_there(tmp_path: Path) -> None:
    clone = Clone(tmp_path, driver=True)
    approve(clone.desk, "Ana", 1, 2, 3, 5)
    approve(clone.on_theirs(), "王伟", 3, 4, 5, 6)
    comment(clone.desk.store, clone.desk.sitting("王伟").person, clone.desk.entry(6), Said("真的吗？"))
    clone.merged()
    assert clone.states() == [State.REVIEWED] * 6 + [State.DRAFT] * 4
    assert whys(clone.desk, 3) == [("draft", ""), ("approve", "Ana"), ("approve", "王伟"), ("merge", "")]
    assert [thread.number for thread in threads(clone.desk.article)] == [6]
    assert examine(clone.desk.store.path) == ()


def test_two_texts_are_a_conflict_that_names_the_segment_and_keeps_both(tmp_path: Path) -> None:
    clone = Clone(tmp_path, driver=True)
    edited(clone.desk, 7, "Salió el barco siete.", by="Ana")
    edited(clone.on_theirs(), 7, "Zarpó el barco 7 😀.", by="王伟")
    approve(clone.desk, "王伟", 8)
    said = clone.merged(refused=True)
    assert ".glossa/articles/summit.md.json, segment 7, es: Ana and 王伟 have both changed it." in said
    target = clone.desk.target(7)
    assert (target.text, target.state) == ("Salió el barco siete.", State.TRANSLATED)
    assert "Zarpó el barco 7 😀." in target.reason
    assert "Zarpó el barco 7 😀." in [change.text for change in target.history]
    assert clone.states()[7] is State.REVIEWED
    assert examine(clone.desk.store.path) == ()
    clone.commit("merged")


def test_work_goes_on_after_a_merge_and_a_second_one(tmp_path: Path) -> None:
    clone = Clone(tmp_path, driver=True)
    edited(clone.desk, 1, "Salió el barco uno.", by="Ana")
    approve(clone.on_theirs(), "王伟", 2)
    clone.merged()
    clone.git("checkout", "-q", "theirs")
    approve(clone.desk, "王伟", 3)
    clone.merged()
    undo(clone.desk.sitting("王伟"), clone.desk.entry(3))
    assert clone.states()[:3] == [State.TRANSLATED, State.REVIEWED, State.DRAFT]


def test_without_the_driver_git_merges_files_written_whole_by_their_lines(tmp_path: Path) -> None:
    clone = Clone(tmp_path, driver=False)
    approve(clone.desk, "Ana", 1)
    clone.desk.store.compact()
    approve(clone.on_theirs(), "王伟", 9)
    clone.desk.store.compact()
    clone.merged()
    assert (clone.states()[0], clone.states()[8]) == (State.REVIEWED, State.REVIEWED)
    assert examine(clone.desk.store.path) == ()


def test_without_the_driver_a_line_that_was_added_hides_no_work_of_the_other_side(tmp_path: Path) -> None:
    clone = Clone(tmp_path, driver=False)
    edited(clone.desk, 3, "Salió el barco tres.", by="Ana")
    clone.desk.store.compact()
    approve(clone.on_theirs(), "王伟", 1, 3)
    clone.merged()
    target = clone.desk.target(3)
    assert {"Ana", "王伟"} <= {change.by for change in target.history}
    assert "Salió el barco tres." in [change.text for change in target.history]
    assert clone.states()[0] is State.REVIEWED
    assert [fault.is_untidy for fault in examine(clone.desk.store.path)] == [True]
    (checked,) = store_care.check(clone.desk.project, repair=True)
    assert (checked.faults, clone.desk.target(3)) == ((), target)


def test_what_git_cannot_merge_by_lines_is_refused_and_merged_once_the_driver_is_there(tmp_path: Path) -> None:
    clone = Clone(tmp_path, driver=False)
    approve(clone.desk, "Ana", 1)
    approve(clone.on_theirs(), "王伟", 2)
    clone.merged(refused=True)
    with pytest.raises(GlossaError, match="git could not merge") as caught:
        clone.desk.store.read()
    assert caught.value.exit_code is ExitCode.STORE
    before = clone.desk.store.path.read_bytes()
    (checked,) = store_care.check(clone.desk.project, repair=True)
    assert (len(checked.faults), checked.repaired, clone.desk.store.path.read_bytes()) == (1, (), before)

    store_care.install_driver(tmp_path)
    clone.git("checkout", "--merge", "--", ".glossa/articles/summit.md.json")
    assert clone.states()[:2] == [State.REVIEWED, State.REVIEWED]


def test_where_there_is_no_clone_the_driver_is_refused(tmp_path: Path) -> None:
    with pytest.raises(GlossaError, match="git does not take the merge driver"):
        store_care.install_driver(tmp_path)


@pytest.mark.parametrize(
    ("damage", "said"),
    [(b"{", "no store of glossa's, or damaged"), (b"[]", "no store"), (b"\xff", "no store"), (b"", "no store")],
)
def test_a_version_that_is_no_store_leaves_ours_as_it_was(tmp_path: Path, damage: bytes, said: str) -> None:
    here = drafted(tmp_path, TEN)
    theirs = tmp_path / "theirs.json"
    theirs.write_bytes(damage)
    before = here.store.path.read_bytes()
    with pytest.raises(GlossaError, match=said) as caught:
        store_care.merge(tmp_path / "base.json", here.store.path, theirs)
    assert (caught.value.exit_code, here.store.path.read_bytes()) == (ExitCode.STORE, before)


def test_a_version_of_a_newer_glossa_leaves_ours_as_it_was(tmp_path: Path) -> None:
    here = drafted(tmp_path, TEN)
    theirs = tmp_path / "theirs.json"
    before = here.store.path.read_bytes()
    theirs.write_bytes(before.replace(b'"schema": ', b'"schema": 9', 1))
    with pytest.raises(GlossaError, match="a newer glossa wrote one of the versions"):
        store_care.merge(tmp_path / "none.json", here.store.path, theirs)
    assert here.store.path.read_bytes() == before
