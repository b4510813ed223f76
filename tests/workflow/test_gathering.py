"""Which articles are meant by files, folders and patterns."""

from __future__ import annotations

from pathlib import Path

import pytest

from glossa.errors import ExitCode, GlossaError
from glossa.workflow.gathering import gather
from glossa.workflow.output import write_file
from glossa.workflow.project import Project, open_project
from tests.workflow.samples import AR, ES, ZH


def project(folder: Path, *files: str, settings: str = "") -> Project:
    """Makes a project with files that have a word in them."""
    for name in files:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("湖\n", "utf-8")
    (folder / "glossa.toml").write_text(settings, "utf-8")
    return open_project(folder, None, {}, {})


def names(here: Project, *named: str) -> list[str]:
    found = gather(here, [here.root / name for name in named], (ES, ZH))
    return [path.relative_to(here.root).as_posix() for path in found]


def test_files_are_taken_as_they_are_named_each_once(tmp_path: Path) -> None:
    here = project(tmp_path, "b.md", "a.md")
    assert names(here, "b.md", "a.md", "b.md", "gone.md") == ["b.md", "a.md", "gone.md"]


def test_a_folder_gives_its_articles_at_any_depth_in_order(tmp_path: Path) -> None:
    here = project(tmp_path, "n/b.md", "n/a/𠮷.txt", "n/a.html", "n/خبر.md", "n/pic.png", "n/.draft.md", "n/.git/x.md")
    assert names(here, "n") == ["n/a.html", "n/b.md", "n/خبر.md", "n/a/𠮷.txt"]


def test_translations_beside_their_articles_and_exports_are_no_articles(tmp_path: Path) -> None:
    here = project(tmp_path, "n/a.md", "n/a.es.md", "n/a.zh-Hans.md", "n/a.fr.md", "n/b.es.md", "n/v1.2.md")
    write_file(here.root, here.root / "n" / "made.md", b"made")
    assert names(here, "n") == ["n/a.fr.md", "n/a.md", "n/b.es.md", "n/v1.2.md"]


def test_a_translation_is_known_beside_an_article_that_says_its_language(tmp_path: Path) -> None:
    settings = '[documents]\nstrings = ["title"]\n'
    here = project(tmp_path, "n/a.en.md", "n/a.es.md", "n/en.json", "n/es.json", "n/fr.json", settings=settings)
    assert names(here, "n") == ["n/a.en.md", "n/en.json", "n/fr.json"]


def test_data_is_taken_from_a_folder_where_the_project_says_which_strings_are_texts(tmp_path: Path) -> None:
    here = project(tmp_path, "n/a.md", "n/package.json")
    assert names(here, "n") == ["n/a.md"]
    chosen = project(tmp_path, settings='[documents]\nstrings = ["title"]\n')
    assert names(chosen, "n") == ["n/a.md", "n/package.json"]


def test_a_pattern_gives_the_files_that_fit_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    here = project(tmp_path, "n/b.md", "n/a.md", "n/c.txt", "odd[1].md")
    assert names(here, "n/*.md") == ["n/a.md", "n/b.md"]
    assert names(here, "odd[1].md") == ["odd[1].md"]
    monkeypatch.chdir(tmp_path)
    assert gather(here, [Path("n/?.txt")], ()) == (Path("n/c.txt"),)


@pytest.mark.parametrize(("name", "said"), [("empty", "There is no article in"), ("n/*.pdf", "No file is called like")])
def test_nothing_found_is_said(tmp_path: Path, name: str, said: str) -> None:
    here = project(tmp_path)
    (tmp_path / "empty").mkdir()
    with pytest.raises(GlossaError, match=said) as caught:
        gather(here, [tmp_path / name], (AR,))
    assert caught.value.exit_code is ExitCode.USAGE
