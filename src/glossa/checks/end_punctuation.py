"""End punctuation: the target ends with the mark that its language has for what the source ends with."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from glossa.checks._base import ANY, Case, Example, Find
from glossa.checks._mending import Edit, edited
from glossa.checks._spanish_marks import spanish_marks
from glossa.model.document import Role
from glossa.model.finding import Finding, Severity
from glossa.model.inline import VisibleText, visible
from glossa.text.ends import End, Kind, end_of, questions
from glossa.text.languages import LanguageTag, is_full_width, primary
from glossa.text.saying import SAYING_IN_CHINESE
from glossa.text.spans import Span

_UNMARKED = frozenset({"th", "lo", "km", "my", "bo", "dz", "hy"})
"""They end sentences with a space, or ask within the word."""
_QUESTION_MARKS = {**dict.fromkeys(("ar", "fa", "ur", "ps", "ckb", "ug", "sd"), "؟"), "el": ";"}
_WESTERN_QUESTION = re.compile("(?<=[\u0370-\u03ff\u0600-\u06ff])\\?")
_STOPS = {**dict.fromkeys(("hi", "ne", "bn"), "।"), "ur": "۔"}
_SHORT = frozenset(
    {Role.HEADLINE, Role.CAPTION, Role.TABLE_CELL, Role.BYLINE, Role.DATELINE, Role.FRONT_MATTER, Role.DEBRIS}
)
"""What has a full stop in one language and none in another."""
_ENDED = frozenset({Kind.STOP, Kind.QUESTION, Kind.EXCLAMATION, Kind.ELLIPSIS, Kind.COLON})
_STOPPED = frozenset({Kind.STOP, Kind.MAYBE})
_ALIKE = frozenset({Kind.STOP, Kind.MAYBE, Kind.EXCLAMATION, Kind.ELLIPSIS})
_LEADS_IN = re.compile(rf"(?:{SAYING_IN_CHINESE}|[說道稱]|補充|回憶|解釋)\Z")
_JAPANESE_QUESTION = re.compile("(?:か|の|かな|だろう|でしょう)\\Z")


class _EndPunctuation:
    id = "end_punctuation"
    summary = "The target ends with what its language has for the mark that the source ends with."
    reason = (
        "A sentence without its mark is often cut off; a statement that became a question says something else. Closing "
        "quotes, brackets, codes and a last remark in brackets may stand behind the mark. Spanish has ¿ and ¡ as well, "
        "Arabic ؟, Greek a semicolon. Nothing is said of headlines, captions and cells without a full stop, of Thai, "
        "Lao, Khmer, Burmese and Armenian, of abbreviations, of a colon for a full stop or a full stop for an "
        "exclamation mark, and of a quotation at the end of one side, for languages order speech and speaker in their "
        "own way, if need be over two segments. A quoted question that is reported, and an ellipsis that is lost or "
        "new, are advice."
    )
    reference = "RAE, Ortografía (2010), III; GB/T 15834-2011, 4; CLDR, exemplarCharacters (punctuation)"
    languages = ANY
    bad = (
        Example("The lake froze.", "El lago se heló", finds=(Find(source=".", fix="El lago se heló."),)),
        Example("The lake froze.", "湖面结冰了，", "en>zh-Hans", finds=(Find(".", "，", fix="湖面结冰了。"),)),
        Example("Will it hold?", "Aguantará.", finds=(Find(source="?", target="."),)),
        Example("湖面结冰了。", "The lake froze?", "zh-Hans>en", finds=(Find(source="。", target="?"),)),
        Example("Who pays?", "Quién paga?", finds=(Find(target="?", fix="¿Quién paga?"),)),
        Example("If it holds, who pays?", "Si aguanta, ¿quién paga", finds=(Find(source="?"),)),
        Example("What a goal! He ran off.", "¡Qué golazo. Se fue.", finds=(Find(target="¡"),)),
        Example("Will it hold?", "هل سيصمد?", "en>ar", finds=(Find(target="?", fix="هل سيصمد؟"),)),
        Example("There are three:", "Il y en a trois.", "en>fr", finds=(Find(source=":", target="."),)),
        Example(
            "It froze, and then…",
            "Il a gelé, et puis.",
            "en>fr",
            finds=(Find(source="…", target=".", severity=Severity.ADVICE),),
        ),
        Example("The lake froze.", "湖が凍った", "en>ja", finds=(Find(source=".", fix="湖が凍った。"),)),
    )
    good = (
        Example("“We are asking for time,” she said.", "—Pedimos tiempo —dijo—. «Mucho»."),
        Example("“Who pays?” he asked.", "他问：“谁来付钱？”", "en>zh-Hans"),
        Example("It closes at 5 p.m.", "Cierra a las 17:00"),
        Example("Lake Lugu is frozen", "泸沽湖结冰", "en>zh-Hans", role=Role.HEADLINE),
        Example("A boat on the lake.", "湖上的船", "en>zh-Hans", role=Role.CAPTION),
        Example("Yahoo! grew. (Reuters)", "Yahoo! creció (Reuters)."),
        Example("The lake froze. (Xinhua)", "湖面结冰了。（新华社）", "en>zh-Hans"),
        Example("Who pays?", "誰が払うのか。", "en>ja"),
        Example("Who pays?", "من يدفع؟", "en>ar"),
        Example("Who pays?", "Ποιος πληρώνει;", "en>el"),
        Example("The lake froze.", "ทะเลสาบกลายเป็นน้ำแข็ง", "en>th"),
        Example("Stop it!", "Ça suffit.", "en>fr"),
        Example("He wrote “Quo vadis?” twice.", "Escribió dos veces «Quo vadis?» (?)."),
        Example("“湖面结冰了。”", "“The lake is frozen,”", "zh-Hans>en"),
        Example("“It will not hold,” she said.", "「冰撐不住的，」她說，", "en>zh-Hant"),
    )

    def examine(self, case: Case) -> Iterator[Finding]:
        language = primary(case.target_language)
        if language in _UNMARKED:
            return
        source, target = visible(case.source), visible(case.target)
        if not target.text.strip() or not source.text.strip():
            return
        one, other = end_of(source.text, primary(case.source_language)), end_of(target.text, language)
        said = _said(case, source.text, target.text, one, other)
        if said:
            yield Finding(
                self.id,
                said,
                f"the source ends with {one.kind.value}, the target with {other.kind.value}",
                source.span(Span(one.start, one.end)),
                target.span(Span(other.start, other.end)) if other.start < other.end else None,
                _ended(case.target, target, one, other, _stop(case.target_language)),
            )
        edits: list[Edit] = []
        if language == "es":
            edits += spanish_marks(source.text, target, is_end_told=said is not None)
        elif mark := _QUESTION_MARKS.get(language):
            for found in _WESTERN_QUESTION.finditer(target.text):
                span = target.span(Span(*found.span()))
                edits.append(Edit(span, f"“?” should be “{mark}” in this language", mark))
        yield from edited(self.id, case.target, edits)


def _said(case: Case, source: str, target: str, one: End, other: End) -> Severity | None:
    """Returns how grave the difference of two ends is; None where there is none worth a word."""
    is_quoted = one.is_quoted or other.is_quoted
    if one.kind is other.kind or one.kind not in _ENDED:
        return None
    if one.kind is Kind.QUESTION:
        return _of_question(target, one, other, primary(case.target_language))
    if other.kind is Kind.QUESTION:
        if is_quoted and any(mark in source for mark in questions(primary(case.source_language))):
            return None
        return Severity.ADVICE if other.is_quoted else Severity.WARNING
    if other.kind is Kind.NONE:
        return _of_nothing(case, target, one, other)
    if other.kind is Kind.COMMA:
        return None if one.kind is Kind.COLON or _goes_on(target, one, other) else Severity.WARNING
    if one.kind is Kind.COLON:
        return Severity.WARNING if other.kind in _STOPPED else None
    is_new = Kind.ELLIPSIS in (one.kind, other.kind) or other.kind is Kind.EXCLAMATION
    return Severity.ADVICE if is_new and not is_quoted and other.kind in _ALIKE else None


def _goes_on(target: str, one: End, other: End) -> bool:
    """Tells whether a comma parts speech from speaker, the other of whom stands in the next segment."""
    return (one.is_quoted and other.is_quoted) or _LEADS_IN.search(target, 0, other.start) is not None


def _of_question(target: str, one: End, other: End, language: str) -> Severity | None:
    """Says how grave it is that a question is none at the end of the target; who is quoted may be reported instead."""
    if (one.is_quoted or other.is_quoted) and any(mark in target for mark in questions(language)):
        return None
    if language == "ja" and _JAPANESE_QUESTION.search(target, 0, other.start):
        return None
    is_mild = other.kind is Kind.EXCLAMATION or (one.is_quoted and other.kind in _STOPPED)
    return Severity.ADVICE if is_mild else Severity.WARNING


def _of_nothing(case: Case, target: str, one: End, other: End) -> Severity | None:
    """Says how grave it is that a target ends with no mark: pictures may end a text, and a quotation a Japanese one."""
    may_end = unicodedata.category(target[other.end - 1]) in ("So", "Sk") if other.end else True
    is_short = case.role in _SHORT and one.kind in (Kind.STOP, Kind.ELLIPSIS)
    is_speech = other.is_closed and primary(case.target_language) == "ja"
    return None if may_end or is_short or is_speech else Severity.WARNING


def _ended(text: str, seen: VisibleText, one: End, other: End, stop: str) -> str | None:
    """Returns the target with a full stop for nothing or a comma, unless anything closes behind it."""
    if one.kind is not Kind.STOP or other.kind not in (Kind.NONE, Kind.COMMA) or other.is_closed:
        return None
    last = seen.span(Span(other.end - 1, other.end))
    if "<" in text[last.end :]:
        return None
    kept = text[: last.end] if other.kind is Kind.NONE else text[: seen.span(Span(other.start, other.end)).start]
    return kept + stop + text[last.end :]


def _stop(language: LanguageTag) -> str:
    return "。" if is_full_width(language) else _STOPS.get(primary(language), ".")


CHECK = _EndPunctuation()
