"""Repairing terms: a plain draft first, then the terms that it lost once more behind masks; the better one stays."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from glossa.engines import Fitted, Occurrence, Pair, Privacy
from glossa.engines._base import EngineRefused, MaskStyle
from glossa.model.target import State
from glossa.model.term import Mechanism, Verdict
from glossa.workflow.edit import edit
from tests.workflow.samples import ZH, Answer, Heard, StubEngine, desk, mangling_masks, refused, replacing

SIGNED = "The joint statement was signed.\n"
LITERAL = replacing({"The joint statement": "La nota común", "was signed": "se firmó", "The ": "La "})


def test_a_term_that_the_plain_draft_lost_comes_back_behind_a_mask(tmp_path: Path) -> None:
    here, engine = desk(tmp_path, SIGNED), StubEngine(answer=LITERAL)

    summary = here.run(engine)

    target = here.target(1)
    assert engine.sent == ["The joint statement was signed.", "The XQ0Z was signed."]
    assert target.text == "La declaración conjunta se firmó."
    assert [(use.verdict, use.mechanism, use.found) for use in target.terms] == [
        (Verdict.KEPT, Mechanism.MASK, "declaración conjunta")
    ]
    assert target.state is State.DRAFT
    assert (summary.terms.required, summary.terms.kept, summary.terms.repaired, summary.terms.missing) == (1, 1, 1, 0)


@pytest.mark.parametrize("style", MaskStyle)
def test_an_article_that_has_stand_ins_of_its_own_keeps_them_whatever_the_shape(
    tmp_path: Path, style: MaskStyle
) -> None:
    own = "XQ0Z, xq 1 z, XZBX, [[0]], 【0】, {0}, ⟦0⟧, __0__, #0#, ＃0＃, &amp; x id=0"
    here = desk(tmp_path, f"The joint statement of 😀 {own} was signed.\n", "a.txt")
    engine = StubEngine(answer=replacing({"joint statement": "nota común"}), mask_style=style)

    here.run(engine)

    assert here.texts() == [f"The declaración conjunta of 😀 {own} was signed."]
    assert here.target(1).terms[0].mechanism is Mechanism.MASK


def test_both_drafts_stand_in_the_history(tmp_path: Path) -> None:
    here = desk(tmp_path, SIGNED)

    here.run(StubEngine(answer=LITERAL))

    assert [(change.revision, change.action, change.text) for change in here.target(1).history] == [
        (1, "draft", "La nota común se firmó."),
        (2, "repair", "La declaración conjunta se firmó."),
    ]


def test_a_term_that_the_engine_got_right_is_the_engines_and_nothing_is_sent_again(tmp_path: Path) -> None:
    here = desk(tmp_path, SIGNED)
    engine = StubEngine(answer=replacing({"The joint statement": "La declaración conjunta"}))

    summary = here.run(engine)

    assert engine.sent == ["The joint statement was signed."]
    assert here.target(1).terms[0].mechanism is Mechanism.ENGINE
    assert summary.terms.repaired == 0


def test_a_retry_that_is_no_better_keeps_the_plain_draft_and_says_so(tmp_path: Path) -> None:
    def drops_what_it_cannot_read(texts: Sequence[str], pair: Pair) -> list[str]:
        return [_otherwise(text).replace("joint statement", "nota").replace("XQ0Z", "xq0z xq0z") for text in texts]

    here = desk(tmp_path, SIGNED)

    summary = here.run(StubEngine(answer=drops_what_it_cannot_read))

    target = here.target(1)
    assert target.text == "The nota was signed."
    assert [(change.action, change.text, change.why) for change in target.history[1:]] == [
        ("repair", None, "the engine lost what it should have carried over"),
        ("replace", None, "the engine's own words for the terms were not found in the draft"),
    ]
    assert [use.verdict for use in target.terms] == [Verdict.MISSING]
    assert (summary.terms.missing, summary.complete) == (1, True)
    assert [finding.check for finding in target.findings] == ["terms"]


def test_a_retry_that_loses_as_much_as_it_gains_is_not_taken(tmp_path: Path) -> None:
    def loses_the_other_term(texts: Sequence[str], pair: Pair) -> list[str]:
        kept = {"Party secretary": "secretario del Partido"}
        return [
            text.replace("Party secretary", "jefe") if "XQ" in text else replacing(kept)([_otherwise(text)], pair)[0]
            for text in texts
        ]

    here = desk(tmp_path, "The Party secretary read the joint statement.\n")

    here.run(StubEngine(answer=loses_the_other_term))

    target = here.target(1)
    assert target.text == "The secretario del Partido read the joint statement."
    assert target.history[1].why == "masking the terms did not help"


def test_a_retry_that_is_the_term_alone_is_not_taken(tmp_path: Path) -> None:
    def the_mask_alone(texts: Sequence[str], pair: Pair) -> list[str]:
        said = replacing({"The joint statement was signed at the old mill": "La nota común se firmó en el molino"})
        return ["XQ0Z" if "XQ0Z" in text else said([_otherwise(text)], pair)[0] for text in texts]

    here = desk(tmp_path, "The joint statement was signed at the old mill.\n")

    here.run(StubEngine(answer=the_mask_alone))

    target = here.target(1)
    assert target.text == "La nota común se firmó en el molino."
    assert target.history[1].why == ("the retry is far shorter: 0 characters beside the terms instead of about 16")
    assert [finding.check for finding in target.findings] == ["terms"]


def test_a_retry_that_loses_a_number_is_not_taken(tmp_path: Path) -> None:
    def forgets(texts: Sequence[str], pair: Pair) -> list[str]:
        return [_otherwise(text).replace("joint statement", "nota") for text in texts if "XQ0Z" not in text] or [
            text.replace(" 12", "") for text in texts
        ]

    here = desk(tmp_path, "The joint statement was signed by 12 boats of 2030.\n")

    here.run(StubEngine(answer=forgets))

    assert here.texts() == ["The nota was signed by 12 boats of 2030."]
    assert here.target(1).history[1].why == "the retry lost the number 12"


def _otherwise(text: str) -> str:
    """Calls the thing something else when it is asked for the bare term."""
    return "comunicado" if text == "joint statement" else text


@pytest.mark.parametrize("answer", [LITERAL, mangling_masks])
def test_a_retry_is_not_made_again_on_the_next_run(tmp_path: Path, answer: Answer) -> None:
    here = desk(tmp_path, SIGNED)
    here.run(StubEngine(answer=answer))
    second = StubEngine()

    here.run(second)

    assert second.sent == []


def test_a_retry_that_the_engine_did_not_answer_is_made_again_on_the_next_run(tmp_path: Path) -> None:
    def away_for_masks(texts: Sequence[str], pair: Pair) -> list[str]:
        if "XQ" in texts[0]:
            raise EngineRefused("away")
        return LITERAL(texts, pair)

    here = desk(tmp_path, SIGNED)
    here.run(StubEngine(answer=away_for_masks))
    assert "repair" not in [change.action for change in here.target(1).history]
    second = StubEngine(answer=LITERAL)

    here.run(second)

    assert second.sent == ["The XQ0Z was signed."]
    assert here.texts() == ["La declaración conjunta se firmó."]


def test_who_reads_the_texts_is_said_before_a_retry_too(tmp_path: Path) -> None:
    def away_for_masks(texts: Sequence[str], pair: Pair) -> list[str]:
        if "XQ" in texts[0]:
            raise EngineRefused("away")
        return LITERAL(texts, pair)

    here = desk(tmp_path, SIGNED)
    here.run(StubEngine(answer=away_for_masks))
    heard = Heard()

    here.run(StubEngine(answer=LITERAL, privacy=Privacy.THIRD_PARTY), progress=heard)

    assert heard.notes == ["stub is a third party's service: the text of 1 segment is sent to it."]


@dataclass
class Knowing(StubEngine):
    """An engine that knows grammar, and remembers what was said before it was asked for the first time."""

    heard: Heard = field(default_factory=Heard)
    said_before: tuple[str, ...] | None = None

    def fit(self, occurrences: Sequence[Occurrence], pair: Pair) -> list[Fitted]:
        """Keeps the forms of the glossary."""
        if self.said_before is None:
            self.said_before = tuple(self.heard.notes)
        return [Fitted(each.rendering) for each in occurrences]


def test_who_reads_the_texts_is_said_before_an_engine_is_asked_about_grammar(tmp_path: Path) -> None:
    here = desk(tmp_path, SIGNED)
    here.run(StubEngine(answer=lambda texts, pair: refused(texts, pair) if "XQ" in texts[0] else LITERAL(texts, pair)))
    heard = Heard()
    engine = Knowing(answer=LITERAL, privacy=Privacy.THIRD_PARTY, heard=heard)

    here.run(engine, progress=heard)

    assert engine.said_before == ("stub is a third party's service: the text of 1 segment is sent to it.",)
    assert len(heard.notes) == 1


def test_a_capital_at_the_beginning_is_restored(tmp_path: Path) -> None:
    here = desk(tmp_path, "Joint statement signed at the lake\n")

    here.run(StubEngine(answer=replacing({"Joint statement": "Nota", "signed at the lake": "firmada en el lago"})))

    assert here.texts() == ["Declaración conjunta firmada en el lago"]
    assert here.target(1).terms[0].verdict is Verdict.KEPT


def test_a_capital_is_restored_behind_an_inline_code(tmp_path: Path) -> None:
    here = desk(tmp_path, "**Joint statement** signed at the lake\n")

    here.run(StubEngine(answer=replacing({"Joint statement": "Nota", "signed at the lake": "firmada en el lago"})))

    assert here.texts() == ["<1>Declaración conjunta</1> firmada en el lago"]


def test_a_term_that_was_written_by_hand_is_left_alone(tmp_path: Path) -> None:
    here = desk(tmp_path, SIGNED)
    here.ingest()
    edit(here.sitting("Ana"), here.entry(1), "Se firmó la nota.")
    engine = StubEngine()

    summary = here.run(engine)

    assert engine.sent == []
    assert here.texts() == ["Se firmó la nota."]
    assert summary.terms.missing == 1


def test_an_edit_made_during_the_retry_stays(tmp_path: Path) -> None:
    here = desk(tmp_path, SIGNED)

    def answer(texts: Sequence[str], pair: Pair) -> list[str]:
        if "XQ" in texts[0]:
            edit(here.sitting("Ana"), here.entry(1), "Ya está firmada.")
        return LITERAL(texts, pair)

    here.run(StubEngine(answer=answer))

    assert here.texts() == ["Ya está firmada."]
    assert here.target(1).state is State.TRANSLATED


def test_a_repeated_sentence_is_repaired_everywhere_with_one_text_sent(tmp_path: Path) -> None:
    here, engine = desk(tmp_path, f"{SIGNED}\nRain fell.\n\n{SIGNED}"), StubEngine(answer=LITERAL)

    here.run(engine)

    assert engine.sent.count("The XQ0Z was signed.") == 1
    assert here.texts()[0] == here.texts()[2] == "La declaración conjunta se firmó."


def test_into_chinese_a_term_stands_without_spaces(tmp_path: Path) -> None:
    here = desk(tmp_path, SIGNED)

    here.run(StubEngine(answer=replacing({"The ": "", "joint statement": "文件", "was signed.": "已签署。"})), to=ZH)

    target = here.target(1, ZH)
    assert target.terms[0].mechanism is Mechanism.MASK
    assert target.text.startswith("联合声明")


def test_a_term_written_otherwise_shows_in_the_history(tmp_path: Path) -> None:
    here = desk(tmp_path, SIGNED, glossary="en,es\njoint statement,declaración conjunta\n")

    here.run(StubEngine(answer=replacing({"The joint statement": "😀 La declaración-conjunta"})))

    (step,) = here.target(1).history
    assert (step.text, step.why) == (
        "😀 La declaración conjunta was signed.",
        "“declaración-conjunta” → “declaración conjunta”",
    )
    assert [use.mechanism for use in here.target(1).terms] == [Mechanism.REPAIR]
