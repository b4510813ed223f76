"""Writing a document with other texts, and reading it back to see that nothing broke.

A format renders a text in several manners, handsome first, safe last. What is written is parsed again at once:
where a unit does not come back as it went in, the next manner is tried for it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from glossa.errors import GlossaError
from glossa.formats.documents._text import INVISIBLE, is_blank, parts, unwrapped
from glossa.model.document import Document, Unit, UnitId
from glossa.model.inline import TAG, InlineCode
from glossa.text.languages import LanguageTag

_SPACE = re.compile(rf"[\s{INVISIBLE}]+")


@dataclass(frozen=True, slots=True)
class Rendering:
    """How a text is written, and the tagged text that reading it again must give."""

    raw: str
    text: str


Pieces = Sequence[str | InlineCode]
Manner = Callable[[Document, int, Pieces], Rendering]
"""Renders the unit of that index with these plain texts and codes."""


def rewrite(
    document: Document,
    texts: Mapping[UnitId, str],
    manners: Sequence[Manner],
    parse: Callable[[str, LanguageTag], Document],
) -> str:
    """Writes `document` with `texts`. A text that is blank or just what the unit says leaves the unit as it was.

    Raises `GlossaError` when no manner can write a text so that the document keeps its shape.
    """
    wanted = ((index, _wanted(unit, texts)) for index, unit in enumerate(document.units))
    made = {index: manners[0](document, index, pieces) for index, pieces in wanted if pieces}
    tries = dict.fromkeys(made, 0)

    def blamed(made: Mapping[int, Rendering]) -> set[int]:
        """Returns the units to blame; where the shape is lost, halving finds whose doing it was."""
        odd = _odd(document, parse(_join(document, made), document.language), made) if made else set()
        if odd is not None:
            return odd
        halves = [dict(half) for half in (list(made.items())[::2], list(made.items())[1::2])]
        return set().union(*map(blamed, halves)) or set(made) if len(made) > 1 else set(made)

    while True:
        odd = blamed(made)
        if not odd:
            return _join(document, made)
        stuck = [index for index in odd if tries[index] + 1 == len(manners)]
        if len(stuck) == len(odd):
            raise _unwritable(document.units[min(stuck)])
        for index in odd.difference(stuck):
            tries[index] += 1
            made[index] = manners[tries[index]](document, index, _wanted(document.units[index], texts))


def tagged(pieces: Pieces) -> str:
    """Writes pieces back as a tagged text."""
    return "".join(piece if isinstance(piece, str) else piece.tag for piece in pieces)


def _wanted(unit: Unit, texts: Mapping[UnitId, str]) -> Pieces:
    text = texts.get(unit.id, unit.text)
    if text == unit.text:
        return ()
    pieces = parts(unwrapped(text), unit.codes)
    return () if is_blank(tagged(pieces)) else pieces


def _join(document: Document, made: Mapping[int, Rendering]) -> str:
    pieces = [document.skeleton[0]]
    for index, (unit, literal) in enumerate(zip(document.units, document.skeleton[1:], strict=True)):
        pieces += (made[index].raw if index in made else unit.raw, literal)
    return "".join(pieces)


def _odd(before: Document, after: Document, made: Mapping[int, Rendering]) -> set[int] | None:
    """Returns the indexes of the rewritten units that read differently; None when the document lost its shape."""
    if len(before.units) != len(after.units):
        return None
    pairs = enumerate(zip(before.units, after.units, strict=True))
    odd = {index for index, (old, new) in pairs if _essence(_meant(index, old, made)) != _essence(new.text)}
    return odd if odd <= made.keys() else None


def _meant(index: int, unit: Unit, made: Mapping[int, Rendering]) -> str:
    return made[index].text if index in made else unit.text


def _essence(text: str) -> str:
    """Reduces a text to what must survive: its visible characters and the order and kind of its tags."""
    return TAG.sub(lambda found: f"<{found[1]}1{found[3]}>", _SPACE.sub("", text))


def _unwritable(unit: Unit) -> GlossaError:
    return GlossaError(
        f"The text of the {unit.role.value} on line {unit.line} cannot be written without breaking the document",
        hint="Edit that segment: leave out its tags or unusual punctuation.",
    )
