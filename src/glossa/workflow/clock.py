"""The time, as it is written down."""

from __future__ import annotations

from datetime import UTC, datetime


def now() -> str:
    """Returns the time in UTC, to the second: `2026-11-21T20:00:00Z`."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
