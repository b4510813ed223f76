"""The messages of a PO file with their places, for writing translations where they belong and nothing else.

One match of a pattern is one message with all before it, which is three times as fast as going line by line.
https://www.gnu.org/software/gettext/manual/html_node/PO-Files.html
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from glossa.errors import GlossaError
from glossa.formats.documents._po_text import PoSyntaxError, po_entries, unescaped
from glossa.text.spans import Span

_END = r"(?:\r\n|\r|\n)"
_STRING = r'"(?:[^"\\\r\n]++|\\[^\r\n])*+"'
_STRINGS = rf"{_STRING}(?:[ \t]*+(?:{_END}[ \t]*+)?{_STRING})*+"
_NEXT = rf"[ \t]*+{_END}[ \t]*+"
_BETWEEN = re.compile(rf"\ufeff?(?:[ \t]*+(?:\#[^\r\n]*+)?{_END})*+[ \t]*+")
_MESSAGE = re.compile(
    rf"(?:msgctxt[ \t]*+({_STRINGS}){_NEXT})?"
    rf"msgid[ \t]*+({_STRINGS}){_NEXT}(?:msgid_plural[ \t]*+({_STRINGS}){_NEXT})?"
    rf"(msgstr(?:\[\d{{1,4}}\])?[ \t]*+{_STRINGS}(?:{_NEXT}msgstr\[\d{{1,4}}\][ \t]*+{_STRINGS})*+)[ \t]*+(?![^\r\n])"
)
_FORM = re.compile(rf"msgstr(?:\[\d{{1,4}}\])?[ \t]*+({_STRINGS})")
_ONE = re.compile(_STRING)
_OBSOLETE = re.compile(r"^[ \t]*+#~[^\r\n]*", re.MULTILINE)


class PoForm(NamedTuple):
    """A translation: `msgstr "..."`, or one of the plural forms."""

    start: int
    end: int
    text: str


class PoMessage(NamedTuple):
    """A message; of what is obsolete there is none."""

    comments: int
    """Where its comments begin; they end at `start`."""
    start: int
    context: str | None
    source: str
    plural: str | None
    forms: tuple[PoForm, ...]

    @property
    def is_header(self) -> bool:
        """Tells whether it is what says of the file as a whole in which language it is."""
        return self.source == "" and self.context is None

    @property
    def end(self) -> int:
        """Where its last translation ends."""
        return self.forms[-1].end


def po_messages(text: str) -> Iterator[PoMessage]:
    """Yields the messages of a PO file, its header first. Raises `GlossaError`, which names the line."""
    position = 0
    while (between := _BETWEEN.match(text, position)) and between.end() < len(text):
        found = _MESSAGE.match(text, between.end())
        if found is None:
            _refuse(text, between.end())
            return
        yield _message(found, _comments(text, position, between.end()))
        position = found.end()


def _comments(text: str, start: int, end: int) -> int:
    """Returns where the comments of a message begin: behind what is obsolete."""
    if text.find("#~", start, end) >= 0:
        for obsolete in _OBSOLETE.finditer(text, start, end):
            start = obsolete.end()
    return start


def _message(found: re.Match[str], comments: int) -> PoMessage:
    context, source, plural, forms = found.groups()
    return PoMessage(
        comments,
        found.start(),
        None if context is None else _value(context),
        _value(source),
        None if plural is None else _value(plural),
        _forms(found) if plural is not None or forms.startswith("msgstr[") else (_form(found, forms),),
    )


def _form(found: re.Match[str], written: str) -> PoForm:
    return PoForm(found.start(4), found.end(4), _value(written[written.index('"') :]))


def _forms(found: re.Match[str]) -> tuple[PoForm, ...]:
    forms = _FORM.finditer(found.string, found.start(4), found.end(4))
    return tuple(PoForm(form.start(), form.end(), _value(form[1])) for form in forms)


def _value(strings: str) -> str:
    """Returns what strings behind one another say."""
    is_one = _ONE.fullmatch(strings) is not None
    joined = strings[1:-1] if is_one else "".join(each[0][1:-1] for each in _ONE.finditer(strings))
    return unescaped(joined)


def string_spans(text: str, form: PoForm) -> list[Span]:
    """Returns where the strings of a translation stand, with their quotation marks."""
    return [Span(*each.span()) for each in _ONE.finditer(text, form.start, form.end)]


def _refuse(text: str, position: int) -> None:
    """Raises `GlossaError` for what no PO file has; comments that end the file are no fault."""
    hint = "Nothing was changed. `msgfmt --check` says more."
    try:
        for _ in po_entries(text):
            pass
    except PoSyntaxError as fault:
        raise GlossaError(f"It is no sound PO file: {fault.what} (line {fault.line})", hint=hint) from None
    if not text[position:].lstrip(" \t").startswith("#"):
        line = len(re.findall(_END, text[:position])) + 1
        raise GlossaError(f"It is no PO file that glossa can write back: see line {line}", hint=hint)
