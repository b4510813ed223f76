"""In which language Chinese, Japanese and Korean characters are: Word chooses their fonts by that.

The same character looks otherwise in Japan and in China. Styles name the language of such characters apart from that of
all others (`w:lang`, ECMA-376 part 1, 17.3.2.20), and one of the settings says for which of them the theme's fonts are
taken (`w:themeFontLang`, 17.15.1.88). Many documents name Japanese, which was the program's choice and nobody's.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from glossa.formats._xml_places import Node
from glossa.formats.documents._docx.languages import attribute_span
from glossa.formats.documents._docx.places import SETTINGS, STYLES, of_type, read
from glossa.text.languages import LanguageTag, primary, territory

_WORDS: Mapping[str, str] = MappingProxyType({"zh-Hans": "zh-CN", "zh-Hant": "zh-TW", "ja": "ja-JP", "ko": "ko-KR"})
"""What Word calls a language that names no region."""
_LANGUAGES = frozenset(["zh", "ja", "ko"])
_NAME = "eastAsia"
_BEHIND_LANG = frozenset(["eastAsianLayout", "specVanish", "oMath"])
"""The properties that stand behind `lang`; their order is fixed (ECMA-376 part 1, 17.3.2.28)."""

_Edit = tuple[int, int, str]


def is_east_asian(language: LanguageTag) -> bool:
    """Tells whether Word has fonts of its own for a language's characters."""
    return primary(language) in _LANGUAGES and bool(_word(language))


def named(text: str, language: LanguageTag) -> str:
    """Returns a package whose styles and theme take such characters for those of an East Asian language."""
    word = _word(language)
    edits = [edit for part, _ in of_type(text, STYLES) for edit in _in_styles(text, part.start, read(text, part), word)]
    for part, _ in of_type(text, SETTINGS):
        themes = (node for node in read(text, part).children if node.name == "themeFontLang")
        edits += (_said(text, part.start, node, word) for node in themes)
    pieces: list[str] = []
    position = 0
    for start, end, written in sorted(edits):
        pieces += (text[position:start], written)
        position = end
    return "".join((*pieces, text[position:]))


def _word(language: LanguageTag) -> str:
    """Returns what Word calls an East Asian language; `""` where it knows none, as in Latin letters."""
    region = territory(language)
    return _WORDS.get(language) or (f"{primary(language)}-{region}" if region else "")


def _in_styles(text: str, shift: int, root: Node, word: str) -> Iterator[_Edit]:
    defaults = next((node.child("rPr") for node in root.walk() if node.name == "rPrDefault"), None)
    usual = defaults.child("lang") if defaults else None
    if defaults and usual is None:
        yield _added(shift, defaults, word)
    for node in root.walk():
        if node.name == "lang" and (node is usual or _NAME in node.attributes):
            yield _said(text, shift, node, word)


def _said(text: str, shift: int, node: Node, word: str) -> _Edit:
    """Returns the edit by which an element names the language."""
    if (span := attribute_span(text, shift, node, _NAME)) is not None:
        return span.start, span.end, word
    prefix = f"{node.prefix}:" if node.prefix else ""
    place = shift + node.start + len(f"<{prefix}{node.name}")
    return place, place, f' {prefix}{_NAME}="{word}"'


def _added(shift: int, properties: Node, word: str) -> _Edit:
    """Returns the edit that puts an element which names the language among properties."""
    prefix = f"{properties.prefix}:" if properties.prefix else ""
    before = [child.end for child in properties.children if child.name not in _BEHIND_LANG]
    lang = f'<{prefix}lang {prefix}{_NAME}="{word}"/>'
    if properties.inner == properties.end:
        return shift + properties.start, shift + properties.end, f"<{prefix}rPr>{lang}</{prefix}rPr>"
    place = shift + max(before, default=properties.inner)
    return place, place, lang
