"""The dry run: what would be sent where, and not a byte written."""

from __future__ import annotations

from pathlib import Path

import pytest

from glossa.engines import Privacy
from glossa.errors import GlossaError
from glossa.model.article import Article
from glossa.text.languages import LanguageTag
from glossa.workflow import review
from glossa.workflow.crew import Crew
from glossa.workflow.edit import edit
from glossa.workflow.plan import Plan, plan
from glossa.workflow.progress import Silent
from glossa.workflow.translating import Request, plan_articles
from tests.workflow.samples import EN, ES, ZH, Desk, StubEngine, desk, remembering

TABLE = "The harbour opened. Boats left.\n\n**Boats** came.\n\nThe harbour opened.\n\n2025\n"


def folder(root: Path) -> dict[Path, bytes]:
    """Returns every file with its content."""
    return {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}


def planned(here: Desk, engine: StubEngine, to: LanguageTag = ES, known: tuple[Article, ...] = ()) -> Plan:
    """Plans the translation of an article."""
    crew = Crew((engine,), {"far": "no key"})
    return plan(here.project, here.path, here.read(), to, crew, remembering(*known, to=to))


def test_it_says_what_would_be_sent_and_where(tmp_path: Path) -> None:
    engine = StubEngine(privacy=Privacy.THIRD_PARTY)

    assert planned(desk(tmp_path, TABLE), engine) == Plan(
        article="summit.md",
        language=ES,
        segments=5,
        already=0,
        from_memory=0,
        fuzzy=0,
        to_send=3,
        characters=len("The harbour opened.") + len("Boats left.") + len("Boats came."),
        engines=(("stub", Privacy.THIRD_PARTY),),
        absent=(("far", "no key"),),
    )


def test_it_sends_and_writes_nothing(tmp_path: Path) -> None:
    here, engine = desk(tmp_path, TABLE), StubEngine()
    before = folder(tmp_path)

    planned(here, engine)

    assert engine.sent == []
    assert folder(tmp_path) == before


def test_it_writes_nothing_where_something_is_stored_already(tmp_path: Path) -> None:
    here, engine = desk(tmp_path, TABLE), StubEngine()
    here.run(engine)
    here.write(TABLE + "\nA new line.\n")
    before, sent = folder(tmp_path), list(engine.sent)

    made = planned(here, engine)

    assert (made.already, made.to_send) == (5, 1)
    assert folder(tmp_path) == before
    assert engine.sent == sent


def test_what_the_memory_has_is_not_to_be_sent(tmp_path: Path) -> None:
    here = desk(tmp_path, TABLE)
    here.ingest()
    edit(here.sitting("Ana"), here.entry(1), "Abrió el puerto.")
    review.approve(here.sitting("Ben"), [here.entry(1)])

    made = planned(here, StubEngine(), known=(here.article,))

    assert (made.already, made.from_memory, made.to_send) == (1, 1, 2)


def test_the_plan_comes_true(tmp_path: Path) -> None:
    here, engine = desk(tmp_path, TABLE), StubEngine()
    made = planned(here, engine)

    here.run(engine)

    assert len(engine.sent) == made.to_send


def test_a_plan_into_the_articles_own_language_is_refused(tmp_path: Path) -> None:
    with pytest.raises(GlossaError, match="is in English already"):
        planned(desk(tmp_path, TABLE), StubEngine(), to=EN)


def test_several_articles_and_languages_are_planned_in_their_order(tmp_path: Path) -> None:
    here = desk(tmp_path, TABLE)
    other = desk(tmp_path, "One boat left.\n", "other.md")
    before = folder(tmp_path)

    plans = plan_articles(here.project, Request((here.path, other.path), (ES, ZH)), Silent())

    assert [(made.article, made.language) for made in plans if isinstance(made, Plan)] == [
        ("summit.md", ES),
        ("summit.md", ZH),
        ("other.md", ES),
        ("other.md", ZH),
    ]
    assert folder(tmp_path) == before


def test_without_a_target_language_nothing_is_planned(tmp_path: Path) -> None:
    here = desk(tmp_path)

    with pytest.raises(GlossaError, match="Into which language"):
        list(plan_articles(here.project, Request((here.path,), ()), Silent()))


def test_what_is_wrong_with_one_article_does_not_stop_the_plan(tmp_path: Path) -> None:
    here = desk(tmp_path, TABLE)
    gone = tmp_path / "gone.md"

    plans = list(plan_articles(here.project, Request((gone, here.path), (EN, ES)), Silent()))

    assert [each.message if isinstance(each, GlossaError) else each.language for each in plans] == [
        f"No such file: {gone}",
        "summit.md is in English already",
        ES,
    ]
