"""One change of a glossary at a time: what is read stays so until it is written."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from glossa.config import find_project, glossary_path
from glossa.store import locked
from glossa.workflow.init import keep_cache_out_of_git
from glossa.workflow.project import Project
from glossa.workflow.terms_file import table_names

PATIENCE = 10.0
"""Seconds to wait for somebody else's change."""


@contextmanager
def changing(project: Project, named: Path | None = None) -> Iterator[None]:
    """Keeps other glossas from changing the project's glossaries, or the one `named`, until the block ends.

    Raises `GlossaError` when another one takes too long, and when there is none that can be changed.
    """
    paths = {glossary_path(project.root, name).resolve() for name in table_names(project, named)}
    with ExitStack() as stack:
        for path in sorted(paths):  # everybody in the same order, so that no two wait for each other
            stack.enter_context(locked(_place(path), path, PATIENCE))
        yield


def _place(path: Path) -> Path:
    """Returns the file whose lock stands for the right to change a glossary, with its folder made.

    It is the same whoever asks: in the cache of the project that the glossary stands in, which is never committed, or
    in the system's folder for temporary files.
    """
    root = find_project(path.parent)
    if root is None:
        return _temporary(path)
    with suppress(OSError):  # the lock says what is wrong with the folder
        keep_cache_out_of_git(root)
    below = path.relative_to(root)
    return root / ".glossa" / "cache" / "locks" / "glossaries" / below.with_name(f"{below.name}.lock")


def _temporary(path: Path) -> Path:
    import os
    from hashlib import sha256
    from tempfile import gettempdir

    folder = Path(gettempdir()) / f"glossa-{os.getuid()}"
    folder.mkdir(mode=0o700, exist_ok=True)
    return folder / f"{sha256(os.fsencode(path)).hexdigest()[:16]}.lock"
