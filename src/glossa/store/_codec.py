"""Frozen dataclasses to JSON-able records and back, exactly. A field that has its default value is left out.

The names of the fields are the keys on disk. To rename a field of the model is to change the schema: the kept
files of `tests/store/kept/` tell.
"""

from __future__ import annotations

import types
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, dataclass, fields, is_dataclass
from enum import Enum
from typing import TYPE_CHECKING, Any, Generic, NewType, TypeVar, Union, get_args, get_origin, get_type_hints

from glossa.store.form import Record
from glossa.text.spans import Span

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

T = TypeVar("T", bound="DataclassInstance")


class Misfit(ValueError):
    """A record does not fit its type. The message names the field, never the text in it."""


@dataclass(frozen=True, slots=True)
class _Shape:
    """How values of one type are written and read."""

    encode: Callable[[Any], object]
    decode: Callable[[object], object]


@dataclass(frozen=True, slots=True)
class _Slot:
    """A field of a dataclass."""

    name: str
    default: object
    shape: _Shape


class Codec(Generic[T]):
    """Writes and reads the values of one dataclass."""

    def __init__(self, cls: type[T]) -> None:
        hints = get_type_hints(cls)
        self._make = cls
        self._slots = [_Slot(field.name, _default(field), _shape(hints[field.name])) for field in fields(cls)]
        self._decoders = {slot.name: slot.shape.decode for slot in self._slots}
        self._required = frozenset(slot.name for slot in self._slots if slot.default is MISSING)

    def encode(self, value: T) -> Record:
        """Returns the record of `value`, its keys in the order of the fields."""
        record: Record = {}
        for slot in self._slots:
            part = getattr(value, slot.name)
            if part != slot.default:
                record[slot.name] = slot.shape.encode(part)
        return record

    def decode(self, record: object) -> T:
        """Returns the value of `record`. Raises `Misfit` for a key or a value that is unknown, odd or missing."""
        if not isinstance(record, dict):
            raise Misfit("must be an object")
        decoders = self._decoders
        try:
            return self._make(**{key: decoders[key](part) for key, part in record.items()})
        except (KeyError, TypeError, Misfit):
            raise self._misfit(record) from None

    def _misfit(self, record: Record) -> Misfit:
        # apart from `decode`, which is half of the time it takes to open an article
        for key, part in record.items():
            if key not in self._decoders:
                return Misfit(f"has the unknown key {key!r}")
            try:
                self._decoders[key](part)
            except Misfit as fault:
                return Misfit(f"{key}: {fault}")
        return Misfit(f"lacks {', '.join(sorted(self._required - record.keys()))}")


_CODECS: dict[type, Codec[Any]] = {}


def codec(cls: type[T]) -> Codec[T]:
    """Returns the codec of a dataclass."""
    if cls not in _CODECS:
        _CODECS[cls] = Codec(cls)
    return _CODECS[cls]


def _default(field: Field[object]) -> object:
    return field.default_factory() if field.default_factory is not MISSING else field.default


def _shape(hint: object) -> _Shape:
    if isinstance(hint, NewType):
        return _shape(hint.__supertype__)
    if hint is Span:
        return _Shape(lambda span: [span.start, span.end], _span)
    if get_origin(hint) is tuple:
        return _many(_shape(get_args(hint)[0]))
    if get_origin(hint) is Mapping:
        return _mapping(*map(_shape, get_args(hint)))
    if get_origin(hint) in (Union, types.UnionType):
        return _optional(_shape(get_args(hint)[0]))
    if isinstance(hint, type) and issubclass(hint, Enum):
        return _enumerated(hint)
    if isinstance(hint, type) and is_dataclass(hint):
        return _Shape(codec(hint).encode, codec(hint).decode)
    if hint in (str, int, bool):
        return _plain(hint)
    raise TypeError(f"the store has no shape for {hint!r}")


def _plain(kind: object) -> _Shape:
    name = getattr(kind, "__name__", "")

    def decode(value: object) -> object:
        if type(value) is not kind:
            raise Misfit(f"must be of the kind {name}")
        return value

    return _Shape(lambda value: value, decode)


def _optional(inner: _Shape) -> _Shape:
    return _Shape(
        lambda value: None if value is None else inner.encode(value),
        lambda value: None if value is None else inner.decode(value),
    )


def _many(inner: _Shape) -> _Shape:
    def decode(value: object) -> object:
        if not isinstance(value, list):
            raise Misfit("must be a list")
        return tuple([inner.decode(part) for part in value])

    return _Shape(lambda parts: [inner.encode(part) for part in parts], decode)


def _mapping(key: _Shape, value: _Shape) -> _Shape:
    def decode(values: object) -> object:
        if not isinstance(values, dict):
            raise Misfit("must be an object")
        return {key.decode(name): value.decode(part) for name, part in values.items()}

    return _Shape(lambda parts: {key.encode(name): value.encode(part) for name, part in parts.items()}, decode)


def _enumerated(kind: type[Enum]) -> _Shape:
    members = {member.value: member for member in kind}

    def decode(value: object) -> object:
        if not isinstance(value, str) or value not in members:
            raise Misfit(f"must be one of {', '.join(members)}")
        return members[value]

    return _Shape(lambda member: member.value, decode)


def _span(value: object) -> Span:
    match value:
        case [int(start), int(end)]:
            return Span(start, end)
        case _:
            raise Misfit("must be a pair of offsets")
