"""PO and POT files as articles: what is read of them, and what is written into them."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import ClassVar

import pytest
from hypothesis import strategies as st

from glossa.errors import GlossaError
from glossa.formats.documents._base import BilingualDocument, EncodedReader
from glossa.formats.documents.po import FORMAT
from glossa.model.article import Article
from glossa.model.document import Document, Given, UnitId
from glossa.model.target import State
from glossa.text.languages import LanguageTag
from tests.formats.documents.bilingual_conformance import ENGLISH, SPANISH, BilingualConformance, all_given
from tests.formats.documents.po_strategies import po_files

assert isinstance(FORMAT, BilingualDocument)
PO: BilingualDocument = FORMAT
RUSSIAN, CHINESE = LanguageTag("ru"), LanguageTag("zh-Hans")

HEADER = """\
# The harbour, in Spanish.
msgid ""
msgstr ""
"Project-Id-Version: harbour 2.1\\n"
"PO-Revision-Date: YEAR-MO-DA HO:MI+ZONE\\n"
"Last-Translator: FULL NAME <EMAIL@ADDRESS>\\n"
"Language: es\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"
"""
TEMPLATE = "#, fuzzy\n" + HEADER.replace("Language: es", "Language: ").replace(
    "charset=UTF-8", "charset=CHARSET"
).replace("nplurals=2; plural=(n != 1);", "nplurals=INTEGER; plural=EXPRESSION;")
BOATS = """
#. Shown above the list
#: src/boats.c:41
msgctxt "title"
msgid "Boats in the harbour"
msgstr "Barcos en el puerto"

#, c-format
msgid "%d boat left.\\n"
msgid_plural "%d boats left.\\n"
msgstr[0] ""
msgstr[1] ""

#, fuzzy, c-format
#| msgid "The boat %s is late."
msgid ""
"The boat %s "
"has arrived.\\n"
"Wave!"
msgstr ""
"El barco %s\\n"
"saluda."

msgid "%s"
msgstr ""

