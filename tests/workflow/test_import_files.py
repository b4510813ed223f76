"""Importing: which article and which language a file is of, and what cannot be read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from glossa.errors import ExitCode, GlossaError
from glossa.formats.documents import ReturnedFile
from glossa.text.languages import LanguageTag
from glossa.workflow.returning import language_of, read_file, store_of
from tests.workflow.import_samples import FR, sent
from tests.workflow.samples import ES, ZH, desk, drafted


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda file: replace(file, article="", entries=()), "does not say which article it is of"),
        (lambda file: replace(file, article="lost.md", entries=()), "is of lost.md, which nothing is known of"),
        (lambda file: replace(file, article="../../x.md", entries=()), "is outside the project"),
    ],
)
def test_a_file_of_another_article_is_one_line(
    tmp_path: Path, change: Callable[[ReturnedFile], ReturnedFile], message: str
) -> None:
    here = drafted(tmp_path)
    with pytest.raises(GlossaError, match=message):
        store_of(here.project, change(sent(here)), Path("x.po"))


@pytest.mark.parametrize(
    ("said", "wanted", "message"),
    [
        (FR, None, "The file is in fr, and summit.md is not translated into that here"),
        (FR, ES, "The file is in fr, not in es"),
        (None, None, "The file does not say its language"),
        (LanguageTag("en"), LanguageTag("en"), "summit.md is in en itself"),
    ],
)
def test_a_file_of_another_language_is_one_line(
    tmp_path: Path, said: LanguageTag | None, wanted: LanguageTag | None, message: str
) -> None:
    here = drafted(tmp_path)
    with pytest.raises(GlossaError) as caught:
        language_of(here.project, here.article, ReturnedFile("summit.md", said, ()), wanted)
    assert (caught.value.message, caught.value.exit_code) == (message, ExitCode.USAGE)


@pytest.mark.parametrize(
    ("targets", "hint"),
    [
        ((), "Name the language with --to if you mean it."),
        ((ES,), "There is es. Name the language with --to if you mean it."),
        ((ES, ZH), "There are es, zh-Hans. Name the language with --to if you mean it."),
    ],
)
def test_the_languages_that_there_are_are_named(tmp_path: Path, targets: tuple[LanguageTag, ...], hint: str) -> None:
    here = desk(tmp_path)
    here.ingest()
    project = replace(here.project, config=replace(here.project.config, targets=targets))
    with pytest.raises(GlossaError) as caught:
        language_of(project, here.article, ReturnedFile("summit.md", FR, ()), None)
    assert caught.value.hint == hint


@pytest.mark.parametrize(
    ("said", "wanted", "language"),
    [(ES, None, "es"), ("es-ES", None, "es"), ("es-ES", ES, "es"), (None, ES, "es"), (FR, FR, "fr")],
)
def test_the_language_is_the_files_or_the_wanted_one(
    tmp_path: Path, said: LanguageTag | None, wanted: LanguageTag | None, language: str
) -> None:
    here = drafted(tmp_path)
    file = ReturnedFile("summit.md", said, ())
    assert language_of(here.project, here.article, file, wanted) == language


@pytest.mark.parametrize(
    ("name", "message"),
    [("lost.po", "Cannot read "), ("notes.txt", "glossa does not import .txt"), ("notes", "files without an ending")],
)
def test_a_file_that_cannot_be_read_is_one_line(tmp_path: Path, name: str, message: str) -> None:
    with pytest.raises(GlossaError, match=message):
        read_file(tmp_path / name)
