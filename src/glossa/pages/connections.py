"""Connections to machines that serve pages, which look where they lead before they say anything."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Callable
from contextlib import suppress
from http.client import HTTPConnection, HTTPSConnection

from glossa.errors import ExitCode, GlossaError
from glossa.pages.addresses import is_public


class Line:
    """The way to the world for one fetch: whom it may reach, and how long it stays open."""

    def __init__(self, seconds: float, silence: float, tell: Callable[[str], None], *, allow_private: bool) -> None:
        self.is_over = False
        """Whether the time is up."""
        self._silence = silence
        self._tell = tell
        self._told = ""
        self._allow_private = allow_private
        self._connections: list[socket.socket] = []
        self._timer = threading.Timer(seconds, self._end)
        self._timer.daemon = True

    def __enter__(self) -> Line:
        self._timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._timer.cancel()
        for connection in self._connections:
            connection.close()

    def to(self, scheme: str, name: str, port: int) -> HTTPConnection:
        """Returns a connection that is made when something is asked over it."""
        if scheme == "https":
            return _Secure(self, name, port, timeout=self._silence, context=_trust())
        return _Plain(self, name, port, timeout=self._silence)

    def connect(self, name: str, port: int) -> socket.socket:
        """Connects to one of the addresses of a machine, all of which must be public. What was checked is what is
        connected to: a name that means another machine the next time it is looked up cannot be used to get round it.
        """
        addresses = dict.fromkeys(str(found[4][0]) for found in socket.getaddrinfo(name, port, type=socket.SOCK_STREAM))
        if not self._allow_private and not all(map(is_public, addresses)):
            raise GlossaError(
                f"{name} is on this machine or in a private network",
                hint="If that is meant, add --allow-private.",
                exit_code=ExitCode.USAGE,
            )
        if name != self._told:
            self._told = name
            self._tell(name)
        fault = OSError("no address")
        for address in addresses:
            try:
                return self.watched(socket.create_connection((address, port), self._silence))
            except OSError as error:
                fault = error
        raise fault

    def watched(self, connection: socket.socket) -> socket.socket:
        """Breaks a connection off when the time is up, whatever the server does to keep it open."""
        self._connections.append(connection)
        if self.is_over:
            self._end()
        return connection

    def _end(self) -> None:
        self.is_over = True
        for connection in self._connections:
            with suppress(OSError):  # it is closed already
                connection.shutdown(socket.SHUT_RDWR)


class _Plain(HTTPConnection):
    def __init__(self, line: Line, name: str, port: int, *, timeout: float) -> None:
        super().__init__(name, port, timeout=timeout)
        self._line = line

    def connect(self) -> None:
        self.sock = self._line.connect(self.host, self.port)


class _Secure(HTTPSConnection):
    def __init__(self, line: Line, name: str, port: int, *, timeout: float, context: ssl.SSLContext) -> None:
        super().__init__(name, port, timeout=timeout, context=context)
        self._line = line
        self._trust = context

    def connect(self) -> None:
        plain = self._line.connect(self.host, self.port)
        self.sock = self._line.watched(self._trust.wrap_socket(plain, server_hostname=self.host))


def _trust() -> ssl.SSLContext:
    """Trusts whom the machine trusts, and whom browsers trust."""
    import certifi

    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    return context
