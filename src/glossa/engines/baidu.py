"""Baidu Translate (fanyi-api.baidu.com), the general interface, with an application's id and key."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from glossa.engines import _deep
from glossa.engines._base import (
    Engine,
    EngineBusy,
    EngineGarbled,
    EngineRefused,
    Limits,
    MaskStyle,
    Pair,
    Privacy,
    Readiness,
    TermPair,
)
from glossa.engines._settings import URL, chosen, identity, readiness_of

_URL = "https://fanyi-api.baidu.com/api/trans/vip/translate"
_LIMITS = Limits(characters=2_000, encoded_bytes=6_000, texts=50, concurrency=1, interval=1.1)
"""An application without a contract may ask once a second."""
_CODES = {
    "ar": "ara", "bg": "bul", "da": "dan", "es": "spa", "et": "est", "fi": "fin", "fr": "fra", "ja": "jp",
    "ko": "kor", "lzh": "wyw", "sl": "slo", "sv": "swe", "vi": "vie", "zh-Hans": "zh",
    "zh-Hant": "cht",
}  # fmt: skip
"""What Baidu calls otherwise than BCP 47."""
_BUSY = frozenset({"52001", "52002", "54003", "54005"})
"""Its error codes for: timed out, its own fault, too often, too much."""


@dataclass(frozen=True, slots=True)
class Baidu:
    """The service, and the application that asks."""

    app: str = ""
    key: str = field(default="", repr=False)
    url: str = _URL
    limits: Limits = _LIMITS
    id: str = "baidu"
    privacy: Privacy = Privacy.THIRD_PARTY
    mask_style: MaskStyle = MaskStyle.WORD
    takes_terms: bool = False

    def readiness(self, pair: Pair | None = None) -> Readiness:
        """Is ready when it has an id and a key and Baidu has the pair."""
        hint = "Set BAIDU_APPID and BAIDU_APPKEY in the environment."
        return readiness_of(self._codes, pair, lacks=self._lacks, hint=hint)

    @property
    def _lacks(self) -> str:
        return "" if self.app and self.key else "baidu has no application id and key"

    def weigh(self, text: str) -> int:
        """Returns the bytes of `text` in UTF-8, which is what the service counts, with its line break."""
        return len(text.encode("utf-8", "replace")) + 1

    def send(self, texts: Sequence[str], pair: Pair, terms: Sequence[TermPair] = ()) -> list[str]:
        """Makes one POST request. `terms` are not used."""
        if self._lacks:
            raise EngineRefused(self._lacks)
        source, target = self._codes(pair)
        service = _deep.Service(self.id, "baidu", self.url, self.limits.timeout, check=_check)
        return _deep.translate_lines(
            service,
            lambda module: module.BaiduTranslator(source=source, target=target, appid=self.app, appkey=self.key),
            texts,
        )

    def _codes(self, pair: Pair) -> tuple[str, str]:
        return _deep.codes(self.id, pair, _CODES, _deep.module_values("BAIDU_LANGUAGE_TO_CODE"))


class _Kind:
    id = "baidu"
    summary = "Baidu Translate with an application's id and key"
    needs = "an id and a key in BAIDU_APPID and BAIDU_APPKEY"
    privacy = Privacy.THIRD_PARTY
    settings = (identity("app", "BAIDU_APPID"), identity("key", "BAIDU_APPKEY"), URL)

    def connect(self, settings: Mapping[str, str]) -> Engine:
        """Takes `app`, `key`, and `url`, another address that answers as Baidu's does."""
        said = chosen(self, settings)
        return Baidu(app=said["app"], key=said["key"], url=said["url"] or _URL)


ENGINE = _Kind()


def _check(reply: _deep.Reply) -> None:
    """Raises the fault that the body tells by its `error_code`."""
    match reply.json():
        case {"trans_result": [*_]}:
            return
        case {"error_code": code}:
            kind = EngineBusy if str(code) in _BUSY else EngineRefused
            raise kind(f"baidu answered with error {code}")
        case _:
            raise EngineGarbled("baidu returned something else than a translation")
