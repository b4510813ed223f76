"""PO that comes back: what editors make of it is read, what is broken is named with its line."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import polib
import pytest
from hypothesis import given, settings

from glossa.errors import GlossaError
from glossa.formats.documents import BilingualReader, Mark, Remark, ReturnedEntry, as_sent, carried, fingerprint
from glossa.formats.documents._gettext import gettext_code, language_of
from glossa.formats.documents._xliff_facts import comments
from glossa.formats.documents.po import FORMAT
from glossa.model.article import Article, Entry
from glossa.model.comment import Comment
from glossa.model.finding import Finding, Severity
from glossa.model.segment import SegmentId
from glossa.model.target import State
from glossa.model.waiver import Waiver
from glossa.text.languages import LanguageTag
from tests.formats.documents.test_po import NASTY, _article, _entry, _target
from tests.model.strategies import articles

ES = LanguageTag("es")
TIME = "2026-11-21T12:34:56Z"
HEADER = 'msgid ""\nmsgstr ""\n"Language: es\\n"\n"Project-Id-Version: news/rivers.md\\n"\n\n'
needs_gettext = pytest.mark.skipif(not shutil.which("msgcat"), reason="gettext is not installed")


def _read(text: str) -> tuple[ReturnedEntry, ...]:
    return FORMAT.read(text.encode(), "rivers.po").entries


def _nasty() -> Article:
    entries = [_entry(number, text, _target(text)) for number, text in enumerate(NASTY)]
    return _article(*entries, _entry(90, "One.", None), _entry(91, "Two.", _target("Dos.", State.DRAFT)))


def _said(found: tuple[ReturnedEntry, ...]) -> list[ReturnedEntry]:
    return [replace(entry, line=1) for entry in found]


def test_it_is_a_format_that_comes_back() -> None:
    assert isinstance(FORMAT, BilingualReader)


@given(articles)
@settings(deadline=None, max_examples=30)
def test_what_was_exported_is_read_as_it_was(article: Article) -> None:
    def is_empty(entry: Entry) -> bool:
        return not entry.segment.source.replace("\0", "\ufffd")

    kept = replace(article, entries=tuple(entry for entry in article.entries if not is_empty(entry)))
    found = FORMAT.read(FORMAT.export(kept, ES, {}), "x.po").entries
    assert [as_sent(entry.source) for entry in found] == [as_sent(entry.segment.source) for entry in kept.current]
    for said, entry in zip(found, kept.current, strict=True):
        target = entry.targets.get(ES)
        assert said.mark is not None
        assert said.mark.fingerprint == fingerprint(said.text)
        assert said.mark.state is entry.state(ES)
        assert said.mark.revision == (target.revision if target else 0)


def test_whatever_stands_in_a_text_comes_back() -> None:
    found = FORMAT.read(FORMAT.export(_nasty(), ES, {}), "rivers.po")
    assert [as_sent(entry.text) for entry in found.entries] == [*map(as_sent, NASTY), "", "Dos."]
    assert (found.article, found.language) == ("news/rivers.md", ES)


def test_an_entry_knows_its_segment_and_what_it_was() -> None:
    data = FORMAT.export(_article(_entry(7, "Two.", _target("Dos.", State.DRAFT, revision=3))), ES, {})
    [entry] = FORMAT.read(data, "rivers.po").entries
    assert (entry.article, entry.segment) == ("news/rivers.md", SegmentId("00000007"))
    assert (entry.source, entry.text, entry.is_draft) == ("Two.", "Dos.", True)
    assert entry.mark == Mark(3, State.DRAFT, fingerprint("Dos."))
    assert data.decode().splitlines()[entry.line - 1] == "#. paragraph"


def test_polib_saves_what_glossa_reads_alike(tmp_path: Path) -> None:
    path = tmp_path / "saved.po"
    plain = replace(
        _nasty(), entries=tuple(entry for entry in _nasty().entries if not set(entry.segment.source) & _ODD)
    )
    path.write_bytes(FORMAT.export(plain, ES, {}))
    polib.pofile(str(path), wrapwidth=40).save(str(path))
    assert _said(FORMAT.read(path.read_bytes(), "x").entries) == _said(
        FORMAT.read(FORMAT.export(plain, ES, {}), "x").entries
    )


_ODD = set("\0\x1b\x1f\n\v\ud800\u2028\u2029\x85\r\b\f")


@needs_gettext
def test_gettext_writes_what_glossa_reads_alike(tmp_path: Path) -> None:
    path, there = tmp_path / "sent.po", tmp_path / "back.po"
    path.write_bytes(FORMAT.export(_nasty(), ES, {}))
    subprocess.run(["msgcat", "--width=50", "-o", str(there), str(path)], check=True, capture_output=True)
    sent, back = (FORMAT.read(each.read_bytes(), "x").entries for each in (path, there))
    assert _said(sent) == _said(back)


@pytest.mark.parametrize("change", [lambda text: text.replace("\n", "\r\n"), lambda text: "\ufeff" + text])
def test_line_ends_and_a_byte_order_mark_change_nothing(change: object) -> None:
    assert callable(change)
    text = FORMAT.export(_nasty(), ES, {}).decode()
    assert _read(change(text)) == _read(text)


def test_another_encoding_is_read_where_the_header_says_so() -> None:
    text = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=ISO-8859-1\\n"\n\nmsgid "Year"\nmsgstr "Año"\n'
    [entry] = FORMAT.read(text.encode("latin-1"), "x.po").entries
    assert entry.text == "Año"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (HEADER.encode() + b'msgid "A"\nmsgstr "\xf1"\n', "rivers.po, line 7: byte 0xf1 is not utf-8"),
        ("\ufeffmsgid".encode("utf-16"), "rivers.po is UTF-16, not UTF-8"),
        (
            b'msgid ""\nmsgstr "charset=klingon-8\\n"\n',
            "rivers.po says that it is in 'klingon-8', and cannot be read as that",
        ),
        (
            b'msgid ""\nmsgstr "charset=base64\\n"\n',
            "rivers.po says that it is in 'base64', and cannot be read as that",
        ),
    ],
)
def test_a_wrong_encoding_is_one_line(data: bytes, message: str) -> None:
    with pytest.raises(GlossaError) as caught:
        FORMAT.read(data, "rivers.po")
    assert caught.value.message == message


@pytest.mark.parametrize("charset", ["ISO-8859-1", "windows-1252", "KOI8-R", "ASCII", "UTF-32"])
@pytest.mark.parametrize("text", ["Año", "عام", "年 𠮷"])
def test_what_is_in_utf_8_and_says_otherwise_is_not_read_with_wrong_characters(charset: str, text: str) -> None:
    data = f'msgid ""\nmsgstr "charset={charset}\\n"\n\nmsgid "Year"\nmsgstr "{text}"\n'.encode()
    with pytest.raises(GlossaError) as caught:
        FORMAT.read(data, "rivers.po")
    assert caught.value.message == f"rivers.po says that it is in {charset}, but it is in UTF-8"


@pytest.mark.parametrize(
    ("charset", "text"), [("GB18030", "年"), ("Big5", "港"), ("Shift_JIS", "年"), ("cp1256", "عام")]
)
def test_other_encodings_that_are_true_are_read(charset: str, text: str) -> None:
    said = f'msgid ""\nmsgstr "charset={charset}\\n"\n\nmsgid "Year"\nmsgstr "{text}"\n'
    [entry] = FORMAT.read(said.encode(charset), "rivers.po").entries
    assert entry.text == text


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('msgid "A\nmsgstr "B"\n', "line 1: a quotation mark is missing, or one too many"),
        ('msgid "A"\nmsgstr "B" x\n', "line 2: a quotation mark is missing, or one too many"),
        ('msgid "A"\nmsgstr "B\\"\n', "line 2: a quotation mark is missing, or one too many"),
        ('msgstr "B"\n', "line 1: a msgstr without a msgid before it"),
        ('"B"\n', "line 1: a text without msgid or msgstr before it"),
        ("Just a text.\n", "line 1: neither a comment, msgctxt, msgid, msgstr nor a quoted text"),
        ('msgid "A"\nmsgstr "B"\n\nmsgid "C"\n', "line 4: the file ends before the entry has a msgstr"),
        ('msgid "A"\n\nmsgid "C"\nmsgstr "D"\n', "line 3: a second msgid, and no msgstr before it"),
        ("{}", "line 1: neither a comment, msgctxt, msgid, msgstr nor a quoted text"),
    ],
)
def test_broken_syntax_is_named_with_its_line(text: str, message: str) -> None:
    with pytest.raises(GlossaError) as caught:
        _read(text)
    assert caught.value.message == f"rivers.po, {message}"


def test_a_binary_file_is_no_po_file() -> None:
    with pytest.raises(GlossaError):
        FORMAT.read(b"\x89PNG\r\n\x1a\n\0\0", "rivers.po")


def test_escapes_are_read_as_gettext_writes_them() -> None:
    [entry] = _read(r'msgid "\a\b\f\v\r\t\"\\\x41\101\?"' + '\nmsgstr ""\n')
    assert entry.source == '\a\b\f\v\r\t"\\AA?'


def test_what_is_obsolete_is_only_counted() -> None:
    found = FORMAT.read(
        (HEADER + '#~ msgid "A"\n#~ msgstr "B"\n\n#~| msgid "X"\n#~ msgid "C"\n#~ msgstr "D"\n').encode(), "x"
    )
    assert (found.entries, found.obsolete) == ((), 2)


def test_plural_forms_and_former_texts_are_noticed_and_passed_over() -> None:
    [entry] = _read('#| msgid "old"\nmsgid "boat"\nmsgid_plural "boats"\nmsgstr[0] "barco"\nmsgstr[1] "barcos"\n')
    assert (entry.has_plural, entry.source, entry.text) == (True, "boat", "barco")


def test_entries_need_no_blank_line_between_them() -> None:
    found = _read('msgid "A"\nmsgstr "B"\n#, fuzzy\nmsgid "C"\nmsgstr "D"\nmsgid "E"\nmsgstr "F"\n')
    assert [(entry.line, entry.source, entry.is_draft) for entry in found] == [
        (1, "A", False),
        (3, "C", True),
        (6, "E", False),
    ]


def test_a_file_without_a_header_says_nothing_of_itself() -> None:
    found = FORMAT.read(b'msgid "A"\nmsgstr "B"\n', "x.po")
    assert (found.article, found.language, found.entries[0].segment, found.entries[0].mark) == ("", None, None, None)


@pytest.mark.parametrize("tag", ["es", "pt-BR", "zh-Hans", "zh-Hant-TW", "zh-Hant-HK", "es-419", "sr-Latn"])
def test_a_locale_name_is_read_as_it_is_written(tag: str) -> None:
    assert language_of(gettext_code(LanguageTag(tag))) == tag


@pytest.mark.parametrize(
    ("code", "tag"), [("es_ES.UTF-8", "es-ES"), ("zh_Hans", "zh-Hans"), ("sr_RS@latin", "sr-Latn-RS")]
)
def test_other_programs_write_locale_names_otherwise(code: str, tag: str) -> None:
    assert language_of(code) == tag


@pytest.mark.parametrize("tag", ["zh-Hant", "zh-Hant-TW", "sr-Latn", "es"])
def test_the_language_that_was_exported_comes_back(tag: str) -> None:
    language = LanguageTag(tag)
    assert FORMAT.read(FORMAT.export(_article(_entry(1, "One.", None)), language, {}), "x.po").language == language


def test_a_language_that_was_changed_elsewhere_counts() -> None:
    data = FORMAT.export(_article(_entry(1, "One.", None)), ES, {}).replace(b"Language: es", b"Language: fr")
    assert FORMAT.read(data, "x.po").language == "fr"


def test_a_fingerprint_changes_with_the_text_alone() -> None:
    assert fingerprint("共同富裕\n") == fingerprint("共同富裕")
    assert fingerprint("共同富裕") != fingerprint("共同富裕。")
    assert fingerprint("نعم") != fingerprint("نعم ")


def test_targets_of_other_languages_stay_out() -> None:
    entry = replace(_entry(1, "One.", None), targets=MappingProxyType({LanguageTag("fr"): _target("Un.")}))
    [read] = FORMAT.read(FORMAT.export(_article(entry), ES, {}), "x.po").entries
    assert (read.text, read.mark) == ("", Mark(0, State.UNTRANSLATED, "00000000"))


def test_what_people_say_is_a_comment_of_translators_and_comes_back() -> None:
    thread = (Comment(TIME, "Ana", "Settled", settles=True), Comment(TIME, "Bo", "Which\none?"))
    other = Comment(TIME, "Cleo", "In French", LanguageTag("fr"))
    said = replace(_entry(1, "One.", _target("Uno.", reason="Not so.")), comments=(*thread, other))
    data = FORMAT.export(_article(said), ES, {})
    assert data.decode().count("# Not so.\n# Bo: Which\n# one?\n#. paragraph\n") == 1
    [entry] = FORMAT.read(data, "x").entries
    assert entry.remarks == (Remark("Not so.\nBo: Which\none?", of_target=True),)


def test_a_comment_of_translators_that_was_added_elsewhere_is_read() -> None:
    [entry] = _read('#\n# هل هذا صحيح؟ 𠮷\n#: a.md:1\n#| msgid "c"\nmsgid "a"\nmsgstr "b"\n')
    assert entry.remarks == (Remark("هل هذا صحيح؟ 𠮷", of_target=True),)


def test_a_finding_is_an_extracted_comment_and_a_waived_one_is_not_sent() -> None:
    found = (
        Finding("numbers", Severity.ERROR, "“7” is\nmissing"),
        Finding("length", Severity.ADVICE, "long", waiver=Waiver("Bo", "as it should be", TIME)),
    )
    text = FORMAT.export(_article(_entry(1, "Seven.", _target("Siete.", findings=found))), ES, {}).decode()
    assert "#. paragraph\n#. numbers (error): “7” is missing\n#. glossa: revision 1 " in text
    assert "length" not in text


@given(articles)
@settings(deadline=None, max_examples=20)
def test_whatever_people_say_comes_back_on_its_lines(article: Article) -> None:
    kept = replace(article, entries=tuple(entry for entry in article.entries if entry.segment.source.strip("\0")))
    found = FORMAT.read(FORMAT.export(kept, ES, {}), "x.po").entries
    for said, entry in zip(found, kept.current, strict=True):
        reasons = [entry.targets[ES].reason] if ES in entry.targets else []
        texts = [*reasons, *(f"{comment.by}: {comment.text}" for comment in comments(entry, ES))]
        assert _words(*(remark.text for remark in said.remarks)) == _words(*texts)


def _words(*texts: str) -> list[str]:
    """Returns the words of texts; control characters part them, which may be replaced, and the colon after a name."""
    return re.sub("[\0-\x1f:\ufffd-\uffff]", " ", carried("\n".join(texts))).split()
