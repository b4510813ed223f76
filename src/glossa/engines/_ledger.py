"""The book of one dispatch: which parts of which text are still open, and what became of each text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from glossa.engines._pack import Bounds, Part, batches, parts


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one text."""

    index: int
    """Its place in the texts given to `dispatch`."""
    text: str | None
    """The translation; None when there is none."""
    fault: str
    """Why there is none; names neither a key nor a text."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """The texts that are settled now, and the requests made since the last delivery, tries included."""

    outcomes: tuple[Outcome, ...]
    requests: int


class Ledger:
    """Every text is entered once and settled once."""

    def __init__(self, texts: Sequence[str], bounds: Bounds) -> None:
        self.bounds = bounds
        self.plans = [parts(text, bounds) for text in texts]
        self.answers: dict[str, str] = {}
        self.open: dict[int, set[str]] = {}
        self.wanted: defaultdict[str, list[int]] = defaultdict(list)

    def opening(self) -> Iterator[Delivery]:
        """Settles what needs no engine or is too long for it."""
        settled = []
        for index, plan in enumerate(self.plans):
            needed = {part.text for part in plan if part.sent}
            if not needed:
                settled.append(Outcome(index, self._joined(plan), ""))
            elif not all(map(self.bounds.hold, needed)):
                settled.append(Outcome(index, None, "the text is too long for this engine and has no place to cut it"))
            else:
                self.open[index] = needed
                for text in dict.fromkeys(part.text for part in plan if part.sent):
                    self.wanted[text].append(index)
        if settled:
            yield Delivery(tuple(settled), 0)

    def requests(self) -> Iterator[tuple[str, ...]]:
        """Packs what must be sent."""
        return batches(self.wanted, self.bounds)

    def translated(self, source: str, target: str) -> Iterator[Outcome]:
        """Enters the translation of a part; yields the texts that are complete with it."""
        self.answers[source] = target
        for index in self.wanted[source]:
            needed = self.open.get(index, set())
            needed.discard(source)
            if index in self.open and not needed:
                del self.open[index]
                yield Outcome(index, self._joined(self.plans[index]), "")

    def failed(self, sources: Iterable[str], fault: str) -> Iterator[Outcome]:
        """Gives up the texts that have one of these parts."""
        for source in sources:
            for index in self.wanted[source]:
                if self.open.pop(index, None):
                    yield Outcome(index, None, fault)

    def _joined(self, plan: tuple[Part, ...]) -> str:
        return "".join(self.answers[part.text] if part.sent else part.text for part in plan)
