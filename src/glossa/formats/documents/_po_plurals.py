"""Plural forms of gettext: which numbers each of them is for, and which of one language serve another."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from gettext import c2py

_HEADER = re.compile(r"nplurals\s*=\s*(\d{1,2})\s*;\s*plural\s*=\s*([^;]{1,400})")
_MOST = 200
"""So many numbers tell the forms of a language apart."""

Numbers = tuple[int, ...]
DEFAULT = "nplurals=2; plural=(n != 1);"
"""The rule of English and of many others."""


@lru_cache(maxsize=64)
def numbers_by_form(rule: str) -> tuple[Numbers, ...]:
    """Returns the numbers below 200 that each form is for, in the order of the forms; none for an odd rule."""
    found = _HEADER.match(rule.strip())
    if found is None:
        return ()
    forms: list[list[int]] = [[] for _ in range(int(found[1]))]
    try:
        form_of = c2py(found[2])
        for number in range(_MOST):
            forms[form_of(number)].append(number)
    except (ValueError, IndexError, ZeroDivisionError, RecursionError):
        return ()
    return tuple(map(tuple, forms))


def said(numbers: Numbers) -> str:
    """Says which numbers a form is for: `1`, `2–4, 22–24, …`."""
    if len(numbers) in (0, _MOST):
        return "any number" if numbers else "other numbers"
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    shown = [_run(run) for run in runs[:3]]
    return ", ".join([*shown, "…"] if len(runs) > 3 else shown)


def _run(run: Sequence[int]) -> str:
    if run[-1] == _MOST - 1:
        return f"{run[0]} and more"
    return f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0])


def serving(wanted: Sequence[Numbers], had: Sequence[Numbers]) -> list[int]:
    """Returns for each form of a language which form of another one is for such numbers."""
    return [_place(_typical(numbers), had) for numbers in wanted]


def is_for_one(numbers: Numbers) -> bool:
    """Tells whether a form is for one thing, and not for as many as one likes."""
    return 1 in numbers and 2 not in numbers


def _typical(numbers: Numbers) -> int:
    """Returns a number that a form is for: what serves one and many is the form for many."""
    if is_for_one(numbers):
        return 1
    return next((number for number in numbers if number > 1), numbers[0] if numbers else 2)


def _place(number: int, forms: Sequence[Numbers]) -> int:
    return next((place for place, numbers in enumerate(forms) if number in numbers), len(forms) - 1)
