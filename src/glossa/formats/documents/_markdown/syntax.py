"""markdown-it with offsets: the one door to the Markdown parser.

markdown-it says on which lines a block stands, but not where in them its inline constructs are. Each inline rule is
therefore wrapped to note in `token.meta["at"]` which characters it consumed; the table rule to note where each row
begins. Nothing is parsed a second time, so what is read is what a reader of the article sees.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache, partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token
    from markdown_it.utils import EnvType

AT = "at"
"""The key in a token's `meta` under which `(start, end)` of its source stands."""
ROW = "row"
"""The key under which the offset of a table row in its line stands."""

_InlineRule = Callable[["StateInline", bool], bool]
_BlockRule = Callable[["StateBlock", int, int, bool], bool]


@cache
def parser() -> MarkdownIt:
    """Returns the parser: CommonMark with tables, strikethrough and footnotes."""
    from markdown_it import MarkdownIt
    from mdit_py_plugins.footnote import footnote_plugin

    md = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    md.use(footnote_plugin, inline=False, move_to_end=False)
    md.inline.ruler.after("image", "footnote_inline", _footnote_inline)
    md.inline.ruler2.disable(["fragments_join"])
    for name, rule in zip(md.inline.ruler.get_active_rules(), md.inline.ruler.getRules(""), strict=True):
        if name != "text":
            md.inline.ruler.at(name, partial(_located, _PLACING.get(name, _place_last), rule))
    blocks = dict(zip(md.block.ruler.get_active_rules(), md.block.ruler.getRules(""), strict=True))
    md.block.ruler.at("table", partial(_located_rows, blocks["table"]), {"alt": ["paragraph", "reference"]})
    return md


def blocks(text: str, env: EnvType) -> list[Token]:
    """Parses the blocks of `text`, whose line ends must be LF, and notes in `env` its links and footnotes."""
    tokens: list[Token] = []
    md = parser()
    md.block.parse(text, md, env, tokens)
    return tokens


def is_open(text: str, tokens: Sequence[Token]) -> bool:
    """Tells whether what follows `text`, which ends with an empty line, could belong to its last block.

    That is one that goes to the very end: any other ends before the empty line. Nested too deeply, lists swallow
    all that follows.
    """
    last = tokens[-1] if tokens else None
    return bool(last and last.map and last.level == 0 and last.map[1] == text.count("\n")) or any(
        token.level + 1 >= parser().options.maxNesting for token in tokens
    )


def inlines(content: str, env: EnvType) -> list[Token]:
    """Parses the inline constructs of one block."""
    md = parser()
    return md.inline.parse(content, md, env, [])


def _located(
    place: Callable[[StateInline, int, int, int], None], rule: _InlineRule, state: StateInline, silent: bool
) -> bool:
    if silent:
        return rule(state, True)
    start, first = state.pos, len(state.tokens)
    label_end = _label_end(state) if state.src[start] == "[" else -1
    if not rule(state, False):
        return False
    if len(state.tokens) > first:
        place(state, start, first, label_end)
    return True


def _label_end(state: StateInline) -> int:
    end: int = state.md.helpers.parseLinkLabel(state, state.pos, True)
    return end


def _place_last(state: StateInline, start: int, _first: int, _label_end: int) -> None:
    """The rule made one token, which may follow one that only flushed pending text."""
    if state.tokens[-1].type != "text":
        state.tokens[-1].meta[AT] = (start, state.pos)


def _place_autolink(state: StateInline, start: int, _first: int, _label_end: int) -> None:
    """Of the three tokens the first stands for all."""
    state.tokens[-3].meta[AT] = (start, state.pos)


def _place_link(state: StateInline, start: int, first: int, label_end: int) -> None:
    opening = next(token for token in state.tokens[first:] if token.type == "link_open" and not token.meta)
    opening.meta[AT] = (start, start + 1)
    state.tokens[-1].meta[AT] = (label_end, state.pos)


def _place_delimiters(state: StateInline, start: int, _first: int, _label_end: int) -> None:
    """Each delimiter is a text token until pairs are matched."""
    end, index = state.pos, len(state.tokens)
    while end > start:
        index -= 1
        token = state.tokens[index]
        token.meta[AT] = (end - len(token.content), end)
        end -= len(token.content)


def _placed(_state: StateInline, _start: int, _first: int, _label_end: int) -> None:
    """The rule is ours and has placed its tokens itself."""


_PLACING = {
    "footnote_inline": _placed,
    "autolink": _place_autolink,
    "link": _place_link,
    "emphasis": _place_delimiters,
    "strikethrough": _place_delimiters,
}


def _footnote_inline(state: StateInline, silent: bool) -> bool:
    """Reads Pandoc's `^[note]` as a pair, so that its text stays in its place."""
    if not state.src.startswith("^[", state.pos, state.posMax):
        return False
    start, maximum = state.pos, state.posMax
    label_end = state.md.helpers.parseLinkLabel(state, start + 1)
    if label_end < 0:
        return False
    if not silent:
        state.push("note_open", "", 1).meta[AT] = (start, start + 2)
        state.pos, state.posMax = start + 2, label_end
        state.md.inline.tokenize(state)
        state.push("note_close", "", -1).meta[AT] = (label_end, label_end + 1)
    state.pos, state.posMax = label_end + 1, maximum
    return True


def _located_rows(rule: _BlockRule, state: StateBlock, first_line: int, last_line: int, silent: bool) -> bool:
    first = len(state.tokens)
    if not rule(state, first_line, last_line, silent):
        return False
    for token in state.tokens[first:]:
        if token.type == "tr_open" and token.map:
            start = state.bMarks[token.map[0]] + state.tShift[token.map[0]]
            token.meta[ROW] = start - state.src.rfind("\n", 0, start) - 1
    return True
