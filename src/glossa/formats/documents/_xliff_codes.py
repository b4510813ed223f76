"""The inline codes of a text in XLIFF: what both versions share."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from glossa.formats._xml import Element
from glossa.model.inline import CodeKind, Tag, tag, tags

_DEEPEST = 40
"""So deep codes are nested in one another at most; what is deeper stands as two halves."""
_OURS = re.compile(r"([1-9]\d{0,3})(?:-\w{1,20})?")
_FOREIGN = 5000
"""Other programs' ids that are no numbers get numbers from here on."""

_PAIRS = frozenset({"g", "pc"})
_OPENING = frozenset({"bx", "bpt", "sc"})
_CLOSING = frozenset({"ex", "ept", "ec"})
_ALONE = frozenset({"x", "ph"})
_KEYS = ("copyOf", "startRef", "rid", "id")
"""The attributes that say which code is meant, the best first."""


def tokens(text: str) -> Iterator[str | Tag]:
    """Yields a tagged text as its plain pieces and its tags, in their order."""
    position = 0
    for found in tags(text):
        if found.span.start > position:
            yield text[position : found.span.start]
        yield found
        position = found.span.end
    if position < len(text):
        yield text[position:]


def nested(found: Sequence[Tag]) -> dict[int, int]:
    """Returns the pairs among the tags of a text that nest, from the place of the first to that of the second.

    What has no partner in the text, or crosses another pair, is not among them.
    """
    pairs: dict[int, int] = {}
    waiting: list[int] = []
    crossed: set[int] = set()
    """Those of `waiting` that have closed already, while something was open that opened later."""
    places: dict[int, list[int]] = {}
    for place, each in enumerate(found):
        if each.kind is CodeKind.OPEN:
            waiting.append(place)
            places.setdefault(each.id, []).append(place)
        elif each.kind is CodeKind.CLOSE and places.get(each.id):
            first = places[each.id].pop()
            while waiting[-1] in crossed:
                crossed.remove(waiting.pop())
            if waiting[-1] != first:
                crossed.add(first)
            elif len(waiting) - len(crossed) <= _DEEPEST:
                pairs[waiting.pop()] = place
            else:
                waiting.pop()
    return pairs


def crossing(found: Sequence[Tag], pairs: dict[int, int]) -> dict[int, int]:
    """Returns the pairs among the tags that do not nest, from the place of the first to that of the second."""
    taken = {*pairs, *pairs.values()}
    apart: dict[int, int] = {}
    waiting: dict[int, list[int]] = {}
    for place, each in enumerate(found):
        if place in taken:
            continue
        if each.kind is CodeKind.OPEN:
            waiting.setdefault(each.id, []).append(place)
        elif each.kind is CodeKind.CLOSE and waiting.get(each.id):
            apart[waiting[each.id].pop()] = place
    return apart


class Numbers:
    """The numbers of the codes of one unit, by the ids that a file gives them."""

    def __init__(self) -> None:
        self._foreign: dict[str, int] = {}

    def of(self, id_: str) -> int:
        """Returns the number of an id, always the same one."""
        ours = _OURS.fullmatch(id_)
        if ours is not None:
            return int(ours[1])
        return self._foreign.setdefault(id_, _FOREIGN + len(self._foreign) % _FOREIGN)


def tagged(element: Element | None, numbers: Numbers) -> str:
    """Returns the text of a `source` or `target`, with tags for its codes; `""` where there is none."""
    if element is None:
        return ""
    match element.content:
        case (str(text),):
            return text
    return "".join(_tagged(element, numbers))


def _tagged(element: Element, numbers: Numbers) -> Iterator[str]:
    for part in element.content:
        if isinstance(part, str):
            yield part
        elif part.name in _PAIRS:
            number = numbers.of(_id(part))
            yield tag(number, CodeKind.OPEN)
            yield from _tagged(part, numbers)
            yield tag(number, CodeKind.CLOSE)
        elif (kind := _kind(part)) is not None:
            yield tag(numbers.of(_id(part)), kind)
        elif part.name == "cp":
            yield _character(part.attributes.get("hex", ""))
        elif part.name == "mrk":
            yield from _tagged(part, numbers)


def _id(element: Element) -> str:
    return next((element.attributes[key] for key in _KEYS if key in element.attributes), "")


def _kind(element: Element) -> CodeKind | None:
    if element.name == "it":
        return CodeKind.CLOSE if element.attributes.get("pos") == "close" else CodeKind.OPEN
    if element.name in _ALONE:
        return CodeKind.ALONE
    return CodeKind.OPEN if element.name in _OPENING else CodeKind.CLOSE if element.name in _CLOSING else None


def _character(code_point: str) -> str:
    try:
        return chr(int(code_point, 16))
    except (ValueError, OverflowError):
        return "\ufffd"
