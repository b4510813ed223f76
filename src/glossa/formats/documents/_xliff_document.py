"""XLIFF files of other programs as documents: what is to be translated in them, with the place of its translation.

A unit is a `trans-unit` (1.x) or a `segment` (2.x). Its `raw` is its `target`, or the empty place behind its `source`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from glossa.errors import GlossaError
from glossa.formats._xml_places import Node, tree
from glossa.formats.documents._skeleton import Slice
from glossa.formats.documents._skeleton import document as make
from glossa.formats.documents._text import is_blank
from glossa.formats.documents._xliff21_words import GROUP, READ
from glossa.formats.documents._xliff_sides import Side, source_side, target_side
from glossa.formats.documents._xml_text import readable
from glossa.model.document import Document, Given, Role
from glossa.model.target import State
from glossa.text.languages import LanguageTag, language_tag
from glossa.text.spans import Span

_CORE = "urn:oasis:names:tc:xliff:document:"
_APPROVED = {"signed-off": State.REVIEWED, "final": State.FINAL}
_INHERITED = ("translate", "xml:space")


@dataclass(frozen=True, slots=True)
class Place:
    """A source, and where its translation stands or should stand."""

    unit: Node
    """What has the state: the `trans-unit`, the `segment`."""
    source: Node
    target: Node | None
    side: Side
    preserved: bool
    """Whether its white space means something."""
    notes: tuple[str, ...]

    @property
    def span(self) -> Span:
        """Where the translation stands, or the empty place for it."""
        return Span(self.target.start, self.target.end) if self.target else Span(self.source.end, self.source.end)


@dataclass(frozen=True, slots=True)
class Xliff:
    """A file, read."""

    root: Node
    places: tuple[Place, ...]
    target: LanguageTag | None

    @property
    def is_first(self) -> bool:
        """Whether it is XLIFF 1."""
        return self.root.attributes.get("version", "").startswith("1.")


def read_xliff(text: str) -> Xliff:
    """Reads a file. Raises `GlossaError` for what is no XLIFF, or has translations into several languages."""
    root = tree(readable(text), "It")
    version = root.attributes.get("version", "")
    if root.name != "xliff" or version[:2] not in ("1.", "2."):
        raise GlossaError(
            f"It is no XLIFF that glossa reads, but <{root.name}> {version}".rstrip(),
            hint="glossa reads XLIFF 1.2 and 2.1: export it as one of these.",
        )
    _refuse_ours(root)
    return Xliff(root, tuple(_places(root, text, {}, ())), _language(root, version))


def parse(format_id: str, text: str, language: LanguageTag) -> Document:
    """Reads a document; see `BilingualDocument`."""
    read = read_xliff(text)
    return make(format_id, text, language, (_slice(place, text) for place in read.places), read.target)


def declared_language(text: str) -> Span | None:
    """Returns where a file says which language its sources are in."""
    root = tree(readable(text), "It")
    file = root.child("file")
    found = attribute(text, root, "srcLang") or (attribute(text, file, "source-language") if file else None)
    return found if found and len(found) else None


def attribute(text: str, node: Node, name: str) -> Span | None:
    """Returns where the value of an attribute stands in a start tag."""
    found = re.compile(rf"\s{name}\s*=\s*(?:\"([^\"]*)\"|'([^']*)')").search(text, node.start, node.inner)
    return None if found is None else Span(*found.span(1 if found[1] is not None else 2))


def given_in(place: Place, text: str) -> tuple[Given | None, Side | None]:
    """Returns the translation that a file has, and its text with the codes that it alone has."""
    if place.target is None:
        return None, None
    side = target_side(place.target, text, place.side, preserved=place.preserved)
    return (None if is_blank(side.text) else Given(side.text, _state(place))), side


def _state(place: Place) -> State:
    """Returns how far a translation has come; `docs/exchange.md` has the table."""
    said = place.unit.attributes
    if place.unit.name == "segment":
        return READ.get(said.get("state", ""), State.DRAFT)
    state, approved = (place.target.attributes if place.target else said).get("state", ""), said.get("approved", "")
    if state == "new" or state.startswith("needs-"):
        return State.TRANSLATED if approved == "yes" else State.DRAFT
    return State.TRANSLATED if approved == "no" else _APPROVED.get(state, State.TRANSLATED)


def _slice(place: Place, text: str) -> Slice:
    span = place.span
    note, side = "; ".join(place.notes), place.side
    return Slice(span.start, span.end, Role.MESSAGE, side.text, side.codes, note, given_in(place, text)[0])


def _refuse_ours(root: Node) -> None:
    """Raises `GlossaError` for a file that glossa made of an article."""
    for file in _named(root, "file"):
        is_ours = file.attributes.get("tool-id") == "glossa" or any(
            group.attributes.get("category") == GROUP
            for unit in file.children
            for metadata in unit.children
            if metadata.name == "metadata"
            for group in metadata.children
        )
        if is_ours:
            raise GlossaError(
                f"It is an export of {file.attributes.get('original') or 'an article'}, not an article itself",
                hint="`glossa import` brings in what was changed in it.",
            )


def _language(root: Node, version: str) -> LanguageTag | None:
    said = [file.attributes.get("target-language", "") for file in _named(root, "file")]
    codes = [root.attributes.get("trgLang", "")] if version.startswith("2.") else said
    known = list(dict.fromkeys(language_tag(code.replace("_", "-")) for code in codes if code))
    if len(known) > 1:
        raise GlossaError(
            f"It has translations into {' and '.join(known)}", hint="glossa takes one language at a time: split it."
        )
    return known[0] if known else None


def _places(node: Node, text: str, inherited: dict[str, str], notes: Sequence[str]) -> Iterator[Place]:
    """Yields what is to be translated below an element."""
    for child in node.children:
        if child.namespace != node.namespace:
            continue
        said = inherited | {name: child.attributes[name] for name in _INHERITED if name in child.attributes}
        if child.name in ("trans-unit", "segment"):
            if said.get("translate") != "no" and (place := _place(child, text, said, notes)):
                yield place
        elif child.name in ("file", "body", "group", "unit"):
            about = list(_notes(child)) if child.name == "unit" else notes
            yield from _places(child, text, said, about)


def _place(unit: Node, text: str, said: dict[str, str], notes: Sequence[str]) -> Place | None:
    source, target = unit.child("source"), unit.child("target")
    if source is None:
        return None
    preserved = said | {"xml:space": source.attributes.get("xml:space", said.get("xml:space", ""))}
    is_preserved = preserved["xml:space"] == "preserve"
    side = source_side(source, text, preserved=is_preserved)
    known = notes if unit.name == "segment" else tuple(_notes(unit))
    return None if is_blank(side.text) else Place(unit, source, target, side, is_preserved, tuple(known))


def _notes(unit: Node) -> Iterator[str]:
    """Yields what a translator should know: the name, notes, contexts, other translations."""
    names = (unit.attributes.get(name, "") for name in ("resname", "name", "id"))
    yield from (name for name in islice(filter(None, names), 1) if not name.isdecimal())
    for child in unit.walk():
        if child.name in ("note", "context") and (said := " ".join(child.text.split())):
            yield said
        elif child.name == "alt-trans" and (target := child.child("target")):
            yield f"another translation: {' '.join(target.text.split())}"


def _named(node: Node, name: str) -> Iterator[Node]:
    return (child for child in node.children if child.name == name)
