"""XLIFF files of other programs as articles: what is read of them, and what is written into them."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

import pytest
from hypothesis import strategies as st

from glossa.errors import GlossaError
from glossa.formats.documents._base import ArticleReader, BilingualDocument, EncodedReader, Recogniser
from glossa.formats.documents.xliff12 import FORMAT as XLIFF12
from glossa.formats.documents.xliff21 import FORMAT as XLIFF21
from glossa.model.article import Article, Entry
from glossa.model.document import Document, Given, Role, UnitId
from glossa.model.segment import Segment, SegmentId
from glossa.model.target import State
from glossa.text.languages import LanguageTag
from tests.formats.documents.bilingual_conformance import ENGLISH, FRENCH, SPANISH, TEXTS, BilingualConformance

assert isinstance(XLIFF12, BilingualDocument)
assert isinstance(XLIFF21, BilingualDocument)
FIRST: BilingualDocument = XLIFF12
SECOND: BilingualDocument = XLIFF21

_FIRST = '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">'
_SECOND = '<xliff version="2.1" xmlns="urn:oasis:names:tc:xliff:document:2.0"'

OKAPI = """\
<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:okp="okapi-framework:xliff-extensions">
<file original="harbour.html" source-language="en" target-language="es" datatype="html" okp:inputEncoding="UTF-8">
<body>
<trans-unit id="1" resname="title" okp:wordCount="5">
<source>The <g id="1">harbour</g> &amp; the sea</source>
<target state="translated">El <g id="1">puerto</g> y el mar</target>
<note>Keep it short</note>
<alt-trans><target>El puerto y la mar</target></alt-trans>
</trans-unit>
<trans-unit id="2"><source>Press <x id="1" equiv-text="{{key}}"/> for %d boats</source></trans-unit>
<trans-unit id="3" translate="no"><source>harbour.html</source></trans-unit>
</body>
</file>
</xliff>
"""
XCODE = """\
<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">
  <file original="App/en.lproj/Main.strings" source-language="en" target-language="es" datatype="plaintext">
    <header><tool tool-id="com.example.editor" tool-name="Editor"/></header>
    <body>
      <trans-unit id="open.gate" xml:space="preserve">
        <source>Open gate %@ now
or wait</source>
        <note>Button</note>
      </trans-unit>
    </body>
  </file>
  <file original="App/en.lproj/Help.strings" source-language="en" target-language="es" datatype="plaintext">
    <body>
      <trans-unit id="help"><source>Help</source><target/></trans-unit>
    </body>
  </file>
</xliff>
"""
ANGULAR = """\
<?xml version="1.0" encoding="UTF-8" ?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
  <file source-language="en" datatype="plaintext" original="ng2.template">
    <body>
      <trans-unit id="9021" datatype="html">
        <source>
          Boats <x id="START_TAG_B" ctype="x-b" equiv-text="&lt;b&gt;"/>today<x id="CLOSE_TAG_B" ctype="x-b"/>
          and tomorrow
        </source>
        <context-group purpose="location"><context context-type="sourcefile">boats.html</context></context-group>
      </trans-unit>
    </body>
  </file>
</xliff>
"""
SUITE = """\
<?xml version="1.0" encoding="UTF-8"?>
<x:xliff xmlns:x="urn:oasis:names:tc:xliff:document:1.2" version="1.2" xmlns:mq="MQXliff">
<x:file original="a.docx" source-language="en" target-language="es" datatype="x"><x:body>
<x:group id="1" translate="no"><x:trans-unit id="0"><x:source>No</x:source></x:trans-unit></x:group>
<x:trans-unit id="1" approved="yes" mq:status="Confirmed" xml:space="preserve">
<x:source> One <x:bpt id="1">&lt;i&gt;</x:bpt>two<x:ept id="1">&lt;/i&gt;</x:ept> <x:ph id="2">br</x:ph>six </x:source>
<x:target state="final"> Uno <x:bpt id="1">&lt;i&gt;</x:bpt>dos<x:ept id="1">&lt;/i&gt;</x:ept> tres </x:target>
</x:trans-unit></x:body></x:file></x:xliff>
"""
WORKBENCH = f"""\
<?xml version="1.0"?>
{_SECOND} srcLang="en" trgLang="es" xmlns:my="urn:example:mine">
 <file id="f1" original="boats.json">
  <group id="g1" translate="no"><unit id="u0"><segment><source>id</source></segment></unit></group>
  <unit id="u1" name="greeting" my:order="3">
   <notes><note>Shown at the start</note></notes>
   <originalData><data id="d1">{{name}}</data></originalData>
   <segment id="s1"><source>Hello <ph id="1" dataRef="d1"/>!</source></segment>
   <ignorable><source> </source></ignorable>
   <segment id="s2" state="reviewed" subState="my:checked">
    <source><pc id="2">Bold</pc> <mrk id="m1" type="term">gate</mrk> <sc id="3"/>x<ec startRef="3"/></source>
    <target><pc id="2">Puerta</pc></target>
   </segment>
  </unit>
 </file>
