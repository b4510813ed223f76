"""How each name of an article's sources is written in its translations, word by word."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from glossa.checks._base import Case
from glossa.checks._capital_names import CapitalName, capital_names
from glossa.checks._han_names import dotted, given_spellings, parts_of, people, surname_spellings
from glossa.checks._name_words import HEADS
from glossa.checks._names_alike import in_term
from glossa.model.inline import VisibleText, visible
from glossa.text.han import simplified
from glossa.text.han_sounds import sounds_like
from glossa.text.languages import primary
from glossa.text.likeness import is_misspelt, sound
from glossa.text.normalise import plain
from glossa.text.place_names import renderings
from glossa.text.spans import Span


@dataclass(frozen=True, slots=True)
class Use:
    """One writing of a name in the target of a passage."""

    passage: int
    written: str
    source: Span
    """Where the name stands in the tagged source."""
    target: Span
    """Where it stands in the tagged target."""


def rival_uses(cases: Sequence[Case]) -> Iterator[tuple[Use, str]]:
    """Yields the writings of names that differ from how the article writes them elsewhere, and how that is."""
    into_chinese = bool(cases) and primary(cases[0].target_language) == "zh"
    seen = _dotted_uses(cases) if into_chinese else _word_uses(cases)
    for uses in seen.values():
        counts = Counter(use.written for use in uses)
        if len(counts) > 1:
            best = counts.most_common(1)[0][0]
            side_by_side = {use.passage for use in uses if use.written == best}
            for use in uses:
                if use.written != best and use.passage not in side_by_side:
                    yield use, best


@dataclass(frozen=True, slots=True)
class _Key:
    """A name of a source, or a word of one."""

    name: str
    span: Span
    """Where it stands in the visible source."""
    spelt: Collection[str] = ()
    """How it may be spelt, small and without accents."""
    sounds: str = ""
    """The Chinese characters that it sounds like, where that is all that is known."""
    number: int = 0
    """Which of the words of its name it is."""
    of: int = 0
    """How many words its name has."""
    pair: tuple[Collection[str], Collection[str]] | None = None
    """What two words sound like that follow each other in one order or the other."""


def _word_uses(cases: Sequence[Case]) -> dict[str, list[Use]]:
    """Returns how each word of a name is written, and in which order the two words of one stand."""
    found: dict[str, list[Use]] = defaultdict(list)
    chinese = _ChineseNames(cases) if cases and primary(cases[0].source_language) == "zh" else None
    all_keys = [chinese.keys(source) if chinese else _latin_keys(case, source) for case, source in _sources(cases)]
    counts = Counter(name for keys in all_keys for name in {key.name for key in keys})
    for index, (case, keys) in enumerate(zip(cases, all_keys, strict=True)):
        ours = {key.name for key in keys}
        if all(counts[name] < 2 for name in ours):  # a name in one text alone is written nowhere else
            continue
        source, target = visible(case.source), visible(case.target)
        names = capital_names(target.text)
        for key in keys:
            span = source.span(key.span)
            for name in names if not in_term(span, case) else ():
                for place in _writings(name, key, ours):
                    found[key.name].append(Use(index, place.of(target.text), span, target.span(place)))
    return found


def _sources(cases: Sequence[Case]) -> Iterator[tuple[Case, VisibleText]]:
    return ((case, visible(case.source)) for case in cases)


def _latin_keys(case: Case, source: VisibleText) -> list[_Key]:
    known = renderings(case.source_language, case.target_language)
    found: list[_Key] = []
    for name in capital_names(source.text):
        words = [(word, at) for word, at in zip(name.words, name.places, strict=True) if word not in HEADS]
        if len(name.words) > 1 or not name.opens:
            for word, at in words:
                others = (plain(one) for one in known.get(word, ()) if " " not in one)
                found.append(_Key(word, at, (word, *others)))
        for (one, _), (other, _) in pairwise(words):
            found.append(_Key(f"{one} {other}", name.span, pair=((sound(one),), (sound(other),))))
    return found


class _ChineseNames:
    """The names that stand somewhere in an article, so that they are found where nothing beside them tells them."""

    def __init__(self, cases: Sequence[Case]) -> None:
        texts = [simplified(visible(case.source).text) for case in cases]
        self._names: dict[str, set[str]] = defaultdict(set)
        for text in texts:
            for person in (*people(text), *dotted(text)):
                self._names[person.name[:2]].add(person.name)

    def keys(self, source: VisibleText) -> list[_Key]:
        """Returns the names in a text, each where it stands first."""
        text = simplified(source.text)
        found = (
            (name, place)
            for place in range(len(text) - 1)
            for name in self._names.get(text[place : place + 2], ())
            if text.startswith(name, place)
        )
        first: dict[str, int] = {}
        for name, place in found:
            first.setdefault(name, place)
        return [key for name, place in first.items() for key in _chinese_keys(name, Span(place, place + len(name)))]


def _chinese_keys(name: str, span: Span) -> list[_Key]:
    parts = parts_of(name)
    if len(parts) > 1:
        return [
            _Key(f"{name} {part}", span, sounds=part, number=number, of=len(parts)) for number, part in enumerate(parts)
        ]
    surname, given = surname_spellings(name[0]), given_spellings(name[1:])
    return [
        _Key(name, span, given),
        _Key(f"{name} in order", span, pair=(set(map(sound, surname)), set(map(sound, given)))),
    ]


def _writings(name: CapitalName, key: _Key, ours: set[str]) -> Iterator[Span]:
    """Yields where in a name of the target a writing of the key may stand."""
    if key.pair is not None:
        if len(name.words) == 2:
            one, other = map(sound, name.words)
            first, second = key.pair
            if (one in first and other in second) or (other in first and one in second):
                yield name.span
        return
    for number, (word, at) in enumerate(zip(name.words, name.places, strict=True)):
        if key.of and (number, len(name.words)) != (key.number, key.of):
            continue
        is_other = word in ours and word not in key.spelt
        if word not in HEADS and not is_other and _is_written(word, key):
            yield at


def _is_written(word: str, key: _Key) -> bool:
    return (bool(key.sounds) and sounds_like(word, key.sounds)) or any(
        sound(word) == sound(one) or is_misspelt(one, word) for one in key.spelt
    )


def _dotted_uses(cases: Sequence[Case]) -> dict[str, list[Use]]:
    """Returns how each foreign name of two words is written in Chinese, with its middle dot."""
    found: dict[str, list[Use]] = defaultdict(list)
    for index, case in enumerate(cases):
        source, target = visible(case.source), visible(case.target)
        theirs = dotted(simplified(target.text))
        for name in capital_names(source.text) if theirs else ():
            span = source.span(name.span)
            if len(name.words) < 2 or not name.is_heard or in_term(span, case):
                continue
            for person in theirs:
                if any(sounds_like(word, person.name) for word in name.words):
                    found[" ".join(name.words)].append(Use(index, person.name, span, target.span(person.span)))
    return {name: [_cut(use, uses) for use in uses] for name, uses in found.items()}


def _cut(use: Use, uses: Sequence[Use]) -> Use:
    """Cuts off a word that stands beside a name and could be of it, as another use of the name shows."""
    name = min((other.written for other in uses if other.written in use.written), key=len)
    start = use.target.start + use.written.index(name)
    return replace(use, written=name, target=Span(start, start + len(name)))
