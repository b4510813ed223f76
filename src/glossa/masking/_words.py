"""Stand-ins that are made of characters: writing them so that the text has nothing like them, and finding them again.

An engine may have put spaces inside (`[[ 0 ]]`), changed the case, or taken full-width characters, other digits or the
brackets of Chinese; that does no harm, and it is a stand-in still.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import chain, pairwise, repeat, zip_longest

from glossa.masking._parts import Parts, interleaved
from glossa.masking.shapes import Shape
from glossa.text.normalise import fold
from glossa.text.tokens import is_word

_LIKE = str.maketrans("【】〔〕〚〛", "[][]⟦⟧")
_MOST_DIGITS = 4


@dataclass(frozen=True, slots=True)
class Wording:
    """How the stand-ins of one text are written."""

    shape: Shape
    marks: int
    """How often the mark stands on each side."""

    def token(self, number: int) -> str:
        """Writes the stand-in of this number."""
        shape = self.shape
        before, after = shape.head + shape.mark * self.marks, shape.mirrored * self.marks + shape.tail
        return f"{before}{_written(number, shape.digits)}{after}"

    def cut(self, draft: str) -> Parts:
        """Cuts a draft at its stand-ins."""
        texts: list[str] = []
        order: list[int] = []
        position = 0
        for found in re.finditer(self._pattern(), _plain(draft)):
            texts.append(draft[position : found.start()])
            order.append(_read(found[1], fold(self.shape.digits)))
            position = found.end()
        return Parts([*texts, draft[position:]], order)

    def _pattern(self) -> str:
        shape = self.shape
        digits = r"\d" if shape.digits.isdecimal() else f"[{fold(shape.digits)}]"
        number = rf"\s*({digits}{{1,{_MOST_DIGITS}}})"
        if shape.mirrored:
            before = r"\s*".join(re.escape(shape.mark) for _ in range(self.marks))
            after = r"\s*".join(re.escape(shape.mirrored) for _ in range(self.marks))
            return rf"{before}{number}\s*{after}"
        tail = fold(shape.tail)
        return rf"{fold(shape.head + shape.mark * self.marks)}{number}(?:{tail}|\s+{tail}(?!\w))"


def wording(shape: Shape, texts: Iterable[str]) -> Wording:
    """Chooses a way to write the stand-ins that none of `texts` has anything like."""
    head, mark, mirrored = (re.escape(fold(part)) for part in (shape.head, shape.mark, shape.mirrored))
    runs = re.compile(f"{head}({mark}+)" + (f"|({mirrored}+)" if mirrored else ""))
    longest = 0
    for text in texts:
        plain = _plain(text)
        plain = re.sub(r"\s", "", plain) if mirrored else plain
        longest = max([longest, *(len(found[0]) - len(shape.head) for found in runs.finditer(plain))])
    return Wording(shape, max(shape.least, longest + 1))


def spaced(plain: Sequence[str], tokens: Sequence[str], opaque: Sequence[bool]) -> str:
    """Joins a text and what stands in it, with a space where an `opaque` token is glued to a word or to another one."""
    kinds = chain.from_iterable(zip_longest(repeat(False, len(plain)), opaque))
    pieces = [(piece, kind) for piece, kind in zip(interleaved(plain, tokens), kinds, strict=False) if piece]
    glued = [
        " " if (is_left or is_word(left[-1])) and (is_right or is_word(right)) else ""
        for (left, is_left), (right, is_right) in pairwise(pieces)
    ]
    return "".join(interleaved([piece for piece, _ in pieces], glued))


def _plain(text: str) -> str:
    """Folds a text, character by character, so that what an engine makes of a stand-in looks like it again."""
    return fold(text).translate(_LIKE)


def _written(number: int, digits: str) -> str:
    higher, digit = divmod(number, len(digits))
    return (_written(higher, digits) if higher else "") + digits[digit]


def _read(number: str, digits: str) -> int:
    if number.isdecimal():
        return int(number)
    return reduce(lambda value, digit: value * len(digits) + digits.index(digit), number, 0)
