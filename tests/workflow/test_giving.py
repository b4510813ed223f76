"""What an engine is given of the terms: names marked in the text, a glossary of its own; and who gets the credit."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path

import pytest

from glossa.engines import ENGINES
from glossa.model.term import Mechanism, Verdict
from glossa.workflow.terms_report import ledger
from tests.engines.server import FakeServices
from tests.workflow.samples import ES, ZH, Desk, Heard, StubEngine, desk

NAMES = """\
en,es,zh-Hans,pos
Lake Council,Consejo del Lago,湖泊委员会,proper noun
Rock & Roll Fund,Fondo "Rock & Roll" <A>,摇滚基金,proper noun
joint statement,declaración conjunta,联合声明,noun
"""
MARKED = re.compile('<mstrans:dictionary translation="([^"<>]*)">(.*?)</mstrans:dictionary>')


def honouring(text: str) -> str:
    """Does what Microsoft does."""
    return MARKED.sub(lambda found: unescape(found[1]), text)


def ignoring(text: str) -> str:
    """Reads the element and takes no notice of it."""
    return MARKED.sub(lambda found: unescape(found[2]), text)


def showing(text: str) -> str:
    """Takes the element for text, and spaces it."""
    return text.replace("mstrans:", "MSTrans : ")


@pytest.fixture(name="services")
def _services() -> Iterator[FakeServices]:
    with FakeServices(mangle=honouring) as services:
        yield services


def sent(services: FakeServices) -> list[str]:
    """Returns the lines that Microsoft got."""
    return [line for seen in services.requests for line in json.loads(seen.body)[0]["text"].split("\n")]


def run(folder: Path, services: FakeServices, text: str, to: str = "es") -> Desk:
    """Translates an article with Microsoft."""
    here = desk(folder, text, glossary=NAMES)
    here.run(ENGINES.load("microsoft").connect(services.settings("microsoft")), to=ZH if to == "zh" else ES)
    return here


def test_the_first_draft_carries_the_names(tmp_path: Path, services: FakeServices) -> None:
    here = run(tmp_path, services, "The Lake Council met.\n")

    assert sent(services) == [
        'The <mstrans:dictionary translation="Consejo del Lago">Lake Council</mstrans:dictionary> met.'
    ]
    assert here.texts() == ["⟨es⟩ The Consejo del Lago met."]
    assert [(use.verdict, use.mechanism) for use in here.target(1).terms] == [(Verdict.KEPT, Mechanism.GLOSSARY)]
    assert ledger(here.article, ES).mechanisms == {Mechanism.GLOSSARY: 1}


def test_into_chinese_too(tmp_path: Path, services: FakeServices) -> None:
    assert run(tmp_path, services, "The Lake Council met.\n", "zh").texts(ZH) == ["⟨zh-hans⟩ The 湖泊委员会 met."]


def test_other_terms_are_masked_where_they_are_lost_and_the_names_marked_again(
    tmp_path: Path, services: FakeServices
) -> None:
    here = run(tmp_path, services, "The joint statement of the Lake Council was signed.\n")

    assert [text.partition(" of ")[0] for text in sent(services)] == ["The joint statement", "The XQ0Z"]
    assert here.target(1).text == "⟨es⟩ The declaración conjunta of the Consejo del Lago was signed."
    assert [use.mechanism for use in here.target(1).terms] == [Mechanism.MASK, Mechanism.GLOSSARY]


def test_quotes_and_angle_brackets_are_escaped_in_rendering_and_name(tmp_path: Path, services: FakeServices) -> None:
    here = run(tmp_path, services, "The Rock & Roll Fund pays, 😀 < 5.\n")

    assert sent(services) == [
        'The <mstrans:dictionary translation="Fondo &quot;Rock &amp; Roll&quot; &lt;A&gt;">'
        "Rock &amp; Roll Fund</mstrans:dictionary> pays, 😀 < 5."
    ]
    assert here.texts() == ['⟨es⟩ The Fondo "Rock & Roll" <A> pays, 😀 < 5.']


def test_a_name_with_a_code_inside_is_not_marked(tmp_path: Path, services: FakeServices) -> None:
    run(tmp_path, services, "The Lake *Council* met, and *the Lake Council* left.\n")

    assert sent(services)[0].count("mstrans:dictionary translation") == 1
    assert sent(services)[0].startswith("The Lake XQ0Z Council XQ1Z met, and XQ2Z the <mstrans:dictionary")


def test_an_engine_that_ignores_the_marks_gets_no_credit_and_is_asked_again(
    tmp_path: Path, services: FakeServices
) -> None:
    services.mangle = ignoring
    here = run(tmp_path, services, "The Lake Council met.\n")

    assert sent(services)[1] == "The XQ0Z met."
    assert [(use.found, use.mechanism) for use in here.target(1).terms] == [("Consejo del Lago", Mechanism.MASK)]


@pytest.mark.parametrize("shows", [showing, str, str.upper])
def test_an_answer_that_shows_the_marks_never_gets_into_a_draft(
    tmp_path: Path, services: FakeServices, shows: Callable[[str], str]
) -> None:
    services.mangle = shows
    here = run(tmp_path, services, "The Lake Council met.\n")

    assert sent(services)[1] == "The Lake Council met."
    history = [change.text or "" for change in here.target(1).history]
    assert not any("mstrans" in text.lower() for text in history)
    assert Mechanism.GLOSSARY not in {use.mechanism for use in here.target(1).terms}


def test_another_engine_gets_the_names_as_they_are(tmp_path: Path) -> None:
    here, engine = desk(tmp_path, "The Lake Council met.\n", glossary=NAMES), StubEngine()

    here.run(engine)

    assert engine.sent[0] == "The Lake Council met."


def with_glossary(text: str, folder: Path, services: FakeServices, to: str = "es") -> Desk:
    """Translates an article with DeepL."""
    here = desk(folder, text, glossary=f"{NAMES}\nsummit,cumbre,峰会,\nsummit,cima,峰会,\n")
    here.run(ENGINES.load("deepl").connect(services.settings("deepl")), to=ZH if to == "zh" else ES, progress=Heard())
    return here


def test_what_deepl_does_by_its_glossary_is_credited_to_it(tmp_path: Path, services: FakeServices) -> None:
    here = with_glossary("The joint statement was signed.\n", tmp_path, services)

    assert [(use.found, use.mechanism) for use in here.target(1).terms] == [
        ("declaración conjunta", Mechanism.GLOSSARY)
    ]


def test_what_deepl_does_without_a_glossary_is_its_own_choice(tmp_path: Path, services: FakeServices) -> None:
    services.refuses_glossaries = True
    services.dictionary = {"joint statement": "declaración conjunta"}

    here = with_glossary("The joint statement was signed.\n", tmp_path, services)

    assert [use.mechanism for use in here.target(1).terms] == [Mechanism.ENGINE]
