"""How what the checks find looks on a terminal, and as JSON."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from shlex import quote
from typing import TYPE_CHECKING

from rich.padding import Padding
from rich.table import Table

from glossa.cli._output import counted
from glossa.cli._render import STATE_STYLE, finding_text
from glossa.cli._text import Text
from glossa.model.finding import Severity
from glossa.model.inline import tags
from glossa.wire import finding_json
from glossa.workflow.unchecked import failures

if TYPE_CHECKING:
    from rich.console import RenderableType

    from glossa.model.finding import Finding
    from glossa.text.spans import Span
    from glossa.workflow.check import Checked, Checkup, Looked
    from glossa.workflow.unchecked import Failure

_LABEL = len("warning")
_PLACES = 5
"""Of so many places is told where a check failed."""


def check_blocks(done: Checkup, only: frozenset[str]) -> Iterator[RenderableType]:
    """Yields, article by article, the segments in which something was found that nobody has waived."""
    for checked in done.checked:
        found = _open(checked, only)
        if found:
            yield Text(f"{checked.article} → {checked.language}\n", style="bold")
        for looked, findings in found:
            grid = Table.grid(padding=(0, 1, 0, 0))
            grid.add_column(width=_label_width(checked), justify="right", style="dim", no_wrap=True)
            grid.add_column(overflow="fold")
            for label, text in _rows(checked, looked, findings):
                grid.add_row(label, text)
            yield _head(looked)
            yield Padding(grid, (0, 0, 1, 1))


def check_lines(done: Checkup, only: frozenset[str]) -> Iterator[str]:
    """Yields the same as lines of any length, for a file or another program: many findings take no long time."""
    for checked in done.checked:
        found = _open(checked, only)
        if found:
            yield f"{checked.article} → {checked.language}"
            yield ""
        for looked, findings in found:
            yield _head(looked).plain
            for label, text in _rows(checked, looked, findings):
                yield f" {label:>{_label_width(checked)}} {text.plain}"
            yield ""


def check_totals(done: Checkup, only: frozenset[str]) -> str:
    """Says how much was found in how much, and what to do next."""
    segments = counted(sum(len(checked.looked) for checked in done.checked), "segment")
    counts = done.counts(only)
    said = ", ".join(
        counted(count, severity.value) if severity is not Severity.ADVICE else f"{count:,} advice"
        for severity, count in counts.items()
        if count
    )
    waived = sum(finding.waiver is not None for checked in done.checked for _, finding in checked.found(only))
    besides = f"; {waived:,} waived" if waived else ""
    untranslated = sum(checked.untranslated for checked in done.checked)
    left = f" {counted(untranslated, 'segment')} without a translation." if untranslated else ""
    return f"{said or 'Nothing'} found in {segments}{besides}.{left}{_next_step(done) if said else ''}"


def _next_step(done: Checkup) -> str:
    """Says where to see to what was found; nothing for a file, which is another program's."""
    found = [checked for checked in done.checked if checked.is_article and any(_open(checked, frozenset()))]
    if not found:
        return ""
    first = found[0]
    return f"\nNext: glossa review {quote(first.article)} --to {first.language} --open"


def check_json(done: Checkup, only: frozenset[str]) -> dict[str, object]:
    """Returns what was found, as JSON; waived findings too."""
    return {
        "articles": [_checked_json(checked, only) for checked in done.checked],
        "totals": {severity.value: count for severity, count in done.counts(only).items()},
        "problems": [*map(str, done.problems), *(fault.in_full for fault in done.faults)],
        "unchecked": [_failure_json(failure) for failure in failures(done, only)],
    }


def _failure_json(failure: Failure) -> dict[str, object]:
    return {
        "what": failure.what,
        "message": failure.message,
        "places": [
            {
                "article": place.checked.article,
                "language": place.checked.language,
                "number": place.looked and place.looked.number,
            }
            for place in failure.places
        ],
    }


def failure_line(failure: Failure) -> str:
    """Says in one line what failed, and where."""
    named: dict[str, list[str]] = defaultdict(list)
    for place in failure.places[:_PLACES]:
        named[f"{place.checked.article} → {place.checked.language}"] += (
            [str(place.looked.number)] if place.looked else []
        )
    where = "; ".join(" ".join((article, ", ".join(numbers))).rstrip() for article, numbers in named.items())
    more = len(failure.places) - _PLACES
    where += f" and {more:,} more" if more > 0 else ""
    return f"{where}: {failure.message}" if where else failure.message


def _checked_json(checked: Checked, only: frozenset[str]) -> dict[str, object]:
    return {
        "article": checked.article,
        "language": {"source": checked.source, "target": checked.language},
        "segments": len(checked.looked),
        "untranslated": checked.untranslated,
        "fixed": checked.fixed,
        "findings": [
            {
                "number": looked.number,
                "segment": looked.segment.id,
                "line": looked.segment.line,
                "source_text": looked.segment.source,
                "target_text": looked.target.text,
                "state": looked.target.state.value,
                **finding_json(finding),
            }
            for looked, finding in checked.found(only)
        ],
    }


def _open(checked: Checked, only: frozenset[str]) -> list[tuple[Looked, list[Finding]]]:
    found = (each for each in checked.found(only) if each[1].waiver is None and not each[1].failed)
    return [(looked, [finding for _, finding in group]) for looked, group in groupby(found, key=lambda each: each[0])]


def _label_width(checked: Checked) -> int:
    return max(len(checked.source), len(checked.language), _LABEL)


def _head(looked: Looked) -> Text:
    head = Text(f"{looked.number}", style="bold")
    head.append(f"  line {looked.segment.line}  ", style="dim")
    return head.append(looked.target.state.value, style=STATE_STYLE[looked.target.state])


def _rows(checked: Checked, looked: Looked, findings: Sequence[Finding]) -> Iterator[tuple[str, Text]]:
    yield checked.source, _marked(looked.segment.source, [finding.source for finding in findings])
    yield checked.language, _marked(looked.target.text, [finding.target for finding in findings])
    for finding, times in Counter(replace(each, source=None, target=None, fix=None) for each in findings).items():
        again = f" ({times:,} times)" if times > 1 else ""
        yield finding.severity.value, finding_text(finding).append(f"{again}  {finding.check}", style="dim")


def _marked(text: str, spans: Sequence[Span | None]) -> Text:
    """Shows a tagged text with its codes dimmed and the places of findings underlined."""
    shown = Text(text)
    for tag in tags(text):
        shown.stylize("dim", tag.span.start, tag.span.end)
    for span in filter(None, spans):
        shown.stylize("bold underline", span.start, span.end)
    return shown
