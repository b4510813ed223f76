"""Waivers: a person says that something that is asked for need not be, and why."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Waiver:
    """Who waived something, why, and when.

    It holds as long as both texts stay as they are, the same term is asked for or the same is found there, and nothing
    else is wrong there.
    """

    by: str
    why: str
    time: str
    """ISO 8601, UTC, to the second."""
