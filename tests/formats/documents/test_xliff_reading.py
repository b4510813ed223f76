"""XLIFF that comes back: what other programs make of it is read, what is broken is one line."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from glossa.errors import GlossaError
from glossa.formats.documents import Mark, Recogniser, Remark, ReturnedEntry, ReturnedFile, fingerprint
from glossa.formats.documents.xliff12 import FORMAT as XLIFF12
from glossa.formats.documents.xliff21 import FORMAT as XLIFF21
from glossa.model.comment import Comment
from glossa.model.target import State
from tests.formats.documents.test_xliff import BOLD, BOTH, BREAK, ES, TIME, _article, _entry, _target

_TOOLS = Path(sys.executable).parent
needs_toolkit = pytest.mark.skipif(not (_TOOLS / "pomerge").exists(), reason="translate-toolkit is not installed")
DRAFT = _entry(1, "A <1>bold</1><2/>word.", _target("Una<2/>palabra <1>negra</1>.", State.DRAFT), (*BOLD, BREAK))
SPOKEN = _entry(2, "Two.", _target("Dos.", State.REVIEWED), comments=(Comment(TIME, "Ana", "Two what?", ES),))


def _named(value: object) -> str:
    """Names a parameter: a format by its id."""
    return str(getattr(value, "id", value))


def _sent(format_: Recogniser) -> str:
    return format_.export(_article(DRAFT, SPOKEN), ES, {}).decode()


def _12(body: str, version: str = "1.2", **attributes: str) -> ReturnedFile:
    """Reads a file of XLIFF 1.2 as another program may write it."""
    said = "".join(f' {name.replace("_", "-")}="{value}"' for name, value in attributes.items())
    text = f'<xliff version="{version}" xmlns="urn:oasis:names:tc:xliff:document:{version}">'
    text += f'<file source-language="en"{said}><body>{body}</body></file></xliff>'
    return XLIFF12.read(text.encode(), "x.xlf")


def _state_12(target: str, unit: str = "") -> State | None:
    [entry] = _12(f'<trans-unit id="a"{unit}><source>One.</source>{target}</trans-unit>').entries
    return entry.state


def _21(body: str) -> ReturnedFile:
    """Reads a file of XLIFF 2 as another program may write it."""
    text = '<xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en" trgLang="pt-BR">'
    return XLIFF21.read(f'{text}<file id="f">{body}</file></xliff>'.encode(), "x.xlf")


def _message(format_: Recogniser, data: bytes) -> str:
    with pytest.raises(GlossaError) as caught:
        format_.read(data, "back.xlf")
    assert "\n" not in caught.value.message
    return caught.value.message


# What other programs do


@pytest.mark.parametrize(
    ("target", "unit", "state"),
    [
        ("", "", State.UNTRANSLATED),
        ("<target/>", ' approved="yes"', State.UNTRANSLATED),
        ("<target>Uno.</target>", "", State.TRANSLATED),
        ("<target>Uno.</target>", ' approved="yes"', State.TRANSLATED),
        ('<target state="translated">Uno.</target>', ' approved="yes"', State.TRANSLATED),
        ('<target state="new">Uno.</target>', "", State.DRAFT),
        ('<target state="needs-review-translation">Uno.</target>', ' approved="no"', State.DRAFT),
        ('<target state="needs-translation">Uno.</target>', ' approved="yes"', State.TRANSLATED),
        ('<target state="signed-off">Uno.</target>', "", State.REVIEWED),
        ('<target state="final">Uno.</target>', ' approved="yes"', State.FINAL),
        ('<target state="final">Uno.</target>', ' approved="no"', State.TRANSLATED),
        ('<target state="x-odd">Uno.</target>', "", State.TRANSLATED),
    ],
)
def test_the_states_of_1_2_are_read_as_programs_write_them(target: str, unit: str, state: State) -> None:
    assert _state_12(target, unit) is state


@pytest.mark.parametrize(
    ("segment", "state"),
    [
        ("<source>One.</source>", State.UNTRANSLATED),
        ("<source>One.</source><target></target>", State.UNTRANSLATED),
        ("<source>One.</source><target>Um.</target>", State.DRAFT),
        ("<source>One.</source><target>Um.</target> state='translated'", State.TRANSLATED),
        ("<source>One.</source><target>Um.</target> state='reviewed' subState='x:y'", State.REVIEWED),
        ("<source>One.</source><target>Um.</target> state='final'", State.FINAL),
    ],
)
def test_the_states_of_2_are_those_of_the_standard(segment: str, state: State) -> None:
    content, _, said = segment.partition("</target> ")
    closing = "</target>" if said else ""
    [entry] = _21(f'<unit id="u"><segment {said}>{content}{closing}</segment></unit>').entries
    assert (entry.state, entry.is_draft) == (state, state is State.DRAFT)


@pytest.mark.parametrize(
    ("inline", "text"),
    [
        ('<bpt id="3">**</bpt>a<ept id="3">**</ept><ph id="4">br</ph>', "<3>a</3><4/>"),
        ('<it id="1" pos="open">b</it>a<it id="1" pos="close">b</it>', "<1>a</1>"),
        ('<bx id="7" rid="1"/>a<ex id="8" rid="1"/>', "<1>a</1>"),
        ('<g id="bold">a</g><x id="INTERPOLATION"/>', "<5000>a</5000><5001/>"),
        ('<mrk mtype="seg" mid="0">a</mrk> <mrk mtype="seg" mid="1">b</mrk>', "a b"),
        ('<g id="0">a</g>', "<5000>a</5000>"),
    ],
)
def test_other_inline_elements_of_1_2_are_codes(inline: str, text: str) -> None:
    unit = f'<trans-unit id="a"><source>{inline}</source><target>{inline}</target></trans-unit>'
    [entry] = _12(unit).entries
    assert (entry.source, entry.text) == (text, text)


def test_other_inline_elements_of_2_are_codes() -> None:
    inline = '<sc id="7"/>a<ec startRef="7"/><ph id="p1"/><cp hex="0007"/><cp hex="zz"/><mrk id="m">b</mrk><sm id="s"/>'
    [entry] = _21(f'<unit id="u"><segment><source>{inline}</source></segment></unit>').entries
    assert entry.source == "<7>a</7><5000/>\a\ufffdb"


def test_what_nobody_should_translate_is_no_entry() -> None:
    unit = '<trans-unit id="a" translate="no"><source>ISBN</source></trans-unit>'
    assert (_12(unit).entries, _12(unit).obsolete) == ((), 0)
    assert _21('<unit id="u" translate="no"><segment><source>ISBN</source></segment></unit>').entries == ()


@BOTH
def test_elements_and_attributes_of_other_namespaces_are_out_of_the_way(format_: Recogniser) -> None:
    text = _sent(format_)
    odd = re.sub("(</source>)", r'\1<o:target xmlns:o="urn:other">no</o:target>', text)
    odd = re.sub("<target", '<target xmlns:o="urn:other" o:state="final"', odd)
    odd = odd.replace("</file>", '<o:unit xmlns:o="urn:other"/><o:trans-unit xmlns:o="urn:other"/></file>')
    assert _told(format_, odd) == _told(format_, text)


@BOTH
def test_another_layout_and_a_byte_order_mark_change_nothing(format_: Recogniser) -> None:
    text = _sent(format_)
    odd = "\ufeff" + re.sub(">\n<", ">\r\n    <", text)
    assert _told(format_, odd) == _told(format_, text)


def _told(format_: Recogniser, text: str) -> list[tuple[object, ...]]:
    entries = format_.read(text.encode(), "x").entries
    return [(each.segment, each.source, each.text, each.state, each.mark, each.remarks) for each in entries]


def test_versions_1_0_and_1_1_and_files_without_a_namespace_are_read() -> None:
    unit = '<trans-unit id="a"><source>One.</source></trans-unit>'
    assert _12(unit, "1.1").entries[0].source == "One."
    data = f'<xliff version="1.0"><file original="b"><body>{unit}</body></file></xliff>'.encode()
    assert XLIFF12.read(data, "x").entries[0].article == "b"


def test_languages_may_be_written_with_a_line() -> None:
    assert _12("", target_language="pt_BR").language == "pt-BR"
    assert _21("").language == "pt-BR"


def test_notes_of_other_programs_are_remarks_with_their_names() -> None:
    notes = '<note from="Bo">Really?</note><note from="translator">No idea.</note><note from="pofilter">odd</note>'
    [entry] = _12(f'<trans-unit id="a"><source>One.</source>{notes}</trans-unit>').entries
    assert entry.remarks == (Remark("Really?", "Bo"), Remark("No idea.", ""))


def test_a_note_that_puts_all_others_together_is_no_remark() -> None:
    notes = '<note from="glossa">cell</note><note from="Bo">Really?</note><note>cell\nReally?</note>'
    [entry] = _12(f'<trans-unit id="a"><source>One.</source>{notes}</trans-unit>').entries
    assert entry.remarks == (Remark("Really?", "Bo"),)


def test_a_note_of_2_without_a_segment_is_about_the_first() -> None:
    notes = '<notes><note>Odd.</note><note id="b-1" appliesTo="target">Sure?</note></notes>'
    segments = '<segment id="a"><source>A.</source></segment><segment id="b"><source>B.</source></segment>'
    first, second = _21(f'<unit id="u">{notes}{segments}</unit>').entries
    assert (first.remarks, second.remarks) == ((Remark("Odd."),), (Remark("Sure?", of_target=True),))


def test_a_unit_of_2_without_segments_is_nothing() -> None:
    assert (
        _21('<unit id="u"><notes><note>Odd.</note></notes><ignorable><source> </source></ignorable></unit>').entries
        == ()
    )


def test_a_merge_of_two_files_keeps_their_articles_apart() -> None:
    text = _sent(XLIFF12)
    first = text[text.index("<file") : text.index("</xliff>")]
    merged = text.replace("</xliff>", first.replace("news/rivers.md", "news/lakes.md") + "</xliff>")
    entries = XLIFF12.read(merged.encode(), "x").entries
    assert [entry.article for entry in entries] == ["news/rivers.md"] * 2 + ["news/lakes.md"] * 2


def test_a_damaged_mark_is_none() -> None:
    text = _sent(XLIFF12).replace('mark">1 ', 'mark">many ')
    assert [entry.mark for entry in XLIFF12.read(text.encode(), "x").entries] == [None, None]


@needs_toolkit
def test_what_translate_toolkit_saves_is_what_was_changed_and_nothing_else(tmp_path: Path) -> None:
    sent, edited, merged = (tmp_path / name for name in ("sent.xlf", "edited.xlf", "merged.xlf"))
    sent.write_text(_sent(XLIFF12), "utf-8")
    edited.write_text(_sent(XLIFF12).replace("Dos.", "Dos 𠮷, نعم."), "utf-8")
    command = [str(_TOOLS / "pomerge"), "--progress=none", "-t", str(sent), str(edited), str(merged)]
    subprocess.run(command, check=True, capture_output=True)
    before, after = (XLIFF12.read(path.read_bytes(), "x").entries for path in (sent, merged))
    assert _without_line(after[0]) == _without_line(before[0])
    assert (after[1].text, after[1].state, after[1].mark) == (
        "Dos 𠮷, نعم.",
        State.REVIEWED,
        Mark(1, State.REVIEWED, fingerprint("Dos.")),
    )
    assert after[1].remarks == before[1].remarks


def _without_line(entry: ReturnedEntry) -> tuple[object, ...]:
    return entry.segment, entry.source, entry.text, entry.state, entry.mark, entry.remarks


@needs_toolkit
def test_translate_toolkit_reads_drafts_as_fuzzy_and_approvals_as_translated(tmp_path: Path) -> None:
    sent, made = tmp_path / "sent.xlf", tmp_path / "made.po"
    sent.write_text(_sent(XLIFF12), "utf-8")
    subprocess.run([str(_TOOLS / "xliff2po"), "--progress=none", str(sent), str(made)], check=True, capture_output=True)
    text = made.read_text("utf-8")
    assert '#, fuzzy\nmsgid "A boldword."' in text
    assert '\n\nmsgid "Two."\nmsgstr "Dos."' in text
