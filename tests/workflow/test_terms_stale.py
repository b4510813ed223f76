"""What is stale: just what would be judged otherwise by the entries of today, and nothing is changed by looking."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from glossa.errors import GlossaError
from glossa.model.target import State
from glossa.model.term import Mechanism, TermUse, Verdict
from glossa.model.term_change import TermChange
from glossa.workflow import review
from glossa.workflow.reassess import reassess_stored
from glossa.workflow.renewal import changed_uses
from glossa.workflow.terms_stale import Stale, StaleCount, count_stale, find_stale
from tests.workflow.samples import ES, FR, Desk, StubEngine, desk, mangling_masks, replacing

HEADER = "id,en,es,es:forbidden\n"
ENTRY = "s,joint statement,declaración conjunta,\n"
SIGNED = "The joint statement was signed by the lake.\n"
ENGINE = StubEngine(answer=replacing({"joint statement": "declaración conjunta", "lake": "lago"}))


def drafted(folder: Path, glossary: str = ENTRY) -> Desk:
    """Makes an article that was drafted with a glossary."""
    here = desk(folder, SIGNED, glossary=HEADER + glossary)
    here.run(ENGINE)
    return here


def stale(here: Desk, glossary: str) -> list[Stale]:
    """Returns what is stale with another glossary."""
    (here.root / "terms.csv").write_text(HEADER + glossary, encoding="utf-8")
    return [each for article in find_stale(here.project, [], None).articles for each in article.terms]


def test_nothing_is_stale_while_the_glossary_stays(tmp_path: Path) -> None:
    assert stale(drafted(tmp_path), ENTRY) == []


@pytest.mark.parametrize(
    ("glossary", "change", "before", "now"),
    [
        ("x,big lake,lago grande,\n", TermChange.GONE, "declaración conjunta", None),
        ("s,joint statement,nota conjunta,\n", TermChange.RENDERING, "declaración conjunta", "nota conjunta"),
        (
            "t,joint statement,declaración conjunta,\n",
            TermChange.REPLACED,
            "declaración conjunta",
            "declaración conjunta",
        ),
        (f"{ENTRY}l,lake,laguna,\n", TermChange.NEW, None, "laguna"),
        (
            "s,joint statement,declaración  conjunta,declaración conjunta\n",
            TermChange.RENDERING,
            "declaración conjunta",
            "declaración  conjunta",
        ),
    ],
)
def test_what_has_changed(
    tmp_path: Path, glossary: str, change: TermChange, before: str | None, now: str | None
) -> None:
    (found,) = stale(drafted(tmp_path), glossary)
    assert (found.number, found.state, found.change) == (1, State.DRAFT, change)
    assert (found.before and found.before.expected, found.now and found.now.expected) == (before, now)
    assert found.source_term in ("joint statement", "lake")


def test_a_variant_that_is_no_longer_admitted(tmp_path: Path) -> None:
    here = drafted(tmp_path, "s,joint statement,nota conjunta|declaración conjunta,\n")
    (found,) = stale(here, "s,joint statement,nota conjunta,declaración conjunta\n")
    assert found.change is TermChange.VERDICT
    assert found.now is not None
    assert found.now.verdict is Verdict.FORBIDDEN


def put_use(here: Desk, change: Callable[[TermUse], TermUse]) -> None:
    """Changes what is stored of the one term."""
    target = here.target(1)
    with here.store.transaction() as transaction:
        changed = replace(target, terms=(change(target.terms[0]),))
        transaction.put_target(here.entry(1)[1].segment.id, ES, changed, expected_revision=None)


def test_a_waiver_rests_on_what_the_entry_asks_for(tmp_path: Path) -> None:
    here = desk(tmp_path, SIGNED, glossary=HEADER + "s,joint statement,nota común,\n")
    here.run(StubEngine(answer=mangling_masks))
    put_use(here, lambda use: replace(use, verdict=Verdict.WAIVED))
    assert stale(here, "s,joint statement,nota común,\n") == []
    assert [each.change for each in stale(here, ENTRY)] == [TermChange.RENDERING]


def test_what_was_approved_keeps_its_state_and_nothing_is_stored(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    review.approve(here.sitting("Ben"), [here.entry(1)])
    saved = here.store.path.read_bytes()
    (found,) = stale(here, "s,joint statement,nota conjunta,\n")
    assert found.state is State.REVIEWED
    assert here.store.path.read_bytes() == saved


@given(
    st.lists(
        st.sampled_from(
            [
                ENTRY,
                "s,joint statement,nota conjunta,\n",
                "s,joint statement,nota conjunta|declaración conjunta,\n",
                "l,lake,lago,\n",
                "l,lake,laguna,lago\n",
                "t,statement,declaración,\n",
            ]
        ),
        unique=True,
    )
)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_is_found_is_what_would_be_judged_otherwise(tmp_path: Path, rows: list[str]) -> None:
    here = drafted(tmp_path)
    found = stale(here, "".join(rows) or "x,big lake,lago grande,\n")
    target = here.target(1)
    fresh = here.assessor().terms(here.entry(1)[1].segment.source, target.text, Mechanism.NONE)
    assert [(each.change, each.before, each.now) for each in found] == list(changed_uses(target.terms, fresh))

    reassess_stored(here.store, ES, here.assessor())
    assert find_stale(here.project, [here.path], ES).articles == ()


def test_what_an_older_glossa_judged_is_stale_when_another_term_is_asked_for(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    put_use(here, lambda use: replace(use, version=""))
    assert stale(here, ENTRY) == []
    assert [each.change for each in stale(here, "s,joint statement,nota conjunta,\n")] == [TermChange.RENDERING]


def test_what_else_an_entry_says(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    glossary = "id,en,es,note,fr\ns,joint statement,declaración conjunta,{},{}\n"
    (here.root / "terms.csv").write_text(glossary.format("", "déclaration"), encoding="utf-8")
    assert find_stale(here.project, [], None).articles == ()
    (here.root / "terms.csv").write_text(glossary.format("signed by both", ""), encoding="utf-8")
    ((found,),) = (article.terms for article in find_stale(here.project, [], None).articles)
    assert found.change is TermChange.ENTRY
    assert (found.before and found.before.note, found.now and found.now.note) == ("", "signed by both")


def test_what_is_found_may_be_judged_at_once(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    other = Desk(here.root, here.root / "plain.md")
    other.write("The joint statement was approved by the lake.\n")
    other.run(ENGINE)
    review.approve(other.sitting("Ben"), [other.entry(1)])
    (here.root / "terms.csv").write_text(HEADER + "s,joint statement,nota conjunta,\n", encoding="utf-8")

    report = find_stale(here.project, [], None, judge=True)

    assert report.count == StaleCount(2, 1)
    assert [finding.check for finding in here.target(1).findings] == ["terms"]
    assert [finding.check for finding in other.target(1).findings] == ["stale_terms"]
    left = find_stale(here.project, [], None)
    assert [(article.article, article.terms[0].state) for article in left.articles] == [("plain.md", State.REVIEWED)]


def test_stale_translations_are_counted_without_judging(tmp_path: Path) -> None:
    here = desk(tmp_path, SIGNED, glossary=HEADER + ENTRY)
    assert count_stale(here.project) == StaleCount(0, 0)
    here.run(ENGINE)
    assert count_stale(here.project) == StaleCount(0, 0)
    (here.store.path.parent / "other.md.json").write_text("{", encoding="utf-8")
    (here.root / "terms.csv").write_text(HEADER + "s,joint statement,nota conjunta,\n", encoding="utf-8")
    assert count_stale(here.project) == StaleCount(1, 0)
    review.approve(here.sitting("Ben"), [here.entry(1)])
    (here.root / "terms.csv").write_text(HEADER + ENTRY, encoding="utf-8")
    assert count_stale(here.project) == StaleCount(1, 1)
    put_use(here, lambda use: replace(use, version=""))
    assert count_stale(here.project) == StaleCount(0, 0)


def test_a_language_picks_translations(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    (here.root / "terms.csv").write_text(HEADER + "s,joint statement,nota conjunta,\n", encoding="utf-8")
    assert find_stale(here.project, [here.path], FR).articles == ()
    (article,) = find_stale(here.project, [here.path], ES).articles
    assert (article.article, article.language) == ("summit.md", ES)


def test_what_nobody_has_translated_is_not_stale(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    here.write(f"{SIGNED}\nThe joint statement is long.\n")
    here.ingest()
    assert [each.number for each in stale(here, "s,joint statement,nota conjunta,\n")] == [1]


def test_an_article_without_stale_terms_is_left_out(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    (here.root / "plain.md").write_text("Talks went on.\n", encoding="utf-8")
    other = Desk(here.root, here.root / "plain.md")
    other.run(ENGINE)
    other.run(ENGINE, to=FR)
    (here.root / "terms.csv").write_text(HEADER + "s,joint statement,nota conjunta,\n", encoding="utf-8")
    assert [article.article for article in find_stale(here.project, [], None).articles] == ["summit.md"]


def test_an_article_that_nobody_translated_is_an_error(tmp_path: Path) -> None:
    here = desk(tmp_path, SIGNED, glossary=HEADER + ENTRY)
    with pytest.raises(GlossaError, match="Nothing is known"):
        find_stale(here.project, [here.path], None)


def test_a_damaged_article_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    (here.store.path.parent / "other.md.json").write_text("{", encoding="utf-8")
    (here.root / "terms.csv").write_text(HEADER + "s,joint statement,nota conjunta,\n", encoding="utf-8")
    report = find_stale(here.project, [], None)
    assert [article.article for article in report.articles] == ["summit.md"]
    assert "other.md.json is damaged" in str(report.problems[0])
