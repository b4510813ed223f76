"""Where in YAML the strings are, and the keys at its top.

PyYAML's events are read and let go one by one: the tree that it can make of them is many times as long as the text.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol, cast

from glossa.errors import GlossaError
from glossa.formats.documents._strings import Level, Path, path_of

if TYPE_CHECKING:
    from yaml import AliasEvent, Event, Mark, Node, ScalarEvent

_TEXT = "tag:yaml.org,2002:str"
_DEEPEST = 1_000


@dataclass(frozen=True, slots=True)
class Scalar:
    """A string or a key of a YAML text, `text[start:end]`."""

    path: Path
    start: int
    """Where it stands, properties such as an anchor included; `end` likewise."""
    end: int
    value: str
    style: str
    """The mark that it begins with: a quotation mark, `|`, `>`; none where it is plain."""
    is_key: bool
    """Whether it is a key at the top of the data, without quotes."""


@dataclass(slots=True)
class _Stream:
    """A text that the parser takes piece by piece, for it makes bytes of what it gets."""

    text: str
    position: int = 0

    def read(self, size: int = 4096, /) -> str:
        """Returns the next `size` characters."""
        start, self.position = self.position, self.position + size
        return self.text[start : self.position]


class _Loader(Protocol):
    def check_event(self) -> bool: ...
    def get_event(self) -> Event: ...
    def resolve(self, kind: type[Node], value: str, implicit: tuple[bool, bool]) -> str: ...
    def dispose(self) -> None: ...


def scalars(text: str) -> Iterator[Scalar]:
    """Yields each string once, in the order of the file: what an alias stands for is found at its anchor.

    Raises `GlossaError`, with the line, for what is no YAML or is nested too deeply.
    """
    from yaml import YAMLError

    try:
        yield from _scalars(text)
    except YAMLError as fault:
        mark = getattr(fault, "problem_mark", None)
        place = f" (line {mark.line + 1})" if mark else ""
        said = getattr(fault, "problem", None) or getattr(fault, "reason", "") or "it cannot be read"
        hint = "Nothing was changed. Mend it there, or export it again."
        raise GlossaError(f"It is no YAML: {said}{place}", hint=hint) from None
    except RecursionError:
        raise GlossaError("It is nested too deeply to be read", hint="Is it an article?") from None


def _scalars(text: str) -> Iterator[Scalar]:
    import yaml

    loader: _Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)(_Stream(text))
    place = _Place()
    try:
        while loader.check_event():
            match loader.get_event():
                case yaml.ScalarEvent() as event:
                    if place.is_top_key and not event.style:
                        yield _scalar((event.value,), event, is_key=True)
                    elif not (place.is_key or place.is_in_key) and _is_text(loader, event):
                        yield _scalar(path_of(place.levels), event, is_key=False)
                    place.name(event.anchor, event.value)
                    place.pass_node(event.value)
                case yaml.CollectionStartEvent() as event:
                    place.name(event.anchor, "")
                    place.open(is_list=isinstance(event, yaml.SequenceStartEvent))
                case yaml.CollectionEndEvent():
                    place.close()
                case yaml.AliasEvent() as event:
                    place.pass_node(place.known(event))
                case yaml.DocumentStartEvent():
                    place.begin_document()
    finally:
        loader.dispose()


def _scalar(path: Path, event: ScalarEvent, *, is_key: bool) -> Scalar:
    start, end = (mark.index if mark else 0 for mark in (event.start_mark, event.end_mark))
    return Scalar(path, start, end, event.value, event.style or "", is_key)


def _is_text(loader: _Loader, event: ScalarEvent) -> bool:
    from yaml import ScalarNode

    tag = event.tag
    if tag is None or tag == "!":
        tag = _TEXT if event.style else loader.resolve(ScalarNode, event.value, event.implicit)
    return tag == _TEXT


@dataclass(slots=True)
class _Place:
    """Where the reading is."""

    levels: list[Level] = field(default_factory=list)
    _anchors: dict[str, str] = field(default_factory=dict)
    """What each stands for, as a key: a scalar's value, else nothing."""
    _key_from: int | None = None
    """How many levels were open where a key began that is itself a list or a mapping."""
    _documents: int = 0

    @property
    def is_key(self) -> bool:
        """Whether what comes next is a key."""
        return bool(self.levels) and self.levels[-1].is_key_next

    @property
    def is_top_key(self) -> bool:
        """Whether what comes next is a key at the top of the first document."""
        return self._documents == 1 and len(self.levels) == 1 and self.is_key

    @property
    def is_in_key(self) -> bool:
        """Whether all of this is part of a key."""
        return self._key_from is not None

    def begin_document(self) -> None:
        """Begins another document, which knows nothing of the anchors of the one before."""
        self._anchors.clear()
        self._documents += 1

    def name(self, anchor: str | None, value: str) -> None:
        """Gives a node a name."""
        if anchor:
            self._anchors[anchor] = value

    def known(self, alias: AliasEvent) -> str:
        """Returns what an alias is as a key. Raises `YAMLError` where nothing has its name."""
        from yaml.composer import ComposerError

        if alias.anchor not in self._anchors:
            raise ComposerError(None, None, "found undefined alias", cast("Mark | None", alias.start_mark))
        return self._anchors[alias.anchor]

    def open(self, *, is_list: bool) -> None:
        """Opens a list or a mapping."""
        if self.is_key and self._key_from is None:
            self._key_from = len(self.levels)
        if len(self.levels) == _DEEPEST:
            raise RecursionError
        self.levels.append(Level(is_list, "0" if is_list else "", is_key_next=not is_list))

    def close(self) -> None:
        """Closes the innermost list or mapping."""
        self.levels.pop()
        if self._key_from == len(self.levels):
            self._key_from = None
        self.pass_node("")

    def pass_node(self, value: str) -> None:
        """Goes on behind a node; one that is a key is known by its value."""
        if self.is_key:
            self.levels[-1].key, self.levels[-1].is_key_next = value, False
        elif self.levels:
            self.levels[-1].go_on()
