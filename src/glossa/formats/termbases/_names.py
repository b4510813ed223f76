"""Names that nobody else has."""

from __future__ import annotations


class UniqueNames:
    """Gives out names, each once: the second `a` is `a#2`."""

    def __init__(self) -> None:
        self._taken: set[str] = set()
        self._counts: dict[str, int] = {}

    def unique(self, wanted: str) -> str:
        """Returns the name itself where it is free, else the name with a number."""
        number = self._counts.get(wanted, 1)
        name = wanted if number == 1 else f"{wanted}#{number}"
        while name in self._taken:
            number += 1
            name = f"{wanted}#{number}"
        self._taken.add(name)
        self._counts[wanted] = number
        return name
