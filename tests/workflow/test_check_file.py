"""Checking a bilingual file of any program."""

from __future__ import annotations

from pathlib import Path

import pytest

from glossa.errors import ExitCode, GlossaError
from glossa.text.languages import LanguageTag
from glossa.workflow.check import Checked
from glossa.workflow.check_file import check_file
from tests.workflow.samples import ES, FR, Heard, desk

HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Language: es\\n"\n\n'
LOST = 'msgid "See https://example.org"\nmsgstr "Véase la página"\n\n'
PLURAL = (
    'msgid "See a page"\nmsgid_plural "See pages of www.example.org"\n'
    'msgstr[0] "Vea una página"\nmsgstr[1] "Vea páginas "\n"del sitio"\n\n'
)


def checked(folder: Path, text: str, target: LanguageTag | None = None) -> Checked:
    """Checks a file in a project."""
    here = desk(folder, prose=True)
    path = folder / "messages.po"
    path.write_text(text, "utf-8")
    return check_file(here.project, path, None, target)


def told(done: Checked) -> list[tuple[int, int, str]]:
    """Returns what was found: the number of the text, the line of its entry, the check."""
    return [(looked.number, looked.segment.line, finding.check) for looked, finding in done.found()]


def test_each_text_is_checked_and_named_with_its_line(tmp_path: Path) -> None:
    done = checked(tmp_path, HEADER + 'msgid "Good"\nmsgstr "Bueno"\n\n' + LOST)
    assert (done.source, done.language, len(done.looked)) == ("en", ES, 2)
    assert (2, 9, "links") in told(done)


def test_the_glossaries_of_the_project_count(tmp_path: Path) -> None:
    done = checked(tmp_path, HEADER + 'msgid "The joint statement was signed."\nmsgstr "Se firmó la nota."\n')
    assert [(number, check) for number, _, check in told(done) if check == "terms"] == [(1, "terms")]


def test_of_plural_forms_the_first_is_for_one_and_the_others_are_for_many(tmp_path: Path) -> None:
    done = checked(tmp_path, HEADER + PLURAL)
    assert [(looked.segment.source, looked.target.text) for looked in done.looked] == [
        ("See a page", "Vea una página"),
        ("See pages of www.example.org", "Vea páginas del sitio"),
    ]
    assert [(number, check) for number, _, check in told(done) if check == "links"] == [(2, "links")]


def test_a_language_with_one_form_has_it_for_many(tmp_path: Path) -> None:
    text = HEADER.replace("es", "zh_CN") + 'msgid "a page"\nmsgid_plural "%d pages"\nmsgstr[0] "%d 页"\n'
    (looked,) = checked(tmp_path, text).looked
    assert looked.segment.source == "%d pages"


def test_what_is_not_translated_is_counted(tmp_path: Path) -> None:
    done = checked(tmp_path, HEADER + 'msgid "Good"\nmsgstr ""\n')
    assert (done.looked, done.untranslated) == ((), 1)


def test_texts_are_compared_with_one_another(tmp_path: Path) -> None:
    twice = 'msgid "{} the whole file"\nmsgstr "{}"\n\n'
    done = checked(
        tmp_path, HEADER + twice.format("Open", "Abra el archivo") + twice.format("open", "Abrir el fichero")
    )
    assert "same_source" in [check for _, _, check in told(done)]


@pytest.mark.parametrize(("first", "second", "same"), [("menu", "tool#bar", False), ("menu", "menu", True)])
def test_what_a_program_sets_apart_by_its_context_may_differ(
    tmp_path: Path, first: str, second: str, same: bool
) -> None:
    entry = 'msgctxt "{}"\nmsgid "{} a new file here"\nmsgstr "{}"\n\n'
    two = entry.format(first, "Open", "Abrir un archivo aquí") + entry.format(second, "open", "Archivo nuevo 𠮷 aquí")
    assert ("same_source" in [check for _, _, check in told(checked(tmp_path, HEADER + two))]) is same


def test_texts_of_an_exported_article_are_compared_with_one_another(tmp_path: Path) -> None:
    entry = '#. glossa: revision 1 (draft) 00000000\nmsgctxt "a.md#{}"\nmsgid "Open a new file"\nmsgstr "{}"\n\n'
    done = checked(tmp_path, HEADER + entry.format("aa", "Abra un archivo") + entry.format("bb", "Nuevo fichero"))
    assert "same_source" in [check for _, _, check in told(done)]


def test_plural_forms_differ_or_are_the_same_as_the_language_wants(tmp_path: Path) -> None:
    entry = 'msgid "{}"\nmsgid_plural "{}"\nmsgstr[0] "{}"\nmsgstr[1] "{}"\nmsgstr[2] "{}"\n\n'
    day = entry.format("a long day went by", "%d long days went by", "день прошёл", "%d дня прошло", "%d дней прошло")
    metro = entry.format("the old metro is shut", "old metros are shut", *["старое метро закрыто"] * 3)
    done = checked(tmp_path, HEADER.replace("es", "ru") + day + metro)
    assert [check for _, _, check in told(done) if check.startswith("same")] == []


def test_plurals_are_compared_with_other_plurals(tmp_path: Path) -> None:
    entry = 'msgid "One file was left"\nmsgid_plural "Many files were left"\nmsgstr[0] "{}"\nmsgstr[1] "{}"\n\n'
    ways = entry.format("Queda uno", "Quedan muchos ficheros") + entry.format("Queda uno", "Faltan muchos archivos")
    done = checked(tmp_path, HEADER + ways.replace("One file", "one file", 1))
    assert [(number, check) for number, _, check in told(done) if check == "same_source"] == [(4, "same_source")]


def test_a_face_hears_how_far_it_is(tmp_path: Path) -> None:
    here = desk(tmp_path, prose=True)
    path = tmp_path / "messages.po"
    path.write_text(HEADER + LOST, "utf-8")
    heard = Heard()
    check_file(here.project, path, None, None, heard)
    assert heard.steps == heard.total >= 1


def test_a_file_that_does_not_say_its_language_needs_to(tmp_path: Path) -> None:
    with pytest.raises(GlossaError) as caught:
        checked(tmp_path, LOST)
    assert caught.value.exit_code is ExitCode.USAGE
    assert checked(tmp_path, LOST, FR).language == FR


def test_a_broken_file_is_named_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(GlossaError, match="line 6"):
        checked(tmp_path, HEADER + 'msgid "a\n')
