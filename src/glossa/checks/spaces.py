"""Spaces: none is doubled, misplaced or missing around the marks of the target's language."""

from __future__ import annotations

import re
from collections.abc import Iterator

from glossa.checks._base import ANY, Case, Example, Find
from glossa.checks._french_spaces import french_spaces
from glossa.checks._mending import Edit, edited, unbroken
from glossa.checks._wide_spaces import wide_spaces
from glossa.model.document import Role
from glossa.model.finding import Finding, Severity
from glossa.model.inline import VisibleText, visible
from glossa.text.addresses import covered
from glossa.text.languages import LanguageTag, is_full_width, is_spaced, primary
from glossa.text.scripts import is_wide
from glossa.text.spans import Span

_DOUBLED = re.compile(r"(?<=\S) {2,}+(?=[^\s,;:!?.)\]])")
_DOUBLED_FRENCH = re.compile(r"(?<=[^\s«]) {2,}+(?=[^\s,;:!?.)\]»%])")
_DOUBLED_WIDE = re.compile(r"(?<=[!-~]) {2,}+(?=[!-~])")
# A class first, and what stands before it afterwards: so the engine skips all other characters at once.
_BEFORE = re.compile(r"[ \u00a0\u202f](?<=[^\s(\[].)[ \u00a0\u202f]*+([,;:!?؟،؛)\]]|\.(?!\.))(?=[\s”\"»’\]]|$)")
_AFTER = re.compile(r"[,;:!?.،؛؟(\[¿¡](?:(?<![(\[¿¡])[^\W\d_]|(?<=[(\[¿¡]) ++(?=\w))")
_TALL = ";:!?"
_SPACED_MARKS = frozenset({"fr", "br"})
"""They put a space before `;`, `:`, `!` and `?`."""
_COLON_IN_WORDS = frozenset({"sv", "fi", "da", "nb", "nn", "no", "se"})
"""They write EU:n and FN:s."""
_REACH = 40
_CLOSERS = frozenset(')”"»’%')


class _Spaces:
    id = "spaces"
    summary = "No space of the target is doubled, before a mark, missing after one, or at an end of the text."
    reason = (
        "They are the traces of typing and of cut and paste. French has a no-break space before : ; ! ? % » and after "
        "«: a missing one is a warning; that such a space may break the line is advice, once for a text. Canada "
        "has none before ; ! ? and nothing is said of Switzerland. Chinese and Japanese have none beside full-width "
        "marks or between characters, except in headlines, captions and lists of names; one between Chinese and Latin "
        "letters is a matter of style. Numbers, units, addresses, faces, code and what the source spaces in the same "
        "way are left alone."
    )
    reference = "Imprimerie nationale, Lexique des règles typographiques; OQLF; RAE, Ortografía (2010), III; W3C clreq"
    languages = ANY
    bad = (
        Example("The lake froze.", "El  lago se heló.", finds=(Find(target="  ", fix="El lago se heló."),)),
        Example(
            "The lake, the river and the sea.",
            "El lago , el río,el mar.",
            finds=(
                Find(target=" ,", fix="El lago, el río, el mar."),
                Find(target=",e", fix="El lago, el río, el mar."),
            ),
        ),
        Example(
            "Wait! It costs “nothing”: 6%.",
            "Attendez! Cela coûte «rien»: 6%.",
            "en>fr",
            finds=tuple(
                Find(target=mark, fix="Attendez\u202f! Cela coûte «\u00a0rien\u00a0»\u00a0: 6\u00a0%.")
                for mark in "!«»:%"
            ),
        ),
        Example(
            "Will it hold?",
            "Va-t-il tenir ?",
            "en>fr",
            finds=(Find(target="?", severity=Severity.ADVICE, fix="Va-t-il tenir\u202f?"),),
        ),
        Example(
            "The lake froze, and the boats stayed.",
            "湖面结冰了， 船 都没有走。",
            "en>zh-Hans",
            finds=(
                Find(target=" ", fix="湖面结冰了，船都没有走。"),
                Find(target=" ", fix="湖面结冰了，船都没有走。"),
            ),
        ),
        Example("湖面结冰了。", " The lake froze.", "zh-Hans>en", finds=(Find(target=" ", fix="The lake froze."),)),
        Example("The lake froze.", "تجمدت البحيرة .", "en>ar", finds=(Find(target=" .", fix="تجمدت البحيرة."),)),
        Example("The lake froze.", "湖が 凍った。", "en>ja", finds=(Find(target=" ", fix="湖が凍った。"),)),
    )
    good = (
        Example("See www.example.org/a,b at 12:30.", "Véase www.example.org/a,b a las 12:30."),
        Example("It fell by .5, to 3.5%, on Node.js.", "Bajó un .5, hasta el 3.5 %, en Node.js :)"),
        Example(
            "He asked, “Who pays?”",
            "Il a demandé\u00a0: «\u00a0Qui paie\u202f?\u00a0» à 12:30",
            "en>fr",
        ),
        Example("Incredible! Who pays?", "Incroyable! Qui paie?", "en>fr-CA"),
        Example("Yahoo! grew.", "Yahoo! a grandi.", "en>fr"),
        Example("Lake Lugu frozen, tourists stay", "泸沽湖结冰 游客滞留", "en>zh-Hans", role=Role.HEADLINE),
        Example("The BBC said on May 4 that it froze.", "BBC 在 5 月 4 日说，湖面结冰了。", "en>zh-Hans"),
        Example("“Wow! It froze.”", "「わあ！ 山田 太郎だ」", "en>ja"),
        Example("Lake  frozen", "Lac  gelé", "en>fr"),
        Example("He came, saw and won.", "جاء، ورأى، وانتصر.", "en>ar"),
    )

    def examine(self, case: Case) -> Iterator[Finding]:
        yield from edited(self.id, case.target, _odd(case))


