"""How much memory reading and writing a file takes, seen in a process of its own.

`python benchmarks/_documents/memory.py FORMAT FILE` prints what the process took at its peak besides the code, in
bytes: once the file was read, and once it was written with every text changed. Linux says so in `/proc`.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from glossa.formats.documents import (
    DOCUMENT_FORMATS,
    ArticleReader,
    BilingualDocument,
    DocumentReader,
    EncodedReader,
)
from glossa.model.document import Document, Given
from glossa.model.target import State
from glossa.text.languages import LanguageTag

ENGLISH, SPANISH = LanguageTag("en"), LanguageTag("es")
_PEAK = re.compile(r"^VmHWM:\s+(\d+) kB$", re.MULTILINE)


@dataclass(frozen=True)
class Peak:
    """Peaks of memory in bytes."""

    read: int
    written: int


def of(format_id: str, small: Path, file: Path) -> Peak:
    """Measures in a new process, which reads the small file first, so that all code is there."""
    command = [sys.executable, __file__, format_id, str(small), str(file)]
    read, written = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    return Peak(read, written)


def reader(format_id: str) -> ArticleReader:
    """Loads a format."""
    found = DOCUMENT_FORMATS.load(format_id)
    assert isinstance(found, ArticleReader)
    return found


def decoded(format_: ArticleReader, data: bytes) -> str:
    """Returns the text that a format reads."""
    return format_.decode(data, "file") if isinstance(format_, EncodedReader) else data.decode()


def writing(format_: ArticleReader, document: Document) -> Callable[[], str]:
    """Returns what writes a document with every text changed."""
    texts = {unit.id: f"{unit.text} Yes." for unit in document.units}
    if isinstance(format_, BilingualDocument):
        filled = {unit: Given(text, State.TRANSLATED) for unit, text in texts.items()}
        return lambda: format_.fill(document, filled, SPANISH)
    assert isinstance(format_, DocumentReader)
    return lambda: format_.serialise(document, texts)


def round_trip(format_: ArticleReader, data: bytes) -> Iterator[int]:
    """Reads a file, and writes it with every text changed; yields the peak of memory after each."""
    document = format_.parse(decoded(format_, data), ENGLISH)
    yield _peak()
    writing(format_, document)()
    yield _peak()


def _peak() -> int:
    found = _PEAK.search(Path("/proc/self/status").read_text())
    assert found
    return int(found[1]) * 1024


def main() -> None:
    """Prints the two peaks."""
    format_ = reader(sys.argv[1])
    *_, before = round_trip(format_, Path(sys.argv[2]).read_bytes())
    peaks = round_trip(format_, Path(sys.argv[3]).read_bytes())
    print(json.dumps([peak - before for peak in peaks]))


if __name__ == "__main__":
    main()
