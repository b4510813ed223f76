"""Which texts of a record are taken for a pair of languages, and which codes are the same."""

from __future__ import annotations

import pytest

from glossa.formats.memories import Record, Variant, memory_unit, suits
from glossa.model.inline import CodeKind, InlineCode
from glossa.model.target import State
from glossa.text.languages import language_tag


def taken(wanted: tuple[str, str], *there: str) -> tuple[str, str] | None:
    """Returns the languages that are taken for a pair, of those that are there."""
    record = Record(tuple(Variant(language_tag(tag), tag) for tag in there))
    paired = memory_unit(record, language_tag(wanted[0]), language_tag(wanted[1]), "old.tmx")
    return None if paired is None else (paired.unit.source_language, paired.unit.target_language)


@pytest.mark.parametrize(
    ("wanted", "there", "found"),
    [
        (("en", "es"), ("en", "es"), ("en", "es")),
        (("en", "es"), ("en-US", "es-MX"), ("en-US", "es-MX")),
        (("en", "es"), ("en-GB", "en", "es-AR", "es"), ("en", "es")),
        (("en", "es-MX"), ("en", "es-ES", "es", "es-419"), ("en", "es-419")),
        (("en", "es-MX"), ("en", "es-ES"), ("en", "es-ES")),
        (("en", "zh-Hans"), ("en", "zh-TW", "zh-CN"), ("en", "zh-Hans")),
        (("en", "zh-Hans"), ("en", "zh-TW"), None),
        (("en", "es"), ("en", "fr"), None),
        (("en", "es"), ("fr", "es"), None),
        (("en-US", "en-GB"), ("en", "en-GB"), ("en", "en-GB")),
        (("en-US", "en-GB"), ("en", "fr"), None),
    ],
)
def test_the_nearest_region_is_taken_and_no_other_script(
    wanted: tuple[str, str], there: tuple[str, ...], found: tuple[str, str] | None
) -> None:
    assert taken(wanted, *there) == found


def test_a_region_suits_its_language_and_the_other_way_round() -> None:
    assert suits(language_tag("en-US"), language_tag("en"))
    assert suits(language_tag("en"), language_tag("en-US"))
    assert not suits(language_tag("pt"), language_tag("es"))


def test_a_unit_says_all_that_the_file_says() -> None:
    record = Record(
        (
            Variant(language_tag("en"), "One boat left.", before="Before.", after="After.", by="Ana"),
            Variant(language_tag("ar"), "غادر قارب واحد 😀.", by="Ben", time="2026-01-01T00:00:00Z", note="n"),
        ),
        note="general",
        state=State.DRAFT,
    )
    paired = memory_unit(record, language_tag("en"), language_tag("ar"), "old.tmx")
    assert paired is not None
    unit = paired.unit
    assert (unit.source, unit.target, unit.origin) == ("One boat left.", "غادر قارب واحد 😀.", "old.tmx")
    assert (unit.before, unit.after, unit.by, unit.time) == ("Before.", "After.", "Ben", "2026-01-01T00:00:00Z")
    assert (unit.note, unit.is_approved) == ("general\nn", False)


def codes(text: str, keys: dict[int, str], *data: tuple[int, CodeKind, str]) -> Variant:
    """Makes a text with codes."""
    return Variant(language_tag("en"), text, tuple(InlineCode(*each) for each in data), keys)


ALONE, OPEN, CLOSE = CodeKind.ALONE, CodeKind.OPEN, CodeKind.CLOSE


@pytest.mark.parametrize(
    ("source", "target", "text", "lost"),
    [
        (codes("<1/>a<2/>", {1: "5", 2: "6"}), codes("<1/>b<2/>", {1: "6", 2: "5"}), "<2/>b<1/>", 0),
        (
            codes("<1/>a<2/>", {}, (1, ALONE, "[br]"), (2, ALONE, "[img]")),
            codes("<1/>b", {}, (1, ALONE, "[img]")),
            "<2/>b",
            0,
        ),
        (codes("<1/>a<2>b</2>", {}), codes("<1>c</1><2/>", {}), "<2>c</2><1/>", 0),
        (codes("a", {}), codes("<1>b</1> <2/>", {}), "b ", 3),
        (codes("<1>a</1>", {}), codes("<1>b</1><2>c</2>", {}), "<1>b</1>c", 2),
        (codes("<1/>", {}), codes("b", {}), "b", 0),
    ],
)
def test_codes_are_the_same_by_the_files_word_then_by_markup_then_by_kind(
    source: Variant, target: Variant, text: str, lost: int
) -> None:
    other = Variant(language_tag("es"), target.text, target.codes, target.keys)
    paired = memory_unit(Record((source, other)), language_tag("en"), language_tag("es"), "")
    assert paired is not None
    assert (paired.unit.target, paired.lost_codes) == (text, lost)


def test_a_text_of_nothing_but_codes_takes_no_longer_than_its_length() -> None:
    ones, others = (
        tuple(InlineCode(number, CodeKind.ALONE, f"{{{number + shift}}}") for number in range(1, 10_000))
        for shift in (0, 1)
    )
    source, target = (
        Variant(language_tag(tag), "湖".join(code.tag for code in codes), codes)
        for tag, codes in (("en", ones), ("es", others))
    )
    paired = memory_unit(Record((source, target)), source.language, target.language, "old.tmx")
    assert paired is not None
    assert paired.lost_codes == 0
    assert paired.unit.target.startswith("<2/>湖<3/>")
    assert paired.unit.target.endswith("<9999/>湖<1/>")
