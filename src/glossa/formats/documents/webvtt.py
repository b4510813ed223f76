"""WebVTT, the subtitles of the web: https://www.w3.org/TR/webvtt1/.

The header, notes, styles, regions, identifiers, times and settings are skeleton; the text of a cue is a unit.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

from glossa.errors import GlossaError
from glossa.formats.documents import _cue
from glossa.formats.documents._base import DocumentReader
from glossa.formats.documents._rewrite import rewrite
from glossa.formats.documents._skeleton import Line, Slice, each_line, in_order
from glossa.formats.documents._text import is_blank
from glossa.model.document import Document, UnitId
from glossa.text.languages import LanguageTag
from glossa.text.spans import Span

_TIME = r"(?:\d{2,}:)?\d\d:\d\d\.\d{3}"
_TIMES = re.compile(rf"[ \t]*{_TIME}[ \t]+-->[ \t]+{_TIME}(?:[ \t][^\r\n]*)?[ \t]*")
_SIGNATURE = re.compile(r"\ufeff?WEBVTT(?:[ \t][^\r\n]*)?(?:\r\n|\r|\n|\Z)")
_LANGUAGE = re.compile(r"Language:[ \t]*([A-Za-z0-9-]+)[ \t]*")
_GRAMMAR = _cue.Grammar(
    re.compile(
        r"<(?P<close>/)?(?P<name>[biuvc]|ruby|rt|lang)(?:[.\s][^<>\r\n]*)?>|</?[^<>\r\n]{0,999}>", re.IGNORECASE
    ),
    resolve=html.unescape,
    escape=lambda text: html.escape(text, quote=False),
)


class WebVtt:
    """Subtitles in WebVTT files."""

    id = "webvtt"
    summary = "WebVTT subtitles"
    suffixes: tuple[str, ...] = (".vtt",)
    textless = "No subtitle in it says anything."

    def parse(self, text: str, language: LanguageTag) -> Document:
        """Reads a document from its whole text. Raises `GlossaError` when it does not begin with `WEBVTT`, or
        times cannot be read."""
        if _SIGNATURE.match(text) is None:
            raise GlossaError("It is no WebVTT file: it does not begin with WEBVTT (line 1)", hint="Is it an SRT file?")
        return in_order(self.id, text, language, _slices(text))

    def declared_language(self, text: str) -> Span | None:
        """Returns where the header says `Language:`, as programs that write WebVTT do."""
        for line in islice(each_line(text), 1, None):
            content = text[line.start : line.end]
            if is_blank(content) or "-->" in content:
                break
            if found := _LANGUAGE.fullmatch(content):
                return Span(line.start + found.start(1), line.start + found.end(1))
        return None

    def serialise(self, document: Document, texts: Mapping[UnitId, str]) -> str:
        """Writes the document with the units named in `texts` replaced, in lines of 42 characters at most."""
        return rewrite(document, texts, _cue.manners(_GRAMMAR), lambda text, _: _slices(text))


FORMAT: DocumentReader = WebVtt()


def _slices(text: str) -> Iterator[Slice]:
    for block in _blocks(text, each_line(text)):
        contents = [text[line.start : line.end] for line in block[:2]]
        times = next((place for place, content in enumerate(contents) if _TIMES.fullmatch(content)), None)
        if times is not None:
            yield from _cue.slices(text, block[times + 1 :], _GRAMMAR, contents[times].strip())
        for line, content in zip(block, contents, strict=False) if times is None else ():
            if "-->" in content and content.lstrip()[:1].isdigit():
                raise _cue.torn(text, line)


def _blocks(text: str, found: Iterable[Line]) -> Iterator[Sequence[Line]]:
    """Yields what blank lines part; times begin a block of their own even without one."""
    block: list[Line] = []
    for line in found:
        content = text[line.start : line.end]
        is_gap = not content
        if block and (is_gap or ("-->" in content and len(block) > 1)):
            yield block
            block = []
        if not is_gap:
            block.append(line)
    if block:
        yield block
