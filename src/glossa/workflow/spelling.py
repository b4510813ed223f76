"""Writing a term as the glossary writes it, where a machine's draft has it in other capitals or with other hyphens."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from glossa.model.term import Mechanism, TermUse, Verdict
from glossa.text.normalise import fold
from glossa.text.spans import Span
from glossa.workflow.assess import Assessor

_SHORT = 3
"""The most letters of a word that has no capital in a title: `of`, `de la`."""


def respelt(assessor: Assessor, source: str, draft: str) -> tuple[str, tuple[TermUse, ...]]:
    """Returns an engine's draft with such terms spelt as they should be, and what became of all its terms.

    `Unión europea` becomes `Unión Europea`, `secretario-general` becomes `secretario general`. A small first letter
    of the glossary may be a capital at the beginning of a sentence, and a term in capitals stays so.
    """
    uses = assessor.terms(source, draft, Mechanism.ENGINE)
    misspelt = [(use.target, use) for use in uses if use.target is not None and _is_misspelt(use)]
    if not misspelt:
        return draft, uses
    for target, use in sorted(misspelt, key=lambda found: found[0], reverse=True):
        draft = draft[: target.start] + _initial(use) + use.expected[1:] + draft[target.end :]
    spans = frozenset(use.source for _, use in misspelt)
    return draft, credited(assessor.terms(source, draft, Mechanism.ENGINE), spans, Mechanism.REPAIR)


def respellings(draft: str, uses: Sequence[TermUse]) -> str:
    """Says for a target's history what `respelt` changed in `draft`; the places are the same before and after."""
    repaired = ((use.target.of(draft), use.found) for use in uses if use.target and use.mechanism is Mechanism.REPAIR)
    return "; ".join(f"“{before}” → “{after}”" for before, after in repaired if before != after)


def credited(uses: Sequence[TermUse], spans: frozenset[Span], mechanism: Mechanism) -> tuple[TermUse, ...]:
    """Says of the terms at these source spans that are there now what put them there."""
    return tuple(
        replace(use, mechanism=mechanism)
        if use.verdict.is_met and any(span.overlaps(use.source) for span in spans)
        else use
        for use in uses
    )


def _is_misspelt(use: TermUse) -> bool:
    return (
        use.verdict is Verdict.INFLECTED
        and not use.found.isupper()
        and not _is_title(use)
        and use.found != _initial(use) + use.expected[1:]
        and _letters(use.found) == _letters(use.expected)
    )


def _is_title(use: TermUse) -> bool:
    """Tells whether a term that the glossary has in small letters is a name here: `Ministry of Foreign Affairs`."""
    long = [word for word in use.found.split() if len(word) > _SHORT]
    return use.expected.islower() and len(long) > 1 and all(word[:1].isupper() for word in long)


def _initial(use: TermUse) -> str:
    """Returns the first letter as it should be: a capital of the glossary stays, a small one may begin a sentence."""
    return use.expected[:1] if use.expected[:1].isupper() else use.found[:1]


def _letters(term: str) -> str:
    return fold(term).replace("-", " ")
