"""PO files of every shape: two grammars that read them alike, two ways of filling them that write the same."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from glossa.formats.documents import _po_filling
from glossa.formats.documents._po_messages import PoMessage, po_messages
from glossa.formats.documents._po_text import po_entries
from glossa.formats.documents.po import Po
from glossa.model.document import Given
from glossa.model.target import State
from glossa.text.languages import LanguageTag
from tests.formats.documents.bilingual_conformance import ENGLISH, SPANISH, TEXTS, all_given
from tests.formats.documents.po_strategies import po_files

PO = Po()
_CHEAP = settings(deadline=None, max_examples=60, suppress_health_check=list(HealthCheck))
_LANGUAGES = st.sampled_from([LanguageTag(tag) for tag in ("es", "ru", "zh-Hans", "ar")])
_TEXTS = st.sampled_from([*TEXTS, "", " ", "a\nb", "<1/>", "tab\there", "ends\\", "\N{LEFT-TO-RIGHT MARK}"])


def _fields(message: PoMessage) -> Iterator[tuple[str, str]]:
    if message.context is not None:
        yield "msgctxt", message.context
    yield "msgid", message.source
    if message.plural is not None:
        yield "msgid_plural", message.plural
    for place, form in enumerate(message.forms):
        yield f"msgstr[{place}]" if place else "msgstr", form.text


@_CHEAP
@given(po_files())
def test_going_by_messages_finds_what_going_line_by_line_finds(text: str) -> None:
    by_line = [entry.fields for entry in po_entries(text.removeprefix("\ufeff")) if not entry.obsolete]
    assert [dict(_fields(message)) for message in po_messages(text)] == by_line


@_CHEAP
@given(po_files(), _LANGUAGES, st.data())
def test_the_quick_way_of_filling_writes_what_the_careful_one_does(
    text: str, language: LanguageTag, data: st.DataObject
) -> None:
    document = PO.parse(text, ENGLISH)
    own = {name: each.text for name, each in all_given(document).items()}
    texts = {
        unit.id: Given(data.draw(_TEXTS | st.just(own.get(unit.id, "x"))), data.draw(st.sampled_from(State)))
        for unit in document.units
        if data.draw(st.booleans())
    }
    quick = PO.fill(document, texts, language)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(_po_filling._Scribe, "_plain", lambda *_: None)
        assert PO.fill(document, texts, language) == quick


@_CHEAP
@given(po_files(["", "es"]), st.sampled_from([State.DRAFT, State.TRANSLATED, State.FINAL]))
def test_a_message_is_fuzzy_when_its_translation_is_a_draft(text: str, state: State) -> None:
    document = PO.parse(text, ENGLISH)
    filled = PO.fill(document, {unit.id: Given("港口", state) for unit in document.units}, SPANISH)
    known = State.DRAFT if state is State.DRAFT else State.TRANSLATED
    assert {unit.given for unit in PO.parse(filled, ENGLISH).units} <= {Given("港口", known)}


@_CHEAP
@given(po_files(["es"]), st.data())
def test_all_but_a_message_and_the_header_stays_as_it_is(text: str, data: st.DataObject) -> None:
    document = PO.parse(text, ENGLISH)
    alone = [place for place in range(len(document.units)) if re.search(r'msgstr\s*"$', document.skeleton[place])]
    if not alone:
        return
    place = data.draw(st.sampled_from(alone))
    new = {document.units[place].id: Given("الميناء", data.draw(st.sampled_from(State)))}
    again = PO.parse(PO.fill(document, new, SPANISH), ENGLISH)
    kept = [number for number in range(len(document.units)) if number != place]
    assert [again.units[number].raw for number in kept] == [document.units[number].raw for number in kept]
    assert [again.skeleton[number] for number in kept if number] == [
        document.skeleton[number] for number in kept if number
    ]
    assert again.skeleton[-1] == document.skeleton[-1]
