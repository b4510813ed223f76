"""Front matter: which values are for readers, and how they are quoted."""

from __future__ import annotations

import pytest

from glossa.formats.documents.markdown import FORMAT
from glossa.model.document import Role, UnitId
from tests.formats.documents.conformance import ENGLISH


def values(*lines: str) -> list[tuple[str, str]]:
    document = FORMAT.parse("\n".join(["---", *lines, "---", ""]), ENGLISH)
    return [(unit.note, unit.text) for unit in document.units if unit.role is Role.FRONT_MATTER]


def written(line: str, text: str) -> str:
    document = FORMAT.parse(f"---\n{line}\n---\n", ENGLISH)
    return FORMAT.serialise(document, {UnitId("u1"): text}).split("\n")[1]


def test_values_for_readers_are_units() -> None:
    assert values("title: A day", "seo-title: B", "ogDescription: C") == [
        ("front matter: title", "A day"),
        ("front matter: seo-title", "B"),
        ("front matter: ogDescription", "C"),
    ]


@pytest.mark.parametrize(
    "key", ["date", "lang", "slug", "url", "layout", "draft", "id", "author", "categories", "tags"]
)
def test_names_and_settings_are_not(key: str) -> None:
    assert values(f"{key}: Some words here") == []


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ('"a \\"b\\" \\u00e9"', 'a "b" é'),
        ("'it''s'", "it's"),
        ("plain # remark", "plain"),
        ("'a' # remark", "a"),
    ],
)
def test_each_way_of_quoting_is_read(value: str, text: str) -> None:
    assert values(f"title: {value}") == [("front matter: title", text)]


@pytest.mark.parametrize(
    "value",
    [
        '"a',
        '"a" b',
        '"\\q"',
        '"\\U99999999"',
        "'a",
        "*a",
        "!!str a",
        "a: b",
        "a:",
        "true",
        "2021",
        "[a",
        "[[a], b]",
        "{a: b}",
        '[a "b", c]',
        "",
        '[a, "b" c]',
    ],
)
def test_what_is_unusual_is_left_alone(value: str) -> None:
    assert values(f"title: {value}") == []


def test_lists_for_readers() -> None:
    assert [text for _, text in values("keywords: [a, 'b, c', \"d\"]", "captions:", "- e", "- f")] == [
        "a",
        "b, c",
        "d",
        "e",
        "f",
    ]


def test_other_lists_are_left_alone() -> None:
    assert values("authors:", "  - Jane Doe", "# remark", "  - John Roe") == []


def test_plain_and_quoted_values_over_several_lines() -> None:
    assert values("title: a", "  b", "alt: 'c", "  it''s'", 'caption: "d', '  e" # remark', "note: f") == [
        ("front matter: title", "a b"),
        ("front matter: alt", "c it's"),
        ("front matter: caption", "d e"),
        ("front matter: note", "f"),
    ]


@pytest.mark.parametrize(
    "lines",
    [
        ("title: a", "  b: c"),
        ("title: a # b", "  c"),
        ("title: a", "", "  b"),
        ("title: a", "  # b"),
        ("title: a", "  - b"),
        ('title: "a', "", '  b"'),
        ('title: "a \\', '  b"'),
        ("title: [a", "  b]"),
        ("title:", "  a"),
    ],
)
def test_unusual_values_over_several_lines_are_left_alone(lines: tuple[str, ...]) -> None:
    assert values(*lines, "date: 2021") == []


@pytest.mark.parametrize("quote", ["'", '"'])
def test_nothing_is_read_below_a_quotation_mark_left_open(quote: str) -> None:
    assert values("alt: a", f"title: {quote}b", "caption: c") == [("front matter: alt", "a")]


def test_each_paragraph_of_a_block_is_a_unit() -> None:
    assert values("summary: >-", "  a", "  b", "", "  c: # d", "title: e", "abstract: |", "    f", "    g") == [
        ("front matter: summary", "a b"),
        ("front matter: summary", "c: # d"),
        ("front matter: title", "e"),
        ("front matter: abstract", "f g"),
    ]


@pytest.mark.parametrize(
    "lines",
    [("  a", "    b"), ("    a", "  b"), ("  - a", "  - b"), ("\ta",), ("a",), ()],
)
def test_unusual_blocks_are_left_alone(lines: tuple[str, ...]) -> None:
    assert values("summary: |", *lines, "# remark") == []
    assert values("summary: |2", *lines, "# remark") == []


def test_a_block_in_a_list_of_keys() -> None:
    assert values("images:", "  - alt: >", "      a", "      b", "    src: c", "  - alt: d", "    src: e") == [
        ("front matter: alt", "a b"),
        ("front matter: alt", "d"),
    ]


