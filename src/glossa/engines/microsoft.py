"""Microsoft Translator (Azure), version 3 of its interface, with a key.

A name goes with its rendering in the text itself, as an element of the service's own, which it calls its dynamic
dictionary (https://learn.microsoft.com/azure/ai-services/translator/text-translation/how-to/use-dynamic-dictionary).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from html import escape

from glossa.engines import _deep
from glossa.engines._base import (
    Engine,
    EngineBusy,
    EngineGarbled,
    EngineRefused,
    EngineSetting,
    Limits,
    MaskStyle,
    Pair,
    Privacy,
    Readiness,
    TermPair,
)
from glossa.engines._settings import URL, chosen, identity, readiness_of

_URL = "https://api.cognitive.microsofttranslator.com/translate?api-version=3.0"
_LIMITS = Limits(characters=10_000, encoded_bytes=100_000, texts=200, concurrency=4)
_CODES = {"zh": "zh-Hans", "no": "nb", "nn": "nb", "sr": "sr-Cyrl", "mn": "mn-Cyrl", "tl": "fil", "pt": "pt"}
"""What Microsoft calls otherwise than BCP 47."""
_MARKS = re.compile(r"mstrans\s*:", re.IGNORECASE)
_SUPPORTED = frozenset((
    "af", "am", "ar", "as", "az", "ba", "be", "bg", "bn", "bo", "bs", "ca", "cs", "cy", "da", "de", "el", "en",
    "en-GB", "es", "et", "eu", "fa", "fi", "fil", "fj", "fo", "fr", "fr-CA", "ga", "gl", "gu", "ha", "he", "hi",
    "hr", "ht", "hu", "hy", "id", "ig", "is", "it", "iu", "ja", "ka", "kk", "km", "kn", "ko", "ku", "ky", "lb",
    "ln", "lo", "lt", "lv", "mg", "mi", "mk", "ml", "mn-Cyrl", "mr", "ms", "mt", "my", "nb", "ne", "nl", "or",
    "pa", "pl", "ps", "pt", "pt-PT", "ro", "ru", "rw", "sd", "si", "sk", "sl", "sm", "sn", "so", "sq",
    "sr-Cyrl", "sr-Latn", "st", "sv", "sw", "ta", "te", "th", "ti", "tk", "tn", "to", "tr", "tt", "ty", "ug",
    "uk", "ur", "uz", "vi", "xh", "yo", "yue", "zh-Hans", "zh-Hant", "zu",
))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Microsoft:
    """The service and the key to it."""

    key: str = field(default="", repr=False)
    region: str = ""
    url: str = _URL
    limits: Limits = _LIMITS
    id: str = "microsoft"
    privacy: Privacy = Privacy.THIRD_PARTY
    mask_style: MaskStyle = MaskStyle.WORD
    takes_terms: bool = False

    def readiness(self, pair: Pair | None = None) -> Readiness:
        """Is ready when it has a key and Microsoft has the pair."""
        lacks = "" if self.key else "microsoft has no key"
        return readiness_of(self._codes, pair, lacks=lacks, hint="Set MICROSOFT_API_KEY in the environment.")

    def weigh(self, text: str) -> int:
        """Returns the bytes of `text` in a JSON body, where any character may take twelve."""
        return sum(1 if " " <= character <= "~" else 12 for character in text) + 2

    def send(self, texts: Sequence[str], pair: Pair, terms: Sequence[TermPair] = ()) -> list[str]:
        """Makes one POST request. `terms` are not used."""
        if not self.key:
            raise EngineRefused("microsoft has no key")
        source, target = self._codes(pair)
        languages = {"translation": {code: {"name": code} for code in (source, target)}}
        service = _deep.Service(self.id, "microsoft", self.url, self.limits.timeout, _check, prepared=languages)
        return _deep.translate_lines(
            service,
            lambda module: module.MicrosoftTranslator(
                source=source.lower(), target=target.lower(), api_key=self.key, region=self.region or None
            ),
            texts,
        )

    def marked(self, name: str, rendering: str) -> str:
        """Returns the name as an element that says its rendering."""
        said = " ".join(rendering.split())
        return f'<mstrans:dictionary translation="{escape(said)}">{escape(name, quote=False)}</mstrans:dictionary>'

    def shows_marks(self, answer: str) -> bool:
        """Tells whether the name of the element stands there."""
        return _MARKS.search(answer) is not None

    def _codes(self, pair: Pair) -> tuple[str, str]:
        return _deep.codes(self.id, pair, _CODES, _SUPPORTED)


class _Kind:
    id = "microsoft"
    summary = "Microsoft Translator (Azure) with a key"
    needs = "a key in MICROSOFT_API_KEY, often the region too (setting `region`)"
    privacy = Privacy.THIRD_PARTY
    settings = (identity("key", "MICROSOFT_API_KEY"), EngineSetting("region"), URL)

    def connect(self, settings: Mapping[str, str]) -> Engine:
        """Takes `key`, `region`, and `url`, another address that answers as Microsoft's does."""
        said = chosen(self, settings)
        return Microsoft(key=said["key"], region=said["region"], url=said["url"] or _URL)


ENGINE = _Kind()


def _check(reply: _deep.Reply) -> None:
    """Raises the fault that the body tells; the first three digits of its code are an HTTP status."""
    match reply.json():
        case [{"translations": [{"text": str()}, *_]}]:
            return
        case {"error": {"code": code}}:
            status = str(code)[:3]
            kind = EngineBusy if status in ("429", "500", "503") else EngineRefused
            raise kind(f"microsoft answered with error {code}")
        case _:
            raise EngineGarbled("microsoft returned something else than a translation")
