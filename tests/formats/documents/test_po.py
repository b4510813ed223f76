"""PO: what gettext's own tools and polib make of what glossa writes."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import polib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossa.formats.documents._base import BilingualWriter
from glossa.formats.documents._gettext import gettext_code, plural_forms
from glossa.formats.documents._polib import Fields, render_entry
from glossa.formats.documents._returned import fingerprint
from glossa.formats.documents.po import FORMAT, _entries, _header
from glossa.model.article import Article, Entry
from glossa.model.document import Document, Role, UnitId
from glossa.model.segment import Segment, SegmentId
from glossa.model.target import Origin, OriginKind, State, Target
from glossa.text.languages import LanguageTag
from tests.model.strategies import articles, texts

ES = LanguageTag("es")
NASTY = [
    'He said "no\\yes"\tand left.',
    "First line\nsecond line",
    "\n",
    "\nbegins with a line end",
    "ends with a line end\n",
    "carriage\rreturn, form\ffeed, bell\b, \v",
    "NUL\0 and escape\x1b and unit\x1fseparator",
    "next line\x85, line\u2028and paragraph\u2029separators",
    "共同富裕，𠮷野家😀。",
    "قال \u202b\u202e\u2067mixed\u2069\u202c: نعم",
    "lone \ud800 surrogate",
    "%s of %d percent: 100 %",
    "Tag <1>inside</1><2/>",
]


def _target(text: str, state: State = State.TRANSLATED, **parts: object) -> Target:
    origin = Origin(OriginKind.HUMAN, "2026-11-21T12:34:56Z", by="Inés")
    return replace(Target(text, state, origin), **parts)  # type: ignore[arg-type]  # parts are fields of Target


def _entry(number: int, source: str, target: Target | None, *, obsolete: bool = False, note: str = "") -> Entry:
    segment = Segment(SegmentId(f"{number:08x}"), UnitId("u1"), Role.PARAGRAPH, source, "", (), number, note)
    return Entry(segment, MappingProxyType({ES: target} if target else {}), obsolete)


def _article(*entries: Entry, name: str = "news/rivers.md") -> Article:
    return Article(name, Document("markdown", LanguageTag("en"), ("",), ()), entries)


def _read(data: bytes, folder: Path) -> polib.POFile:
    path = folder / "read.po"
    path.write_bytes(data)
    return polib.pofile(str(path), wrapwidth=0)


def _mark(text: str) -> str:
    return f"glossa: revision 1 (translated) {fingerprint(text)}"


def _msgfmt(data: bytes, folder: Path) -> subprocess.CompletedProcess[str]:
    path = folder / "checked.po"
    path.write_bytes(data)
    return subprocess.run(
        ["msgfmt", "--check", "--output-file", str(folder / "checked.mo"), str(path)], capture_output=True, text=True
    )


needs_msgfmt = pytest.mark.skipif(not shutil.which("msgfmt"), reason="gettext is not installed")


def test_it_is_a_bilingual_format() -> None:
    assert isinstance(FORMAT, BilingualWriter)
    assert (FORMAT.id, FORMAT.suffixes) == ("po", (".po", ".pot"))


@given(texts, texts, texts | st.none(), texts, texts, st.booleans(), st.booleans())
@settings(deadline=None)
def test_an_entry_has_the_bytes_that_polib_gives_it(
    source: str, target: str, former: str | None, note: str, reason: str, fuzzy: bool, obsolete: bool
) -> None:
    fields: Fields = {
        "msgctxt": "a b.md#1",
        "msgid": source,
        "msgstr": target,
        "comment": note,
        "tcomment": reason,
        "occurrences": [("a-b.md", "7")],
        "flags": ["fuzzy"] if fuzzy else [],
        "previous_msgid": former,
        "obsolete": obsolete,
    }
    assert render_entry(fields) == polib.POEntry(**fields).__unicode__(0)


@given(articles)
@settings(deadline=None, max_examples=30)
def test_a_file_has_the_bytes_that_polib_gives_it(article: Article) -> None:
    bare = polib.POFile(wrapwidth=0)
    bare.metadata = dict(_header(article, ES))
    bare.extend(polib.POEntry(**fields) for fields in _entries(article, ES, {}))
    assert FORMAT.export(article, ES, {}) == str(bare).encode("utf-8", "replace")


@needs_msgfmt
def test_msgfmt_accepts_whatever_stands_in_a_text(tmp_path: Path) -> None:
    pairs = [(source, target) for source in NASTY for target in NASTY]
    entries = [_entry(number, source, _target(target)) for number, (source, target) in enumerate(pairs)]
    result = _msgfmt(FORMAT.export(_article(*entries), ES, {}), tmp_path)
    assert (result.returncode, result.stderr) == (0, "")


@needs_msgfmt
@pytest.mark.parametrize(
    "language", ["es", "fr", "zh-Hans", "zh-Hant", "pt-BR", "ar", "ru", "cs", "sl", "lt", "ro", "lv", "tlh"]
)
def test_msgfmt_accepts_every_header(tmp_path: Path, language: str) -> None:
    tag = LanguageTag(language)
    result = _msgfmt(FORMAT.export(_article(_entry(1, "One.", _target("Uno."))), tag, {}), tmp_path)
    assert result.returncode == 0
    assert "nplurals" not in result.stderr


def test_polib_reads_back_what_was_written(tmp_path: Path) -> None:
    plain = [text for text in NASTY if not set(text) & set("\0\x1b\x1f\n\v\ud800")]
    entries = [_entry(number, text, _target(text)) for number, text in enumerate(plain)]
    file = _read(FORMAT.export(_article(*entries), ES, {}), tmp_path)
    assert [(entry.msgid, entry.msgstr) for entry in file] == [(text, text) for text in plain]


def test_an_entry_says_where_it_stands_and_what_it_is(tmp_path: Path) -> None:
    entry = _entry(7, "Leaders met.", _target("Se reunieron."), note="front matter: title")
    notes = {entry.segment.id: ["summit → cumbre\nnot “cima”", ""]}
    [read] = _read(FORMAT.export(_article(entry), ES, notes), tmp_path)
    assert read.msgctxt == "news/rivers.md#00000007"
    assert read.occurrences == [("news/rivers.md", "7")]
    assert read.comment == "paragraph\nfront matter: title\nsummit → cumbre\nnot “cima”\n" + _mark("Se reunieron.")
    assert read.flags == []


def test_a_note_that_says_it_again_is_not_written_again(tmp_path: Path) -> None:
    entry = _entry(7, "Leaders met.", None, note="lead")
    notes = {entry.segment.id: ["paragraph", "lead", "summit → cumbre"]}
    [read] = _read(FORMAT.export(_article(entry), ES, notes), tmp_path)
    assert read.comment == "paragraph\nlead\nsummit → cumbre\nglossa: revision 0 (untranslated) 00000000"


def test_equal_sentences_stay_apart_and_in_order(tmp_path: Path) -> None:
    entries = [_entry(number, "Yes.", _target(text)) for number, text in enumerate(["Sí.", "Claro.", "Sí."])]
    file = _read(FORMAT.export(_article(*entries), ES, {}), tmp_path)
    assert [entry.msgstr for entry in file] == ["Sí.", "Claro.", "Sí."]


@pytest.mark.parametrize(
    ("target", "text", "flags"),
    [
        (None, "", []),
        (_target("", State.UNTRANSLATED), "", []),
        (_target("Viejo.", State.UNTRANSLATED), "", []),
        (_target("", State.DRAFT), "", []),
        (_target("Borrador.", State.DRAFT), "Borrador.", ["fuzzy"]),
        (_target("Texto.", State.TRANSLATED), "Texto.", []),
        (_target("Texto.", State.REVIEWED), "Texto.", []),
        (_target("Texto.", State.FINAL), "Texto.", []),
    ],
)
def test_only_a_draft_is_fuzzy(tmp_path: Path, target: Target | None, text: str, flags: list[str]) -> None:
    [read] = _read(FORMAT.export(_article(_entry(1, "Text.", target)), ES, {}), tmp_path)
    assert (read.msgstr, read.flags) == (text, flags)


def test_the_reason_of_a_rejection_is_a_comment_of_the_translator(tmp_path: Path) -> None:
    target = _target("Mal.", State.DRAFT, reason="wrong term:\n\n“bank”")
    [read] = _read(FORMAT.export(_article(_entry(1, "Text.", target)), ES, {}), tmp_path)
    assert read.tcomment == "wrong term:\n“bank”"


def test_what_the_article_no_longer_has_is_obsolete_and_last(tmp_path: Path) -> None:
    gone = _entry(1, "It rained.", _target("Llovió."), obsolete=True)
    forgotten = _entry(2, "It snowed.", None, obsolete=True)
    file = _read(FORMAT.export(_article(gone, forgotten, _entry(3, "Sun.", None)), ES, {}), tmp_path)
    assert [(entry.msgid, entry.obsolete) for entry in file] == [("Sun.", False), ("It rained.", True)]


@pytest.mark.parametrize(
    ("source", "target", "written"),
    [
        ("Rain.", "Lluvia.\n", "Lluvia."),
        ("\nRain.\n", "Lluvia.", "\nLluvia.\n"),
        ("\nRain.", "Lluvia.\n", "\nLluvia."),
        ("Rain.", "Llu\nvia.", "Llu\nvia."),
        ("Rain.", "\n\n", ""),
    ],
)
def test_line_ends_at_the_ends_are_those_of_the_source(tmp_path: Path, source: str, target: str, written: str) -> None:
    [read] = _read(FORMAT.export(_article(_entry(1, source, _target(target))), ES, {}), tmp_path)
    assert read.msgstr == written


def test_the_header_says_language_date_and_person(tmp_path: Path) -> None:
    old = replace(_target("Uno."), origin=Origin(OriginKind.HUMAN, "2025-01-01T00:00:00Z", by="Bo"))
    article = _article(_entry(1, "One.", old), _entry(2, "Two.", _target("Dos.")))
    metadata = _read(FORMAT.export(article, ES, {}), tmp_path).metadata
    assert metadata["Project-Id-Version"] == "news/rivers.md"
    assert metadata["Language"] == "es"
    assert metadata["POT-Creation-Date"] == metadata["PO-Revision-Date"] == "2026-11-21 12:34+0000"
    assert metadata["Last-Translator"] == "Inés"
    assert metadata["Plural-Forms"] == "nplurals=2; plural=(n != 1);"
    assert metadata["X-Generator"].startswith("glossa ")


def test_the_header_of_an_untranslated_article_has_no_date(tmp_path: Path) -> None:
    metadata = _read(FORMAT.export(_article(_entry(1, "One.", None)), ES, {}), tmp_path).metadata
    assert "PO-Revision-Date" not in metadata
    assert metadata["Last-Translator"] == "Automatically generated"


def test_a_file_name_with_spaces_is_marked_as_gettext_does() -> None:
    data = FORMAT.export(_article(_entry(1, "One.", None), name="río 1.md"), ES, {})
    assert "#: \u2068río 1.md\u2069:1\n" in data.decode()


@pytest.mark.parametrize("name", ["a\nb.md", "a\rb.md", "a\u2028b.md"])
def test_a_file_name_of_several_lines_stands_on_one(name: str) -> None:
    data = FORMAT.export(_article(_entry(1, "One.", None), name=name), ES, {})
    assert "#: \u2068a b.md\u2069:1\n" in data.decode()


def test_the_same_article_gives_the_same_bytes() -> None:
    article = _article(_entry(1, "One.", _target("Uno.")))
    assert FORMAT.export(article, ES, {}) == FORMAT.export(article, ES, {})


@pytest.mark.parametrize(
    ("tag", "code"),
    [
        ("es", "es"),
        ("pt-BR", "pt_BR"),
        ("zh-Hans", "zh_CN"),
        ("zh-Hant", "zh_TW"),
        ("zh-Hant-HK", "zh_HK"),
        ("zh-Hans-SG", "zh_SG"),
        ("es-419", "es_419"),
        ("sr-Latn", "sr@latin"),
        ("sr-Latn-RS", "sr_RS@latin"),
        ("pa-Guru", "pa@guru"),
    ],
)
def test_languages_are_written_as_gettext_does(tag: str, code: str) -> None:
    assert gettext_code(LanguageTag(tag)) == code


@pytest.mark.parametrize(
    ("tag", "start"),
    [
        ("zh-Hant-HK", "nplurals=1"),
        ("pt-BR", "nplurals=2; plural=(n > 1)"),
        ("pt", "nplurals=2; plural=(n != 1)"),
        ("tlh", ""),
    ],
)
def test_plural_rules_are_found_by_the_nearest_language(tag: str, start: str) -> None:
    assert plural_forms(LanguageTag(tag)).startswith(start)
    assert bool(plural_forms(LanguageTag(tag))) == bool(start)
