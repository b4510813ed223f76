"""The shipped glossary of international news keeps the promises of its README."""

from __future__ import annotations

import csv
import unicodedata
from collections import Counter, defaultdict
from pathlib import Path

import pytest

from glossa.formats.termbases.glossary_csv import FORMAT
from glossa.terminology.finder import TermFinder
from glossa.terminology.termbase import Termbase
from glossa.text.languages import language_tag
from tests.glossaries.hanzi import foreign_to_simplified, foreign_to_traditional

FILE = Path(__file__).parents[2] / "glossaries" / "international-news.csv"
REQUIRED = ("en", "zh-Hans", "zh-Hant", "es", "fr")
LANGUAGES = (*REQUIRED, "ru", "ar")
REGIONS = {"en-GB", "zh-TW", "zh-HK", "es-419", "es-ES"}
DETAILS = {"first", "forbidden", "forms", "gender", "short", "source"}
DOMAINS = {"institution", "title", "diplomacy", "politics", "media", "economy", "society", "place"}
PARTS_OF_SPEECH = {"noun", "proper noun", "verb", "phrase"}

# Words that stand for two ideas that English keeps apart. In a source, the row that comes
# first in the file is meant.
HOMONYMS = {
    "ar": {"الحزب الشيوعي الصيني"},
    "es": {
        "comunicado conjunto",
        "congresista",
        "desinformación",
        "exsecretaria general",
        "exsecretario general",
        "partido comunista chino",
        "partido comunista de china",
        "secretaria general",
        "secretario general",
    },
    "fr": {
        "communiqué commun",
        "communiqué conjoint",
        "désinformation",
        "parti communiste chinois",
        "parti communiste de chine",
        "secrétaire général",
        "secrétaire générale",
    },
    "ru": {"коммунистическая партия китая", "компартия китая"},
    "zh-Hans": {"中国共产党"},
    "zh-Hant": {"中國共產黨"},
}


def table() -> list[dict[str, str]]:
    with FILE.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


ROWS = table()


def terms(row: dict[str, str], language: str) -> list[str]:
    return [term for term in row[language].split("|") if term]


def test_it_holds_more_than_three_hundred_concepts() -> None:
    assert len(ROWS) >= 300


def test_its_columns_are_the_documented_ones() -> None:
    columns = ["id", *LANGUAGES, "pos", "domain", "definition", "note", "case"]
    details = [column for column in ROWS[0] if ":" in column]
    assert [column for column in ROWS[0] if column not in REGIONS] == columns + details
    assert {column.partition(":")[2] for column in details} <= DETAILS


def test_its_lines_end_as_on_unix_and_it_has_no_byte_order_mark() -> None:
    data = FILE.read_bytes()
    assert b"\r" not in data
    assert not data.startswith(b"\xef\xbb\xbf")
    assert data.endswith(b"\n")


def test_ids_are_unique_slugs() -> None:
    ids = [row["id"] for row in ROWS]
    assert len(set(ids)) == len(ids)
    assert all(set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-") for name in ids)


def test_rows_are_sorted_by_domain_and_id() -> None:
    places = [(row["domain"], row["id"]) for row in ROWS]
    assert places == sorted(places)


def test_domains_and_parts_of_speech_are_the_documented_ones() -> None:
    assert {row["domain"] for row in ROWS} == DOMAINS
    assert {row["pos"] for row in ROWS} <= PARTS_OF_SPEECH


@pytest.mark.parametrize("language", REQUIRED)
def test_every_concept_has_a_term_in_five_languages(language: str) -> None:
    assert [row["id"] for row in ROWS if not terms(row, language)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_cell_is_empty_between_bars(language: str) -> None:
    assert [row["id"] for row in ROWS if row[language] and not all(row[language].split("|"))] == []


def test_cells_are_trimmed_composed_and_free_of_control_characters() -> None:
    for row in ROWS:
        for cell in row.values():
            assert all(part == part.strip() for part in cell.split("|")), row["id"]
            assert unicodedata.is_normalized("NFC", cell), row["id"]
            assert not any(unicodedata.category(character) in ("Cc", "Cf") for character in cell), row["id"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_cell_says_a_term_twice(language: str) -> None:
    assert [row["id"] for row in ROWS if len(set(terms(row, language))) < len(terms(row, language))] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_term_belongs_to_two_concepts_but_for_known_homonyms(language: str) -> None:
    owners: dict[str, set[str]] = defaultdict(set)
    for row in ROWS:
        for term in terms(row, language):
            owners[term.casefold()].add(row["id"])
    shared = {term for term, ids in owners.items() if len(ids) > 1}
    assert shared == HOMONYMS.get(language, set())


def test_english_preferred_terms_are_unique() -> None:
    counts = Counter(terms(row, "en")[0].casefold() for row in ROWS)
    assert counts.most_common(1)[0][1] == 1


def test_simplified_chinese_has_no_traditional_characters() -> None:
    assert [row["zh-Hans"] for row in ROWS if foreign_to_simplified(row["zh-Hans"])] == []


def test_traditional_chinese_has_no_simplified_characters() -> None:
    assert [row["zh-Hant"] for row in ROWS if foreign_to_traditional(row["zh-Hant"])] == []


def test_western_cells_hold_no_chinese_and_no_typographic_apostrophe() -> None:
    for row in ROWS:
        for language in ("en", "es", "fr"):
            assert "’" not in row[language], row["id"]
            assert not any("\u4e00" <= character <= "\u9fff" for character in row[language]), row["id"]


def test_spanish_titles_are_lower_case() -> None:
    names = [terms(row, "es")[0] for row in ROWS if row["domain"] == "title"]
    assert [name for name in names if name[0].isupper()] == []


def test_a_forbidden_term_is_not_also_allowed() -> None:
    for row in ROWS:
        for language in ("es", "fr"):
            assert not set(row[f"{language}:forbidden"].split("|")) & set(terms(row, language)), row["id"]


def test_glossa_reads_every_row_without_a_problem() -> None:
    glossary = FORMAT.parse(FILE.read_bytes(), FILE.name)
    assert glossary.problems == ()
    assert [concept.id for concept in glossary.concepts] == [row["id"] for row in ROWS]


@pytest.mark.parametrize(
    ("source", "text", "found"),
    [
        ("en", "Who asked the WHO?", ["world-health-organization"]),
        ("en", "Premier Li opened the premier forum.", ["prime-minister"]),
        ("en", "The Two Sessions followed two sessions of talks.", ["two-sessions"]),
        ("en", "The ambassador left the embassy.", ["ambassador", "embassy"]),
        ("en", "She spoke of peacekeeping operations.", ["peacekeeping-operation"]),
        ("zh-Hans", "大使离开了大使馆。", ["ambassador", "embassy"]),
        ("zh-Hans", "越南海军访问文莱。", ["vietnam", "brunei"]),
        ("zh-Hans", "美国东海岸的记者站", ["east-coast", "news-bureau"]),
        ("zh-Hant", "寮國與紐西蘭發表聯合聲明。", ["laos", "new-zealand", "joint-statement"]),
        ("es", "Los embajadores piden un alto el fuego.", ["ambassador", "ceasefire"]),
        ("fr", "Les ambassadrices demandent un cessez-le-feu.", ["ambassador", "ceasefire"]),
    ],
)
def test_terms_are_found_where_they_are_meant(source: str, text: str, found: list[str]) -> None:
    glossary = FORMAT.parse(FILE.read_bytes(), FILE.name)
    finder = TermFinder(Termbase((glossary,)), language_tag(source))
    assert [match.concept.id for match in finder.find(text)] == found
