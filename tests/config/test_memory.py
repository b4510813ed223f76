"""The table [memory]: which files are memories, from which score on a match counts, and what it loses."""

from __future__ import annotations

from pathlib import Path

import pytest

from glossa.config import Config, MemorySettings, load_config
from glossa.errors import GlossaError
from glossa.memory import Penalties


def _config(folder: Path, text: str) -> Config:
    (folder / "glossa.toml").write_text(text, "utf-8")
    return load_config(folder, {}, {})


def test_without_a_table_similar_sentences_count_from_70_and_are_drafts_from_85(tmp_path: Path) -> None:
    assert load_config(tmp_path, {}, {}).memory == MemorySettings((), 70, 85, Penalties())


def test_the_table_says_all_that_can_be_said(tmp_path: Path) -> None:
    config = _config(
        tmp_path,
        """\
[memory]
files = ["legacy.tmx", "旧译.tmx", "legacy.tmx"]
least = 75
draft = 101

[memory.penalties]
"legacy.tmx" = 3
unapproved = 10
per_year = 1
most_for_age = 4
""",
    )
    assert config.memory == MemorySettings(
        ("legacy.tmx", "旧译.tmx"), 75, 101, Penalties({"legacy.tmx": 3}, unapproved=10, per_year=1, most_for_age=4)
    )
    shown = {setting.name: (setting.value, setting.origin) for setting in config.settings()}
    assert shown["memory.files"] == ("legacy.tmx, 旧译.tmx", "glossa.toml:2")
    assert shown["memory.draft"] == ("101", "glossa.toml:4")
    assert shown["memory.penalties.unapproved"] == ("10", "glossa.toml:8")
    assert shown["memory.penalties.legacy.tmx"] == ("3", "glossa.toml:7")


def test_a_penalty_as_it_usually_is_is_not_shown(tmp_path: Path) -> None:
    config = _config(tmp_path, "[memory]\nleast = 80\n")
    assert {setting.name for setting in config.settings() if "memory" in setting.name} == {
        "memory.files",
        "memory.least",
        "memory.draft",
    }


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ("[memory]\nfile = []", "glossa.toml:2: unknown key memory.file"),
        ("[memory]\nfiles = 'a.tmx'", 'glossa.toml:2: memory.files must be a list of strings: ["...", "..."]'),
        ("[memory]\nleast = 49", "glossa.toml:2: memory.least must be a whole number from 50 to 100"),
        ("[memory]\nleast = true", "glossa.toml:2: memory.least must be a whole number from 50 to 100"),
        ("[memory]\nleast = 70.5", "glossa.toml:2: memory.least must be a whole number from 50 to 100"),
        ("[memory]\ndraft = 102", "glossa.toml:2: memory.draft must be a whole number from 50 to 101"),
        ("[memory]\npenalties = 3", "glossa.toml:2: memory.penalties must be a table: [memory.penalties]"),
        ("[memory.penalties]\nper_day = 1", "glossa.toml:2: unknown key memory.penalties.per_day"),
        (
            '[memory]\nfiles = ["memory/旧译.tmx"]\n[memory.penalties]\n"旧译.tmx" = 3',
            "glossa.toml:4: a penalty for 旧译.tmx, which is none of the memory files",
        ),
        (
            '[memory.penalties]\n"memory/legacy.tmx" = 3',
            "glossa.toml:2: a penalty for memory/legacy.tmx, which is none of the memory files",
        ),
        ("memory = 3", "glossa.toml:1: memory must be a table: [memory]"),
    ],
)
def test_what_makes_no_sense_is_named_with_its_line(tmp_path: Path, table: str, said: str) -> None:
    with pytest.raises(GlossaError) as caught:
        _config(tmp_path, f"{table}\n")
    assert caught.value.message == said
    assert caught.value.hint


@pytest.mark.parametrize(
    ("files", "hint"),
    [
        (["memory/legacy.tmx", "new.tmx"], "Did you mean memory/legacy.tmx?"),
        (["旧译.tmx"], "The memory files are: 旧译.tmx."),
        ([], "glossa memory import adds one."),
    ],
)
def test_a_penalty_for_no_file_is_answered_with_the_nearest(tmp_path: Path, files: list[str], hint: str) -> None:
    with pytest.raises(GlossaError) as caught:
        _config(tmp_path, f"[memory]\nfiles = {files}\npenalties = {{ 'legcy.tmx' = 5 }}\n")
    assert hint in caught.value.hint
