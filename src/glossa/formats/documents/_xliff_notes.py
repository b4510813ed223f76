"""What an XLIFF file says to translators of a unit: its name, notes, contexts, other translations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

from glossa.formats._xml_places import Node

_LONGEST = 2000
"""A note is stored with each segment of its unit, so it is cut off there."""


def told(unit: Node) -> str:
    """Returns all that is said of a unit."""
    return _joined(said for said, _ in _told(unit))


def told_by_segment(unit: Node) -> Mapping[str, str]:
    """Returns what is said of each segment of a unit, by its `mid`; under `""` what is said of all of them."""
    found: dict[str, list[str]] = {"": []}
    for said, mid in _told(unit):
        found.setdefault(mid, []).append(said)
    everywhere = found[""]
    return {mid: _joined((*everywhere, *own) if mid else own) for mid, own in found.items()}


def _joined(notes: Iterable[str]) -> str:
    """Puts notes together; more than anybody reads is left out."""
    text = "; ".join(islice(notes, _LONGEST))
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def _told(unit: Node) -> Iterator[tuple[str, str]]:
    """Yields what is said, and the segment that it is said of."""
    names = (unit.attributes.get(name, "") for name in ("resname", "name", "id"))
    yield from ((name, "") for name in islice(filter(None, names), 1) if not name.isdecimal())
    for child in _about(unit):
        if child.name == "alt-trans":
            mid = child.attributes.get("mid", "")
            if (target := child.child("target")) is not None:
                yield f"another translation: {' '.join(target.text.split())}", mid
            yield from ((said, mid) for note in child.walk() if note.name == "note" and (said := _flat(note)))
        elif said := _flat(child):
            yield said, ""


def _about(unit: Node) -> Iterator[Node]:
    """Yields notes, contexts and other translations, in the order of the file."""
    for child in unit.children:
        if child.name in ("note", "context", "alt-trans"):
            yield child
        elif child.name in ("notes", "context-group"):
            yield from _about(child)


def _flat(node: Node) -> str:
    return " ".join(node.text.split())
