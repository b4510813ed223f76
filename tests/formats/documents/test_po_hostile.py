"""PO files made to hurt: read and written in proportion to their length, or refused with one line."""

from __future__ import annotations

import pytest

from glossa.errors import GlossaError
from glossa.formats.documents.po import Po
from glossa.model.document import Given
from glossa.model.target import State
from tests.formats.documents.bilingual_conformance import ENGLISH, SPANISH

PO = Po()
HEADER = 'msgid ""\nmsgstr "Language: es\\n"\n\n'
COUNT = 20_000


@pytest.mark.parametrize(
    ("text", "units"),
    [
        (HEADER + 'msgid ""\nmsgstr ""\n\n' * COUNT, 0),
        (HEADER + 'msgid "%s"\nmsgstr ""\n\n' * COUNT + 'msgid "a"\nmsgstr "b"\n', 1),
        ("# 港口\n" * COUNT, 0),
        (HEADER + "#, fuzzy\n" * COUNT + 'msgid "a"\nmsgstr "b"\n', 1),
        (HEADER + "#, " + "fuzzy, " * COUNT + '\nmsgid "a"\nmsgstr "b"\n', 1),
        (HEADER + '#~ msgid "a"\n#~ msgstr "b"\n\n' * COUNT + 'msgid "a"\nmsgstr "b"', 1),
        (HEADER + 'msgid ""\n' + '"الميناء "\n' * COUNT + 'msgstr ""\n' + '"𠮷 "\n' * COUNT, 1),
        (HEADER + 'msgid "a' + '\\"' * COUNT + '"\nmsgstr "' + "\\\\" * COUNT + '"\n', 1),
        (HEADER + 'msgid "a"\nmsgid_plural "b"\n' + 'msgstr[0] ""\n' * COUNT, COUNT),
        ('msgid ""\nmsgstr ""\n' + '"X-A: b\\n"\n' * COUNT + '\nmsgid "a"\nmsgstr ""\n', 1),
        (HEADER + 'msgid "a"' + " " * 1_000_000 + '\nmsgstr "b"', 1),
        *((HEADER + f"#{kind}{' ' * 1_000_000}\n" + 'msgid "a"\nmsgstr ""\n', 1) for kind in ("", ".", ":", "|")),
        (HEADER + f"#, fuzzy\n#,{' ' * 1_000_000}\n" + 'msgid "a"\nmsgstr ""\n', 1),
    ],
)
def test_very_much_of_one_thing_is_read_and_written(text: str, units: int) -> None:
    document = PO.parse(text, ENGLISH)
    assert len(document.units) == units
    assert document.source == text
    assert PO.fill(document, {}, SPANISH) == text
    made = {unit.id: Given(f"Sí {number}.", State.DRAFT) for number, unit in enumerate(document.units)}
    again = PO.parse(PO.fill(document, made, SPANISH), ENGLISH)
    assert [unit.given for unit in again.units] == list(made.values())
    assert len(PO.read(text.encode(), "es.po").entries) >= min(units, 1)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('"' * 1_000_000, 1),
        ("\\" * 1_000_000, 1),
        (HEADER + 'msgid "' + "a" * 1_000_000 + '\nmsgstr "b"\n', 4),
        (HEADER + 'msgid "' + "\\\\" * 500_000 + '\\"\nmsgstr "b"\n', 4),
        (HEADER + 'msgid "a"' + " " * 1_000_000 + 'x\nmsgstr "b"\n', 4),
        (HEADER + "msgid " + '"a"\n' * COUNT, 4),
        (HEADER + 'msgid "a"\nmsgid_plural "b"\n' + 'msgstr[1] ""\n' * COUNT + 'msgstr[10000] ""\n', COUNT + 6),
    ],
)
def test_what_is_no_po_file_is_refused_with_its_line(text: str, line: int) -> None:
    with pytest.raises(GlossaError, match=rf"\(line {line}\)$"):
        PO.parse(text, ENGLISH)
