"""How people point at terms: by what stands in the source, by the glossary's term, by the entry's id."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from glossa.errors import ExitCode, GlossaError
from glossa.model.article import Entry
from glossa.model.inline import visible
from glossa.model.target import Target
from glossa.model.term import TermUse
from glossa.text.languages import LanguageTag
from glossa.text.normalise import match_key
from glossa.workflow.assess import Assessor
from glossa.workflow.reassess import renew
from glossa.workflow.selectors import Numbered, listed

_NAMED = 5
"""How many terms an error names."""


@dataclass(frozen=True, slots=True)
class Occurrences:
    """Where a term is asked for in one translated segment."""

    number: int
    entry: Entry
    target: Target
    """As it is judged today."""
    uses: tuple[TermUse, ...]
    """In the order of the source; one at least."""


def find_occurrences(
    entries: Sequence[Numbered], language: LanguageTag, term: str, assessor: Assessor, nth: int | None = None
) -> tuple[Occurrences, ...]:
    """Returns the occurrences of `term` in the translated segments that have one; of one segment, only the `nth`.

    Capitals, hyphens and quotation marks make no difference. Raises `GlossaError` where there are none.
    """
    numbers = [number for number, _ in entries]
    if nth is not None and len(entries) > 1:
        raise refused("--occurrence counts in one segment", f"You named {len(entries)}; name one.")
    targets = [
        (number, entry, renew(assessor, entry.segment, target))
        for number, entry in entries
        if (target := entry.targets.get(language)) is not None
    ]
    if not targets:
        raise refused(f"No {language} translation yet: {listed(numbers)}", "Nothing was changed. Translate first.")
    key = _key(term.strip())
    found = tuple(
        Occurrences(number, entry, target, uses)
        for number, entry, target in targets
        if (uses := tuple(use for use in target.terms if key in _names(use, entry.segment.source)))
    )
    if not found:
        known = dict.fromkeys(use.source_term for _, _, target in targets for use in target.terms)
        raise refused(f"No term “{term}” in {listed(numbers)}", _among(list(known)))
    return found if nth is None else (_narrowed(found[0], term, nth),)


def refused(message: str, hint: str = "Nothing was changed.") -> GlossaError:
    """Makes the error for a wish about terms that makes no sense."""
    return GlossaError(message, hint=hint, exit_code=ExitCode.USAGE)


def _narrowed(found: Occurrences, term: str, nth: int) -> Occurrences:
    count = len(found.uses)
    if not 1 <= nth <= count:
        times = "once" if count == 1 else f"{count} times"
        raise refused(f"“{term}” stands {times} in segment {found.number}; there is no occurrence {nth}")
    return replace(found, uses=(found.uses[nth - 1],))


def _names(use: TermUse, source: str) -> set[str]:
    surface = visible(use.source.of(source)).text
    return {_key(name) for name in (use.source_term, surface, use.concept)}


def _key(name: str) -> str:
    return match_key(name).replace("-", " ")


def _among(terms: Sequence[str]) -> str:
    if not terms:
        return "Nothing was changed. No term is asked for there."
    more = f" and {len(terms) - _NAMED} more" if len(terms) > _NAMED else ""
    return f"Nothing was changed. There is: {', '.join(terms[:_NAMED])}{more}."
