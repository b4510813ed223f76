"""LibreTranslate on a server of one's own (https://libretranslate.com), named by its address."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from glossa.engines import _deep
from glossa.engines._base import Engine, EngineRefused, Limits, MaskStyle, Pair, Privacy, Readiness, TermPair
from glossa.engines._settings import URL, chosen, identity, readiness_of

_LIMITS = Limits(characters=4_900, encoded_bytes=60_000, texts=100, concurrency=4, timeout=60.0)
_CODES = {"zh-Hans": "zh", "zh": "zh"}
"""What deep-translator's table calls otherwise than BCP 47."""
_HINT = 'Set GLOSSA_ENGINE_LIBRE_URL in the environment, or url = "http://..." under [engine.libre] of glossa.toml.'


@dataclass(frozen=True, slots=True)
class Libre:
    """The server and the key it may want."""

    url: str = ""
    key: str = field(default="", repr=False)
    limits: Limits = _LIMITS
    id: str = "libre"
    privacy: Privacy = Privacy.OWN_SERVER
    mask_style: MaskStyle = MaskStyle.WORD
    takes_terms: bool = False

    def readiness(self, pair: Pair | None = None) -> Readiness:
        """Is ready when it has an address and the pair is one that LibreTranslate has."""
        lacks = "" if self.url else "libre has no server address"
        return readiness_of(self._codes, pair, lacks=lacks, hint=_HINT)

    def weigh(self, text: str) -> int:
        """Returns the bytes of `text` in a form, at most: three for each byte of UTF-8."""
        return 3 * (len(text.encode("utf-8", "replace")) + 1)

    def send(self, texts: Sequence[str], pair: Pair, terms: Sequence[TermPair] = ()) -> list[str]:
        """Makes one POST request. `terms` are not used."""
        if not self.url:
            raise EngineRefused("libre has no server address")
        source, target = self._codes(pair)
        service = _deep.Service(self.id, "libre", f"{self.url.rstrip('/')}/translate", self.limits.timeout)
        return _deep.translate_lines(
            service,
            lambda module: module.LibreTranslator(
                source=source, target=target, api_key=self.key or "none", custom_url=self.url
            ),
            texts,
        )

    def _codes(self, pair: Pair) -> tuple[str, str]:
        return _deep.codes(self.id, pair, _CODES, _deep.module_values("LIBRE_LANGUAGES_TO_CODES"))


class _Kind:
    id = "libre"
    summary = "LibreTranslate on a server of your own"
    needs = "the server's address (setting `url`); a key in LIBRE_API_KEY if the server wants one"
    privacy = Privacy.OWN_SERVER
    settings = (URL, identity("key", "LIBRE_API_KEY"))

    def connect(self, settings: Mapping[str, str]) -> Engine:
        """Takes `url`, the server's address, and `key`."""
        said = chosen(self, settings)
        return Libre(url=said["url"], key=said["key"])


ENGINE = _Kind()
