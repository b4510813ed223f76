"""States and severities: ordered, named as on disk."""

from __future__ import annotations

from glossa.model.finding import Severity
from glossa.model.match import Match
from glossa.model.problem import Problem
from glossa.model.target import OriginKind, State


def test_states_go_from_untranslated_to_final() -> None:
    assert [state.value for state in sorted(State, key=lambda state: state.rank)] == [
        "untranslated",
        "draft",
        "translated",
        "reviewed",
        "final",
    ]
    assert [state.rank for state in State] == [0, 1, 2, 3, 4]


def test_only_what_a_person_vouches_for_is_approved() -> None:
    assert [state for state in State if state.is_approved] == [State.REVIEWED, State.FINAL]


def test_origins_are_named_as_in_xliff() -> None:
    assert [kind.value for kind in OriginKind] == ["mt", "tm-exact", "tm-fuzzy", "human", "import"]


def test_severities_go_from_advice_to_error() -> None:
    assert [(severity.value, severity.rank) for severity in Severity] == [("advice", 0), ("warning", 1), ("error", 2)]


def test_a_problem_names_its_place() -> None:
    assert str(Problem("术语.csv", 12, "two preferred terms")) == "术语.csv:12: two preferred terms"
    assert str(Problem("terms.csv", 0, "no header")) == "terms.csv: no header"


def test_a_match_says_whose_word_it_is() -> None:
    assert Match("قمة", "summit", 100, "news/a.md").by == ""
