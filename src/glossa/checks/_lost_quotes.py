"""The quotations of a source that a target does not have, and how grave that is."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from glossa.checks._base import Case
from glossa.checks._extent import extent, growth
from glossa.checks._quote_shares import Said, lost
from glossa.model.document import Role
from glossa.model.finding import Severity
from glossa.model.inline import VisibleText
from glossa.text.languages import is_spaced
from glossa.text.quotes import Quotation, Quoting
from glossa.text.spans import Span

_LONG = 25
"""What says so much, in letters, is speech, and no word that somebody doubts."""
_LESS = (0.16, 0.25, 0.35)
"""By so much of the text less is quoted where a part of a quotation has lost its marks: with fewer quotations than the
source, with as many, with more. Who says it stands inside a joined one and outside a split one."""
_PHRASE = 6
"""A set phrase of Chinese has so many characters at most."""
_ASIDE = (4, 90)
"""So much, in letters, stands between the parts of a quotation that its speaker interrupts."""
_WIDE = 3.5
"""So many Latin letters, spaces too, has what a Chinese character says."""
_TITLE = re.compile("《[^《》]{1,200}+》|〈[^〈〉]{1,200}+〉")
_DIALOGUE = re.compile(r"(?:^|\n|: )\s{0,3}+[—―–]{1,2} ?(?=[^\W\d]|[¿¡«“])")
_BREAK = re.compile("[，。；！？：、,.;:!?…—–]")
_STOPS = frozenset("，。！？,.!?…—")
_CLOSING = "’”»›“‘'\"」』 \u00a0\u202f"
"""What stands behind the last mark of a quotation that ends with another."""

Lost = tuple[Span, Severity]


def lost_quotations(case: Case, source: VisibleText, before: Quoting, target: str, after: Quoting) -> list[Lost]:
    """Returns where in the visible source a quotation stands that the target has not."""
    if not before.quotations or not target.strip() or _are_alike(case, before, after):
        return []
    if _is_dialogue(source.text, target):
        return []
    titles = [found.span() for found in _TITLE.finditer(source.text)]
    mine = [
        one
        for one in before.outermost
        if not _is_free(one, case, source, titles) and not _is_kept(one.inner.of(source.text).strip(), target)
    ]
    theirs = [one.inner.of(target) for one in after.outermost]
    grown = growth(case.source, case.source_language, case.target, case.target_language) or 0.0
    usual = extent(case.target) / max(1.0, extent(case.source)) / math.exp(grown)
    heard = [extent(one) for one in theirs] + [extent(found[0]) for found in _TITLE.finditer(target)]
    gone = [mine[place] for place in lost(list(_said(mine, source.text, usual)), heard, growth=grown)]
    if not gone and len(after.quotations) < len(before.quotations):
        gone = _lost_inside(before, after)
    if not gone and _is_less(case, [one.inner.of(source.text) for one in mine], heard):
        gone = [max(mine, key=lambda one: len(one.span))]
    return [(one.span, _severity(one, case, source.text, is_alone=not theirs)) for one in gone]


def _is_less(case: Case, said: Sequence[str], heard: Sequence[float]) -> bool:
    """Tells whether much less of the target is quoted than of the source: half of a quotation has lost its marks."""
    quoted = sum(map(extent, said))
    before, after = (part / max(1.0, extent(text)) for part, text in ((quoted, case.source), (sum(heard), case.target)))
    least = _LESS[1 + (len(heard) > len(said)) - (len(heard) < len(said))]
    return quoted >= _LONG and before - after > least


def _are_alike(case: Case, before: Quoting, after: Quoting) -> bool:
    """Tells, quickly, whether each quotation has one of its length in its place: so it is nearly always."""
    if len(before.quotations) != len(after.quotations):
        return False
    widths = (1 if is_spaced(tag) else _WIDE for tag in (case.source_language, case.target_language))
    factor = next(widths) / next(widths)
    pairs = zip(before.quotations, after.quotations, strict=True)
    return all(
        one.depth == other.depth and 0.6 < len(one.span) * factor / len(other.span) < 1.7 for one, other in pairs
    )


def _is_dialogue(source: str, target: str) -> bool:
    """Tells whether only the target has its speech behind dashes."""
    return _DIALOGUE.search(target) is not None and not _DIALOGUE.search(source)


def _said(quotations: Sequence[Quotation], text: str, usual: float) -> Iterator[Said]:
    followed = [*(_goes_on(one, other, text) for one, other in pairwise(quotations)), False]
    for one, goes_on in zip(quotations, followed, strict=False):
        yield Said(extent(one.inner.of(text)) * usual, goes_on)


def _goes_on(one: Quotation, other: Quotation, text: str) -> bool:
    """Tells whether a quotation may go on in the next one, behind who says it."""
    aside = text[one.span.end : other.span.start]
    least, most = _ASIDE
    last = one.inner.of(text).rstrip(_CLOSING)[-1:]
    return not _STOPS.isdisjoint((last, aside[:1])) and least <= extent(aside) <= most


def _lost_inside(before: Quoting, after: Quoting) -> list[Quotation]:
    """Returns the quotations inside others that are lost; when some are kept, the first ones."""
    inside = [one for one in before.quotations if one.depth]
    kept = len(after.quotations) - len(after.outermost)
    return inside[: max(0, len(inside) - kept)]


def _is_free(one: Quotation, case: Case, source: VisibleText, titles: Sequence[tuple[int, int]]) -> bool:
    """Tells whether a quotation may do without marks: inside a title, a term, in italics, a phrase before its noun."""
    span, inner = source.span(one.span), source.span(one.inner)
    return (
        any(start < one.span.start < end for start, end in titles)
        or any(use.source.start <= inner.start and inner.end <= use.source.end for use in case.terms)
        or (_is_tagged(case.source, span) and len(inner) < 2 * _LONG)
        or (_is_phrase(one, case, source.text) and source.text[one.span.end : one.span.end + 1].isalpha())
    )


def _is_kept(said: str, target: str) -> bool:
    """Tells whether a quotation is a name of several words, which the target has as it is."""
    words = said.split()
    return len(words) > 1 and words[0][0].isupper() and words[-1][0].isupper() and said[-1].isalnum() and said in target


def _is_tagged(text: str, span: Span) -> bool:
    """Tells whether a pair of codes stands right outside or inside the marks, such as that of italics."""
    outside = text[span.start - 1 : span.start] == ">" and text[span.end : span.end + 2] == "</"
    return outside or (text[span.start + 1 : span.start + 2] == "<" and text[span.end - 2] == ">")


def _is_phrase(one: Quotation, case: Case, text: str) -> bool:
    said = one.inner.of(text)
    return len(said) <= _PHRASE and not is_spaced(case.source_language) and not _BREAK.search(said)


def _severity(one: Quotation, case: Case, text: str, *, is_alone: bool) -> Severity:
    if _is_phrase(one, case, text):
        return Severity.ADVICE
    said = one.inner.of(text)
    is_speech = is_spaced(case.source_language) or _BREAK.search(said) is not None
    is_long = extent(said) >= _LONG and is_speech and is_alone and case.role is not Role.HEADLINE
    return Severity.ERROR if is_long else Severity.WARNING
