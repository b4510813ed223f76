"""Repairing terms by what the engine calls the thing: found in the draft, it gives way to the term."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossa.engines import Fitted, Occurrence, Pair, Privacy
from glossa.engines._base import EngineRefused
from glossa.model.target import Target
from glossa.model.term import Mechanism, Verdict
from glossa.workflow.terms_report import ledger
from tests.workflow.samples import ES, ZH, Answer, Desk, Heard, StubEngine, desk

TERMS = """\
en,es,zh-Hans,es:forbidden
joint statement,declaración conjunta,联合声明,
news agency,agencia de noticias,通讯社,oficina de noticias
Party secretary,secretario del Partido,党委书记,
"""


def saying(drafts: Mapping[str, str]) -> Answer:
    """Answers with whole texts; what it is not told of comes back spoilt."""

    def answer(texts: Sequence[str], pair: Pair) -> list[str]:
        return [drafts.get(text, "nada" if "XQ" in text else text) for text in texts]

    return answer


def repaired(folder: Path, source: str, draft: str, /, **bare: str) -> Target:
    """Returns what becomes of a draft when the engine calls the terms so; underscores stand for spaces."""
    here = desk(folder, f"{source}\n", glossary=TERMS)
    here.run(StubEngine(answer=saying({source: draft} | {_spaced(term): said for term, said in bare.items()})))
    return here.target(1)


def _spaced(term: str) -> str:
    return term.replace("_", " ")


def test_the_engines_own_words_give_way_to_the_term(tmp_path: Path) -> None:
    target = repaired(
        tmp_path, "They signed a joint statement.", "Firmaron una nota común.", joint_statement="Nota común."
    )

    assert target.text == "Firmaron una declaración conjunta."
    assert [(use.verdict, use.mechanism, use.found) for use in target.terms] == [
        (Verdict.KEPT, Mechanism.REPAIR, "declaración conjunta")
    ]


def test_the_history_says_what_was_replaced(tmp_path: Path) -> None:
    target = repaired(
        tmp_path, "They signed a joint statement.", "Firmaron notas comunes.", joint_statement="nota común"
    )

    step = target.history[-1]
    assert (step.action, step.text) == ("replace", "Firmaron declaración conjunta.")
    assert step.why == "“notas comunes” → “declaración conjunta”"


def test_each_of_several_places_is_replaced(tmp_path: Path) -> None:
    target = repaired(
        tmp_path,
        "A joint statement is a joint statement.",
        "Nota común es nota común.",
        joint_statement="nota común",
    )

    assert target.text == "Declaración conjunta es declaración conjunta."
    assert [use.mechanism for use in target.terms] == [Mechanism.REPAIR, Mechanism.REPAIR]


@pytest.mark.parametrize(
    ("draft", "bare"),
    [
        ("Una nota común no es nota común.", "nota común"),
        ("Firmaron anotaciones comunes.", "nota común"),
        ("Firmaron lo de la nota.", "nota común"),
        ("Firmaron la no.", "no"),
        ("Firmaron la nota.", "..."),
    ],
)
def test_nothing_is_replaced_where_there_is_doubt(tmp_path: Path, draft: str, bare: str) -> None:
    target = repaired(tmp_path, "They signed a joint statement.", draft, joint_statement=bare)

    assert target.text == draft
    assert [use.verdict for use in target.terms] == [Verdict.MISSING]


def test_another_terms_place_is_not_taken(tmp_path: Path) -> None:
    source, draft = "The Party secretary has a joint statement.", "El secretario del Partido la tiene."
    target = repaired(tmp_path, source, draft, joint_statement="secretario")

    assert target.text == draft
    assert [(use.verdict, use.mechanism) for use in target.terms] == [
        (Verdict.KEPT, Mechanism.ENGINE),
        (Verdict.MISSING, Mechanism.NONE),
    ]


def test_two_terms_with_one_rendering_are_left_alone(tmp_path: Path) -> None:
    source, draft = "The news agency has a joint statement.", "La oficina tiene la nota."
    target = repaired(tmp_path, source, draft, joint_statement="nota", news_agency="nota")

    assert target.text == draft


def test_what_the_glossary_forbids_gives_way_without_a_question(tmp_path: Path) -> None:
    here = desk(tmp_path, "The news agency left.\n", glossary=TERMS)
    engine = StubEngine(answer=saying({"The news agency left.": "La oficina de noticias se fue."}))

    here.run(engine)

    assert engine.sent == ["The news agency left.", "The XQ0Z left."]
    assert here.target(1).text == "La agencia de noticias se fue."
    assert here.target(1).history[-1].why == "“oficina de noticias” → “agencia de noticias”"
    assert ledger(here.article, ES).mechanisms == {Mechanism.REPAIR: 1}


@pytest.mark.parametrize(
    ("draft", "text"),
    [
        ("Nota común firmada", "Declaración conjunta firmada"),
        ("«Nota común firmada»", "«Declaración conjunta firmada»"),
        ("Sí. Nota común firmada", "Sí. Declaración conjunta firmada"),
        ("La Nota Común se firmó", "La declaración conjunta se firmó"),
        ("LA NOTA COMÚN SE FIRMÓ", "LA DECLARACIÓN CONJUNTA SE FIRMÓ"),
        ("𝒜 😀 la nota\xa0común", "𝒜 😀 la declaración conjunta"),
    ],
)
def test_the_case_is_that_of_the_place(tmp_path: Path, draft: str, text: str) -> None:
    target = repaired(tmp_path, "They signed a joint statement", draft, joint_statement="nota común")

    assert target.text == text


@pytest.mark.parametrize(
    ("source", "draft", "text"),
    [
        ("A **joint statement** now.", "Una <1>nota común</1>, ya.", "Una <1>declaración conjunta</1>, ya."),
        ("A *joint* statement now.", "Una nota <1>común</1>, ya.", "Una <1>declaración conjunta</1>, ya."),
        ("A *signed* joint statement.", "Una nota <1>común firmada</1>.", "Una nota <1>común firmada</1>."),
    ],
)  # fmt: skip
def test_codes_stay_round_the_term(tmp_path: Path, source: str, draft: str, text: str) -> None:
    here = desk(tmp_path, f"{source}\n", glossary=TERMS)
    sent = draft.replace("<1>", "XQ0Z ").replace("</1>", " XQ1Z")

    def answer(texts: Sequence[str], pair: Pair) -> list[str]:
        return [
            "nota común" if text == "joint statement" else sent if "statement" in text else "nada" for text in texts
        ]

    here.run(StubEngine(answer=answer))

    assert here.target(1).text == text


def test_into_chinese(tmp_path: Path) -> None:
    here = desk(tmp_path, "They signed a joint statement.\n", glossary=TERMS)
    drafts = {"They signed a joint statement.": "他们签署了共同宣言。", "joint statement": "共同宣言。"}

    here.run(StubEngine(answer=saying(drafts)), to=ZH)

    assert here.target(1, ZH).text == "他们签署了联合声明。"


def test_the_engine_is_asked_once_for_all_texts_and_not_again_on_the_next_run(tmp_path: Path) -> None:
    text = "A joint statement came.\n\nThe joint statement went.\n\nThe news agency and the joint statement.\n"
    here, engine = desk(tmp_path, text, glossary=TERMS), StubEngine(answer=saying({}))
    here.run(engine)
    second = StubEngine()

    here.run(second)

    assert [text for text in engine.sent if "XQ" not in text][3:] == ["joint statement", "news agency"]
    assert second.sent == []


def test_the_engine_that_does_not_answer_is_asked_on_the_next_run(tmp_path: Path) -> None:
    def away(texts: Sequence[str], pair: Pair) -> list[str]:
        if "joint statement" in texts:
            raise EngineRefused("away")
        return saying({"They signed a joint statement.": "Firmaron una nota común."})(texts, pair)

    here = desk(tmp_path, "They signed a joint statement.\n", glossary=TERMS)
    here.run(StubEngine(answer=away))
    heard = Heard()

    here.run(StubEngine(answer=saying({"joint statement": "nota común"}), privacy=Privacy.THIRD_PARTY), progress=heard)

    assert here.texts() == ["Firmaron una declaración conjunta."]
    assert heard.notes == ["stub is a third party's service: the text of 1 segment is sent to it."]


@dataclass
class Knowing(StubEngine):
    """An engine that knows the plural of the term."""

    def fit(self, occurrences: Sequence[Occurrence], pair: Pair) -> list[Fitted]:
        """Makes the plural of what is plural in the source."""
        return [
            Fitted("declaraciones conjuntas" if each.surface.endswith("s") else each.rendering) for each in occurrences
        ]


def test_a_plural_takes_the_place_of_the_plural(tmp_path: Path) -> None:
    source, draft = "Joint statements follow a joint statement.", "A una nota común siguen notas comunes."
    drafts = {source: draft, "Joint statements": "Notas comunes", "joint statement": "nota común"}
    here = desk(tmp_path, f"{source}\n", glossary=TERMS)

    here.run(Knowing(answer=saying(drafts)))

    assert here.target(1).text == "A una declaración conjunta siguen declaraciones conjuntas."


def test_a_plural_that_cannot_be_told_from_the_singular_is_left_alone(tmp_path: Path) -> None:
    source, draft = "Joint statements follow a joint statement.", "A una nota común siguen notas comunes."
    drafts = {source: draft, "Joint statements": "nota común", "joint statement": "nota común"}
    here = desk(tmp_path, f"{source}\n", glossary=TERMS)

    here.run(Knowing(answer=saying(drafts)))

    assert here.target(1).text == draft


WORDS = [
    *("declaración conjunta", "nota común", "notas comunes", "agencia de noticias", "oficina de noticias", "agencias"),
    *("secretario del Partido", "Secretario", "oficina", "nota", "XQ0Z", "XQ1Z", "el", ",", "قال", "水", "😀"),
]
BARE = {
    "joint statement": "nota común",
    "joint statements": "notas comunes",
    "news agency": "oficina",
    "Party secretary": "nota",
}


@settings(deadline=None, max_examples=50)
@given(
    st.lists(
        st.sampled_from(["joint statement", "joint statements", "news agency", "Party secretary", "and"]), min_size=1
    ),
    st.integers(),
)
def test_whatever_an_engine_drafts_the_ledger_is_what_a_fresh_judgement_says(terms: list[str], seed: int) -> None:
    """Every term is kept, or truthfully said to be missing; nothing is put there that the history does not show."""
    draw = random.Random(seed)

    def answer(texts: Sequence[str], pair: Pair) -> list[str]:
        return [BARE.get(text) or " ".join(draw.choices(WORDS, k=len(terms) + 2)) for text in texts]

    with TemporaryDirectory() as folder:
        here = desk(Path(folder), f"Now {' '.join(terms)} then.\n", glossary=TERMS)
        here.run(StubEngine(answer=answer))
        _is_true(here)


def _is_true(here: Desk) -> None:
    target, (entry,) = here.target(1), here.article.current
    fresh = here.assessor().terms(entry.segment.source, target.text, Mechanism.ENGINE)
    assert [(use.source, use.verdict, use.target, use.found) for use in target.terms] == [
        (use.source, use.verdict, use.target, use.found) for use in fresh
    ]
    assert all((use.mechanism is Mechanism.NONE) == (use.target is None) for use in target.terms)
    assert [change.text for change in target.history if change.text is not None][-1] == target.text
    by_repair = [use.found.lower() for use in target.terms if use.mechanism is Mechanism.REPAIR]
    assert all(found in " ".join(change.why.lower() for change in target.history) for found in by_repair)
