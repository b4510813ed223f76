"""What a check is: the protocols of which each file of this folder meets one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Protocol, runtime_checkable

from glossa.checks._rules import Pattern
from glossa.model.document import Role
from glossa.model.finding import Finding, Severity
from glossa.model.target import OriginKind, State
from glossa.model.term import TermUse
from glossa.model.term_change import Outdated
from glossa.text.languages import LanguageTag, primary


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
    patterns: tuple[Pattern, ...] = ()
    """The rules of the project's own."""


@dataclass(frozen=True, slots=True)
class Find:
    """What a check is to find in an example. It marks the first place of the texts that reads so."""

    source: str = ""
    """What the span in the source covers; `""` for no span."""
    target: str = ""
    """What the span in the target covers; `""` for no span."""
    severity: Severity = Severity.WARNING
    fix: str | None = None


@dataclass(frozen=True, slots=True)
class Example:
    """A translation that shows what a check is for; it is a test and stands in the docs."""

    source: str
    target: str
    pair: str = "en>es"
    finds: tuple[Find, ...] = ()
    """All that the check finds here, in its order; nothing in a good example."""
    role: Role = Role.PARAGRAPH
    terms: tuple[TermUse, ...] = ()
    outdated: tuple[Outdated, ...] = ()
    forbidden: tuple[TermUse, ...] = ()
    patterns: tuple[Pattern, ...] = ()

    @property
    def case(self) -> Case:
        """The example as a check sees it."""
        source, target = _languages(self.pair)
        return Case(
            self.source,
            self.target,
            source,
            target,
            self.role,
            self.terms,
            self.outdated,
            self.forbidden,
            self.patterns,
        )


@dataclass(frozen=True, slots=True)
class Languages:
    """The language pairs that a check is for, as primary language subtags."""

    sources: frozenset[str] = frozenset()
    """Empty for every language."""
    targets: frozenset[str] = frozenset()
    """Empty for every language."""

    def cover(self, source: LanguageTag, target: LanguageTag) -> bool:
        """Tells whether the check is for this pair."""
        return (not self.sources or primary(source) in self.sources) and (
            not self.targets or primary(target) in self.targets
        )


ANY = Languages()


class Check(Protocol):
    """The public object of the file of a check that looks at one translation alone."""

    id: str
    """The name of the file."""
    summary: str
    """What it looks at, in one line."""
    reason: str
    """Why it matters, and what it stays quiet about."""
    reference: str
    """The standard, style guide or study it rests on; `""` where it is common sense."""
    languages: Languages
    bad: tuple[Example, ...]
    """Translations in which it finds something."""
    good: tuple[Example, ...]
    """Translations in which it finds nothing, though a simpler check might."""

    def examine(self, case: Case) -> Iterator[Finding]:
        """Yields what is odd in one translation."""
        ...


class Scope(Enum):
    """How far a check looks that compares translations."""

    ARTICLE = "article"
    PROJECT = "project"


@dataclass(frozen=True, slots=True)
class Passage:
    """A translated segment where it stands, as a check sees it that compares it with others."""

    case: Case
    article: str = "article.md"
    """The article's name."""
    state: State = State.TRANSLATED
    origin: OriginKind = OriginKind.HUMAN
    touched: bool = True
    """Whether a person has written the text or changed a word of what a machine proposed."""
    context: str = ""
    """What its authors tell it by from the same words elsewhere, such as the `msgctxt` of a PO file."""


@dataclass(frozen=True, slots=True)
class Row:
    """One translation of a `WideExample`."""

    source: str
    target: str
    finds: tuple[Find, ...] = ()
    """What the check finds at this one."""
    article: str = "article.md"
    state: State = State.TRANSLATED
    origin: OriginKind = OriginKind.HUMAN
    touched: bool = True
    terms: tuple[TermUse, ...] = ()
    context: str = ""


@dataclass(frozen=True, slots=True)
class WideExample:
    """Several translations, in the order of their article, that show what a check is for."""

    rows: tuple[Row, ...]
    pair: str = "en>es"

    @property
    def passages(self) -> tuple[Passage, ...]:
        """The example as a check sees it."""
        return tuple(
            Passage(
                Case(row.source, row.target, *_languages(self.pair), terms=row.terms),
                row.article,
                row.state,
                row.origin,
                row.touched,
                row.context,
            )
            for row in self.rows
        )


@runtime_checkable
class WideCheck(Protocol):
    """The public object of the file of a check that compares the translations of an article, or of a project."""

    id: str
    summary: str
    reason: str
    reference: str
    languages: Languages
    scope: Scope
    bad: tuple[WideExample, ...]
    good: tuple[WideExample, ...]

    def compare(self, passages: Sequence[Passage]) -> Iterator[tuple[int, Finding]]:
        """Yields what is odd, each with the index of the passage that it is said of.

        `passages` are in one pair of languages: those of an article in its order, or those of all articles, one article
        after another.
        """
        ...


AnyCheck = Check | WideCheck


def _languages(pair: str) -> tuple[LanguageTag, LanguageTag]:
    source, target = pair.split(">")
    return LanguageTag(source), LanguageTag(target)
