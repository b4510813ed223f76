"""The checks of whole texts, where their examples do not show it."""

from __future__ import annotations

import pytest

from glossa.checks import Case, Passage, Scope, run_checks, run_wide_checks, segment_check, wide_checks
from glossa.checks._extent import extent, growth
from glossa.text.languages import LanguageTag

SAME_TARGET = next(check for check in wide_checks(Scope.PROJECT) if check.id == "same_target")
EN, ES, ZH = LanguageTag("en"), LanguageTag("es"), LanguageTag("zh-Hans")


def found(check: str, source: str, target: str, pair: tuple[LanguageTag, LanguageTag] = (EN, ES)) -> list[str]:
    """Returns what a check marks in the target."""
    findings = run_checks(Case(source, target, *pair), [segment_check(check)])
    return [finding.target.of(target) if finding.target else "" for finding in findings]


def test_a_text_says_as_much_in_every_script() -> None:
    assert extent("The <1>gates</1> open, at six!") == extent("Thegatesopenatsix") == 17
    assert extent("水门𠮷") == 9
    assert extent("ひら") == 3
    assert extent("한국") == pytest.approx(4.4)
    assert extent("שלום 12") == 6


def test_growth_is_nothing_where_a_text_has_no_letters() -> None:
    assert growth("…", EN, "abc", ES) is None
    assert growth("abc", EN, "", ES) is None


def test_untranslated_words_run_on_as_far_as_they_are_the_sources() -> None:
    source = "The mayor said the old bridge is closed for good."
    assert found("language", source, "El alcalde: the old bridge is closed, dijo.") == ["the old bridge is closed"]
    assert found("language", source, "El alcalde dijo: the old bridge is closed for good") == [
        "the old bridge is closed for good"
    ]


def test_what_one_language_shares_with_itself_is_not_left_over() -> None:
    pair = LanguageTag("en-GB"), LanguageTag("en-US")
    assert found("language", "He said the gate is open.", "He said the gate is open now.", pair) == []


@pytest.mark.parametrize(
    "name",
    [
        "Hedda van der Molen-Kask",
        "Irene Robles de la Cuesta",
        "Place de la Fontaine",
        "hôtel de la Fontaine",
        "María de los Prados Peña y Goñi",
        "Star of the North",
    ],
)
def test_a_name_may_have_small_words_inside(name: str) -> None:
    assert found("language", f"They all met beside {name} at six.", f"Todos quedaron a las seis junto a {name}.") == []


def test_small_words_before_a_name_are_prose_where_others_are() -> None:
    source = "They met by the gate of the Alder Mill at six."
    assert found("language", source, "Quedaron by the gate of the Alder Mill.") == ["by the gate of the Alder Mill"]
    assert found("language", source, "Quedaron “by the gate of the” Alder Mill.") == []


def test_han_of_another_text_may_stand_in_brackets_and_short() -> None:
    assert found("language", "水门管理员走了。", "The keeper 水门 left early today.", (ZH, EN)) == []
    assert found("language", "水门管理员走了。", "The keeper (水门管理员) left early.", (ZH, EN)) == []
    assert found("language", "水门管理员走了。", "The 水门管理员", (ZH, EN)) == []
    assert found("language", "水门管理员走了。", "The keeper left 水门管理员", (ZH, EN)) == ["水门管理员"]


def test_a_broken_off_text_may_end_with_a_space_that_does_not_break() -> None:
    source = "The keepers opened the gates at six, and the boats went through."
    assert found("truncated", source, "Los guardas abrieron\u00a0las") == ["las"]


def test_a_sentence_said_twice_is_marked_where_it_is_said_again() -> None:
    target = "<1>El puente abre.</1> El puente  abre. El puente abre."
    assert found("sentences", "The bridge opens.", target) == ["El puente  abre.", "El puente abre."]


def test_a_phrase_of_three_characters_is_repeated_and_a_doubled_one_is_emphasis() -> None:
    assert found("repeated", "They left.", "他们离开了水门口水门口。", (EN, ZH)) == ["水门口水门口"]
    assert found("repeated", "They left.", "他们慢慢走了。", (EN, ZH)) == []
    assert found("repeated", "They left.", "哈哈哈哈，他们走了。", (EN, ZH)) == []


def test_a_denial_is_marked_in_letters_that_grow_when_they_are_small() -> None:
    assert found("negation", "The İzmir gates open.", "Las puertas de İzmir no abren.") == ["no"]
    assert found("negation", "The gates did not open in İzmir.", "No se abrieron en İzmir.") == []


def test_the_other_script_is_marked_beyond_the_bmp_too() -> None:
    assert found("script", "The gate.", "𠮷門口", (EN, ZH)) == ["門"]


def test_the_language_of_a_text_is_told_whose_letters_come_late() -> None:
    figures = "2 0 3 1 " * 12
    assert found("language", f"{figures} The mayor left.", f"{figures} Мэр ушёл из города сегодня.")
    assert not found("language", "The mayor left.", f"{figures} Мэр ушёл")


def test_the_first_of_several_sentences_with_one_translation_is_taken_for_right() -> None:
    sources = ["The bridge is shut.", "The bridge is open.", "The bridge, is shut!", "It opened."]
    passages = [Passage(Case(source, "El puente está abierto.", EN, ES)) for source in sources]
    found = run_wide_checks([*passages, Passage(Case("It is open.", "Sí", EN, ES))], [SAME_TARGET])
    said = "“The bridge is shut.” has the same translation"
    assert {index: [finding.message for finding in here] for index, here in found.items()} == {1: [said], 3: [said]}
