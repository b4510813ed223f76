"""First and later mentions in one translation: what is wrong with them, and how they are put right."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossa.model.inline import tags
from glossa.model.term import Concept, ConceptId, Mechanism, Mention, Term, TermUse, Verdict
from glossa.terminology import TermFinder, judge
from glossa.terminology.mentions import Amendment, amended, is_repeated, is_unexplained
from glossa.text.languages import language_tag
from tests.terminology._terms import AR, EN, ES, FR, ZH, concept, term, termbase

KO = language_tag("ko")

AGENCY = Concept(
    ConceptId("agency"),
    (
        Term("RA", EN),
        Term("Agencia del Río", ES, first_mention="Agencia del Río (AR)", short="AR"),
        Term("河流署", ZH, first_mention="河流署（主管河道𠮷的机构）", short="河署"),
        Term("하천청", KO, first_mention="하천청(강을 맡은 기관)"),
        Term("Agence du fleuve", FR, first_mention="Agence du fleuve (AF)", short="AF"),
        Term("وكالة النهر", AR, first_mention="وكالة النهر (ون)", short="ون"),
    ),
)
SPIRIT = Concept(
    ConceptId("spirit"),
    (Term("boat spirit", EN), Term("espíritu del barco", ES, first_mention="el llamado espíritu del barco (1921)")),
)
FERRY = Concept(ConceptId("ferry"), (Term("ferry", EN), Term("barco nocturno", ES, short="nocturno")))
BASE = termbase(AGENCY, SPIRIT, FERRY)
FINDER = TermFinder(BASE, EN)
FIRST, LATER, HEADLINE = Mention.FIRST, Mention.LATER, Mention.HEADLINE
LANGUAGES = {"es": ES, "zh": ZH, "ar": AR, "ko": KO, "fr": FR}


def uses(source: str, target: str, *mentions: Mention | None, to: str = "es") -> list[TermUse]:
    """Judges a translation, and says which mention each term is."""
    judged = judge(FINDER.find(source), target, LANGUAGES[to], Mechanism.ENGINE)
    return [replace(use, mention=mention) for use, mention in zip(judged, mentions, strict=True)]


def put_right(source: str, target: str, mention: Mention, to: str = "es", *, shorten: bool = True) -> str | None:
    """Returns the text after the first term's mention was put right; None where nothing was done."""
    found = uses(source, target, mention, to=to)
    better = amended(target, found[0], found, LANGUAGES[to], shorten=shorten)
    return better.text if better else None


@pytest.mark.parametrize(
    ("source", "target", "better"),
    [
        ("RA", "La Agencia del Río habló.", "La Agencia del Río (AR) habló."),
        ("RA", "La AR habló.", "La Agencia del Río (AR) habló."),
        ("RA", "Las Agencias del Río.", "Las Agencias del Río (AR)."),
        ("RA", "La <1>Agencia del Río</1> 🎉.", "La <1>Agencia del Río (AR)</1> 🎉."),
        ("RA", "La «Agencia del Río» habló.", "La «Agencia del Río» (AR) habló."),
        ("RA", "La «Agencia del Río habló».", "La «Agencia del Río (AR) habló»."),
        ("RA", "La <1>Agencia</1> del Río habló.", None),
        ("RA", "La Agencia del Río (del Norte) habló.", None),
        ("RA", "La Agencia del Río</1> [del Norte].", None),
        ("RA", "La Agencia del Río (AR) habló.", None),
        ("boat spirit", "Nace espíritu del barco.", "Nace el llamado espíritu del barco (1921)."),
        ("boat spirit", "<1>Espíritu del barco.", "<1>El llamado espíritu del barco (1921)."),
        ("ferry", "Un nocturno salió.", "Un barco nocturno salió."),
        ("ferry", "Nocturno salió.", "Barco nocturno salió."),
        ("ferry", "Nocturnos salieron.", None),
        ("ferry", "Un barco nocturno salió.", None),
        ("RA", "El grupo AR-Costa habló.", None),
        ("RA", "La Agencia del Río’s.", None),
    ],
)
def test_a_first_mention(source: str, target: str, better: str | None) -> None:
    assert put_right(source, target, FIRST) == better


