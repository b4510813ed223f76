"""The formatting of runs: what of it counts, and how it is written for a text in another script.

Word formats text in right-to-left scripts by properties of their own (`bCs` beside `b`). Here there is one set, which
is doubled again where such a text is written.
"""

from __future__ import annotations

import re

from glossa.formats._xml import escaped
from glossa.formats._xml_places import Node
from glossa.formats.documents._docx.chunks import Format
from glossa.text.scripts import has_unspaced

_NOISE = frozenset({"lang", "noProof", "rPrChange", "kern", "rtl", "cs", "webHidden"})
_DOUBLED = {"b": "bCs", "i": "iCs", "sz": "szCs"}
_HINT = re.compile(r"\s(?:[\w.-]+:)?hint\s*=\s*(?:\"[^\"]*+\"|'[^']*+')")
_DOUBLE = re.compile(r"<((?:[\w.-]+:)?)(b|i|sz)(?=[\s/])([^<>]*+)>")
_FONTS = re.compile(r"<(?:[\w.-]+:)?rFonts(?=[\s/>])")
_STYLE = re.compile(r"<(?:[\w.-]+:)?rStyle(?=[\s/>])[^<>]*+(?<=/)>")
_NARROW = 10
"""Twentieths of a point of letter-spacing up to which it is a program's doing, and nobody sees it."""
_POINTS = re.compile(r"-?[0-9]{1,9}")
_LETTER = re.compile(r"[^\W\d_]")
_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff](?<=[^\\W\\d_])"
)
"""The letters of these scripts, from Hebrew to Adlam (Unicode 16, DerivedBidiClass.txt: R and AL)."""


def format_of(properties: Node | None, text: str) -> Format:
    """Returns the format that an `rPr` element of `text` says."""
    if properties is None:
        return ""
    children = {child.name: child for child in properties.children}
    is_right_to_left = "rtl" in children or "cs" in children
    wanted: list[str] = []
    for child in properties.children:
        name = child.name
        if name in _NOISE or (name == "spacing" and _is_narrow(child)):
            continue
        if name in (_DOUBLED if is_right_to_left else _DOUBLED.values()):
            continue
        wanted.append(_written(child, text))
    return "".join(wanted)


def _is_narrow(spacing: Node) -> bool:
    value = spacing.attributes.get("val", "")
    return _POINTS.fullmatch(value) is not None and abs(int(value)) <= _NARROW


def _written(child: Node, text: str) -> str:
    written = text[child.start : child.end]
    if child.name == "rFonts":
        return _HINT.sub("", written) if set(child.attributes) - {"hint"} else ""
    name = child.name.removesuffix("Cs")
    if name not in _DOUBLED:
        return written
    value = child.attributes.get("val", "")
    prefix = f"{child.prefix}:" if child.prefix else ""
    said = "" if value in ("", "1", "true", "on") else f' {prefix}val="{escaped(value)}"'
    return f"<{prefix}{name}{said}/>"


def properties(format_: Format, text: str, prefix: str) -> str:
    """Returns the `rPr` element for `text` in that format; `""` where there is nothing to say."""
    if is_right_to_left(text):
        format_ = f"{_DOUBLE.sub(_doubled, format_)}<{prefix}rtl/>"
    elif has_unspaced(text):
        format_ = _in_wide_fonts(format_, prefix)
    return f"<{prefix}rPr>{format_}</{prefix}rPr>" if format_ else ""


def _doubled(found: re.Match[str]) -> str:
    return f"{found[0]}<{found[1]}{_DOUBLED[found[2]]}{found[3]}>"


def _in_wide_fonts(format_: Format, prefix: str) -> str:
    """Says that marks which all scripts share, such as quotation marks, are to be as wide as the characters."""
    hint = f' {prefix}hint="eastAsia"'
    if fonts := _FONTS.search(format_):
        return f"{format_[: fonts.end()]}{hint}{format_[fonts.end() :]}"
    style = _STYLE.match(format_)
    place = style.end() if style else 0
    return f"{format_[:place]}<{prefix}rFonts{hint}/>{format_[place:]}"


def is_right_to_left(text: str) -> bool:
    """Tells whether a letter of a right-to-left script stands in `text`."""
    return not text.isascii() and _RIGHT_TO_LEFT.search(text) is not None


def has_letters(text: str) -> bool:
    """Tells whether `text` is more than numbers and signs."""
    return _LETTER.search(text) is not None


def reads_right_to_left(text: str) -> bool:
    """Tells whether most letters of `text` are of right-to-left scripts."""
    return 2 * len(_RIGHT_TO_LEFT.findall(text)) > len(_LETTER.findall(text)) if is_right_to_left(text) else False
