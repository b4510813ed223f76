"""What the memory offers beside a segment under review: what was approved for the same text, or for a similar one."""

from __future__ import annotations

from glossa.memory import canonical
from glossa.model.article import Article, Entry
from glossa.model.match import Match
from glossa.model.memory_unit import MemoryUnit
from glossa.text.languages import LanguageTag
from glossa.workflow.memory import Memory
from glossa.workflow.memory_feeds import unit_of

_MOST = 3
"""How many are offered."""


class Offers:
    """Asks the memory, as soon as there is one, and teaches it what is approved meanwhile."""

    def __init__(self, target: LanguageTag) -> None:
        self._target = target
        self._memory: Memory | None = None
        self._learned: list[MemoryUnit] = []

    def ask(self, memory: Memory) -> None:
        """Says which memory is asked from now on."""
        self._memory = memory
        memory.index.learn(*self._learned)

    def find(self, article: Article, entry: Entry) -> tuple[Match, ...]:
        """Returns what is offered for a segment of `article`, best first, each text once; not what it has itself.

        What stands in the article and is no longer approved is left out.
        """
        if self._memory is None:
            return ()
        own = entry.targets.get(self._target)
        found = [
            match for match in self._memory.offers(article, entry, 2 * _MOST) if own is None or match.target != own.text
        ]
        if any(match.article == article.name for match in found):
            approved = {canonical(each.segment.source)[0] for each in article.entries if self._is_approved(each)}
            found = [
                match for match in found if match.article != article.name or canonical(match.source)[0] in approved
            ]
        return tuple(found[:_MOST])

    def learn(self, article: Article, entry: Entry) -> None:
        """Offers from now on what a segment of `article` says, if it is approved."""
        unit = unit_of(article, entry, self._target)
        if unit is not None:
            self._learned.append(unit)
            if self._memory is not None:
                self._memory.index.learn(unit)

    def _is_approved(self, entry: Entry) -> bool:
        return entry.state(self._target).is_approved
