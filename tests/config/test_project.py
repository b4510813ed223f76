"""Finding the project, writing its first settings, finding the shipped glossaries."""

from __future__ import annotations

from pathlib import Path

import pytest

from glossa.config import (
    PROJECT_FILE,
    find_project,
    glossary_path,
    load_config,
    shipped,
    shipped_glossaries,
    shipped_glossary,
    template,
)
from glossa.errors import GlossaError
from glossa.text.languages import LanguageTag


def test_a_project_is_found_from_any_folder_in_it(tmp_path: Path) -> None:
    (tmp_path / PROJECT_FILE).touch()
    below = tmp_path / "news" / "峰会"
    below.mkdir(parents=True)
    assert find_project(below) == tmp_path
    assert find_project(tmp_path) == tmp_path


def test_the_nearest_project_is_the_one(tmp_path: Path) -> None:
    inner = tmp_path / "inner"
    inner.mkdir()
    (tmp_path / PROJECT_FILE).touch()
    (inner / PROJECT_FILE).touch()
    assert find_project(inner) == inner


def test_a_folder_that_glossa_worked_in_is_a_project_too(tmp_path: Path) -> None:
    (tmp_path / ".glossa").mkdir()
    (tmp_path / "news").mkdir()
    assert find_project(tmp_path / "news") == tmp_path


def test_outside_of_a_project_there_is_none(tmp_path: Path) -> None:
    (tmp_path / PROJECT_FILE).mkdir()
    assert find_project(tmp_path) is None


def test_the_template_says_the_defaults(tmp_path: Path) -> None:
    languages = (LanguageTag("es"), LanguageTag("zh-Hans"))
    (tmp_path / PROJECT_FILE).write_text(template(LanguageTag("en"), languages), "utf-8")
    written = load_config(tmp_path, {}, {})
    plain = load_config(tmp_path, {}, {"targets": languages})
    assert written.targets == languages
    for name in ("source", "targets", "engines", "glossaries", "abbreviations", "engine_settings", "two_person"):
        assert getattr(written, name) == getattr(plain, name)


def test_the_template_has_room_for_no_targets(tmp_path: Path) -> None:
    (tmp_path / PROJECT_FILE).write_text(template(LanguageTag("zh-Hant"), ()), "utf-8")
    config = load_config(tmp_path, {}, {})
    assert (config.source, config.targets) == ("zh-Hant", ())


def test_the_template_keeps_to_80_columns_or_little_more() -> None:
    assert max(map(len, template(LanguageTag("en"), [LanguageTag("es")]).splitlines())) <= 120


def test_the_shipped_glossaries_are_found() -> None:
    assert "international-news" in shipped_glossaries()
    assert shipped_glossary("international-news").name == "international-news.csv"


def test_a_shipped_glossary_that_does_not_exist_is_refused() -> None:
    with pytest.raises(GlossaError, match="No shipped glossary is called 'sports'") as caught:
        shipped_glossary("sports")
    assert "glossa:international-news" in caught.value.hint


def test_a_name_cannot_lead_out_of_the_shipped_ones() -> None:
    with pytest.raises(GlossaError):
        shipped_glossary("../pyproject")


def test_an_item_of_the_list_is_a_path_or_a_shipped_name(tmp_path: Path) -> None:
    assert glossary_path(tmp_path, "glossaries/术语.csv") == tmp_path / "glossaries" / "术语.csv"
    assert glossary_path(tmp_path, "/elsewhere/terms.csv") == Path("/elsewhere/terms.csv")
    assert glossary_path(tmp_path, "glossa:international-news") == shipped_glossary("international-news")


def test_an_installed_glossary_comes_before_that_of_a_checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    installed, checkout = tmp_path / "installed", tmp_path / "checkout"
    for folder in (installed, checkout):
        folder.mkdir()
        (folder / "news.csv").touch()
    monkeypatch.setattr(shipped, "_PLACES", (installed, checkout))
    assert shipped_glossary("news") == installed / "news.csv"
