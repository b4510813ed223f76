"""Names in Chinese texts: people beside their titles or what they say, foreign names, and how people are spelt."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from glossa.text.han_sounds import BORROWING, SURNAMES, readings, spellings, wade
from glossa.text.saying import SAYING_IN_CHINESE
from glossa.text.spans import Span

_TITLE = (
    "记者|市长|省长|县长|镇长|区长|州长|村长|书记|村支书|主席|总理|部长|外长|防长|财长|局长|厅长|处长|司长|校长|"
    "院长|所长|会长|社长|馆长|站长|队长|行长|董事长|总裁|总经理|经理|执行长|首席执行官|创始人|主任|教授|博士|"
    "医生|护士|护理师|律师|法官|检察官|工程师|设计师|建筑师|导演|演员|歌手|作家|诗人|画家|作者|教练|主教练|球员|"
    "选手|候选人|总统|副总统|发言人|大使|议员|委员|代表|专家|研究员|分析师|经济学家|科学家|老师|学生|村民|居民|"
    "市民|农民|渔民|店主|店长|老板|司机|乘客|游客|女士|先生|同志|将军|上将|机长|船长|警官|警长|负责人|负責人|"
    "志愿者|编辑|主播|男子|女子"
)
_ACTS = (
    f"{SAYING_IN_CHINESE}|"
    "主持|承诺|宣布|会见|出席|致辞|率|当选|获|去世|和|与|、|在|对|向|将|已|从|于|今|昨|日前|近日|曾|是|因|为|的|"
    "也|则|却|就|以|及|等|正|并|被|把|给|要求|呼吁|主张|批评|警告|发表|参加|前往|抵达|访问|会谈|提出|负责|担任|"
    "认罪|获悉|了解"
)
_HAN = "\u4e00-\u9fff"
_LONG_SURNAMES = ("欧阳", "诸葛", "司马", "司徒", "夏侯", "端木")
"""Surnames of two characters, whose people are not looked for."""
MOST_RUNS = 50
"""Each name is compared with each stretch: of a text with more of them, nothing is known."""
_PERSON = re.compile(
    rf"(?:(?<![{_HAN}·])|(?P<title>{_TITLE}))"
    rf"(?P<name>[{SURNAMES}][{_HAN}]{{1,2}}?)(?=(?P<speech>{SAYING_IN_CHINESE})|(?P<act>{_ACTS})|[^{_HAN}·]|\Z)"
)
_NO_NAME_WORDS = """
白宫 安全 江苏 江西 金山 马上 于是 何时 何人 连同 古巴 马来 阿里 贝宁 时任 时代 简单 金融 石油 温州 文艺 农业 陆军
高校 安理会 柏林 高雄 毛里 全国 华盛顿 东京 万科 向阳 方正 汤加 黎巴嫩 马里 马耳他 安东 成都 时尚 康复 夏季 冬季
秋季 江南 江北 施工 牛津 卫星 龙江 和平 项目 易方达 关于 任何 任命 应该 尤其 向来 单位 金额 车站 麦田 水库 海关 平台
"""
_NO_NAMES = frozenset(_NO_NAME_WORDS.split())
_TIMES = re.compile("周[一二三四五六日天末]|[今昨明当翌近连][日天晚年]|星期|[上下]午|[早晚]上|凌晨")
"""What says when somebody speaks, though it begins with a surname."""
_FOREIGN = "".join(sorted(BORROWING))
_DOT = re.compile("[·・•]")
_DOTTED = re.compile(f"[{_FOREIGN}]{{1,8}}(?:{_DOT.pattern}[{_FOREIGN}]{{1,8}}){{1,4}}")
_BORROWED = re.compile(f"[{_FOREIGN}][{_FOREIGN}·]{{1,19}}")
_OTHER_SPELLINGS: Mapping[str, str] = {
    "陈": "chan tan", "黄": "wong ng huang", "李": "lee yi rhee", "林": "lam lim im", "张": "cheung chang teo jang",
    "王": "wong ong", "梁": "leung neo", "吴": "ng goh oh", "刘": "lau yoo liew low", "周": "chow joo",
    "郑": "chung jeong jung tay", "何": "ho", "谢": "tse chia", "杨": "yeung yeo", "许": "hui hsu heo koh",
    "郭": "kwok quek kwak", "曾": "tsang", "冯": "fung", "叶": "yip", "蔡": "choi chua chae", "朱": "chu joo",
    "邓": "tang", "罗": "law", "谭": "tam", "金": "kim", "朴": "park pak", "崔": "choi choe", "韩": "han hahn",
    "姜": "kang", "赵": "cho chiu jo", "尹": "yoon yun", "吕": "lui loo", "余": "yu yee", "关": "kwan",
    "徐": "tsui seo suh", "钟": "chung", "苏": "so soh", "卢": "lo roh", "文": "moon mun", "潘": "poon",
    "孙": "sun son", "高": "ko goh", "洪": "hung ang", "邱": "chiu khoo", "姚": "yiu", "莫": "mok", "戴": "tai",
    "方": "fong pang", "沈": "shum sim", "任": "yam", "欧": "au", "宋": "song soong", "申": "shin", "安": "ahn",
    "白": "baek paik pai", "吉": "gil", "全": "jeon", "裴": "bae",
}  # fmt: skip
_SYLLABLE = (
    "(?:[bpmf](?:[aeiou]|a[ion]|ang|e[in]|eng|ou|o|i[aeunu]|iao|ian|in|ing)|[dtnl](?:[aeiu]|a[ion]|ang|e[in]?|eng|ong|ou|i[aeu]|iao|"
    "ian|iang|in|ing|u[aon]|uan|uo|v|ve)|[gkh](?:[aeu]|a[ion]|ang|e[in]|eng|ong|ou|u[aino]|uai|uan|uang)|[jqx](?:i|i[aeu]|iao|ian|"
    "iang|iong|in|ing|u|ue|uan|un)|(?:zh|ch|sh|r|z|c|s)(?:[aeiu]|a[ion]|ang|e[in]|eng|ong|ou|u[aino]|uai|uan|uang)|y(?:[aeiou]|ao|an|"
    "ang|in|ing|ong|ou|u[en]|uan)|w(?:[aou]|a[in]|ang|e[in]|eng)|a|ai|an|ang|ao|e|en|er|ou)"
)
_PINYIN = re.compile(f"{_SYLLABLE}{{1,2}}")


@dataclass(frozen=True, slots=True)
class Person:
    """A person's name in a Chinese text."""

    name: str
    """In simplified characters."""
    span: Span
    """Where it stands in the visible text."""


