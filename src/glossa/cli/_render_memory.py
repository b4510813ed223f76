"""How the memory looks on a terminal, and as JSON."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from rich.console import Group
from rich.padding import Padding
from rich.table import Table

from glossa.cli._output import counted, from_here, table
from glossa.cli._text import Text
from glossa.model.inline import tags
from glossa.text.languages import language_name

if TYPE_CHECKING:
    from rich.console import RenderableType

    from glossa.index import Hit
    from glossa.text.spans import Span
    from glossa.workflow.memory_clean import Cleaning
    from glossa.workflow.memory_import import MemoryImport
    from glossa.workflow.memory_search import PairHits, PairStats

_LINES = 8
"""The lines of so many flawed units are named."""


def hits_blocks(found: Sequence[PairHits]) -> Iterator[RenderableType]:
    """Shows where a text occurs: source above translation, what was looked for marked; not where it does not."""
    for pair in (pair for pair in found if pair.concordance.hits):
        hits = pair.concordance.hits
        if len(found) > 1 or len(hits) < pair.concordance.total:
            yield Text(_head(pair), style="bold")
        for hit, count in _grouped(hits):
            yield _hit(hit, count)


def _head(pair: PairHits) -> str:
    total = pair.concordance.total
    shown = len(pair.concordance.hits)
    some = f", the newest {shown:,}" if shown < total else ""
    return f"{language_name(pair.target)}: {counted(total, 'hit')}{some}"


def _grouped(hits: Sequence[Hit]) -> Iterator[tuple[Hit, int]]:
    """Yields the hits with how often each is there; the same text with the same translation is shown once."""
    counts = Counter((hit.unit.source, hit.unit.target) for hit in hits)
    for hit in hits:
        if count := counts.pop((hit.unit.source, hit.unit.target), 0):
            yield hit, count


def _hit(hit: Hit, count: int) -> RenderableType:
    unit = hit.unit
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(width=max(len(unit.source_language), len(unit.target_language)), justify="right", style="dim")
    grid.add_column(overflow="fold")
    grid.add_row(unit.source_language, _marked(unit.source, hit.source))
    grid.add_row(unit.target_language, _marked(unit.target, hit.target))
    times = f"{count:,} times" if count > 1 else ""
    vouched = "" if unit.is_approved else "not approved"
    grid.add_row("", Text(", ".join(filter(None, (unit.origin, unit.by, unit.time[:10], times, vouched))), style="dim"))
    return Padding(grid, (0, 0, 1, 1))


def _marked(text: str, spans: Sequence[Span]) -> Text:
    shown = Text(text)
    for tag in tags(text):
        shown.stylize("dim", tag.span.start, tag.span.end)
    for span in spans:
        shown.stylize("bold yellow", span.start, span.end)
    return shown


def hits_json(pair: PairHits) -> dict[str, object]:
    """Returns where a text occurs in one pair, as JSON."""
    return {
        "source": pair.source,
        "target": pair.target,
        "total": pair.concordance.total,
        "hits": [_hit_json(hit) for hit in pair.concordance.hits],
    }


def _hit_json(hit: Hit) -> dict[str, object]:
    unit = hit.unit
    return {
        "source": {
            "language": unit.source_language,
            "text": unit.source,
            "spans": [[span.start, span.end] for span in hit.source],
        },
        "target": {
            "language": unit.target_language,
            "text": unit.target,
            "spans": [[span.start, span.end] for span in hit.target],
        },
        "origin": unit.origin,
        "by": unit.by,
        "time": unit.time,
        "approved": unit.is_approved,
        "note": unit.note,
    }


def import_json(done: MemoryImport, *, dry_run: bool) -> dict[str, object]:
    """Returns what became of a memory file, as JSON."""
    problems = dict.fromkeys(problem for added in done.added for problem in added.found.problems)
    return {
        "file": done.name,
        "new": done.is_new,
        "dry_run": dry_run,
        "languages": [
            {
                "source": added.found.source,
                "target": added.found.target,
                "units": added.found.units,
                "repeated": added.repeated,
                "taken": [
                    {"source": source, "target": target, "units": count}
                    for (source, target), count in added.found.taken.most_common()
                ],
            }
            for added in done.added
        ],
        "missing": [missing.target for missing in done.missing],
        "problems": [{"line": problem.line, "message": problem.message} for problem in problems],
    }


def stats_blocks(found: Sequence[PairStats]) -> Iterator[RenderableType]:
    """Shows what the memory is made of."""
    for pair in found:
        head = Text(f"{language_name(pair.source)} → {language_name(pair.target)}", style="bold")
        stats = pair.stats
        head.append(f"  {counted(stats.units, 'unit')}, {size_text(stats.size)}", style="not bold dim")
        rows = [
            (f"{units:,}", origin)
            for origin, units in sorted(stats.origins.items(), key=lambda item: (-item[1], item[0]))
            if units
        ]
        yield Group(head, Padding(table(("Units", "From"), rows, right=(0,)), (0, 0, 1, 1))) if rows else head


def size_text(size: int) -> str:
    """Says how many bytes there are, in a unit that leaves one to three digits before the point: `4.2 kB`."""
    for unit, worth in (("GB", 1e9), ("MB", 1e6), ("kB", 1e3)):
        if size >= worth * 0.9995:
            share = size / worth
            return f"{share:.{0 if share >= 9.95 else 1}f} {unit}"
    return f"{size} bytes"


def stats_json(pair: PairStats) -> dict[str, object]:
    """Returns what the memory of one pair is made of, as JSON."""
    stats = pair.stats
    return {
        "source": pair.source,
        "target": pair.target,
        "units": stats.units,
        "bytes": stats.size,
        "origins": dict(stats.origins),
    }


def cleaning_block(cleaning: Cleaning) -> RenderableType:
    """Shows what is of no use in a memory file."""
    head = Text(str(from_here(cleaning.path)), style="bold")
    found = counted(len(cleaning.found), "unit") if cleaning.found else "nothing"
    head.append(f"  {found} of {cleaning.units:,} to take out", style="not bold dim")
    rows = [
        (f"{len(group):,}", flaw.value, _lines([each.line for each in group])) for flaw, group in cleaning.flaws.items()
    ]
    return Group(head, Padding(table(("Units", "What", "Lines"), rows, right=(0,)), (0, 0, 1, 1))) if rows else head


def _lines(lines: Sequence[int]) -> Text:
    more = " …" if len(lines) > _LINES else ""
    return Text(", ".join(map(str, lines[:_LINES])) + more, style="dim")


def cleaning_json(cleaning: Cleaning) -> dict[str, object]:
    """Returns what is of no use in a memory file, as JSON."""
    return {
        "file": cleaning.path.as_posix(),
        "units": cleaning.units,
        "found": [{"what": each.flaw.value, "line": each.line} for each in cleaning.found],
    }
