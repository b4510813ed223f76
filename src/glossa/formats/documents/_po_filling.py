"""Writing translations into the places that a PO file has for them; all else stays as it is."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate

from glossa.formats.documents import _message, _po_header
from glossa.formats.documents._bilingual import is_given, keeps
from glossa.formats.documents._po_document import FUZZY, flags, header_fields, is_fuzzy
from glossa.formats.documents._po_header import Edit
from glossa.formats.documents._po_messages import PoMessage, po_messages
from glossa.formats.documents._po_plurals import DEFAULT, numbers_by_form, serving
from glossa.formats.documents._text import is_blank, parts
from glossa.model.document import Document, Given, Unit, UnitId
from glossa.model.inline import InlineCode
from glossa.model.target import State
from glossa.text.languages import LanguageTag

_FORMER = re.compile(r"^[ \t]*#\|", re.MULTILINE)
_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_ESCAPES = {ord(raw): f"\\{said}" for raw, said in zip("\n\t\r\a\b\f\v", "ntrabfv", strict=True)} | {0: "\ufffd"}
_CONTROL = re.compile(r"[\0-\x1f]")

_Made = tuple[str, State]
"""What a form says now, and how far that has come."""


def fill(document: Document, texts: Mapping[UnitId, Given], language: LanguageTag) -> str:
    """Writes the document with these translations; see `BilingualDocument`.

    What the file has in another language is left out. Of a language with other plural forms, each form gets the text
    for such numbers; where it has more of them, the message is fuzzy.
    """
    text = document.source
    units = _Units(document)
    messages = po_messages(text)
    first = next(messages, None)
    if first is None:
        return text
    scribe = _Scribe(text, document, texts, language, header_fields(first))
    pieces = _Pieces(text, first.end if first.is_header else 0)
    if not first.is_header:
        pieces.put(scribe.edits(first, units.until(first.end)))
    for message in messages:
        pieces.put(scribe.edits(message, units.until(message.end)))
    head = _Pieces(text[: first.end] if first.is_header else "", 0)
    if pieces.is_changed and first.is_header:
        said = _po_header.renewed(text, first, language, list(texts.values()))
        head.put(sorted([*_flagged(text, first, fuzzy=False), *said]))
    return "".join([*head.all(), *pieces.all()])


class _Pieces:
    """A text that is changed from its beginning to its end: of a long one nothing is kept twice."""

    def __init__(self, text: str, start: int) -> None:
        self._text = text
        self._position = start
        self._pieces: list[str] = []

    @property
    def is_changed(self) -> bool:
        """Whether anything was put."""
        return bool(self._pieces)

    def put(self, edits: Iterable[Edit]) -> None:
        """Makes changes that come behind all that were made."""
        for start, end, new in edits:
            self._pieces += (self._text[self._position : start], new)
            self._position = end

    def all(self) -> Sequence[str]:
        """Returns the pieces of the text as it is then, to its end."""
        return [*self._pieces, self._text[self._position :]]


class _Units:
    """The units of a document, message by message."""

    def __init__(self, document: Document) -> None:
        self._units = document.units
        pairs = zip(document.skeleton, document.units, strict=False)
        self._starts = array("Q", accumulate(len(piece) for before, unit in pairs for piece in (before, unit.raw)))[::2]
        self._next = 0

    def until(self, end: int) -> Sequence[Unit]:
        """Returns the next units that begin no later than `end`."""
        first = self._next
        while self._next < len(self._starts) and self._starts[self._next] <= end:
            self._next += 1
        return self._units[first : self._next]


class _Scribe:
    """Writes the translations of one file."""

    def __init__(
        self, text: str, document: Document, texts: Mapping[UnitId, Given], into: LanguageTag, header: Mapping[str, str]
    ) -> None:
        self._text = text
        self._texts = texts
        self._keeps = keeps(document, into)
        self._line_end = _po_header.line_end_of(text)
        had = numbers_by_form(_po_header.rule_of(header, document.target)) or numbers_by_form(DEFAULT)
        self._serving = serving(numbers_by_form(_po_header.rule_for(header, into)) or had, had)
        self._is_in_place = self._serving == list(range(len(had)))

    def edits(self, message: PoMessage, units: Sequence[Unit]) -> Sequence[Edit]:
        """Returns what changes in a message, of which these are the units, in the order of the text."""
        if not units or not self._is_changed(message, units):
            return ()
        made = [self._made(message, place, unit) for place, unit in enumerate(units)]
        if not self._fits(message):
            made = [made[min(place, len(units) - 1)] for place in self._serving]
        has_text = any(text for text, _ in made)
        is_short = len(made) > len(units) or any(not text or state is State.DRAFT for text, state in made)
        return [*_flagged(self._text, message, fuzzy=has_text and is_short), *self._statements(message, made)]

    def _fits(self, message: PoMessage) -> bool:
        """Tells whether a message has the forms that the language has."""
        return message.plural is None or self._is_in_place

    def _is_changed(self, message: PoMessage, units: Sequence[Unit]) -> bool:
        if not self._fits(message) and len(message.forms) != len(self._serving):
            return True
        if not self._keeps and any(form.text for form in message.forms):
            return True
        return not all(is_given(self._texts.get(unit.id), unit.given) for unit in units)

    def _made(self, message: PoMessage, place: int, unit: Unit) -> _Made:
        new = self._texts.get(unit.id)
        old = unit.given if self._keeps else None
        if old and (new is None or new.text == old.text):
            return message.forms[place].text, (new or old).state
        if new is None:
            return "", State.UNTRANSLATED
        has_codes = old is not None and "<" in new.text
        own = _message.matched(message.forms[place].text.strip(), unit.codes)[1] if has_codes else ()
        said = _said(new.text, (*unit.codes, *own))
        return (_edged(said, message.source), new.state) if said else ("", State.UNTRANSLATED)

    def _statements(self, message: PoMessage, made: Sequence[_Made]) -> Iterator[Edit]:
        if message.plural is None:
            yield message.forms[0].start, message.end, self._statement("msgstr", made[0][0])
            return
        statements = [self._statement(f"msgstr[{place}]", text) for place, (text, _) in enumerate(made)]
        if not self._is_in_place:
            yield message.forms[0].start, message.end, self._line_end.join(statements)
            return
        for form, statement, (text, _) in zip(message.forms, statements, made, strict=False):
            if text != form.text:
                yield form.start, form.end, statement
        for statement in statements[len(message.forms) :]:
            yield message.end, message.end, self._line_end + statement

    def _statement(self, name: str, text: str) -> str:
        """Writes a translation, what follows a line end on a line of its own."""
        text = text.replace("\\", "\\\\").replace('"', '\\"')
        if not _CONTROL.search(text):
            return f'{name} "{text}"'
        lines = [f'"{line.translate(_ESCAPES)}"' for line in _LINE.findall(text)]
        return f"{name} " + self._line_end.join(['""', *lines] if len(lines) > 1 else lines)


def _said(text: str, codes: Sequence[InlineCode]) -> str:
    text = text.strip()
    written = _message.written(parts(text, codes)) if "<" in text else text
    return "" if is_blank(written) else written


def _edged(text: str, source: str) -> str:
    """Puts the white space round a text that its source has; `msgfmt` demands the line ends."""
    if not (source[0].isspace() or source[-1].isspace()):
        return text
    inner = source.strip()
    start = source.index(inner)
    return source[:start] + text + source[start + len(inner) :]


def _flagged(text: str, message: PoMessage, *, fuzzy: bool) -> Iterator[Edit]:
    """Yields what makes a message fuzzy, or not fuzzy any more."""
    if is_fuzzy(text, message) == fuzzy:
        return
    lines = list(flags(text, message))
    line_end = _po_header.line_end_of(text)
    if fuzzy and lines:
        yield lines[0].start(2), lines[0].start(2), f"{FUZZY}, "
    elif fuzzy:
        former = _FORMER.search(text, message.comments, message.start)
        place = former.start() if former else message.start
        yield place, place, f"#, {FUZZY}{line_end}"
    for found in () if fuzzy else lines:
        known = [flag for each in found[2].split(",") if (flag := each.strip())]
        kept = ", ".join(flag for flag in known if flag != FUZZY)
        if not kept:
            yield found.start(), text.index(line_end, found.end()) + len(line_end), ""
        elif FUZZY in known:
            yield *found.span(2), kept
