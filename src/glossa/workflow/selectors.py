"""How people point at segments: `3`, `1-10,14`, `7-`, `all`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from shlex import quote

from glossa.errors import ExitCode, GlossaError
from glossa.model.article import Article, Entry
from glossa.text.counting import counted

Numbered = tuple[int, Entry]
"""A segment with its number in the article, from 1."""

_SHOWN = 10
_PART = re.compile(r"(?P<first>\d{1,9})(?P<range>\s*-\s*(?P<last>\d{0,9}))?")


def select(article: Article, selector: str) -> tuple[Numbered, ...]:
    """Returns the numbered entries that `selector` names, in document order, each once.

    Raises `GlossaError` when it makes no sense or points outside the article.
    """
    current = article.current
    numbers: set[int] = set()
    for part in map(str.strip, selector.split(",")):
        numbers.update(_numbers(part, len(current), article.name))
    return tuple((number, current[number - 1]) for number in sorted(numbers))


def listed(numbers: Sequence[int]) -> str:
    """Says which segments are meant: `segment 3`, `segments 3, 5, 8`, never more than ten of them."""
    shown = ", ".join(map(str, numbers[:_SHOWN]))
    more = f" and {len(numbers) - _SHOWN} more" if len(numbers) > _SHOWN else ""
    return f"segment{'s' if len(numbers) > 1 else ''} {shown}{more}"


def _numbers(part: str, count: int, name: str) -> range:
    if part == "all":
        return range(1, count + 1)
    found = _PART.fullmatch(part)
    if found is None:
        raise GlossaError(
            f"Cannot read the selector {part!r}",
            hint="Name segments by number: 3, or 1-10,14, or 7- (to the end), or all.",
            exit_code=ExitCode.USAGE,
        )
    first = int(found["first"])
    last = first if not found["range"] else int(found["last"] or count)
    for number in (first, last):
        if not 1 <= number <= count:
            raise GlossaError(
                f"There is no segment {number} in {name}",
                hint=f"It has {counted(count, 'segment')}, which `glossa show {quote(name)}` numbers."
                if count
                else "It is empty.",
                exit_code=ExitCode.USAGE,
            )
    if last < first:
        raise GlossaError(
            f"The range {part} runs backwards", hint=f"Did you mean {last}-{first}?", exit_code=ExitCode.USAGE
        )
    return range(first, last + 1)
