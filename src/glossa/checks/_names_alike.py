"""Names where both languages are written in Latin letters: kept as they are, or known under another name."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from glossa.checks._base import Case
from glossa.checks._capital_names import PARTS, CapitalName, capital_names, has_long_name, words_of
from glossa.checks._name_words import HEADS, TITLES
from glossa.model.finding import Finding, Severity
from glossa.model.inline import VisibleText, visible
from glossa.terminology import is_known_word
from glossa.text.likeness import is_exchanged, is_misspelt, sound
from glossa.text.normalise import plain
from glossa.text.place_names import renderings
from glossa.text.spans import Span

_CHECK = "names"
_LEAST = 5
"""A shorter word may well be another one."""
_STEM = 4
"""So many letters of a place are in the words made of it: Korea, Korean."""


@dataclass(frozen=True)
class Side:
    """A text and which names are in it."""

    text: VisibleText
    names: list[CapitalName]

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of the text, small and without accents."""
        return words_of(self.text.text)

    @classmethod
    def of(cls, tagged: str, known: Collection[str] = ()) -> Side:
        """Reads a tagged text; `known` are names that hold together, such as *Trinidad y Tobago*."""
        seen = visible(tagged)
        found = []
        for name in capital_names(seen.text):
            found += [name] if plain(name.text) in known else name.apart()
        if seen.starts:  # a name that a code cuts is two
            found = [name for name in found if len(seen.span(name.span)) == len(name.span)]
        return cls(seen, found)

    def strangers(self, other: Side) -> list[CapitalName]:
        """Returns the names of two words or more of which no word stands in the other text, nor one that sounds so."""
        sounds = {sound(word) for name in other.names for word in name.words}
        return [
            name
            for name in self.names
            if len(name.words) > 1
            and not name.is_translated
            and other.words.isdisjoint(name.words)
            and sounds.isdisjoint(map(sound, name.words))
        ]


def names_alike(case: Case) -> Iterator[Finding]:
    """Yields what is wrong with the names of a translation."""
    if not has_long_name(visible(case.source).text) and not has_long_name(visible(case.target).text):
        return
    known = renderings(case.source_language, case.target_language)
    there = renderings(case.target_language, case.source_language)
    source, target = Side.of(case.source, known), Side.of(case.target, there)
    strangers = [
        name
        for name in target.strangers(source)
        if plain(name.text) not in there and not in_term_found(target.text.span(name.span), case)
    ]
    found: list[Finding] = []
    for name in source.names:
        if len(name.words) > 1 and not in_term(source.text.span(name.span), case):
            if (place := known.get(plain(name.text))) is not None:
                found += place_findings(case, source, target, name, (name.text, *place), strangers)
            else:
                found += _person(case, source, target, name, strangers)
    yield from with_exchanged(case, source, target, found, strangers)


def with_exchanged(
    case: Case, source: Side, target: Side, found: list[Finding], strangers: list[CapitalName], *, sure: bool = True
) -> Iterator[Finding]:
    """Yields what was found, and what is wrong with names of the target for which nothing in the source answers."""
    for span, word in exchanged(case, source, target):
        if not any(each.target is not None and each.target.overlaps(span) for each in found):
            message = f"{span.of(case.target)} may be misspelt: {word}"
            found.append(Finding(_CHECK, Severity.WARNING, message, target=span))
    yield from found
    for name in strangers:
        span = target.text.span(name.span)
        if not any(each.target is not None and each.target.overlaps(span) for each in found):
            yield stranger(case, target, name, sure=sure)


def _person(
    case: Case, source: Side, target: Side, name: CapitalName, strangers: list[CapitalName]
) -> Iterator[Finding]:
    lacking = [(word, at) for word, at in zip(name.words, name.places, strict=True) if word not in target.words]
    if name.is_translated or not lacking:
        return
    theirs = [
        (word, at)
        for other in target.names
        for word, at in zip(other.words, other.places, strict=True)
        if word not in source.words
    ]
    found = [
        misspelt(case, source, target, at, place, at.of(source.text.text))
        for word, at in lacking
        for other, place in theirs
        if is_misspelt(word, other)
    ]
    sounds = {sound(word) for word, _ in theirs}
    if found:
        yield from found[: len(lacking)]
    elif len(lacking) == len(name.words) and sounds.isdisjoint(sound(word) for word, _ in lacking):
        yield missing(case, source, target, name, strangers)


