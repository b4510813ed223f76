"""Inline markup that is simple beyond doubt, read without the parser.

Emphasis, code spans and links count that stand side by side, between white space or the commonest punctuation, with
nothing inside them. Whatever else could be markup is for the parser.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import count

from glossa.formats.documents._text import INVISIBLE, MOST_CODES, is_blank, soft_break
from glossa.model.inline import CodeKind, InlineCode

_MARKUP = re.compile(r"[\\`*_~\[\]<&]|  \n")
_ODD = re.compile(f"[{INVISIBLE}\ufffd]")
"""What nobody sees, and what may stand for a NUL."""
_WRAP = re.compile(r"[ \t]*+\n[ \t]*+")
_WRAP_AT_CODE = re.compile(r"[`*_)][ \t]*+\n|\n[ \t]*+[`*_\[]")

_WORD = r"[^\W_]"
"""Neither white space nor punctuation, as delimiters of emphasis must see it."""
_PLAIN = rf"(?:[^\\`*_~\[\]<&]++|(?<={_WORD})_(?={_WORD})|[<&](?= ))*+"
_STOPS = ".,:!?。，：！？"
_BEFORE = r"(?<![^ \n(\"'（「『“‘《【—–])"
_AFTER = (
    rf"(?:(?<={_WORD})(?P=mark)(?=[ \n)\"'.,;:!?，。、；：！？）」』”’》】]|\Z)|(?<=[{_STOPS}])(?P=mark)(?=[ \n]|\Z))"
)
_ADDRESS = r"(?:https?://[\w/?#.=%+,;:@$~&-]++|[\w/?#.=%+,;@$~-]++)"
_SPAN = re.compile(
    rf"{_BEFORE}(?P<mark>\*\*?+|__?+)(?P<words>(?={_WORD}){_PLAIN}){_AFTER}"
    rf"|(?<![!^])\[(?P<label>(?={_WORD}){_PLAIN})(?P<target>\]\((?a:{_ADDRESS})\))"
    r"|(?<!`)`(?P<code>[^ `\n](?:[^`\n]*+(?<! ))?+)`(?!`)"
)
_REST = re.compile(rf"[\\`*~\[\]]|(?<!{_WORD})_|_(?!{_WORD})|[<&](?! )")
"""What may be markup outside the spans."""


def read(content: str) -> tuple[str, tuple[InlineCode, ...]] | None:
    """Reads the inline source of a block as a tagged text and its codes; None where only the parser can.

    The text is stripped, and empty when it shows nothing.
    """
    if not content.isascii() and _ODD.search(content):
        return None
    if not _MARKUP.search(content):
        return _unwrapped(content).strip(), ()
    if "  \n" in content or (not content.isascii() and _WRAP_AT_CODE.search(content)):
        return None
    return _with_spans(content)


def _unwrapped(content: str) -> str:
    if "\n" not in content:
        return content
    if content.isascii():
        return _WRAP.sub(" ", content)
    return _WRAP.sub(lambda found: soft_break(content[found.start() - 1], content[found.end()]), content)


def _with_spans(content: str) -> tuple[str, tuple[InlineCode, ...]] | None:
    text: list[str] = []
    codes: list[InlineCode] = []
    position = 0
    for found, number in zip(_SPAN.finditer(content), count(1)):
        if _REST.search(content, position, found.start()):
            return None
        text.append(content[position : found.start()])
        shown, made = _span(found, number)
        text.append(shown)
        codes += made
        position = found.end()
    if len(codes) > MOST_CODES or _REST.search(content, position):
        return None
    text.append(content[position:])
    tagged = _unwrapped("".join(text)).strip()
    return "" if is_blank(tagged) else tagged, tuple(codes)


def _span(found: re.Match[str], number: int) -> tuple[str, tuple[InlineCode, ...]]:
    match found.lastgroup:
        case "words":
            return f"<{number}>{found['words']}</{number}>", _pair(number, found["mark"])
        case "target":
            closing = InlineCode(number, CodeKind.CLOSE, found["target"])
            return f"<{number}>{found['label']}</{number}>", (_pair(number, "[")[0], closing)
        case _:
            return f"<{number}/>", (InlineCode(number, CodeKind.ALONE, found[0], found["code"]),)


# Most texts have the same few pairs, so these are made once: memory and time.
@lru_cache(maxsize=256)
def _pair(number: int, mark: str) -> tuple[InlineCode, InlineCode]:
    return InlineCode(number, CodeKind.OPEN, mark), InlineCode(number, CodeKind.CLOSE, mark)
