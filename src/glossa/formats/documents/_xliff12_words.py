"""XLIFF 1.2: the words that glossa writes, and what it takes them for when they come back."""

from __future__ import annotations

from collections.abc import Mapping

from glossa.model.target import OriginKind, State

NAMESPACE = "urn:oasis:names:tc:xliff:document:1.2"
OURS = "glossa"
"""Who says in a note what is no person's comment."""
CONTEXT = "x-glossa-"
"""How the types of the contexts begin that are glossa's."""

STATES: Mapping[State, tuple[str, bool]] = {
    State.UNTRANSLATED: ("new", False),
    State.DRAFT: ("needs-translation", False),
    State.TRANSLATED: ("translated", False),
    State.REVIEWED: ("signed-off", True),
    State.FINAL: ("final", True),
}
"""The `state` of a target, and whether its unit is `approved`."""
_APPROVED = {name: state for state, (name, approved) in STATES.items() if approved}

QUALIFIERS: Mapping[OriginKind, str] = {
    OriginKind.MT: "leveraged-mt",
    OriginKind.TM_EXACT: "exact-match",
    OriginKind.TM_FUZZY: "fuzzy-match",
    OriginKind.HUMAN: "",
    OriginKind.IMPORT: "x-import",
}
"""The `state-qualifier` of a target."""


def state_of(state: str, approved: str) -> State:
    """Returns how far a text has come by the `state` of its target and the `approved` of its unit.

    `approved` alone is no approval: translate-toolkit writes it for whatever is not fuzzy. So it takes `signed-off` or
    `final` as well; and where `approved` is `no`, these are no approval either.
    """
    if state == "new" or state.startswith("needs-"):
        return State.TRANSLATED if approved == "yes" else State.DRAFT
    return State.TRANSLATED if approved == "no" else _APPROVED.get(state, State.TRANSLATED)
