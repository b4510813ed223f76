"""The checks of form, where their examples do not show what they do: traps, scripts, codes between, and ways out."""

from __future__ import annotations

import pytest

from glossa.checks import Case, run_checks, segment_check
from glossa.model.document import Role
from glossa.model.finding import Finding, Severity
from glossa.text.languages import LanguageTag

HUGE = [
    ", ",
    " ,",
    "?",
    "a? ",
    "¿",
    "A a?",
    "(",
    ")",
    "{",
    "{a",
    "%",
    "%%s",
    "«",
    "» ",
    "aа",
    "\u202a",
    "\u2069",
    "\u200b",
]
HUGE += ['"', "',", "中,", "，", "(a", "中 ", "Hola  ", "a:b", "ftp://a ", "...", "\u2067\u202a"]
FORM = [
    segment_check(check)
    for check in (
        *("bidi", "brackets", "capitals", "end_punctuation", "invisible", "links", "look_alikes", "placeholders"),
        *("punctuation_width", "spaces"),
    )
]


def found(check: str, source: str, target: str, pair: str = "en>es", role: Role = Role.PARAGRAPH) -> list[Finding]:
    """Runs one check over two texts."""
    into, out = pair.split(">")
    case = Case(source, target, LanguageTag(into), LanguageTag(out), role)
    findings = run_checks(case, [segment_check(check)])
    assert not [finding for finding in findings if "failed here" in finding.message]
    return list(findings)


def shown(findings: list[Finding], target: str) -> list[str]:
    """Returns what the findings mark in the target."""
    return [finding.target.of(target) if finding.target else "" for finding in findings]


@pytest.mark.parametrize(
    ("check", "source", "target", "pair"),
    [
        ("placeholders", "Hi {}, {}", "Hola, {}: {}", "en>es"),
        ("placeholders", "{a} and {a}", "{a}", "en>es"),
        ("placeholders", "{a}", "{a}, {a}", "en>es"),
        ("placeholders", "A 5% stake", "5%的股份 {0}", "en>zh-Hans"),
        ("links", "HTTP://a.org is not looked for", "http no se busca", "en>es"),
        ("links", "See http://a.org/x", "Voir https://www.a.org/x/", "en>fr"),
        ("links", "a@b.org", "a@b.org", "en>ar"),
        ("brackets", "Hall A", "Salle 2) A", "en>fr"),
        ("brackets", "iv) the end", "iv) fin", "en>fr"),
        ("brackets", "(a [b", "(𠮷 [b", "en>zh-Hans"),
        ("end_punctuation", "", "Hola", "en>es"),
        ("end_punctuation", "It froze.", " ", "en>es"),
        ("end_punctuation", "What a day! 🎉", "¡Qué día! 🎉", "en>es"),
        ("end_punctuation", "It is over.", "Se acabó 🎉", "en>es"),
        ("end_punctuation", "He said:", "Dijo,", "en>es"),
        ("end_punctuation", "He said:", "Dijo;", "en>es"),
        ("end_punctuation", "He said:", "¿Dijo…", "en>fr"),
        ("end_punctuation", "It froze.", "Se heló:", "en>es"),
        ("end_punctuation", "It froze.", "Se heló;", "en>es"),
        ("end_punctuation", "He works at Amazon.com Inc.", "Trabaja en Amazon.com Inc.", "en>es"),
        ("end_punctuation", "It froze in the U.S.", "Se heló en EE. UU.", "en>es"),
        ("end_punctuation", "It froze…", "«Se heló».", "en>es"),
        ("end_punctuation", "“Who pays?” he said", "—¿Quién paga? —dijo.", "en>es"),
        ("end_punctuation", "“It froze.”", "「凍った」", "en>ja"),
        ("end_punctuation", "He asked, “Who pays?”", "Preguntó: «¿Quién paga?».", "en>es"),
        ("end_punctuation", "“Is it over?!”", "«¿Se acabó?!»", "en>es"),
        ("end_punctuation", "Stop!!", "¡¡Basta!!", "en>es"),
        ("end_punctuation", "It froze", "Se heló.", "en>es"),
        ("end_punctuation", "Is it over?", "Τελείωσε;;", "en>el"),
        ("end_punctuation", "See www.a.org/?b=c", "Véase www.a.org/?b=c", "en>es"),
        ("end_punctuation", "“Jeopardy!” is back", "«Jeopardy!» vuelve", "en>es"),
        ("end_punctuation", "(all)", "(todo)", "en>es"),
        ("spaces", "A set { }", "[ ] vacío ( )", "en>es"),
        ("spaces", "Wait :", "Espere :", "en>es"),
        ("spaces", "The EU's laws", "EU:s lagar", "en>sv"),
        ("spaces", "A smile", "Una sonrisa :( triste", "en>es"),
        ("spaces", "Kanji", "El signo,漢 dos", "en>es"),
        ("spaces", "Br", "Hola,<2/>mundo", "en>es"),
        ("spaces", "Br", "Hola <2/>, mundo", "en>es"),
        ("spaces", "Br", "Hola <2/> mundo", "en>es"),
        ("spaces", "A b", "ทะเลสาบ ,ก", "en>th"),
        ("spaces", "AFP", "ذكرت أ.ف.ب ذلك", "en>ar"),
        ("spaces", "Wait!", "Attendez !", "en>fr-CH"),
        ("spaces", "Wait", "Attendez<1/>!", "en>fr"),
        ("spaces", "Quote", "«<1/>mot\u00a0»", "en>fr"),
        ("spaces", "Ask", "Quoi\u202f?! (?) «", "en>fr"),
        ("spaces", "Ask", "12:30 ou 3;4", "en>fr"),
        ("spaces", "It", "50 % <1/> %", "en>fr-CH"),
        ("spaces", "Zhang San, Li Si", "张三 李四", "en>zh-Hans"),
        ("spaces", "It", "他说， <1/>好。", "en>zh-Hans"),
        ("spaces", "It", "5月 AI，好。", "en>zh-Hans"),
        ("spaces", "It", "山田 太郎、来た。", "en>ja"),
        ("spaces", "It", "本当？ はい、そう。", "en>ja"),
        ("punctuation_width", "f(x)", "函数f(xyz)", "en>zh-Hans"),
        ("punctuation_width", "f(x)", "（甲）)", "en>zh-Hans"),
        ("punctuation_width", "f", "他说“a.b”，1.5", "en>zh-Hans"),
        ("punctuation_width", "f", "100.", "en>zh-Hans"),
        ("punctuation_width", "f", "用.NET", "en>zh-Hans"),
        ("capitals", "It froze.", "ყინვა იყო.", "en>ka"),
        ("capitals", "It froze.", "al-Ahram lo dice.", "en>es"),
        ("capitals", "It froze.", "example.org lo dice.", "en>es"),
        ("capitals", "adidas sells shoes. Yes.", "adidas vende.", "en>es"),
        ("capitals", "…and so on", "y así", "en>es"),
        ("capitals", "3 lakes", "tres lagos", "en>es"),
        ("capitals", "第一，湖面结冰，船不走，", "first, the lake froze,", "zh-Hans>en"),
        ("capitals", "THE WHO", "La OMS", "en>es"),
        ("invisible", "a", "\U0001f3f4\U000e0067\U000e007f", "en>es"),
        ("look_alikes", "µm", "kΩ ΔT SMSка", "en>es"),
        ("look_alikes", "x", "pа<1/>ypal", "en>es"),
        ("look_alikes", "ＡＢ", "ＡＢ", "ja>es"),
        ("bidi", "x", "\u2067\u202aa\u2069", "en>he"),
    ],
)
def test_nothing_is_found(check: str, source: str, target: str, pair: str) -> None:
    assert [finding for finding in found(check, source, target, pair) if finding.severity is not Severity.ADVICE] == []


