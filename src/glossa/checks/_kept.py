"""What is to stand in the target letter for letter: what of it is missing, and what is there that nobody asked for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from glossa.model.finding import Finding, Severity
from glossa.text.spans import Span


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a text and where it stands in the tagged text."""

    text: str
    span: Span


def differing(source: Sequence[Piece], target: Sequence[Piece]) -> tuple[list[Piece], list[Piece]]:
    """Returns the pieces of the source that the target lacks, and those of the target that the source lacks."""
    return _beyond(source, target), _beyond(target, source)


def altered(check: str, target: str, missing: Piece, extra: Piece) -> Finding:
    """Says that one piece stands there in the place of another; the fix puts the right one there."""
    message = f"{missing.text} is missing, {extra.text} stands there instead"
    is_whole = len(extra.span) == len(extra.text)  # a code within would be lost
    fix = target[: extra.span.start] + missing.text + target[extra.span.end :] if is_whole else None
    return Finding(check, Severity.ERROR, message, missing.span, extra.span, fix)


def _beyond(pieces: Sequence[Piece], others: Sequence[Piece]) -> list[Piece]:
    left = Counter(piece.text for piece in others)
    found = []
    for piece in pieces:
        if left[piece.text]:
            left[piece.text] -= 1
        else:
            found.append(piece)
    return found