def place_findings(
    case: Case, source: Side, target: Side, name: CapitalName, known: Sequence[str], strangers: list[CapitalName]
) -> Iterator[Finding]:
    """Yields what is wrong with the name of a place, which may be said in several ways."""
    text = spaced(target.text.text)
    if any(spaced(one) in text for one in known):
        return
    for one in known:
        for other in target.names:
            if is_misspelt(plain(one), plain(other.text)):
                yield misspelt(case, source, target, name.span, other.span, one)
                return
    stems = tuple(
        word[:_STEM] for one in known for word in map(plain, one.split()) if len(word) >= _STEM and word not in HEADS
    )
    if not any(word.startswith(stems) for word in target.words):
        yield missing(case, source, target, name, strangers)


def spaced(text: str) -> str:
    """Returns the words of a text without accents, small, with a space on either side of each."""
    words = PARTS.findall(re.sub("['’]", " ", text))
    return f" {' '.join(map(plain, words))} "


def missing(case: Case, source: Side, target: Side, name: CapitalName, strangers: list[CapitalName]) -> Finding:
    """Says that a name is missing, or that the first stranger stands in its place."""
    words = [word for word in name.words if word not in HEADS]
    is_sure = len(words) > 1 and not all(is_known_word(word, case.source_language) for word in words)
    severity = Severity.WARNING if is_sure or strangers else Severity.ADVICE
    return missing_at(source, target, name.span, strangers, severity)


def missing_at(
    source: Side, target: Side, place: Span, strangers: list[CapitalName], severity: Severity = Severity.WARNING
) -> Finding:
    """Says that the name at a place of the source is missing, or that the first stranger stands there instead."""
    name, span = place.of(source.text.text), source.text.span(place)
    if not strangers:
        return Finding(_CHECK, severity, f"{name} is missing", span)
    other = strangers.pop(0)
    message = f"{name} is missing, {other.text} stands there instead"
    return Finding(_CHECK, severity, message, span, target.text.span(other.span))


def stranger(case: Case, target: Side, name: CapitalName, *, sure: bool) -> Finding:
    """Says that the source does not have a name of the target."""
    is_sure = sure and not all(is_known_word(word, case.target_language) for word in name.words)
    severity = Severity.WARNING if is_sure else Severity.ADVICE
    return Finding(_CHECK, severity, f"{name.text} is not in the source", target=target.text.span(name.span))


def misspelt(case: Case, source: Side, target: Side, right: Span, found: Span, text: str) -> Finding:
    """Says that a word of a name is written wrongly; the fix writes it as `text`."""
    span = target.text.span(found)
    fix = case.target[: span.start] + text + case.target[span.end :]
    message = f"{found.of(target.text.text)} may be misspelt: {text}"
    return Finding(_CHECK, Severity.WARNING, message, source.text.span(right), span, fix)


def exchanged(case: Case, source: Side, target: Side) -> Iterator[tuple[Span, str]]:
    """Yields the words of the target's names that are common ones with two letters exchanged, and those words."""
    for name in target.names:
        for word, at in zip(name.words, name.places, strict=True):
            if len(name.words) < 2 or len(word) < _LEAST or word in HEADS or word in source.words:
                continue
            right = next((head for head in _heads().get("".join(sorted(word)), ()) if is_exchanged(head, word)), None)
            if right is not None and not is_known_word(word, case.target_language):
                yield target.text.span(at), right.capitalize()


@cache
def _heads() -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = {}
    for head in sorted(HEADS):
        if len(head) >= _LEAST + (head in TITLES):
            found.setdefault("".join(sorted(head)), []).append(head)
    return found


def in_term(span: Span, case: Case) -> bool:
    """Tells whether a stretch of the source is a term's, which `terms` looks after."""
    return any(span.overlaps(use.source) for use in case.terms)


def in_term_found(span: Span, case: Case) -> bool:
    """Tells whether a stretch of the target stands there for a term."""
    return any(use.target is not None and span.overlaps(use.target) for use in case.terms)
