"""Editing: a person's text, signed, judged, and never over somebody else's."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from glossa.errors import GlossaError
from glossa.model.target import OriginKind, State
from glossa.model.term import Mechanism, Verdict
from glossa.store import StaleRevision
from glossa.text.languages import LanguageTag
from glossa.workflow.edit import edit
from tests.workflow.samples import AR, ES, THREE, ZH, desk, drafted, edited


def test_an_edit_is_translated_signed_and_a_revision(tmp_path: Path) -> None:
    here = drafted(tmp_path)

    edited(here, 1, "Salió un barco.")

    target = here.target(1)
    assert (target.text, target.state, target.revision) == ("Salió un barco.", State.TRANSLATED, 2)
    assert (target.origin.kind, target.origin.by) == (OriginKind.HUMAN, "Ana")
    assert [(change.revision, change.action, change.by, change.text) for change in target.history] == [
        (1, "draft", "", "[es] One boat left."),
        (2, "edit", "Ana", "Salió un barco."),
    ]


def test_a_segment_without_a_draft_can_be_written(tmp_path: Path) -> None:
    here = desk(tmp_path, THREE)
    here.ingest()

    edited(here, 2, "Salieron dos barcos.")

    assert here.texts() == ["", "Salieron dos barcos.", ""]
    assert here.target(2).revision == 1


def test_an_edit_is_judged_as_a_draft_is(tmp_path: Path) -> None:
    here = drafted(tmp_path, "The joint statement was signed.\n")

    edited(here, 1, "Se firmó la declaración conjunta.")

    assert [(use.verdict, use.mechanism) for use in here.target(1).terms] == [(Verdict.KEPT, Mechanism.PERSON)]
    assert here.target(1).findings == ()


def test_an_edit_that_changes_nothing_is_no_revision(tmp_path: Path) -> None:
    here = drafted(tmp_path)

    edited(here, 1, "  [es] One boat left.\n")

    assert (here.target(1).revision, here.target(1).state) == (1, State.DRAFT)


@pytest.mark.parametrize(
    ("language", "typed", "kept"),
    [
        (ES, "Salió \r\nun barco.\n", "Salió un barco."),
        (ZH, "一艘船\n离港了。\n", "一艘船离港了。"),
        (AR, "غادر\n\nقارب واحد.", "غادر قارب واحد."),
    ],
)
def test_lines_that_an_editor_made_are_joined_as_the_language_does(
    tmp_path: Path, language: LanguageTag, typed: str, kept: str
) -> None:
    here = desk(tmp_path, THREE)
    here.ingest()

    target = edit(here.sitting("Ana", language), here.entry(1), typed)

    assert target.text == kept


@given(
    st.text(st.characters(codec="utf-8", exclude_characters="<>", exclude_categories=["Cc", "Zl", "Zp"]), min_size=1)
)
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_a_person_writes_on_a_line_is_kept_to_the_letter(tmp_path: Path, text: str) -> None:
    assume(text.strip())
    here = desk(tmp_path, THREE)
    here.ingest()

    edited(here, 1, text, revision=None)

    assert here.texts()[0] == text.strip()


@pytest.mark.parametrize("text", ["", "  ", "\n\n"])
def test_an_empty_text_is_refused(tmp_path: Path, text: str) -> None:
    here = drafted(tmp_path)

    with pytest.raises(GlossaError, match="The text for segment 1 is empty"):
        edited(here, 1, text)

    assert here.target(1).revision == 1


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Salió <1>un barco.", "</1> is missing"),
        ("Salió </1>un<1> barco.", "Segment 1: </1> "),
        ("Salió <1>un</1> <1>barco</1>.", "stands there more than once"),
        ("Salió <1>un</1> <7/>barco.", "<7/> is not in the source"),
    ],
)
def test_codes_cannot_be_broken(tmp_path: Path, text: str, what: str) -> None:
    here = drafted(tmp_path, "One **small** boat left.\n")
    before = here.target(1)

    with pytest.raises(GlossaError, match=what) as caught:
        edited(here, 1, text)

    assert caught.value.hint == "Nothing was changed. Its codes are: <1> </1>."
    assert here.target(1) == before


def test_bytes_that_a_terminal_could_not_read_are_refused(tmp_path: Path) -> None:
    here = drafted(tmp_path)

    with pytest.raises(GlossaError, match="The text for segment 1 is not UTF-8") as caught:
        edited(here, 1, "Sali\udcf3 un barco.")

    assert "Nothing was changed." in caught.value.hint
    assert here.target(1).revision == 1


def test_a_code_may_be_left_out_whole_and_is_then_found(tmp_path: Path) -> None:
    here = drafted(tmp_path, "One **small** boat left.\n")

    edited(here, 1, "Salió un barquito.")

    assert {finding.check for finding in here.target(1).findings} == {"codes"}


def test_what_only_looks_like_a_tag_is_text(tmp_path: Path) -> None:
    here = drafted(tmp_path)

    edited(here, 1, "Salió un barco <rojo>, 3 < 4.")

    assert here.texts()[0] == "Salió un barco <rojo>, 3 < 4."


def test_an_edit_of_an_old_revision_is_refused(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    edited(here, 1, "Salió un barco.")

    with pytest.raises(StaleRevision, match="is at revision 2, not 1"):
        edited(here, 1, "Partió un barco.", by="Ben", revision=1)

    assert here.texts()[0] == "Salió un barco."


def test_an_edit_of_a_revision_that_is_not_there_yet_is_refused(tmp_path: Path) -> None:
    here = drafted(tmp_path)

    with pytest.raises(StaleRevision):
        edited(here, 1, "Partió un barco.", revision=7)


@pytest.mark.parametrize("control", ["\0", "\x1b[31m", "\x7f", "\x9b"])
def test_a_control_character_is_refused_before_it_breaks_an_export_or_a_terminal(tmp_path: Path, control: str) -> None:
    here = drafted(tmp_path)
    before = here.target(1)
    with pytest.raises(GlossaError, match=f"segment 1 has a control character, U\\+{ord(control[0]):04X}"):
        edited(here, 1, f"Salió {control}un barco 😀.")
    assert here.target(1) == before


def test_marks_of_direction_are_no_control_characters(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    edited(here, 1, "غادر\u200f القارب\tأمس.")
    assert here.target(1).text == "غادر\u200f القارب\tأمس."
