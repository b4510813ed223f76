"""How alike two sentences are."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

from glossa.model.inline import visible
from glossa.text.tokens import core, pieces

Words = Sequence[str]


def similarity(one: str, other: str) -> int:
    """Scores two tagged texts from 0 to 100: the share of words (characters, in Chinese and Japanese) and marks that
    they have in common in the same order. Tags do not count.

    100 means that these are the same; the white space, the hyphens and the codes may still differ.
    """
    return score(words_and_marks(one), words_and_marks(other))


def words_and_marks(text: str) -> Words:
    """Returns what of a tagged text counts."""
    return [core(piece) for piece in pieces(visible(text).text) if not piece.isspace()]


def score(left: Words, right: Words) -> int:
    """Scores two texts, given as `words_and_marks`, as `similarity` does."""
    # SequenceMatcher may find less in common in one direction than in the other; always take the same one.
    one, other = sorted((list(left), list(right)))
    return int(SequenceMatcher(None, one, other, autojunk=False).ratio() * 100)
