"""How fast documents are read and written, and in how much memory; beside the parsers alone, and beside `md2po`.

Each format has the same invented sentences (`_documents/files.py`). Written is the whole document with every text
changed, and read again at once to see that nothing broke; so writing takes longer than reading. Speeds are medians of
`RUNS` runs, in MB/s of the file; a Word document is as long as the XML in it. The memory is what a process of its own
takes at its peak besides the code, over the length of the file.

`md2po` of mdpo is a program, and so is `glossa segment` beside it, on the same Markdown file: times with start-up.

`--quick` has smaller files.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from markdown_it import MarkdownIt

from _documents import memory
from _documents.files import FILES, written
from _documents.memory import ENGLISH, decoded, reader

RUNS = 5
SIZE = 300_000 if "--quick" in sys.argv else 2_000_000
"""Characters of text in each file."""
RIVAL_SIZE = 500_000
"""`md2po` takes twenty times as long for five times the text."""
MARKDOWN_SPEED, MEMORY = 5.0, 10.0
RIVAL = [sys.executable, "-m", "mdpo.md2po", "--quiet", "--po-filepath"]
GLOSSA = [sys.executable, "-m", "glossa", "segment", "--from", "en", "--json"]


def seconds(work: Callable[[], object]) -> float:
    """Returns the median of the runs."""
    times = []
    for _ in range(RUNS):
        start = perf_counter()
        work()
        times.append(perf_counter() - start)
    return median(times)


def measured(format_id: str, folder: Path) -> bool:
    """Prints the row of one format; tells whether its goals were met."""
    small, file = folder / "small", folder / "file"
    small.write_bytes(written(format_id, 10_000))
    file.write_bytes(written(format_id, SIZE))
    format_ = reader(format_id)
    text = decoded(format_, file.read_bytes())
    document = format_.parse(text, ENGLISH)
    size = len(text.encode())
    read = size / 1e6 / seconds(lambda: format_.parse(text, ENGLISH))
    write = size / 1e6 / seconds(memory.writing(format_, document))
    peak = memory.of(format_id, small, file)
    most = peak.read / size, peak.written / size
    met = max(most) < MEMORY and (format_id != "markdown" or min(read, write) >= MARKDOWN_SPEED)
    print(
        f"{format_id:10}{size / 1e6:8.1f}{len(document.units):9,}{read:9.2f}{write:9.2f}{most[0]:11.1f}{most[1]:9.1f}"
        f"{'' if met else '   MISSED'}",
        flush=True,
    )
    return met


def parsers() -> None:
    """Prints how fast the parsers alone are."""
    text, page = (decoded(reader(name), written(name, SIZE)) for name in ("markdown", "html"))
    bare = len(text.encode()) / 1e6 / seconds(lambda: MarkdownIt("commonmark").parse(text))
    print(f"markdown-it-py alone parses {bare:.2f} MB/s", end=", ")
    bare = len(page.encode()) / 1e6 / seconds(lambda: HTMLParser().feed(page))
    print(f"html.parser {bare:.2f} MB/s")


def beside_md2po(folder: Path) -> None:
    """Prints how long the two programs take."""
    file = folder / "article.md"
    file.write_bytes(written("markdown", min(SIZE, RIVAL_SIZE)))
    run = [*RIVAL, str(folder / "article.po"), str(file)], [*GLOSSA, str(file)]
    theirs, ours = (
        seconds(lambda: subprocess.run(each, stdout=subprocess.DEVNULL, check=True))  # noqa: B023 (run at once)
        for each in run
    )
    print(
        f"md2po reads the Markdown in {theirs:.2f} s, glossa segment in {ours:.2f} s: {theirs / ours:.1f} times as fast"
    )


def main() -> int:
    """Prints the tables; returns 1 when a goal was missed."""
    print(f"{'':27}{'MB/s':>18}{'memory/file':>20}")
    print(f"{'':10}{'MB':>8}{'units':>9}{'read':>9}{'write':>9}{'read':>11}{'write':>9}")
    with TemporaryDirectory() as folder:
        met = [measured(format_id, Path(folder)) for format_id in FILES]
        parsers()
        beside_md2po(Path(folder))
    print(f"goals: Markdown {MARKDOWN_SPEED:g} MB/s in and out, memory below {MEMORY:g} times the file")
    return 0 if all(met) else 1


if __name__ == "__main__":
    sys.exit(main())
