"""`pofilter` of translate-toolkit, a program: its time with its default tests, and what its test of numbers finds.

That test compares digits, as most tools do.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, count, islice
from pathlib import Path
from random import Random
from statistics import median
from tempfile import TemporaryDirectory

from check_texts.texts import Text

SEGMENTS = 10_000
REPEATS = 5
PAIRS = (("en", "es"), ("zh-Hans", "en"), ("en", "zh-Hans"))


def write_po(pairs: Iterable[tuple[str, str]], language: str, path: Path) -> None:
    """Writes a PO file of sources and targets."""
    import polib

    file = polib.POFile(wrapwidth=0)
    header = {"Language": language.replace("zh-Hans", "zh_CN"), "Content-Type": "text/plain; charset=UTF-8"}
    file.metadata = {"MIME-Version": "1.0", "Content-Transfer-Encoding": "8bit", **header}
    for number, (source, target) in enumerate(pairs):
        file.append(polib.POEntry(msgctxt=str(number), msgid=source, msgstr=target))
    file.save(str(path))


def many(texts: Sequence[Text], source: str, target: str) -> Iterator[tuple[str, str]]:
    """Yields our translations between two languages, in either direction, in another order in each round.

    The first half of them comes before the second in every round, so that no text comes again before half of all have,
    which are some hundreds. What glossa remembers of whole texts is the last 64 or fewer (`lru_cache` in `numbers`,
    `visible` and the terms of a source), so it reads each text as if it were new. Words and names are remembered for
    longer, as those of any long file, and come again as often as they do in 500 sentences of news.
    """
    own = list(_between(texts, source, target))
    halves = own[: len(own) // 2], own[len(own) // 2 :]
    rounds = (Random(number) for number in count())
    each = (random.sample(half, len(half)) for random in rounds for half in halves)
    return islice(chain.from_iterable(each), SEGMENTS)


def _between(texts: Iterable[Text], source: str, target: str) -> Iterator[tuple[str, str]]:
    for text in texts:
        match text.source_language, text.target_language:
            case one, other if (one, other) == (source, target):
                yield text.source, text.target
            case one, other if (other, one) == (source, target):
                yield text.target, text.source


def share_found(pairs: Sequence[tuple[str, str]]) -> float:
    """Returns the share of translations that the `numbers` test of pofilter calls wrong."""
    import polib

    with TemporaryDirectory() as folder:
        path, found = Path(folder, "texts.po"), Path(folder, "found.po")
        write_po(pairs, "en", path)
        subprocess.run([_pofilter(), "--progress=none", "--test=numbers", str(path), str(found)], check=True)
        return len(polib.pofile(str(found))) / len(pairs) if found.exists() else 0.0


def _seconds(command: Sequence[str], compiled: Path) -> float:
    """Returns how long a program takes whose modules are compiled, as those of an installed one are."""
    environ = {**os.environ, "PYTHONPYCACHEPREFIX": str(compiled), "PYTHONDONTWRITEBYTECODE": ""}
    start = time.perf_counter()
    result = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, env=environ)
    assert result.returncode in (0, 1), result.stderr
    return time.perf_counter() - start


def _pofilter() -> str:
    beside = str(Path(sys.executable).parent)
    found = shutil.which("pofilter", path=beside) or shutil.which("pofilter")
    assert found, "pofilter is not here: pip install 'glossa[bench]'"
    return found


def slowest_ratio(texts: Sequence[Text]) -> float:
    """Prints a row per pair of languages, the medians of whole processes in turn; returns the worst ratio."""
    print(f"\n{'':12}{'glossa s':>10}{'pofilter s':>12}{'ratio':>8}   {SEGMENTS} segments in a PO file")
    ratios: list[float] = []
    for source, target in PAIRS:
        with TemporaryDirectory() as folder:
            path, compiled = Path(folder, "texts.po"), Path(folder, "compiled")
            write_po(many(texts, source, target), target, path)
            ours = [sys.executable, "-m", "glossa", "check", str(path), "--from", source]
            theirs = [_pofilter(), "--progress=none", str(path), str(Path(folder, "found.po"))]
            times = [(_seconds(ours, compiled), _seconds(theirs, compiled)) for _ in range(1 + REPEATS)]
        mine, other = (median(each) for each in zip(*times[1:], strict=True))  # the first ones compile
        ratios.append(mine / other)
        print(f"{source + '-' + target:12}{mine:10.2f}{other:12.2f}{mine / other:8.2f}")
    return max(ratios)
