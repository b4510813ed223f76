"""Repeated: no word and no phrase stands there twice in a row, as engines and hurried fingers leave it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from operator import eq

from glossa.checks._base import ANY, Case, Example, Find
from glossa.model.finding import Finding, Severity
from glossa.model.inline import visible
from glossa.text.languages import LanguageTag, is_spaced, primary
from glossa.text.normalise import fold
from glossa.text.scripts import HAN, KANA
from glossa.text.spans import Span
from glossa.text.tokens import words

_LONGEST = 12
"""So many words a phrase has at the most."""
_FEWEST_WIDE = 2
"""So many characters have a phrase of a script without spaces at least: one alone is doubled for emphasis."""
_WORD = re.compile(rf"[^\W_{HAN}{KANA}]+|[{HAN}{KANA}]")
_STOPS = ("", ".", ",", "，", "。", "、")
_LOOP = 3
"""So often nobody says a phrase on purpose."""
_MAY: Mapping[str, str] = {
    "en": "had that is very so no ha bye",
    "es": "muy no ja la sí",
    "fr": "nous vous en très non oui ha si",
    "pt": "muito não se",
    "it": "molto piano no sì",
    "de": "die das der sie",
    "zh": "讨论 討論 研究 考虑 考慮 商量 休息 学习 學習 了解 轰隆 哈哈 一个 一個 一步 一点 一點 多多",
}
"""What good writers do say twice in a row."""


class _Repeated:
    id = "repeated"
    summary = "No word or phrase of the target stands there twice in a row."
    reason = (
        "An engine that has lost its way says one thing again and again; people leave a word behind when they edit. "
        "Names (“Bora Bora”), numbers, what a mark stands between (“no, no”), what good writers double, and targets "
        "whose source repeats itself too, are left alone."
    )
    reference = "Translate Toolkit, doublewords"
    languages = ANY
    bad = (
        Example("The boat left the port.", "El barco salió del del puerto.", finds=(Find(target="del del"),)),
        Example(
            "The boat left.",
            "El barco salió de la bahía de la bahía de la bahía.",
            finds=(Find(target="de la bahía de la bahía de la bahía", severity=Severity.ERROR),),
        ),
        Example(
            "Two boats left in 2021.",
            "Dos barcos salieron en 2021. en 2021. en 2021.",
            finds=(Find(target="en 2021. en 2021. en 2021", severity=Severity.ERROR),),
        ),
        Example("The boat left.", "船离开了港口港口。", "en>zh-Hans", finds=(Find(target="港口港口"),)),
        Example(
            "船离开了。",
            "The boat left the bay left the bay.",
            "zh-Hans>en",
            finds=(Find(target="left the bay left the bay", severity=Severity.ERROR),),
        ),
    )
    good = (
        Example("They sailed to Bora Bora.", "Navegaron a Bora Bora."),
        Example("We are leaving.", "Nous nous en allons.", "en>fr"),
        Example("Never, never!", "¡Nunca, nunca!"),
        Example("It rained and rained and rained.", "Llovió y llovió y llovió."),
        Example("They talked it over every day.", "他们天天商量商量。", "en>zh-Hans"),
        Example("The number is 20 20 20.", "El número es 20 20 20."),
    )

    def examine(self, case: Case) -> Iterator[Finding]:
        target = visible(case.target)
        found = list(_repetitions(target.text, case.target_language))
        if found and not any(_repetitions(visible(case.source).text, case.source_language)):
            for span, times, size in found:
                severity = Severity.ERROR if times > 2 or size > 2 else Severity.WARNING
                message = f"“{span.of(target.text)[:60]}” says the same words {times} times in a row"
                yield Finding(self.id, severity, message, target=target.span(span))


def _repetitions(text: str, language: LanguageTag) -> Iterator[tuple[Span, int, int]]:
    """Yields what is said several times in a row: where, how often, and in how many words each time."""
    if not _may_repeat(text):
        return
    spans = list(words(text))
    said = [fold(span.of(text)) for span in spans]
    gaps = _gaps(text, spans)
    spaced = is_spaced(language)
    fewest = 1 if spaced else _FEWEST_WIDE
    place = 0
    while place < len(spans):
        for size in range(fewest, min(_LONGEST, (len(spans) - place) // 2) + 1):
            odd = said[place] == said[place + size] and _is_odd(text, spans[place : place + size], language)
            times = _times(said, gaps, place, size) if odd else 1
            if times > 1:
                last = place + times * size
                yield Span(spans[place].start, spans[last - 1].end), times, size if spaced else (size + 1) // 2
                place = last - 1
                break
        place += 1


def _may_repeat(text: str) -> bool:
    """Tells, quicker than it takes to look, whether a word or a pair of words stands in a text twice."""
    said = _WORD.findall(text.lower())
    pairs = list(pairwise(said))
    return len(set(pairs)) < len(pairs) or any(map(eq, said, said[1:]))


def _gaps(text: str, spans: Sequence[Span]) -> list[str]:
    """Returns what stands between each word and the next one, besides white space."""
    return [text[one.end : other.start].strip() for one, other in pairwise(spans)]


def _times(said: Sequence[str], gaps: Sequence[str], place: int, size: int) -> int:
    """Returns how often the `size` words at `place` are said in a row.

    A comma or a full stop between makes it a figure of speech, unless an engine says a phrase for the third time.
    """
    times, start, marks = 1, place, False
    while said[start : start + size] == said[start + size : start + 2 * size]:
        between = gaps[start : start + 2 * size - 1]
        if not all(gap in _STOPS for gap in between):
            break
        marks = marks or any(between)
        times += 1
        start += size
    return times if not marks or (times >= _LOOP and size > 1) else 1


def _is_odd(text: str, phrase: Sequence[Span], language: LanguageTag) -> bool:
    """Tells whether nobody says a phrase twice on purpose: no name, no number, nothing that good writers double."""
    first = phrase[0].of(text)
    whole = text[phrase[0].start : phrase[-1].end]
    letters = any(map(str.isalpha, whole))
    is_name = len(phrase) == 1 and first[0].isupper()
    is_one_character = len(set(whole)) == 1
    return (
        letters and not is_name and not is_one_character and fold(whole) not in _MAY.get(primary(language), "").split()
    )


CHECK = _Repeated()
