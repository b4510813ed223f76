"""Language: the target is in its language, with nothing of the source left over."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from glossa.checks._base import ANY, Case, Example, Find
from glossa.model.document import Role
from glossa.model.finding import Finding, Severity
from glossa.model.inline import VisibleText, visible
from glossa.text.addresses import addresses
from glossa.text.guess import dominant_language
from glossa.text.languages import LanguageTag, language_name, primary, script
from glossa.text.normalise import fold
from glossa.text.scripts import has_unspaced
from glossa.text.spans import Span
from glossa.text.tokens import words

_RUN = 3
"""So many words of the source in a row, in the target as they were, may be no name."""
_SMALL = 3
"""So many of them begin with a small letter then; of a longer run, one less."""
_WIDE_RUN = 4
"""So many Chinese characters or kana in a row stand in no text of another script."""
_LEAST = 12
"""What has fewer letters is in no language for sure."""
_QUOTES: Mapping[str, str] = {
    "“": "”",
    "«": "»",
    "「": "」",
    "『": "』",
    "《": "》",
    "(": ")",
    "（": "）",
    '"': '"',
    "[": "]",
}
"""Only whole pairs: in a text whose language changes halfway, an odd mark would swallow what was left."""
_PARTICLE_WORDS = """
al aux ben bin da dal dalla das de degli dei del della delle dello dem den der des di do dos du e el em en et i ibn
la las le les lo los op te ten ter und upon van vom von y zu zum zur
"""
_PARTICLES = frozenset(_PARTICLE_WORDS.split())
"""Small words that stand inside names, before the next word with a capital."""
_SPACED = re.compile(r"[^\W_]+")
_NOT_LATIN = re.compile("[\u0370-\u1dff\u1f00-\u1fff\u2c00-\ua71f\ua800-\uffff\U00010000-\U0010ffff]")
"""What may be a letter of another script."""
_CHINESE = frozenset({"Hans", "Hant", "Hani", "Jpan"})


class _Language:
    id = "language"
    summary = "The target is in its language: nothing of the source was left as it is."
    reason = (
        "Engines pass through what they do not know, and people forget the end of a sentence. Names, titles, bylines, "
        "what stands in quotation marks or brackets, and runs of a word or two may stay."
    )
    reference = "Unicode Standard Annex 24, scripts; Okapi CheckMate, target same as source"
    languages = ANY
    bad = (
        Example(
            "The mayor said that the bridge would be open by the spring.",
            "El alcalde dijo que the bridge would be open by the spring.",
            finds=(Find("the bridge would be open by the spring", "the bridge would be open by the spring"),),
        ),
        Example(
            "市长说大桥将在春天之前开放。",
            "The mayor said 大桥将在春天之前开放.",
            "zh-Hans>en",
            finds=(Find(target="大桥将在春天之前开放"),),
        ),
        Example("The mayor opened the bridge.", "Мэр открыл новый мост.", finds=(Find(severity=Severity.ERROR),)),
        Example(
            "The mayor said that the bridge was open.",
            "市长说 that the bridge was open。",
            "en>zh-Hans",
            finds=(Find("that the bridge was open", "that the bridge was open"),),
        ),
    )
    good = (
        Example("He works for Save the Children in Leeds.", "Trabaja en Save the Children, en Leeds."),
        Example("She sang “let the river run” twice.", "Cantó «let the river run» dos veces."),
        Example("The band is called The Lock Keepers of York.", "El grupo se llama The Lock Keepers of York."),
        Example("The dish is called mapo doufu.", "这道菜叫麻婆豆腐（mapo doufu）。", "en>zh-Hans"),
        Example("See www.example.org/the-new-bridge now.", "Vea www.example.org/the-new-bridge ya."),
        Example("他叫李伟。", "His name is Li Wei (李伟).", "zh-Hans>en"),
    )

    def examine(self, case: Case) -> Iterator[Finding]:
        target = visible(case.target)
        if primary(case.source_language) == primary(case.target_language) or case.role is Role.BYLINE:
            return
        if case.source.strip() == case.target.strip() or not _says_enough(target.text):
            return
        found = list(self._left(visible(case.source), target, case.target_language))
        if not found and _is_elsewhere(target.text, case.target_language):
            said = f"the target is not in {language_name(case.target_language)}: most of it is in another script"
            found = [Finding(self.id, Severity.ERROR, said)]
        yield from found

    def _left(self, source: VisibleText, target: VisibleText, language: LanguageTag) -> Iterator[Finding]:
        if script(language) not in _CHINESE and has_unspaced(target.text):
            yield from self._wide(target)
        if _may_share_run(source.text, target.text):
            yield from self._left_over(source, target)

    def _wide(self, target: VisibleText) -> Iterator[Finding]:
        """Yields the runs of Chinese characters and kana."""
        kept = _kept(target.text)
        start = 0
        for place in range(len(target.text) + 1):
            if place < len(target.text) and has_unspaced(target.text[place]):
                continue
            span = Span(start, place)
            if len(span) >= _WIDE_RUN and 1 not in kept[span.start : span.end]:
                message = f"“{span.of(target.text)[:40]}” was not translated"
                yield Finding(self.id, Severity.WARNING, message, target=target.span(span))
            start = place + 1

    def _left_over(self, source: VisibleText, target: VisibleText) -> Iterator[Finding]:
        """Yields the runs of words that stand in the target as they stand in the source."""
        kept = _kept(target.text)
        ours, theirs = list(words(source.text)), list(words(target.text))
        before = [fold(span.of(source.text)) for span in ours]
        after = [fold(span.of(target.text)) for span in theirs]
        for there, here, size in _runs(before, after):
            run = theirs[here : here + size]
            span = Span(run[0].start, run[-1].end)
            if _is_prose(target.text, run) and 1 not in kept[span.start : span.end]:
                origin = Span(ours[there].start, ours[there + size - 1].end)
                message = f"“{span.of(target.text)[:60]}” was not translated"
                yield Finding(self.id, Severity.WARNING, message, source=source.span(origin), target=target.span(span))


def _says_enough(text: str) -> bool:
    """Tells whether a text has so many letters that its language can be told; the first ones will mostly do."""
    return sum(map(str.isalpha, text[: 2 * _LEAST])) >= _LEAST or sum(map(str.isalpha, text)) >= _LEAST


def _is_elsewhere(text: str, language: LanguageTag) -> bool:
    """Tells whether most of a text is in a script that its language is not written in."""
    if script(language) == "Latn" and _NOT_LATIN.search(text) is None:
        return False
    return dominant_language(text, language) != language


def _may_share_run(one: str, other: str) -> bool:
    """Tells whether three words in a row stand in both texts; quicker than to say where they do.

    First whether three in a row of the second stand anywhere in the first: most translations have none.
    """
    ours, theirs = _SPACED.findall(one.lower()), _SPACED.findall(other.lower())
    known = set(ours)
    if "111" not in "".join(["1" if word in known else "0" for word in theirs]):
        return False
    return not set(zip(ours, ours[1:], ours[2:], strict=False)).isdisjoint(
        zip(theirs, theirs[1:], theirs[2:], strict=False)
    )


def _is_prose(text: str, run: Sequence[Span]) -> bool:
    """Tells whether a run of words is no name: some of them begin with a small letter, and lead to no capital."""
    small, leads = 0, False
    said = [text[word.start : word.end] for word in run]
    for place in reversed(range(len(said))):
        word = said[place]
        if word[0].isupper():
            leads = True
        elif not leads or (word not in _PARTICLES and said[max(place - 1, 0) : place + 1] != ["of", "the"]):
            leads = False
            small += len(word) > 1 and word[0].islower()
    return small >= _SMALL - (len(run) > _RUN)


def _runs(source: Sequence[str], target: Sequence[str]) -> Iterator[tuple[int, int, int]]:
    """Yields the longest runs of words that both have, left to right: place in each, and how many words."""
    places: dict[tuple[str, ...], int] = {}
    for place in range(len(source) - _RUN + 1):
        places.setdefault(tuple(source[place : place + _RUN]), place)
    here = 0
    while here <= len(target) - _RUN:
        there = places.get(tuple(target[here : here + _RUN]))
        if there is None:
            here += 1
            continue
        size = _RUN
        while _word(target, here + size) == _word(source, there + size) != "":
            size += 1
        yield there, here, size
        here += size


def _word(said: Sequence[str], place: int) -> str:
    return said[place] if place < len(said) else ""


def _kept(text: str) -> bytearray:
    """Returns 1 for each character that may stay as it is: in quotation marks, in brackets, in an address; else 0."""
    kept = bytearray(len(text))
    for span in addresses(text):
        kept[span.start : span.end] = b"\1" * len(span)
    start, close = -1, ""
    for place, character in enumerate(text):
        if start >= 0 and character == close:
            kept[start:place] = b"\1" * (place - start)
            start = -1
        elif start < 0 and character in _QUOTES:
            start, close = place, _QUOTES[character]
    return kept


CHECK = _Language()
