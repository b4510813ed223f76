"""Glossaries of two languages: OmegaT's, DeepL's, and our own table with tabs, which share an ending."""

from __future__ import annotations

from pathlib import PurePath

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from glossa.errors import GlossaError
from glossa.formats.termbases import (
    TERMBASE_FORMATS,
    TermbaseFormat,
    deepl,
    for_pair,
    glossary_tsv,
    omegat,
    pair_problem,
    reader_for,
    writer_for,
)
from glossa.formats.termbases._pairs import named_pair
from glossa.model.term import Concept, ConceptId, Glossary, Term, TermStatus
from glossa.text.languages import LanguageTag, language_tag
from tests.formats.termbases.strategies import content, glossaries

EN, ES, ZH, AR = (language_tag(tag) for tag in ("en", "es", "zh-Hans", "ar"))
PREFERRED, ADMITTED, FORBIDDEN = TermStatus.PREFERRED, TermStatus.ADMITTED, TermStatus.DEPRECATED
BOTH = pytest.mark.parametrize("format_", [omegat.FORMAT, deepl.FORMAT], ids=["omegat", "deepl"])


def concept(identity: str, *terms: Term, note: str = "") -> Concept:
    return Concept(ConceptId(identity), terms, note=note)


def texts(glossary: Glossary) -> list[list[str]]:
    return [[term.text for term in concept.terms] for concept in glossary.concepts]


RICH = Glossary(
    "terms",
    (
        concept(
            "tariff",
            Term("tariff", EN),
            Term("customs duty", EN, ADMITTED),
            Term("arancel", ES),
            Term("derecho de aduana", ES, ADMITTED, note="older"),
            Term("tarifa", ES, FORBIDDEN),
            Term("关税", ZH),
            note="a tax",
        ),
    ),
)


@BOTH
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_of_any_kind(format_: TermbaseFormat, end: str) -> None:
    text = f"lake\tlago{end}湖𠮷\tبحيرة{end}"
    glossary = format_.parse(text.encode(), "terms.en-es.tsv")
    assert (texts(glossary), glossary.problems) == ([["lake", "lago"], ["湖𠮷", "بحيرة"]], ())


# Laws

_WORDS = st.text(st.sampled_from("ab é\"',党ا\U00020000"), min_size=1, max_size=6).map(str.strip).filter(bool)


@BOTH
@settings(deadline=None)
@given(st.lists(st.tuples(_WORDS, _WORDS), unique_by=lambda pair: pair[0], min_size=1))
def test_pairs_come_back(format_: omegat.OmegaT | deepl.DeepL, pairs: list[tuple[str, str]]) -> None:
    glossary = Glossary("t", tuple(concept(source, Term(source, EN), Term(target, AR)) for source, target in pairs))
    assert content(format_.parse(format_.serialise(glossary), "t.en.ar.tsv")) == content(glossary)
    assert format_.losses(glossary) == ()


@BOTH
@settings(deadline=None, max_examples=25)
@given(glossaries(st.text(max_size=6)))
def test_any_glossary_is_written_and_read(format_: omegat.OmegaT | deepl.DeepL, glossary: Glossary) -> None:
    data = format_.serialise(glossary)
    again = content(format_.parse(data, "t.en.es.tsv")) if data else []
    assume(all(each.id for each in glossary.concepts))
    assert bool(format_.losses(glossary)) or len(again) == len(glossary.concepts)


@settings(deadline=None, max_examples=25)
@given(glossaries(_WORDS))
def test_a_table_with_tabs_says_what_one_with_commas_says(glossary: Glossary) -> None:
    assume(glossary.concepts)
    commas = TERMBASE_FORMATS.load("glossary_csv")
    by_tabs = glossary_tsv.FORMAT.parse(glossary_tsv.FORMAT.serialise(glossary), "t")
    assert content(by_tabs) == content(commas.parse(writer_for("glossary_csv").serialise(glossary), "t"))
    assert glossary_tsv.FORMAT.losses(glossary) == writer_for("glossary_csv").losses(glossary)


# Which languages


