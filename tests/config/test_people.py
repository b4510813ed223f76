"""Who may do what in a project."""

from __future__ import annotations

from pathlib import Path

import pytest

from glossa.config import load_config
from glossa.errors import GlossaError
from glossa.model.person import Duty


def _file(folder: Path, text: str) -> Path:
    (folder / "glossa.toml").write_text(text, "utf-8")
    return folder


def test_without_a_table_nobody_is_named(tmp_path: Path) -> None:
    assert load_config(tmp_path, {}, {}).people == {}


def test_people_have_duties(tmp_path: Path) -> None:
    config = load_config(_file(tmp_path, '[people]\n"王伟" = ["reviewer", "editor"]\nana = []\n'), {}, {})
    assert config.people == {"王伟": frozenset({Duty.REVIEWER, Duty.EDITOR}), "ana": frozenset()}
    shown = {setting.name: (setting.value, setting.origin) for setting in config.settings()}
    assert shown["people.王伟"] == ("reviewer, editor", "glossa.toml:2")


def test_a_duty_that_there_is_not_is_named_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(GlossaError, match=r"glossa.toml:2: nobody can be “boss”") as caught:
        load_config(_file(tmp_path, '[people]\nana = ["boss"]\n'), {}, {})
    assert caught.value.hint == "One of: translator, reviewer, terminologist, editor."


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[people]\nAna = ["editor"]\n"ana " = ["reviewer"]\n', "glossa.toml:3: “ana ” is “Ana” again"),
        ('[people]\n"José" = []\n"JOSÉ" = []\n', "glossa.toml:3: “JOSÉ” is “José” again"),
        ('[people]\n"王 伟" = []\n"王  伟" = []\n', "glossa.toml:3: “王  伟” is “王 伟” again"),
        ('[people]\n"" = ["editor"]\n', "glossa.toml:2: somebody in people has no name"),
        ('[people]\n"  " = ["editor"]\n', "glossa.toml:2: somebody in people has no name"),
    ],
)
def test_everybody_has_a_name_of_their_own(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(GlossaError) as caught:
        load_config(_file(tmp_path, text), {}, {})
    assert caught.value.message == said
    assert caught.value.hint
