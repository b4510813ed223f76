"""What the page of one segment looks like, line by line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from rich.text import Text

from glossa.cli._render import STATE_STYLE, origin_text
from glossa.cli._review.keys import KEYS
from glossa.cli._review.remarks import remarks
from glossa.cli._review.wrapping import clipped, wrapped
from glossa.cli._text import harmless
from glossa.model.inline import tags
from glossa.model.match import Match
from glossa.model.target import Target
from glossa.model.term import TermMatch
from glossa.text.languages import LanguageTag, is_spaced
from glossa.text.spans import Span
from glossa.workflow.reviewing import Round
from glossa.workflow.selectors import Numbered

_LABEL = 8
"""The width of the column of labels."""
_WIDEST = 100
"""How wide a text gets at most: longer lines are hard to read."""
_CONTEXTS = ((2, 0), (1, 0), (1, 1), (0, 0))
"""How many segments are shown on either side, and in how many lines each text (0: as many as it takes); the first of
these with which the page fits."""


@dataclass(frozen=True, slots=True)
class View:
    """What there is to look at beside the texts of the article."""

    round: Round
    offers: Sequence[Match] = ()
    terms: Sequence[TermMatch] = ()
    """What the source calls for, for a segment that has no translation yet."""
    message: Text | None = None
    """What came of the last key."""


@dataclass(frozen=True, slots=True)
class Size:
    """The size of the terminal."""

    columns: int
    lines: int

    @property
    def text(self) -> int:
        """How wide a text may get."""
        return max(10, min(self.columns - _LABEL - 4, _WIDEST))


@dataclass(frozen=True, slots=True)
class Page:
    """Lines for a terminal."""

    lines: tuple[Text, ...]
    scroll: int
    """How far it is scrolled: as far as was asked, or as far as there is something."""


class Pages:
    """Makes the pages of a walk. The lines of a segment are cut once for all pages of it: a long one takes a second."""

    def __init__(self) -> None:
        self._cut: tuple[View, int, list[Text]] | None = None

    def page(self, view: View, size: Size, scroll: int = 0) -> Page:
        """Makes the page of a segment, as `page` does."""
        if self._cut is None or not _is_same(self._cut[0], view) or self._cut[1] != size.text:
            self._cut = view, size.text, list(_segment(view, size))
        return _page(view, size, scroll, self._cut[2])


def _is_same(one: View, other: View) -> bool:
    """Tells whether two views show the same but for the message; equal ones need not be the same to be cut anew."""
    return one.round is other.round and one.offers is other.offers and one.terms is other.terms


def page(view: View, size: Size, scroll: int = 0) -> Page:
    """Makes the page of a segment: where we are, the segment amid its context, what was said, the keys."""
    return _page(view, size, scroll, list(_segment(view, size)))


def _page(view: View, size: Size, scroll: int, segment: Sequence[Text]) -> Page:
    head = [_head(view, size), Text("─" * size.columns, style="dim")]
    foot = foot_lines(size, view.message or Text())
    room = max(1, size.lines - len(head) - len(foot))
    body: list[Text] = []
    for around, most in _CONTEXTS:
        body = _body(view, size, segment, around, most)
        if len(body) <= room:
            break
    scroll = max(0, min(scroll, len(body) - room))
    shown = body[scroll : scroll + room]
    if len(body) > room:
        foot[0] = more(size, scroll, len(body) - room - scroll)
    filling = [Text()] * (room - len(shown))
    return Page((*head, *shown, *filling, *foot), scroll)


def foot_lines(size: Size, message: Text) -> list[Text]:
    """Returns the lines below the segment: a rule, what is to be said, the keys."""
    said = [Text(" ").append(line) for line in wrapped(message, size.columns - 2)][:4] if message.plain else []
    return [Text("─" * size.columns, style="dim"), *said, _keys(size)]


def _head(view: View, size: Size) -> Text:
    done = view.round.progress()
    article = view.round.article
    name = Text(" ").append(harmless(article.name), style="bold")
    name.append(f"  {article.document.language} → {view.round.language}")
    if view.round.place and not view.round.wanted.is_empty:
        name.append(f"  {view.round.place} of {len(view.round.segments)} chosen", style="dim")
    unit = "words" if is_spaced(article.document.language) else "characters"
    share = f"{done.approved} of {done.segments} approved, {done.approved_words:,} of {done.words:,} {unit} "
    if cell_len(name.plain) + len(share) + 2 > size.columns:
        share = f"{done.approved} of {done.segments} "
    name = clipped(name, size.columns - len(share) - 1)
    name.append(" " * (size.columns - cell_len(name.plain) - len(share)))
    return name.append(share, style="dim")


def _keys(size: Size) -> Text:
    """Names as many keys as there is room for; the help and the way out always."""
    labels = [Text().append(key.names[0], "bold").append(f" {key.action.value}", "dim") for key in KEYS if key.in_foot]
    *others, explain, leave = labels
    ways = Text("  ").join([explain, leave])
    line = Text(" ")
    for label in others:
        if line.cell_len + label.cell_len + 2 + ways.cell_len <= size.columns:
            line.append(label).append("  ")
    return line.append(ways)


def more(size: Size, above: int, below: int) -> Text:
    """Returns a rule that says how many lines are above and below what is shown."""
    said = "  ".join(filter(None, (f"↑ {above}" if above else "", f"↓ {below}" if below else "")))
    note = f" {said} more "
    return Text().append("─" * (size.columns - cell_len(note) - 2), "dim").append(note, "yellow").append("──", "dim")


def _body(view: View, size: Size, segment: Sequence[Text], around: int, most: int) -> list[Text]:
    before, after = view.round.around(around)
    lines: list[Text] = [Text()] if around else []
    for entry in before:
        lines += [*_context(entry, view.round.language, size, most), Text()]
    lines += segment
    for entry in after:
        lines += [Text(), *_context(entry, view.round.language, size, most)]
    return lines


def _context(numbered: Numbered, language: LanguageTag, size: Size, most: int) -> Iterator[Text]:
    """Yields a neighbour, dimmed: its source, and its translation if there is one."""
    number, entry = numbered
    target = entry.targets.get(language)
    label = f"✓ {number}" if entry.state(language).is_approved else str(number)
    for text in (entry.segment.source, target.text if target else ""):
        if text:
            shown = Text(harmless(text[: size.lines * size.columns]), style="dim")  # more has no room in any case
            lines = [clipped(shown, size.text)] if most else wrapped(shown, size.text)
            yield from _row(label, lines, "dim")
            label = ""


def _segment(view: View, size: Size) -> Iterator[Text]:
    number, entry = view.round.entry
    language, target = view.round.language, view.round.target
    head = Text().append(entry.segment.role.value, style="dim")
    state = entry.state(language)
    head.append("  ").append(state.value, style=STATE_STYLE[state])
    if target:
        head.append(f"  {harmless(origin_text(target))}  r{target.revision}", style="dim")
    if entry.segment.note:
        head.append(f"  {harmless(entry.segment.note)}", style="dim")
    yield from _row(f"▸ {number}", wrapped(head, size.text), "bold")
    source = _marked_terms(entry.segment.source, _source_terms(view, target))
    yield from _row(view.round.article.document.language, wrapped(source, size.text))
    if target:
        yield from _row(language, wrapped(_marked_terms(target.text, _target_terms(target)), size.text))
    found = list(remarks(entry, target, language, view.offers, view.terms))
    if found:
        yield Text()
    for remark in found:
        yield from _row(remark.label, wrapped(remark.text, size.text), remark.style)


def _source_terms(view: View, target: Target | None) -> list[tuple[Span, bool]]:
    if target is None:
        return [(match.span, True) for match in view.terms]
    return [(use.source, use.verdict.is_met) for use in target.terms]


def _target_terms(target: Target) -> list[tuple[Span, bool]]:
    return [(use.target, use.verdict.is_met) for use in target.terms if use.target]


def _marked_terms(text: str, terms: Sequence[tuple[Span, bool]]) -> Text:
    """Shows a text with its terms underlined, those that are not met in red, and its codes dimmed."""
    shown = Text(harmless(text))
    for span, met in terms:
        shown.stylize("underline green" if met else "underline bold red", span.start, span.end)
    for tag in tags(text):
        shown.stylize("dim", tag.span.start, tag.span.end)
    return shown


def _row(label: str, lines: Sequence[Text], style: str = "dim") -> Iterator[Text]:
    """Yields the lines of a text beside its label."""
    for place, line in enumerate(lines):
        name = label if place == 0 else ""
        yield Text(" " * (_LABEL - cell_len(name))).append(f"{name}  ", style=style).append(line)