</xliff>
"""

_plain = st.one_of(st.sampled_from(TEXTS), st.text("abc é中🚢م<>&\"'{}%d\n ", min_size=1, max_size=12)).map(
    lambda text: text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
)
_content = st.lists(
    st.one_of(_plain, st.sampled_from(['<x id="1"/>', '<g id="2">b</g>', "<![CDATA[a < b]]>", "<!-- c -->", "&#233;"])),
    max_size=4,
).map("".join)
_content2 = _content.map(lambda text: text.replace("<x ", "<ph ").replace("<g ", "<pc ").replace("</g>", "</pc>"))


class TestXliff12Conformance(BilingualConformance):
    """XLIFF 1.2 holds all states."""

    format = FIRST
    samples: ClassVar = (OKAPI, XCODE, ANGULAR, SUITE)
    texts = st.lists(
        st.builds("<trans-unit><source>{}</source><target>{}</target></trans-unit>".format, _content, _content),
        max_size=4,
    ).map(
        lambda units: "\n".join(
            [f'{_FIRST}<file source-language="en" target-language="es"><body>', *units, "</body></file></xliff>"]
        )
    )
    states: ClassVar = {state: state for state in State if state is not State.UNTRANSLATED}


class TestXliff21Conformance(BilingualConformance):
    """XLIFF 2 holds all states."""

    format = SECOND
    samples: ClassVar = (WORKBENCH,)
    texts = st.lists(
        st.builds("<segment><source>{}</source><target>{}</target></segment>".format, _content2, _content2), max_size=4
    ).map(
        lambda units: "\n".join(
            [f'{_SECOND} srcLang="en" trgLang="es"><file id="f"><unit id="u">', *units, "</unit></file></xliff>"]
        )
    )
    states: ClassVar = {state: state for state in State if state is not State.UNTRANSLATED}


def read(text: str) -> Document:
    """Reads a file in either version from English."""
    return (SECOND if 'version="2' in text else FIRST).parse(text, ENGLISH)


def filled(text: str, said: str, state: State = State.TRANSLATED, language: LanguageTag = SPANISH) -> str:
    """Returns a file of which every unit says this."""
    document = read(text)
    made = {unit.id: Given(said, state) for unit in document.units}
    return (SECOND if 'version="2' in text else FIRST).fill(document, made, language)


def test_a_unit_says_what_the_file_knows_of_it() -> None:
    title, press = read(OKAPI).units

    assert title.text == "The <1>harbour</1> & the sea"
    assert title.given == Given("El <1>puerto</1> y el mar", State.TRANSLATED)
    assert title.note == "title; Keep it short; another translation: El puerto y la mar"
    assert (press.text, press.given) == ("Press <1/> for <2/> boats", None)
    assert [code.data for code in press.codes] == ['<x id="1" equiv-text="{{key}}"/>', "%d"]


def test_the_raw_of_a_unit_is_its_target_or_the_empty_place_for_it() -> None:
    raws = [unit.raw for unit in read(OKAPI).units]

    assert raws == ['<target state="translated">El <g id="1">puerto</g> y el mar</target>', ""]


def test_line_ends_are_kept_where_white_space_is_and_else_are_spaces() -> None:
    assert read(XCODE).units[0].text == "Open gate <1/> now<2/>or wait"
    assert read(ANGULAR).units[0].text == "Boats <1/>today<2/> and tomorrow"


def test_halves_of_a_pair_are_a_pair_and_prefixes_stay() -> None:
    (unit,) = read(SUITE).units

    assert unit.text == "One <1>two</1> <2/>six"
    assert unit.given == Given("Uno <1>dos</1> tres", State.FINAL)
    assert '<x:target state="translated"> <x:ph id="2">br</x:ph> a </x:target>' in filled(SUITE, "<2/> a")
    assert 'approved="no"' in filled(SUITE, "a")


def test_a_new_target_stands_behind_its_source_with_its_state() -> None:
    made = filled(XCODE, "Abrir <1/>", State.REVIEWED)

    assert '<trans-unit id="open.gate" xml:space="preserve" approved="yes">' in made
    assert 'or wait</source>\n        <target state="signed-off">Abrir %@</target>\n        <note>' in made
    assert '<target state="signed-off">Abrir </target></trans-unit>' in made


def test_what_looks_like_an_attribute_in_the_value_of_another_one_stays() -> None:
    unit = """<trans-unit id="1" resname='the approved="no" one'><source>Boat</source>\
