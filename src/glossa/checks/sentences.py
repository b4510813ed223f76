"""Sentences: none is lost, none is said twice."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from glossa.checks._base import ANY, Case, Example, Find
from glossa.checks._extent import extent, growth
from glossa.model.finding import Finding, Severity
from glossa.model.inline import visible
from glossa.segmentation import boundaries
from glossa.text.normalise import fold
from glossa.text.spans import Span

_LEAST = 9
"""How much a sentence says at least, in letters, that is not said twice on purpose."""
_SHORTER = -0.12
"""So much shorter than usual, as a logarithm, is a target that lacks a sentence."""

_WITHIN = re.compile(r"[.!?…。！？；؟।](?=.{3})|\n", re.DOTALL)
"""What may end a sentence before the text ends."""

_TWO = "The tide turned at noon. Three boats were still out at sea."


class _Sentences:
    id = "sentences"
    summary = "No sentence of the source is lost in the target, and none is said twice."
    reason = (
        "A paragraph with a sentence less still reads well, so nobody notices. Translators make one sentence of two: a "
        "target with fewer sentences is only odd when it is shorter, too. What the source says twice may be said twice."
    )
    reference = "Unicode Standard Annex 29, sentence boundaries"
    languages = ANY
    bad = (
        Example(_TWO, "La marea cambió al mediodía.", finds=(Find(),)),
        Example("潮水中午转向。三艘船还在海上。", "The tide turned at noon.", "zh-Hans>en", finds=(Find(),)),
        Example(
            "The tide turned at noon.",
            "La marea cambió al mediodía. La marea cambió al mediodía.",
            finds=(Find(target="La marea cambió al mediodía.", severity=Severity.ERROR),),
        ),
        Example(
            _TWO,
            "潮水中午转向。潮水中午转向。三艘船还在海上。",
            "en>zh-Hans",
            finds=(Find(target="潮水中午转向。", severity=Severity.ERROR),),
        ),
    )
    good = (
        Example(_TWO, "La marea cambió al mediodía; tres barcos seguían aún en alta mar."),
        Example("Go! Go!", "¡Vamos! ¡Vamos!"),
        Example("We will not leave. We will not leave.", "No nos iremos. No nos iremos."),
        Example("The tide turned at noon.", "潮水中午转向。", "en>zh-Hans"),
    )

    def examine(self, case: Case) -> Iterator[Finding]:
        source, target = visible(case.source), visible(case.target)
        if not _WITHIN.search(source.text) and not _WITHIN.search(target.text):
            return
        before = boundaries(source.text, case.source_language)
        after = boundaries(target.text, case.target_language)
        if len(after) > 1 and not _twice(source.text, before):
            for span in _twice(target.text, after):
                yield Finding(self.id, Severity.ERROR, "this sentence is said twice", target=target.span(span))
        if len(after) < len(before) and target.text.strip() and _is_short(case):
            said = f"a sentence seems to be lost: {len(before)} in the source, {len(after)} in the target"
            yield Finding(self.id, Severity.WARNING, said)


def _twice(text: str, sentences: Sequence[Span]) -> list[Span]:
    """Returns the sentences that stand in a text a second time."""
    known: set[str] = set()
    again: list[Span] = []
    for span in sentences:
        said = "".join(filter(str.isalnum, fold(span.of(text))))
        if said in known and extent(span.of(text)) >= _LEAST:
            again.append(span)
        known.add(said)
    return again


def _is_short(case: Case) -> bool:
    grown = growth(case.source, case.source_language, case.target, case.target_language)
    return grown is not None and grown < _SHORTER


CHECK = _Sentences()
