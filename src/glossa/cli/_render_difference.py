"""How a difference of two texts looks on a terminal: in colour, or with marks where there is none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from glossa.cli._output import results
from glossa.cli._text import Text
from glossa.memory import canonical, renumbered
from glossa.memory.difference import Edit, Run, difference

_STYLES: Mapping[Edit, str] = MappingProxyType({Edit.KEPT: "", Edit.REMOVED: "strike red", Edit.ADDED: "bold green"})
_MARKS: Mapping[Edit, str] = MappingProxyType({Edit.KEPT: "{}", Edit.REMOVED: "[-{}-]", Edit.ADDED: "[+{}+]"})
_BESIDE = 30
"""How many characters are shown beside a change where the rest is left out."""


def marked(before: str, after: str, *, short: bool = False) -> Text:
    """Shows what leads from one text to the other; with `short`, long stretches that stayed are left out.

    Codes that are only numbered otherwise, since one before them came or went, are no difference.
    """
    runs = difference(_numbered_as(before, after), after)
    plain = results().color_system is None or results().no_color
    shown = Text()
    for place, run in enumerate(runs):
        text = _shortened(runs, place) if short and run.edit is Edit.KEPT else run.text
        shown.append(_MARKS[run.edit].format(text) if plain else text, style=_STYLES[run.edit])
    return shown


def beginning(text: str) -> str:
    """Returns the beginning of a text, where its words let it be cut."""
    return _cut(text, 2 * _BESIDE)


def _numbered_as(text: str, other: str) -> str:
    ours, theirs = canonical(text)[1], canonical(other)[1]
    if ours.keys() == theirs.keys() or len(ours) != len(theirs):
        return text
    return renumbered(text, dict(zip(ours, theirs, strict=True)))


def _shortened(runs: Sequence[Run], place: int) -> str:
    """Leaves out what is far from a change, of a stretch that stayed."""
    text = runs[place].text
    if len(text) <= 2 * _BESIDE + 10:
        return text
    head = _cut(text, _BESIDE) if place else "…"
    tail = _cut(text[::-1], _BESIDE)[::-1] if place < len(runs) - 1 else ""
    return f"{head}{tail.removeprefix('…') if head.endswith('…') else tail}"


def _cut(text: str, length: int) -> str:
    """Returns at most `length` characters of the beginning, cut before a space if there is one near."""
    if len(text) <= length:
        return text
    space = text.rfind(" ", length // 2, length)
    return f"{text[: space if space > 0 else length]}…"