def test_an_inflected_short_form_is_left_to_a_person() -> None:
    assert put_right("RA", "Las ARs hablaron.", FIRST) is None
    assert is_unexplained("Las ARs hablaron.", uses("RA", "Las ARs hablaron.", FIRST)[0])


@pytest.mark.parametrize(
    ("source", "target", "better"),
    [
        ("RA", "La Agencia del Río habló.", "La AR habló."),
        ("RA", "La Agencia del Río (AR) habló.", "La AR habló."),
        ("RA", "La «Agencia del Río» (AR) habló.", "La «AR» habló."),
        ("RA", "Las Agencias del Río (AR).", "Las Agencias del Río."),
        ("RA", "Las Agencias del Río.", None),
        ("RA", "La AR (Agencia del Río).", None),
        ("RA", "La Agencia del Río (<1>AR</1>).", None),
        ("RA", "La <1>Agencia del Río</1> (AR).", "La <1>AR</1>."),
        ("RA", "La <1>Agencia</1> del Río.", None),
        ("RA", "La <1>Agencia</1> del Río (AR).", "La <1>Agencia</1> del Río."),
        ("RA", "La AR.", None),
        ("boat spirit", "Nace el llamado espíritu del barco (1921).", "Nace espíritu del barco."),
        ("boat spirit", "El llamado espíritu del barco (1921) nace.", "Espíritu del barco nace."),
        ("boat spirit", "El espíritu del barco.", None),
        ("RA", "La anti-Agencia del Río.", None),
        ("RA", "La Agencia del Río-Costa.", None),
        ("ferry", "El barco nocturno salió.", "El nocturno salió."),
        ("ferry", "Barco nocturno salió.", "Nocturno salió."),
    ],
)
def test_a_later_mention(source: str, target: str, better: str | None) -> None:
    assert put_right(source, target, LATER) == better


@pytest.mark.parametrize(
    ("target", "better"),
    [
        ("La Agencia del Río (AR) habla", "La Agencia del Río habla"),
        ("La Agencia del Río habla", None),
        ("La AR habla", None),
    ],
)
def test_a_headline(target: str, better: str | None) -> None:
    assert put_right("RA", target, HEADLINE) == better


@pytest.mark.parametrize(
    ("to", "target", "mention", "better"),
    [
        ("zh", "河流署𠮷发言。", FIRST, "河流署（主管河道𠮷的机构）𠮷发言。"),
        ("zh", "河署发言。", FIRST, "河流署（主管河道𠮷的机构）发言。"),
        ("zh", "“河流署”发言。", FIRST, "“河流署”（主管河道𠮷的机构）发言。"),
        ("zh", "河流署(主管河道𠮷的机构)发言。", FIRST, None),
        ("zh", "河流署（主管河道𠮷的机构）发言。", LATER, "河署发言。"),
        ("ar", "تحدثت وكالة النهر.", FIRST, "تحدثت وكالة النهر (ون)."),
        ("ar", "تحدثت ون.", FIRST, "تحدثت وكالة النهر (ون)."),
        ("ar", "تحدثت وكالة النهر (ون).", LATER, "تحدثت ون."),
        ("ko", "하천청은 말했다.", FIRST, "하천청(강을 맡은 기관)은 말했다."),
        ("fr", "Le rôle de l’Agence du fleuve.", LATER, "Le rôle de l’AF."),
        ("fr", "Le rôle de l’AF.", FIRST, "Le rôle de l’Agence du fleuve (AF)."),
    ],
)
def test_other_scripts(to: str, target: str, mention: Mention, better: str | None) -> None:
    assert put_right("RA", target, mention, to) == better


