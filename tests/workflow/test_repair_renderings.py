"""Repairing terms by what the engine calls the thing: found in the draft, it gives way to the term."""

from __future__ import annotations

import random
import re
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
from glossa.model.term import Concept, ConceptId, Mechanism, Term, TermUse, Verdict
from glossa.terminology import TermFinder, judge
from glossa.text.languages import LanguageTag
from glossa.workflow.progress import Silent
from glossa.workflow.project import open_project
from glossa.workflow.replacement import Lost, SwapFinder, swapped, trimmed
from glossa.workflow.terms_report import ledger
from glossa.workflow.translating import Request, translate_articles
from tests.engines.server import FakeServices
from tests.terminology._terms import termbase
from tests.workflow.samples import EN, ES, ZH, Answer, Heard, StubEngine, desk

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


def test_a_name_in_the_wrong_case_is_written_as_the_glossary_has_it(tmp_path: Path) -> None:
    here = desk(tmp_path, "The White House said no.\n", glossary="en,es,case\nWhite House,Casa Blanca,yes\n")
    here.run(
        StubEngine(answer=saying({"The White House said no.": "La casa blanca se negó.", "White House": "Casa Blanca"}))
    )

    assert here.texts() == ["La Casa Blanca se negó."]
    assert here.target(1).history[-1].why == "“casa blanca” → “Casa Blanca”"


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


def test_words_in_between_are_not_lost(tmp_path: Path) -> None:
    source, draft = "The news agency has a joint statement.", "La oficina central de noticias tiene una nota muy común."
    target = repaired(tmp_path, source, draft, joint_statement="nota común", news_agency="oficina de noticias")

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
    ("draft", "text"),
    [
        ("La ASEAN se reunió", "La Liga de Ríos Unidos se reunió"),
        ("«ASEAN» se reunió", "«Liga de Ríos Unidos» se reunió"),
        ("ASEAN", "Liga de Ríos Unidos"),
        ("LA ASEAN SE REUNIÓ 😀", "LA LIGA DE RÍOS UNIDOS SE REUNIÓ 😀"),
        ("<1>LA</1> ASEAN", "<1>LA</1> LIGA DE RÍOS UNIDOS"),
    ],
)
def test_an_acronym_says_nothing_of_the_case_of_its_place(draft: str, text: str) -> None:
    assert replaced("The river league met", draft, "ASEAN", "Liga de Ríos Unidos") == text


@pytest.mark.parametrize(
    ("target", "text"),
    [
        ("eRío-Liga", "Ayer eRío-Liga se reunió"),
        ("Liga 😀", "Ayer Liga 😀 se reunió"),
        ("رابطة الأنهار", "Ayer رابطة الأنهار se reunió"),
        ("河流联盟", "Ayer 河流联盟 se reunió"),
    ],
)
def test_a_term_keeps_its_own_case_in_the_place_of_an_acronym(target: str, text: str) -> None:
    assert replaced("The river league met", "Ayer RL4U se reunió", "RL4U", target) == text


def replaced(source: str, draft: str, rendering: str, expected: str) -> str:
    """Returns a draft with the only term of its source in the place of the engine's rendering."""
    concept = Concept(ConceptId("league"), (Term("river league", EN), Term(expected, ES)))
    uses = judge(TermFinder(termbase(concept), EN).find(source), draft, ES, Mechanism.ENGINE)
    (swaps,) = SwapFinder(EN, ES).swaps(draft, uses, [Lost(use, Fitted(use.expected), rendering) for use in uses])
    return swapped(draft, swaps)[0]


def test_a_place_that_another_term_has_taken_does_not_count(tmp_path: Path) -> None:
    """The engine says `nota` twice, and one of them is right."""
    glossary = "en,es\njoint statement,declaración conjunta\nmemo,nota\n"
    source, draft = "The memo has a joint statement.", "La nota tiene una nota."
    here = desk(tmp_path, f"{source}\n", glossary=glossary)

    here.run(StubEngine(answer=saying({source: draft, "joint statement": "nota"})))

    assert here.texts() == ["La nota tiene una declaración conjunta."]
    assert [(use.verdict, use.mechanism) for use in here.target(1).terms] == [
        (Verdict.KEPT, Mechanism.ENGINE),
        (Verdict.KEPT, Mechanism.REPAIR),
    ]


