"""What somebody waived in a translation, and what of it a new text loses."""

from __future__ import annotations

from collections.abc import Sequence

from glossa.model.target import Target
from glossa.model.term import TermUse, Verdict


def waived(target: Target | None) -> tuple[TermUse, ...]:
    """Returns the occurrences that somebody waived in a target."""
    return tuple(use for use in target.terms if use.verdict is Verdict.WAIVED) if target else ()


def waived_terms(target: Target | None) -> tuple[str, ...]:
    """Returns their source terms, each once."""
    return tuple(dict.fromkeys(use.source_term for use in waived(target)))


def waivers_lost(before: Target | None, uses: Sequence[TermUse]) -> str:
    """Says which waivers of a target its new ledger no longer has; nothing where there were none."""
    still = {use.source for use in uses if use.verdict is Verdict.WAIVED}
    lost = dict.fromkeys(f"“{use.source_term}”" for use in waived(before) if use.source not in still)
    return f"no longer waived: {', '.join(lost)}" if lost else ""
