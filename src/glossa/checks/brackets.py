"""Brackets: what is opened in the target is closed, and what is closed was opened."""

from __future__ import annotations

import re
from collections.abc import Iterator

from glossa.checks._base import ANY, Case, Example, Find
from glossa.model.finding import Finding, Severity
from glossa.model.inline import visible
from glossa.text.spans import Span

_FAMILIES = ("(（)）", "[［【〔]］】〕", "{｛}｝", "《》", "〈〉")
_FAMILY = {character: family for family in _FAMILIES for character in family}
_OPENING = frozenset("(（[［【〔{｛《〈")
_BRACKET = re.compile(f"[{re.escape(''.join(_FAMILY))}]")
_LIST_MARK = re.compile(r"(?:^|[\W_])(?:\d{1,3}|[^\W\d_]|[ivxlIVXL]{1,5}) ?\Z")
"""What stands before the bracket of `1)`, `a)`, `iv)`."""
_LIST_START = re.compile(r"(?:^|[.,:;。，、：；\n])\s?(?:\d{1,3}|[^\W\d_]|[ivxlIVXL]{1,5}) ?\Z")
"""The same where it begins a part of a sentence; elsewhere `Hall B)` may have lost a bracket."""
_FACE = re.compile(r"(?:^|\s)[:;=]['’]?-?[()\[\]]*\Z")
"""What stands before the mouth of `:-)`."""
_REACH = 8


class _Brackets:
    id = "brackets"
    summary = "Brackets of the target are closed, and closed ones were opened."
    reason = (
        "A lost bracket makes readers look for the end of an aside that never comes. Nothing is said where the source "
        "itself has a bracket open, as a sentence cut out of a longer aside has, nor of list numbers, 1) or a), nor of "
        "faces, :-). How many pairs there are is the translator's choice: an aside may become a clause."
    )
    reference = "UAX 9, Bidi_Paired_Bracket; GB/T 15834-2011, 4.9"
    languages = ANY
    bad = (
        Example(
            "The team (four biologists) spent a month at sea.",
            "El equipo (cuatro biólogos pasó un mes en el mar.",
            finds=(Find(target="("),),
        ),
        Example(
            "The team (four biologists) spent a month at sea.",
            "L’équipe quatre biologistes) a passé un mois en mer.",
            "en>fr",
            finds=(Find(target=")"),),
        ),
        Example("The novel Riverbank sold well.", "小说《河岸销量很好。", "en>zh-Hans", finds=(Find(target="《"),)),
        Example("【快讯】央行不加息", "Breaking] Central bank keeps rates", "zh-Hans>en", finds=(Find(target="]"),)),
        Example(
            "The team (four [sic] biologists) left.",
            "غادر الفريق (أربعة [هكذا علماء).",
            "en>ar",
            finds=(Find(target="["),),
        ),
        Example("Four (4) boats left.", "4隻（4の船が出た。", "en>ja", finds=(Find(target="（"),)),
    )
    good = (
        Example("You may 1) wait or 2) go.", "Puede 1) esperar o 2) irse."),
        Example("That was fun :-)", "C’était amusant :)", "en>fr"),
        Example("(It was late.", "（当时已经很晚了。", "en>zh-Hans"),
        Example("（一）取消早自习；（二）锻炼", "1) no early study, 2) sports", "zh-Hans>en"),
        Example("The team of 14 left.", "غادر الفريق (14 شخصا).", "en>ar"),
        Example("Hall A (new)", "A館（新）", "en>ja"),
    )

    def examine(self, case: Case) -> Iterator[Finding]:
        target = visible(case.target)
        if not (loose := _loose(target.text)):
            return
        source = visible(case.source).text
        open_in_source = {_FAMILY[source[place]] for place in _loose(source)}
        for place in loose:
            bracket = target.text[place]
            if _FAMILY[bracket] not in open_in_source:
                said = "is not closed" if bracket in _OPENING else "closes nothing"
                span = target.span(Span(place, place + 1))
                yield Finding(self.id, Severity.WARNING, f"“{bracket}” {said}", target=span)


def _loose(text: str) -> list[int]:
    """Returns where a bracket stands that has no partner."""
    list_mark = _LIST_START if "(" in text or "（" in text else _LIST_MARK
    opened: dict[str, list[int]] = {}
    alone: list[int] = []
    for found in _BRACKET.finditer(text):
        bracket, place = found[0], found.start()
        waiting = opened.setdefault(_FAMILY[bracket], [])
        if _FACE.search(text, max(0, place - _REACH), place):
            continue
        if bracket in _OPENING:
            waiting.append(place)
        elif waiting:
            waiting.pop()
        elif not list_mark.search(text, max(0, place - _REACH), place):
            alone.append(place)
    return sorted(alone + [place for waiting in opened.values() for place in waiting])


CHECK = _Brackets()
