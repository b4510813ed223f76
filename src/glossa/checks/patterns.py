"""Patterns: the project's own rules, in regular expressions, hold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from math import prod
from typing import TYPE_CHECKING

from glossa.checks._alike import quoted
from glossa.checks._base import ANY, Case, Example, Find
from glossa.checks._rules import Pattern
from glossa.model.finding import Finding, Severity
from glossa.model.inline import VisibleText, visible
from glossa.text.languages import broader
from glossa.text.spans import Span

if TYPE_CHECKING:
    import regex

_COUNTS = re.compile(r"(?<!\\)\{(?:\d{0,9},)?([1-9]\d{0,8})\}")
_MOST_COUNTED = 100_000
"""As far as all counted repeats of a pattern may count together: the package writes each of them out."""
_SECONDS = 0.1
"""How long one pattern may take on one text: some take longer than the age of the world."""

_MOST = 10
"""Of so many matches of one pattern in one text is told; by then it is clear what is to be done."""

_HYPHEN = Pattern("no-hyphen", forbid=r"e-mail", message="we write “email”")
_SIGN = Pattern("sign", when=r"(?i)\bread more\b", require=r"(?i)\bsiga leyendo\b", severity=Severity.ERROR)
_BOMB = Pattern("bomb", forbid=r"^(a|aa)+$")


class _Patterns:
    id = "patterns"
    summary = "The project's own rules hold: what it forbids stands nowhere, what it requires stands there."
    reason = (
        "A house has rules that no tool knows: a spelling, a stock phrase, a word it never prints. They stand in "
        "glossa.toml, under [checks.patterns]. A pattern that takes too long on a text is named, and the others go on."
    )
    reference = "the syntax of the Python package regex"
    languages = ANY
    bad = (
        Example("Send an email.", "Envíe un e-mail.", patterns=(_HYPHEN,), finds=(Find(target="e-mail"),)),
        Example(
            "Read more here.",
            "Más aquí.",
            patterns=(_SIGN,),
            finds=(Find(source="Read more", severity=Severity.ERROR),),
        ),
        Example("A long cry.", "a" * 60 + "!", patterns=(_BOMB,), finds=(Find(severity=Severity.ERROR),)),
    )
    good = (
        Example("Send an email.", "Envíe un correo.", patterns=(_HYPHEN,)),
        Example("Read more here.", "Siga leyendo aquí.", patterns=(_SIGN,)),
        Example("The bread, more or less.", "El pan, más o menos.", patterns=(_SIGN,)),
    )

    def examine(self, case: Case) -> Iterator[Finding]:
        for pattern in case.patterns:
            if not pattern.targets or not pattern.targets.isdisjoint(broader(case.target_language)):
                try:
                    yield from _found(pattern, visible(case.source), visible(case.target))
                except TimeoutError:
                    said = f"the {pattern.name} takes too long on this text"
                    yield Finding(self.id, Severity.ERROR, said, failed=pattern.name)


def compiled(expression: str) -> regex.Pattern[str]:
    """Returns a regular expression, ready; raises `ValueError`, with the reason, when it is none."""
    import regex

    if prod(map(int, _COUNTS.findall(expression)), start=1) > _MOST_COUNTED:
        raise ValueError("it counts too far: {99} inside {99}")
    try:
        return _compiled(expression)
    except regex.error as fault:
        raise ValueError(str(fault)) from None


@lru_cache(maxsize=256)
def _compiled(expression: str) -> regex.Pattern[str]:
    import regex

    return regex.compile(expression)


def _found(pattern: Pattern, source: VisibleText, target: VisibleText) -> Iterator[Finding]:
    where = None
    if pattern.when:
        found = compiled(pattern.when).search(source.text, timeout=_SECONDS)
        if found is None:
            return
        where = _span(source, found)
    if pattern.forbid:
        for found in islice(_distinct(pattern.forbid, target.text), _MOST):
            what = f"{quoted(found[0])} is forbidden here" if found[0] else "what stands here is forbidden"
            said = pattern.message or f"{what} ({pattern.id})"
            yield Finding(_Patterns.id, pattern.severity, said, source=where, target=_span(target, found))
    if pattern.require and compiled(pattern.require).search(target.text, timeout=_SECONDS) is None:
        said = pattern.message or f"what {pattern.id} requires is missing"
        yield Finding(_Patterns.id, pattern.severity, said, source=where)


def _distinct(expression: str, text: str) -> Iterator[regex.Match[str]]:
    """Yields the matches; of those of no length, which say that something is not there, the first alone."""
    empty = False
    for found in compiled(expression).finditer(text, timeout=_SECONDS):
        if found[0] or not empty:
            yield found
        empty = empty or not found[0]


def _span(text: VisibleText, found: regex.Match[str]) -> Span | None:
    """Returns where a match stands; None for one of no length."""
    span = Span(*found.span())
    return text.span(span) if len(span) else None


CHECK = _Patterns()
