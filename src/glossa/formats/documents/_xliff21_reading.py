"""Reading an XLIFF 2 file that comes back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from glossa.formats._xml import Element, records
from glossa.formats.documents import _xliff_facts as about
from glossa.formats.documents._returned import ReturnedEntry, ReturnedFile
from glossa.formats.documents._xliff21_words import GROUP, OURS, READ, REASON, SEGMENT
from glossa.formats.documents._xliff_codes import Numbers, tagged
from glossa.formats.documents._xliff_reading import Note, check_version, child, children, only_language, remarks
from glossa.model.segment import SegmentId
from glossa.model.target import State

_CORE = "urn:oasis:names:tc:xliff:document:2."
_METADATA = "urn:oasis:names:tc:xliff:metadata:2."

_Facts = Mapping[str, Mapping[str, str]]
"""What was said of each segment when it was sent."""


def read(data: bytes, name: str) -> ReturnedFile:
    """Reads a file; `name` is what messages call it."""
    article = code = ""
    entries: list[ReturnedEntry] = []
    articles: list[str] = []
    obsolete = 0
    for element in records(data, name, ("unit",), ("xliff",), ("xliff", "file")):
        if element.name == "xliff":
            check_version(element.attributes.get("version", ""), name, ("2.",))
            code = element.attributes.get("trgLang", "")
        elif element.namespace and not element.namespace.startswith(_CORE):
            continue
        elif element.name == "file":
            article = element.attributes.get("original", "")
            articles.append(article)
        else:
            facts = _facts(element)
            gone = {each for each, said in facts.items() if about.OBSOLETE in said}
            obsolete += len(gone)
            if not gone and element.attributes.get("translate") != "no":
                entries += _entries(element, article, facts, name)
    language = only_language([code], name)
    return ReturnedFile(next(iter(articles), ""), language, tuple(entries), obsolete)


def _facts(unit: Element) -> _Facts:
    groups = (
        {meta.attributes.get("type", ""): meta.text for meta in group.children if meta.name == "meta"}
        for metadata in unit.children
        if metadata.name == "metadata" and metadata.namespace.startswith(_METADATA)
        for group in metadata.children
        if group.attributes.get("category") == GROUP
    )
    return {said[SEGMENT]: said for said in groups if SEGMENT in said}


def _entries(unit: Element, article: str, facts: _Facts, file: str) -> Iterator[ReturnedEntry]:
    numbers = Numbers()
    segments = list(children(unit, "segment"))
    names = [segment.attributes.get("id", "") for segment in segments]
    notes = _notes(unit, names) if names else {}
    for segment, name in zip(segments, names, strict=True):
        text = tagged(child(segment, "target"), numbers)
        state, said, told = _state(segment, text), facts.get(name, {}), notes.pop(name, [])
        yield ReturnedEntry(
            segment.line,
            tagged(child(segment, "source"), numbers),
            text,
            state is State.DRAFT,
            article,
            SegmentId(name) if article and name else None,
            about.mark(said),
            state=state,
            remarks=tuple(remarks(told, f"{file}, line {segment.line}")),
            origin=about.origin(said),
            match=about.match(said),
            reason=next((note.text for note in told if note.is_reason), ""),
        )


def _state(segment: Element, text: str) -> State:
    """Returns how far a translation has come; where nothing is said, it is `initial`, as the standard has it."""
    if not text.strip("\r\n"):
        return State.UNTRANSLATED
    return READ.get(segment.attributes.get("state", ""), State.DRAFT)


def _notes(unit: Element, names: Sequence[str]) -> dict[str, list[Note]]:
    """Returns the notes by segment: they have its id before a hyphen; all others are taken to be on the first one."""
    found: dict[str, list[Note]] = {}
    known = frozenset(names)
    for each in (note for notes in children(unit, "notes") for note in children(notes, "note")):
        name = each.attributes.get("id", "").rpartition("-")[0]
        place = name if name in known else names[0]
        found.setdefault(place, []).append(_note(each))
    return found


def _note(element: Element) -> Note:
    said = element.attributes
    category = said.get("category")
    of_target = said.get("appliesTo") == "target"
    return Note(element.text, said.get("by", ""), of_target, category in OURS, is_reason=category == REASON)
