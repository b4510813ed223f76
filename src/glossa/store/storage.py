"""TinyDB's storage as glossa writes it: whole or not at all, one record per line."""

from __future__ import annotations

from pathlib import Path

from tinydb.storages import Storage

from glossa.store.files import Tables, dump, load, save


class ArticleStorage(Storage):
    """A TinyDB `Storage` for one article: `TinyDB(path, storage=ArticleStorage)`.

    Unlike the stock storage it never leaves half a file. It takes no lock; `ArticleStore` does.
    """

    def __init__(self, path: Path | str) -> None:
        super().__init__()
        self._path = Path(path)

    def read(self) -> Tables | None:
        """Returns the tables, None when there is no file. Raises `GlossaError` when it is damaged."""
        return load(self._path)

    def write(self, data: Tables) -> None:
        """Replaces the file. Raises `GlossaError` when that cannot be done; the old file then stays."""
        save(self._path, dump(data))
