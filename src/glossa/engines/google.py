"""Google Translate by its page for small screens, without a key. It may refuse at any time.

The texts travel in the address of a GET request, one per line; what counts is the length of the address.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import quote_plus

from glossa.engines import _deep
from glossa.engines._base import Engine, Limits, MaskStyle, Pair, Privacy, Readiness, TermPair
from glossa.engines._settings import URL, chosen, readiness_of

_URL = "https://translate.google.com/m"
_LIMITS = Limits(characters=4_900, encoded_bytes=15_000, texts=200, concurrency=4, interval=0.1)
_CODES = {
    "zh-Hans": "zh-CN",
    "zh-Hant": "zh-TW",
    "he": "iw",
    "jv": "jw",
    "nb": "no",
    "nn": "no",
    "fil": "tl",
    "mni": "mni-Mtei",
}
"""What Google calls otherwise than BCP 47."""


@dataclass(frozen=True, slots=True)
class Google:
    """The service and its address."""

    url: str = _URL
    limits: Limits = _LIMITS
    id: str = "google"
    privacy: Privacy = Privacy.THIRD_PARTY
    mask_style: MaskStyle = MaskStyle.WORD
    takes_terms: bool = False

    def readiness(self, pair: Pair | None = None) -> Readiness:
        """Is ready for every pair that Google has."""
        return readiness_of(self._codes, pair)

    def weigh(self, text: str) -> int:
        """Returns the bytes of `text` in an address, with the line break that ends it."""
        return len(quote_plus(text, errors="replace")) + 3

    def send(self, texts: Sequence[str], pair: Pair, terms: Sequence[TermPair] = ()) -> list[str]:
        """Makes one GET request. `terms` are not used."""
        source, target = self._codes(pair)
        service = _deep.Service(self.id, "google", self.url, self.limits.timeout)
        return _deep.translate_lines(
            service, lambda module: module.GoogleTranslator(source=source, target=target), texts
        )

    def _codes(self, pair: Pair) -> tuple[str, str]:
        return _deep.codes(self.id, pair, _CODES, _deep.module_values("GOOGLE_LANGUAGES_TO_CODES"))


class _Kind:
    id = "google"
    summary = "Google Translate without a key: most languages, may refuse at any time"
    needs = "nothing"
    privacy = Privacy.THIRD_PARTY
    settings = (URL,)

    def connect(self, settings: Mapping[str, str]) -> Engine:
        """Takes `url`, another address that answers as Google's page does."""
        return Google(url=chosen(self, settings)["url"] or _URL)


ENGINE = _Kind()
