"""A memory file becomes part of a project: looked over, copied, named in glossa.toml; or nothing is changed."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from glossa.errors import GlossaError
from glossa.workflow import memory_import
from glossa.workflow.memory import open_memory
from glossa.workflow.memory_import import MemoryImport, import_memory
from tests.workflow.samples import EN, ES, ZH, Desk, Heard, desk, full_disk

UNIT = '<tu><tuv xml:lang="en-GB"><seg>{}</seg></tuv><tuv xml:lang="{}"><seg>{}</seg></tuv></tu>'


def tmx(*units: tuple[str, str, str]) -> str:
    """Writes a memory file."""
    return f"<tmx><body>{''.join(UNIT.format(*each) for each in units)}</body></tmx>"


@pytest.fixture
def here(tmp_path: Path) -> Desk:
    """A project, with a memory file outside of it."""
    (tmp_path / "old.tmx").write_text(
        tmx(
            ("One boat left.", "es", "Salió un barco."),
            ("One boat left.", "es", "Salió un barco."),
            ("One boat left.", "es-MX", "Partió una lancha."),
            ("One boat left.", "zh-CN", "一艘船离开了。"),
        ),
        encoding="utf-8",
    )
    (tmp_path / "project").mkdir()
    return desk(tmp_path / "project", "One boat left.\n")


def added(here: Desk, path: Path | None = None, *, dry_run: bool = False) -> MemoryImport:
    return import_memory(here.project, path or here.root.parent / "old.tmx", (ES, ZH), Heard(), dry_run=dry_run)


def test_a_file_from_elsewhere_is_copied_and_named(here: Desk) -> None:
    done = added(here)
    assert (done.name, done.is_new) == ("memory/old.tmx", True)
    copy = here.root / "memory" / "old.tmx"
    assert copy.read_bytes() == (here.root.parent / "old.tmx").read_bytes()
    assert here.project.config.memory.files == ("memory/old.tmx",)
    assert open_memory(here.project, EN, ES, Heard()).index.stats().origins == {"memory/old.tmx": 3}


def test_it_says_what_was_taken_language_by_language(here: Desk) -> None:
    spanish, chinese = added(here, dry_run=True).added
    assert (spanish.found.summary, spanish.repeated) == ("old.tmx: 2 from en-GB into es, 1 from en-GB into es-MX", 1)
    assert (chinese.found.summary, chinese.repeated) == ("old.tmx: 1 from en-GB into zh-Hans", 0)


def test_codes_that_are_left_out_are_counted(here: Desk) -> None:
    (here.root.parent / "old.tmx").write_text(tmx(("One boat left.", "es", "Salió<ph>x</ph>")), encoding="utf-8")
    assert [str(problem) for problem in added(here).added[0].found.problems] == [
        "old.tmx: translations with codes that their source has not, which are left out: 1"
    ]


def test_where_nothing_can_be_written_it_is_told(here: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory_import, "write_whole", full_disk)
    with pytest.raises(GlossaError, match=r"Cannot write .*old\.tmx: No space left"):
        added(here)
    assert here.project.config.memory.files == ()


def test_a_dry_run_changes_nothing(here: Desk) -> None:
    settings = (here.root / "glossa.toml").read_bytes()
    added(here, dry_run=True)
    assert not (here.root / "memory").exists()
    assert (here.root / "glossa.toml").read_bytes() == settings


def test_a_file_in_the_project_stays_where_it_is(here: Desk) -> None:
    path = here.root / "记忆" / "旧.tmx"
    path.parent.mkdir()
    path.write_text(tmx(("One boat left.", "es", "Salió un barco.")), encoding="utf-8")
    done = added(here, path)
    assert (done.name, [missing.target for missing in done.missing]) == ("记忆/旧.tmx", [ZH])
    assert here.project.config.memory.files == ("记忆/旧.tmx",)
    assert not (here.root / "memory").exists()


def test_the_same_file_again_is_told(here: Desk) -> None:
    added(here)
    before = (here.root / "glossa.toml").read_bytes()
    assert not added(here).is_new
    assert (here.root / "glossa.toml").read_bytes() == before


def test_another_file_of_the_same_name_does_not_take_its_place(here: Desk) -> None:
    added(here)
    (here.root.parent / "old.tmx").write_text(tmx(("Two boats.", "es", "Dos.")), encoding="utf-8")
    with pytest.raises(GlossaError, match="is there already, and is another file"):
        added(here)


def test_a_file_with_none_of_our_languages_is_refused_in_one_line(here: Desk) -> None:
    (here.root.parent / "old.tmx").write_text(tmx(("One boat left.", "fr", "Un bateau.")), encoding="utf-8")
    with pytest.raises(GlossaError) as caught:
        added(here)
    assert caught.value.message == (
        "old.tmx has nothing from English into Spanish: it has en-GB, fr; "
        "old.tmx has nothing from English into Chinese (Simplified): it has en-GB, fr"
    )
    assert here.project.config.memory.files == ()


@pytest.mark.parametrize("data", [b"", b"<tmx><body>" + UNIT.encode(), b"PK\x03\x04"])
def test_a_damaged_file_changes_nothing(here: Desk, data: bytes) -> None:
    (here.root.parent / "old.tmx").write_bytes(data)
    with pytest.raises(GlossaError, match=r"old\.tmx"):
        added(here)
    assert not (here.root / "memory").exists()


def test_without_a_language_nothing_is_looked_at(here: Desk) -> None:
    with pytest.raises(GlossaError, match="Into which language"):
        import_memory(here.project, here.root.parent / "old.tmx", (), Heard())


def test_a_file_that_is_not_there_is_named(here: Desk) -> None:
    with pytest.raises(GlossaError, match=r"Cannot read the memory file .*none\.tmx"):
        added(here, here.root / "none.tmx")


def test_the_settings_keep_their_byte_order_mark(here: Desk) -> None:
    settings = here.root / "glossa.toml"
    settings.write_bytes(b"\xef\xbb\xbf" + settings.read_bytes())
    before = settings.read_bytes()
    added(here)
    assert settings.read_bytes().startswith(before)
    assert here.project.config.memory.files == ("memory/old.tmx",)


def test_two_at_once_lose_neither(here: Desk) -> None:
    other = here.root.parent / "other.tmx"
    other.write_text(tmx(("Two boats left.", "es", "Salieron dos.")), encoding="utf-8")
    with ThreadPoolExecutor(2) as pool:
        done = [pool.submit(added, here, path) for path in (here.root.parent / "old.tmx", other)]
    assert {each.result().name for each in done} == {"memory/old.tmx", "memory/other.tmx"}
    assert set(here.project.config.memory.files) == {"memory/old.tmx", "memory/other.tmx"}
