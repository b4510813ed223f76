"""PO files of every shape that the grammar allows, for laws."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import strategies as st

_PIECES = st.lists(
    st.sampled_from(
        [
            *"abc é中م'#|~",
            "🚢",
            "\u2028",
            "\u00a0",
            r"\n",
            r"\t",
            r"\"",
            r"\\",
            r"\101",
            r"\40",
            r"\x20",
            r"x\1",
            r"y\x4",
            "01",
            "%d",
            "{0}",
            "<1>",
            "<b>",
        ]
    ),
    max_size=6,
).map("".join)
_SPACE = st.sampled_from(["", "", "", " ", "\t "])


@st.composite
def _strings(draw: st.DrawFn) -> str:
    """Returns strings behind one another, most on lines of their own."""
    pieces = [f'"{piece}"' for piece in draw(st.lists(_PIECES, min_size=1, max_size=3))]
    between = draw(st.sampled_from(["\n", "\n", "\n \t", " ", ""]))
    return between.join(pieces) + draw(_SPACE)


_COMMENTS = st.lists(
    st.sampled_from(
        [
            "#",
            "# note",
            "#note",
            "#. extracted, fuzzy",
            "#: a.c:1 b.c:2",
            "#, fuzzy",
            "#,fuzzy , c-format",
            "#, c-format",
            " #, no-wrap",
            '#| msgid "old"',
            '#| "é"',
            '#~ msgid "gone"\n#~ msgstr "weg"',
            '# old\n#, fuzzy\n#~| msgid "x"\n#~ msgid ""\n#~ "gone"\n#~ msgstr[0] "weg"\n#~ msgstr[1] ""',
            "",
            " \t",
        ]
    ),
    max_size=4,
).map(lambda lines: "".join(f"{line}\n" for line in lines))


@st.composite
def _messages(draw: st.DrawFn) -> str:
    indent, gap = draw(_SPACE), draw(st.sampled_from([" ", " ", "", "\t"]))
    lines = [f"msgctxt{gap}{draw(_strings())}"] if draw(st.booleans()) else []
    lines.append(f"msgid{gap}{draw(_strings())}")
    forms = draw(st.integers(0, 4))
    if forms:
        lines.append(f"msgid_plural{gap}{draw(_strings())}")
        lines += [f"msgstr[{place}]{gap}{draw(_strings())}" for place in range(forms)]
    else:
        lines.append(f"msgstr{gap}{draw(_strings())}")
    return draw(_COMMENTS) + "".join(f"{indent}{line}\n" for line in lines)


def _header(language: str, rule: str) -> str:
    said = f'"Plural-Forms: {rule}\\n"\n' if rule else ""
    return f'msgid ""\nmsgstr ""\n"Language: {language}\\n"\n{said}"Content-Type: text/plain; charset=UTF-8\\n"\n\n'


_RULES = ("", "nplurals=1; plural=0;", "nplurals=2; plural=(n != 1);", "nplurals=3; plural=n%3;")
_TEMPLATE = "#, fuzzy\n" + _header("", "nplurals=INTEGER; plural=EXPRESSION;")


@st.composite
def po_files(draw: st.DrawFn, languages: Sequence[str] = ("", "es", "ru", "zh_CN")) -> str:
    """Returns the text of a file in one of `languages`, with any line ends, with or without a byte-order mark."""
    headers = [_header(language, rule) for language in languages for rule in _RULES]
    text = draw(st.sampled_from(["", _TEMPLATE, *headers]))
    text += "".join(draw(st.lists(_messages(), max_size=4))) + draw(_COMMENTS)
    if draw(st.booleans()):
        text = text.rstrip("\n")
    text = draw(st.sampled_from(["", "", "\ufeff"])) + text
    return text.replace("\n", draw(st.sampled_from(["\n", "\n", "\r\n", "\r"])))
