"""XLIFF files that another program has cut into segments: each is a text of its own, written where it belongs."""

from __future__ import annotations

from typing import ClassVar

import pytest
from hypothesis import strategies as st

from glossa.formats.documents._base import BilingualDocument
from glossa.formats.documents.xliff12 import FORMAT as XLIFF12
from glossa.formats.documents.xliff21 import FORMAT as XLIFF21
from glossa.model.document import Document, Given
from glossa.model.target import State
from tests.formats.documents.bilingual_conformance import ENGLISH, FRENCH, SPANISH, TEXTS, BilingualConformance

assert isinstance(XLIFF12, BilingualDocument)
assert isinstance(XLIFF21, BilingualDocument)
FIRST: BilingualDocument = XLIFF12
SECOND: BilingualDocument = XLIFF21

_HEAD = (
    '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:s="urn:example:suite">'
    '<file original="quay.docx" source-language="en" target-language="es" datatype="x-docx"><body>\n'
)
_TAIL = "\n</body></file></xliff>\n"


def mark(mid: object, text: str) -> str:
    """Writes a segment as all of these programs do."""
    return f'<mrk mtype="seg" mid="{mid}">{text}</mrk>'


def unit(*sources: str, target: str = "", said: str = "", notes: str = "") -> str:
    """Writes a file of one `trans-unit` with these segments and this target element."""
    source = " ".join(mark(number, text) for number, text in enumerate(sources))
    whole = f'<trans-unit id="p1"{said}><source>{" ".join(sources)}</source>\n<seg-source>{source}</seg-source>'
    return f"{_HEAD}{whole}{target}{notes}</trans-unit>{_TAIL}"


def target(*texts: str, state: str = "translated") -> str:
    """Writes a target of segments."""
    inner = " ".join(mark(number, text) for number, text in enumerate(texts))
    return f'\n<target state="{state}">{inner}</target>'


OKAPI = unit(
    'The quay is <g id="1">closed</g>.', "Boats wait.", target=target('El <g id="1">muelle</g> cierra.', "Esperan.")
)
NESTED = (
    f'{_HEAD}<trans-unit id="7f"><source><g id="1">One. Two.</g></source>'
    '<seg-source><g id="1"><mrk mtype="seg" mid="4">One.</mrk> <x id="9"/><mrk mtype="seg" mid="5">Two.</mrk></g>'
    f'</seg-source><s:defs><s:seg id="4" conf="Draft"/></s:defs></trans-unit>{_TAIL}'
)
PART = unit("Nets dry.", "中文。", "Gulls cry.", target=f"<target>{mark(0, 'Secan.')} {mark(2, 'Gritan.')}</target>")

_content = st.one_of(st.sampled_from(TEXTS), st.text("abc é中🚢م%d\n ", min_size=1, max_size=12)).map(
    lambda text: text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
)


@st.composite
def files(draw: st.DrawFn) -> str:
    """Draws a file of some units, of which each has a target, a part of one or none."""
    units = []
    for _ in range(draw(st.integers(0, 3))):
        sources = draw(st.lists(_content, min_size=1, max_size=4))
        mids = draw(st.permutations(range(len(sources))))[: draw(st.integers(0, len(sources)))]
        said = f"<target>{' '.join(mark(mid, draw(_content)) for mid in mids)}</target>" if mids else ""
        cut = "".join(mark(mid, text) for mid, text in enumerate(sources))
        units.append(
            f"<trans-unit><source>{''.join(sources)}</source><seg-source>{cut}</seg-source>{said}</trans-unit>"
        )
    return _HEAD + "".join(units) + _TAIL


class TestSegmentsConformance(BilingualConformance):
    """What is cut keeps all that bilingual files keep."""

    format = FIRST
    samples: ClassVar = (OKAPI, NESTED, PART)
    texts = files()
    states: ClassVar = {state: state for state in State if state is not State.UNTRANSLATED}


def read(text: str) -> Document:
    """Reads a file of XLIFF 1.2."""
    return FIRST.parse(text, ENGLISH)


