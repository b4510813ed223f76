"""What a number stands beside, in names that all languages share."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

import pytest

from glossa.checks._number_nouns import root, things
from glossa.checks._number_sides import Marks, Side, beside, untagged
from glossa.model.inline import visible
from glossa.quantities import Kind, read
from glossa.text.languages import LanguageTag
from glossa.text.spans import Span


def marks(text: str, language: str) -> Mapping[str, Marks]:
    """Returns what each number of a text stands beside."""
    tag = LanguageTag(language)
    side = Side(visible(text), tag, read(text, tag))
    spans = [quantity.span for quantity in side.quantities]
    return {span.of(text): found for span, found in beside(side, spans).items()}


@pytest.mark.parametrize(
    ("text", "language", "number", "mark"),
    [
        ("The fire killed 12 people.", "en", "12", "dead"),
        ("Murieron 12 personas.", "es", "12", "dead"),
        ("Douze morts et 35 blessés.", "fr", "35", "injur*"),
        ("火灾造成12人死亡。", "zh-Hans", "12", "dead"),
        ("火災造成12人受傷。", "zh-Hant", "12", "injur*"),
        ("共有12所大学。", "zh-Hans", "12", "universit*"),
        ("It rose to 35.", "en", "35", "to"),
        ("从35岁起", "zh-Hans", "35", "from"),
        ("Lima has 12 of it.", "en", "12", ("root", "lima")),
        ("El reactor número 12", "es", "12", ("root", "reac")),
    ],
)
def test_a_number_stands_beside_things_and_names(text: str, language: str, number: str, mark: object) -> None:
    assert mark in marks(text, language)[number]


def test_words_belong_to_the_number_that_they_are_clearly_nearer_to() -> None:
    found = marks("It has 12 schools that were built with money from all 35 towns.", "en")
    assert "school" in found["12"] - found["35"]
    assert "city" in found["35"] - found["12"]
    near = marks("It has 12 that are some of the very best schools of 35 towns.", "en")
    assert "school" in near["35"] - near["12"]


def test_a_stop_parts_the_words() -> None:
    found = marks("12 schools, 35 towns", "en")
    assert "school" not in found["35"]


def test_a_single_character_of_chinese_counts_only_beside_the_number() -> None:
    assert "people" in marks("有12人", "zh-Hans")["12"]
    assert "people" not in marks("有12台机器人形", "zh-Hans")["12"]


def test_amounts_and_years_that_go_together_tell_each_other() -> None:
    found = marks("It was 52 percent in 2019; in 2020 it was 7.", "en")
    assert (Kind.YEAR, (2019,)) in found["52 percent"]
    assert (Kind.YEAR, (2020,)) not in found["52 percent"]
    assert (Kind.SHARE, (Fraction(13, 25),)) in found["2019"]
    assert not [mark for mark in marks("on May 6 52 people came", "en")["6"] if mark == (Kind.NUMBER, (52,))]


def test_offsets_lead_back_to_the_text_without_tags() -> None:
    tagged = "<1>𠮷</1> tiene <2/>53"
    seen = visible(tagged)
    for start in range(len(seen.text)):
        span = Span(start, start + 1)
        assert untagged(seen, seen.span(span)) == span
    assert untagged(visible("53"), Span(0, 2)) == Span(0, 2)


def test_roots_have_no_accents_and_short_words_have_none() -> None:
    assert root("Único") == root("unicorn") == "unic"
    assert root("pan") == ""


@pytest.mark.parametrize("size", [10, 100_000])
def test_a_word_of_any_length_is_looked_up(size: int) -> None:
    assert list(things("a" * size, LanguageTag("en"))) == []
