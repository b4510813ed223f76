"""The shipped glossaries of one field each keep the promises of the README of the glossaries."""

from __future__ import annotations

import csv
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest

from glossa.formats.termbases.glossary_csv import FORMAT
from tests.glossaries.hanzi import foreign_to_simplified, foreign_to_traditional

FOLDER = Path(__file__).parents[2] / "glossaries"
ALL_FILES = sorted(FOLDER.glob("*.csv"))
FILES = [path for path in ALL_FILES if path.stem != "international-news"]

COLUMNS = ["id", "en", "zh-Hans", "zh-Hant", "es", "fr", "ru", "ar", "pos", "domain", "definition", "note"]
REQUIRED = ("en", "zh-Hans", "zh-Hant", "es", "fr")
LANGUAGES = (*REQUIRED, "ru", "ar")
REGIONS = ("en-GB", "zh-TW", "zh-HK", "es-419", "es-ES")
PARTS_OF_SPEECH = {"noun", "proper noun", "verb", "phrase"}

Row = dict[str, str]

every_glossary = pytest.mark.parametrize("file", FILES, ids=[path.stem for path in FILES])


def rows(file: Path) -> list[Row]:
    with file.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, strict=True))


def terms(row: Row, language: str) -> list[str]:
    return [term for term in row.get(language, "").split("|") if term]


def by_english_term(file: Path) -> dict[str, list[Row]]:
    """Returns the rows of a file by each of their English terms, without regard to case."""
    found: dict[str, list[Row]] = defaultdict(list)
    for row in rows(file):
        for term in terms(row, "en"):
            found[term.casefold()].append(row)
    return found


def letters(text: str) -> Iterator[str]:
    return (character for character in text if character.isalpha())


@every_glossary
def test_it_holds_two_hundred_concepts_or_more(file: Path) -> None:
    assert len(rows(file)) >= 200


@every_glossary
def test_glossa_reads_every_row_without_a_problem(file: Path) -> None:
    glossary = FORMAT.parse(file.read_bytes(), file.name)
    assert glossary.problems == ()
    assert [concept.id for concept in glossary.concepts] == [row["id"] for row in rows(file)]


@every_glossary
def test_its_columns_are_the_documented_ones(file: Path) -> None:
    columns = list(rows(file)[0])
    plain = [column for column in columns if ":" not in column and column not in REGIONS]
    assert plain in (COLUMNS, [*COLUMNS, "case"])
    assert {column.partition(":")[2] for column in columns if ":" in column} <= {"forbidden", "first", "short"}


@every_glossary
def test_its_lines_end_as_on_unix_and_it_has_no_byte_order_mark(file: Path) -> None:
    data = file.read_bytes()
    assert b"\r" not in data
    assert not data.startswith(b"\xef\xbb\xbf")
    assert data.endswith(b"\n")


@every_glossary
def test_ids_are_unique_slugs(file: Path) -> None:
    ids = [row["id"] for row in rows(file)]
    assert len(set(ids)) == len(ids)
    assert [name for name in ids if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name)] == []


@every_glossary
def test_rows_are_sorted_by_domain_and_id(file: Path) -> None:
    places = [(row["domain"], row["id"]) for row in rows(file)]
    assert all(domain for domain, _ in places)
    assert places == sorted(places)


@every_glossary
def test_parts_of_speech_are_the_documented_ones(file: Path) -> None:
    assert {row["pos"] for row in rows(file)} <= PARTS_OF_SPEECH


@every_glossary
@pytest.mark.parametrize("language", REQUIRED)
def test_every_concept_has_a_term_in_five_languages(file: Path, language: str) -> None:
    assert [row["id"] for row in rows(file) if not terms(row, language)] == []


@every_glossary
def test_every_concept_is_defined_by_more_than_its_own_name(file: Path) -> None:
    for row in rows(file):
        definition = row["definition"].rstrip(".").casefold()
        assert definition, row["id"]
        assert definition not in {term.casefold() for term in terms(row, "en")}, row["id"]


