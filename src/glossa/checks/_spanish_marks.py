"""The opening ¿ and ¡ of Spanish."""

from __future__ import annotations

import re
from collections.abc import Iterator

from glossa.checks._marked_names import is_marked_name
from glossa.checks._mending import Edit
from glossa.model.inline import VisibleText
from glossa.text.addresses import covered
from glossa.text.spans import Span

_MARK = re.compile("[¿¡?!]")
_MARKS = re.compile(r"[¿¡]+|[?!]+")
_OPENING = frozenset("¿¡")
_SENTENCE = re.compile(r"[.…?!]['\"”’»)\]]* |\n")
_UNSURE = re.compile(r"[,;:—–«“\"(\[<]|\.\.")
"""A sentence with one of these may begin before its question does."""
_BEGINNING = " \u00a0«“\"‘'([—–-*_"
_FOREIGN = re.compile(r"\w+ \w+\Z")
_REACH = 60
_SENTENCE_REACH = 300
_MIRRORED = str.maketrans("?!", "¿¡")


def spanish_marks(source: str, seen: VisibleText, *, is_end_told: bool) -> Iterator[Edit]:
    """Yields the questions and exclamations that lack a mark on one side.

    `is_end_told` says that there is a finding of the last mark already; what is open there is not told again.
    """
    text = seen.text
    if not _MARK.search(text):
        return
    closed = covered(text)
    opened: list[re.Match[str]] = []
    for found in _MARKS.finditer(text):
        if found[0][0] in _OPENING:
            opened.append(found)
        elif opened:
            opened.pop()
        elif found.start() not in closed and not _is_meant(text, found.start(), source):
            yield _missing(seen, found)
    for found in opened[:-1] if is_end_told else opened:
        closing = "?" if found[0][0] == "¿" else "!"
        yield Edit(seen.span(Span(*found.span())), f"“{found[0]}” is not closed by “{closing}”")


def _is_meant(text: str, place: int, source: str) -> bool:
    """Tells whether a mark without an opening one is an aside, (?), or ends what the source has in the same words."""
    if text[place - 1 : place] == "(" or is_marked_name(text, place, source):
        return True
    words = _FOREIGN.search(text, max(0, place - _REACH), place)
    return words is not None and words[0] + text[place] in source


def _missing(seen: VisibleText, found: re.Match[str]) -> Edit:
    shown, opening = seen.span(Span(*found.span())), found[0].translate(_MIRRORED)[::-1]
    start = _beginning(seen.text, found.start())
    if start is None:
        return Edit(shown, f"“{opening}” is missing")
    letter = seen.span(Span(start, start + 1))
    return Edit(shown, f"“{opening}” is missing", opening + seen.text[start], place=letter)


def _beginning(text: str, place: int) -> int | None:
    """Returns where the sentence before a mark begins; None where the question may begin later than that."""
    reach = max(0, place - _SENTENCE_REACH)
    ends = [found.end() for found in _SENTENCE.finditer(text, reach, place)]
    if not ends and reach > 0:
        return None
    start = ends[-1] if ends else 0
    while start < place and text[start] in _BEGINNING:
        start += 1
    is_sure = text[start].isupper() and not _UNSURE.search(text, start, place)
    return start if is_sure else None
