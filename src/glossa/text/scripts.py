"""Which script a character is written in, as far as cutting and joining texts must know.

Source of the ranges: Unicode 16, Blocks.txt and Scripts.txt, planes 0 to 3.
"""

from __future__ import annotations

import re
from functools import cache

HAN = (
    "\u2e80-\u2fd5\u3005\u3007\u3021-\u3029\u3038-\u303b\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\U00016ff0-\U00016ff6\U00020000-\U0003ffff"
)
"""The Chinese characters, as the inside of a character class: radicals, Extensions A to I, compatibility forms."""

KANA = (
    "\u3031-\u3035\u3041-\u3096\u3099-\u309f\u30a0-\u30ff\u31f0-\u31ff\uff66-\uff9f\U0001aff0-\U0001afff"
    "\U0001b000-\U0001b16f"
)
"""Hiragana and katakana, as the inside of a character class."""

WIDE_MARKS = "\u2026\u2e3a\u3000-\u3004\u3008-\u3020\u3030\u303d\ufe10-\ufe1f\ufe30-\ufe4f\uff01-\uff65\uffe0-\uffe6"
"""The punctuation of Chinese and Japanese, full-width forms included, as the inside of a character class."""

_UNSPACED = HAN + KANA
_WIDE = _UNSPACED + WIDE_MARKS

EMOJI = "\u2600-\u27bf\U0001f300-\U0001faff"
"""Emoji and other pictures, as the inside of a character class, without the joiners and selectors between them."""


def is_wide(character: str) -> bool:
    """Tells whether `character` is one that Chinese and Japanese set without spaces: Han, kana, `，`, `）`."""
    return _any_of(_WIDE).match(character) is not None


def has_unspaced(text: str) -> bool:
    """Tells whether a Chinese character or kana stands anywhere in `text`."""
    return not text.isascii() and _any_of(_UNSPACED).search(text) is not None


def share_of_unspaced(text: str) -> float:
    """Returns how much of `text` is Chinese characters and kana, 0 to 1."""
    return len(_any_of(_UNSPACED).findall(text)) / max(1, len(text))


@cache
def _any_of(inside: str) -> re.Pattern[str]:
    """Compiles a character class when it is first asked for: 2 ms each, which a command without Chinese never pays."""
    return re.compile(f"[{inside}]")
