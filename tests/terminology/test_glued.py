"""What languages glue to a word: prefixes and particles are left out of a match, endings are a part of it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossa.model.term import Mechanism, Term, TermMatch, Usage
from glossa.terminology import TermFinder, judge
from glossa.terminology._affixes import bare, stems
from glossa.terminology._words import Lexicon
from glossa.text.languages import LanguageTag, language_tag
from glossa.text.spans import disjoint
from tests.terminology._terms import EN, concept, termbase

AZ, KO = LanguageTag("az"), LanguageTag("ko")


def matches(language: str, wanted: str, text: str) -> tuple[TermMatch, ...]:
    made = concept((language, wanted), ("en", "x"))
    return TermFinder(termbase(made), language_tag(language), EN).find(text)


def found(language: str, wanted: str, text: str) -> list[tuple[str, str]]:
    """Returns what is found in a source text, and in which form."""
    return [(match.span.of(text), match.form.value) for match in matches(language, wanted, text)]


def verdict(language: str, wanted: str, text: str) -> tuple[str, str]:
    """Returns what is said of a target text."""
    made = concept(("en", "x"), (language, wanted))
    (use,) = judge(TermFinder(termbase(made), EN).find("x"), text, language_tag(language), Mechanism.ENGINE)
    return use.verdict.value, use.found


# Laws

_TEXTS = {
    "ar": (
        ["الحزب", "الأمين العام"],
        ["الحزب", "والحزب", "للحزب", "وَحزب", "الأمين العام", "بالأمين العام", "هنا", "،"],
    ),
    "he": (["הממשלה"], ["הממשלה", "בממשלה", "ושהממשלה", "כאן", "."]),
    "ko": (["중국", "유엔 총회"], ["중국은", "중국인", "중국", "유엔 총회에서는", "유엔", "오늘", "🎉"]),
    "tr": (["Zırvakent", "bakan"], ["Zırvakentte", "ZIRVAKENT", "bakanlar", "Bakan", "bugün", "<1>", "</1>"]),
}


@settings(deadline=None)
@given(
    st.sampled_from(sorted(_TEXTS)).flatmap(
        lambda tag: st.tuples(st.just(tag), st.lists(st.sampled_from(_TEXTS[tag][1]), max_size=8))
    )
)
def test_a_match_replaced_by_its_term_is_a_match(drawn: tuple[str, list[str]]) -> None:
    tag, words = drawn
    text = " ".join(words)
    finder = TermFinder(termbase(*(concept((tag, each), ("en", "x")) for each in _TEXTS[tag][0])), language_tag(tag))
    before = finder.find(text)
    assert disjoint(match.span for match in before)
    for match in before:
        start, end = match.span.start, match.span.end
        assert 0 <= start < end <= len(text)
        after = finder.find(f"{text[:start]}{match.term.text}{text[end:]}")
        assert [each.term for each in after] == [each.term for each in before]


@settings(deadline=None)
@given(
    st.sampled_from(["ar", "he", "ko", "tr", "az", "kk", "fi", "hu", "eu"]),
    st.text(
        st.sampled_from("والبحزب בהמשל 중국은들에 bakanlardnıIİ tassa ağzén 🎉\u064e\u0301"), min_size=1, max_size=9
    ),
)
def test_what_is_left_of_a_word_is_a_part_of_it(language: str, text: str) -> None:
    word = Lexicon(language_tag(language))[text]
    for glued in word.glued:
        assert glued.before >= 0
        assert glued.after >= 0
        assert glued.before + glued.after < len(text)
        assert glued.word.keys


# Arabic and Hebrew


@pytest.mark.parametrize(
    ("wanted", "text", "expected"),
    [
        ("الحزب", "قال الحزب", [("الحزب", "exact")]),
        ("الحزب", "والحزب", [("الحزب", "affix")]),
        ("الحزب", "فبالحزب", [("الحزب", "affix")]),
        ("الحزب", "للحزب", [("حزب", "affix")]),
        ("الحزب", "وللحزب", [("حزب", "affix")]),
        ("حزب", "الحزب", [("الحزب", "lemma")]),
        ("حزب", "وحزب", [("حزب", "affix")]),
        ("الأمين العام", "بالامين العام", [("الامين العام", "affix")]),
        ("الأمين العام", "وَبِالأمين العام", [("الأمين العام", "affix")]),
        ("الأمين العام", "أمين عام", [("أمين عام", "lemma")]),
        ("الأمين العام", "الأمين والعام", []),
        ("زرقوم", "بزرقوم", [("زرقوم", "affix")]),
        # A short word may well be the rest of another one.
        ("جنة", "لجنة", []),
        ("لبنان", "ولبنان", [("لبنان", "affix")]),
        ("بنان", "ولبنان", []),
        ("ظثق", "بظثق", []),
        ("لد", "ولد", []),
    ],
)
def test_arabic(wanted: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert found("ar", wanted, text) == expected


@pytest.mark.parametrize(
    ("wanted", "text", "expected"),
    [
        ("ממשלה", "בממשלה", [("ממשלה", "affix")]),
        ("ממשלה", "הממשלה", [("הממשלה", "lemma")]),
        ("ממשלה", "ושהממשלה", [("הממשלה", "affix")]),
        ("האומות המאוחדות", "ולאומות המאוחדות", [("אומות המאוחדות", "affix")]),
        ("האומות המאוחדות", "אומות מאוחדות", [("אומות מאוחדות", "lemma")]),
        ("פלגה", "ולמפלגה", []),
        ("שלה", "ממשלה", []),
    ],
)
def test_hebrew(wanted: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert found("he", wanted, text) == expected


@pytest.mark.parametrize(
    ("language", "wanted", "text", "expected"),
    [
        ("ar", "الحزب", "والحزب", ("kept", "الحزب")),
        ("ar", "الحزب", "للحزب", ("inflected", "حزب")),
        ("ar", "ظثق", "بظثق", ("kept", "ظثق")),
        ("ar", "جنة", "لجنة", ("missing", "")),
        ("he", "ממשלה", "בממשלה", ("kept", "ממשלה")),
        ("he", "ממשלה", "ושהממשלה", ("inflected", "הממשלה")),
        ("he", "ממשלה", "של", ("missing", "")),
    ],
)
def test_prefixes_in_a_target(language: str, wanted: str, text: str, expected: tuple[str, str]) -> None:
    assert verdict(language, wanted, text) == expected


# Korean


@pytest.mark.parametrize(
    ("wanted", "text", "expected"),
    [
        ("중국", "중국은", [("중국", "affix")]),
        ("중국", "중국에서는", [("중국", "affix")]),
        ("중국", "중국으로부터", [("중국", "affix")]),
        ("중국", "중국 정부", [("중국", "exact")]),
        ("유엔 총회", "유엔 총회가", [("유엔 총회", "affix")]),
        ("유엔 총회", "유엔은 총회", []),
        ("장관", "장관들의", [("장관", "affix")]),
        ("장관", "장관들", [("장관", "affix")]),
        ("서울", "서울로", [("서울", "affix")]),
        ("WHO", "WHO는", [("WHO", "affix")]),
        (
            "중국",
            "\u110c\u116e\u11bc\u1100\u116e\u11a8\u110b\u1173\u11ab",
            [("\u110c\u116e\u11bc\u1100\u116e\u11a8", "affix")],
        ),
        # Another word, or a particle that cannot follow.
        ("중국", "중국인", []),
        ("중국", "중국는", []),
        ("총회", "총회은", []),
        ("국", "국은", []),
    ],
)
def test_korean(wanted: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert found("ko", wanted, text) == expected


def test_a_particle_in_a_target_is_no_other_form() -> None:
    assert verdict("ko", "중국", "오늘 중국은") == ("kept", "중국")
    assert verdict("ko", "중국", "오늘 중국인") == ("missing", "")


# Endings


@pytest.mark.parametrize(
    ("language", "wanted", "text", "expected"),
    [
        ("tr", "dışişleri bakanı", "Dışişleri bakanının", [("Dışişleri bakanının", "lemma")]),
        ("tr", "dışişleri bakanı", "dışişleri bakanlığı", []),
        ("tr", "DIŞİŞLERİ", "dışişleri", []),
        ("tr", "ışıklı yol", "IŞIKLI YOL", [("IŞIKLI YOL", "folded")]),
        ("tr", "İlke", "I\u0307LKE", [("I\u0307LKE", "folded")]),
        ("az", "qoşun", "qoşunlarına", [("qoşunlarına", "affix")]),
        ("az", "dirək", "dirəyi", [("dirəyi", "affix")]),
        ("az", "qoşun", "qoşunçu", []),
        ("kk", "партия", "партияның", [("партияның", "affix")]),
        ("kk", "партия", "партиялық", []),
        ("eu", "alderdi komunista", "alderdi komunistaren", [("alderdi komunistaren", "affix")]),
        ("eu", "alderdi komunista", "alderdiaren komunista", []),
        ("eu", "alderdi", "alderdikide", []),
        ("fi", "Zorvola", "Zorvolassa", [("Zorvolassa", "affix")]),
        ("fi", "Zorvola", "Zorvolainen", []),
        ("hu", "párt", "pártban", [("pártban", "lemma")]),
        # The lemmatiser knows the word, and does not say this.
        ("hu", "párt", "pártját", []),
        ("az", "at", "atlar", []),
        ("az", "ata", "atalar", []),
    ],
)
def test_endings(language: str, wanted: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert found(language, wanted, text) == expected


@pytest.mark.parametrize(
    ("language", "wanted", "text", "expected"),
    [
        ("az", "qoşun", "qoşunlarına", ("inflected", "qoşunlarına")),
        ("az", "ata", "atalar", ("inflected", "atalar")),
        ("hu", "párt", "pártját", ("inflected", "pártját")),
        ("hu", "Zorva", "Zorvában", ("inflected", "Zorvában")),
        ("hu", "Zorva", "zorvában", ("missing", "")),
        ("fi", "Zorvola", "Zorvolainen", ("missing", "")),
        ("eu", "alderdi komunista", "alderdi komunistak", ("inflected", "alderdi komunistak")),
    ],
)
def test_endings_in_a_target(language: str, wanted: str, text: str, expected: tuple[str, str]) -> None:
    assert verdict(language, wanted, text) == expected


def test_an_exact_term_may_have_a_particle_but_no_ending() -> None:
    newspaper = concept(("en", "x"), Term("서울신문", KO, usage=Usage.EXACT), Term("qoşun", AZ, usage=Usage.EXACT))
    (match,) = TermFinder(termbase(newspaper), EN).find("x")
    assert judge([match], "서울신문은", KO, Mechanism.ENGINE)[0].found == "서울신문"
    assert judge([match], "qoşunlar", AZ, Mechanism.ENGINE)[0].found == ""


@pytest.mark.parametrize(
    ("language", "word", "rest"), [("ar", "الحزب", "حزب"), ("ar", "الم", ""), ("ar", "حزب", ""), ("es", "ala", "")]
)
def test_the_article_alone(language: str, word: str, rest: str) -> None:
    assert bare(language, word) == rest


def test_other_languages_glue_nothing() -> None:
    assert list(stems("es")("partidos")) == []
