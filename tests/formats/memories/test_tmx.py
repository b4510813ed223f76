"""TMX as other programs write it, and what is wrong with some of it. All texts are made up."""

from __future__ import annotations

import pytest

from glossa.errors import GlossaError
from glossa.formats.memories import MEMORY_FORMATS, Record, Tally, Variant, reader_for, writer_for
from glossa.model.inline import CodeKind, InlineCode
from glossa.model.target import OriginKind, State
from glossa.text.languages import language_tag
from tests.formats.memories.tmx_rules import breaches

HEADER = '<header creationtool="{}" srclang="{}"/>'


def tmx(*units: str, tool: str = "Other", source: str = "en-US", header: str = "") -> bytes:
    """Writes a file around some units."""
    head = header or HEADER.format(tool, source)
    return f'<?xml version="1.0"?>\n<tmx version="1.4">{head}<body>{"".join(units)}</body></tmx>'.encode()


def unit(source: str, target: str, *, inside: str = "", attributes: str = "") -> str:
    """Writes a unit from English into Spanish."""
    return (
        f"<tu{attributes}>{inside}<tuv xml:lang='en-US'><seg>{source}</seg></tuv>"
        f"<tuv xml:lang='es'><seg>{target}</seg></tuv></tu>"
    )


def read(data: bytes, tally: Tally | None = None) -> list[Record]:
    """Reads a file in all languages."""
    return list(MEMORY_FORMATS.load("tmx").read(data, "old.tmx", lambda _: True, tally or Tally()))


def source_of(data: bytes) -> tuple[str, tuple[InlineCode, ...]]:
    """Returns the first text of a file and its codes."""
    variant = read(data)[0].variants[0]
    return variant.text, variant.codes


def test_languages_are_read_as_people_write_them() -> None:
    texts = "".join(
        f"<tuv {name}='{tag}'><seg>x</seg></tuv>"
        for name, tag in (("xml:lang", "EN-us"), ("lang", "pt_BR"), ("xml:lang", "ZH-CN"), ("xml:lang", "zh-TW"))
    )
    (record,) = read(tmx(f"<tu>{texts}</tu>"))
    assert [variant.language for variant in record.variants] == ["en-US", "pt-BR", "zh-Hans", "zh-Hant-TW"]
    assert record.source == "en-US"


def test_any_language_may_be_the_source() -> None:
    files = tmx(unit("a", "b"), source="*all*"), tmx(unit("a", "b", attributes=" srclang='es'")), tmx(unit("a", "b"))
    assert [read(file)[0].source for file in files] == [None, "es", "en-US"]


def test_a_language_that_there_is_not_is_counted_and_left_out() -> None:
    tally = Tally()
    text = "<tuv xml:lang='qqq-none'><seg>x</seg></tuv><tuv><seg>y</seg></tuv><tuv xml:lang='es'><seg>z</seg></tuv>"
    (record,) = read(tmx(f"<tu>{text}</tu>"), tally)
    assert ([variant.text for variant in record.variants], record.is_whole) == (["z"], False)
    assert [str(problem) for problem in tally.problems] == [
        "old.tmx:2: left out, because they name no language that there is: 2 of the texts"
    ]
    assert dict(tally.languages) == {"qqq-none": 1, "": 1, "es": 1}


def test_an_empty_text_is_counted_and_left_out() -> None:
    tally = Tally()
    found = read(tmx(unit(" \n ", "b"), unit("a", "<ph>x</ph>")), tally)
    assert [[variant.text for variant in record.variants] for record in found] == [["b"], ["a"]]
    assert [problem.message for problem in tally.problems] == ["left out, because they are empty: 2 of the texts"]
    assert tally.units == 2


def test_pairs_are_codes_by_their_i_and_may_overlap() -> None:
    text, codes = source_of(
        tmx(unit("<bpt i='7'>[i]</bpt>a<bpt i='2'>[b]</bpt>b<ept i='7'>[/i]</ept>c<ept i='2'>[/b]</ept>", "x"))
    )
    assert text == "<1>a<2>b</1>c</2>"
    assert [(code.id, code.data) for code in codes] == [(1, "[i]"), (2, "[b]"), (1, "[/i]"), (2, "[/b]")]


def test_the_same_i_may_open_again_once_it_is_closed() -> None:
    text, _ = source_of(tmx(unit("<bpt i='1'/>a<ept i='1'/> <bpt i='1'/>b<ept i='1'/>", "x")))
    assert text == "<1>a</1> <2>b</2>"


def test_what_is_not_paired_is_a_code_alone() -> None:
    text, codes = source_of(
        tmx(unit("<ph>[p]</ph><it pos='begin'>[i]</it>a<ept i='1'>[e]</ept><ut>[u]</ut><bpt i='3'>[o]</bpt>", "x"))
    )
    assert text == "<1/><2/>a<3/><4/><5/>"
    assert {code.kind for code in codes} == {CodeKind.ALONE}


