"""Quotation marks that a language does not have, or not there, and the ones to put in their place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from glossa.checks._base import Case
from glossa.checks._mending import Edit, mended, unbroken
from glossa.model.finding import Finding, Severity
from glossa.model.inline import VisibleText
from glossa.text.languages import is_spaced, primary, territory
from glossa.text.quote_marks import Marks, marks_of
from glossa.text.quotes import Quotation, Quoting
from glossa.text.scripts import has_unspaced
from glossa.text.spans import Span

_STRAIGHT = frozenset({'""', "''"})
_BLANKS = frozenset(" \u00a0\u202f\u2009")


@dataclass(frozen=True, slots=True)
class _Better:
    """A quotation that should have other marks."""

    quotation: Quotation
    pair: str
    severity: Severity | None
    """None where only the marks around it have changed."""


def odd_marks(check: str, case: Case, before: Quoting, target: VisibleText, after: Quoting) -> Iterator[Finding]:
    """Yields a finding per quotation in marks that the target's language has not; all have the same fix."""
    marks = marks_of(case.target_language)
    if marks is None or not after.quotations:
        return
    found = [one for one in _better(case, marks, before, target.text, after.quotations) if one.severity]
    if not found:
        return
    better = list(_better(case, marks, before, target.text, after.quotations))
    fix = None
    if not any(mark.is_sure for mark in after.loose):
        fix = mended(case.target, [edit for one in better for edit in _edits(one, case, target)])
    for one in found:
        span, pair = one.quotation.span, one.quotation.pair
        place = span.end - 1 if pair[0] == one.pair[0] else span.start
        said = f"should stand in {one.pair[0]}…{one.pair[1]}, not in {pair[0]}…{pair[1]}"
        shown = target.span(Span(place, place + 1))
        yield Finding(check, one.severity or Severity.ADVICE, said, target=shown, fix=fix)


def _better(case: Case, marks: Marks, before: Quoting, text: str, quotations: Sequence[Quotation]) -> Iterator[_Better]:
    """Yields the quotations that should have other marks, in the order of the text."""
    is_curly = bool(before.quotations) and not any(one.pair in _STRAIGHT for one in before.quotations)
    outside = _usual(marks, quotations)
    around: list[tuple[int, str]] = []
    for one in quotations:
        while around and around[-1][0] <= one.span.start:
            around.pop()
        outer = around[-1][1] if around else ""
        severity = _severity(one, marks, case, text, is_curly=is_curly)
        pair = one.pair
        if severity or (outer and pair not in _STRAIGHT and not marks.may_stand_inside(pair, outer)):
            pair = marks.inside(outer) if outer else outside
            yield _Better(one, pair, severity)
        around.append((one.span.end, pair))


def _usual(marks: Marks, quotations: Sequence[Quotation]) -> str:
    """Returns the pair that the text has outside, where it is one of the language; else the usual one."""
    outer = [start for start, _ in marks.styles if start not in marks.inner_only]
    return next((one.pair for one in quotations if not one.depth and one.pair in outer), outer[0])


def _severity(one: Quotation, marks: Marks, case: Case, text: str, *, is_curly: bool) -> Severity | None:
    """Says how odd the marks of a quotation are; None where nothing is."""
    if one.pair not in marks.known:
        if one.pair in _STRAIGHT:
            return Severity.ADVICE if is_curly else None
        return None if _is_kept(one, case, text) else Severity.WARNING
    if one.depth:
        return None if marks.may_stand_inside(one.pair, one.outer) else Severity.WARNING
    return Severity.ADVICE if one.pair in marks.inner_only else None


def _is_kept(one: Quotation, case: Case, text: str) -> bool:
    """Tells whether marks are as they should be: of quoted Chinese, or of a quotation that a paragraph before began."""
    goes_on = one.pair == "»»" and one.span.start == 0
    return goes_on or (is_spaced(case.target_language) and has_unspaced(one.inner.of(text)))


def _edits(one: _Better, case: Case, target: VisibleText) -> Iterator[Edit]:
    """Yields what puts the better marks there, with the spaces that French has inside them."""
    start, end = one.quotation.span.start, one.quotation.span.end
    text = target.text
    after, before = start + 1, end - 1
    while after < before and text[after] in _BLANKS:
        after += 1
    while before > after and text[before - 1] in _BLANKS:
        before -= 1
    is_french = primary(case.target_language) == "fr" and territory(case.target_language) != "CH"
    space = "\u00a0" if is_french and one.pair == "«»" else ""
    for first, last, mark, better in (
        (start, after, start, one.pair[0] + space),
        (before, end, end - 1, space + one.pair[1]),
    ):
        place = unbroken(target, first, last) or target.span(Span(mark, mark + 1))
        yield Edit(place, "", better)
