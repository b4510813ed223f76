"""Web and e-mail addresses in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from glossa.text.spans import Span

# Only what addresses are made of: in Chinese the next word follows without a space. Runs are possessive and start at
# their beginning, so that a text of any length takes a time in proportion.
_ADDRESS = re.compile(
    r"(?:(?:https?|ftp)://|www\.)[\w!#$%&*+,./:;=?@~-]++|(?<![\w.+-])[\w.+-]++@[\w-]++(?:\.[\w-]++)++", re.ASCII
)
_AFTER = ".,;:!?*_"
"""What ends the sentence or the emphasis rather than the address."""


def has_address(text: str) -> bool:
    """Tells, quickly, whether there may be an address in a text."""
    return "@" in text or "://" in text or "www." in text


def addresses(text: str) -> Iterator[Span]:
    """Yields where the addresses stand in a text without tags."""
    if has_address(text):
        for found in _ADDRESS.finditer(text):
            yield Span(found.start(), found.start() + len(found[0].rstrip(_AFTER)))


def covered(text: str) -> frozenset[int]:
    """Returns the offsets of all characters that stand in an address."""
    return frozenset(place for span in addresses(text) for place in range(span.start, span.end))
