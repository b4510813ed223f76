"""Looking entries up: all of them, or those for a word, and which of these counts."""

from __future__ import annotations

from dataclasses import replace

from glossa.model.term import Glossary
from glossa.terminology import Termbase
from glossa.text.languages import language_tag
from glossa.workflow.terms_shown import Shown, domains, list_concepts, show_entries, similar_terms
from tests.terminology._terms import EN, ES, FR, ZH, concept

OURS = Glossary(
    "terms.csv",
    (
        concept(("en", "joint statement"), ("es", "nota conjunta"), line=2),
        concept(("en", "lake"), ("es", "lago"), ("zh-Hans", "湖"), line=3),
        concept(("es", "plaza"), ("fr", "place"), line=4),
    ),
)
THEIRS = Glossary(
    "more.csv",
    (
        concept(("en", "joint statement"), ("es", "declaración conjunta"), ("fr", "déclaration commune"), line=9),
        concept(("en", "bank"), ("es", "banco"), line=10),
        concept(("en", "bank"), ("es", "orilla"), line=11),
    ),
)
BASE = Termbase([OURS, THEIRS])


def standings(found: tuple[Shown, ...]) -> list[tuple[str, str | None, bool]]:
    """Returns where, for which language, and whether it counts."""
    return [(shown.entry.place, each.language, each.wins) for shown in found for each in shown.standings]


def test_concepts_are_listed_in_order_of_precedence() -> None:
    places = [entry.place for entry in list_concepts(BASE)]
    assert places == ["terms.csv:2", "terms.csv:3", "terms.csv:4", "more.csv:9", "more.csv:10", "more.csv:11"]


def test_a_domain_picks_concepts() -> None:
    water = replace(OURS.concepts[1], domain="Water")
    base = Termbase([Glossary("terms.csv", (OURS.concepts[0], water))])
    assert [entry.concept for entry in list_concepts(base, "water")] == [water]
    assert domains(base) == ("Water",)


def test_the_earlier_layer_counts() -> None:
    found = show_entries(BASE, "joint statement", EN, [ES])
    assert standings(found) == [("terms.csv:2", ES, True), ("more.csv:9", ES, False)]
    assert found[1].standings[0].why == "terms.csv:2 has “joint statement” too, and comes first"


def test_a_later_layer_counts_where_the_earlier_one_has_no_rendering() -> None:
    found = show_entries(BASE, "joint statement", EN, [FR])
    assert standings(found) == [("terms.csv:2", FR, False), ("more.csv:9", FR, True)]
    assert found[0].standings[0].why == "it has no term to use in French"


def test_capitals_hyphens_and_quotes_make_no_difference() -> None:
    assert [shown.entry.place for shown in show_entries(BASE, " Joint\u00a0STATEMENT ", EN, [ES])] == [
        "terms.csv:2",
        "more.csv:9",
    ]


def test_a_word_of_any_language_is_found() -> None:
    (shown,) = show_entries(BASE, "湖", EN, [ES])
    assert (shown.entry.place, [term.language for term in shown.matched]) == ("terms.csv:3", [ZH])
    assert shown.standings[0].wins


def test_an_entry_without_a_term_in_the_language_of_articles_never_counts() -> None:
    (shown,) = show_entries(BASE, "plaza", EN, [FR])
    assert (shown.standings[0].wins, shown.standings[0].why) == (
        False,
        "it has no term in English, so no article calls for it",
    )


def test_of_two_in_one_glossary_the_first_counts() -> None:
    assert standings(show_entries(BASE, "bank", EN, [ES])) == [("more.csv:10", ES, True), ("more.csv:11", ES, False)]


def test_without_a_target_all_languages_are_meant() -> None:
    assert standings(show_entries(BASE, "lake", EN, [])) == [("terms.csv:3", None, True)]


def test_a_term_that_no_text_would_be_taken_for() -> None:
    base = Termbase([Glossary("terms.csv", (concept(("en", "state\u00adment"), ("es", "nota")),))])
    (shown,) = show_entries(base, "statement", EN, [ES])
    assert shown.entry.place == "terms.csv"
    assert shown.standings[0].wins
    tag = Termbase([Glossary("terms.csv", (concept(("en", "<1/>"), ("es", "nota")),))])
    assert [each.standings[0].wins for each in show_entries(tag, "nota", EN, [ES])] == [False]


def test_an_unknown_word_has_no_entries_but_others_look_like_it() -> None:
    assert show_entries(BASE, "jont statement", EN, [ES]) == ()
    assert similar_terms(BASE, "jont statement") == ["joint statement"]
    assert similar_terms(BASE, "conjunta") == ["nota conjunta", "declaración conjunta"]
    assert similar_terms(BASE, "xyz") == []


def test_a_region_has_its_own_terms_or_inherits_them_and_refuses_those_of_others() -> None:
    computer = concept(("en", "computer"), ("es-ES", "ordenador"), ("es-419", "computadora"), ("zh-Hant", "電腦"))
    base = Termbase([Glossary("terms.csv", (computer,))])
    mexico, hong_kong, spain = map(language_tag, ("es-MX", "zh-HK", "es-ES"))
    (shown,) = show_entries(base, "computer", EN, [mexico, hong_kong, spain])
    assert [
        (each.language, [(term.text, term.language) for term in each.terms], [term.text for term in each.refused])
        for each in shown.standings
    ] == [
        ("es-MX", [("computadora", "es-419")], ["ordenador"]),
        ("zh-Hant-HK", [("電腦", "zh-Hant")], []),
        ("es-ES", [("ordenador", "es-ES")], ["computadora"]),
    ]


def test_an_entry_knows_its_layer() -> None:
    assert [(shown.layer, shown.layers) for shown in show_entries(BASE, "joint statement", EN, [ES])] == [
        (1, 2),
        (2, 2),
    ]


def test_an_article_in_general_english_finds_what_a_region_calls_it() -> None:
    base = Termbase([Glossary("terms.csv", (concept(("en-GB", "programme"), ("es", "programa")),))])
    (shown,) = show_entries(base, "programme", EN, [ES])
    assert shown.standings[0].wins
