"""The google engine against deep-translator's own `translate_batch`, both asking a local server.

The server answers as Google's page does, 100 ms after each request. The rival sends each text by itself, so it is
run on the first 100 of the 1,000 texts, and its time multiplied by ten.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).parent.parent))  # for the local server among the tests

from deep_translator import google as rival
from tests.engines.server import FakeServices

import sentences
from glossa.engines import ENGINES
from glossa.engines._base import Pair
from glossa.engines._dispatch import dispatch
from glossa.text.languages import language_tag

TEXTS = 1_000
SHARE = 100
REPEATS = 3
MOST_REQUESTS = 30
LEAST_RATIO = 25
CASES = {"en to es": sentences.english(TEXTS), "zh to en": sentences.chinese(TEXTS)}
CODES = {"en to es": ("en", "es"), "zh to en": ("zh-CN", "en")}


def glossa(services: FakeServices, texts: Sequence[str], pair: Pair) -> tuple[float, int, list[str]]:
    """Returns seconds, requests and translations of the google engine behind `dispatch`."""
    engine = ENGINES.load("google").connect(services.settings("google"))
    start = time.perf_counter()
    deliveries = list(dispatch(engine, texts, pair))
    seconds = time.perf_counter() - start
    outcomes = sorted((o for delivery in deliveries for o in delivery.outcomes), key=lambda outcome: outcome.index)
    return seconds, sum(delivery.requests for delivery in deliveries), [outcome.text or "" for outcome in outcomes]


def deep_translator(services: FakeServices, texts: Sequence[str], source: str, target: str) -> tuple[float, list[str]]:
    """Returns seconds and translations of `translate_batch`."""
    rival.BASE_URLS["GOOGLE_TRANSLATE"] = services.settings("google")["url"]
    start = time.perf_counter()
    translated = rival.GoogleTranslator(source=source, target=target).translate_batch(list(texts))
    return time.perf_counter() - start, translated


def report(services: FakeServices, name: str, slow: float, expected: list[str]) -> bool:
    """Prints one row; tells whether its goals were met."""
    texts, (source, target) = CASES[name], CODES[name]
    pair = Pair(language_tag(source), language_tag(target))
    runs = [glossa(services, texts, pair) for _ in range(REPEATS)]
    theirs, ours = slow * len(texts) / SHARE, median(seconds for seconds, _, _ in runs)
    _, requests, translated = runs[0]
    same = translated[:SHARE] == expected and all(translated)
    met = same and requests <= MOST_REQUESTS and theirs / ours >= LEAST_RATIO
    print(f"{name:10}{theirs:9.1f}{ours:10.2f}{theirs / ours:8.0f}{requests:10}{same!s:>12}{met!s:>12}")
    return met


def main() -> int:
    """Prints the table; returns 1 when a goal was missed."""
    print(f"{'':10}{'rival s':>9}{'glossa s':>10}{'ratio':>8}{'requests':>10}{'same text':>12}{'goals met':>12}")
    with FakeServices(delay=0.1) as services:
        # The rival first: once glossa has been at work, deep-translator's requests go through its stand-in.
        rivals = [deep_translator(services, texts[:SHARE], *CODES[name]) for name, texts in CASES.items()]
        rows = [report(services, name, *pace) for name, pace in zip(CASES, rivals, strict=True)]
    print(f"rival: translate_batch on {SHARE} of {TEXTS} texts, times {TEXTS // SHARE}; median of {REPEATS} for glossa")
    print(f"goals: the same text, at most {MOST_REQUESTS} requests, at least {LEAST_RATIO} times as fast")
    return 0 if all(rows) else 1


if __name__ == "__main__":
    sys.exit(main())
