"""Loading the glossaries of a project."""

from __future__ import annotations

from pathlib import Path

import pytest

from glossa.errors import GlossaError
from glossa.workflow.terms import load_termbase
from tests.workflow.samples import GLOSSARY, desk


def test_a_broken_row_is_named_by_its_line_and_the_rest_is_used(tmp_path: Path) -> None:
    here = desk(tmp_path, glossary=GLOSSARY + ",puerto,,\nlake,lago,湖,\n")

    termbase = load_termbase(here.project)

    assert [(problem.file, problem.line) for problem in termbase.problems()] == [("terms.csv", 4)]
    assert len(termbase.glossaries[0].concepts) == 3


def test_two_entries_that_disagree_are_a_problem_with_a_line(tmp_path: Path) -> None:
    here = desk(tmp_path, glossary="en,es\nlake,lago\nlake,laguna\n")

    problems = load_termbase(here.project).problems()

    assert [problem.line for problem in problems] == [3]
    assert "lake" in problems[0].message


def test_an_earlier_glossary_wins_over_a_later_one_and_that_is_said(tmp_path: Path) -> None:
    here = desk(tmp_path, glossary="en,es\nlake,lago\n")
    (tmp_path / "more.csv").write_text("en,es\nlake,laguna\n", encoding="utf-8")
    (tmp_path / "glossa.toml").write_text('glossaries = ["terms.csv", "more.csv"]\n', encoding="utf-8")

    problems = load_termbase(here.project).problems()

    assert [(problem.file, problem.line) for problem in problems] == [("more.csv", 2)]


def test_a_project_without_glossaries_has_an_empty_termbase(tmp_path: Path) -> None:
    here = desk(tmp_path)
    (tmp_path / "glossa.toml").write_text("glossaries = []\n", encoding="utf-8")

    assert load_termbase(here.project).glossaries == ()


def test_the_shipped_glossary_loads_without_a_problem(tmp_path: Path) -> None:
    here = desk(tmp_path)
    (tmp_path / "glossa.toml").unlink()

    assert load_termbase(here.project).problems() == ()


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("missing.csv", "No such glossary: .*missing.csv"),
        ("folder.csv", "Cannot read the glossary .*folder.csv: Is a directory"),
        ("terms.docx", "does not read terms.docx as a glossary"),
        ("glossa:nothing", "No shipped glossary is called 'nothing'"),
    ],
)
def test_a_glossary_that_cannot_be_used_is_an_error_of_one_line(tmp_path: Path, name: str, what: str) -> None:
    here = desk(tmp_path)
    (tmp_path / "folder.csv").mkdir()
    (tmp_path / "terms.docx").write_bytes(b"PK")
    (tmp_path / "glossa.toml").write_text(f'glossaries = ["{name}"]\n', encoding="utf-8")

    with pytest.raises(GlossaError, match=what):
        load_termbase(here.project)


def test_a_glossary_for_other_languages_is_a_problem(tmp_path: Path) -> None:
    here = desk(tmp_path, glossary="en,fi\nlake,järvi\n")

    problems = load_termbase(here.project).problems()

    assert [str(problem) for problem in problems] == ["terms.csv: it has en, fi, but nothing from en into es"]


def test_a_glossary_is_read_by_the_format_it_is_in(tmp_path: Path) -> None:
    here = desk(tmp_path)
    (tmp_path / "terms.en-es.tsv").write_text("# OmegaT\nlake\tlago\n", encoding="utf-8")
    (tmp_path / "glossa.toml").write_text('glossaries = ["terms.en-es.tsv"]\n', encoding="utf-8")

    termbase = load_termbase(here.project)

    assert [concept.id for concept in termbase.glossaries[0].concepts] == ["lake"]