def test_two_places_that_overlap_are_left_alone() -> None:
    source, draft = "Many river leagues and a river league", "Es una nota común del lago"
    concept = Concept(ConceptId("league"), (Term("river league", EN), Term("Liga", ES)))
    uses = judge(TermFinder(termbase(concept), EN).find(source), draft, ES, Mechanism.ENGINE)
    renderings = ("nota común", "común del lago")
    lost = [Lost(use, Fitted(use.expected), said) for use, said in zip(uses, renderings, strict=True)]

    assert SwapFinder(EN, ES).swaps(draft, uses, lost) == []


def test_a_number_that_would_go_with_the_engines_words_keeps_them(tmp_path: Path) -> None:
    source, draft = "The joint statement of 2030 came.", "La nota 2030 vino."
    target = repaired(tmp_path, source, draft, joint_statement="nota 2030")

    assert target.text == draft


def test_a_term_in_the_other_script_gives_way(tmp_path: Path) -> None:
    here = desk(tmp_path, "They signed a joint statement.\n", glossary=TERMS)

    here.run(StubEngine(answer=saying({"They signed a joint statement.": "他们签署了聯合聲明𠮷。"})), to=ZH)

    assert here.texts(ZH) == ["他们签署了联合声明𠮷。"]
    assert here.target(1, ZH).history[-1].why == "“聯合聲明” → “联合声明”"


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


class Plain(FakeServices):
    """Services that drop stand-ins and do not mark what they translate."""

    def translated(self, text: str, target: str) -> str:
        """Knows one word."""
        return text.replace("joint statement", "nota común").replace("XQ0Z", "")


def test_the_engine_is_asked_once_for_all_articles_of_a_run(tmp_path: Path) -> None:
    paths = [desk(tmp_path, f"In {name} they signed a joint statement.\n", f"{name}.md").path for name in "ab"]
    with Plain() as services:
        environ = {"GLOSSA_ENGINE_GOOGLE_URL": services.settings("google")["url"]}
        project = open_project(tmp_path, tmp_path, environ, {"engines": ["google"]})
        list(translate_articles(project, Request(tuple(paths), (ES,), EN), Silent()))

    assert [seen.lines for seen in services.requests].count(("joint statement",)) == 1
    texts = [project.store(path).read().current[0].targets[ES].text for path in paths]
    assert texts == [f"In {name} they signed a declaración conjunta." for name in "ab"]


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
        target, (entry,) = here.target(1), here.article.current
        fresh = here.assessor().terms(entry.segment.source, target.text, Mechanism.ENGINE)
    assert [_judged(use) for use in target.terms] == [_judged(use) for use in fresh]
    assert all((use.mechanism is Mechanism.NONE) == (use.target is None) for use in target.terms)
    assert [change.text for change in target.history if change.text is not None][-1] == target.text
    shown = re.findall("→ “([^”]*)”", " ".join(change.why.lower() for change in target.history))
    repaired = [use.found.lower() for use in target.terms if use.mechanism is Mechanism.REPAIR]
    assert all(any(text in found for text in shown) for found in repaired)


def _judged(use: TermUse) -> tuple[object, ...]:
    return use.source, use.verdict, use.target, use.found


def test_a_word_of_another_region_gives_way(tmp_path: Path) -> None:
    regions = "en,es,es-ES,es-419\ncomputer,,ordenador,computadora\n"
    here = desk(tmp_path, "The computers hum.\n", glossary=regions)
    latin = LanguageTag("es-419")

    here.run(StubEngine(answer=saying({"The computers hum.": "El ordenador zumba."})), to=latin)

    assert here.target(1, latin).text == "El computadora zumba."
    assert here.target(1, latin).history[-1].why == "“ordenador” → “computadora”"


@pytest.mark.parametrize(
    ("answer", "rendering"),
    [
        ("Nota común.", "Nota común"),
        (" «nota común» ", "nota común"),
        ("共同宣言。", "共同宣言"),
        ("«بيان مشترك».", "بيان مشترك"),
        ("“हिन्दी”।", "हिन्दी"),
        ("𠮷野家!", "𠮷野家"),
        ("e\u0301", "e\u0301"),
        ("...", ""),
        ("", ""),
    ],
)
def test_an_engines_punctuation_is_no_part_of_its_rendering(answer: str, rendering: str) -> None:
    assert trimmed(answer) == rendering
