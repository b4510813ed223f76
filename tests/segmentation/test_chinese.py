"""Where Chinese and Japanese sentences end. `|` marks each cut."""

from __future__ import annotations

import pytest

from glossa.segmentation import boundaries
from glossa.text.languages import LanguageTag

CHINESE = (
    # plain ends
    "会议今天开幕。|代表们来自三十个国家。",
    "真的吗？|没有人知道。",
    "太好了！|我们回家吧。",
    "谁？！|是我！！！|好。",
    "他指出，要加强合作；要扩大开放；要讲好故事。|会议结束了。",
    "没有句号的标题",
    # digits and Latin script around the ends
    "会议闭幕。|2024年再开。",
    "发布会结束。|iPhone销量下降。",
    "增长3.14个百分点。|出口额达1.2亿元。",
    "总部在U.S.的Yahoo!公司宣布。|股价上涨。",
    "请访问https://example.cn/a?b=c.d查看。|谢谢。",
    "他说OK. 然后走了。|大家笑了。",
    "新版V2.0.1已发布。|请更新。",
    # ASCII marks between Chinese characters
    "真的吗?是的!|好。".replace("?", "?|"),
    "他走了. |她没走.",
    # quotations
    "“我们要合作。”他说。|大家鼓掌。",
    "“我们要合作。”|会议随后结束。",
    "他问：“你们准备好了吗？|第一步很难。”|大家点头。",
    "“我们不说空话。”|他强调，“共同富裕”是目标。",
    "“我们不说空话。”|他说：“那是目标。”",
    '"准备好了。"李明说。|"明天出发！"|他点点头。',
    "“走！”他喊道，“快走！”|大家跑了。",
    "他说：“好！”，然后离开。|门关了。",
    "“第一。|第二。”。|第三。",
    "「開始了。」|他們走進會場。",
    "『好的！』她說。|會議繼續。",
    "他把这叫作“新起点”。|我们同意。",
    # titles, brackets
    "他看了《走吧！》很高兴。|她没看。",
    "他来了（见图一。）又走了。|没人看见。",
    "他来了（见图一。还有图二。）又走了。|没人看见。",
    "他走了。|（完）",
    "他走了。|（她没有走。|她留下了。）|天黑了。",
    "新华社北京6月2日电（记者李林）会议今天开幕。|代表们到了。",
    "【快讯】会议开幕。|代表到了。",
    # ellipses
    "我……我不知道。|她知道。",
    "他走了……|但是她没有。",
    "“我不知道……”|门开了。",
    "“我不知道……”他说。|门开了。",
    "北京、上海、……都去过。|很累。",
    "等一下...好吧。|走。",
    "他走了…… |她没走。",
    # notes, emoji, beyond the BMP
    "证明完毕。[1]|无人怀疑。",
    "证明完毕。①|无人怀疑。",
    "𠮷野家开业了！|𠀀是一个字。",
    "恭喜！🎉|明天见。",
    "大家好~今天开会。|明天放假。",
)

JAPANESE = (
    "会議が始まった。|各国の代表が集まった。",
    "本当ですか？|はい、本当です。",
    "「本当に？」と聞いた。|誰も答えなかった。",
    "「行こう！」と彼は言った。|雨が降っていた。",
    "「行く。」|彼は言った。",
    "彼は「すごい！」を三回言った。|みんな笑った。",
    "第3.5回の会議は終わった。|次は来年だ。",
    "売上は１．５倍になった。|驚いた。",
)


@pytest.mark.parametrize("case", CHINESE)
@pytest.mark.parametrize("language", ["zh-Hans", "zh-Hant-HK"])
def test_chinese(case: str, language: str) -> None:
    _assert_cut(case, LanguageTag(language))


@pytest.mark.parametrize("case", JAPANESE)
def test_japanese(case: str) -> None:
    _assert_cut(case, LanguageTag("ja"))


def test_an_english_paragraph_in_a_chinese_article_is_cut_as_english() -> None:
    _assert_cut("He met Gen. Rivers. |Nobody knew.", LanguageTag("zh-Hans"))
    _assert_cut("Xu Wei (徐伟) is a reporter. |She lives in Port Alder. |She likes tea.", LanguageTag("zh-Hans"))


def _assert_cut(case: str, language: LanguageTag) -> None:
    text = case.replace("|", "")
    wanted = [piece.strip() for piece in case.split("|")]
    assert [span.of(text) for span in boundaries(text, language)] == wanted
