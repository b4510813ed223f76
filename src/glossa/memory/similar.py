"""How alike two sentences are."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from glossa.model.inline import visible

_PIECE = re.compile(r"[^\W_\u2e80-\u9fff\u3040-\u30ff\uac00-\ud7a3\U00020000-\U0003ffff]+|\S")


def similarity(one: str, other: str) -> int:
    """Scores two tagged texts from 0 to 100: the share of words (characters, in Chinese and Japanese) that they have
    in common in the same order. Tags do not count.

    100 means that the words are the same; the white space and the codes may still differ.
    """
    left, right = _PIECE.findall(visible(one).text), _PIECE.findall(visible(other).text)
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    return int(matcher.ratio() * 100)
