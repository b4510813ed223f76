"""The order of surname and given name, where the termbase knows the person."""

from __future__ import annotations

import re
from collections.abc import Iterator

from glossa.checks._base import Case
from glossa.model.finding import Finding, Severity
from glossa.model.term import Verdict
from glossa.text.spans import Span

_TWO = re.compile(r"([^\W\d_][\w'’-]{0,40}) ([^\W\d_][\w'’-]{0,40})")


def reversed_names(case: Case) -> Iterator[Finding]:
    """Yields the names of two words that stand in the target the other way round than the termbase has them."""
    seen: set[str] = set()
    for use in case.terms:
        words = _TWO.fullmatch(use.expected)
        if use.verdict is not Verdict.MISSING or words is None or use.expected in seen or not _is_name(words):
            continue
        seen.add(use.expected)
        for found in re.finditer(rf"(?<!\w){re.escape(f'{words[2]} {words[1]}')}(?!\w)", case.target):
            message = f"{found[0]} is written {use.expected}"
            fix = case.target[: found.start()] + use.expected + case.target[found.end() :]
            yield Finding("names", Severity.WARNING, message, use.source, Span(*found.span()), fix)


def _is_name(words: re.Match[str]) -> bool:
    return words[1][0].isupper() and words[2][0].isupper()
