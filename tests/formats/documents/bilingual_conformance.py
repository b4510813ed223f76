"""The suite that every bilingual document inherits: what stands in a file stays, and what is filled in comes back.

Subclass `BilingualConformance`, name it `Test...`, set `format` and `samples`, and give `texts` a strategy of sound
files.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import ClassVar
from xml.sax.saxutils import unescape

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from glossa.formats.documents._base import BilingualDocument, EncodedReader
from glossa.model.document import Document, Given, Role, Unit, UnitId
from glossa.model.inline import tags, visible
from glossa.model.target import State
from glossa.text.languages import LanguageTag
from tests.formats.documents.conformance import put_together
from tests.formats.documents.strategies import replacements

ENGLISH, SPANISH, FRENCH = LanguageTag("en"), LanguageTag("es"), LanguageTag("fr")
_CHEAP = settings(deadline=None, max_examples=60, derandomize=True, suppress_health_check=list(HealthCheck))
_STATES = (State.DRAFT, State.TRANSLATED, State.REVIEWED, State.FINAL)
_SPACE = re.compile("[\\s\u00ad\u200b\ufeff]+")
_UNFIT = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ufffd\ufffe\uffff]")
TEXTS = ("El puerto 🚢 \U00020bb7", "الميناء مغلق", "港口已关闭。", 'a "b" \\n <c> & %d', "]]> --> <!-- &lt;")


def shown(text: str) -> str:
    """Returns what a reader sees of a tagged text, white space and what no XML can hold apart."""
    return _UNFIT.sub("", _SPACE.sub("", visible(text).text))


def spelled_out(unit: Unit, text: str) -> str:
    """Returns what a reader sees of a text with its codes: who types what a code stands for has typed the code."""
    for code in unit.codes:
        text = text.replace(code.tag, unescape(code.data))
    return shown(text)


def all_given(document: Document) -> Mapping[UnitId, Given]:
    """Returns the translations that a document has."""
    return {unit.id: unit.given for unit in document.units if unit.given is not None}


class BilingualConformance:
    """The laws of a `BilingualDocument`."""

    format: ClassVar[BilingualDocument]
    samples: ClassVar[Sequence[str]]
    texts: ClassVar[st.SearchStrategy[str]]
    states: ClassVar[Mapping[State, State]]
    """What comes back of each state."""

    def test_samples_are_read_byte_for_byte(self) -> None:
        for sample in self.samples:
            for text in (sample, sample.replace("\n", "\r\n"), "\ufeff" + sample):
                document = self.format.parse(text, ENGLISH)
                assert put_together(document) == document.source == text
                assert document.units

    def test_samples_are_encoded_as_they_were(self) -> None:
        assert isinstance(self.format, EncodedReader)
        for sample in self.samples:
            for data in (sample.encode(), b"\xef\xbb\xbf" + sample.encode()):
                assert self.format.encode(self.format.decode(data, "sample")) == data

    @_CHEAP
    @given(data=st.data())
    def test_filling_in_what_is_there_changes_nothing(self, data: st.DataObject) -> None:
        text = data.draw(st.one_of(self.texts, st.sampled_from(self.samples)))
        document = self.format.parse(text, ENGLISH)
        assert put_together(document) == document.source == text
        assert self.format.fill(document, all_given(document), document.target or SPANISH) == text
        assert self.format.fill(document, {}, document.target or SPANISH) == text

    @_CHEAP
    @given(data=st.data())
    def test_units_are_well_formed(self, data: st.DataObject) -> None:
        document = self.format.parse(data.draw(self.texts), ENGLISH)
        for number, unit in enumerate(document.units, start=1):
            assert (unit.id, unit.role) == (f"u{number}", Role.MESSAGE)
            assert unit.text == unit.text.strip()
            assert shown(unit.text)
            assert not set(unit.text) & set("\r\n")
            assert [code.tag for code in unit.codes] == [found.span.of(unit.text) for found in tags(unit.text)]

    @_CHEAP
    @given(data=st.data())
    def test_what_is_filled_in_comes_back(self, data: st.DataObject) -> None:
        document = self.format.parse(data.draw(self.texts), ENGLISH)
        if not document.units:
            return
        chosen = data.draw(st.sets(st.sampled_from(document.units), min_size=1), label="chosen")
        texts = st.one_of(replacements, st.sampled_from(TEXTS))
        meant = {unit.id: Given(data.draw(texts), data.draw(st.sampled_from(_STATES))) for unit in chosen}
        again = self.format.parse(self.format.fill(document, meant, SPANISH), ENGLISH)
        assert [unit.text for unit in again.units] == [unit.text for unit in document.units]
        for before, after in zip(document.units, again.units, strict=True):
            given_ = meant.get(before.id, before.given)
            if given_ is not None and shown(given_.text):
                assert after.given is not None
                assert spelled_out(before, after.given.text) == spelled_out(before, given_.text)

    def test_codes_can_be_moved(self) -> None:
        for sample in self.samples:
            document = self.format.parse(sample, ENGLISH)
            meant = {unit.id: Given(f"Nuevo: {unit.text}!", State.TRANSLATED) for unit in document.units}
            again = self.format.parse(self.format.fill(document, meant, SPANISH), ENGLISH)
            assert {unit.id: unit.given.text if unit.given else "" for unit in again.units} == {
                name: each.text for name, each in meant.items()
            }

    def test_states_come_back(self) -> None:
        for sample in self.samples:
            document = self.format.parse(sample, ENGLISH)
            for state, expected in self.states.items():
                meant = {unit.id: Given("Texto", state) for unit in document.units}
                again = self.format.parse(self.format.fill(document, meant, SPANISH), ENGLISH)
                assert again.target == SPANISH
                assert {unit.given.state for unit in again.units if unit.given} == {expected}

    def test_another_language_leaves_nothing_of_the_first(self) -> None:
        for sample in self.samples:
            document = self.format.parse(sample, ENGLISH)
            if document.target is None:
                continue
            first = document.units[0]
            filled = self.format.fill(document, {first.id: Given("Bonjour", State.TRANSLATED)}, FRENCH)
            again = self.format.parse(filled, ENGLISH)
            assert again.target == FRENCH
            assert {unit.given.text for unit in again.units if unit.given} == {"Bonjour"}
