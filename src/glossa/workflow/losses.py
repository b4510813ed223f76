"""What a second draft has lost that the plain one had: such a draft is not taken, however many more terms it has."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence

from glossa.model.inline import tag, tags, visible
from glossa.model.term import TermUse
from glossa.text.counting import counted

_NUMBER = re.compile(r"\d+(?:[.,'’\s]\d{3}(?!\d))*")
"""A number as it is written anywhere, its thousands apart or not; what stands behind a decimal mark counts alone."""
_LEAST = 0.5
"""How much of the plain draft, its terms apart, must be there again. A good retry says the same in other words: in
benchmarks/term_quality.py the shortest of 198 has 0.58 of it, and all but two have more than 0.7."""
_FEW = 10
"""Up to so many characters beside the terms, a shorter draft may well say the same: `Se hizo` for `It was done`."""


def losses(source: str, plain: str, before: Sequence[TermUse], retried: str, after: Sequence[TermUse]) -> str:
    """Says what `retried` has lost of `plain`, two drafts of `source`; `""` where nothing is missing.

    All three are tagged texts; `before` and `after` are the terms of the two drafts. Numbers inside the terms do not
    count: a glossary may well write them as words.
    """
    if codes := _codes(plain) - _codes(retried):
        return f"the retry lost {', '.join(sorted(codes))}"
    beside = _numbers(_without(source, before))
    if numbers := (_numbers(visible(plain).text) & beside) - _numbers(visible(retried).text):
        return f"the retry lost the number {', '.join(sorted(numbers))}"
    rest, left = _rest(source, plain, before), len(visible(retried).text) - sum(len(use.found) for use in after)
    if rest > _FEW and left < _LEAST * rest:
        return (
            f"the retry is far shorter: {counted(max(left, 0), 'character')} beside the terms instead of about {rest}"
        )
    return ""


def _codes(text: str) -> Counter[str]:
    return Counter(tag(each.id, each.kind) for each in tags(text))


def _numbers(text: str) -> Counter[str]:
    return Counter("".join(map(_digit, found)) for found in _NUMBER.findall(text))


def _digit(character: str) -> str:
    """Returns a digit as we write it, `""` for what stands between thousands."""
    return str(unicodedata.decimal(character)) if character.isdecimal() else ""


def _without(source: str, uses: Sequence[TermUse]) -> str:
    for use in sorted(uses, key=lambda use: use.source, reverse=True):
        source = f"{source[: use.source.start]} {source[use.source.end :]}"
    return visible(source).text


def _rest(source: str, plain: str, uses: Sequence[TermUse]) -> int:
    """Returns how many characters of a draft are none of its terms'.

    Where nobody knows what stands for a term, it is taken to be as long as it should be, or to have the share of the
    draft that it has of the source, whichever is more.
    """
    whole = len(visible(plain).text)
    share = whole / max(1, len(visible(source).text))
    unknown = (max(len(use.expected), round(share * len(use.surface(source)))) for use in uses if use.target is None)
    return whole - sum(unknown) - sum(len(use.found) for use in uses)
