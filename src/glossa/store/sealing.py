"""Seals: each step of a history carries a hash of itself and of the step before, so that tampering shows.

Whoever changes, removes or puts in a step in the middle has to make every seal after it anew. Whoever does that, or
cuts steps off the end, cannot be told by the file alone: for that, compare with a version in git.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from hashlib import sha256

from glossa.store.form import Record

_DIGITS = 32


def sealed(history: list[Record]) -> list[Record]:
    """Returns the steps, each with its seal; those that have one keep it."""
    seal = ""
    steps: list[Record] = []
    for step in history:
        seal = str(step.get("seal") or _seal(seal, step))
        steps.append({**step, "seal": seal})
    return steps


def broken(history: list[Record]) -> Iterator[int]:
    """Yields the places, from 0, of the steps whose seals are not theirs."""
    before = ""
    for place, step in enumerate(history):
        if step.get("seal") != _seal(before, step):
            yield place
        before = str(step.get("seal"))


def _seal(before: str, step: Record) -> str:
    said = {key: value for key, value in step.items() if key != "seal"}
    text = before + json.dumps(said, ensure_ascii=False, sort_keys=True)
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]
