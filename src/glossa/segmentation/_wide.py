"""The sentences of Chinese and Japanese: `。！？` and the closing marks that follow, with a look at what comes next."""

from __future__ import annotations

import re
from collections.abc import Iterable

from glossa.text.scripts import EMOJI, is_wide

_CLOSERS = "”’\"'」』）)》】〕〉］\\]｣"
_END = re.compile(
    rf"[。｡！？!?….．][。｡！？!?….．{_CLOSERS}]*(?:\[[0-9]{{1,3}}\]|［[0-9]{{1,3}}］|[¹²³⁰-⁹①-⑳]|[{EMOJI}][\ufe0f\u200d]*)*"
)
_FULL = re.compile("[。｡！？]")
_QUOTES = re.compile("[”’\"'」』｣]")
_CONTINUES = frozenset("，、；：,;:—–～·）)》】〕〉］”」』’")
_BRACKETS = (("（", "）"), ("(", ")"), ("《", "》"), ("【", "】"), ("〔", "〕"))
_OPENS = frozenset("“‘「『（《【〈〔［")

_SPEECH = re.compile(
    r"[^\s，。！？、；：“”]{0,10}?(?:说道|说|问道|问|答道|回答|表示|指出|强调|写道|喊道|喊|补充|透露|解释|認為|說道|說|問道|問|"
    r"強調|寫道|回答說)(?:([，,])|[。！]|$)"
)
"""Who spoke, right after what was said: 他说。"""

_FAR = 500
"""How long brackets may be that hold a sentence together, in code points."""

_PARTICLE = re.compile(
    "と(?!ても|ころ|にかく|もに)|って|を|が(?!ん)|に(?!ほん|わか)|の(?!ち)|は(?![いじ])|も(?![うし])|など|だ(?!が)|です|という|、"
)
"""What binds a Japanese quotation into the sentence around it: 「本当？」と聞いた。"""

_NEW_SENTENCE = re.compile(
    "但是|但|然而|不过|不過|于是|於是|后来|後來|因此|所以|此外|同时|同時|随后|隨後|接着|接著|最后|最後|今天|昨天|如今|"
    "现在|現在|那么|那麼|其实|其實|しかし|でも|そして|だから|それから|ところが|また|次に"
)
"""What is likely to begin a sentence after an ellipsis."""


def sentence_ends(text: str) -> list[int]:
    """Returns the offsets at which a sentence of `text` ends, the end of the text last."""
    ends = []
    start = 0
    pairs = [pair for pair in _BRACKETS if pair[0] in text]
    for found in _END.finditer(text):
        marks, end = found[0], found.end()
        if marks != "。":
            end = _before_opening_quote(text, found)
            marks = text[found.start() : end]
            if end < len(text) and not _ends_sentence(text, found.start(), marks):
                continue
        if pairs and _within_brackets(text, start, found.start(), marks, pairs):
            continue
        ends.append(end)
        start = end
    if start < len(text):
        ends.append(len(text))
    return ends


def _ends_sentence(text: str, at: int, marks: str) -> bool:
    """Tells whether `marks`, which are more or other than one full stop and do not end the text, end a sentence."""
    end = at + len(marks)
    following = text[end]
    if following in _CONTINUES:
        return False
    if _FULL.search(marks):
        return not (_QUOTES.search(marks) and _binds(text, end, marks))
    if marks[0] == "…" or marks.startswith("..."):
        return _ellipsis_ends(text, at, marks)
    if not is_wide(text[at - 1 : at]):
        return following.isspace() and marks[0] in "!?"
    return marks[0] in "!?" or following.isspace()


def _before_opening_quote(text: str, found: re.Match[str]) -> int:
    """Returns the end of the marks; a straight quote among them that opens the next quotation is not one of them."""
    at = found[0].find('"')
    if at > 0 and text.count('"', 0, found.start()) % 2 == 0:
        return found.start() + at
    return found.end()


def _binds(text: str, end: int, marks: str) -> bool:
    """Tells whether the text after a quotation goes on with the sentence that holds it.

    After a full stop it does so only when nothing but the speaker follows: `。”他说。`, but not `。”他说，`.
    """
    speaker = _SPEECH.match(text, end)
    if speaker:
        return not (speaker[1] and "。" in marks)
    return _PARTICLE.match(text, end) is not None


def _within_brackets(text: str, start: int, at: int, marks: str, pairs: Iterable[tuple[str, str]]) -> bool:
    """Tells whether `marks` stand in brackets that opened in the middle of the sentence that begins at `start`."""
    near = max(start, at - _FAR)
    for opening, closing in pairs:
        if text.count(opening, near, at) <= text.count(closing, near, at) or text[start:at].lstrip()[0] == opening:
            continue
        closed = marks.rfind(closing)
        if closed < 0:
            end = at + len(marks)
            return text.find(closing, end, end + _FAR) >= 0
        return at + len(marks) < len(text) and not _FULL.search(marks, closed)
    return False


def _ellipsis_ends(text: str, at: int, marks: str) -> bool:
    end = at + len(marks)
    if at == 0 or text[at - 1] in "、，":
        return False
    if _QUOTES.search(marks):
        return not _binds(text, end, marks)
    return text[end].isspace() or text[end] in _OPENS or _NEW_SENTENCE.match(text, end) is not None
