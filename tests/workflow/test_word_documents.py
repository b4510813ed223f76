"""Word documents and tables for reviewers, through the whole workflow."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZIP_STORED, ZipFile

import pytest

from glossa.errors import GlossaError
from glossa.model.person import Person
from glossa.model.target import State
from glossa.workflow.export import export_bilingual, export_source
from glossa.workflow.importing import take_in
from glossa.workflow.reading import has_changed
from glossa.workflow.returning import is_bilingual, read_file
from glossa.workflow.sitting import Sitting
from tests.formats.documents.docx_samples import package, paragraph, run
from tests.workflow.samples import ES, Desk, desk, drafted


def word_desk(folder: Path, body: str) -> Desk:
    """Returns a project with a Word document."""
    here = desk(folder, name="summit.docx")
    here.path.write_bytes(package(body))
    return here


def test_a_word_document_is_translated_and_comes_out_as_one(tmp_path: Path) -> None:
    here = word_desk(tmp_path, paragraph(run("The ministers met "), run("on Monday", "<w:b/>"), run(".")))
    here.ingest()

    made = export_source(here.article, ES, allow_drafts=True)

    assert made.suffix == ".docx"
    assert [entry.segment.source for entry in here.article.entries] == ["The ministers met <1>on Monday</1>."]
    (tmp_path / "made.docx").write_bytes(made.data)
    with ZipFile(tmp_path / "made.docx") as made_package, ZipFile(here.path) as before:
        assert [made_package.read(name) for name in made_package.namelist()] == [
            before.read(name) for name in before.namelist()
        ]


def test_a_document_that_was_only_packed_anew_has_not_changed(tmp_path: Path) -> None:
    here = word_desk(tmp_path, paragraph(run("The ministers met.")))
    document = here.read().document
    with ZipFile(here.path) as before:
        parts = [(info, before.read(info)) for info in before.infolist()]

    assert not has_changed(here.path, document)
    with ZipFile(here.path, "w") as again:
        for info, content in parts:
            again.writestr(info, content, compresslevel=1)
    assert not has_changed(here.path, document)
    here.path.write_bytes(package(paragraph(run("The ministers left."))))
    assert has_changed(here.path, document)
    with ZipFile(here.path, "w", ZIP_STORED) as again:
        again.writestr("a.txt", "no document")
    assert has_changed(here.path, document)


def test_the_script_of_the_text_counts_and_not_that_of_the_markup(tmp_path: Path) -> None:
    reading = word_desk(tmp_path, paragraph(run("部长们周一在湖边会面。"))).read()

    assert (reading.document.language, reading.guessed) == ("zh-Hans", True)


def test_what_is_broken_in_a_document_is_told_with_its_name(tmp_path: Path) -> None:
    here = word_desk(tmp_path, "<w:p>")

    with pytest.raises(GlossaError, match=r"summit\.docx: word/document\.xml is not well-formed XML"):
        here.read()


@pytest.mark.parametrize("name", ["table-csv", "table-xlsx", "table-html", "table_docx"])
def test_a_table_goes_out_and_its_changes_come_in(tmp_path: Path, name: str) -> None:
    here = drafted(tmp_path)
    made = export_bilingual(here.article, ES, name, here.assessor(ES))
    path = tmp_path / f"sent{made.suffix}"
    path.write_bytes(made.data)
    sitting = Sitting(here.store, ES, here.assessor(ES), Person("Bo", via="import"))

    assert made.suffix == f".table.{name[6:]}"
    assert is_bilingual(path)
    assert take_in(sitting, read_file(path), path.name).is_complete
    assert {entry.state(ES) for entry in here.article.entries} == {State.DRAFT}


def test_what_a_reviewer_changed_in_a_table_comes_in_with_state_and_comment(tmp_path: Path) -> None:
    here = drafted(tmp_path)
    path = tmp_path / "sent.table.csv"
    lines = export_bilingual(here.article, ES, "table-csv", here.assessor(ES)).data.decode("utf-8-sig").splitlines()
    number, source, _, _, _, mark = lines[1].split(",")
    lines[1] = f"{number},{source},Zarpó un barco.,reviewed,shorter,{mark}"
    path.write_text("\n".join(lines), encoding="utf-8")
    sitting = Sitting(here.store, ES, here.assessor(ES), Person("Bo", via="import"))

    take_in(sitting, read_file(path), path.name)

    entry = here.article.entries[0]
    assert (entry.targets[ES].text, entry.state(ES)) == ("Zarpó un barco.", State.REVIEWED)
    assert [(comment.by, comment.text, comment.language) for comment in entry.comments] == [("Bo", "shorter", ES)]


def test_an_article_with_the_ending_of_a_table_is_no_bilingual_file(tmp_path: Path) -> None:
    here = word_desk(tmp_path, paragraph(run("The ministers met.")))

    assert not is_bilingual(here.path)
    assert not is_bilingual(tmp_path / "missing.docx")
    with pytest.raises(GlossaError, match="no table that glossa exported"):
        read_file(here.path)
