"""Writing translations into the places that a PO file has for them; all else stays as it is.

Where a translation stays, so does all that belongs to it, and nothing of it is looked at: the pieces before it are read
again, one message at a time, only where it changes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from glossa.formats.documents import _message, _po_header
from glossa.formats.documents._bilingual import is_given, keeps
from glossa.formats.documents._po_document import FUZZY, flags, header_fields, is_fuzzy, parse
from glossa.formats.documents._po_header import Edit
from glossa.formats.documents._po_messages import PoMessage, po_messages, value
from glossa.formats.documents._po_plurals import DEFAULT, numbers_by_form, serving
from glossa.formats.documents._text import is_blank, parts
from glossa.model.document import Document, Given, Unit, UnitId
from glossa.model.inline import CodeKind, InlineCode, tag
from glossa.model.target import State
from glossa.text.languages import LanguageTag

_FORMER = re.compile(r"(?<![^\r\n])[ \t]*#\|")
_LINE_END = re.compile(r"\r\n|\r|\n")
_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_ESCAPES = {ord(raw): f"\\{said}" for raw, said in zip('\n\t\r\a\b\f\v\\"', 'ntrabfv\\"', strict=True)} | {0: "\ufffd"}
_SPECIAL = re.compile(r'[\0-\x1f\\"]')
_BEGINS = re.compile(r'\nmsgid[ \t]*+"(?:"[ \t]*+\r?\n[ \t]*+")?+[^\s"\\]')
_ENDS = re.compile(r'[^\\]{3}[^\s"\\]"\r?\nmsgstr "\Z')
_ENDING = len('...."\r\nmsgstr "')
_UNNUMBERED = re.compile(r'msgstr(?=[ \t]*"\Z)')

_UNSURE = (State.UNTRANSLATED, State.DRAFT)

_Made = tuple[str, State]
"""The `raw` of a form now, and how far that has come."""


def fill(document: Document, texts: Mapping[UnitId, Given], language: LanguageTag) -> str:
    """Writes the document with these translations; see `BilingualDocument`.

    What the file has in another language is left out. Of a language with other plural forms, each form gets the text
    for such numbers; where it has more of them, the message is fuzzy.
    """
    if not document.units:
        return document.source
    if not document.skeleton[0].endswith('"'):  # it was read when the statement was a unit's `raw`
        document = parse(document.source, document.language)
    return "".join(_Scribe(document, texts, language).pieces())


class _Scribe:
    """Writes the translations of one file."""

    def __init__(self, document: Document, texts: Mapping[UnitId, Given], into: LanguageTag) -> None:
        self._document = document
        self._texts = texts
        self._into = into
        self._keeps = keeps(document, into)
        self._line_end = _po_header.line_end_of(document.skeleton[0])
        self._is_changed = False
        first = next(po_messages(f'{document.skeleton[0]}"'))
        self._header = first if first.is_header else None
        header = header_fields(first)
        had = numbers_by_form(_po_header.rule_of(header, document.target)) or numbers_by_form(DEFAULT)
        wanted = numbers_by_form(_po_header.rule_for(header, into)) or had
        self._serving = list(range(len(had))) if wanted == had else serving(wanted, had)
        self._is_in_place = self._serving == list(range(len(had)))

    def pieces(self) -> Sequence[str]:
        """Returns the pieces of the file as it is then."""
        skeleton, units = self._document.skeleton, self._document.units
        pieces: list[str] = []
        for start, end in _messages(skeleton):
            raw = self._plain(skeleton[start], units[start]) if end - start == 1 else None
            if raw is None:
                pieces += self._message(skeleton[start:end], units[start:end])
            else:
                pieces += (skeleton[start], raw)
        if self._is_changed and self._header:
            said = _po_header.renewed(pieces[0], self._header, self._into, list(self._texts.values()))
            pieces[0] = _edited(pieces[0], sorted([*_flagged(pieces[0], self._header, fuzzy=False), *said]))
        pieces.append(skeleton[-1])
        return pieces

    def _plain(self, before: str, unit: Unit) -> str | None:
        """Returns the `raw` of a form where no more can change than that, as in nearly all messages; else None.

        What it does `_message` would do, too, only not so fast.
        """
        new, old = self._texts.get(unit.id), unit.given
        if not _is_plain(before) or (new and new.state is State.DRAFT):
            return None
        if self._keeps and (new is None or (old and new.text == old.text)):
            return unit.raw
        said = self._said(new, unit) if new else ""
        self._is_changed = self._is_changed or said != ""
        return self._escaped(said) if said else None

    def _message(self, before: Sequence[str], units: Sequence[Unit]) -> Sequence[str]:
        """Returns the pieces of a message, of which these are the forms and what stands before each of them."""
        is_same = self._is_same(units)
        if not (is_same and self._is_in_place):
            *_, head = po_messages(f'{before[0]}"', 0 if before[0] is self._document.skeleton[0] else 1)
            fits = head.plural is None or self._is_in_place
            if not (is_same and (fits or sum(map(bool, before)) == len(self._serving))):
                self._is_changed = True
                return self._changed(head, before, units)
        return [piece for pair in zip(before, (unit.raw for unit in units), strict=True) for piece in pair]

    def _is_same(self, units: Sequence[Unit]) -> bool:
        if not self._keeps and any(unit.raw for unit in units):
            return False
        return all(is_given(self._texts.get(unit.id), unit.given) for unit in units)

    def _changed(self, head: PoMessage, before: Sequence[str], units: Sequence[Unit]) -> Sequence[str]:
        fits = head.plural is None or self._is_in_place
        made = [self._made(head.source, unit) for unit in units]
        if not fits:
            made = [made[min(place, len(units) - 1)] for place in self._serving]
        has_text = any(state is not State.UNTRANSLATED for _, state in made)
        is_short = len(made) > len(units) or any(state in _UNSURE for _, state in made)
        first = _edited(before[0], _flagged(before[0], head, fuzzy=has_text and is_short))
        if head.plural is not None:
            first = _UNNUMBERED.sub("msgstr[0]", first)
        pieces = [first, made[0][0]]
        for place in range(1, len(made)):
            own = before[place] if fits and place < len(before) else ""
            pieces += (own or f'"{self._line_end}msgstr[{place}] "', made[place][0])
        return pieces

    def _made(self, source: str, unit: Unit) -> _Made:
        new = self._texts.get(unit.id)
        old = unit.given if self._keeps else None
        if old and (new is None or new.text == old.text):
            return unit.raw, (new or old).state
        if new is None:
            return unit.raw if self._keeps else "", State.UNTRANSLATED
        said = self._said(new, unit)
        return (self._escaped(_edged(said, source)), new.state) if said else ("", State.UNTRANSLATED)

    def _said(self, new: Given, unit: Unit) -> str:
        """Returns the string that a translation is; `""` where it shows nothing."""
        text = new.text.strip()
        if "<" in text:
            text = _message.written(parts(text, (*unit.codes, *self._own_codes(unit))))
        return "" if is_blank(text) else text

    def _own_codes(self, unit: Unit) -> Sequence[InlineCode]:
        """Returns the codes that only the translation has which stands in the file: from `<3/>` on behind `<2/>`."""
        first = max((code.id for code in unit.codes), default=0) + 1
        if not self._keeps or unit.given is None or tag(first, CodeKind.ALONE) not in unit.given.text:
            return ()
        return _message.matched(value(unit.raw).strip(), unit.codes)[1]

    def _escaped(self, text: str) -> str:
        """Writes a translation, what follows a line end on a line of its own."""
        if not _SPECIAL.search(text):
            return text
        lines = [line.translate(_ESCAPES) for line in _LINE.findall(text)]
        return lines[0] if len(lines) == 1 else f'"{self._line_end}"'.join(["", *lines])


def _messages(skeleton: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yields which units are one message's: from which one to which one."""
    start = 0
    for place in range(1, len(skeleton) - 1):
        # A plural form behind the first has nothing but its own statement before it.
        if "msgid" in skeleton[place]:
            yield start, place
            start = place
    yield start, len(skeleton) - 1


