"""Bidi: characters that turn the direction of the text are closed again, and none forces it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from glossa.checks._base import ANY, Case, Example, Find
from glossa.checks._mending import Edit, edited
from glossa.model.finding import Finding
from glossa.text.spans import Span

_CONTROL = re.compile("[\u202a-\u202e\u2066-\u2069\n\r\x85\u2029]")
_OVERRIDES = "\u202d\u202e"
_POP, _POP_ISOLATE = "\u202c", "\u2069"
_CLOSER = {
    **dict.fromkeys("\u202a\u202b\u202d\u202e", _POP),
    **dict.fromkeys("\u2066\u2067\u2068", _POP_ISOLATE),
}
_NAMES = ("LRE", "RLE", "PDF", "LRO", "RLO", "LRI", "RLI", "FSI", "PDI")
_SHORT = dict(zip("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069", _NAMES, strict=True))


class _Bidi:
    id = "bidi"
    summary = "Characters that turn the direction of the text are closed again, and none forces it."
    reason = (
        "What is opened and not closed turns the rest of the line, beyond this segment. An override shows letters in "
        "another order than they are stored in and can hide what a text says. Right-to-left text needs none of them "
        "as a rule, so none is asked for; the marks LRM, RLM and ALM open nothing. An override of the source may stay."
    )
    reference = "UAX 9 (Unicode Bidirectional Algorithm), 2; UTR 36 (bidirectional text spoofing)"
    languages = ANY
    bad = (
        Example(
            "He works for the BBC.",
            "يعمل في \u202aBBC.",
            "en>ar",
            finds=(Find(target="\u202a", fix="يعمل في \u202aBBC.\u202c"),),
        ),
        Example(
            "He works for the BBC.",
            "يعمل في BBC\u2069.",
            "en>ar",
            finds=(Find(target="\u2069", fix="يعمل في BBC."),),
        ),
        Example(
            "The file is safe.",
            "El archivo \u202eexe.pdf\u202c es seguro.",
            finds=(Find(target="\u202e"),),
        ),
        Example(
            "يعمل في القناة.",
            "He works\u2068 at the channel\u202c.",
            "ar>en",
            finds=(
                Find(target="\u2068", fix="He works\u2068 at the channel.\u2069"),
                Find(target="\u202c", fix="He works\u2068 at the channel.\u2069"),
            ),
        ),
    )
    good = (
        Example("He works for the BBC.", "يعمل في \u2066BBC\u2069.", "en>ar"),
        Example("He works for the BBC.", "يعمل في BBC\u200f.", "en>ar"),
        Example("He works for the BBC.", "他在BBC工作。", "en>zh-Hans"),
        Example("The file \u202eexe.pdf\u202c is safe.", "Le fichier \u202eexe.pdf\u202c est sûr.", "en>fr"),
        Example("He said “\u2067שלום \u202aBBC\u2069” twice.", "«\u2067שלום \u202aBBC\u2069», dijo dos veces."),
    )

    def examine(self, case: Case) -> Iterator[Finding]:
        if not case.target.isascii():
            yield from edited(self.id, case.target, _odd(case))


def _odd(case: Case) -> Iterator[Edit]:
    opened: list[Span] = []
    for found in _CONTROL.finditer(case.target):
        character, span = found[0], Span(*found.span())
        if character in _OVERRIDES and character not in case.source:
            yield Edit(span, f"{_SHORT[character]} shows the text in another order than it is stored in")
        if character in _CLOSER:
            opened.append(span)
        elif character not in _SHORT:
            yield from _left_open(case.target, opened, span.start)
            opened = []
        elif not _close(case.target, opened, character):
            yield Edit(span, f"{_SHORT[character]} closes nothing", "")
    yield from _left_open(case.target, opened, len(case.target))


def _close(target: str, opened: list[Span], closer: str) -> bool:
    """Takes away what a closing character closes, and tells whether there was anything.

    The end of an isolate closes all that was opened in it; the end of an embedding closes nothing outside its isolate.
    """
    for place in range(len(opened) - 1, -1, -1):
        if _CLOSER[opened[place].of(target)] == closer:
            del opened[place:]
            return True
        if closer == _POP:
            break
    return False


def _left_open(target: str, opened: list[Span], end: int) -> Iterator[Edit]:
    closers = "".join(_CLOSER[span.of(target)] for span in reversed(opened))
    for span in opened:
        # All that is missing comes with the first, so that it is put in once and in the right order.
        yield Edit(span, f"{_SHORT[span.of(target)]} is not closed", closers, place=Span(end, end))
        closers = ""


CHECK = _Bidi()
