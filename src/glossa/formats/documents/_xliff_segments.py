"""A `trans-unit` of XLIFF 1 that another program has cut: the segments of its source, and what stands for each.

A segment is a `mrk` of the type `seg` in the `seg-source`, or in the `source` itself; its translation is the one of the
same `mid` in the `target`. http://docs.oasis-open.org/xliff/v1.2/os/xliff-core.html#mrk
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from glossa.formats._xml_places import Node

_WRAPPERS = frozenset({"g", "mrk"})


@dataclass(frozen=True, slots=True)
class Cut:
    """The segments of one unit."""

    source: Node
    """What has the segments, among codes and white space."""
    target: Node | None
    parts: tuple[tuple[Node, Node | None], ...]
    """Each segment of the source and its translation, in the order of the source."""

    @property
    def is_whole(self) -> bool:
        """Whether the target has a place for every segment."""
        return all(theirs is not None for _, theirs in self.parts)


def cut(unit: Node) -> Cut | None:
    """Returns how a unit is cut; None where it is not, and where nobody can tell what stands for what.

    That is so where two segments have the same `mid`, a target has another one than its source, letters stand outside
    of the segments, or figures do in a target that lacks one and is to be made anew: then a unit is read whole, for
    nothing shall be left untranslated or lost.
    """
    source = unit.child("seg-source") or unit.child("source")
    sources = _segments(source) if source else None
    if source is None or not sources:
        return None
    target = unit.child("target")
    targets = _segments(target) if target else {}
    if targets is None or not targets.keys() <= sources.keys():
        return None
    if targets.keys() < sources.keys() and target and _has_figures(target):
        return None
    return Cut(source, target, tuple((node, targets.get(mid)) for mid, node in sources.items()))


def _segments(node: Node) -> dict[str, Node] | None:
    """Returns the segments of a source or target by their `mid`; None where it is not clear what they are."""
    found: dict[str, Node] = {}
    for part in _pieces(node):
        if isinstance(part, str):
            if any(map(str.isalpha, part)):
                return None
            continue
        mid = part.attributes.get("mid", "")
        if not mid or mid in found:
            return None
        found[mid] = part
    return found


def _has_figures(node: Node) -> bool:
    """Tells whether something to be read stands outside of the segments."""
    return any(isinstance(part, str) and any(map(str.isalnum, part)) for part in _pieces(node))


def _pieces(node: Node) -> Iterator[str | Node]:
    """Yields the outermost segments, and the texts between them."""
    for part in node.content:
        if isinstance(part, str) or _is_segment(part):
            yield part
        elif part.name in _WRAPPERS:
            yield from _pieces(part)


def _is_segment(part: Node) -> bool:
    return part.name == "mrk" and part.attributes.get("mtype") == "seg"
