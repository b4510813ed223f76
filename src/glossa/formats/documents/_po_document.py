"""PO files as documents: the messages of a program, and the translations that they have.

A unit is a message, or one plural form of it; a message that shows nothing but placeholders is none. Its `raw` is what
stands between the first quotation mark of its translation and the last; where a form is missing, nothing, and nothing
stands between it and the form before either.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from glossa.errors import GlossaError
from glossa.formats.documents import _message, _po_header
from glossa.formats.documents._po_messages import PoForm, PoMessage, po_messages
from glossa.formats.documents._po_plurals import DEFAULT, Numbers, is_for_one, numbers_by_form, said
from glossa.model.document import Document, Given, Role, Unit, UnitId
from glossa.model.target import State
from glossa.text.languages import LanguageTag
from glossa.text.spans import Span

FUZZY = "fuzzy"
"""The flag of a message whose translation is a draft."""
_COMMENT = re.compile(r"(?<![^\r\n])[ \t]*+#([.:|,]?)(?!~)[ \t]*+([^\r\n]*\S)")


def parse(text: str, language: LanguageTag) -> Document:
    """Reads a document; see `BilingualDocument`. Raises `GlossaError` for a file that glossa made of an article."""
    messages = po_messages(text)
    first = next(messages, None)
    header = header_fields(first)
    _refuse_ours(header)
    rest = messages if first is None or first.is_header else chain([first], messages)
    into = _po_header.language(header)
    reader = _Reader(text, numbers_by_form(_po_header.rule_of(header, into)) or numbers_by_form(DEFAULT))
    for message in rest:
        reader.read(message)
    return Document("po", language, (*reader.skeleton, text[reader.position :]), tuple(reader.units), into)


def declared_language(text: str) -> Span | None:
    """Returns where a header names the language of the sources."""
    header = next(po_messages(text), None)
    return _po_header.source_language(text, header) if header and header.is_header else None


def header_fields(header: PoMessage | None) -> dict[str, str]:
    """Returns what the header of a file says, by name in lower case; nothing where the message is none."""
    return _po_header.fields(header.forms[0].text) if header and header.is_header else {}


def _refuse_ours(header: Mapping[str, str]) -> None:
    if _po_header.OURS.lower() in header:
        raise GlossaError(
            f"It is an export of {header.get('project-id-version') or 'an article'}, not an article itself",
            hint="`glossa import` brings in what was changed in it.",
        )


class _Reader:
    """Makes units of messages, in their order: a file may have a hundred thousand."""

    def __init__(self, text: str, forms: Sequence[Numbers]) -> None:
        self._text = text
        self._forms = [f"plural form for {said(numbers)}" for numbers in forms]
        self._ones = {place for place, numbers in enumerate(forms) if is_for_one(numbers)}
        self._line_end = _po_header.line_end_of(text)[-1]
        self._line = 1
        self._counted = 0
        self.position = 0
        self.skeleton: list[str] = []
        self.units: list[Unit] = []

    def read(self, message: PoMessage) -> None:
        """Adds the units of a message."""
        notes = self._notes(message) if message.comments < message.start or message.context else ()
        if message.plural is None:
            self._add(message, message.forms[0], message.source, "; ".join(notes))
            return
        if not (_message.read(message.source)[0] and _message.read(message.plural)[0]):
            return
        for place in range(max(len(self._forms), len(message.forms))):
            form = message.forms[place] if place < len(message.forms) else PoForm(self.position, "", "")
            note = "; ".join([*self._forms[place : place + 1], *notes])
            self._add(message, form, message.source if place in self._ones else message.plural, note)

    def _add(self, message: PoMessage, form: PoForm, source: str, note: str) -> None:
        text, codes = _message.read(source.strip())
        if not text:
            return
        given = None
        if translation := form.text.strip():
            state = State.DRAFT if is_fuzzy(self._text, message) else State.TRANSLATED
            given = Given(_message.matched(translation, codes)[0], state)
        start = form.start
        self._line += self._text.count(self._line_end, self._counted, start)
        self._counted = start
        self.skeleton.append(self._text[self.position : start])
        self.position = start + len(form.raw)
        name = UnitId(f"u{len(self.units) + 1}")
        self.units.append(Unit(name, Role.MESSAGE, text, codes, form.raw, self._line, note, given))

    def _notes(self, message: PoMessage) -> list[str]:
        """Returns what a translator should know: the context, comments, where the message is used, its flags."""
        notes = [f"context: {message.context}"] if message.context else []
        if message.comments == message.start:
            return notes
        places: list[str] = []
        flags: list[str] = []
        for kind, words in _COMMENT.findall(self._text, message.comments, message.start):
            if kind == ",":
                flags += (flag for each in words.split(",") if (flag := each.strip()) and flag != FUZZY)
            elif kind == ":":
                places.append(words)
            elif kind != "|":
                notes.append(words)
        return [*notes, *places, *flags]


def flags(text: str, message: PoMessage) -> Iterator[re.Match[str]]:
    """Yields the lines of a message that have flags; the second group is the flags."""
    comments = _COMMENT.finditer(text, message.comments, message.start)
    return (found for found in comments if found[1] == ",")


def is_fuzzy(text: str, message: PoMessage) -> bool:
    """Tells whether the translation of a message is a draft."""
    if text.find(FUZZY, message.comments, message.start) < 0:
        return False
    return any(FUZZY in map(str.strip, found[2].split(",")) for found in flags(text, message))
