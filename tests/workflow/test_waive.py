"""Waiving: a reviewer answers for a term that is not there, by name and with a reason; the translation stays."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from glossa.errors import GlossaError
from glossa.model.target import State
from glossa.model.term import Mechanism, Mention, Verdict
from glossa.store import StaleRevision
from glossa.text.languages import LanguageTag
from glossa.workflow import review
from glossa.workflow.edit import edit
from glossa.workflow.reassess import reassess_stored
from glossa.workflow.selectors import select
from glossa.workflow.summary import count_terms
from glossa.workflow.waive import Waived, Wish, take_back, waive
from tests.workflow.samples import AR, ES, ZH, Desk, StubEngine, desk, edited, mangling_masks, replacing

GLOSSARY = """\
id,en,es,es:forbidden,ar,zh-Hans
js,joint statement,declaración conjunta,nota conjunta,بيان مشترك,联合声明
l,lake,lago,,بحيرة,湖
"""
BY_THE_LAKE = "The joint statement was signed by the lake.\n\nThe joint statement follows the joint statement.\n"
WHY = "a pronoun stands for it"


def written(folder: Path, *texts: str, to: LanguageTag = ES, glossary: str = GLOSSARY) -> Desk:
    """Makes an article that a person translated; an empty text leaves a segment out."""
    here = desk(folder, BY_THE_LAKE, glossary=glossary)
    here.ingest()
    for number, text in enumerate(texts, start=1):
        if text:
            edit(here.sitting("Ana", to), here.entry(number), text)
    return here


def waived(
    here: Desk,
    segments: str = "1",
    term: str = "joint statement",
    *,
    why: str = WHY,
    to: LanguageTag = ES,
    nth: int | None = None,
) -> tuple[Waived, ...]:
    """Waives a term as Ben."""
    return waive(here.sitting("Ben", to), select(here.article, segments), Wish(term, why, nth))


def taken_back(here: Desk, segments: str = "1", term: str = "joint statement") -> tuple[Waived, ...]:
    """Takes a waiver back as Cleo."""
    return take_back(here.sitting("Cleo"), select(here.article, segments), Wish(term))


def verdicts(here: Desk, number: int = 1, to: LanguageTag = ES) -> list[Verdict]:
    """Returns the verdicts of a segment, in the order of its source."""
    return [use.verdict for use in here.target(number, to).terms]


def test_a_waiver_says_who_and_why_and_the_error_goes(tmp_path: Path) -> None:
    here = written(tmp_path, "La firmaron en el lago.")
    before = here.target(1)
    assert [finding.check for finding in before.findings] == ["terms"]

    (done,) = waived(here, why="a pronoun\n stands  for it")

    after = here.target(1)
    use = after.terms[0]
    assert (use.verdict, use.mechanism, use.waiver) == (Verdict.WAIVED, Mechanism.NONE, done.use.waiver)
    assert use.waiver is not None
    assert (use.waiver.by, use.waiver.why) == ("Ben", WHY)
    assert after.findings == ()
    assert (after.text, after.state, after.origin) == (before.text, before.state, before.origin)


def test_it_is_a_change_in_the_history(tmp_path: Path) -> None:
    here = written(tmp_path, "La firmaron en el lago.")
    waived(here)
    taken_back(here)
    assert [(change.revision, change.action, change.by, change.text, change.why) for change in here.target(1).history][
        1:
    ] == [
        (2, "waive", "Ben", None, "“joint statement”: a pronoun stands for it"),
        (3, "waiver taken back", "Cleo", None, "“joint statement”"),
    ]
    assert here.target(1).revision == 3


def test_an_approved_translation_stays_approved(tmp_path: Path) -> None:
    here = written(tmp_path, "La firmaron en el lago.")
    review.approve(here.sitting("Ben"), [here.entry(1)])
    (done,) = waived(here)
    assert done.state is here.target(1).state is State.REVIEWED
    taken_back(here)
    assert here.target(1).state is State.REVIEWED


def test_taking_it_back_brings_the_error_back(tmp_path: Path) -> None:
    here = written(tmp_path, "La firmaron en el lago.")
    before = here.target(1)
    waived(here)
    taken_back(here)
    after = here.target(1)
    assert (after.terms, after.findings) == (before.terms, before.findings)


def test_what_stands_there_instead_is_waived_too(tmp_path: Path) -> None:
    here = written(tmp_path, "La nota conjunta se firmó en el lago.")
    assert verdicts(here) == [Verdict.FORBIDDEN, Verdict.KEPT]
    waived(here)
    assert verdicts(here) == [Verdict.WAIVED, Verdict.KEPT]
    assert here.target(1).terms[0].found == "nota conjunta"


def test_waived_terms_are_counted_apart(tmp_path: Path) -> None:
    here = written(tmp_path, "La firmaron.")
    waived(here)
    counts = count_terms(here.article, ES)
    assert (counts.required, counts.kept, counts.waived, counts.missing) == (2, 0, 1, 1)


@pytest.mark.parametrize("term", ["joint statement", "Joint-Statement", "JOINT\u2011STATEMENT", " js "])
def test_a_term_is_named_as_people_would(tmp_path: Path, term: str) -> None:
    here = written(tmp_path, "La firmaron en el lago.")
    assert [done.use.source_term for done in waived(here, term=term)] == ["joint statement"]


def test_a_term_is_named_as_it_stands_in_the_source(tmp_path: Path) -> None:
    here = desk(tmp_path, "The **joint** statements came.\n", glossary=GLOSSARY)
    here.ingest()
    edit(here.sitting("Ana"), here.entry(1), "Llegaron.")
    assert len(waived(here, term="joint statements")) == 1


def test_all_that_are_not_met_are_meant(tmp_path: Path) -> None:
    here = written(tmp_path, "La firmaron en el lago.", "Una declaración conjunta sigue a otra.")
    assert [done.number for done in waived(here, "all")] == [1, 2]
    assert verdicts(here, 2) == [Verdict.KEPT, Verdict.WAIVED]


def test_one_of_several_may_be_meant(tmp_path: Path) -> None:
    here = written(tmp_path, "", "Una sigue a otra.")
    waived(here, "2", nth=2)
    assert verdicts(here, 2) == [Verdict.MISSING, Verdict.WAIVED]
    waived(here, "2", nth=1)
    taken_back(here, "2")
    assert verdicts(here, 2) == [Verdict.MISSING, Verdict.MISSING]


def test_segments_without_the_term_or_a_translation_are_passed_over(tmp_path: Path) -> None:
    here = written(tmp_path, "Firmaron en la orilla.")
    assert [done.number for done in waived(here, "all", "lake")] == [1]


@pytest.mark.parametrize(
    ("to", "text"), [(AR, "وقّعوه قرب البحيرة 🌊."), (ZH, "他们在湖边签署了它🌊。")], ids=["right to left", "Chinese"]
)
def test_in_other_scripts(tmp_path: Path, to: LanguageTag, text: str) -> None:
    here = written(tmp_path, text, to=to)
    waived(here, to=to, why="代词“它”🌊")
    assert verdicts(here, 1, to)[0] is Verdict.WAIVED
    assert here.target(1, to).history[-1].why == "“joint statement”: 代词“它”🌊"


@pytest.mark.parametrize(
    ("segments", "term", "why", "nth", "message"),
    [
        ("1", "joint statement", " \n", None, "A waiver needs a reason"),
        ("1", "bay", WHY, None, "No term “bay” in segment 1"),
        ("1", "lake", WHY, None, "“lake” is met in segment 1: kept, as “lago”"),
        ("3", "lake", WHY, None, "No es translation yet: segment 3"),
        ("1,2", "lake", WHY, 1, "--occurrence counts in one segment"),
        ("1", "lake", WHY, 2, "“lake” stands once in segment 1; there is no occurrence 2"),
        ("2", "js", WHY, 3, "“js” stands 2 times in segment 2; there is no occurrence 3"),
    ],
)
def test_what_makes_no_sense_is_refused(
    tmp_path: Path, segments: str, term: str, why: str, nth: int | None, message: str
) -> None:
    here = written(tmp_path, "La firmaron en el lago.", "Una sigue a otra.")
    here.write(f"{BY_THE_LAKE}\nThe lake froze.\n")
    here.ingest()
    with pytest.raises(GlossaError) as caught:
        waived(here, segments, term, why=why, nth=nth)
    assert caught.value.message == message
    assert caught.value.hint


def test_what_is_waived_is_not_waived_twice(tmp_path: Path) -> None:
    here = written(tmp_path, "La firmaron en el lago.")
    waived(here)
    with pytest.raises(GlossaError, match=r"waived in segment 1 already: a pronoun stands for it \(Ben\)"):
        waived(here)


def test_there_may_be_nothing_to_take_back(tmp_path: Path) -> None:
    here = written(tmp_path, "La firmaron en el lago.", "Una sigue a otra.")
    with pytest.raises(GlossaError, match="No waiver of “joint statement” in segments 1, 2"):
        taken_back(here, "1,2")


def test_an_error_names_a_few_of_the_terms_there_are(tmp_path: Path) -> None:
    rows = "".join(f"t{number},word{number},palabra{number}\n" for number in range(7))
    here = desk(tmp_path, " ".join(f"word{number}" for number in range(7)) + ".\n", glossary="id,en,es\n" + rows)
    here.ingest()
    edit(here.sitting("Ana"), here.entry(1), "Nada.")
    with pytest.raises(GlossaError) as caught:
        waived(here, term="bay")
    assert caught.value.hint == "Nothing was changed. There is: word0, word1, word2, word3, word4 and 2 more."


def test_an_error_says_when_no_term_is_asked_for(tmp_path: Path) -> None:
    here = written(tmp_path, "", "Una sigue a otra.", glossary="id,en,es\nx,bay,bahía\n")
    with pytest.raises(GlossaError) as caught:
        waived(here, "2")
    assert caught.value.hint == "Nothing was changed. No term is asked for there."


@pytest.mark.parametrize("step", [waived, taken_back])
def test_a_translation_that_changed_meanwhile_is_left_alone(
    tmp_path: Path, step: Callable[[Desk], tuple[Waived, ...]], monkeypatch: pytest.MonkeyPatch
) -> None:
    here = written(tmp_path, "La firmaron en el lago.")
    if step is taken_back:
        waived(here)
    seen = here.article
    edited(here, 1, "Firmaron junto al lago.")
    after = here.target(1)
    monkeypatch.setattr(Desk, "article", property(lambda _: seen))
    with pytest.raises(StaleRevision, match="segment 1"):
        step(here)
    monkeypatch.undo()
    assert here.target(1) == after


def test_another_text_ends_a_waiver_and_says_so(tmp_path: Path) -> None:
    here = written(tmp_path, "La firmaron en el lago.")
    waived(here)
    edited(here, 1, "La firmaron junto al lago.")
    assert verdicts(here) == [Verdict.MISSING, Verdict.KEPT]
    assert here.target(1).history[-1].why == "no longer waived: “joint statement”"


def test_the_same_text_keeps_it(tmp_path: Path) -> None:
    here = written(tmp_path, "La firmaron en el lago.")
    waived(here)
    edited(here, 1, "La firmaron en el lago.")
    assert verdicts(here) == [Verdict.WAIVED, Verdict.KEPT]


def glossary(here: Desk, old: str, new: str) -> None:
    """Changes the glossary, and judges what is stored."""
    (here.root / "terms.csv").write_text(GLOSSARY.replace(old, new), encoding="utf-8")
    reassess_stored(here.store, ES, here.assessor())


def test_it_holds_while_the_entry_asks_for_the_same(tmp_path: Path) -> None:
    here = written(tmp_path, "La firmaron en el lago.")
    waived(here)
    glossary(here, "js,joint", "statement,joint")
    assert verdicts(here) == [Verdict.WAIVED, Verdict.KEPT]
    assert here.target(1).terms[0].concept == "statement"


def test_it_falls_when_the_entry_asks_for_another_term(tmp_path: Path) -> None:
    here = written(tmp_path, "La firmaron en el lago.")
    waived(here)
    glossary(here, "declaración conjunta", "declaración común")
    assert verdicts(here) == [Verdict.MISSING, Verdict.KEPT]


def test_a_term_that_counts_as_there_meanwhile_is_met(tmp_path: Path) -> None:
    here = written(tmp_path, "La firmaron en el lago.")
    waived(here)
    glossary(here, "declaración conjunta", "declaración conjunta|la")
    assert here.target(1).terms[0].verdict is Verdict.ADMITTED
    assert (here.target(1).terms[0].waiver, here.target(1).terms[0].mechanism) == (None, Mechanism.PERSON)


def test_after_a_waived_first_mention_the_next_one_is_the_first(tmp_path: Path) -> None:
    here = desk(
        tmp_path,
        "The agency met.\n\nThe agency left.\n",
        glossary="id,en,es,es:first\na,agency,agencia,agencia (de noticias)\n",
    )
    here.ingest()
    for number, text in ((1, "Se reunieron."), (2, "La agencia se fue.")):
        edit(here.sitting("Ana"), here.entry(number), text)
    reassess_stored(here.store, ES, here.assessor())
    assert here.target(2).terms[0].mention is Mention.LATER

    waived(here, "1", "agency")
    assert here.target(2).terms[0].mention is Mention.FIRST
    assert [finding.check for finding in here.target(2).findings] == ["first_mention"]

    taken_back(here, "1", "agency")
    assert here.target(2).terms[0].mention is Mention.LATER

    waived(here, "1", "agency")
    edited(here, 1, "Ellos se reunieron.")
    assert here.target(2).terms[0].mention is Mention.LATER


def test_no_machine_touches_a_draft_in_which_somebody_waived_a_term(tmp_path: Path) -> None:
    here = desk(tmp_path, "The joint statement came.\n", glossary=GLOSSARY)
    here.run(StubEngine(answer=mangling_masks))
    waived(here)
    before = here.target(1)
    engine = StubEngine(answer=replacing({"joint statement": "declaración conjunta"}))

    here.run(engine, redraft=True)

    assert here.target(1) == before
    assert engine.sent == []


def test_it_moves_with_its_segment(tmp_path: Path) -> None:
    here = written(tmp_path, "La firmaron en el lago.")
    waived(here)
    here.write(f"A new first line.\n\n{BY_THE_LAKE}")
    here.run(StubEngine(answer=mangling_masks))
    assert verdicts(here, 2) == [Verdict.WAIVED, Verdict.KEPT]


def test_another_source_ends_it(tmp_path: Path) -> None:
    here = written(tmp_path, "La firmaron en el lago.")
    waived(here)
    here.write(BY_THE_LAKE.replace("was signed", "was not signed"))
    here.run(StubEngine(answer=mangling_masks))
    target = here.target(1)
    assert verdicts(here) == [Verdict.MISSING, Verdict.KEPT]
    assert (target.state, [change.action for change in target.history]) == (
        State.DRAFT,
        ["edit", "waive", "source changed"],
    )


def test_it_does_not_travel_with_the_memory(tmp_path: Path) -> None:
    here = written(tmp_path, "La firmaron en el lago.")
    waived(here)
    review.approve(here.sitting("Ben"), [here.entry(1)])
    other = Desk(here.root, here.root / "other.md")
    other.write("The joint statement was signed by the lake.\n")
    other.run(memory=[here.article])
    assert other.texts() == ["La firmaron en el lago."]
    assert verdicts(other) == [Verdict.MISSING, Verdict.KEPT]
