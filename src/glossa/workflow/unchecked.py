"""What a checkup could not look at: checks that failed, or cannot be loaded."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from glossa.checks import scope_of
from glossa.workflow.check import Checked, Checkup


@dataclass(frozen=True, slots=True)
class Place:
    """Where a check failed."""

    checked: Checked
    number: int
    """The segment's; 0 where the texts were compared with one another."""


@dataclass(frozen=True, slots=True)
class Failure:
    """A check that did not do all of its work."""

    what: str
    """`check names`, `pattern email`."""
    message: str
    places: tuple[Place, ...] = ()
    """None where the check did not run at all."""


def failures(done: Checkup, only: frozenset[str] = frozenset()) -> tuple[Failure, ...]:
    """Returns what failed and nobody has waived, each once with its places; `only` these checks, where any is named."""
    unloaded = (Failure(f"check {check}", why) for check, why in done.broken.items() if not only or check in only)
    places: dict[str, list[Place]] = defaultdict(list)
    messages: dict[str, str] = {}
    for what, message, place in _failed(done, only):
        places[what].append(place)
        messages[what] = message
    return (*unloaded, *(Failure(what, messages[what], tuple(here)) for what, here in places.items()))


def _failed(done: Checkup, only: frozenset[str]) -> Iterator[tuple[str, str, Place]]:
    for checked in done.checked:
        for looked, finding in checked.found(only):
            if finding.failed and finding.waiver is None:
                number = looked.number if scope_of(finding.check) is None else 0
                yield finding.failed, finding.message, Place(checked, number)
