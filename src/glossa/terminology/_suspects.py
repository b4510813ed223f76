"""Letters that are not what they look like: of another script, of a second block, or not to be seen at all."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator

from glossa.text.languages import LanguageTag, script

_LATIN, _CYRILLIC, _GREEK = "Latin", "Cyrillic", "Greek"
_ALIKE = {
    _CYRILLIC: frozenset("АВЕЅІЈКМНОРСТУХҮԚԜаеіјорсухѕһԁԛԝү"),
    _GREEK: frozenset("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο"),
    _LATIN: frozenset("ABCEHIJKMNOPSTXYZacdehijopqswxy"),
}
"""The letters of a script that look like those of another one."""
_WORD = re.compile(r"[^\W\d_]+")
_DOUBLES = re.compile(
    "[\u2e80-\u2fdf\uf900-\ufaff\ufb00-\ufb1c\ufb50-\ufdef\ufe70-\ufefc\uff21-\uff3a\uff41-\uff5a"
    "\U0001d400-\U0001d7ff\U0002f800-\U0002fa1f]"
)
"""Radicals, compatibility ideographs, ligatures, presentation forms, full-width and mathematical letters."""
_JOINERS = "\u200c\u200d"


def invisible(text: str) -> Iterator[str]:
    """Yields the control and format characters of `text`; the joiners between letters of other scripts are letters."""
    for place, character in enumerate(text):
        if unicodedata.category(character) not in ("Cc", "Cf"):
            continue
        if not (character in _JOINERS and _joins(text[place - 1 : place]) and _joins(text[place + 1 : place + 2])):
            yield character


def mixed(text: str) -> tuple[str, str, bool] | None:
    """Returns the first letter of another script than the rest of its word, that script, and whether it looks alike."""
    for word in _WORD.findall(text):
        scripts = Counter(filter(None, map(_script, word)))
        if len(scripts) > 1:
            odd = min(scripts, key=lambda name: (scripts[name], name == _LATIN))
            letters = [letter for letter in word if _script(letter) == odd]
            return letters[0], odd, all(map(_is_alike, letters))
    return None


def disguised(text: str, language: LanguageTag) -> tuple[str, str] | None:
    """Returns the first word of a Latin-script term that another script's letters spell, and that script."""
    if script(language) != "Latn":
        return None
    for word in _WORD.findall(text):
        scripts = {_script(letter) for letter in word}
        if scripts <= {_CYRILLIC, _GREEK} and all(map(_is_alike, word)):
            return word, str(scripts.pop())
    return None


def double(text: str) -> tuple[str, str] | None:
    """Returns the first character that stands for an ordinary one, and that one (itself where Unicode names none)."""
    found = _DOUBLES.search(text)
    return (found[0], unicodedata.normalize("NFKC", found[0])) if found else None


def code_point(character: str) -> str:
    """Returns how people look a character up: `U+200B ZERO WIDTH SPACE`."""
    return f"U+{ord(character):04X} {unicodedata.name(character, '')}".rstrip()


def _joins(letter: str) -> bool:
    """Tells whether a joiner beside `letter` may change how it is written, as in Persian and in Indian scripts."""
    return not letter.isascii() and unicodedata.category(letter)[0] in "LM" and _script(letter) is None


def _script(letter: str) -> str | None:
    name = unicodedata.name(letter, "").split(" ")[0].capitalize()
    return name if name in (_LATIN, _CYRILLIC, _GREEK) else None


def _is_alike(letter: str) -> bool:
    return letter in _ALIKE.get(_script(letter) or "", ())
