"""Which segments somebody wants to look at: by state, finding, term, person and date."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from glossa.checks import CHECKS
from glossa.config import nearest
from glossa.errors import ExitCode, GlossaError
from glossa.model.article import Entry
from glossa.model.finding import open_findings
from glossa.model.inline import visible
from glossa.model.person import same_person
from glossa.model.target import State
from glossa.model.term import TermMatch, TermUse
from glossa.terminology import expected_text
from glossa.text.languages import LanguageTag
from glossa.text.normalise import match_key
from glossa.workflow.review import is_open
from glossa.workflow.selectors import Numbered


def _none(_: str) -> Sequence[TermMatch]:
    return ()


@dataclass(frozen=True, slots=True)
class Filter:
    """What a segment must have to be shown; what is empty asks for nothing."""

    states: frozenset[State] = frozenset()
    """It is in one of them."""
    checks: frozenset[str] = frozenset()
    """One of these checks has found something that nobody waived."""
    term: str = ""
    """It has this term: as the source or the glossary says it, as the translation says it, or the entry's id."""
    person: str = ""
    """They changed the translation or said something about the segment."""
    since: str = ""
    """ISO 8601, UTC, as far as it matters: that was done, by whomever, at this time or later."""
    only_open: bool = False
    """It is not approved, or has findings."""
    terms_in: Callable[[str], Sequence[TermMatch]] = field(default=_none, compare=False)
    """Finds the terms that a source calls for, where no translation says yet what became of them."""

    @property
    def is_empty(self) -> bool:
        """Tells whether every segment matches."""
        return self == Filter()

    def matches(self, entry: Entry, language: LanguageTag) -> bool:
        """Tells whether a segment and its translation are wanted."""
        target = entry.targets.get(language)
        found = {finding.check for finding in open_findings(target.findings)} if target else set()
        return (
            (not self.states or entry.state(language) in self.states)
            and (not self.checks or not self.checks.isdisjoint(found))
            and (not self.term or self._has_term(entry, language))
            and (not (self.person or self.since) or any(map(self._is_meant, _doings(entry, language))))
            and (not self.only_open or is_open(entry, language))
        )

    def _has_term(self, entry: Entry, language: LanguageTag) -> bool:
        source, target = entry.segment.source, entry.targets.get(language)
        names = (
            (_names_found(match, source, language) for match in self.terms_in(source))
            if target is None
            else (_names_used(use, source) for use in target.terms)
        )
        key = _key(self.term)
        return any(key == _key(name) for each in names for name in each)

    def _is_meant(self, doing: tuple[str, str]) -> bool:
        who, when = doing
        return (not self.person or same_person(who, self.person)) and when >= self.since


def read_filter(
    *,
    states: Iterable[str] = (),
    checks: Iterable[str] = (),
    term: str = "",
    person: str = "",
    since: str = "",
    only_open: bool = False,
) -> Filter:
    """Reads what people type. Raises `GlossaError` for a state or check that there is not, or a date that is none."""
    return Filter(
        frozenset(map(_state, states)),
        frozenset(map(_check, checks)),
        term.strip(),
        person.strip(),
        _since(since.strip()),
        only_open,
    )


def chosen(entries: Sequence[Numbered], language: LanguageTag, wanted: Filter) -> tuple[Numbered, ...]:
    """Returns those of the numbered entries that are wanted."""
    return tuple((number, entry) for number, entry in entries if wanted.matches(entry, language))


def _names_used(use: TermUse, source: str) -> tuple[str, ...]:
    return use.source_term, use.surface(source), use.expected, use.found, use.concept


def _names_found(match: TermMatch, source: str, language: LanguageTag) -> tuple[str, ...]:
    return match.term.text, visible(match.span.of(source)).text, expected_text(match, language), match.concept.id


def _key(name: str) -> str:
    return match_key(name).replace("-", " ")


def _doings(entry: Entry, language: LanguageTag) -> Iterator[tuple[str, str]]:
    """Yields who did something to the translation, and when."""
    target = entry.targets.get(language)
    for change in target.history if target else ():
        yield change.by, change.time
    for comment in entry.comments:
        if comment.language in (None, language):
            yield comment.by, comment.time


def _state(name: str) -> State:
    known = [state.value for state in State]
    if name.strip().lower() not in known:
        raise _unknown(f"There is no state {name!r}", nearest(name, known, "states"))
    return State(name.strip().lower())


def _check(name: str) -> str:
    known = CHECKS.ids()
    if name.strip() not in known:
        raise _unknown(f"There is no check {name!r}", nearest(name, list(known), "checks"))
    return name.strip()


def _since(text: str) -> str:
    if not text:
        return ""
    try:
        time = datetime.fromisoformat(text)
    except ValueError:
        raise _unknown(f"Not a date: {text!r}", "Write it as 2026-11-01 or 2026-11-01T09:30, in UTC.") from None
    return (time.astimezone(UTC) if time.tzinfo else time).strftime("%Y-%m-%dT%H:%M:%SZ")


def _unknown(message: str, hint: str) -> GlossaError:
    return GlossaError(message, hint=hint, exit_code=ExitCode.USAGE)