#~ msgid "Close the gate"
#~ msgstr "Cerrar la puerta"
"""

_strings = st.text('abc é中🚢م\\"%d{}<1>\t\n', max_size=12).map(
    lambda text: '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\t", "\\t").replace("\n", "\\n") + '"'
)
_comments = st.lists(
    st.sampled_from(
        ["# note", "#. extracted", "#: a.c:1", "#, fuzzy", "#, c-format", '#| msgid "old"', '#~ msgid "x"']
    ),
    max_size=3,
).map(lambda lines: "".join(f"{line}\n" for line in lines))
_single = st.builds('{}msgctxt "c"\nmsgid {}\nmsgstr {}\n'.format, _comments, _strings, _strings)
_plural = st.builds('msgctxt "d"\nmsgid {}\nmsgid_plural {}\nmsgstr[0] {}\nmsgstr[1] {}\n'.format, *[_strings] * 4)


class TestPoConformance(BilingualConformance):
    """PO holds drafts and what is done."""

    format = PO
    samples: ClassVar = (HEADER + BOATS,)
    texts = st.one_of(
        st.lists(st.one_of(_single, _plural), max_size=5).map(lambda entries: "\n".join([HEADER, *entries])),
        po_files(["", "es"]),
    )
    states: ClassVar = {State.DRAFT: State.DRAFT, State.TRANSLATED: State.TRANSLATED, State.FINAL: State.TRANSLATED}


def read(text: str) -> Document:
    """Reads a file from English."""
    return PO.parse(text, ENGLISH)


def filled(text: str, language: LanguageTag = SPANISH, state: State = State.TRANSLATED) -> str:
    """Returns a file whose units all say `[n] source`."""
    document = read(text)
    made = {
        unit.id: Given(f"[{number}] {unit.text}", state, "2026-11-21T12:30:00Z", "Ana Ruiz")
        for number, unit in enumerate(document.units, start=1)
    }
    return PO.fill(document, made, language)


def test_a_message_is_a_unit_that_says_what_the_file_knows_of_it() -> None:
    title = read(HEADER + BOATS).units[0]

    assert title.text == "Boats in the harbour"
    assert title.given == Given("Barcos en el puerto", State.TRANSLATED)
    assert title.note == "context: title; Shown above the list; src/boats.c:41"


def test_each_plural_form_is_a_unit_that_says_for_which_numbers() -> None:
    one, many = read(HEADER + BOATS).units[1:3]

    assert (one.text, one.note) == ("<1/> boat left.", "plural form for 1; c-format")
    assert (many.text, many.note) == ("<1/> boats left.", "plural form for 0, 2 and more; c-format")


def test_a_fuzzy_translation_is_a_draft_and_its_placeholders_are_those_of_its_source() -> None:
    late = read(HEADER + BOATS).units[3]

    assert late.text == "The boat <1/> has arrived.<2/>Wave!"
    assert late.given == Given("El barco <1/><2/>saluda.", State.DRAFT)


def test_what_shows_only_a_placeholder_is_left_alone() -> None:
    assert [unit.text for unit in read(HEADER + BOATS).units if "%" in unit.text] == []
    assert 'msgid "%s"\nmsgstr ""\n' in filled(HEADER + BOATS)


def test_line_ends_at_the_ends_of_a_source_are_put_round_its_translation() -> None:
    assert 'msgstr[0] "[2] %d boat left.\\n"\nmsgstr[1] "[3] %d boats left.\\n"\n' in filled(HEADER + BOATS)


@pytest.mark.parametrize("space", [" ", r"\40", r"\040", r"\x20"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_white_space_at_the_ends_of_a_source_is_seen_however_it_is_written(space: str, line_end: str) -> None:
    for source in (f"{space}boats", f"boats{space}", f'"{line_end}"{space}boats', f'"{line_end}"boats{space}'):
        text = f'{HEADER}\nmsgid "'.replace("\n", line_end) + f'{source}"{line_end}msgstr ""{line_end}'
        edged = " barcos" if source.endswith("boats") else "barcos "
        made = PO.fill(read(text), {UnitId("u1"): Given("barcos", State.TRANSLATED)}, SPANISH)
        assert made.endswith(f'{source}"{line_end}msgstr "{edged}"{line_end}')


def test_several_lines_stand_on_several_lines() -> None:
    assert 'msgstr ""\n"[4] The boat %s has arrived.\\n"\n"Wave!"\n' in filled(HEADER + BOATS)


def test_a_draft_becomes_fuzzy_beside_the_other_flags_and_before_the_former_source() -> None:
    drafts = filled(HEADER + BOATS, state=State.DRAFT)

    assert '#: src/boats.c:41\n#, fuzzy\nmsgctxt "title"' in drafts
    assert '#, fuzzy, c-format\nmsgid "%d boat left.\\n"' in drafts


def test_what_is_done_is_not_fuzzy_and_all_else_stays() -> None:
    done = filled(HEADER + BOATS)

    assert '#, c-format\n#| msgid "The boat %s is late."\n' in done
    assert done.endswith('#~ msgid "Close the gate"\n#~ msgstr "Cerrar la puerta"\n')


def test_the_header_gets_what_it_waits_for() -> None:
    header = filled(HEADER + BOATS).split("\n\n")[0]

    assert header == HEADER.replace("YEAR-MO-DA HO:MI+ZONE", "2026-11-21 12:30+0000").replace(
        "FULL NAME <EMAIL@ADDRESS>", "Ana Ruiz"
    ).rstrip("\n")


def test_a_template_becomes_a_file_of_its_language() -> None:
    made = filled(TEMPLATE + BOATS, CHINESE)

    assert made.startswith("# The harbour")
    assert '"Language: zh_CN\\n"\n' in made
    assert "charset=UTF-8" in made
    assert '"Plural-Forms: nplurals=1; plural=0;\\n"\n' in made
    assert 'msgid_plural "%d boats left.\\n"\nmsgstr[0] "[3] %d boats left.\\n"\n\n' in made


def test_a_template_has_two_forms_and_what_a_language_has_more_of_is_fuzzy() -> None:
    made = filled(TEMPLATE + BOATS, RUSSIAN)

    assert '#, fuzzy, c-format\nmsgid "%d boat left.\\n"' in made
    forms = 'msgstr[0] "[2] %d boat left.\\n"\nmsgstr[1] "[3] %d boats left.\\n"\nmsgstr[2] "[3] %d boats left.\\n"\n'
    assert forms in made


def test_a_file_that_lacks_a_form_has_an_empty_place_for_it() -> None:
    text = HEADER.replace("nplurals=2; plural=(n != 1);", "nplurals=3; plural=(n==1 ? 0 : n>=2 && n<=4 ? 1 : 2);")
    document = read(text.replace("Language: es", "Language: cs") + BOATS)

    assert [unit.note for unit in document.units[1:4]] == [
        "plural form for 1; c-format",
        "plural form for 2–4; c-format",
        "plural form for 0, 5 and more; c-format",
    ]
    assert document.units[3].raw == ""
    made = {unit.id: Given("x <1/>", State.TRANSLATED) for unit in document.units[1:4]}
    assert 'msgstr[1] "x %d\\n"\nmsgstr[2] "x %d\\n"\n\n' in PO.fill(document, made, LanguageTag("cs"))


@pytest.mark.parametrize("language", [SPANISH, RUSSIAN, CHINESE, LanguageTag("ar"), LanguageTag("fr")])
@pytest.mark.parametrize("text", [HEADER + BOATS, TEMPLATE + BOATS, (TEMPLATE + BOATS).replace("\n", "\r\n")])
@pytest.mark.skipif(shutil.which("msgfmt") is None, reason="gettext is not installed")
def test_msgfmt_has_nothing_against_what_is_written(tmp_path: Path, text: str, language: LanguageTag) -> None:
    path = tmp_path / "made.po"
    path.write_bytes(filled(text, language).encode())

    run = subprocess.run(
        ["msgfmt", "--check", "-o", "/dev/null", str(path)], capture_output=True, text=True, check=False
    )

    assert run.returncode == 0, run.stderr


def test_a_document_whose_units_are_whole_statements_is_filled_alike() -> None:
    document = read(f'{HEADER}\nmsgid "a"\nmsgstr "b"\n')
    before, statement, behind = document.source.rpartition('msgstr "b"')
    stored = replace(document, skeleton=(before, behind), units=(replace(document.units[0], raw=statement),))
    texts = {document.units[0].id: Given("مرفأ", State.DRAFT)}

    assert stored.source == document.source
    assert PO.fill(stored, texts, SPANISH) == PO.fill(document, texts, SPANISH)


def test_a_declared_encoding_is_kept_and_left_where_it_cannot_say_something() -> None:
    latin = (HEADER.replace("UTF-8", "ISO-8859-1") + BOATS).replace("Cerrar", "Cerró")
    assert isinstance(FORMAT, EncodedReader)
    data = latin.encode("latin-1")

    text = FORMAT.decode(data, "es.po")

    assert FORMAT.encode(text) == data
    assert FORMAT.encode(text + "# 港\n").decode() == latin.replace("ISO-8859-1", "UTF-8") + "# 港\n"


def test_what_is_no_po_file_is_refused_with_its_line() -> None:
    with pytest.raises(GlossaError, match="line 3"):
        read('msgid "a"\nmsgstr "b"\nmsgid c\n')


def test_an_export_of_an_article_is_no_article() -> None:
    article = Article("news/accord.md", Document("markdown", ENGLISH, ("",), ()), ())
    exported = FORMAT.export(article, SPANISH, {}).decode()

    with pytest.raises(GlossaError, match=r"export of news/accord\.md") as refused:
        read(exported)

    assert "glossa import" in (refused.value.hint or "")


def test_fields_of_a_header_may_share_a_string() -> None:
    text = 'msgid ""\nmsgstr "Language: es\\nContent-Type: text/plain; charset=CHARSET"\n\nmsgid "A boat"\nmsgstr ""\n'
    made = filled(text)
    assert made.count("Language: es") == 1
    assert 'charset=UTF-8"\n"\\nPlural-Forms: nplurals=2; plural=(n != 1);\\n"\n' in made


def test_the_language_of_the_sources_is_read_where_the_header_says_it() -> None:
    text = HEADER + '"X-Source-Language: de\\n"\n' + BOATS
    found = PO.declared_language(text)

    assert found is not None
    assert found.of(text) == "de"
    assert PO.declared_language(HEADER + BOATS) is None


def test_a_thousand_line_ends_are_soon_read() -> None:
    lines = "\\n" * 9000
    document = read(f'{HEADER}\nmsgid "a{lines}b"\nmsgstr "c{lines}d"\n')

    assert len(document.units[0].codes) == 9000
    assert PO.fill(document, all_given(document), SPANISH) == document.source
