"""The attributes of a tag: which of them readers see, and what they say of the texts of the element."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from glossa.formats.documents._html.literals import BLANKS, shown
from glossa.formats.documents._html.tokens import SPACE, Token
from glossa.model.document import Role
from glossa.text.spans import Span

_ATTRIBUTE = re.compile(
    rf"(?P<name>[^{SPACE}/>][^{SPACE}/>=]*+)"
    rf"(?:[{SPACE}]*+=[{SPACE}]*+(?:\"(?P<double>[^\"]*+)\"|'(?P<single>[^']*+)'|(?P<bare>[^{SPACE}>\"'][^{SPACE}>]*+)|))?+"
)
WORTH_READING = re.compile(r"alt|title|placeholder|aria-|label|value|content|summary|translate|lang", re.IGNORECASE)
"""What a tag must have for its attributes to matter here."""

_EVERYWHERE = {
    "title": "tooltip",
    "aria-label": "label for screen readers",
    "aria-description": "description for screen readers",
    "aria-placeholder": "placeholder",
}
_OF_ELEMENTS = {
    ("img", "alt"): "image description",
    ("area", "alt"): "image description",
    ("input", "alt"): "image description",
    ("input", "placeholder"): "placeholder",
    ("textarea", "placeholder"): "placeholder",
    ("option", "label"): "option",
    ("optgroup", "label"): "option",
    ("track", "label"): "label",
    ("table", "summary"): "table summary",
}
_WITHOUT_TITLE = frozenset(["link", "style"])
"""Elements whose `title` is a name for programs."""
_BUTTONS = frozenset(["submit", "button", "reset"])
_META = (
    "description keywords og:title og:description og:image:alt twitter:title twitter:description twitter:image:alt"
    " headline dcterms.title dc.title dcterms.description dc.description"
)


@dataclass(frozen=True, slots=True)
class AttributeText:
    """The value of an attribute that readers see, without its quotation marks."""

    start: int
    end: int
    role: Role
    note: str


def spans(token: Token) -> Mapping[str, Span]:
    """Returns where the values of a tag's attributes stand in the document."""
    shift = token.start + 1 + len(token.name)
    return {name: Span(span.start + shift, span.end + shift) for name, span in _read(token.rest).items()}


def values(token: Token) -> Mapping[str, str]:
    """Returns the values of a tag's attributes."""
    return {name: shown(token.rest, span.start, span.end).strip() for name, span in _read(token.rest).items()}


def _read(rest: str) -> Mapping[str, Span]:
    """Returns where each value stands in the `rest` of a tag; of several attributes of one name the first counts."""
    found: dict[str, Span] = {}
    for attribute in _ATTRIBUTE.finditer(rest):
        group = next((name for name in ("double", "single", "bare") if attribute[name] is not None), None)
        start, end = attribute.span(group) if group else (attribute.end(), attribute.end())
        found.setdefault(attribute["name"].lower(), Span(start, end))
    return found


def texts(token: Token) -> Iterator[AttributeText]:
    """Yields the attributes of a start tag that readers see."""
    if not WORTH_READING.search(token.rest):
        return
    found = _read(token.rest)
    words = {name: token.rest[span.start : span.end].strip(BLANKS).lower() for name, span in found.items()}
    if words.get("translate") == "no" or "notranslate" in words.get("class", "").split():
        return
    shift = token.start + 1 + len(token.name)
    for name, span in found.items():
        note = _note(token.name, name, words)
        if note and shown(token.rest, span.start, span.end).strip(BLANKS):
            role = Role.FRONT_MATTER if token.name == "meta" else Role.CAPTION if name == "alt" else Role.MESSAGE
            yield AttributeText(span.start + shift, span.end + shift, role, note)


def _note(element: str, name: str, words: Mapping[str, str]) -> str:
    if element == "meta":
        key = words.get("name") or words.get("property") or words.get("itemprop") or ""
        return f"meta: {key}" if name == "content" and key in _META.split() else ""
    if element in _WITHOUT_TITLE:
        return ""
    if (element, name) == ("input", "value"):
        return "button" if words.get("type") in _BUTTONS else ""
    return _OF_ELEMENTS.get((element, name)) or _EVERYWHERE.get(name, "")
