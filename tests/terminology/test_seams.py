"""Seams: what only looks like a short Chinese term is none, in sources and in targets."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossa.model.term import Mechanism, Verdict
from glossa.terminology import TermFinder, TermJudge
from glossa.terminology._seam_words import CLOSING, COMPOUND, KEEPING, LISTED, LONGEST, NUMBERED, OPENING
from glossa.terminology._seams import is_seam
from glossa.text.languages import language_tag
from tests.terminology._seams import hidden_by_brute_force
from tests.terminology._terms import EN, ZH, concept, term, termbase

_CHARACTERS = sorted({character for word in LISTED for character in word})
_PIECE = st.sampled_from([*sorted(LISTED), *_CHARACTERS, "，", "𠀀"])
_TEXT = st.lists(_PIECE, max_size=8).map("".join)


@settings(deadline=None, max_examples=60)
@given(st.lists(_PIECE, max_size=4).map("".join))
def test_it_is_what_brute_force_says(text: str) -> None:
    spans = [(start, start + length) for length in (1, 2, 3) for start in range(len(text) - length + 1)]
    assert [is_seam(text, *span) for span in spans] == [hidden_by_brute_force(text, *span) for span in spans]


@settings(deadline=None)
@given(_TEXT, st.integers(0, 12), st.integers(1, 3))
def test_what_stands_far_away_does_not_matter(text: str, start: int, length: int) -> None:
    end = start + length
    if end <= len(text):
        for far in ("，，，，，，，", "某某某某某某某"):
            assert is_seam(far + text + far, start + 7, end + 7) == is_seam(text, start, end)


# Each text has the term once, in brackets where it is meant.
SEAMS = [
    ("中共", "其中共有三十人获奖"),
    ("中共", "事故中共有12人受伤"),
    ("中共", "在发展中共同进步"),
    ("北约", "边界以北约50公里处"),
    ("北约", "东北约有三成耕地"),
    ("外长", "海外长期投资者"),
    ("外长", "此外长达三年的谈判"),
    ("外长", "留出额外长度"),
    ("财长", "理财长期来看有风险"),
    ("议会", "双方举行建议会议"),
    ("议员", "协议员工"),
    ("国会", "各国会议代表"),
    ("国会", "这时中国会支持"),
    ("两会", "两会员国签约"),
    ("主权", "民主权利得到保障"),
    ("人权", "维护工人权益"),
    ("人质", "本人质疑这一说法"),
    ("内政", "国内政策保持稳定"),
    ("法治", "伤者无法治疗"),
    ("法治", "坚持依法治国"),
    ("善治", "改善治理体系"),
    ("制裁", "限制裁军"),
    ("裁军", "制裁军方领导人"),
    ("政协", "签署行政协议"),
    ("央行", "中央行政机关"),
    ("联大", "前苏联大量出口"),
    ("大使", "肩负重大使命"),
    ("记者", "商标登记者"),
    ("难民", "受灾的遇难民众"),
    ("省委", "全省委托"),
    ("州长", "广州长期缺水"),
    ("长江", "部长江某出席"),
    ("重庆", "隆重庆祝建国"),
    ("越南", "列车穿越南北"),
    ("东海", "广东海关"),
    ("南海", "越南海军"),
    ("海南", "上海南站"),
    ("海牙", "上海牙科医院"),
    ("加沙", "参加沙特峰会"),
    ("南非", "越南非法移民"),
    ("拉美", "委内瑞拉美国使馆"),
    ("欧盟", "东欧盟友"),
    ("阿曼", "女星阿曼达"),
    ("国企", "中国企业出海"),
    ("巴以", "古巴以外的国家"),
    ("书记", "共青团第一书记"),
    ("总理", "德国总理默茨"),
    ("联合国", "联合国家力量"),
    ("贸易战", "国家贸易战略"),
    ("财政部", "地方财政部门"),
    ("国际法", "推进国际法治建设"),
    ("中共", "其中共同語言"),
    ("外長", "海外長期居民"),
    ("主權", "民主權利"),
    ("資安", "投資安全"),
    ("立委", "獨立委員會"),
    ("卡達", "雙方在斯里蘭卡達成協議"),
    ("韓戰", "美韓戰略對話"),
    ("邦交", "聯邦交通部"),
    ("共同体", "建设共同体系"),
    ("媒体", "沉浸式传媒体验"),
    ("核能", "提升核能力"),
    ("工作组", "由三项工作组成"),
    ("新冠", "联赛新冠军"),
    ("购买力", "加大购买力度"),
    ("互联网", "互联网络安全"),
    ("物联网", "物联网点分布"),
    ("算法", "审议预算法草案"),
    ("算力", "加大预算力度"),
    ("共同體", "建設共同體系"),
    ("互聯網", "互聯網路安全"),
]

MEANT = [
    ("中共", "尤其中共领导人"),
    ("中共", "中共同意这一安排"),
    ("中共", "中共计划召开会议"),
    ("北约", "以北约为首的西方"),
    ("北约", "北约32个成员国"),
    ("北约", "北约谈判代表"),
    ("外长", "上海外长会议"),
    ("外长", "担任外长期间"),
    ("外长", "27国外长通过声明"),
    ("外长", "外长达成一致"),
    ("议会", "议会议员投票"),
    ("国会", "国会议长表示"),
    ("主权", "主权利益不容侵犯"),
    ("人权", "中国人权事业"),
    ("内政", "干涉别国内政"),
    ("内政", "干涉中国内政"),
    ("法治", "法治理念"),
    ("制裁", "对俄制裁决议"),
    ("制裁", "制裁军方人员"),
    ("裁军", "裁军事务厅"),
    ("央行", "央行政策"),
    ("大选", "大选举行在即"),
    ("难民", "难民众多"),
    ("重庆", "重庆举行庆典"),
    ("朝鲜", "朝鲜明确表示"),
    ("欧盟", "欧盟国家"),
    ("拉美", "拉美国家"),
    ("南非", "南非法院裁定"),
    ("外交部", "外交部分别约见"),
    ("首相", "首相关注此事"),
    ("阿曼", "阿曼达成协议"),
    ("总理", "总理事务繁忙"),
    ("总理", "越南总理访问德国"),
    ("国企", "国企业绩回升"),
    ("汇率", "汇率先抑后扬"),
    ("南海", "东海南海的局势"),
    ("外長", "上海外長會"),
    ("國會", "美國國會議長"),
    ("內政", "干涉別國內政"),
    ("大選", "大選舉行"),
    ("工作组", "工作组成立"),
    ("工作组", "工作组成员开会"),
    ("核能", "核能力量"),
    ("共同体", "共同体成员"),
    ("算法", "推荐算法"),
]


def language(text: str) -> str:
    return "zh-Hant" if any(character in "長權資獨達戰聯語內選國體" for character in text) else "zh-Hans"


@pytest.mark.parametrize(("wanted", "text"), SEAMS)
def test_a_seam_is_no_term(wanted: str, text: str) -> None:
    tag = language(text)
    base = termbase(concept((tag, wanted), ("en", "x")))
    assert wanted in text
    assert TermFinder(base, language_tag(tag), EN).find(text) == ()


@pytest.mark.parametrize(("wanted", "text"), MEANT)
def test_a_term_beside_words_that_could_take_a_part_of_it_is_found(wanted: str, text: str) -> None:
    tag = language(text)
    base = termbase(concept((tag, wanted), ("en", "x")))
    (match,) = TermFinder(base, language_tag(tag), EN).find(text)
    assert match.span.of(text) == wanted


def test_a_seam_does_not_count_as_a_translation() -> None:
    cpc = concept(("en", "CPC"), ("zh-Hans", "中共"), ("zh-Hans", "!其中"))
    matches = TermFinder(termbase(cpc), EN, ZH).find("the CPC")
    texts = ("事故中共有12人受伤", "中共有信心")
    uses = [TermJudge(ZH).judge(matches, text, Mechanism.PERSON)[0] for text in texts]
    assert [use.verdict for use in uses] == [Verdict.MISSING, Verdict.KEPT]


def test_a_term_that_a_seam_would_have_kept_out_is_found() -> None:
    base = termbase(concept(("zh-Hans", "中共"), ("en", "CPC")), concept(("zh-Hans", "共同"), ("en", "common")))
    assert [match.term.text for match in TermFinder(base, ZH, EN).find("发展中共同进步")] == ["共同"]


def test_longer_terms_and_other_languages_have_no_seams() -> None:
    assert len(TermFinder(termbase(concept(("zh-Hans", "外长长期"), ("en", "x"))), ZH).find("海外长长期")) == 1
    assert len(TermFinder(termbase(concept(("ja", "外長"), ("en", "x"))), language_tag("ja")).find("海外長期")) == 1
    assert len(TermFinder(termbase(concept(term("en", "外长"), ("es", "x"))), EN).find("海外长期")) == 1


def test_tags_do_not_hide_a_seam() -> None:
    base = termbase(concept(("zh-Hans", "外长"), ("en", "x")))
    assert TermFinder(base, ZH).find("海<1>外长</1>期") == ()


def test_the_lists_hold_han_words_of_two_characters_or_more() -> None:
    assert all(2 <= len(word) <= LONGEST for word in LISTED)
    assert all("\u4e00" <= character <= "\u9fff" for word in LISTED - NUMBERED for character in word[1:])


def test_a_word_that_only_keeps_hides_nothing() -> None:
    assert not KEEPING & COMPOUND
    assert not is_seam("员工作", 0, 2)
    assert {"工作", "期间"} <= KEEPING - OPENING - CLOSING
