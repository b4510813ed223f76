"""One article's store: read without a lock, changed in transactions that write once."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from errno import ENAMETOOLONG
from pathlib import Path

from glossa.errors import ExitCode, GlossaError
from glossa.model.article import Article
from glossa.store._codec import Misfit
from glossa.store.checking import mend
from glossa.store.files import contents, damaged, save
from glossa.store.form import Tables, dump
from glossa.store.grounds import Grounds, read_grounds
from glossa.store.locks import locked
from glossa.store.migrations import NewerSchema, lifted
from glossa.store.places import lock_path
from glossa.store.recent import recall
from glossa.store.records import in_order
from glossa.store.summary import Summary, summarise
from glossa.store.transaction import Transaction, absent, article_of, damage, uncollected

PATIENCE = 10.0
"""How long to wait for another writer, in seconds, where nobody says otherwise."""


@dataclass(frozen=True, slots=True)
class ArticleStore:
    """The file that holds one article and its translations."""

    path: Path
    patience: float = field(default_factory=lambda: PATIENCE)
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
        return article_of(self.path, self._load())

    def summary(self) -> Summary:
        """Counts segments by language and state, much faster than `read`. Raises like `read`."""
        tables = self._load()
        with damage(self.path):
            return summarise(tables)

    def grounds(self) -> Grounds:
        """Returns what the verdicts on its terms rest on, much faster than `read`. Raises like `read`."""
        tables = self._load()
        with damage(self.path):
            return read_grounds(tables)

    def create_or_replace(self, article: Article) -> None:
        """Saves `article` in the place of whatever the store holds."""
        with self.transaction() as transaction:
            transaction.put_article(article)

    def compact(self) -> int:
        """Writes the file whole if lines were added to it; returns how many bytes that saves. Raises like `read`."""
        with locked(lock_path(self.path), self.path, self.patience):
            found = contents(self.path)
            tables = self._load()
            article_of(self.path, tables)  # nonsense is not written again
            before, whole = found[0] if found else b"", dump(in_order(tables))
            if whole != before:
                save(self.path, whole)
            return max(0, len(before) - len(whole))

    def mend(self) -> Path | None:
        """Puts the file as it was saved last in the place of one that is lost; see `checking.mend`."""
        with locked(lock_path(self.path), self.path, self.patience):
            return mend(self.path)

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
        with uncollected():
            found = recall(self.path)
        if found is None:
            raise absent(self.path)
        return _lifted(self.path, found.tables)


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