def _odd(case: Case) -> Iterator[Edit]:
    yield from _ends(case.source, case.target)
    seen, language = visible(case.target), primary(case.target_language)
    if "  " in seen.text and "  " not in visible(case.source).text:
        for found in _doubled(case.target_language).finditer(seen.text):
            if span := unbroken(seen, *found.span()):
                yield Edit(span, "more than one space", " ")
    if is_full_width(case.target_language):
        yield from wide_spaces(case, seen)
    elif is_spaced(case.target_language):
        yield from _before(case, seen, "" if language not in _SPACED_MARKS else _TALL)
        yield from _after(case, seen, "" if language not in _COLON_IN_WORDS else ":")
    if language == "fr":
        yield from french_spaces(case, seen)


def _ends(source: str, target: str) -> Iterator[Edit]:
    """Yields the white space at the ends that the source has not."""
    if not target or target.isspace():
        return
    if target[0].isspace() and not source[:1].isspace():
        yield Edit(Span(0, len(target) - len(target.lstrip())), "the text begins with a space", "")
    if target[-1].isspace() and not source[-1:].isspace():
        yield Edit(Span(len(target.rstrip()), len(target)), "the text ends with a space", "")


def _doubled(language: LanguageTag) -> re.Pattern[str]:
    return _DOUBLED_WIDE if is_full_width(language) else _DOUBLED_FRENCH if primary(language) == "fr" else _DOUBLED


def _before(case: Case, seen: VisibleText, spaced: str) -> Iterator[Edit]:
    """Yields the spaces before marks, but those that the language has, or the source before the same mark."""
    meant = dict.fromkeys(spaced, True)
    for found in _BEFORE.finditer(seen.text):
        mark = found[1]
        if mark not in meant:
            meant[mark] = " " + mark in case.source
        if not meant[mark] and (span := unbroken(seen, *found.span())):
            yield Edit(span, f"a space before “{mark}”", mark)


def _after(case: Case, seen: VisibleText, inside: str) -> Iterator[Edit]:
    """Yields where a mark is followed by no space, and an opening one by a space."""
    closed: frozenset[int] | None = None
    for found in _AFTER.finditer(seen.text):
        mark, place = found[0][0], found.start()
        span = unbroken(seen, max(0, place - 1), found.end())
        if mark in inside or span is None:
            continue
        shown = seen.span(Span(*found.span()))
        if found[0][-1] == " ":
            if place == 0 or seen.text[place - 1] not in ":;=-":
                yield Edit(shown, f"a space after “{mark}”", mark)
        elif _is_glued(seen.text, place):
            closed = covered(seen.text) if closed is None else closed
            if place not in closed and _token(seen.text, place) not in case.source:
                yield Edit(shown, f"no space after “{mark}”", f"{mark} {found[0][1]}")


def _is_glued(text: str, place: int) -> bool:
    """Tells whether a mark between two letters ends something: not in abbreviations, file names, times or faces."""
    mark, before, after = text[place], text[max(0, place - 2) : place], text[place + 1 : place + 3]
    if is_wide(after[0]):
        return False
    words = len(before) == 2 and before.isalpha()
    if mark == ".":
        begins = after[0].isupper() and after[1:].islower()
        return words and (begins if before.islower() else _has_no_case(before) and _has_no_case(after))
    return words or (mark != ":" and (before[-1:].isalnum() or before[-1:] in _CLOSERS))


def _has_no_case(letters: str) -> bool:
    return letters.lower() == letters.upper()


def _token(text: str, place: int) -> str:
    """Returns what stands between the spaces around a place, within reach."""
    before, after = text[max(0, place - _REACH) : place], text[place : place + _REACH]
    return before[before.rfind(" ") + 1 :] + after.partition(" ")[0]


CHECK = _Spaces()
