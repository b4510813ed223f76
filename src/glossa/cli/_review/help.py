"""The page that says which key does what."""

from __future__ import annotations

from collections.abc import Iterator

from rich.cells import cell_len
from rich.text import Text

from glossa.cli._review.keys import KEYS, Key
from glossa.cli._review.page import Page, Size, more
from glossa.cli._review.wrapping import wrapped

SCROLLING = {"down": 1, "j": 1, "up": -1, "k": -1}
"""The keys that scroll it, where it is longer than the screen; any other one leaves it."""


def help_page(size: Size, scroll: int = 0) -> Page:
    """Returns the table of keys, scrolled as far as was asked, or as far as there is something."""
    head = [Text(" Keys", style="bold"), Text("─" * size.columns, style="dim")]
    width = max(cell_len(key.label) for key in KEYS)
    body = [line for key in KEYS for line in _row(key, width, size)]
    body += [Text(), *_indented("Each decision is stored when it is made. Any other key goes back.", 2, size)]
    room = max(1, size.lines - len(head))
    if len(body) <= room:
        return Page((*head, *body), 0)
    room = max(1, room - 1)
    scroll = max(0, min(scroll, len(body) - room))
    foot = more(size, scroll, len(body) - room - scroll)
    return Page((*head, *body[scroll : scroll + room], foot), scroll)


def _row(key: Key, width: int, size: Size) -> Iterator[Text]:
    label = f"  {key.label}{' ' * (width - cell_len(key.label))}  "
    for place, line in enumerate(_indented(key.help, cell_len(label), size)):
        yield Text().append(label, "bold").append(line[cell_len(label) :]) if place == 0 else line


def _indented(text: str, indent: int, size: Size) -> Iterator[Text]:
    for line in wrapped(Text(text), max(10, size.columns - indent)):
        yield Text(" " * indent).append(line)
