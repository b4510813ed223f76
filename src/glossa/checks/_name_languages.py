"""The languages whose names are looked at."""

from __future__ import annotations

LATIN = frozenset({"en", "es", "fr", "de", "pt", "it", "ca", "gl", "nl", "da", "sv", "nb", "no"})
"""Languages in Latin letters that leave foreign names as they are; others decline them."""
