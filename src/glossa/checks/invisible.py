"""Invisible: the target has no character that nobody sees and the source does not have."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from glossa.checks._base import ANY, Case, Example, Find
from glossa.checks._mending import Edit, edited
from glossa.model.finding import Finding, Severity
from glossa.text.spans import Span

_UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u034f\u115f\u1160\u180e\u200b-\u200d\u2060-\u2064\u2028\u2029"
    "\u3164\ufeff\uffa0\ufff9-\ufffb\U000e0001-\U000e007f]+"
)
_LOST = re.compile("[\ufffd\ud800-\udfff]+")
"""What stands where a character could not be read."""
_JOINERS = frozenset("\u200c\u200d")
_JOINED = re.compile("[\u0600-\u08ff\u0900-\u0dff\u0f00-\u109f\u1780-\u180f\ufb50-\ufdff\ufe70-\ufefc]")
"""The scripts whose letters join, or stack: Arabic, Syriac, those of India, Burmese, Khmer, Mongolian."""
_PICTURE = re.compile("[\u00a9\u00ae\u203c-\u3299\ufe0f\U0001f000-\U0001faff]")
_TAGGED = "\U0001f3f4"
"""The black flag; characters that nobody sees say which region's it is."""
_UNSPACED = re.compile("[\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff]")
"""Thai, Lao, Tibetan, Burmese, Khmer: a zero-width space says where a line may break."""


class _Invisible:
    id = "invisible"
    summary = "The target has no zero-width, control or other unseen character that the source does not have."
    reason = (
        "Such characters come along from web pages and engines. Nobody sees them, and the word is not found any more, "
        "counts longer and breaks where it should not. A joiner between Persian, Arabic or Indian letters or in an "
        "emoji is spelling, and a zero-width space in Thai or Khmer says where a line may end; so is all that the "
        "source has, too. A character that was lost on the way (U+FFFD) is an error."
    )
    reference = "The Unicode Standard, 23.2 (layout controls); UAX 31, 2.3 (joiners); UTS 51 (emoji)"
    languages = ANY
    bad = (
        Example(
            "The lake froze.",
            "El la\u200bgo se heló.",
            finds=(Find(target="\u200b", fix="El lago se heló."),),
        ),
        Example(
            "The minister spoke.",
            "Le mi\u00adnistre a parlé\ufeff.",
            "en>fr",
            finds=(
                Find(target="\u00ad", fix="Le ministre a parlé."),
                Find(target="\ufeff", fix="Le ministre a parlé."),
            ),
        ),
        Example(
            "The lake froze.", "湖\u2060面结冰了。", "en>zh-Hans", finds=(Find(target="\u2060", fix="湖面结冰了。"),)
        ),
        Example(
            "湖面结冰了。", "The\x07 lake froze.", "zh-Hans>en", finds=(Find(target="\x07", fix="The lake froze."),)
        ),
        Example(
            "The lake froze.",
            "تجمدت البحيرة\u200d.",
            "en>ar",
            finds=(Find(target="\u200d", fix="تجمدت البحيرة."),),
        ),
        Example(
            "The lake froze.",
            "湖が凍\ufffdた。",
            "en>ja",
            finds=(Find(target="\ufffd", severity=Severity.ERROR),),
        ),
    )
    good = (
        Example("We want to go.", "ما می\u200cخواهیم برویم.", "en>fa"),
        Example("A family 👨\u200d👩\u200d👧 came.", "Vino una familia 👩\u200d👧."),
        Example(
            "The council of England 🏴\U000e0067\U000e0062\U000e007f",
            "Le conseil 🏴\U000e0067\U000e0062\U000e007f",
            "en>fr",
        ),
        Example("The lake\u200b froze.", "湖面\u200b结冰了。", "en>zh-Hans"),
        Example("A hundred years", "क्\u200dष का अर्थ", "en>hi"),
        Example("The lake froze.", "ทะเลสาบ\u200bกลายเป็นน้ำแข็ง", "en>th"),
    )

    def examine(self, case: Case) -> Iterator[Finding]:
        target = case.target
        if target.isascii() and target.isprintable():
            return
        for found in _LOST.finditer(target):
            if found[0][0] not in case.source:
                message = f"a character was lost here ({_name(found[0][0])})"
                yield Finding(self.id, Severity.ERROR, message, target=Span(*found.span()))
        yield from edited(self.id, target, _unseen(case.source, target))


def _unseen(source: str, target: str) -> Iterator[Edit]:
    for found in _UNSEEN.finditer(target):
        odd = [character for character in found[0] if character not in source]
        if odd and not _is_spelling(target, found):
            kept = "".join(character for character in found[0] if character in source)
            yield Edit(Span(*found.span()), f"nobody sees this character ({_name(odd[0])})", kept)


def _is_spelling(target: str, found: re.Match[str]) -> bool:
    """Tells whether the language or the picture is written with that character."""
    before, after = target[found.start() - 1 : found.start()], target[found.end() : found.end() + 1]
    character = found[0][0]
    if len(found[0]) == 1 and character in _JOINERS:
        return all(map(_JOINED.match, (before, after))) or all(map(_PICTURE.match, (before, after)))
    if character == "\u200b":
        return bool(_UNSPACED.match(before) or _UNSPACED.match(after))
    return character >= "\U000e0020" and before == _TAGGED


def _name(character: str) -> str:
    name = unicodedata.name(character, "")
    return f"U+{ord(character):04X} {name}".rstrip()


CHECK = _Invisible()
