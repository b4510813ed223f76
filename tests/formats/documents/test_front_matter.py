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


def test_values_over_several_lines_are_left_alone() -> None:
    assert values("title: a", "  b", "summary: |", "  title: c", "alt: d") == [("front matter: alt", "d")]


def test_nested_keys_are_read() -> None:
    assert values("image:", "  alt: A ship", "  src: a b") == [("front matter: alt", "A ship")]


@pytest.mark.parametrize(
    "text", ["---\n\n---\n", "---\nNo key\n---\n", "---\ntitle: a\n", "x\n---\ntitle: a\n---\n", ""]
)
def test_what_only_looks_like_front_matter(text: str) -> None:
    assert not [unit for unit in FORMAT.parse(text, ENGLISH).units if unit.role is Role.FRONT_MATTER]


def test_toml_front_matter_is_skeleton() -> None:
    assert [unit.text for unit in FORMAT.parse('+++\ntitle = "a"\n+++\nb\n', ENGLISH).units] == ["b"]


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
