"""The table [documents] of glossa.toml."""

from __future__ import annotations

from pathlib import Path

import pytest

from glossa.config import load_config
from glossa.errors import GlossaError


def _file(folder: Path, text: str) -> Path:
    (folder / "glossa.toml").write_text(text, "utf-8")
    return folder


def test_without_the_table_every_string_may_be_a_text(tmp_path: Path) -> None:
    assert load_config(tmp_path, {}, {}).strings == ()


def test_a_project_names_the_paths_of_its_texts(tmp_path: Path) -> None:
    config = load_config(_file(tmp_path, "[documents]\nstrings = ['标题', '**.text']\n"), {}, {})
    assert config.strings == ("标题", "**.text")
    (setting,) = (each for each in config.settings() if each.name == "documents.strings")
    assert (setting.value, setting.origin) == ("标题, **.text", "glossa.toml:2")


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("strings = 'title'", "glossa.toml:2: documents.strings must be a list of strings"),
        ("string = ['title']", "glossa.toml:2: unknown key documents.string"),
    ],
)
def test_what_is_wrong_is_named_with_its_line(tmp_path: Path, line: str, message: str) -> None:
    with pytest.raises(GlossaError, match=message):
        load_config(_file(tmp_path, f"[documents]\n{line}\n"), {}, {})
