"""How a text ends: the mark that ends its last sentence, behind closing quotes, brackets and spaces."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType

_CLOSING_QUOTES = frozenset("\"”’'»›」』«“‹")
_CLOSERS = (
    "".join(sorted(_CLOSING_QUOTES))
    + ")）]】》〉}*_ \t\n\u00a0\u202f\u2009\u3000¹²³⁰⁴⁵⁶⁷⁸⁹†‡\u200f\u200e\u061c\u2069\u202c"
)
_ABBREVIATION = re.compile(
    r"(?<![^\W_])(?:[^\W\d_]|Inc|Corp|Ltd|Co|Bros|Jr|Sr|St|vs|etc|No|nos|Mr|Mrs|Ms|Dr|Prof|Gov|Sen|Rep|Gen|Capt|Rev|Mt|Ave"
    r"|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|UU|EE|FF|RR|JJ|OO|Cía|Ltda|pág|núm|art|av|avda|aprox|al|env|Mme|MM"
    r"|apr|app|ca|bzw|usw|cit|ed|eds|vol|pp)\.\Z"
)
_QUESTIONS = "?？⸮؟՞፧\u037e"
_GREEK_QUESTIONS = _QUESTIONS + ";"
_LONG = 7
"""No abbreviation has so many letters, its full stop included."""
_REACH = 12
"""How many characters before the end tell an abbreviation."""


class Kind(Enum):
    """What a text ends with."""

    NONE = "no mark"
    STOP = "a full stop"
    MAYBE = "a full stop or an abbreviation"
    QUESTION = "a question mark"
    EXCLAMATION = "an exclamation mark"
    ELLIPSIS = "an ellipsis"
    COLON = "a colon"
    COMMA = "a comma"
    OTHER = "a semicolon or a dash"


_KINDS: Mapping[str, Kind] = MappingProxyType(
    {
        **dict.fromkeys(".。．｡॥।።។။۔։", Kind.STOP),
        **dict.fromkeys(_QUESTIONS, Kind.QUESTION),
        **dict.fromkeys("!！՜", Kind.EXCLAMATION),
        **dict.fromkeys("…⋯‥", Kind.ELLIPSIS),
        **dict.fromkeys(":：", Kind.COLON),
        **dict.fromkeys(",，、،", Kind.COMMA),
        **dict.fromkeys(";；؛·—–", Kind.OTHER),
    }
)
_MARKS = "".join(_KINDS)
"""What may stand at the end of a sentence, or of a part of one."""
_UNSEEN = " \t\n\u00a0\u202f\u2009\u3000\u200f\u200e\u061c\u2069\u202c"


@dataclass(frozen=True, slots=True)
class End:
    """The end of a text without tags."""

    kind: Kind
    start: int
    """Where its marks begin."""
    end: int
    """Where its marks end; after that only what closes stands there."""
    is_quoted: bool
    """Whether a quotation mark closes behind it."""
    is_closed: bool
    """Whether anything closes behind it."""


def end_of(text: str, language: str) -> End:
    """Returns how a text ends; the mark before a last remark in brackets counts where that has none itself."""
    found = _end(text, language)
    if found.kind is Kind.NONE and text[found.end : found.end + 1] in (")", "）", "]", "】"):
        opening = max(text.rfind(bracket, 0, found.end) for bracket in "(（[【")
        before = _end(text[: max(0, opening)], language)
        return before if before.kind is not Kind.NONE else found
    return found


def _end(text: str, language: str) -> End:
    bare = text.rstrip(_CLOSERS)
    end = len(bare)
    start = len(bare.rstrip(_MARKS))
    tail = text[end:]
    return End(
        _kind(bare, bare[start:], language),
        start,
        end,
        is_quoted=bool(tail) and not _CLOSING_QUOTES.isdisjoint(tail),
        is_closed=bool(tail) and not tail.isspace() and bool(tail.strip(_UNSEEN)),
    )


def _kind(bare: str, marks: str, language: str) -> Kind:
    if not marks:
        return Kind.NONE
    if len(marks) == 1:
        return _kind_of_one(bare, marks, language)
    kinds = [Kind.QUESTION if mark in questions(language) else _KINDS[mark] for mark in marks]
    if Kind.QUESTION in kinds or Kind.EXCLAMATION in kinds:
        return Kind.QUESTION if Kind.QUESTION in kinds else Kind.EXCLAMATION
    if Kind.ELLIPSIS in kinds or kinds.count(Kind.STOP) > 1:
        return Kind.ELLIPSIS
    return kinds[-1]


def _kind_of_one(bare: str, mark: str, language: str) -> Kind:
    is_short = mark == "." and not (len(bare) >= _LONG and bare[-_LONG:-1].isalpha())
    if is_short and _ABBREVIATION.search(bare, max(0, len(bare) - _REACH)):
        return Kind.MAYBE
    return Kind.QUESTION if mark == ";" and language == "el" else _KINDS[mark]


def questions(language: str) -> str:
    """Returns the question marks of a language; Greek asks with a semicolon."""
    return _GREEK_QUESTIONS if language == "el" else _QUESTIONS
