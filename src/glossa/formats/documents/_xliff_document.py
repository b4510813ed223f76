"""XLIFF files of other programs as documents: what is to be translated in them, with the place of its translation.

A unit is a `trans-unit` or one of its segments (1.x), or a `segment` (2.x). Its `raw` is its `target`, or the empty
place behind its `source`; of a segment of 1.x always that, for targets may come in another order.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from glossa.errors import GlossaError
from glossa.formats._xml import another_kind
from glossa.formats._xml_places import Element, Node, elements
from glossa.formats.documents._skeleton import Slice, in_order
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
_WITH_TEXT = frozenset({"trans-unit", "segment"})
_UNITS = _WITH_TEXT | {"unit"}
_AROUND = frozenset({"file", "body", "group"})
"""What may have units in it."""


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


@dataclass(slots=True)
class Head:
    """What a file says of itself, as far as it has been read."""

    root: Node = field(default_factory=lambda: Node("", "", "", {}, 0, 0, 0, 0, []))
    files: list[Node] = field(default_factory=list)
    """The elements `file`, each with its start tag alone."""

    @property
    def is_first(self) -> bool:
        """Whether it is XLIFF 1."""
        return self.version.startswith("1.")

    @property
    def version(self) -> str:
        """The version of XLIFF."""
        return self.root.attributes.get("version", "")

    @property
    def target(self) -> LanguageTag | None:
        """The language of the translations. Raises `GlossaError` where there are several."""
        said = (file.attributes.get("target-language", "") for file in self.files)
        return only_language(said if self.is_first else [self.root.attributes.get("trgLang", "")], "It")

    def takes_in(self, node: Node, within: Sequence[Node]) -> None:
        """Takes note of an element that begins. Raises `GlossaError` where the file is none for translators."""
        if not within:
            self.root = node
            if node.name != "xliff":
                raise another_kind("It", node.name, ("xliff",))
            check_version(self.version, "It", ("1.", "2."))
        elif len(within) == 1 and node.name == "file":
            self.files.append(node)
            if node.attributes.get("tool-id") == "glossa":
                raise _ours(node)


def places(text: str, head: Head) -> Iterator[Place]:
    """Yields what is to be translated in a file, one unit after the other; `head` is filled in on the way.

    Raises `GlossaError` for what is no XLIFF, and for what glossa made of an article.
    """
    for unit in _units(text, head):
        inherited = {name: said for each in unit.within[1:] for name, said in _inherited(each).items()}
        yield from _below(unit.node, text, inherited, "")


def parse(format_id: str, text: str, language: LanguageTag) -> Document:
    """Reads a document; see `BilingualDocument`."""
    head = Head()
    read = in_order(format_id, text, language, (_slice(place, text) for place in places(text, head)))
    return replace(read, target=head.target)


def declared_language(text: str) -> Span | None:
    """Returns where a file says which language its sources are in."""
    head = Head()
    next(_units(text, head), None)
    said = attribute(text, head.root, "srcLang")
    if said is None and head.files:
        said = attribute(text, head.files[0], "source-language")
    return said if said and len(said) else None


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


def _units(text: str, head: Head) -> Iterator[Element]:
    """Yields the outermost units of a file."""

    def is_unit(node: Node, within: Sequence[Node]) -> bool:
        head.takes_in(node, within)
        return node.name in _UNITS and _is_read(node, within)

    for unit in elements(readable(text), "It", is_unit, may_have_type=True):
        _refuse_ours(unit)
        yield unit


def _is_read(node: Node, within: Sequence[Node]) -> bool:
    """Tells whether an element is in nothing but what may have units, all of it XLIFF's own."""
    return all(each.namespace == node.namespace for each in within) and all(each.name in _AROUND for each in within[1:])


def _refuse_ours(unit: Element) -> None:
    """Raises `GlossaError` for a unit that glossa made of a segment."""
    known = (child for child in unit.node.children if child.name == "metadata")
    if any(group.attributes.get("category") == GROUP for metadata in known for group in metadata.children):
        raise _ours(unit.within[:2][-1])


def _ours(around: Node) -> GlossaError:
    """Returns what is said of a file that glossa made; the element `file` names the article."""
    return GlossaError(
        f"It is an export of {around.attributes.get('original') or 'an article'}, not an article itself",
        hint="`glossa import` brings in what was changed in it.",
    )


def _inherited(node: Node) -> dict[str, str]:
    """Returns what an element says for all that is in it."""
    return {name: node.attributes[name] for name in _INHERITED if name in node.attributes}


def _below(node: Node, text: str, inherited: dict[str, str], note: str) -> Iterator[Place]:
    """Yields what is to be translated in an element; `note` is what is known of what it is in."""
    said = inherited | _inherited(node)
    if node.name in _WITH_TEXT:
        if said.get("translate") != "no":
            yield from _in_unit(node, text, said.get("xml:space", ""), note)
        return
    about = told(node) if node.name == "unit" else note
    for child in node.children:
        if child.namespace == node.namespace and child.name in _UNITS | _AROUND:
            yield from _below(child, text, said, about)


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
