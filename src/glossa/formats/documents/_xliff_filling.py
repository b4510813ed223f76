"""Writing translations into an XLIFF file: targets, their states and their language; all else stays as it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import accumulate

from glossa.formats._xml import escaped, in_attribute
from glossa.formats._xml_places import Node
from glossa.formats.documents import _xliff12_words, _xliff21_words
from glossa.formats.documents._bilingual import is_same_language, keeps
from glossa.formats.documents._text import is_blank, parts
from glossa.formats.documents._xliff_document import Place, Xliff, attribute, given_in, read_xliff
from glossa.formats.documents._xliff_sides import written
from glossa.model.document import Document, Given, Unit, UnitId
from glossa.model.target import State
from glossa.text.languages import LanguageTag

_Edit = tuple[int, int, str]


def fill(document: Document, texts: Mapping[UnitId, Given], language: LanguageTag) -> str:
    """Writes the document with these translations; see `BilingualDocument`.

    Translations into another language that the file has are left out.
    """
    text = document.source
    file = read_xliff(text)
    kept = keeps(document, language)
    units = _by_place(document)
    edits: list[_Edit] = []
    for place in file.places:
        unit = units.get(place.span.start)
        if unit is None:
            continue
        new, old = texts.get(unit.id), unit.given if kept else None
        if new is None and (kept or unit.given is None):
            continue
        if new is None or old is None or (new.text, new.state) != (old.text, old.state):
            edits += _place(place, text, unit, new, old)
    if edits:
        edits += _language(file, text, language)
    return _applied(text, edits)


def _by_place(document: Document) -> dict[int, Unit]:
    pairs = zip(document.skeleton, document.units, strict=False)
    starts = list(accumulate(len(piece) for before, unit in pairs for piece in (before, unit.raw)))[::2]
    return dict(zip(starts, document.units, strict=True))


def _applied(text: str, edits: list[_Edit]) -> str:
    pieces: list[str] = []
    position = 0
    for start, end, new in sorted(edits):
        pieces += (text[position:start], new)
        position = end
    return "".join([*pieces, text[position:]])


def _place(place: Place, text: str, unit: Unit, new: Given | None, old: Given | None) -> Iterator[_Edit]:
    target = place.target
    state = new.state if new else State.UNTRANSLATED
    content = _content(place, text, unit, new, old) if new else ""
    if new and not content:
        return
    yield from _states(place, text, state)
    if target is not None and target.inner_end == target.end:
        yield target.inner - 2, target.inner, f">{content}</{_name(target)}>"
    elif target is not None and (new is None or old is None or new.text != old.text):
        yield target.inner, target.inner_end, content
    elif target is None:
        prefix = f"{place.source.prefix}:" if place.source.prefix else ""
        said = f' state="{_xliff12_words.STATES[state][0]}"' if place.unit.name == "trans-unit" else ""
        at = place.source.end
        yield at, at, f"{_indent(text, place.source)}<{prefix}target{said}>{content}</{prefix}target>"


def _content(place: Place, text: str, unit: Unit, new: Given, old: Given | None) -> str:
    side = given_in(place, text)[1] if old else None
    pieces = parts(new.text.strip(), (*unit.codes, *(side.codes if side else ())))
    said = written(pieces)
    return "" if is_blank(said) else escaped(place.side.before) + said + escaped(place.side.after)


def _states(place: Place, text: str, state: State) -> Iterator[_Edit]:
    """Yields how far the translation has come, where the standard wants it said."""
    if place.unit.name == "segment":
        yield from _set(text, place.unit, "state", _xliff21_words.STATES[state][0])
        if (said := attribute(text, place.unit, "subState")) is not None:
            yield text.rindex("subState", place.unit.start, said.start) - 1, said.end + 1, ""
        return
    name, is_approved = _xliff12_words.STATES[state]
    if place.target is not None:
        yield from _set(text, place.target, "state", name)
    if is_approved or attribute(text, place.unit, "approved") is not None:
        yield from _set(text, place.unit, "approved", "yes" if is_approved else "no")


def _language(file: Xliff, text: str, language: LanguageTag) -> Iterator[_Edit]:
    if file.target is not None and is_same_language(file.target, language):
        return
    if not file.is_first:
        yield from _set(text, file.root, "trgLang", language)
        return
    for each in file.root.children:
        if each.name == "file":
            yield from _set(text, each, "target-language", language)


def _set(text: str, node: Node, name: str, value: str) -> Iterator[_Edit]:
    """Yields what gives an element an attribute."""
    place = attribute(text, node, name)
    if place is not None:
        yield place.start, place.end, in_attribute(value)
        return
    end = node.inner - (2 if text[node.inner - 2] == "/" else 1)
    while text[end - 1].isspace():
        end -= 1
    yield end, end, f' {name}="{in_attribute(value)}"'


def _indent(text: str, source: Node) -> str:
    """Returns the line end and the space before a source that stands on a line of its own."""
    start = source.start
    while start and text[start - 1] in " \t":
        start -= 1
    if not start or text[start - 1] not in "\r\n":
        return ""
    line_end = "\r\n" if text[start - 2 : start] == "\r\n" else text[start - 1]
    return line_end + text[start : source.start]


def _name(node: Node) -> str:
    return f"{node.prefix}:{node.name}" if node.prefix else node.name
