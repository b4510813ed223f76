"""PO files as documents: what the sources of a program's messages are, and writing their translations in place.

A unit is a message, or one plural form of it; what shows nothing but placeholders is none. Its `raw` is the statement
`msgstr "..."`, and where a form is missing the empty place behind the one before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate

from glossa.errors import GlossaError
from glossa.formats.documents import _message, _po_header
from glossa.formats.documents._po_header import Edit
from glossa.formats.documents._po_messages import PoForm, PoMessage, po_messages
from glossa.formats.documents._po_plurals import DEFAULT, Numbers, numbers_by_form, said, serving
from glossa.formats.documents._skeleton import Slice
from glossa.formats.documents._skeleton import document as make
from glossa.formats.documents._text import is_blank, parts
from glossa.model.document import Document, Given, Role, Unit, UnitId
from glossa.model.inline import InlineCode
from glossa.model.target import State
from glossa.text.languages import LanguageTag
from glossa.text.spans import Span

_FLAGS = re.compile(r"^[ \t]*#,([^\r\n]*)(?:\r\n|\r|\n|$)", re.MULTILINE)
_COMMENT = re.compile(r"^[ \t]*#([.:|]?)(?!~)[ \t]*([^\r\n]*\S)", re.MULTILINE)
_FORMER = re.compile(r"^[ \t]*#\|", re.MULTILINE)
_FUZZY = "fuzzy"
_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_ESCAPES = {ord(raw): f"\\{said}" for raw, said in zip('\\"\n\t\r\a\b\f\v', '\\"ntrabfv', strict=True)} | {0: "\ufffd"}


def parse(text: str, language: LanguageTag) -> Document:
    """Reads a document; see `BilingualDocument`. Raises `GlossaError` for a file that glossa made of an article."""
    messages = po_messages(text)
    first = next(messages, None)
    header = _fields(first)
    _refuse_ours(header)
    into = _po_header.language(header)
    rule = _po_header.rule_for(header, into) if into else _po_header.rule(header) or DEFAULT
    forms = numbers_by_form(rule) or numbers_by_form(DEFAULT)

    def slices() -> Iterator[Slice]:
        if first is not None and not first.is_header:
            yield from _slices(text, first, forms)
        for message in messages:
            yield from _slices(text, message, forms)

    return make("po", text, language, slices(), into)


def declared_language(text: str) -> Span | None:
    """Returns where a header names the language of the sources."""
    header = next(po_messages(text), None)
    return _po_header.source_language(text, header) if header and header.is_header else None


def fill(document: Document, texts: Mapping[UnitId, Given], language: LanguageTag) -> str:
    """Writes the document with these translations; see `BilingualDocument`.

    What the file has in another language is left out. Of a language with other plural forms, each form gets the text
    for such numbers; where it has more of them, the message is fuzzy.
    """
    text = document.source
    units = _Units(document)
    header: PoMessage | None = None
    edits: list[Edit] = []
    scribe: _Scribe | None = None
    for message in po_messages(text):
        if scribe is None:
            header = message if message.is_header else None
            scribe = _Scribe(text, document, texts, language, _fields(header))
        edits += scribe.edits(message, units.until(message.end))
    if header is not None and edits:
        edits += _po_header.renewed(text, header, language, list(texts.values()))
        edits += _flagged(text, header, is_fuzzy=False)
    return _applied(text, edits)


def _fields(header: PoMessage | None) -> dict[str, str]:
    return _po_header.fields(header.forms[0].text) if header and header.is_header else {}


def _refuse_ours(header: Mapping[str, str]) -> None:
    if _po_header.OURS.lower() in header:
        raise GlossaError(
            f"It is an export of {header.get('project-id-version') or 'an article'}, not an article itself",
            hint="`glossa import` brings in what was changed in it.",
        )


def _slices(text: str, message: PoMessage, forms: Sequence[Numbers]) -> Iterator[Slice]:
    has_plural = message.plural is not None
    count = max(len(forms), len(message.forms)) if has_plural else 1
    state = State.DRAFT if _is_fuzzy(text, message) else State.TRANSLATED
    sources = [_message.read(source.strip()) for source in _sources(message)]
    notes = _notes(text, message)
    for place in range(count):
        said_, codes = sources[min(place, 1) if has_plural else 0]
        if not said_:
            continue
        form = message.forms[place] if place < len(message.forms) else PoForm(message.end, message.end, "")
        translation = form.text.strip()
        given = Given(_message.matched(translation, codes)[0], state) if translation else None
        note = "; ".join([*_form_note(place, forms), *notes]) if has_plural else "; ".join(notes)
        yield Slice(form.start, form.end, Role.MESSAGE, said_, codes, note, given)


def _sources(message: PoMessage) -> Sequence[str]:
    return (message.source,) if message.plural is None else (message.source, message.plural)


def _form_note(place: int, forms: Sequence[Numbers]) -> Iterator[str]:
    if place < len(forms):
        yield f"plural form for {said(forms[place])}"


def _notes(text: str, message: PoMessage) -> list[str]:
    """Returns what a translator should know: the context, comments, where the message is used, its flags."""
    comments = _COMMENT.findall(text, message.comments, message.start) if message.comments < message.start else []
    context = [f"context: {message.context}"] if message.context else []
    words = [said_ for kind, said_ in comments if kind in ("", ".") and not said_.startswith(",")]
    places = [said_ for kind, said_ in comments if kind == ":"]
    flags = [flag for flag in _flags(text, message) if flag != _FUZZY]
    return [*context, *words, *places, *flags]


def _flags(text: str, message: PoMessage) -> Iterator[str]:
    for found in _FLAGS.finditer(text, message.comments, message.start):
        yield from filter(None, (flag.strip() for flag in found[1].split(",")))


def _is_fuzzy(text: str, message: PoMessage) -> bool:
    return text.find(_FUZZY, message.comments, message.start) >= 0 and _FUZZY in _flags(text, message)


class _Units:
    """The units of a document, message by message."""

    def __init__(self, document: Document) -> None:
        lengths = (
            (len(before), len(unit.raw)) for before, unit in zip(document.skeleton, document.units, strict=False)
        )
        starts = list(accumulate(length for pair in lengths for length in pair))[::2]
        self._waiting = list(zip(starts, document.units, strict=True))[::-1]

    def until(self, end: int) -> list[Unit]:
        """Returns the next units that begin no later than `end`."""
        found: list[Unit] = []
        while self._waiting and self._waiting[-1][0] <= end:
            found.append(self._waiting.pop()[1])
        return found


class _Scribe:
    """Writes translations into the places of one file."""

    def __init__(
        self,
        text: str,
        document: Document,
        texts: Mapping[UnitId, Given],
        into: LanguageTag,
        header: Mapping[str, str],
    ) -> None:
        self._text = text
        self._texts = texts
        self._keeps = document.target in (into, None)
        self._line_end = _po_header.line_end_of(text)
        rule = _po_header.rule_for(header, document.target) if document.target else _po_header.rule(header)
        had = numbers_by_form(rule) or numbers_by_form(DEFAULT)
        self._serving = serving(numbers_by_form(_po_header.rule_for(header, into)) or had, had)
        self._is_in_place = self._serving == list(range(len(had)))

    def edits(self, message: PoMessage, units: Sequence[Unit]) -> Iterator[Edit]:
        """Yields what changes in a message, of which these are the units."""
        in_place = self._is_in_place or message.plural is None
        if not units or not self._is_changed(message, units, in_place=in_place):
            return
        made = [self._made(message, place, unit) for place, unit in enumerate(units)]
        if not in_place:
            made = [made[min(place, len(units) - 1)] for place in self._serving]
        yield from self._replaced(message, [text for text, _ in made], in_place=in_place)
        has_text = any(text for text, _ in made)
        is_short = len(made) > len(units) or any(not text or state is State.DRAFT for text, state in made)
        yield from _flagged(self._text, message, is_fuzzy=has_text and is_short)

    def _is_changed(self, message: PoMessage, units: Sequence[Unit], *, in_place: bool) -> bool:
        if not in_place and len(message.forms) != len(self._serving):
            return True
        if self._keeps:
            return any(not _is_given(self._texts.get(unit.id), unit.given) for unit in units)
        return any(form.text for form in message.forms) or any(unit.id in self._texts for unit in units)

    def _made(self, message: PoMessage, place: int, unit: Unit) -> tuple[str, State]:
        """Returns what a message says now, and how far that has come."""
        new = self._texts.get(unit.id)
        old = unit.given if self._keeps else None
        form = message.forms[place].text if place < len(message.forms) else ""
        if new is None or (old and new.text == old.text):
            kept = new or old
            return (form, kept.state) if kept and old else ("", State.UNTRANSLATED)
        own = _message.matched(form.strip(), unit.codes)[1] if old else ()
        said_ = _said(new.text, (*unit.codes, *own))
        return (_edged(said_, _sources(message)[0]), new.state) if said_ else ("", State.UNTRANSLATED)

    def _replaced(self, message: PoMessage, texts: Sequence[str], *, in_place: bool) -> Iterator[Edit]:
        names = ["msgstr"] if message.plural is None else [f"msgstr[{place}]" for place in range(len(texts))]
        if not in_place:
            statements = map(self._statement, names, texts)
            yield Span(message.forms[0].start, message.end), self._line_end.join(statements)
            return
        for place, (name, text) in enumerate(zip(names, texts, strict=True)):
            if place >= len(message.forms):
                yield Span(message.end, message.end), self._line_end + self._statement(name, text)
            elif text != message.forms[place].text:
                form = message.forms[place]
                yield Span(form.start, form.end), self._statement(name, text)

    def _statement(self, name: str, text: str) -> str:
        """Writes a translation, what follows a line end on a line of its own."""
        lines = [f'"{line.translate(_ESCAPES)}"' for line in _LINE.findall(text)]
        return f"{name} " + self._line_end.join(['""', *lines] if len(lines) > 1 else lines or ['""'])


def _is_given(new: Given | None, old: Given | None) -> bool:
    """Tells whether a translation is what the file has: it knows drafts and what is done."""
    if new is None or old is None:
        return new is None
    return new.text == old.text and (new.state is State.DRAFT) == (old.state is State.DRAFT)


def _said(text: str, codes: Sequence[InlineCode]) -> str:
    written = _message.written(parts(text.strip(), codes))
    return "" if is_blank(written) else written


def _edged(text: str, source: str) -> str:
    """Puts the white space round a text that its source has; `msgfmt` demands the line ends."""
    inner = source.strip()
    start = source.index(inner)
    return source[:start] + text + source[start + len(inner) :]


def _flagged(text: str, message: PoMessage, *, is_fuzzy: bool) -> Iterator[Edit]:
    """Yields what makes a message fuzzy, or not fuzzy any more."""
    if _is_fuzzy(text, message) == is_fuzzy:
        return
    lines = list(_FLAGS.finditer(text, message.comments, message.start))
    if is_fuzzy and lines:
        yield Span(lines[0].start(1), lines[0].start(1)), f" {_FUZZY},"
    elif is_fuzzy:
        former = _FORMER.search(text, message.comments, message.start)
        place = former.start() if former else message.start
        yield Span(place, place), f"#, {_FUZZY}{_po_header.line_end_of(text)}"
    for found in () if is_fuzzy else lines:
        flags = [flag for each in found[1].split(",") if (flag := each.strip())]
        kept = ", ".join(flag for flag in flags if flag != _FUZZY)
        if not kept:
            yield Span(*found.span()), ""
        elif _FUZZY in flags:
            yield Span(*found.span(1)), f" {kept}"


def _applied(text: str, edits: Sequence[Edit]) -> str:
    pieces: list[str] = []
    position = 0
    for span, new in sorted(edits, key=lambda edit: (edit[0].start, edit[0].end)):
        pieces += (text[position : span.start], new)
        position = span.end
    return "".join(pieces) + text[position:]
