"""The no-break spaces of French: before tall marks and the per cent sign, and inside guillemets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from glossa.checks._base import Case
from glossa.checks._marked_names import is_marked_name
from glossa.checks._mending import Edit, unbroken
from glossa.model.finding import Severity
from glossa.model.inline import VisibleText
from glossa.text.addresses import covered
from glossa.text.languages import territory
from glossa.text.spans import Span

_MARK = re.compile("[;:!?»%«]")
_FINE = "\u00a0\u202f\u2009\n\t"
"""What may stand between a mark and its word."""
_REACH = 8
_AFTER_TALL = frozenset('\n»”"’].,*… \u00a0\u202f')
"""What may follow `;`, `:`, `!` and `?` when they end something; others stand in times, codes and faces."""
_CLOSED = re.compile(r"(?:</\d+>)*")
_THIN = ";!?"
_NO_WORD = frozenset(",;:!?.)]»؟،؛")
"""What no quotation begins with."""


def french_spaces(case: Case, seen: VisibleText) -> Iterator[Edit]:
    """Yields where a no-break space is missing (warnings), and where spaces may break (advice, once for all of them).

    Nothing is said of French as written in Switzerland, which has thin spaces or none.
    """
    if not _MARK.search(seen.text) or (region := territory(case.target_language)) == "CH":
        return
    closed, is_told = covered(seen.text), False
    for found in _MARK.finditer(seen.text):
        place, mark = found.start(), found[0]
        if place in closed or (region == "CA" and mark in _THIN):
            continue
        edit = _opening(seen, place) if mark == "«" else _closing(seen, place, case.source, case.target)
        if edit and edit.severity is Severity.ADVICE:
            yield replace(edit, message="" if is_told else edit.message)
            is_told = True
        elif edit:
            yield edit


def _opening(seen: VisibleText, place: int) -> Edit | None:
    rest = seen.text[place + 1 : place + 1 + _REACH]
    spaces = len(rest) - len(rest.lstrip(" "))
    if (
        not rest
        or rest[0] in _FINE
        or rest[spaces : spaces + 1] in _NO_WORD
        or unbroken(seen, place, place + spaces + 1 + (not spaces)) is None
    ):
        return None
    return _edit(seen, place, Span(place, place + 1 + spaces), "«\u00a0", is_there=spaces > 0)


def _closing(seen: VisibleText, place: int, source: str, target: str) -> Edit | None:
    text, mark = seen.text, seen.text[place]
    before, after = text[max(0, place - _REACH) : place], text[place + 1 : place + 2]
    spaces = len(before) - len(before.rstrip(" "))
    last = before.rstrip(" ")[-1:]
    if not last or last in _FINE or not _wants_space(mark, last, after) or is_marked_name(text, place, source):
        return None
    if (unbroken(seen, place - spaces, place + 1) if spaces else _is_beside(seen, place, target)) is None:
        return None
    space = "\u202f" if mark in _THIN else "\u00a0"
    return _edit(seen, place, Span(place - spaces, place + 1), space + mark, is_there=spaces > 0)


def _is_beside(seen: VisibleText, place: int, target: str) -> re.Match[str] | None:
    """Tells whether a mark stands beside its word, but for the end of a pair of codes."""
    start, end = seen.span(Span(place - 1, place)).end, seen.span(Span(place, place + 1)).start
    return _CLOSED.fullmatch(target, start, end)


def _wants_space(mark: str, last: str, after: str) -> bool:
    """Tells whether a mark is one of those that French sets off from what stands before."""
    if mark == "%":
        return last.isdigit()
    if mark == "»":
        return True
    return (not after or after in _AFTER_TALL) and (last.isalnum() or last in ")]”’»%")


def _edit(seen: VisibleText, place: int, whole: Span, text: str, *, is_there: bool) -> Edit:
    mark = seen.text[place]
    side = "after" if mark == "«" else "before"
    said = f"the space {side} “{mark}” may break" if is_there else f"a no-break space is missing {side} “{mark}”"
    severity = Severity.ADVICE if is_there else Severity.WARNING
    return Edit(seen.span(Span(place, place + 1)), said, text, severity, place=seen.span(whole))
