"""What a word can do in a quantity: roles by name for the tables of words, and as bits for the reader."""

from __future__ import annotations

from typing import Literal, get_args

Role = Literal[
    "digits",
    "small",
    "hundreds",
    "hundred",
    "scale",
    "one",
    "dozen",
    "vague",
    "half",
    "glyph",
    "short",
    "and half",
    "ordinal",
    "part",
    "percent",
    "points",
    "times",
    "fold",
    "currency",
    "weight",
    "month",
    "weekday",
    "bound",
    "after",
    "century",
    "decade",
    "spoken year",
    "decades",
    "era",
    "clock",
    "oclock",
    "hours",
    "noon",
    "shape",
    "past hour",
    "quarter hour",
]
"""What a word can do in a quantity. A word may have several roles: `second` counts, and is a unit of time."""

_BITS: dict[Role, int] = {name: 1 << place for place, name in enumerate(get_args(Role))}


def roles(*names: Role) -> int:
    """Returns the bits of some roles."""
    return sum(_BITS[name] for name in names)


DIGITS = roles("digits")
SMALL = roles("small")
HUNDREDS = roles("hundreds")
HUNDRED = roles("hundred")
SCALE = roles("scale")
ONE = roles("one")
DOZEN = roles("dozen")
VAGUE = roles("vague")
HALF = roles("half")
GLYPH = roles("glyph")
SHORT = roles("short")
AND_HALF = roles("and half")
ORDINAL = roles("ordinal")
PART = roles("part")
PERCENT = roles("percent")
POINTS = roles("points")
TIMES = roles("times")
FOLD = roles("fold")
CURRENCY = roles("currency")
WEIGHT = roles("weight")
MONTH = roles("month")
WEEKDAY = roles("weekday")
BOUND = roles("bound")
AFTER = roles("after")
CENTURY = roles("century")
DECADE = roles("decade")
SPOKEN_YEAR = roles("spoken year")
DECADES = roles("decades")
ERA = roles("era")
CLOCK = roles("clock")
OCLOCK = roles("oclock")
HOURS = roles("hours")
NOON = roles("noon")
SHAPE = roles("shape")
PAST_HOUR = roles("past hour")
QUARTER_HOUR = roles("quarter hour")
