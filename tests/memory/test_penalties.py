"""What a translation loses for where it is from and how old it is."""

from __future__ import annotations

import pytest

from glossa.memory import Penalties
from glossa.model.memory_unit import MemoryUnit
from glossa.text.languages import LanguageTag


def unit(origin: str = "a.md", time: str = "", *, is_approved: bool = True) -> MemoryUnit:
    en, es = LanguageTag("en"), LanguageTag("es")
    return MemoryUnit("peace", "paz", en, es, origin, time=time, is_approved=is_approved)


def test_what_is_approved_and_of_the_project_loses_nothing() -> None:
    assert Penalties().of(unit()) == 0


def test_what_nobody_vouches_for_loses_five_points() -> None:
    assert Penalties().of(unit(is_approved=False)) == 5


def test_penalties_add_up_to_a_hundred_at_most() -> None:
    penalties = Penalties({"old.tmx": 3, "bad.tmx": 99}, unapproved=4)
    assert penalties.of(unit("old.tmx", is_approved=False)) == 7
    assert penalties.of(unit("bad.tmx", is_approved=False)) == 100


@pytest.mark.parametrize(
    ("time", "as_of", "lost"),
    [
        ("2024-11-21T08:00:00Z", "2026-11-21", 2),
        ("2024-11-22T08:00:00Z", "2026-11-21", 1),
        ("2024-11-21T08:00:00Z", "2026-11-21T07:00:00Z", 2),
        ("2016-01-01T08:00:00Z", "2026-11-21", 5),
        ("2027-01-01T08:00:00Z", "2026-11-21", 0),
        ("", "2026-11-21", 0),
        ("2024-11-21T08:00:00Z", "", 0),
    ],
)
def test_each_full_year_counts_up_to_a_limit(time: str, as_of: str, lost: int) -> None:
    assert Penalties(per_year=1, most_for_age=5, as_of=as_of).of(unit(time=time)) == lost
