"""The text of a subtitle: its lines, its tags, who speaks.

The lines of a cue are one text, unless two people speak: lines that begin with a dash stay lines.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from glossa.errors import GlossaError
from glossa.formats.documents._cue_lines import is_line_end, wrapped
from glossa.formats.documents._rewrite import Manner, Pieces, Rendering, tagged
from glossa.formats.documents._skeleton import Line, Slice
from glossa.formats.documents._text import MOST_CODES, code, is_blank, shield, soft_break, tidy, too_many, unwrapped
from glossa.model.document import Document, Role
from glossa.model.inline import CodeKind, InlineCode, visible

_END = re.compile(r"(?:(?<![ \t])[ \t]++)?(\r\n|\r|\n)[ \t]*+")
_DASHED = re.compile(r"(?:<[^<>]*>|\{[^{}]*\})*[-\u2010\u2013\u2014][ \u00a0]?[^\s-]")
_LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Grammar:
    """What a subtitle format knows inside a cue."""

    markup: re.Pattern[str]
    """A tag; the group `name` of an opening or closing one, the group `close` of a closing one."""
    resolve: Callable[[str], str]
    """From what stands in the file, tags apart, to the text that is meant."""
    escape: Callable[[str], str]
    """And back."""


@dataclass(frozen=True, slots=True)
class _Markup:
    """A tag as it stands in the file."""

    data: str
    name: str
    is_closing: bool


class _SoftEnd:
    """A line end at which the text goes on."""


_SOFT_END = _SoftEnd()
_Token = str | _Markup | _SoftEnd


def read(raw: str, grammar: Grammar) -> tuple[str, tuple[InlineCode, ...]]:
    """Returns the tagged text of a cue and its codes; `""` where it shows nothing, or has too many codes."""
    if too_many(grammar.markup.finditer(raw)):
        return "", ()
    if "<" not in (resolved := grammar.resolve(raw)) and not (grammar.markup.search(raw) or _is_dialogue(raw)):
        return ("" if is_blank(resolved) else unwrapped(resolved)), ()
    tokens = list(_tokens(raw, grammar))
    partners = _partners(tokens)
    following = _first_characters(tokens)
    text: list[str] = []
    numbers: dict[int, int] = {}
    codes: list[InlineCode] = []
    free, last = 1, ""
    for index, token in enumerate(tokens):
        match token:
            case str():
                shielded, more = shield(token, free)
                text.append(shielded)
                free += len(more)
                codes += more
                last = (visible(shielded).text if more else shielded)[-1:] or last
            case _SoftEnd():
                text.append(soft_break(last, following[index]))
                last = text[-1] or last
            case _Markup():
                kind = _kind(index, partners)
                number = numbers[partners[index]] if kind is CodeKind.CLOSE else free
                numbers[index] = number
                free = max(free, number + 1)
                codes.append(code(number, kind, token.data, " " if _LINE_END.match(token.data) else ""))
                text.append(codes[-1].tag)
    whole = "".join(text)
    return ("", ()) if is_blank(whole) or free > MOST_CODES else (whole, tuple(codes))


def slices(text: str, cue: Iterable[Line], grammar: Grammar, note: str) -> Iterator[Slice]:
    """Yields the text of a cue, given its lines; what blank lines part are several units."""
    for is_seen, group in groupby(cue, key=lambda line: not is_blank(text[line.start : line.end])):
        if not is_seen:
            continue
        block = list(group)
        raw = text[block[0].start : block[-1].end]
        start = block[0].start + len(raw) - len(raw.lstrip())
        raw = raw.strip()
        tagged_text, codes = read(raw, grammar)
        if tagged_text:
            yield Slice(start, start + len(raw), Role.CUE, tagged_text, codes, note)


def torn(text: str, line: Line) -> GlossaError:
    """Returns what is said of times that cannot be read."""
    number = text.count("\n", 0, line.start) + 1
    return GlossaError(
        f"The times of a subtitle cannot be read: {text[line.start : line.end].strip()[:60]!r} (line {number})",
        hint="Was the file cut off? Copy it again, or mend the line.",
    )


def manners(grammar: Grammar) -> tuple[Manner, ...]:
    """Returns how a text is written: in lines that fit on a screen, else as one line."""

    def in_lines(before: Document, index: int, pieces: Pieces) -> Rendering:
        return Rendering(wrapped(_escaped(pieces, grammar), _line_end(before, index)), _meant(pieces))

    def on_one_line(_before: Document, _index: int, pieces: Pieces) -> Rendering:
        return Rendering(_one_line(_escaped(pieces, grammar)), _meant(pieces))

    def shielded(_before: Document, _index: int, pieces: Pieces) -> Rendering:
        kept = [_harmless(piece, grammar) if isinstance(piece, str) else piece for piece in pieces]
        return Rendering(_one_line(_escaped(kept, grammar)), _meant(pieces))

    return in_lines, on_one_line, shielded


def _meant(pieces: Pieces) -> str:
    """Returns the tagged text that is read again: a line end is a code only where somebody else begins to speak."""
    if not any(map(is_line_end, pieces)):
        return tagged(pieces)
    turns = [(code, tagged(list(turn))) for code, turn in _turns(pieces)]
    speak = [_DASHED.match(visible(turn).text.lstrip()) is not None for _, turn in turns]
    is_dialogue = sum(speak) > 1
    kept = (
        code.tag if code and is_dialogue and speaks else " " for (code, _), speaks in zip(turns, speak, strict=True)
    )
    return "".join(end + turn for end, (_, turn) in zip(kept, turns, strict=True))


def _turns(pieces: Pieces) -> Iterator[tuple[InlineCode | None, Pieces]]:
    """Yields what stands on lines of its own, each with the line end before it."""
    end: InlineCode | None = None
    turn: list[str | InlineCode] = []
    for piece in pieces:
        if is_line_end(piece):
            yield end, turn
            end, turn = piece, []
        else:
            turn.append(piece)
    yield end, turn


def _one_line(pieces: Pieces) -> str:
    raw = "".join(piece if isinstance(piece, str) else piece.data for piece in pieces).strip()
    return f"{raw}\u00a0" if raw.isdecimal() else raw


def _harmless(text: str, grammar: Grammar) -> str:
    """Breaks up what would be read as a tag or as times, by a character that nobody sees and readers take out."""
    return grammar.markup.sub(lambda tag: f"{tag[0][0]}\u200b{tag[0][1:]}", text).replace("-->", "--\u200b>")


def _escaped(pieces: Pieces, grammar: Grammar) -> list[str | InlineCode]:
    return [grammar.escape(piece) if isinstance(piece, str) else piece for piece in pieces]


def _line_end(document: Document, index: int) -> str:
    """Returns the line end that the file has at this place."""
    found = _LINE_END.search(document.units[index].raw)
    for place in range(index + 1, -1, -1):
        if found:
            break
        found = _LINE_END.search(document.skeleton[place])
    return found[0] if found else "\n"


def _tokens(raw: str, grammar: Grammar) -> Iterator[_Token]:
    cut = _END.split(raw)
    speak = [_DASHED.match(line) is not None for line in cut[::2]]
    is_dialogue = sum(speak) > 1
    yield from _in_line(cut[0], grammar)
    for end, line, speaks in zip(cut[1::2], cut[2::2], speak[1:], strict=True):
        yield _Markup(end, "", is_closing=False) if is_dialogue and speaks else _SOFT_END
        yield from _in_line(line, grammar)


def _is_dialogue(raw: str) -> bool:
    return sum(_DASHED.match(line) is not None for line in _END.split(raw)[::2]) > 1


def _in_line(line: str, grammar: Grammar) -> Iterator[_Token]:
    position = 0
    for found in grammar.markup.finditer(line):
        yield tidy(grammar.resolve(line[position : found.start()]))
        yield _Markup(found[0], (found["name"] or "").lower(), found["close"] is not None)
        position = found.end()
    yield tidy(grammar.resolve(line[position:]))


def _partners(tokens: Sequence[_Token]) -> dict[int, int]:
    """Returns, for each tag that has one, the place of its partner; pairs do not cross."""
    opened: list[tuple[str, int]] = []
    waiting: Counter[str] = Counter()
    partners: dict[int, int] = {}
    for index, token in enumerate(tokens):
        if not isinstance(token, _Markup) or not token.name:
            continue
        if not token.is_closing:
            opened.append((token.name, index))
            waiting[token.name] += 1
            continue
        if waiting[token.name]:
            while opened[-1][0] != token.name:
                waiting[opened.pop()[0]] -= 1
            waiting[token.name] -= 1
            partner = opened.pop()[1]
            partners[partner], partners[index] = index, partner
    return partners


def _kind(index: int, partners: dict[int, int]) -> CodeKind:
    if index not in partners:
        return CodeKind.ALONE
    return CodeKind.OPEN if partners[index] > index else CodeKind.CLOSE


def _first_characters(tokens: Sequence[_Token]) -> list[str]:
    """Returns, for each token, the character with which the next text behind it begins."""
    found: list[str] = []
    first = ""
    for token in reversed(tokens):
        found.append(first)
        first = token[0] if isinstance(token, str) and token else first
    found.reverse()
    return found
