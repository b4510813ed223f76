"""DeepL, through its own package (the extra `deepl`): markup and glossaries are the service's own.

Retries and pauses are those of `_dispatch`; the package's own are switched off.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.util import find_spec
from typing import TYPE_CHECKING

from glossa.engines._base import (
    Engine,
    EngineBusy,
    EngineFault,
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
from glossa.engines._deep import codes
from glossa.engines._deepl_glossaries import entered, forget, glossary
from glossa.engines._settings import URL, chosen, identity, readiness_of

if TYPE_CHECKING:
    from deepl import Translator

_LIMITS = Limits(characters=30_000, encoded_bytes=100_000, texts=50, concurrency=4)
_SOURCES = {"zh-Hans": "ZH", "zh-Hant": "ZH", "nn": "NB", "no": "NB"}
_TARGETS = {
    "zh-Hans": "ZH-HANS",
    "zh-Hant": "ZH-HANT",
    "en": "EN-US",
    "en-GB": "EN-GB",
    "en-US": "EN-US",
    "pt": "PT-PT",
    "pt-PT": "PT-PT",
    "pt-BR": "PT-BR",
    "es-419": "ES-419",
    "nn": "NB",
    "no": "NB",
}
"""What DeepL calls otherwise than the language subtag in capitals; English and Portuguese must say whose."""
_LANGUAGES = (
    "ar", "bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "he", "hu", "id", "it", "ja", "ko", "lt", "lv",
    "nb", "nl", "pl", "pt", "ro", "ru", "sk", "sl", "sv", "th", "tr", "uk", "vi", "zh",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class DeepL:
    """The service, the key to it, and what it should know of the text."""

    key: str = field(default="", repr=False)
    url: str = ""
    """Another address; empty for the one that the key belongs to."""
    context: str = field(default="", repr=False)
    formality: str = ""
    limits: Limits = _LIMITS
    id: str = "deepl"
    privacy: Privacy = Privacy.THIRD_PARTY
    mask_style: MaskStyle = MaskStyle.MARKUP
    takes_terms: bool = True

    def readiness(self, pair: Pair | None = None) -> Readiness:
        """Is ready when the package is installed, there is a key, and DeepL has the pair."""
        if not find_spec("deepl"):
            return Readiness(ready=False, reason="the package deepl is missing", hint="pip install 'glossa[deepl]'")
        lacks = "" if self.key else "deepl has no key"
        return readiness_of(_codes, pair, lacks=lacks, hint="Set DEEPL_API_KEY in the environment.")

    def weigh(self, text: str) -> int:
        """Returns the bytes of `text` in a JSON body, where any character may take twelve."""
        return sum(1 if " " <= character <= "~" else 12 for character in text) + 4

    def send(self, texts: Sequence[str], pair: Pair, terms: Sequence[TermPair] = ()) -> list[str]:
        """Makes one POST request; the texts are XML without a root. `terms` become a glossary of the account."""
        state = self.readiness()
        if not state.ready:
            raise EngineRefused(f"{state.reason}. {state.hint}")
        source, target = _codes(pair)
        with _faults():
            client = _client(self.key, self.url, self.limits.timeout)
            results = client.translate_text(
                list(texts),
                source_lang=source,
                target_lang=target,
                glossary=glossary(client, source, target, terms),
                context=self.context or None,
                formality=self.formality or None,
                tag_handling="xml",
                split_sentences="nonewlines",
                preserve_formatting=True,
            )
        return [result.text for result in results] if isinstance(results, list) else [results.text]

    def entered(self, terms: Sequence[TermPair], pair: Pair) -> frozenset[TermPair]:
        """Returns the terms that the account's glossary has; none where DeepL takes no glossary for the pair."""
        source, target = _codes(pair)
        return entered(_client(self.key, self.url, self.limits.timeout), source, target, terms)


class _Kind:
    id = "deepl"
    summary = "DeepL with a key: its own glossaries, markup kept"
    needs = "pip install 'glossa[deepl]' and a key in DEEPL_API_KEY"
    privacy = Privacy.THIRD_PARTY
    settings = (identity("key", "DEEPL_API_KEY"), EngineSetting("context"), EngineSetting("formality"), URL)

    def connect(self, settings: Mapping[str, str]) -> Engine:
        """Takes `key`, `context` and `formality` (see DeepL's handbook), and `url`, another address."""
        said = chosen(self, settings)
        return DeepL(said["key"], said["url"], said["context"], said["formality"])


ENGINE = _Kind()


def _codes(pair: Pair) -> tuple[str, str]:
    plain = {code: code.upper() for code in _LANGUAGES}
    sources, targets = plain | _SOURCES, plain | _TARGETS
    return codes("deepl", pair, sources, frozenset((*sources.values(), *targets.values())), targets)


@lru_cache(maxsize=8)
def _client(key: str, url: str, timeout: float) -> Translator:
    """Makes one client for each account; it has no state but its connections."""
    import deepl
    from deepl import http_client

    http_client.max_network_retries = 0
    http_client.min_connection_timeout = timeout
    return deepl.Translator(key, server_url=url or None, send_platform_info=False)


@contextmanager
def _faults() -> Iterator[None]:
    """Turns what the package raises into faults, in words of our own: its messages may hold what was sent."""
    import deepl

    try:
        yield
    except deepl.DeepLException as error:
        raise _fault(error) from None
    except (ValueError, TypeError, AttributeError, KeyError) as error:
        raise EngineGarbled(f"deepl returned something unexpected ({type(error).__name__})") from None


def _fault(error: Exception) -> EngineFault:
    import deepl

    status = getattr(error, "http_status_code", None) or 0
    match error:
        case deepl.AuthorizationException():
            return EngineRefused("deepl does not accept the key")
        case deepl.QuotaExceededException():
            return EngineRefused("deepl has used up the quota of this key")
        case deepl.TooManyRequestsException():
            return EngineBusy("deepl answered with status 429")
        case deepl.ConnectionException():
            return EngineBusy("deepl cannot be reached in time")
    if status >= 500:
        return EngineBusy(f"deepl answered with status {status}")
    if status in (400, 404) and "glossary" in str(error).lower():
        forget()
        return EngineBusy("deepl has lost the glossary; it will be made anew")
    if status == 400 and "_lang" in str(error):
        return EngineRefused("deepl does not take this language pair")
    return EngineGarbled(f"deepl answered with status {status}")