@every_glossary
def test_cells_are_trimmed_composed_and_free_of_control_characters(file: Path) -> None:
    for row in rows(file):
        for cell in row.values():
            assert all(part == part.strip() for part in cell.split("|")), row["id"]
            assert "  " not in cell, row["id"]
            assert unicodedata.is_normalized("NFC", cell), row["id"]
            assert not any(unicodedata.category(character) in ("Cc", "Cf") for character in cell), row["id"]


@every_glossary
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_cell_is_empty_between_bars_or_says_a_term_twice(file: Path, language: str) -> None:
    for row in rows(file):
        parts = row[language].split("|")
        assert parts == [""] or all(parts), row["id"]
        assert len(set(parts)) == len(parts), row["id"]


@every_glossary
def test_an_english_term_belongs_to_one_concept(file: Path) -> None:
    owners = {term: {row["id"] for row in found} for term, found in by_english_term(file).items()}
    assert {term: ids for term, ids in owners.items() if len(ids) > 1} == {}


@every_glossary
def test_simplified_chinese_has_no_traditional_characters(file: Path) -> None:
    assert {row["id"]: found for row in rows(file) if (found := foreign_to_simplified(row["zh-Hans"]))} == {}


@every_glossary
def test_traditional_chinese_has_no_simplified_characters(file: Path) -> None:
    assert {row["id"]: found for row in rows(file) if (found := foreign_to_traditional(row["zh-Hant"]))} == {}


@every_glossary
@pytest.mark.parametrize("language", ["en", "es", "fr"])
def test_western_terms_are_in_latin_script_with_straight_apostrophes(file: Path, language: str) -> None:
    for row in rows(file):
        assert "’" not in row[language], row["id"]
        names = {unicodedata.name(letter).split()[0] for letter in letters(row[language])}
        assert names <= {"LATIN", "GREEK"}, row["id"]


@every_glossary
def test_russian_terms_are_in_cyrillic_script(file: Path) -> None:
    """Names and acronyms may stay in Latin letters, a look-alike in the middle of a Russian word may not."""
    for row in rows(file):
        for term in terms(row, "ru"):
            for word in re.findall(r"\w+", term):
                kinds = {unicodedata.name(letter).split()[0] for letter in letters(word)}
                assert kinds <= {"CYRILLIC"} or kinds <= {"LATIN"}, f"{row['id']}: {word}"
            assert any("\u0400" <= letter <= "\u04ff" for letter in term) or term in row["en"], row["id"]


@every_glossary
def test_arabic_terms_are_in_arabic_script_without_vowel_signs(file: Path) -> None:
    """Latin acronyms may stand in a term or be one; the letters of Persian and the tatweel may not."""
    for row in rows(file):
        for term in terms(row, "ar"):
            assert not set(term) & set("ـکیپچگ"), row["id"]
            assert not any("\u064c" <= character <= "\u0652" for character in term), row["id"]
            assert any("\u0621" <= letter <= "\u064a" for letter in term) or term in row["en"], row["id"]


@every_glossary
def test_a_forbidden_term_is_not_also_allowed(file: Path) -> None:
    for row in rows(file):
        for language in LANGUAGES:
            assert not set(terms(row, f"{language}:forbidden")) & set(terms(row, language)), row["id"]


@pytest.mark.parametrize(
    ("one", "other"),
    list(combinations(ALL_FILES, 2)),
    ids=[f"{one.stem}+{other.stem}" for one, other in combinations(ALL_FILES, 2)],
)
def test_two_glossaries_render_an_english_term_alike(one: Path, other: Path) -> None:
    """A term that stands in two files asks for the same in both, so that their order in `glossa.toml` is no matter."""
    first, second = by_english_term(one), by_english_term(other)
    for term in first.keys() & second.keys():
        for language in LANGUAGES:
            cells = {row[language] for row in (*first[term], *second[term]) if row.get(language)}
            assert len(cells) <= 1, f"{term} in {language}"
