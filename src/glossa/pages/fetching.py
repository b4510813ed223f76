"""Fetching one page: from the open internet unless told otherwise, in bounded time and size."""

from __future__ import annotations

import ssl
import zlib
from base64 import b64encode
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from http.client import HTTPException, HTTPResponse, IncompleteRead
from urllib.parse import quote, unquote, urljoin, urlsplit

from glossa import __version__
from glossa.errors import ExitCode, GlossaError
from glossa.pages.addresses import checked, host, without_secrets
from glossa.pages.connections import Line

_KINDS = frozenset(["", "text/html", "application/xhtml+xml"])
_REDIRECTS = frozenset([301, 302, 303, 307, 308])
_KEPT_IN_PATHS = "/%:=&?~+!$,;'@()*[]"
_PIECE = 65536
_PORTS = {"http": 80, "https": 443}
_HINT = "Save the page in your browser, and name the file: glossa fetch page.html"


@dataclass(frozen=True, slots=True)
class Limits:
    """How much a page may cost."""

    size: int = 10_000_000
    """In bytes, unpacked."""
    seconds: float = 60
    """From the first request to the last byte, redirects included."""
    silence: float = 15
    """How many seconds a server may say nothing."""
    redirects: int = 10


@dataclass(frozen=True, slots=True)
class Page:
    """A page as it was sent."""

    data: bytes
    url: str
    """Where it was in the end, without name and password."""
    charset: str
    """What the server says its encoding is; `""` where it says nothing."""


def fetch(url: str, tell: Callable[[str], None], *, allow_private: bool = False, limits: Limits | None = None) -> Page:
    """Fetches the page at `url`; `tell` is told the name of each machine before it is asked for anything.

    No cookies, no proxies, no passwords but those in `url` itself. Raises `GlossaError` for whatever goes wrong; an
    address of this machine or network is refused, also behind a name or a redirect, unless `allow_private`.
    """
    limits = limits or Limits()
    with Line(limits.seconds, limits.silence, tell, allow_private=allow_private) as line:
        try:
            page = _followed(line, checked(url), limits)
            if line.is_over:  # a page that says nothing of its length seems to end where it was broken off
                raise TimeoutError
            return page
        except (OSError, HTTPException, UnicodeError, ValueError, zlib.error) as error:
            raise _fault(host(url), error, line, limits) from None


def _followed(line: Line, url: str, limits: Limits) -> Page:
    for _ in range(limits.redirects + 1):
        with _asked(line, url) as answer:
            location = answer.getheader("Location") if answer.status in _REDIRECTS else None
            if location is None:
                return _page(answer, without_secrets(url), limits)
        url = checked(urljoin(without_secrets(url), location))
    raise GlossaError(f"{host(url)} redirects again and again", hint=_HINT)


def _asked(line: Line, url: str) -> HTTPResponse:
    """Asks for a page, saying no more than that."""
    parts = urlsplit(url)
    headers = {
        "User-Agent": f"glossa/{__version__}",
        "Accept": "text/html, application/xhtml+xml;q=0.9",
        "Accept-Encoding": "gzip",
        "Connection": "close",
    }
    if parts.username:
        secret = f"{unquote(parts.username)}:{unquote(parts.password or '')}"
        headers["Authorization"] = f"Basic {b64encode(secret.encode()).decode()}"
    path = quote(parts.path or "/", _KEPT_IN_PATHS) + (f"?{quote(parts.query, _KEPT_IN_PATHS)}" if parts.query else "")
    scheme = parts.scheme.lower()
    port = parts.port or _PORTS[scheme]  # where none is said, the end of an IPv6 address would be taken for one
    connection = line.to(scheme, host(url).encode("idna").decode(), port)
    connection.request("GET", path, headers=headers)
    return connection.getresponse()


def _page(answer: HTTPResponse, name: str, limits: Limits) -> Page:
    if answer.status != 200:
        raise GlossaError(f"{name} was not given: status {answer.status}", hint=_HINT)
    kind = answer.headers.get_content_type() if "Content-Type" in answer.headers else ""
    if kind not in _KINDS:
        raise GlossaError(f"{name} is no web page, but {kind}", hint="Name the address of an article.")
    data = bytearray()
    for piece in _unpacked(answer, limits):
        data += piece
        if len(data) > limits.size:
            raise GlossaError(f"{name} is larger than {limits.size / 1e6:g} MB", hint="Is it an article?")
    return Page(bytes(data), name, answer.headers.get_content_charset("") or "")


def _unpacked(answer: HTTPResponse, limits: Limits) -> Iterator[bytes]:
    """Reads an answer piece by piece, so that nobody can send more than is asked for.

    Raises `IncompleteRead` where its end is missing.
    """
    packed = (answer.getheader("Content-Encoding") or "").strip().lower()
    if packed not in ("", "identity", "gzip", "x-gzip"):
        raise GlossaError(f"The page was sent packed as {packed[:20]}, which nobody asked for", hint=_HINT)
    unpacker = zlib.decompressobj(wbits=31) if packed.endswith("gzip") else None
    while piece := answer.read(_PIECE):
        yield unpacker.decompress(piece, limits.size + 1) if unpacker else piece
    if answer.length or (unpacker and not unpacker.eof):
        raise IncompleteRead(b"")


def _fault(name: str, error: Exception, line: Line, limits: Limits) -> GlossaError:
    """Says what went wrong in words of our own: those of a library may have the address with its password."""
    if line.is_over:
        what = f"{name} took longer than {limits.seconds:g} seconds"
    elif isinstance(error, TimeoutError):
        what = f"{name} said nothing for {limits.silence:g} seconds"
    elif isinstance(error, ssl.SSLCertVerificationError):
        what = f"{name} cannot prove who it is ({error.verify_message})"
    elif isinstance(error, OSError):
        what = f"{name} cannot be reached ({error.strerror or type(error).__name__})"
    else:
        what = f"{name} gave an answer that makes no sense ({type(error).__name__})"
    return GlossaError(what, hint=_HINT, exit_code=ExitCode.INPUT)
