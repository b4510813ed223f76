"""Texts with elements as Apertium's stream format, and back (https://wiki.apertium.org/wiki/Apertium_stream_format).

Markup that Apertium knows to be markup costs no fluency: a sentence comes out as it would without. So
`<g id="1">big house</g>` is bound to each of its words (`[[t:g:1]]big[[/]]`) and goes where they go. An `<x id="2"/>`
that is glued to a word is a blank (`[...]`), which keeps its place among the words; one that stands like a word, as a
term does, is an unknown word, which takes part in the grammar as a noun.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from html import escape, unescape
from itertools import islice, takewhile

ELEMENT = re.compile(
    r'<g id="(?P<open>\d+)">|(?P<close></g>)|<x id="(?P<alone>\d+)"(?: as="(?P<grammar>[NP][MFU][SP])")?/>'
)
_SPECIAL = re.compile(r"[\\\[\]{}^$@<>/]")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_GAP = re.compile(r"([\s~]+)")
_TOKEN = re.compile(r"\\(?P<plain>.)|\[\[(?P<bound>[^\]]*)\]\]|\[(?P<blank>[^\]]*)\]|(?P<run>[^\\\[]+)", re.DOTALL)
_BINDING = re.compile(r"t:g:(\d+)")
_PRIVATE = range(0xF0000, 0xFFFFD)
END = ".[][\n\n]"
"""What ends a text: a full stop that Apertium sees and nobody else, and a blank line."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """Plain text, or an element."""

    text: str
    element: re.Match[str] | None = None


def escaped(text: str) -> str:
    """Writes plain text so that Apertium reads it as such."""
    return _SPECIAL.sub(r"\\\g<0>", text)


def elements(text: str) -> list[str]:
    """Returns the elements of `text`, sorted, so that two texts can be compared; what they stand for does not count."""
    return sorted(f'<x id="{found["alone"]}"/>' if found["alone"] else found[0] for found in ELEMENT.finditer(text))


def to_stream(text: str, *, bound: bool) -> str:
    """Writes a text for Apertium; with `bound`, `<g>` is bound to its words, else it is a pair of blanks."""
    if "<" not in text:
        return _bind(unescape(text), [])
    pieces = list(_pieces(text))
    words = _words(pieces)
    word = _word(text)
    written: list[str] = []
    still_open: list[str] = []
    for index, piece in enumerate(pieces):
        found = piece.element
        if found is None:
            written.append(_bind(piece.text, still_open if bound else []))
        elif found["alone"]:
            blank = f'[<x id="{found["alone"]}"/>]'
            written.append(_stand_in(word, found["alone"], found["grammar"]) if index in words else blank)
        elif not bound:
            written.append(f"[{found[0]}]")
        elif found["open"]:
            still_open.append(found["open"])
        elif still_open:
            still_open.pop()
    return "".join(written)


def from_stream(source: str, stream: str) -> str:
    """Reads what Apertium made of `source`: elements again, the rest escaped, stray spaces taken out."""
    if "<" not in source and "[" not in stream and "\\" not in stream:
        return escape(tidied(unescape(source), stream), quote=False)
    pieces = list(_pieces(source))
    words = _words(pieces)
    terms = {
        f'<x id="{piece.element["alone"]}"/>' for index, piece in enumerate(pieces) if piece.element and index in words
    }
    free = (chr(number) for number in _PRIVATE if chr(number) not in source)
    a_term, a_tag, *marks = islice(free, len(elements(source)) + 2)
    left = iter(marks)
    table: dict[str, str] = {}
    plain: list[str] = []
    for text in _read(source, stream):
        mark = next(left, "") if ELEMENT.fullmatch(text) else ""
        if mark:
            table[mark] = text
        plain.append(mark or text)
    before = "".join(
        piece.text if piece.element is None else a_term if index in words else a_tag
        for index, piece in enumerate(pieces)
    )
    tags = [mark for mark, text in table.items() if text not in terms]
    target = tidied(before, "".join(plain), f"[{''.join((a_tag, *tags))}]*")
    return "".join(table.get(character) or escape(character, quote=False) for character in target)


def _pieces(text: str) -> Iterator[_Piece]:
    position = 0
    for found in ELEMENT.finditer(text):
        yield _Piece(unescape(text[position : found.start()]))
        yield _Piece("", found)
        position = found.end()
    yield _Piece(unescape(text[position:]))


def _words(pieces: Sequence[_Piece]) -> frozenset[int]:
    """Returns the places of the lone elements that stand like words."""
    return frozenset(
        index
        for index, piece in enumerate(pieces)
        if piece.element is not None
        and piece.element["alone"]
        and _stands(_text_of(pieces[:index]), _text_of(pieces[index + 1 :]))
    )


def _text_of(pieces: Sequence[_Piece]) -> str:
    return "".join(piece.text for piece in pieces)


def _stands(before: str, after: str) -> bool:
    """Tells whether what is between `before` and `after` stands there like a word."""
    return (not before or before[-1].isspace() or before[-1] in "([{«“‘\"'¿¡") and (
        not after or after[0].isspace() or after[0] in ")]}»”’\"',.;:!?"
    )


def _word(text: str) -> str:
    """Returns the beginning of an unknown word that the text does not contain."""
    longest = max((len(run) for run in re.findall("Q+", text.upper())), default=0)
    return "X" + "Q" * (longest + 1)


def _stand_in(word: str, number: str, grammar: str | None) -> str:
    """Writes a noun in small letters, since Apertium gives an article the case of its noun: `LA XQ1NFSZ`."""
    return f"{word}{number}{grammar}Z".lower() if grammar else f"{word}{number}Z"


def _bind(text: str, still_open: Sequence[str]) -> str:
    """Writes plain text: words escaped and bound to the open elements, wide gaps as blanks."""
    before, after = (f"[[{'; '.join(f't:g:{number}' for number in still_open)}]]", "[[/]]") if still_open else ("", "")
    pieces = _GAP.split(_CONTROL.sub(" ", text))
    words = (before + escaped(word) + after if word else "" for word in pieces[::2])
    gaps = (f"[{gap}]" if len(gap) > 1 or gap == "~" else gap for gap in (*pieces[1::2], ""))
    return "".join(word + gap for word, gap in zip(words, gaps, strict=True))


def _read(source: str, stream: str) -> Iterator[str]:
    """Yields runs of text and elements, in the order of the translation."""
    pattern = f"{_word(source)}[0-9]+(?:[NP][MFU][SP])?Z"
    word = re.compile(f"({pattern})", re.IGNORECASE)
    tokens = list(_tokens(stream))
    hulls = _hulls([bound for _, bound in tokens])
    for index, (text, _) in enumerate(tokens):
        yield from (f'<g id="{number}">' for number, first, _ in hulls if first == index)
        for run in word.split(_apart(pattern, text)):
            found = word.fullmatch(run)
            yield f'<x id="{_digits(run[len(_word(source)) :])}"/>' if found else run
        yield from ("</g>" for _, _, last in hulls if last == index)


def _apart(word: str, text: str) -> str:
    """Puts spaces round the stand-ins that Apertium has glued to other words."""
    text = re.sub(rf"(?<=\w)({word})", r" \1", text, flags=re.IGNORECASE)
    return re.sub(rf"({word})(?=\w)", r"\1 ", text, flags=re.IGNORECASE)


def _digits(text: str) -> str:
    return "".join(takewhile(str.isdigit, text))


def _tokens(stream: str) -> Iterator[tuple[str, frozenset[str]]]:
    """Yields texts and blanks, each with the numbers of the elements that it is bound to."""
    bound: frozenset[str] = frozenset()
    for found in _TOKEN.finditer(stream):
        if found["bound"] is not None:
            bound = frozenset(_BINDING.findall(found["bound"]))
        else:
            yield found["plain"] or found["blank"] or found["run"] or "", bound


def _hulls(bound: Sequence[frozenset[str]]) -> list[tuple[str, int, int]]:
    """Returns where each bound element begins and ends, outer ones first; none when two of them cross."""
    places: dict[str, list[int]] = {}
    for index, numbers in enumerate(bound):
        for number in numbers:
            places.setdefault(number, []).append(index)
    hulls = sorted(((n, where[0], where[-1]) for n, where in places.items()), key=lambda hull: (hull[1], -hull[2]))
    crossing = any(one[1] < other[1] <= one[2] < other[2] for one in hulls for other in hulls)
    return [] if crossing else hulls


def tidied(source: str, target: str, mark: str = "") -> str:
    """Takes out the spaces that Apertium leaves where it dropped a word, unless the source has such spaces too, and
    the capital that it begins with of itself.

    `mark` is a pattern of what stands for elements.
    """
    target = target.strip()
    quoted = target.count('"') % 2 == 0
    for pattern, replacement in (*_rules(mark), *([_in_quotes(mark)] if quoted and '"' in target else [])):
        if pattern.search(target) and pattern.sub(replacement, source) == source:
            target = pattern.sub(replacement, target)
    return _begun_like(source, target)


@lru_cache(maxsize=256)
def _rules(mark: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """Returns where there is no space, and what stands there without it."""
    return (
        (re.compile(rf"([“‘«(\[¿¡]{mark}) +"), r"\1"),
        (re.compile(rf" +({mark}[”»)\],.;:!?])"), r"\1"),
        (re.compile(rf'^("{mark}) +'), r"\1"),
        (re.compile(rf' +({mark}")$'), r"\1"),
        (re.compile(r" {2,}"), " "),
    )


@lru_cache(maxsize=256)
def _in_quotes(mark: str) -> tuple[re.Pattern[str], str]:
    return re.compile(rf'("{mark}) *([^"]*?) *({mark}")'), r"\1\2\3"


def _begun_like(source: str, target: str) -> str:
    """Takes back the capital that Apertium puts on the first word after an article such as `a`.

    Where an element comes first, nobody knows what case its text has.
    """
    first = next((letter for letter in source if letter.isalpha() or unicodedata.category(letter) == "Co"), "A")
    start = next((place for place, letter in enumerate(target) if letter.isalpha()), len(target))
    follows = target[start + 1 : start + 2]
    if first.islower() and target[start : start + 1].isupper() and not follows.isupper():
        return target[:start] + target[start].lower() + target[start + 1 :]
    return target
