"""Whether the inline codes of a translation nest, as markup must."""

from __future__ import annotations

from collections.abc import Sequence

from glossa.model.inline import CodeKind, Tag


def misplaced(target: Sequence[Tag], source: Sequence[Tag]) -> Tag | None:
    """Returns the first tag of `target`, which has the tags of `source`, that stands where it must not.

    A pair closes after it opens, and after all that opened inside it. The end of a segment may cut a pair: one that
    opened in an earlier segment closes where nothing of this one is open, one that closes later stays open, and
    halves of such pairs keep their order. None where all is well, and where the codes of `source` do not nest either.
    """
    opened = {tag.id for tag in source if tag.kind is CodeKind.OPEN}
    before = [tag.id for tag in reversed(source) if tag.kind is CodeKind.CLOSE and tag.id not in opened]
    crossed, after = _walked(source, before)
    if crossed:
        return None
    crossed, still_open = _walked(target, before)
    if crossed:
        return crossed
    wrong = {ours for ours, theirs in zip(still_open, after, strict=True) if ours != theirs}
    return next((tag for tag in target if tag.id in wrong), None)


def _walked(found: Sequence[Tag], before: Sequence[int]) -> tuple[Tag | None, list[int]]:
    """Returns the first closing tag that does not close what opened last, and what is still open by then."""
    still_open = list(before)
    for tag in found:
        if tag.kind is CodeKind.OPEN:
            still_open.append(tag.id)
        elif tag.kind is CodeKind.CLOSE:
            if still_open[-1:] != [tag.id]:
                return tag, still_open
            still_open.pop()
    return None, still_open
