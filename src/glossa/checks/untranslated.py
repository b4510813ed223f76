"""Untranslated: the target is empty, or is the source again."""

from __future__ import annotations

from collections.abc import Iterator

from glossa.checks._base import ANY, Case, Example, Find
from glossa.model.document import Role
from glossa.model.finding import Finding, Severity
from glossa.model.inline import visible
from glossa.text.languages import is_spaced, primary

_WORDS_THAT_NAMES_REACH = 4


class _Untranslated:
    id = "untranslated"
    summary = "The target is not empty and is not the source again."
    reason = (
        "An engine that knows none of the words gives them back. Names, numbers and short labels are often the same "
        f"in both languages, so a text of up to {_WORDS_THAT_NAMES_REACH} words may stay as it is; so may any text "
        "between two varieties of one language."
    )
    reference = ""
    languages = ANY
    bad = (
        Example(
            "The ministers agreed to meet again in the spring.",
            "The ministers agreed to meet again in the spring.",
            finds=(Find(),),
        ),
        Example("The ministers agreed.", "", finds=(Find(severity=Severity.ERROR),)),
        Example("部长们同意明年春天再次会晤。", "部长们同意明年春天再次会晤。", "zh-Hans>en", finds=(Find(),)),
    )
    good = (
        Example("Reuters", "Reuters"),
        Example("2026", "2026"),
        Example("Kofi Annan, New York", "Kofi Annan, New York"),
        Example("中文大字典", "中文大字典", "zh-Hans>zh-Hant"),
    )

    def examine(self, case: Case) -> Iterator[Finding]:
        source, target = visible(case.source).text.strip(), visible(case.target).text.strip()
        if not target:
            if source:
                yield Finding(self.id, Severity.ERROR, "the target is empty")
        elif source == target and _differ(case) and _says_something(source, spaced=is_spaced(case.source_language)):
            yield Finding(self.id, Severity.WARNING, "the target is the same as the source")


def _differ(case: Case) -> bool:
    """Tells whether the texts should differ: a byline is mostly names."""
    return case.role is not Role.BYLINE and primary(case.source_language) != primary(case.target_language)


def _says_something(text: str, *, spaced: bool) -> bool:
    letters = sum(character.isalpha() for character in text)
    if spaced:
        return len(text.split()) > _WORDS_THAT_NAMES_REACH and letters > 0
    return letters > _WORDS_THAT_NAMES_REACH


CHECK = _Untranslated()
