"""Memory files are cleaned: what is of no use is named, then taken out, and every other byte stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from glossa.errors import GlossaError
from glossa.workflow import memory_clean
from glossa.workflow.memory_clean import Flaw, clean, look_over
from tests.workflow.samples import full_disk

GOOD = """\
<tu usagecount="3"><prop type="x-mine">kept</prop>
  <tuv xml:lang="en"><seg>One boat left.</seg></tuv>
  <tuv xml:lang="es" changedate="{}"><seg>Salió un barco 😀.</seg></tuv>
</tu>
"""
EMPTY = '<tu><tuv xml:lang="en"><seg>Two.</seg></tuv><tuv xml:lang="es"><seg> </seg></tuv></tu>\n'
SAME = '<tu><tuv xml:lang="en"><seg>Port Selwyn</seg></tuv><tuv xml:lang="es"><seg>Port Selwyn</seg></tuv></tu>\n'
NUMBER = '<tu><tuv xml:lang="en"><seg>2026</seg></tuv><tuv xml:lang="es"><seg>2026</seg></tuv></tu>\n'
BROKEN = '<tu><tuv xml:lang="en"><seg>Two.</seg></tuv><tuv xml:lang="es"><seg>Dos<ph>x</ph></seg></tuv></tu>\n'


def file(folder: Path, *units: str, encoding: str = "utf-8") -> Path:
    """Writes a memory file."""
    path = folder / "旧.tmx"
    mark = "\ufeff" if encoding.startswith("utf-16") else ""
    path.write_bytes(f"{mark}<tmx><body>\n{''.join(units)}</body></tmx>\n".encode(encoding))
    return path


@pytest.mark.parametrize(
    ("units", "flaws"),
    [
        ((GOOD.format(""), NUMBER), []),
        ((EMPTY,), [Flaw.EMPTY]),
        ((SAME,), [Flaw.SAME]),
        ((BROKEN,), [Flaw.BROKEN]),
        ((GOOD.format(""), GOOD.format("")), [Flaw.REPEATED]),
        ((GOOD.format(""), GOOD.replace("One", "Two").format("")), []),
    ],
)
def test_what_is_of_no_use_is_found(tmp_path: Path, units: tuple[str, ...], flaws: list[Flaw]) -> None:
    assert list(look_over(file(tmp_path, *units)).flaws) == flaws


def test_of_what_is_repeated_the_newest_is_kept(tmp_path: Path) -> None:
    old, new = GOOD.format("20200101T000000Z"), GOOD.format("20260101T000000Z")
    for units in ((old, new, old), (new, old, old), (old, old, new)):
        path = file(tmp_path, *units)
        clean(look_over(path))
        assert path.read_text("utf-8") == f"<tmx><body>\n{new}</body></tmx>\n"


def test_of_what_is_repeated_a_newer_draft_does_not_take_the_place_of_what_somebody_vouches_for(tmp_path: Path) -> None:
    approved = GOOD.format("20200101T000000Z")
    draft = GOOD.replace("<tuv", "<prop type='x-glossa-state'>draft</prop><tuv", 1).format("20260101T000000Z")
    for units in ((approved, draft), (draft, approved)):
        path = file(tmp_path, *units)
        clean(look_over(path))
        assert path.read_text("utf-8") == f"<tmx><body>\n{approved}</body></tmx>\n"


def test_texts_whose_codes_stand_for_something_else_are_not_the_same(tmp_path: Path) -> None:
    one = GOOD.replace("One", "<ph>{{name}}</ph>").replace("Salió", "<ph>{{name}}</ph>").format("")
    assert look_over(file(tmp_path, one, one.replace("{name}", "{名}"))).found == ()
    assert list(look_over(file(tmp_path, one, one)).flaws) == [Flaw.REPEATED]


def test_of_a_unit_in_a_language_that_glossa_does_not_know_nobody_judges(tmp_path: Path) -> None:
    ours, theirs = '<tuv xml:lang="en"><seg>Two.</seg></tuv>', '<tuv xml:lang="{}"><seg>{}</seg></tuv>'
    same = '<tuv xml:lang="es"><seg>Two.</seg></tuv>'
    one, other = theirs.format("Elvish 1", "Atta."), theirs.format("Elvish 2", "𐌕.")
    units = (f"<tu>{ours}{one}</tu>\n", f"<tu>{ours}{other}</tu>\n", f"<tu>{ours}{same}{one}</tu>\n")
    assert look_over(file(tmp_path, *units)).found == ()


def test_the_same_text_at_another_place_is_another(tmp_path: Path) -> None:
    other = GOOD.replace("kept</prop>", "kept</prop><prop type='prev'>Before.</prop>")
    assert look_over(file(tmp_path, GOOD.format(""), other.format(""))).found == ()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be"])
def test_every_other_byte_stays_and_the_file_as_it_was_is_kept(tmp_path: Path, encoding: str) -> None:
    path = file(tmp_path, EMPTY.rstrip("\n"), GOOD.format(""), SAME.rstrip("\n"), encoding=encoding)
    before = path.read_bytes()
    backup = clean(look_over(path))
    assert backup.read_bytes() == before
    assert path.read_bytes() == file(tmp_path, GOOD.format(""), encoding=encoding).read_bytes()


def test_what_an_earlier_cleaning_kept_stays(tmp_path: Path) -> None:
    path = file(tmp_path, EMPTY)
    first = clean(look_over(path))
    kept = first.read_bytes()
    second = clean(look_over(file(tmp_path, SAME)))
    assert (first.name, second.name) == ("旧.tmx.bak", "旧.tmx-2.bak")
    assert first.read_bytes() == kept
    assert SAME.encode() in second.read_bytes()


def test_a_unit_with_one_sound_translation_is_of_use(tmp_path: Path) -> None:
    french = '<tuv xml:lang="fr"><seg>Deux.</seg></tuv></tu>'
    assert look_over(file(tmp_path, BROKEN.replace("</tu>", french))).found == ()


def test_a_unit_of_very_many_translations_takes_no_longer_than_its_length(tmp_path: Path) -> None:
    spanish = '<tuv xml:lang="es"><seg>Dos.</seg></tuv>'
    assert look_over(file(tmp_path, EMPTY.replace("</tu>", spanish * 20_000 + "</tu>"))).found == ()


def test_looking_changes_nothing(tmp_path: Path) -> None:
    path = file(tmp_path, EMPTY)
    before = path.read_bytes()
    cleaning = look_over(path)
    assert (cleaning.units, cleaning.found[0].line) == (1, 2)
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_has_changed_meanwhile_is_left_alone(tmp_path: Path) -> None:
    cleaning = look_over(file(tmp_path, EMPTY))
    path = file(tmp_path, EMPTY, EMPTY)
    before = path.read_bytes()
    with pytest.raises(GlossaError, match="has changed meanwhile"):
        clean(cleaning)
    assert path.read_bytes() == before


def test_a_file_in_an_old_encoding_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "old.tmx"
    path.write_bytes(f'<?xml version="1.0" encoding="cp1252"?><tmx><body>{EMPTY}</body></tmx>'.encode("cp1252"))
    with pytest.raises(GlossaError, match="is in an encoding in which glossa does not cut"):
        clean(look_over(path))


def test_where_nothing_can_be_written_the_file_is_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = file(tmp_path, EMPTY)
    before = path.read_bytes()
    cleaning = look_over(path)
    monkeypatch.setattr(memory_clean, "write_whole", full_disk)
    with pytest.raises(GlossaError, match="Cannot write"):
        clean(cleaning)
    assert path.read_bytes() == before
