"""A project: its folder, its articles' names, its beginning."""

from __future__ import annotations

from pathlib import Path

import pytest

from glossa.errors import ExitCode, GlossaError
from glossa.workflow.init import init_project, keep_cache_out_of_git
from glossa.workflow.project import open_project
from tests.workflow.samples import EN, ES, ZH, StubEngine, desk


def test_an_articles_name_is_its_path_below_the_project(tmp_path: Path) -> None:
    here = desk(tmp_path, name="news/2026/水.md")

    assert here.project.article_name(here.path) == "news/2026/水.md"
    assert here.project.article_name(tmp_path / "news" / ".." / "a.md") == "a.md"


def test_a_relative_path_means_the_same_article(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    here = desk(tmp_path, name="news/a.md")
    monkeypatch.chdir(tmp_path / "news")

    assert open_project(Path("a.md"), None, {}, {}).article_name(Path("a.md")) == "news/a.md"
    assert open_project(Path("a.md"), None, {}, {}).root == here.root


def test_an_article_outside_the_project_is_refused(tmp_path: Path) -> None:
    inside = tmp_path / "inside"
    inside.mkdir()

    with pytest.raises(GlossaError, match="is outside the project") as caught:
        desk(inside).project.store(tmp_path / "a.md")

    assert caught.value.exit_code is ExitCode.USAGE


def test_a_link_that_leads_to_itself_is_refused(tmp_path: Path) -> None:
    loop = tmp_path / "a.md"
    loop.symlink_to(loop)

    with pytest.raises(GlossaError, match="leads to itself") as caught:
        desk(tmp_path, name="b.md").project.existing_store(loop)

    assert caught.value.hint


def test_a_name_too_long_for_the_disk_is_an_unknown_article(tmp_path: Path) -> None:
    with pytest.raises(GlossaError, match="Nothing is known of"):
        desk(tmp_path).project.existing_store(tmp_path / ("水" * 90 + ".md"))


def test_the_project_of_an_article_is_found_above_it(tmp_path: Path) -> None:
    here = desk(tmp_path, name="news/2026/a.md")

    assert open_project(here.path, None, {}, {}).root == tmp_path


def test_without_a_project_the_articles_folder_is_one_with_defaults(tmp_path: Path) -> None:
    project = open_project(tmp_path / "a.md", None, {}, {})

    assert project.root == tmp_path
    assert project.config.engines == ("apertium",)


def test_flags_weigh_more_than_the_environment_and_that_more_than_the_file(tmp_path: Path) -> None:
    here = desk(tmp_path)

    assert here.project.config.targets == (ES,)
    assert open_project(here.path, None, {"GLOSSA_TARGETS": "fr"}, {}).config.targets == ("fr",)
    assert open_project(here.path, None, {"GLOSSA_TARGETS": "fr"}, {"targets": ["ar"]}).config.targets == ("ar",)


def test_a_project_that_was_named_must_be_a_folder(tmp_path: Path) -> None:
    with pytest.raises(GlossaError, match="No such folder"):
        open_project(tmp_path, tmp_path / "nowhere", {}, {})


def test_what_was_never_translated_says_how_to_begin(tmp_path: Path) -> None:
    here = desk(tmp_path)

    with pytest.raises(GlossaError, match="Nothing is known of") as caught:
        here.project.existing_store(here.path)

    assert caught.value.hint.startswith("Run `glossa translate ")


def test_a_mistyped_article_is_answered_with_those_there_are_damaged_ones_apart(tmp_path: Path) -> None:
    for number in range(7):
        desk(tmp_path, "One boat left.\n", f"a{number}.md").run(StubEngine())
    here = desk(tmp_path, name="a0.md")
    here.store.path.write_bytes(b"{")

    with pytest.raises(GlossaError) as caught:
        here.project.existing_store(tmp_path / "a9.md")

    assert caught.value.hint == "The project has: a1.md, a2.md, a3.md, a4.md, a5.md, ...."


def test_an_article_that_was_translated_has_its_store(tmp_path: Path) -> None:
    here = desk(tmp_path)
    here.ingest()

    assert here.project.existing_store(here.path).read().name == "summit.md"
    assert [store.path for store in here.project.stores()] == [here.store.path]


def test_a_new_project_can_be_opened_and_has_its_languages(tmp_path: Path) -> None:
    path = init_project(tmp_path / "new", EN, [ES, ZH])

    assert path == tmp_path / "new" / "glossa.toml"
    config = open_project(path, None, {}, {}).config
    assert (config.source, config.targets) == (EN, (ES, ZH))
    assert "/cache/" in (tmp_path / "new" / ".glossa" / ".gitignore").read_text()


def test_a_project_is_never_begun_over_another(tmp_path: Path) -> None:
    here = desk(tmp_path)
    before = (tmp_path / "glossa.toml").read_bytes()

    with pytest.raises(GlossaError, match="is there already"):
        init_project(here.root, EN, [ES])

    assert (tmp_path / "glossa.toml").read_bytes() == before


def test_a_project_cannot_begin_in_a_file(tmp_path: Path) -> None:
    (tmp_path / "new").write_bytes(b"")

    with pytest.raises(GlossaError, match="Cannot write"):
        init_project(tmp_path / "new", EN, [ES])


def test_what_git_is_to_ignore_is_written_once(tmp_path: Path) -> None:
    ignore = tmp_path / ".glossa" / ".gitignore"
    keep_cache_out_of_git(tmp_path)
    ignore.write_text("# mine\n")

    keep_cache_out_of_git(tmp_path)

    assert ignore.read_text() == "# mine\n"
