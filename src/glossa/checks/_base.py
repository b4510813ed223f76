"""What a check is: the protocol that each file of this folder meets."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from glossa.model.document import Role
from glossa.model.finding import Finding
from glossa.model.term import TermUse
from glossa.model.term_change import Outdated
from glossa.text.languages import LanguageTag


@dataclass(frozen=True, slots=True)
class Case:
    """One translated segment, as a check sees it. Both texts are tagged."""

    source: str
    target: str
    source_language: LanguageTag
    target_language: LanguageTag
    role: Role = Role.PARAGRAPH
    terms: tuple[TermUse, ...] = ()
    outdated: tuple[Outdated, ...] = ()
    """Those lines of an approved translation's ledger whose entries have changed since."""
    forbidden: tuple[TermUse, ...] = ()
    """Forbidden terms and other regions' that stand in the target besides what `terms` says, each for the first term of
    its concept."""


@dataclass(frozen=True, slots=True)
class Example:
    """A translation that shows what a check is for; it is a test and stands in the docs."""

    source: str
    target: str
    pair: str = "en>es"
    terms: tuple[TermUse, ...] = ()
    outdated: tuple[Outdated, ...] = ()
    forbidden: tuple[TermUse, ...] = ()

    @property
    def case(self) -> Case:
        """The example as a check sees it."""
        source, target = self.pair.split(">")
        pair = LanguageTag(source), LanguageTag(target)
        return Case(self.source, self.target, *pair, terms=self.terms, outdated=self.outdated, forbidden=self.forbidden)


class Check(Protocol):
    """The public object of a check's file."""

    id: str
    """The name of the file."""
    summary: str
    """What it looks at, in one line."""
    reason: str
    """Why it matters, and what it stays quiet about."""
    bad: tuple[Example, ...]
    """Translations in which it finds something."""
    good: tuple[Example, ...]
    """Translations in which it finds nothing, though a simpler check might."""

    def examine(self, case: Case) -> Iterator[Finding]:
        """Yields what is odd in one translation."""
        ...
