"""Records of memory files as hypothesis makes them."""

from __future__ import annotations

from hypothesis import strategies as st

from glossa.formats.memories import Record, Variant
from glossa.model.inline import CodeKind, InlineCode
from glossa.model.target import OriginKind, State
from glossa.text.languages import language_tag

LANGUAGES = [language_tag(tag) for tag in ("en", "en-GB", "es", "pt-BR", "zh-Hans", "zh-Hant-HK", "ar")]

WORDS = st.sampled_from(
    [
        "boats",
        "a < b",
        "<b>",
        "&lt;1&gt;",
        "]]>",
        "“quoted”",
        "𝒯𐍈😀",
        "两艘船。",
        "غادر",
        "e\u0301",
        "\u00a0",
        " ",
        "\t-",
        "-\n-",
    ]
)
LINES = st.lists(WORDS, min_size=1, max_size=4).map("".join).filter(lambda text: text == text.strip(" \t"))
SOME = st.one_of(st.just(""), LINES)
TIMES = st.sampled_from(["", "2026-01-31T23:59:59Z", "1999-12-01T00:00:00Z"])


@st.composite
def tagged(draw: st.DrawFn) -> tuple[str, tuple[InlineCode, ...], dict[int, str]]:
    """Makes a text with codes, numbered as they appear: pairs, which may overlap, and codes alone."""
    kinds = draw(st.lists(st.sampled_from([CodeKind.OPEN, CodeKind.ALONE]), max_size=4))
    places: list[tuple[int, CodeKind]] = []
    for number, kind in enumerate(kinds, start=1):
        places.append((number, kind))
        if kind is CodeKind.OPEN:
            # Its closing tag comes anywhere behind it; the opening ones stay in their order.
            places.insert(draw(st.integers(places.index((number, kind)) + 1, len(places))), (number, CodeKind.CLOSE))
    codes = tuple(InlineCode(number, kind, draw(SOME)) for number, kind in places)
    texts = [draw(st.one_of(st.just(""), WORDS)) for _ in codes]
    text = draw(LINES.filter(str.strip)) + "".join(code.tag + piece for code, piece in zip(codes, texts, strict=True))
    keys = {number: draw(st.sampled_from(["1", "2", "b&1"])) for number in draw(st.sets(st.sampled_from(range(1, 5))))}
    return text.rstrip(" \t"), codes, {number: key for number, key in keys.items() if number <= len(kinds)}


@st.composite
def records(draw: st.DrawFn) -> Record:
    """Makes what a file says of a text in one to three languages."""
    languages = draw(st.lists(st.sampled_from(LANGUAGES), min_size=1, max_size=3, unique=True))
    variants = []
    for language in languages:
        text, codes, keys = draw(tagged())
        variants.append(
            Variant(language, text, codes, keys, draw(SOME), draw(SOME), draw(SOME), draw(TIMES), draw(SOME))
        )
    return Record(
        tuple(variants),
        draw(st.one_of(st.none(), st.sampled_from(LANGUAGES))),
        draw(SOME),
        draw(st.one_of(st.none(), st.sampled_from(State))),
        draw(st.one_of(st.none(), st.sampled_from(OriginKind))),
        draw(st.sampled_from(["", "apertium"])),
        draw(st.one_of(st.none(), st.integers(0, 100))),
        draw(st.sampled_from(["", "news/rivers.md", "新闻.md"])),
    )
