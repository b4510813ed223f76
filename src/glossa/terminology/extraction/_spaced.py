"""Candidates in languages with spaces: strings of words that may be a noun phrase.

A run is what stands between words and marks that no term has in it. Every part of a run counts that begins with a word
which may begin a term and ends with one which may end it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from glossa.terminology.extraction._acronyms import acronyms
from glossa.terminology.extraction._grammars import grammar_of
from glossa.terminology.extraction._tokens import Token, is_acronym, tokens
from glossa.terminology.extraction._vocabulary import Entry, Vocabulary
from glossa.text.languages import LanguageTag
from glossa.text.normalise import fold
from glossa.text.spans import Span

Key = tuple[str, ...]

_LONGEST = 5
"""The most words of a candidate, links not counted."""
_LINK = "~"
"""Stands before a link in a key, so that it is no word."""


class _Item(NamedTuple):
    """A word of a run, or a link in it."""

    token: Token
    key: str
    begins: bool = False
    ends: bool = False
    alone: bool = False
    is_name: bool = False
    is_link: bool = False
    is_name_link: bool = False
    is_bare_link: bool = False


class SpacedWords:
    """The candidates of some texts in one language."""

    def __init__(self, texts: Iterable[str], language: LanguageTag) -> None:
        grammar = grammar_of(language)
        self._elided = frozenset(word for word in grammar.stops | grammar.links if len(word) < 3 or word.endswith("qu"))
        self._vocabulary = Vocabulary((self._tokens(text) for text in texts), language, grammar)
        self._names: dict[str, dict[Key, str]] = {}
        self._canonical: dict[Key, Key] = {}
        for text in texts:
            self._learn_names(text)

    def counts(self, texts: Iterable[str], minimum: int) -> Mapping[Key, int]:
        """Returns the candidates that occur `minimum` times, and how often."""
        counted = Counter(key for text in texts for key, _ in self.occurrences(text))
        return {key: count for key, count in counted.items() if count >= minimum}

    def occurrences(self, text: str) -> Iterator[tuple[Key, Span]]:
        """Yields every candidate of a text, overlapping ones too, and where it stands."""
        sentence = self._tokens(text)
        found = {span: key for run in self._runs(sentence) for key, span in _parts_of_run(run)}
        found |= dict(self._named(sentence))
        for span, key in found.items():
            yield self._canonical.get(key, key), Span(*span)

    def form(self, text: str, span: Span) -> str:
        """Returns how a candidate is written, in one line, without a capital that only its sentence's start gave it."""
        written = " ".join(span.of(text).split())
        first, *others = self._tokens(written)
        is_at_start = not any(map(str.isalnum, text[: span.start]))
        is_name = is_acronym(first.text) or any(token.is_capitalised for token in others)
        if is_at_start and not is_name and self._vocabulary.has_in_lower_case(first.text):
            return fold(written[0]) + written[1:]
        return written

    def weight(self, key: Key) -> float:
        """Returns how many words a candidate has, links not counted."""
        return sum(not part.startswith(_LINK) for part in key)

    def parts(self, key: Key) -> Iterator[Key]:
        """Yields the strings of words within a candidate."""
        for start in range(len(key)):
            for end in range(start + 1, len(key) + 1):
                part = key[start:end]
                yield self._canonical.get(part, part)

    def acronym(self, key: Key) -> str:
        """Returns what the texts say stands for a candidate; else `""`."""
        first = next(iter(key))
        return self._names.get(first, {}).get(key, "")

    def _tokens(self, text: str) -> list[Token]:
        return tokens(text, self._elided)

    def _learn_names(self, text: str) -> None:
        """Remembers full names that have their acronym in brackets behind them."""
        for span, acronym in acronyms(text):
            key = self._name_key(self._tokens(span.of(text)))
            short = (self._vocabulary.key(acronym),)
            is_name = self.weight(key) > 1 and short[0] not in key and not key[-1].startswith(_LINK)
            if is_name and short not in self._canonical:
                self._names.setdefault(key[0], {})[key] = acronym
                self._canonical[short] = key

    def _name_key(self, inside: Sequence[Token]) -> Key:
        grammar = self._vocabulary.grammar
        small = grammar.stops | grammar.links
        return tuple(
            f"{_LINK}{token.folded}" if token.folded in small else self._vocabulary.key(token.text)
            for token in inside
            if token.text
        )

    def _named(self, sentence: Sequence[Token]) -> Iterator[tuple[tuple[int, int], Key]]:
        """Yields where a name stands that has an acronym, whatever the rules say of its words."""
        if not self._names:
            return
        for number, token in enumerate(sentence):
            for key in self._names.get(self._vocabulary.key(token.text), ()) if token.text else ():
                words = sentence[number : number + len(key)]
                if all(word.text for word in words) and self._name_key(words) == key:
                    yield (token.start, words[-1].end), key

    def _runs(self, sentence: Sequence[Token]) -> Iterator[list[_Item]]:
        run: list[_Item] = []
        before = ""
        for number, token in enumerate(sentence):
            item = self._item(token, before, run, is_first=number == 0)
            if item is None:
                if run:
                    yield run
                run = []
            else:
                run.append(item)
            before = token.folded
        if run:
            yield run

    def _item(self, token: Token, before: str, run: Sequence[_Item], *, is_first: bool) -> _Item | None:
        """Returns what a word is in the run so far; None where it ends the run."""
        if not token.text:
            return None
        grammar, entry = self._vocabulary.grammar, self._vocabulary[token.text]
        is_small = token.folded in grammar.stops or token.folded in grammar.links
        if run and is_small and not entry.alone:
            return self._link(token, run)
        if entry.parts or (before in grammar.before_verbs and not entry.is_noun):
            return None
        if entry.is_doubtful:
            return self._participle(token, entry, before, is_first=is_first)
        is_name = token.is_capitalised and (not is_first or entry.is_name)
        return _Item(token, entry.key, entry.begins, entry.ends, entry.alone, is_name)

    def _link(self, token: Token, run: Sequence[_Item]) -> _Item | None:
        grammar, last = self._vocabulary.grammar, run[-1]
        key = f"{_LINK}{token.folded}"
        if token.folded in grammar.links and not last.is_link:
            return _Item(token, key, is_link=True)
        if token.folded in grammar.bare_links and not last.is_link:
            return _Item(token, key, is_link=True, is_bare_link=True)
        if token.folded in grammar.articles and last.is_link and not last.is_bare_link:
            return _Item(token, key, is_link=True, is_name_link=last.is_name_link)
        if token.folded in grammar.name_links and last.is_name:
            return _Item(token, key, is_link=True, is_name_link=True)
        return None

    def _participle(self, token: Token, entry: Entry, before: str, *, is_first: bool) -> _Item | None:
        """Returns a participle as an adjective where it can only be one, and never as the end of a run of English."""
        grammar = self._vocabulary.grammar
        is_name = token.is_capitalised and not is_first
        if grammar.begins_with_noun:
            return None if before in grammar.before_verbs else _Item(token, entry.key, is_name, entry.ends)
        is_gerund = bool(grammar.gerund) and token.folded.endswith(grammar.gerund)
        follows = grammar.determiners if is_gerund else grammar.determiners | grammar.prepositions
        if is_name or before in follows:
            return _Item(token, entry.key, True, is_name and entry.ends)
        return None


def _parts_of_run(run: Sequence[_Item]) -> Iterator[tuple[Key, tuple[int, int]]]:
    """Yields the candidates in a run."""
    for first, item in enumerate(run):
        if item.begins:
            yield from _from(run, first)


def _from(run: Sequence[_Item], first: int) -> Iterator[tuple[Key, tuple[int, int]]]:
    start = run[first].token.start
    words = 0
    for number in range(first, len(run)):
        item = run[number]
        words += not item.is_link
        if words > _LONGEST or _joins_badly(run, number):
            return
        if item.alone if number == first else item.ends:
            yield tuple(part.key for part in run[first : number + 1]), (start, item.token.end)


def _joins_badly(run: Sequence[_Item], number: int) -> bool:
    """Tells whether the next word after a link of names is none, or one after a bare link is a name."""
    item = run[number]
    following = next((item for item in run[number + 1 :] if not item.is_link), None)
    is_name = following is not None and following.token.is_capitalised
    return (item.is_name_link and not is_name) or (item.is_bare_link and is_name)
