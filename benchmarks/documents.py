"""How fast documents are read and written, beside what markdown-it-py alone needs to parse the same text.

`python benchmarks/documents.py` prints one table: medians of five runs in MB/s.
"""

from __future__ import annotations

from collections.abc import Callable
from statistics import median
from time import perf_counter

from markdown_it import MarkdownIt

from glossa.formats.documents._base import DocumentReader
from glossa.formats.documents.markdown import FORMAT as MARKDOWN
from glossa.formats.documents.plain import FORMAT as PLAIN
from glossa.text.languages import LanguageTag

ENGLISH = LanguageTag("en")
PARAGRAPH = (
    "The *delegation* from the **northern ports** met [its hosts](https://example.org/a) on Monday, and said that\n"
    "trade between the two regions had grown by 5% since the last meeting.\n\n"
    "Nobody had expected as much, the harbour master told the newspaper: the new channel had been open for a\n"
    "few weeks only, and two of the larger ships had not come yet. He added that the work would go on until May.\n\n"
    "- wider roads to the quays\n- a second crane\n\n"
)
TEXT = PARAGRAPH * 500


def speed(work: Callable[[], object]) -> float:
    """Returns the median of five runs over the text, in MB/s."""
    work()
    times = []
    for _ in range(5):
        start = perf_counter()
        work()
        times.append(perf_counter() - start)
    return len(TEXT.encode()) / 1e6 / median(times)


def rates(format_: DocumentReader) -> dict[str, float]:
    """Measures one format in both directions."""
    document = format_.parse(TEXT, ENGLISH)
    texts = {unit.id: f"{unit.text} Yes." for unit in document.units}
    return {
        f"{format_.id}, read": speed(lambda: format_.parse(TEXT, ENGLISH)),
        f"{format_.id}, write and read back": speed(lambda: format_.serialise(document, texts)),
    }


def main() -> None:
    """Prints the table."""
    bare = speed(lambda: MarkdownIt("commonmark").parse(TEXT))
    print(f"{'':34}{'MB/s':>8}{'of markdown-it':>16}")
    print(f"{'markdown-it-py, parse only':34}{bare:8.2f}{1:16.2f}")
    for name, rate in {**rates(MARKDOWN), **rates(PLAIN)}.items():
        print(f"{name:34}{rate:8.2f}{rate / bare:16.2f}")


if __name__ == "__main__":
    main()
