"""Plain text that a terminal only shows: whatever an article, a store or a name has in it, it obeys none of that."""

from __future__ import annotations

_PICTURES = {code: 0x2400 + code for code in range(0x20)} | {0x7F: 0x2421} | dict.fromkeys(range(0x80, 0xA0), 0xFFFD)
"""What a text may hold and a terminal must not get: it would obey."""
_IN_LAYOUT = {code: picture for code, picture in _PICTURES.items() if chr(code) not in "\n\t"}


def harmless(text: str) -> str:
    """Returns a text as it may be sent to a terminal: its control characters shown as pictures, one for one."""
    return text if text.isprintable() else text.translate(_PICTURES)


def laid_out(text: str) -> str:
    """Returns a text of one line or several as it may be sent to a terminal."""
    return text if text.isprintable() else text.translate(_IN_LAYOUT)
