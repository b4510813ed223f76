"""Markdown."""

from __future__ import annotations

from pathlib import Path

from glossa.formats.documents.markdown import FORMAT
from tests.formats.documents.conformance import ReaderConformance
from tests.formats.documents.strategies import markdown

SAMPLES = Path(__file__).parent / "samples"


class TestLaws(ReaderConformance):
    """Markdown keeps the laws."""

    format = FORMAT
    samples = tuple(path.read_bytes().decode() for path in sorted(SAMPLES.glob("*.md")))
    texts = markdown
