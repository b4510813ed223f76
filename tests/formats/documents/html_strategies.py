"""HTML to try on the reader: composed pages, sound and odd, in every kind of mark-up."""

from __future__ import annotations

from hypothesis import strategies as st

from tests.formats.documents.strategies import LINE_ENDS, nasty, words

_WRAPS = [
    "<b>{}</b>",
    "<em>{}</em>",
    "<a href='u'>{}</a>",
    '<A HREF=u title="Tip &amp; more">{}</A>',
    "<span class=x>{}</span>",
    "<i>{}",
    "{}</i>",
    "<b><i>{}</b></i>",
    "<code>{}</code>",
    '<span translate="no">{}</span>',
    '<i lang="fr">{}</i>',
    "<span\n title='a &gt; b'\n>{}</span >",
    "<x-y>{}</x-y>",
    "<ruby>{}<rt>x</rt></ruby>",
]
_ALONE = ["<br>", "<br/>", "<BR>", "<img src=a>", '<img src="a" alt="A ship">', "<img alt=ship src=a>", "<!-- c -->"]
_ALONE += ["&amp;", "&nbsp;", "&lt;1&gt;", "<1>", "< 2", "&shy;", "&#10;", "&#x4e2d;", "&copy", "&unknown;", "a & b"]
_ALONE += ["<wbr>", "<script>a < '<p>'</script>", "<svg><title>x</title></svg>", "<i class=icon></i>", "\n", "\t "]
_ALONE += ["<?php x ?>", "<![CDATA[ x ]]>", "</>", "<input placeholder='Your name' value=x>", "<![if x]>", "</br>"]

_text = st.one_of(words, words, nasty)


def _wrapped(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    wrap = st.builds(lambda wrap, text: wrap.replace("{}", text), st.sampled_from(_WRAPS), inner)
    piece = st.one_of(inner, wrap, st.sampled_from(_ALONE))
    return st.builds(str.join, st.sampled_from(["", " ", "\n"]), st.lists(piece, min_size=1, max_size=4))


inline = st.recursive(_text, _wrapped, max_leaves=8)

_BLOCKS = [
    "<p>{}</p>",
    "<p>{}",
    "<P CLASS=x>{}</P>",
    "<div>{}</div>",
    "<h1>{}</h1>",
    "<h3 title='Tip'>{}</h3>",
    "<ul><li>{}</ul>",
    "<ol><li>{}<li>{}</li></ol>",
    "<dl><dt>{}<dd>{}</dl>",
    "<table><tr><td>{}<th>{}</table>",
    "<table><caption>{}</caption><tbody><tr><td><p>{}</p></td></tr></tbody></table>",
    "<blockquote><p>{}</p></blockquote>",
    "<figure><img src=a alt='A boat'><figcaption>{}</figcaption></figure>",
    "<button>{}</button>",
    "<label>{}<input placeholder=x></label>",
    "<select><option>{}<option label=b>{}</select>",
    "<nav><a href=a>{}</a> <a href=b>{}</a></nav>",
    "<div translate=no>{}</div>",
    "<p lang=fr>{}</p>",
    "<pre>{}</pre>",
    "<title>{}</title>",
    "<meta name=description content='x'>{}",
    "{}<br><br>{}",
    "{}<hr>{}",
    "<p><a title='More' href=u>{}</a></p>",
    "<textarea placeholder='Say it'>{}</textarea>",
    "<details><summary>{}</summary>{}</details>",
    "</div>{}",
    "<div {}",
]
_block = st.builds(
    lambda block, texts: "".join(part + text for part, text in zip(block.split("{}"), [*texts, ""], strict=False)),
    st.sampled_from(_BLOCKS),
    st.lists(inline, min_size=2, max_size=2),
)
_HEADS = ["", "<!DOCTYPE html>\n", '<html lang="en"><head><title>Ports</title></head><body>', "<?xml version='1.0'?>\n"]
_HEADS += ["<!--[if IE]><p>x</p><![endif]-->", "\ufeff<!doctype html>"]
html = st.builds(
    lambda head, blocks, gap, eol: (head + gap.join(blocks)).replace("\n", eol),
    st.sampled_from(_HEADS),
    st.lists(st.one_of(_block, _block, inline), max_size=4),
    st.sampled_from(["\n", "", " \n\n"]),
    LINE_ENDS,
)
"""Pages of odd and sound blocks with odd and sound text in them."""
