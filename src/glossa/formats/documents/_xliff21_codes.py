"""The inline codes of an XLIFF 2 unit: `pc` for pairs that nest, `sc` and `ec` for others, `ph` for single ones.

Ids are unique on each side of a unit: the first code with a number has it for its id, a copy of it `1-copy2`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from glossa.formats._xml import escaped, in_attribute
from glossa.formats.documents._returned import carried
from glossa.formats.documents._xliff_codes import crossing, nested, tokens
from glossa.model.inline import CodeKind, InlineCode, Tag

_Name = tuple[int, CodeKind]
_COPY = "-copy"
_LETTERS = {CodeKind.OPEN: "o", CodeKind.CLOSE: "c", CodeKind.ALONE: "a"}


def original_data(codes: Sequence[InlineCode]) -> Iterator[str]:
    """Yields what the codes of a unit stand for."""
    known = _by_name(codes)
    if known:
        yield "<originalData>\n"
        for name, code in known.items():
            yield f'<data id="{_data_id(name)}">{escaped(carried(code.data))}</data>\n'
        yield "</originalData>\n"


def _by_name(codes: Sequence[InlineCode]) -> dict[_Name, InlineCode]:
    known: dict[_Name, InlineCode] = {}
    for code in codes:
        known.setdefault((code.id, code.kind), code)
    return known


def _data_id(name: _Name) -> str:
    return f"{_LETTERS[name[1]]}{name[0]}"


class Side:
    """The sources or the targets of one unit."""

    def __init__(self, codes: Sequence[InlineCode]) -> None:
        self._known = _by_name(codes)
        self._used: Counter[str] = Counter()

    def contents(self, texts: Sequence[str]) -> list[str]:
        """Writes the texts of its segments, in their order."""
        parts = [list(tokens(text)) for text in texts]
        codes = [[part for part in each if isinstance(part, Tag)] for each in parts]
        written = iter(self._written(codes))
        return ["".join(escaped(part) if isinstance(part, str) else next(written) for part in each) for each in parts]

    def _written(self, texts: Sequence[Sequence[Tag]]) -> list[str]:
        """Writes the codes of all texts, one after the other."""
        codes: list[Tag] = []
        nest: dict[int, int] = {}
        for text in texts:
            nest |= {first + len(codes): last + len(codes) for first, last in nested(text).items()}
            codes += text
        apart = crossing(codes, nest)
        ends = {*nest.values(), *apart.values()}
        names = ["" if place in ends else self._name(code) for place, code in enumerate(codes)]
        written = [self._alone(code, name) for code, name in zip(codes, names, strict=True)]
        for first, last in nest.items():
            written[first], written[last] = self._pair(codes[first], codes[last], names[first]), "</pc>"
        for first, last in apart.items():
            written[first] = f"<sc {_named(names[first])}{self._data(codes[first], names[first])}/>"
            written[last] = f'<ec startRef="{names[first]}"{self._data(codes[last], names[first])}/>'
        return written

    def _name(self, code: Tag) -> str:
        """Returns an id that no other code of this side has."""
        base = f"{code.id}-end" if code.kind is CodeKind.CLOSE else str(code.id)
        self._used[base] += 1
        return base if self._used[base] == 1 else f"{base}{_COPY}{self._used[base]}"

    def _alone(self, code: Tag, name: str) -> str:
        said = f"{_named(name)}{self._data(code, name)}"
        if code.kind is CodeKind.ALONE:
            return f"<ph {said}/>"
        return f'<{"sc" if code.kind is CodeKind.OPEN else "ec"} {said} isolated="yes"/>'

    def _pair(self, first: Tag, last: Tag, name: str) -> str:
        start, end = self._data(first, name, "Start"), self._data(last, name, "End")
        return f"<pc {_named(name)}{start}{end}>"

    def _data(self, code: Tag, name: str, side: str = "") -> str:
        """Says what a code stands for, and what a reader sees in its place; a copy is as its first one is."""
        known = self._known.get((code.id, code.kind))
        if known is None or _COPY in name:
            return ""
        seen = f' equiv{side}="{in_attribute(carried(known.equivalent))}"' if known.equivalent else ""
        return f' dataRef{side}="{_data_id((code.id, code.kind))}"{seen}'


def _named(name: str) -> str:
    base, copy, _ = name.partition(_COPY)
    return f'id="{name}" copyOf="{base}"' if copy else f'id="{name}"'
