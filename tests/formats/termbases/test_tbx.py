"""TBX: both versions and both styles in, version 3 out, nothing lost on the way."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import PurePath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossa.errors import GlossaError
from glossa.formats import _xml
from glossa.formats.termbases import TERMBASE_FORMATS, reader_for, writer_for
from glossa.formats.termbases.tbx import FORMAT
from glossa.model.term import Concept, ConceptId, Glossary, Term, TermStatus, Usage
from glossa.text.languages import language_tag
from tests.formats.termbases.strategies import concepts, content, glossaries

EN, ES, ZH, AR = (language_tag(tag) for tag in ("en", "es", "zh-Hans", "ar"))
PREFERRED, ADMITTED, FORBIDDEN = TermStatus.PREFERRED, TermStatus.ADMITTED, TermStatus.DEPRECATED


def parse(text: str) -> Glossary:
    return FORMAT.parse(text.encode(), "terms.tbx")


def entry(inside: str) -> str:
    return f"<tbx><text><body>\n<conceptEntry>{inside}</conceptEntry></body></text></tbx>"


def only(glossary: Glossary) -> Concept:
    (concept,) = glossary.concepts
    return concept


def problems(text: str) -> list[str]:
    return [str(problem) for problem in parse(text).problems]


TBX2 = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">
<martif type="TBX-Basic" xml:lang="en">
<martifHeader><fileDesc><sourceDesc><p>for a test</p></sourceDesc></fileDesc></martifHeader>
<text><body>
<termEntry id="c7">
  <descrip type="subjectField">trade</descrip>
  <descripGrp>
    <descrip type="definition">A tax on goods
from abroad.</descrip>
    <admin type="source">Handbook</admin>
  </descripGrp>
  <note>Not a fee.</note>
  <langSet xml:lang="EN">
    <tig><term>tariff</term><termNote type="partOfSpeech">noun</termNote></tig>
    <tig><term>customs duty</term></tig>
  </langSet>
  <langSet xml:lang="es">
    <ntig>
      <termGrp>
        <term>arancel</term>
        <termNote type="grammaticalGender">masculine</termNote>
        <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
      </termGrp>
      <adminGrp><admin type="source">BOE</admin></adminGrp>
      <note>also in the plural</note>
    </ntig>
    <ntig>
      <termGrp>
        <term>tarifa</term>
        <termNote type="administrativeStatus">supersededTerm-admn-sts</termNote>
      </termGrp>
    </ntig>
  </langSet>
</termEntry>
</body></text>
</martif>
"""

TBX3_DCT = """<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
     xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
<tbxHeader><fileDesc><sourceDesc><p>for a test</p></sourceDesc></fileDesc></tbxHeader>
<text><body>
<conceptEntry id="c7">
  <min:subjectField>trade</min:subjectField>
  <langSec xml:lang="en">
    <basic:definition>A tax on goods.</basic:definition>
    <termSec><term>tariff</term><min:partOfSpeech>properNoun</min:partOfSpeech></termSec>
  </langSec>
  <langSec xml:lang="zh-CN">
    <termSec><term>关税</term><min:administrativeStatus>admittedTerm-admn-sts</min:administrativeStatus>
      <basic:source>海关</basic:source></termSec>
  </langSec>
</conceptEntry>
</body></text>
</tbx>
"""

# Laws

_LEGAL = st.characters(codec="utf-8", exclude_categories=("Cc", "Cs"), exclude_characters="\ufffe\uffff")
_TEXTS = st.one_of(
    st.text(_LEGAL, min_size=1, max_size=8),
    st.text(st.sampled_from("<>&\"'=|# ]\u2028\u00a0\u0301\u200fا党\U00020000"), min_size=1, max_size=8),
    st.sampled_from(["glossa:note=x", "glossa:", "glossa:form=y", "]]>", "<!--", "&amp;", "c1", "c2"]),
).filter(lambda text: text.strip(_xml.XML_SPACE) == text)


@settings(deadline=None)
@given(glossaries(_TEXTS))
def test_what_is_written_is_read_back(glossary: Glossary) -> None:
    again = FORMAT.parse(FORMAT.serialise(glossary), "terms")
    assert content(again) == content(glossary)
    assert again.problems == ()
    assert FORMAT.losses(glossary) == ()


@settings(deadline=None, max_examples=50)
@given(glossaries(_TEXTS))
def test_what_is_read_and_written_again_is_the_same_file(glossary: Glossary) -> None:
    data = FORMAT.serialise(glossary)
    assert FORMAT.serialise(FORMAT.parse(data, "terms")) == data


