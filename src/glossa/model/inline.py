"""Inline codes: markup inside a text, written as short tags that people can see and move but not break.

In the text of a unit, a segment or a target, a code stands as `<1>` (opening), `</1>` (closing) or `<2/>` (alone).
The number is the code's id within its unit. Anything else in angle brackets is plain text; source text that
happens to look like a tag is itself turned into a code by the format that reads it, so a tag always means a code.

Source of the model: XLIFF 2.1, section 4.2.3 (pc, sc, ec, ph), https://docs.oasis-open.org/xliff/xliff-core/v2.1/.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from glossa.text.spans import Span

TAG = re.compile(r"<(/?)([1-9][0-9]{0,3})(/?)>")
"""The grammar of a tag. `</1/>` meets it too and is never written; `tags` reads it as a closing tag."""


class CodeKind(Enum):
    """How a code stands in a text."""

    OPEN = "open"
    CLOSE = "close"
    ALONE = "alone"


@dataclass(frozen=True, slots=True)
class InlineCode:
    """One piece of markup inside a unit. An opening and a closing code of one pair share their id."""

    id: int
    kind: CodeKind
    data: str
    """What stands in the document: `**`, `](https://example.org)`, `<br>`."""
    equivalent: str = ""
    """Plain text that a reader would see in its place: the text of an inline code span, a space for `<br>`."""

    @property
    def tag(self) -> str:
        """The tag that stands for the code in a text."""
        return tag(self.id, self.kind)


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag found in a text."""

    id: int
    kind: CodeKind
    span: Span


def tag(number: int, kind: CodeKind) -> str:
    """Writes the tag of code `number`: `<1>`, `</1>` or `<1/>`."""
    if kind is CodeKind.OPEN:
        return f"<{number}>"
    return f"</{number}>" if kind is CodeKind.CLOSE else f"<{number}/>"


def tags(text: str) -> Iterator[Tag]:
    """Yields the tags of `text` from left to right."""
    if "<" not in text:
        return
    for found in TAG.finditer(text):
        kind = CodeKind.CLOSE if found[1] else CodeKind.ALONE if found[3] else CodeKind.OPEN
        yield Tag(int(found[2]), kind, Span(*found.span()))


@dataclass(frozen=True, slots=True)
class VisibleText:
    """A text without its tags, and the way back to the offsets of the tagged text."""

    text: str
    starts: tuple[int, ...]
    """Where each run of visible text starts, in `text`; empty when there were no tags."""
    shifts: tuple[int, ...]
    """What to add to an offset in the run of the same index."""

    def span(self, visible: Span) -> Span:
        """Turns a span of the visible text into the span of the tagged text that covers the same characters."""
        if not self.starts:
            return visible
        first = self.shifts[bisect_right(self.starts, visible.start) - 1]
        last = self.shifts[bisect_right(self.starts, max(visible.start, visible.end - 1)) - 1]
        return Span(visible.start + first, visible.end + last)


# Every check asks for the two texts that it looks at.
@lru_cache(maxsize=64)
def visible(text: str) -> VisibleText:
    """Takes the tags out of `text`."""
    runs: list[str] = []
    starts: list[int] = []
    shifts: list[int] = []
    position = length = 0
    for found in tags(text):
        if found.span.start > position:
            runs.append(text[position : found.span.start])
            starts.append(length)
            shifts.append(position - length)
            length += found.span.start - position
        position = found.span.end
    if position == 0:
        return VisibleText(text, (), ())
    runs.append(text[position:])
    starts.append(length)
    shifts.append(position - length)
    return VisibleText("".join(runs), tuple(starts), tuple(shifts))
