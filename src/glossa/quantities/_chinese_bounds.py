"""How exactly a Chinese number is meant, by the words around it: `超过`, `近`, `左右`, `以上`."""

from __future__ import annotations

import re

from glossa.quantities.quantity import Bound
from glossa.text.spans import Span

_WORDS = {
    Bound.OVER: "超过 超出 超 逾 多于 大于 高于 突破 不少于 不低于 不下于 不下 至少 最少 起码 多过",
    Bound.UNDER: "不到 不足 不满 未满 未达 未到 没到 将近 接近 逼近 近 少于 低于 小于 "
    "不超过 不超 最多 至多 不高于 不多于",
    Bound.EXACT: "不能超过 不得超过 不应超过 未超过 没有超过",
    Bound.ABOUT: "约 大约 大概 大致 估计 差不多 几乎",
}
_BEFORE = {word: bound for bound, words in _WORDS.items() for word in words.split()}
_LAST = frozenset(word[-1] for word in _BEFORE)
_LONGEST = max(map(len, _BEFORE))
_LINKS = frozenset("为有达了在 ")
"""What may stand between such a word and its number: 约为三成."""
_OTHERWISE = {"近": "最附邻新靠远", "约": "公条合预签节违契履毁", "超": "中英西德意法"}
"""Characters with which one of the words makes another: 最近, 条约, 英超."""

_AFTER = re.compile(
    r" ?(?:(?P<over>多(?![的样元边]|功能)|余|有余|开外|之多|以上)|(?P<about>左右|上下|前后)|(?P<under>以下)"
    r"|(?P<later_over>(?:[年月天周米里]|个月?|小时|分钟|公里)多(?![家的样元边]|功能))"
    r"|[^\s，。；、：！？,;\d一二三四五六七八九十至到和与（）()%—–\-]{1,4}?"
    r"(?:(?P<far_over>以上)|(?P<far_about>左右|上下)|(?P<far_under>以下)))"
)
_SPAN_OF_TIME = re.compile(" ?个?[年天日月周]")


def bound(text: str, span: Span) -> Bound:
    """Returns what the words right before and after a number say of it."""
    before = _bound_before(text, span)
    if before is Bound.EXACT:
        return _bound_after(text, span.end)
    return before


def _bound_before(text: str, span: Span) -> Bound:
    end = span.start
    if end and text[end - 1] in _LINKS:
        end -= 1
    if not end or text[end - 1] not in _LAST:
        return Bound.EXACT
    for length in range(_LONGEST, 0, -1):
        word = text[max(0, end - length) : end]
        if word in _BEFORE:
            return Bound.EXACT if _is_otherwise(text, word, end, span) else _BEFORE[word]
    return Bound.EXACT


def _is_otherwise(text: str, word: str, end: int, span: Span) -> bool:
    """Tells whether the word means something else: 最近, 条约; 近三年 is the last three years."""
    before = text[end - len(word) - 1 : end - len(word)]
    if before and before in _OTHERWISE.get(word, ""):
        return True
    return word == "近" and _SPAN_OF_TIME.match(text, span.end) is not None


def _bound_after(text: str, end: int) -> Bound:
    found = _AFTER.match(text, end)
    return Bound[str(found.lastgroup).rpartition("_")[2].upper()] if found else Bound.EXACT
