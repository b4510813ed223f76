"""What `glossa status` needs of an article, counted from the records without building the article."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass

from glossa.model.document import Role
from glossa.model.inline import TAG
from glossa.model.target import State
from glossa.model.term import Verdict
from glossa.store._codec import Misfit
from glossa.store.form import Record, Tables
from glossa.store.records import read_header, text_of
from glossa.text.languages import LanguageTag, is_spaced


@dataclass(frozen=True, slots=True)
class LanguageSummary:
    """How far an article has come in one language; obsolete segments and debris do not count."""

    states: Mapping[State, int]
    """How many segments are in each state, all states present, least first; they add up to the segments."""
    words: Mapping[State, int]
    """How many words of the source are in segments of each state."""
    findings: int
    """How many findings its targets carry that nobody waived."""
    waived: int
    """How many required terms somebody waived in them."""


@dataclass(frozen=True, slots=True)
class Summary:
    """How far an article has come; what nobody has to translate does not count."""

    name: str
    language: LanguageTag
    segments: int
    words: int
    """Words of the source; letters and figures where the language puts no spaces between words."""
    comments: int
    """How many comments on its segments are not settled."""
    targets: Mapping[LanguageTag, LanguageSummary]
    """By language, sorted by tag."""


def summarise(tables: Tables) -> Summary:
    """Returns the summary of an article's tables. Raises `Misfit` when they are odd."""
    header = read_header(tables)
    spaced = is_spaced(header.language)
    words = {
        text_of(record, "segments", "id"): _count(text_of(record, "segments", "source"), spaced=spaced)
        for record in tables.get("segments", {}).values()
        if not record.get("obsolete") and record.get("role") != Role.DEBRIS.value
    }
    by_language: dict[str, list[Record]] = {}
    for record in tables.get("targets", {}).values():
        if text_of(record, "targets", "segment") in words:
            by_language.setdefault(text_of(record, "targets", "language"), []).append(record)
    return Summary(
        header.name,
        header.language,
        len(words),
        sum(words.values()),
        _open_comments(tables, words),
        {LanguageTag(tag): _language(by_language[tag], words) for tag in sorted(by_language)},
    )


def _open_comments(tables: Tables, segments: Container[str]) -> int:
    threads: dict[str, int] = {}
    for record in tables.get("comments", {}).values():
        segment = text_of(record, "comments", "segment")
        threads[segment] = 0 if record.get("settles") else threads.get(segment, 0) + 1
    return sum(count for segment, count in threads.items() if segment in segments)


def _language(targets: list[Record], words: Mapping[str, int]) -> LanguageSummary:
    states = dict.fromkeys(State, 0)
    sizes = dict.fromkeys(State, 0)
    for record in targets:
        state = _state(record)
        states[state] += 1
        sizes[state] += words[str(record["segment"])]
    states[State.UNTRANSLATED] += len(words) - len(targets)
    sizes[State.UNTRANSLATED] += sum(words.values()) - sum(sizes.values())
    waived = sum(map(_is_waived, _parts(targets, "terms")))
    return LanguageSummary(states, sizes, sum(map(_is_open, _parts(targets, "findings"))), waived)


def _parts(targets: Iterable[Record], key: str) -> Iterator[object]:
    for record in targets:
        parts = record.get(key, ())
        yield from parts if isinstance(parts, list) else ()


def _is_waived(use: object) -> bool:
    return isinstance(use, dict) and use.get("verdict") == Verdict.WAIVED.value


def _is_open(finding: object) -> bool:
    return not (isinstance(finding, dict) and finding.get("waiver"))


def _state(record: Record) -> State:
    state = text_of(record, "targets", "state")
    try:
        return State(state)
    except ValueError:
        raise Misfit("targets: state is none of those there are") from None


def _count(source: str, *, spaced: bool) -> int:
    text = TAG.sub("", source)
    return len(text.split()) if spaced else sum(map(str.isalnum, text))
