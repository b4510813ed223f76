"""What the memory offers beside a segment under review: the same text, approved elsewhere, and what is most like it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from glossa.memory import ExactMemory, closest_pairs
from glossa.model.article import Article, Entry
from glossa.model.match import Match, MatchKind
from glossa.text.languages import LanguageTag

LEAST = 60
"""From this score on the translation of the most similar segment of the article is offered."""


class Offers:
    """Learns the approved translations of a project, article by article.

    The same text counts wherever it was approved; what is only like it, in the article itself.
    """

    def __init__(self, source: LanguageTag, target: LanguageTag) -> None:
        self._source = source
        self._target = target
        self._memories: list[ExactMemory] = []

    def learn(self, article: Article) -> bool:
        """Takes in what was approved in another article, and tells whether anything was."""
        memory = ExactMemory([article], self._source, self._target)
        if len(memory):
            self._memories.append(memory)
        return len(memory) > 0

    def find(self, article: Article, entry: Entry) -> tuple[Match, ...]:
        """Returns what is offered for a segment of `article`, best first, each text once; not what it has itself."""
        others = [
            other
            for other in article.entries
            if other.segment.id != entry.segment.id and other.state(self._target).is_approved
        ]
        here = ExactMemory([replace(article, entries=tuple(others))], self._source, self._target)
        exact = (memory.find(entry.segment.source) for memory in (here, *self._memories))
        found: dict[str, Match] = {}
        for match in (*filter(None, exact), *self._similar(article.name, entry, others)):
            found.setdefault(match.target, match)
        own = entry.targets.get(self._target)
        return tuple(match for text, match in found.items() if own is None or text != own.text)

    def _similar(self, name: str, entry: Entry, others: Sequence[Entry]) -> tuple[Match, ...]:
        """Returns the other segment of the article that is most like this one, as it was approved."""
        rest = [other for other in others if other.segment.source != entry.segment.source]
        pairs = closest_pairs([entry.segment.source], [other.segment.source for other in rest], LEAST)
        for _, place, score in pairs:
            target = rest[place].targets[self._target]
            by = next((change.by for change in reversed(target.history) if change.state.is_approved), "")
            return (Match(rest[place].segment.source, target.text, min(score, 99), name, by, MatchKind.FUZZY),)
        return ()
