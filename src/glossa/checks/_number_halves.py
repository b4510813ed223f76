"""The first and the second half of a year or a match, which languages call by many names: 上半年, `primer semestre`."""

from __future__ import annotations

import re

from glossa.checks._number_sides import Side
from glossa.text.languages import primary
from glossa.text.spans import Span

_FIRST, _SECOND = "first", "second"
_NAMES = {
    "en": (r"first(?:[- ]half\b| six months)", r"second(?:[- ]half\b| six months)|latter half"),
    "es": (r"prim(?:er (?:semestre|tiempo)|era (?:mitad|parte))", r"segund(?:o (?:semestre|tiempo)|a (?:mitad|parte))"),
    "fr": (
        r"premi(?:er semestre|ère (?:mi-temps|moitié|période))",
        r"(?:second|deuxième) semestre|(?:seconde|deuxième) (?:mi-temps|moitié|période)",
    ),
    "zh": ("上半[年场場]", "下半[年场場]"),
}
_IN_THEM = {
    "en": ("half", "six months"),
    "es": ("semestre", "tiempo", "mitad", "parte"),
    "fr": ("semestre", "mi-temps", "moitié", "période"),
    "zh": ("半",),
}
"""What stands in each name, so that most texts are soon passed over."""
_PATTERNS = {
    name: re.compile(rf"(?P<{_FIRST}>{first})|(?P<{_SECOND}>{second})", re.IGNORECASE)
    for name, (first, second) in _NAMES.items()
}


def other_half(source: Side, target: Side) -> tuple[Span, Span] | None:
    """Returns where the source says one half and the target the other; None where one of them says both, or neither."""
    here, there = _halves(source), _halves(target)
    if len(here) != 1 or len(there) != 1 or here.keys() == there.keys():
        return None
    return next(iter(here.values())), next(iter(there.values()))


def _halves(side: Side) -> dict[str, Span]:
    name = primary(side.language)
    if not any(word in side.text for word in _IN_THEM.get(name, ())):
        return {}
    return {str(found.lastgroup): Span(*found.span()) for found in _PATTERNS[name].finditer(side.text)}
