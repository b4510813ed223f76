"""PO export against bare polib at `wrapwidth=0`, building and rendering the same content."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable
from types import MappingProxyType

import polib

from glossa.formats.documents.po import FORMAT
from glossa.model.article import Article, Entry
from glossa.model.document import Document, Role, UnitId
from glossa.model.segment import Segment, SegmentId
from glossa.model.target import Origin, OriginKind, State, Target
from glossa.text.languages import LanguageTag

ES = LanguageTag("es")
GOAL = 0.7
"""The time of glossa over that of polib."""


def article(count: int) -> Article:
    """Makes an article of `count` segments, every second one approved."""
    origin = Origin(OriginKind.MT, "2026-11-21T12:00:00Z", engine="apertium")
    entries = [
        Entry(
            Segment(
                SegmentId(f"{number:08x}"),
                UnitId("u1"),
                Role.PARAGRAPH,
                f'The delegation of district {number} signed the water accord, "a first step", on Tuesday.',
                " ",
                (),
                number + 1,
            ),
            MappingProxyType(
                {
                    ES: Target(
                        f"La delegación del distrito {number} firmó el martes el acuerdo del agua, «un primer paso».",
                        State.REVIEWED if number % 2 else State.DRAFT,
                        origin,
                    )
                }
            ),
        )
        for number in range(count)
    ]
    return Article("news/accord.md", Document("markdown", LanguageTag("en"), ("",), ()), tuple(entries))


def bare(source: Article) -> bytes:
    """Does with polib alone what the export does, headers aside."""
    file = polib.POFile(wrapwidth=0)
    file.metadata = {"Language": "es", "Content-Type": "text/plain; charset=UTF-8"}
    for entry in source.entries:
        segment, target = entry.segment, entry.targets[ES]
        file.append(
            polib.POEntry(
                msgctxt=f"{source.name}#{segment.id}",
                msgid=segment.source,
                msgstr=target.text,
                comment=segment.role.value,
                occurrences=[(source.name, str(segment.line))],
                flags=["fuzzy"] if target.state is State.DRAFT else [],
            )
        )
    return str(file).encode()


def median(work: Callable[[], object], repeats: int) -> float:
    """Returns the median time of `work`, in seconds."""
    times = []
    for _ in range(repeats):
        gc.collect()
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def main() -> None:
    """Prints one line per size."""
    print(f"{'entries':>8}  {'glossa s':>9}  {'polib s':>8}  {'ratio':>6}  goal ≤ {GOAL}")
    for count, repeats in ((10_000, 7), (100_000, 3)):
        source = article(count)
        body = FORMAT.export(source, ES, {}).split(b"\n\n", 1)[1]
        assert body == bare(source).split(b"\n\n", 1)[1], "the same content"
        ours = median(lambda: FORMAT.export(source, ES, {}), repeats)  # noqa: B023  # called at once
        theirs = median(lambda: bare(source), repeats)  # noqa: B023  # called at once
        met = "met" if ours / theirs <= GOAL else "MISSED"
        print(f"{count:>8}  {ours:>9.3f}  {theirs:>8.3f}  {ours / theirs:>6.2f}  {met}")


if __name__ == "__main__":
    main()
