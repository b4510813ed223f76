"""The ledger of an article: what became of each occurrence of each term, and on whose word."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from glossa.model.article import Article
from glossa.model.segment import SegmentId
from glossa.model.target import State
from glossa.model.term import Mechanism, TermUse, Verdict
from glossa.text.languages import LanguageTag
from glossa.workflow.ingest import needs_translation

_COLUMNS = (
    *("article", "language", "segment", "segment_id", "state", "source_term", "source_start", "source_end"),
    *("expected", "verdict", "mechanism", "found", "target_start", "target_end", "glossary", "concept", "note"),
    *("version", "waived_by", "waived_why", "mention"),
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class Line:
    """One occurrence of a term."""

    number: int
    """The number of its segment."""
    segment: SegmentId
    state: State
    use: TermUse


@dataclass(frozen=True, slots=True)
class Ledger:
    """All occurrences of an article in one language, in document order, as they were judged last."""

    article: str
    source: LanguageTag
    language: LanguageTag
    lines: tuple[Line, ...]
    untranslated: int
    """Segments that nobody has translated yet, so nothing is known of their terms."""

    @property
    def verdicts(self) -> Mapping[Verdict, int]:
        """How often each verdict was given; all of them are there."""
        counts = Counter(line.use.verdict for line in self.lines)
        return {verdict: counts[verdict] for verdict in Verdict}

    @property
    def mechanisms(self) -> Mapping[Mechanism, int]:
        """What put the terms there that are there as they should be, and how often."""
        uses = (line.use for line in self.lines if line.use.verdict.is_met)
        counts = Counter(use.mechanism for use in uses if use.verdict is not Verdict.WAIVED)
        return {mechanism: counts[mechanism] for mechanism in Mechanism if counts[mechanism]}

    @property
    def met(self) -> int:
        """How many occurrences leave nothing to do."""
        return sum(line.use.verdict.is_met for line in self.lines)


def ledger(article: Article, language: LanguageTag) -> Ledger:
    """Returns the ledger of an article as it is stored."""
    lines: list[Line] = []
    untranslated = 0
    for number, entry in enumerate(article.current, start=1):
        target = entry.targets.get(language)
        if target is not None:
            lines += (Line(number, entry.segment.id, target.state, use) for use in target.terms)
        elif needs_translation(entry):
            untranslated += 1
    return Ledger(article.name, article.document.language, language, tuple(lines), untranslated)


def ledger_csv(ledger: Ledger) -> bytes:
    """Writes a ledger as CSV in UTF-8, one line per occurrence; no cell can become a spreadsheet's formula."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(_COLUMNS)
    writer.writerows([_guarded(cell) for cell in _cells(ledger, line)] for line in ledger.lines)
    return text.getvalue().encode("utf-8", "backslashreplace")


def _cells(ledger: Ledger, line: Line) -> tuple[str | int, ...]:
    use = line.use
    target: tuple[str | int, str | int] = (use.target.start, use.target.end) if use.target else ("", "")
    return (
        *(ledger.article, ledger.language, line.number, line.segment, line.state.value),
        *(use.source_term, use.source.start, use.source.end),
        *(use.expected, use.verdict.value, use.mechanism.value, use.found, *target),
        *(use.glossary, use.concept, use.note, use.version),
        *((use.waiver.by, use.waiver.why) if use.waiver else ("", "")),
        use.mention.value if use.mention else "",
    )


def _guarded(cell: str | int) -> str | int:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell
