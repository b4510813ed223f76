"""Cutting English and Chinese news into sentences: glossa beside plain sentencex and pysbd.

Run `python benchmarks/segmentation.py`. MB are of UTF-8. The paragraphs are generated from patterns of our own, one
call per paragraph; each figure is the median of several runs, in processor time. pysbd gets a smaller sample.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Sequence
from itertools import cycle, islice
from statistics import median
from time import process_time

import pysbd
import sentencex

from glossa.segmentation import boundaries
from glossa.text.languages import LanguageTag

ENGLISH, CHINESE = LanguageTag("en"), LanguageTag("zh-Hans")
GOALS = {ENGLISH: 25.0, CHINESE: 30.0}
RUNS = 5
SAMPLE = 4_000_000
"""How many bytes each run cuts."""
SMALL_SAMPLE = 100_000
"""The same for pysbd, which is some hundred times slower."""

ENGLISH_SENTENCES = (
    "The foreign ministers of {n} countries met in Port Alder on Tuesday to discuss a new framework for trade, "
    "transport and the protection of the coast.",
    "Officials from both delegations described the meeting as frank and useful, and agreed to set up a working "
    "group that will report by the end of next year.",
    "Exports to the region rose by {n}.4 percent in the first half of the year, according to figures that the "
    "statistics office published on its website.",
    "Analysts said the decision was expected, although few of them had foreseen how quickly the smaller economies "
    "would move to follow it.",
    "The secretary general, who took office {n} years ago, called on all parties to keep the channels of "
    "communication open and to avoid steps that might raise tensions.",
    "Residents of the valley have waited for the railway since the old line was closed, and many of them came to "
    "see the first train leave the station.",
    "At the opening ceremony, the mayor thanked the engineers, the workers and the volunteers who had made the "
    "project possible in spite of two hard winters.",
    "The agreement covers customs, food safety, tourism and student exchanges, and it will enter into force once both "
    "parliaments have approved it.",
    "Dr. Elena Marsh, who leads the research team at the coastal institute, said the results should be read with care.",
    "The talks, which began on Jan. {n} in Washington, D.C., were suspended twice because the two sides could not "
    "agree on the wording of the final statement.",
    "A spokesman for the U.S. Department of Commerce declined to comment on the report.",
    "“We came here to listen. What we heard has changed the way in which we think about the river,” said Tom "
    "Whitfield, a farmer from the eastern bank.",
    "“This is not the end of the road, and nobody should expect quick results,” the chief negotiator told reporters.",
    "Why did it take so long to reach a compromise that had been on the table for {n} months?",
)
CHINESE_SENTENCES = (
    "新华社北京6月{n}日电（记者李林）中国外交部发言人{n}日在例行记者会上表示，中方愿同有关各方加强对话，妥善管控分歧。",
    "今年前{n}个月，全省货物贸易进出口总值达3.{n}万亿元，同比增长百分之八，规模创历史同期新高。",
    "会议强调，要坚持以人民为中心的发展思想，扎实推进共同富裕，不断提升国际传播能力；要讲好中国故事，展示真实、立体、全面的中国。",
    "“我们欢迎更多青年来这里看看。他们会发现一个不一样的山村。”村支书陈大海说。",
    "代表团一行还参观了当地的博物馆、学校和科技园区，并与企业负责人进行了座谈。",
    "业内人士认为，随着配套政策逐步落地，市场信心有望进一步恢复，但外部环境的不确定性仍然存在。",
    "为什么这座小城能够吸引这么多年轻人？答案或许就在那条刚刚修好的铁路上。",
    "根据双方签署的谅解备忘录，两国将在数字经济、绿色发展、人文交流等领域开展{n}个合作项目。",
)


def paragraphs(sentences: Sequence[str], joint: str, size: int) -> list[str]:
    """Returns paragraphs of two to six sentences, `size` bytes or a little more in all."""
    chance = random.Random(2)
    texts: list[str] = []
    while size > 0:
        chosen = chance.choices(sentences, k=chance.randint(2, 6))
        texts.append(joint.join(chosen).format(n=chance.randint(3, 29)))
        size -= len(texts[-1].encode())
    return texts


def speed(cut: Callable[[str], object], texts: Iterable[str]) -> float:
    """Returns the median speed of `cut` over `texts`, in MB/s."""
    texts = list(texts)
    size = sum(len(text.encode()) for text in texts) / 1e6
    speeds = []
    for _ in range(RUNS):
        start = process_time()
        for text in texts:
            cut(text)
        speeds.append(size / (process_time() - start))
    return median(speeds)


def agreement(cut: Callable[[str], Sequence[str]], sentences: Sequence[str], joint: str) -> float:
    """Returns how many of 400 paragraphs come apart exactly as wanted, in percent."""
    wanted = [piece for sentence in sentences for piece in _by_hand(sentence)]
    right = 0
    for count in range(400):
        chosen = list(islice(cycle(wanted), count % len(wanted), count % len(wanted) + 4))
        right += [piece.strip() for piece in cut(_joined(chosen, joint))] == chosen
    return right / 4


def _by_hand(sentence: str) -> list[str]:
    """The patterns of more than one sentence, and where a translator wants them cut."""
    for inner in ("listen. ", "看看。", "年轻人？"):
        if inner in sentence:
            head, tail = sentence.split(inner)
            return [_filled(head + inner.strip()), _filled(tail)]
    return [_filled(sentence)]


def _filled(sentence: str) -> str:
    return sentence.format(n=7)


def _joined(pieces: Sequence[str], joint: str) -> str:
    return joint.join(pieces)


def table() -> Iterable[str]:
    """Yields the lines of the table."""
    yield f"{'':10}{'glossa':>16}{'sentencex':>16}{'pysbd':>16}{'goal':>10}{'met':>6}"
    for language, name, sentences, joint in (
        (ENGLISH, "English", ENGLISH_SENTENCES, " "),
        (CHINESE, "Chinese", CHINESE_SENTENCES, ""),
    ):
        cutters = _cutters(language)
        texts = paragraphs(sentences, joint, SAMPLE)
        small = paragraphs(sentences, joint, SMALL_SAMPLE)
        speeds = [speed(cut, small if rival == "pysbd" else texts) for rival, cut in cutters.items()]
        shown = "".join(f"{value:>11.1f} MB/s" for value in speeds)
        yield f"{name:10}{shown}{GOALS[language]:>10.0f}{'yes' if speeds[0] >= GOALS[language] else 'NO':>6}"
        rights = "".join(f"{agreement(cut, sentences, joint):>14.0f} %" for cut in cutters.values())
        yield f"{'  right':10}{rights}"
        yield f"{'  ratio':10}{1.0:>14.2f} ×" + "".join(f"{value / speeds[0]:>14.3f} ×" for value in speeds[1:])


def _cutters(language: LanguageTag) -> dict[str, Callable[[str], list[str]]]:
    code = language.split("-")[0]
    rival = pysbd.Segmenter(language=code, clean=False)
    return {
        "glossa": lambda text: [span.of(text) for span in boundaries(text, language)],
        "sentencex": lambda text: list(sentencex.segment(code, text)),
        "pysbd": lambda text: list(rival.segment(text)),
    }


if __name__ == "__main__":
    print("\n".join(table()))
