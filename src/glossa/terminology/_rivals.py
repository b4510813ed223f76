"""Which of several concepts that one word may stand for is meant in a project: by layer, domain and part of speech."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from enum import IntEnum
from typing import NamedTuple

from glossa.model.term import Concept, Term
from glossa.terminology._senses import Sense, sense_of


class Fit(IntEnum):
    """How the domain of a concept goes with those of the project, best first."""

    OWN = 0
    OPEN = 1
    """The concept, or the project, says nothing of domains."""
    OTHER = 2


class Claimant(NamedTuple):
    """What decides between concepts that share a term."""

    layer: int
    """The number of the glossary; the earlier, the weightier."""
    fit: Fit
    sense: Sense | None


def claimant(layer: int, concept: Concept, term: Term, domains: Sequence[str]) -> Claimant:
    """Returns what speaks for a concept where its `term` is found, in a project about `domains`."""
    own, wanted = _names([concept.domain] if domains else ()), _names(domains)
    fit = Fit.OPEN if not own or not wanted else Fit.OWN if own & wanted else Fit.OTHER
    return Claimant(layer, fit, sense_of(term.part_of_speech))


def winner(one: Claimant, rivals: Sequence[Claimant]) -> Claimant | None:
    """Returns the one of `rivals`, claimants of the same word, to which `one` yields; None where it is meant itself.

    A concept of another domain yields to one of the project's own, wherever that is from. Of the others the earlier
    layer wins. A noun and a verb are no rivals: the text shows which is meant.
    """
    near = [other for other in rivals if one.sense is other.sense or None in (one.sense, other.sense)]
    own = next((other for other in near if other.fit is Fit.OWN), None)
    if one.fit is Fit.OTHER and own:
        return own
    left = (other for other in near if other.layer < one.layer and not (own and other.fit is Fit.OTHER))
    return min(left, default=None, key=lambda other: other.layer)


def _names(domains: Iterable[str]) -> frozenset[str]:
    """Returns the domains by themselves: a concept may have several, `finance; law`."""
    names = (name.strip().casefold() for domain in domains for name in re.split("[,;]", domain))
    return frozenset(filter(None, names))
