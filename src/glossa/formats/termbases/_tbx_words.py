"""The words of TBX for what glossa says otherwise, and what TBX-Basic has no word for."""

from __future__ import annotations

from glossa.model.term import TermStatus

STATUS = {
    TermStatus.PREFERRED: "preferredTerm-admn-sts",
    TermStatus.ADMITTED: "admittedTerm-admn-sts",
    TermStatus.DEPRECATED: "deprecatedTerm-admn-sts",
}
"""`administrativeStatus` as it is written."""
PARTS_OF_SPEECH = {
    "noun": "noun",
    "verb": "verb",
    "adjective": "adjective",
    "adverb": "adverb",
    "proper noun": "properNoun",
    "other": "other",
}
"""All that TBX-Basic knows; another part of speech is `other`, and stands in a note."""
GENDERS = {"masculine": "masculine", "feminine": "feminine", "neuter": "neuter", "other": "other"}
"""All that TBX-Basic knows; another gender is `other`, and stands in a note."""

PREFIX = "glossa:"
"""What a note begins with that says what TBX-Basic has no place for: `glossa:form=congresos`."""

NOTES = frozenset(
    f"{PREFIX}{key}"
    for key in (
        "id",
        "translate",
        "notNear",
        "partOfSpeech",
        "caseSensitive",
        "gender",
        "usage",
        "form",
        "firstMention",
        "laterMention",
        "note",
    )
)
"""All of those; `glossa:note` is a note that itself begins with the prefix."""

_READ = {
    "preferred": TermStatus.PREFERRED,
    "standardized": TermStatus.PREFERRED,
    "legal": TermStatus.PREFERRED,
    "regulated": TermStatus.PREFERRED,
    "admitted": TermStatus.ADMITTED,
    "proposed": TermStatus.ADMITTED,
    "deprecated": TermStatus.DEPRECATED,
    "superseded": TermStatus.DEPRECATED,
    "forbidden": TermStatus.DEPRECATED,
    "notrecommended": TermStatus.DEPRECATED,
    "obsolete": TermStatus.DEPRECATED,
}


def status(word: str) -> TermStatus | None:
    """Reads an administrative status of TBX 2, TBX 3 or TBX-Min: `supersededTerm-admn-sts`, `notRecommended`."""
    return _READ.get(word.strip().lower().removesuffix("-admn-sts").removesuffix("term"))
