"""The right to change one article: what is read, checked against it, and saved together or not at all."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path

from glossa.errors import ExitCode, GlossaError
from glossa.model.article import Article
from glossa.model.comment import Comment
from glossa.model.segment import SegmentId
from glossa.model.target import Target
from glossa.store._codec import Misfit
from glossa.store.files import damaged
from glossa.store.form import Record, Tables
from glossa.store.records import (
    comment_record,
    from_tables,
    in_order,
    read_target,
    record_id,
    target_record,
    text_of,
    to_tables,
)
from glossa.text.languages import LanguageTag


class StaleRevision(GlossaError):
    """Somebody changed the target since it was looked at."""

    def __init__(
        self, segment: SegmentId, language: LanguageTag, expected: int, stored: int, *, number: int | None = None
    ) -> None:
        super().__init__(
            f"The {language} translation of segment {number or segment} was changed meanwhile: "
            f"it is at revision {stored}, not {expected}",
            hint="Nothing was saved. Look at it again, then repeat the change.",
            exit_code=ExitCode.STORE,
        )
        self.segment = segment
        self.language = language
        self.expected = expected
        self.stored = stored


class Transaction:
    """The right to change one article, from a fresh reading on; all its changes are saved together, or none is."""

    def __init__(self, path: Path, tables: Tables | None) -> None:
        self._path = path
        self._found = tables
        self._tables = None if tables is None else tables | {"targets": dict(tables.get("targets", {}))}
        self._keys: dict[tuple[str, str], str] | None = None
        self._segments: frozenset[str] | None = None
        self.changed = False
        """Whether there is something to save."""

    @property
    def exists(self) -> bool:
        """Tells whether there was an article when the transaction began."""
        return self._found is not None

    @cached_property
    def article(self) -> Article:
        """The article as it was when the transaction began. Raises `GlossaError` when there was none."""
        if self._found is None:
            raise absent(self._path)
        return article_of(self._path, self._found)

    @property
    def tables(self) -> Tables:
        """The tables as they are to be saved."""
        return in_order(self._held)

    @property
    def current(self) -> frozenset[SegmentId]:
        """The segments that the article has now, without those that it no longer has."""
        records = self._held.get("segments", {}).values()
        with damage(self._path):
            return frozenset(
                SegmentId(text_of(record, "segments", "id")) for record in records if not record.get("obsolete")
            )

    def put_article(self, article: Article) -> None:
        """Puts `article` in the place of all that the store holds; what should stay must be in it.

        Raises `GlossaError` when the store holds something that cannot be read: that is not thrown away.
        """
        if self.exists:
            _ = self.article
        self._tables = to_tables(article)
        self._keys = self._segments = None
        self.changed = True

    def put_target(
        self, segment: SegmentId, language: LanguageTag, target: Target, *, expected_revision: int | None
    ) -> None:
        """Puts `target` in the place of the one stored.

        `expected_revision` is the revision that the change was made on, 0 where there was no target yet, None to
        take whatever is there. Raises `StaleRevision` when another is stored, `GlossaError` for an unknown segment.
        """
        table = self._held["targets"]
        key = self._index().get((segment, language))
        stored = self._revision(table[key]) if key else 0
        if expected_revision is not None and stored != expected_revision:
            raise StaleRevision(segment, language, expected_revision, stored)
        if key is None:
            self._check(segment)
            key = record_id(table, segment, language)
        table[key] = target_record(segment, language, target)
        self._index()[segment, language] = key
        self.changed = True

    def put_comment(self, segment: SegmentId, comment: Comment) -> None:
        """Puts a comment at the end of a segment's thread. Raises `GlossaError` for an unknown segment."""
        table = dict(self._held.get("comments", {}))
        self._check(segment)
        key, record = comment_record(table, segment, comment)
        table[key] = record
        self._tables = self._held | {"comments": table}
        self.changed = True

    @property
    def _held(self) -> Tables:
        if self._tables is None:
            raise absent(self._path)
        return self._tables

    def _index(self) -> dict[tuple[str, str], str]:
        if self._keys is None:
            targets = self._held["targets"].items()
            with damage(self._path):
                self._keys = {
                    (text_of(record, "targets", "segment"), text_of(record, "targets", "language")): key
                    for key, record in targets
                }
        return self._keys

    def _revision(self, record: Record) -> int:
        with damage(self._path, "table targets: "):
            return read_target(record)[2].revision

    def _check(self, segment: SegmentId) -> None:
        if self._segments is None:
            records = self._held.get("segments", {}).values()
            with damage(self._path):
                self._segments = frozenset(text_of(record, "segments", "id") for record in records)
        if segment not in self._segments:
            raise GlossaError(
                f"{self._path} has no segment {segment}",
                hint="Nothing was changed. Another glossa may have saved a new version of the article: run it again.",
                exit_code=ExitCode.STORE,
            )


def article_of(path: Path, tables: Tables) -> Article:
    """Builds the article that the tables of a file hold. Raises `GlossaError` when they are odd."""
    with damage(path), uncollected():
        return from_tables(tables)


@contextmanager
def uncollected() -> Iterator[None]:
    """Keeps the garbage collector out while many objects are made that all stay: it would look through all of them
    again and again.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


@contextmanager
def damage(path: Path, place: str = "") -> Iterator[None]:
    """Says of a record that does not fit that the file is damaged."""
    try:
        yield
    except Misfit as fault:
        raise damaged(path, f"{place}{fault}") from None


def absent(path: Path) -> GlossaError:
    """Makes the error for a file that is not there."""
    return GlossaError(
        f"There is no article in {path}", hint="Run glossa translate on the article first.", exit_code=ExitCode.STORE
    )
