"""Sequences whose items are made when they are asked for: a long document has more of them than memory should hold."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeVar, overload

T_co = TypeVar("T_co", covariant=True)


class OnDemand(Sequence[T_co]):
    """A sequence that is equal to any other with equal items."""

    __slots__ = ()

    @abstractmethod
    def _made(self, index: int, /) -> T_co:
        """Makes the item of that index, which is not negative; `IndexError` where there is none."""

    @overload
    def __getitem__(self, index: int, /) -> T_co: ...
    @overload
    def __getitem__(self, index: slice, /) -> Sequence[T_co]: ...
    def __getitem__(self, index: int | slice, /) -> T_co | Sequence[T_co]:
        if isinstance(index, slice):
            return tuple(map(self._made, range(*index.indices(len(self)))))
        return self._made(index if index >= 0 else range(len(self))[index])

    def __iter__(self) -> Iterator[T_co]:
        return map(self._made, range(len(self)))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return repr(tuple(self))


class Overlaid(OnDemand[T_co]):
    """A sequence in which some items stand for those of another at their indexes."""

    __slots__ = ("_below", "_items")

    def __init__(self, below: Sequence[T_co], items: Mapping[int, T_co]) -> None:
        self._below = below
        self._items = items

    def __len__(self) -> int:
        return len(self._below)

    def _made(self, index: int, /) -> T_co:
        item = self._items.get(index)
        return self._below[index] if item is None else item


class Literals(OnDemand[str]):
    """What stands before, between and behind the units of a text, which is kept whole."""

    __slots__ = ("_ends", "_units", "starts", "text")

    def __init__(self, text: str, starts: Sequence[int], ends: Sequence[int], units: object) -> None:
        """Takes where each unit starts and ends in `text`, and the units."""
        self.text = text
        self.starts = starts
        self._ends = ends
        self._units = units

    def __len__(self) -> int:
        return len(self.starts) + 1

    def are_around(self, units: object) -> bool:
        """Tells whether these are the units of the text, and no others that took their places."""
        return units is self._units

    def _made(self, index: int, /) -> str:
        start = self._ends[index - 1] if index else 0
        return self.text[start : self.starts[index] if index < len(self.starts) else None]
