"""Reading glossaries: what rows mean, and what becomes of odd ones."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossa.errors import GlossaError
from glossa.formats.termbases import TERMBASE_FORMATS
from glossa.formats.termbases.glossary_csv import FORMAT
from glossa.model.term import Concept, Glossary, Term, TermStatus, Usage
from glossa.text.languages import language_tag

EN, ES, ZH = language_tag("en"), language_tag("es"), language_tag("zh-Hans")
PREFERRED, ADMITTED, FORBIDDEN = TermStatus.PREFERRED, TermStatus.ADMITTED, TermStatus.DEPRECATED


def parse(text: str) -> Glossary:
    return FORMAT.parse(text.encode(), "terms.csv")


def problems(text: str) -> list[str]:
    return [str(problem) for problem in parse(text).problems]


def terms(concept: Concept) -> list[tuple[str, str, TermStatus]]:
    return [(term.language, term.text, term.status) for term in concept.terms]


# Laws


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused_with_one_line(data: bytes) -> None:
    try:
        FORMAT.parse(data, "terms.csv")
    except GlossaError as error:
        refusal = error.message
    else:
        refusal = ""
    assert "\n" not in refusal


@given(st.text(st.sampled_from("ab,\"\n\r|'=中 \x00"), max_size=60))
def test_any_rows_are_read(text: str) -> None:
    lines = len(io.StringIO(f"en,es,status\n{text}").readlines())
    glossary = parse(f"en,es,status\n{text}")
    assert all(1 < problem.line <= lines + text.count("\r") for problem in glossary.problems)
    assert len({concept.id for concept in glossary.concepts}) == len(glossary.concepts)


_CELL = st.text(st.characters(exclude_categories=("Cc", "Cs", "Z"), exclude_characters="|'"), min_size=1, max_size=12)


@settings(max_examples=50, deadline=None)
@given(st.lists(st.tuples(_CELL, _CELL, _CELL), unique_by=lambda cells: cells[0]))
def test_what_the_csv_module_writes_is_read_back(table: list[tuple[str, str, str]]) -> None:
    buffer = io.StringIO(newline="")
    csv.writer(buffer).writerows([("en", "es", "zh-Hans"), *table])
    glossary = parse(buffer.getvalue())
    assert glossary.problems == ()
    assert [tuple(term.text for term in concept.terms) for concept in glossary.concepts] == table


# Rows


def test_the_smallest_glossary() -> None:
    glossary = parse("en,es,zh-Hans,note\nParty secretary,secretario del Partido,党委书记,\n")
    (concept,) = glossary.concepts
    assert glossary.name == "terms.csv"
    assert glossary.problems == ()
    assert terms(concept) == [
        ("en", "Party secretary", PREFERRED),
        ("es", "secretario del Partido", PREFERRED),
        ("zh-Hans", "党委书记", PREFERRED),
    ]
    assert (concept.id, concept.line) == ("Party secretary", 2)


def test_all_columns() -> None:
    glossary = parse(
        "id,en,es,pos,domain,definition,note,case,es:admitted,es:forbidden\n"
        "c1,State,Estado,noun,law,a polity,a note,yes,nación|país,estadito\n"
    )
    (concept,) = glossary.concepts
    assert (concept.id, concept.domain, concept.definition, concept.note) == ("c1", "law", "a polity", "a note")
    assert {(term.part_of_speech, term.case_sensitive) for term in concept.terms} == {("noun", True)}
    assert terms(concept) == [
        ("en", "State", PREFERRED),
        ("es", "Estado", PREFERRED),
        ("es", "nación", ADMITTED),
        ("es", "país", ADMITTED),
        ("es", "estadito", FORBIDDEN),
    ]


def test_the_first_of_several_terms_in_a_cell_is_preferred() -> None:
    (concept,) = parse("en,es\nCPC | Communist Party of China,PCCh||Partido Comunista de China|PCCh\n").concepts
    assert terms(concept) == [
        ("en", "CPC", PREFERRED),
        ("en", "Communist Party of China", ADMITTED),
        ("es", "PCCh", PREFERRED),
        ("es", "Partido Comunista de China", ADMITTED),
    ]


@pytest.mark.parametrize(
    ("word", "status"), [("forbidden", FORBIDDEN), ("Deprecated", FORBIDDEN), ("admitted", ADMITTED)]
)
def test_a_row_with_a_status_joins_the_concept_of_its_term(word: str, status: TermStatus) -> None:
    (concept,) = parse(
        f"en,es,status\nParty secretary,secretario del partido,{word}\nParty secretary,secretario del Partido,\n"
    ).concepts
    assert terms(concept) == [
        ("en", "Party secretary", PREFERRED),
        ("es", "secretario del partido", status),
        ("es", "secretario del Partido", PREFERRED),
    ]
    assert concept.line == 2


def test_a_row_joins_the_concept_of_its_id() -> None:
    (concept,) = parse("id,en,es,status\nc1,Party,Partido,\nc1,,partida,forbidden\nc1,the Party,,admitted\n").concepts
    assert terms(concept) == [
        ("en", "Party", PREFERRED),
        ("es", "Partido", PREFERRED),
        ("es", "partida", FORBIDDEN),
        ("en", "the Party", ADMITTED),
    ]


def test_a_row_without_an_id_joins_a_row_that_has_one() -> None:
    (concept,) = parse("id,en,es,status\n,Party,partida,forbidden\nc1,Party,Partido,\n").concepts
    assert concept.id == "c1"
    assert [text for _, text, _ in terms(concept)] == ["Party", "partida", "Partido"]


def test_rows_with_one_id_add_languages() -> None:
    (concept,) = parse("id,en,es,fr\nc1,Party,Partido,\nc1,Party,,Parti\n").concepts
    assert [term.text for term in concept.terms] == ["Party", "Partido", "Parti"]


def test_a_preferred_term_need_not_be_in_the_first_column() -> None:
    (concept,) = parse("note,zh-Hans,en\n,党,Party\n").concepts
    assert [term.language for term in concept.terms] == [ZH, EN]


def test_concepts_without_an_id_are_named_for_their_first_term() -> None:
    glossary = parse("en,es,fr\nparty,partido,\nparty,,parti\n")
    assert [concept.id for concept in glossary.concepts] == ["party", "party#2"]


def test_a_spreadsheets_guard_is_taken_away() -> None:
    (concept,) = parse("en,es,note\n'-ism,'=ismo,'+1\n").concepts
    assert [term.text for term in concept.terms] == ["-ism", "=ismo"]
    assert concept.note == "+1"


def test_other_apostrophes_stay() -> None:
    (concept,) = parse("en,nl\n's-Hertogenbosch,'s-Hertogenbosch\n").concepts
    assert concept.terms[0].text == "'s-Hertogenbosch"


def test_language_tags_are_read_as_people_write_them() -> None:
    (concept,) = parse("EN,zh_TW,zh\nParty,黨,党\n").concepts
    assert [term.language for term in concept.terms] == ["en", "zh-Hant-TW", "zh-Hans"]


def test_right_to_left_and_beyond_the_bmp() -> None:
    (concept,) = parse("ar,zh-Hant\nالحزب,\U00020000黨\n").concepts
    assert [term.text for term in concept.terms] == ["الحزب", "\U00020000黨"]


def test_white_space_around_cells_and_empty_rows_do_not_matter() -> None:
    glossary = parse(" en , es \n\n Party , Partido \n,\n  ,  \n")
    assert [term.text for term in glossary.concepts[0].terms] == ["Party", "Partido"]
    assert glossary.problems == ()


def test_a_byte_order_mark_does_not_matter() -> None:
    assert len(FORMAT.parse(b"\xef\xbb\xbfen,es\r\nParty,Partido\r\n", "terms.csv").concepts) == 1


# Problems


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "en,es\nParty,Partido,extra\n",
            ["terms.csv:2: 3 cells, but the header has 2; the further ones are not used"],
        ),
        (
            "en,es,colour,shape\nParty,Partido,red,round\n",
            [
                "terms.csv:1: unknown column “colour”, “shape”; not used "
                "(a language tag, or id, pos, status, domain, definition, note, case, translate, not_near, "
                "or of a language gender, usage, forms, first, short, source, note)"
            ],
        ),
        (
            "en,es,es:best\nParty,Partido,x\n",
            [
                "terms.csv:1: unknown column “es:best”; not used "
                "(a language tag, or id, pos, status, domain, definition, note, case, translate, not_near, "
                "or of a language gender, usage, forms, first, short, source, note)"
            ],
        ),
        ("en,es,en\nParty,Partido,x\n", ["terms.csv:1: the column “en” comes twice; the second is not used"]),
        ("en,es,note\n,,alone\n", ["terms.csv:2: terms in fewer than two languages; the row is not used"]),
        (
            "en,es\nParty,\n",
            ["terms.csv:2: terms in fewer than two languages; the row is not used"],
        ),
        (
            "en,es,status\nParty,Partido,good\n",
            [
                "terms.csv:2: unknown status “good” (one of: preferred, admitted, forbidden, deprecated); "
                "the row is not used"
            ],
        ),
        (
            "en,es,translate\nParty,Partido,never\n",
            ["terms.csv:2: unknown translate “never” (one of: yes, no); taken for “yes”"],
        ),
        (
            "en,es,es:gender\nParty,Partido,m\n",
            ["terms.csv:2: unknown es:gender “m” (one of: masculine, feminine, neuter, common); not used"],
        ),
        (
            "en,es,fr:gender,fr\nParty,Partido,masculine,\n",
            ["terms.csv:2: “fr:gender” is filled, but there is no term in fr; it is not used"],
        ),
        (
            "en,es,ES:note,es:note\nParty,Partido,,\n",
            ["terms.csv:1: the column “es:note” comes twice; the second is not used"],
        ),
        (
            "en,es,case\nParty,Partido,maybe\n",
            ["terms.csv:2: unknown case “maybe” (one of: no, yes); taken for “no”"],
        ),
        (
            "id,en,es\nc1,Party,Partido\nc1,State,Estado\n",
            ["terms.csv:3: the id “c1” is that of “Party” at line 2; this row is a concept of its own"],
        ),
        ("en,es:forbidden,es-MX\nParty,fiesta,partido\n", []),
        (
            "en,es\nParty,Par\x07tido\n",
            [
                "terms.csv:2: a term with a line break or a control character; it is not used",
                "terms.csv:2: terms in fewer than two languages; the row is not used",
            ],
        ),
        (
            f"en,es\nParty,Partido|{'x' * 501}\n",
            ["terms.csv:2: a term of 501 characters (at most 500); it is not used"],
        ),
        (
            "en,es\nParty,Partido\nState,Estado\nParty,fiesta\n",
            [
                "terms.csv:4: “Party” is “Partido” in es at line 2, and “fiesta” at line 4; line 2 is used",
            ],
        ),
        (
            "en,es,status\nParty,fiesta,forbidden\n",
            ["terms.csv:2: “Party” has only forbidden terms in es, so there is none to use"],
        ),
        (
            "en,es,status\nParty,Partido,\nParty,Partido,forbidden\n",
            ["terms.csv:3: “Partido” is both preferred and forbidden; preferred is used"],
        ),
        (
            "en,es,status\nParty,Partido,forbidden\nParty,Partido,\n",
            [
                "terms.csv:2: “Party” has only forbidden terms in es, so there is none to use",
                "terms.csv:3: “Partido” is both forbidden and preferred; forbidden is used",
            ],
        ),
        (
            'en,es\nState,Estado\n"Party,Partido\nhead,jefe\n',
            ["terms.csv:3: a quotation mark opens here and is never closed; the row is not used"],
        ),
        (
            'en,es\n"red" boat,barco\nhead,jefe\n',
            [
                'terms.csv:2: a cell in quotation marks goes on after the closing one (write "" for a quotation mark '
                "in it); the row is not used"
            ],
        ),
        (
            f'en,es\nParty,"{"x" * 140_000}"\nhead,jefe\n',
            ["terms.csv:2: a cell has more than 131,072 characters; the row is not used"],
        ),
    ],
)
def test_what_is_odd_is_named_with_its_line(text: str, expected: list[str]) -> None:
    assert problems(text) == expected


def test_the_rest_of_the_file_is_used_after_an_unclosed_quotation_mark() -> None:
    glossary = parse('en,es\nState,Estado\n"Party,Partido\nhead,jefe\n')
    assert [concept.id for concept in glossary.concepts] == ["State", "head"]
    assert [concept.line for concept in glossary.concepts] == [2, 4]


def test_of_rows_that_disagree_the_earlier_is_used_and_the_rest_of_the_later_one_too() -> None:
    glossary = parse("en,es,fr\nParty,Partido,\nParty,fiesta,Parti\n")
    assert [[term.text for term in concept.terms] for concept in glossary.concepts] == [
        ["Party", "Partido"],
        ["Party", "Parti"],
    ]


def test_rows_that_agree_are_concepts_of_their_own() -> None:
    glossary = parse("en,es,note\nParty,Partido,one\nParty,Partido,two\n")
    assert [(concept.id, concept.note) for concept in glossary.concepts] == [("Party", "one"), ("Party#2", "two")]
    assert glossary.problems == ()


def test_homographs_that_are_told_apart_do_not_disagree() -> None:
    glossary = parse("id,en,es,domain,not_near\nb1,bank,banco,money,\nb2,bank,orilla,,money\nb3,bank,ribera,,money\n")
    assert [[term.text for term in concept.terms] for concept in glossary.concepts] == [
        ["bank", "banco"],
        ["bank", "orilla"],
    ]
    assert [str(problem) for problem in glossary.problems] == [
        "terms.csv:4: “bank” is “orilla” in es at line 3, and “ribera” at line 4; line 3 is used"
    ]


def test_what_is_said_of_the_first_term_of_a_cell() -> None:
    glossary = parse(
        "en,es,es:gender,es:usage,es:forms,es:first,es:source,es:note,translate,not_near\n"
        "Party,Partido|PCCh,masculine,exact,Partidos | partidos,el Partido (PCCh),BOE,formal,no,birthday|wedding\n"
    )
    (concept,) = glossary.concepts
    assert glossary.problems == ()
    assert concept.terms[1] == Term(
        "Partido",
        ES,
        gender="masculine",
        usage=Usage.EXACT,
        forms=("Partidos", "partidos"),
        source="BOE",
        note="formal",
        first_mention="el Partido (PCCh)",
    )
    assert concept.terms[2] == Term("PCCh", ES, ADMITTED)
    assert (concept.translate, concept.not_near) == (False, ("birthday", "wedding"))


def test_what_stays_as_it_is_needs_one_language_only() -> None:
    (concept,) = parse("en,es,translate\nAcme,,no\n").concepts
    assert not concept.translate


def test_rows_that_differ_in_case_do_not_disagree() -> None:
    assert problems("en,es\nParty,Partido\nparty,fiesta\n") == []


def test_lines_are_counted_through_cells_of_several_lines() -> None:
    glossary = parse('en,es,note\nParty,Partido,"one\ntwo\r\nthree"\nState,,\nhead,jefe,\n')
    assert [concept.line for concept in glossary.concepts] == [2, 6]
    assert glossary.concepts[0].note == "one\ntwo\r\nthree"
    assert [problem.line for problem in glossary.problems] == [5]


# What cannot be read at all


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "terms.csv is empty"),
        (b"\n\n", "terms.csv is empty"),
        (b"colour,shape\nred,round\n", "terms.csv has no column headed by a language tag"),
        (b"en;es\nParty;Partido\n", "terms.csv has no column headed by a language tag"),
        ("en,es\n".encode("utf-16"), "terms.csv is in UTF-16, not in UTF-8"),
        ("en,es\nParty,Partido\n".encode("utf-16-le"), "terms.csv is in UTF-16 (LE), not in UTF-8"),
        ("en,es\nParty,Partido\n".encode("utf-16-be"), "terms.csv is in UTF-16 (BE), not in UTF-8"),
        ("en,zh\nParty,政党\n".encode("gb18030"), "terms.csv seems to be in GB18030 (GBK), not in UTF-8"),
        ("en,zh\nParty,联合声明\nlake,湖泊\n".encode("gbk"), "terms.csv seems to be in GB18030 (GBK), not in UTF-8"),
        ("en,zh\nParty,政黨黨黨黨\n".encode("big5"), "terms.csv seems to be in Big5, not in UTF-8"),
        ("en,zh\nlake,湖泊\nnote,外交部長\n".encode("big5"), "terms.csv seems to be in Big5, not in UTF-8"),
        (
            "en,es\nState,Estado español\n".encode("latin-1"),
            "terms.csv seems to be in Windows-1252 (Latin-1), not in UTF-8",
        ),
        (
            "en,fr\nState,État “à la carte”\n".encode("cp1252"),
            "terms.csv seems to be in Windows-1252 (Latin-1), not in UTF-8",
        ),
        ("en,ru\nlake,озеро\n".encode("cp1251"), "terms.csv is not UTF-8: byte 0xee at offset 11 (line 2)"),
        ("en,ar\nlake,بحيرة\n".encode("cp1256"), "terms.csv is not UTF-8: byte 0xc8 at offset 11 (line 2)"),
        ("en,es\nlake,lagoñ".encode()[:-1], "terms.csv is not UTF-8: byte 0xc3 at offset 15 (line 2)"),
        ("en,es\nniño,".encode() + b"a\xf1o\n", "terms.csv is not UTF-8: byte 0xf1 at offset 13 (line 2)"),
        (b"en,es\nlake,lag\x81o\n", "terms.csv is not UTF-8: byte 0x81 at offset 14 (line 2)"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "terms.csv is not a text file"),
        (b"\xef\xbb\xbfen\n\xff", "terms.csv is not UTF-8: byte 0xff at offset 6 (line 2)"),
    ],
)
def test_what_cannot_be_read_is_refused_in_one_line(data: bytes, message: str) -> None:
    with pytest.raises(GlossaError) as caught:
        FORMAT.parse(data, "terms.csv")
    assert caught.value.message == message
    assert caught.value.hint


@pytest.mark.parametrize(
    ("text", "word"), [("en;es;note\nParty;Partido;\n", "semicolons"), ("en\tes\nParty\tPartido\n", "tabs")]
)
def test_another_separator_is_named(text: str, word: str) -> None:
    with pytest.raises(GlossaError) as caught:
        parse(text)
    assert caught.value.hint == (
        f"Its cells seem to be separated by {word}. "
        "The first line names the columns, separated by commas: en,es,zh-Hans,note"
    )


def test_what_would_be_taken_for_markup_is_not_used_and_the_rest_of_the_row_is() -> None:
    text = "en,es,es:first,es:short,es:forms\nlake,lago 😀,lago (<1>),</2>,lagos|<3/>\nx1|<4>x,湖\n"

    assert problems(f"{text}") == [
        "terms.csv:2: a term with “<3/>” in it, which would be taken for markup; it is not used",
        "terms.csv:2: a term with “<1>” in it, which would be taken for markup; it is not used",
        "terms.csv:2: a term with “</2>” in it, which would be taken for markup; it is not used",
        "terms.csv:3: a term with “<4>” in it, which would be taken for markup; it is not used",
    ]
    lake, other = parse(text).concepts
    assert (lake.terms[1].first_mention, lake.terms[1].short, lake.terms[1].forms) == ("", "", ("lagos",))
    assert [term.text for term in other.terms] == ["x1", "湖"]


def test_line_ends_of_any_kind_and_a_null_character() -> None:
    for end in ("\n", "\r\n", "\r"):
        assert [concept.line for concept in parse(f"en,es{end}lake,lago{end}湖𠮷,بحيرة{end}").concepts] == [2, 3]
    assert problems("en,es,fr\nParty,Par\0tido,parti\n") == [
        "terms.csv:2: a term with a line break or a control character; it is not used"
    ]


def test_the_same_row_twenty_thousand_times_is_read_in_one_go() -> None:
    concepts = parse("en,es\n" + "Party,Partido\n" * 20_000).concepts
    assert concepts[-1].id == "Party#20000"


def test_of_two_concepts_with_one_id_the_second_has_a_number() -> None:
    ids = [concept.id for concept in parse("id,en,es\nc1,Party,Partido\nc1,State,Estado\n").concepts]
    assert ids == ["c1", "c1#2"]


def test_a_number_in_a_name_is_nobody_elses() -> None:
    rows = (
        "id,en,es\n" + "".join(f"{name},en {line},es\n" for line, name in enumerate(["a#2", "", ""])) + ",a,es\n,a,es\n"
    )
    assert [concept.id for concept in parse(rows).concepts] == ["a#2", "en 1", "en 2", "a", "a#3"]


def test_the_format_is_a_plugin() -> None:
    assert TERMBASE_FORMATS.load("glossary_csv") is FORMAT
    assert FORMAT.suffixes == (".csv",)
    assert FORMAT.summary
