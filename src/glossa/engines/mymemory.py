"""MyMemory: a public translation memory with machine translation behind it, without a key.

One request carries one text of at most 500 bytes, and a day has a quota; errors come as translations.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

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

_URL = "https://api.mymemory.translated.net/get"
_LIMITS = Limits(characters=499, encoded_bytes=500, texts=1, concurrency=2, interval=0.2)
_CODES = {
    "ar": "ar-SA", "bg": "bg-BG", "ca": "ca-ES", "cs": "cs-CZ", "da": "da-DK", "de": "de-DE", "el": "el-GR",
    "en": "en-GB", "es": "es-ES", "et": "et-EE", "eu": "eu-ES", "fa": "fa-IR", "fi": "fi-FI", "fil": "fil-PH",
    "fr": "fr-FR", "gl": "gl-ES", "he": "he-IL", "hi": "hi-IN", "hr": "hr-HR", "hu": "hu-HU", "id": "id-ID",
    "it": "it-IT", "ja": "ja-JP", "ko": "ko-KR", "lt": "lt-LT", "lv": "lv-LV", "ms": "ms-MY", "nb": "nb-NO",
    "nl": "nl-NL", "no": "nb-NO", "pl": "pl-PL", "pt": "pt-PT", "ro": "ro-RO", "ru": "ru-RU", "sk": "sk-SK",
    "sl": "sl-SI", "sq": "sq-AL", "sr": "sr-Cyrl-RS", "sr-Latn": "sr-Latn-RS", "sv": "sv-SE", "sw": "sw-KE",
    "th": "th-TH", "tr": "tr-TR", "uk": "uk-UA", "ur": "ur-PK", "vi": "vi-VN", "zh-Hans": "zh-CN",
    "zh-Hant": "zh-TW", "zh-Hant-HK": "zh-HK", "zh-Hant-MO": "zh-MO",
}  # fmt: skip
"""What MyMemory calls a language: always with a country."""
_WARNINGS = ("MYMEMORY WARNING", "YOU USED ALL AVAILABLE FREE TRANSLATIONS")
_REFUSALS = ("INVALID LANGUAGE PAIR", "IS AN INVALID", "PLEASE SELECT TWO DISTINCT LANGUAGES", "INVALID EMAIL")
_COMPLAINTS = ("QUERY LENGTH LIMIT", "NO QUERY SPECIFIED")


@dataclass(frozen=True, slots=True)
class MyMemory:
    """The service, and who asks."""

    url: str = _URL
    email: str = ""
    """An address raises the quota; it goes to the service with each request."""
    limits: Limits = _LIMITS
    id: str = "mymemory"
    privacy: Privacy = Privacy.THIRD_PARTY
    mask_style: MaskStyle = MaskStyle.WORD
    takes_terms: bool = False

    def readiness(self, pair: Pair | None = None) -> Readiness:
        """Is ready for every pair that MyMemory has."""
        return readiness_of(self._codes, pair)

    def weigh(self, text: str) -> int:
        """Returns the bytes of `text` in UTF-8, which is what the service counts."""
        return len(text.encode("utf-8", "replace"))

    def send(self, texts: Sequence[str], pair: Pair, terms: Sequence[TermPair] = ()) -> list[str]:
        """Makes one GET request for each text; the limits allow one. `terms` are not used."""
        source, target = self._codes(pair)
        service = _deep.Service(self.id, "mymemory", self.url, self.limits.timeout, check=_check)
        return [
            _deep.translate(
                service,
                lambda module: module.MyMemoryTranslator(source=source, target=target, email=self.email or None),
                text,
            )
            for text in texts
        ]

    def _codes(self, pair: Pair) -> tuple[str, str]:
        return _deep.codes(self.id, pair, _CODES, _deep.module_values("MY_MEMORY_LANGUAGES_TO_CODES"))


class _Kind:
    id = "mymemory"
    summary = "MyMemory without a key: a public memory, a small quota a day"
    needs = "nothing; an e-mail address (setting `email`) raises the quota"
    privacy = Privacy.THIRD_PARTY
    settings = (identity("email"), URL)

    def connect(self, settings: Mapping[str, str]) -> Engine:
        """Takes `email`, and `url`, another address that answers as MyMemory does."""
        said = chosen(self, settings)
        return MyMemory(url=said["url"] or _URL, email=said["email"])


ENGINE = _Kind()


def _check(reply: _deep.Reply) -> None:
    """Raises the fault that a reply with status 200 tells in its body."""
    match reply.json():
        case {"responseData": {"translatedText": str(text)}, **rest}:
            _check_text(text)
            _check_status(str(rest.get("responseStatus", 200)))
        case _:
            raise EngineGarbled("mymemory returned something else than a translation")


def _check_text(text: str) -> None:
    said = text.upper()
    if said.startswith(_WARNINGS):
        raise EngineRefused("mymemory has used up its quota for today")
    if any(words in said for words in _REFUSALS) and said == text:
        raise EngineRefused("mymemory does not take this language pair or e-mail address")
    if said.startswith(_COMPLAINTS):
        raise EngineGarbled("mymemory found the text too long or empty")


def _check_status(status: str) -> None:
    if status == "429":
        raise EngineBusy("mymemory answered with status 429")
    if status == "403":
        raise EngineRefused("mymemory answered with status 403: not allowed")
    if status != "200":
        raise EngineGarbled(f"mymemory answered with status {status}")