def with_categories_as_tags(data: bytes) -> bytes:
    """Rewrites a file in the style DCT."""
    text = data.decode().replace('style="dca"', 'style="dct" xmlns:min="http://www.tbxinfo.net/ns/min"')
    return re.sub(
        r'<(termNote|descrip|admin) type="(\w+)">(.*?)</\1>', r"<min:\2>\3</min:\2>", text, flags=re.DOTALL
    ).encode()


def in_version_2(data: bytes) -> bytes:
    """Rewrites a file in the elements of TBX 2."""
    text = re.sub(r"<tbx [^>]*>", '<martif type="TBX-Basic" xml:lang="en">', data.decode())
    for new, old in (("tbx", "martif"), ("conceptEntry", "termEntry"), ("langSec", "langSet"), ("termSec", "tig")):
        text = re.sub(rf"<(/?){new}\b", rf"<\1{old}", text)
    return text.encode()


@settings(deadline=None, max_examples=50)
@given(glossaries(_TEXTS), st.sampled_from([with_categories_as_tags, in_version_2]))
def test_the_other_style_and_the_older_version_say_the_same(
    glossary: Glossary, rewritten: Callable[[bytes], bytes]
) -> None:
    again = FORMAT.parse(rewritten(FORMAT.serialise(glossary)), "terms")
    assert content(again) == content(glossary)
    assert again.problems == ()


@settings(deadline=None)
@given(concepts(st.text(min_size=1, max_size=6)))
def test_any_texts_make_a_well_formed_file_and_what_does_not_come_back_is_among_the_losses(concept: Concept) -> None:
    glossary = Glossary("terms", (concept,))
    again = FORMAT.parse(FORMAT.serialise(glossary), "terms")
    assert bool(FORMAT.losses(glossary)) == (content(again) != content(glossary))


@settings(deadline=None)
@given(st.text(st.sampled_from("\t\n\r a党"), max_size=12).map(lambda text: f"a{text}b"))
def test_line_breaks_and_tabs_in_a_note_stay(note: str) -> None:
    concept = Concept(ConceptId("c"), (Term("a", EN),), note=note, definition=note)
    assert content(FORMAT.parse(FORMAT.serialise(Glossary("t", (concept,))), "t")) == [concept]


# Reading


def test_tbx_2() -> None:
    glossary = parse(TBX2)
    assert only(glossary) == Concept(
        ConceptId("c7"),
        (
            Term("tariff", EN, part_of_speech="noun"),
            Term("customs duty", EN, ADMITTED),
            Term("arancel", ES, gender="masculine", source="BOE", note="also in the plural"),
            Term("tarifa", ES, FORBIDDEN),
        ),
        domain="trade",
        definition="A tax on goods\nfrom abroad.",
        note="Not a fee.",
        line=6,
    )
    assert [str(problem) for problem in glossary.problems] == [
        "terms.tbx:11: glossa has no place for definition/source (1); not used"
    ]


def test_tbx_3_with_data_categories_as_tags() -> None:
    assert parse(TBX3_DCT) == Glossary(
        "terms.tbx",
        (
            Concept(
                ConceptId("c7"),
                (
                    Term("tariff", EN, part_of_speech="proper noun"),
                    Term("关税", ZH, ADMITTED, source="海关"),
                ),
                domain="trade",
                definition="A tax on goods.",
                line=6,
            ),
        ),
    )


@pytest.mark.parametrize(
    ("word", "status"),
    [
        ("preferredTerm-admn-sts", PREFERRED),
        ("preferredTerm", PREFERRED),
        ("preferred", PREFERRED),
        ("standardizedTerm", PREFERRED),
        ("legalTerm-admn-sts", PREFERRED),
        ("regulatedTerm-admn-sts", PREFERRED),
        ("admittedTerm-admn-sts", ADMITTED),
        ("admitted", ADMITTED),
        ("proposed", ADMITTED),
        ("deprecatedTerm-admn-sts", FORBIDDEN),
        ("supersededTerm-admn-sts", FORBIDDEN),
        ("notRecommended", FORBIDDEN),
        ("obsolete", FORBIDDEN),
        ("forbidden", FORBIDDEN),
    ],
)
@pytest.mark.parametrize("kind", ["administrativeStatus", "normativeAuthorization"])
def test_the_words_for_a_status(kind: str, word: str, status: TermStatus) -> None:
    note = f'<termNote type="{kind}">{word}</termNote>'
    concept = only(parse(entry(f'<langSec xml:lang="es"><termSec><term>a</term>{note}</termSec></langSec>')))
    assert concept.terms == (Term("a", ES, status),)


