"""The shipped glossaries explain what a careful editor would explain, briefly, and only there."""

from __future__ import annotations

import csv
import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from glossa.formats.termbases.glossary_csv import FORMAT
from glossa.terminology.gloss import gloss
from glossa.terminology.termbase import rendering
from glossa.text.languages import is_spaced, language_tag

FILES = sorted((Path(__file__).parents[2] / "glossaries").glob("*.csv"))
LANGUAGES = ("en", "zh-Hans", "zh-Hant", "es", "fr")
REGIONS = {"en-GB": "en", "zh-TW": "zh-Hant", "zh-HK": "zh-Hant", "es-419": "es", "es-ES": "es"}
_MOST_WORDS = 8
_MOST_CHARACTERS = 16


class _Cell(NamedTuple):
    """A cell with a first mention, and what its row says besides in the language."""

    name: str
    language: str
    terms: list[str]
    first: str
    short: str


@cache
def cells() -> list[_Cell]:
    found: list[_Cell] = []
    for file in FILES:
        with file.open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines, strict=True):
                for language in (*LANGUAGES, *REGIONS):
                    if first := row.get(f"{language}:first"):
                        short = row.get(f"{language}:short", "")
                        found.append(_Cell(row["id"], language, row[language].split("|"), first, short))
    return found


each_cell = pytest.mark.parametrize("cell", cells(), ids=[f"{cell.name}-{cell.language}" for cell in cells()])


def test_dozens_of_concepts_are_explained_and_most_are_not() -> None:
    assert 50 <= len({cell.name for cell in cells()}) <= 100


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_explains_some(language: str) -> None:
    assert sum(cell.language == language for cell in cells()) >= 10


@each_cell
def test_the_preferred_term_stands_in_its_first_mention(cell: _Cell) -> None:
    assert gloss(cell.terms[0], cell.first) is not None


@each_cell
def test_a_gloss_is_short(cell: _Cell) -> None:
    added = re.search(r"[(（](.+)[)）]$", cell.first)
    assert added is not None
    if is_spaced(language_tag(cell.language)):
        assert len(added[1].split()) <= _MOST_WORDS
    else:
        assert len(added[1]) <= _MOST_CHARACTERS


@each_cell
def test_chinese_has_wide_brackets_and_the_others_narrow_ones(cell: _Cell) -> None:
    wide = not is_spaced(language_tag(cell.language))
    assert cell.first.endswith("）" if wide else ")")
    assert (" (" in cell.first) != wide


@each_cell
def test_a_short_form_is_introduced_at_the_first_mention_and_accepted_anywhere(cell: _Cell) -> None:
    if cell.short:
        assert cell.short in cell.first
        assert cell.short in cell.terms[1:]


@pytest.mark.parametrize(("region", "broader"), REGIONS.items())
def test_a_region_with_the_word_of_its_language_has_its_first_mention_too(region: str, broader: str) -> None:
    for file in FILES:
        for concept in FORMAT.parse(file.read_bytes(), file.name).concepts:
            own = rendering(concept, language_tag(region))
            other = rendering(concept, language_tag(broader))
            if own and other and own.text == other.text:
                assert (own.first_mention, own.short) == (other.first_mention, other.short), concept.id
