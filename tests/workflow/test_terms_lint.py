"""Looking over the glossaries of a project, or files that somebody names."""

from __future__ import annotations

from pathlib import Path

import pytest

from glossa.errors import GlossaError
from glossa.model.finding import Severity
from glossa.workflow.terms_lint import lint_glossaries
from tests.workflow.samples import Desk, desk


def project(folder: Path, ours: str, theirs: str = "en,es\nlake,lago\n") -> Desk:
    """Makes a project with two glossaries."""
    here = desk(folder, glossary=ours)
    (folder / "more.csv").write_text(theirs, encoding="utf-8")
    (folder / "glossa.toml").write_text('glossaries = ["terms.csv", "more.csv"]\n', encoding="utf-8")
    return here


def places(here: Desk, *files: Path) -> list[tuple[str, int, str]]:
    """Returns where the flaws are, and how much they matter."""
    flaws = lint_glossaries(here.project, files)
    return [(flaw.file, flaw.line, flaw.severity.value) for flaw in flaws]


def test_all_of_the_projects_own_are_looked_at(tmp_path: Path) -> None:
    here = project(tmp_path, "en,es\nriver,rнo\n", "en,es\nlake,la\u200bgo\n")
    assert places(here) == [("terms.csv", 2, "advice"), ("more.csv", 2, "error")]


@pytest.mark.parametrize("end", ["csv", "tsv"])
def test_what_the_reader_put_right_is_advice(tmp_path: Path, end: str) -> None:
    cut = {"csv": ",", "tsv": "\t"}[end]
    rows = [("en", "es", "ar"), (" river", "río", "نهر "), ("sea", "mar||océano", "بحر"), ("bay", "bahía|", "خليج")]
    file = tmp_path / f"odd.{end}"
    file.write_text("".join(f"{cut.join(row)}\n" for row in rows), encoding="utf-8")
    flaws = lint_glossaries(desk(tmp_path).project, [file])
    assert [(str(flaw), flaw.severity) for flaw in flaws if "|" in flaw.message or "space" in flaw.message] == [
        (f"odd.{end}:2: white space round 2 cells, first here, is not read", Severity.ADVICE),
        (
            f"odd.{end}:3: a “|” with nothing on one side in 2 cells, first here, is passed over",
            Severity.ADVICE,
        ),
    ]


def test_one_untidy_cell_is_not_counted(tmp_path: Path) -> None:
    here = project(tmp_path, "en,es\nriver,río\u3000\n")
    assert [flaw.message for flaw in lint_glossaries(here.project)] == ["white space round one cell is not read"]


def test_layers_that_contradict_each_other_are_advice(tmp_path: Path) -> None:
    assert places(project(tmp_path, "en,es\nlake,laguna\n")) == [("more.csv", 2, "advice")]


def test_files_that_are_named_are_looked_at_alone(tmp_path: Path) -> None:
    here = project(tmp_path, "en,es\nriver,ri\u200bo\n")
    assert places(here, tmp_path / "more.csv") == []


def test_a_file_outside_of_the_project_goes_by_its_whole_name(tmp_path: Path) -> None:
    (tmp_path / "inner").mkdir()
    here = desk(tmp_path / "inner")
    outside = tmp_path / "outside.csv"
    outside.write_text("en,es\nlake,la\u200bgo\n", encoding="utf-8")
    assert places(here, outside) == [(outside.as_posix(), 2, "error")]


def test_without_its_own_a_projects_shipped_glossaries_are_looked_at(tmp_path: Path) -> None:
    here = desk(tmp_path)
    (tmp_path / "glossa.toml").unlink()
    assert {severity for *_, severity in places(here)} <= {"advice"}


def test_a_file_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(GlossaError, match="No such glossary"):
        lint_glossaries(desk(tmp_path).project, [tmp_path / "missing.csv"])
