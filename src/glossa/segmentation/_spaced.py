"""The sentences of languages with spaces: sentencex proposes; abbreviations, quotations and trailers are put right."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sentencex import segment as _sentencex

from glossa.segmentation._exceptions import After
from glossa.segmentation._full_stops import LONGEST, OPENERS, Rules, after, rules_for, starts
from glossa.text.languages import LanguageTag
from glossa.text.scripts import EMOJI

_CLOSERS = "\"'”’»“›)]}"
_OPENING = frozenset("\"'“‘«„‹([{¿¡")
_INNER = re.compile(rf"[.!?…।][{re.escape(_CLOSERS)}]*\s+(?![a-z0-9])")
_OPENING_QUOTE = re.compile('[“"‘«„(]')
_QUOTATION = re.compile(r'“[^“”]*”?|‘(?:[^‘’]|’(?=\w))*’?|"[^"]*"?|«[^«»]*»?|»[^«»]*«|„[^“”„]*[“”]?|^\s*\([^()]*\)')
_MISSED = re.compile(
    rf"(?:\.[{re.escape(_CLOSERS)}]*|[?!]|…[{re.escape(_CLOSERS)}]+)\s+(?=[{re.escape(OPENERS)}]*([^\W\d_]+))"
)
_AFTER_BRACKETS = re.compile(rf"[.!?…]\)\s+(?=[{re.escape(OPENERS)}]*[^\W\d_a-z])")
_LIST_NUMBER = re.compile(r"(?:[0-9]{1,3}|[A-Za-z]|[ivxIVX]{1,4})[.)]")
_TRAILER = re.compile(
    rf"(?:\[[0-9]{{1,3}}\]|[¹²³⁰-⁹†‡*]+)(?=\s|$)|\s?[{EMOJI}][{EMOJI}\ufe0f\u200d ]*(?=\s+[^a-z\s]|\s*$)"
)
_SURROGATE = re.compile("[\ud800-\udfff]")


def sentence_ends(text: str, language: LanguageTag, abbreviations: frozenset[str]) -> list[int]:
    """Returns the offsets after each sentence of `text` and the white space that follows it."""
    return _ends(text, rules_for(language, abbreviations))


def _ends(text: str, rules: Rules) -> list[int]:
    ends: list[int] = []
    pieces = _tidied(_pieces(text, rules.language))
    last = len(pieces) - 1
    start = begun = 0
    for index, piece in enumerate(pieces):
        visible = piece.rstrip()
        if _INNER.search(piece, 0, len(visible)):
            ends.extend(start + end for end in _inner_ends(piece, rules))
        numbered = len(visible) < 6 and begun == start and _LIST_NUMBER.fullmatch(visible)
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


def _tidied(pieces: list[str]) -> list[str]:
    """Gives footnote marks and emoji back to the sentence before them, a lone opening quote to the one after it."""
    moved = False
    for index in range(1, len(pieces)):
        before, piece = pieces[index - 1], pieces[index]
        if before[-1:] in _OPENING and before[-2:-1].isspace():
            pieces[index - 1 : index + 1] = before[:-1], before[-1] + piece
        elif not piece[0].isalpha() and (found := _TRAILER.match(piece)):
            pieces[index - 1 : index + 1] = before + found[0], piece[found.end() :]
            moved = moved or not pieces[index]
    return [piece for piece in pieces if piece] if moved else pieces


def _separates(piece: str, visible: str, following: str, rules: Rules) -> bool:
    """Tells whether a sentence really ends between two pieces that sentencex took apart."""
    if not following[0].isupper() and _goes_on(following):
        return False
    core = visible if visible.endswith(".") else visible.rstrip(_CLOSERS)
    if not core.endswith("."):
        is_asked = len(core) < len(visible) and core.endswith(("?", "!", "…"))
        return not (is_asked and rules.data.speech and re.match(rules.data.speech, following))
    asked = after(core, rules)
    if asked is None and len(piece) == len(visible) and not following[0].isspace():
        asked = After.NO_STARTER
    return asked is None or starts(following, asked, rules)


def _goes_on(following: str) -> bool:
    """Tells whether `following` begins with a small letter, other than `iPhone` and `b) Butter` do."""
    word = following.lstrip(OPENERS + " ")
    return word[:1].islower() and not (word[1:2].isupper() or word[1:2] in (")", "."))


def _inner_ends(piece: str, rules: Rules) -> list[int]:
    """Finds the ends that sentencex leaves out: inside quotations and brackets, and after an abbreviation."""
    return sorted({*_ends_before_starters(piece, rules), *_ends_in_quotations(piece, rules)})


def _ends_before_starters(piece: str, rules: Rules) -> Iterator[int]:
    for found in _MISSED.finditer(piece):
        if found[1] not in rules.data.starters:
            continue
        stop = found.start() + 1
        is_full_stop = piece[found.start()] == "."
        asked = after(piece[max(0, stop - LONGEST) : stop], rules) if is_full_stop else After.NO_STARTER
        if asked is not None and starts(piece[found.end() : found.end() + LONGEST], asked, rules):
            yield found.end()


def _ends_in_quotations(piece: str, rules: Rules) -> Iterator[int]:
    if not _OPENING_QUOTE.search(piece):
        return
    for found in _QUOTATION.finditer(piece):
        quotation = found[0]
        if _INNER.search(quotation, 0, len(quotation) - 1):
            opening = len(quotation) - len(quotation.lstrip(OPENERS + " »"))
            inside = quotation[opening:].rstrip(_CLOSERS)
            yield from (found.start() + opening + end for end in _ends(inside, rules)[:-1])
        if quotation.endswith(")") and (closed := _AFTER_BRACKETS.match(piece, found.end() - 2)):
            yield closed.end()
