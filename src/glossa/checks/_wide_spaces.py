"""The spaces that Chinese and Japanese do not have: beside full-width marks and between characters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from glossa.checks._base import Case
from glossa.checks._mending import Edit, unbroken
from glossa.model.document import Role
from glossa.model.inline import VisibleText
from glossa.text.languages import primary
from glossa.text.scripts import HAN, KANA

_SPACE = re.compile("(?<![ \u00a0])[ \u00a0]++")
_BOTH_SIDES = frozenset("，。、；：？！")
_OPENING = frozenset("（《〈「『【")
_CLOSING = frozenset("）》〉」』】")
_RUNNING = frozenset({Role.PARAGRAPH, Role.LIST_ITEM, Role.QUOTATION, Role.FOOTNOTE})
"""What is running text if it has commas or stops; elsewhere a space may part names, or the halves of a headline."""
_HIRAGANA = re.compile("[\u3041-\u309f]")


def wide_spaces(case: Case, seen: VisibleText) -> Iterator[Edit]:
    """Yields the spaces that stand where full-width text has none."""
    text, is_japanese = seen.text, primary(case.target_language) == "ja"
    is_running = case.role in _RUNNING and not _BOTH_SIDES.isdisjoint(text)
    for found in _SPACE.finditer(text):
        before, after = text[found.start() - 1 : found.start()], text[found.end() : found.end() + 1]
        if not before or not after:
            continue
        if before in _OPENING or after in _CLOSING or _is_beside(before, after, is_japanese=is_japanese):
            message = "a space beside a full-width mark"
        elif is_running and _is_between(before, after, is_japanese=is_japanese):
            message = "a space between two characters"
        else:
            continue
        if span := unbroken(seen, found.start() - 1, found.end() + 1):
            yield Edit(type(span)(span.start + 1, span.end - 1), message, "")


def _is_beside(before: str, after: str, *, is_japanese: bool) -> bool:
    """Tells whether a full-width mark stands beside a space; in Japanese one may follow `！` and `？`."""
    return after in _BOTH_SIDES or (before in _BOTH_SIDES and not (is_japanese and before in "！？"))


def _is_between(before: str, after: str, *, is_japanese: bool) -> bool:
    if before.isascii() or after.isascii():
        return False
    if is_japanese and not (_HIRAGANA.match(before) or _HIRAGANA.match(after)):
        return False
    return all(map(_characters().match, (before, after)))


@cache
def _characters() -> re.Pattern[str]:
    """Matches a Chinese character or kana; it takes 2 ms to make."""
    return re.compile(f"[{HAN}{KANA}]")
