"""Exact matches: the same text, with the same inline codes in the same places, approved by a person."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from glossa.model.article import Article
from glossa.model.inline import TAG, tags
from glossa.model.match import Match
from glossa.model.target import Target
from glossa.text.languages import LanguageTag


class ExactMemory:
    """The approved translations from `source` into `target`, by their text.

    Machine drafts never get in, nor does what a person wrote and nobody approved. Of several approved
    translations of one text the one approved last is offered.
    """

    def __init__(self, articles: Iterable[Article], source: LanguageTag, target: LanguageTag) -> None:
        self._matches: dict[str, tuple[str, Match]] = {}
        for article in articles:
            if article.document.language == source:
                self._learn(article, target)

    def find(self, text: str) -> Match | None:
        """Returns the approved translation of exactly this text, its codes numbered as in `text`."""
        key, numbers = canonical(text)
        found = self._matches.get(key)
        if found is None:
            return None
        match = found[1]
        back = {canonical: number for number, canonical in numbers.items()}
        return Match(text, renumbered(match.target, back), match.score, match.article, match.by)

    def __len__(self) -> int:
        return len(self._matches)

    def _learn(self, article: Article, language: LanguageTag) -> None:
        for entry in article.entries:
            target = entry.targets.get(language)
            if target is None or not target.state.is_approved:
                continue
            key, numbers = canonical(entry.segment.source)
            if any(tag.id not in numbers for tag in tags(target.text)):
                continue  # a code that the source does not have would stand for another one elsewhere
            time, by = _approval(target)
            known = self._matches.get(key)
            if known is None or known[0] <= time:
                match = Match(entry.segment.source, renumbered(target.text, numbers), 100, article.name, by)
                self._matches[key] = (time, match)


def _approval(target: Target) -> tuple[str, str]:
    """Returns when the target was approved, and by whom."""
    change = next((change for change in reversed(target.history) if change.state.is_approved), None)
    return (change.time, change.by) if change else (target.origin.time, target.origin.by)


def canonical(text: str) -> tuple[str, Mapping[int, int]]:
    """Numbers the codes of a tagged text from 1 in the order of their appearance; says what each number became."""
    numbers: dict[int, int] = {}
    for tag in tags(text):
        numbers.setdefault(tag.id, len(numbers) + 1)
    return renumbered(text, numbers), numbers


def renumbered(text: str, numbers: Mapping[int, int]) -> str:
    """Returns `text` with its codes numbered anew; what `numbers` does not name keeps its number."""
    return TAG.sub(lambda found: f"<{found[1]}{numbers.get(int(found[2]), int(found[2]))}{found[3]}>", text)
