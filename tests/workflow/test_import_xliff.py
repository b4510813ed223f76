"""Importing XLIFF: which version and which article a file is of, and what has no place here."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from glossa.errors import ExitCode, GlossaError
from glossa.formats.documents import Remark
from glossa.model.person import Duty
from glossa.model.segment import SegmentId
from glossa.model.target import State
from glossa.text.languages import LanguageTag
from glossa.workflow.arrivals import Outcome
from glossa.workflow.export import export_bilingual
from glossa.workflow.returning import is_bilingual, read_file
from tests.workflow.import_samples import raised_to, saying
from tests.workflow.samples import AR, ES, ZH, desk, drafted
from tests.workflow.state_samples import brought_by, sent_as, stating


def test_a_file_is_read_by_the_version_that_it_says(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    for name in ("xliff12", "xliff21"):
        assert [entry.segment for entry in sent_as(here, name).entries] == [
            entry.segment.id for entry in here.article.current
        ]
    assert is_bilingual(Path("a.XLIFF"))


def test_of_a_merge_of_two_files_only_our_article_comes_in(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    ours = stating(sent_as(here, "xliff12"), State.REVIEWED)
    others = tuple(replace(entry, article="lake.md", text="Otra cosa.") for entry in ours.entries)
    done = brought_by(here, replace(ours, entries=(*ours.entries, *others)))
    assert [arrival.outcome for arrival in done.arrivals] == [
        Outcome.TAKEN,
        *[Outcome.SAME] * 2,
        *[Outcome.UNCLEAR] * 3,
    ]
    assert done.arrivals[3].why == "it is from another article, lake.md"


def test_a_conflict_with_a_text_that_has_no_history_is_said(tmp_path: Path) -> None:
    here = raised_to(drafted(tmp_path), State.TRANSLATED)
    file = stating(sent_as(here), State.TRANSLATED, "Zarpó un barco.")
    known = here.target(1)
    other = replace(known, text="Partió un barco.", revision=known.revision + 1, history=())
    with here.store.transaction() as transaction:
        transaction.put_target(here.entry(1)[1].segment.id, ES, other, expected_revision=known.revision)
    assert brought_by(here, file).arrivals[0].why == "it was changed here, too"


def test_a_file_of_no_version_is_one_line(tmp_path: Path) -> None:
    path = tmp_path / "a.xlf"
    path.write_text("<xliff/>", encoding="utf-8")
    with pytest.raises(GlossaError, match="is XLIFF of no version, which glossa does not read"):
        read_file(path)


def test_a_segment_that_was_cut_or_joined_there_is_left_and_said(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    sent = sent_as(here)
    joined = replace(sent.entries[0], segment=SegmentId("x"), source="One boat left. Two boats left.", text="Dos.")
    done = brought_by(here, replace(sent, entries=(joined, *sent.entries[2:])))
    assert (done.arrivals[0].outcome, done.missing) == (Outcome.GONE, 2)


@pytest.mark.parametrize("to", [AR, ZH])
def test_languages_come_back_as_they_left(tmp_path: Path, to: LanguageTag) -> None:
    here = desk(tmp_path)
    here.ingest()
    for format_name in ("xliff12", "xliff21"):
        path = tmp_path / "a.xlf"
        path.write_bytes(export_bilingual(here.article, to, format_name, here.assessor(to)).data)
        assert read_file(path).language == to


def test_whoever_may_do_nothing_brings_nothing(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    with pytest.raises(GlossaError) as caught:
        brought_by(here, saying(sent_as(here), Remark("Which boat?", "Cleo")), frozenset({Duty.TERMINOLOGIST}))
    assert caught.value.exit_code is ExitCode.USAGE
    assert here.entry(1)[1].comments == ()
