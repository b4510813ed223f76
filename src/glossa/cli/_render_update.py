"""How a new version of an article looks on a terminal, and as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from rich.console import Group

from glossa.cli._output import table
from glossa.cli._render_difference import beginning, marked
from glossa.cli._text import Text
from glossa.memory.difference import difference
from glossa.workflow.passages import Fate, counts

if TYPE_CHECKING:
    from rich.console import RenderableType

    from glossa.workflow.passages import Passage
    from glossa.workflow.update import Update

_STYLES = {Fate.NEW: "green", Fate.GONE: "red", Fate.MOVED: "cyan", Fate.BACK: "cyan"}


def update_block(update: Update) -> RenderableType:
    """Shows what a new version changes: how much of what, then a line for each change."""
    found = counts(update.passages)
    head = Text(f"{update.path}", style="bold")
    head.append(
        f": {', '.join(f'{number:,} {fate.value}' for fate, number in found.items() if number)}", style="not bold"
    )
    rows = [_row(passage) for passage in update.passages if passage.fate is not Fate.SAME]
    return Group(head, table(("#", "Was", "What", "Text"), rows, right=(0, 1))) if rows else head


def _row(passage: Passage) -> tuple[RenderableType, ...]:
    return (
        Text(_numbers(passage.new)),
        Text(_numbers(passage.old), style="dim"),
        Text(passage.fate.value, style=_STYLES.get(passage.fate, "yellow")),
        _what(passage),
    )


def _what(passage: Passage) -> Text:
    if passage.fate in (Fate.MOVED, Fate.BACK):
        return Text(beginning(passage.after), style="dim")
    shown = marked(passage.before, passage.after, short=True)
    for fall in passage.fell:
        several = f" ({fall.number})" if len(passage.old) > 1 else ""
        shown.append(f"\n{fall.language}{several}: was {fall.state.value}, is a draft now", style="yellow")
    return shown


def _numbers(numbers: Sequence[int]) -> str:
    """Says consecutive numbers: `7`, `7-9`."""
    return "" if not numbers else f"{numbers[0]}-{numbers[-1]}" if len(numbers) > 1 else str(numbers[0])


def update_json(update: Update) -> dict[str, object]:
    """Returns what a new version changes, as JSON."""
    return {
        "article": update.article.name,
        "changed": update.changed,
        "notes": list(update.notes),
        "counts": {fate.value: number for fate, number in counts(update.passages).items()},
        "passages": list(_passages(update.passages)),
    }


def _passages(passages: Iterable[Passage]) -> Iterable[dict[str, object]]:
    for passage in passages:
        if passage.fate is not Fate.SAME:
            yield {
                "what": passage.fate.value,
                "old": list(passage.old),
                "new": list(passage.new),
                "before": passage.before,
                "after": passage.after,
                "difference": [
                    {"edit": run.edit.value, "text": run.text} for run in difference(passage.before, passage.after)
                ],
                "fell": [
                    {"language": fall.language, "number": fall.number, "state": fall.state.value}
                    for fall in passage.fell
                ],
            }
