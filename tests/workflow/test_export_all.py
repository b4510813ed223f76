"""Exporting all articles of a project."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from glossa.errors import GlossaError
from glossa.model.article import Article
from glossa.store import locked
from glossa.text.languages import LanguageTag
from glossa.workflow import output
from glossa.workflow.edit import edit
from glossa.workflow.export import Export, export_source
from glossa.workflow.export_all import Exported, export_all
from glossa.workflow.progress import Silent
from tests.workflow.samples import AR, ES, Desk, desk


def made(article: Article, language: LanguageTag) -> Export:
    return export_source(article, language, allow_drafts=False)


def edited(here: Desk, number: int, text: str, to: LanguageTag = ES) -> None:
    """Lets Ana write a translation."""
    here.ingest()
    edit(here.sitting("Ana", to), here.entry(number), text)


def written(here: Desk, *languages: LanguageTag, folder: Path | None = None) -> list[Exported]:
    return list(export_all(here.project, languages, made, Silent(), folder=folder))


def test_each_article_is_written_in_each_language_that_it_has(tmp_path: Path) -> None:
    one, other = desk(tmp_path, "One boat.\n", "news/one.md"), desk(tmp_path, "Two boats 🚢.\n", "two.md")
    edited(one, 1, "Un barco.")
    edited(other, 1, "Dos barcos 🚢.")
    edited(other, 1, "قاربان 🚢.", AR)
    done = written(one, folder=tmp_path / "out")
    assert [(each.article, each.language, each.error) for each in done] == [
        ("news/one.md", ES, None),
        ("two.md", AR, None),
        ("two.md", ES, None),
    ]
    assert (tmp_path / "out" / "news" / "one.es.md").read_text("utf-8") == "Un barco.\n"
    assert (tmp_path / "out" / "two.ar.md").read_text("utf-8") == "قاربان 🚢.\n"


def test_languages_may_be_named_and_files_stand_beside_their_articles(tmp_path: Path) -> None:
    here = desk(tmp_path, "One boat.\n", "news/one.md")
    edited(here, 1, "Un barco.")
    edited(here, 1, "قارب.", AR)
    (done,) = written(here, ES)
    assert done.path == here.project.root / "news" / "one.es.md"


def test_what_is_wrong_with_one_does_not_stop_the_others(tmp_path: Path) -> None:
    one, other = desk(tmp_path, "One boat.\n\nIt left.\n", "a.md"), desk(tmp_path, "Two boats.\n", "b.md")
    edited(one, 1, "Un barco.")
    edited(other, 1, "Dos barcos.")
    (tmp_path / "b.es.md").write_text("mine", "utf-8")
    unready, there = written(one)
    assert isinstance(unready.error, GlossaError)
    assert "1 of 2 segments of a.md is not ready in es" in unready.error.message
    assert isinstance(there.error, GlossaError)
    assert (tmp_path / "b.es.md").read_text("utf-8") == "mine"


def test_two_articles_do_not_become_one_file(tmp_path: Path) -> None:
    one, other = desk(tmp_path, "One boat.\n", "a.en.md"), desk(tmp_path, "Two boats.\n", "a.md")
    edited(one, 1, "Un barco.")
    edited(other, 1, "Dos barcos.")
    for _ in range(2):
        first, second = written(one)
        assert (first.path, first.error) == (tmp_path / "a.es.md", None)
        assert "a.es.md is there already, made of a.en.md" in str(second.error)
    assert (tmp_path / "a.es.md").read_text("utf-8") == "Un barco.\n"


def test_a_damaged_store_and_a_folder_that_cannot_be_made_are_told(tmp_path: Path) -> None:
    here, other = desk(tmp_path, "One boat.\n", "a.md"), desk(tmp_path, "Two boats.\n", "b.md")
    edited(here, 1, "Un barco.")
    edited(other, 1, "Dos barcos.")
    other.store.path.write_text("{", "utf-8")
    (tmp_path / "out").write_text("a file", "utf-8")
    blocked, damaged = written(here, folder=tmp_path / "out" / "deep")
    assert "Cannot write into" in str(blocked.error)
    assert damaged.error is not None
    assert damaged.made is None


def test_without_any_translation_nothing_is_written(tmp_path: Path) -> None:
    here = desk(tmp_path, "One boat.\n")
    here.ingest()
    assert written(here) == []
    assert written(here, ES) == []


PO = """\
msgid ""
msgstr "Language: es\\nContent-Type: text/plain; charset=UTF-8\\n"

msgid "The gate is open."
msgstr ""
"""


def test_a_file_with_room_for_translations_is_filled_in_where_it_is(tmp_path: Path) -> None:
    here = desk(tmp_path, PO, "app/es.po")
    edited(here, 1, "La puerta 🚪 está abierta.")
    (done,) = written(here)
    assert (done.path, done.error) == (here.path, None)
    assert here.path.read_text("utf-8").endswith('\nmsgid "The gate is open."\nmsgstr "La puerta 🚪 está abierta."\n')
    assert here.article.document.source == here.path.read_text("utf-8")


def test_what_somebody_changed_in_it_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    here = desk(tmp_path, PO, "app/es.po")
    edited(here, 1, "La puerta está abierta.")
    here.path.write_text(PO.replace("is open", "is closed"), "utf-8")
    (done,) = written(here)
    assert isinstance(done.error, GlossaError)
    assert "is closed" in here.path.read_text("utf-8")


def test_what_somebody_changed_in_it_while_another_export_had_the_lock_is_not_overwritten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = desk(tmp_path, PO, "app/es.po")
    edited(here, 1, "La puerta está abierta.")
    theirs = PO.replace('msgstr ""\n', 'msgstr "باب 门 😀"\n')

    @contextmanager
    def waited(place: Path, subject: Path, patience: float) -> Iterator[None]:
        here.path.write_text(theirs, "utf-8")
        with locked(place, subject, patience):
            yield

    monkeypatch.setattr(output, "locked", waited)
    (done,) = written(here)
    assert isinstance(done.error, GlossaError)
    assert here.path.read_text("utf-8") == theirs
