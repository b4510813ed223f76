"""HTML: what is a unit, what its text is, and how other texts are written in its place."""

from __future__ import annotations

from pathlib import Path

from glossa.formats.documents.html import FORMAT
from tests.formats.documents.conformance import ReaderConformance
from tests.formats.documents.html_strategies import html

SAMPLES = Path(__file__).parent / "samples"


class TestLaws(ReaderConformance):
    """HTML keeps the laws."""

    format = FORMAT
    samples = tuple(path.read_bytes().decode() for path in sorted(SAMPLES.glob("*.html")))
    texts = html
