"""The memory as a TMX file: what people approved, with states, codes and neighbours."""

from __future__ import annotations

from pathlib import Path

from glossa.formats.memories import Record, Tally, memory_unit, reader_for, writer_for
from glossa.model.inline import CodeKind, InlineCode
from glossa.model.person import Person
from glossa.model.target import OriginKind, State
from glossa.workflow import review
from glossa.workflow.commenting import Said, comment
from glossa.workflow.memory_export import MemoryExport, export_memory
from glossa.workflow.memory_feeds import units_of_article
from tests.formats.memories.tmx_rules import breaches
from tests.workflow.samples import EN, ES, THREE, ZH, Desk, Heard, StubEngine, approved, desk, edited, with_text


def made(here: Desk, heard: Heard | None = None) -> MemoryExport:
    return export_memory(here.project, (ES, ZH), writer_for("a.tmx"), heard or Heard())


def records(done: MemoryExport) -> list[Record]:
    return list(reader_for("a.tmx").read(done.data, "a.tmx", lambda _: True, Tally()))


def test_what_is_approved_is_written_with_its_codes_state_and_neighbours(tmp_path: Path) -> None:
    here = desk(tmp_path, "*Once.* Two **boats** 😀 left.\n\n还有船。\n")
    here.run(StubEngine())
    edited(here, 2, "Salieron <2>dos barcos</2> 😀.")
    review.approve(here.sitting("Ben"), [here.entry(2)])
    review.approve(here.sitting("Ben"), [here.entry(2)], final=True)
    done = made(here)
    (record,) = records(done)
    source, target = record.variants
    assert (source.text, target.text) == ("Two <1>boats</1> 😀 left.", "Salieron <1>dos barcos</1> 😀.")
    assert source.codes == (InlineCode(1, CodeKind.OPEN, "**"), InlineCode(1, CodeKind.CLOSE, "**"))
    assert (source.before, source.after) == ("<1>Once.</1>", "还有船。")
    assert (record.state, record.origin, record.article) == (State.FINAL, OriginKind.HUMAN, "summit.md")
    assert (target.by, target.time) == ("Ben", here.target(2).history[-1].time)
    assert (done.units[ES], done.units[ZH], done.broken) == (1, 0, 0)
    assert breaches(done.data) == []


def test_what_comes_back_is_what_the_memory_has_of_the_article(tmp_path: Path) -> None:
    here = desk(tmp_path, "A *boat* and a **ship** left.\n\nTwo boats left.\n")
    approved(here, 1, "Salieron un <2>navío</2> y una <1>barca</1>.")
    approved(here, 2, "Salieron dos.")
    back = [memory_unit(record, EN, ES, "summit.md") for record in records(made(here))]
    assert [paired and paired.unit for paired in back] == list(units_of_article(here.article, EN, ES))


def test_drafts_and_what_nobody_approved_are_left_out(tmp_path: Path) -> None:
    here = desk(tmp_path, THREE)
    here.run(StubEngine())
    edited(here, 1, "Salió un barco.")
    assert records(made(here)) == []


def test_broken_codes_and_other_languages_are_left_out(tmp_path: Path) -> None:
    here = desk(tmp_path, THREE)
    approved(here, 1, "Salió un barco.")
    there = desk(tmp_path, "---\nlang: fr\n---\n\nUn bateau est parti.\n", "there.md")
    approved(there, there.ingest().entries.index(there.article.entries[-1]) + 1, "Salió.")
    here.store.create_or_replace(with_text(here.article, "Salió un <7/>barco."))
    done = made(here)
    assert (records(done), done.broken) == ([], 1)


def test_what_has_no_place_in_it_is_counted(tmp_path: Path) -> None:
    here = desk(tmp_path, "A joint statement was signed.\n\nTwo boats left.\n")
    approved(here, 1, "Se firmó un papel.")
    approved(here, 2, "Salieron dos.")
    for number, said in ((1, Said("Is it so?", None)), (2, Said("现在呢？", ES)), (2, Said("?", ZH))):
        comment(here.store, Person("Ana"), here.entry(number), said)
    done = made(here)
    assert (done.units[ES], done.comments, done.findings) == (2, 2, 1)


def test_an_article_that_cannot_be_read_is_named_and_left_out(tmp_path: Path) -> None:
    here = desk(tmp_path, THREE)
    approved(here, 1, "Salió un barco.")
    (here.store.path.parent / "odd.json").write_text("{", encoding="utf-8")
    heard = Heard()
    assert len(records(made(here, heard))) == 1
    assert len(heard.notes) == 1
    assert heard.notes[0].startswith("One article is left out: ")
