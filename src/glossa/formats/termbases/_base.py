"""What a termbase format is: the protocol that each file of this folder meets."""

from __future__ import annotations

from typing import Protocol

from glossa.model.term import Glossary


class TermbaseFormat(Protocol):
    """The public object of a format's file."""

    id: str
    """The name of the file."""
    summary: str
    """One line for lists."""
    suffixes: tuple[str, ...]
    """File endings, with the dot, in lower case."""

    def parse(self, data: bytes, name: str) -> Glossary:
        """Reads a glossary from the bytes of a file; `name` is what messages call it.

        What is odd in a row becomes a `Problem` with its line, and the rest is used. Raises `GlossaError` only
        when nothing can be read at all.
        """
        ...
