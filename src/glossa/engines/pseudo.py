"""Pseudo-translation: the text itself, marked, longer and with accents. For tests and layouts; nothing is sent.

Tags, placeholders, numbers and opaque words stay as they are, so that what must survive an engine survives this one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from glossa.engines._base import Engine, EngineSetting, Limits, MaskStyle, Pair, Privacy, Readiness, TermPair
from glossa.engines._settings import chosen
from glossa.text.languages import is_spaced

_ACCENTS = str.maketrans("aceinouyzACEINOUYZ", "áçéíñóúýžÁÇÉÍÑÓÚÝŽ")
_KEPT = re.compile(r"(<[^<>]*>|\{[^{}]*\}|https?://\S+|\b\w*\d\w*\b)")
_EXPANSION = 0.3
_LIMITS = Limits(characters=100_000, texts=100, attempts=1)


@dataclass(frozen=True, slots=True)
class Pseudo:
    """The pseudo-translator; it has no settings."""

    id: str = "pseudo"
    privacy: Privacy = Privacy.LOCAL
    limits: Limits = _LIMITS
    mask_style: MaskStyle = MaskStyle.WORD
    takes_terms: bool = False

    def readiness(self, pair: Pair | None = None) -> Readiness:
        """Is always ready, for every pair."""
        return Readiness(ready=True)

    def weigh(self, text: str) -> int:
        """Returns the length of `text`: nothing is encoded."""
        return len(text)

    def send(self, texts: Sequence[str], pair: Pair, terms: Sequence[TermPair] = ()) -> list[str]:
        """Marks each text: `⟦Thé héád óf státé~~~⟧`. The same text always gives the same. `terms` are not used."""
        filler = "~" if is_spaced(pair.target) else "〇"
        return [f"⟦{_accented(text)}{filler * round(len(text) * _EXPANSION)}⟧" for text in texts]


class _Kind:
    id = "pseudo"
    summary = "Pseudo-translation for tests and layouts: the text itself, marked"
    needs = "nothing"
    privacy = Privacy.LOCAL
    settings: tuple[EngineSetting, ...] = ()

    def connect(self, settings: Mapping[str, str]) -> Engine:
        """Takes no settings."""
        chosen(self, settings)
        return Pseudo()


ENGINE = _Kind()


def _accented(text: str) -> str:
    """Puts accents on the Latin letters of `text`, except within what must stay as it is."""
    pieces = _KEPT.split(text)
    return "".join(piece if number % 2 else piece.translate(_ACCENTS) for number, piece in enumerate(pieces))
