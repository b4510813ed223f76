"""`glossa export --output`: a file, a folder, or standard output."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run


def _files(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


@pytest.mark.parametrize("name", ["out2", "deep/湖 😀", "v1.2", "here.txt"])
def test_a_name_that_nothing_has_is_that_of_the_file(translated: Run, desk: Path, name: str) -> None:
    ran = translated("export", "article.md", "--output", name)
    assert (ran.code, ran.err.splitlines()[0]) == (0, f"Wrote {name}: 5 segments, 5 drafts.")
    assert (desk / name).is_file()


@pytest.mark.parametrize("name", ["out/", "deep/خارج/", "v1.2/"])
def test_a_name_with_a_slash_behind_it_is_that_of_a_folder(translated: Run, desk: Path, name: str) -> None:
    ran = translated("export", "article.md", "-o", name)
    assert (ran.code, ran.err.splitlines()[0]) == (0, f"Wrote {name}article.es.po: 5 segments, 5 drafts.")
    assert _files(desk / name) == ["article.es.po"]


def test_a_folder_that_is_there_takes_the_file(translated: Run, desk: Path) -> None:
    (desk / "湖 😀").mkdir()
    assert translated("export", "article.md", "--output", "湖 😀").code == 0
    assert translated("export", "article.md", "--output", "湖 😀", "--format", "xliff21").code == 0
    assert _files(desk / "湖 😀") == ["article.es.po", "article.es.xliff2.xlf"]


def test_what_somebody_changed_in_a_folder_is_not_replaced(translated: Run, desk: Path) -> None:
    translated("export", "article.md", "--output", "out/")
    (desk / "out" / "article.es.po").write_text("theirs", encoding="utf-8")
    ran = translated("export", "article.md", "--output", "out/")
    assert (ran.code, ran.err.splitlines()[0]) == (
        2,
        "Error: out/article.es.po is there already, and not as glossa wrote it",
    )
    assert (desk / "out" / "article.es.po").read_text(encoding="utf-8") == "theirs"


@pytest.mark.parametrize("name", ["out", "out/", "v1.2/"])
def test_several_languages_go_into_a_folder(translated: Run, desk: Path, name: str) -> None:
    translated("translate", "article.md", "--to", "ar", "--engine", "pseudo")
    assert translated("export", "article.md", "--to", "es,ar", "--output", name).code == 0
    assert _files(desk / name) == ["article.ar.po", "article.es.po"]


@pytest.mark.parametrize("name", ["a.po", "-"])
def test_several_languages_are_not_written_into_one_file(translated: Run, desk: Path, name: str) -> None:
    before = _files(desk)
    ran = translated("export", "article.md", "--to", "es,fr", "--output", name)
    assert (ran.code, ran.err.splitlines()) == (
        2,
        [f"Error: Several files cannot all be {name}", "Name a folder with / behind it, or one language."],
    )
    assert _files(desk) == before


def test_a_file_is_no_folder_for_several_languages(translated: Run, desk: Path) -> None:
    (desk / "notes").write_text("mine", encoding="utf-8")
    ran = translated("export", "article.md", "--to", "es,fr", "--output", "notes")
    assert (ran.code, ran.err.splitlines()[0]) == (2, "Error: Several files cannot all be notes")
    assert (desk / "notes").read_text(encoding="utf-8") == "mine"
