"""A text that is being read: its tokens, what stands between them, and the words around them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from glossa.quantities._western_tokens import Lexicon, Token

SPACES = frozenset({" ", "\u00a0", "\u202f", "\u2009"})
"""The spaces that may part a number from what belongs to it."""
_TOUCHING = SPACES | {"-", "‑", ""}


@dataclass(frozen=True, slots=True)
class Reading:
    """A text that is being read: its tokens, and what its language means by them."""

    text: str
    tokens: Sequence[Token]
    lexicon: Lexicon
    gaps: Sequence[str]
    """What stands before each token since the one before it; at both ends of the text, what joins nothing."""
    roles: Sequence[int]
    """The roles of each token; none behind the last one."""

    def gap(self, index: int) -> str:
        """Returns what stands between a token and the one before it; at an end of the text, what joins nothing."""
        return self.gaps[index]

    def word_gap(self, index: int) -> str:
        """Returns the same without spaces around it, folded: `and`, `–`, `` where only spaces stand between."""
        gap = self.gaps[index]
        return gap.strip().casefold() if len(gap) < _LONGEST_GAP else gap

    def has(self, index: int, roles: int) -> bool:
        """Tells whether there is a token that has one of `roles`."""
        return self.roles[index] & roles != 0

    def joined(self, index: int, roles: int) -> bool:
        """Tells the same of a token that nothing but a space or a hyphen parts from the one before."""
        return self.roles[index] & roles != 0 and self.gaps[index] in _TOUCHING

    def word(self, index: int) -> str:
        """Returns what a token consists of."""
        return self.text[self.tokens[index].start : self.tokens[index].end]

    def is_symbol(self, index: int) -> bool:
        """Tells whether a token is a sign and no word: `€`, `US$`."""
        return not self.text[self.tokens[index].end - 1].isalpha() or self.word(index).isupper()

    def is_between(self, index: int) -> bool:
        """Tells whether the word before a token opens a range: `between`."""
        return self.word_before(index) in self.lexicon.betweens

    def word_before(self, index: int) -> str:
        """Returns the word before a token, folded."""
        start = self.tokens[index].start
        words = self.text[max(0, start - _LONGEST_GAP) : start].split()
        return words[-1].casefold() if words else ""

    def word_after(self, index: int) -> str:
        """Returns the word or the sign after a token, folded; an apostrophe belongs to the word before it."""
        end = self.tokens[index].end
        match = _NEXT_WORD.match(self.text, end)
        return match[1].casefold() if match else ""


def prepared(text: str, tokens: Sequence[Token], lexicon: Lexicon) -> Reading:
    """Returns a text with its tokens, ready to be read."""
    gaps = ["\n", *(text[one.end : other.start] for one, other in pairwise(tokens)), *_NO_GAPS]
    return Reading(text, tokens, lexicon, gaps, [token.lexeme.roles for token in tokens] + _NO_ROLES)


_AHEAD = 8
"""How many tokens behind the last one may be asked for."""
_NO_GAPS = ["\n"] * _AHEAD
_NO_ROLES = [0] * _AHEAD
_NEXT_WORD = re.compile(r"\s{0,3}([^\W\d_]{1,20}['’]?|[^\w\s])")
_LONGEST_GAP = 24
"""How far a word reaches that may say something about a number."""
