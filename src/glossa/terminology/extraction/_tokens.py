"""The words of a sentence as extraction counts them: hyphenated ones are one, an elided article is one of its own."""

from __future__ import annotations

from typing import NamedTuple

from glossa.text.normalise import fold
from glossa.text.tokens import core, is_word, pieces

_HYPHENS = "-\u2010\u2011\u2013"


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
    is_tied = False
    for piece in pieces(text):
        start, place = place, place + len(piece)
        if is_word(piece):
            end = start + len(core(piece))
            if is_tied:
                start = found.pop().start
            word = text[start:end]
            found.append(Token(fold(word) if is_shouted else word, fold(word), start, end))
            is_tied = piece[-1] in _HYPHENS
        elif not piece.isspace() and not (fold(piece) == "'" and found and found[-1].folded in elided):
            found.append(Token("", "", start, place))
            is_tied = False
    return found


def is_acronym(text: str) -> bool:
    """Tells whether a word has a capital or a digit where words have none: `CPC`, `G20`, `eCNY`."""
    return text.isalnum() and text[:1].isalpha() and any(c.isupper() or c.isdigit() for c in text[1:])
