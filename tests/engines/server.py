"""A server on this machine that answers as the translation services do, faults included.

    with FakeServices() as services:
        engine = ENGINES.load("google").connect(services.settings("google"))

The translation of `Hello.` into Spanish is `⟨es⟩ Hello.`: whose it is can be seen, and tags and opaque words
survive. `dictionary` replaces words on the way, so that terms can come out right.
"""

from __future__ import annotations

import hashlib
import json
import socket
import struct
import threading
import time
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import Enum, auto
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

KEY = "key-that-must-not-be-seen"
"""The key that every service expects."""
_PATHS = {"google": "/m", "mymemory": "/get", "libre": "", "microsoft": "/microsoft?api-version=3.0", "baidu": "/baidu"}

ERROR_TEXTS = {
    "google": "Error 500 (Server Error)!!1500.That’s an error.",
    "mymemory": "MYMEMORY WARNING: YOU USED ALL AVAILABLE FREE TRANSLATIONS FOR TODAY.",
}
"""What a service says in the place of a translation, with status 200."""


class Fault(Enum):
    """What a service may do instead of translating."""

    SLOW = auto()
    """Says nothing until the server is closed."""
    BUSY = auto()
    """429."""
    BUSY_FOR_A_WHILE = auto()
    """429 with `Retry-After: 7`."""
    BUSY_FOR_HOURS = auto()
    """429 with `Retry-After: 7200`."""
    BROKEN = auto()
    """500."""
    FORBIDDEN = auto()
    """403, with the key in the answer."""
    TOO_LONG = auto()
    """413."""
    RESET = auto()
    """The connection breaks off."""
    GARBAGE = auto()
    """200 and a page of something else."""
    EMPTY = auto()
    """200 and a right answer without text."""
    HALF = auto()
    """200 and the second half of the lines missing."""
    ERROR_TEXT = auto()
    """200 and an error message as the translation."""


@dataclass(frozen=True, slots=True)
class Seen:
    """One request that asked for a translation."""

    service: str
    lines: tuple[str, ...]
    """The texts in it."""
    target: str
    address: int
    """The bytes of its path and query."""
    body: str


