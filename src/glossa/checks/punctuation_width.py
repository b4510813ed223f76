"""Punctuation width: full-width marks between Chinese and Japanese characters, half-width ones everywhere else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from glossa.checks._base import ANY, Case, Example, Find
from glossa.checks._mending import Edit, edited, unbroken
from glossa.model.finding import Finding, Severity
from glossa.model.inline import VisibleText, visible
from glossa.text.addresses import addresses
from glossa.text.languages import is_full_width, primary
from glossa.text.scripts import HAN, KANA
from glossa.text.spans import Span

_ARABIC = frozenset({"ar", "fa", "ur", "ps", "ckb", "ug", "sd"})
_HALF = re.compile(r"\.{3,}|[,.:;?!]")
_BRACKETS = re.compile("[()（）]")
_BETWEEN = ",;:?!"
"""What is full-width already where only the next character is."""
_LIST_MARK = 2
"""How long the inside of (a) and (10) is."""
_UNITS = "%)°"
_LAST_WORD = re.compile(r"[A-Za-z]+\Z")
_REACH = 30
_FULL = re.compile("[\u3001\u3002\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff64]")
_WIDER = dict(zip(",.:;?!()", "，。：；？！（）", strict=True))
_NARROWER = {"\u3001": ",", "\u3002": ".", "\uff61": ".", "\uff62": "“", "\uff63": "”", "\uff64": ","}
_ARABIC_FORMS = {",": "،", ";": "؛", "?": "؟"}
_TRANSPARENT = "“”‘’\"'"
"""What stands in both kinds of text; what is beyond it decides."""
_NARROW = 0xFEE0
"""How far full-width forms stand from what they are forms of."""


class _PunctuationWidth:
    id = "punctuation_width"
    summary = "Punctuation is full-width among Chinese and Japanese characters and half-width elsewhere."
    reason = (
        "A half-width comma between Chinese characters looks like a slip and breaks the line where none may break; a "
        "full-width one in Latin text leaves a hole. Numbers, times, codes, addresses and phrases in Latin letters "
        "keep their own marks, and so does Chinese that is quoted in another language. Brackets round Latin letters "
        "alone, 世卫组织(WHO), are advice. Quotation marks are another check's matter."
    )
    reference = "GB/T 15834-2011; W3C clreq and jlreq; UAX 11"
    languages = ANY
    bad = (
        Example(
            "The lake froze, and the boats stayed.",
            "湖面结冰了,船都没有走.",
            "en>zh-Hans",
            finds=(
                Find(target=",", fix="湖面结冰了，船都没有走。"),
                Find(target=".", fix="湖面结冰了，船都没有走。"),
            ),
        ),
        Example(
            "The team (14 people) left.",
            "小组(共14人）走了。",
            "en>zh-Hans",
            finds=(Find(target="(", fix="小组（共14人）走了。"),),
        ),
        Example(
            "The WHO (World Health Organization) met.",
            "世界卫生组织(WHO)开了会。",
            "en>zh-Hans",
            finds=(
                Find(target="(", severity=Severity.ADVICE, fix="世界卫生组织（WHO）开了会。"),
                Find(target=")", severity=Severity.ADVICE, fix="世界卫生组织（WHO）开了会。"),
            ),
        ),
        Example(
            "Flight XY204, from Rome, is late.",
            "XY204,ローマ発は遅れています。",
            "en>ja",
            finds=(Find(target=",", fix="XY204、ローマ発は遅れています。"),),
        ),
        Example(
            "湖面结冰了，船没有走。",
            "The lake froze，and the boats stayed。",
            "zh-Hans>en",
            finds=(
                Find(target="，", fix="The lake froze, and the boats stayed."),
                Find(target="。", fix="The lake froze, and the boats stayed."),
            ),
        ),
        Example(
            "Will it hold?",
            "هل سيصمد？",
            "en>ar",
            finds=(Find(target="？", fix="هل سيصمد؟"),),
        ),
        Example(
            "Who pays (all of it)?",
            "¿Quién paga（todo）?",
            finds=(
                Find(target="（", fix="¿Quién paga (todo)?"),
                Find(target="）", fix="¿Quién paga (todo)?"),
            ),
        ),
    )
    good = (
        Example("It grew by 1,254.3 at 9:00.", "增长了1,254.3，时间为9:00。", "en>zh-Hans"),
        Example("See https://example.org/a,b.", "请看https://example.org/a,b。", "en>zh-Hans"),
        Example("He said: “Yes, sir.”", "他说：“Yes, sir.”", "en>zh-Hans"),
        Example("Article 47(2) and f(x)", "第47(2)条和f(x)", "en>zh-Hans"),
        Example("1. The lake", "1.湖面", "en>zh-Hans"),
        Example("Yahoo! bought it.", "Yahoo!が買収した。", "en>ja"),
        Example("他说“你好，世界”。", "He said 你好，世界 (hello, world).", "zh-Hans>en"),
        Example("The lake froze.", "Le lac (le grand) a gelé.", "en>fr"),
        Example("Lake (new)", "بحيرة (جديدة)", "en>ar"),
    )

    def examine(self, case: Case) -> Iterator[Finding]:
        language = primary(case.target_language)
        if is_full_width(case.target_language):
            yield from edited(self.id, case.target, _half_width(case, language))
        elif not case.target.isascii():
            yield from edited(self.id, case.target, _full_width(case, language))


def _half_width(case: Case, language: str) -> Iterator[Edit]:
    if not _HALF.search(case.target) and "(" not in case.target and ")" not in case.target:
        return
    seen = visible(case.target)
    closed = {place for span in addresses(seen.text) for place in range(span.start, span.end)}
    opened: list[re.Match[str]] = []
    for found in _BRACKETS.finditer(seen.text):
        if found[0] in "(（":
            opened.append(found)
        elif opened:
            yield from _pair(seen, opened.pop(), found)
    for found in _HALF.finditer(seen.text):
        if found.start() not in closed and _is_among_wide(seen.text, found) and not _is_of_source(found, case.source):
            end = found.end() + (seen.text[found.end() : found.end() + 1] == " ")
            place = unbroken(seen, found.start(), end) or seen.span(Span(*found.span()))
            right = "……" if len(found[0]) > 1 else _WIDER[found[0]]
            right = "、" if right == "，" and language == "ja" else right
            yield Edit(
                seen.span(Span(*found.span())), f"half-width “{found[0]}” should be “{right}”", right, place=place
            )


def _pair(seen: VisibleText, opening: re.Match[str], closing: re.Match[str]) -> Iterator[Edit]:
    """Yields what is half-width of a pair of brackets that should not be."""
    is_mixed = (opening[0] == "(") != (closing[0] == ")")
    if not is_mixed and opening[0] == "（":
        return
    inside = seen.text[opening.end() : closing.start()]
    if not is_mixed and len(inside) <= _LIST_MARK and inside.isascii():
        return
    if is_mixed or _wide().search(inside):
        severity = Severity.WARNING
    elif _is_wide(seen.text[: opening.start()][-1:]):
        severity = Severity.ADVICE
    else:
        return
    for found in (opening, closing):
        if found[0] in _WIDER:
            right = _WIDER[found[0]]
            message = f"half-width “{found[0]}” should be “{right}”"
            yield Edit(seen.span(Span(*found.span())), message, right, severity)


def _is_among_wide(text: str, found: re.Match[str]) -> bool:
    """Tells whether a mark belongs to Chinese or Japanese text."""
    before, after = _beyond(text, found.start() - 1, -1), _beyond(text, found.end(), 1)
    if _is_wide(before):
        return found[0] != "." or not (after.isascii() and after.isalnum())
    if found[0] in _BETWEEN:
        return (before.isalnum() or before in _UNITS) and _is_wide(after)
    # The last full stop of a Chinese sentence that ends with a number.
    return found[0] == "." and not after and (before.isdigit() or before in _UNITS) and _is_wide(text[:1])


def _is_of_source(found: re.Match[str], source: str) -> bool:
    """Tells whether a name that ends with a mark stands so in the source: Yahoo!"""
    word = _LAST_WORD.search(found.string, max(0, found.start() - _REACH), found.start())
    return found[0] in "!?" and word is not None and word[0] + found[0] in source


def _full_width(case: Case, language: str) -> Iterator[Edit]:
    if not _FULL.search(case.target):
        return
    seen = visible(case.target)
    for found in _FULL.finditer(seen.text):
        start, end = found.span()
        before, after = _beyond(seen.text, start - 1, -1), _beyond(seen.text, end, 1)
        if _is_wide(before) or _is_wide(after):
            continue
        mark = _NARROWER.get(found[0]) or chr(ord(found[0]) - _NARROW)
        mark = _ARABIC_FORMS.get(mark, mark) if language in _ARABIC else mark
        right = _spaced(mark, seen.text[start - 1 : start], seen.text[end : end + 1], language)
        span = seen.span(Span(start, end))
        yield Edit(span, f"full-width “{found[0]}” should be “{mark}”", right)


def _spaced(mark: str, before: str, after: str, language: str) -> str:
    """Returns a half-width mark with the space that a full-width one has within."""
    if mark == "(":
        return " (" if before.isalnum() else "("
    if language == "fr" and mark in ":;?!" and before.isalnum():
        mark = "\u00a0" + mark
    return mark + " " if mark[-1] in ",.:;?!)،؛؟" and after.isalnum() else mark


def _beyond(text: str, place: int, step: int) -> str:
    """Returns the character at a place, or behind the quotation marks there; `""` at the end."""
    while 0 <= place < len(text) and text[place] in _TRANSPARENT:
        place += step
    return text[place] if 0 <= place < len(text) else ""


def _is_wide(character: str) -> bool:
    return not character.isascii() and _wide().match(character) is not None


@cache
def _wide() -> re.Pattern[str]:
    """Matches what only Chinese and Japanese text has; it takes 2 ms to make."""
    return re.compile(f"[{HAN}{KANA}\u3001-\u3011\u3014-\u301b\uff01\uff08-\uff0f\uff1a-\uff1f]")


CHECK = _PunctuationWidth()
