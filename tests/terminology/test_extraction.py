"""Term candidates: which words of an article may be terms, and in which order."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossa.terminology.extraction import Passage, extract, has_rules
from glossa.text.languages import language_tag
from tests.terminology._extraction import WANTED, candidates, corpus, passages, texts

LANGUAGES = ("en", "es", "fr", "zh", "ja", "ar", "az", "ko")
"""Each language with a dictionary takes a second to open; those of the articles are open anyway."""
WORDS = """
    the of and 的 了 国 际 传 播 能 力 ( ) , . ' ’ - “ ” 。 ， （ ） Harbour harbours grid WHO (WHO) shared building de
    la puerto l port 𠮷 مراقبة جودة İ ß 1 G20
"""
PIECES = st.lists(st.sampled_from([*WORDS.split(), " ", "\n"]), max_size=24).map(" ".join)


@settings(deadline=None, max_examples=60)
@given(st.lists(PIECES, max_size=4), st.sampled_from(LANGUAGES), st.integers(1, 3))
def test_whatever_the_text_a_candidate_is_where_it_is_said_to_be(
    sentences: list[str], language: str, minimum: int
) -> None:
    given_passages = [Passage("a.md", text, number) for number, text in enumerate(sentences)]
    for candidate in extract(given_passages, language_tag(language), minimum):
        assert candidate.frequency >= minimum
        assert candidate.frequency == sum(dict(candidate.forms).values()) == sum(dict(candidate.articles).values())
        assert candidate.score > 0
        assert 1 <= len(candidate.places) <= 3
        forms = {form.lower() for form, _ in candidate.forms}
        written = [place.span.of(place.passage.text) for place in candidate.places]
        assert all(" ".join(each.split()).lower() in forms for each in written)


@pytest.mark.parametrize(
    ("language", "noise"),
    [
        ("en", ["cruise", "harbour"]),
        ("es", ["especies"]),
        ("fr", ["nappes phréatiques du plateau", "fuites", "goutte"]),
        ("zh", ["评估"]),
    ],
)
def test_of_the_first_twenty_hardly_one_is_no_term(language: str, noise: list[str]) -> None:
    found = texts(extract(corpus(language), language_tag(language)))
    assert [text for text in found[:20] if text not in WANTED[language]] == noise
    assert WANTED[language] - set(found) == set()


@pytest.mark.parametrize(
    ("language", "best"),
    [
        ("en", ["shore power", "European Maritime Safety Board", "Coastal Ports Alliance"]),
        ("es", ["Instituto Oceanográfico del Norte", "cofradía de pescadores", "reserva marina"]),
        ("fr", ["Agence régionale de l'eau", "nappes phréatiques du plateau", "réutilisation des eaux usées"]),
        ("zh", ["海上风电基地", "可再生能源", "东湾省"]),
    ],
)
def test_the_best_come_first(language: str, best: list[str]) -> None:
    assert texts(extract(corpus(language), language_tag(language)))[:3] == best


def test_singular_and_plural_are_one_candidate_in_its_commonest_form() -> None:
    (found,) = candidates("They use heat pumps. The heat pump hums. We sell heat pumps.", minimum=3)
    assert (found.text, found.frequency) == ("heat pumps", 3)
    assert found.forms == (("heat pumps", 2), ("heat pump", 1))


def test_the_capital_of_a_sentence_is_none_of_the_term() -> None:
    (found,) = candidates("Heat pumps hum. They sell heat pumps.", minimum=2)
    assert found.forms == (("heat pumps", 2),)


def test_a_name_at_the_start_of_a_sentence_keeps_its_capital() -> None:
    found, *_ = candidates("Port Alder grew. They left Port Alder by the port.", minimum=2)
    assert found.forms == (("Port Alder", 2),)


def test_capitals_of_names_and_acronyms_are_kept() -> None:
    text = "Talks in Port Alder ended. In Port Alder the G20 met. The G20 left."
    assert texts(candidates(text, minimum=2)) == ["Port Alder", "G20"]


def test_a_name_and_its_acronym_in_brackets_are_one_candidate() -> None:
    text = "The Coastal Ports Alliance (CPA) met. The CPA will meet again, the CPA said."
    (found,) = [each for each in candidates(text) if each.acronym]
    assert (found.text, found.acronym, found.frequency) == ("Coastal Ports Alliance", "CPA", 4)


def test_a_name_keeps_its_small_words() -> None:
    text = "The Ministry of Labour met. The Ministry of Labour agreed."
    assert texts(candidates(text, minimum=2))[0] == "Ministry of Labour"
    assert "labour of love" not in texts(candidates("A labour of love. The labour of love."))


def test_a_link_of_names_needs_a_name_on_both_sides() -> None:
    found = texts(candidates("Leaders of United Ports met. The Bank of the harbour failed."))
    assert {"United Ports", "Bank"} <= set(found)
    assert not {"Leaders of United Ports", "Bank of the harbour"} & set(found)


def test_no_candidate_is_longer_than_five_words() -> None:
    text = "A harbour grid heat pump valve motor sensor."
    assert max(len(found.split()) for found in texts(candidates(text))) == 5


def test_an_acronym_that_is_explained_twice_has_its_first_meaning() -> None:
    text = "The Coastal Ports Alliance (CPA) met. The Clean Power Act (CPA) did not. The CPA left."
    assert [each.text for each in candidates(text) if each.acronym] == ["Coastal Ports Alliance"]


def test_a_full_name_counts_though_no_rule_would_find_it() -> None:
    text = "A code on the safety of boats (CSB) exists. The CSB is old. This code on the safety of boats helps."
    (found,) = [each for each in candidates(text) if each.acronym]
    assert (found.text, found.frequency) == ("code on the safety of boats", 4)


@pytest.mark.parametrize(
    "text", ["They met (again).", "Boats (BTS) sail.", "The cat (WHO) sat.", "(NATO) agreed.", "A long walk (Hike)."]
)
def test_other_brackets_hold_no_acronym(text: str) -> None:
    assert [each.acronym for each in candidates(text) if each.acronym] == []


def test_verbs_are_no_part_of_a_term() -> None:
    text = "Ministers said grid capacity will bolster cruise lines. " * 2
    assert texts(candidates(text, minimum=2)) == ["cruise lines", "grid capacity"]


def test_a_participle_is_an_adjective_only_behind_what_stands_before_nouns() -> None:
    assert "shared grid" in texts(candidates("It is a shared grid."))
    assert "shared grid" not in texts(candidates("Ministers shared grid data."))
    assert "battery storing" not in texts(candidates("A battery storing power."))
    assert "United Ports" in texts(candidates("Leaders of United Ports met."))


def test_evaluations_do_not_begin_a_term() -> None:
    assert texts(candidates("An important heat pump.")) == ["heat pump"]


def test_possessives_part_terms() -> None:
    assert "harbour grid" not in texts(candidates("The harbour's grid. The harbour’s grid."))


def test_adverbs_are_no_part_of_a_term() -> None:
    assert "highly grid" not in texts(candidates("A highly grid. The family grid."))
    assert "family grid" in texts(candidates("A highly grid. The family grid."))
    assert "cuota anualmente" not in texts(candidates("La cuota anualmente.", "es"))
    assert "accord rapidement" not in texts(candidates("Un accord rapidement.", "fr"))
    assert "accord du gouvernement" in texts(candidates("Un accord du gouvernement.", "fr"))


def test_a_hyphen_that_ties_nothing_is_no_part_of_a_word() -> None:
    found = texts(candidates("A grid-, valve- and heat pump. The grid-. A valve-"))
    assert {"grid", "valve", "heat pump"} <= set(found)


def test_addresses_are_no_words() -> None:
    text = "See https://example.org/grid-list and www.example.org or mail harbour.grid@example.org for a heat pump."
    assert texts(extract([Passage("a.md", text)], language_tag("en"), 1)) == ["heat pump"]


def test_a_line_break_within_a_term_is_a_space() -> None:
    (found,) = extract([Passage("a.md", "A heat\npump. The heat\u00a0pump.")], language_tag("en"), 2)
    assert found.forms == (("heat pump", 2),)


def test_hyphenated_words_are_one() -> None:
    assert "low-emission zone" in texts(candidates("A low-emission zone."))


def test_a_fragment_that_hardly_stands_alone_goes() -> None:
    found = texts(candidates("A heat pump controller. The heat pump controller. One heat pump controller.", minimum=2))
    assert found == ["heat pump controller"]


def test_a_part_of_several_longer_terms_stays() -> None:
    text = "The heat pump valve. The heat pump motor. The heat pump sensor. " * 2
    assert "heat pump" in texts(candidates(text, minimum=2))


def test_inner_prepositions_of_spanish() -> None:
    text = "El banco de la reserva federal subió. El banco de la reserva federal bajó. El plan del puerto."
    assert texts(candidates(text, "es", minimum=2)) == ["banco de la reserva federal"]


def test_spanish_adjectives_do_not_begin_a_term_and_verbs_are_none() -> None:
    text = "La nueva cuota pesquera empieza. Los armadores aceptaron rápidamente la cuota pesquera."
    found = texts(candidates(text, "es"))
    assert "cuota pesquera" in found
    assert not {"nueva cuota pesquera", "pesquera", "armadores aceptaron", "rápidamente"} & set(found)


def test_a_noun_without_an_article_at_the_start_begins_a_term() -> None:
    assert texts(candidates("Coût d'entretien\nCoût d'entretien", "fr", minimum=2)) == ["Coût d'entretien"]


def test_elisions_of_french() -> None:
    text = "L'étude d’impact est finie. Une étude d’impact. L'étude de l'impact a été signée."
    assert texts(candidates(text, "fr"))[0] == "étude d’impact"


def test_nouns_of_french_joined_by_a_preposition() -> None:
    text = "Le moulin à vent tourne. Un moulin à vent et une échelle à poissons. L’échelle à poissons de la rivière."
    assert texts(candidates(text, "fr", minimum=2))[:2] == ["moulin à vent", "échelle à poissons"]


def test_neither_a_place_nor_an_article_follows_a_bare_preposition_of_french() -> None:
    text = "Le congrès à Lyon finit. Un congrès à Lyon. Son congrès à la montagne, leur congrès à la montagne."
    assert not {"congrès à Lyon", "congrès à la montagne"} & set(texts(candidates(text, "fr", minimum=2)))


def test_chinese_fragments_do_not_surface() -> None:
    text = "国际传播能力很强。提高国际传播能力。他们的国际传播能力。新的国际传播能力。"
    assert texts(candidates(text, "zh", minimum=2)) == ["国际传播能力"]


def test_chinese_words_that_look_like_small_ones_stay_whole() -> None:
    text = "推动和平对话。和平对话开始了。关于和平对话的报告。"
    assert texts(candidates(text, "zh", minimum=2))[0] == "和平对话"


def test_chinese_names_of_up_to_twelve_characters_are_found() -> None:
    assert texts(candidates("国际海洋环境监测中心。国际海洋环境监测中心。", "zh", minimum=2)) == [
        "国际海洋环境监测中心"
    ]
    assert candidates("东湾省国际海洋环境监测中心。东湾省国际海洋环境监测中心。", "zh", minimum=2) == ()


def test_chinese_neighbours_by_chance_are_no_term() -> None:
    text = "电网安全，电网很大。安全很大，电网安全。" + "安全。电网。" * 40
    assert "电网安全" not in texts(candidates(text, "zh", minimum=2))


def test_traditional_chinese() -> None:
    text = "港口將建設儲能電站。儲能電站很貴。他們參觀了儲能電站，儲能電站的電網也在更新。"
    assert texts(candidates(text, "zh-Hant", minimum=3)) == ["儲能電站"]


def test_chinese_terms_with_latin_letters_and_beyond_the_first_plane() -> None:
    text = "建设5G网络。5G网络很快。关于5G网络的计划。她住在𠮷野家园，𠮷野家园很大，离𠮷野家园不远。"
    assert texts(candidates(text, "zh", minimum=3)) == ["5G网络", "𠮷野家园"]


def test_an_acronym_behind_a_chinese_name_is_a_hint() -> None:
    text = "世界气象组织（WMO）说。根据世界气象组织的报告。"
    (found,) = candidates(text, "zh", minimum=2)
    assert (found.text, found.acronym) == ("世界气象组织", "WMO")


def test_japanese_katakana_are_words() -> None:
    text = "再生可能エネルギーは高い。政府の再生可能エネルギーだ。また再生可能エネルギーに注目。"
    assert texts(candidates(text, "ja", minimum=3)) == ["再生可能エネルギー"]


def test_a_language_without_rules_has_strings_of_longer_words() -> None:
    text = "Das neue Kraftwerk ist groß. Ein neues Kraftwerk an der Küste."
    assert texts(candidates(text, "de", minimum=2)) == ["neue Kraftwerk"]
    assert "مراقبة جودة الهواء" in texts(
        candidates("بدأت مراقبة جودة الهواء. مراقبة جودة الهواء مهمة.", "ar", minimum=2)
    )


def test_common_short_words_of_a_language_without_rules_are_learnt() -> None:
    text = "Die Leute sagten oft, dass Wasser fehlt. " * 40
    assert "dass" not in " ".join(texts(candidates(text, "de", minimum=2))).split()


def test_which_languages_have_rules() -> None:
    assert [tag for tag in LANGUAGES if has_rules(language_tag(tag))] == ["en", "es", "fr", "zh", "ja"]


def test_a_text_in_capitals_and_a_title_say_nothing_of_names() -> None:
    text = "MINISTERS OPEN THE HEAT PUMP.\nMinisters Praise The Heat Pump.\nThe heat pump hums."
    assert texts(candidates(text, minimum=3)) == ["heat pump"]


def test_places_come_from_as_many_articles_as_possible() -> None:
    given_passages = [
        *passages("A heat pump. The heat pump. One heat pump.", "a.md"),
        *passages("The heat pump hums.", "b.md"),
    ]
    (found,) = extract(given_passages, language_tag("en"), 4)
    assert found.articles == (("a.md", 3), ("b.md", 1))
    assert [(place.passage.article, place.passage.line) for place in found.places] == [
        ("a.md", 1),
        ("b.md", 1),
        ("a.md", 2),
    ]


def test_the_same_sentence_is_shown_once() -> None:
    text = "The heat pump hums.\nThe heat pump hums.\nA heat pump."
    found = candidates(text, minimum=3)[0]
    assert [place.passage.line for place in found.places] == [1, 3]


def test_nothing_has_no_candidates() -> None:
    assert extract([], language_tag("en")) == ()
    assert extract([Passage("a.md", "")], language_tag("zh")) == ()
