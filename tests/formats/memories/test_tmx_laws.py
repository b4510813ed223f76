"""What always holds of TMX: what is written is allowed by the standard, and comes back as it was."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from glossa.formats.memories import MEMORY_FORMATS, MemoryWriter, Record, Tally
from glossa.text.languages import LanguageTag
from tests.formats.memories.strategies import LANGUAGES, records
from tests.formats.memories.tmx_rules import breaches

SOURCES = st.one_of(st.none(), st.sampled_from(LANGUAGES))


def written(found: list[Record], source: LanguageTag | None) -> bytes:
    """Writes records."""
    writer = MEMORY_FORMATS.load("tmx")
    assert isinstance(writer, MemoryWriter)
    return writer.serialise(found, source)


def read(data: bytes) -> list[Record]:
    """Reads records in all languages."""
    return list(MEMORY_FORMATS.load("tmx").read(data, "a.tmx", lambda _: True, Tally()))


@given(st.lists(records(), max_size=3), SOURCES)
@settings(deadline=None, max_examples=60)
def test_what_is_written_comes_back_as_it_was(found: list[Record], source: LanguageTag | None) -> None:
    assert read(written(found, source)) == found


@given(st.lists(records(), max_size=3), SOURCES)
@settings(deadline=None, max_examples=60)
def test_what_is_written_is_as_the_standard_wants_it(found: list[Record], source: LanguageTag | None) -> None:
    assert breaches(written(found, source)) == []


@given(
    st.lists(records(), max_size=2), st.sampled_from([("utf-16-le", "\ufeff"), ("utf-16-be", "\ufeff"), ("utf-8", "")])
)
@settings(deadline=None, max_examples=20)
def test_another_encoding_says_the_same(found: list[Record], encoding: tuple[str, str]) -> None:
    codec, mark = encoding
    text = written(found, None).decode().replace("UTF-8", codec[:6].rstrip("-"))
    assert read((mark + text).encode(codec)) == found


@given(records())
@settings(deadline=None, max_examples=30)
def test_only_the_wanted_languages_are_read(record: Record) -> None:
    wanted = record.variants[0].language
    tally = Tally()
    (found,) = MEMORY_FORMATS.load("tmx").read(written([record], None), "a.tmx", lambda tag: tag == wanted, tally)
    assert found.variants == record.variants[:1]
    assert dict(tally.languages) == {variant.language: 1 for variant in record.variants}


@given(records(), records())
@settings(deadline=None, max_examples=20)
def test_a_record_knows_where_it_stands(one: Record, other: Record) -> None:
    data = written([one, other], None)
    for record, found in zip((one, other), read(data), strict=True):
        assert found.extent is not None
        start, end = found.extent.start, found.extent.end
        assert data[start : start + 3] == b"<tu"
        assert data[end : end + 5] == b"</tu>"
        assert data.count(b"\n", 0, start) + 1 == found.line
        assert found == record