@pytest.mark.parametrize(
    ("check", "source", "target", "pair", "marked", "fix"),
    [
        ("placeholders", "{}", "{}, {}", "en>es", ["{}"], "{}, {}"),
        ("placeholders", "{a}", "<1>{</1>b}", "en>es", ["{</1>b}"], None),
        ("placeholders", "%s {a}", "%d {a}", "en>es", ["%d"], "%s {a}"),
        ("links", "https://a.org/x", "https://<1>a.org</1>/y", "en>es", ["https://<1>a.org</1>/y"], None),
        ("links", "a@b.org", "www.c.org", "en>es", ["", "www.c.org"], None),
        ("brackets", "A (b)", "A ((b)", "en>es", ["("], None),
        ("brackets", "A (b)", "A (b) c) d", "en>es", [")"], None),
        ("end_punctuation", "It froze.", "<1>Se heló</1>", "en>es", [""], None),
        ("end_punctuation", "It froze.", "«Se heló»", "en>es", [""], None),
        ("end_punctuation", "It froze.", "यह जम गया", "en>hi", [""], "यह जम गया।"),
        ("end_punctuation", "It froze.", "𠮷", "en>zh-Hant", [""], "𠮷。"),
        ("end_punctuation", "He said:", "Lo dijo.", "en>es", ["."], None),
        ("end_punctuation", "“It froze.”", "«Se heló»?", "en>fr", ["?"], None),
        ("end_punctuation", "Is it over?", "Τελείωσε?", "en>el", ["?"], "Τελείωσε;"),
        ("end_punctuation", "So, who pays?", "Entonces, quién paga?", "en>es", ["?"], None),
        ("end_punctuation", "It froze! Who pays?", "¡Se heló! Quién paga?", "en>es", ["?"], "¡Se heló! ¿Quién paga?"),
        ("end_punctuation", "Who pays?", "¿Quién paga", "en>es", [""], None),
        ("end_punctuation", "It froze", "¿Quién ¿paga", "en>es", ["¿", "¿"], None),
        ("end_punctuation", "No!", "No!", "en>es", ["!"], "¡No!"),
        ("end_punctuation", "It froze?", "Se heló!", "en>fr", ["!"], None),
        ("end_punctuation", "“Who pays?” he said.", "«Quién paga?», dijo.", "en>es", ["?"], "«¿Quién paga?», dijo."),
        ("end_punctuation", "x", "a " * 200 + "Paga?", "en>es", ["?"], None),
        ("spaces", "Hello", "Hola.Luego dos", "en>es", [".L"], "Hola. Luego dos"),
        ("spaces", "Hello", "سلام.ثم", "en>ar", [".ث"], "سلام. ثم"),
        ("spaces", "Hello", "¿ Hola", "en>es", ["¿ "], "¿Hola"),
        ("spaces", "Ana (two)", "Ana (  dos)", "en>es", ["(  ", "  "], "Ana (dos)"),
        ("spaces", "Hello", "Hola ", "en>es", [" "], "Hola"),
        ("spaces", "Wait!", "Attendez<1>ici</1>!", "en>fr", ["!"], "Attendez<1>ici</1>\u202f!"),
        ("spaces", "It", "小 (a  b) 。", "en>zh-Hans", ["  ", " "], "小 (a b)。"),
        ("spaces", "It", "（ 甲） 好。", "en>zh-Hans", [" "], "（甲） 好。"),
        ("punctuation_width", "f", "约5%,超过", "en>zh-Hans", [","], "约5%，超过"),
        ("punctuation_width", "f", "占全国的12%.", "en>zh-Hans", ["."], "占全国的12%。"),
        ("punctuation_width", "f", "他走了...", "en>zh-Hans", ["..."], "他走了……"),
        ("punctuation_width", "f", "（甲)", "en>zh-Hans", [")"], "（甲）"),
        ("punctuation_width", "f", "Quoi？oui％", "en>fr", ["？", "％"], "Quoi\u00a0? oui%"),
        ("capitals", "It froze. Yes.", "istanbul dondu.", "en>tr", ["istanbul"], "İstanbul dondu."),
        ("invisible", "a\u00ad", "b\u200b\u00adc", "en>es", ["\u200b\u00ad"], "b\u00adc"),
        ("look_alikes", "x", "Boот bс", "en>zh-Hans", ["bс"], "Boот bc"),
        ("look_alikes", "x", "pа<1>y</1>", "en>es", [], None),
        ("bidi", "x", "\u202aa\nb\u202c", "en>he", ["\u202a", "\u202c"], "\u202aa\u202c\nb"),
        ("bidi", "x", "\u202a\u2067a", "en>he", ["\u202a", "\u2067"], "\u202a\u2067a\u2069\u202c"),
        ("bidi", "x", "\u2067a\u202c\u2069", "en>he", ["\u202c"], "\u2067a\u2069"),
    ],
)
def test_what_is_found_and_how_it_should_read(
    check: str, source: str, target: str, pair: str, marked: list[str], fix: str | None
) -> None:
    findings = found(check, source, target, pair)
    assert shown(findings, target) == marked
    assert {finding.fix for finding in findings} <= {fix, None}


