"""Reads the quotations of a text in whatever marks, and the marks that have no partner.

Which way a mark faces is told by what is open and by what stands beside it. An apostrophe, a foot, an inch, an ʻokina
and the gershayim of an acronym are no quotation marks. All in one pass, with a stack.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from glossa.text.spans import Span

_CLOSES: Mapping[str, str] = MappingProxyType(
    {
        "“": "„”",
        "”": "“„‟”",
        "„": "",
        "‟": "",
        "«": "»",
        "»": "«»",
        "‹": "›",
        "›": "‹›",
        "‘": "‚",
        "’": "‘‚’",
        "‚": "",
        "「": "",
        "」": "「",
        "『": "",
        "』": "『",
        "﹁": "",
        "﹂": "﹁",
        "﹃": "",
        "﹄": "﹃",
        "〝": "",
        "〞": "〝",
        "〟": "〝",
        '"': '"',
        "＂": "＂",
        "״": "״",
        "'": "'",
    }
)
"""What each mark can close."""
_HIGH = "‘’'"
_TOKEN = re.compile(f"[{''.join(_CLOSES)}]")
_QUOTED = re.compile(f"[{''.join(_CLOSES).replace('’', '')}](?:(?<!')|(?=\\w)(?<!\\w'))")
_DOUBLE = re.compile(f"[{''.join(_CLOSES.keys() - set(_HIGH))}]")
_PLAIN = re.compile("(?:“”)++|(?:«»)++|(?:「」)++")
"""The marks of nearly every text that quotes: one pair after another, none inside another."""
_LONE = re.compile(r"‘|['’](?:(?<![^\W\d_].)|(?![^\W\d_]))")
"""What may be more than an apostrophe inside a word."""
_SINGLE = frozenset("‘’‚'")
_APOSTROPHES = frozenset("’'")
_STRAIGHT = frozenset("\"'＂״")
_OPENING_ONLY = frozenset("„‟「『﹁﹃〝‚")
_CLOSING_ONLY = frozenset("」』﹂﹄〞〟")
_BEFORE = frozenset("([{（【《—–―-/:：¿¡\u200f\u200e“„«‘「『\"'’")
_AFTER = frozenset(",.;:!?)]}…，。、；：！？）】》—–―-/”’»」』،؛؟\"'")
_ELISION = re.compile(r"(?:\d|(?:[stnkm]|em|n|tis|twas|till?|cause|cos|round|bout|un|ere)(?![^\W_]))", re.IGNORECASE)
"""What an apostrophe stands before at the start of a word."""
_INCHES = re.compile(r"\d ?['′’] ?\d{1,2}(?:\.\d)?\Z")
_REACH = 10


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation with its marks, in a text without tags."""

    span: Span
    depth: int
    """0 outside of all others."""
    outer: str
    """The pair of marks of the quotation around it; `""` for none."""
    pair: str
    """Its opening mark and its closing one."""

    @property
    def inner(self) -> Span:
        """What stands between the marks."""
        return Span(self.span.start + 1, self.span.end - 1)


@dataclass(frozen=True, slots=True)
class Loose:
    """A mark without a partner."""

    place: int
    mark: str
    is_opening: bool

    @property
    def is_sure(self) -> bool:
        """Tells whether it can be nothing but a quotation mark."""
        return self.mark not in _SINGLE


@dataclass(frozen=True, slots=True)
class Quoting:
    """The quotations of a text, in its order."""

    quotations: tuple[Quotation, ...] = ()
    loose: tuple[Loose, ...] = ()

    @property
    def outermost(self) -> list[Quotation]:
        """The quotations that stand in no other."""
        return [one for one in self.quotations if not one.depth]


def is_quoting(text: str) -> bool:
    """Tells whether a text may have a quotation; apostrophes inside and behind words are none."""
    return _QUOTED.search(text) is not None


def quotations(text: str) -> Quoting:
    """Reads the quotations of a text without tags."""
    if _PLAIN.fullmatch("".join(_DOUBLE.findall(text))) and not _LONE.search(text):
        places = [found.start() for found in _DOUBLE.finditer(text)]
        pairs = zip(places[::2], places[1::2], strict=True)
        return Quoting(tuple(Quotation(Span(start, end + 1), 0, "", text[start] + text[end]) for start, end in pairs))
    reader = _Reader(text)
    for found in _TOKEN.finditer(text):
        reader.read(found[0], found.start())
    return reader.finished()


@dataclass(slots=True)
class _Open:
    place: int
    mark: str
    soft_end: int = -1
    """Where an apostrophe stands that may close it, such as the one of `the dogs’ owners`."""


