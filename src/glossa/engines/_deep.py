"""The one door to deep-translator 1.11, with every hole closed that is known.

- Its modules call `requests.get` and `requests.post` without a time-out. Here each such module gets a stand-in for
  `requests` that has one, keeps connections open, reads the status and Retry-After, and can go to another address.
- Its translators keep state from call to call. Here every call makes its own.
- It returns None, empty texts and error messages as translations, and raises whatever it likes, four exceptions
  without a common base among them; some hold the key, some the text. Here all become the three faults of `_base`,
  in words of our own.

Left out: DeepL (the key in the URL; see `deepl`), ChatGPT (the call of the client before 1.0), Yandex (version 1.5 of
its interface, closed), Papago (an address that is closed), QCRI (three languages; has not been seen to answer).
"""

from __future__ import annotations

import re
import threading
import warnings
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from types import ModuleType, SimpleNamespace
from typing import TYPE_CHECKING, Protocol

from glossa.engines._base import EngineBusy, EngineFault, EngineGarbled, EngineRefused, Pair
from glossa.engines._deep_faults import fault, network_fault, raise_for_status
from glossa.text.counting import counted
from glossa.text.languages import LanguageTag, broader, language_name

if TYPE_CHECKING:
    import requests

_ERROR_TEXT = re.compile(r"Error [45]\d\d \((?:Server )?[A-Z][\w ]*\)!!1|That’s an error\.|TOO MANY REQUESTS")
"""What an error page leaves behind when it is taken for a translation."""


class Translator(Protocol):
    """What we use of a translator of deep-translator."""

    def translate(self, text: str) -> object:
        """Translates one text."""
        ...


class Dictionary(Protocol):
    """What we use of a dictionary of deep-translator."""

    def translate(self, word: str, *, return_all: bool) -> object:
        """Looks one word up."""
        ...


@dataclass(frozen=True, slots=True)
class Reply:
    """A successful answer of a service, as much of it as deep-translator looks at."""

    text: str
    body: Callable[[], object]
    status_code: int = 200

    def json(self) -> object:
        """Reads the body as JSON; raises `ValueError` when it is none."""
        return self.body()

    def close(self) -> None:
        """Does nothing: the body has been read."""


def _accept(reply: Reply) -> None:
    """Finds nothing wrong with a reply."""


@dataclass(frozen=True, slots=True)
class Service:
    """How one service is reached."""

    id: str
    """The engine's id, for messages."""
    module: str
    """The module of deep-translator: `google`."""
    url: str
    """Where the requests go, whatever deep-translator says; `""` where the translator has been told."""
    timeout: float
    check: Callable[[Reply], None] = _accept
    """Raises a fault when a reply with status 200 says that something went wrong."""
    prepared: Mapping[str, object] | None = None
    """The answer to any GET, for a translator whose constructor would go to the network."""


class _Line(threading.local):
    """What the stand-in must know about the call that its thread is in."""

    service: Service | None = None
    session: requests.Session | None = None


_LINE = _Line()


def translate(service: Service, make: Callable[[ModuleType], Translator], text: str) -> str:
    """Translates `text` with a translator that `make` makes from the module of deep-translator.

    Raises `EngineBusy`, `EngineRefused` or `EngineGarbled`, nothing else.
    """
    answer = _asked(service, lambda module: make(module).translate(text))
    if not isinstance(answer, str) or not answer.strip():
        raise EngineGarbled(f"{service.id} returned nothing")
    if _ERROR_TEXT.search(answer) and not _ERROR_TEXT.search(text):
        raise EngineBusy(f"{service.id} returned an error message as a translation")
    return answer


def look_up(service: Service, make: Callable[[ModuleType], Dictionary], word: str) -> tuple[str, ...]:
    """Returns what a dictionary of deep-translator has for `word`, white space tidied, each once.

    Not for several threads at once. Raises `EngineBusy`, `EngineRefused` or `EngineGarbled`, nothing else.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # its module for PONS calls bs4 by names of old
        answer = _asked(service, lambda module: make(module).translate(word, return_all=True))
    texts = [_tidy(text) for text in answer if isinstance(text, str)] if isinstance(answer, list) else []
    if not any(texts):
        raise EngineGarbled(f"{service.id} returned nothing")
    return tuple(dict.fromkeys(filter(None, texts)))


def _tidy(text: str) -> str:
    """Returns a text of somebody's page in one line, without what would steer a terminal."""
    return "".join(filter(str.isprintable, " ".join(text.split())))


