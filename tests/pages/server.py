"""A server of pages on this machine, which behaves or does not."""

from __future__ import annotations

import gzip
import socket
import struct
import threading
from contextlib import suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

HTML = "text/html; charset=utf-8"


@dataclass
class Pages:
    """`with Pages({"/a": b"<p>Hello"}) as pages: ... pages.address + "/a"`.

    These are there besides: `/loop`, `/to?ADDRESS`, `/endless`, `/bomb`, `/silent`, `/drip`, `/reset`,
    `/nonsense`, `/cut`.
    """

    pages: dict[str, bytes] = field(default_factory=dict)
    kinds: dict[str, str] = field(default_factory=dict)
    """The media types of pages that are not UTF-8 HTML; `""` for none."""
    packings: dict[str, str] = field(default_factory=dict)
    """What the server says a page is packed as."""
    requests: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    """The path and the headers of each request."""

    def __enter__(self) -> Pages:
        self.closed = threading.Event()
        self._server = _Server(self)
        threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True).start()
        return self

    def __exit__(self, *error: object) -> None:
        self.closed.set()
        self._server.shutdown()
        self._server.server_close()

    @property
    def port(self) -> int:
        """Where it listens."""
        return int(self._server.server_address[1])

    @property
    def address(self) -> str:
        """`http://127.0.0.1:<port>`."""
        return f"http://127.0.0.1:{self.port}"


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, pages: Pages) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.pages = pages

    def handle_error(self, request: object, client_address: object) -> None:
        """Says nothing: clients that hang up are part of the tests."""


class _Handler(BaseHTTPRequestHandler):
    server: _Server

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the base class's
        """Says nothing."""

    def do_GET(self) -> None:
        pages = self.server.pages
        pages.requests.append((self.path, dict(self.headers)))
        path, _, query = self.path.partition("?")
        match path:
            case "/loop":
                self._head(302, {"Location": "/loop?again"})
            case "/to":
                self._head(301, {"Location": query})
            case "/endless":
                self._head(200, {"Content-Type": HTML})
                self._endlessly(b"<p>more" * 10_000)
            case "/bomb":
                self._head(200, {"Content-Type": HTML, "Content-Encoding": "gzip"})
                self.wfile.write(gzip.compress(b"<p>" * 10_000_000))
            case "/silent":
                pages.closed.wait()
            case "/drip":
                self._head(200, {"Content-Type": HTML})
                while not pages.closed.wait(0.01):
                    self.wfile.write(b"<")
            case "/reset":
                self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            case "/nonsense":
                self.wfile.write(b"I am no web server\r\n\r\n")
            case "/cut":
                self._head(200, {"Content-Type": HTML, "Content-Length": "1000"})
                self.wfile.write(b"<p>Hel")
            case _ if path in pages.pages:
                kind, packing = pages.kinds.get(path, HTML), pages.packings.get(path)
                packed = {"Content-Encoding": packing} if packing else {}
                self._head(200, {**({"Content-Type": kind} if kind else {}), **packed})
                self.wfile.write(pages.pages[path])
            case _:
                self._head(404, {"Content-Type": HTML})

    def _head(self, status: int, headers: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()

    def _endlessly(self, data: bytes) -> None:
        with suppress(OSError):  # the client has had enough
            while not self.server.pages.closed.is_set():
                self.wfile.write(data)
