"""The two texts of a report, side by side: what stands there, what it rests on, and what became of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from glossa.cli._html import Html, element, joined, text
from glossa.cli._output import counted
from glossa.cli._statement import BEGAN, ENGINE_UNKNOWN
from glossa.memory.difference import Edit, difference
from glossa.model.comment import Comment
from glossa.model.document import Role
from glossa.model.finding import Finding
from glossa.model.history import Step, steps
from glossa.model.inline import InlineCode, tags
from glossa.model.target import Target
from glossa.model.term import TermUse, Verdict
from glossa.text.spans import Span
from glossa.workflow.provenance import Beginning, Provenance
from glossa.workflow.report import Block, Row

Setting = Mapping[str, str | None]
"""The attributes of a text in some language: `lang` and `dir`."""


def block(block: Block, source: Setting, target: Setting) -> Html:
    """Shows the segments of one unit."""
    role = "" if block.role is Role.PARAGRAPH else block.role.value
    label = " · ".join(filter(None, (role, block.note)))
    said = [element("p", label, class_="role")] if label else []
    rows = [_row(row, source, target) for row in block.rows]
    return element("div", *said, *rows, class_=f"unit {block.role.value.replace(' ', '-')}")


def _row(row: Row, source: Setting, target: Setting) -> Html:
    place = element("a", str(row.number), href=f"#s{row.number}", class_="place", aria_label=f"Segment {row.number}")
    segment = row.entry.segment
    uses = row.target.terms if row.target else ()
    return element(
        "div",
        place,
        element("p", _marked(segment.source, _marks(segment.source, uses, in_source=True), segment.codes), **source),
        _translation(row, target),
        element("div", *_meta(row, target), class_="meta"),
        class_="segment",
        id=f"s{row.number}",
    )


def _translation(row: Row, target: Setting) -> Html:
    if row.target is None:
        why = "not translated yet" if row.is_expected else "stays as it is: nobody translates it"
        return element("p", element("span", why, class_="none"))
    shown = _marked(
        row.target.text, _marks(row.target.text, row.target.terms, in_source=False), row.entry.segment.codes
    )
    return element("p", shown, **target)


@dataclass(frozen=True, slots=True)
class _Mark:
    span: Span
    kind: str
    title: str


def _marks(said: str, uses: Iterable[TermUse], *, in_source: bool) -> list[_Mark]:
    """Returns the terms to mark, left to right; of two that overlap, the first one. What is not in the text is not."""
    every = [(use.source if in_source else use.target, use) for use in uses]
    found = [(span, use) for span, use in every if span is not None and span.start < span.end <= len(said)]
    marks: list[_Mark] = []
    for span, use in sorted(found, key=lambda each: each[0].start):
        if not marks or span.start >= marks[-1].span.end:
            marks.append(_Mark(span, _kind(use), term_line(use)))
    return marks


def _kind(use: TermUse) -> str:
    if use.verdict is Verdict.WAIVED:
        return "term waived"
    return "term" if use.verdict.is_met else "term unmet"


def term_line(use: TermUse) -> str:
    """Says what became of a term: entry, verdict, and what put it there."""
    by = f" by {use.mechanism.value}" if use.verdict.is_met and not use.waiver else ""
    found = f", as “{use.found}”" if use.found and use.found != use.expected else ""
    waived = f" by {use.waiver.by}, {use.waiver.time[:10]}: {use.waiver.why}" if use.waiver else ""
    mention = f", {use.mention.value} mention" if use.mention else ""
    entry = f" ({use.glossary}, entry {use.concept})" if use.glossary else ""
    return f"{use.source_term} → {use.expected}: {use.verdict.value}{by}{found}{waived}{mention}{entry}"


def _marked(said: str, marks: Sequence[_Mark], codes: Sequence[InlineCode]) -> Html:
    """Shows a tagged text with its terms marked and its codes made small."""
    shown: list[Html] = []
    position = 0
    data = {code.tag: code.data for code in codes}
    for mark in marks:
        shown.append(_coded(said[position : mark.span.start], data))
        inner = _coded(mark.span.of(said), data)
        shown.append(element("mark", inner, class_=mark.kind, title=mark.title) if inner else inner)
        position = max(position, mark.span.end)
    return joined(*shown, _coded(said[position:], data))


def _coded(said: str, data: Mapping[str, str]) -> Html:
    shown: list[Html] = []
    position = 0
    for tag in tags(said):
        written = tag.span.of(said)
        shown += (
            text(said[position : tag.span.start]),
            element("bdi", written, dir="ltr", class_="code", title=data.get(written)),
        )
        position = tag.span.end
    return joined(*shown, text(said[position:]))


def _meta(row: Row, target: Setting) -> Iterator[Html]:
    if row.target is not None:
        yield element("p", *_standing(row.target, row.provenance))
        if row.target.reason:
            yield element("p", "Why: ", element("bdi", row.target.reason))
        yield from map(_finding, row.target.findings)
    yield from map(_comment, row.comments)
    if row.target is not None:
        yield from _details(row.target, target)


def _standing(target: Target, began: Provenance) -> Iterator[str]:
    yield element("span", target.state.value, class_=f"state {target.state.value}")
    yield f" {BEGAN[began.beginning]}"
    if began.beginning is Beginning.MACHINE:
        yield f" ({began.by or ENGINE_UNKNOWN})"
    people = list(dict.fromkeys(change.by for change in began.hands))
    if people:
        yield from (
            ", by " if began.beginning is Beginning.PERSON else ", edited by ",
            element("bdi", ", ".join(people)),
        )
    if began.is_edited:
        yield f", {began.likeness} % like the draft"


def _finding(finding: Finding) -> Html:
    kind = "finding waived" if finding.waiver else f"finding {finding.severity.value}"
    said = [element("b", f"{finding.severity.value.capitalize()}: "), element("bdi", finding.message)]
    if finding.waiver:
        waiver = finding.waiver
        said += [
            text(" Waived by "),
            element("bdi", waiver.by),
            text(f", {waiver.time[:10]}: "),
            element("bdi", waiver.why),
        ]
    return element("p", *said, class_=kind)


def _comment(comment: Comment) -> Html:
    settled = " · settles what was said before" if comment.settles else ""
    head = element("b", element("bdi", comment.by))
    return element("p", head, f" · {comment.time[:10]}{settled}\n", element("bdi", comment.text), class_="comment")


def _details(target: Target, setting: Setting) -> Iterator[Html]:
    taken = steps(target.history)
    counts = [counted(len(target.terms), "term")] * bool(target.terms) + [counted(len(taken), "step")] * bool(taken)
    if counts:
        terms = [element("ul", *(element("li", element("bdi", term_line(use))) for use in target.terms))]
        history = [element("ol", *(element("li", *_step(step, setting)) for step in taken))]
        shown = terms * bool(target.terms) + history * bool(taken)
        yield element("details", element("summary", " · ".join(counts)), *shown)


def _step(step: Step, setting: Setting) -> Iterator[str]:
    change = step.change
    yield from (f"{change.time[:16].replace('T', ' ')} ", element("b", change.action), f" → {change.state.value}")
    if people := [element("bdi", name) for name in (change.by, change.via) if name]:
        yield from (" · ", people[0], *(joined(" · ", name) for name in people[1:]))
    if change.why:
        yield element("p", "Why: ", element("bdi", change.why))
    if change.former_source:
        yield element("p", "The source was: ", element("bdi", change.former_source))
    if change.match_source:
        yield element("p", "It was made for: ", element("bdi", change.match_source))
    if step.changed_text:
        yield element("p", *_difference(step.text_before, step.text), **setting)


def _difference(before: str, after: str) -> Iterator[str]:
    names = {Edit.REMOVED: "del", Edit.ADDED: "ins"}
    for run in difference(before, after) if before else ():
        yield element(names[run.edit], run.text) if run.edit in names else run.text
    if not before:
        yield after
