"""TinyDB's storage as glossa writes it: a small change at the end of the file, anything else whole or not at all."""

from __future__ import annotations

from pathlib import Path

from tinydb.storages import Storage

from glossa.store.files import Read, append, save
from glossa.store.form import GROWING, Table, Tables, added, dump
from glossa.store.recent import recall, remember

_FEW = 32
"""Up to how many changed records are added at the end."""


class ArticleStorage(Storage):
    """A TinyDB `Storage` for one article: `TinyDB(path, storage=ArticleStorage)`.

    Unlike the stock storage it never leaves half a file. It takes no lock; `ArticleStore` does.
    """

    def __init__(self, path: Path | str) -> None:
        super().__init__()
        self._path = Path(path)
        self._found: Read | None = None

    def read(self) -> Tables | None:
        """Returns the tables, None when there is no file. Raises `GlossaError` when it is damaged."""
        self._found = recall(self._path)
        return None if self._found is None else {name: dict(table) for name, table in self._found.tables.items()}

    def write(self, data: Tables) -> None:
        """Saves the tables. Raises `GlossaError` when that cannot be done; what was saved before then stays."""
        if not self._grow(data):
            save(self._path, dump(data))

    def _grow(self, tables: Tables) -> bool:
        """Adds what has changed at the end of the file; tells whether that was possible."""
        found = self._found
        changes = _changes(found.tables, tables) if found else None
        if not (found and found.sum and changes):
            return False
        line, total = added(changes, found.sum, first=not found.tables[GROWING])
        now = append(self._path, found.mark, line) if len(line) <= found.room else None
        if now is None:
            return False
        remember(self._path, Read(tables, now, total, found.room - len(line)))
        return True


def _changes(before: Tables, after: Tables) -> Table | None:
    """Returns the records to add; None where they are many, or something else has changed."""
    if before.keys() != after.keys() or any(before[name] != after[name] for name in before.keys() - {GROWING}):
        return None
    old, new = before[GROWING], after[GROWING]
    changes = {key: record for key, record in new.items() if old.get(key) != record}
    return changes if old.keys() <= new.keys() and 0 < len(changes) <= _FEW else None
