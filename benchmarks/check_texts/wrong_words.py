"""Mutations of what a correct translation says: quotations, names, negations, sentences, languages."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise
from random import Random

from check_texts.number_words import MONTHS
from check_texts.texts import TAG, Text
from check_texts.wrong_numbers import replaced

_QUOTED = re.compile(r"“[^“”]{4,}”|«[^«»]{4,}»|(?<!\w)\"[^\"]{4,}\"|「[^「」]{2,}」", re.UNICODE)
_FOREIGN_MARK: Mapping[str, str] = {"en": "「」", "es": "「」", "fr": "「」", "zh": "«»"}
_NEGATIONS: Mapping[str, str] = {
    "en": r"(?<= )not |n[’']t(?= )|(?<= )never |(?<![\w-])[Nn]o (?!one)|[Nn]either |Nobody|[Nn]one|[Ww]ithout |cannot",
    "es": r"(?<!\w)(?:[Nn]o |[Nn]unca |[Nn]ingun[oa] |[Nn]i (?=\w)|[Ss]in (?!Fronteras))",
    "fr": r"(?<!\w)(?:ne |n[’']|[Aa]ucune? |[Ss]ans )(?=\w)",
    "zh": r"[从從]未|并非|绝不|尚未|不(?=[会會是得要再这想能需可受])|[没沒]有|未(?=对)|无(?=[法需])|别(?=引)",
}
_INSTEAD: Mapping[str, str] = {
    "Nobody": "Somebody", "None": "Some", "none": "some", "cannot": "can", "Neither ": "Both ", "neither ": "both ",
    "Without ": "With ", "without ": "with ", "Sin ": "Con ", "sin ": "con ", "Sans ": "Avec ", "sans ": "avec ",
    "No ": "A ", "无": "可", "从未": "曾", "從未": "曾",
}  # fmt: skip
_NAMES_IN_CHINESE = (
    "海伦·马什", "保罗·凯勒", "安娜·林德霍尔姆", "基普鲁托", "奥卡福", "罗莎·希门尼斯", "埃米莉·斯通", "卢西娅·费里",
    "王静", "圣伊西德罗", "苏黎世", "米兰", "柬埔寨", "里斯本", "格拉斯哥", "高雄", "李博士", "中国", "欧盟",
)  # fmt: skip
_OTHER_NAME: Mapping[str, str] = {
    "en": "Roger Whitlock",
    "es": "Elvira Quintas",
    "fr": "Odile Garnier",
    "zh": "康斯坦丁",
}
_ENDS = re.compile(r"(?<=[。！？])[”」』]?(?=.)|(?<=[.!?])[”»\"]?(?= [“«¿\"]?[A-ZÁÉÍÓÚÀÂÎÔ])")


def lose_quote_mark(text: Text, rng: Random) -> str | None:
    """Leaves one mark of a quotation out."""
    found = text.match(_QUOTED)
    if not found:
        return None
    place = rng.choice(found)
    one = rng.choice((place.start(), place.end() - 1))
    return replaced(text, one, one + 1, "")


def alter_quote_marks(text: Text, rng: Random) -> str | None:
    """Writes quote marks of another language."""
    found = text.match(_QUOTED)
    if not found:
        return None
    place, marks = rng.choice(found), _FOREIGN_MARK[text.language]
    return replaced(text, place.start(), place.end(), marks[0] + place[0][1:-1].strip(" \u00a0\u202f") + marks[1])


def unquote(text: Text, rng: Random) -> str | None:
    """Leaves both marks of a quotation out; its words stay."""
    found = [place for place in text.match(_QUOTED) if _length(place[0], text.language) >= 5]
    if not found:
        return None
    place = rng.choice(found)
    return replaced(text, place.start(), place.end(), place[0][1:-1].strip(" \u00a0\u202f"))


def lose_quotation(text: Text, rng: Random) -> str | None:
    """Leaves a whole quotation out, its marks too."""
    found = text.match(_QUOTED)
    left = [replaced(text, place.start(), place.end(), "").strip(" ,，") for place in found]
    left = [one for one in left if _length(one, text.language) > 2]
    return _tidy(rng.choice(left)) if left else None


def _tidy(target: str) -> str:
    return re.sub(r" {2,}", " ", target).strip()


def _length(words: str, language: str) -> int:
    return len(words) if language == "zh" else len(words.split())


def _names(text: Text) -> list[re.Match[str]]:
    if text.language == "zh":
        return text.match(re.compile("|".join(_NAMES_IN_CHINESE)))
    if text.target[-1].isalnum():  # a headline may write every word with a capital letter
        return []
    word = r"[A-ZÁÉÍÓÚÑ][a-záéíóúñçèêüï]+(?:-[a-z]+)?"
    found = text.match(re.compile(rf"(?!{'|'.join(MONTHS['en'])}){word}(?: {word})+(?!\w)"))
    return [place for place in found if _goes_on(text.target[: place.start()])]


def _goes_on(before: str) -> bool:
    """Tells whether a sentence goes on: a capital letter means a name."""
    words = before.split(" ")
    return before.endswith(" ") and len(words) > 1 and bool(re.match(r"[a-záéíóúàç]|.*,$", words[-2]))


def lose_name(text: Text, rng: Random) -> str | None:
    """Leaves a name of two words or more out (in Chinese one of a list)."""
    found = _names(text)
    if not found:
        return None
    place = rng.choice(found)
    return _tidy(replaced(text, place.start(), place.end(), ""))


def change_name(text: Text, rng: Random) -> str | None:
    """Writes another person's name."""
    found = _names(text)
    if not found:
        return None
    place = rng.choice(found)
    return replaced(text, place.start(), place.end(), _OTHER_NAME[text.language])


