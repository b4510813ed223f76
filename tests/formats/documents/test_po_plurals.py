"""Plural forms in PO files: which numbers each is for, which source it is shown, and that it keeps its place."""

from __future__ import annotations

import pytest

from glossa.formats.documents._po_plurals import numbers_by_form, said, serving
from glossa.model.document import Given
from glossa.model.target import State
from tests.formats.documents.bilingual_conformance import SPANISH
from tests.formats.documents.test_po_document import BOATS, HEADER, PO, read


def test_a_form_is_shown_the_source_that_is_for_its_numbers() -> None:
    chinese = HEADER.replace("nplurals=2; plural=(n != 1);", "nplurals=1; plural=0;").replace(": es", ": zh_CN")
    arabic = HEADER.replace("nplurals=2; plural=(n != 1);", "nplurals=3; plural=(n==0 ? 0 : n==1 ? 1 : 2);")

    assert [unit.text for unit in read(chinese + BOATS).units[1:2]] == ["<1/> boats left."]
    assert [unit.text for unit in read(arabic.replace(": es", ": ar") + BOATS).units[1:4]] == [
        "<1/> boats left.",
        "<1/> boat left.",
        "<1/> boats left.",
    ]


def test_a_form_that_no_whole_number_has_keeps_its_own_translation() -> None:
    text = HEADER.replace("nplurals=2; plural=(n != 1);", "nplurals=3; plural=(n != 1);")
    boats = '\nmsgid "boat"\nmsgid_plural "boats"\nmsgstr[0] "a"\nmsgstr[1] "b"\nmsgstr[2] "c"\n'
    document = read(text + boats)
    made = {unit.id: Given(text, State.TRANSLATED) for unit, text in zip(document.units, "xyz", strict=True)}

    assert document.units[2].note == "plural form for other numbers"
    assert 'msgstr[0] "x"\nmsgstr[1] "y"\nmsgstr[2] "z"\n' in PO.fill(document, made, SPANISH)


def test_numbers_of_plural_forms() -> None:
    russian = "nplurals=3; plural=(n%10==1&&n%100!=11 ?0: n%10>=2&&n%10<=4&&(n%100<12||n%100>14) ?1: 2);"
    one, few, many = numbers_by_form(russian)

    assert said(one) == "1, 21, 31, …"
    assert said(few) == "2–4, 22–24, 32–34, …"
    assert said(many) == "0, 5–20, 25–30, …"
    assert serving((one, few, many), numbers_by_form("nplurals=2; plural=(n != 1);")) == [0, 1, 1]
    assert said(numbers_by_form("nplurals=1; plural=0;")[0]) == "any number"


@pytest.mark.parametrize(
    "rule", ["", "nplurals=2; plural=__import__('os');", "nplurals=1; plural=n;", "nplurals=2; plural=n/0;"]
)
def test_an_odd_plural_rule_says_nothing(rule: str) -> None:
    assert numbers_by_form(rule) == ()