<target phase-name=" state='new' " state="new"/></trans-unit>"""
    text = f'{_FIRST}<file original="a" source-language="en" target-language="es"><body>{unit}</body></file></xliff>'
    document = FIRST.parse(text, ENGLISH)
    written = FIRST.fill(document, {document.units[0].id: Given("Barco", State.FINAL)}, SPANISH)
    assert """<target phase-name=" state='new' " state="final">Barco</target>""" in written
    assert """<trans-unit id="1" resname='the approved="no" one' approved="yes">""" in written


def test_targets_that_name_their_language_name_the_new_one() -> None:
    text = (
        f'{_FIRST}<file source-language="en" target-language="es" datatype="x" original="a"><body>'
        '<trans-unit id="1"><source>Gate</source><target xml:lang="es">Puerta</target></trans-unit>'
        '<trans-unit id="2"><source>Key</source><target xml:lang="es"/></trans-unit></body></file></xliff>'
    )
    made = FIRST.fill(read(text), {UnitId("u1"): Given("Porte", State.TRANSLATED)}, FRENCH)

    assert made == text.replace('"es"', '"fr"').replace(
        '<target xml:lang="fr">Puerta', '<target xml:lang="fr" state="translated">Porte'
    )


def test_a_file_without_a_language_gets_one() -> None:
    assert '<file source-language="en" datatype="plaintext" original="ng2.template" target-language="es">' in filled(
        ANGULAR, "Barcos"
    )
    text = WORKBENCH.replace(' trgLang="es"', "").replace('<target><pc id="2">Puerta</pc></target>', "")
    assert f'{_SECOND} srcLang="en" xmlns:my="urn:example:mine" trgLang="es">' in filled(text, "Hola")


def test_segments_of_version_2_are_units_and_their_states_are_theirs() -> None:
    hello, bold = read(WORKBENCH).units

    assert (hello.text, hello.note) == ("Hello <1/>!", "greeting; Shown at the start")
    assert bold.text == "<1>Bold</1> <2>gate</2> <3>x</3>"
    assert bold.given == Given("<1>Puerta</1>", State.REVIEWED)
    made = filled(WORKBENCH, "<1/> dice hola", State.FINAL)
    assert '<target><ph id="1" dataRef="d1"/> dice hola</target></segment>' in made
    assert '<segment id="s2" state="final">' in made


def test_codes_that_the_target_alone_has_are_kept() -> None:
    text = OKAPI.replace("puerto</g>", 'puerto</g><x id="7"/>')
    document = read(text)
    given = document.units[0].given

    assert given == Given("El <1>puerto</1><2/> y el mar", State.TRANSLATED)
    made = FIRST.fill(document, {document.units[0].id: Given("<2/>El <1>mar</1>", State.TRANSLATED)}, SPANISH)
    assert '<target state="translated"><x id="7"/>El <g id="1">mar</g></target>' in made


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_is_written_as_it_was(encoding: str) -> None:
    assert isinstance(XLIFF12, EncodedReader)
    data = ("\ufeff" + OKAPI.replace("UTF-8", "UTF-16")).encode(encoding)

    text = XLIFF12.decode(data, "a.xlf")

    assert XLIFF12.encode(text) == data
    document = read(text)
    assert [unit.text for unit in document.units] == [unit.text for unit in read(OKAPI).units]
    assert XLIFF12.encode(filled(text, "中 م")).decode("utf-16").count("中 م") == 2


def test_what_an_encoding_cannot_say_is_a_reference() -> None:
    assert isinstance(XLIFF12, EncodedReader)
    text = OKAPI.replace('"UTF-8"?', '"ISO-8859-1"?').replace("mar", "más")
    data = text.encode("latin-1")

    assert XLIFF12.encode(XLIFF12.decode(data, "a.xlf")) == data
    assert b">&#28207;</target>" in XLIFF12.encode(filled(text, "港"))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("<html/>", "another kind of XML: it begins with <html>, not with <xliff>"),
        ('<xliff version="3.0"/>', r"is XLIFF 3\.0, which glossa does not read"),
        (OKAPI[:300], "missing|too early"),
        (OKAPI.replace("</body>\n</file>", '</body>\n</file>\n<file target-language="fr"></file>'), "es and fr"),
        ('<!DOCTYPE x [<!ENTITY a "b">]><xliff version="1.2"/>', "declares the entity “a”"),
    ],
)
def test_what_cannot_be_read_is_refused(text: str, message: str) -> None:
    with pytest.raises(GlossaError, match=message):
        read(text)


@pytest.mark.parametrize(
    "broken",
    [
        OKAPI[:300],
        OKAPI.replace("harbour</g>", "harbour"),
        OKAPI.replace("harbour</g>", "&nope;</g>"),
        OKAPI.replace("<xliff", '<!DOCTYPE xliff [<!ENTITY a "b">]><xliff'),
        OKAPI.replace('version="1.2"', 'version="3.0"'),
        OKAPI.replace("</file>", '</file><file target-language="fr"/>'),
        "<html/>",
        "hello",
    ],
)
def test_what_is_wrong_with_a_file_is_said_alike_whether_it_is_an_article_or_comes_back(broken: str) -> None:
    with pytest.raises(GlossaError) as as_article:
        read(broken)
    with pytest.raises(GlossaError) as as_return:
        XLIFF12.read(broken.encode(), "It")
    assert (as_article.value.message, as_article.value.hint) == (as_return.value.message, as_return.value.hint)


def test_a_document_type_does_no_harm_and_is_kept() -> None:
    typed = OKAPI.replace("<xliff", '<!DOCTYPE xliff PUBLIC "-//XLIFF//DTD XLIFF//EN" "xliff.dtd">\n<xliff')

    assert read(typed).units[0].text == read(OKAPI).units[0].text
    assert filled(typed, "a") == filled(OKAPI, "a").replace(
        "<xliff", '<!DOCTYPE xliff PUBLIC "-//XLIFF//DTD XLIFF//EN" "xliff.dtd">\n<xliff'
    )


@pytest.mark.parametrize("format_", [XLIFF12, XLIFF21])
def test_an_export_of_an_article_is_no_article(format_: Recogniser) -> None:
    segment = Segment(SegmentId("5a"), UnitId("u1"), Role.PARAGRAPH, "Boats.", "")
    article = Article("news/accord.md", Document("markdown", ENGLISH, ("",), ()), (Entry(segment),))
    exported = format_.export(article, SPANISH, {}).decode()

    assert isinstance(format_, ArticleReader)
    with pytest.raises(GlossaError, match=r"export of news/accord\.md"):
        format_.parse(exported, ENGLISH)


def test_white_space_takes_no_longer_than_its_length() -> None:
    text = OKAPI.replace("The <g", f"{' ' * 200_000}The{chr(10) * 1000} <g").replace("El <g", f"{' ' * 200_000}El <g")
    assert read(text).units[0].text == "The <1>harbour</1> & the sea"


def test_the_language_of_the_sources_is_declared() -> None:
    for format_, text in ((FIRST, OKAPI), (SECOND, WORKBENCH)):
        found = format_.declared_language(text)
        assert found is not None
        assert found.of(text) == "en"


def test_another_language_gets_another_file() -> None:
    made = filled(OKAPI, "Port", language=FRENCH)

    assert 'target-language="fr"' in made
    assert "puerto" not in made.split("<alt-trans>")[0]


def test_what_an_article_does_not_have_stays_as_it_is() -> None:
    sources = ("A gate", "湖 🚢", "A quay")
    units = "".join(f'<unit id="{text}"><segment><source>{text}</source></segment></unit>' for text in sources)
    document = SECOND.parse(f'{_SECOND} srcLang="en"><file id="f">{units}</file></xliff>', ENGLISH)
    first, *rest = document.units
    without = replace(
        document,
        units=rest,
        skeleton=[document.skeleton[0] + first.raw + document.skeleton[1], *document.skeleton[2:]],
    )
    new = {unit.id: Given("Nuevo", State.FINAL) for unit in document.units}
    assert SECOND.fill(without, new, SPANISH) == SECOND.fill(
        document, {unit.id: new[unit.id] for unit in rest}, SPANISH
    )


@pytest.mark.parametrize("around", ["{}", '<file id="f">{}</file>', '<file id="f"><group id="g">{}</group></file>'])
def test_a_unit_that_glossa_made_is_refused_wherever_it_stands(around: str) -> None:
    group = '<m:metaGroup category="urn:x-glossa:exchange"><m:meta type="mark">1</m:meta></m:metaGroup>'
    metadata = f'<m:metadata xmlns:m="urn:oasis:names:tc:xliff:metadata:2.0">{group}</m:metadata>'
    unit = f'<unit id="u">{metadata}<segment><source>A gate</source></segment></unit>'
    with pytest.raises(GlossaError, match="It is an export of an article"):
        SECOND.parse(f'{_SECOND} srcLang="en">{around.format(unit)}</xliff>', ENGLISH)
