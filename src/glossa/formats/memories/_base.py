"""What a memory format is: what its files say of one text in several languages, and the protocols of this folder."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Protocol, runtime_checkable

from glossa.model.inline import InlineCode
from glossa.model.problem import Problem
from glossa.model.target import OriginKind, State
from glossa.text.languages import LanguageTag
from glossa.text.spans import Span

_BY_MACHINE = (OriginKind.MT, OriginKind.TM_FUZZY)


@dataclass(frozen=True, slots=True)
class Variant:
    """A text in one language (TMX: tuv)."""

    language: LanguageTag
    text: str
    """Tagged; its codes are numbered 1, 2, ... in the order of their appearance. No white space at either end."""
    codes: tuple[InlineCode, ...] = ()
    """The codes of the tags, in their order; none for a tag of which the file does not say what it stands for."""
    keys: Mapping[int, str] = field(default_factory=dict)
    """By number, what says that a code is the same as one in another language, where the file has that (TMX: x)."""
    before: str = ""
    """The text before it, in the same language; `""` where nobody knows."""
    after: str = ""
    by: str = ""
    """Who changed it last."""
    time: str = ""
    """When: ISO 8601, UTC, to the second; `""` where nobody knows."""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Record:
    """What a memory file says of one text in several languages (TMX: tu)."""

    variants: tuple[Variant, ...]
    """In the order of the file."""
    source: LanguageTag | None = None
    """The language that it was translated from; None where the file says that it may be any."""
    note: str = ""
    state: State | None = None
    """How far the translation had come, where the file says so."""
    origin: OriginKind | None = None
    engine: str = ""
    score: int | None = None
    article: str = ""
    """The document that it is from, where the file says so."""
    is_whole: bool = True
    """False where texts are left out because nobody knows their language."""
    line: int = field(default=0, compare=False)
    extent: Span | None = field(default=None, compare=False)
    """Where it stands in the bytes of the file, up to its closing tag; None where that cannot be told."""

    @property
    def is_approved(self) -> bool:
        """False where the file says that nobody vouches for the translation: a draft, a machine's work."""
        if self.state is None:
            return self.origin not in _BY_MACHINE
        return self.state.rank >= State.TRANSLATED.rank


@dataclass(slots=True)
class Tally:
    """What was seen of a file while it was read."""

    units: int = 0
    languages: Counter[str] = field(default_factory=Counter)
    """How many texts there are, by language, as the file writes it."""
    problems: list[Problem] = field(default_factory=list)
    """What is odd, one problem per kind, with its count and the line of the first."""


class MemoryFormat(Protocol):
    """The public object of a format's file: it reads."""

    id: str
    """The name of the file."""
    summary: str
    """One line for lists."""
    suffixes: tuple[str, ...]
    """File endings, with the dot, in lower case; the first one is used for writing."""

    def read(self, data: bytes, name: str, wanted: Callable[[LanguageTag], bool], tally: Tally) -> Iterator[Record]:
        """Yields the records one by one, all of them, with those of their texts that are in a `wanted` language.

        `name` is what messages call the file. `tally` is complete when the last record has come. Raises `GlossaError`,
        after some of the records perhaps, when the file cannot be read to its end.
        """
        ...


@runtime_checkable
class MemoryWriter(Protocol):
    """What a format does beyond reading when it can be written."""

    id: str
    summary: str
    suffixes: tuple[str, ...]

    def serialise(self, records: Iterable[Record], source: LanguageTag | None) -> bytes:
        """Writes records, in their order; `source` is the language that they are all from, None for several."""
        ...
