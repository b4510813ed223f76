"""XLIFF files of other programs as documents: what is to be translated in them, with the place of its translation.

A unit is a `trans-unit` or one of its segments (1.x), or a `segment` (2.x). Its `raw` is its `target`, or the empty
place behind its `source`; of a segment of 1.x always that, for targets may come in another order.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from glossa.errors import GlossaError
from glossa.formats._xml import another_kind
from glossa.formats._xml_places import Node, tree
from glossa.formats.documents._skeleton import Slice
from glossa.formats.documents._skeleton import document as make
from glossa.formats.documents._text import is_blank
from glossa.formats.documents._xliff12_words import state_of
from glossa.formats.documents._xliff21_words import GROUP, READ
from glossa.formats.documents._xliff_edits import attribute
from glossa.formats.documents._xliff_notes import told, told_by_segment
from glossa.formats.documents._xliff_reading import check_version, only_language
from glossa.formats.documents._xliff_segments import Cut, cut
from glossa.formats.documents._xliff_sides import Side, source_side, target_side
from glossa.formats.documents._xml_text import readable
from glossa.model.document import Document, Given, Role
from glossa.model.target import State
from glossa.text.languages import LanguageTag
from glossa.text.spans import Span

_CORE = "urn:oasis:names:tc:xliff:document:"
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
    note: str
    cut: Cut | None = None
    """The segments of its `trans-unit`, where it is one of these."""

    @property
    def span(self) -> Span:
        """Where the translation stands, or the empty place for it."""
        if self.target is None or self.cut is not None:
            return Span(self.source.end, self.source.end)
        return Span(self.target.start, self.target.end)


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
    root = tree(readable(text), "It", may_have_type=True)
    version = root.attributes.get("version", "")
    if root.name != "xliff":
        raise another_kind("It", root.name, ("xliff",))
    check_version(version, "It", ("1.", "2."))
    _refuse_ours(root)
    return Xliff(root, tuple(_places(root, text, {}, "")), _language(root, version))


def parse(format_id: str, text: str, language: LanguageTag) -> Document:
    """Reads a document; see `BilingualDocument`."""
    read = read_xliff(text)
    return make(format_id, text, language, (_slice(place, text) for place in read.places), read.target)


def declared_language(text: str) -> Span | None:
    """Returns where a file says which language its sources are in."""
    root = tree(readable(text), "It", may_have_type=True)
    file = root.child("file")
    found = attribute(text, root, "srcLang") or (attribute(text, file, "source-language") if file else None)
    return found if found and len(found) else None


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
    target = place.cut.target if place.cut else place.target
    return state_of(target.attributes.get("state", "") if target else "", said.get("approved", ""))


def _slice(place: Place, text: str) -> Slice:
    span, side = place.span, place.side
    return Slice(span.start, span.end, Role.MESSAGE, side.text, side.codes, place.note, given_in(place, text)[0])


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
    return only_language([root.attributes.get("trgLang", "")] if version.startswith("2.") else said, "It")


def _places(node: Node, text: str, inherited: dict[str, str], note: str) -> Iterator[Place]:
    """Yields what is to be translated below an element."""
    for child in node.children:
        if child.namespace != node.namespace:
            continue
        said = inherited | {name: child.attributes[name] for name in _INHERITED if name in child.attributes}
        if child.name in ("trans-unit", "segment"):
            if said.get("translate") != "no":
                yield from _in_unit(child, text, said.get("xml:space", ""), note)
        elif child.name in ("file", "body", "group", "unit"):
            about = told(child) if child.name == "unit" else note
            yield from _places(child, text, said, about)


def _in_unit(unit: Node, text: str, space: str, note: str) -> Iterator[Place]:
    """Yields the places of a `trans-unit` or a `segment`; `note` is what is known of all segments of a unit."""
    is_first = unit.name == "trans-unit"
    found = cut(unit) if is_first else None
    if found is None:
        source = unit.child("source")
        known = told(unit) if is_first else note
        yield from _place(unit, text, space, known, (source, unit.child("target")), None) if source else ()
        return
    space = found.source.attributes.get("xml:space", space)
    about = told_by_segment(unit)
    for pair in found.parts:
        yield from _place(unit, text, space, about.get(pair[0].attributes["mid"], about[""]), pair, found)


def _place(
    unit: Node, text: str, space: str, note: str, pair: tuple[Node, Node | None], found: Cut | None
) -> Iterator[Place]:
    source, target = pair
    preserved = source.attributes.get("xml:space", space) == "preserve"
    side = source_side(source, text, preserved=preserved)
    if not is_blank(side.text):
        yield Place(unit, source, target, side, preserved, note, found)


def _named(node: Node, name: str) -> Iterator[Node]:
    return (child for child in node.children if child.name == name)
