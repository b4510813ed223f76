"""Whether the pairs of a text's inline codes nest, as markup must."""

from __future__ import annotations

from collections.abc import Sequence

from glossa.model.inline import CodeKind, Tag


def crossing(found: Sequence[Tag]) -> Tag | None:
    """Returns the first closing tag that stands where it must not; None where all is well.

    A pair closes after it opens, and after all that opened inside it. A pair may be cut by the end of a segment: of
    its halves, the closing one stands where nothing is open, the opening one stays open to the end.
    """
    opened = {tag.id for tag in found if tag.kind is CodeKind.OPEN}
    still_open: list[int] = []
    for tag in found:
        if tag.kind is CodeKind.OPEN:
            still_open.append(tag.id)
        elif tag.kind is CodeKind.CLOSE:
            if still_open[-1:] != ([tag.id] if tag.id in opened else []):
                return tag
            if still_open:
                still_open.pop()
    return None
