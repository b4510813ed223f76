"""Importing what people said elsewhere: each thing comes in once, and what glossa said itself does not."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from glossa.formats.documents import Remark
from glossa.model.finding import Finding, Severity
from glossa.model.person import Person
from glossa.workflow.commenting import Said, comment
from glossa.workflow.importing import take_in
from glossa.workflow.sitting import Sitting
from tests.workflow.import_samples import brought, saying, sent
from tests.workflow.samples import ES, THREE, drafted


@pytest.mark.parametrize("format_name", ["po", "xliff12", "xliff21"])
def test_a_comment_comes_in_once_however_often_the_file_does(tmp_path: Path, format_name: str) -> None:
    here = drafted(tmp_path)
    comment(here.store, Person("Ana"), here.entry(1), Said("Which boat?"))
    file = saying(sent(here, ES, format_name), Remark("السفينة الأولى 𠮷", "Cleo", of_target=True))

    assert [brought(here, file).comments for _ in range(3)] == [1, 0, 0]
    _, said = here.entry(1)[1].comments
    assert (said.by, said.text, said.language) == ("Cleo", "السفينة الأولى 𠮷", ES)


@pytest.mark.parametrize("format_name", ["po", "xliff12", "xliff21", "table-csv", "table-xlsx", "table-html"])
@pytest.mark.parametrize(
    "said",
    [
        "a -- b ]]> <x>&amp;",
        "two\n\nlines",
        "中文：是吗？",
        "هل هذا صحيح؟ 𠮷",
        "ctl \x01\x1b",
        "a\x0bb\x0cc\x1cd\u2028e",
        "=1+1",
    ],
)
def test_what_was_said_here_is_not_said_again_by_a_file_that_nobody_changed(
    tmp_path: Path, format_name: str, said: str
) -> None:
    here = drafted(tmp_path)
    for _ in range(2):
        comment(here.store, Person("=Ana -- B"), here.entry(1), Said(said, ES))
    assert brought(here, sent(here, ES, format_name)).comments == 0


def test_a_finding_that_another_program_took_for_a_comment_is_none(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    target = replace(here.target(1), findings=(Finding("numbers", Severity.ERROR, "“7” 不见了\nhere"),))
    first, *others = here.article.entries
    here.store.create_or_replace(replace(here.article, entries=(replace(first, targets={ES: target}), *others)))
    file = saying(
        sent(here, ES, "xliff21"), Remark("numbers (error): “7” 不见了\nhere"), Remark("Ana: numbers are all there")
    )
    assert brought(here, file).comments == 1


def test_what_nobody_is_named_for_is_the_importers(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    file = saying(sent(here, ES, "xliff21"), Remark("Sure?"), Remark("Very\nlong", "x" * 200), Remark("Odd", "a\nb"))
    assert brought(here, file, by="Bo").comments == 3
    assert [said.by for said in here.entry(1)[1].comments] == ["Bo"] * 3
    assert brought(here, file, by="Cleo").comments == 0


def test_of_a_remark_that_repeats_what_is_known_only_the_rest_is_new(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    comment(here.store, Person("Ana"), here.entry(1), Said("Which boat of the three that lie there?"))
    file = saying(sent(here, ES, "xliff21"), Remark("Ana: Which boat of the\nthree that lie there?\nThe first."))
    brought(here, file)
    assert [said.text for said in here.entry(1)[1].comments][1:] == ["The first."]


def test_a_settled_thread_is_not_opened_again_by_an_old_file(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    comment(here.store, Person("Ana"), here.entry(1), Said("Which boat?"))
    file = sent(here, ES, "xliff21")
    comment(here.store, Person("Bo"), here.entry(1), Said("The first.", settles=True))
    assert brought(here, file).comments == 0


def test_a_comment_on_a_sentence_that_is_gone_is_kept_with_it(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    file = saying(sent(here, ES, "xliff21"), Remark("Which boat?", "Cleo"))
    here.write(THREE.replace("One boat left.\n\n", ""))
    here.ingest()
    assert brought(here, file).comments == 1
    [gone] = [entry for entry in here.article.entries if entry.obsolete]
    assert [said.text for said in gone.comments] == ["Which boat?"]


def test_a_comment_of_another_article_stays_there(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    file = saying(sent(here, ES, "xliff21"), Remark("Which boat?", "Cleo"))
    other = replace(file, entries=tuple(replace(entry, article="lake.md") for entry in file.entries))
    assert brought(here, other).comments == 0


def test_a_dry_run_counts_comments_and_stores_none(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    file = saying(sent(here, ES, "xliff21"), Remark("Which boat?", "Cleo"))
    sitting = Sitting(here.store, ES, here.assessor(), Person("Bo"))
    assert take_in(sitting, file, "back.xlf", dry_run=True).comments == 1
    assert here.entry(1)[1].comments == ()