def misspell_name(text: Text, rng: Random) -> str | None:
    """Exchanges two letters in the middle of a name."""
    found = [place for place in _names(text) if text.language != "zh"]
    places = [one for place in found for one in range(place.start() + 1, place.end() - 2)]
    places = [
        one
        for one in places
        if text.target[one] != text.target[one + 1]
        and text.target[one : one + 2].isalpha()
        and text.target[one].islower()
        and text.target[one + 1].islower()
    ]
    if not places:
        return None
    one = rng.choice(places)
    return replaced(text, one, one + 2, text.target[one + 1] + text.target[one])


def lose_negation(text: Text, rng: Random) -> str | None:
    """Says the opposite."""
    found = text.match(re.compile(_NEGATIONS[text.language]))
    if not found:
        return None
    place = rng.choice(found)
    other = replaced(text, place.start(), place.end(), _INSTEAD.get(place[0], ""))
    if text.language == "fr":  # both halves of it
        other = re.sub(r"(?<=\w) (?:pas|plus|jamais)(?!\w)", "", other, count=1)
    return other[:1].upper() + other[1:]


def _sentences(text: Text) -> list[str]:
    ends = [found.end() for found in text.match(_ENDS) if not _inside(text.target, found.end())]
    places = [0, *ends, len(text.target)]
    return [text.target[start:end] for start, end in pairwise(places)]


def _inside(target: str, end: int) -> bool:
    before = TAG.sub("", target[:end])
    return any(before.count(one) > before.count(other) for one, other in ("“”", "«»", "「」", "()", "（）"))


def lose_sentence(text: Text, rng: Random) -> str | None:
    """Leaves one of two sentences or more out."""
    sentences = _sentences(text)
    if len(sentences) < 2 or TAG.search(text.target):
        return None
    gone = rng.randrange(len(sentences))
    return "".join(one for place, one in enumerate(sentences) if place != gone).strip()


def double_sentence(text: Text, rng: Random) -> str | None:
    """Says a sentence twice."""
    sentences = _sentences(text)
    if TAG.search(text.target) or text.target[-1].isalnum():
        return None
    twice = rng.randrange(len(sentences))
    space = "" if text.language == "zh" else " "
    said = [
        space.join((one.strip(), one.strip())) if place == twice else one.strip() for place, one in enumerate(sentences)
    ]
    return space.join(said)


def double_word(text: Text, rng: Random) -> str | None:
    """Writes a word twice (in Chinese two characters, which seldom come twice)."""
    pattern = (
        r"(?<=[\u4e00-\u9fff])[\u4e00-\u9fff]{2}(?=[\u4e00-\u9fff])"
        if text.language == "zh"
        else r"(?<= )[^\W\d_]{2,}(?= )"
    )
    found = text.match(re.compile(pattern))
    if not found:
        return None
    place = rng.choice(found)
    return replaced(text, place.start(), place.end(), place[0] + ("" if text.language == "zh" else " ") + place[0])


def loop(text: Text, rng: Random) -> str | None:
    """Repeats the last words again and again, as an engine does that has lost its way."""
    parts = list(text.target) if text.language == "zh" else text.target.split(" ")
    if TAG.search(text.target) or len(parts) < 8:
        return None
    size, space = rng.randint(3, 6), "" if text.language == "zh" else " "
    end = parts[-size:]
    return space.join([*parts, *end * rng.randint(3, 6)])


def truncate(text: Text, rng: Random) -> str | None:
    """Ends in the middle."""
    parts = list(text.target) if text.language == "zh" else text.target.split(" ")
    if TAG.search(text.target) or len(parts) < 8:
        return None
    return ("" if text.language == "zh" else " ").join(parts[: int(len(parts) * rng.uniform(0.3, 0.6))])


def leave_source(text: Text, rng: Random) -> str | None:
    """Leaves the source as it is."""
    del rng
    return text.source


def leave_half(text: Text, rng: Random) -> str | None:
    """Leaves the second half in the source language."""
    del rng
    if TAG.search(text.target):
        return None
    source, target = _middle(text.source), _middle(text.target)
    return text.target[:target] + " " + text.source[source:].strip()


def _middle(text: str) -> int:
    half = len(text) // 2
    space = text.find(" ", half)
    return half if space < 0 or space - half > 30 else space


_SIMPLIFIED = "来说没这电预计达时问题发对于设备价业东开关张过报"
_TRADITIONAL = "來說沒這電預計達時問題發對於設備價業東開關張過報"
_PER_CHARACTER = {
    "zh-Hant": str.maketrans(_TRADITIONAL, _SIMPLIFIED),
    "zh-Hans": str.maketrans(_SIMPLIFIED, _TRADITIONAL),
}


def other_script(text: Text, rng: Random) -> str | None:
    """Writes some characters in Simplified where the rest is Traditional, or the reverse."""
    del rng
    table = _PER_CHARACTER.get(text.target_language)
    return text.target.translate(table) if table else None
