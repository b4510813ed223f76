"""A server on this machine that answers as the dictionaries' pages do, faults included.

    with FakeDictionaries({"joint statement": ("declaración conjunta",)}) as dictionaries:
        DICTIONARIES["linguee"].look_up("joint statement", pair, dictionaries.url("linguee"))

The pages are our own writing; the markup round what deep-translator reads is that of the real ones.
"""

from __future__ import annotations

import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, auto
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, unquote, urlsplit


class Page(Enum):
    """What a dictionary may answer with instead of its entry."""

    SILENCE = auto()
    """Nothing until the server is closed."""
    TOO_MANY = auto()
    """429."""
    FORBIDDEN = auto()
    """403."""
    GONE = auto()
    """404."""
    BROKEN = auto()
    """503."""
    CAPTCHA = auto()
    """200 and a page that asks for a person."""
    EMPTY = auto()
    """200 and nothing."""
    OTHER = auto()
    """200 and a page in another design."""
    EMPTY_ENTRY = auto()
    """200 and an entry whose renderings have no text."""


_STATUS = {Page.TOO_MANY: 429, Page.FORBIDDEN: 403, Page.GONE: 404, Page.BROKEN: 503}
_BODY = {
    Page.CAPTCHA: "<html><body><h1>One more step</h1><div class='g-recaptcha'></div>Please show that you are not a "
    "robot.</body></html>",
    Page.EMPTY: "",
    Page.OTHER: "<html><body><main><article><p>Our dictionary has a new look.</p></article></main></body></html>",
}


@dataclass
class FakeDictionaries:
    """Both dictionaries at one address. Change the attributes at any time."""

    entries: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Renderings by term."""
    page: Page | None = None
    """What every request gets instead."""
    requests: list[tuple[str, str, str]] = field(default_factory=list)
    """Dictionary, pair and term of every request: `("linguee", "english-spanish", "joint statement")`."""

    def __enter__(self) -> FakeDictionaries:
        self.closed = threading.Event()
        self._server = _Server(self)
        threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True).start()
        return self

    def __exit__(self, *error: object) -> None:
        self.closed.set()
        self._server.shutdown()
        self._server.server_close()

    def url(self, dictionary: str) -> str:
        """Returns the address at which `dictionary` is."""
        return f"http://127.0.0.1:{self._server.server_address[1]}/{dictionary}"


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, dictionaries: FakeDictionaries) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.dictionaries = dictionaries

    def handle_error(self, request: object, client_address: object) -> None:
        """Says nothing: clients that hang up are part of the tests."""


class _Handler(BaseHTTPRequestHandler):
    server: _Server

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the base class's
        """Says nothing."""

    def do_GET(self) -> None:
        dictionaries = self.server.dictionaries
        parts = urlsplit(self.path)
        _, dictionary, pair, *rest = parts.path.split("/")
        term = parse_qs(parts.query)["query"][0] if dictionary == "linguee" else unquote("/".join(rest))
        dictionaries.requests.append((dictionary, pair, term))
        if dictionaries.page is Page.SILENCE:
            dictionaries.closed.wait()
            return
        renderings = dictionaries.entries.get(term, ())
        if dictionaries.page is Page.EMPTY_ENTRY:
            renderings = ("",)
        make = linguee_page if dictionary == "linguee" else pons_page
        body = _BODY.get(dictionaries.page, make(term, renderings)) if dictionaries.page else make(term, renderings)
        data = body.encode("utf-8")
        self.send_response(_STATUS.get(dictionaries.page, 200) if dictionaries.page else 200)
        self.send_header("Content-Type", "text/html; charset=UTF-8")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)


def linguee_page(term: str, renderings: tuple[str, ...]) -> str:
    """Returns a page with an entry; without renderings, the one that says there is none."""
    if not renderings:
        return f"<html><body><h1 class='noresults wildcard'>Nothing found for {escape(term)}</h1></body></html>"
    entries = "".join(
        "<div class='translation sortablemg featured'><h3 class='translation_desc'><span class='tag_trans'>"
        f"<a href='/spanish-english/translation/x.html' class='dictLink featured'>{escape(rendering)}"
        "<span class='placeholder'>[sth.]</span></a> <span class='tag_type' title='noun, feminine'>f</span></span>"
        "</h3></div>"
        for rendering in renderings
    )
    return (
        "<html><body><div id='dictionary'><div class='exact'><div class='lemma featured'><h2 class='line lemma_desc'>"
        f"<span class='tag_lemma'><a class='dictLink' href='/x.html'>{escape(term)}</a></span></h2>{entries}"
        "<a class='dictLink' href='/y.html'>something rarer</a></div></div></div></body></html>"
    )


def pons_page(term: str, renderings: tuple[str, ...]) -> str:
    """Returns a page with an entry; without renderings, the one that says there is none."""
    if not renderings:
        return f"<html><body><div class='no-results'>Nothing found for {escape(term)}</div></body></html>"
    entries = "".join(
        f"<dl><dt><div class='source'><strong>{escape(term)}</strong></div></dt><dd><div class='target'>"
        f"{' '.join(f'<a href=x>{escape(word)}</a>' for word in rendering.split())} <acronym title='feminine'>f"
        "</acronym></div></dd></dl>"
        for rendering in renderings
    )
    return (
        "<html><body><div class='languages'><div class='target'><a>Arabic</a></div></div>"
        f"<div class='result_list'><div class='results'>{entries}</div></div></body></html>"
    )
