"""How alike two texts are, as translation memories count it.

The measure is the edit distance of words, as in the field: what has to be put in, taken out or replaced, beside the
length of the longer text. To weigh it, a text is written as a line of signs:

- a word is four signs, three of the word in lower case and one of its letters as they are: case costs a quarter;
- a number is four signs, three of any number and one of this one: another number costs a quarter of a word;
- a character of Chinese, Japanese, Thai and whatever else has no spaces is two signs: their words have about two;
- a punctuation mark, a symbol and an inline code, whatever its number, are one sign each.

The Levenshtein distance of two such lines is the weighed distance. White space does not count, yet only texts that are
the same to the letter score 100: the best of all others is 99. The signs of a word are a hash of it, one of a million:
of a million pairs of words one counts as the same though it is not.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import TypeVar
from zlib import crc32

from glossa.model.inline import TAG
from glossa.text.normalise import fold
from glossa.text.tokens import core, is_by_character, is_word, pieces

SAME = 100
"""The score of texts that are the same to the letter."""
_MARK, _CODE, CHARACTER, NUMBER, WORD = range(1, 6)
WEIGHTS = (0, 1, 1, 2, 4, 4)
"""How many signs a token of each kind has; the lighter kinds come first."""
ALIKE = 3
"""How many signs any two numbers share, and the ways to write a word."""
KIND = 28
"""From this bit on a token says its kind."""
_FORM = 20
"""From this bit on the token of a word says which of its letters are capitals."""
HASH = (1 << _FORM) - 1
"""The bits of a token that its word, number or character is told by, however it is written."""
_HASHED = 0x10000
"""The first of the signs that stand for a hash; the others are below it, or where a hash is one in a million."""
_MIX = 0x9E3779B1
_APART = re.compile(rf"{TAG.pattern}|\d++(?:[.,٫٬．，]\d++)*+")
"""What is looked for before words are: codes, and numbers with their signs for thousands and decimals."""


def score(one: str, other: str) -> int:
    """Scores two tagged texts from 0 to 100; it is the same either way round."""
    return SAME if one == other else score_of(signs(tokens(one)), signs(tokens(other)))


def similarity(one: str, other: str) -> int:
    """Scores two tagged texts as `score` does, but for texts that differ in white space alone: they get 100, too."""
    left, right = signs(tokens(one)), signs(tokens(other))
    return SAME if left == right else score_of(left, right)


def score_of(one: str, other: str, least: int = 0) -> int:
    """Scores two texts that are not the same, written as signs; 0 where there are none, or `least` is not reached."""
    from rapidfuzz.distance import Levenshtein

    longest = max(len(one), len(other))
    most = longest * (SAME - least) // SAME
    distance = Levenshtein.distance(one, other, score_cutoff=most)
    return min(SAME * (longest - distance) // max(longest, 1), SAME - 1) if distance <= most else 0


def tokens(text: str) -> list[int]:
    """Returns what of a tagged text counts, in order: each part as its kind and a hash, a number below 2 ** 31."""
    found: list[int] = []
    position = 0
    for apart in _APART.finditer(text):
        found += _words(text[position : apart.start()])
        found.append(_tokens[apart[0]])
        position = apart.end()
    return found + _words(text[position:])


def signs(parts: Iterable[int]) -> str:
    """Writes the tokens of a text as a line of signs."""
    return "".join(map(_signs.__getitem__, parts))


def regardless(token: int) -> int:
    """Returns what a token has in common with those that cost less than a whole one in its place: words in another
    case, other numbers.
    """
    kind = token >> KIND
    if kind == WORD:
        return kind << KIND | (token & HASH)
    return kind << KIND if kind == NUMBER else token


def weight(token: int) -> int:
    """Returns how many signs a token has."""
    return WEIGHTS[token >> KIND]


def is_number(token: int) -> bool:
    """Tells whether a token is a number in digits."""
    return token >> KIND == NUMBER


def _words(text: str) -> list[int]:
    return [token for token in map(_tokens.__getitem__, pieces(text)) if token]


def _token(part: str) -> int:
    """Makes the token of a code, a number, or a piece with what ties it to the next one; 0 for white space."""
    bare = core(part)
    if part.isspace():
        return 0
    if TAG.fullmatch(part):
        return _CODE << KIND | (1 if part.startswith("</") else 2 if part.endswith("/>") else 3)
    if bare[0].isdecimal():
        return NUMBER << KIND | _hash(bare)
    if not is_word(bare):
        return _MARK << KIND | ord(bare)
    if is_by_character(bare):
        return CHARACTER << KIND | ord(bare)
    folded = fold(bare)
    return WORD << KIND | _form(bare, folded) << _FORM | _hash(folded)


def _form(word: str, folded: str) -> int:
    """Tells the ways to write a word apart, in eight bits: as folded, capitalised, in capitals, another one."""
    if word == folded:
        return 0
    if word == word.title():
        return 1
    return 2 if word == word.upper() else 3 + _hash(word) % 253


def _line(token: int) -> str:
    """Returns the signs of a token. Those of different kinds are different; a hash is kept off the other signs."""
    kind, rest = token >> KIND, token & ((1 << KIND) - 1)
    if kind == WORD:
        return chr(_HASHED + (rest & HASH)) * ALIKE + chr(_HASHED + (rest * _MIX >> 8 & HASH))
    if kind == NUMBER:
        return "0" * ALIKE + chr(_HASHED + rest)
    return chr(rest) * WEIGHTS[kind]


def _hash(text: str) -> int:
    return crc32(text.encode("utf-8", "surrogatepass")) & HASH


_Key = TypeVar("_Key")
_Value = TypeVar("_Value")


class _Remembered(dict[_Key, _Value]):
    """What a function returned for what it was asked, at the price of a look into a dict; anew when it has grown."""

    MOST = 1 << 18

    def __init__(self, made: Callable[[_Key], _Value]) -> None:
        super().__init__()
        self._made = made

    def __missing__(self, key: _Key) -> _Value:
        if len(self) >= self.MOST:
            self.clear()
        return self.setdefault(key, self._made(key))


_tokens = _Remembered(_token)
_signs = _Remembered(_line)
