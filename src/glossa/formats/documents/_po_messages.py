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
_INNER = r'(?:[^"\\\r\n]++|\\[^\r\n])*+'
_STRINGS = rf'"({_INNER}(?:"[ \t]*+(?:{_END}[ \t]*+)?"{_INNER})*+)"[ \t]*+'
"""Strings behind one another; the group is what stands between the first quotation mark and the last."""
_NEXT = rf"{_END}[ \t]*+"
_FORM = rf"msgstr(?:\[\d{{1,4}}\])?+[ \t]*+{_STRINGS}(?![^\r\n])"
_BEFORE = rf"\ufeff?((?:[ \t]*+(?:\#[^\r\n]*+)?{_END})*+)[ \t]*+"
_MESSAGE = re.compile(
    rf"{_BEFORE}(?:msgctxt[ \t]*+{_STRINGS}{_NEXT})?"
    rf"msgid[ \t]*+{_STRINGS}{_NEXT}(?:msgid_plural[ \t]*+{_STRINGS}{_NEXT})?{_FORM}"
)
_FURTHER = re.compile(rf"{_NEXT}{_FORM}")
_REST = re.compile(rf"{_BEFORE}(?:\#[^\r\n]*+)?")
_STRING = re.compile(rf'"{_INNER}"')
_OBSOLETE = re.compile(r"(?<![^\r\n])[ \t]*+#~[^\r\n]*+")


class PoForm(NamedTuple):
    """A translation, or one of its plural forms."""

    start: int
    """Where it begins behind its first quotation mark; it ends at `end`, before its last one."""
    raw: str
    text: str

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.start + len(self.raw)


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
        """Where its last translation ends, its last quotation mark included."""
        return self.forms[-1].end + 1


def po_messages(text: str, position: int = 0) -> Iterator[PoMessage]:
    """Yields the messages of a PO file from `position` on, behind a message or at the beginning, where its header is.

    Raises `GlossaError`, which names the line.
    """
    while found := _MESSAGE.match(text, position):
        before, context, source, plural, form = found.groups()
        start, position = found.end(1), found.end()
        forms = [PoForm(found.start(5), form, value(form))]
        while plural is not None and (further := _FURTHER.match(text, position)):
            forms.append(PoForm(further.start(1), further[1], value(further[1])))
            position = further.end()
        yield PoMessage(
            _comments(before, found.start(1)) if "#~" in before else found.start(1),
            start,
            None if context is None else value(context),
            value(source),
            None if plural is None else value(plural),
            tuple(forms),
        )
    rest = _REST.match(text, position)
    if rest and rest.end() < len(text):
        _refuse(text, rest.end(1))


def _comments(before: str, start: int) -> int:
    """Returns where the comments of a message begin: behind what is obsolete."""
    return start + max((obsolete.end() for obsolete in _OBSOLETE.finditer(before)), default=0)


def value(raw: str) -> str:
    """Returns what stands for `raw`, strings behind one another without the quotation marks round them all."""
    if '"' in raw:
        return "".join(unescaped(each[1:-1]) for each in _STRING.findall(f'"{raw}"'))
    return unescaped(raw) if "\\" in raw else raw


def string_spans(text: str, form: PoForm) -> list[Span]:
    """Returns where the strings of a translation stand, with their quotation marks."""
    return [Span(*each.span()) for each in _STRING.finditer(text, form.start - 1, form.end + 1)]


def _refuse(text: str, position: int) -> None:
    """Raises `GlossaError` for what no PO file has."""
    hint = "Nothing was changed. `msgfmt --check` says more."
    try:
        for _ in po_entries(text):
            pass
    except PoSyntaxError as fault:
        raise GlossaError(f"It is no sound PO file: {fault.what} (line {fault.line})", hint=hint) from None
    line = len(re.findall(_END, text[:position])) + 1
    raise GlossaError(f"It is no PO file that glossa can write back: see line {line}", hint=hint)
