"""Strings in data: JSON and YAML."""

from __future__ import annotations

import json
from typing import ClassVar

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from glossa.errors import GlossaError
from glossa.formats.documents import DOCUMENT_FORMATS, DocumentReader, SelectiveReader
from glossa.formats.documents._strings import is_chosen
from glossa.formats.documents.json import FORMAT as JSON
from glossa.formats.documents.yaml import FORMAT as YAML
from glossa.model.document import Role, UnitId
from tests.formats.documents.conformance import ENGLISH, ReaderConformance, shown
from tests.formats.documents.strategies import nasty, noise, replacements, words

_CHEAP = settings(deadline=None, max_examples=60, derandomize=True, suppress_health_check=list(HealthCheck))
_string = st.one_of(
    words,
    nasty,
    st.builds(" {}\n".format, words),
    st.builds("{} <b>{}</b> {{name}} %s".format, words, words),
    st.sampled_from(["", "https://a.b/c", "true", "<3/> up", "One.\nTwo 🚢", "e\u0301", "</b>x<b>"]),
)
_value = st.recursive(
    st.one_of(_string, st.integers(), st.none(), st.booleans()),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(words, inner, max_size=3)),
    max_leaves=6,
)
_json = st.builds(
    lambda value, indent, ascii_only, bom, eol: (
        bom + json.dumps(value, indent=indent, ensure_ascii=ascii_only).replace("\n", eol)
    ),
    st.dictionaries(words, _value, max_size=4),
    st.sampled_from([None, 2]),
    st.booleans(),
    st.sampled_from(["", "\ufeff"]),
    st.sampled_from(["\n", "\r\n"]),
)
_yaml = st.builds(
    lambda value, style, flow, wide, bom: (
        bom
        + yaml.safe_dump(
            value, default_style=style, default_flow_style=flow, allow_unicode=True, width=40 if wide else 999
        )
    ),
    st.dictionaries(words, _value, max_size=4),
    st.sampled_from([None, "'", '"', "|", ">"]),
    st.sampled_from([False, None]),
    st.booleans(),
    st.sampled_from(["", "\ufeff"]),
)
YAML_SAMPLE = (
    '# menu\r\ntitle: Lake 🚢 opens\r\nlead: &lead "One.\\nTwo %s" # said twice\r\nagain: *lead\r\n'
    "list:\r\n  - 'it''s ours  '\r\n  - |\r\n    one\r\n    two\r\n\r\n    three\r\n      four\r\n"
    "  - >-\r\n    五月\r\n    开放\r\nwrapped: two\r\n  lines\r\ncount: 5\r\nflow: {a: b c, d: [بحيرة, y]}\r\n"
)
JSON_SAMPLE = (
    '{\n  "title": " Hello {name}!\\n",\n'
    '  "n": 1e400, "list": ["\\u00e9 <b>two</b>", {"a.b": "سلام 🚢"}], "id": "main_menu"\n}\n'
)


def strings(data: object) -> int:
    """Counts the strings in data, however deep, keys apart."""
    if isinstance(data, dict):
        return sum(map(strings, data.values()))
    return sum(map(strings, data)) if isinstance(data, list) else isinstance(data, str)


class _StringsConformance(ReaderConformance):
    """The laws; but what a translator types may read as a placeholder, which the value keeps (see the law below)."""

    def load(self, text: str) -> object:
        """Returns what another reader makes of a file."""
        raise AssertionError(text)

    @_CHEAP
    @given(data=st.data())
    def test_no_text_breaks_the_document(self, data: st.DataObject) -> None:
        source = data.draw(self.texts)
        document = self.format.parse(source, ENGLISH)
        meant = {unit.id: data.draw(replacements) for unit in document.units}
        written = self.format.serialise(document, meant)
        assert strings(self.load(written)) == strings(self.load(source))


class TestJsonLaws(_StringsConformance):
    """JSON keeps the laws."""

    format = JSON
    samples = (JSON_SAMPLE, "[]", '"alone"', "\ufeff{}")
    texts = _json
    any_texts = noise.map(json.dumps)

    def load(self, text: str) -> object:
        return json.loads(text.removeprefix("\ufeff"))


class TestYamlLaws(_StringsConformance):
    """YAML keeps the laws."""

    format = YAML
    samples: ClassVar = (YAML_SAMPLE, "", "# nothing\n", "- a b\n---\n- c d\n")
    texts = _yaml
    any_texts = noise.map(lambda text: yaml.safe_dump([text]))

    def load(self, text: str) -> object:
        return yaml.safe_load(text)


def notes(format_: DocumentReader, text: str) -> list[tuple[str, str]]:
    return [(unit.note, unit.text) for unit in format_.parse(text, ENGLISH).units]


