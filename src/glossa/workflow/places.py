"""Where in a segment somebody means: the place at which a text begins, as people type it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from glossa.errors import ExitCode, GlossaError
from glossa.model.inline import CodeKind, tags, visible
from glossa.text.spans import Span

_FEWEST = 3
"""How many words name a place at least: less is easily mistaken."""


def place_of(number: int, source: str, at: str, gone: AbstractSet[str] = frozenset()) -> int:
    """Returns the offset in a tagged source at which a segment that begins with `at` is cut off.

    Tags need not be typed, and any white space stands for any other. An opening tag goes with what it opens, unless
    the part was there before (`gone`) with other tags. Raises `GlossaError` when `at` is not there, or more than once.
    """
    found = _places(source, at)
    if len(found) != 1:
        said = f"stands {len(found)} times in" if found else "does not stand in"
        hint = "Type more of it." if found else "Type the words with which the second part begins."
        raise _refused(f"That text {said} segment {number}", hint)
    (place,) = found
    if not visible(source[:place]).text.strip():
        raise _refused(f"Segment {number} begins with that text", "Type the words with which the second part begins.")
    known = (other for other in _between(source, place) if source[other:].lstrip() in gone)
    return next(known, _before_opening(source, place))


def beginning_of(second: str, whole: str) -> str:
    """Returns the fewest words of `second` that name the place in `whole` at which it begins."""
    text = visible(second).text.strip()
    ends = [word.end() for word in re.finditer(r"\S+", text)][_FEWEST - 1 :]
    return next((text[:end] for end in ends if len(_places(whole, text[:end])) == 1), text)


def _places(source: str, at: str) -> list[int]:
    """Returns the offsets at which a text begins, typed without its tags or with them."""
    words = visible(at).text.split() or at.split()
    if not words:
        return []
    seen = visible(source)
    gap = r"\s+"
    pattern = re.compile(f"(?={gap.join(map(re.escape, words))})")
    found = [match.start() for match in pattern.finditer(seen.text)]
    if len(found) > 1:  # the beginning cannot be meant; who types all of the second part means its place
        found = [start for start in found if seen.text[:start].strip()]
        found = [start for start in found if seen.text[start:].split() == words] or found
    return [seen.span(Span(start, start + 1)).start for start in found]


def _between(source: str, place: int) -> Iterator[int]:
    """Yields the offsets between the character before `place` and it where a segment may end."""
    yield place
    while place:
        tag = next((tag for tag in tags(source) if tag.span.end == place), None)
        if tag is None and not source[place - 1].isspace():
            return
        place = tag.span.start if tag else place - 1
        yield place


def _before_opening(source: str, place: int) -> int:
    """Takes opening tags along, and no white space."""
    opening = {tag.span.end: tag.span.start for tag in tags(source) if tag.kind is CodeKind.OPEN}
    while place in opening:
        place = opening[place]
    return len(source[:place].rstrip())


def _refused(message: str, hint: str) -> GlossaError:
    return GlossaError(message, hint=f"Nothing was changed. {hint}", exit_code=ExitCode.USAGE)
