"""Generated sentences of own writing, in the manner of news: what the benchmarks translate.

The same numbers always give the same sentences. No two of one language are alike.
"""

from __future__ import annotations

import random

_ENGLISH = (
    "The {role} of {place} {said} on {day} that the {thing} would {change} by {number} per cent this year.",
    "In {place}, {count} people {took} the {event}, which the {role} called {quality}.",
    "{count} members of the {body} {agreed} the {thing} after {hours} hours of talks in {place}.",
    "The {body} and the {role} of {place} did not {agree} about the {thing}, and the {event} ended on {day}.",
    "Before the {event}, the {role} asked the {body} for a {quality} answer on the {thing}.",
    "A {quality} report, read by {count} officials, says that the {thing} in {place} will {change}.",
    'The {role} wrote: "We want a {quality} {thing}, and we have {count} reasons for it."',
    "Although the {event} was {quality}, the {body} {agreed} to {change} the {thing} before {day}.",
)
_ENGLISH_WORDS: dict[str, tuple[str, ...]] = {
    "role": ("president", "foreign minister", "spokesman", "ambassador", "director", "secretary", "mayor", "governor"),
    "place": ("Spain", "the capital", "the province", "Mexico", "the region", "the north", "Europe", "the islands"),
    "said": ("said", "repeated", "wrote", "explained"),
    "day": ("Monday", "Tuesday", "Thursday", "Friday", "Sunday"),
    "thing": ("agreement", "budget", "plan", "law", "treaty", "price of bread", "railway", "market", "project"),
    "change": ("grow", "fall", "change", "improve"),
    "took": ("visited", "watched", "followed", "remembered"),
    "event": ("meeting", "summit", "visit", "conference", "election", "festival"),
    "quality": ("clear", "new", "difficult", "historic", "long", "open", "careful"),
    "body": ("parliament", "committee", "council", "government", "commission", "bank"),
    "agreed": ("accepted", "approved", "rejected", "discussed"),
    "agree": ("speak", "agree", "write"),
}
_CHINESE = (
    "{place}{role}{day}表示，今年{thing}将{change}百分之{number}。",
    "{day}，{count}人参加了在{place}举行的{event}，{role}称这是一次{quality}的活动。",
    "经过{hours}个小时的讨论，{body}的{count}名成员在{place}通过了{thing}。",
    "{role}说：“我们需要{quality}的{thing}，理由有{count}个。”",
    "{event}开始之前，{role}请{body}就{thing}给出{quality}的答复。",
)
_CHINESE_WORDS: dict[str, tuple[str, ...]] = {
    "role": ("总统", "外交部长", "发言人", "大使", "主任", "市长", "省长"),
    "place": ("西班牙", "首都", "该省", "墨西哥", "北部地区", "欧洲", "群岛"),
    "day": ("星期一", "星期二", "星期四", "星期五", "星期日"),
    "thing": ("协议", "预算", "计划", "法律", "条约", "面包价格", "铁路项目", "市场"),
    "change": ("增长", "下降", "提高", "减少"),
    "event": ("会议", "峰会", "访问", "论坛", "选举", "艺术节"),
    "quality": ("明确", "崭新", "困难", "历史性", "开放", "谨慎"),
    "body": ("议会", "委员会", "理事会", "政府", "银行"),
}


def english(count: int, seed: int = 1) -> list[str]:
    """Returns `count` different English sentences of 60 to 140 characters."""
    return _sentences(_ENGLISH, _ENGLISH_WORDS, count, seed)


def chinese(count: int, seed: int = 1) -> list[str]:
    """Returns `count` different Chinese sentences of 20 to 50 characters."""
    return _sentences(_CHINESE, _CHINESE_WORDS, count, seed)


def _sentences(frames: tuple[str, ...], words: dict[str, tuple[str, ...]], count: int, seed: int) -> list[str]:
    chance = random.Random(seed)
    made: dict[str, None] = {}
    while len(made) < count:
        chosen = {name: chance.choice(choices) for name, choices in words.items()}
        numbers = {"number": chance.randint(2, 40), "count": chance.randint(20, 9_000), "hours": chance.randint(2, 30)}
        made[chance.choice(frames).format(**chosen, **numbers)] = None
    return list(made)
