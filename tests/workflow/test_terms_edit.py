"""Changing a project's glossary: one entry, whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from glossa.errors import ExitCode, GlossaError
from glossa.model.term import Concept, ConceptId, Term, TermStatus, Usage
from glossa.text.languages import language_tag
from glossa.workflow import terms_file
from glossa.workflow.project import Project
from glossa.workflow.terms_edit import add_term, cells_of, edit_term, remove_term
from tests.workflow.samples import EN, ES, FR, ZH, Desk, desk, full_disk

PLAIN = "en,es,zh-Hans,note\nlake,lago,湖,\njoint statement,declaración conjunta,,signed\n"
RICH = """\
id,en,es,zh-Hans,status,note,es:forbidden
l,lake|mere,lago|lago grande,湖,,,
s,joint statement,declaración conjunta,,,signed,comunicado
,joint statement,nota conjunta,,forbidden,,
b1,bank,banco,,,,
b2,Bank,Banco,,,,
"""
ADMITTED, FORBIDDEN = TermStatus.ADMITTED, TermStatus.DEPRECATED


def glossary(folder: Path, text: str = PLAIN) -> Desk:
    """Makes a project with a glossary."""
    here = desk(folder, glossary="en,es\n")
    (folder / "terms.csv").write_bytes(text.encode("utf-8"))
    return here


def project(folder: Path, text: str = PLAIN) -> Project:
    """Makes a project with a glossary."""
    return glossary(folder, text).project


def content(folder: Path) -> str:
    """Returns what the glossary has now."""
    return (folder / "terms.csv").read_bytes().decode("utf-8")


def test_a_new_entry_is_a_new_row(tmp_path: Path) -> None:
    made = add_term(project(tmp_path), "bay", "bahía", ES, cells={"note": "on the coast, mostly"})
    assert content(tmp_path) == PLAIN + 'bay,bahía,,"on the coast, mostly"\n'
    assert (made.glossary, made.line, made.before) == ("terms.csv", 4, None)
    assert made.after is not None
    assert [term.text for term in made.after.terms] == ["bay", "bahía"]


def test_the_file_keeps_its_mark_its_line_ends_and_its_last_line(tmp_path: Path) -> None:
    add_term(project(tmp_path, '\ufeff"en","es"\r\n"lake","lago"'), "湾 𠮷", "bahía", ES)
    assert content(tmp_path) == '\ufeff"en","es"\r\n"lake","lago"\r\n"湾 𠮷","bahía"'


def test_an_entry_gets_a_language_that_it_lacks(tmp_path: Path) -> None:
    made = add_term(project(tmp_path), "joint statement", "联合声明", ZH)
    assert content(tmp_path) == PLAIN.replace("conjunta,,", "conjunta,联合声明,")
    assert made.line == 3


def test_a_variant_is_admitted_beside_the_preferred_one(tmp_path: Path) -> None:
    add_term(project(tmp_path), "lake", "laguna", ES, status=ADMITTED)
    assert "lake,lago|laguna,湖," in content(tmp_path)


def test_a_term_is_forbidden_in_its_column(tmp_path: Path) -> None:
    add_term(project(tmp_path, RICH), "joint statement", "parte", ES, status=FORBIDDEN)
    assert content(tmp_path) == RICH.replace("signed,comunicado", "signed,comunicado|parte")


def test_a_term_is_forbidden_in_a_row_of_its_own_where_there_is_a_status(tmp_path: Path) -> None:
    text = "id,en,es,status\nl,lake,lago,\n,bay,bahía,\n"
    here = project(tmp_path, text)
    add_term(here, "lake", "laguna", ES, status=FORBIDDEN)
    add_term(here, "bay", "golfo", ES, status=FORBIDDEN)
    assert content(tmp_path) == text + "l,lake,laguna,forbidden\n,bay,golfo,forbidden\n"


@pytest.mark.parametrize(
    ("term", "text", "language", "status", "message"),
    [
        ("lake", "laguna", ES, TermStatus.PREFERRED, "terms.csv:2 has “lago” for it in es"),
        ("lake", "lago", ES, ADMITTED, "terms.csv:2 has “lago” in es already, as preferred"),
        ("lake", "mere", EN, TermStatus.PREFERRED, "en is the language of the terms of terms.csv"),
        ("joint statement", "公报", ZH, ADMITTED, "terms.csv:3 has no preferred rendering in zh-Hans yet"),
        ("bay", "golfo", ES, FORBIDDEN, "terms.csv has no entry for “bay”"),
        ("bay", " ", ES, TermStatus.PREFERRED, "An empty term"),
        ("bay", "ba\u200bhía", ES, TermStatus.PREFERRED, "terms.csv would have an error then: .* invisible character"),
        ("bay", "bahíа", ES, TermStatus.PREFERRED, "terms.csv would have an error then: .* mixes scripts"),
        ("bay", "a" * 501, ES, TermStatus.PREFERRED, "terms.csv would have an error then: a term of 501 characters"),
        ("bay", "ba\nhía", ES, TermStatus.PREFERRED, "terms.csv would have an error then: a term with a line break"),
        ("bay", "\udcff", ES, TermStatus.PREFERRED, "What you typed is not UTF-8"),
        ("LAKE", "laguna", ES, TermStatus.PREFERRED, ""),
    ],
)
def test_what_would_contradict_or_break_is_refused_and_the_file_stays(
    tmp_path: Path, term: str, text: str, language: str, status: TermStatus, message: str
) -> None:
    from glossa.text.languages import LanguageTag

    here = project(tmp_path)
    if not message:
        add_term(here, term, text, LanguageTag(language), status=status)
        assert content(tmp_path) == PLAIN + "LAKE,laguna,,\n"
        return
    with pytest.raises(GlossaError, match=message) as refused:
        add_term(here, term, text, LanguageTag(language), status=status)
    assert refused.value.hint.startswith("Nothing was changed.")
    assert content(tmp_path) == PLAIN


def test_a_column_that_is_not_there_is_begun(tmp_path: Path) -> None:
    made = add_term(project(tmp_path), "lake", "lac", FR)
    assert content(tmp_path) == PLAIN.replace("note\n", "note,fr\n").replace("湖,\n", "湖,,lac\n")
    assert made.columns == ("fr",)
    assert add_term(glossary(tmp_path, PLAIN).project, "lake", "laguna", ES, status=ADMITTED).columns == ()


def test_a_term_is_forbidden_in_a_new_column_where_nothing_else_says_so(tmp_path: Path) -> None:
    add_term(project(tmp_path, "en,es\r\nlake,lago\r\n"), "lake", "laguna", ES, status=FORBIDDEN)
    assert content(tmp_path) == "en,es,es:forbidden\r\nlake,lago,laguna\r\n"


def test_all_that_may_be_said_of_an_entry(tmp_path: Path) -> None:
    said = {
        "es-MX": "camión",
        "zh-HK": "巴士𠮷",
        "ar": "حافلة",
        "es:gender": "masculine",
        "es:usage": "exact",
        "es:forms": "buses|autobuses",
        "es:first": "autobús (bus)",
        "es:short": "bus",
        "es:source": "RAE, 2024",
        "es:note": "not a coach",
        "definition": "a large vehicle",
        "pos": "noun",
        "case": "yes",
        "translate": "yes",
        "not_near": "data|stop",
        "id": "b",
    }
    made = add_term(
        project(tmp_path, "en,es\n"), "bus", "autobús", ES, cells=cells_of(f"{key}={said[key]}" for key in said)
    )
    assert made.after == Concept(
        ConceptId("b"),
        (
            Term("bus", EN, part_of_speech="noun", case_sensitive=True),
            Term(
                "autobús",
                ES,
                part_of_speech="noun",
                case_sensitive=True,
                gender="masculine",
                usage=Usage.EXACT,
                forms=("buses", "autobuses"),
                source="RAE, 2024",
                note="not a coach",
                first_mention="autobús (bus)",
                short="bus",
            ),
            *(
                Term(text, language_tag(tag), part_of_speech="noun", case_sensitive=True)
                for tag, text in (("es-MX", "camión"), ("zh-HK", "巴士𠮷"), ("ar", "حافلة"))
            ),
        ),
        definition="a large vehicle",
        line=2,
        not_near=("data", "stop"),
    )
    assert set(made.columns) == {*said, "zh-Hant-HK"} - {"zh-HK"}


def test_what_is_said_of_a_variant_stands_in_a_row_of_its_own(tmp_path: Path) -> None:
    cells = cells_of(["es:gender=feminine", "note=still water"])
    made = add_term(project(tmp_path, "id,en,es\nl,lake,lago\n"), "lake", "laguna", ES, status=ADMITTED, cells=cells)
    assert (
        content(tmp_path)
        == "id,en,es,note,status,es:gender\nl,lake,lago,still water\nl,lake,laguna,,admitted,feminine\n"
    )
    assert made.after is not None
    assert made.after.note == "still water"
    assert made.after.terms[1:] == (Term("lago", ES), Term("laguna", ES, ADMITTED, gender="feminine"))


def test_what_an_entry_has_already_is_not_overwritten_by_adding(tmp_path: Path) -> None:
    here = project(tmp_path)
    with pytest.raises(GlossaError, match=r"terms\.csv:3 has “signed” as its note already"):
        add_term(here, "joint statement", "联合声明", ZH, cells={"note": "wide"})
    with pytest.raises(GlossaError, match=r"terms\.csv:3 has “joint statement” as its id already"):
        add_term(here, "joint statement", "联合声明", ZH, cells={"id": "j"})
    assert content(tmp_path) == PLAIN


@pytest.mark.parametrize(
    ("setting", "message"),
    [
        ("es:short", "“es:short” is no column and its text"),
        ("colour=red", "“colour=red” is no column and its text"),
        ("es:best=x", "is no column"),
        ("status=admitted", "A status is said of a term"),
    ],
)
def test_what_is_no_column(setting: str, message: str) -> None:
    with pytest.raises(GlossaError, match=message):
        cells_of([setting])


@pytest.mark.parametrize(
    ("cells", "message"),
    [
        (["es:gender=m"], "unknown es:gender “m”"),
        (["es-MX:short=l"], "there is no term in es-MX"),
        (["id=m"], "The id of an entry stays"),
        (["es-MX=a\nb"], "a line break"),
    ],
)
def test_what_would_not_be_understood_is_refused(tmp_path: Path, cells: list[str], message: str) -> None:
    here = project(tmp_path)
    with pytest.raises(GlossaError, match=message):
        edit_term(here, "lake", cells_of(cells))
    assert content(tmp_path) == PLAIN


def test_a_new_column_that_would_give_meaning_to_stray_cells_is_refused(tmp_path: Path) -> None:
    rows = "en,es\nlake,lago\nbay,bahía,baie\n"
    with pytest.raises(GlossaError, match="another entry"):
        add_term(project(tmp_path, rows), "lake", "lac", FR)
    assert content(tmp_path) == rows


def test_an_edit_takes_the_place_of_all_renderings(tmp_path: Path) -> None:
    made = edit_term(project(tmp_path, RICH), "l", cells_of(["es=laguna|lago"]))
    assert content(tmp_path) == RICH.replace("lago|lago grande", "laguna|lago")
    assert made.before is not None
    assert made.after is not None
    assert [term.text for term in made.after.in_language(ES)] == ["laguna", "lago"]


def test_an_edit_finds_an_entry_by_any_of_its_source_terms_in_any_case(tmp_path: Path) -> None:
    edit_term(project(tmp_path, RICH), "MERE", {"note": "small"})
    assert content(tmp_path) == RICH.replace("湖,,,", "湖,,small,")


def test_an_edit_of_several_cells(tmp_path: Path) -> None:
    text = "en,es,domain,note\nlake,lago,,\n"
    edit_term(project(tmp_path, text), "lake", cells_of(["es=laguna", "note=two\nlines", "domain=water"]))
    assert content(tmp_path) == 'en,es,domain,note\nlake,laguna,water,"two\nlines"\n'


def test_an_edit_says_what_a_region_says_and_takes_it_back(tmp_path: Path) -> None:
    here = project(tmp_path, "en,es\nlake,lago\n")
    made = edit_term(here, "lake", cells_of(["es-419=laguna", "es-419:short=lag."]))
    assert content(tmp_path) == "en,es,es-419,es-419:short\nlake,lago,laguna,lag.\n"
    assert made.columns == ("es-419", "es-419:short")
    edit_term(here, "lake", cells_of(["es-419=", "es-419:short="]))
    assert content(tmp_path) == "en,es,es-419,es-419:short\nlake,lago,,\n"


def test_an_edit_that_changes_nothing_writes_nothing(tmp_path: Path) -> None:
    here = project(tmp_path)
    stamp = (tmp_path / "terms.csv").stat().st_mtime_ns
    made = edit_term(here, "lake", cells_of(["es=lago"]))
    assert made.before == made.after
    assert (tmp_path / "terms.csv").stat().st_mtime_ns == stamp


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("lake", "", "terms in fewer than two languages"),
        ("bay", "bahía", "No entry is called “bay” in terms.csv"),
        ("lake", "|", "terms in fewer than two languages"),
        ("joint statement", "nota conjunta", "“nota conjunta” is both preferred and forbidden"),
    ],
)
def test_an_edit_that_makes_no_sense_is_refused(tmp_path: Path, name: str, text: str, message: str) -> None:
    rows = "en,es,status\nlake,lago,\njoint statement,declaración conjunta,\njoint statement,nota conjunta,forbidden\n"
    with pytest.raises(GlossaError, match=message):
        edit_term(project(tmp_path, rows), name, cells_of([f"es={text}"]))
    assert content(tmp_path) == rows


def test_several_entries_of_one_name_must_be_named_by_id(tmp_path: Path) -> None:
    here = project(tmp_path, RICH)
    with pytest.raises(GlossaError, match=r"Several entries are called “BANK”: terms.csv:5 \(id b1\), terms.csv:6"):
        remove_term(here, "BANK")
    remove_term(here, "b2")
    assert content(tmp_path) == RICH.replace("b2,Bank,Banco,,,,\n", "")


def test_an_entry_goes_with_all_rows_that_add_to_it(tmp_path: Path) -> None:
    made = remove_term(project(tmp_path, RICH), "joint statement")
    assert [line for line in content(tmp_path).splitlines() if "statement" in line] == []
    assert len(content(tmp_path).splitlines()) == 4
    assert (made.line, made.after) == (3, None)


def test_a_row_that_two_entries_need_is_not_taken_away(tmp_path: Path) -> None:
    rows = "id,en,es,status,domain\na,bank,banco,,money\nb,bank,orilla,,rivers\n,bank,bancal,forbidden,\n"
    here = project(tmp_path, rows)
    with pytest.raises(GlossaError, match="another entry"):
        remove_term(here, "b")
    assert content(tmp_path) == rows


def test_the_last_entry_may_go(tmp_path: Path) -> None:
    remove_term(project(tmp_path, "en,es\nlake,lago"), "lake")
    assert content(tmp_path) == "en,es"


def test_errors_that_are_there_already_do_not_stand_in_the_way(tmp_path: Path) -> None:
    text = 'en,es\nriver,ri\u200bo\n"open,\nlake,lago\n'
    add_term(project(tmp_path, text), "bay", "bahía", ES)
    assert content(tmp_path) == text + "bay,bahía\n"


def test_what_somebody_else_changed_meanwhile_is_not_overwritten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = project(tmp_path)
    monkeypatch.setattr(terms_file, "_refuse_new_problems", lambda *_: (tmp_path / "terms.csv").write_text("mine"))
    with pytest.raises(GlossaError, match="was changed by somebody else") as refused:
        add_term(here, "bay", "bahía", ES)
    assert refused.value.exit_code is ExitCode.STORE
    assert content(tmp_path) == "mine"


def test_a_full_disk_leaves_the_file_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    here = project(tmp_path)
    monkeypatch.setattr(terms_file, "write_whole", full_disk)
    with pytest.raises(GlossaError, match=r"Cannot write .*terms\.csv"):
        add_term(here, "bay", "bahía", ES)
    assert content(tmp_path) == PLAIN


@pytest.mark.parametrize(
    ("glossaries", "message"),
    [
        ("[]", "The project has no glossary"),
        ('["glossa:international-news"]', "The project has no glossary"),
        ('["terms.tbx"]', "Only CSV glossaries can be changed here, not terms.tbx"),
        ('["missing.csv"]', "No such glossary: .*missing.csv"),
        ('["folder.csv"]', "Cannot read .*folder.csv"),
    ],
)
def test_a_glossary_that_cannot_be_changed(tmp_path: Path, glossaries: str, message: str) -> None:
    here = glossary(tmp_path)
    (tmp_path / "folder.csv").mkdir()
    (tmp_path / "glossa.toml").write_text(f"glossaries = {glossaries}\n", encoding="utf-8")
    with pytest.raises(GlossaError, match=message):
        add_term(here.project, "bay", "bahía", ES)
