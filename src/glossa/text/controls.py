"""Characters that no text for readers has: a terminal obeys them, and XML and UTF-8 have no place for them."""

from __future__ import annotations

import re

_CONTROLS = re.compile("[\0-\x08\n-\x1f\x7f-\x9f\ud800-\udfff]")
"""All but the tab, which is a space."""


def controls(text: str) -> tuple[str, ...]:
    """Returns the control characters, line ends and lone surrogates of a text, each once, in their order."""
    return tuple(dict.fromkeys(_CONTROLS.findall(text)))