def people(text: str) -> list[Person]:
    """Returns the Chinese people who stand beside a title or something that they say, in a simplified text."""
    found = []
    for each in _PERSON.finditer(text):
        is_sure = each["title"] or each["speech"]
        if (
            is_sure
            and each["name"] not in _NO_NAMES
            and not each["name"].startswith(_LONG_SURNAMES)
            and not _TIMES.search(each["name"])
            and all(map(readings, each["name"]))
        ):
            found.append(Person(each["name"], Span(*each.span("name"))))
    return found


def dotted(text: str) -> list[Person]:
    """Returns the foreign names with a middle dot."""
    return [Person(each[0], Span(*each.span())) for each in _DOTTED.finditer(text)]


def parts_of(name: str) -> list[str]:
    """Returns what stands between the middle dots of a foreign name."""
    return _DOT.split(name)


def borrowed(text: str) -> list[str]:
    """Returns the stretches of characters with which foreign names are written, the first `MOST_RUNS` of them."""
    return [found[0] for found in islice(_BORROWED.finditer(text), MOST_RUNS)]


@lru_cache(maxsize=1024)
def surname_spellings(character: str) -> frozenset[str]:
    """Returns how a surname is spelt: in pinyin, in Wade-Giles, in Hong Kong, in Korea, in Singapore."""
    read = readings(character)
    return frozenset((*read, *map(wade, read), *_OTHER_SPELLINGS.get(character, "").split()))


@lru_cache(maxsize=1024)
def given_spellings(characters: str) -> tuple[str, ...]:
    """Returns how a given name is spelt, in pinyin first."""
    return tuple(dict.fromkeys(spellings(characters)))


def is_pinyin(word: str) -> bool:
    """Tells whether a word, in small letters, is one or two syllables of pinyin."""
    return _PINYIN.fullmatch(word) is not None


@lru_cache(maxsize=1)
def surnames_spelt() -> Mapping[str, str]:
    """Returns the surnames that each spelling may stand for."""
    found: dict[str, str] = {}
    for character in SURNAMES:
        for spelt in surname_spellings(character):
            found[spelt] = found.get(spelt, "") + character
    for surname in _LONG_SURNAMES:
        found.update(dict.fromkeys(spellings(surname), surname[0]))
    return found