def write(format_: DocumentReader, text: str, *replacements: str) -> str:
    meant = {UnitId(f"u{number}"): text for number, text in enumerate(replacements, start=1)}
    return format_.serialise(format_.parse(text, ENGLISH), meant)


@_CHEAP
@given(meant=replacements)
def test_each_value_is_what_was_meant(meant: str) -> None:
    wanted = shown(meant) or "Onetwo"
    assert shown(json.loads(write(JSON, '{"a": "One two"}', meant))["a"]) == wanted
    for source in (
        "a: One two",
        "a: 'One two'",
        'a: "One two" # x',
        "a: {b: One two}",
        "- - One two",
        "a:\n  One\n  two",
    ):
        value = yaml.safe_load(write(YAML, source, meant))
        while not isinstance(value, str):
            value = next(iter(value.values())) if isinstance(value, dict) else value[0]
        assert shown(value) == wanted


def test_are_found_as_plugins() -> None:
    assert (DOCUMENT_FORMATS.load("json"), JSON.suffixes) == (JSON, (".json",))
    assert (DOCUMENT_FORMATS.load("yaml"), YAML.suffixes) == (YAML, (".yaml", ".yml"))


def test_json_strings_stand_at_their_paths_and_what_says_nothing_is_left_alone() -> None:
    assert notes(JSON, JSON_SAMPLE) == [
        ("title", "Hello <1/>!"),
        ("list.0", "é <1>two</1>"),
        ("list.1.a.b", "سلام 🚢"),
    ]
    assert notes(JSON, '["https://a.b", "#fff", "a/b.png", "5", "me@a.b", "snake_case", "OK"]') == [("6", "OK")]


def test_yaml_strings_stand_at_their_paths_each_paragraph_of_a_block_for_itself() -> None:
    assert notes(YAML, YAML_SAMPLE) == [
        ("title", "Lake 🚢 opens"),
        ("lead", "One.<1/>Two <2/>"),
        ("list.0", "it's ours"),
        ("list.1 ¶1", "one<1/>two"),
        ("list.1 ¶2", "three"),
        ("list.1 ¶3", "four"),
        ("list.2 ¶1", "五月 开放"),
        ("wrapped", "two lines"),
        ("flow.a", "b c"),
        ("flow.d.0", "بحيرة"),
        ("flow.d.1", "y"),
    ]


def test_only_the_text_changes() -> None:
    assert write(JSON, JSON_SAMPLE, "¡Hola <1/>!") == JSON_SAMPLE.replace("Hello {name}", "¡Hola {name}")
    assert write(YAML, YAML_SAMPLE, "Se abre el lago") == YAML_SAMPLE.replace("Lake 🚢 opens", "Se abre el lago")
    written = write(YAML, YAML_SAMPLE, *([""] * 2), "lo nuestro", "uno<1/>dos")
    assert "- 'lo nuestro  '\r\n  - |\r\n    uno\r\n    dos\r\n\r\n    three" in written


def test_json_in_ascii_stays_in_ascii() -> None:
    assert write(JSON, '["caf\\u00e9 one"]', "café 🚢") == '["caf\\u00e9 \\ud83d\\udea2"]'
    assert write(JSON, '["café one"]', "café 🚢") == '["café 🚢"]'


def test_yaml_that_would_mean_something_else_gets_quotes() -> None:
    assert write(YAML, "a: One", "Uno: dos") == 'a: "Uno: dos"'
    assert write(YAML, "a: One", "true") == 'a: "true"'
    assert write(YAML, "a: [One, Two]", "Uno, dos") == 'a: ["Uno, dos", Two]'
    assert write(YAML, "a: One, two", "Uno, dos") == "a: Uno, dos"


def test_a_message_stays_whole_and_a_long_text_is_running_text() -> None:
    long = "The lake opened again on Monday. " * 7
    roles = [unit.role for unit in JSON.parse(json.dumps(["Saved. Go on?", long, "湖" * 80]), ENGLISH).units]
    assert roles == [Role.MESSAGE, Role.PARAGRAPH, Role.PARAGRAPH]


@pytest.mark.parametrize(
    ("patterns", "wanted"),
    [
        (["title"], {"title"}),
        (["items.*.text"], {"items.0.text"}),
        (["**.text"], {"items.0.text", "text"}),
        (["**", "!**.text"], {"title", "items.0.url"}),
        (["!title"], {"items.0.text", "items.0.url", "text"}),
        (["items.**"], {"items.0.text", "items.0.url"}),
        (["t*"], {"title", "text"}),
    ],
)
def test_patterns_choose_paths(patterns: list[str], wanted: set[str]) -> None:
    paths = ["title", "items.0.text", "items.0.url", "text"]
    assert {path for path in paths if is_chosen(tuple(path.split(".")), patterns)} == wanted


