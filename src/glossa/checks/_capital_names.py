"""Names in texts of a script with capitals: the runs of words that begin with one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice

from glossa.checks._name_words import HEADS, SAINTS, TITLES
from glossa.text.normalise import plain
from glossa.text.spans import Span

_CAPITAL = "A-ZÀ-ÖØ-Þ" + "".join(chr(code) for code in range(0x100, 0x250) if chr(code).isupper())
_WORD = rf"[{_CAPITAL}][^\W\d_]*+(?:[-’'‑](?!s(?!\w))[^\W\d_]++)*+(?!\w)"
_PARTICLE = "de|del|la|las|los|da|do|dos|das|di|du|van|von|der|den|bin|ibn|al|el|y|e"
_JOINED = re.compile(" [ye] ")
_RUN = re.compile(rf"(?<![\w@/.-]){_WORD}(?: (?:(?:{_PARTICLE}) ){{0,2}}{_WORD}){{0,7}}+")
_LONG_RUN = re.compile(rf"(?<![\w@/.-]){_WORD} (?:(?:{_PARTICLE}) ){{0,2}}{_WORD}")
PARTS = re.compile(r"[^\W\d_]+(?:[-’'‑][^\W\d_]+)*")
"""The words of a text."""
_OPENS = re.compile(r"(?:^|[.!?…:。！？]|[—–])[\s\"'“”‘’«»„(\[¡¿—–-]*\Z")
_SHORTENED = re.compile(r"(?<!\w)(?:Mrs?|Ms|Dra?|Prof|Sra?|St|M|Gen|Sen|Rep|Gov|Lt|Col|Jr|[A-Z])\.[ \u00a0]\Z")
"""A full stop that ends no sentence."""
_REACH = 6
_ENDS = ".!?…\"'”’»"
_MOST = 100
"""Each name is compared with each: of a text with more of them, the first are looked at."""
_FEWEST = 4
_SMALL = 3
"""In a headline in which all words have capitals, only short ones have none, and the likes of *with*."""


@dataclass(frozen=True, slots=True)
class CapitalName:
    """A run of words with capitals, without the titles before it."""

    text: str
    span: Span
    """Where it stands in the visible text."""
    words: tuple[str, ...]
    """Its words without accents, small; particles are left out."""
    places: tuple[Span, ...]
    """Where each of the words stands in the visible text."""
    opens: bool = False
    """Whether it begins a sentence, so that its first capital says nothing."""

    has_title: bool = False
    """Whether a person's title stands before it."""

    @property
    def is_translated(self) -> bool:
        """Tells whether it has a word that says what it is: a bank, a river, a day."""
        return any(word in HEADS for word in self.words)

    @property
    def is_heard(self) -> bool:
        """Tells whether it is written by its sound in another script, saints and all."""
        return all(word in SAINTS or word not in HEADS for word in self.words)

    def apart(self) -> list[CapitalName]:
        """Returns the names that `y` and `e` join in it, as they do at the end of a list; itself where none is."""
        if " " not in self.text:
            return [self]
        cuts = [found.span() for found in _JOINED.finditer(self.text)]
        starts, ends = [0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(self.text)]
        return [self._part(Span(start, end)) for start, end in zip(starts, ends, strict=True)] if cuts else [self]

    def _part(self, within: Span) -> CapitalName:
        span = within.shifted(self.span.start)
        held = [
            (word, at) for word, at in zip(self.words, self.places, strict=True) if span.start <= at.start < span.end
        ]
        words, places = zip(*held, strict=True)
        is_first = not within.start
        return CapitalName(
            within.of(self.text), span, words, places, is_first and self.opens, is_first and self.has_title
        )


def capital_names(text: str) -> list[CapitalName]:
    """Returns the names of a text, left to right, those of one word too; none where all its words have capitals."""
    found = [name for run in islice(_RUN.finditer(text), _MOST) for name in _names(run)]
    return [] if _is_headline(text, found) else found


def has_long_name(text: str) -> bool:
    """Tells whether a name of two words or more may stand in a text; sooner done than reading its names."""
    return _LONG_RUN.search(text) is not None


def words_of(text: str) -> frozenset[str]:
    """Returns the words of a text as `CapitalName.words` has them, and the parts of those with a hyphen."""
    found = set()
    for word in PARTS.findall(text):
        found.add(plain(word))
        if not word.isalpha():
            found.update(plain(part) for part in re.split("[-’'‑]", word))
            found.add(plain(re.split("[’']", word)[0]))
    return frozenset(found)


def _names(run: re.Match[str]) -> list[CapitalName]:
    """Returns the name of a run; titles before it and words in capitals are no part of it."""
    text, start = run.string, run.start()
    opens = _opens(text, start)
    parts = [(word := part[0], plain(word), part.start()) for part in PARTS.finditer(text, start, run.end())]
    titled = False
    while parts and (parts[0][1] in TITLES or (opens and len(parts) > 1 and parts[0][1] in HEADS)):
        titled |= parts[0][1] in TITLES
        del parts[0]
        opens = False
    while parts and parts[0][0][0].islower():
        del parts[0]
    if not parts:
        return []
    keys, places = [], []
    for word, key, at in parts:
        if word.isupper() and len(word) > 1:
            return []
        if word[0].isupper():
            keys.append(key)
            places.append(Span(at, at + len(word)))
    titled = titled or _follows_short_form(text, start)
    span = Span(parts[0][2], run.end())
    return [CapitalName(span.of(text), span, tuple(keys), tuple(places), opens, titled)]


def _opens(text: str, place: int) -> bool:
    """Tells whether a sentence begins at a place."""
    if place > 1 and text[place - 1] == " " and text[place - 2].isalnum():  # as most names stand
        return False
    return bool(_OPENS.search(text, max(0, place - _REACH), place)) and not _follows_short_form(text, place)


def _follows_short_form(text: str, place: int) -> bool:
    """Tells whether a title or a name cut short stands before a place: `Mr. `."""
    return text[max(0, place - 2) : place - 1] == "." and bool(_SHORTENED.search(text, max(0, place - _REACH), place))


def _is_headline(text: str, names: list[CapitalName]) -> bool:
    """Tells whether a text writes all but its small words with a capital."""
    if sum(len(name.words) for name in names) < _FEWEST or text.rstrip()[-1:] in _ENDS:
        return False
    return not any(len(word) > _SMALL and word[0].islower() and word not in HEADS for word in PARTS.findall(text))