def test_a_highlight_is_a_pair_and_what_is_in_it_is_text() -> None:
    assert source_of(tmx(unit("a <hi>b <ph>x</ph></hi>", "x")))[0] == "a <1>b <2/></1>"


def test_a_text_inside_a_code_is_a_part_of_the_code_and_said() -> None:
    tally = Tally()
    (record,) = read(tmx(unit("a<ph>[note <sub>in here</sub>]</ph>", "x")), tally)
    assert record.variants[0].codes == (InlineCode(1, CodeKind.ALONE, "[note in here]"),)
    assert [problem.message for problem in tally.problems] == [
        "texts inside codes (sub), which are a part of the code here: 1"
    ]


def test_an_element_of_no_standard_is_as_if_it_were_not_there() -> None:
    assert source_of(tmx(unit("a <b>c</b>", "x"))) == ("a c", ())


def test_text_that_looks_like_a_tag_of_ours_is_a_code() -> None:
    assert source_of(tmx(unit("press &lt;1> or &lt;b>", "x"))) == (
        "press <1/> or <b>",
        (InlineCode(1, CodeKind.ALONE, "<1>"),),
    )


def test_what_omegat_writes_for_codes_is_codes() -> None:
    written = unit("&lt;b0>a&lt;/b0>&lt;x1/> 1 &lt; 2", "&lt;x1/>&lt;b0>b&lt;/b0>")
    (record,) = read(tmx(written, tool="OmegaT"))
    assert [variant.text for variant in record.variants] == ["<1>a</1><2/> 1 < 2", "<1/><2>b</2>"]
    assert record.variants[1].keys == {1: "x1", 2: "b0"}
    assert read(tmx(written))[0].variants[0].codes == ()


def test_the_indentation_of_an_editor_is_no_text_and_a_line_break_is() -> None:
    file = tmx(
        "<tu><tuv xml:lang='en'><seg>\n   One boat\n   left.\n </seg></tuv>"
        "<tuv xml:lang='zh-CN'><seg>\n  一艘船\n  离开了。</seg></tuv>"
        "<tuv xml:lang='es'><seg>Uno\ndos  tres</seg></tuv></tu>"
    )
    assert [variant.text for variant in read(file)[0].variants] == [
        "One boat left.",
        "一艘船离开了。",
        "Uno\ndos  tres",
    ]


def test_lines_of_nothing_but_indentation_are_one_space() -> None:
    assert source_of(tmx(unit("One\n  \n\t boat 😀", "b")))[0] == "One boat 😀"


def test_very_much_of_one_thing_takes_no_longer_than_its_length() -> None:
    spaces = " " * 1_000_000
    assert source_of(tmx(unit(f"One{spaces}boat\nleft.", "b")))[0] == f"One{spaces}boat\nleft."
    texts = "".join(f"<tuv xml:lang='es'><prop type='{place}'>x</prop><seg>b</seg></tuv>" for place in range(20_000))
    assert len(read(tmx(f"<tu>{texts}</tu>"))[0].variants) == 20_000


def test_who_changed_a_text_last_and_when() -> None:
    inside = "<note>general</note>"
    file = tmx(
        f"<tu creationid='Ana' creationdate='20250102T030405Z'>{inside}<tuv xml:lang='en'><seg>a</seg></tuv>"
        "<tuv xml:lang='es' changeid='Ben' changedate='2026-01-31T10:00:00Z'><note>n</note><seg>b</seg></tuv>"
        "<tuv xml:lang='fr' changedate='20260231T000000Z'><seg>c</seg></tuv></tu>"
    )
    (record,) = read(file)
    assert [(variant.by, variant.time, variant.note) for variant in record.variants] == [
        ("Ana", "2025-01-02T03:04:05Z", ""),
        ("Ben", "2026-01-31T10:00:00Z", "n"),
        ("Ana", "", ""),
    ]
    assert record.note == "general"


@pytest.mark.parametrize(
    ("inside", "before", "after"),
    [
        ("<prop type='prev'>Before.</prop><prop type='next'>After.</prop>", "Before.", "After."),
        ("<prop type='x-previous-source-text'>Before.</prop>", "Before.", ""),
        ("<prop type='x-ContextContent'>Be || fore. |  | Antes. | </prop>", "Be | fore.", ""),
        ("<prop type='context_next'>After.</prop>", "", "After."),
        ("", "", ""),
    ],
)
def test_the_texts_before_and_after_as_other_programs_say_them(inside: str, before: str, after: str) -> None:
    source, target = read(tmx(unit("a", "b", inside=inside)))[0].variants
    assert (source.before, source.after) == (before, after)
    assert (target.before, target.after) == ("", "")


def test_trados_may_tell_the_text_after() -> None:
    header = "<header srclang='en-US'><prop type='x-TextContextMatchType'>PrecedingAndFollowingSource</prop></header>"
    inside = "<prop type='x-ContextContent'>Before. |  | After. | </prop>"
    source = read(tmx(unit("a", "b", inside=inside), header=header))[0].variants[0]
    assert (source.before, source.after) == ("Before.", "After.")


