"""Importing: which segment an entry of a file is about."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from glossa.formats.documents import ReturnedEntry, ReturnedFile, fingerprint
from glossa.model.segment import SegmentId
from glossa.workflow.arrivals import Outcome, Side
from tests.workflow.import_samples import approved, brought, outcomes, sent, with_entry, with_text_there
from tests.workflow.samples import ES, drafted, edited


def test_an_older_version_is_matched_by_its_text(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    file = sent(here)
    moved = with_entry(with_text_there(file, 1, "Salió un barco."), 1, segment=SegmentId("0000"))
    gone = with_entry(moved, 2, segment=SegmentId("1111"), source="It rained.", text="Llovió.")

    done = brought(here, gone)

    assert outcomes(done) == [Outcome.TAKEN, Outcome.GONE, Outcome.SAME]
    assert (here.target(1).text, done.missing) == ("Salió un barco.", 1)


def test_an_entry_without_a_name_is_matched_by_its_text(tmp_path: Path) -> None:
    here = drafted(tmp_path)

    brought(here, with_entry(with_text_there(sent(here), 1, "Salió un barco."), 1, segment=None, article=""))

    assert here.target(1).text == "Salió un barco."


def test_a_text_that_stands_twice_is_not_guessed_at(tmp_path: Path) -> None:
    here = drafted(tmp_path, "Yes.\n\nNo.\n\nYes.\n")
    entry = ReturnedEntry(9, "Yes.", "Sí.")

    done = brought(here, ReturnedFile("summit.md", ES, (entry,)))

    assert [(each.outcome, each.why) for each in done.arrivals] == [
        (Outcome.UNCLEAR, "the file has 1 of this text, and the article 2")
    ]


def test_texts_that_stand_as_often_there_as_here_are_matched_in_their_order(tmp_path: Path) -> None:
    here = drafted(tmp_path, "Yes.\n\nNo.\n\nYes.\n")
    file = sent(here)
    for place, name, text in ((1, "aa", "Sí."), (3, "bb", "Claro.")):
        file = with_entry(with_text_there(file, place, text), place, segment=SegmentId(name))

    brought(here, file)

    assert here.texts() == ["Sí.", "[es] No.", "Claro."]


def test_codes_that_are_numbered_otherwise_now_are_numbered_anew(tmp_path: Path) -> None:
    here = drafted(tmp_path, "Big **boats** left.\n")
    file = with_entry(sent(here), 1, source="Big <4>boats</4> left.", text="Salieron <4>barcos</4>.", is_draft=False)

    brought(here, file)

    assert here.target(1).text == "Salieron <1>barcos</1>."


@pytest.mark.parametrize(
    ("parts", "why"),
    [
        ({"plural": "boats"}, "it has plural forms, and an article has none"),
        ({"article": "other.md"}, "it is from another article, other.md"),
        ({"source": "Another text."}, "its source is another one in the file"),
    ],
)
def test_what_is_unclear_is_said_and_left(tmp_path: Path, parts: dict[str, object], why: str) -> None:
    here = drafted(tmp_path)

    done = brought(here, with_entry(with_text_there(sent(here), 1, "Salió."), 1, **parts))

    assert (done.arrivals[0].outcome, done.arrivals[0].why) == (Outcome.UNCLEAR, why)
    assert here.texts()[0] == "[es] One boat left."


def test_the_same_entry_twice_counts_once_and_two_texts_not_at_all(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    file = with_text_there(with_text_there(sent(here), 1, "Salió un barco."), 2, "Salieron dos.")
    again = replace(file, entries=(*file.entries, file.entries[0], replace(file.entries[1], text="Zarparon dos.")))

    done = brought(here, again)

    assert outcomes(done) == [Outcome.TAKEN, Outcome.UNCLEAR, Outcome.SAME, Outcome.SAME, Outcome.UNCLEAR]
    assert here.texts()[:2] == ["Salió un barco.", "[es] Two boats left."]


def test_a_text_with_other_code_numbers_now_is_the_one_that_left(tmp_path: Path) -> None:
    here = drafted(tmp_path, "Big **boats** left.\n")
    left = sent(here).entries[0]
    old = left.text.replace("1>", "4>")
    mark = replace(left.mark, fingerprint=fingerprint(old)) if left.mark else None
    entry = replace(left, source="Big <4>boats</4> left.", text=old, mark=mark)
    edited(here, 1, "Salieron <1>barcos</1>.")

    assert outcomes(brought(here, ReturnedFile("summit.md", ES, (entry,)))) == [Outcome.SAME]


def test_what_is_gone_here_and_was_left_alone_there_is_nobodys_business(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    approved(here, 2)
    file = sent(here)
    here.write("One boat left.\n\nThree lorries came 𠮷.\n")
    here.ingest()

    done = brought(here, with_text_there(file, 3, "Zarparon tres barcos."))

    assert outcomes(done) == [Outcome.SAME, Outcome.SAME, Outcome.GONE]
    assert done.arrivals[1].why == "the article has no such text any more"
    assert outcomes(brought(here, with_entry(file, 2, is_draft=True)))[1] is Outcome.GONE


@pytest.mark.parametrize("format_name", ["po", "xliff12", "xliff21", "table-csv"])
def test_a_text_whose_codes_have_other_numbers_now_comes_back_to_its_segment(tmp_path: Path, format_name: str) -> None:
    here = drafted(tmp_path, "The *lake* froze. Then *ice* came.\n")
    file = with_text_there(sent(here, ES, format_name), 2, "然后<2>冰</2>来了 𠮷。")
    here.write("The lake froze. Then *ice* came.\n")
    here.ingest()

    assert [arrival.outcome for arrival in brought(here, file).arrivals if arrival.number == 2] == [Outcome.CONFLICT]
    brought(here, file, Side.THEIRS)
    assert here.target(2).text == "然后<1>冰</1>来了 𠮷。"
