"""Strings in data, each at its path: which of them are texts, and a document made of them.

A path is the keys and indexes that lead to a string: `menu.items.0.label`. A pattern has `*` for any part of one key,
`**` for any number of keys; one that begins with `!` leaves out. Where no pattern names any, every string is a unit
that says something to people: no number, no address, no identifier.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from itertools import chain, compress, repeat
from typing import NamedTuple

from glossa.formats.documents import _message
from glossa.formats.documents._rewrite import Manner, Pieces, Rendering, rewrite
from glossa.formats.documents._skeleton import Slice, in_order
from glossa.model.document import Document, UnitId
from glossa.text.languages import LanguageTag
from glossa.text.spans import Span

Path = tuple[str, ...]
Write = Callable[[Document, int, str], str]
"""Writes a string in the place of the unit of that index."""

_LANGUAGE_KEYS = ("lang", "language")
_NONE_SPEAKS = "Numbers, addresses and identifiers stay as they are; [documents] in glossa.toml can name `strings`."
_NONE_NAMED = "`strings` under [documents] in glossa.toml names no string that is in it."
_ROOT_LANGUAGE = re.compile(r"[a-z]{2}(?:[-_][A-Z]{2})?")


class Found(NamedTuple):
    """A string, `text[start:end]` of the document without white space at either end, and what it says."""

    path: Path
    start: int
    end: int
    value: str
    part: str = ""
    """Which part of the string it is, where the format reads one in several."""
    is_key: bool = False
    """Whether it is no string but a key at the top, which `value` is."""

    @property
    def name(self) -> str:
        """What people call it: `menu.items.0.label`."""
        return ".".join(self.path) + self.part


@dataclass(slots=True)
class Level:
    """A list or an object that is open where the reading is."""

    is_list: bool
    key: str = ""
    """The key or the index of what is read now."""
    is_key_next: bool = False

    def go_on(self) -> None:
        """Goes on to the next item, or to the next key."""
        if self.is_list:
            self.key = str(int(self.key) + 1)
        else:
            self.is_key_next = True


def path_of(levels: Iterable[Level]) -> Path:
    """Returns the path of what is read now, given what is open, from the top."""
    return tuple([level.key for level in levels])


@dataclass(frozen=True, slots=True)
class Grammar:
    """What one format of data is."""

    id: str
    summary: str
    suffixes: tuple[str, ...]
    contents: Callable[[str], Iterator[Found]]
    """Yields strings and keys in their order. Raises `GlossaError`, with the line, where it is none of the format."""
    ways: Callable[[str], Sequence[Write]]
    """How the strings of one file are written: handsome first, safe last."""


class Strings:
    """A document format: the strings of data, read and written back at their places."""

    def __init__(self, grammar: Grammar, patterns: Sequence[str] = ()) -> None:
        self.id = grammar.id
        self.summary = grammar.summary
        self.suffixes = grammar.suffixes
        self._grammar = grammar
        self._patterns = patterns
        self._names_some = not all(pattern.startswith("!") for pattern in patterns)
        self.textless = _NONE_NAMED if self._names_some else _NONE_SPEAKS

    def selecting(self, patterns: Sequence[str]) -> Strings:
        """Returns what reads only the strings at the paths that `patterns` name."""
        return Strings(self._grammar, patterns)

    def parse(self, text: str, language: LanguageTag) -> Document:
        """Reads a document from its whole text. Raises `GlossaError`, with the line, when it is none of the format."""
        wanted = filter(self._is_wanted, self._grammar.contents(text))
        return in_order(self.id, text, language, (piece for piece in map(_slice, wanted) if piece.text))

    def declared_language(self, text: str) -> Span | None:
        """Returns where the data names its language: under `lang`, or as its only key, `en: {...}`."""
        keys: list[Found] = []
        is_deep = False
        for found in self._grammar.contents(text):
            if found.is_key:
                keys = [*keys[:1], found]
            elif len(found.path) == 1 and found.path[0] in _LANGUAGE_KEYS:
                return Span(found.start, found.end)
            is_deep |= len(found.path) > 1
        is_named = is_deep and len(keys) == 1 and _ROOT_LANGUAGE.fullmatch(keys[0].value)
        return Span(keys[0].start, keys[0].end) if is_named else None

    def serialise(self, document: Document, texts: Mapping[UnitId, str]) -> str:
        """Writes the document with the units named in `texts` replaced, in the manner of the file if that can be."""
        is_unit = self._units_among_strings(document)

        def read(text: str, _: LanguageTag) -> Iterator[Slice]:
            return map(_slice, compress(self._grammar.contents(text), chain(is_unit, repeat(True))))

        return rewrite(document, texts, tuple(map(_manner, self._grammar.ways(document.source))), read)

    def _units_among_strings(self, document: Document) -> bytes:
        """Returns for each string of the data, in their order, whether it is a unit."""
        starts = document.starts
        marks = bytearray()
        start = next(starts, None)
        for found in self._grammar.contents(document.source):
            marks.append(found.start == start)
            start = next(starts, None) if marks[-1] else start
        return bytes(marks)

    def _is_wanted(self, found: Found) -> bool:
        if found.is_key:
            return False
        if self._patterns and not is_chosen(found.path, self._patterns):
            return False
        is_language = bool(found.path) and found.path[-1] in _LANGUAGE_KEYS
        return self._names_some or (not is_language and _message.is_text(found.value))


def _slice(found: Found) -> Slice:
    text, codes = _message.read(found.value)
    return Slice(found.start, found.end, _message.role_of(found.value), text, codes, found.name)


def is_chosen(path: Path, patterns: Iterable[str]) -> bool:
    """Tells whether patterns name a path: the last one that fits decides; where all leave out, all else is chosen."""
    chosen = all(pattern.startswith("!") for pattern in patterns)
    for pattern in patterns:
        if _fits(path, pattern.removeprefix("!").split(".")):
            chosen = not pattern.startswith("!")
    return chosen


def _fits(path: Path, pattern: Sequence[str]) -> bool:
    """Matches key by key; `reached` has how many keys of the path the pattern so far may cover."""
    reached = {0}
    for part in pattern:
        if part == "**":
            reached = set(range(min(reached, default=len(path) + 1), len(path) + 1))
        else:
            reached = {at + 1 for at in reached if at < len(path) and fnmatchcase(path[at], part)}
    return len(path) in reached


def _manner(way: Write) -> Manner:
    def render(before: Document, index: int, pieces: Pieces) -> Rendering:
        value = _message.written(pieces).strip()
        return Rendering(way(before, index, value), _message.read(value)[0])

    return render
