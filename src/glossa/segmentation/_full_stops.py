"""What a full stop says of the words around it: the end of a sentence, or of an abbreviation in its midst."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from glossa.segmentation._exceptions import After, Exceptions, exceptions, words
from glossa.text.languages import LanguageTag, primary

OPENERS = "\"'“‘«„‹([{¿¡—–-"
"""The marks that may stand before the first word of a sentence."""

LONGEST = 64
"""How far one looks back for the word before a full stop, and ahead for the next one, in code points."""

_FIRST_WORD = re.compile(rf"[\s{re.escape(OPENERS)}]*([^\W_]*)")
_DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Rules:
    """What is known of the full stops of one language, in one project."""

    language: str
    """The primary subtag."""
    data: Exceptions
    words: Mapping[str, After]


@lru_cache(maxsize=64)
def rules_for(language: LanguageTag, abbreviations: frozenset[str]) -> Rules:
    """Returns the rules of a language with a project's own abbreviations."""
    code = primary(language)
    return Rules(code, exceptions(code), words(code, abbreviations))


def after(text: str, rules: Rules) -> After | None:
    """Returns what the last word of `text`, which has a full stop, asks of what follows; None when it asks nothing."""
    before = text[-LONGEST:-1]
    word = (before.rsplit(None, 1) or [""])[-1]
    if not word.isalpha():
        word = word.lstrip(OPENERS).replace("'", "’").rpartition("’")[2]
    known = rules.words.get(word)
    if known is not None or (len(word) > 2 and word[1] != "."):
        return known
    if len(word) == 1 and word.isalpha():
        return _after_letter(before, word)
    is_ordinal = rules.data.ordinals and word.isdecimal()
    return After.NO_STARTER if is_ordinal or _DOTTED.fullmatch(word) else None


def _after_letter(before: str, letter: str) -> After:
    """Tells an initial, `George W. Marsh`, from other letters: `plan B. The`, `World War I. In`."""
    *_, previous, _ = ["", *before.split()[-2:]]
    return After.NAME if letter.isupper() and letter != "I" and previous[:1].isupper() else After.NO_STARTER


def starts(following: str, after: After, rules: Rules) -> bool:
    """Tells whether `following` begins a sentence, given the word before it."""
    if after is After.ANYTHING:
        return False
    found = _FIRST_WORD.match(following)
    word = found[1] if found else ""
    if after is After.NUMBER:
        return not word[:1].isdecimal()
    if not rules.data.starters:
        return True
    is_initial = len(word) == 1 and following.partition(word)[2].startswith(".")
    is_surname = after is After.NAME and word in rules.data.surnames
    return word in rules.data.starters and not is_initial and not is_surname