def test_the_spaces_that_may_break_are_advice_once_for_a_text() -> None:
    target = "Il a dit : « Quoi ? »"
    (finding,) = found("spaces", "He said, “What?”", target, "en>fr")
    assert finding.severity is Severity.ADVICE
    assert finding.fix == "Il a dit\u00a0: «\u00a0Quoi\u202f?\u00a0»"


def test_a_reported_question_is_advice() -> None:
    (finding,) = found("end_punctuation", "他问：“结束了吗？”", "He asked whether it was over.", "zh-Hans>en")
    assert finding.severity is Severity.ADVICE


@pytest.mark.parametrize("role", [Role.HEADLINE, Role.CAPTION, Role.TABLE_CELL])
def test_a_headline_may_go_without_a_full_stop_and_not_without_a_question_mark(role: Role) -> None:
    assert found("end_punctuation", "Lake frozen.", "湖面结冰", "en>zh-Hans", role) == []
    assert found("end_punctuation", "Lake frozen?", "湖面结冰", "en>zh-Hans", role) != []


@pytest.mark.parametrize("piece", HUGE)
def test_many_characters_that_are_all_odd_take_no_long_time(piece: str) -> None:
    text = (piece * 20_000)[:20_000]
    for pair in ("en>fr", "en>es", "en>zh-Hans"):
        into, out = map(LanguageTag, pair.split(">"))
        for check in FORM:
            assert not any(
                "failed" in finding.message for finding in run_checks(Case("B c.", text, into, out), [check])
            )


@pytest.mark.parametrize(
    ("target", "into", "language"),
    [
        ("The mayor opened the bridge.", "ru", "Russian"),
        ("The mayor opened the bridge.", "zh-Hans", "Chinese (Simplified)"),
        ("Мэр открыл новый мост 😀.", "ar", "Arabic"),
    ],
)
def test_the_language_that_a_text_is_not_in_is_called_by_its_name(target: str, into: str, language: str) -> None:
    (finding,) = found("language", "El alcalde inauguró el puente ayer.", target, f"es>{into}")
    assert finding.message == f"the target is not in {language}: most of it is in another script"
