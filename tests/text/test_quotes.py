"""Which marks of a text are quotation marks, and which belong together."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossa.text.languages import LanguageTag
from glossa.text.quote_marks import marks_of
from glossa.text.quotes import is_quoting, quotations
from glossa.text.spans import disjoint

MARKS = "“”‘’„‚‟«»‹›「」『』〝〞\"'＂״ a,.5sم中𠮷\n"


def quoted(text: str) -> list[str]:
    """Returns the quotations of a text, those inside others with a > before them for each."""
    return [">" * one.depth + one.span.of(text) for one in quotations(text).quotations]


def loose(text: str) -> list[int]:
    """Returns the marks without a partner: the places of those that open, and less than 0 of those that close."""
    return [mark.place if mark.is_opening else -mark.place - 1 for mark in quotations(text).loose]


@given(st.text(MARKS, max_size=30))
@settings(deadline=None)
def test_quotations_stand_in_each_other_or_apart_and_no_mark_counts_twice(text: str) -> None:
    read = quotations(text)
    places = [place for one in read.quotations for place in (one.span.start, one.span.end - 1)]
    places += [mark.place for mark in read.loose]
    assert len(places) == len(set(places))
    assert disjoint(one.span for one in read.outermost)
    assert all(one.pair == text[one.span.start] + text[one.span.end - 1] for one in read.quotations)
    assert is_quoting(text) or not read.quotations


@given(st.text("ab中م, ", max_size=12), st.sampled_from(["“”", "«»", "「」", "„“", "״״"]))
@settings(deadline=None)
def test_what_stands_between_marks_is_a_quotation(text: str, pair: str) -> None:
    whole = f"a {pair[0]}a{text}a{pair[1]} a"
    assert quoted(whole) == [f"{pair[0]}a{text}a{pair[1]}"]
    assert loose(whole) == []


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("“A ‘b’ c,” he said.", ["“A ‘b’ c,”", ">‘b’"]),
        ("„A ‚b‘ c“, sagte er", ["„A ‚b‘ c“", ">‚b‘"]),
        ("”A ’b’ c”, sa han. ”D”", ["”A ’b’ c”", ">’b’", "”D”"]),
        ("»A«, sagte er", ["»A«"]),
        ("»A», sa han", ["»A»"]),
        ("„A”, mówi „b”", ["„A”", "„b”"]),
        ("قال ”نعم“ لنا", ["”نعم“"]),
        ("“A“ he said", ["“A“"]),
        ("“A» he said", ["“A»"]),
        ("“A」 he said", ["“A」"]),
        ("他说：“我说过‘不’字。”", ["“我说过‘不’字。”", ">‘不’"]),
        ("「𠮷『水』」", ["「𠮷『水』」", ">『水』"]),
        ("\"A 'b c,'\" she said", ["\"A 'b c,'\"", ">'b c,'"]),
        ('他说"好"和"坏"。', ['"好"', '"坏"']),
        ("‘A’ and ‹b›", ["‘A’", "‹b›"]),
        ('"He is 6\'2" tall," she said', ['"He is 6\'2" tall,"']),
        ("‘The dogs’ owners left,’ he said", ["‘The dogs’ owners left,’"]),
        ("The ‘ghost flights’ cost more", ["‘ghost flights’"]),
        ("‘d’“eau”’", ["‘d’“eau”’", ">“eau”"]),
    ],
)
def test_a_mark_faces_the_way_that_its_neighbours_and_what_is_open_say(text: str, read: list[str]) -> None:
    assert quoted(text) == read
    assert loose(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "It isn’t the dogs’ fault; ’tis the ’90s, rock ’n’ roll",
        "It isn't the dogs' fault; 'tis the '90s, rock 'n' roll",
        "a 5\" pipe, 5' long",
        "Hawai‘i",
        "the ‘90s on Lana‘, dear to all",
        'צה״ל וגם צה"ל',
        "l’eau d'ici",
    ],
)
def test_apostrophes_feet_inches_and_acronyms_are_no_quotations(text: str) -> None:
    assert quoted(text) == []
    assert loose(text) == []


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("“A, he said. “B”", [0]),
        ("A,” he said. “B”", [-3]),
        ('"A, he said. "B"', [0]),
        ('A," he said. "B"', [-3]),
        ("«A “b, c»", [3]),
        ("「A」」", [-4]),
        ("‘A, he said", [0]),
        ("A,’ he said", [-3]),
        ("A» he said", [-2]),
    ],
)
def test_a_mark_without_a_partner_is_told_by_its_place(text: str, places: list[int]) -> None:
    assert loose(text) == places


def test_a_language_has_the_marks_of_its_region_or_else_its_own() -> None:
    for tag, outer in {"es-MX": "“”", "es-ES": "«»", "zh-Hant-HK": "「」", "zh-Hans": "“”", "de-AT": "„“"}.items():
        marks = marks_of(LanguageTag(tag))
        assert marks is not None
        assert marks.styles[0][0] == outer
    assert marks_of(LanguageTag("tlh")) is None


def test_two_apostrophes_side_by_side_quote_nothing() -> None:
    assert quoted("''") == []


def test_an_apostrophe_that_opens_and_is_not_closed_is_no_loose_mark() -> None:
    assert loose("he said 'so it went") == []
