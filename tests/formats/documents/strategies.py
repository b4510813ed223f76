"""Texts to try on a document format: composed Markdown, random punctuation, hostile replacements."""

from __future__ import annotations

from hypothesis import strategies as st

WORDS = ["trade", "ports", "Zürich", "重要", "贸易", "。", "مرحبا", "🚢", "2021", "5%", "a_b", "C#", "snake_case_name"]
NASTY = "*_`#|[]()<>!&;~-+=.:\\\"'/ \t1a^{}中。，é\u00a0\u3000\u200b\ufeff\f🚢م"
LINE_ENDS = st.sampled_from(["\n", "\r\n", "\r"])

words = st.lists(st.sampled_from(WORDS), min_size=1, max_size=5).map(" ".join)
glued = st.lists(st.sampled_from(WORDS), min_size=1, max_size=3).map("".join)
nasty = st.text(NASTY, min_size=1, max_size=12)
noise = st.text(NASTY + "\n\r\0\u2028\x85\x0b", max_size=200)

_WRAPS = [
    "*{}*",
    "_{}_",
    "**{}**",
    "__{}__",
    "~~{}~~",
    "[{}](http://x.y/z)",
    '[{}](<u v> "t")',
    "[{}][ref]",
    "<b>{}</b>",
]
_WRAPS += ["[{}][]", "^[{}]", "*{}", "{}_", "<span class='x'>{}", "***{}***"]
_ALONE = ["`code`", "``a ` b``", "<br>", "![alt](i.png)", "![*alt*][ref]", "[^1]", "<https://a.b/c>", "&amp;", "&nbsp;"]
_ALONE += [
    "\\*",
    "\\<3>",
    "<4>",
    "&lt;5&gt;",
    "  \n",
    "\\\n",
    "\n",
    "<!-- c -->",
    "[ref]",
    "&#10;",
    "&shy;",
    "\\",
    "``",
]


def _wrapped(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    wrap = st.builds(str.format, st.sampled_from(_WRAPS), inner)
    piece = st.one_of(inner, wrap, st.sampled_from(_ALONE))
    return st.builds(str.join, st.sampled_from(["", " "]), st.lists(piece, min_size=1, max_size=4))


inline = st.recursive(st.one_of(words, glued, nasty), _wrapped, max_leaves=8)
_one_line = inline.map(lambda text: text.replace("\n", " "))


def _prefixed(mark: tuple[str, str], body: str) -> str:
    first, rest = mark
    lines = body.split("\n")
    return "\n".join([first + lines[0], *((rest + line) if line else line for line in lines[1:])])


_leaf = st.one_of(
    inline,
    st.builds(
        "{} {}{}".format, st.sampled_from(["#", "##", "######"]), _one_line, st.sampled_from(["", " ##", " #\t"])
    ),
    st.builds("{}\n{}".format, inline, st.sampled_from(["===", "---", "-"])),
    st.sampled_from(
        ["***", "```py\n*x*\n```", "    code *x*", "<div>\n*x*\n</div>", "[ref]: http://r.s 't'", "<!-- x\ny -->"]
    ),
    st.builds("[^1]: {}".format, inline),
    st.builds("| {} | {} |\n|---|:-:|\n| {} | {}\n{}".format, *([_one_line] * 5)),
    st.builds("{} | {}\n-|-\n{} | {}".format, *([_one_line] * 4)),
    st.builds("![{}]({})\n*{}*".format, _one_line, st.just("a.png"), _one_line),
    st.builds("![{}](b.png)".format, _one_line),
)


def _contained(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    body = st.lists(inner, min_size=1, max_size=3).map("\n\n".join)
    marks = st.sampled_from([("> ", "> "), ("> ", ""), ("- ", "  "), ("1. ", "   "), ("* ", "\t"), ("[^1]: ", "    ")])
    return st.one_of(body, st.builds(_prefixed, marks, body))


_blocks = st.lists(st.recursive(_leaf, _contained, max_leaves=5), min_size=1, max_size=4)
_front = st.one_of(
    st.just(""),
    st.builds(
        "---\ntitle: {}\ndate: 2021-09-02\nkeywords: [{}, {}]\nsummary: \"{}\"\nalt: '{}'\n---\n".format, *([words] * 5)
    ),
    st.builds("---\ntitle: {}\n---\n".format, _one_line),
    st.builds(
        "---\nsummary: {}\n  {}\n  {}\n\n  {}\ntitle: {}\n  {}\n---\n".format,
        st.sampled_from([">", ">-", "|", "| # x"]),
        *([_one_line] * 5),
    ),
    st.builds("+++\ntitle = \"{}\"\ndate = 2021-09-02\nnote = '{}' # x\n+++\n".format, words, _one_line),
)
markdown = st.builds(
    lambda bom, front, blocks, gap, tail, eol: (bom + front + gap.join(blocks) + tail).replace("\n", eol),
    st.sampled_from(["", "\ufeff"]),
    _front,
    _blocks,
    st.sampled_from(["\n\n", "\n"]),
    st.sampled_from(["", "\n"]),
    LINE_ENDS,
)
"""Documents that use every construct, in sound and in odd combinations."""

plain = st.builds(
    lambda paragraphs, gap, eol: gap.join(paragraphs).replace("\n", eol),
    st.lists(
        st.one_of(
            words,
            nasty,
            st.builds("{}{}".format, st.sampled_from(["- ", "1. ", "  ", "\u3000\u3000", "• "]), words),
            st.lists(words, min_size=12, max_size=30).map(" ".join),
            st.builds("{}. Enditem".format, words),
            st.sampled_from(
                ["By Jane Doe", "BEIJING, June 2", "Home> News>Updates", "[Photo/Agency]", "a.jpg", "<1> x </1>"]
            ),
        ),
        max_size=8,
    ),
    st.sampled_from(["\n\n", "\n", "\n \n", "\f\n"]),
    LINE_ENDS,
)
"""Plain texts: short and long lines, lists, debris."""

_DANGERS = [
    "- x",
    "1. x",
    "> x",
    "# x",
    "---",
    "===",
    "***",
    "a | b",
    "|",
    "[a]: b",
    "[^1]: x",
    "```",
    "~~~",
    "<div>",
    "&amp;",
]
_DANGERS += [
    "x #",
    "x\\",
    "\\",
    "<b",
    "![a](b)",
    "[a](b)",
    "`x`",
    "a\nb",
    "a\r\n\r\nb",
    "*a*",
    "_a_",
    "**重要。**的",
    "a: b",
    "'a'",
    '"',
]
_DANGERS += [
    "true",
    "c, d",
    "a # b",
    "[x",
    "# c",
    "x  ",
    "+ y",
    "1) z",
    "=",
    ":",
    "| - |",
    "x. Enditem",
    "http://a.b/c_d_e?x=1&y=2",
    "10 Sept. 2021",
    "!",
]
replacements = st.one_of(
    words, nasty, st.sampled_from(_DANGERS), st.builds("{}{}".format, st.sampled_from(_DANGERS), nasty)
)
"""What people and machines may type into a unit."""
