"""Several people change one glossary at once: what one of them was told is done is in the file."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable
from pathlib import Path

import pytest
from filelock import FileLock

from glossa.errors import ExitCode, GlossaError
from glossa.model.term import TermStatus
from glossa.workflow import terms_lock
from glossa.workflow.project import Project, open_project
from glossa.workflow.terms_edit import add_term, edit_term, remove_term
from glossa.workflow.terms_file import Edit, own_files
from glossa.workflow.terms_lock import changing
from tests.workflow.samples import ES, desk

WRITERS, WRITES = 8, 4

PROCESSES = multiprocessing.get_context("forkserver")
PROCESSES.set_forkserver_preload(["filelock", "tests.workflow.test_terms_lock"])


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project with an empty glossary."""
    return desk(tmp_path, glossary="en,es\n").project


def _write(root: Path, writer: int) -> None:
    terms_lock.PATIENCE = 600.0  # in a process of its own
    project = open_project(root, root, {}, {})
    for number in range(WRITES):
        add_term(project, f"湖 {writer}.{number} 𠮷", f"بحيرة {writer}.{number}", ES)


def test_writers_in_several_processes_lose_nothing(project: Project) -> None:
    writers = [PROCESSES.Process(target=_write, args=(project.root, number)) for number in range(WRITERS)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert [writer.exitcode for writer in writers] == [0] * WRITERS
    added = {concept.terms[0].text for concept in own_files(project)[0].glossary.concepts}
    assert added == {f"湖 {writer}.{number} 𠮷" for writer in range(WRITERS) for number in range(WRITES)}


def _lock(root: Path) -> Path:
    return root / ".glossa" / "cache" / "locks" / "glossaries" / "terms.csv.lock"


def test_who_waits_too_long_is_told_so(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(terms_lock, "PATIENCE", 0.0)
    add_term(project, "lake", "lago", ES)
    before = (project.root / "terms.csv").read_bytes()
    changes: list[Callable[[], Edit]] = [
        lambda: add_term(project, "bay", "bahía", ES),
        lambda: add_term(project, "lake", "laguna", ES, status=TermStatus.ADMITTED),
        lambda: edit_term(project, "lake", {"note": "not the bay"}),
        lambda: remove_term(project, "lake"),
    ]
    with FileLock(_lock(project.root)):
        for change in changes:
            with pytest.raises(GlossaError, match=r"Another glossa is writing to .*terms\.csv") as caught:
                change()
            assert caught.value.exit_code is ExitCode.STORE
            assert caught.value.hint.startswith("Nothing was changed.")
    assert (project.root / "terms.csv").read_bytes() == before


def test_nothing_is_left_that_would_be_committed(project: Project) -> None:
    before = sorted(path.name for path in project.root.iterdir())
    add_term(project, "lake", "lago", ES)
    assert sorted(path.name for path in project.root.iterdir()) == sorted([".glossa", *before])
    assert (project.root / ".glossa" / ".gitignore").read_text().endswith("/cache/\n")


def test_two_projects_wait_for_each_other_at_one_glossary(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(terms_lock, "PATIENCE", 0.0)
    folder = project.root / "other"
    folder.mkdir()
    other = desk(folder).project
    shared = project.root / "terms.csv"
    (folder / "link.csv").symlink_to(shared)
    for named in (shared, folder / "link.csv"):
        with changing(project), pytest.raises(GlossaError, match="Another glossa"):
            add_term(other, "lake", "lago", ES, file=named)


def test_a_glossary_outside_all_projects_gets_nothing_beside_it(
    project: Project, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    temporary, outside = tmp_path_factory.mktemp("temporary"), tmp_path_factory.mktemp("outside") / "ours.csv"
    outside.write_text("en,es\n", encoding="utf-8")
    monkeypatch.setattr("tempfile.tempdir", str(temporary))
    monkeypatch.setattr(terms_lock, "PATIENCE", 0.0)
    with changing(project, outside), pytest.raises(GlossaError, match=r"Another glossa is writing to .*ours\.csv"):
        add_term(project, "lake", "lago", ES, file=outside)
    add_term(project, "lake", "lago", ES, file=outside)
    assert [path.name for path in outside.parent.iterdir()] == ["ours.csv"]
    assert outside.read_text(encoding="utf-8") == "en,es\nlake,lago\n"


def test_a_place_where_nothing_can_be_locked_is_named(project: Project) -> None:
    (project.root / ".glossa").write_text("in the way")
    with pytest.raises(GlossaError, match="Cannot lock ") as caught:
        add_term(project, "lake", "lago", ES)
    assert caught.value.exit_code is ExitCode.STORE
    assert (project.root / "terms.csv").read_text() == "en,es\n"


def test_the_lock_goes_with_an_error(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(terms_lock, "PATIENCE", 0.0)
    with pytest.raises(GlossaError, match="lake"):
        remove_term(project, "lake")
    add_term(project, "lake", "lago", ES)
    assert (project.root / "terms.csv").read_text() == "en,es\nlake,lago\n"
