"""What a second draft has lost of the plain one: numbers, codes, half of the text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossa.model.term import Concept, ConceptId, Mechanism, Term, TermUse
from glossa.terminology import TermFinder, judge
from glossa.text.languages import LanguageTag
from glossa.workflow.losses import losses
from tests.terminology._terms import AR, EN, ES, ZH, termbase

COUNCIL = Concept(
    ConceptId("council"),
    (
        Term("water council", EN),
        Term("Junta del Agua", ES),
        Term("水利委员会", ZH),
        Term("مجلس المياه", AR),
    ),
)
SEVEN = Concept(ConceptId("seven"), (Term("Lake 7", EN), Term("Siete Lagos", ES)))
TALKS = Concept(ConceptId("talks"), (Term("many-sided river talks", EN), Term("CR", ES)))
FINDER = TermFinder(termbase(COUNCIL, SEVEN, TALKS), EN)
SIGNED = "The water council signed 3 pacts in 2030."


def uses(source: str, draft: str, to: LanguageTag) -> tuple[TermUse, ...]:
    """Judges the terms of a draft."""
    return judge(FINDER.find(source), draft, to, Mechanism.ENGINE)


def lost(source: str, plain: str, retried: str, to: LanguageTag = ES) -> str:
    """Says what was lost from the plain draft to the other."""
    return losses(source, plain, uses(source, plain, to), retried, uses(source, retried, to))


@pytest.mark.parametrize(
    ("source", "plain", "retried", "to", "said"),
    [
        (
            SIGNED,
            "El consejo firmó 3 pactos en 2030.",
            "La Junta del Agua firmó pactos en 2030.",
            ES,
            "the retry lost the number 3",
        ),
        (
            SIGNED,
            "El consejo firmó 3 pactos en 2030.",
            "La Junta del Agua firmó un pacto.",
            ES,
            "the retry lost the number 2030, 3",
        ),
        (
            "The water council of <1>😀</1>.",
            "El consejo de <1>😀</1>.",
            "La Junta del Agua de <1>😀.",
            ES,
            "the retry lost </1>",
        ),
        (
            "The water council met at the old mill.",
            "El consejo se reunió en el molino viejo.",
            "Junta del Agua",
            ES,
            "the retry is far shorter: 0 characters beside the terms instead of about 26",
        ),
        (
            "The water council met at the old mill by the river.",
            "这个会在河边的老磨坊里开了会，谁都来了。",
            "水利委员会",
            ZH,
            "the retry is far shorter: 0 characters beside the terms instead of about 15",
        ),
        (
            "The water council met 12 people.",
            "التقى المجلس بـ ١٢ شخصا.",
            "التقى مجلس المياه شخصا.",
            AR,
            "the retry lost the number 12",
        ),
    ],
)
def test_what_is_lost_is_said(source: str, plain: str, retried: str, to: LanguageTag, said: str) -> None:
    assert lost(source, plain, retried, to) == said


@pytest.mark.parametrize(
    ("source", "plain", "retried"),
    [
        ("The water council met.", "El consejo se reunió.", "Junta del Agua reunida."),
        ("Water council", "Consejo acuático", "Junta del Agua"),
        ("The water council has 10,000 boats.", "El consejo tiene 10,000 barcos.", "La Junta del Agua tiene 10.000."),
        ("The water council of Lake 7.", "El consejo del lago 7.", "La Junta del Agua de Siete Lagos."),
        ("The water council has ten boats.", "El consejo tiene 10 barcos.", "La Junta del Agua tiene diez barcos."),
        (
            "The many-sided river talks ended.",
            "Las conversaciones fluviales de muchas partes acabaron.",
            "Las CR acabaron.",
        ),
    ],
)  # fmt: skip
def test_what_is_said_in_other_words_is_not_lost(source: str, plain: str, retried: str) -> None:
    assert lost(source, plain, retried) == ""


@settings(deadline=None, max_examples=50)
@given(st.lists(st.sampled_from(["water council", "Lake 7", "1,200", "😀", "<1/>", "水", "مجلس", "boats"])))
def test_a_draft_has_lost_nothing_of_itself(pieces: list[str]) -> None:
    text = " ".join(pieces)

    assert lost(text, text, text) == ""
