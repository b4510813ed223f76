"""Length: a translation is about as long as its source makes one expect."""

from __future__ import annotations

import math
from collections.abc import Iterator

from glossa.checks._base import ANY, Case, Example, Find
from glossa.checks._extent import extent, growth, leeway
from glossa.model.finding import Finding, Severity

_LEAST = 15
"""What has fewer letters may be of any length."""
_GRAVE = math.log(3)

_REPORT = "The report was handed to the council on Monday, and the mayor promised an answer within two weeks."


class _Length:
    id = "length"
    summary = "The target is neither much shorter nor much longer than its source makes one expect."
    reason = (
        "Something was left out, or said twice. Letters are counted, a Chinese character for three, and each language "
        "has its usual length. The limits are wide, and wider for short texts: a good translator may be brief."
    )
    reference = "W. A. Gale and K. W. Church, A Program for Aligning Sentences in Bilingual Corpora, 1993"
    languages = ANY
    bad = (
        Example(_REPORT, "El lunes se entregó el informe.", finds=(Find(severity=Severity.ERROR),)),
        Example(
            "港口今天早上因大雾关闭，数百名旅客滞留在码头，等待渡轮恢复航行。",
            "The port was closed by fog.",
            "zh-Hans>en",
            finds=(Find(severity=Severity.ERROR),),
        ),
        Example(
            "The bridge opened again on Friday.",
            "El puente volvió a abrirse el viernes, y el alcalde, que había llegado temprano, dijo a todos los "
            "presentes que nunca había visto una obra tan hermosa en toda su vida.",
            finds=(Find(severity=Severity.ERROR),),
        ),
        Example(
            _REPORT,
            "El informe se entregó el lunes al consejo, y la alcaldesa.",
            finds=(Find(),),
        ),
    )
    good = (
        Example(_REPORT, "El lunes el consejo recibió el informe; la alcaldesa prometió responder en dos semanas."),
        Example("Talks fail", "Fracasan las conversaciones"),
        Example("OK", "De acuerdo"),
        Example("港口关闭。", "The port is closed.", "zh-Hans>en"),
        Example("Nine hundred and ninety-nine", "999", "en>zh-Hans"),
    )

    def examine(self, case: Case) -> Iterator[Finding]:
        grown = growth(case.source, case.source_language, case.target, case.target_language)
        if grown is None or max(extent(case.source), extent(case.target)) < _LEAST or _is_number(case.target):
            return
        if abs(grown) > leeway(case.source):
            severity = Severity.ERROR if abs(grown) > _GRAVE else Severity.WARNING
            share = round(100 * math.exp(grown))
            word = "short" if grown < 0 else "long"
            yield Finding(self.id, severity, f"the target is very {word}: {share:,}% of what is usual")


def _is_number(text: str) -> bool:
    """Tells whether a text is digits and signs alone, which other languages may spell out."""
    return not any(map(str.isalpha, text))


CHECK = _Length()
