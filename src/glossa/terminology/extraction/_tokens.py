"""The words of a sentence as extraction counts them: hyphenated ones are one, an elided article is one of its own."""

from __future__ import annotations

import re
from typing import NamedTuple

from glossa.text.normalise import fold
from glossa.text.tokens import core, is_word, pieces

_HYPHENS = "-\u2010\u2011\u2013"
_ADDRESS = re.compile(r"(?<![a-z])[a-z]++://\S++|www\.\S++|(?<![\w.+-])[\w.+-]++@\S++")


class Token(NamedTuple):
    """A word, in small letters where the whole sentence is in capitals; with an empty text what keeps words apart."""

    text: str
    folded: str
    start: int
    end: int

    @property
    def is_capitalised(self) -> bool:
        """Tells whether it begins with a capital."""
        return self.text[:1].isupper()


def tokens(text: str, elided: frozenset[str]) -> list[Token]:
    """Returns the words of `text` and what keeps them apart; `elided` are words that an apostrophe ties to the next."""
    found: list[Token] = []
    is_shouted = text.isupper() and " " in text
    place = 0
    first: int | None = None
    for piece in pieces(_ADDRESS.sub(_blotted, text)):
        start, place = place, place + len(piece)
        if is_word(piece):
            first = start if first is None else first
            if piece[-1] not in _HYPHENS:
                found.append(_word(text, first, start + len(core(piece)), is_shouted=is_shouted))
                first = None
            continue
        if first is not None:
            found.append(_word(text, first, start, is_shouted=is_shouted))
            first = None
        if not piece.isspace() and not (fold(piece) == "'" and found and found[-1].folded in elided):
            found.append(Token("", "", start, place))
    return found if first is None else [*found, _word(text, first, place, is_shouted=is_shouted)]


def _word(text: str, start: int, end: int, *, is_shouted: bool) -> Token:
    """Makes the token of a word; a hyphen that ties it to nothing is no part of it."""
    word = text[start:end].rstrip(_HYPHENS)
    return Token(fold(word) if is_shouted else word, fold(word), start, start + len(word))


def _blotted(address: re.Match[str]) -> str:
    """Returns marks in the place of an address, which has no words."""
    return "." * len(address[0])


def is_acronym(text: str) -> bool:
    """Tells whether a word has a capital or a digit where words have none: `CPC`, `G20`, `eCNY`."""
    return text.isalnum() and text[:1].isalpha() and any(c.isupper() or c.isdigit() for c in text[1:])
