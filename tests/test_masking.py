"""Masking: what an engine carries over comes back where it belongs, or the draft is refused."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from glossa.masking import Masked, MaskStyle, Protected, Spacing, codes_of, cut, fragments, mask, unmask
from glossa.model.inline import tags
from glossa.text.spans import Span

WORD, MARKUP = MaskStyle.WORD, MaskStyle.MARKUP
SPACED, UNSPACED = Spacing(), Spacing(source=False, target=False)
INTO_CHINESE, FROM_CHINESE = Spacing(target=False), Spacing(source=False)

ALPHABET = [
    *(
        "a",
        "Z",
        "q",
        "XQ",
        "XQ0Z",
        "xqq1z",
        "QQQ",
        "0",
        "<",
        ">",
        "</",
        "/>",
        "&",
        "&amp;",
        "&lt",
        '<g id="0">',
        "</g>",
        "XZBX",
        "xzz",
        *"[]{}_#⟦⟧【",
        "[[0]]",
        "[ [ 0",
        "{0}",
        "⟦0⟧",
        "__0__",
        "#0#",
        "＃1＃",
    ),
    *(" ", "  ", "\xa0", ".", "“", "’s", "e\u0301", "दो", "水", "资源", "。", "مؤتمر", "שלום", "𠮷", "😀", "\u200d"),
]
TAGS = ["<1>", "</1>", "<2>", "</2>", "<3/>", "</4>", "<5>", "<12/>"]

styles = st.sampled_from(MaskStyle)
texts = st.lists(st.sampled_from([*ALPHABET, *TAGS]) | st.text(max_size=3), max_size=12).map("".join)
words = st.sampled_from(["peace", "R&D", "共同富裕", "سلام", "𠮷", "e\u0301"])
plain = texts.map(lambda text: re.sub("[<>0-9/]", "", text))


def masked(text: str, style: MaskStyle = WORD, **terms: str) -> Masked:
    """Masks the codes of `text`, and each of `terms` with its rendering."""
    found = [Protected(Span(text.index(term), text.index(term) + len(term)), to) for term, to in terms.items()]
    return mask(text, [*codes_of(text), *found], style)


# The way there and back


@given(texts, styles, st.sampled_from([SPACED, UNSPACED]))
@example("<1>e\u0301<2/></1><3/>", WORD, SPACED)
@example("<1><2></1></2>", MARKUP, SPACED)
@example("<1>a</1><1>b</1>", MARKUP, SPACED)
def test_an_engine_that_returns_the_text_gives_back_the_text(text: str, style: MaskStyle, spacing: Spacing) -> None:
    sent = masked(text, style)
    assert unmask(sent, sent.text, spacing) == text


@given(st.lists(st.tuples(plain, words), max_size=4), plain, styles)
def test_terms_come_back_in_the_words_of_the_other_language(
    before: list[tuple[str, str]], after: str, style: MaskStyle
) -> None:
    text, translated, terms = "", "", []
    for words, term in before:
        start = len(text + words)
        terms.append(Protected(Span(start, start + len(term)), term.upper() + "。"))
        text, translated = text + words + term, translated + words + term.upper() + "。"
    sent = mask(text + after, terms, style)
    assert unmask(sent, sent.text, SPACED) == translated + after


@given(texts, styles)
def test_an_engine_that_changes_the_case_of_words_changes_no_stand_in(text: str, style: MaskStyle) -> None:
    ascii_text = text.encode("ascii", "ignore").decode()
    sent = masked(ascii_text, style)
    back = unmask(sent, sent.text.lower(), SPACED)
    assert back == ascii_text.lower()


@given(st.lists(st.sampled_from(["peace", "和平", "سلام", "𠮷", "(", ".", " ", *TAGS]), max_size=12).map("".join))
def test_an_engine_that_puts_spaces_round_stand_ins_moves_no_code(text: str) -> None:
    text = text.strip()
    sent = masked(text)
    draft = re.sub("(?<=Z)(?! )|(?<! )(?=XQ)", " ", sent.text).strip()
    assert unmask(sent, draft, SPACED) == text


@given(texts)
def test_no_stand_in_is_anywhere_in_the_text_in_any_case(text: str) -> None:
    sent = masked(text)
    assert cut(sent, text).order == []
    assert cut(sent, sent.text).order == list(range(len(codes_of(text))))


@given(texts, styles, st.data())
def test_a_draft_that_lost_doubled_or_invented_a_stand_in_is_refused(
    text: str, style: MaskStyle, data: st.DataObject
) -> None:
    sent = masked("<7/>" + text, style)
    token = sent.tokens()[0]
    other = sent.wording.token(99) if sent.wording else '<x id="99"/>'
    spoilt = data.draw(st.sampled_from([sent.text.replace(token, ""), f"{sent.text} {token}", f"{sent.text} {other}"]))
    assert unmask(sent, spoilt, SPACED) is None


@given(texts, styles, st.data())
def test_harmless_alterations_of_a_stand_in_leave_it_one(text: str, style: MaskStyle, data: st.DataObject) -> None:
    """Spaces inside, another case, full-width characters, the brackets of Chinese."""
    sent = masked(text, style)
    draft, position = "", 0
    for token in sent.tokens():
        start = sent.text.index(token, position)
        draft += sent.text[position:start] + data.draw(alterations(token))
        position = start + len(token)
    assert unmask(sent, draft + sent.text[position:], SPACED) == text


def alterations(token: str) -> st.SearchStrategy[str]:
    """Draws what an engine may make of a stand-in without harm."""
    if token[0].isalpha() or token[0] == "<":
        return st.sampled_from([token, token.lower()])
    wide = "".join(chr(ord(letter) + 0xFEE0) if "!" <= letter <= "~" else letter for letter in token)
    chinese = token.translate(str.maketrans("[]⟦⟧", "【】〚〛"))
    return st.sampled_from([token, " ".join(token), wide, " ".join(wide), chinese])


@given(texts)
def test_fragments_joined_are_the_text_and_every_other_one_is_a_tag(text: str) -> None:
    pieces = fragments(text)
    assert "".join(pieces) == text
    assert list(pieces[1::2]) == [tag.span.of(text) for tag in tags(text)]
    assert all(not codes_of(piece) for piece in pieces[::2])


# What is sent


def test_a_stand_in_is_a_word_of_its_own() -> None:
    assert masked("The <1>joint</1> re<2/>port.").text == "The XQ0Z joint XQ1Z re XQ2Z port."


@pytest.mark.parametrize(
    ("text", "sent"),
    [("e\u0301<1/>", "e\u0301 XQ0Z"), ("दो<1/>", "दो XQ0Z"), ("推进<1/>改革", "推进 XQ0Z 改革"), ("(<1/>)", "(XQ0Z)")],
)
def test_it_is_parted_from_letters_of_any_script_but_not_from_punctuation(text: str, sent: str) -> None:
    assert masked(text).text == sent


@pytest.mark.parametrize(
    ("text", "sent"),
    [("XQ0Z <1/>", "XQ0Z XQQ0Z"), ("xqq 0z <1/>", "xqq 0z XQQQ0Z"), ("X<1/>Q", "X XQ0Z Q"), ("QQQ <1/>", "QQQ XQ0Z")],
)
def test_it_grows_until_the_text_has_nothing_like_it(text: str, sent: str) -> None:
    assert masked(text).text == sent


def test_elements_nest_and_the_rest_is_escaped() -> None:
    assert masked("<1>R&D <2/></1> < <3>", MARKUP).text == '<g id="0">R&amp;D <x id="1"/></g> &lt; <x id="3"/>'


# What comes back


@pytest.mark.parametrize(
    ("source", "draft", "target"),
    [
        ("The <1>deal</1> holds.", "El XQ0Z acuerdo XQ1Z se mantiene.", "El <1>acuerdo</1> se mantiene."),
        ("The <1>deal</1>.", "El XQ0Z acuerdo XQ1Z .", "El <1>acuerdo</1>."),
        ("The <1>deal</1>.", "El xq0z acuerdo Xq1Z.", "El <1>acuerdo</1>."),
        ("<1>One</1> and <2>two</2>.", "XQ2Z Dos XQ3Z y XQ0Z uno XQ1Z.", "<2>Dos</2> y <1>uno</1>."),
        ("See the note<1/>.", "Véase la XQ0Z nota.", "Véase la<1/> nota."),
        ("See <1/>.", "XQ0Z véase.", "<1/> véase."),
        ("See <1/> now", "شاهد XQ٠Z الآن", "شاهد <1/> الآن"),
    ],
)
def test_into_a_spaced_language_codes_keep_their_distance(source: str, draft: str, target: str) -> None:
    assert unmask(masked(source), draft, SPACED) == target


@pytest.mark.parametrize(
    ("source", "draft", "target"),
    [
        ("The <1>deal</1> holds.", "该 XQ0Z 协议 XQ1Z 有效。", "该<1>协议</1>有效。"),
        ("The <1>deal</1>.", "该 XQ0Z 协议 XQ1Z 。", "该<1>协议</1>。"),
        ("An <1/> icon", "用 XQ0Z iPhone", "用<1/> iPhone"),
    ],
)
def test_into_chinese_no_space_stays_beside_a_character(source: str, draft: str, target: str) -> None:
    assert unmask(masked(source), draft, INTO_CHINESE) == target


def test_out_of_chinese_spaces_between_words_stay() -> None:
    draft = "We XQ0Z pursue XQ1Z this."
    assert unmask(masked("我们<1>推进</1>这个。"), draft, FROM_CHINESE) == "We <1>pursue</1> this."


def test_a_term_into_chinese_closes_up_with_its_neighbours() -> None:
    sent = masked("pursue growth and peace now", growth="增长", peace="和平")
    assert sent.text == "pursue XQ0Z and XQ1Z now"
    assert unmask(sent, "现在追求 XQ0Z XQ1Z 。", INTO_CHINESE) == "现在追求增长和平。"


def test_a_term_out_of_chinese_keeps_the_engines_spaces() -> None:
    sent = masked("推进共同富裕的“道路”", 共同富裕="common prosperity")
    assert sent.text == "推进 XQ0Z 的“道路”"
    assert unmask(sent, "the road of XQ0Z , now", FROM_CHINESE) == "the road of common prosperity , now"


def test_a_term_inside_a_code_closes_up_with_it() -> None:
    sent = masked("追求<1>和平</1>", 和平="peace")
    assert sent.text == "追求 XQ0Z XQ1Z XQ2Z"
    assert unmask(sent, "Pursue XQ0Z XQ1Z XQ2Z", FROM_CHINESE) == "Pursue <1>peace</1>"


def test_a_term_may_bring_codes_of_its_own() -> None:
    term = Protected(Span(4, 20), "<1>paz</1><2/>")
    sent = mask("The <1>pe<2/>ace</1> <3>holds</3>", [term, *codes_of("The <1>pe<2/>ace</1> <3>holds</3>")[3:]], WORD)
    assert sent.text == "The XQ0Z XQ1Z holds XQ2Z"
    assert unmask(sent, "La XQ0Z se XQ1Z mantiene XQ2Z", SPACED) == "La <1>paz</1><2/> se <3>mantiene</3>"
    assert unmask(sent, "XQ1Z La XQ0Z mantiene XQ2Z", SPACED) == "<3>La <1>paz</1><2/> mantiene</3>"


def test_a_term_that_is_a_part_of_a_word_is_joined_to_it_again() -> None:
    sent = masked("a panglobal deal", glob="mund")
    assert sent.text == "a pan XQ0Z al deal"
    assert unmask(sent, "un pan XQ0Z al trato", SPACED) == "un panmundal trato"


def test_the_space_of_french_punctuation_stays_beside_a_term() -> None:
    assert unmask(masked("on peace: now", peace="paix"), "sur la XQ0Z : là", SPACED) == "sur la paix : là"


@pytest.mark.parametrize(
    "draft",
    [
        '<G ID="0" >acuerdo</G > y <x id="2"/>',
        "<g id='0'>acuerdo</g> y <x id='2' />",
        "<g id=0>acuerdo</ g> y <x id=2>",
        '<g id = "0">acuerdo</g> y <x id="2"></x>',
        '<g id="0"> acuerdo </g> y <x id="2"/>',
    ],
)
def test_elements_may_come_back_in_any_spelling(draft: str) -> None:
    assert unmask(masked("<1>deal</1> and <2/>", MARKUP), draft, SPACED) == "<1>acuerdo</1> y <2/>"


def test_elements_may_change_places_and_entities_are_read() -> None:
    sent = masked("<1>A</1> < <2>B</2>", MARKUP)
    draft = '<g id="2">B &amp; &#233;</g> &lt; <g id="0">A</g>'
    assert unmask(sent, draft, SPACED) == "<2>B & é</2> < <1>A</1>"


@pytest.mark.parametrize(
    ("source", "style", "draft"),
    [
        ("<1>a</1>", WORD, "XQ1Z a XQ0Z"),
        ("<1>a</1> <2>b</2>", WORD, "XQ0Z a XQ2Z b XQ1Z c XQ3Z"),
        ("<1>a</1> <2>b", WORD, "XQ0Z XQ2Z a XQ1Z b"),
        ("<1>a</1>", MARKUP, '</g>a<g id="0">'),
        ("<1>a</1>", MARKUP, '<g id="0">a'),
        ("<1/>", MARKUP, '<g id="0"></g>'),
        ("<1/>", WORD, "XQ0Z <2/>"),
        ("a", WORD, "a <2/>"),
        ("a", MARKUP, "&lt;2/&gt;"),
        ("<1/>", WORD, "XQ" + "0" * 5000 + "Z"),
    ],
)
def test_a_draft_with_crossed_or_invented_codes_is_refused(source: str, style: MaskStyle, draft: str) -> None:
    assert unmask(masked(source, style), draft, SPACED) is None


def test_codes_that_cross_in_the_source_may_cross_in_the_target() -> None:
    assert unmask(masked("<1>a<2>b</1>c</2>"), "XQ0Z a XQ1Z b XQ2Z c XQ3Z", SPACED) == "<1>a<2>b</1>c</2>"
