"""Reading an XLIFF 1.2 file that comes back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from glossa.formats._xml import Element, records
from glossa.formats.documents import _xliff_facts as about
from glossa.formats.documents._returned import ReturnedEntry, ReturnedFile
from glossa.formats.documents._xliff12_words import CONTEXT, OURS, state_of
from glossa.formats.documents._xliff_codes import Numbers, tagged
from glossa.formats.documents._xliff_reading import Note, check_version, child, children, only_language, remarks
from glossa.model.segment import SegmentId
from glossa.model.target import State

_CORE = "urn:oasis:names:tc:xliff:document:1."


def read(data: bytes, name: str) -> ReturnedFile:
    """Reads a file; `name` is what messages call it. Raises `GlossaError` where it has several target languages."""
    articles: list[str] = []
    codes: list[str] = []
    entries: list[ReturnedEntry] = []
    obsolete = 0
    for element in records(data, name, ("trans-unit",), ("xliff",), ("xliff", "file")):
        if element.name == "xliff":
            check_version(element.attributes.get("version", ""), name, ("1.",))
        elif element.namespace and not element.namespace.startswith(_CORE):
            continue
        elif element.name == "file":
            articles.append(element.attributes.get("original", ""))
            codes.append(element.attributes.get("target-language", ""))
        elif about.OBSOLETE in (said := _facts(element)):
            obsolete += 1
        elif element.attributes.get("translate") != "no":
            entries.append(_entry(element, articles[-1] if articles else "", said, name))
    language = only_language(codes, name)
    return ReturnedFile(next(iter(articles), ""), language, tuple(entries), obsolete)


def _facts(unit: Element) -> Mapping[str, str]:
    contexts = (context for group in children(unit, "context-group") for context in children(group, "context"))
    named = ((context.attributes.get("context-type", ""), context.text) for context in contexts)
    return {kind.removeprefix(CONTEXT): text for kind, text in named if kind.startswith(CONTEXT)}


def _entry(unit: Element, article: str, said: Mapping[str, str], file: str) -> ReturnedEntry:
    numbers = Numbers()
    text = tagged(child(unit, "target"), numbers)
    state = _state(unit, text)
    name = unit.attributes.get("id", "")
    return ReturnedEntry(
        unit.line,
        tagged(child(unit, "source"), numbers),
        text,
        state is State.DRAFT,
        article,
        SegmentId(name) if article and name else None,
        about.mark(said),
        state=state,
        remarks=tuple(remarks(list(_notes(unit)), f"{file}, line {unit.line}")),
        origin=about.origin(said),
        match=about.match(said),
        reason=next(_reasons(unit), ""),
    )


def _state(unit: Element, text: str) -> State:
    target = child(unit, "target")
    if target is None or not text.strip("\r\n"):
        return State.UNTRANSLATED
    return state_of(target.attributes.get("state", ""), unit.attributes.get("approved", ""))


def _notes(unit: Element) -> Iterator[Note]:
    for note in children(unit, "note"):
        said = note.attributes
        yield Note(note.text, said.get("from", ""), said.get("annotates") == "target")


def _reasons(unit: Element) -> Iterator[str]:
    """Yields what glossa says of a translation and is no finding, which would have a priority."""
    for note in children(unit, "note"):
        said = note.attributes
        if said.get("from") == OURS and said.get("annotates") == "target" and "priority" not in said:
            yield note.text
