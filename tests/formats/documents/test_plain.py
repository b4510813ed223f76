"""Plain text."""

from __future__ import annotations

from pathlib import Path

from glossa.formats.documents.plain import FORMAT
from tests.formats.documents.conformance import ReaderConformance
from tests.formats.documents.strategies import plain

SAMPLES = Path(__file__).parent / "samples"


class TestLaws(ReaderConformance):
    """Plain text keeps the laws."""

    format = FORMAT
    samples = tuple(path.read_bytes().decode() for path in sorted(SAMPLES.glob("*.txt")))
    texts = plain