@pytest.mark.parametrize(
    ("term_", "short", "mention", "text", "better"),
    [
        ("Banque du fleuve", "UF", FIRST, "L’UF parle.", None),
        ("Banque du fleuve", "BF", FIRST, "La BF parle.", "La Banque du fleuve parle."),
        ("Banque du fleuve", "BF", LATER, "La Banque du fleuve parle.", "La BF parle."),
        ("Banque du fleuve", "AF", LATER, "La Banque du fleuve parle.", None),
        ("École du fleuve", "AF", LATER, "L’École du fleuve parle.", "L’AF parle."),
        ("Union du fleuve", "BF", LATER, "L’Union du fleuve parle.", None),
        ("Haut Fleuve", "HF", LATER, "Le Haut Fleuve parle.", "Le HF parle."),
        ("Haut Fleuve", "FH", LATER, "Le Haut Fleuve parle.", None),
    ],
)
def test_an_article_that_would_change_is_left_to_a_person(
    term_: str, short: str, mention: Mention, text: str, better: str | None
) -> None:
    entry = concept(("en", "RA"), replace(term("fr", term_), short=short))
    (use,) = judge(TermFinder(termbase(entry), EN).find("RA"), text, FR, Mechanism.ENGINE)
    found = amended(text, replace(use, mention=mention), [use], FR, shorten=True)
    assert (found.text if found else None) == better


def test_the_amendment_says_whether_the_term_itself_is_new() -> None:
    def better(target: str, mention: Mention) -> Amendment | None:
        found = uses("RA", target, mention)
        return amended(target, found[0], found, ES, shorten=True)

    assert better("La Agencia del Río.", FIRST) == Amendment("La Agencia del Río (AR).")
    assert better("La AR.", FIRST) == Amendment("La Agencia del Río (AR).", replaced=True)
    assert better("La Agencia del Río.", LATER) == Amendment("La AR.", replaced=True)


def test_without_leave_to_shorten_only_the_gloss_goes() -> None:
    assert put_right("RA", "La Agencia del Río (AR).", LATER, shorten=False) == "La Agencia del Río."
    assert put_right("RA", "La Agencia del Río.", LATER, shorten=False) is None


def test_what_the_source_explains_again_may_be_explained_again() -> None:
    text = "La Agencia del Río (AR)."
    found = uses("RA (RA)", text, LATER, LATER)
    assert not is_repeated(text, found[0], found)
    assert [amended(text, use, found, ES, shorten=True) for use in found] == [None, None]
    (alone,) = uses("RA", text, LATER)
    assert is_repeated(text, alone, [alone])


@pytest.mark.parametrize("mention", [None, *Mention])
def test_what_is_missing_or_waived_has_nothing_wrong_with_its_mention(mention: Mention | None) -> None:
    (missing,) = uses("RA", "Ella habló.", mention)
    (there,) = uses("RA", "La AR (Agencia del Río) y la Agencia del Río (AR).", mention)
    for use in (missing, replace(there, verdict=Verdict.WAIVED), replace(there, verdict=Verdict.FORBIDDEN)):
        assert not is_unexplained("AR", use)
        assert not is_repeated("Agencia del Río (AR)", use, [use])


_PIECES = ["Agencia del Río", "AR", " (AR)", "Agencias del Río", "barco nocturno", "Nocturno", "«", "»", "<1>", "</1>"]
_TEXTS = st.lists(st.sampled_from([*_PIECES, "la ", ", ", " ", "(", "🎉", "el llamado "]), max_size=9).map("".join)


@settings(deadline=None, max_examples=300)
@given(_TEXTS, st.tuples(*[st.sampled_from(Mention)] * 3))
def test_an_amendment_keeps_the_codes_and_settles_the_matter(text: str, mentions: tuple[Mention, ...]) -> None:
    found = uses("RA, ferry, RA", text, *mentions)
    for use in found:
        better = amended(text, use, found, ES, shorten=True)
        if better is not None:
            assert better.text != text
            assert [tag.kind for tag in tags(better.text)] == [tag.kind for tag in tags(text)]
