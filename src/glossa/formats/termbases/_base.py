"""What a termbase format is: the protocols that the files of this folder meet."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from glossa.model.problem import Problem
from glossa.model.term import Glossary


class TermbaseFormat(Protocol):
    """The public object of a format's file: it reads."""

    id: str
    """The name of the file."""
    summary: str
    """One line for lists."""
    suffixes: tuple[str, ...]
    """File endings, with the dot, in lower case; the one that is most its own first."""

    def parse(self, data: bytes, name: str) -> Glossary:
        """Reads a glossary from the bytes of a file; `name` is what messages call it.

        What is odd in a row becomes a `Problem` with its line, and the rest is used. Raises `GlossaError` only
        when nothing can be read at all.
        """
        ...


@runtime_checkable
class TermbaseRecogniser(Protocol):
    """What a format does beyond reading when others share its file ending."""

    def recognises(self, data: bytes) -> bool:
        """Tells whether the bytes look like this format; never raises."""
        ...


@runtime_checkable
class TermbaseInspector(Protocol):
    """What a format does beyond reading when it can say what it put right in silence."""

    def untidy(self, data: bytes, name: str) -> tuple[Problem, ...]:
        """Says what is untidy in a file that was read, though it changes nothing: one problem per kind."""
        ...


@runtime_checkable
class TermbaseWriter(Protocol):
    """What a format does beyond reading when it can be written."""

    id: str
    summary: str
    suffixes: tuple[str, ...]

    def serialise(self, glossary: Glossary) -> bytes:
        """Writes a glossary, concepts in the order in which they are given; what `losses` names is left out."""
        ...

    def losses(self, glossary: Glossary) -> tuple[Problem, ...]:
        """Says what the format cannot carry of this glossary: one problem per kind, with its count and an example."""
        ...
