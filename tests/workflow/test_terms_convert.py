"""Glossaries from format to format: nothing is lost without being said, and nobody's file is overwritten."""

from __future__ import annotations

from pathlib import Path

import pytest

from glossa.errors import GlossaError
from glossa.formats.termbases import reader_for
from glossa.model.term import Glossary
from glossa.text.languages import language_tag
from glossa.workflow.project import open_project
from glossa.workflow.terms_convert import Conversion, Wish, convert_glossary
from tests.workflow.samples import EN, ES, FR, ZH

TERMS = """\
id,en,es,zh-Hans,ar,domain,note,es:forbidden
l,lake|mere,lago|lago grande,湖𠮷,بحيرة,water,"still, not flowing",laguna
b,bay,bahía,,,,,
"""


def convert(folder: Path, old: str, new: str, wish: Wish | None = None) -> Conversion:
    """Converts a glossary within a folder."""
    if not (folder / "terms.csv").exists():
        (folder / "terms.csv").write_text(TERMS, encoding="utf-8")
    name = old if old.startswith("glossa:") else str(folder / old)
    return convert_glossary(open_project(folder, folder, {}, {}), name, folder / new, wish or Wish())


def read(path: Path) -> Glossary:
    """Reads a glossary of any format."""
    data = path.read_bytes()
    return reader_for(path, data).parse(data, path.name)


def test_there_and_back_again_is_the_same_glossary(tmp_path: Path) -> None:
    made = convert(tmp_path, "terms.csv", "terms.tbx")
    assert (made.format, made.concepts, made.problems, made.losses) == ("tbx", 2, (), ())
    convert(tmp_path, "terms.tbx", "again.csv")
    assert [concept.terms for concept in read(tmp_path / "again.csv").concepts] == [
        concept.terms for concept in read(tmp_path / "terms.csv").concepts
    ]


def test_what_a_format_cannot_carry_is_said(tmp_path: Path) -> None:
    made = convert(tmp_path, "terms.csv", "terms.en-es.deepl.tsv")
    assert made.format == "deepl"
    said = "\n".join(loss.message for loss in made.losses)
    for kind in ("terms in zh-Hans", "terms in ar", "domains", "forbidden terms"):
        assert kind in said


def test_the_name_of_a_file_of_two_languages_says_which(tmp_path: Path) -> None:
    convert(tmp_path, "terms.csv", "terms.en.zh-Hans.deepl.tsv")
    assert (tmp_path / "terms.en.zh-Hans.deepl.tsv").read_text(encoding="utf-8").splitlines()[0] == "lake\t湖𠮷"


REGIONS = """\
id,en,en-GB,es,es-419,es-ES,zh-Hant,zh-Hant-HK,es:source
c,computer,,ordenador,computadora,,電腦,,RAE
t,truck,lorry,camión,,,貨車,,
x,taxi,,taxi,,,計程車,的士,
"""


@pytest.mark.parametrize(
    ("new", "lines"),
    [
        ("terms.en.es-MX.deepl.tsv", ["computer\tcomputadora", "truck\tcamión", "taxi\ttaxi"]),
        ("terms.en.zh-HK.deepl.tsv", ["computer\t電腦", "truck\t貨車", "taxi\t的士"]),
        ("terms.en-GB.es-ES.tab", ["# en-GB\tes-ES", "computer\tordenador", "lorry\tcamión", "taxi\ttaxi"]),
        ("terms.tab", ["# en\tes", "computer\tordenador", "truck\tcamión", "taxi\ttaxi"]),
    ],
)
def test_a_file_of_two_languages_has_what_a_region_inherits(tmp_path: Path, new: str, lines: list[str]) -> None:
    (tmp_path / "terms.csv").write_text(REGIONS, encoding="utf-8")
    convert(tmp_path, "terms.csv", new)
    assert (tmp_path / new).read_text(encoding="utf-8").splitlines() == lines


def test_what_a_region_inherits_is_not_lost_and_what_others_say_is(tmp_path: Path) -> None:
    (tmp_path / "terms.csv").write_text(REGIONS, encoding="utf-8")
    made = convert(tmp_path, "terms.csv", "mexico.tbx", Wish(target=language_tag("es-MX")))
    assert [loss.message for loss in made.losses] == [
        "terms in es: 1 not carried, the first in “c”",
        "terms in zh-Hant: 3 not carried, the first in “c”",
        "terms in en-GB: 1 not carried, the first in “t”",
        "terms in zh-Hant-HK: 1 not carried, the first in “x”",
    ]


