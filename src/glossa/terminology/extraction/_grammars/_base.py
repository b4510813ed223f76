"""What extraction knows of a language with spaces: closed classes of words, and rules by endings."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


def listed(text: str) -> frozenset[str]:
    """Reads a list of words."""
    return frozenset(text.split())


def never(*_words: str) -> bool:
    """Says no."""
    return False


@dataclass(frozen=True, slots=True)
class Grammar:
    """The words of a language as they matter to terms. All words are folded: lower case, plain apostrophes."""

    stops: frozenset[str] = frozenset()
    """Words that no term has in it."""
    links: frozenset[str] = frozenset()
    """Words that may stand between the words of a term: `de`."""
    articles: frozenset[str] = frozenset()
    """Words that may follow a link: `la` in `de la`."""
    name_links: frozenset[str] = frozenset()
    """Words that are links in names only: `of` in `Ministry of Labour`."""
    determiners: frozenset[str] = frozenset()
    """Words after which a noun phrase goes on."""
    prepositions: frozenset[str] = frozenset()
    """Words after which a noun phrase begins, or the infinitive or the gerund of a verb."""
    before_verbs: frozenset[str] = frozenset()
    """Words after which a verb stands."""
    weak: frozenset[str] = frozenset()
    """Words that may stand within a term, but neither begin nor end one."""
    everyday: frozenset[str] = frozenset()
    """Words that are no term when they stand alone."""
    is_adverb: Callable[[str], bool] = never
    """Tells whether a word is an adverb by its ending."""
    is_verb: Callable[[str, str], bool] = never
    """Tells by a word and its lemma whether it is a verb, as far as nothing in the articles speaks against it."""
    is_participle: Callable[[str], bool] = never
    """Tells whether a word may be a verb as well as an adjective or a noun: it is taken for a verb unless it follows
    what stands before nouns."""
    gerund: str = ""
    """The ending of participles that are verbs after a preposition, too: `of building a bridge`."""
    is_adjective: Callable[[str], bool] = never
    """Tells whether a word is an adjective by its ending, so that it does not end a term."""
    begins_with_noun: bool = False
    """Whether terms begin with their noun, adjectives behind it."""
