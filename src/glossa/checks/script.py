"""Script: a Chinese target is Simplified or Traditional throughout, as its language says."""

from __future__ import annotations

from collections.abc import Iterator

from glossa.checks._base import Case, Example, Find, Languages
from glossa.model.finding import Finding, Severity
from glossa.model.inline import visible
from glossa.text.han import is_in_script
from glossa.text.languages import script
from glossa.text.spans import Span

_FEW = 2
"""So many characters of the other script may be a slip; more are a text in that script."""


class _Script:
    id = "script"
    summary = "A Chinese target has no character of the other script, Simplified or Traditional."
    reason = (
        "Readers of the one stumble over the other, and a search finds nothing. Characters that both scripts have are "
        "right in either; what the source itself has, such as a name, may stay."
    )
    reference = "Unicode Standard Annex 38, kSimplifiedVariant and kTraditionalVariant"
    languages = Languages(targets=frozenset({"zh"}))
    bad = (
        Example("The port is open.", "港口開放。", "en>zh-Hans", finds=(Find(target="開"),)),
        Example(
            "The workers left the harbour by train.",
            "工人们乘火车离开了港口。",
            "en>zh-Hant",
            finds=(Find(target="们", severity=Severity.ERROR),),
        ),
    )
    good = (
        Example("The port is open.", "港口开放。", "en>zh-Hans"),
        Example("The port is open.", "港口開放。", "en>zh-Hant"),
        Example("Ask for “龍門”.", "请找“龍門”。", "en>zh-Hans"),
    )

    def examine(self, case: Case) -> Iterator[Finding]:
        wanted = "Hant" if script(case.target_language) == "Hant" else "Hans"
        target = visible(case.target)
        if target.text.isascii() or is_in_script(target.text, wanted):
            return
        odd = [
            place
            for place, character in enumerate(target.text)
            if not character.isascii() and character not in case.source and not is_in_script(character, wanted)
        ]
        if odd:
            found = "".join(dict.fromkeys(target.text[place] for place in odd))
            severity = Severity.ERROR if len(found) > _FEW else Severity.WARNING
            kind = "Simplified" if wanted == "Hant" else "Traditional"
            where = target.span(Span(odd[0], odd[0] + 1))
            yield Finding(self.id, severity, f"{kind} characters: {found[:20]}", target=where)


CHECK = _Script()
