"""How the Chinese characters sound that names are written with, and how a name of them is spelt in Latin letters."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from itertools import islice, product

_SOUNDS = """
a 阿啊 ai 爱艾埃霭 an 安岸 ang 昂 ao 奥敖傲 ba 巴芭 bai 白百柏 ban 班 bang 邦 bao 包保宝鲍 bei 贝北蓓 ben 本
bi 比碧毕彼 bian 卞边 biao 彪标 bin 斌彬滨宾 bing 冰兵炳秉 bo 波博伯勃薄 bu 布步卜 cai 蔡才彩财 can 灿 cang 苍
cao 曹 ce 策 cen 岑 chai 柴 chan 婵 chang 昌常长畅 chao 超朝潮 che 车彻 chen 陈晨辰琛忱沉 cheng 成程诚城承澄
chi 池迟 chong 崇冲重 chu 楚储初褚 chuan 川传 chuang 创 chui 吹 chun 春淳纯 ci 茨慈 cong 聪丛从 cui 崔翠 da 达大
dai 戴黛代岱 dan 丹旦 dang 党 dao 道岛 de 德 deng 邓登 di 迪蒂狄帝 dian 典 diao 刁 ding 丁定鼎 dong 东董冬栋 dou 窦
du 杜都度 duan 段端 dun 顿敦 duo 多铎朵 e 厄鄂额娥俄 en 恩 er 尔儿 fa 法发 fan 范凡樊帆 fang 方芳房 fei 费菲飞斐妃
fen 芬奋 feng 冯峰风凤丰锋枫 fo 佛 fu 福傅富付弗夫芙甫符 gai 盖 gan 甘干 gang 刚钢冈 gao 高 ge 戈葛格歌革 gen 根
geng 耿庚 gong 龚宫贡公恭 gou 苟 gu 顾古谷 gua 瓜 guan 关管冠官 guang 光广 gui 桂贵圭 guo 郭国果 ha 哈 hai 海
han 韩汉翰涵寒罕 hang 航杭 hao 郝浩豪昊好 he 何和贺赫河鹤禾荷 hei 黑 heng 恒亨衡 hong 洪红宏虹鸿弘 hou 侯厚后
hu 胡虎湖户 hua 华花化桦 huai 怀淮 huan 欢焕环 huang 黄煌皇 hui 惠慧辉会晖卉 huo 霍火 ji 季吉纪姬基继济计积稷
jia 贾佳家嘉加迦 jian 建健简剑坚俭 jiang 江蒋姜 jiao 焦娇 jie 杰洁捷 jin 靳金锦晋进津今瑾 jing 静景敬京晶经荆靖
jiu 久九 ju 菊鞠居举 juan 娟 jue 觉 jun 军俊君骏钧均 ka 卡喀 kai 凯开 kan 坎坎 kang 康 kao 考 ke 柯克科可珂 ken 肯
kong 孔空 kou 寇 ku 库 kuang 邝旷 kui 奎魁 kun 昆坤 kuo 阔 la 拉 lai 赖莱来 lan 兰蓝岚 lang 朗郎浪 lao 劳老 le 乐勒
lei 雷蕾磊 leng 冷 li 李黎里利丽莉力立礼理历厉励 lian 连廉莲联 liang 梁良亮 liao 廖辽 lie 列烈 lin 林琳霖临
ling 凌玲灵岭铃 liu 刘柳流六 long 龙隆 lou 娄楼 lu 芦陆卢鲁路露璐吕 luan 栾 lun 伦仑 luo 罗洛骆 lv 吕绿 ma 马玛麻
mai 麦迈 man 满曼 mang 芒 mao 毛茅 mei 梅美玫媚 men 门 meng 孟蒙梦萌 mi 米密弥 mian 勉 miao 缪苗妙 min 敏民闵
ming 明鸣名铭 mo 莫墨默摩 mou 牟 mu 穆木牧慕姆 na 娜纳那 nai 奈乃 nan 南楠男 nei 内 neng 能 ni 尼倪妮 nian 年
ning 宁 niu 牛纽 nong 农 nu 努 nuo 诺 o 噢 ou 欧区 pa 帕 pai 派 pan 潘攀 pang 庞 pao 保 pei 裴佩培 peng 彭鹏朋 pi 皮
pian 片 piao 朴 pin 品 ping 平萍 po 波珀 pu 浦普蒲 qi 齐琪奇祁戚启其琦 qian 钱倩谦前千茜 qiang 强 qiao 乔桥巧
qin 覃秦琴勤钦 qing 青庆清晴卿 qiong 琼 qiu 邱秋丘裘 qu 曲屈瞿 quan 全权泉 que 阙 ran 然冉 rang 让 rao 饶 ren 任仁人
rong 荣容蓉 ru 如茹汝 rui 瑞锐睿 run 润 ruo 若 sa 萨莎 sai 赛塞 san 三桑 sang 桑 se 色瑟 sen 森 sha 沙莎
shan 山珊单善杉 shang 尚商 shao 邵绍少 she 佘舍 shen 沈申深慎 sheng 盛生胜圣升声 shi 石史施时世师诗士实什 shou 寿守
shu 舒淑书树叔 shuai 帅 shuang 双爽 shui 水 shun 顺舜 shuo 硕 si 思司斯四丝 song 宋松 su 苏素 sui 隋 sun 孙 suo 索
ta 塔 tai 泰台太 tan 谭谈坦檀 tang 唐汤 tao 陶涛桃 te 特 teng 滕腾 ti 蒂提 tian 田天甜 tie 铁 ting 婷廷庭亭
tong 童佟彤通同桐 tu 图屠涂 tuo 托陀 wa 瓦 wan 万婉 wang 王汪望旺 wei 魏韦卫伟威维薇炜为未 wen 文温闻雯 weng 翁
wo 沃 wu 乌吴武伍吾五邬梧 xi 西希席喜熙习奚溪 xia 夏霞侠 xian 先贤宪仙显 xiang 向项祥翔湘香 xiao 肖萧晓小筱孝笑
xie 谢解 xin 辛新欣信鑫心馨 xing 邢兴星行杏 xiong 熊雄 xiu 休秀修 xu 徐许旭胥 xuan 宣轩萱 xue 薛雪学 xun 逊荀迅
ya 雅亚娅 yan 晏严颜燕艳岩彦延言阎妍 yang 杨阳洋扬 yao 姚瑶耀尧 ye 叶业烨耶 yi 易一艺怡义毅伊宜仪逸亦依
yin 茵尹银殷音因印 ying 英应颖莹瑛迎 yong 雍永勇咏 you 尤友游由 yu 喻于余俞玉宇雨郁瑜钰育裕豫煜渝
yuan 袁元远媛源苑原圆 yue 约岳月悦越跃 yun 云韵芸允 za 扎 zai 在 zan 赞 zao 早 ze 泽 zeng 曾增 zha 查扎 zhai 翟
zhan 詹展占战 zhang 张章璋 zhao 赵照召兆 zhe 哲喆 zhen 甄珍真振震镇贞 zheng 郑正政征峥 zhi 志智之芝治直植
zhong 钟仲中忠 zhou 周舟洲 zhu 朱祝竹珠诸 zhuang 庄壮 zhuo 卓 zi 子紫梓资兹 zong 宗 zou 邹 zu 祖 zuo 左佐 ruan 阮
zang 臧 nie 聂 qia 恰 qie 切
"""
_OTHERS: Mapping[str, str] = {
    "zeng": "ceng", "chang": "zhang", "le": "yue", "qi": "ji", "che": "ju", "xing": "hang", "chong": "zhong",
    "du": "dou", "zhai": "di", "yan": "yin", "qu": "ou", "zha": "cha", "shan": "dan", "xie": "jie", "lu": "lv",
    "piao": "pu",
}  # fmt: skip
"""Second readings, given to all characters of the first: a name is not called wrong for one of them."""
SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖萧田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟"
    "姜崔谭陆范汪廖石金韦贾夏付傅方邹熊白孟秦邱侯江尹薛阎段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向汤温康施文牛樊"
    "葛邢安齐易乔庞颜庄聂章鲁岳翟申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游靳"
    "管柴蒙鲍华喻祁房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵"
    "苟邬边卞姬邝佘朴池习"
)
"""Surnames of one character, the commonest first."""
BORROWING = frozenset(
    "阿埃艾爱安昂奥巴芭白班邦贝本比彼碧毕宾波博伯勃柏布茨达大戴黛丹道德登邓迪蒂狄丁东杜顿敦多朵俄恩尔法凡范菲费芬"
    "丰冯佛弗夫芙福盖甘冈高戈格葛根古瓜哈海汉豪赫黑亨洪胡怀惠霍基吉季加迦嘉贾简杰金津卡喀凯坎康考柯科克肯孔库昆拉"
    "莱赖兰朗劳勒雷蕾里利莉丽李黎理历连林琳龙卢鲁路露伦罗洛马玛迈麦曼芒毛梅门蒙孟米密明莫摩默姆木穆娜纳奈南内尼"
    "妮宁纽努诺欧帕派潘庞培佩彭皮平普蒲珀齐奇恰切琼乔丘荣瑞萨塞赛桑瑟森莎沙珊尚舍申圣什施史士斯丝思司松苏索塔"
    "泰坦汤唐特腾田廷通图托陀瓦万旺威维韦薇魏温文沃乌伍吴西希夏香谢辛欣兴休雪逊雅亚娅延扬杨耶叶伊依尹英雍尤约"
    "扎泽詹章哲珍芝治朱兹祖佐彻茜蓓洁姬韵厄茵帝甫翰"
)
"""The characters that foreign names are written with."""
_SPELT = str.maketrans("", "", "-'’ ")
_PINYIN_S = re.compile("^(?:c(?!h)|q)")
"""What pinyin writes otherwise than the languages of the names do."""
_HARD = frozenset("加迦伽")
"""Read jia, they stand for ga and ca in foreign names."""
_ALIKE = 0.7
_FIRST = 16
"""So many spellings of one name are looked at."""


@cache
def _table() -> Mapping[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    for sound, characters in zip(*[iter(_SOUNDS.split())] * 2, strict=True):
        for character in characters:
            also = (_OTHERS[sound],) if sound in _OTHERS else ()
            table[character] = tuple(dict.fromkeys((*table.get(character, ()), sound, *also)))
    return table


def readings(character: str) -> tuple[str, ...]:
    """Returns how a simplified character may be read, in pinyin without tones; nothing where it is not known."""
    return _table().get(character, ())


_WADE = tuple(
    (re.compile(pattern), spelt)
    for pattern, spelt in (
        ("^zhi$", "chih"), ("^chi$", "chih"), ("^shi$", "shih"), ("^ri$", "jih"), ("^[zc]i$", "tzu"), ("^si$", "szu"),
        ("^yi$", "i"), ("^you$", "yu"), ("^yan$", "yen"), ("^ye$", "yeh"), ("^yong$", "yung"), ("^er$", "erh"),
        ("ong$", "ung"), ("(?<=[^y])ian$", "ien"), ("([iy])e$", r"\1eh"), ("([jqxy]u)e$", r"\1eh"),
        ("^([gkh])e$", r"\1o"), ("^([dtnlzcr]|zh|ch)uo$", r"\1o"), ("^(g|k)ui$", "kuei"),
        ("^zh", "ch"), ("^[jq](?!ih$)", "ch"), ("^x", "hs"), ("^[zc](?!h)", "ts"), ("^r", "j"),
        ("^b", "p"), ("^d", "t"), ("^g", "k"),
    )
)  # fmt: skip


@lru_cache(maxsize=1024)
def wade(sound: str) -> str:
    """Returns a syllable of pinyin as Wade and Giles spelt it, without apostrophes: `kuo` for `guo`."""
    for pattern, spelt in _WADE:
        sound = pattern.sub(spelt, sound)
    return sound


def spellings(characters: str) -> Iterator[str]:
    """Yields a name in pinyin, Wade-Giles and what mixes them, small letters in one word; nothing where one is unknown.

    The first is pinyin alone.
    """
    syllables = [[spelt for sound in readings(character) for spelt in (sound, wade(sound))] for character in characters]
    return map("".join, islice(product(*syllables), _FIRST))


def letters(word: str) -> str:
    """Returns a Latin name without hyphens and apostrophes, in small letters: `meiling` for `Mei-ling`."""
    return word.translate(_SPELT).lower()


_CLASSES = tuple(
    (re.compile(pattern), kind)
    for pattern, kind in (
        ("[^a-z]", ""), ("tch|sch|zh|sh|ch", "s"), ("ph", "f"), ("th", "t"), ("ck|gh", "k"), ("ng", "n"),
        ("c(?=[eiy])", "s"), ("[gj](?=[eiy])", "s"), ("[jzx]", "s"), ("[bp]", "p"), ("[dt]", "t"),
        ("[gkqc]", "k"), ("[vwf]", "f"), ("[rl]", "l"), ("[mn]", "n"), ("[aeiouy]", ""), (r"(.)\1+", r"\1"),
    )
)  # fmt: skip
"""What a consonant may be heard as, in classes that Chinese tells apart."""


@lru_cache(maxsize=4096)
def skeleton(word: str) -> str:
    """Returns the consonants of a Latin word without accents, in classes that Chinese tells apart: `lk` for Rocco."""
    word = word.lower()
    for pattern, kind in _CLASSES:
        word = pattern.sub(kind, word)
    return word


def sounds_like(word: str, characters: str) -> bool:
    """Tells whether some of the characters may be how a Latin word is written in Chinese."""
    ours = skeleton(word)
    theirs = [_heard(character) for character in characters]
    return bool(ours) and any(
        _likeness(ours, "".join(theirs[start:end])) >= _ALIKE
        for start in range(len(theirs))
        for end in range(start + 1, min(len(theirs), start + len(ours) + 2) + 1)
    )


@lru_cache(maxsize=1024)
def _heard(character: str) -> str:
    if character in _HARD:
        return "k"
    return skeleton(_PINYIN_S.sub("s", next(iter(readings(character)), "")))


@lru_cache(maxsize=4096)
def _likeness(one: str, other: str) -> float:
    """Returns how much of two rows of letters is in both, in the same order, 0 to 1."""
    before = [0] * (len(other) + 1)
    for letter in one:
        now = [0]
        for place, theirs in enumerate(other):
            now.append(before[place] + 1 if letter == theirs else max(now[-1], before[place + 1]))
        before = now
    return 2 * before[-1] / (len(one) + len(other))
