"""Front matter, YAML or TOML: which of its values are for readers. Whatever is unusual is left alone.

Read are the texts after a key for readers (`title`, `seo_title`, `image: {newline} alt`); `_yaml.py` and `_toml.py`
say in which forms.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from glossa.formats.documents import _toml, _yaml
from glossa.formats.documents._scalars import Scalar
from glossa.formats.documents._skeleton import Slice, each_line, lines
from glossa.formats.documents._text import is_blank, shield, unwrapped
from glossa.model.document import Role
from glossa.text.spans import Span

READABLE = frozenset(
    [
        "title",
        "subtitle",
        "headline",
        "subheadline",
        "subhead",
        "heading",
        "description",
        "summary",
        "abstract",
        "excerpt",
        "lead",
        "lede",
        "deck",
        "dek",
        "standfirst",
        "teaser",
        "intro",
        "introduction",
        "tagline",
        "caption",
        "captions",
        "alt",
        "credit_line",
        "keywords",
        "keyword",
        "note",
        "notes",
        "label",
        "question",
        "answer",
    ]
)
"""The last words of keys whose values readers see. Names, dates, addresses and settings are not among them; `tags`
are how a site sorts its pages, and have addresses of their own."""

_LANGUAGE = re.compile(
    r"""^(?:lang|language)[ \t]*[:=][ \t]*(?P<quote>["']?)(?P<tag>[A-Za-z0-9_-]+)(?P=quote)[ \t]*(?:#.*)?\r?$""",
    re.MULTILINE,
)
_FENCE = re.compile(r"(---|\+\+\+)[ \t]*\Z")
_WORDS = re.compile(r"[a-z]+|[A-Z][a-z]*|[A-Z]+")


def end_of(text: str, start: int) -> int:
    """Returns where the front matter that begins at `start` ends; `start` itself when there is none."""
    opening = next(each_line(text, start), None)
    fence = _FENCE.match(text, opening.start, opening.end) if opening else None
    if opening is None or fence is None:
        return start
    first = next((line for line in each_line(text, opening.next) if text[line.start : line.end].strip()), None)
    if first is None or not _begins_data(text[first.start : first.end], fence[1]):
        return start
    closing = (fence[1], "...") if fence[1] == "---" else (fence[1],)
    below = each_line(text, opening.next)
    return next((line.next for line in below if text[line.start : line.end].rstrip(" \t") in closing), start)


def _begins_data(line: str, fence: str) -> bool:
    if fence == "+++":
        return _toml.begins(line)
    return _yaml.begins(line)


def read(text: str, start: int, end: int) -> Iterator[Slice]:
    """Yields the values for readers in the front matter `text[start:end]`."""
    language = _toml if text.startswith("+++", start) else _yaml
    for key, scalar in language.scalars(text, lines(text, start, end)[1:-1]):
        if _is_readable(key):
            yield from _slice(scalar, key)


def declared_language(text: str, start: int, end: int) -> Span | None:
    """Returns where the front matter `text[start:end]` names the language of the document, quotes not included."""
    found = _LANGUAGE.search(text, start, end)
    return Span(*found.span("tag")) if found else None


def _is_readable(key: str) -> bool:
    words = [word.lower() for word in _WORDS.findall(key)]
    return bool(words) and words[-1] in READABLE


def _slice(scalar: Scalar, key: str) -> Iterator[Slice]:
    text, codes = shield(unwrapped(scalar.value))
    if not is_blank(text):
        yield Slice(scalar.start, scalar.end, Role.FRONT_MATTER, text, codes, f"front matter: {key}")
