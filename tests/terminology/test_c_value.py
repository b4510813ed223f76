"""The C-value: the published measure, and which fragments go."""

from __future__ import annotations

from collections.abc import Iterator
from math import log2

import pytest

from glossa.terminology.extraction._c_value import Nesting, c_value, ranked

Words = tuple[str, ...]


def parts(key: Words) -> Iterator[Words]:
    """Yields the strings of words in a key."""
    return (key[first:last] for first in range(len(key)) for last in range(first + 1, len(key) + 1))


def scores(counts: dict[str, int]) -> dict[str, float]:
    """Ranks phrases that are given with how often they occur."""
    keys = {tuple(phrase.split()): count for phrase, count in counts.items()}
    found = ranked(keys, {key: len(key) for key in keys}, parts)
    return {" ".join(key): score for key, score in found.items()}


@pytest.mark.parametrize(
    ("count", "length", "nesting", "value"),
    [
        (5, 1, Nesting(0, 0), 5.0),
        (5, 2, Nesting(0, 0), 10.0),
        (5, 3, Nesting(0, 0), 5 * (1 + log2(3))),
        (11, 2, Nesting(8, 4), 2 * (11 - 2)),
        (4, 2, Nesting(4, 1), 0.0),
    ],
)
def test_it_is_length_times_what_is_not_owed_to_longer_candidates(
    count: int, length: int, nesting: Nesting, value: float
) -> None:
    assert c_value(count, length, nesting) == value


def test_the_worked_example_of_the_paper() -> None:
    """Frantzi et al. (2000), table 4, with log2 of the length plus one: frequencies of strings round one term."""
    found = scores(
        {
            "adenoid cystic basal cell carcinoma": 5,
            "cystic basal cell carcinoma": 11,
            "ulcerated basal cell carcinoma": 7,
            "recurrent basal cell carcinoma": 5,
            "circumscribed basal cell carcinoma": 3,
            "basal cell carcinoma": 984,
        }
    )
    assert found["adenoid cystic basal cell carcinoma"] == (1 + log2(5)) * 5
    assert found["cystic basal cell carcinoma"] == 3 * (11 - 5)
    assert found["basal cell carcinoma"] == (1 + log2(3)) * (984 - (5 + 6 + 7 + 5 + 3) / 5)


def test_what_always_stands_in_a_longer_candidate_is_no_candidate() -> None:
    assert scores({"heat pump": 3, "pump": 3}) == {"heat pump": 6.0}


def test_what_hardly_stands_alone_is_no_candidate() -> None:
    assert scores({"heat pump": 9, "pump": 10}) == {"heat pump": 18.0}
    assert scores({"heat pump": 6, "pump": 10}) == {"heat pump": 12.0, "pump": 4.0}


def test_what_several_longer_candidates_share_stays() -> None:
    found = scores({"heat pump valve": 2, "heat pump motor": 2, "heat pump sensor": 2, "heat pump": 6})
    assert found["heat pump"] == 2 * (6 - 2)


def test_a_part_that_comes_twice_in_one_candidate_counts_once() -> None:
    assert scores({"port to port": 2, "port": 6})["port"] == 6 - 2
