"""Translations that show what the check of numbers is for, and what it passes over."""

from __future__ import annotations

from glossa.checks._base import Example, Find
from glossa.model.finding import Severity

_ERROR, _ADVICE = Severity.ERROR, Severity.ADVICE

BAD = (
    Example(
        "该市常住人口已达1.4亿。",
        "The city now has 14 million residents.",
        "zh-Hans>en",
        (Find("1.4亿", "14 million", _ERROR, "The city now has 140 million residents."),),
    ),
    Example(
        "共有3.2万户居民用上了天然气。",
        "A total of 3,200 households now have natural gas.",
        "zh-Hans>en",
        (Find("3.2万", "3,200", _ERROR, "A total of 32,000 households now have natural gas."),),
    ),
    Example(
        "展览将于6月2日开幕。",
        "The exhibition opens on February 6.",
        "zh-Hans>en",
        (Find("6月", "February", _ERROR), Find("2日", "6", _ERROR)),
    ),
    Example(
        "约三成的店铺已经关门。",
        "About 13 percent of the shops have closed.",
        "zh-Hans>en",
        (Find("三成", "13 percent", _ERROR, "About 30 percent of the shops have closed."),),
    ),
    Example(
        "利率下调0.5个百分点。",
        "The rate was cut by 0.5 percent.",
        "zh-Hans>en",
        (Find("0.5个百分点", "0.5 percent"),),
    ),
    Example(
        "这座桥造价3亿元。",
        "The bridge cost $300 million.",
        "zh-Hans>en",
        (Find("3亿元", "$300 million", _ERROR),),
    ),
    Example(
        "火灾造成12人死亡、35人受伤。",
        "The fire left 35 people dead and 12 injured.",
        "zh-Hans>en",
        (Find("12", "12", _ERROR),),
    ),
    Example(
        "会议定于周三下午3点举行。",
        "The meeting is set for 3 p.m. on Thursday.",
        "zh-Hans>en",
        (Find("周三", "Thursday", _ERROR),),
    ),
    Example(
        "今年前七個月稅收達2.1兆元。",
        "Tax revenue reached 2.1 billion yuan in the first seven months.",
        "zh-Hant>en",
        (Find("2.1兆元", "2.1 billion yuan", _ERROR),),
    ),
    Example(
        "About 140 million people shopped online.",
        "约有1400万人网购。",
        "en>zh-Hans",
        (Find("140 million", "1400万", _ERROR),),
    ),
    Example(
        "The quake killed at least 38 people.",
        "地震造成至少三十六人死亡。",
        "en>zh-Hans",
        (Find("38", "三十六", _ERROR),),
    ),
    Example(
        "The reservoir holds 2.5 billion liters.",
        "El embalse contiene 2,5 millones de litros.",
        finds=(Find("2.5 billion", "2,5 millones", _ERROR),),
    ),
    Example(
        "Only 12 of the 45 wells still give water.",
        "Solo 12 pozos siguen dando agua.",
        finds=(Find("45", severity=_ERROR),),
    ),
    Example(
        "The strike began on March 9, 1998.",
        "La huelga comenzó el 9 de marzo de 1989.",
        finds=(Find("1998", "1989", _ERROR, "La huelga comenzó el 9 de marzo de 1998."),),
    ),
    Example(
        "The plant employs 350 people.",
        "L’usine emploie 530 personnes.",
        "en>fr",
        (Find("350", "530", _ERROR, "L’usine emploie 350 personnes."),),
    ),
    Example(
        "The bridge dates from the 18th century.",
        "Le pont date du XVIIe siècle.",
        "en>fr",
        (Find("18th century", "XVII", _ERROR),),
    ),
    Example(
        "El alquiler subió un 7,5 % en 2023.",
        "Rents rose 75 percent in 2023.",
        "es>en",
        (Find("7,5 %", "75 percent", _ERROR, "Rents rose 7.5 percent in 2023."),),
    ),
    Example(
        "La gare ferme à 22 h 30.",
        "The station closes at 8:30 p.m.",
        "fr>en",
        (Find("22 h 30", "8:30 p.m", _ERROR),),
    ),
    Example(
        "The library owns 48,500 books.",
        "تملك المكتبة ٤٨٬٠٠٥ كتاب.",
        "en>ar",
        (Find("48,500", "٤٨٬٠٠٥", _ERROR),),
    ),
    Example(
        "The flight carried 143 passengers.",
        "同機には134人の乗客が乗っていた。",
        "en>ja",
        (Find("143", "134", _ERROR),),
    ),
    Example(
        "In 2021 the river rose by 37.5 percent.",
        "В 2021 году уровень реки вырос на 35,7 процента.",
        "en>ru",
        (Find("37.5 percent", "35,7", _ERROR),),
    ),
)
GOOD = (
    Example("全市人口已达1.4亿。", "The city's population has reached 140 million.", "zh-Hans>en"),
    Example("预算为2.36万亿元。", "The budget is 2.36 trillion yuan.", "zh-Hans>en"),
    Example("房价上涨了近一倍。", "Housing prices have nearly doubled.", "zh-Hans>en"),
    Example("产量增长两倍，达到900吨。", "Output tripled to 900 metric tons.", "zh-Hans>en"),
    Example("20个国家中的12个签了字。", "Twelve of the 20 countries signed.", "zh-Hans>en"),
    Example("约三成受访者表示反对。", "About three in ten respondents were opposed.", "zh-Hans>en"),
    Example(
        "两国外长2日通了电话。", "The foreign ministers of the two countries spoke by phone on the 2nd.", "zh-Hans>en"
    ),
    Example("20世纪90年代末，工厂关闭。", "The factory closed in the late 1990s.", "zh-Hans>en"),
    Example("他获刑七年六个月。", "He was sentenced to seven and a half years.", "zh-Hans>en"),
    Example("失业率由5.6%降至5.1%。", "The jobless rate fell to 5.1 percent from 5.6 percent.", "zh-Hans>en"),
    Example("二十国集团峰会将于6月2日举行。", "The G20 summit will be held on June 2.", "zh-Hans>en"),
    Example("會議於下午3點半開始。", "The meeting began at 3:30 p.m.", "zh-Hant>en"),
    Example("The deal covers nearly 2,000 kilometers of track.", "该协议涵盖近2000公里铁轨。", "en>zh-Hans"),
    Example("Half a million tons of wheat are waiting.", "50万吨小麦正在等待。", "en>zh-Hans"),
    Example("A dozen boats left on May 1.", "十二艘船于5月1日启航。", "en>zh-Hans"),
    Example("Some 1,234 people came.", "Acudieron unas 1234 personas."),
    Example("One of them paid $1.3 trillion.", "Uno de ellos pagó 1,3 billones de dólares."),
    Example("The hotel Four Seasons has 88 rooms.", "El hotel Four Seasons tiene 88 habitaciones."),
    Example("Two-thirds of the 45 members voted.", "Votaron dos tercios de los 45 miembros."),
    Example("Prices rose from 4 to 8 percent.", "Les prix ont augmenté de 4 à 8 %.", "en>fr"),
    Example("She was 91 in the 19th century house.", "Elle avait 91 ans dans la maison du XIXe siècle.", "en>fr"),
    Example("Quatre-vingt-dix-sept pays ont signé.", "Ninety-seven countries have signed.", "fr>en"),
    Example("El 3 de febrero de 2021 nevó.", "It snowed on Feb. 3, 2021.", "es>en"),
    Example("The field covers 3,000 mu (200 hectares).", "这片田占地3000亩（200公顷）。", "en>zh-Hans"),
    Example("The library owns 48,500 books.", "تملك المكتبة ٤٨٬٥٠٠ كتاب.", "en>ar"),
    Example("About 140 million people live there.", "そこには約1億4000万人が住んでいる。", "en>ja"),
    Example("Three of the 1.4 million came.", "Пришли трое из 1,4 миллиона.", "en>ru"),
)