def test_patterns_that_only_leave_out_take_of_the_rest_what_says_something() -> None:
    source = '{"lang": "en", "items": [{"icon": "boat", "url": "https://a.example/", "text": "小船🚢", "id": "a_b"}]}'
    assert isinstance(JSON, SelectiveReader)
    without = JSON.selecting(["!**.icon", "!**.type"])
    assert [unit.note for unit in without.parse(source, ENGLISH).units] == ["items.0.text"]
    everything = JSON.selecting(["**", "!**.icon"])
    assert [unit.text for unit in everything.parse(source, ENGLISH).units] == [
        "en",
        "https://a.example/",
        "小船🚢",
        "a_b",
    ]


def test_a_reader_of_some_paths_takes_them_whatever_they_say_and_writes_them_back() -> None:
    source = '{"a": "snake_case", "b": "Two words", "lang": "en"}'
    assert isinstance(JSON, SelectiveReader)
    document = JSON.selecting(["a"]).parse(source, ENGLISH)
    assert [unit.text for unit in document.units] == ["snake_case"]
    assert JSON.serialise(document, {UnitId("u1"): "otra_cosa"}) == source.replace("snake_case", "otra_cosa")
    assert isinstance(YAML, SelectiveReader)
    assert [unit.note for unit in YAML.selecting(["b", "c"]).parse("a: One\nb: Two\nc: |\n  x y\n", ENGLISH).units] == [
        "b",
        "c ¶1",
    ]


@pytest.mark.parametrize(
    ("format_", "text", "wanted"),
    [
        (JSON, '{"lang": "pt-BR", "a": "b"}', "pt-BR"),
        (JSON, '{"en": {"a": "One"}}', "en"),
        (JSON, '{"en": "One"}', None),
        (JSON, '{"app": {"a": "One"}}', None),
        (YAML, "\ufeffen:\n  a: One\n", "en"),
        (YAML, "language: zh-Hans\na: 一\n", "zh-Hans"),
        (YAML, "- One\n", None),
    ],
)
def test_the_language_is_named_by_a_key(format_: DocumentReader, text: str, wanted: str | None) -> None:
    span = format_.declared_language(text)
    assert (span.of(text) if span else None) == wanted


@pytest.mark.parametrize(
    ("format_", "text", "message"),
    [
        (JSON, '{"a": "One",\n"b"}', r"It is no JSON: .* \(line 2\)"),
        (JSON, "[" * 100_000, "nested too deeply"),
        (YAML, "a: One\nb: ]\n", r"It is no YAML: .* \(line 2\)"),
        (YAML, "a: \x01", "It is no YAML"),
    ],
)
def test_what_cannot_be_read_is_named_with_its_line(format_: DocumentReader, text: str, message: str) -> None:
    with pytest.raises(GlossaError, match=message):
        format_.parse(text, ENGLISH)


def test_aliases_that_multiply_are_read_once() -> None:
    bomb = "a: &a [One two]\n" + "".join(
        f"{name}: &{name} [{', '.join([f'*{last}'] * 9)}]\n" for last, name in zip("abcdefgh", "bcdefghi", strict=True)
    )
    assert notes(YAML, bomb) == [("a.0", "One two")]


def test_many_strings_that_need_quotes_are_written_in_one_go() -> None:
    many = "".join(f"k{number}: One two\n" for number in range(2000))
    written = write(YAML, many, *(["a: b, c # d"] * 2000))
    assert set(yaml.safe_load(written).values()) == {"a: b, c # d"}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("a: &x One two\nb: *x\nc: &x Three\n*x : Four five\n", ["a", "c", "Three"]),
        ("? [One two, {a: Three four}]\n: Five six\n? |\n  a b\n: Seven\n", ["", "a b\n"]),
        ("a: &x [One two, *x]\nb: {? &y c : Three, *y : Four}\n", ["a.0", "b.c", "b.c"]),
        ("a: !!str 5 a\nb: !own One two\nc: ! One\nd: 5\ne: 'no'\nf: no\n", ["a", "c", "e"]),
        ("One two\n--- &x\n- Three\n...\n--- [Four, {b: Five}]\n", ["", "0", "0", "1.b"]),
    ],
)
def test_yaml_that_few_people_write(text: str, wanted: list[str]) -> None:
    assert [note for note, _ in notes(YAML, text)] == wanted


@pytest.mark.parametrize("text", ["a: *x\n", "- &x One\n---\n- *x\n", "*x : One\n"])
def test_yaml_that_names_what_is_not_there(text: str) -> None:
    with pytest.raises(GlossaError, match=r"found undefined alias \(line \d\)"):
        YAML.parse(text, ENGLISH)
