"""The articles of a project: the store of one by name, and all of them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from glossa.errors import ExitCode, GlossaError
from glossa.store.places import SUFFIX, articles
from glossa.store.store import ArticleStore

_BESIDE = ("._", ".#")
"""How files begin that a Mac or Emacs puts beside another."""


def store_for(root: Path, name: str) -> ArticleStore:
    """Returns the store of the article `name` (its path below `root`, with forward slashes), existing or not.

    Raises `GlossaError` for a name that leads out of the folder.
    """
    parts = name.split("/")
    if {"", ".", ".."} & set(parts) or "\0" in name:
        raise GlossaError(
            f"Not the name of an article: {name!r}",
            hint="An article is named by its path below the project's folder: news/summit.md.",
            exit_code=ExitCode.USAGE,
        )
    return ArticleStore(articles(root).joinpath(*parts[:-1], parts[-1] + SUFFIX))


def article_name(root: Path, store: ArticleStore) -> str:
    """Returns the name of the article that a store of the project in `root` holds."""
    return store.path.relative_to(articles(root)).as_posix().removesuffix(SUFFIX)


def stores(root: Path) -> Iterator[ArticleStore]:
    """Yields the stores of all articles of the project in `root`, sorted by name.

    Raises `GlossaError` for a folder that cannot be read.
    """
    found = [
        Path(folder, file)
        for folder, _, files in os.walk(articles(root), onerror=_unreadable)
        for file in files
        if file.endswith(SUFFIX) and not file.startswith(_BESIDE)
    ]
    yield from map(ArticleStore, sorted(found))


def _unreadable(fault: OSError) -> None:
    """Keeps articles that nobody may see from being taken for none; a project without any has no folder."""
    if not isinstance(fault, FileNotFoundError):
        raise GlossaError(
            f"Cannot read {fault.filename}: {fault.strerror}",
            hint="You must be allowed to read the project's folder and its files.",
            exit_code=ExitCode.STORE,
        )
