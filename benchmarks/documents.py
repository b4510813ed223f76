"""How fast documents are read and written, beside what a parser alone needs for the same text.

The parsers are markdown-it-py, and for HTML Python's own. The page is what markdown-it-py makes of the Markdown.

`python benchmarks/documents.py` prints one table: medians of five runs in MB/s.
"""

from __future__ import annotations

from collections.abc import Callable
from html.parser import HTMLParser
from statistics import median
from time import perf_counter

from markdown_it import MarkdownIt

from glossa.formats.documents._base import DocumentReader
from glossa.formats.documents.html import FORMAT as HTML
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
PAGE = MarkdownIt("commonmark").render(TEXT)


def speed(text: str, work: Callable[[], object]) -> float:
    """Returns the median of five runs over `text`, in MB/s."""
    work()
    times = []
    for _ in range(5):
        start = perf_counter()
        work()
        times.append(perf_counter() - start)
    return len(text.encode()) / 1e6 / median(times)


def rates(format_: DocumentReader, text: str) -> dict[str, float]:
    """Measures one format in both directions."""
    document = format_.parse(text, ENGLISH)
    texts = {unit.id: f"{unit.text} Yes." for unit in document.units}
    return {
        f"{format_.id}, read": speed(text, lambda: format_.parse(text, ENGLISH)),
        f"{format_.id}, write and read back": speed(text, lambda: format_.serialise(document, texts)),
    }


def main() -> None:
    """Prints the table."""
    print(f"{'':34}{'MB/s':>8}{'of the parser':>16}")
    bare = speed(TEXT, lambda: MarkdownIt("commonmark").parse(TEXT))
    show({"markdown-it-py, parse only": bare, **rates(MARKDOWN, TEXT), **rates(PLAIN, TEXT)}, bare)
    bare = speed(PAGE, lambda: HTMLParser().feed(PAGE))
    show({"html.parser, parse only": bare, **rates(HTML, PAGE)}, bare)


def show(measured: dict[str, float], bare: float) -> None:
    """Prints rows, each also as a share of what the parser alone does."""
    for name, rate in measured.items():
        print(f"{name:34}{rate:8.2f}{rate / bare:16.2f}")


if __name__ == "__main__":
    main()