def test_regions_and_short_forms_go_through_every_format_that_has_a_place_for_them(tmp_path: Path) -> None:
    text = REGIONS.replace("es:source", "es:source,es-419:first,es-419:short").replace("RAE", "RAE,computadora (PC),PC")
    (tmp_path / "terms.csv").write_text(text, encoding="utf-8")
    for old, new in (("terms.csv", "a.tbx"), ("a.tbx", "b.xlsx"), ("b.xlsx", "c.tsv"), ("c.tsv", "d.csv")):
        made = convert(tmp_path, old, new)
        assert (made.losses, made.problems) == ((), ())
    first, last = read(tmp_path / "terms.csv"), read(tmp_path / "d.csv")
    assert [set(each.terms) for each in last.concepts] == [set(each.terms) for each in first.concepts]


def test_a_source_language_alone_may_be_named(tmp_path: Path) -> None:
    convert(tmp_path, "terms.csv", "two.tbx", Wish(source=ES))
    languages = {term.language for concept in read(tmp_path / "two.tbx").concepts for term in concept.terms}
    assert languages == {ES, EN}


def test_a_file_of_two_languages_whose_name_does_not_say_them(tmp_path: Path) -> None:
    made = convert(tmp_path, "terms.csv", "terms.deepl.tsv")
    assert made.losses[-1].message == (
        "which languages these are: glossa needs a name such as terms.en.es.tsv to read it"
    )
    assert read(convert(tmp_path, "terms.csv", "terms.en.es.tsv", Wish(format="deepl")).path).problems == ()


@pytest.mark.parametrize(("wish", "languages"), [(Wish(target=ZH), {EN, ZH}), (Wish(source=ZH, target=ES), {ZH, ES})])
def test_two_languages_may_be_picked(tmp_path: Path, wish: Wish, languages: set[str]) -> None:
    made = convert(tmp_path, "terms.csv", "two.tbx", wish)
    (concept,) = read(tmp_path / "two.tbx").concepts
    assert {term.language for term in concept.terms} == languages
    assert any(loss.message.startswith("terms in ") for loss in made.losses)


def test_languages_that_a_glossary_does_not_have(tmp_path: Path) -> None:
    with pytest.raises(GlossaError, match="nothing from en into fr") as refused:
        convert(tmp_path, "terms.csv", "terms.tbx", Wish(target=FR))
    assert refused.value.hint == "It has ar, en, es, zh-Hans; name two of them with --from and --to."


def test_a_format_may_be_named(tmp_path: Path) -> None:
    assert convert(tmp_path, "terms.csv", "terms.out", Wish(format="tbx")).format == "tbx"


def test_a_shipped_glossary_may_be_converted(tmp_path: Path) -> None:
    assert convert(tmp_path, "glossa:science-technology", "science.tsv").concepts > 150


def test_what_could_not_be_read_is_said(tmp_path: Path) -> None:
    (tmp_path / "terms.csv").write_text("en,es\nlake,lago\nbay\n", encoding="utf-8")
    made = convert(tmp_path, "terms.csv", "terms.tbx")
    assert [problem.line for problem in made.problems] == [3]


def test_nobodys_file_is_overwritten(tmp_path: Path) -> None:
    (tmp_path / "mine.tbx").write_text("mine", encoding="utf-8")
    with pytest.raises(GlossaError, match="is there already") as refused:
        convert(tmp_path, "terms.csv", "mine.tbx")
    assert refused.value.hint == "Nothing was changed. Name another file, or replace this one with --force."
    assert (tmp_path / "mine.tbx").read_text(encoding="utf-8") == "mine"
    assert convert(tmp_path, "terms.csv", "mine.tbx", Wish(force=True)).concepts == 2


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("terms.csv", "terms.csv", "into itself"),
        ("missing.csv", "terms.tbx", "No such file"),
        ("folder.csv", "terms.tbx", "Cannot read"),
        ("empty.csv", "terms.tbx", "There is no concept in"),
        ("terms.csv", "terms.docx", "does not write a glossary as terms.docx"),
        ("terms.docx", "terms.tbx", "does not read terms.docx"),
        ("glossa:nothing", "terms.tbx", "No shipped glossary"),
    ],
)
def test_what_cannot_be_converted(tmp_path: Path, old: str, new: str, message: str) -> None:
    (tmp_path / "folder.csv").mkdir()
    (tmp_path / "empty.csv").write_text("en,es\n", encoding="utf-8")
    (tmp_path / "terms.docx").write_bytes(b"PK")
    with pytest.raises(GlossaError, match=message):
        convert(tmp_path, old, new)
