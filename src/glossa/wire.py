"""glossa's values as JSON, for `--json` and for the web: one versioned form for both.

The form only grows within a schema: keys may be added, none is renamed, removed or given another meaning.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypedDict

from glossa.model.article import Article, Entry
from glossa.model.finding import Finding
from glossa.model.history import match_source, source_change
from glossa.model.segment import Segment
from glossa.model.target import Origin, Target
from glossa.model.term import TermUse
from glossa.model.waiver import Waiver
from glossa.text.languages import LanguageTag
from glossa.text.spans import Span

SCHEMA = 1

SpanJson = tuple[int, int]
"""Start and end, in code points, the end not included."""


class LanguagesJson(TypedDict):
    """From which language into which."""

    source: str
    target: str | None


class OriginJson(TypedDict):
    """`glossa.model.target.Origin`."""

    kind: str
    time: str
    engine: str
    score: int | None
    by: str
    memory: str


class WaiverJson(TypedDict):
    """`glossa.model.waiver.Waiver`."""

    by: str
    why: str
    time: str


class TermJson(TypedDict):
    """`glossa.model.term.TermUse`: one occurrence of a term, and what became of it."""

    concept: str
    glossary: str
    source: SpanJson
    source_term: str
    expected: str
    verdict: str
    met: bool
    mechanism: str
    target: SpanJson | None
    found: str
    note: str
    version: str
    waiver: WaiverJson | None
    mention: str | None
    first_mention: str
    short: str
    region: str | None


class FindingJson(TypedDict):
    """`glossa.model.finding.Finding`."""

    check: str
    severity: str
    message: str
    source: SpanJson | None
    target: SpanJson | None
    fix: str | None
    waiver: WaiverJson | None
    failed: str


class TargetJson(TypedDict):
    """`glossa.model.target.Target`, without its history."""

    text: str
    state: str
    origin: OriginJson
    revision: int
    reason: str
    former_source: str
    """What the source said when the text was right for it; empty where it is the source of today."""
    match_source: str
    """The text that the memory's translation was made for; empty where it is the source, or nobody's draft any more."""
    terms: list[TermJson]
    findings: list[FindingJson]


class SegmentJson(TypedDict):
    """`glossa.model.segment.Segment` and its target."""

    id: str
    number: int | None
    """Its place among the current segments, counted from 1; null where the article no longer has it."""
    unit: str
    role: str
    source: str
    line: int
    note: str
    target: TargetJson | None


class ArticleJson(TypedDict):
    """What `glossa segment` and `glossa show` answer with `--json`."""

    schema: int
    article: str
    language: LanguagesJson
    segments: list[SegmentJson]


def article_json(article: Article, target: LanguageTag | None, numbers: Iterable[int] | None = None) -> ArticleJson:
    """Returns the current segments of `article` with their targets in `target`.

    `numbers` (counted from 1) picks some of them; what is not in the article is left out.
    """
    wanted = None if numbers is None else frozenset(numbers)
    return ArticleJson(
        schema=SCHEMA,
        article=article.name,
        language=LanguagesJson(source=article.document.language, target=target),
        segments=[
            _entry(entry, number, target)
            for number, entry in enumerate(article.current, 1)
            if wanted is None or number in wanted
        ],
    )


def obsolete_json(article: Article, target: LanguageTag, entries: Iterable[Entry]) -> ArticleJson:
    """Returns segments that `article` no longer has, with their targets in `target`."""
    return ArticleJson(
        schema=SCHEMA,
        article=article.name,
        language=LanguagesJson(source=article.document.language, target=target),
        segments=[_entry(entry, None, target) for entry in entries],
    )


def segments_json(name: str, language: LanguageTag, segments: Iterable[Segment]) -> ArticleJson:
    """Returns the segments of an article that has not been stored."""
    return ArticleJson(
        schema=SCHEMA,
        article=name,
        language=LanguagesJson(source=language, target=None),
        segments=[segment_json(segment, number, None) for number, segment in enumerate(segments, 1)],
    )


def segment_json(segment: Segment, number: int | None, target: Target | None) -> SegmentJson:
    """Returns one segment; `number` is its place among the current segments, None where it is none of them."""
    return SegmentJson(
        id=segment.id,
        number=number,
        unit=segment.unit,
        role=segment.role.value,
        source=segment.source,
        line=segment.line,
        note=segment.note,
        target=None if target is None else target_json(target),
    )


def target_json(target: Target) -> TargetJson:
    """Returns one target."""
    step = source_change(target.history)
    return TargetJson(
        text=target.text,
        state=target.state.value,
        origin=_origin(target.origin),
        revision=target.revision,
        reason=target.reason,
        former_source=step.change.former_source if step else "",
        match_source=match_source(target.history),
        terms=[term_json(use) for use in target.terms],
        findings=[finding_json(finding) for finding in target.findings],
    )


def term_json(use: TermUse) -> TermJson:
    """Returns one line of the ledger."""
    return TermJson(
        concept=use.concept,
        glossary=use.glossary,
        source=_span(use.source),
        source_term=use.source_term,
        expected=use.expected,
        verdict=use.verdict.value,
        met=use.verdict.is_met,
        mechanism=use.mechanism.value,
        target=None if use.target is None else _span(use.target),
        found=use.found,
        note=use.note,
        version=use.version,
        waiver=_waiver(use.waiver),
        mention=use.mention and use.mention.value,
        first_mention=use.first_mention,
        short=use.short,
        region=use.region,
    )


def _waiver(waiver: Waiver | None) -> WaiverJson | None:
    return None if waiver is None else WaiverJson(by=waiver.by, why=waiver.why, time=waiver.time)


def finding_json(finding: Finding) -> FindingJson:
    """Returns one finding."""
    return FindingJson(
        check=finding.check,
        severity=finding.severity.value,
        message=finding.message,
        source=None if finding.source is None else _span(finding.source),
        target=None if finding.target is None else _span(finding.target),
        fix=finding.fix,
        waiver=_waiver(finding.waiver),
        failed=finding.failed,
    )


def _entry(entry: Entry, number: int | None, language: LanguageTag | None) -> SegmentJson:
    return segment_json(entry.segment, number, entry.targets.get(language) if language else None)


def _origin(origin: Origin) -> OriginJson:
    return OriginJson(
        kind=origin.kind.value,
        time=origin.time,
        engine=origin.engine,
        score=origin.score,
        by=origin.by,
        memory=origin.memory,
    )


def _span(span: Span) -> SpanJson:
    return span.start, span.end
