"""Finding terms: the same as trying every term everywhere, in every script, at the right offsets."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossa.model.inline import visible
from glossa.model.term import Form, Term
from glossa.terminology import Termbase, TermFinder
from glossa.terminology import _words as words_module
from glossa.terminology import finder as finder_module
from glossa.text.languages import LanguageTag, language_tag
from glossa.text.spans import Span, disjoint
from tests.terminology._seams import hidden_by_brute_force
from tests.terminology._terms import AR, DE, EN, ES, FR, ZH, ZH_HANT, concept, english, term, termbase


def found(base: Termbase, text: str, source: str = "en") -> list[tuple[str, str, str]]:
    """Returns what stands in the text, for which term, in which form."""
    matches = TermFinder(base, term(source, "x").language).find(text)
    return [(match.span.of(text), match.term.text, match.form.value) for match in matches]


# Laws

_LEMMAS = {"party": "party", "parties": "party", "head": "head", "heads": "head", "of": "of", "state": "state"}
_WORD = st.sampled_from(sorted(_LEMMAS))
_TERMS = st.lists(st.lists(_WORD, min_size=1, max_size=3).map(" ".join), min_size=1, max_size=6, unique=True)
_GAP = st.sampled_from([" ", " ", " ", "-", "\u00a0", "\n", ", ", " – ", " 🎉 ", "’s ", "中"])


def _brute_force(terms: list[str], text: str) -> list[tuple[int, int]]:
    """Tries every term at every word; of what overlaps, the longest stays."""
    words = [(match.start(), match.end()) for match in re.finditer("[a-z]+", text)]
    lemmas = [_LEMMAS.get(text[start:end]) for start, end in words]
    spans = []
    for wanted in terms:
        wanted_lemmas = [_LEMMAS[word] for word in wanted.split()]
        for first in range(len(words) - len(wanted_lemmas) + 1):
            row = words[first : first + len(wanted_lemmas)]
            gaps = [text[left[1] : right[0]] for left, right in pairwise(row)]
            if lemmas[first : first + len(row)] == wanted_lemmas and set(gaps) <= {" ", "-", "\u00a0", "\n"}:
                spans.append((row[0][0], row[-1][1]))
    return _longest(set(spans))


def _longest(spans: set[tuple[int, int]]) -> list[tuple[int, int]]:
    kept: list[tuple[int, int]] = []
    for start, end in sorted(spans, key=lambda span: (span[0] - span[1], span[0])):
        if all(end <= other[0] or other[1] <= start for other in kept):
            kept.append((start, end))
    return sorted(kept)


@settings(deadline=None)
@given(_TERMS, st.lists(st.tuples(_WORD, _GAP), max_size=12))
def test_it_finds_what_brute_force_finds(terms: list[str], parts: list[tuple[str, str]]) -> None:
    text = "".join(word + gap for word, gap in parts)
    matches = TermFinder(english(*terms), EN, ES).find(text)
    assert [(match.span.start, match.span.end) for match in matches] == _brute_force(terms, text)


_HAN_TEXT = st.lists(
    st.sampled_from([*"中国人民𠀀，a ", "其中", "共同", "海外", "长期", "期待", "上海", "𠀀外长"]), max_size=12
)
_PLACES = st.lists(st.tuples(st.integers(0, 15), st.integers(1, 4)), min_size=1, max_size=8)


@settings(deadline=None)
@given(_HAN_TEXT.map("".join) | st.text(st.sampled_from("中国𠀀"), min_size=4, max_size=12), _PLACES)
def test_in_chinese_it_finds_what_brute_force_finds(text: str, places: list[tuple[int, int]]) -> None:
    terms = {text[start : start + length] for start, length in places}
    terms = {"人民", *(each for each in terms if each and not set(each) & set("，a "))}
    spans = {(m.start(), m.start() + len(each)) for each in terms for m in re.finditer(f"(?={each})", text)}
    seen = {span for span in spans if span[1] - span[0] > 3 or not hidden_by_brute_force(text, *span)}
    base = termbase(*(concept(("zh-Hans", each), ("en", "x")) for each in terms))
    assert [(m.span.start, m.span.end) for m in TermFinder(base, ZH, EN).find(text)] == _longest(seen)


@settings(deadline=None)
@given(
    st.lists(st.sampled_from(["Party", " ", "<1>", "</1>", "<2/>", "secretary", "🎉", "中", "’s", "é"]), max_size=15)
)
def test_tags_change_nothing_but_offsets(parts: list[str]) -> None:
    text = "".join(parts)
    finder = TermFinder(english("Party", "Party secretary"), EN)
    matches = finder.find(text)
    plain = visible(text)
    assert [match.term for match in matches] == [match.term for match in finder.find(plain.text)]
    assert [visible(match.span.of(text)).text for match in matches] == [
        match.span.of(plain.text) for match in finder.find(plain.text)
    ]
    assert disjoint(match.span for match in matches)


# Forms


@pytest.mark.parametrize(
    ("terms", "text", "expected"),
    [
        (["general secretary"], "the general secretary said", [("general secretary", "exact")]),
        (["general secretary"], "General Secretary Xi", [("General Secretary", "folded")]),
        (["general secretary"], "two general secretaries", [("general secretaries", "lemma")]),
        (["head of state"], "the heads of state met", [("heads of state", "lemma")]),
        (
            ["people-to-people exchanges"],
            "a people\u2011to\u2011people exchange",
            [("people\u2011to\u2011people exchange", "lemma")],
        ),
        (["people-to-people exchanges"], "people to people\nexchanges", [("people to people\nexchanges", "folded")]),
        (["people\u2019s congress"], "the People's\u00a0Congress", [("People's\u00a0Congress", "folded")]),
        (["“red boat” spirit"], 'the "red boat" spirit', [('"red boat" spirit', "folded")]),
        (["Xi Jinping"], "Xi  Jinping", [("Xi  Jinping", "folded")]),
        (["meeting"], "the meetings", [("meetings", "lemma")]),
        (["cafe\u0301"], "the café, the cafe\u0301s", [("café", "folded"), ("cafe\u0301s", "lemma")]),
        (
            ["cooperation"],
            "co\u00adoperation co\u200boperation",
            [("co\u00adoperation", "folded"), ("co\u200boperation", "folded")],
        ),
        (["G20"], "the G20\u2019s summit", [("G20", "exact")]),
        (["AT&T", "R&D"], "AT&T and R&D", [("AT&T", "exact"), ("R&D", "exact")]),
        (["U.S."], "the U.S. and", [("U.S.", "exact")]),
    ],
)
def test_forms(terms: list[str], text: str, expected: list[tuple[str, str]]) -> None:
    assert [(surface, form) for surface, _, form in found(english(*terms), text)] == expected


@pytest.mark.parametrize("text", ["the party’s line", "the party's line", "the parties’ lines", "(party)", "party-led"])
def test_a_possessive_or_a_compound_does_not_hide_a_term(text: str) -> None:
    assert len(found(english("party"), text)) == 1


@pytest.mark.parametrize(
    ("terms", "text"),
    [
        (["art"], "party"),
        (["state"], "stated"),
        (["meeting"], "they met, they meet"),
        (["reform"], "reforming"),
        (["meeting", "meetings"], "they met"),
        (["can"], "he can't, he can’t"),
        (["common prosperity"], "common, prosperity"),
        (["common prosperity"], "common\n\nprosperity"),
        (["Party secretary"], "Party - secretary"),
    ],
)
def test_what_only_looks_like_a_term_is_none(terms: list[str], text: str) -> None:
    assert found(english(*terms), text) == []


def test_a_verb_has_the_forms_of_a_verb() -> None:
    base = termbase(concept(term("en", "uphold", pos="verb"), ("es", "defender")))
    assert found(base, "upheld, upholding") == [("upheld", "uphold", "lemma"), ("upholding", "uphold", "lemma")]


# Overlaps


@pytest.mark.parametrize(
    ("terms", "text", "expected"),
    [
        (
            ["Party", "Communist Party", "Communist Party of China"],
            "Communist Party of China",
            ["Communist Party of China"],
        ),
        (["art of", "art"], "art office", ["art"]),
        (["a b", "b c d"], "a b c d", ["b c d"]),
        (["a b", "b c"], "a b c", ["a b"]),
        (["a b", "b c d", "d e"], "a b c d e", ["b c d"]),
        (["a b c", "b c d e", "e f"], "a b c d e f", ["b c d e"]),
        (["b", "a b c"], "a b d", ["b"]),
        (["Party", "Party secretary"], "Party secretary, Party", ["Party secretary", "Party"]),
    ],
)
def test_the_longest_then_the_leftmost_wins(terms: list[str], text: str, expected: list[str]) -> None:
    assert [surface for surface, _, _ in found(english(*terms), text)] == expected


def test_of_two_terms_in_one_place_the_exact_one_is_meant() -> None:
    base = english("party", "Party", "parties")
    assert found(base, "Party party parties PARTIES") == [
        ("Party", "Party", "exact"),
        ("party", "party", "exact"),
        ("parties", "parties", "exact"),
        ("PARTIES", "parties", "folded"),
    ]


# Languages and scripts


def test_chinese_needs_no_boundaries_and_latin_in_it_has_them() -> None:
    base = termbase(
        concept(("zh-Hans", "党委书记"), ("en", "Party secretary")),
        concept(("zh-Hans", "党"), ("en", "Party")),
        concept(("zh-Hans", "APEC"), ("en", "APEC")),
        concept(("zh-Hans", "APEC峰会"), ("en", "APEC summit")),
    )
    text = "省委党委书记出席APEC 峰会，全党关注APEC，不是APECX。"
    assert [surface for surface, _, _ in found(base, text, "zh-Hans")] == ["党委书记", "APEC 峰会", "党", "APEC"]


def test_simplified_text_has_terms_that_are_known_in_traditional_characters_only() -> None:
    base = termbase(concept(("zh-Hant", "人民"), ("en", "people")), concept(("zh-Hant", "水"), ("zh-Hans", "川")))
    assert len(TermFinder(base, ZH).find("人民")) == 1
    assert TermFinder(base, ZH).find("水") == ()
    assert len(TermFinder(base, ZH_HANT).find("人民")) == 1


def test_chinese_terms_in_latin_text() -> None:
    base = termbase(concept(("en", "小康"), ("es", "xiaokang")))
    assert found(base, "called 小康 (xiaokang)") == [("小康", "小康", "exact")]


def test_offsets_count_code_points_beyond_the_bmp() -> None:
    (match,) = TermFinder(english("Party"), EN).find("🎉𝒳𠀀 the Party")
    assert match.span == Span(8, 13)


def test_arabic_is_found_with_and_without_vowel_signs() -> None:
    base = termbase(concept(("ar", "شركة جديدة"), ("en", "new company")))
    (match,) = TermFinder(base, AR).find("هذه شَرِكَة جديدة.")
    assert match.span.of("هذه شَرِكَة جديدة.") == "شَرِكَة جديدة"


def test_french_elision_does_not_hide_a_term() -> None:
    base = termbase(concept(("fr", "Assemblée générale"), ("en", "General Assembly")))
    (match,) = TermFinder(base, FR).find("à l’Assemblée générale")
    assert match.span == Span(4, 22)


def test_german_inflection() -> None:
    base = termbase(concept(("de", "Generalsekretär"), ("en", "general secretary")))
    assert found(base, "des Generalsekretärs", "de") == [("Generalsekretärs", "Generalsekretär", "lemma")]
    assert TermFinder(base, DE).find("generalsekretärs") == ()


def test_a_language_without_a_dictionary_has_exact_and_folded_forms() -> None:
    base = termbase(concept(("mi", "Kotahitanga o ngā Iwi"), ("en", "United Nations")))
    assert found(base, "te kotahitanga o ngā iwi", "mi") == [
        ("kotahitanga o ngā iwi", "Kotahitanga o ngā Iwi", "folded")
    ]


# Targets and layers


def test_with_a_target_only_concepts_with_a_term_to_use_there_count() -> None:
    base = termbase(
        concept(("en", "Party"), ("es", "Partido")),
        concept(("en", "State"), ("fr", "État")),
        concept(("en", "head"), ("es", "!cabeza")),
    )
    text = "Party State head"
    assert [match.term.text for match in TermFinder(base, EN, ES).find(text)] == ["Party"]
    assert [match.term.text for match in TermFinder(base, EN).find(text)] == ["Party", "State", "head"]


def test_a_match_says_where_it_is_from() -> None:
    base = english("Party")
    (match,) = TermFinder(base, EN).find("<1>Pa</1>rty")
    assert match.span.of("<1>Pa</1>rty") == "Pa</1>rty"
    assert (match.concept, match.glossary, match.form) == (base.glossaries[0].concepts[0], "terms.csv", Form.EXACT)


@pytest.mark.parametrize("base", [Termbase([]), termbase(), english("\u200b")])
def test_no_terms_no_matches(base: Termbase) -> None:
    assert TermFinder(base, EN).find("Party") == ()


def test_very_many_words_are_more_than_there_are_characters_below_the_surrogates() -> None:
    names = [f"w{number}x" for number in range(56_000)]
    base = termbase(concept(*(Term(name, LanguageTag("mi")) for name in names)))
    assert found(base, "w55999x w0x w31000x", "mi") == [(n, n, "exact") for n in ("w55999x", "w0x", "w31000x")]


def test_memory_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finder_module, "_FORMS_KEPT", 2)
    monkeypatch.setattr(words_module, "_FORMS_KEPT", 2)
    finder = TermFinder(english("party", "state of affairs"), EN)
    text = "party, Party, parties, state of affairs, State of Affairs"
    assert len(finder.find(text)) == 5
    assert finder.find(text) == finder.find(text)


@pytest.mark.parametrize(
    ("wanted", "text", "expected"),
    [
        ("правящая партия", "в правящей партии", ["правящей партии"]),
        ("правящая партия", "Съезды Правящих партий", ["Правящих партий"]),
        (
            "развивающаяся страна",
            "развивающимся странам, развивающихся стран",
            ["развивающимся странам", "развивающихся стран"],
        ),
        ("геодрановая сеть", "о геодрановой сети", ["геодрановой сети"]),
        ("бывший посол", "с бывшим послом", ["бывшим послом"]),
        # The verb, its other participle and the noun are other words.
        ("правящая партия", "правила партии, правившей партии", []),
        ("развивающаяся страна", "развивающая страну, развитая страна", []),
        ("странная цена", "страной цена", []),
    ],
)
def test_russian_participles_have_cases(wanted: str, text: str, expected: list[str]) -> None:
    base = termbase(concept(("ru", wanted), ("en", "x")))
    assert [match.span.of(text) for match in TermFinder(base, language_tag("ru")).find(text)] == expected