@dataclass
class FakeServices:
    """All services at one address. Change the attributes at any time; they hold from the next request on."""

    delay: float = 0.0
    """How long each answer takes, in seconds."""
    faults: deque[Fault | None] = field(default_factory=deque)
    """What the next requests get, first come first served; None is a right answer."""
    always: Fault | None = None
    """What every request gets once `faults` is empty."""
    dictionary: Mapping[str, str] = field(default_factory=dict)
    mangle: Callable[[str], str] = str
    """What else becomes of a line on the way."""
    requests: list[Seen] = field(default_factory=list)
    """Every request that asked for a translation, faults included."""
    glossaries: list[dict[str, str]] = field(default_factory=list)
    """What DeepL's glossaries were made of."""
    glossaries_made: int = 0
    refuses_glossaries: bool = False
    """Whether DeepL takes no glossary."""

    def __enter__(self) -> FakeServices:
        self._closed = threading.Event()
        self._lock = threading.Lock()
        self._server = _Server(self)
        threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True).start()
        return self

    def __exit__(self, *error: object) -> None:
        self._closed.set()
        self._server.shutdown()
        self._server.server_close()

    @property
    def address(self) -> str:
        """`http://127.0.0.1:<port>`."""
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def settings(self, engine: str) -> dict[str, str]:
        """Returns the settings with which `engine` comes here."""
        settings = {"url": self.address + _PATHS.get(engine, "")}
        if engine in ("libre", "microsoft", "baidu", "deepl"):
            settings["key"] = KEY
        return settings | ({"app": "app"} if engine == "baidu" else {})

    def translated(self, text: str, target: str) -> str:
        """Returns the translation of one line into the language that the service calls `target`."""
        for word, translation in self.dictionary.items():
            text = text.replace(word, translation)
        return f"⟨{target.lower()}⟩ {self.mangle(text)}"

    def take(self, seen: Seen) -> Fault | None:
        """Notes a request and tells what it gets."""
        with self._lock:
            self.requests.append(seen)
            fault = self.faults.popleft() if self.faults else self.always
        if fault is Fault.SLOW:
            self._closed.wait()
        elif self.delay:
            time.sleep(self.delay)
        return fault


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128

    def __init__(self, services: FakeServices) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.services = services

    def handle_error(self, request: object, client_address: object) -> None:
        """Says nothing: clients that hang up are part of the tests."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: _Server

    def setup(self) -> None:
        super().setup()
        self.connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the base class's
        """Says nothing."""

    def do_GET(self) -> None:
        query = {name: values[0] for name, values in parse_qs(urlsplit(self.path).query).items()}
        match urlsplit(self.path).path:
            case "/m":
                self._translate("google", query.get("q", ""), query["tl"])
            case "/get":
                self._translate("mymemory", query.get("q", ""), query["langpair"].split("|")[1])
            case "/v2/glossaries":
                self._json({"glossaries": self.server.services.glossaries})
            case _:
                self._answer(404, "text/plain", "no such page")

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode("utf-8")
        form = {name: values[0] for name, values in parse_qs(body).items()}
        match urlsplit(self.path).path:
            case "/translate":
                allowed = form.get("api_key") == KEY
                self._translate("libre", form.get("q", ""), form.get("target", ""), body, allowed=allowed)
            case "/microsoft":
                target = parse_qs(urlsplit(self.path).query)["to"][0]
                allowed = self.headers["Ocp-Apim-Subscription-Key"] == KEY
                self._translate("microsoft", json.loads(body)[0]["text"], target, body, allowed=allowed)
            case "/baidu":
                signed = form["appid"] + form["q"] + form["salt"] + KEY
                allowed = hashlib.md5(signed.encode()).hexdigest() == form["sign"]  # noqa: S324 - Baidu's rule
                self._translate("baidu", form["q"], form["to"], body, allowed=allowed)
            case "/v2/translate":
                self._deepl(json.loads(body), body)
            case "/v2/glossaries":
                self._make_glossary(json.loads(body))
            case _:
                self._answer(404, "text/plain", "no such page")

    def do_DELETE(self) -> None:
        number = urlsplit(self.path).path.removeprefix("/v2/glossaries/")
        kept = [one for one in self.server.services.glossaries if one["glossary_id"] != number]
        found = len(kept) < len(self.server.services.glossaries)
        self.server.services.glossaries[:] = kept
        self._answer(204 if found else 404, "application/json", "" if found else '{"message": "Glossary not found"}')

    def _translate(self, service: str, text: str, target: str, body: str = "", *, allowed: bool = True) -> None:
        """Answers for the services that take one text, whose lines are ours."""
        lines = text.split("\n")
        fault = self.server.services.take(Seen(service, tuple(lines), target, len(self.path), body))
        if self._failed(fault if allowed else Fault.FORBIDDEN):
            return
        translated = [self.server.services.translated(line, target) for line in lines]
        self._deliver(service, lines, _spoilt(service, fault, translated), target)

    def _deliver(self, service: str, lines: list[str], translated: list[str], target: str) -> None:
        text = "\n".join(translated)
        match service:
            case "google":
                page = f'<html><body><form></form><div class="result-container">{escape(text)}</div></body></html>'
                self._answer(200, "text/html; charset=UTF-8", page)
            case "mymemory":
                self._json({"responseData": {"translatedText": text}, "responseStatus": 200, "matches": []})
            case "libre":
                self._json({"translatedText": text})
            case "microsoft":
                self._json([{"translations": [{"text": text, "to": target}]}])
            case "baidu":
                results = [{"src": source, "dst": line} for source, line in zip(lines, translated, strict=False)]
                self._json({"from": "en", "to": target, "trans_result": results})

    def _deepl(self, request: dict[str, object], body: str) -> None:
        texts, target = request["text"], str(request["target_lang"])
        assert isinstance(texts, list)
        fault = self.server.services.take(Seen("deepl", tuple(texts), target, len(self.path), body))
        allowed = self.headers["Authorization"] == f"DeepL-Auth-Key {KEY}"
        if self._failed(fault if allowed else Fault.FORBIDDEN):
            return
        wanted = str(request.get("glossary_id", ""))
        if wanted and not any(one["glossary_id"] == wanted for one in self.server.services.glossaries):
            self._json({"message": "Glossary not found"}, 404)
            return
        terms = self._glossary(wanted)
        translated = _spoilt("deepl", fault, [self._with_terms(text, terms, target) for text in texts])
        answers = [{"text": t, "detected_source_language": "EN", "billed_characters": len(t)} for t in translated]
        self._json({"translations": answers})

    def _with_terms(self, text: str, terms: Mapping[str, str], target: str) -> str:
        for source, rendering in terms.items():
            text = text.replace(source, rendering)
        return self.server.services.translated(text, target)

    def _glossary(self, wanted: str) -> dict[str, str]:
        found = next((one for one in self.server.services.glossaries if one["glossary_id"] == wanted), None)
        return dict(line.split("\t", 1) for line in found["entries"].splitlines()) if found else {}

    def _make_glossary(self, request: dict[str, str]) -> None:
        if self.server.services.refuses_glossaries or request["target_lang"] == "VI":
            self._json({"message": "Unsupported glossary source and target language pair"}, 400)
            return
        self.server.services.glossaries_made += 1
        number = str(self.server.services.glossaries_made)
        made = request | {"glossary_id": number, "creation_time": datetime.now(UTC).isoformat()}
        glossary = {**made, "ready": True, "entry_count": len(request["entries"].splitlines())}
        self.server.services.glossaries.append(glossary)  # type: ignore[arg-type]  # a JSON object of several types
        self._json(glossary, 201)

    def _failed(self, fault: Fault | None) -> bool:
        """Answers with a fault that shows in the status or the whole body; tells whether it did."""
        match fault:
            case Fault.SLOW:
                self.close_connection = True
            case Fault.BUSY | Fault.BUSY_FOR_A_WHILE | Fault.BUSY_FOR_HOURS:
                wait = {Fault.BUSY_FOR_A_WHILE: "7", Fault.BUSY_FOR_HOURS: "7200"}.get(fault)
                self._answer(429, "text/plain", "Too many requests", {"Retry-After": wait} if wait else {})
            case Fault.BROKEN:
                self._answer(500, "text/html", "<html>Error 500 (Server Error)!!1</html>")
            case Fault.FORBIDDEN:
                self._answer(403, "text/plain", f"{KEY} is not allowed")
            case Fault.TOO_LONG:
                self._answer(413, "text/plain", "too long")
            case Fault.RESET:
                self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                self.close_connection = True
            case Fault.GARBAGE:
                self._answer(200, "text/html", "<html><p>Before you continue</p></html>")
            case _:
                return False
        return True

    def _json(self, value: object, status: int = 200) -> None:
        self._answer(status, "application/json", json.dumps(value))

    def _answer(self, status: int, kind: str, text: str, headers: Mapping[str, str] | None = None) -> None:
        data = text.encode("utf-8")
        self.send_response(status)
        for name, value in {"Content-Type": kind, "Content-Length": str(len(data)), **(headers or {})}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)


def _spoilt(service: str, fault: Fault | None, translated: list[str]) -> list[str]:
    """Returns the translations as the fault leaves them."""
    match fault:
        case Fault.EMPTY:
            return [""]
        case Fault.HALF:
            return translated[: len(translated) // 2] or [""]
        case Fault.ERROR_TEXT:
            return [ERROR_TEXTS.get(service, ERROR_TEXTS["google"])]
        case _:
            return translated
