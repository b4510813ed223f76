"""`glossa import` of XLIFF: what was approved and said elsewhere, and files that are none of ours."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.fixture(params=["xliff12", "xliff21"])
def sent(translated: Run, desk: Path, request: pytest.FixtureRequest) -> Path:
    """Returns an export of the article."""
    translated("export", "article.md", "--to", "es", "--format", request.param)
    return desk / {"xliff12": "article.es.xlf", "xliff21": "article.es.xliff2.xlf"}[request.param]


def _approved(sent: Path) -> None:
    """Says of all drafts that they were reviewed, as a suite does."""
    text = sent.read_text(encoding="utf-8").replace('approved="no"', 'approved="yes"')
    text = text.replace('state="needs-translation"', 'state="signed-off"')
    sent.write_text(text.replace('state="initial" subState="glossa:draft"', 'state="reviewed"'), encoding="utf-8")


def _people(desk: Path) -> None:
    with (desk / "glossa.toml").open("a", encoding="utf-8") as settings:
        settings.write('\n[people]\nAna = ["editor"]\nBo = ["translator"]\n')


def test_unchanged_nothing_is_stored(translated: Run, sent: Path) -> None:
    ran = translated("import", sent.name)
    assert (ran.code, ran.err) == (0, "Nothing was stored.\n")
    assert "nothing new in it        5" in ran.out


def test_both_versions_stand_beside_each_other_and_what_came_of_either_comes_in(translated: Run, desk: Path) -> None:
    assert translated("export", "article.md", "--to", "es", "--format", "xliff12").code == 0
    older = desk / "article.es.xlf"
    _approved(older)
    assert translated("export", "article.md", "--to", "es", "--format", "xliff21").code == 0
    newer = desk / "article.es.xliff2.xlf"
    assert ('version="1.2"' in older.read_text("utf-8"), 'version="2.1"' in newer.read_text("utf-8")) == (True, True)
    assert translated("import", newer.name).err == "Nothing was stored.\n"
    assert translated("import", older.name).err == "Signed Ana.\n"


def test_what_was_approved_there_is_approved_and_signed(translated: Run, sent: Path) -> None:
    _approved(sent)
    ran = translated("import", sent.name)
    assert (ran.code, ran.err) == (0, "Signed Ana.\n")
    assert [line.split()[-1] for line in ran.out.splitlines()[1:]] == ["5", "5"]
    assert "of the taken, approved now" in ran.out
    assert translated("import", sent.name).err == "Nothing was stored.\n"


def test_whoever_may_not_approve_brings_translations_and_it_is_said(translated: Run, desk: Path, sent: Path) -> None:
    _approved(sent)
    _people(desk)
    ran = translated("import", sent.name, "--by", "Bo")
    assert ran.code == 0
    assert "taken  reviewed in the file; Bo is no reviewer" in ran.out
    assert "of the taken, not as far as in the file" in ran.out
    again = translated("import", sent.name, "--by", "Bo")
    assert again.code == 1
    assert "in another state in the file; left alone" in again.out
    assert max(map(len, (ran.out + again.out).splitlines())) <= 80


def test_a_comment_of_somebody_elsewhere_comes_in_once(translated: Run, sent: Path) -> None:
    text = sent.read_text(encoding="utf-8")
    note = "<note>Which port? 港口 𠮷</note>"
    sent.write_text(text.replace("<note ", f"{note}\n<note ", 1), encoding="utf-8")
    ran = translated("import", sent.name, "--by", "Bo")
    assert ran.err == "Signed Bo.\n"
    assert "comments that came in" in ran.out
    assert "says Bo" in translated("show", "article.md", "1").out
    assert translated("import", sent.name, "--by", "Bo", "--json").json["comments"] == 0


def test_a_file_of_another_article_or_language_is_one_line(translated: Run, sent: Path) -> None:
    text = sent.read_text(encoding="utf-8")
    sent.write_text(text.replace('original="article.md"', 'original="lake.md"'), encoding="utf-8")
    ran = translated("import", sent.name)
    assert ran.code == 3
    assert ran.err.startswith(f"Error: {sent.name} is of lake.md, which nothing is known of in the project")
    sent.write_text(text.replace('"es"', '"fr"'), encoding="utf-8")
    ran = translated("import", sent.name)
    assert (ran.code, ran.err.splitlines()[0]) == (
        2,
        "Error: The file is in fr, and article.md is not translated into that here",
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("<xliff version='1.2'", "ends too early, at line 1; the end of it is missing"),
        ("<html/>", "is another kind of XML: it begins with <html>, not with <xliff>"),
        ('<!DOCTYPE a [<!ENTITY b "c">]><xliff/>', "is not read: it declares the entity “b” (line 1)"),
        ("<xliff version='3.0'/>", "is XLIFF 3.0, which glossa does not read"),
        ("", "ends too early, at line 1; the end of it is missing"),
    ],
)
def test_a_broken_file_is_one_line_and_stores_nothing(translated: Run, desk: Path, text: str, message: str) -> None:
    (desk / "bad.xlf").write_text(text, encoding="utf-8")
    store = desk / ".glossa" / "articles" / "article.md.json"
    before = store.read_bytes()
    ran = translated("import", "bad.xlf")
    assert (ran.code, ran.err.splitlines()[0]) == (3, f"Error: bad.xlf {message}")
    assert store.read_bytes() == before


def test_an_xliff_file_of_any_program_can_be_checked(translated: Run, desk: Path) -> None:
    texts = "<source>In 2024 it had 7 boats.</source><target>Tenía 8 barcos en 2024.</target>"
    unit = f'<trans-unit id="a">{texts}</trans-unit>'
    file = f'<file original="a" source-language="en" target-language="es"><body>{unit}</body></file>'
    (desk / "other.xlf").write_text(f'<xliff version="1.2">{file}</xliff>', encoding="utf-8")
    ran = translated("check", "other.xlf")
    assert ran.code == 1
    assert "numbers" in ran.out
