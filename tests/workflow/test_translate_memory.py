"""The memory before any engine: what is the same is put there, what is similar becomes a draft or an offer."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from glossa.config import MemorySettings
from glossa.model.history import match_source
from glossa.model.match import Match, MatchKind
from glossa.model.target import OriginKind, State
from glossa.workflow import review
from glossa.workflow.edit import edit
from glossa.workflow.memory import Memory
from glossa.workflow.undo import undo
from glossa.workflow.waiting import Waiting, waiting
from tests.workflow.samples import ES, Desk, StubEngine, approved, desk, edited, refused, remembering

LONG = "Two boats left the old harbour by the lake on Monday morning.\n"
LIKE = "Two boats left the old harbour by the lake on Tuesday morning.\n"
LESS = "Two boats left the harbour on Friday morning.\n"
SPANISH = "Dos barcos dejaron el viejo puerto del lago el lunes por la mañana."


def memory_of(folder: Path, text: str = LONG, translation: str = SPANISH) -> Desk:
    """Makes an article of which the first segment is approved."""
    folder.mkdir()
    there = desk(folder, text, "there.md")
    approved(there, 1, translation)
    return there


def waits(here: Desk, there: Desk, settings: MemorySettings = MemorySettings(), *, redraft: bool = False) -> Waiting:
    """Says what would be done."""
    here.ingest()
    return waiting(here.article, ES, remembering(there.article, settings=settings), redraft=redraft)


def found(here: Desk, there: Desk) -> Match:
    """Returns what the memory has for the first segment."""
    (match,) = remembering(there.article).offers(here.article, here.entry(1)[1], 1)
    return match


def test_a_similar_sentence_is_the_draft_and_no_engine_is_asked(tmp_path: Path) -> None:
    there, here, engine = memory_of(tmp_path / "there"), desk(tmp_path, LIKE), StubEngine()
    summary = here.run(engine, memory=[there.article])
    target = here.target(1)
    assert engine.sent == []
    assert (summary.from_memory, summary.fuzzy, summary.drafted) == (0, 1, {})
    assert (target.text, target.state, target.origin.kind) == (SPANISH, State.DRAFT, OriginKind.TM_FUZZY)
    assert (target.origin.score, target.origin.by) == (found(here, there).score, "Ben")
    assert target.origin.memory == "there.md"
    assert match_source(target.history) == LONG.strip()
    assert target.history[-1].why.startswith(f"{target.origin.score}% like a text of there.md")


def test_a_less_similar_one_is_left_to_the_engine_and_offered(tmp_path: Path) -> None:
    there, here, engine = memory_of(tmp_path / "there"), desk(tmp_path, LIKE), StubEngine()
    settings = MemorySettings(draft=99)
    found_ = waits(here, there, settings)
    assert [entry.segment.source for entry in found_.undrafted] == [LIKE.strip()]
    assert [match.target for match in found_.similar.values()] == [SPANISH]
    here.run(engine)
    assert here.target(1).origin.kind is OriginKind.MT


def test_what_no_engine_can_draft_gets_the_similar_one_after_all(tmp_path: Path) -> None:
    there, here = memory_of(tmp_path / "there"), desk(tmp_path, LIKE)
    settings = here.root / "glossa.toml"
    settings.write_text(f"{settings.read_text('utf-8')}[memory]\ndraft = 99\n", encoding="utf-8")
    summary = here.run(StubEngine(answer=refused), memory=[there.article])
    assert (summary.fuzzy, summary.failures, summary.complete) == (1, (), True)
    assert here.target(1).origin.kind is OriginKind.TM_FUZZY


def test_what_is_not_alike_enough_is_nothing(tmp_path: Path) -> None:
    there, here = memory_of(tmp_path / "there"), desk(tmp_path, "Nine ministers spoke about the water.\n")
    assert waits(here, there).similar == {}


def test_the_very_same_text_is_a_translation_whatever_the_settings(tmp_path: Path) -> None:
    there, here = memory_of(tmp_path / "there"), desk(tmp_path, LONG)
    found_ = waits(here, there, MemorySettings(draft=101))
    assert (found_.same, found_.fuzzy) == (1, 0)
    here.run(memory=[there.article])
    assert (here.target(1).state, here.target(1).origin.kind) == (State.TRANSLATED, OriginKind.TM_EXACT)
    assert match_source(here.target(1).history) == ""


def test_the_very_same_text_from_a_memory_that_is_less_trusted_is_a_draft(tmp_path: Path) -> None:
    here = desk(tmp_path, LONG)
    here.ingest()
    unit = next(iter(remembering(memory_of(tmp_path / "there").article).index.search("boats").hits)).unit
    memory = remembering()
    memory.index.learn(replace(unit, is_approved=False))
    ((_, match),) = waiting(here.article, ES, memory).remembered
    assert (match.kind in (MatchKind.EXACT, MatchKind.CONTEXT), match.score) == (True, 95)


def test_a_number_alone_is_not_like_another(tmp_path: Path) -> None:
    there, here = memory_of(tmp_path / "there", "2025\n", "2025"), desk(tmp_path, "2026\n")
    found_ = waits(here, there, MemorySettings(least=50))
    assert (found_.remembered, found_.similar) == ((), {})
    here.run(memory=[there.article])
    assert here.texts() == ["2026"]


def test_a_machines_draft_stays_until_it_is_to_be_drafted_anew(tmp_path: Path) -> None:
    there, here = memory_of(tmp_path / "there"), desk(tmp_path, LIKE)
    here.run(StubEngine())
    assert waits(here, there).fuzzy == 0
    assert waits(here, there, redraft=True).fuzzy == 1
    here.run(StubEngine(), memory=[there.article], redraft=True)
    assert here.texts() == [SPANISH]


def test_a_second_run_changes_nothing(tmp_path: Path) -> None:
    there, here = memory_of(tmp_path / "there"), desk(tmp_path, LIKE)
    here.run(StubEngine(), memory=[there.article])
    before = here.article
    for redraft in (False, True):
        summary = here.run(StubEngine(), memory=[there.article], redraft=redraft)
        assert (summary.already, summary.fuzzy) == (1, 0)
    assert here.article == before


def test_what_a_person_had_a_hand_in_is_never_replaced(tmp_path: Path) -> None:
    there, here = memory_of(tmp_path / "there"), desk(tmp_path, LIKE)
    here.run(StubEngine(), memory=[there.article])
    edited(here, 1, "Mi texto.")
    assert waits(here, there, redraft=True) == Waiting((), (), {})


def test_the_difference_is_told_until_somebody_settles_the_draft(tmp_path: Path) -> None:
    there, here = memory_of(tmp_path / "there"), desk(tmp_path, LIKE)
    here.run(StubEngine(), memory=[there.article])
    review.reject(here.sitting("Ben"), [here.entry(1)], "It was Tuesday.")
    assert match_source(here.target(1).history) == LONG.strip()
    review.approve(here.sitting("Ben"), [here.entry(1)])
    assert match_source(here.target(1).history) == ""


def test_an_edit_taken_back_brings_the_match_back(tmp_path: Path) -> None:
    there, here = memory_of(tmp_path / "there"), desk(tmp_path, LIKE)
    here.run(StubEngine(), memory=[there.article])
    before = here.target(1)
    edit(here.sitting("Ana"), here.entry(1), "Mi texto.")
    undo(here.sitting("Ana"), here.entry(1))
    now = here.target(1)
    assert (now.text, now.state, now.origin) == (before.text, before.state, before.origin)
    assert (now.origin.kind, now.origin.memory) == (OriginKind.TM_FUZZY, "there.md")
    assert match_source(now.history) == LONG.strip()


def test_a_history_that_does_not_say_where_a_match_is_from_still_says_what_it_was(tmp_path: Path) -> None:
    there, here = memory_of(tmp_path / "there"), desk(tmp_path, LIKE)
    here.run(StubEngine(), memory=[there.article])
    before = here.target(1)
    with here.store.transaction() as transaction:
        (step,) = before.history
        bare = replace(before, revision=2, history=(replace(step, origin=None, revision=2, seal=""),))
        transaction.put_target(here.entry(1)[1].segment.id, ES, bare, expected_revision=1)
    edit(here.sitting("Ana"), here.entry(1), "Mi texto.")
    undo(here.sitting("Ana"), here.entry(1))
    now = here.target(1).origin
    assert (now.kind, now.score, now.memory) == (OriginKind.TM_FUZZY, before.origin.score, "")


def test_a_draft_of_a_similar_sentence_never_gets_into_the_memory(tmp_path: Path) -> None:
    there, here = memory_of(tmp_path / "there"), desk(tmp_path, LIKE)
    here.run(StubEngine(), memory=[there.article])
    memory: Memory = remembering(here.article)
    assert memory.index.search("boats").total == 0
