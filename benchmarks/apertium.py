"""The apertium engine against the bare program, fed the same text in one pipe: behind `dispatch` without terms, and in
the whole of `glossa translate`, with the shipped glossary, repairs, checks and everything stored.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import sentences
from glossa.engines import ENGINES
from glossa.engines._base import Pair
from glossa.engines._dispatch import dispatch
from glossa.text.languages import language_tag
from glossa.workflow.progress import Silent
from glossa.workflow.project import open_project
from glossa.workflow.summary import RunSummary
from glossa.workflow.translating import Request, translate_articles

TEXTS = 2_000
REPEATS = 5
LEAST_SHARE = 0.90
LEAST_SHARE_WITH_TERMS = 0.60
PAIR = Pair(language_tag("en"), language_tag("es"))


def bare(texts: Sequence[str]) -> float:
    """Returns the seconds that one call of the program takes for all `texts`, without terms."""
    start = time.perf_counter()
    subprocess.run(["apertium", "-u", "eng-spa"], input="\n\n".join(texts), capture_output=True, text=True, check=True)
    return time.perf_counter() - start


def glossa(texts: Sequence[str]) -> float:
    """Returns the seconds that `dispatch` takes for them."""
    engine = ENGINES.load("apertium").connect({})
    start = time.perf_counter()
    outcomes = [outcome for delivery in dispatch(engine, texts, PAIR) for outcome in delivery.outcomes]
    seconds = time.perf_counter() - start
    assert all(outcome.text for outcome in outcomes)
    return seconds


def whole(texts: Sequence[str]) -> tuple[float, RunSummary]:
    """Returns the seconds that `glossa translate` takes for them as an article, and what it did."""
    with TemporaryDirectory() as folder:
        article = Path(folder, "article.txt")
        article.write_text("\n\n".join(texts), encoding="utf-8")
        start = time.perf_counter()
        project = open_project(article, None, {}, {})
        (run,) = translate_articles(project, Request((article,), (PAIR.target,), PAIR.source), Silent())
        seconds = time.perf_counter() - start
    (summary,) = run.languages
    assert summary.complete
    return seconds, summary


def main() -> int:
    """Prints the table; returns 1 when a goal was missed."""
    texts = sentences.english(TEXTS)
    runs = [(bare(texts), glossa(texts), whole(texts)) for _ in range(REPEATS)]
    theirs, ours, terms = (median(times) for times in zip(*((a, b, c) for a, b, (c, _) in runs), strict=True))
    counts = runs[0][2][1].terms
    met = theirs / ours >= LEAST_SHARE and theirs / terms >= LEAST_SHARE_WITH_TERMS
    print(f"{'':28}{'seconds':>9}{'texts/s':>9}{'share':>8}{'goal':>7}")
    rows = (
        ("bare apertium, one pipe", theirs, 1.0),
        ("dispatch, no terms", ours, LEAST_SHARE),
        ("translate, terms repaired", terms, LEAST_SHARE_WITH_TERMS),
    )
    for name, seconds, goal in rows:
        print(f"{name:28}{seconds:9.2f}{TEXTS / seconds:9.0f}{theirs / seconds:8.0%}{goal:7.0%}")
    print(f"terms: {counts.required} required, {counts.kept} kept, {counts.repaired} of these repaired")
    print(f"{TEXTS} generated sentences, medians of {REPEATS} runs in turn; met: {met}")
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main())
