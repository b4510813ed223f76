"""What TMX 1.4b allows: which elements stand in which, in what order, and their attributes.

Written from the specification, https://www.gala-global.org/tmx-14b, sections "Elements" and "Attributes".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from glossa.formats._xml import Element, records

_DATES = {"creationdate", "creationid", "changedate", "changeid"}
_OF_UNITS = {
    *_DATES,
    "o-encoding",
    "datatype",
    "usagecount",
    "lastusagedate",
    "creationtool",
    "creationtoolversion",
    "o-tmf",
}
_RULES = {
    "tmx": ("header,body,", {"version"}, set()),
    "header": (
        "(?:(?:note|prop|ude),)*",
        {"creationtool", "creationtoolversion", "segtype", "o-tmf", "adminlang", "srclang", "datatype"},
        {*_DATES, "o-encoding"},
    ),
    "body": ("(?:tu,)*", set(), set()),
    "tu": ("(?:(?:note|prop),)*(?:tuv,)+", set(), {*_OF_UNITS, "tuid", "segtype", "srclang"}),
    "tuv": ("(?:(?:note|prop),)*seg,", {"xml:lang"}, _OF_UNITS),
    "note": ("(?:text,)?", set(), {"xml:lang", "o-encoding"}),
    "prop": ("(?:text,)?", {"type"}, {"xml:lang", "o-encoding"}),
    "seg": ("(?:(?:text|bpt|ept|ph|it|hi|ut),)*", set(), set()),
    "bpt": ("(?:(?:text|sub),)*", {"i"}, {"x", "type"}),
    "ept": ("(?:(?:text|sub),)*", {"i"}, set()),
    "ph": ("(?:(?:text|sub),)*", set(), {"x", "type", "assoc"}),
    "it": ("(?:(?:text|sub),)*", {"pos"}, {"x", "type"}),
}
_WITH_TEXT = {"note", "prop", "seg", "bpt", "ept", "ph", "it"}
_DATE = re.compile(r"\d{8}T\d{6}Z")


def breaches(data: bytes) -> list[str]:
    """Returns what in a file is not as TMX 1.4b wants it."""
    (root,) = records(data, "file.tmx", ("tmx",), ("tmx",))
    return list(_of(root))


def _of(element: Element) -> Iterator[str]:
    order, required, optional = _RULES[element.name]
    parts = [
        part.name if isinstance(part, Element) else "text"
        for part in element.content
        if isinstance(part, Element) or element.name in _WITH_TEXT or part.strip()
    ]
    if not re.fullmatch(order, "".join(f"{part}," for part in parts)):
        yield f"{element.name} has {parts}"
    names = set(element.attributes)
    if not required <= names <= required | optional:
        yield f"{element.name} has the attributes {sorted(names)}"
    for name in ("creationdate", "changedate"):
        if name in names and not _DATE.fullmatch(element.attributes[name]):
            yield f"{name} is {element.attributes[name]}"
    if element.name == "seg":
        yield from _unpaired(element)
    for child in element.children:
        yield from _of(child)


def _unpaired(seg: Element) -> Iterator[str]:
    """Yields what is wrong with pairs: each `i` opens once and is closed behind that, and `pos` says begin or end."""
    opened: list[str] = []
    closed: list[str] = []
    for child in seg.children:
        number = child.attributes.get("i", "")
        if child.name == "bpt":
            opened.append(number)
        elif child.name == "ept":
            closed.append(number)
            if number not in opened:
                yield f"ept {number} is not opened"
        elif child.name == "it" and child.attributes.get("pos") not in ("begin", "end"):
            yield "it has no pos"
    if len(set(opened)) != len(opened) or sorted(opened) != sorted(closed):
        yield f"pairs: {opened} and {closed}"
