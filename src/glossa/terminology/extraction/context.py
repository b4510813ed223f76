"""A keyword in its context, as wide as there is room."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from glossa.text.spans import Span
from glossa.text.tokens import pieces

_CUT = "…"
_FAR = 8
"""How many characters of a sentence are looked at for each unit of room; a sentence may be a whole file."""


class Context(NamedTuple):
    """What stands before a keyword, the keyword, what stands after it; cut-off ends have an ellipsis."""

    before: str
    keyword: str
    after: str


def in_context(text: str, span: Span, width: int, measure: Callable[[str], int] = len) -> Context:
    """Cuts `text` round `span` so that it measures `width` at most, between words; the keyword is never cut.

    Half of the room goes to each side, and what one side does not need to the other.
    """
    before, keyword, after = text[: span.start], span.of(text), text[span.end :]
    room = max(0, width - measure(keyword))
    need_before, need_after = measure(before), measure(after)
    for_before = min(need_before, max(room // 2, room - need_after))
    return Context(
        _last(before, for_before, measure), keyword, _first(after, min(need_after, room - for_before), measure)
    )


def _first(text: str, room: int, measure: Callable[[str], int]) -> str:
    if len(text) <= _FAR * room and measure(text) <= room:
        return text
    kept = "".join(_fitting(pieces(text[: _FAR * room]), room - measure(_CUT), measure))
    return f"{kept.rstrip()}{_CUT}"


def _last(text: str, room: int, measure: Callable[[str], int]) -> str:
    if len(text) <= _FAR * room and measure(text) <= room:
        return text
    kept = _fitting(pieces(text[-_FAR * room :])[::-1], room - measure(_CUT), measure)
    return f"{_CUT}{''.join(reversed(kept)).lstrip()}" if kept else f"{_CUT} " if text.endswith(" ") else _CUT


def _fitting(parts: list[str], room: int, measure: Callable[[str], int]) -> list[str]:
    """Returns the parts from the first on that fit into `room`."""
    kept: list[str] = []
    for part in parts:
        room -= measure(part)
        if room < 0:
            break
        kept.append(part)
    return kept
