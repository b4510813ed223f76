"""What a checkup could not look at: checks that failed, or cannot be loaded."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from glossa.checks import scope_of
from glossa.workflow.check import Checked, Checkup, Looked


@dataclass(frozen=True, slots=True)
class Place:
    """Where a check failed."""

    checked: Checked
    looked: Looked | None
    """The segment; None where the texts were compared with one another."""


@dataclass(frozen=True, slots=True)
class Failure:
    """A check that did not do all of its work."""

    check: str
    what: str
    """`check names`, `pattern email`."""
    message: str
    places: tuple[Place, ...] = ()
    """None where the check did not run at all."""


def failures(done: Checkup, only: frozenset[str] = frozenset()) -> tuple[Failure, ...]:
    """Returns what failed and nobody has waived, each once with its places; `only` these checks, where any is named."""
    unloaded = (
        Failure(check, f"check {check}", why) for check, why in done.broken.items() if not only or check in only
    )
    places: dict[tuple[str, str], list[Place]] = defaultdict(list)
    messages: dict[tuple[str, str], str] = {}
    for checked in done.checked:
        for looked, finding in checked.found(only):
            if finding.failed and finding.waiver is None:
                which = finding.check, finding.failed
                places[which].append(Place(checked, looked if scope_of(finding.check) is None else None))
                messages[which] = finding.message
    return (*unloaded, *(Failure(*which, messages[which], tuple(here)) for which, here in places.items()))
