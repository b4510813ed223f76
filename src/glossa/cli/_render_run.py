"""How a run of `glossa translate`, and a plan of one, look on a terminal and as JSON."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.console import Group
from rich.padding import Padding
from rich.table import Table

from glossa.cli._output import counted, results
from glossa.cli._text import Text
from glossa.model.finding import Severity
from glossa.text.languages import language_name

if TYPE_CHECKING:
    from rich.console import RenderableType

    from glossa.workflow.plan import Plan
    from glossa.workflow.summary import RunSummary
    from glossa.workflow.translating import ArticleRun

_NUMBER = len("10,000")
_NAME = 14
"""The widest name that four columns of a table have room for."""


def run_table(summaries: Sequence[RunSummary]) -> RenderableType:
    """Shows what a run did: a measure per line, an article and language per column."""
    measures: list[tuple[str, list[str]]] = [
        ("segments", [str(run.segments) for run in summaries]),
        ("  had a translation", [str(run.already) for run in summaries]),
        ("  from memory", [str(run.from_memory) for run in summaries]),
        *_if_any("  like one in memory", [run.fuzzy for run in summaries]),
        *(
            (f"  drafted by {engine}" if engine != "unchanged" else "  without words", counts)
            for engine, counts in _by_engine(summaries)
        ),
        *_if_any("  translated meanwhile", [run.elsewhere for run in summaries]),
        ("  not drafted", [str(len(run.failures)) for run in summaries]),
        ("terms required", [str(run.terms.required) for run in summaries]),
        ("  kept", [str(run.terms.kept) for run in summaries]),
        ("  of these repaired", [str(run.terms.repaired) for run in summaries]),
        *_if_any("  waived", [run.terms.waived for run in summaries]),
        ("  missing", [str(run.terms.missing) for run in summaries]),
        ("  forbidden", [str(run.terms.forbidden) for run in summaries]),
        *_if_any("  other region's", [run.terms.regional for run in summaries]),
        *_if_any("errors found", [run.findings.get(Severity.ERROR, 0) for run in summaries]),
        *_if_any("warnings found", [run.findings.get(Severity.WARNING, 0) for run in summaries]),
        *_if_any("advice", [run.findings.get(Severity.ADVICE, 0) for run in summaries]),
        ("requests sent", [str(run.requests) for run in summaries]),
        ("seconds", [f"{run.seconds:.1f}" for run in summaries]),
    ]
    above, heads = _run_heads(summaries)
    made = Table(box=None, padding=(0, 2, 0, 0), header_style="bold", pad_edge=False)
    made.add_column("", no_wrap=True)
    for head in heads:
        made.add_column(head, justify="right", overflow="fold", min_width=_NUMBER)
    for name, values in measures:
        made.add_row(name, *values)
    return Group(*above, made)


def _run_heads(summaries: Sequence[RunSummary]) -> tuple[Sequence[Text], Sequence[str]]:
    """Returns the heads of the columns, and what stands above the table: names that are too long for a column."""
    names = list(dict.fromkeys(run.article for run in summaries))
    if max(map(cell_len, names), default=0) <= _NAME:
        return (), [f"{run.article}\n→ {run.language}" for run in summaries]
    if len(names) == 1:
        return [Text(names[0], style="bold")], [f"→ {run.language}" for run in summaries]
    above = [Text(f"{number}  {name}", style="bold") for number, name in enumerate(names, start=1)]
    return above, [f"{names.index(run.article) + 1}\n→ {run.language}" for run in summaries]


def _if_any(name: str, counts: Sequence[int]) -> list[tuple[str, list[str]]]:
    return [(name, [str(count) for count in counts])] if any(counts) else []


def _by_engine(summaries: Sequence[RunSummary]) -> list[tuple[str, list[str]]]:
    engines = dict.fromkeys(engine for run in summaries for engine in run.drafted)
    return [(engine, [str(run.drafted.get(engine, 0)) for run in summaries]) for engine in engines]


def run_json(run: ArticleRun) -> dict[str, object]:
    """Returns what became of one article, as JSON."""
    return {
        "article": run.path.as_posix(),
        "errors": [{"message": error.message, "hint": error.hint} for error in run.errors],
        "textless": run.textless,
        "languages": [
            {
                "language": summary.language,
                "segments": summary.segments,
                "already": summary.already,
                "from_memory": summary.from_memory,
                "fuzzy": summary.fuzzy,
                "drafted": dict(summary.drafted),
                "failures": [{"number": failure.number, "reason": failure.reason} for failure in summary.failures],
                "terms": {
                    "required": summary.terms.required,
                    "kept": summary.terms.kept,
                    "repaired": summary.terms.repaired,
                    "waived": summary.terms.waived,
                    "missing": summary.terms.missing,
                    "forbidden": summary.terms.forbidden,
                    "regional": summary.terms.regional,
                },
                "findings": {severity.value: summary.findings.get(severity, 0) for severity in reversed(Severity)},
                "requests": summary.requests,
                "seconds": round(summary.seconds, 3),
            }
            for summary in run.languages
        ],
    }


def plan_table(plan: Plan) -> RenderableType:
    """Shows what a translation would do."""
    into = f"into {language_name(plan.language)} ({plan.language})"
    is_long = cell_len(f"{plan.article} {into}") > results().width
    head = Text(f"{plan.article}{chr(10) if is_long else ' '}{into}", style="bold")
    like = f" {plan.fuzzy} like one in memory," if plan.fuzzy else ""
    lines = [
        f"{counted(plan.segments, 'segment')}: {plan.already} translated already, "
        f"{plan.from_memory} from memory,{like}",
        f"{plan.to_send} to be sent ({counted(plan.characters, 'character')}).",
        *(
            f"{place}. {engine}: read by {privacy.value}"
            for place, (engine, privacy) in enumerate(plan.engines, start=1)
        ),
        *(f"-  {engine}: {reason}" for engine, reason in plan.absent),
    ]
    return Group(head, Padding(Text("\n".join(lines)), (0, 0, 1, 3)))


def plans_table(plans: Sequence[Plan]) -> RenderableType:
    """Shows what many translations would do, by language, and who would read the texts."""
    languages = list(dict.fromkeys(plan.language for plan in plans))
    mine = {language: [plan for plan in plans if plan.language == language] for language in languages}
    measures: list[tuple[str, Callable[[Plan], int]]] = [
        ("segments", lambda plan: plan.segments),
        ("  translated already", lambda plan: plan.already),
        ("  from memory", lambda plan: plan.from_memory),
        ("  like one in memory", lambda plan: plan.fuzzy),
        ("  to be sent", lambda plan: plan.to_send),
        ("  their characters", lambda plan: plan.characters),
    ]
    made = Table(box=None, padding=(0, 2, 0, 0), header_style="bold", pad_edge=False)
    made.add_column("", no_wrap=True)
    for language in languages:
        made.add_column(f"{counted(len(mine[language]), 'article')}\n→ {language}", justify="right", min_width=_NUMBER)
    for name, measure in measures:
        made.add_row(name, *(f"{sum(map(measure, mine[language])):,}" for language in languages))
    engines = dict.fromkeys(engine for plan in plans for engine in plan.engines)
    lines = [f"{engine}: read by {privacy.value}" for engine, privacy in engines]
    lacking: dict[str, dict[str, None]] = {}
    for plan in (plan for plan in plans if plan.to_send and not plan.engines):
        lacking.setdefault(" ".join(reason for _, reason in plan.absent), {})[plan.language] = None
    lines += [f"No engine is ready for {', '.join(into)}: {reason}" for reason, into in lacking.items()]
    return Group(made, Padding(Text("\n".join(lines)), (0, 0, 1, 0)))


def plan_json(plan: Plan) -> dict[str, object]:
    """Returns what a translation would do, as JSON."""
    return {
        "article": plan.article,
        "language": plan.language,
        "segments": plan.segments,
        "already": plan.already,
        "from_memory": plan.from_memory,
        "fuzzy": plan.fuzzy,
        "to_send": plan.to_send,
        "characters": plan.characters,
        "engines": [{"id": engine, "privacy": privacy.value} for engine, privacy in plan.engines],
        "absent": [{"id": engine, "reason": reason} for engine, reason in plan.absent],
        "textless": plan.textless,
    }
