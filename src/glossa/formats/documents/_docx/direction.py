"""Turning paragraphs and tables round whose text now reads the other way.

A paragraph most of whose letters have become right-to-left gets `bidi`, one that has become left-to-right loses it. A
table is turned (`bidiVisual`) when most of its paragraphs that have letters have been. With it go its cells of numbers,
which would stand at the wrong edge, unless some program would show one of them in another order (`−5 %`, `2–3`).
Alignment needs nothing: what Word calls left is where a line begins. Runs say their direction themselves, see
`formats.properties`.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from glossa.formats._xml_places import Node
from glossa.formats.documents._docx.formats import has_letters, is_right_to_left, reads_right_to_left
from glossa.formats.documents._docx.places import TEXTS, of_type, read
from glossa.formats.documents._docx.runs import is_paragraph

_BEFORE_BIDI = frozenset(
    {
        *(
            "pStyle",
            "keepNext",
            "keepLines",
            "pageBreakBefore",
            "framePr",
            "widowControl",
            "numPr",
            "suppressLineNumbers",
        ),
        *("pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap", "overflowPunct", "topLinePunct"),
        *("autoSpaceDE", "autoSpaceDN"),
    }
)
"""The properties that stand before `bidi`; their order is fixed (ECMA-376 part 1, 17.3.1.26)."""
_STAYS_IN_ORDER = re.compile(r"\(?[#$£¥€]?(?:[0-9]++[.,:/\u00a0](?=[0-9]))*+[0-9]++[%‰°$£¥€]?\)?|[^0-9]")
"""A number that looks the same in a line from right to left (Unicode, annex 9, rules W1 to W7), or a single sign."""
_BEFORE_VISUAL = frozenset({"tblStyle", "tblpPr", "tblOverlap"})

Edit = tuple[int, int, str]
"""Where a piece of text begins and ends, and what takes its place."""


def turned(before: str, after: str) -> str:
    """Returns `after`, a translation of the package `before`, with paragraphs and tables turned as their text is."""
    if not (is_right_to_left(before) or is_right_to_left(after)):
        return after
    edits: list[Edit] = []
    for (old, _), (new, _) in zip(of_type(before, *TEXTS), of_type(after, *TEXTS), strict=True):
        edits += (
            (new.start + start, new.start + end, xml) for start, end, xml in _edits(read(before, old), read(after, new))
        )
    for start, end, xml in sorted(edits, reverse=True):
        after = after[:start] + xml + after[end:]
    return after


def _edits(old: Node, new: Node) -> Iterator[Edit]:
    olds, news = _paragraphs(old), _paragraphs(new)
    ways = [
        (reads_right_to_left(_own(old)), reads_right_to_left(_own(new))) for old, new in zip(olds, news, strict=True)
    ]
    way = {node.start: now if was != now else None for node, (was, now) in zip(news, ways, strict=True)}
    for table in (node for node in new.walk() if node.name == "tbl"):
        inside = [(node, _own(node).strip()) for node in _paragraphs(table)]
        cells = [way[node.start] for node, words in inside if has_letters(words)]
        numbers = [(node, words) for node, words in inside if words and not has_letters(words)]
        for other in (True, False):
            if 2 * cells.count(other) > len(cells):
                if not other or all(_STAYS_IN_ORDER.fullmatch(words) for _, words in numbers):
                    way |= {node.start: other for node, _ in numbers}
                yield _switched(table, "tblPr", "bidiVisual", _BEFORE_VISUAL, is_on=other)
    for node in news:
        if (now := way[node.start]) is not None:
            yield _switched(node, "pPr", "bidi", _BEFORE_BIDI, is_on=now)


def _paragraphs(root: Node) -> list[Node]:
    return [node for node in root.walk() if is_paragraph(node)]


def _own(paragraph: Node) -> str:
    """Returns the text of a paragraph, without that of text boxes that hang on it."""
    return "".join(_texts(paragraph))


def _texts(node: Node) -> Iterator[str]:
    for child in node.children:
        if child.name == "t":
            yield child.text
        elif not is_paragraph(child):
            yield from _texts(child)


def _switched(owner: Node, holder: str, name: str, before: Collection[str], *, is_on: bool) -> Edit:
    """Returns the edit that puts a switch among the properties of a paragraph or a table."""
    prefix = f"{owner.prefix}:" if owner.prefix else ""
    switch = f"<{prefix}{name}/>" if is_on else f'<{prefix}{name} {prefix}val="0"/>'
    properties = owner.child(holder)
    if properties is None or properties.inner == properties.end:
        start, end = (properties.start, properties.end) if properties else (owner.inner, owner.inner)
        return start, end, f"<{prefix}{holder}>{switch}</{prefix}{holder}>"
    if known := properties.child(name):
        return known.start, known.end, switch
    place = max((child.end for child in properties.children if child.name in before), default=properties.inner)
    return place, place, switch
