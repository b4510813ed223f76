"""Reading Chinese quantities, in both scripts: digits, numerals, and the words that say what they count."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from fractions import Fraction
from math import gcd

from glossa.quantities import _chinese_codes as codes
from glossa.quantities._chinese_amounts import doubled
from glossa.quantities._chinese_counts import RUN, Count, Counts, spelled, vague, written
from glossa.quantities._chinese_dates import date, weekday
from glossa.quantities._chinese_halves import half
from glossa.quantities._chinese_meaning import meaning, prefix, rounded
from glossa.quantities._chinese_times import clock
from glossa.quantities._chinese_words import both, dotted, epidemic, named, twofold, word_end
from glossa.quantities.numerals import Numeral, numerals
from glossa.quantities.quantity import Kind, Quantity
from glossa.text.han import simplified
from glossa.text.languages import LanguageTag
from glossa.text.spans import Span

_NUMERALS = "零〇一二两三四五六七八九十百千万亿廿卅壹贰叁肆伍陆柒捌玖"
_SIGNALS = "半几数周星礼翻冠双"
_TRADITIONAL = "兩萬億貳參陸幾數週禮雙"
_ANY = re.compile(rf"[\dA-Za-zＡ-Ｚａ-ｚ{_NUMERALS}{_SIGNALS}{_TRADITIONAL}]")
_NEXT = re.compile(rf"[\dA-Za-z{_NUMERALS}{_SIGNALS}]")
_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F) if chr(code) not in "，；：！？（）"} | {ord("　"): " "}
_HAS_WIDE = re.compile(f"[{''.join(map(chr, _WIDE))}]")
_WIDE_GROUP = re.compile("(?<=[０-９])，(?=[０-９]{3}(?![０-９]))")
_DIGITS = re.compile(r"\d++")


def read(text: str, language: LanguageTag) -> tuple[Quantity, ...]:
    """Returns the quantities of a Chinese text."""
    return _Reading(_plain(text), language).all() if _ANY.search(text) else ()


def _plain(text: str) -> str:
    """Returns the text in Simplified characters and ASCII digits and signs, each in its place."""
    if _HAS_WIDE.search(text):
        text = _WIDE_GROUP.sub(",", text).translate(_WIDE)
    return simplified(text)


_SIGNAL_RULES: dict[str, Callable[[str, int], tuple[Quantity, ...]]] = {
    "半": half, "周": weekday, "星": weekday, "礼": weekday, "翻": doubled, "冠": epidemic, "双": both,
}  # fmt: skip
"""What has no numeral before it, by its first character; for 新冠 by its second."""

_NUMBER = "[\\d一二两三四五六七八九十]"
_RANGE = re.compile(f" ?(?:[-–~～−]|—(?!—)|[至到]) ?(?={_NUMBER})")
_LIST = re.compile(f"[、和或与及](?={_NUMBER})")
_PARTED = re.compile(f"[·・•‧](?={_NUMBER})")
_OF = re.compile(f" ?分之 ?(?={_NUMBER[:-1]}百])")
_OVER = re.compile(r"(\d{1,2})/(\d{1,2})(?![\d/])")
_JOINTS = frozenset(" -–~～−—至到、和或与及·・•‧分")
"""What a range, a list or a fraction goes on with."""
_GOING_ON = frozenset("-/.:：‑()@ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
"""What dates, clock times, codes and fractions go on with."""
_LONGEST_YEAR = 4
_MOST_PARTS = 12
_DATES = (Kind.YEAR, Kind.DECADE, Kind.CENTURY, Kind.MONTH, Kind.DAY)
_NO_COUNT = re.compile(r"\d{1,2}[:：]\d\d|\d{4}[-/.]\d")


class _Reading:
    """A text on its way: what was found, and how far it is read."""

    def __init__(self, text: str, language: LanguageTag) -> None:
        self.text = text
        self.language = language
        self.numerals = {numeral.span.start: numeral for numeral in numerals(text, language)}
        self.found: list[Quantity] = []
        self.at = 0

    def all(self) -> tuple[Quantity, ...]:
        """Reads on to the end of the text."""
        while begin := _NEXT.search(self.text, self.at):
            start = begin.start()
            character = begin[0]
            if character in _NUMERALS:
                end = self._in_characters(start)
            elif character in "几数":
                end = self._counted(vague(self.text, start)) or start
            elif character in _SIGNALS:
                found = _SIGNAL_RULES[character](self.text, start)
                end = self._add(start, *[rounded(self.text, one) for one in found])
            elif character.isdecimal():
                end = self._in_digits(start)
            else:
                end, code = codes.letters(self.text, start)
                self._add(end, code)
            self.at = max(end, start + 1)
        return tuple(self.found)

    def _add(self, end: int, *found: Quantity | None) -> int:
        """Keeps what was found; returns where it ends, or `end`."""
        for quantity in found:
            if quantity:
                self.found.append(quantity)
                end = max(end, quantity.span.end)
        return end

    def _in_digits(self, start: int) -> int:
        text = self.text
        numeral = self.numerals.get(start)
        is_plain = numeral and numeral.digits <= _LONGEST_YEAR and text[start] != "0"
        if not numeral or not is_plain or text[numeral.span.end : numeral.span.end + 1] in _GOING_ON:
            end = self._no_count(start, numeral)
            if end or not numeral:
                return end
        return self._counted((written(text, numeral, self.numerals),))

    def _no_count(self, start: int, numeral: Numeral | None) -> int:
        """Adds the date, the clock time, the code or the fraction that begins with a digit; returns its end, or 0."""
        text = self.text
        if found := date(text, start):
            return self._add(start, *found)
        if one := clock(text, start) or _fraction(text, start):
            return self._add(start, one)
        end, code = codes.digits(text, start)
        if end == start and numeral:
            end, code = codes.with_letters(text, start, numeral.span.end)
        if end > start:
            return self._add(end, code)
        run = None if numeral else _DIGITS.match(text, start)
        return run.end() if run else 0

    def _in_characters(self, start: int) -> int:
        text = self.text
        run = RUN.match(text, start)
        if not run:
            return start + 1
        if end := word_end(text, start, run.end()):
            return end
        if found := twofold(text, start, run.end()) or named(text, start, run.end()):
            return self._add(run.end(), *found)
        if len(run[0]) == 2 and run[0][0] == "零":
            return start + 1
        end, counts = spelled(text, run)
        return max(self._counted(counts), end)

    def _count_at(self, at: int) -> Counts:
        """Returns the count that begins at `at`, as far as it is no date, code or word."""
        text = self.text
        numeral = self.numerals.get(at)
        if numeral:
            is_other = _NO_COUNT.match(text, at) or codes.digits(text, at)[1]
            return () if is_other else (written(text, numeral, self.numerals),)
        run = RUN.match(text, at)
        return spelled(text, run)[1] if run and not word_end(text, at, run.end()) else ()

    def _counted(self, counts: Counts) -> int:
        """Adds what a count is, with those that follow it in a range or a list; returns where they end, or 0."""
        if not counts:
            return 0
        last = counts[-1]
        if self.text[last.end : last.end + 1] in _JOINTS:
            of, parted = _OF.match(self.text, last.end), _PARTED.match(self.text, last.end)
            if of and (shares := self._shares(last, self._count_at(of.end()))):
                return self._add(last.end, *shares)
            day = self._count_at(parted.end()) if parted and len(counts) == 1 else ()
            if day and (found := dotted(last, day[0])):
                return self._add(last.end, *found)
            parts, is_range = self._chain(counts)
        elif len(counts) == 1:
            return self._alone(last)
        else:
            parts, is_range = list(counts), True
        return self._add(parts[-1].end, *self._shaped(parts, is_range=is_range))

    def _alone(self, count: Count) -> int:
        """Adds what a count is that no range, list or fraction goes on with; returns where it ends."""
        text, language = self.text, self.language
        found = meaning(text, count, language)
        before = prefix(text, count.start, self.found[-1].span.end if self.found else 0, language)
        if before:
            found = before.quantity(text, count, found, start=before.start)
        if not found:
            return count.end
        self.found.append(rounded(text, found))
        return max(count.end, found.span.end)

    def _shares(self, whole: Count, counts: Counts) -> list[Quantity]:
        """Reads `三分之二` and `百分之三到五`."""
        base = whole.values[0]
        if not counts or not base:
            return []
        parts, _ = self._chain(counts)
        parts[0] = parts[0]._replace(start=whole.start)
        return [
            rounded(self.text, part.quantity(Kind.SHARE, part.end, tuple(value / base for value in part.values)))
            for part in parts
        ]

    def _chain(self, counts: Counts) -> tuple[list[Count], bool]:
        """Returns the counts of a range or a list that begins with `counts`, and whether it is a range."""
        parts = list(counts)
        joint = _RANGE if _RANGE.match(self.text, parts[-1].end) else _LIST
        while len(parts) < _MOST_PARTS and (found := joint.match(self.text, parts[-1].end)):
            more = self._count_at(found.end())
            if not more:
                break
            parts += more
        return parts, joint is _RANGE or len(counts) > 1

    def _shaped(self, parts: list[Count], *, is_range: bool) -> Iterator[Quantity]:
        """Yields what the parts are: the last one may have the unit of all, and the first one the prefix."""
        text, language = self.text, self.language
        *others, last = parts
        first = parts[0]
        if others:
            last = _in_full(first, last, text)
        model = meaning(text, last, language)
        before = prefix(text, first.start, self.found[-1].span.end if self.found else 0, language)
        for part in [*others, last]:
            found = model if part is last else meaning(text, part, language)
            if others and model and ((is_range and part is not last) or model.kind in _DATES):
                found = _like(text, part, first.start, last, model, language) or found
            if before:
                found = before.quantity(text, part, found, start=before.start if part is first else part.start)
            if found:
                yield rounded(text, found)


def _like(text: str, part: Count, start: int, last: Count, model: Quantity, language: LanguageTag) -> Quantity | None:
    """Returns a part of the range from `start` on with the unit of its last part: the 30 of `30—50万元`."""
    is_short = part.scale == 1 and part.values[0] < last.values[0] / last.scale
    scale = last.scale if is_short else 1
    if model.kind is Kind.DECADE and part.whole < 10 <= last.whole:
        scale = 10
    values = tuple(value * scale for value in part.values)
    count = last._replace(start=start, values=values, is_vague=part.is_vague, bound=part.bound)
    found = meaning(text, count, language)
    if not found or found.kind is not model.kind:
        return None
    begin = found.span.start if part.start == start else part.start
    return replace(found, span=Span(begin, found.span.end if part is last else part.end))


def _in_full(first: Count, last: Count, text: str) -> Count:
    """Returns the last part of a range of years in full: `2021—25年`."""
    year = last.values[0]
    if first.is_year and last.is_written and year < 100 and text[last.end : last.end + 1] == "年":
        return last._replace(values=(first.values[0] // 100 * 100 + year, year))
    return last


def _fraction(text: str, start: int) -> Quantity | None:
    """Reads `1/3`; `2/6` may be a date as well, and is two numbers."""
    found = _OVER.match(text, start)
    if not found:
        return None
    part, whole = int(found[1]), int(found[2])
    if not 0 < part < whole <= 10 or gcd(part, whole) > 1:
        return None
    return Quantity(Span(*found.span()), Kind.SHARE, (Fraction(part, whole),))
