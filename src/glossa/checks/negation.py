"""Negation: what is denied in one text is denied in the other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from glossa.checks._base import Case, Example, Find, Languages
from glossa.model.finding import Finding, Severity
from glossa.model.inline import VisibleText, visible
from glossa.text.languages import primary
from glossa.text.normalise import fold
from glossa.text.spans import Span

_KNOWN = frozenset({"en", "es", "fr", "zh"})

_PLAIN: Mapping[str, tuple[str, ...]] = {
    "en": (
        r"\b(?:never|cannot|nobody|no one|none|nothing|nowhere|neither|nor|without)\b|n['’]t\b",
        r"\bnot\b(?! only| just| least| merely| until| un\w{4}| in\w{4,}(?:able|ible)\b)",
        r"\bno\b(?!\. ?\d|\.[”\"]| doubt| longer than| matter)",
    ),
    "es": (
        r"\b(?:nunca|jamás|nadie|nada|ning[uú]n\w*|tampoco|ni)\b|\bno\b(?! solo| sólo| in)|\bsin\b(?! embargo| duda)",
    ),
    "fr": (
        r"\b(?:ne(?! soit)|jamais|nul(?:le)?|ni)\b|(?<!qu['’])\baucune?\b|\bn['’]",
        r"\bsans\b(?! doute)|\bnon\b(?! plus| seulement)",
    ),
    "zh": (
        r"不得(?!不)|不(?![仅僅但断斷同过過少久管料至论論得如便单單妨愧等足])|[没沒](?!收)|未(?![来來])|[无無](?![论論数數线線人])",
        r"非(?![常洲])|(?<!分)别(?![人处處名墅])|勿|否[认認]",
    ),
}
"""What says no plainly, in each language; what only looks so is left out."""
_NEAR: Mapping[str, tuple[str, ...]] = {
    "en": (
        r"\bun(?!i|der|til\b|to\b)\w{3,}|\bdis(?:agree|allow|appear|approv|band|connect|continu|like|miss|qualif)",
        r"\b(?:impossib|inab|incap|invalid|insuffic|illegal|irregular|non-|hardly|barely|scarcely|rarely|seldom)",
        r"\b(?:fail|refus|reject|den(?:y|i)|lack|declin|few|little|rather|instead|only|unless|until|avoid|prevent|stop)",
        r"\b(?:ban|prohibit|forbid|absent|miss|exclud|except|far from|zero|ceas|end|withdr|halt|oppos|against|yet)",
        r"\b(?:below|under|out of)\b|\w{3}less\b",
    ),
    "es": (
        r"\b(?:imposib|incap|inval|insuf|ilegal|irregular|des(?:a|co|con|apare|mint|calif)|apenas|s[oó]lo|salvo|excepto)",
        r"\b(?:neg[aóué]|nieg|rechaz|falt|carec|evit|impid|imped|proh[ií]b|reh[uú]s|declin|fracas|poc[oa]s?\b|sino\b|hasta\b)",
        r"\bdej\w+ de\b|\b(?:lejos|ausen|en vez|en lugar|contra\b|cero\b|ces[aó]|suspend|retir)",
    ),
    "fr": (
        r"\b(?:impossib|incap|inval|insuff|illégal|irrégul|refus|rejet|nie[rz]?\b|nié|manqu|évit|empêch|interdi|peu\b|guère)",
        r"\b(?:seul|uniquement|sauf|hormis|faute|échou|absen|plutôt|au lieu|jusqu|loin|déclin|priv|rien|personne)",
        r"\bpas\b|\bcess",
        r"\bà peine|\bcontre\b|\bzéro\b|\bque\b",
    ),
    "zh": (r"[拒禁缺失难難避防反否免]|停止|只|仅|僅|除|才|直到|以外",),
}
"""What may say the same without a plain no; mostly beginnings of words."""


class _Negation:
    id = "negation"
    summary = "What one text denies, the other denies too."
    reason = (
        "A lost “not” turns a sentence round, and reads well. There are many ways to say no, so this is advice, and it "
        "is quiet where the other text has any word that may stand for one: “fail”, “only”, “un-”, “until”."
    )
    reference = "L. R. Horn, A Natural History of Negation, 1989"
    languages = Languages(_KNOWN, _KNOWN)
    bad = (
        Example(
            "The mayor did not sign the contract.",
            "La alcaldesa firmó el contrato.",
            finds=(Find(source="not", severity=Severity.ADVICE),),
        ),
        Example(
            "市长没有签字。", "The mayor signed.", "zh-Hans>en", finds=(Find(source="没", severity=Severity.ADVICE),)
        ),
        Example(
            "The mayor signed the contract.",
            "Le maire n’a pas signé le contrat.",
            "en>fr",
            finds=(Find(target="n’", severity=Severity.ADVICE),),
        ),
    )
    good = (
        Example("The mayor did not sign.", "La alcaldesa se negó a firmar."),
        Example("The mayor failed to sign.", "市长没有签字。", "en>zh-Hans"),
        Example("The port stayed shut until noon.", "El puerto no abrió hasta el mediodía."),
        Example("不仅市长，议员也签了字。", "The mayor and the councillors signed.", "zh-Hans>en"),
        Example("Only two boats came.", "Il n’est venu que deux bateaux.", "en>fr"),
        Example("There is no doubt about it.", "Es seguro."),
        Example("Nobody came.", "没有人来。", "en>zh-Hans"),
    )

    def examine(self, case: Case) -> Iterator[Finding]:
        source, target = visible(case.source), visible(case.target)
        here, there = primary(case.source_language), primary(case.target_language)
        if here == there or not {here, there} <= _KNOWN or not target.text.strip():
            return
        ours, theirs = _denials(source, here), _denials(target, there)
        if ours and not theirs and not _near(there).search(_lowered(target)):
            message = f"“{ours[0].of(case.source)}” denies something, and the target nothing"
            yield Finding(self.id, Severity.ADVICE, message, source=ours[0])
        elif theirs and not ours and not _near(here).search(_lowered(source)):
            message = f"“{theirs[0].of(case.target)}” denies something, and the source nothing"
            yield Finding(self.id, Severity.ADVICE, message, target=theirs[0])


def _denials(text: VisibleText, language: str) -> Sequence[Span]:
    return [text.span(Span(*found.span())) for found in _plain(language).finditer(_lowered(text))]


def _lowered(text: VisibleText) -> str:
    """Returns a text in small letters, every offset as it was."""
    lowered = text.text.lower()
    return lowered if len(lowered) == len(text.text) else fold(text.text)


@cache
def _plain(language: str) -> re.Pattern[str]:
    return re.compile("|".join(_PLAIN[language]))


@cache
def _near(language: str) -> re.Pattern[str]:
    return re.compile("|".join(_NEAR[language]))


CHECK = _Negation()
