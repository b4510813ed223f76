"""PO against bare polib at `wrapwidth=0`: an article exported, and a file of 100,000 messages read, changed, written.

The garbage collector is set as the command line sets it. `--peak FILE` prints what reading and writing a file takes at
its peak besides the code, in bytes.
"""

from __future__ import annotations

import gc
import re
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType

import polib

from glossa.formats.documents import fingerprint
from glossa.formats.documents.po import Po
from glossa.model.article import Article, Entry
from glossa.model.document import Document, Given, Role, UnitId
from glossa.model.segment import Segment, SegmentId
from glossa.model.target import Origin, OriginKind, State, Target
from glossa.text.languages import LanguageTag

FORMAT = Po()
ES = LanguageTag("es")
GOAL = 0.7
"""The time of glossa over that of polib."""
GOAL_IN_PLACE, MEMORY = 1.3, 10.0
HEADER = (
    'msgid ""\nmsgstr ""\n"Language: es\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
    '"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n'
)
_PEAK = re.compile(r"^VmHWM:\s+(\d+) kB$", re.MULTILINE)


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
                comment=f"{segment.role.value}\n{mark(target)}",
                occurrences=[(source.name, str(segment.line))],
                flags=["fuzzy"] if target.state is State.DRAFT else [],
            )
        )
    return str(file).encode()


def mark(target: Target) -> str:
    """Returns the line by which an entry that comes back is known again."""
    return f"glossa: revision {target.revision} ({target.state.value}) {fingerprint(target.text)}"


def messages(count: int) -> bytes:
    """Makes a file of a program's messages, every fifth with something to fill in."""
    found = (
        f"#: src/district_{number % 500}.c:{number}\n"
        f'msgid "The delegation of district {number} signed {"%d" if number % 5 == 0 else "the"} water accords."\n'
        f'msgstr "La delegación del distrito {number} firmó {"%d" if number % 5 == 0 else "los"} acuerdos del agua."\n'
        for number in range(count)
    )
    return (HEADER + "\n".join(found)).encode()


def in_place(data: bytes) -> bytes:
    """Reads a file as an article, changes every translation, writes it."""
    document = FORMAT.parse(FORMAT.decode(data, "es.po"), LanguageTag("en"))
    texts = {
        unit.id: Given(f"{unit.given.text} Sí.", State.REVIEWED) for unit in document.units if unit.given is not None
    }
    return FORMAT.encode(FORMAT.fill(document, texts, ES))


def in_place_bare(data: bytes) -> bytes:
    """Does the same with polib alone."""
    file = polib.pofile(data.decode(), wrapwidth=0)
    for entry in file:
        entry.msgstr += " Sí."
    return str(file).encode()


def peak(file: Path) -> int:
    """Returns how much memory it takes in this process."""
    in_place(messages(100))
    before = _peak()
    in_place(file.read_bytes())
    return _peak() - before


def _peak() -> int:
    found = _PEAK.search(Path("/proc/self/status").read_text())
    assert found
    return int(found[1]) * 1024


def documents() -> None:
    """Prints one line on files that are read, changed and written."""
    data = messages(100_000)
    assert in_place(data).split(b"\n\n", 1)[1] == in_place_bare(data).split(b"\n\n", 1)[1], "the same content"
    ours, theirs = median(lambda: in_place(data), 3), median(lambda: in_place_bare(data), 3)
    with TemporaryDirectory() as folder:
        file = Path(folder, "es.po")
        file.write_bytes(data)
        command = [sys.executable, __file__, "--peak", str(file)]
        took = int(subprocess.run(command, capture_output=True, text=True, check=True).stdout) / len(data)
    met = "met" if ours / theirs <= GOAL_IN_PLACE and took < MEMORY else "MISSED"
    print(f"{'in place':>8}  {ours:>9.3f}  {theirs:>8.3f}  {ours / theirs:>6.2f}  {met}", end="")
    print(f"  goal ≤ {GOAL_IN_PLACE}; peak {took:.1f} × the file, goal < {MEMORY:.0f}")


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
    """Prints one line per size, and one on files that are read, changed and written."""
    gc.set_threshold(50_000)
    if sys.argv[1:2] == ["--peak"]:
        print(peak(Path(sys.argv[2])))
        return
    print(f"{'entries':>8}  {'glossa s':>9}  {'polib s':>8}  {'ratio':>6}  goal ≤ {GOAL}")
    for count, repeats in ((10_000, 7), (100_000, 3)):
        source = article(count)
        body = FORMAT.export(source, ES, {}).split(b"\n\n", 1)[1]
        assert body == bare(source).split(b"\n\n", 1)[1], "the same content"
        ours = median(lambda: FORMAT.export(source, ES, {}), repeats)  # noqa: B023  # called at once
        theirs = median(lambda: bare(source), repeats)  # noqa: B023  # called at once
        met = "met" if ours / theirs <= GOAL else "MISSED"
        print(f"{count:>8}  {ours:>9.3f}  {theirs:>8.3f}  {ours / theirs:>6.2f}  {met}")
    documents()


if __name__ == "__main__":
    main()
