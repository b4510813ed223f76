"""What each word of some articles may do in a term.

Without a tagger, a word's part of speech is judged by closed lists, by its ending and its lemma, and above all by the
company it keeps in the articles themselves: what follows *the* and never *will* is a noun.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from glossa.terminology._words import Lexicon
from glossa.terminology.extraction._grammars import Grammar
from glossa.terminology.extraction._tokens import Token, is_acronym
from glossa.text.languages import LanguageTag, primary
from glossa.text.normalise import match_key

_VERBAL_ENDINGS = ("ing", "ed", "er", "est")
_SHORT = 3
_COMMON = 0.004
"""The share of all words from which on a short one counts as a function word, in a language without lists."""
_ENOUGH = 250
"""How many words there must be for that."""


class Entry(NamedTuple):
    """What a word may do."""

    key: str
    """What its singular and its plural share."""
    parts: bool = False
    """It never stands in a term."""
    begins: bool = False
    ends: bool = False
    alone: bool = False
    """It may be a term by itself."""
    is_noun: bool = True
    """What stands after a word that is followed by verbs may be a noun nevertheless."""
    is_name: bool = False
    """It never stands there without a capital, though not only once."""
    is_doubtful: bool = False
    """A participle: the word before it tells whether it is a verb."""


class Vocabulary(dict[str, Entry]):
    """The words of some articles: `vocabulary[word]`."""

    def __init__(self, sentences: Iterable[Sequence[Token]], language: LanguageTag, grammar: Grammar) -> None:
        super().__init__()
        self.grammar = grammar
        self._is_english = primary(language) == "en"
        self._lexicon = Lexicon(language)
        self._keys: dict[str, str] = {}
        self._total: Counter[str] = Counter()
        self._determined: Counter[str] = Counter()
        self._after_prepositions: Counter[str] = Counter()
        self._after_verbs: Counter[str] = Counter()
        self._names: Counter[str] = Counter()
        self._in_lower_case: set[str] = set()
        for sentence in sentences:
            self._learn(sentence)
        self._words = self._total.total()

    def __missing__(self, text: str) -> Entry:
        entry = self[text] = self._judged(text)
        return entry

    def key(self, text: str) -> str:
        """Returns what the singular and the plural of a word share."""
        if text not in self._keys:
            self._keys[text] = self._made_key(text)
        return self._keys[text]

    def has_in_lower_case(self, text: str) -> bool:
        """Tells whether a word stands without a capital anywhere."""
        return self.key(text) in self._in_lower_case

    def _made_key(self, text: str) -> str:
        if is_acronym(text):
            return text[:-1] if len(text) > 2 and text.endswith("s") and text[:-1].isupper() else text
        folded, *others = self._lexicon[text].keys
        if not others:
            return folded
        if self._is_english:
            return folded if folded.endswith(_VERBAL_ENDINGS) else others[0]
        return others[0] if folded.endswith("aux") else others[-1]

    def _learn(self, sentence: Sequence[Token]) -> None:
        before = ""
        adjectives = frozenset[str]() if self.grammar.begins_with_noun else self.grammar.weak
        has_names = not _is_title(sentence)
        for number, token in enumerate(sentence):
            if token.text:
                key = self.key(token.text)
                self._total[key] += 1
                self._determined[key] += before in self.grammar.determiners or before in adjectives
                self._after_prepositions[key] += before in self.grammar.prepositions
                self._after_verbs[key] += before in self.grammar.before_verbs and not token.is_capitalised
                self._names[key] += has_names and token.is_capitalised and number > 0 and before != ""
                if not token.is_capitalised:
                    self._in_lower_case.add(key)
            before = token.folded

    def _judged(self, text: str) -> Entry:
        key, word = self.key(text), match_key(text)
        if not any(map(str.isalpha, text)) or len(text) < 2:
            return Entry(key, parts=True)
        if is_acronym(text):
            return Entry(key, begins=True, ends=True, alone=True)
        if self.grammar == Grammar():
            return self._unlisted(key, text)
        nouns = self._determined[key]
        is_name = self._is_name(key)
        company = nouns + self._after_prepositions[key] + (self._total[key] if is_name else self._names[key])
        is_small = word in self.grammar.stops or self.grammar.is_adverb(word)
        if is_small or self._is_verb(key, word, nouns, company):
            return Entry(key, parts=True)
        is_doubtful = self.grammar.is_participle(word) and nouns == 0
        is_weak = word in self.grammar.weak
        begins = not is_weak and (not self.grammar.begins_with_noun or company > 0) and not is_doubtful
        ends = not is_weak and not self.grammar.is_adjective(word)
        is_plain = bool({word, key} & self.grammar.everyday) or not (is_name or len(text) > 2)
        alone = begins and ends and company > 0 and not is_plain
        is_noun = company > self._after_verbs[key]
        return Entry(key, False, begins, ends, alone, is_noun, is_name, is_doubtful)

    def _is_verb(self, key: str, word: str, nouns: int, company: int) -> bool:
        if self._after_verbs[key] > company and 2 * self._after_verbs[key] >= self._total[key]:
            return True
        lemma = self._lexicon[word].keys[1:2]
        is_verb = self.grammar.is_verb(word, lemma[0] if lemma else word)
        return is_verb and not self._is_name(key) and nouns <= self._after_verbs[key]

    def _is_name(self, key: str) -> bool:
        """Tells whether a word never stands there without a capital, though not only once."""
        return self._total[key] > 1 and key not in self._in_lower_case

    def _unlisted(self, key: str, text: str) -> Entry:
        """Judges a word of a language without lists: short ones, and the shorter ones of the commonest, part terms."""
        is_common = self._words >= _ENOUGH and self._total[key] >= _COMMON * self._words
        is_lower = text == text.lower() or key in self._in_lower_case
        if is_lower and (len(text) <= _SHORT or (is_common and len(text) <= 2 * _SHORT)):
            return Entry(key, parts=True)
        return Entry(key, begins=True, ends=True, alone=len(text) > _SHORT)


def _is_title(sentence: Sequence[Token]) -> bool:
    """Tells whether a sentence is written in title case, where capitals say nothing."""
    long = [token for token in sentence if len(token.text) > _SHORT]
    return sum(token.is_capitalised for token in long) > 0.6 * len(long)