def filled(text: str, *texts: str | None, state: State = State.TRANSLATED) -> str:
    """Writes texts into the first segments of a file; None leaves one as it is."""
    document = read(text)
    pairs = zip(document.units, texts, strict=False)
    return FIRST.fill(document, {one.id: Given(said, state) for one, said in pairs if said is not None}, SPANISH)


def given_texts(text: str) -> list[str | None]:
    """Returns the translations that a file has."""
    return [one.given.text if one.given else None for one in read(text).units]


def test_each_segment_is_a_unit_with_its_own_translation() -> None:
    first, second = read(OKAPI).units

    assert (first.text, second.text) == ("The quay is <1>closed</1>.", "Boats wait.")
    assert first.given == Given("El <1>muelle</1> cierra.", State.TRANSLATED)
    assert second.given == Given("Esperan.", State.TRANSLATED)


def test_a_segment_is_written_where_it_stands_and_nothing_else_changes() -> None:
    assert filled(OKAPI, None, "Aguardan.") == OKAPI.replace("Esperan.", "Aguardan.")


def test_translations_in_another_order_are_known_by_their_number() -> None:
    text = unit("One.", "Two.", target=f"<target>{mark(1, 'Dos.')} {mark(0, 'Uno.')}</target>")

    assert given_texts(text) == ["Uno.", "Dos."]
    assert filled(text, "Un.") == text.replace("Uno.", "Un.").replace("<target>", '<target state="translated">')


def test_a_new_target_is_cut_as_its_source_is() -> None:
    made = filled(NESTED, "Uno.")

    assert (
        '</seg-source><target state="new"><g id="1"><mrk mtype="seg" mid="4">Uno.</mrk> <x id="9"/>'
        '<mrk mtype="seg" mid="5"></mrk></g></target><s:defs>'
    ) in made
    assert given_texts(made) == ["Uno.", None]
    assert given_texts(filled(made, None, "Dos.")) == ["Uno.", "Dos."]


def test_a_segment_that_the_target_lacks_gets_its_place() -> None:
    assert given_texts(PART) == ["Secan.", None, "Gritan."]
    assert f"{mark(0, 'Secan.')} {mark(1, '中文。')} {mark(2, 'Gritan.')}</target>" in filled(PART, None, "中文。")


@pytest.mark.parametrize(
    "empty", ["", "<target/>", "<target></target>", '<target state="new"><mrk mtype="seg" mid="0"/></target>']
)
def test_an_empty_target_is_filled(empty: str) -> None:
    text = unit("One.", "Two.", target=empty)

    assert given_texts(text) == [None, None]
    assert given_texts(filled(text, "واحد.", "🚢.")) == ["واحد.", "🚢."]


def test_the_state_of_a_target_is_that_of_its_least_segment() -> None:
    document = read(OKAPI)
    one, two = (each.id for each in document.units)
    done = {one: Given("Uno.", State.FINAL), two: Given("Dos.", State.REVIEWED)}

    made = FIRST.fill(document, done, SPANISH)

    assert 'approved="yes"' in made
    assert '<target state="signed-off">' in made
    again = read(made)
    assert [each.given.state for each in again.units if each.given] == [State.REVIEWED, State.REVIEWED]
    lower = FIRST.fill(again, {one: Given("Uno.", State.DRAFT)}, SPANISH)
    assert 'approved="no"' in lower
    assert '<target state="needs-translation">' in lower


@pytest.mark.parametrize(
    "odd",
    [
        "<target>Uno. Dos.</target>",
        f"<target>{mark(0, 'Uno.')} {mark(7, 'Dos.')}</target>",
        f"<target>{mark(0, 'Uno.')} {mark(0, 'Dos.')}</target>",
        f"<target>{mark(0, 'Uno.')} y {mark(1, 'Dos.')}</target>",
        "<target>3,5</target>",
        f"<target>{mark(1, 'Dos.')} ٣</target>",
    ],
)
def test_a_target_that_is_cut_otherwise_leaves_the_unit_whole(odd: str) -> None:
    text = unit("One.", "Two.", target=odd)
    [whole] = read(text).units

    assert whole.text == "One. Two."
    assert whole.given is not None
    assert filled(text, None) == text
    assert ">Todo.</target>" in filled(text, "Todo.")


