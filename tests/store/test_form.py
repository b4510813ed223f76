"""The form of a store file: whole, then lines added at its end; what a torn line may and may not cost."""

from __future__ import annotations

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from glossa.store.form import CLOSE, Record, Sum, Tables, added, dump, is_sound, parse, rescued, room, sum_of

TEXTS = st.text(alphabet=st.sampled_from('ab"\\{},\n}水😀ي\udce9'), max_size=12)
KEYS = st.sampled_from(["1", "22", "333"])
CHANGES = st.dictionaries(KEYS, st.builds(lambda text: {"segment": text}, TEXTS), min_size=1)

EMPTY: Tables = {"article": {"1": {"schema": 3}}, "units": {}, "segments": {}, "targets": {}}


def _summed(data: bytes) -> Sum:
    found = sum_of(data)
    assert found is not None
    return found


def _grown(data: bytes, changes: dict[str, Record]) -> bytes:
    line, total = added(changes, _summed(data), first=not parse(data)["targets"])
    grown = data.removesuffix(CLOSE) + line
    assert sum_of(grown) == total
    return grown


def _file(history: list[dict[str, Record]]) -> bytes:
    data = dump(EMPTY)
    for changes in history:
        data = _grown(data, changes)
    return data


@given(st.lists(CHANGES, max_size=5))
@settings(deadline=None)
def test_the_last_state_of_each_record_counts(history: list[dict[str, Record]]) -> None:
    state: dict[str, Record] = {}
    for changes in history:
        state |= changes
    data = _file(history)
    assert parse(data)["targets"] == state
    assert is_sound(data)


@given(st.lists(CHANGES, max_size=3))
@settings(deadline=None)
def test_any_json_parser_reads_the_last_state(history: list[dict[str, Record]]) -> None:
    data = _file(history)
    stock = json.loads(data.decode("utf-8"))["targets"]
    assert {key: {"segment": record["segment"]} for key, record in stock.items()} == parse(data)["targets"]


@given(st.lists(CHANGES, max_size=3), CHANGES, st.data())
@settings(deadline=None)
def test_a_torn_line_costs_itself_and_nothing_else(
    history: list[dict[str, Record]], last: dict[str, Record], data: st.DataObject
) -> None:
    before = _file(history)
    after = _grown(before, last)
    start = len(before) - len(CLOSE)
    torn = after[: data.draw(st.integers(start, len(after) - 1))]
    states = (parse(before), parse(after))
    assert rescued(torn, before) in states
    assert rescued(torn + bytes(40), before) in (*states, None)


@given(st.lists(CHANGES, min_size=1, max_size=3), CHANGES, st.data())
@settings(deadline=None)
def test_sums_prove_it_without_a_copy(
    history: list[dict[str, Record]], last: dict[str, Record], data: st.DataObject
) -> None:
    before = _file(history)
    after = _grown(before, last)
    torn = after[: data.draw(st.integers(len(before) - len(CLOSE), len(after) - 1))]
    assert rescued(torn, b"") in (parse(before), parse(after))


@given(st.lists(CHANGES, min_size=1, max_size=3), CHANGES, st.data())
@settings(deadline=None)
def test_the_end_of_a_line_without_its_beginning_costs_nothing(
    history: list[dict[str, Record]], last: dict[str, Record], data: st.DataObject
) -> None:
    before = _file(history)
    after = _grown(before, last)
    torn = before + after[data.draw(st.integers(len(before) + 1, len(after))) :]
    assert rescued(torn, b"") in (parse(before), parse(after), None)
    assert rescued(torn, before) in (parse(before), parse(after))


def test_a_file_cut_short_without_proof_is_not_guessed() -> None:
    data = _file([{"1": {"segment": "a"}}])
    tables = parse(data) | {"targets": {"1": {"segment": "a"}, "22": {"segment": "b"}}}
    whole = dump(tables)
    cut = whole[: whole.index(b'"22"') + 8]
    assert rescued(cut, b"") is None
    assert rescued(cut, whole) is None


def test_a_file_changed_by_hand_before_a_torn_line_is_not_guessed() -> None:
    data = _file([{"1": {"segment": "a"}}, {"22": {"segment": "b"}}, {"333": {"segment": "c"}}])
    torn = data[:-20].replace(b'"schema": 3', b'"schema": 4')
    assert rescued(torn, b"") is None
    assert not is_sound(data.replace(b'"schema": 3', b'"schema": 4'))


def test_a_file_may_grow_to_four_times_its_size() -> None:
    whole = dump(EMPTY)
    assert room(whole) == 3 * len(whole)
    grown = _file([{"1": {"segment": "a"}}])
    assert room(grown) == 4 * (len(whole) - len(CLOSE)) - len(grown)


def test_a_file_that_is_not_closed_has_no_sum() -> None:
    assert sum_of(b'{"targets": {}}') is None