def test_a_paragraph_of_a_block_is_written_on_one_line() -> None:
    text = "---\r\nsummary: >\r\n  a\r\n  b\r\n\r\n  c\r\n---\r\n"
    document = FORMAT.parse(text, ENGLISH)
    written = FORMAT.serialise(document, {UnitId("u1"): "- 海港: #“开放”\u2028ا 🚢", UnitId("u2"): "d"})
    assert written == "---\r\nsummary: >\r\n  -\u00a0海港: #“开放” ا 🚢\r\n\r\n  d\r\n---\r\n"


def test_nested_keys_are_read() -> None:
    assert values("image:", "  alt: A ship", "  src: a b") == [("front matter: alt", "A ship")]


@pytest.mark.parametrize(
    "text", ["---\n\n---\n", "---\nNo key\n---\n", "---\ntitle: a\n", "x\n---\ntitle: a\n---\n", ""]
)
def test_what_only_looks_like_front_matter(text: str) -> None:
    assert not [unit for unit in FORMAT.parse(text, ENGLISH).units if unit.role is Role.FRONT_MATTER]


def toml(*lines: str) -> list[tuple[str, str]]:
    document = FORMAT.parse("\n".join(["+++", *lines, "+++", "b", ""]), ENGLISH)
    return [(unit.note, unit.text) for unit in document.units if unit.role is Role.FRONT_MATTER]


def test_toml_strings_for_readers_are_units() -> None:
    assert toml('title = "a \\"b\\""', "slug = 'x'", "[params]", "  seo_title = 'c\\d' # remark", '"alt"="e"') == [
        ("front matter: title", 'a "b"'),
        ("front matter: seo_title", "c\\d"),
        ("front matter: alt", "e"),
    ]


def test_other_toml_values_are_left_alone() -> None:
    lines = ['summary = """', 'title = "a"', '"""', "note = '''b'''", "alt = true", 'title = "c" d', "caption = ['e']"]
    assert toml(*lines, 'label = "\\q"') == []


def test_quotes_inside_comments_and_long_strings_open_nothing() -> None:
    assert toml("a = 1", '# """', "alt = 'b'", "x = '''", 'y """', "'''", "note = 'c'") == [
        ("front matter: alt", "b"),
        ("front matter: note", "c"),
    ]


@pytest.mark.parametrize(
    ("line", "text", "expected"),
    [
        ('title = "a"', 'b "c" \\', 'title = "b \\"c\\" \\\\"'),
        ("title = 'a' # b", "c \\", "title = 'c \\' # b"),
        ("title = 'a'", "it's", 'title = "it\'s"'),
    ],
)
def test_toml_strings_are_quoted_as_needed(line: str, text: str, expected: str) -> None:
    document = FORMAT.parse(f"+++\n{line}\n+++\n", ENGLISH)
    assert FORMAT.serialise(document, {UnitId("u1"): text}) == f"+++\n{expected}\n+++\n"


@pytest.mark.parametrize(
    ("line", "text", "expected"),
    [
        ("title: a", "Un día", "title: Un día"),
        ("title: a", "a: b", 'title: "a: b"'),
        ("title: a", "true", 'title: "true"'),
        ("title: a", "- a", 'title: "- a"'),
        ("title: a", 'say "b"', 'title: say "b"'.replace('say "b"', '"say \\"b\\""')),
        ("title: 'a'", "it's", "title: 'it''s'"),
        ('title: "a"', 'b "c" \\', 'title: "b \\"c\\" \\\\"'),
        ("title: 'a'", "b\u2028c", 'title: "b\\U00002028c"'),
        ("keywords: [a, b]", "c, d", 'keywords: ["c, d", b]'),
        ("title: 标题", "海港：开放", "title: 海港：开放"),
    ],
)
def test_values_are_quoted_as_needed(line: str, text: str, expected: str) -> None:
    assert written(line, text) == expected


@pytest.mark.parametrize(
    ("text", "declared"),
    [
        ("---\ntitle: A\nlang: en\n---\nText", "en"),
        ("\ufeff---\r\nlanguage: 'zh-Hans' # script\r\n---\r\nText", "zh-Hans"),
        ('+++\nlang = "pt-BR"\n+++\n', "pt-BR"),
        ("---\ntitle: A\n---\n\nlang: en\n", None),
        ("lang: en\n\nText", None),
        ("---\nlang: 'en\n---\n", None),
    ],
)
def test_the_front_matter_may_name_the_language(text: str, declared: str | None) -> None:
    place = FORMAT.declared_language(text)
    assert (place.of(text) if place else None) == declared
