"""Names between Chinese and languages in Latin letters: told by their sound, their spelling or a table of places."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from glossa.checks._base import Case
from glossa.checks._capital_names import CapitalName
from glossa.checks._han_names import (
    MOST_RUNS,
    Person,
    borrowed,
    dotted,
    given_spellings,
    is_pinyin,
    parts_of,
    people,
    surname_spellings,
    surnames_spelt,
)
from glossa.checks._name_words import HEADS, SAINTS
from glossa.checks._names_alike import (
    Side,
    in_term,
    in_term_found,
    missing_at,
    misspelt,
    place_findings,
    with_exchanged,
)
from glossa.model.finding import Finding, Severity
from glossa.model.inline import visible
from glossa.terminology import is_known_word
from glossa.text.han import simplified
from glossa.text.han_sounds import letters, readings, sounds_like
from glossa.text.languages import LanguageTag
from glossa.text.likeness import is_exchanged, is_misspelt
from glossa.text.normalise import plain
from glossa.text.place_names import Place, renderings
from glossa.text.saying import SAYING
from glossa.text.spans import Span

_CHECK = "names"
_LATIN = re.compile(r"(?<![\w@./-])(?=[A-Za-z]{0,20}[A-Z])[A-Za-z]{3,}(?![\w@./-])", re.ASCII)
_SAYS = re.compile(rf",? (?:h?a )?(?:{SAYING}|told)(?!\w)|, \d\d(?!\w)")
_SAID = re.compile(rf"(?<!\w)(?:{SAYING}|named) \Z")
_REACH = 12
_ROMAJI = re.compile("(?:n(?![aeiouy])|(?:[kgsztdnhbpmrjwf]|ky|gy|sh|ch|ts|ny|hy|by|py|my|ry|y|kk|ss|tt|pp)?[aeiou])+")
"""A Japanese name, whose characters sound otherwise in Chinese."""
_LETTERS = re.compile("[a-z]+")
_SPELT_OUT_WORDS = """
gdp cpi ppi pmi app ceo cfo cto coo ipo usb dna rna ktv icu vip pos gps wifi ngo suv led lcd url pdf faq esg atm aed
mba phd hiv aids who wto imf opec nato apec asean cctv cba nba
"""
_SPELT_OUT = frozenset(_SPELT_OUT_WORDS.split())
"""What Chinese says in Latin letters and others in words."""


def to_latin(case: Case) -> Iterator[Finding]:
    """Yields what is wrong with the names of a translation from Chinese."""
    source = Side.of(case.source)
    target = Side.of(case.target, renderings(case.target_language, case.source_language))
    text = simplified(source.text.text)
    strangers = _unexplained(case, text, target)
    found = list(_latin_words(case, source, target))
    for person in people(text):
        if not in_term(source.text.span(person.span), case):
            found += _chinese_person(case, source, target, person, strangers)
    for person in dotted(text):
        if not in_term(source.text.span(person.span), case):
            found += _foreign_person(source, target, person, strangers)
    found += _places(case, source, text, target, strangers)
    yield from with_exchanged(case, source, target, found, strangers, sure=False)


def from_latin(case: Case) -> Iterator[Finding]:
    """Yields what is wrong with the names of a translation into Chinese."""
    known = renderings(case.source_language, case.target_language)
    source, target = Side.of(case.source, known), visible(case.target)
    text = simplified(target.text)
    runs = borrowed(text)
    for name in source.names:
        if in_term(source.text.span(name.span), case) or name.text in target.text:
            continue
        if (place := known.get(plain(name.text))) is not None:
            if not any(simplified(one) in text or simplified(one)[0] in text for one in place):
                yield _lost(source, name, sure=len(name.words) > 1)
        elif name.is_heard and not _is_heard(name, text, runs, case):
            yield _lost(source, name, sure=len(name.words) > 1 and _is_person(name, source.text.text))


def _is_person(name: CapitalName, text: str) -> bool:
    """Tells whether a name is that of a person who says something, has a title or an age, or is spelt in pinyin."""
    if all(map(is_pinyin, name.words)) and any(word in surnames_spelt() for word in name.words):
        return True
    return not all(map(_ROMAJI.fullmatch, name.words)) and bool(
        name.has_title
        or _SAYS.match(text, name.span.end)
        or _SAID.search(text, max(0, name.span.start - _REACH), name.span.start)
    )


def _lost(source: Side, name: CapitalName, *, sure: bool) -> Finding:
    severity = Severity.WARNING if sure else Severity.ADVICE
    return Finding(_CHECK, severity, f"{name.text} is missing", source.text.span(name.span))


def _is_heard(name: CapitalName, text: str, runs: Sequence[str], case: Case) -> bool:
    """Tells whether a name stands in a Chinese text, by a word of it at least; or whether it is no name for sure."""
    if len(name.words) == 1 and (
        name.opens or len(name.words[0]) < 5 or is_known_word(name.words[0], case.source_language)
    ):
        return True
    spelt = surnames_spelt()
    surnames = [word for word in name.words if word in spelt]
    if any(character in text for word in surnames for character in spelt[word]):
        return True
    if surnames and all(map(is_pinyin, name.words)):
        return any(word in readings(character) for word in name.words for character in set(text))
    heard = [word for word in name.words if word not in SAINTS] or name.words
    return len(runs) == MOST_RUNS or any(
        sounds_like(word, part) for word in heard for run in runs for part in parts_of(run)
    )


def _unexplained(case: Case, text: str, target: Side) -> list[CapitalName]:
    """Returns the names of two words or more in a target that nothing in a Chinese source reads like."""
    found = []
    runs: list[str] | None = None
    back = renderings(case.target_language, case.source_language)
    for name in target.names:
        if len(name.words) < 2 or name.is_translated or in_term_found(target.text.span(name.span), case):
            continue
        if plain(name.text) in back or any(word in back or word in text.lower() for word in name.words):
            continue
        if _is_chinese(name, text):
            continue
        if runs is None:
            runs = [*borrowed(text), *(part for person in dotted(text) for part in parts_of(person.name))]
        if not any(sounds_like(word, run) for word in name.words for run in runs):
            found.append(name)
    return found


def _is_chinese(name: CapitalName, text: str) -> bool:
    """Tells whether a name may be that of a Chinese person or place whose first character stands in the text."""
    spelt = surnames_spelt()
    return any(character in text for word in name.words for character in spelt.get(word, ""))


def _chinese_person(
    case: Case, source: Side, target: Side, person: Person, strangers: list[CapitalName]
) -> Iterator[Finding]:
    surname, given = surname_spellings(person.name[0]), given_spellings(person.name[1:])
    words = [(letters(word), at) for name in target.names for word, at in zip(name.words, name.places, strict=True)]
    said = {word for word, _ in words} | target.words
    whole = [one + other for one in surname for other in given]
    if any(one in said for one in (*given, *whole)) and not surname.isdisjoint(said):
        return
    first = not surname.isdisjoint(said)
    for right in given if first else surname:
        for word, at in words:
            found = at.of(target.text.text)
            is_own = "-" in found or is_pinyin(word)  # people outside the mainland spell their names as they like
            if is_exchanged(right, word) or (first and is_misspelt(right, word) and not is_own):
                text = _as_written(right, found)
                yield misspelt(case, source, target, person.span, at, text)
                return
    heard = any(sounds_like(word, person.name) for word, _ in words if word not in HEADS)
    if not first and not heard and not any(one in said for one in given):
        yield missing_at(source, target, person.span, strangers)


def _as_written(right: str, found: str) -> str:
    """Writes a spelling with the capital and the hyphen of what stands there."""
    hyphen = found.find("-")
    return (right if hyphen < 0 else right[:hyphen] + "-" + right[hyphen:]).capitalize()


def _foreign_person(source: Side, target: Side, person: Person, strangers: list[CapitalName]) -> Iterator[Finding]:
    parts = parts_of(person.name)
    words = [word for name in target.names for word in name.words if word not in HEADS]
    is_heard = any(sounds_like(word, part) for word in words for part in parts)
    if not is_heard and (strangers or not any(len(name.words) > 1 for name in target.names)):
        yield missing_at(source, target, person.span, strangers)


def _latin_words(case: Case, source: Side, target: Side) -> Iterator[Finding]:
    said = set(_LETTERS.findall(target.text.text.lower()))
    for word in _LATIN.finditer(source.text.text):
        span = source.text.span(Span(*word.span()))
        small = word[0].lower()
        if said.isdisjoint((small, f"{small}s")) and small not in _SPELT_OUT and not in_term(span, case):
            yield Finding(_CHECK, Severity.WARNING, f"{word[0]} is missing", span)


def _places(case: Case, source: Side, text: str, target: Side, strangers: list[CapitalName]) -> Iterator[Finding]:
    by_first = _long_places(case.source_language, case.target_language)
    likely = [place for character in by_first.keys() & set(text) for place in by_first[character]]
    for _, place, known in sorted(likely):
        if (start := text.find(place)) < 0:
            continue
        span = Span(start, start + len(place))
        if not in_term(source.text.span(span), case):
            name = CapitalName(span.of(source.text.text), span, tuple(plain(known[0]).split()), ())
            yield from place_findings(case, source, target, name, known, strangers)


@lru_cache(maxsize=64)
def _long_places(source: LanguageTag, target: LanguageTag) -> Mapping[str, Sequence[tuple[int, str, Place]]]:
    """Returns the places whose name in the target is of two words or more, by the first character of their simplified
    name: each with its number, that name, and its names in the target."""
    found: dict[str, list[tuple[int, str, Place]]] = defaultdict(list)
    for number, (place, names) in enumerate(renderings(source, target).items()):
        if " " in names[0]:
            found[simplified(place)[0]].append((number, simplified(place), names))
    return found
