"""Files that come back: which of the formats reads one."""

from __future__ import annotations

from pathlib import Path

import pytest

from glossa.errors import GlossaError
from glossa.formats.documents import DOCUMENT_FORMATS
from glossa.workflow.returning import is_bilingual, read_file

PO = 'msgid ""\nmsgstr "Language: es\\n"\n\nmsgid "The lake froze."\nmsgstr "El lago se heló."\n'


@pytest.fixture
def loaded(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Returns the formats that are loaded from now on."""
    names: list[str] = []
    load = DOCUMENT_FORMATS.load

    def noted(name: str) -> object:
        names.append(name)
        return load(name)

    monkeypatch.setattr(DOCUMENT_FORMATS, "load", noted)
    return names


def test_a_file_loads_the_format_that_its_ending_names_and_no_other(tmp_path: Path, loaded: list[str]) -> None:
    path = tmp_path / "lake.po"
    path.write_text(PO, encoding="utf-8")
    assert is_bilingual(path)
    assert [entry.text for entry in read_file(path).entries] == ["El lago se heló."]
    assert set(loaded) == {"po"}


def test_an_ending_that_no_format_is_named_for_is_asked_of_all(loaded: list[str]) -> None:
    assert not is_bilingual(Path("lake.odt"))
    assert set(loaded) == set(DOCUMENT_FORMATS.ids())


def test_what_no_format_reads_is_told_with_the_endings_that_are_read(tmp_path: Path) -> None:
    with pytest.raises(GlossaError) as caught:
        read_file(tmp_path / "lake.odt")
    assert caught.value.hint.startswith("It imports .po, .pot, .csv, .docx, .html, .htm, .xlsx, .xlf, .xliff. ")
