"""How the translations of a unit's sentences are put together again."""

from __future__ import annotations

from collections.abc import Sequence

from glossa.model.inline import visible
from glossa.text.languages import LanguageTag, is_full_width
from glossa.text.scripts import is_wide

_EITHER = "“”‘’\"'…"
"""Marks that do not tell whose script they belong to; what stands inside them does."""


def join(parts: Sequence[tuple[str, str]], source: LanguageTag, target: LanguageTag) -> str:
    """Puts the target texts of one unit together.

    Each part is a target text and the tail of its source. The tail is kept, with two exceptions: into Chinese or
    Japanese a single space between sentences goes, unless neither side of it is in their script; out of them a space
    comes where there was nothing. Line breaks always stay.
    """
    was_wide, becomes_wide = is_full_width(source), is_full_width(target)
    if was_wide == becomes_wide:
        return "".join(text + tail for text, tail in parts)
    pieces: list[str] = []
    for index, (text, tail) in enumerate(parts):
        following = parts[index + 1][0] if index + 1 < len(parts) else None
        pieces.append(text)
        if following is None:
            pieces.append(tail)
        else:
            pieces.append(_closed_up(text, tail, following) if becomes_wide else _opened(text, tail, following))
    return "".join(pieces)


def _closed_up(left: str, tail: str, right: str) -> str:
    if tail not in (" ", "\u00a0"):
        return tail
    left, right = visible(left).text.rstrip(_EITHER), visible(right).text.lstrip(_EITHER)
    return "" if is_wide(left[-1:]) or is_wide(right[:1]) else tail


def _opened(left: str, tail: str, right: str) -> str:
    if tail not in ("", "\u3000"):
        return tail
    left, right = visible(left).text, visible(right).text
    needs = left and right and not left[-1].isspace() and not right[0].isspace()
    return " " if needs else ""
