"""Which of two numbers a text goes out from: `from 365 to 412`, `412, up from 365`, 从365增至412."""

from __future__ import annotations

import re

from glossa.checks._number_sides import Side
from glossa.text.spans import Span

_SIGN = (
    r"\s?(?:(?:the|a|about|around|nearly|just|over|more than|los|las|el|la|unos|les|le|près|plus|de|约|近|逾|超过)\s)?"
    r"[$€£¥]?$"
)
_FROM = re.compile(rf"(?:\b(?:from|de|desde|del|des|du)|\bd['’]|[从從由自](?:每..?)?)\s?{_SIGN}", re.IGNORECASE)
_TO = re.compile(
    rf"(?:\b(?:to|a|al|à|au|aux|hasta|jusqu['’](?:à|au))|[至到达達为為]|[至到]了)\s?{_SIGN}", re.IGNORECASE
)
_AFTER_NEW = re.compile(
    r"(?:\b(?:from|desde|contre|against|versus|vs\.?|compared (?:with|to)|frente al?|contra|en comparación con)"
    rf"|[较較比](?:去年的|上年的|此前的|之前的)?)\s?{_SIGN}",
    re.IGNORECASE,
)
"""What stands between the number that is and the one that was: `to 412 from 365`, `412, frente a los 365`."""
_FAR = 48
"""How many characters may part the two."""
_REACH = 24
_END = re.compile(r"[.;!?。；！？]\s|[;。；！？]")


def start_of(one: Span, other: Span, side: Side) -> Span | None:
    """Returns which of two numbers a text goes out from; None where it says so of neither."""
    former, latter = sorted((one, other))
    between = side.text[former.end : latter.start]
    if len(between) > _FAR or _END.search(between):
        return None
    if _AFTER_NEW.search(between):
        return latter
    is_from = _FROM.search(side.text, max(0, former.start - _REACH), former.start) is not None
    return former if is_from and _TO.search(between) else None
