"""How glossa's values look on a terminal, and as JSON where the wire form does not cover them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.console import Group
from rich.padding import Padding
from rich.table import Table

from glossa.cli._output import counted, results, table
from glossa.cli._render_comments import comment_text
from glossa.cli._render_difference import marked
from glossa.cli._text import Text
from glossa.model.comment import open_comments
from glossa.model.finding import Severity
from glossa.model.history import match_source, source_change
from glossa.model.inline import tags
from glossa.model.target import OriginKind, State
from glossa.terminology import expected_text
from glossa.text.languages import language_name

if TYPE_CHECKING:
    from rich.console import RenderableType

    from glossa.model.article import Entry
    from glossa.model.finding import Finding
    from glossa.model.segment import Segment
    from glossa.model.target import Target
    from glossa.model.term import TermMatch, TermUse
    from glossa.text.languages import LanguageTag
    from glossa.text.spans import Span
    from glossa.workflow.plan import Plan
    from glossa.workflow.summary import RunSummary
    from glossa.workflow.translating import ArticleRun

STATE_STYLE = {
    State.UNTRANSLATED: "dim",
    State.DRAFT: "yellow",
    State.TRANSLATED: "cyan",
    State.REVIEWED: "green",
    State.FINAL: "bold green",
}
"""How a state looks wherever it is shown."""
GONE = "no longer in the article"
"""What stands in the place of the number of an obsolete segment."""
_SEVERITY_STYLE = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.ADVICE: "dim"}


_LABEL = len("warning")
_NUMBER = len("10,000")
_NAME = 14
"""The widest name that four columns of a table have room for."""


def state_text(state: State) -> Text:
    """Shows a state in its colour."""
    return Text(state.value, style=STATE_STYLE[state])


def segment_table(segments: Iterable[Segment]) -> RenderableType:
    """Shows segments as they were cut, numbered, with their roles."""
    rows = [
        (Text(str(number), style="dim"), Text(segment.role.value, style="dim"), _tagged(segment.source))
        for number, segment in enumerate(segments, start=1)
    ]
    return table(("#", "Role", "Text"), rows, right=(0,))


def entry_block(
    number: int, entry: Entry, source: LanguageTag, target: LanguageTag, matches: Sequence[TermMatch]
) -> RenderableType:
    """Shows one segment with its translation, its terms and what the checks found; number 0 is an obsolete one's."""
    translation = entry.targets.get(target)
    head = Text(str(number or GONE), style="bold")
    head.append(f"  {entry.segment.role.value}", style="dim")
    head.append("  ")
    state = entry.state(target)
    head.append(state.value, style=STATE_STYLE[state])
    if translation:
        head.append(f"  {origin_text(translation)}  r{translation.revision}", style="dim")
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(width=max(len(source), len(target), _LABEL), justify="right", style="dim")
    grid.add_column(overflow="fold")
    grid.add_row(source, _tagged(entry.segment.source, [match.span for match in matches]))
    if translation:
        met = [use.target for use in translation.terms if use.target and use.verdict.is_met]
        grid.add_row(target, _tagged(translation.text, met))
        for label, remark in _remarks(translation, entry.segment.source):
            grid.add_row(label, remark)
    else:
        for match in matches:
            grid.add_row("term", f"{match.term.text} → {expected_text(match, target)}")
    for comment in open_comments(entry.comments):
        if comment.language in (None, target):
            grid.add_row("says", comment_text(comment))
    return Group(head, Padding(grid, (0, 0, 1, 1)))


def _remarks(target: Target, source: str) -> Iterable[tuple[str, Text]]:
    if target.reason:
        yield "why", Text(target.reason, style="yellow")
    if step := source_change(target.history):
        yield "changed", marked(step.change.former_source, source, short=True)
    if former := match_source(target.history):
        yield "match", marked(former, source, short=True)
    for use in target.terms:
        yield "term", _term(use)
    for finding in target.findings:
        if finding.check != "terms":  # the line of the term says it already
            yield finding.severity.value, finding_text(finding)


def finding_text(finding: Finding) -> Text:
    """Says what a check found, and who waived it."""
    if (waiver := finding.waiver) is None:
        return Text(finding.message, style=_SEVERITY_STYLE[finding.severity])
    return Text(f"{finding.message}: waived by {waiver.by}: {waiver.why}", style="dim")


def _term(use: TermUse) -> Text:
    line = Text(f"{use.source_term} → {use.expected}: ", style="dim")
    found = f", as “{use.found}”" if use.found and use.found != use.expected else ""
    by = f" by {use.mechanism.value}" if use.verdict.is_met and not use.waiver else ""
    waived = f" by {use.waiver.by}: {use.waiver.why}" if use.waiver else ""
    line.append(f"{use.verdict.value}{by}{found}{waived}", style="green" if use.verdict.is_met else "bold red")
    return line.append(f", {use.mention.value} mention" if use.mention and not use.waiver else "", style="dim")


def origin_text(target: Target) -> str:
    """Says where a text came from: an engine, the memory, a person."""
    origin = target.origin
    match origin.kind:
        case OriginKind.MT:
            return origin.engine
        case OriginKind.TM_EXACT | OriginKind.TM_FUZZY:
            score = "" if origin.score is None else f" {origin.score}%"
            return ", ".join(filter(None, (f"memory{score}", origin.memory, origin.by)))
        case _:
            return origin.by


def _tagged(text: str, terms: Sequence[Span] = ()) -> Text:
    """Shows a tagged text with its terms underlined and its codes dimmed."""
    shown = Text(text)
    for span in terms:
        shown.stylize("underline", span.start, span.end)
    for tag in tags(text):
        shown.stylize("dim", tag.span.start, tag.span.end)
    return shown


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
        f"{plan.segments} segments: {plan.already} translated already, {plan.from_memory} from memory,{like}",
        f"{plan.to_send} to be sent ({plan.characters} characters).",
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
    }