def test_memoq_tells_the_neighbours_of_each_text_with_their_markup() -> None:
    props = (
        "<prop type='x-context-pre'>&lt;seg&gt;One &lt;bpt i='1'&gt;{}&lt;/bpt&gt;boat&lt;ept i='1'&gt;{}&lt;/ept&gt;."
        "&lt;/seg&gt;</prop><prop type='x-context-post'>a &lt;b&gt; c</prop>"
    )
    file = tmx(f"<tu><tuv xml:lang='en-US'>{props}<seg>a</seg></tuv><tuv xml:lang='es'><seg>b</seg></tuv></tu>")
    source = read(file)[0].variants[0]
    assert (source.before, source.after) == ("One boat.", "a <b> c")


@pytest.mark.parametrize(
    ("prop", "state", "is_approved"),
    [
        ("<prop type='x-ConfirmationLevel'>ApprovedSignOff</prop>", State.FINAL, True),
        ("<prop type='x-ConfirmationLevel'>ApprovedTranslation</prop>", State.REVIEWED, True),
        ("<prop type='x-ConfirmationLevel'>Translated</prop>", State.TRANSLATED, True),
        ("<prop type='x-ConfirmationLevel'>Draft</prop>", State.DRAFT, False),
        ("<prop type='x-ConfirmationLevel'>RejectedSignOff</prop>", State.DRAFT, False),
        ("<prop type='x-ConfirmationLevel'>Whatever</prop>", None, True),
        ("<prop type='x-glossa-state'>reviewed</prop>", State.REVIEWED, True),
        ("<prop type='x-glossa-state'>perfect</prop>", None, True),
        ("<prop type='x-Origin'>MachineTranslation</prop>", None, False),
        ("<prop type='x-glossa-origin'>tm-fuzzy</prop>", None, False),
        ("<prop type='x-glossa-origin'>mt</prop><prop type='x-glossa-state'>final</prop>", State.FINAL, True),
        ("", None, True),
    ],
)
def test_how_far_a_translation_had_come(prop: str, state: State | None, is_approved: bool) -> None:
    (record,) = read(tmx(unit("a", "b", inside=prop)))
    assert (record.state, record.is_approved) == (state, is_approved)


def test_a_prop_of_the_translation_counts_for_the_unit() -> None:
    file = tmx(
        "<tu><tuv xml:lang='en'><seg>a</seg></tuv>"
        "<tuv xml:lang='es'><prop type='x-glossa-origin'>mt</prop><prop type='x-glossa-score'>x</prop>"
        "<seg>b</seg></tuv>"
        "</tu>"
    )
    (record,) = read(file)
    assert (record.origin, record.score) == (OriginKind.MT, None)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (tmx(unit("a", "b"))[:-30], "old.tmx ends too early"),
        (b"<xliff/>", "old.tmx is another kind of XML: it begins with <xliff>, not with <tmx>"),
        (b"", "old.tmx ends too early"),
        (b'<!DOCTYPE tmx [<!ENTITY a "b">]><tmx><body/></tmx>', "old.tmx is not read: it declares the entity “a”"),
        ("<tmx><body>é</body></tmx>".encode("latin-1"), "old.tmx is not in UTF-8"),
        (b"<tmx><body></tmx>", "old.tmx is not well-formed XML"),
    ],
)
def test_what_cannot_be_read_is_told_in_a_line(data: bytes, said: str) -> None:
    with pytest.raises(GlossaError) as caught:
        read(data)
    assert caught.value.message.startswith(said)


def test_the_document_type_of_an_older_version_does_no_harm() -> None:
    data = tmx(unit("a", "b")).replace(b"<tmx ", b'<!DOCTYPE tmx SYSTEM "tmx11.dtd"><tmx ')
    assert len(read(data)) == 1


def test_characters_that_xml_forbids_are_not_carried() -> None:
    record = Record((Variant(language_tag("en"), "a\x01b\ud800", note="\x02"),), article="\x03")
    (found,) = read(writer_for("a.TMX").serialise([record], None))
    assert (found.variants[0].text, found.variants[0].note, found.article) == ("ab", "", "")


def test_of_more_codes_than_there_are_numbers_the_rest_is_left_out() -> None:
    text, codes = source_of(tmx(unit(f"a{'<ph/>' * 10_005}b", "x")))
    assert len(codes) == 9_999
    assert text.endswith("<9999/>b")


def test_half_a_pair_is_written_as_such() -> None:
    record = Record((Variant(language_tag("en"), "a <1>b</2>"),))
    data = writer_for("a.tmx").serialise([record], None)
    assert b'<seg>a <it pos="begin"></it>b<it pos="end"></it></seg>' in data
    assert breaches(data) == []


def test_a_file_is_known_by_its_ending() -> None:
    assert reader_for("Old.TMX").id == "tmx"
    with pytest.raises(GlossaError, match=r"glossa does not read old\.csv as a translation memory"):
        reader_for("old.csv")
    with pytest.raises(GlossaError, match=r"glossa does not write a translation memory as old\.csv"):
        writer_for("old.csv")
