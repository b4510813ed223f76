"""A CSV file changed in one place: all other bytes stay, in whatever manner the file is written."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossa.formats.termbases._columns import TermColumn
from glossa.model.term import TermStatus
from glossa.workflow.terms_table import GlossaryTable
from tests.terminology._terms import EN, ES

CELLS = st.text('ab, "é𠮷湖ا\n', max_size=5).map(str.strip)
COLUMN_EN, COLUMN_ES = TermColumn(EN, TermStatus.PREFERRED), TermColumn(ES, TermStatus.PREFERRED)


@st.composite
def tables(draw: st.DrawFn) -> GlossaryTable:
    """Draws a file of three columns, in one of the manners in which programs write CSV."""
    text = io.StringIO(newline="")
    quotes_all = draw(st.booleans())
    # Of a line feed in a cell, the writer thinks only where lines end with one.
    end = draw(st.sampled_from(["\n", "\r\n", *(["\r"] if quotes_all else [])]))
    writer = csv.writer(text, lineterminator=end, quoting=csv.QUOTE_ALL if quotes_all else csv.QUOTE_MINIMAL)
    writer.writerow(("en", "es", "note"))
    writer.writerows(draw(st.lists(st.tuples(CELLS, CELLS, CELLS).filter(any), max_size=4)))
    made = text.getvalue()
    return GlossaryTable(made if draw(st.booleans()) else made.rstrip("\r\n"))


def cells(table: GlossaryTable) -> list[tuple[str, ...]]:
    """Returns the cells of all rows."""
    return [row.cells for row in table.rows]


@given(tables(), CELLS.filter(bool), CELLS)
@settings(max_examples=80, deadline=None)
def test_a_new_row_stands_at_the_end_and_can_be_taken_away_again(table: GlossaryTable, term: str, text: str) -> None:
    longer = GlossaryTable(table.with_row({COLUMN_EN: term, COLUMN_ES: text}))
    assert longer.text.startswith(table.text)
    assert cells(longer) == [*cells(table), (term, text, "")]
    assert longer.text.endswith(("\r", "\n")) == table.text.endswith(("\r", "\n"))
    assert longer.without_rows(longer.rows[-1:]) == table.text


@given(tables(), CELLS, st.data())
@settings(max_examples=80, deadline=None)
def test_a_new_cell_changes_nothing_else(table: GlossaryTable, text: str, data: st.DataObject) -> None:
    if not table.rows:
        return
    number = data.draw(st.integers(0, len(table.rows) - 1))
    changed = GlossaryTable(table.with_cell(table.rows[number], COLUMN_ES, text))
    expected = cells(table)
    expected[number] = (expected[number][0], text, expected[number][2])
    assert cells(changed) == [row for row in expected if any(row)]
    assert changed.rows[:number] == table.rows[:number]


def test_other_cells_of_the_row_keep_their_spelling() -> None:
    table = GlossaryTable('en,es,note\n"lake",lago,"a ""note"""\n')
    assert table.with_cell(table.rows[0], COLUMN_ES, "laguna") == 'en,es,note\n"lake",laguna,"a ""note"""\n'


def test_a_short_row_is_filled_up() -> None:
    table = GlossaryTable("en,note,es\nlake\n")
    assert table.with_cell(table.rows[0], COLUMN_ES, "lago") == "en,note,es\nlake,,lago\n"
    assert table.cell(table.rows[0], COLUMN_ES) == ""
    assert table.texts(table.rows[0], COLUMN_ES) == []


def test_formulas_are_guarded_and_read_back() -> None:
    table = GlossaryTable("en,es\n")
    longer = GlossaryTable(table.with_row({COLUMN_EN: "=1+1", COLUMN_ES: "-a|@b"}))
    assert longer.text == "en,es\n'=1+1,'-a|@b\n"
    assert longer.texts(longer.rows[0], COLUMN_EN) == ["=1+1"]
    assert longer.texts(longer.rows[0], COLUMN_ES) == ["-a", "@b"]


def test_broken_rows_stay_where_they_are() -> None:
    table = GlossaryTable('en,es\n"lake,lago\nriver,río\n')
    assert cells(table) == [("river", "río")]
    assert cells(GlossaryTable('en,es\nriver,río\n"lake,lago\n')) == [("river", "río")]
    assert table.without_rows(table.rows) == 'en,es\n"lake,lago\n'
    assert table.with_row({COLUMN_EN: "bay", COLUMN_ES: "bahía"}).endswith("río\nbay,bahía\n")


@pytest.mark.parametrize("text", ["en,es", "\n\n es , en \nlake,lago"])
def test_the_first_column_of_terms_has_the_own_language(text: str) -> None:
    table = GlossaryTable(text)
    assert (table.own, set(table.columns)) == (EN if text.startswith("en") else ES, {COLUMN_EN, COLUMN_ES})


def test_columns_that_mean_nothing_are_left_alone() -> None:
    table = GlossaryTable("colour,en,es\nred,lake,lago\n")
    assert table.with_row({COLUMN_EN: "bay"}) == "colour,en,es\nred,lake,lago\n,bay,\n"