@pytest.mark.parametrize(
    ("name", "pair"),
    [
        ("terms.en-es.tsv", (EN, ES)),
        ("glossaries/en-zh.tsv", (EN, ZH)),
        ("terms.EN-zh-Hans.txt", (EN, ZH)),
        ("terms.pt-br-en.tsv", ("pt-BR", EN)),
        ("terms.es-AR.fr.tsv", ("es-AR", "fr")),
        ("my.en.es.utf8", (EN, ES)),
        ("terms.en-es.deepl.tsv", (EN, ES)),
        ("terms.deepl.en.es.tsv", (EN, ES)),
        ("terms.es-ar-fr.tsv", None),
        ("terms.en-en.tsv", None),
        ("terms.tsv", None),
        ("en", None),
        ("", None),
    ],
)
def test_the_languages_in_a_files_name(name: str, pair: tuple[LanguageTag, LanguageTag] | None) -> None:
    assert named_pair(name) == pair


@BOTH
def test_a_first_line_names_the_languages(format_: TermbaseFormat) -> None:
    (read,) = format_.parse(b"\xef\xbb\xbfen\tes\r\nparty\tpartido\r\n", "terms.fr-de.tsv").concepts
    assert [term.language for term in read.terms] == [EN, ES]
    assert read.line == 2


@BOTH
def test_without_languages_it_says_how_to_name_them(format_: TermbaseFormat) -> None:
    with pytest.raises(GlossaError) as caught:
        format_.parse(b"party\tpartido\n", "terms.tsv")
    assert caught.value.message == "terms.tsv does not say of which two languages it is"
    assert caught.value.hint.startswith("Name them in the file's name, such as terms.en-es.tsv")


# Reading


def test_omegats_three_columns() -> None:
    glossary = omegat.FORMAT.parse(
        "# my glossary\nparty\tpartido\tin politics\nparty\tagrupación\tless often\n\nship\tbarco\n".encode(),
        "terms.en-es.txt",
    )
    assert glossary.problems == ()
    assert content(glossary) == [
        concept(
            "party",
            Term("party", EN),
            Term("partido", ES),
            Term("agrupación", ES, ADMITTED, note="less often"),
            note="in politics",
        ),
        concept("ship", Term("ship", EN), Term("barco", ES)),
    ]
    assert [each.line for each in glossary.concepts] == [2, 5]


def test_deepl_knows_no_comments() -> None:
    assert texts(deepl.FORMAT.parse("#hash\t#القمة\n".encode(), "t.en-ar.tsv")) == [["#hash", "#القمة"]]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("party\t", "no target; the line is not used"),
        ("party", "no target; the line is not used"),
        ("\tpartido", "no source; the line is not used"),
        ("party\tpartido\t\tx", "4 cells, but the format has 3; the further ones are not used"),
        (f"party\t{'x' * 5000}", "a term of 5,000 characters (at most 500); the line is not used"),
        ("par\x07ty\tpartido", "a term with a line break or a control character; the line is not used"),
    ],
)
def test_what_is_odd_is_named_with_its_line(line: str, expected: str) -> None:
    glossary = omegat.FORMAT.parse(f"ship\tbarco\n{line}\n".encode(), "t.en-es.txt")
    assert [str(problem) for problem in glossary.problems] == [f"t.en-es.txt:2: {expected}"]


def test_the_third_column_is_one_too_many_for_deepl() -> None:
    (problem,) = deepl.FORMAT.parse(b"party\tpartido\tx\n", "t.en-es.tsv").problems
    assert problem.message == "3 cells, but the format has 2; the further ones are not used"


@BOTH
def test_another_encoding_is_refused(format_: TermbaseFormat) -> None:
    with pytest.raises(GlossaError, match="is in UTF-16, not in UTF-8"):
        format_.parse("party\tpartido\n".encode("utf-16"), "t.en-es.tsv")


# Writing


def test_omegat_gets_a_line_for_each_pair_of_terms() -> None:
    assert omegat.FORMAT.serialise(RICH).decode() == (
        "# en\tes\n"
        "tariff\tarancel\ta tax\n"
        "tariff\tderecho de aduana\tolder\n"
        "customs duty\tarancel\ta tax\n"
        "customs duty\tderecho de aduana\tolder\n"
    )


def test_deepl_gets_one_target_for_each_source() -> None:
    assert deepl.FORMAT.serialise(RICH).decode() == "tariff\tarancel\ncustoms duty\tarancel\n"


def test_what_deepl_cannot_carry() -> None:
    assert [problem.message.split(":")[0] for problem in deepl.FORMAT.losses(RICH)] == [
        "notes on concepts",
        "statuses of terms",
        "admitted terms",
        "forbidden terms",
        "terms in zh-Hans",
    ]


