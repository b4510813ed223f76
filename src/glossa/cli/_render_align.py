"""How an alignment looks on a terminal, and as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from rich.padding import Padding
from rich.table import Table

from glossa.cli._text import Text

if TYPE_CHECKING:
    from rich.console import RenderableType

    from glossa.workflow.memory_align import Aligned


def align_blocks(pairs: Sequence[Aligned], *, everything: bool) -> Iterator[RenderableType]:
    """Shows the pairs that a person should look at, or all, in the order of the article."""
    for pair in pairs:
        if everything or not pair.is_sure:
            yield _block(pair)


def _block(pair: Aligned) -> RenderableType:
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(width=6, justify="right", style="dim")
    grid.add_column(overflow="fold")
    grid.add_row(_line(pair.source_line), Text(pair.source) if pair.source else Text("nothing", style="dim"))
    grid.add_row(_line(pair.target_line), Text(pair.target) if pair.target else Text("nothing", style="dim"))
    said = f"{pair.shape}, {pair.confidence} % sure" if pair.source and pair.target else "no counterpart"
    grid.add_row("", Text(said, style="dim" if pair.is_sure else "yellow"))
    return Padding(grid, (0, 0, 1, 0))


def _line(number: int) -> str:
    return f"l. {number}" if number else ""


def align_json(pairs: Sequence[Aligned]) -> dict[str, object]:
    """Returns the pairs as JSON."""
    return {
        "pairs": [
            {
                "source": pair.source,
                "target": pair.target,
                "shape": pair.shape,
                "confidence": pair.confidence,
                "sure": pair.is_sure,
                "lines": [pair.source_line, pair.target_line],
            }
            for pair in pairs
        ]
    }