def _is_plain(before: str) -> bool:
    """Tells whether a message has one form, is not fuzzy, and has no white space at the ends of its source, as most."""
    return (
        FUZZY not in before
        and _BEGINS.match(before, max(before.rfind("\nmsgid"), 0)) is not None
        and _ENDS.search(before, max(len(before) - _ENDING, 0)) is not None
    )


def _edged(text: str, source: str) -> str:
    """Puts the white space round a text that its source has; `msgfmt` demands the line ends."""
    if not (source[0].isspace() or source[-1].isspace()):
        return text
    inner = source.strip()
    start = source.index(inner)
    return source[:start] + text + source[start + len(inner) :]


def _edited(text: str, edits: Iterable[Edit]) -> str:
    """Returns a text with changes made, which are given in its order."""
    pieces: list[str] = []
    position = 0
    for start, end, new in edits:
        pieces += (text[position:start], new)
        position = end
    return "".join([*pieces, text[position:]])


def _flagged(text: str, message: PoMessage, *, fuzzy: bool) -> Iterator[Edit]:
    """Yields what makes a message fuzzy, or not fuzzy any more."""
    if is_fuzzy(text, message) == fuzzy:
        return
    lines = list(flags(text, message))
    if fuzzy and lines:
        yield lines[0].start(2), lines[0].start(2), f"{FUZZY}, "
    elif fuzzy:
        former = _FORMER.search(text, message.comments, message.start)
        place = former.start() if former else message.start
        yield place, place, f"#, {FUZZY}{_po_header.line_end_of(text)}"
    for found in () if fuzzy else lines:
        known = [flag for each in found[2].split(",") if (flag := each.strip())]
        kept = ", ".join(flag for flag in known if flag != FUZZY)
        if not kept:
            rest = _LINE_END.search(text, found.end())
            yield found.start(), rest.end() if rest else len(text), ""
        elif FUZZY in known:
            yield *found.span(2), kept
