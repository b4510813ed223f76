"""What the styles of a document say of a paragraph: whether it is a heading, a caption, an item of a list."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from glossa.formats._xml_places import Node
from glossa.model.document import Role

_BY_NAME = {
    "title": Role.HEADLINE,
    "subtitle": Role.HEADLINE,
    "caption": Role.CAPTION,
    "quote": Role.QUOTATION,
    "intense quote": Role.QUOTATION,
    "footnote text": Role.FOOTNOTE,
    "endnote text": Role.FOOTNOTE,
}
"""Word keeps these names in its files whatever language it speaks."""
_LISTS = ("list bullet", "list number")
_BODY = "9"
"""The outline level of what is no heading."""


@dataclass(frozen=True, slots=True)
class Styles:
    """The paragraph styles of a document, by their ids."""

    roles: Mapping[str, Role]
    """What paragraphs are by their style, where it says so."""
    usual: str
    """The id of the style of paragraphs that name none."""

    def role(self, properties: Node | None) -> Role:
        """Returns the role of a paragraph with these properties (`pPr`)."""
        named = _value(properties, "pStyle") or self.usual
        return _role(properties) or self.roles.get(named) or Role.PARAGRAPH


def styles_of(root: Node | None) -> Styles:
    """Reads the part that has the styles."""
    found = [child for child in root.children if child.name == "style"] if root else []
    known = {
        style.attributes.get("styleId", ""): style for style in found if style.attributes.get("type") == "paragraph"
    }
    usual = (name for name, style in known.items() if style.attributes.get("default") in ("1", "true", "on"))
    said = ((name, next(filter(None, map(_role, _chain(known, name))), None)) for name in known)
    return Styles({name: role for name, role in said if role}, next(usual, ""))


def _chain(known: Mapping[str, Node], style: str) -> Iterator[Node]:
    """Yields a style and those that it is based on."""
    seen: set[str] = set()
    while style in known and style not in seen:
        seen.add(style)
        yield known[style]
        style = _value(known[style], "basedOn")


def _role(layer: Node | None) -> Role | None:
    """Returns what a style, or the properties of a paragraph, say by themselves."""
    if layer is None:
        return None
    name = _value(layer, "name").lower()
    properties = layer.child("pPr") if layer.name == "style" else layer
    level = _value(properties, "outlineLvl")
    if name.startswith("heading ") or (level and level != _BODY):
        return Role.HEADLINE
    if name in _BY_NAME:
        return _BY_NAME[name]
    numbering = properties.child("numPr") if properties else None
    is_listed = numbering is not None and _value(numbering, "numId") not in ("", "0")
    return Role.LIST_ITEM if is_listed or name.startswith(_LISTS) else None


def _value(parent: Node | None, name: str) -> str:
    child = parent.child(name) if parent else None
    return child.attributes.get("val", "") if child else ""
