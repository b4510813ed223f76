"""Inline markup that is simple beyond doubt, read without the parser.

Emphasis, code spans and links count that stand side by side, between white space or the commonest punctuation, with
nothing inside them. Whatever else could be markup is for the parser.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import chain, pairwise

from glossa.formats.documents._text import INVISIBLE, MOST_CODES, is_blank, soft_break
from glossa.model.inline import CodeKind, InlineCode

_MARKUP = re.compile(r"[\\`*_~\[\]<&]")
_HARD_BREAK = "  \n"
_ODD = re.compile(f"[{INVISIBLE}\ufffd]")
"""What nobody sees, and what may stand for a NUL."""
_WRAP_AT_CODE = re.compile(r"[`*_)][ \t]*+\n|\n[ \t]*+[`*_\[]")

_WORD = r"[^\W_]"
"""Neither white space nor punctuation, as delimiters of emphasis must see it."""
_PLAIN = rf"(?:[^\\`*_~\[\]<&]++|(?<={_WORD})_(?={_WORD})|[<&](?= ))*+"
_AT_EDGE = r"(?<![^ \n(\"'（「『“‘《【—–][*_])"
_CLOSED = (
    rf"(?:(?<={_WORD})(?P=sign)(?P=more)(?=[ \n)\"'.,;:!?，。、；：！？）」』”’》】]|\Z)"
    r"|(?<=[.,:!?。，：！？])(?P=sign)(?P=more)(?=[ \n]|\Z))"
)
_ADDRESS = r"(?a:https?://[\w/?#.=%+,;:@$~&-]++|[\w/?#.=%+,;@$~-]++)"
# The search for the next span is fast because all begin with the same class of characters.
_SPAN = re.compile(
    r"(?P<sign>[*_`\[])(?:"
    rf"(?<=[*_]){_AT_EDGE}(?P<more>(?P=sign)?+)(?P<words>(?={_WORD}){_PLAIN}){_CLOSED}"
    rf"|(?<=\[)(?<![!^]\[)(?P<label>(?={_WORD}){_PLAIN})(?P<target>\]\({_ADDRESS}\))"
    r"|(?<=`)(?<!``)(?P<code>[^ `\n](?:[^`\n]*+(?<! ))?+)`(?!`))"
)
_REST = re.compile(rf"[\\`*_~\[\]<&](?:(?<=[\\`*~\[\]])|(?<=_)(?:(?<!{_WORD}_)|(?!{_WORD}))|(?<=[<&])(?! ))")
"""What may be markup outside the spans."""


def read(content: str) -> tuple[str, tuple[InlineCode, ...]] | None:
    """Reads the inline source of a block as a tagged text and its codes; None where only the parser can.

    The text is stripped, and empty when it shows nothing.
    """
    if _HARD_BREAK in content or not (content.isascii() or _ODD.search(content) is None):
        return None
    if _MARKUP.search(content):
        return _with_spans(content)
    return _unwrapped(content).strip(), ()


def _unwrapped(content: str) -> str:
    if "\n" not in content:
        return content
    rows = [row.strip(" \t") for row in content.split("\n")]
    if content.isascii():
        return " ".join(rows)
    breaks = [soft_break(row, below) for row, below in pairwise(rows)]
    return "".join(chain.from_iterable(zip(rows, [*breaks, ""], strict=True)))


def _with_spans(content: str) -> tuple[str, tuple[InlineCode, ...]] | None:
    if "\n" in content and not content.isascii() and _WRAP_AT_CODE.search(content):
        return None
    text: list[str] = []
    codes: list[InlineCode] = []
    position = 0
    for number, found in enumerate(_SPAN.finditer(content), start=1):
        start, end = found.span()
        if len(codes) > MOST_CODES or _REST.search(content, position, start):
            return None
        shown, made = _span(found, number)
        text += (content[position:start], shown)
        codes += made
        position = end
    if len(codes) > MOST_CODES or _REST.search(content, position):
        return None
    text.append(content[position:])
    tagged = _unwrapped("".join(text)).strip()
    return "" if "/>" in tagged and is_blank(tagged) else tagged, tuple(codes)


def _span(found: re.Match[str], number: int) -> tuple[str, tuple[InlineCode, ...]]:
    match found.lastgroup:
        case "words":
            return f"<{number}>{found['words']}</{number}>", _pair(number, found["sign"] + found["more"])
        case "target":
            closing = InlineCode(number, CodeKind.CLOSE, found["target"])
            return f"<{number}>{found['label']}</{number}>", (_pair(number, "[")[0], closing)
        case _:
            return f"<{number}/>", (InlineCode(number, CodeKind.ALONE, found[0], found["code"]),)


# Most texts have the same few pairs, so these are made once: memory and time.
@lru_cache(maxsize=256)
def _pair(number: int, mark: str) -> tuple[InlineCode, InlineCode]:
    return InlineCode(number, CodeKind.OPEN, mark), InlineCode(number, CodeKind.CLOSE, mark)
