"""Word documents: what is text in them, what are codes, and what a translation leaves as it was."""

from __future__ import annotations

from glossa.formats.documents.docx import FORMAT
from tests.formats.documents.conformance import ReaderConformance
from tests.formats.documents.docx_samples import documents, field, paragraph, run, text, text_box


class TestConformance(ReaderConformance):
    """The laws that hold for every reader."""

    format = FORMAT
    texts = documents
    samples = (
        text(paragraph(run("The lake froze "), run("early", "<w:b/>"), run("."))),
        text(paragraph(text_box(paragraph(run("湖水很早就结冰了。"))), run("تجمدت البحيرة 🧊"))),
        text(paragraph(run("Page "), field("PAGE", run("3")))),
    )
