"""How an import looks on a terminal, and as JSON."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rich.console import Group
from rich.padding import Padding
from rich.table import Table

from glossa.cli._output import table
from glossa.cli._render_history import difference_text
from glossa.cli._text import Text
from glossa.workflow.arrivals import Outcome

if TYPE_CHECKING:
    from rich.console import RenderableType

    from glossa.workflow.arrivals import Arrival
    from glossa.workflow.importing import Import

_SAID = {
    Outcome.SAME: "nothing new in it",
    Outcome.TAKEN: "taken from the file",
    Outcome.KEPT: "changed on both sides; ours is kept",
    Outcome.CONFLICT: "changed on both sides; left alone",
    Outcome.HELD: "in another state in the file; left alone",
    Outcome.LOCKED: "changed in the file, and signed off here",
    Outcome.BROKEN: "not taken: cannot stand in the article",
    Outcome.EMPTIED: "emptied in the file; nothing is deleted",
    Outcome.GONE: "no longer in the article",
    Outcome.UNCLEAR: "not taken: unclear what is meant",
}


def arrivals_table(done: Import) -> RenderableType:
    """Shows how many entries came to what."""
    counts = done.counts
    rows = [(_SAID[outcome], str(counts[outcome])) for outcome in Outcome if counts[outcome]]
    fallen = sum(arrival.fell for arrival in done.arrivals)
    short = sum(arrival.is_short for arrival in done.arrivals)
    raised = sum(arrival.after.is_approved for arrival in done.arrivals if arrival.outcome is Outcome.TAKEN)
    rows += [("of the taken, approved before", str(fallen))] * bool(fallen)
    rows += [("of the taken, approved now", str(raised))] * bool(raised)
    rows += [("of the taken, not as far as in the file", str(short))] * bool(short)
    rows += [("comments that came in", str(done.comments))] * bool(done.comments)
    rows += [("segments that the file has not", str(done.missing))] * bool(done.missing)
    rows += [("obsolete in the file, passed over", str(done.obsolete))] * bool(done.obsolete)
    return table((f"{done.article} → {done.language}", "Entries"), rows, right=(1,))


def leftover_blocks(done: Import) -> Iterator[RenderableType]:
    """Yields what somebody has to look at, each approval that fell, and each that did not come in."""
    for arrival in done.arrivals:
        if arrival.outcome.is_left or arrival.fell or arrival.is_short:
            yield _block(arrival)


def _block(arrival: Arrival) -> RenderableType:
    head = Text("–" if arrival.number is None else str(arrival.number), style="bold")
    head.append(f"  line {arrival.entry.line}  ", style="not bold dim")
    head.append(arrival.outcome.value, style="not bold yellow" if arrival.outcome is Outcome.TAKEN else "not bold red")
    head.append(f"  {arrival.why}", style="not bold")
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(justify="right", style="dim", width=len("theirs"))
    grid.add_column(overflow="fold")
    grid.add_row("source", arrival.entry.source)
    if arrival.ours:
        grid.add_row("ours", arrival.ours)
    if arrival.entry.text:
        theirs = arrival.entry.text
        grid.add_row("theirs", difference_text(arrival.ours, theirs) if arrival.ours else Text(theirs))
    return Group(head, Padding(grid, (0, 0, 1, 1)))


def import_json(done: Import) -> dict[str, object]:
    """Returns what a file brought, as JSON; entries in which nothing is new are only counted."""
    counts = done.counts
    return {
        "article": done.article,
        "language": done.language,
        "counts": {outcome.value: counts[outcome] for outcome in Outcome},
        "missing": done.missing,
        "obsolete": done.obsolete,
        "comments": done.comments,
        "entries": [_arrival_json(arrival) for arrival in done.arrivals if arrival.outcome is not Outcome.SAME],
    }


def _arrival_json(arrival: Arrival) -> dict[str, object]:
    return {
        "line": arrival.entry.line,
        "number": arrival.number,
        "outcome": arrival.outcome.value,
        "why": arrival.why,
        "source": arrival.entry.source,
        "ours": arrival.ours,
        "theirs": arrival.entry.text,
        "before": arrival.before.value,
        "after": arrival.after.value,
    }
