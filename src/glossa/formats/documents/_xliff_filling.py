"""Writing translations into an XLIFF file: targets, their states and their language; all else stays as it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import merge
from itertools import groupby

from glossa.formats._xml import escaped
from glossa.formats._xml_places import Node
from glossa.formats.documents import _xliff12_words, _xliff21_words
from glossa.formats.documents._bilingual import is_same_language, keeps
from glossa.formats.documents._text import is_blank, parts
from glossa.formats.documents._xliff_document import Head, Place, given_in, places
from glossa.formats.documents._xliff_edits import Edit, Edits, applied, attribute, containing, indent, named, setting
from glossa.formats.documents._xliff_segments import Cut
from glossa.formats.documents._xliff_sides import written
from glossa.model.document import Document, Given, Unit, UnitId
from glossa.model.target import State
from glossa.text.languages import LanguageTag


@dataclass(frozen=True, slots=True)
class _Change:
    """What is to stand in a place, and what stands there."""

    place: Place
    content: str
    """As markup; `""` where nothing shall stand there."""
    state: State
    is_text: bool
    """Whether the text is another one."""
    is_state: bool

    @property
    def is_any(self) -> bool:
        return self.is_text or self.is_state


def fill(document: Document, texts: Mapping[UnitId, Given], language: LanguageTag) -> str:
    """Writes the document with these translations; see `BilingualDocument`.

    Translations into another language that the file has are left out.
    """
    text, head = document.source, Head()
    kept = keeps(document, language)
    changes = (
        _change(place, text, unit, texts.get(unit.id), kept=kept) for place, unit in _in_place(document, text, head)
    )
    edits, spoken = Edits(), Edits()
    for _, group in groupby(changes, key=lambda change: change.place.unit.start):
        in_unit = list(group)
        edits.add(_in_unit(text, in_unit))
        spoken.add(_spoken(text, in_unit, language))
    if not edits:
        return text
    if head.target is not None and is_same_language(head.target, language):
        return applied(text, edits)
    return applied(text, merge(edits, spoken, _language(head, text, language)))


def _in_place(document: Document, text: str, head: Head) -> Iterator[tuple[Place, Unit]]:
    """Yields the places in a file, each with its unit."""
    units = zip(document.starts, document.units, strict=True)
    start, unit = next(units, (len(text), None))
    for place in places(text, head):
        while start < place.span.start:
            start, unit = next(units, (len(text), None))
        if start == place.span.start and unit is not None:
            yield place, unit


def _change(place: Place, text: str, unit: Unit, new: Given | None, *, kept: bool) -> _Change:
    old = unit.given if kept else None
    said = _content(place, text, unit, new, kept=kept) if new else ""
    if new and said:
        is_text = old is None or new.text != old.text
        return _Change(place, said, new.state, is_text, old is None or new.state is not old.state)
    if old is not None and place.target is not None:
        return _Change(
            place, text[place.target.inner : place.target.inner_end], old.state, is_text=False, is_state=False
        )
    is_left_out = new is None and unit.given is not None
    return _Change(place, "", State.UNTRANSLATED, is_left_out, is_left_out)


def _content(place: Place, text: str, unit: Unit, new: Given, *, kept: bool) -> str:
    side = given_in(place, text)[1] if kept and unit.given else None
    said = written(parts(new.text.strip(), (*unit.codes, *(side.codes if side else ()))))
    return "" if is_blank(said) else escaped(place.side.before) + said + escaped(place.side.after)


def _in_unit(text: str, changes: Sequence[_Change]) -> Iterator[Edit]:
    """Yields what is new in a `segment`, or in a `trans-unit` with all its segments."""
    if not any(change.is_any for change in changes):
        return
    first, cut = changes[0], changes[0].place.cut
    state = min((change.state for change in changes), key=lambda state: state.rank)
    whole = cut.target if cut else first.place.target
    yield from _states(text, first.place.unit, whole, state)
    if cut is not None and cut.target is not None and cut.is_whole:
        for change in changes:
            if change.is_text and change.place.target is not None:
                yield containing(change.place.target, change.content)
    elif whole is None:
        content = _like_the_source(text, cut, changes) if cut else first.content
        yield _new_target(text, first.place.unit, first.place.source if cut is None else cut.source, content, state)
    elif cut is not None:
        yield containing(whole, _like_the_source(text, cut, changes))
    elif first.is_text:
        yield containing(whole, first.content)


def _like_the_source(text: str, cut: Cut, changes: Sequence[_Change]) -> str:
    """Returns the content of a target that is cut as its source is, codes between the segments included."""
    contents = {change.place.source.start: change.content for change in changes}
    pieces: list[str] = []
    position = cut.source.inner
    for source, _ in cut.parts:
        if source.start in contents:
            pieces += (text[position : source.inner], contents[source.start])
            position = source.inner_end
    return "".join([*pieces, text[position : cut.source.inner_end]])


def _new_target(text: str, unit: Node, source: Node, content: str, state: State) -> Edit:
    name = named(source, "target")
    said = f' state="{_xliff12_words.STATES[state][0]}"' if unit.name == "trans-unit" else ""
    at = (unit.child("seg-source") or source).end
    return at, at, f"{indent(text, source)}<{name}{said}>{content}</{name}>"


def _states(text: str, unit: Node, target: Node | None, state: State) -> Iterator[Edit]:
    """Yields how far the translation has come, where the standard wants it said."""
    if unit.name == "segment":
        yield from setting(text, unit, "state", _xliff21_words.STATES[state][0])
        if (said := attribute(text, unit, "subState")) is not None:
            yield text.rindex("subState", unit.start, said.start) - 1, said.end + 1, ""
        return
    name, is_approved = _xliff12_words.STATES[state]
    if target is not None:
        yield from setting(text, target, "state", name)
    if is_approved or attribute(text, unit, "approved") is not None:
        yield from setting(text, unit, "approved", "yes" if is_approved else "no")


def _spoken(text: str, changes: Sequence[_Change], language: LanguageTag) -> Iterator[Edit]:
    """Yields the language, where the targets of a unit say it."""
    wholes = (change.place.cut.target if change.place.cut else change.place.target for change in changes)
    for target in {whole.start: whole for whole in wholes if whole}.values():
        if (said := attribute(text, target, "xml:lang")) is not None:
            yield said.start, said.end, language


def _language(head: Head, text: str, language: LanguageTag) -> Iterator[Edit]:
    """Yields the language, where the file says it."""
    if head.is_first:
        for file in head.files:
            yield from setting(text, file, "target-language", language)
    else:
        yield from setting(text, head.root, "trgLang", language)
