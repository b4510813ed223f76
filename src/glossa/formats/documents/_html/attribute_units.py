"""Units that stand in the tag of an inline code: the description of an image amid a sentence.

They follow the unit that the code is in, with nothing of the document for their `raw`: that is in the code.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from glossa.formats.documents._html.literals import quoted
from glossa.formats.documents._html.write import texts_of
from glossa.formats.documents._rewrite import tagged
from glossa.formats.documents._text import is_blank, parts, unwrapped
from glossa.model.document import Document, Unit, UnitId
from glossa.model.inline import InlineCode
from glossa.model.on_demand import Overlaid


def placed(document: Document, texts: Mapping[UnitId, str]) -> Document:
    """Writes those of `texts` that belong into codes into them, and leaves those units without a text.

    So they are the same in what is written and in what is read again, in whatever order the codes come.
    """
    others = {index: replace(unit, text="", codes=()) for index, unit in enumerate(document.units) if not unit.raw}
    if not others:
        return document
    for index, followers in _owners(document):
        wanted = [_value(unit, texts) for unit in followers]
        if any(value is not None for value in wanted):
            others[index] = _with(document.units[index], wanted)
    return replace(document, units=Overlaid(document.units, others))


def _owners(document: Document) -> Iterator[tuple[int, Sequence[Unit]]]:
    """Yields the index of each unit that is followed by units in its codes, and these."""
    owner = -1
    for index, unit in enumerate(document.units):
        if not unit.raw:
            continue
        if index - owner > 1:
            yield owner, document.units[owner + 1 : index]
        owner = index
    if len(document.units) - owner > 1:
        yield owner, document.units[owner + 1 :]


def _value(unit: Unit, texts: Mapping[UnitId, str]) -> str | None:
    """Returns the plain text that a unit gets; None where it stays as it was."""
    text = texts.get(unit.id, unit.text)
    if text == unit.text:
        return None
    pieces = parts(unwrapped(text), unit.codes)
    value = "".join(piece if isinstance(piece, str) else piece.equivalent for piece in pieces)
    return None if is_blank(tagged(pieces)) else value.strip()


def _with(unit: Unit, wanted: Sequence[str | None]) -> Unit:
    """Writes values into the codes of a unit, and where these stand in its raw text."""
    values = iter(wanted)
    codes: list[InlineCode] = []
    raw: list[str] = []
    position = 0
    for code in unit.codes:
        start = unit.raw.index(code.data, position)
        changed = replace(code, data=_filled(code, values))
        codes.append(changed)
        raw += (unit.raw[position:start], changed.data)
        position = start + len(code.data)
    return replace(unit, codes=tuple(codes), raw="".join(raw) + unit.raw[position:])


def _filled(code: InlineCode, values: Iterator[str | None]) -> str:
    data: list[str] = []
    position = 0
    for attribute in texts_of(code):
        value = next(values, None)
        if value is not None:
            mark = code.data[attribute.start - 1]
            is_quoted = mark in "\"'"
            written = quoted(value, mark if is_quoted else '"')
            data += (code.data[position : attribute.start], written if is_quoted else f'"{written}"')
            position = attribute.end
    return "".join(data) + code.data[position:]
