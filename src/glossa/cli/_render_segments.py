"""How the segments of an article look on a terminal.

An article may have ten thousand, and a table of rich takes a third of a millisecond a row: this one is laid out here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from rich.console import Group

from glossa.cli._output import results
from glossa.cli._render import tagged
from glossa.cli._text import Text

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.text import Text as RichText

    from glossa.model.segment import Segment

_NARROWEST = 12
"""How narrow the texts become; where there is less room, a line goes on below its number."""


def segment_listing(segments: Sequence[Segment], width: int) -> RenderableType:
    """Shows segments as they were cut, numbered, with their roles, in lines of at most `width` cells."""
    numbers = len(str(len(segments)))
    roles = max(len("Role"), *(len(segment.role.value) for segment in segments))
    room = width - numbers - roles - len("    ")
    lines = [Text(f"{'#':>{numbers}}  {'Role':<{roles}}  Text", style="bold")]
    for number, segment in enumerate(segments, start=1):
        label = f"{number:>{numbers}}  {segment.role.value:<{roles}}  "
        lines += _labelled(label, tagged(segment.source).wrap(results(), max(room, _NARROWEST), overflow="fold"))
    # In a group, a text keeps what it says of its wrapping: these lines need not be cut a second time.
    return Group(Text("\n", no_wrap=room >= _NARROWEST).join(lines))


def _labelled(label: str, lines: Iterable[RichText]) -> Iterator[Text]:
    for line in lines:
        yield Text().append(label, style="dim").append_text(line)
        label = " " * len(label)
