"""How the state of a project looks on a terminal, and as JSON.

A project may have a thousand articles, and a table of rich costs a millisecond a row: these lines are put together
by hand.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from rich.cells import cell_len, set_cell_size

from glossa.model.person import Duty
from glossa.model.target import State
from glossa.workflow.status import is_done, next_duty

if TYPE_CHECKING:
    from glossa.store import LanguageSummary, Summary
    from glossa.workflow.status import Status

FEW = 40
"""How many articles are shown unless all are asked for."""
_COLUMNS = ("Article", "To", "empty", "draft", "transl.", "review.", "final", "find.", "comm.", "next")
_RIGHT = range(2, 9)
_NARROWEST = 12
"""How narrow the articles' names may become."""
_PLACES = 5
_NONE = "·"
_Row = tuple[str, ...]


def shown_articles(status: Status, *, all_of_them: bool) -> list[Summary]:
    """Returns the articles to show: all, or of many the first ones in which something is left to do."""
    if all_of_them or len(status.articles) <= FEW:
        return list(status.articles)
    return sorted(status.articles, key=is_done)[:FEW]


def status_lines(status: Status, articles: Sequence[Summary], width: int | None, *, words: bool) -> list[str]:
    """Shows the articles and the totals as lines, the first of which is the head; None for `width` cuts nothing."""
    rows = [row for summary in articles for row in _rows(summary, words=words)]
    totals = list(_totals(status))
    widths = [max(map(cell_len, column)) for column in zip(_COLUMNS, *rows, *totals, strict=True)]
    if width is not None:
        widths[0] = max(_NARROWEST, min(widths[0], width - sum(widths[1:]) - len(widths) + 1))
    lines = [_line(row, widths) for row in (_COLUMNS, *rows, *totals)]
    if totals:
        lines.insert(1 + len(rows), "")
    return lines


def further_lines(status: Status, left_out: int) -> Iterator[str]:
    """Says what the table does not: which articles it leaves out, who is meant by the duties, what was waived."""
    if left_out:
        yield f"and {left_out:,} more: `glossa status --all`"
    people = [f"{duty.value}: {', '.join(names)}" for duty, names in status.people.items() if duty in _SHOWN]
    if people:
        yield "; ".join(people)
    yield from _waived_line(status.articles)


_SHOWN = (Duty.TRANSLATOR, Duty.REVIEWER, Duty.EDITOR)


def _rows(summary: Summary, *, words: bool) -> Iterator[_Row]:
    """Yields a row per language; one without numbers for an article that nobody has translated yet."""
    comments = _number(summary.comments)
    if not summary.targets:
        size = _number(summary.words if words else summary.segments)
        yield (summary.name, "", size, *[_NONE] * (len(State)), comments, Duty.TRANSLATOR.value)
    for language, counts in summary.targets.items():
        duty = next_duty(counts)
        numbers = _numbers(counts.words if words else counts.states)
        yield (
            summary.name,
            language,
            *numbers,
            _number(counts.findings),
            comments,
            duty.value if duty else "done",
        )


def _totals(status: Status) -> Iterator[_Row]:
    comments = _number(sum(summary.comments for summary in status.articles))
    for language, total in status.totals.items():
        yield ("All segments", language, *_numbers(total.states), _number(total.findings), comments, "")
        yield ("All words", language, *_numbers(total.words), "", "", "")


def _numbers(counts: Mapping[State, int]) -> Iterable[str]:
    return map(_number, counts.values())


def _number(count: int) -> str:
    return str(count or _NONE)


def _line(row: _Row, widths: Sequence[int]) -> str:
    name, *cells = row
    parts = [_cut(name, widths[0])]
    for place, (cell, width) in enumerate(zip(cells, widths[1:], strict=True), start=1):
        filling = " " * (width - cell_len(cell))
        parts.append(filling + cell if place in _RIGHT else cell + filling)
    return " ".join(parts).rstrip()


def _cut(name: str, width: int) -> str:
    """Fits a name into `width` cells; of one that is too long the end is worth more, where the file's name is."""
    length = cell_len(name)
    if length <= width:
        return name + " " * (width - length)
    while cell_len(name) > width - 1:
        name = name[1:]
    return set_cell_size(f"…{name}", width)


def _waived_line(articles: Sequence[Summary]) -> Iterator[str]:
    """Says where terms are waived; nothing where none is."""
    waived = {
        f"{summary.name} → {language}": counts.waived
        for summary in articles
        for language, counts in summary.targets.items()
        if counts.waived
    }
    if waived:
        places = [f"{place} {count}" for place, count in waived.items()]
        more = f", and {len(places) - _PLACES:,} more" if len(places) > _PLACES else ""
        yield f"Terms waived: {sum(waived.values()):,} ({', '.join(places[:_PLACES])}{more})"


def status_json(status: Status) -> dict[str, object]:
    """Returns where things stand, as JSON: all articles."""
    return {
        "articles": [_summary_json(summary) for summary in status.articles],
        "totals": {
            language: {
                "states": _by_name(total.states),
                "words": _by_name(total.words),
                "findings": total.findings,
            }
            for language, total in status.totals.items()
        },
        "people": {duty.value: list(names) for duty, names in status.people.items()},
        "problems": [str(problem) for problem in status.problems],
    }


def _summary_json(summary: Summary) -> dict[str, object]:
    return {
        "article": summary.name,
        "source": summary.language,
        "segments": summary.segments,
        "words": summary.words,
        "comments_open": summary.comments,
        "languages": {language: _language_json(counts) for language, counts in summary.targets.items()},
    }


def _language_json(counts: LanguageSummary) -> dict[str, object]:
    duty = next_duty(counts)
    return {
        "states": _by_name(counts.states),
        "words": _by_name(counts.words),
        "findings": counts.findings,
        "waived": counts.waived,
        "next": duty.value if duty else None,
    }


def _by_name(counts: Mapping[State, int]) -> dict[str, int]:
    return {state.value: count for state, count in counts.items()}
