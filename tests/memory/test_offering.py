"""What is offered of what was found, and in which order."""

from __future__ import annotations

from dataclasses import replace

from glossa.memory import Penalties, Query
from glossa.memory.offering import offered
from glossa.model.match import Match, MatchKind
from glossa.model.memory_unit import MemoryUnit
from glossa.text.languages import LanguageTag

EN, ES = LanguageTag("en"), LanguageTag("es")
PEACE = MemoryUnit("Peace now.", "Paz ya.", EN, ES, "a.md", "Talks.", "Rain.", "Ana", "2026-01-01T00:00:00Z")
QUERY = Query("Peace now.", "Talks.", "Rain.")


def targets(*found: tuple[int, MemoryUnit], query: Query = QUERY, most: int = 9, unapproved: int = 5) -> list[str]:
    return [match.target for match in offered(query, found, 70, most, Penalties(unapproved=unapproved))]


def test_a_match_says_all_that_is_known_of_it() -> None:
    assert offered(QUERY, [(100, PEACE)], 70, 5, Penalties()) == (
        Match("Peace now.", "Paz ya.", 100, "a.md", "Ana", MatchKind.CONTEXT, "2026-01-01T00:00:00Z"),
    )


def test_a_context_is_the_same_text_on_both_sides() -> None:
    def kind(before: str, after: str) -> MatchKind:
        return offered(Query("Peace now.", before, after), [(100, PEACE)], 70, 1, Penalties())[0].kind

    assert kind("Talks.", "Rain.") is MatchKind.CONTEXT
    assert kind("Talks.", "Snow.") is MatchKind.EXACT
    assert kind("", "") is MatchKind.EXACT


def test_nothing_on_either_side_is_no_context() -> None:
    alone = replace(PEACE, before="", after="")
    assert offered(Query("Peace now."), [(100, alone)], 70, 1, Penalties())[0].kind is MatchKind.EXACT


def test_the_numbers_of_codes_are_of_no_matter_for_the_context() -> None:
    unit = replace(PEACE, before="<1>和平</1>", after="سلام")
    found = offered(Query("Peace now.", "<8>和平</8>", "سلام"), [(100, unit)], 70, 1, Penalties())
    assert found[0].kind is MatchKind.CONTEXT


def test_the_best_comes_first() -> None:
    other = replace(PEACE, before="", time="2026-02-01T00:00:00Z")
    found = [
        (80, replace(PEACE, target="fuzzy")),
        (100, replace(other, target="unapproved", is_approved=False)),
        (100, replace(other, target="old")),
        (100, replace(other, target="new", time="2026-03-01T00:00:00Z")),
        (100, replace(PEACE, target="context")),
    ]
    assert targets(*found) == ["context", "new", "old", "unapproved", "fuzzy"]
    assert targets(*found, unapproved=0) == ["context", "new", "old", "unapproved", "fuzzy"]


def test_a_penalty_makes_a_match_come_later_or_not_at_all() -> None:
    found = [
        (95, replace(PEACE, target="file", origin="b.tmx")),
        (90, PEACE),
        (79, replace(PEACE, target="x", origin="b.tmx")),
    ]
    matches = offered(QUERY, found, 70, 9, Penalties({"b.tmx": 10}))
    assert [(match.target, match.score, match.penalty) for match in matches] == [("Paz ya.", 90, 0), ("file", 85, 10)]


def test_each_translation_is_offered_once_and_no_more_than_were_asked_for() -> None:
    found = [(score, replace(PEACE, target=target)) for score, target in [(100, "a"), (90, "a"), (80, "b"), (75, "c")]]
    assert targets(*found) == ["a", "b", "c"]
    assert targets(*found, most=2) == ["a", "b"]


def test_numbers_and_codes_are_those_of_the_text() -> None:
    unit = replace(PEACE, source="On <1>14</1> May, 𠮷.", target="𠮷 el <1>14</1> de mayo.")
    assert offered(Query("On <3>15</3> May, 𠮷."), [(96, unit)], 70, 1, Penalties())[0] == Match(
        "On <3>14</3> May, 𠮷.",
        "𠮷 el <3>15</3> de mayo.",
        96,
        "a.md",
        "Ana",
        MatchKind.FUZZY,
        "2026-01-01T00:00:00Z",
        (("14", "15"),),
    )
