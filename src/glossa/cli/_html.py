"""HTML, escaped by construction: what is not made here is text, and no text becomes markup."""

from __future__ import annotations

import re
from html import escape

_EMPTY = frozenset({"br", "hr", "meta"})
_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
"""What HTML cannot hold, or UTF-8 cannot say."""


class Html(str):
    """Markup; a plain `str` is text and gets escaped."""

    __slots__ = ()


def text(said: str) -> Html:
    """Returns text as markup that shows it."""
    return Html(escape(_UNSEEN.sub("\ufffd", said)))


def joined(*parts: str) -> Html:
    """Puts parts behind each other; those that are plain text are escaped."""
    return Html("".join(part if isinstance(part, Html) else text(part) for part in parts))


def element(name: str, /, *parts: str, **attributes: str | None) -> Html:
    """Makes an element. `class_` and `for_` lose their underscore; an attribute that is None is left out."""
    said = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{text(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    return Html(f"<{name}{said}>" if name in _EMPTY else f"<{name}{said}>{joined(*parts)}</{name}>")