def test_a_term_without_a_status_is_not_preferred_where_another_is() -> None:
    note = '<termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>'
    terms = f"<termSec><term>a</term></termSec><termSec><term>b</term>{note}</termSec>"
    concept = only(parse(entry(f'<langSec xml:lang="es">{terms}</langSec>')))
    assert [term.status for term in concept.terms] == [ADMITTED, PREFERRED]


def test_a_term_is_read_with_its_markup_and_over_its_line_breaks() -> None:
    terms = '<langSec xml:lang="ar"><termSec><term>\n  حزب <hi>\U00020000</hi>\n   党\n</term></termSec></langSec>'
    assert only(parse(entry(terms))).terms == (Term("حزب \U00020000 党", AR),)


def test_a_note_that_only_looks_like_one_of_glossas_is_a_note() -> None:
    note = "<note>glossa:colour=red</note>"
    concept = only(parse(entry(f'{note}<langSec xml:lang="en"><termSec><term>a</term></termSec></langSec>')))
    assert concept.note == "glossa:colour=red"


def test_an_id_of_xmls_own_counts() -> None:
    entry_ = '<termEntry xml:id="e1"><langSet xml:lang="en"><tig><term>a</term></tig></langSet></termEntry>'
    assert only(parse(f"<martif>{entry_}</martif>")).id == "e1"


def test_an_entry_without_an_id_is_named_for_its_first_term() -> None:
    one = '<conceptEntry><langSec xml:lang="en"><termSec><term>a</term></termSec></langSec></conceptEntry>'
    glossary = parse(f"<tbx><text><body>{one}{one}</body></text></tbx>")
    assert [concept.id for concept in glossary.concepts] == ["a", "a#2"]
    assert glossary.problems == ()


# Problems


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            entry('<langSec xml:lang="xx-klingon"><termSec><term>a</term></termSec></langSec>'),
            [
                "terms.tbx:2: unknown language “xx-klingon”; its terms are not used",
                "terms.tbx:2: an entry without a term that can be used; it is not used",
            ],
        ),
        (
            entry("<langSec><termSec><term>a</term></termSec></langSec>"),
            [
                "terms.tbx:2: unknown language “”; its terms are not used",
                "terms.tbx:2: an entry without a term that can be used; it is not used",
            ],
        ),
        (
            entry('<langSec xml:lang="en"><termSec><term>a</term></termSec>\n<termSec><term/></termSec></langSec>'),
            ["terms.tbx:3: an empty term in en; it is not used"],
        ),
        (
            entry(
                f'<langSec xml:lang="en"><termSec><term>a</term></termSec><termSec><term>{"x" * 5000}</term>'
                "</termSec></langSec>"
            ),
            ["terms.tbx:2: a term of 5,000 characters (at most 500); it is not used"],
        ),
        (
            entry(
                '<langSec xml:lang="en"><termSec><term>a</term>'
                '<termNote type="administrativeStatus">liked</termNote></termSec></langSec>'
            ),
            ["terms.tbx:2: unknown status “liked”; taken for admitted"],
        ),
        (
            "<tbx>\n"
            + '<conceptEntry id="c"><langSec xml:lang="en"><termSec><term>a</term></termSec></langSec></conceptEntry>\n'
            * 2
            + "</tbx>",
            ["terms.tbx:3: the id “c” comes twice; this entry is “c#2”"],
        ),
        (
            entry(
                '<transacGrp><transac type="origination">x</transac><date>2024</date></transacGrp>\n'
                '<langSec xml:lang="en"><note>y</note><termSec><term>a</term><descrip type="context">z</descrip>'
                '<descrip type="context">z</descrip></termSec></langSec>'
            ),
            [
                "terms.tbx:3: glossa has no place for context (2), note (1), origination (1), origination/date (1);"
                " not used"
            ],
        ),
        (
            entry(
                "".join(f"<x{number}/>" for number in range(12))
                + '<langSec xml:lang="en"><termSec><term>a</term></termSec></langSec>'
            ),
            [
                "terms.tbx:2: glossa has no place for x0 (1), x1 (1), x2 (1), x3 (1), x4 (1), x5 (1), x6 (1), x7 (1)"
                " and 4 more kinds; not used"
            ],
        ),
    ],
)
def test_what_is_odd_is_named_with_its_line(text: str, expected: list[str]) -> None:
    assert problems(text) == expected


def test_what_is_no_tbx_is_refused() -> None:
    with pytest.raises(GlossaError) as caught:
        parse("<html/>")
    assert caught.value.message.startswith("terms.tbx is another kind of XML: it begins with <html>")


# Writing


