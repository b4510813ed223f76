"""Layers of glossaries: the earlier one wins, and says so."""

from __future__ import annotations

from glossa.model.problem import Problem
from glossa.model.term import Concept, Glossary
from glossa.terminology import Termbase, TermFinder, rendering
from tests.terminology._terms import EN, ES, FR, concept


def layers(project: list[Concept], shipped: list[Concept]) -> Termbase:
    return Termbase([Glossary("project.csv", tuple(project)), Glossary("shipped.csv", tuple(shipped))])


def winners(base: Termbase, text: str, target: str = ES) -> list[tuple[str, str]]:
    matches = TermFinder(base, EN, ES if target == ES else FR).find(text)
    return [(match.glossary, match.term.text) for match in matches]


def test_an_earlier_layer_shadows_a_later_one() -> None:
    base = layers(
        [concept(("en", "general secretary"), ("es", "secretaria general"))],
        [concept(("en", "general secretary"), ("es", "secretario general"))],
    )
    assert winners(base, "the general secretary") == [("project.csv", "general secretary")]


def test_spelling_variants_are_the_same_term_for_shadowing() -> None:
    base = layers(
        [concept(("en", "People-to-People Exchanges"), ("es", "a"))],
        [concept(("en", "people\u2011to\u2011people exchanges"), ("es", "b"))],
    )
    assert winners(base, "people\u2011to\u2011people exchanges") == [("project.csv", "People-to-People Exchanges")]


def test_words_that_case_tells_apart_are_not() -> None:
    base = layers([concept(("en", "party"), ("es", "fiesta"))], [concept(("en", "Party"), ("es", "Partido"))])
    assert winners(base, "Party party") == [("shipped.csv", "Party"), ("project.csv", "party")]


def test_a_layer_shadows_only_where_it_has_a_term_in_the_target() -> None:
    base = layers(
        [concept(("en", "head of state"), ("es", "jefe de Estado"))],
        [concept(("en", "head of state"), ("fr", "chef d’État"))],
    )
    assert winners(base, "head of state", FR) == [("shipped.csv", "head of state")]


def test_other_terms_of_a_shadowed_concept_still_count() -> None:
    base = layers(
        [concept(("en", "general secretary"), ("es", "a"))],
        [concept(("en", "general secretary"), ("en", "?secretary general"), ("es", "b"))],
    )
    assert winners(base, "secretary general") == [("shipped.csv", "secretary general")]


def test_disagreements_between_layers_are_advice() -> None:
    base = layers(
        [concept(("en", "general secretary"), ("es", "a"), ("fr", "c"), line=3)],
        [concept(("en", "General Secretary"), ("es", "b"), ("fr", "c"), line=12)],
    )
    assert base.problems() == (
        Problem(
            "shipped.csv",
            12,
            "“General Secretary” is “a” in es after project.csv:3, which comes first; “b” is not used",
        ),
    )


def test_a_term_that_a_region_takes_from_its_language_is_compared_too() -> None:
    base = layers(
        [concept(("en-GB", "?lorry driver"), ("en", "truck driver"), ("es", "a"))],
        [concept(("en", "truck driver"), ("es", "b"), line=7)],
    )
    assert [str(problem) for problem in base.problems()] == [
        "shipped.csv:7: “truck driver” is “a” in es after project.csv:0, which comes first; “b” is not used"
    ]


def test_the_glossaries_own_problems_come_first() -> None:
    odd = Problem("project.csv", 2, "unknown status")
    assert Termbase([Glossary("project.csv", (), (odd,))]).problems() == (odd,)


def test_within_one_glossary_there_is_no_layer_to_disagree() -> None:
    base = Termbase([Glossary("a.csv", (concept(("en", "x"), ("es", "y")), concept(("en", "x"), ("es", "z"))))])
    assert base.problems() == ()


def test_concepts_without_a_word_or_with_forbidden_ones_only_overrule_nothing() -> None:
    empty = Concept(concept(("en", "x")).id, ())
    base = layers([empty, concept(("en", "x"), ("es", "!y"))], [concept(("en", "x"), ("es", "z"))])
    assert base.problems() == ()


def test_a_termbase_keeps_its_glossaries_as_a_tuple() -> None:
    assert Termbase([]).glossaries == ()


def test_the_rendering_is_the_preferred_term_else_an_admitted_one() -> None:
    assert getattr(rendering(concept(("en", "x"), ("es", "?y"), ("es", "z")), ES), "text", None) == "z"
    assert getattr(rendering(concept(("en", "x"), ("es", "?y"), ("es", "!z")), ES), "text", None) == "y"
    assert rendering(concept(("en", "x"), ("es", "!z")), ES) is None
