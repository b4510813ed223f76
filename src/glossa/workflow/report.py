"""A report: both texts, what became of each segment, and how the translation came about."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from glossa.model.article import Article, Entry
from glossa.model.comment import Comment
from glossa.model.document import Role
from glossa.model.target import Target
from glossa.text.languages import LanguageTag
from glossa.workflow.disclosure import Disclosure, disclosure
from glossa.workflow.ingest import needs_translation
from glossa.workflow.provenance import Provenance, provenance


@dataclass(frozen=True, slots=True)
class Row:
    """One segment in a report."""

    number: int
    entry: Entry
    target: Target | None
    provenance: Provenance
    comments: tuple[Comment, ...]
    """What was said about the segment and about this translation of it."""
    is_expected: bool
    """Whether anybody expects a translation."""


@dataclass(frozen=True, slots=True)
class Block:
    """The segments of one unit: a headline, a paragraph."""

    role: Role
    note: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """All that is to be said about one translation of an article."""

    disclosure: Disclosure
    blocks: tuple[Block, ...]
    """In the order of the article."""


def report(article: Article, language: LanguageTag) -> Report:
    """Puts together what is stored of the translation of an article into `language`."""
    return Report(disclosure(article, language), tuple(_blocks(article, language)))


def _blocks(article: Article, language: LanguageTag) -> Iterator[Block]:
    numbered = enumerate(article.current, start=1)
    for _, group in groupby(numbered, key=lambda each: each[1].segment.unit):
        rows = tuple(_row(number, entry, language) for number, entry in group)
        segment = rows[0].entry.segment
        yield Block(segment.role, segment.note, rows)


def _row(number: int, entry: Entry, language: LanguageTag) -> Row:
    target = entry.targets.get(language)
    said = tuple(comment for comment in entry.comments if comment.language in (None, language))
    return Row(number, entry, target, provenance(target), said, needs_translation(entry))
