"""Bilingual tables: what holds for all four, and what is made of what reviewers do to the rows."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from glossa.errors import GlossaError
from glossa.formats.documents import DOCUMENT_FORMATS, EncodedReader, Recogniser, ReturnedFile, fingerprint
from glossa.formats.documents._xliff_facts import text_of
from glossa.model.target import State
from tests.formats.documents.table_samples import (
    AR,
    AS_IT_LEFT,
    CSV,
    DOCX,
    ES,
    HTML,
    RIVERS,
    TABLES,
    cells_of,
    format_of,
    mark_of,
    row_entry,
    said,
    sent,
    separated,
    table_of,
)
from tests.model.strategies import texts

_CHEAP = settings(deadline=None, max_examples=40, derandomize=True, suppress_health_check=list(HealthCheck))


class TestAll:
    """What holds for all four."""

    @pytest.mark.parametrize("name", TABLES)
    def test_what_nobody_touched_comes_back_as_it_left(self, name: str) -> None:
        returned = format_of(name).read(sent(format_of(name)), "a")

        assert (returned.article, returned.language) == ("news/rivers.md", ES)
        assert said(returned) == AS_IT_LEFT
        assert [entry.segment for entry in returned.entries] == [entry.segment.id for entry in RIVERS.entries]
        assert [entry.source for entry in returned.entries] == [entry.segment.source for entry in RIVERS.entries]
        assert {entry.article for entry in returned.entries} == {"news/rivers.md"}
        assert [[remark.text for remark in entry.remarks] for entry in returned.entries][3] == ["Inés: heavy rain?"]
        mark = returned.entries[0].mark
        assert mark is not None
        assert (mark.revision, mark.state, mark.fingerprint) == (3, State.DRAFT, fingerprint("El <1>río</1> creció."))

    @pytest.mark.parametrize("name", TABLES)
    @_CHEAP
    @given(pairs=st.lists(st.tuples(texts, texts), max_size=4))
    def test_so_does_any_text(self, name: str, pairs: list[tuple[str, str]]) -> None:
        article = table_of(*(row_entry(number, f"{number} {pair[0]}", pair[1]) for number, pair in enumerate(pairs)))

        returned = format_of(name).read(sent(format_of(name), article), "a")

        assert [(entry.segment, fingerprint(entry.text)) for entry in returned.entries] == [
            (entry.segment.id, fingerprint(text_of(entry.targets.get(ES)))) for entry in article.entries
        ]

    @pytest.mark.parametrize("name", TABLES)
    def test_the_same_article_is_the_same_file(self, name: str) -> None:
        assert sent(format_of(name)) == sent(format_of(name))

    @pytest.mark.parametrize("name", TABLES)
    def test_chinese_arabic_and_what_is_beyond_the_bmp_come_back(self, name: str) -> None:
        article = table_of(row_entry(1, "河水上涨。𠮷", "ارتفع النهر 🌊"))

        assert [entry.text for entry in format_of(name).read(sent(format_of(name), article, AR), "a").entries] == [
            "ارتفع النهر 🌊"
        ]

    @pytest.mark.parametrize("name", TABLES)
    def test_an_article_without_segments_is_a_table_too(self, name: str) -> None:
        data = sent(format_of(name), table_of())

        assert format_of(name).is_theirs(data)
        assert format_of(name).read(data, "a").entries == ()

    @pytest.mark.parametrize("name", TABLES)
    def test_a_table_is_known_by_its_heading_and_by_nothing_else(self, name: str) -> None:
        others = [sent(format_of(other)) for other in TABLES if other != name]

        assert format_of(name).is_theirs(sent(format_of(name)))
        assert not any(
            format_of(name).is_theirs(data) for data in (b"", b"a,b\n", b"PK\x03\x04", b"<table><td>No.</table>")
        )
        if name in ("table_docx", "table_xlsx"):
            assert not any(map(format_of(name).is_theirs, others))

    @pytest.mark.parametrize("name", TABLES)
    def test_a_file_for_writing_has_a_name_of_its_own(self, name: str) -> None:
        assert format_of(name).suffixes[0] == f".table.{name.removeprefix('table_')}"


def _changed(change: Callable[[list[list[str]]], object]) -> ReturnedFile:
    """Returns the table of the rivers, changed in a spreadsheet."""
    rows = cells_of(sent(CSV))
    change(rows)
    return CSV.read(separated(rows).encode(), "a.csv")


class TestRows:
    """What reviewers make of the rows; the same in all formats."""

    def test_the_columns(self) -> None:
        assert cells_of(sent(CSV))[:2] == [
            ["No.", "Source (en)", "Translation (es)", "State", "Comment", "glossa: news/rivers.md"],
            [
                "1",
                "The <1>river</1> rose.",
                "El <1>río</1> creció.",
                "draft",
                "",
                mark_of("El <1>río</1> creció.", "draft", 1),
            ],
        ]

    def test_a_changed_text_whose_state_nobody_changed_is_translated(self) -> None:
        def change(rows: list[list[str]]) -> None:
            rows[1][2], rows[2][2], rows[4][2] = "Subió.", "Nadie duerme.", "Llovió."

        assert said(_changed(change)) == [
            ("Subió.", State.TRANSLATED),
            ("Nadie duerme.", State.TRANSLATED),
            AS_IT_LEFT[2],
            ("Llovió.", State.TRANSLATED),
        ]

    @pytest.mark.parametrize(
        ("word", "state"),
        [
            ("reviewed", State.REVIEWED),
            (" Final ", State.FINAL),
            ("APPROVED", State.REVIEWED),
            ("rejected", State.DRAFT),
            ("", State.DRAFT),
            ("untranslated", State.DRAFT),
        ],
    )
    def test_a_changed_state_counts(self, word: str, state: State) -> None:
        assert said(_changed(lambda rows: rows[1].__setitem__(3, word)))[0] == ("El <1>río</1> creció.", state)

    def test_a_changed_text_with_a_changed_state_has_that(self) -> None:
        def change(rows: list[list[str]]) -> None:
            rows[1][2:4] = ["Subió.", "reviewed"]

        assert said(_changed(change))[0] == ("Subió.", State.REVIEWED)

    def test_a_word_that_is_no_state_becomes_a_comment(self) -> None:
        entry = _changed(lambda rows: rows[1].__setitem__(3, "ask Ana")).entries[0]

        assert entry.state is State.DRAFT
        assert [remark.text for remark in entry.remarks] == ["State: ask Ana"]

    def test_a_comment_is_about_the_translation(self) -> None:
        entry = _changed(lambda rows: rows[1].__setitem__(4, "too literal")).entries[0]

        assert [(remark.text, remark.by, remark.of_target) for remark in entry.remarks] == [("too literal", "", True)]

    def test_rows_may_be_sorted_left_out_and_columns_moved(self) -> None:
        def change(rows: list[list[str]]) -> None:
            rows[1:] = [rows[3], [""] * 6, rows[1]]
            rows[:] = [row[::-1] for row in rows]

        assert said(_changed(change)) == [AS_IT_LEFT[2], AS_IT_LEFT[0]]

    def test_a_row_without_its_mark_is_known_by_its_source(self) -> None:
        entry = _changed(lambda rows: rows[1].__setitem__(5, "")).entries[0]

        assert (entry.segment, entry.mark, entry.source) == (None, None, "The <1>river</1> rose.")

    def test_what_stands_above_the_heading_is_passed_over(self) -> None:
        assert said(_changed(lambda rows: rows.insert(0, ["Please review by Friday"]))) == AS_IT_LEFT

    def test_a_table_without_its_heading_is_refused(self) -> None:
        with pytest.raises(GlossaError, match=r"a\.csv is no table that glossa exported"):
            _changed(lambda rows: rows.pop(0))

    def test_columns_may_be_missing(self) -> None:
        data = b"Source (en),Translation (es),glossa: a.md\nRain fell.,Llov\xc3\xada.\n"

        [entry] = CSV.read(data, "a.csv").entries

        assert (entry.text, entry.state, entry.article) == ("Llovía.", State.TRANSLATED, "a.md")

    def test_white_space_round_a_text_does_not_count(self) -> None:
        assert said(_changed(lambda rows: rows[1].__setitem__(2, " El <1>río</1> creció. ")))[0] == AS_IT_LEFT[0]


@pytest.mark.parametrize(("table", "article"), [(DOCX, "docx"), (HTML, "html")])
def test_a_table_is_not_taken_for_an_article(table: Recogniser, article: str) -> None:
    reader = DOCUMENT_FORMATS.load(article)
    assert isinstance(reader, EncodedReader)

    with pytest.raises(GlossaError) as caught:
        reader.decode(sent(table), "a.es")

    assert caught.value.message == "a.es is a table that glossa exported, and no article"
    assert caught.value.hint == "`glossa import a.es` takes in what was changed in it."
