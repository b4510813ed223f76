"""The text of a string in a program or in data: what the program fills in, its tags and its line ends are codes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice

from glossa.formats.documents._text import MOST_CODES, is_blank
from glossa.model.document import Role
from glossa.model.inline import TAG, CodeKind, InlineCode
from glossa.text.scripts import has_unspaced

_LINE_END = r"\r\n|\r|\n"
_PERCENT = (
    r"%(?:\d{1,2}\$|\(\w{1,40}\))?[-+0#]{0,4}(?:\d{1,3}|\*)?(?:\.(?:\d{1,3}|\*))?(?:hh?|ll?|[zjtL])?"
    r"[diouxXeEfFgGcs@](?![A-Za-z])"
)
_BRACES = r"\{\{[^{}\r\n]{1,80}\}\}|[$%#]?\{[\w.\[\]]{0,60}(?:![rsa])?(?::[^{}\s]{0,20})?\}"
_ELEMENT = r"</?[A-Za-z][^<>\r\n]{0,400}>"
_BREAK = rf"(?:(?<![ \t])[ \t]++)?(?:{_LINE_END})[ \t]*+"
_CODE = re.compile(rf"(?P<end>{_BREAK})|{_BRACES}|(?<![\w%]){_PERCENT}|{_ELEMENT}|{TAG.pattern}")
_BEGINS = re.compile(r"[<{%$#\r\n]")
_NAME = re.compile(r"</?([A-Za-z][\w:.-]*)")
_ADDRESS = re.compile(r"(?:[a-z][a-z0-9+.-]*:|www\.|[./#~@]|\w+[/\\_])\S*|\S*[_/\\@=]\S*")
_STAMP = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.,]{2,20}(?:Z|[+-][0-9]{2}:?[0-9]{2})?"
    r"|[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"
    r"|(?=[a-f]*[0-9])(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64})"
)
"""A time as computers write it (ISO 8601), a UUID, a sum of 128, 160 or 256 bits."""
_LONG = 200
_LONG_UNSPACED = 80
"""From so many characters on a string is running text, and cut into its sentences."""


def is_text(value: str) -> bool:
    """Tells whether a string says something to people: no number, no address, no identifier."""
    stripped = value.strip()
    if not any(character.isalpha() for character in stripped):
        return False
    return _ADDRESS.fullmatch(stripped) is None and _STAMP.fullmatch(stripped) is None


def role_of(value: str) -> Role:
    """Returns the role of a string: a message stays whole, a long text is cut into its sentences."""
    return Role.PARAGRAPH if len(value) >= (_LONG_UNSPACED if has_unspaced(value) else _LONG) else Role.MESSAGE


def read(value: str) -> tuple[str, tuple[InlineCode, ...]]:
    """Returns the tagged text of a string and its codes; `""` where it shows nothing, or has too many codes."""
    found = list(islice(codes_in(value), MOST_CODES + 1))
    if len(found) > MOST_CODES:
        return "", ()
    if not found:
        return ("", ()) if is_blank(value) else (value, ())
    codes = _codes(tuple(match[0] for match in found))
    pieces = _around(value, found, codes)
    return ("", ()) if is_blank("".join(pieces[::2])) else ("".join(pieces), codes)


def _around(value: str, found: Sequence[re.Match[str]], codes: Sequence[InlineCode]) -> Sequence[str]:
    """Returns the text before each code, its tag, and the text behind the last."""
    pieces: list[str] = []
    position = 0
    for match, code in zip(found, codes, strict=True):
        pieces += (value[position : match.start()], code.tag)
        position = match.end()
    return [*pieces, value[position:]]


# Programs fill in the same few things again and again.
@lru_cache(maxsize=1024)
def _codes(found: tuple[str, ...]) -> tuple[InlineCode, ...]:
    """Returns what stands for pieces of a string that are no text."""
    numbered = zip(found, kinds(found), strict=True)
    return tuple(InlineCode(number, kind, raw, _seen(raw)) for raw, (number, kind) in numbered)


def _seen(raw: str) -> str:
    if _NAME.match(raw):
        return ""
    return " " if raw.strip(" \t")[:1] in ("\r", "\n") else raw


def matched(value: str, source: Sequence[InlineCode]) -> tuple[str, tuple[InlineCode, ...]]:
    """Returns the tagged text of a translation, and the codes that it alone has.

    Its codes are those of its source that stand for the same; what looks like one and is in no source is plain text,
    but for line ends and tags.
    """
    found = list(codes_in(value))
    if not found:
        return value, ()
    if [match[0] for match in found] == [code.data for code in source]:  # as nearly always
        return "".join(_around(value, found, source)), ()
    waiting: dict[str, list[InlineCode]] = {}
    for code in reversed(source):
        waiting.setdefault(_essence(code.data), []).append(code)
    pieces: list[str] = []
    own: list[InlineCode] = []
    number, position = max((code.id for code in source), default=0), 0
    for match in found:
        same = waiting.get(_essence(match[0]))
        if same is None and is_always_code(match[0]):
            number += 1
            own.append(InlineCode(number, CodeKind.ALONE, match[0], _seen(match[0])))
            same = own[-1:]
        if same is not None:
            # The last one may stand there several times.
            code = same.pop() if len(same) > 1 else same[0]
            pieces += (value[position : match.start()], code.tag)
            position = match.end()
    return "".join(pieces) + value[position:], tuple(own)


def codes_in(value: str) -> Iterator[re.Match[str]]:
    """Yields what is a code in a string."""
    # Most places have none, and it takes long to look for all kinds of them at each.
    position = 0
    while begins := _BEGINS.search(value, position):
        start = begins.start()
        if value[start] in "\r\n":
            start = position + len(value[position:start].rstrip(" \t"))
        found = _CODE.match(value, start)
        if found:
            yield found
        position = (found or begins).end()


def is_always_code(raw: str) -> bool:
    """Tells whether what looks like a code cannot be plain text: a line end, what would be taken for a tag."""
    return "\n" in raw or "\r" in raw or TAG.fullmatch(raw) is not None


def _essence(raw: str) -> str:
    """Returns what a code stands for; of a line end, the spaces round it do not matter."""
    return raw.strip(" \t")


def written(pieces: Sequence[str | InlineCode]) -> str:
    """Returns the string that pieces of a tagged text make."""
    return "".join(piece if isinstance(piece, str) else piece.data for piece in pieces)


def kinds(found: Sequence[str]) -> list[tuple[int, CodeKind]]:
    """Returns the number of each code and how it stands; elements that close in good order are pairs."""
    opened: list[tuple[str, int]] = []
    partners: dict[int, int] = {}
    for place, raw in enumerate(found):
        name = _NAME.match(raw)
        if name is None or raw.endswith("/>"):
            continue
        if not raw.startswith("</"):
            opened.append((name[1].lower(), place))
        elif name[1].lower() in (known for known, _ in opened):
            while opened[-1][0] != name[1].lower():
                opened.pop()
            partners[place] = opened.pop()[1]
    numbers: list[int] = []
    last = 0
    for place in range(len(found)):
        last += place not in partners
        numbers.append(numbers[partners[place]] if place in partners else last)
    openers = set(partners.values())
    paired = {**dict.fromkeys(openers, CodeKind.OPEN), **dict.fromkeys(partners, CodeKind.CLOSE)}
    return [(number, paired.get(place, CodeKind.ALONE)) for place, number in enumerate(numbers)]
