"""Capitals: a sentence that begins with a capital in the source does so in the target, and nothing shouts alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from glossa.checks._base import ANY, Case, Example, Find
from glossa.checks._mending import Edit, edited
from glossa.model.document import Role
from glossa.model.finding import Finding, Severity
from glossa.model.inline import CodeKind, tags, visible
from glossa.text.languages import is_full_width, primary
from glossa.text.saying import SAYING
from glossa.text.spans import Span

_OPENERS = ' \u00a0\u202f\u3000"“”„«»‹‘‚「『《([（【¿¡—–-*_'
_ENDS = ".!?…。！？؟।"
_UNENDED = ",;:，；：、،؛"
_CLOSERS = "\"”’'»›」』)）]】* \u00a0\u202f"
_WORD = re.compile(r"[^\W\d_][\w’'-]{0,60}")
_NEXT = re.compile(r"[ -]\w{1,60}")
_ARTICLE = re.compile("(?:a[dlnrstz]|ash|el)[-’]")
"""The Arabic article, which names keep small."""
_ADDRESS = re.compile(r"[.@/:]\w")
_SAYING = re.compile(rf"(?:h?a )?(?:{SAYING})(?!\w)")
_FEWEST_WORDS = 3
_FEWEST_CHARACTERS = 8
_LONG = 4
"""A shorter word may stand in both languages by chance."""
_NO_SENTENCES = frozenset({Role.TABLE_CELL, Role.LIST_ITEM, Role.FRONT_MATTER, Role.DEBRIS, Role.BYLINE})


class _Capitals:
    id = "capitals"
    summary = "A sentence that begins with a capital in the source begins with one in the target."
    reason = (
        "A small letter at the beginning shows that a piece was lost or moved. Nothing is said of labels that are no "
        "sentences, after an ellipsis or a code that may stand for a word, of words that the source writes the same "
        "way, or that are written in their own way, as iPhone and eBay are; nor of who says what stood in the segment "
        "before. A text in capitals whose other side is not is advice."
    )
    reference = "RAE, Ortografía (2010), IV; The Unicode Standard, 5.18 (case mappings)"
    languages = ANY
    bad = (
        Example("The lake froze.", "el lago se heló.", finds=(Find(target="el", fix="El lago se heló."),)),
        Example(
            "“Will it hold?” she asked.",
            "«¿aguantará?», preguntó.",
            finds=(Find(target="aguantará", fix="«¿Aguantará?», preguntó."),),
        ),
        Example(
            "The <1>lake</1> froze.",
            "l’eau du <1>lac</1> a gelé.",
            "en>fr",
            finds=(Find(target="l’eau", fix="L’eau du <1>lac</1> a gelé."),),
        ),
        Example("湖面结冰了。", "the lake froze.", "zh-Hans>en", finds=(Find(target="the", fix="The lake froze."),)),
        Example(
            "THE LAKE IS FROZEN OVER",
            "Le lac est pris par la glace",
            "en>fr",
            finds=(Find(severity=Severity.ADVICE),),
        ),
        Example("What a cold winter it was!", "¡QUÉ FRÍO HIZO EL INVIERNO!", finds=(Find(severity=Severity.ADVICE),)),
    )
    good = (
        Example("Apple sells more.", "iPhone: Apple vende más."),
        Example("… and then it froze.", "… y entonces se heló."),
        Example("“Wait… it will hold.”", "…et ça tiendra.", "en>fr"),
        Example("The lake froze.", "湖面结冰了。", "en>zh-Hans"),
        Example("The lake froze.", "湖が凍った。", "en>ja"),
        Example("New lakes", "lagos nuevos", role=Role.LIST_ITEM),
        Example("The UN and the WHO met in NEW YORK.", "اجتمعت الأمم المتحدة.", "en>ar"),
        Example("三湖结冰", "three lakes", "zh-Hans>en"),
        Example("<1/> The lake froze.", "<1/> se heló."),
        Example("Mr. van Dorp left.", "van Dorp se fue."),
        Example("居民回忆道，“湖都结冰了。”", "recalled a villager. “Even the lake froze.”", "zh-Hans>en"),
    )

    def examine(self, case: Case) -> Iterator[Finding]:
        target, source = visible(case.target), visible(case.source).text
        start = len(target.text) - len(target.text.lstrip(_OPENERS))
        word = _WORD.match(target.text, start)
        if (
            word
            and _is_small(word[0][0])
            and _is_sentence(source, case.role)
            and not _is_own_way(word, source)
            and not _says_who(case, target.text, start)
            and not _begins_with_code(case.target, target.span(Span(start, word.end())).start)
        ):
            letter = target.span(Span(start, start + 1))
            capital = _capital(word[0][0], primary(case.target_language))
            message = "the sentence begins with a small letter"
            edit = Edit(target.span(Span(start, word.end())), message, capital, place=letter)
            yield from edited(self.id, case.target, [edit])
        for one, other, said in ((source, target.text, "is not"), (target.text, source, "is")):
            if one.isupper() and _is_shouted(one, other):
                yield Finding(self.id, Severity.ADVICE, f"the target {said} in capitals, other than the source")


def _is_small(letter: str) -> bool:
    """Tells whether a letter has a capital; Georgian has none at the beginning of a sentence."""
    return letter.islower() and letter.title() != letter and len(letter.title()) == 1


def _capital(letter: str, language: str) -> str:
    return "İ" if letter == "i" and language in ("tr", "az") else letter.title()


def _is_sentence(source: str, role: Role) -> bool:
    """Tells whether the source is one that begins with a capital, or would if its script had any."""
    begun = source.lstrip(_OPENERS)
    if not begun or begun[0] in "….," or begun[0].islower():
        return False
    if source.rstrip(_CLOSERS)[-1:] in _ENDS:
        return True
    if source.rstrip(_CLOSERS)[-1:] in _UNENDED:
        return False
    long = begun.count(" ") >= _FEWEST_WORDS - 1 or (not begun.isascii() and len(begun) >= _FEWEST_CHARACTERS)
    return long and role not in _NO_SENTENCES


def _is_own_way(word: re.Match[str], source: str) -> bool:
    """Tells whether a word is written with a small letter wherever it stands, as far as the source shows."""
    text, after = word.string, word.end()
    if word[0][1:] != word[0][1:].lower() or _ARTICLE.match(word[0]) or _ADDRESS.match(text, after):
        return True
    following = _NEXT.match(text, after)
    names = [word[0] + following[0]] if following else []
    names += [word[0]] if len(word[0]) >= _LONG else []
    return any(name in source and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", source) for name in names)


def _says_who(case: Case, target: str, start: int) -> bool:
    """Tells whether who says what stood in the segment before: Chinese ends a sentence between the two."""
    return is_full_width(case.source_language) and _SAYING.match(target, start) is not None


def _begins_with_code(target: str, start: int) -> bool:
    """Tells whether there is a code before the first word that may stand for a word, or end what went before."""
    return any(tag.kind is not CodeKind.OPEN for tag in tags(target[:start]))


def _is_shouted(text: str, other: str) -> bool:
    """Tells whether a text in capitals is more than a few short names, and the other one is in small letters."""
    words = sum(len(word) > 1 and word.isupper() for word in text.split())
    small = sum(letter.islower() for letter in other)
    return words >= _FEWEST_WORDS and small > len(other) / 2


CHECK = _Capitals()