def test_the_file_that_is_written() -> None:
    glossary = Glossary(
        "trade & more",
        (
            Concept(
                ConceptId("Party secretary"),
                (
                    Term("tariff", EN, part_of_speech="noun", case_sensitive=True),
                    Term("arancel", ES, gender="common", usage=Usage.EXACT, forms=("aranceles",), source="BOE"),
                    Term("tarifa", ES, FORBIDDEN, part_of_speech="phrase", first_mention="tarifa (x)", note="no"),
                ),
                domain="trade",
                definition="a <tax>",
                note="glossa:note",
                translate=False,
                not_near=("phone",),
            ),
        ),
    )
    assert FORMAT.serialise(glossary).decode() == (
        """<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
  <tbxHeader>
    <fileDesc>
      <titleStmt><title>trade &amp; more</title></titleStmt>
      <sourceDesc><p>Written by glossa.</p></sourceDesc>
    </fileDesc>
  </tbxHeader>
  <text>
    <body>
      <conceptEntry id="c1">
        <descrip type="subjectField">trade</descrip>
        <descrip type="definition">a &lt;tax&gt;</descrip>
        <note>glossa:note=glossa:note</note>
        <note>glossa:id=Party secretary</note>
        <note>glossa:translate=no</note>
        <note>glossa:notNear=phone</note>
        <langSec xml:lang="en">
          <termSec>
            <term>tariff</term>
            <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
            <termNote type="partOfSpeech">noun</termNote>
            <note>glossa:caseSensitive=yes</note>
          </termSec>
        </langSec>
        <langSec xml:lang="es">
          <termSec>
            <term>arancel</term>
            <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
            <termNote type="grammaticalGender">other</termNote>
            <admin type="source">BOE</admin>
            <note>glossa:gender=common</note>
            <note>glossa:usage=exact</note>
            <note>glossa:form=aranceles</note>
          </termSec>
          <termSec>
            <term>tarifa</term>
            <termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote>
            <termNote type="partOfSpeech">other</termNote>
            <note>no</note>
            <note>glossa:partOfSpeech=phrase</note>
            <note>glossa:firstMention=tarifa (x)</note>
          </termSec>
        </langSec>
      </conceptEntry>
    </body>
  </text>
</tbx>
"""
    )


def test_an_id_that_xml_allows_is_written_as_it_is_and_no_other_takes_it() -> None:
    named = [Concept(ConceptId(name), (Term("a", EN),)) for name in ("党", "c1", "a b")]
    again = FORMAT.parse(FORMAT.serialise(Glossary("t", tuple(named))), "t")
    assert [concept.id for concept in again.concepts] == ["党", "c1", "a b"]


def test_characters_that_xml_forbids_are_dropped_and_named_as_a_loss() -> None:
    concept = Concept(ConceptId("c"), (Term("a", EN),), note="a\x00b\ud800c\uffff", line=3)
    glossary = Glossary("t", (concept,))
    assert only(FORMAT.parse(FORMAT.serialise(glossary), "t")).note == "abc"
    assert [str(problem) for problem in FORMAT.losses(glossary)] == [
        "t:3: notes on concepts: 1 not carried, the first in “c”"
    ]


def test_a_term_with_a_line_break_is_a_loss() -> None:
    concept = Concept(ConceptId("c"), (Term("a\nb", EN), Term("c", ES)))
    assert [problem.message for problem in FORMAT.losses(Glossary("t", (concept,)))] == [
        "preferred terms: 1 not carried, the first in “c”"
    ]


# The registry


def test_the_format_is_a_plugin_that_reads_and_writes() -> None:
    assert TERMBASE_FORMATS.load("tbx") is FORMAT
    assert reader_for(PurePath("a/terms.TBX"), b"") is FORMAT
    assert reader_for(PurePath("terms.xml"), TBX2.encode()) is FORMAT
    assert writer_for("tbx") is FORMAT
    assert writer_for("a/terms.tbx") is FORMAT


def test_tbx_is_recognised_by_its_outermost_element() -> None:
    assert FORMAT.recognises(TBX2.encode())
    assert FORMAT.recognises(TBX3_DCT.encode())
    assert not FORMAT.recognises(b"<tmx/>")
    assert not FORMAT.recognises(b"en,es")


def test_an_ending_that_no_format_has_is_refused() -> None:
    with pytest.raises(GlossaError, match=r"glossa does not read terms\.doc as a glossary"):
        reader_for(PurePath("terms.doc"), b"")
    with pytest.raises(GlossaError, match=r"glossa does not write a glossary as terms\.doc"):
        writer_for("terms.doc")