def test_what_omegat_cannot_carry() -> None:
    assert [problem.message.split(":")[0] for problem in omegat.FORMAT.losses(RICH)] == [
        "statuses of terms",
        "forbidden terms",
        "terms in zh-Hans",
    ]


@BOTH
def test_what_stays_as_it_is_stands_for_itself(format_: omegat.OmegaT | deepl.DeepL) -> None:
    acme = Concept(ConceptId("a"), (Term("Acme", EN),), translate=False)
    glossary = Glossary("t", (concept("party", Term("party", EN), Term("partido", ES)), acme))
    assert format_.serialise(glossary).decode().endswith("party\tpartido\nAcme\tAcme\n")


@BOTH
def test_a_glossary_of_one_language_is_an_empty_file(format_: omegat.OmegaT | deepl.DeepL) -> None:
    glossary = Glossary("t", (concept("party", Term("party", EN)),))
    assert format_.serialise(glossary) == b""
    assert [problem.message for problem in format_.losses(glossary)] == [
        "concepts: 1 not carried, the first in “party”"
    ]


def test_what_omegat_would_take_for_a_comment_is_left_out() -> None:
    assert omegat.FORMAT.serialise(Glossary("t", (concept("c", Term("#1", EN), Term("n.º 1", ES)),))) == b"# en\tes\n"


# One pair of a larger glossary


def test_a_pair_of_a_glossary_and_what_a_region_inherits() -> None:
    pair = for_pair(RICH, ZH, language_tag("es-419"))
    assert texts(pair) == [["关税", "arancel", "derecho de aduana", "tarifa"]]
    assert {term.language for term in pair.concepts[0].terms} == {ZH, "es-419"}
    assert for_pair(RICH, EN, AR).concepts == ()


def test_what_stays_as_it_is_belongs_to_every_pair() -> None:
    acme = Concept(ConceptId("a"), (Term("Acme", EN),), translate=False)
    assert for_pair(Glossary("t", (acme,)), EN, AR).concepts == (acme,)


def test_a_glossary_for_another_pair_is_a_problem() -> None:
    assert str(pair_problem(RICH, EN, [AR, language_tag("fr")])) == (
        "terms: it has en, es, zh-Hans, but nothing from en into ar, fr"
    )
    assert pair_problem(RICH, EN, [AR, ES]) is None
    assert pair_problem(Glossary("t", ()), EN, [AR]) is None
    assert pair_problem(RICH, EN, []) is None


# The registry


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("t.tsv", "id\ten\tes\nc\tparty\tpartido\n", "glossary_tsv"),
        ("t.tsv", '\n"en"\t"es"\nparty\tpartido\n', "glossary_tsv"),
        ("t.en-es.tsv", "party\tpartido\n", "deepl"),
        ("t.deepl.tsv", "party\tpartido\n", "deepl"),
        ("t.en-es.tsv", "party\tpartido\tx\n", "omegat"),
        ("t.tsv", "# en\tes\nparty\tpartido\n", "omegat"),
        ("t.utf8", "party\tpartido\n", "omegat"),
        ("t.tsv", "", "glossary_tsv"),
        ("t.csv", "", "glossary_csv"),
    ],
)
def test_a_file_is_read_by_the_format_it_is_in(name: str, text: str, expected: str) -> None:
    assert reader_for(PurePath(name), text.encode()).id == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("t.tsv", "glossary_tsv"),
        ("t.deepl.tsv", "deepl"),
        ("t.txt", "omegat"),
        ("deepl", "deepl"),
        ("t.csv", "glossary_csv"),
    ],
)
def test_a_file_is_written_in_the_format_of_its_name(name: str, expected: str) -> None:
    assert writer_for(name).id == expected


@pytest.mark.parametrize("identity", ["omegat", "deepl", "glossary_tsv"])
def test_the_formats_are_plugins(identity: str) -> None:
    loaded = TERMBASE_FORMATS.load(identity)
    assert (loaded.id, bool(loaded.summary)) == (identity, True)


def test_a_glossary_of_a_region_of_the_source_language_serves_it() -> None:
    british = Glossary("terms", (concept("lift", Term("lift", language_tag("en-GB")), Term("ascensor", ES)),))
    assert pair_problem(british, EN, [language_tag("es-MX")]) is None
    assert pair_problem(british, ZH, [ES]) is not None
