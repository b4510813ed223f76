"""How a measurement of stand-ins looks on a terminal, and as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from glossa.cli._output import table
from glossa.cli._text import Text
from glossa.masking import example

if TYPE_CHECKING:
    from rich.console import RenderableType

    from glossa.workflow.calibration import Calibration, Survival


def calibration_table(found: Calibration) -> RenderableType:
    """Shows a row per shape: how many survived, and what became of a sentence that lost one."""
    return table(("Stand-in", "Survived", "For example"), [_row(shape, found) for shape in found.shapes], right=(1,))


def _row(shape: Survival, found: Calibration) -> tuple[Text, ...]:
    style = "bold green" if shape.style is found.best else ""
    counted = Text("no answer" if shape.fault else f"{shape.survivors} of {shape.of}", style=style)
    said = shape.fault or (f"{shape.lost[0]}\n→ {shape.lost[1]}" if shape.lost else "")
    return Text(example(shape.style), style=style), counted, Text(said, style="dim")


def kept(found: Calibration) -> str:
    """Says what later runs will use."""
    best = example(found.best)
    if len(found.shapes) == 1:
        return f"{found.engine} reads markup: there is nothing to choose."
    if not found.kept:
        return f"{best} is the best, but .glossa/cache/ cannot be written, so later runs will not know."
    return f"{best} is kept for {found.engine}, {found.pair.source} into {found.pair.target}."


def calibration_json(found: Calibration) -> dict[str, object]:
    """Returns a measurement, as JSON."""
    return {
        "engine": found.engine,
        "language": {"source": found.pair.source, "target": found.pair.target},
        "best": found.best.value,
        "kept": found.kept,
        "requests": found.requests,
        "shapes": [
            {
                "shape": shape.style.value,
                "example": example(shape.style),
                "survivors": shape.survivors,
                "of": shape.of,
                "lost": {"sent": shape.lost[0], "returned": shape.lost[1]} if shape.lost else None,
                "fault": shape.fault,
            }
            for shape in found.shapes
        ],
    }
