"""XLIFF 2: the words that glossa writes, and what it takes them for when they come back."""

from __future__ import annotations

from collections.abc import Mapping

from glossa.model.target import State

NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0"
"""Of 2.0 and of 2.1."""
METADATA = "urn:oasis:names:tc:xliff:metadata:2.0"
GROUP = "urn:x-glossa:exchange"
"""The category of the metadata that are glossa's, and the namespace of its attributes."""
SEGMENT = "segment"
"""The name of the fact that says which segment the others are about."""

NOTE = "note"
REASON = "reason"
FINDING = "finding"
COMMENT = "comment"
"""The categories of notes; what people say is a comment."""
OURS = frozenset({NOTE, REASON, FINDING})

STATES: Mapping[State, tuple[str, str]] = {
    State.UNTRANSLATED: ("initial", ""),
    State.DRAFT: ("initial", "glossa:draft"),
    State.TRANSLATED: ("translated", ""),
    State.REVIEWED: ("reviewed", ""),
    State.FINAL: ("final", ""),
}
"""The `state` and the `subState` of a segment. An `initial` one with a text is a draft."""

READ = {"initial": State.DRAFT, "translated": State.TRANSLATED, "reviewed": State.REVIEWED, "final": State.FINAL}
