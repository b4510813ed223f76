"""What goes wrong behind deep-translator, as the three faults of `_base`: on the way, by status, by its exceptions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from glossa.engines._base import EngineBusy, EngineFault, EngineGarbled, EngineRefused

if TYPE_CHECKING:
    import requests

_BUSY = ("ServerException", "TooManyRequests", "RequestError")
_REFUSED = (
    "LanguageNotSupportedException",
    "InvalidSourceOrTargetLanguage",
    "ApiKeyException",
    "AuthorizationException",
)


def network_fault(engine: str, timeout: float, error: requests.RequestException) -> EngineFault:
    """Says why there is no answer; `timeout` is in seconds."""
    import requests

    if isinstance(error, requests.Timeout):
        return EngineBusy(f"{engine} did not answer within {timeout:g} s")
    if isinstance(error, ValueError):
        return EngineRefused(f"{engine} has an address that is no URL")
    return EngineBusy(f"{engine} cannot be reached")


def raise_for_status(engine: str, status: int, retry_after: str) -> None:
    """Raises the fault that an HTTP status means; `retry_after` is the header of that name, or `""`."""
    said = f"{engine} answered with status {status}"
    if status in (408, 425, 429) or status >= 500:
        raise EngineBusy(said, retry_after=_seconds(retry_after))
    if status in (401, 403):
        raise EngineRefused(f"{said}: not allowed; check the key")
    if status in (400, 413, 414, 422, 431):
        raise EngineGarbled(said)
    if not 200 <= status < 300:
        raise EngineRefused(said)


def _seconds(retry_after: str) -> float | None:
    """Reads a Retry-After header: seconds or a date (RFC 9110, 10.2.3)."""
    from datetime import UTC, datetime
    from email.utils import parsedate_to_datetime

    if retry_after.strip().isdecimal():
        return float(retry_after)
    try:
        return max(0.0, (parsedate_to_datetime(retry_after) - datetime.now(UTC)).total_seconds())
    except (TypeError, ValueError):
        return None


def fault(engine: str, error: Exception) -> EngineFault:
    """Turns an exception of deep-translator into a fault, by its name: its message may hold the key or the text."""
    name = type(error).__name__
    kind = EngineBusy if name in _BUSY else EngineRefused if name in _REFUSED else EngineGarbled
    return kind(f"{engine} failed ({name})")