def _asked(service: Service, ask: Callable[[ModuleType], object]) -> object:
    """Calls the module of deep-translator; whatever it raises becomes a fault."""
    module = _fenced(service.module)
    _LINE.service = service
    try:
        return ask(module)
    except EngineFault:
        raise
    except Exception as error:
        raise fault(service.id, error) from None
    finally:
        _LINE.service = None


def translate_lines(service: Service, make: Callable[[ModuleType], Translator], texts: Sequence[str]) -> list[str]:
    """Translates several texts in one request, one per line; raises `EngineGarbled` when the lines do not match."""
    lines = translate(service, make, "\n".join(texts)).strip().split("\n")
    if len(lines) != len(texts):
        raise EngineGarbled(f"{service.id} returned {counted(len(lines), 'line')} for {len(texts)}")
    return [line.strip() for line in lines]


def codes(
    engine: str,
    pair: Pair,
    table: Mapping[str, str],
    supported: frozenset[str],
    targets: Mapping[str, str] | None = None,
) -> tuple[str, str]:
    """Returns what the service calls the languages of `pair`.

    `table` has what it calls differently (`targets` as a target, where that is not the same); else the tag or what
    it narrows must be among `supported`. Raises `EngineRefused` naming the pair.
    """
    source = _code(pair.source, table, supported)
    target = _code(pair.target, table if targets is None else targets, supported)
    if not source or not target:
        names = f"{language_name(pair.source)} into {language_name(pair.target)}"
        raise EngineRefused(f"{engine} does not translate from {names}")
    return source, target


def _code(tag: LanguageTag, table: Mapping[str, str], supported: frozenset[str]) -> str:
    for wider in broader(tag):
        code = table.get(wider, wider)
        if code in supported:
            return code
    return ""


def module_values(name: str) -> frozenset[str]:
    """Returns the language codes of a table of `deep_translator.constants`."""
    table: Mapping[str, str] = getattr(import_module("deep_translator.constants"), name)
    return frozenset(table.values())


# The stand-in for `requests` ---------------------------------------------------------------------------------------


def _fenced(name: str) -> ModuleType:
    """Imports a module of deep-translator and puts the stand-in in the place of its `requests`."""
    import requests

    module = import_module(f"deep_translator.{name}")
    if not isinstance(vars(module)["requests"], SimpleNamespace):
        vars(module)["requests"] = SimpleNamespace(get=_get, post=_post, exceptions=requests.exceptions)
    return module


def _get(url: str, params: Mapping[str, str] | None = None, **_: object) -> Reply:
    service = _service()
    if service.prepared is not None:
        prepared = service.prepared
        return Reply("", lambda: prepared)
    return _request(service, "GET", url, params=params)


def _post(
    url: str,
    params: Mapping[str, str] | None = None,
    headers: Mapping[str, str] | None = None,
    json: object = None,
    **_: object,
) -> Reply:
    """Posts; what deep-translator would put into the address, the key among it, goes into the body."""
    service = _service()
    inside, outside = (params, None) if json is None else (None, params)
    return _request(service, "POST", url, params=outside, data=inside, json=json, headers=headers)


def _service() -> Service:
    if _LINE.service is None:
        raise EngineRefused("deep-translator was called outside of its adapter")
    return _LINE.service


def _session() -> requests.Session:
    """Returns this thread's session; it keeps connections open and no cookies."""
    if _LINE.session is None:
        import requests

        _LINE.session = requests.Session()
    _LINE.session.cookies.clear()
    return _LINE.session


def _request(
    service: Service,
    method: str,
    url: str,
    *,
    params: Mapping[str, str] | None,
    data: Mapping[str, str] | None = None,
    json: object = None,
    headers: Mapping[str, str] | None = None,
) -> Reply:
    """Makes the request; whatever goes wrong is a fault at once, since some translators swallow exceptions."""
    import requests

    try:
        response = _session().request(
            method, service.url or url, params=params, data=data, json=json, headers=headers, timeout=service.timeout
        )
    except requests.RequestException as error:
        raise network_fault(service.id, service.timeout, error) from None
    raise_for_status(service.id, response.status_code, response.headers.get("Retry-After", ""))
    reply = Reply(response.text, response.json)
    service.check(reply)
    return reply
