"""Drafts explain a term at its first mention and not again; what a person wrote stays as it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from glossa.model.finding import Severity
from glossa.model.target import State
from glossa.model.term import Mechanism, Mention, Verdict
from glossa.model.waiver import Waiver
from glossa.text.languages import LanguageTag
from glossa.workflow import review
from glossa.workflow.edit import edit
from glossa.workflow.summary import count_terms
from tests.workflow.samples import AR, EN, ES, ZH, Desk, StubEngine, approved, desk, replacing

GLOSSARY = """\
en,es,es:first,es:short,zh-Hans,zh-Hans:first
River Agency|RA,Agencia del Río,Agencia del Río (AR),AR,河流署,河流署（主管河道𠮷的机构）
night ferry,barco nocturno,,nocturno,夜船,
"""
ARABIC = "en,ar,ar:first,ar:short\nRA,وكالة النهر,وكالة النهر (ون),ون\n"
FULL = {"The River Agency": "La Agencia del Río", "the River Agency": "la Agencia del Río", "RA": "AR"}


def run(here: Desk, words: Mapping[str, str] = FULL, to: LanguageTag = ES, *, redraft: bool = False) -> list[str]:
    """Translates with an engine that knows some words, and returns the translations."""
    here.run(StubEngine(answer=replacing(words)), to=to, redraft=redraft)
    return here.texts(to)


def drafts(folder: Path, text: str, words: Mapping[str, str] = FULL, to: LanguageTag = ES) -> list[str]:
    """Returns the drafts of an article."""
    return run(desk(folder, text, glossary=GLOSSARY), words, to)


def uses(here: Desk, number: int, to: LanguageTag = ES) -> list[tuple[Mention | None, Verdict, Mechanism]]:
    """Returns what the ledger says of a segment."""
    return [(use.mention, use.verdict, use.mechanism) for use in here.target(number, to).terms]


def said(here: Desk, number: int, to: LanguageTag = ES) -> list[tuple[Severity, str]]:
    """Returns what the check finds in a segment."""
    found = here.target(number, to).findings
    return [(finding.severity, finding.message) for finding in found if finding.check == "first_mention"]


def written(here: Desk, number: int, text: str) -> None:
    """Lets Ana write a translation."""
    assessor = here.assessor()
    assessor.attend(here.article)
    edit(here.sitting("Ana"), here.entry(number), text)


def waived(here: Desk, number: int) -> None:
    """Waives the only term of a segment."""
    target = here.target(number)
    uses = (
        replace(target.terms[0], verdict=Verdict.WAIVED, waiver=Waiver("Ana", "a pronoun", "2026-11-20T08:00:00Z")),
    )
    with here.store.transaction() as transaction:
        segment = here.entry(number)[1].segment.id
        transaction.put_target(segment, ES, replace(target, terms=uses), expected_revision=None)


def test_the_first_is_explained_and_the_later_ones_are_short(tmp_path: Path) -> None:
    here = desk(
        tmp_path, "# The River Agency\n\nThe River Agency spoke.\n\nThe River Agency left.\n", glossary=GLOSSARY
    )

    assert run(here) == ["La Agencia del Río", "La Agencia del Río (AR) spoke.", "La AR left."]

    assert uses(here, 1) == [(Mention.HEADLINE, Verdict.KEPT, Mechanism.ENGINE)]
    assert uses(here, 2) == [(Mention.FIRST, Verdict.KEPT, Mechanism.ENGINE)]
    assert uses(here, 3) == [(Mention.LATER, Verdict.ADMITTED, Mechanism.REPAIR)]
    assert [(change.action, change.why) for change in here.target(3).history] == [
        ("draft", ""),
        ("first mention", "“Agencia del Río” → “AR”"),
    ]
    assert here.target(2).history[-1].why == "“Agencia del Río” → “Agencia del Río (AR)”"
    assert (here.target(3).revision, here.target(3).state) == (2, State.DRAFT)
    assert count_terms(here.article, ES).repaired == 0


@pytest.mark.parametrize(
    ("to", "words", "explained", "bare"),
    [
        (
            ES,
            FULL | {"The ": "La "},
            ["La Agencia del Río (AR) spoke 😀.", "La AR left."],
            ["La Agencia del Río spoke 😀.", "La Agencia del Río left."],
        ),
        (
            ZH,
            {"The River Agency": "河流署"},
            ["河流署（主管河道𠮷的机构） spoke 😀.", "河流署 left."],
            ["河流署 spoke 😀.", "河流署 left."],
        ),
    ],
)
def test_what_was_written_for_a_rule_goes_with_the_rule(
    tmp_path: Path, to: LanguageTag, words: dict[str, str], explained: list[str], bare: list[str]
) -> None:
    here = desk(tmp_path, "The River Agency spoke 😀.\n\nThe River Agency left.\n", glossary=GLOSSARY)
    assert run(here, words, to) == explained
    (tmp_path / "terms.csv").write_text("en,es,zh-Hans\nRiver Agency,Agencia del Río,河流署\n", encoding="utf-8")

    assert run(here, words, to) == bare

    assert (here.target(1, to).history[-1].action, here.target(1, to).findings) == ("first mention", ())
    stored = here.store.path.read_bytes()
    assert run(here, words, to) == bare
    assert here.store.path.read_bytes() == stored


def test_the_gloss_of_a_text_that_a_person_approved_stays_without_its_rule(tmp_path: Path) -> None:
    here = desk(tmp_path, "The River Agency spoke.\n", glossary=GLOSSARY)
    run(here)
    review.approve(here.sitting("Ben"), [here.entry(1)])
    (tmp_path / "terms.csv").write_text("en,es\nRiver Agency,Agencia del Río\n", encoding="utf-8")

    assert run(here) == ["La Agencia del Río (AR) spoke."]


def test_a_second_run_changes_nothing_and_sends_nothing(tmp_path: Path) -> None:
    here = desk(tmp_path, "The RA spoke.\n\nThe River Agency left.\n\nRA, RA.\n", glossary=GLOSSARY)
    run(here)
    stored = here.store.path.read_bytes()
    engine = StubEngine()

    here.run(engine)

    assert engine.sent == []
    assert here.store.path.read_bytes() == stored


@pytest.mark.parametrize(
    ("to", "source", "words", "draft"),
    [
        (ES, "The RA spoke.", {"The RA": "La AR"}, "La Agencia del Río (AR) spoke."),
        (ES, "The RA spoke.", {"The RA": "AR"}, "Agencia del Río (AR) spoke."),
        (ES, "The **RA** spoke.", {"RA": "Agencia del Río"}, "The <1>Agencia del Río (AR)</1> spoke."),
        (ES, "The “RA” spoke.", {"RA": "Agencia del Río"}, "The “Agencia del Río” (AR) spoke."),
        (ES, "RAs spoke.", {"RAs": "Agencias del Río"}, "Agencias del Río (AR) spoke."),
        (
            ZH,
            "The River Agency spoke.",
            {"The River Agency spoke.": "河流署发言。"},
            "河流署（主管河道𠮷的机构）发言。",
        ),
        (ZH, "The RA spoke.", {"The RA spoke.": "“河流署”发言。"}, "“河流署”（主管河道𠮷的机构）发言。"),
        (AR, "The RA spoke.", {"The RA spoke.": "تحدثت وكالة النهر."}, "تحدثت وكالة النهر (ون)."),
        (AR, "The RA spoke.", {"The RA spoke.": "تحدثت ون."}, "تحدثت وكالة النهر (ون)."),
    ],
)
def test_a_first_mention_gets_what_it_lacks(
    tmp_path: Path, to: LanguageTag, source: str, words: dict[str, str], draft: str
) -> None:
    here = desk(tmp_path, f"{source}\n", glossary=ARABIC if to == AR else GLOSSARY)
    assert run(here, words, to) == [draft]
    assert said(here, 1, to) == []


@pytest.mark.parametrize(
    "answer",
    [
        "La Agencia del Río (AR) spoke.",
        "La Agencia del Río（AR） spoke.",
        "La «Agencia del Río» (AR) spoke.",
        "La AR (Agencia del Río) spoke.",
        "La Agencia del Río, AR, spoke.",
    ],
)
def test_what_is_explained_already_stays(tmp_path: Path, answer: str) -> None:
    here = desk(tmp_path, "The RA spoke.\n", glossary=GLOSSARY)
    assert run(here, {"The RA spoke.": answer}) == [answer]
    assert said(here, 1) == []


def test_another_explanation_in_brackets_is_for_a_person_to_judge(tmp_path: Path) -> None:
    here = desk(tmp_path, "The RA spoke.\n", glossary=GLOSSARY)
    assert run(here, {"The RA": "La Agencia del Río (de Puerto Selva)"}) == [
        "La Agencia del Río (de Puerto Selva) spoke."
    ]
    assert said(here, 1) == [
        (Severity.WARNING, "“Agencia del Río” should be “Agencia del Río (AR)” at its first mention")
    ]


def test_where_the_source_explains_it_the_translation_does_so_once(tmp_path: Path) -> None:
    here = desk(tmp_path, "The River Agency (RA) spoke.\n\nThe River Agency (RA) left.\n", glossary=GLOSSARY)
    assert run(here) == ["La Agencia del Río (AR) spoke.", "La Agencia del Río (AR) left."]
    assert (said(here, 1), said(here, 2)) == ([], [])


def test_a_full_form_in_brackets_behind_the_first_becomes_the_gloss(tmp_path: Path) -> None:
    here = desk(tmp_path, "The River Agency (RA) spoke.\n", glossary=GLOSSARY)
    assert run(here, {**FULL, "RA": "Agencia del Río"}) == ["La Agencia del Río (AR) spoke."]
    assert uses(here, 1)[1] == (Mention.LATER, Verdict.ADMITTED, Mechanism.REPAIR)


def test_what_a_full_form_in_brackets_explains_is_known_to_all_that_follows(tmp_path: Path) -> None:
    here = desk(tmp_path, "The River Agency (RA) and the RA: River Agency (RA).\n", glossary=GLOSSARY)
    draft = run(here, {**FULL, "RA": "Agencia del Río"})
    assert draft == ["La Agencia del Río (AR) and the AR: River Agency (AR)."]
    assert run(here) == draft


@pytest.mark.parametrize(
    ("answer", "draft"),
    [
        ("La Agencia del Río left.", "La AR left."),
        ("La Agencia del Río (AR) left.", "La AR left."),
        ("Las Agencias del Río (AR) left.", "Las Agencias del Río left."),
        ("Las Agencias del Río left.", "Las Agencias del Río left."),
        ("La «Agencia del Río» (AR) left.", "La «AR» left."),
        ("La AR left.", "La AR left."),
    ],
)
def test_a_later_mention_is_short_where_that_is_safe(tmp_path: Path, answer: str, draft: str) -> None:
    text = "The River Agency spoke.\n\nThe RA left.\n"
    assert drafts(tmp_path, text, {"The RA left.": answer, **FULL})[1] == draft


def test_a_draft_that_has_a_term_more_often_than_its_source_is_gone_through_at_once(tmp_path: Path) -> None:
    here = desk(tmp_path, "The RA spoke.\n\nThe RA left.\n", glossary=GLOSSARY)
    words = {"The RA spoke.": "La AR habló.", "The RA left.": "La Agencia del Río, la Agencia del Río se fue."}
    assert run(here, words) == ["La Agencia del Río (AR) habló.", "La AR, la AR se fue."] == run(here, words)


def test_a_short_form_begins_a_sentence_as_the_full_one_did(tmp_path: Path) -> None:
    text = "The night ferry left.\n\nNight ferry left.\n"
    words = {"The night ferry": "El barco nocturno", "Night ferry": "Barco nocturno"}
    assert drafts(tmp_path, text, words) == ["El barco nocturno left.", "Nocturno left."]


def test_english_is_a_target_too(tmp_path: Path) -> None:
    glossary = "zh-Hans,en,en:first\n红船精神,Red Boat Spirit,Red Boat Spirit (courage to begin)\n"
    here = desk(tmp_path, "学者谈论红船精神。\n\n红船精神𠮷在此。\n", glossary=glossary)
    words = {
        "学者谈论红船精神。": "Scholars spoke of the Red Boat Spirit.",
        "红船精神𠮷在此。": "The Red Boat Spirit is here.",
    }
    assert run(here, words, EN) == [
        "Scholars spoke of the Red Boat Spirit (courage to begin).",
        "The Red Boat Spirit is here.",
    ]


def test_a_term_that_is_missing_is_no_business_of_first_mentions(tmp_path: Path) -> None:
    here = desk(tmp_path, "The RA spoke.\n\nThe River Agency left.\n", glossary=GLOSSARY)
    here.ingest()
    written(here, 1, "Ella habló.")
    assert run(here) == ["Ella habló.", "La Agencia del Río left."]
    assert (said(here, 1), said(here, 2)) == ([], [])


def test_a_persons_text_gets_a_finding_and_stays(tmp_path: Path) -> None:
    here = desk(tmp_path, "The RA spoke.\n\nThe RA left.\n", glossary=GLOSSARY)
    here.ingest()
    written(here, 1, "La AR habló.")
    written(here, 2, "La Agencia del Río (AR) se fue.")

    assert run(here) == ["La AR habló.", "La Agencia del Río (AR) se fue."]

    assert said(here, 1) == [(Severity.WARNING, "“AR” should be “Agencia del Río (AR)” at its first mention")]
    assert said(here, 2) == [(Severity.ADVICE, "“Agencia del Río” needs no explanation after the first mention")]
    assert [finding.fix for number in (1, 2) for finding in here.target(number).findings] == [
        "La Agencia del Río (AR) habló.",
        "La Agencia del Río se fue.",
    ]


def test_a_draft_is_not_shortened_where_readers_do_not_know_the_short_form(tmp_path: Path) -> None:
    here = desk(tmp_path, "The RA spoke.\n\nThe River Agency left.\n", glossary=GLOSSARY)
    here.ingest()
    written(here, 1, "La AR habló.")

    assert run(here)[1] == "La Agencia del Río left."


def test_when_units_move_the_gloss_moves_along(tmp_path: Path) -> None:
    spoke, left, again = "The River Agency spoke.\n\n", "The River Agency left.\n\n", "The RA came again.\n\n"
    here = desk(tmp_path, spoke + left + again, glossary=GLOSSARY)
    run(here)
    assert here.texts() == ["La Agencia del Río (AR) spoke.", "La AR left.", "The AR came again."]

    here.write(left + spoke + again)

    assert run(here) == ["La Agencia del Río (AR) left.", "La AR spoke.", "The AR came again."]
    assert [change.action for change in here.target(1).history] == ["draft", "first mention", "first mention"]


def test_when_units_move_an_approval_stays_and_gets_a_finding(tmp_path: Path) -> None:
    spoke, left = "The River Agency spoke.\n\n", "The River Agency left.\n\n"
    here = desk(tmp_path, spoke + left, glossary=GLOSSARY)
    here.ingest()
    approved(here, 1, "La Agencia del Río (AR) habló.")
    run(here)
    assert (here.texts()[1], said(here, 1)) == ("La AR left.", [])
    before = here.target(1)

    here.write(left + spoke)
    run(here)

    after = here.target(2)
    assert (after.text, after.state, after.history) == (before.text, before.state, before.history)
    assert said(here, 2) == [(Severity.ADVICE, "“Agencia del Río” needs no explanation after the first mention")]
    assert here.texts()[0] == "La Agencia del Río (AR) left."


def test_a_paragraph_that_becomes_a_headline_loses_its_gloss(tmp_path: Path) -> None:
    here = desk(tmp_path, "The River Agency spoke\n\nThe River Agency left.\n", glossary=GLOSSARY)
    run(here)
    here.write("# The River Agency spoke\n\nThe River Agency left.\n")
    assert run(here) == ["La Agencia del Río spoke", "La Agencia del Río (AR) left."]


def test_after_a_waived_first_mention_the_next_is_explained(tmp_path: Path) -> None:
    here = desk(tmp_path, "The RA spoke.\n\nThe RA left.\n", glossary=GLOSSARY)
    run(here, {**FULL, "The RA spoke.": "Ella habló."})
    written(here, 1, "Ella habló.")
    waived(here, 1)

    assert run(here)[1] == "The Agencia del Río (AR) left."
    assert uses(here, 2)[0][0] is Mention.FIRST


def test_what_is_drafted_anew_is_explained_anew(tmp_path: Path) -> None:
    here = desk(tmp_path, "The River Agency spoke.\n\nThe River Agency left.\n", glossary=GLOSSARY)
    run(here)
    assert run(here, redraft=True) == ["La Agencia del Río (AR) spoke.", "La AR left."]
    assert [change.action for change in here.target(2).history] == ["draft", "first mention"] * 2


def test_a_glossary_that_says_so_later_is_followed(tmp_path: Path) -> None:
    here = desk(tmp_path, "The River Agency spoke.\n", glossary="en,es\nRiver Agency,Agencia del Río\n")
    assert run(here) == ["La Agencia del Río spoke."]
    (here.root / "terms.csv").write_text(GLOSSARY, encoding="utf-8")
    assert run(here) == ["La Agencia del Río (AR) spoke."]


def test_a_gloss_that_the_glossary_changes_is_changed_in_drafts(tmp_path: Path) -> None:
    here = desk(tmp_path, "The RA spoke.\n\nThe RA left.\n", glossary="en,es,es:first\nRA,Agencia,Agencia (del río)\n")
    words = {"The RA": "La Agencia"}
    assert run(here, words) == ["La Agencia (del río) spoke.", "La Agencia left."]

    (here.root / "terms.csv").write_text("en,es,es:first\nRA,Agencia,Agencia (del Río Sur)\n", encoding="utf-8")

    assert run(here, words) == ["La Agencia (del Río Sur) spoke.", "La Agencia left."]
    assert said(here, 1) == []
    assert uses(here, 1) == [(Mention.FIRST, Verdict.KEPT, Mechanism.ENGINE)]


def test_a_short_name_that_the_source_explains_is_explained_once(tmp_path: Path) -> None:
    glossary = "en,es,es:first\nRiver League|RL,LR|Liga de Ríos,Liga de Ríos (LR)\n"
    here = desk(tmp_path, "The River League (RL) met.\n\nThe RL left.\n", glossary=glossary)
    assert run(here, {"River League": "LR", "RL": "LR"}) == ["The Liga de Ríos (LR) met.", "The LR left."]
    assert [use.verdict.is_met for use in here.target(1).terms] == [True, True]
