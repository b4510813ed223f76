"""How histories and differences look on a terminal, and as JSON."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rich.console import Group
from rich.padding import Padding

from glossa.cli._output import results
from glossa.cli._render import GONE, state_text
from glossa.cli._text import Text
from glossa.memory.difference import Edit, difference

if TYPE_CHECKING:
    from rich.console import RenderableType

    from glossa.model.history import Step
    from glossa.text.languages import LanguageTag
    from glossa.workflow.history import Changed, Past

_STYLES = {Edit.KEPT: "", Edit.REMOVED: "red strike", Edit.ADDED: "bold green"}
_MARKS = {Edit.KEPT: ("", ""), Edit.REMOVED: ("[-", "-]"), Edit.ADDED: ("{+", "+}")}


def difference_text(before: str, after: str) -> Text:
    """Shows what changed in a text, word by word: in colours where there are some, between marks elsewhere."""
    coloured = results().is_terminal and not results().no_color
    shown = Text()
    for run in difference(before, after):
        opening, closing = ("", "") if coloured else _MARKS[run.edit]
        shown.append(f"{opening}{run.text}{closing}", style=_STYLES[run.edit])
    return shown


def past_block(past: Past) -> RenderableType:
    """Shows what became of one translation, oldest step first."""
    head = _head(past.number, past.segment.source)
    lines = [Padding(line, (0, 0, 0, 2)) for place, step in enumerate(past.steps) for line in _step(past, place, step)]
    fault = [Padding(Text(f"But {past.fault}.", style="bold red"), (0, 0, 0, 2))] if past.fault else []
    none = [] if lines else [Padding(Text("No history: an older glossa wrote it.", style="dim"), (0, 0, 0, 2))]
    return Group(head, *lines, *none, *fault, Text())


def _head(number: int, source: str) -> Text:
    head = Text(str(number) if number else GONE, style="bold" if number else "bold dim", no_wrap=True)
    return head.append(f"  {source}", style="not bold dim")


def _step(past: Past, place: int, step: Step) -> Iterator[RenderableType]:
    change = step.change
    line = Text(f"r{change.revision}  {change.time[:16].replace('T', ' ')}  ", style="dim")
    line.append(f"{change.action}", style="not dim bold")
    line.append("  ")
    if step.state_before is not change.state:
        line.append_text(state_text(step.state_before)).append(" → ")
    line.append_text(state_text(change.state))
    line.append(f"  {', '.join(filter(None, (change.by, change.via)))}", style="not dim")
    yield line
    if place in past.broken:
        yield _indented(Text("This step is not as it was sealed: somebody changed it, or what stood before it.", "red"))
    if change.why:
        yield _indented(Text(change.why, style="yellow"))
    if change.former_source:
        yield _indented(Text("source: ", "dim").append_text(difference_text(change.former_source, past.segment.source)))
    if change.match_source:
        yield _indented(Text("match: ", "dim").append_text(difference_text(change.match_source, past.segment.source)))
    if step.changed_text:
        yield _indented(difference_text(step.text_before, step.text) if step.text_before else Text(step.text))


def _indented(line: Text) -> RenderableType:
    return Padding(line, (0, 0, 0, 4))


def changed_block(changed: Changed) -> RenderableType:
    """Shows what a translation was against what it is."""
    head = Text(str(changed.number), style="bold").append("  ")
    if changed.state_before is not changed.target.state:
        head.append_text(state_text(changed.state_before)).append(" → ")
    head.append_text(state_text(changed.target.state))
    source, now = changed.source_before, changed.segment.source
    lines: list[RenderableType] = []
    if source != now:
        lines.append(Padding(Text("source: ", "dim").append_text(difference_text(source, now)), (0, 0, 0, 2)))
    lines.append(Padding(difference_text(changed.text_before, changed.target.text), (0, 0, 0, 2)))
    return Group(head, *lines, Text())


def past_json(past: Past, language: LanguageTag) -> dict[str, object]:
    """Returns what became of one translation, as JSON."""
    return {
        "number": past.number or None,
        "id": past.segment.id,
        "language": language,
        "source": past.segment.source,
        "text": past.target.text,
        "state": past.target.state.value,
        "revision": past.target.revision,
        "sealed": not past.broken and not past.fault,
        "fault": past.fault,
        "steps": [_step_json(step, sealed=place not in past.broken) for place, step in enumerate(past.steps)],
    }


def _step_json(step: Step, *, sealed: bool) -> dict[str, object]:
    change = step.change
    return {
        "revision": change.revision,
        "time": change.time,
        "action": change.action,
        "by": change.by,
        "via": change.via,
        "why": change.why,
        "from": step.state_before.value,
        "to": change.state.value,
        "former_source": change.former_source,
        "match_source": change.match_source,
        "text_before": step.text_before,
        "text": step.text,
        "changes": difference_json(step.text_before, step.text),
        "seal": change.seal,
        "sealed": sealed,
    }


def changed_json(changed: Changed) -> dict[str, object]:
    """Returns what a translation was and what it is, as JSON."""
    return {
        "number": changed.number,
        "id": changed.segment.id,
        "source_before": changed.source_before,
        "source": changed.segment.source,
        "from": changed.state_before.value,
        "to": changed.target.state.value,
        "text_before": changed.text_before,
        "text": changed.target.text,
        "changes": difference_json(changed.text_before, changed.target.text),
    }


def difference_json(before: str, after: str) -> list[dict[str, str]]:
    """Returns what changed in a text, as JSON: runs that were kept, removed or added."""
    return [{"edit": run.edit.value, "text": run.text} for run in difference(before, after)]
