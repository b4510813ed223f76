"""SRT (SubRip): numbered subtitles with their times.

Numbers, times and positions are skeleton; the text of a cue is a unit. Files in the wild have cues without numbers,
blank lines inside a cue, tags of HTML and of SubStation (`{\an8}`); all of them come back as they were.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from glossa.formats.documents import _cue
from glossa.formats.documents._base import DocumentReader
from glossa.formats.documents._rewrite import rewrite
from glossa.formats.documents._skeleton import Line, Slice, each_line, in_order
from glossa.model.document import Document, UnitId
from glossa.text.languages import LanguageTag
from glossa.text.spans import Span

_TIMES = re.compile(r"\s*\d{1,3}:\d\d:\d\d(?:[,.]\d{1,3})?[ \t]*-->[ \t]*\d{1,3}:\d\d:\d\d(?:[,.]\d{1,3})?[^\r\n]*")
_NUMBER = re.compile(r"\ufeff?[ \t]*\d+[ \t]*")
_TORN = re.compile(r"\s*\d{1,3}:\d")
"""How times begin."""
_GRAMMAR = _cue.Grammar(
    re.compile(
        r"<(?P<close>/)?(?P<name>[biu]|s|font|ruby|rt)(?:\s[^<>\r\n]*)?>|\{\\[^{}\r\n]*\}|\{[a-zA-Z]:[^{}\r\n]*\}",
        re.IGNORECASE,
    ),
    resolve=str,
    escape=str,
)


class Srt:
    """Subtitles in SRT files."""

    id = "srt"
    summary = "SRT subtitles (SubRip)"
    suffixes: tuple[str, ...] = (".srt",)
    textless = "No subtitle in it says anything."

    def parse(self, text: str, language: LanguageTag) -> Document:
        """Reads a document from its whole text; a text without any times has no units.

        Raises `GlossaError`, with the line, where the times of a numbered cue cannot be read.
        """
        return in_order(self.id, text, language, _slices(text))

    def declared_language(self, text: str) -> Span | None:
        """SRT says nothing of its language."""
        return None

    def serialise(self, document: Document, texts: Mapping[UnitId, str]) -> str:
        """Writes the document with the units named in `texts` replaced, in lines of 42 characters at most."""
        return rewrite(document, texts, _cue.manners(_GRAMMAR), lambda text, _: _slices(text))


FORMAT: DocumentReader = Srt()


def _slices(text: str) -> Iterator[Slice]:
    times: str | None = None
    cue: list[Line] = []
    for line in each_line(text):
        content = text[line.start : line.end]
        if _TIMES.fullmatch(content):
            if cue and _NUMBER.fullmatch(text, cue[-1].start, cue[-1].end):
                del cue[-1]
            yield from _cue.slices(text, cue, _GRAMMAR, times or "")
            times, cue = content.strip(), []
        elif _is_torn(text, cue, line):
            raise _cue.torn(text, line)
        elif times is not None and not (cue and content == "" == text[cue[-1].start : cue[-1].end]):
            cue.append(line)
    yield from _cue.slices(text, cue, _GRAMMAR, times or "")


def _is_torn(text: str, cue: Sequence[Line], line: Line) -> bool:
    """Tells whether a line below a number of its own has times that nobody can read."""
    if len(cue) < 2 or not _TORN.match(text, line.start, line.end):
        return False
    blank, number = cue[-2:]
    is_numbered = not text[blank.start : blank.end].strip() and _NUMBER.fullmatch(text, number.start, number.end)
    return bool(is_numbered) and (line.next == len(text) or text.find("-->", line.start, line.end) >= 0)
