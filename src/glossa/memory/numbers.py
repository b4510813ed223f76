"""Numbers that differ: those of a text put into the translation of another one, where it is sure which is which."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from unicodedata import decimal

from glossa.memory.measure import is_number, tokens
from glossa.model.inline import TAG
from glossa.text.spans import Span

_NUMBER = re.compile(rf"{TAG.pattern}|(?P<number>\d++(?:[.,٫٬．，'’\u00a0\u2009\u202f]\d++)*+)")
"""A number with the signs between its groups. A space that may break the line parts two numbers."""

_GROUP = re.compile(r"\d++")


@dataclass(frozen=True, slots=True)
class _Written:
    """A number as it is written."""

    span: Span
    digits: tuple[str, ...]
    """The digits between the signs, in ASCII."""
    signs: tuple[str, ...]
    zero: int
    """The code point of the zero of its digits."""

    @property
    def value(self) -> str:
        """All its digits. `1.400`, `1,400` and `1400` have the same."""
        return "".join(self.digits)

    def with_digits(self, digits: tuple[str, ...]) -> str:
        """Writes another number of the same form as this one."""
        signs = (*self.signs, "") if self.signs else ("",) * len(digits)
        text = "".join(part + sign for part, sign in zip(digits, signs, strict=True))
        return "".join(chr(self.zero + int(digit)) if digit.isdecimal() else digit for digit in text)


def with_numbers(text: str, source: str, target: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Returns a translation of `source` with the numbers of `text`, and what was changed: (stood there, stands there).

    Only where `text` and `source` have their numbers in the same places, and for each that differs, only where it is
    once in `source` and once in `target`, and is written in a form that the other one can take.
    """
    pairs = _pairs(text, source)
    if not pairs:
        return target, ()
    there = list(_numbers(target))
    olds, news = Counter(old.value for _, old in pairs), Counter(number.value for number in there)
    changes: list[tuple[Span, str]] = []
    for own, old in pairs:
        if own.value != old.value and olds[old.value] == 1 == news[old.value]:
            place = next(number for number in there if number.value == old.value)
            if _has_form(own, old) and (place.digits == old.digits or not place.signs):
                changes.append((place.span, place.with_digits(own.digits)))
    changes.sort()
    adapted = tuple((span.of(target), new) for span, new in changes)
    for span, new in reversed(changes):
        target = target[: span.start] + new + target[span.end :]
    return target, adapted


def _pairs(text: str, source: str) -> list[tuple[_Written, _Written]]:
    """Pairs the numbers of two texts if there are as many, and the words round them pair them in the same way."""
    own, old = list(_numbers(text)), list(_numbers(source))
    if not own or len(own) != len(old) or [n.value for n in own] == [n.value for n in old]:
        return []
    from rapidfuzz.distance import Levenshtein

    one, other = ([0 if is_number(token) else token for token in tokens(side)] for side in (text, source))
    steps = Levenshtein.opcodes(one, other)
    kept = sum(token == 0 for step in steps if step.tag == "equal" for token in one[step.src_start : step.src_end])
    return list(zip(own, old, strict=True)) if kept == one.count(0) == other.count(0) else []


def _has_form(own: _Written, old: _Written) -> bool:
    """Tells whether two numbers have the same signs, and after each of them as many digits."""
    return own.signs == old.signs and [*map(len, own.digits[1:])] == [*map(len, old.digits[1:])]


def _numbers(text: str) -> Iterator[_Written]:
    for match in _NUMBER.finditer(text):
        written = match["number"]
        if written:
            groups = _GROUP.findall(written)
            digits = tuple("".join(str(decimal(digit)) for digit in group) for group in groups)
            signs = tuple(_GROUP.split(written)[1:-1])
            yield _Written(Span(*match.span()), digits, signs, ord(written[0]) - decimal(written[0]))
