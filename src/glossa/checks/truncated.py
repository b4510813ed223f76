"""Truncated: the target does not break off."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from glossa.checks._base import ANY, Case, Example, Find
from glossa.checks._extent import extent, growth
from glossa.model.finding import Finding, Severity
from glossa.model.inline import VisibleText, visible
from glossa.text.languages import is_spaced, primary
from glossa.text.spans import Span

_ENDS = frozenset(".!?…:;。！？：；؟؛।॥»”’\"')]）」』》】›％%")
_SHORTER = -0.2
"""So much shorter than usual, as a logarithm, is a text that breaks off: a sixth of it is missing."""
_LEAST = 20
"""A source of fewer letters says too little to be broken off."""
_DANGLING: Mapping[str, str] = {
    "en": "a an the of to in on at by for from with and or but that which who is are was were as",
    "es": "el la los las un una unos unas de del a al en con por para y o u e que se su sus como es",
    "fr": "le la les un une des de du d l à au aux en dans par pour sur avec et ou que qui se son sa",
    "de": "der die das den dem des ein eine einen und oder mit von zu in im am auf für dass",
    "pt": "o a os as um uma de do da dos das em no na com por para e ou que se",
    "it": "il lo la gli le un una di del della a al in con per e o che si",
    "zh": "的 和 在 是 把 被 對 对 与 與 及 或 因 为 為 将 將 从 從 向 让 讓 使 由 于 於",
}
"""Words that no sentence ends with, by language."""

_KEEPERS = "The lock keepers opened the gates at six, and the first boats went through before the sun was up."


class _Truncated:
    id = "truncated"
    summary = "The target does not break off: it ends where a sentence may end."
    reason = (
        "Engines stop at their limits, and a paste may lose its end. It breaks off when the source ends a sentence and "
        "the target does not, and is short besides or ends with a word such as “of” or “the”. Headlines and labels, "
        "which end with no mark, are judged by their last word alone."
    )
    reference = "Okapi CheckMate, target shorter than the source"
    languages = ANY
    bad = (
        Example(
            _KEEPERS,
            "Los escluseros abrieron las compuertas a las seis, y los primeros",
            finds=(Find(target="primeros", severity=Severity.ERROR),),
        ),
        Example(
            _KEEPERS,
            "水闸管理员六点打开闸门，第一批",
            "en>zh-Hans",
            finds=(Find(target="批", severity=Severity.ERROR),),
        ),
        Example("Keepers open the gates of the canal", "Abren las compuertas del", finds=(Find(target="del"),)),
    )
    good = (
        Example(_KEEPERS, "A las seis los escluseros abrieron, y los primeros barcos pasaron antes del alba."),
        Example("Keepers open the gates of the canal", "Se abren las compuertas del canal"),
        Example("He came in.", "Entró"),
        Example("What are you looking at", "¿Qué miras?"),
        Example("where we are going to", "adónde vamos a"),
    )

    def examine(self, case: Case) -> Iterator[Finding]:
        source, target = visible(case.source).text.rstrip(), visible(case.target)
        words = target.text.rstrip()
        if not source or not words or words[-1] in _ENDS:
            return
        grown = growth(case.source, case.source_language, case.target, case.target_language) or 0
        last = _last_word(target, spaced=is_spaced(case.target_language))
        dangles = last.of(target.text).lower() in _DANGLING.get(primary(case.target_language), "").split()
        ends = source[-1] in _ENDS
        if grown > _SHORTER or extent(case.source) < _LEAST or not (dangles or (ends and grown < 2 * _SHORTER)):
            return
        severity = Severity.ERROR if ends else Severity.WARNING
        yield Finding(
            self.id, severity, f"the target breaks off after “{last.of(target.text)}”", target=target.span(last)
        )


def _last_word(target: VisibleText, *, spaced: bool) -> Span:
    end = len(target.text.rstrip())
    start = max(target.text.rfind(" ", 0, end), target.text.rfind("\u00a0", 0, end)) + 1 if spaced else end - 1
    return Span(start, end)


CHECK = _Truncated()
