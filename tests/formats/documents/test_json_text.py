"""What is surely JSON is JSON."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossa.formats.documents._json_text import is_surely_json

_CHEAP = settings(deadline=None, max_examples=150)
_values = st.recursive(
    st.one_of(st.text(max_size=6), st.integers(), st.floats(allow_nan=False, allow_infinity=False), st.none()),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=4), inner, max_size=3)),
    max_leaves=8,
)
_written = st.builds(
    lambda value, indent, ascii_only: json.dumps(value, indent=indent, ensure_ascii=ascii_only),
    _values,
    st.sampled_from([None, 0, 2]),
    st.booleans(),
)


@_CHEAP
@given(_written)
def test_what_is_written_as_json_is_json_beyond_doubt(text: str) -> None:
    assert is_surely_json(f"\r\n{text}\t ")


@_CHEAP
@given(_written, st.data())
def test_what_is_no_json_is_never_surely_json(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(start + 2, len(text))))
    other = data.draw(st.text('{}[]",:\\ \n\t\x01ue0123456789.-+tf港🚢ا\u00a0\u0663', max_size=3))
    broken = text[:start] + other + text[end:]
    if is_surely_json(broken):
        json.loads(broken)


@pytest.mark.parametrize(
    "text",
    ["", " ", "{", "]", "[1,]", '{"a":1,}', '{"a" 1}', '{"a":}', "[1}", '{"a":1]', "[1]]", "[1],", "[1] 2", "01", "-"],
)
def test_what_lacks_or_has_a_mark_too_much_is_none(text: str) -> None:
    assert not is_surely_json(text)


@pytest.mark.parametrize("text", ['"a', '"\t"', '"\\x"', '"\\u00g0"', "nul", "١", "[1 2]", "\u00a0[]", "'a'"])
def test_strings_and_words_are_as_the_standard_has_them(text: str) -> None:
    assert not is_surely_json(text)


def test_others_judge_what_is_unusual() -> None:
    assert not is_surely_json("[NaN]")
    assert not is_surely_json("[" * 200 + "]" * 200)


def test_long_texts_take_a_time_in_proportion() -> None:
    assert is_surely_json("[" + '"港🚢 \\" ميناء",' * 50_000 + '{"a": [], "b": {"c": 0}}]')
    assert not is_surely_json('{"a": "' + "\\u0041" * 100_000)
    assert not is_surely_json("[" * 100_000)
    assert is_surely_json("[" + "9" * 100_000 + "]")
