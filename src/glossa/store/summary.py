"""What `glossa status` needs of an article, counted from the records without building the article."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from glossa.model.target import State
from glossa.store.files import Record, Tables
from glossa.store.records import read_header
from glossa.text.languages import LanguageTag, is_spaced

_TAG = re.compile(r"</?[1-9][0-9]{0,3}/?>")


@dataclass(frozen=True, slots=True)
class LanguageSummary:
    """How far an article has come in one language; obsolete segments do not count."""

    states: Mapping[State, int]
    """How many segments are in each state, all states present, least first; they add up to the segments."""
    findings: int
    """How many findings its targets carry."""


@dataclass(frozen=True, slots=True)
class Summary:
    """How far an article has come."""

    name: str
    language: LanguageTag
    segments: int
    words: int
    """Words of the source; letters and figures where the language puts no spaces between words."""
    targets: Mapping[LanguageTag, LanguageSummary]
    """By language, sorted by tag."""


def summarise(tables: Tables) -> Summary:
    """Returns the summary of an article's tables. Raises `Misfit` when they are odd."""
    header = read_header(tables)
    current = {
        record.get("id"): str(record.get("source", ""))
        for record in tables.get("segments", {}).values()
        if not record.get("obsolete")
    }
    by_language: dict[str, list[Record]] = {}
    for record in tables.get("targets", {}).values():
        if record.get("segment") in current:
            by_language.setdefault(str(record.get("language")), []).append(record)
    return Summary(
        header.name,
        header.language,
        len(current),
        sum(_words(current.values(), header.language)),
        {LanguageTag(tag): _language(by_language[tag], len(current)) for tag in sorted(by_language)},
    )


def _language(targets: list[Record], segments: int) -> LanguageSummary:
    counts = Counter(record.get("state") for record in targets)
    states = {state: counts[state.value] for state in State}
    states[State.UNTRANSLATED] += segments - len(targets)
    findings = [record.get("findings", ()) for record in targets]
    return LanguageSummary(states, sum(len(found) for found in findings if isinstance(found, list)))


def _words(sources: Iterable[str], language: LanguageTag) -> Iterable[int]:
    spaced = is_spaced(language)
    for source in sources:
        text = _TAG.sub("", source)
        yield len(text.split()) if spaced else sum(map(str.isalnum, text))
