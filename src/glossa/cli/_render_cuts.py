"""How segments that were split or joined look on a terminal, and as JSON."""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from glossa.cli._output import counted, table
from glossa.cli._render import state_text
from glossa.cli._text import Text
from glossa.workflow.places import beginning_of

if TYPE_CHECKING:
    from rich.console import RenderableType

    from glossa.workflow.segmenting import Resegmented
    from glossa.workflow.selectors import Numbered

_SHOWN = 8
"""How many changed numbers are told in one line."""


def cut_block(made: Resegmented) -> RenderableType:
    """Shows the segments as they are now, each with its translations and why they are no longer approved."""
    groups = sorted((made.here, *made.alike), key=lambda group: group.new[0][0])
    rows = [row for group in groups for numbered in group.new for row in _rows(numbered)]
    return table(("#", "", "Text"), rows, right=(0,))


def _rows(numbered: Numbered) -> Iterator[tuple[RenderableType, ...]]:
    number, entry = numbered
    yield Text(str(number)), Text(""), Text(entry.segment.source)
    for language, target in sorted(entry.targets.items()):
        text = Text.assemble(target.text, "\n", state_text(target.state))
        if target.reason:
            text.append(f": {target.reason}", style="dim")
        yield Text(""), Text(language, style="dim"), text


def shifted(made: Resegmented) -> str:
    """Says which numbers mean something else now, and where else it was cut alike."""
    pairs = [f"{_range(old)} → {_range(new)}" for old, new in made.renumbered]
    more = f", and {len(pairs) - _SHOWN} more" if len(pairs) > _SHOWN else ""
    said = f"New numbers: {', '.join(pairs[:_SHOWN])}{more}."
    alike = f" The same text was cut alike in {counted(len(made.alike), 'other place')}." if made.alike else ""
    return said + alike


def _range(numbers: range) -> str:
    return str(numbers[0]) if len(numbers) == 1 else f"{numbers[0]}-{numbers[-1]}"


def take_back(path: Path, made: Resegmented) -> str:
    """Returns the command that takes it back."""
    number = made.here.new[0][0]
    if len(made.here.new) > 1:
        return shlex.join(["glossa", "join", str(path), str(number)])
    second, whole = made.here.old[1][1].segment.source, made.here.new[0][1].segment.source
    at = beginning_of(second, whole)
    return shlex.join(["glossa", "split", str(path), str(number), "--at", at])


def cut_json(path: Path, made: Resegmented) -> dict[str, object]:
    """Returns what was cut, as JSON."""
    return {
        "article": made.article.name,
        "numbers_before": [number for number, _ in made.here.old],
        "renumbered": [{"before": list(old), "now": list(new)} for old, new in made.renumbered],
        "segments": [_entry_json(numbered) for numbered in made.here.new],
        "alike": [[number for number, _ in group.new] for group in made.alike],
        "take_back": take_back(path, made),
    }


def _entry_json(numbered: Numbered) -> dict[str, object]:
    number, entry = numbered
    return {
        "number": number,
        "id": entry.segment.id,
        "source": entry.segment.source,
        "targets": {
            language: {"text": target.text, "state": target.state.value, "reason": target.reason}
            for language, target in sorted(entry.targets.items())
        },
    }