def test_figures_between_segments_stay_where_the_target_has_all_of_these() -> None:
    text = unit("One.", "Two.", target=f"<target>1. {mark(0, 'Uno.')} 2. {mark(1, 'Dos.')}</target>")

    assert [each.text for each in read(text).units] == ["One.", "Two."]
    assert f">1. {mark(0, '海')} 2. {mark(1, 'Dos.')}</target>" in filled(text, "海")


@pytest.mark.parametrize(
    "cut",
    ["One. <mrk mtype='seg' mid='0'>Two.</mrk>", mark(0, "One.") + mark(0, "Two."), "<mrk mtype='seg'>One. Two.</mrk>"],
)
def test_a_source_that_is_cut_badly_is_read_whole(cut: str) -> None:
    text = unit("One.", "Two.").replace(f"{mark(0, 'One.')} {mark(1, 'Two.')}", cut)

    assert [each.text for each in read(text).units] == ["One. Two."]


def test_a_source_may_be_cut_in_its_own_element() -> None:
    body = f"<source>{mark('a', 'One.')} {mark('b', 'Two.')}</source>"
    text = f"{_HEAD}<trans-unit>{body}</trans-unit>{_TAIL}"

    assert [each.text for each in read(text).units] == ["One.", "Two."]
    assert filled(text, "Uno.", "Dos.").endswith(
        f'{body}<target state="translated">{mark("a", "Uno.")} {mark("b", "Dos.")}</target></trans-unit>{_TAIL}'
    )


def test_a_segment_within_a_segment_is_part_of_it() -> None:
    text = unit(f"One {mark('in', 'two')} three.", "Four.")

    assert [each.text for each in read(text).units] == ["One <1>two</1> three.", "Four."]


def test_a_translation_offered_for_one_segment_is_told_there_alone() -> None:
    notes = '<note>Short.</note><alt-trans mid="1"><target>Segundo.</target></alt-trans>'
    first, second = read(unit("One.", "Two.", notes=notes)).units

    assert first.note == "p1; Short."
    assert second.note == "p1; Short.; another translation: Segundo."


def test_another_language_leaves_no_segment_of_the_first() -> None:
    document = read(OKAPI)

    made = FIRST.fill(document, {document.units[1].id: Given("Ils attendent.", State.TRANSLATED)}, FRENCH)

    assert given_texts(made) == [None, "Ils attendent."]
    assert "muelle" not in made


def test_a_unit_of_a_hundred_thousand_segments_takes_no_longer_than_its_length() -> None:
    text = unit(*("a.",) * 20_000, notes='<alt-trans mid="3"><target>b</target></alt-trans>' * 20_000)

    assert len(read(text).units) == 20_000
    assert given_texts(filled(text, *("b.",) * 20_000)) == ["b."] * 20_000


WORKBENCH = """\
<xliff version="2.1" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en" trgLang="es">
 <file id="f" canResegment="no"><unit id="u1" canResegment="yes">
  <segment id="s1"><source>One.</source><target order="3">Uno.</target></segment>
  <ignorable><source> </source><target order="2">  </target></ignorable>
  <segment canResegment="no"><source>Two.</source><target order="1">Dos.</target></segment>
  <ignorable><source> (c) </source></ignorable>
  <segment id="s3"><source>Three.</source></segment>
 </unit></file>
</xliff>
"""


def test_segments_of_version_2_keep_their_order_and_what_is_between_them() -> None:
    document = SECOND.parse(WORKBENCH, ENGLISH)
    one, two, three = document.units
    assert [each.text for each in document.units] == ["One.", "Two.", "Three."]

    made = SECOND.fill(document, {two.id: Given("Segundo.", State.FINAL), three.id: Given("3.", State.DRAFT)}, SPANISH)

    assert one.given == Given("Uno.", State.DRAFT)
    assert made == WORKBENCH.replace("Dos.", "Segundo.").replace(
        '<segment canResegment="no">', '<segment canResegment="no" state="final">'
    ).replace(
        '<segment id="s3"><source>Three.</source>',
        '<segment id="s3" state="initial"><source>Three.</source><target>3.</target>',
    )
