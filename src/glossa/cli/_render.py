"""How glossa's values look on a terminal, and as JSON where the wire form does not cover them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from rich.console import Group
from rich.padding import Padding
from rich.table import Table

from glossa.cli._render_comments import comment_text
from glossa.cli._render_difference import marked
from glossa.cli._text import Text
from glossa.model.comment import open_comments
from glossa.model.finding import Severity
from glossa.model.history import match_source, source_change
from glossa.model.inline import tags
from glossa.model.target import OriginKind, State
from glossa.terminology import expected_text

if TYPE_CHECKING:
    from rich.console import RenderableType

    from glossa.model.article import Entry
    from glossa.model.finding import Finding
    from glossa.model.target import Target
    from glossa.model.term import TermMatch, TermUse
    from glossa.text.languages import LanguageTag
    from glossa.text.spans import Span

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


def state_text(state: State) -> Text:
    """Shows a state in its colour."""
    return Text(state.value, style=STATE_STYLE[state])


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
    if entry.segment.note:
        grid.add_row("note", Text(entry.segment.note, style="dim"))
    grid.add_row(source, tagged(entry.segment.source, [match.span for match in matches]))
    if translation:
        met = [use.target for use in translation.terms if use.target and use.verdict.is_met]
        grid.add_row(target, tagged(translation.text, met))
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


def tagged(text: str, terms: Sequence[Span] = ()) -> Text:
    """Shows a tagged text with its terms underlined and its codes dimmed."""
    shown = Text(text)
    for span in terms:
        shown.stylize("underline", span.start, span.end)
    for tag in tags(text):
        shown.stylize("dim", tag.span.start, tag.span.end)
    return shown
