"""What `glossa status` needs of an article, counted from the records without building the article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from glossa.model.document import Role
from glossa.model.inline import TAG
from glossa.model.target import State
from glossa.store._codec import Misfit
from glossa.store.form import Record, Tables
from glossa.store.records import read_header, text_of
from glossa.text.languages import LanguageTag, is_spaced


@dataclass(frozen=True, slots=True)
class LanguageSummary:
    """How far an article has come in one language; obsolete segments and debris do not count."""

    states: Mapping[State, int]
    """How many segments are in each state, all states present, least first; they add up to the segments."""
    findings: int
    """How many findings its targets carry."""


@dataclass(frozen=True, slots=True)
class Summary:
    """How far an article has come; what nobody has to translate does not count."""

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
        text_of(record, "segments", "id"): text_of(record, "segments", "source")
        for record in tables.get("segments", {}).values()
        if not record.get("obsolete") and record.get("role") != Role.DEBRIS.value
    }
    by_language: dict[str, list[Record]] = {}
    for record in tables.get("targets", {}).values():
        if text_of(record, "targets", "segment") in current:
            by_language.setdefault(text_of(record, "targets", "language"), []).append(record)
    return Summary(
        header.name,
        header.language,
        len(current),
        sum(_words(current.values(), header.language)),
        {LanguageTag(tag): _language(by_language[tag], len(current)) for tag in sorted(by_language)},
    )


def _language(targets: list[Record], segments: int) -> LanguageSummary:
    counts = Counter(text_of(record, "targets", "state") for record in targets)
    unknown = set(counts) - {state.value for state in State}
    if unknown:
        raise Misfit("targets: state is none of those there are")
    states = {state: counts[state.value] for state in State}
    states[State.UNTRANSLATED] += segments - len(targets)
    findings = [record.get("findings", ()) for record in targets]
    return LanguageSummary(states, sum(len(found) for found in findings if isinstance(found, list)))


def _words(sources: Iterable[str], language: LanguageTag) -> Iterable[int]:
    spaced = is_spaced(language)
    for source in sources:
        text = TAG.sub("", source)
        yield len(text.split()) if spaced else sum(map(str.isalnum, text))
