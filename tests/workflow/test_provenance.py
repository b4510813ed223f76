"""What a text began as: read off its history, whatever was done to it since."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossa.model.target import Change, Origin, OriginKind, State, Target
from glossa.workflow.provenance import Beginning, provenance
from tests.model.strategies import changes, origins, texts

D, T, R = State.DRAFT, State.TRANSLATED, State.REVIEWED
MT = Origin(OriginKind.MT, "2026-11-20T10:00:00Z", engine="apertium")


def _target(*steps: tuple[str, State, str | None, str, str], origin: Origin = MT) -> Target:
    """Makes a target from steps: action, state, text, by, via."""
    history = tuple(
        Change(number, f"2026-11-20T10:00:0{number}Z", action, state, text, by, via=via)
        for number, (action, state, text, by, via) in enumerate(steps, start=1)
    )
    text = next((change.text for change in reversed(history) if change.text is not None), "")
    return Target(text, history[-1].state if history else D, origin, max(1, len(history)), history=history)


DRAFT = ("draft", D, "Salió un barco grande.", "", "apertium")


def test_a_draft_that_nobody_touched_is_all_machine() -> None:
    began = provenance(_target(DRAFT))
    assert (began.beginning, began.by, began.likeness, began.is_edited) == (Beginning.MACHINE, "apertium", 100, False)


def test_an_approval_is_no_edit() -> None:
    began = provenance(_target(DRAFT, ("approve", R, None, "Cleo", "command line")))
    assert (began.is_edited, began.hands) == (False, ())


@pytest.mark.parametrize("via", ["command line", "browser", "import"])
def test_an_edited_draft_is_a_machines_still(via: str) -> None:
    began = provenance(_target(DRAFT, ("edit", T, "Zarpó un barco grande.", "Ana", via)))
    assert (began.beginning, began.by, began.draft) == (Beginning.MACHINE, "apertium", "Salió un barco grande.")
    assert (began.likeness, began.is_edited, [change.by for change in began.hands]) == (76, True, ["Ana"])


def test_chinese_is_compared_character_by_character() -> None:
    began = provenance(_target(("draft", D, "一艘大船𠮷", "", "google"), ("edit", T, "一艘小船𠮷", "Ana", "")))
    assert began.likeness == 80


def test_what_glossa_repaired_is_part_of_the_draft() -> None:
    repair = ("repair", D, "Zarpó un barco grande.", "", "apertium")
    began = provenance(_target(DRAFT, repair))
    assert (began.draft, began.is_edited) == ("Zarpó un barco grande.", False)


def test_a_new_draft_is_a_new_beginning() -> None:
    began = provenance(_target(DRAFT, ("draft", D, "Un barco salió.", "", "google")))
    assert (began.by, began.draft, began.is_edited) == ("google", "Un barco salió.", False)


@pytest.mark.parametrize("via", ["memory", ""])
def test_the_memory_is_a_beginning(via: str) -> None:
    began = provenance(_target(DRAFT, ("memory", T, "Un barco salió.", "", via)))
    assert (began.beginning, began.by) == (Beginning.MEMORY, "")


def test_a_person_can_begin() -> None:
    began = provenance(_target(("edit", T, "Salió.", "Ana", "command line"), ("edit", T, "Zarpó.", "Bo", "")))
    assert (began.beginning, began.by, began.is_edited) == (Beginning.PERSON, "Ana", False)
    assert [change.by for change in began.hands] == ["Ana", "Bo"]


def test_a_file_can_begin() -> None:
    assert provenance(_target(("import", T, "Salió.", "Ana", "import"))).beginning is Beginning.IMPORT


def test_what_has_no_words_is_a_copy() -> None:
    assert provenance(_target(("draft", D, "2026", "", "unchanged"))).beginning is Beginning.COPY


def test_an_undo_leads_back_to_what_the_text_was_then() -> None:
    began = provenance(
        _target(DRAFT, ("edit", T, "Zarpó.", "Ana", ""), ("undo", D, "Salió un barco grande.", "Bo", "command line"))
    )
    assert (began.beginning, began.is_edited, began.hands) == (Beginning.MACHINE, False, ())


def test_a_merge_of_two_histories_keeps_whose_text_it_was() -> None:
    began = provenance(
        _target(DRAFT, ("edit", T, "Ours.", "Ana", ""), ("edit", T, "Theirs.", "Bo", ""), ("merge", T, "Ours.", "", ""))
    )
    assert [change.by for change in began.hands] == ["Ana"]


def test_other_code_numbers_are_no_edit() -> None:
    draft = ("draft", D, "Salió <1>un</1> barco.", "", "apertium")
    began = provenance(_target(draft, ("codes renumbered", D, "Salió <2>un</2> barco.", "", "")))
    assert (began.draft, began.is_edited) == ("Salió <2>un</2> barco.", False)


def test_other_code_numbers_leave_an_edit_an_edit() -> None:
    edit = ("edit", T, "Zarpó <1>un</1> barco.", "Ana", "")
    draft = ("draft", D, "Salió <1>un</1> barco.", "", "apertium")
    began = provenance(_target(draft, edit, ("codes renumbered", T, "Zarpó <2>un</2> barco.", "", "")))
    assert (began.draft, began.is_edited) == ("Salió <1>un</1> barco.", True)


def test_older_histories_do_not_name_the_engine() -> None:
    unsaid = ("draft", D, "Salió.", "", "")
    person = Origin(OriginKind.HUMAN, "2026-11-20T10:00:00Z", by="Ana")
    assert provenance(_target(unsaid)).by == "apertium"
    began = provenance(_target(unsaid, ("edit", T, "Zarpó.", "Ana", ""), origin=person))
    assert (began.beginning, began.by) == (Beginning.MACHINE, "")


@pytest.mark.parametrize(
    ("kind", "beginning"),
    [
        (OriginKind.MT, Beginning.MACHINE),
        (OriginKind.TM_EXACT, Beginning.MEMORY),
        (OriginKind.TM_FUZZY, Beginning.MEMORY),
        (OriginKind.HUMAN, Beginning.PERSON),
        (OriginKind.IMPORT, Beginning.IMPORT),
    ],
)
def test_without_a_history_the_origin_says_it(kind: OriginKind, beginning: Beginning) -> None:
    assert provenance(_target(origin=Origin(kind, ""))).beginning is beginning


@pytest.mark.parametrize("target", [None, Target("", State.UNTRANSLATED, MT)])
def test_what_is_not_translated_began_as_nothing(target: Target | None) -> None:
    assert provenance(target).beginning is Beginning.NOTHING


@given(texts, origins, st.lists(changes, max_size=6).map(tuple))
@settings(deadline=None, max_examples=60)
def test_every_history_has_a_beginning(text: str, origin: Origin, history: tuple[Change, ...]) -> None:
    began = provenance(Target(text, T, origin, history=history))
    assert began.beginning is not Beginning.NOTHING
    assert 0 <= began.likeness <= 100
    assert began.likeness == 100 or began.draft != text
