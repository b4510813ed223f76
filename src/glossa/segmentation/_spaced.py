"""The sentences of languages with spaces: sentencex proposes; abbreviations, quotations and trailers are put right."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sentencex import segment as _sentencex

from glossa.segmentation._exceptions import After, Exceptions, exceptions, words
from glossa.text.languages import LanguageTag, primary

_CLOSERS = "\"'”’»“›)]}"
_OPENERS = "\"'“‘«„‹([{¿¡—–-"
_INNER = re.compile(rf"[.!?…។][{re.escape(_CLOSERS)}]*\s")
_QUOTATION = re.compile(r'“[^“”]*”?|"[^"]*"?|«[^«»]*»?|„[^“”„]*[“”]?|^\s*\([^()]*\)')
_ABBREVIATED = re.compile(rf"\.[{re.escape(_CLOSERS)}]*\s+")
_FIRST_WORD = re.compile(rf"[\s{re.escape(_OPENERS)}]*([^\W_]*)")
_DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
_LIST_NUMBER = re.compile(r"(?:[0-9]{1,3}|[A-Za-z]|[ivxIVX]{1,4})[.)]")
_GLUED = re.compile(r"[^\W\d_]+\s|[“\"‘«]")
_TRAILER = re.compile(
    r"(?:\[[0-9]{1,3}\]|[¹²³⁰-⁹†‡*]+)(?=\s|$)|\s?[\u2600-\u27bf\U0001f300-\U0001faff][\ufe0f\u200d\u2600-\u27bf\U0001f300-\U0001faff ]*(?=\s|$)"
)
_LONGEST = 64
"""How far we look back for the word before a full stop, and ahead for the next one, in code points."""
_AFTER_BRACKETS = re.compile(rf"[.!?…]\)\s+(?=[{re.escape(_OPENERS)}]*[^\W\d_a-z])")
_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class _Rules:
    language: str
    data: Exceptions
    words: Mapping[str, After]


def sentence_ends(text: str, language: LanguageTag, abbreviations: frozenset[str]) -> list[int]:
    """Returns the offsets at which a sentence of `text` ends (white space after it included), the end of the text last."""
    code = primary(language)
    return _ends(text, _Rules(code, exceptions(code), words(code, abbreviations)))


def _ends(text: str, rules: _Rules) -> list[int]:
    ends: list[int] = []
    pieces = _with_trailers(_pieces(text, rules.language))
    last = len(pieces) - 1
    start = begun = 0
    for index, piece in enumerate(pieces):
        visible = piece.rstrip()
        if _INNER.search(piece, 0, len(visible) - 1):
            ends.extend(start + end for end in _inner_ends(piece, rules))
        numbered = begun == start and len(visible) < 5 and _LIST_NUMBER.fullmatch(visible)
        start += len(piece)
        if index < last and not numbered and _separates(piece, visible, pieces[index + 1], rules):
            begun = start
            ends.append(start)
    ends.append(len(text))
    return ends


def _pieces(text: str, language: str) -> list[str]:
    """Asks sentencex. Its slicing panics at a no-break space, so it gets plain ones, which are as many code points."""
    plain = text if text.isascii() else text.replace("\u00a0", " ").replace("\u202f", " ")
    try:
        pieces: list[str] = _sentencex(language, plain)
    except UnicodeEncodeError:
        return _pieces(_SURROGATE.sub("\ufffd", plain), language)
    except BaseException as fault:
        if type(fault).__name__ != "PanicException":
            raise
        return [text]
    return pieces if "".join(pieces) == plain else [text]


def _with_trailers(pieces: list[str]) -> list[str]:
    """Gives footnote marks and emoji that follow a sentence back to it."""
    for index in range(1, len(pieces)):
        piece = pieces[index]
        if not piece[0].isalpha() and (found := _TRAILER.match(piece)):
            pieces[index - 1] += found[0]
            pieces[index] = piece[found.end() :]
    return [piece for piece in pieces if piece]


def _separates(piece: str, visible: str, following: str, rules: _Rules) -> bool:
    """Tells whether a sentence really ends between two pieces that sentencex took apart."""
    core = visible.rstrip(_CLOSERS)
    if not core.endswith("."):
        asks = core[-1:] in ("?", "!", "…") and len(core) < len(visible)
        return not (asks and rules.data.speech and re.match(rules.data.speech, following))
    if len(piece) == len(visible) and not (following[0].isspace() or _GLUED.match(following)):
        return False
    after = _after(core[-_LONGEST:], rules)
    return after is None or _starts(following, after, rules)


def _after(core: str, rules: _Rules) -> After | None:
    """Returns what the last word of `core`, which has a full stop, says of what follows; None when it says nothing."""
    *before, word = core[:-1].rsplit(None, 1) or [""]
    if not word[:1].isalnum():
        word = word.lstrip(_OPENERS)
    if (after := rules.words.get(word)) is not None:
        return after
    if len(word) == 1 and word.isalpha():
        is_initial = bool(before) and before[0].rsplit(None, 1)[-1][:1].isupper()
        return After.ANYTHING if is_initial and word.isupper() else After.NO_STARTER
    if word[1:2] == "." and _DOTTED.fullmatch(word):
        return After.NO_STARTER
    if rules.data.ordinals and len(word) <= 2 and word.isdecimal():
        return After.NO_STARTER
    return None


def _starts(following: str, after: After, rules: _Rules) -> bool:
    """Tells whether `following` begins a sentence, given the word before it."""
    if after is After.ANYTHING:
        return False
    found = _FIRST_WORD.match(following)
    word = found[1] if found else ""
    if after is After.NUMBER:
        return not word[:1].isdecimal()
    if len(word) == 1 and found and following.startswith(".", found.end()):
        return False
    return not rules.data.starters or word in rules.data.starters


def _inner_ends(piece: str, rules: _Rules) -> list[int]:
    """Finds the ends that sentencex leaves out: inside quotations and brackets, and after an abbreviation."""
    ends = {*_ends_after_abbreviations(piece, rules), *_ends_in_quotations(piece, rules)}
    return sorted(ends)


def _ends_after_abbreviations(piece: str, rules: _Rules) -> Iterator[int]:
    if not rules.data.starters:
        return
    for found in _ABBREVIATED.finditer(piece, 0, len(piece.rstrip())):
        stop = found.start() + 1
        after = _after(piece[max(0, stop - _LONGEST) : stop], rules)
        if after is After.NO_STARTER and _starts(piece[found.end() : found.end() + _LONGEST], after, rules):
            yield found.end()


def _ends_in_quotations(piece: str, rules: _Rules) -> Iterator[int]:
    for found in _QUOTATION.finditer(piece):
        if _INNER.search(found[0], 0, len(found[0]) - 1):
            opening = len(found[0]) - len(found[0].lstrip(_OPENERS + " "))
            inside = found[0][opening:].rstrip(_CLOSERS)
            yield from (found.start() + opening + end for end in _ends(inside, rules)[:-1])
        if found[0].endswith(")") and (after := _AFTER_BRACKETS.match(piece, found.end() - 2)):
            yield after.end()
