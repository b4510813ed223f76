"""The formats as a whole: who reads a file, who writes one, and what becomes of the shipped glossaries in them."""

from __future__ import annotations

from pathlib import PurePath

import pytest

from glossa.config.shipped import shipped_glossaries, shipped_glossary
from glossa.errors import ExitCode, GlossaError
from glossa.formats import termbases
from glossa.formats.termbases import (
    TERMBASE_FORMATS,
    TermbaseFormat,
    TermbaseRecogniser,
    TermbaseWriter,
    reader_for,
    writer_for,
)
from glossa.model.term import Glossary
from tests.formats.termbases.strategies import content


class OnlyReads:
    """A format of somebody else's that cannot be written."""

    id = "theirs"
    summary = "theirs"
    suffixes: tuple[str, ...] = (".theirs",)

    def parse(self, data: bytes, name: str) -> Glossary:
        return Glossary(name, ())


def test_the_formats_that_come_with_glossa() -> None:
    assert set(TERMBASE_FORMATS.ids()) >= {"deepl", "glossary_csv", "glossary_tsv", "omegat", "tbx", "xlsx"}


@pytest.mark.parametrize("identity", TERMBASE_FORMATS.ids())
def test_a_format_is_named_for_its_file_and_can_be_written(identity: str) -> None:
    loaded = TERMBASE_FORMATS.load(identity)
    assert loaded.id == identity
    assert loaded.summary
    assert all(suffix == suffix.lower() and suffix.startswith(".") for suffix in loaded.suffixes)
    assert isinstance(loaded, TermbaseWriter)


def test_formats_that_share_an_ending_recognise_their_files() -> None:
    loaded = [TERMBASE_FORMATS.load(identity) for identity in TERMBASE_FORMATS.ids()]
    assert all(isinstance(each, TermbaseRecogniser) for each in loaded if ".tsv" in each.suffixes)


def test_a_format_that_only_reads_writes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    theirs: TermbaseFormat = OnlyReads()
    monkeypatch.setattr(termbases, "_all", lambda: iter([theirs, TERMBASE_FORMATS.load("tbx")]))
    assert reader_for(PurePath("a.theirs"), b"") is theirs
    with pytest.raises(GlossaError) as caught:
        writer_for("a.theirs")
    assert caught.value.exit_code is ExitCode.USAGE
    assert caught.value.hint == "It writes .tbx, .xml, or name a format: tbx."


@pytest.mark.parametrize("identity", ["glossary_csv", "glossary_tsv", "tbx"])
@pytest.mark.parametrize("shipped", shipped_glossaries())
def test_a_shipped_glossary_comes_back_whole(shipped: str, identity: str) -> None:
    path = shipped_glossary(shipped)
    data = path.read_bytes()
    glossary = reader_for(path, data).parse(data, shipped)
    writer = writer_for(identity)
    assert content(TERMBASE_FORMATS.load(identity).parse(writer.serialise(glossary), shipped)) == content(glossary)
