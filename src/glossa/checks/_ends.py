"""How a text ends: the mark that ends its last sentence, behind closing quotes, brackets and spaces."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

_CLOSING_QUOTES = "\"”’'»›」』«“‹"
_CLOSERS = _CLOSING_QUOTES + ")）]】》〉}*_ \t\n\u00a0\u202f\u2009\u3000¹²³⁰⁴⁵⁶⁷⁸⁹†‡\u200f\u200e\u061c\u2069\u202c"
_MARKS = ".。．｡…⋯‥?？⸮؟՞፧!！՜:：;；؛·;।॥។။።۔։,，、،—–"
"""What may stand at the end of a sentence, or of a part of one."""
_ABBREVIATION = re.compile(
    r"(?<![^\W_])(?:[^\W\d_]|Inc|Corp|Ltd|Co|Bros|Jr|Sr|St|vs|etc|No|nos|Mr|Mrs|Ms|Dr|Prof|Gov|Sen|Rep|Gen|Capt|Rev|Mt|Ave"
    r"|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|UU|EE|FF|RR|JJ|OO|Cía|Ltda|pág|núm|art|av|avda|aprox|al|env|Mme|MM"
    r"|apr|app|ca|bzw|usw|cit|ed|eds|vol|pp)\.\Z"
)
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
    marks = bare[len(bare.rstrip(_MARKS)) :]
    tail = text[len(bare) :]
    return End(
        _kind(bare, marks, language),
        len(bare) - len(marks),
        len(bare),
        any(mark in tail for mark in _CLOSING_QUOTES),
        bool(tail.strip(" \n\u00a0\u202f\u3000\u200f\u200e\u061c")),
    )


def _kind(bare: str, marks: str, language: str) -> Kind:
    if not marks:
        return Kind.NONE
    if any(mark in marks for mark in questions(language)):
        return Kind.QUESTION
    if any(mark in marks for mark in "!！՜"):
        return Kind.EXCLAMATION
    if any(mark in marks for mark in ("…", "⋯", "‥", "..", "。。")):
        return Kind.ELLIPSIS
    if marks[-1] in ":：":
        return Kind.COLON
    if marks[-1] in ",，、،":
        return Kind.COMMA
    if marks[-1] in ";；؛·—–":
        return Kind.OTHER
    return Kind.MAYBE if marks == "." and _ABBREVIATION.search(bare, max(0, len(bare) - _REACH)) else Kind.STOP


def questions(language: str) -> str:
    """Returns the question marks of a language; Greek asks with a semicolon."""
    return "?？⸮؟՞፧\u037e;" if language == "el" else "?？⸮؟՞፧"
