"""One article's store: read without a lock, changed in transactions that write once."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from errno import ENAMETOOLONG
from functools import cached_property
from pathlib import Path

from glossa.errors import ExitCode, GlossaError
from glossa.model.article import Article
from glossa.model.segment import SegmentId
from glossa.model.target import Target
from glossa.store._codec import Misfit
from glossa.store.files import Record, Tables, damaged, load
from glossa.store.grounds import Grounds, read_grounds
from glossa.store.locks import locked
from glossa.store.migrations import NewerSchema, lifted
from glossa.store.places import lock_path
from glossa.store.records import from_tables, in_order, read_target, record_id, target_record, text_of, to_tables
from glossa.store.summary import Summary, summarise
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
            raise _absent(self._path)
        return _article(self._path, self._found)

    @property
    def tables(self) -> Tables:
        """The tables as they are to be saved."""
        return in_order(self._held)

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

    @property
    def _held(self) -> Tables:
        if self._tables is None:
            raise _absent(self._path)
        return self._tables

    def _index(self) -> dict[tuple[str, str], str]:
        if self._keys is None:
            targets = self._held["targets"].items()
            with _damage(self._path):
                self._keys = {
                    (text_of(record, "targets", "segment"), text_of(record, "targets", "language")): key
                    for key, record in targets
                }
        return self._keys

    def _revision(self, record: Record) -> int:
        with _damage(self._path, "table targets: "):
            return read_target(record)[2].revision

    def _check(self, segment: SegmentId) -> None:
        if self._segments is None:
            records = self._held.get("segments", {}).values()
            with _damage(self._path):
                self._segments = frozenset(text_of(record, "segments", "id") for record in records)
        if segment not in self._segments:
            raise GlossaError(
                f"{self._path} has no segment {segment}",
                hint="Nothing was changed. Another glossa may have saved a new version of the article: run it again.",
                exit_code=ExitCode.STORE,
            )


@dataclass(frozen=True, slots=True)
class ArticleStore:
    """The file that holds one article and its translations."""

    path: Path
    patience: float = 10.0
    """How long to wait for another writer, in seconds."""

    def exists(self) -> bool:
        """Tells whether there is a file. Raises `GlossaError` when nobody can tell."""
        try:
            return self.path.exists()
        except OSError as fault:
            if fault.errno == ENAMETOOLONG:
                return False
            raise GlossaError(
                f"Cannot read {self.path}: {fault.strerror}",
                hint="You must be allowed to read the project's folder and its files.",
                exit_code=ExitCode.STORE,
            ) from None

    def read(self) -> Article:
        """Returns the article; needs no lock, for a file is always whole.

        Raises `GlossaError` when there is none, or it is damaged, or a newer glossa wrote it.
        """
        return _article(self.path, self._load())

    def summary(self) -> Summary:
        """Counts segments by language and state, much faster than `read`. Raises like `read`."""
        tables = self._load()
        with _damage(self.path):
            return summarise(tables)

    def grounds(self) -> Grounds:
        """Returns what the verdicts on its terms rest on, much faster than `read`. Raises like `read`."""
        tables = self._load()
        with _damage(self.path):
            return read_grounds(tables)

    def create_or_replace(self, article: Article) -> None:
        """Saves `article` in the place of whatever the store holds."""
        with self.transaction() as transaction:
            transaction.put_article(article)

    @contextmanager
    def transaction(self) -> Iterator[Transaction]:
        """Opens a transaction; its changes are saved at the end of the block, none if the block raises.

        Raises `GlossaError` when another process keeps the lock for too long, and like `read`.
        """
        from glossa.store.storage import ArticleStorage

        with locked(lock_path(self.path), self.path, self.patience):
            storage = ArticleStorage(self.path)
            tables = storage.read()
            transaction = Transaction(self.path, None if tables is None else _lifted(self.path, tables))
            yield transaction
            if transaction.changed:
                storage.write(transaction.tables)

    def _load(self) -> Tables:
        with _uncollected():
            tables = load(self.path)
        if tables is None:
            raise _absent(self.path)
        return _lifted(self.path, tables)


def _lifted(path: Path, tables: Tables) -> Tables:
    try:
        return lifted(tables)
    except NewerSchema:
        raise GlossaError(
            f"{path} was written by a newer glossa",
            hint="Update glossa, then run the command again. Nothing was changed.",
            exit_code=ExitCode.STORE,
        ) from None
    except Misfit as fault:
        raise damaged(path, str(fault)) from None


def _article(path: Path, tables: Tables) -> Article:
    with _damage(path), _uncollected():
        return from_tables(tables)


@contextmanager
def _uncollected() -> Iterator[None]:
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
def _damage(path: Path, place: str = "") -> Iterator[None]:
    """Says of a record that does not fit that the file is damaged."""
    try:
        yield
    except Misfit as fault:
        raise damaged(path, f"{place}{fault}") from None


def _absent(path: Path) -> GlossaError:
    return GlossaError(
        f"There is no article in {path}", hint="Run glossa translate on the article first.", exit_code=ExitCode.STORE
    )