@dataclass(slots=True)
class _Reader:
    text: str
    stack: list[_Open] = field(default_factory=list)
    opened: Counter[str] = field(default_factory=Counter)
    pairs: list[tuple[int, int]] = field(default_factory=list)
    loose: list[Loose] = field(default_factory=list)

    def read(self, mark: str, place: int) -> None:
        """Takes the next mark."""
        before, after = self.text[place - 1 : place], self.text[place + 1 : place + 2]
        if mark in _OPENING_ONLY:
            self._open(mark, place)
        elif mark in _CLOSING_ONLY:
            self._close(mark, place)
        elif mark in _APOSTROPHES or mark == "‘":
            self._read_single(mark, place, before, after)
        elif mark in _STRAIGHT:
            self._read_straight(mark, place, before, after)
        else:
            self._read_double(mark, place, before, after)

    def _read_single(self, mark: str, place: int, before: str, after: str) -> None:
        if _is_letter(before) and _is_letter(after):
            return
        if mark == "‘":
            if self._can_close(mark):
                self._close(mark, place)
            elif not _is_letter(before) and not _ELISION.match(self.text, place + 1):
                self._open(mark, place)
        elif self._can_close(mark) and not _opens(before, after):
            self._close_single(mark, place, before, after)
        elif mark == "'" or self._can_open_high(before, after):
            if after != mark and _opens(before, after) and not _ELISION.match(self.text, place + 1):
                self._open(mark, place)
        elif before in _AFTER and not before.isspace():
            self.loose.append(Loose(place, mark, is_opening=False))

    def _can_open_high(self, before: str, after: str) -> bool:
        """Tells whether a ’ may open, as it does inside the ” of Swedish and Finnish."""
        return self.opened["”"] > 0 and _opens(before, after)

    def _close_single(self, mark: str, place: int, before: str, after: str) -> None:
        """Closes, unless the mark may be that of a possessive, or an elided word before a quotation."""
        rest = self.text[place + 1 : place + 3]
        if before in "sS" and rest[:1] == " " and rest[1:].isalpha():
            opener = next(one for one in reversed(self.stack) if one.mark in _CLOSES[mark])
            opener.soft_end = place
        elif not (_is_letter(before) and after and after in "“«„"):
            self._close(mark, place)

    def _read_straight(self, mark: str, place: int, before: str, after: str) -> None:
        if _is_letter(before) and _is_letter(after):
            return
        is_open = self.opened[mark] > 0
        if before.isdigit() and (not is_open or _INCHES.search(self.text, max(0, place - _REACH), place)):
            return
        if is_open:
            if _opens(before, after) and not _closes(before, after):
                self._open(mark, place)
            else:
                self._close(mark, place)
        elif _closes(before, after) and not _opens(before, after):
            self._close(mark, place)
        else:
            self._open(mark, place)

    def _read_double(self, mark: str, place: int, before: str, after: str) -> None:
        if mark in "“«‹":
            is_turned = mark == "“" and self.opened[mark] > 0 and _closes(before, after) and not _opens(before, after)
            if self._can_close(mark) and not (mark != "“" and _opens(before, after)):
                self._close(mark, place)
            elif is_turned:
                self._pair(self._taken(mark), place)
            else:
                self._open(mark, place)
        elif self._can_close(mark) or not _opens(before, after):
            self._close(mark, place)
        else:
            self._open(mark, place)

    def _can_close(self, mark: str) -> bool:
        return any(self.opened[opener] for opener in _CLOSES[mark])

    def _open(self, mark: str, place: int) -> None:
        self.stack.append(_Open(place, mark))
        self.opened[mark] += 1

    def _close(self, mark: str, place: int) -> None:
        """Closes the last one that the mark can close; otherwise the last one of all, if that has other marks."""
        if self._can_close(mark):
            self._pair(self._taken(_CLOSES[mark]), place)
        elif self.stack and self.stack[-1].mark not in _SINGLE:
            self._pair(self._taken(self.stack[-1].mark), place)
        else:
            self.loose.append(Loose(place, mark, is_opening=False))

    def _pair(self, opener: _Open, place: int) -> None:
        self.pairs.append((opener.place, place))

    def _taken(self, marks: str) -> _Open:
        """Takes the last one with one of these marks off the stack, and what was opened after it."""
        while True:
            last = self.stack.pop()
            self.opened[last.mark] -= 1
            if last.mark in marks:
                return last
            self._leave(last)

    def _leave(self, opener: _Open) -> None:
        """Settles one that nothing has closed."""
        if opener.soft_end > 0:
            self._pair(opener, opener.soft_end)
        elif opener.mark != "'":
            self.loose.append(Loose(opener.place, opener.mark, is_opening=True))

    def finished(self) -> Quoting:
        """Returns what was read, in the order of the text."""
        for opener in self.stack:
            self._leave(opener)
        around: list[Quotation] = []
        found: list[Quotation] = []
        for start, end in sorted(self.pairs):
            while around and around[-1].span.end <= start:
                around.pop()
            outer = around[-1].pair if around else ""
            one = Quotation(Span(start, end + 1), len(around), outer, self.text[start] + self.text[end])
            around.append(one)
            found.append(one)
        return Quoting(tuple(found), tuple(sorted(self.loose, key=lambda one: one.place)))


def _opens(before: str, after: str) -> bool:
    """Tells whether what stands beside a mark looks like the start of a quotation."""
    return (not before or before.isspace() or before in _BEFORE) and bool(after) and not _ends(after)


def _closes(before: str, after: str) -> bool:
    """Tells whether what stands beside a mark looks like the end of a quotation."""
    return bool(before) and not before.isspace() and (not after or _ends(after))


def _ends(after: str) -> bool:
    return after.isspace() or (after in _AFTER and after not in "\"'")


def _is_letter(character: str) -> bool:
    """Tells whether a letter or digit is one of a script whose words may have apostrophes."""
    return character.isalnum() and (character < "\u0e00" or "\u1e00" <= character < "\u2000")
