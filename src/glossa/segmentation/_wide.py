"""The sentences of Chinese and Japanese: `。！？` and the closing marks that follow, with a look at what comes next."""

from __future__ import annotations

import re

from glossa.text.scripts import EMOJI, is_wide

_CLOSERS = "”’\"'」』）)》】〕〉］\\]｣"
_END = re.compile(
    rf"[。｡！？!?….．][。｡！？!?….．{_CLOSERS}]*(?:\[[0-9]{{1,3}}\]|［[0-9]{{1,3}}］|[¹²³⁰-⁹①-⑳]|[{EMOJI}][\ufe0f\u200d]*)*"
)
_FULL = re.compile("[。｡！？]")
_QUOTES = re.compile("[”’\"'」』｣]")
_CONTINUES = frozenset("，、；：,;:—–～·）)》】〕〉］”」』’")
_OPENS = frozenset("“‘「『（《【〈〔［")

_SPEECH = re.compile(
    r"[^\s，。！？、；：“”]{0,10}?(?:说道|说|问道|问|答道|回答|表示|指出|强调|写道|喊道|喊|补充|透露|解释|認為|說道|說|問道|問|"
    r"強調|寫道|回答說)(?:[。，：！,:]|$)"
)
"""Who spoke, right after what was said: 他说。"""

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
    brackets = any(mark in text for mark in "（(《【〔")
    for found in _END.finditer(text):
        end = found.end()
        if (brackets or found[0] != "。") and not _ends_sentence(text, start, found):
            continue
        ends.append(end)
        start = end
    if start < len(text):
        ends.append(len(text))
    return ends


def _ends_sentence(text: str, start: int, found: re.Match[str]) -> bool:
    marks, end = found[0], found.end()
    after = text[end : end + 1]
    if not after:
        return True
    if after in _CONTINUES or _within_brackets(text, start, found):
        return False
    if _FULL.search(marks):
        return not (_QUOTES.search(marks) and _binds(text, end))
    if marks[0] in "….．" and (marks[0] == "…" or marks.startswith("...")):
        return _ellipsis_ends(text, found)
    if not is_wide(text[found.start() - 1 : found.start()]):
        return after.isspace() and marks[0] in "!?"
    return marks[0] in "!?" or after.isspace()


def _binds(text: str, end: int) -> bool:
    """Tells whether the text after a quotation goes on with the sentence that holds it."""
    return _SPEECH.match(text, end) is not None or _PARTICLE.match(text, end) is not None


def _within_brackets(text: str, start: int, found: re.Match[str]) -> bool:
    """Tells whether the marks stand in brackets that opened in the middle of a sentence."""
    first = start
    while text[first].isspace():
        first += 1
    for opening, closing in ("（）", "()", "《》", "【】", "〔〕"):
        if text[first] == opening:
            continue
        opened = text.count(opening, start, found.start())
        if opened > text.count(closing, start, found.start()):
            closed = found[0].rfind(closing)
            if closed < 0:
                return text.find(closing, found.end()) >= 0
            return not _FULL.search(found[0], closed)
    return False


def _ellipsis_ends(text: str, found: re.Match[str]) -> bool:
    before, after = text[found.start() - 1 : found.start()], text[found.end()]
    if before in ("、", "，", "") or found.start() == 0:
        return False
    if _QUOTES.search(found[0]):
        return not _binds(text, found.end())
    return after.isspace() or after in _OPENS or _NEW_SENTENCE.match(text, found.end()) is not None
