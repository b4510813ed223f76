"""Addresses of pages: which may be asked, and what of one may be shown."""

from __future__ import annotations

import re
from ipaddress import IPv6Address, ip_address, ip_network
from urllib.parse import SplitResult, urlsplit

from glossa.errors import ExitCode, GlossaError

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")
_SCHEMES = ("http", "https")
_HINT = "Name one that begins with https:// or http://, or a page that you saved."
_GLOBAL = ip_network("2000::/3")
"""The IPv6 addresses that are given out for the open internet (RFC 4291); some of them are reserved."""
_NAT64 = ip_network("64:ff9b::/96")
"""IPv4 addresses as IPv6 ones (RFC 6052)."""


def is_address(text: str) -> bool:
    """Tells whether `text` is an address of the web, or of something like it, and not the name of a file."""
    return _SCHEME.match(text) is not None


def checked(url: str) -> str:
    """Returns `url` without its fragment. Raises `GlossaError` unless it is one of http or https with a host."""
    parts = _split(url)
    if parts is not None and parts.scheme.lower() not in _SCHEMES:
        raise GlossaError(f"glossa does not fetch {parts.scheme} addresses", hint=_HINT, exit_code=ExitCode.USAGE)
    if parts is None or not parts.hostname:
        raise GlossaError(f"{without_secrets(url)} is no address of a page", hint=_HINT, exit_code=ExitCode.USAGE)
    return parts._replace(fragment="").geturl()


def host(url: str) -> str:
    """Returns the name of the machine that `url` is on."""
    parts = _split(url)
    return (parts.hostname or "") if parts else ""


def without_secrets(url: str) -> str:
    """Returns `url` without the name and the password that it may have, for people and for files."""
    parts = _split(url)
    if parts is None:
        return url.split("://", 1)[0] + "://…"
    return parts._replace(netloc=parts.netloc.rpartition("@")[2], fragment="").geturl()


def is_public(address: str) -> bool:
    """Tells whether an IP address is of the open internet: not of this machine, this network or anything reserved."""
    try:
        parsed = ip_address(address.split("%", 1)[0])
    except ValueError:
        return False
    if isinstance(parsed, IPv6Address):
        if parsed.ipv4_mapped or parsed in _NAT64:
            return is_public(str(ip_address(int(parsed) & 0xFFFFFFFF)))
        inner = parsed.sixtofour or (parsed.teredo[1] if parsed.teredo else None)
        if parsed not in _GLOBAL or (inner is not None and not is_public(str(inner))):
            return False
    return parsed.is_global and not parsed.is_multicast


def _split(url: str) -> SplitResult | None:
    try:
        parts = urlsplit(url)
        return parts if parts.port is None or parts.port > 0 else None
    except ValueError:
        return None
