"""A small article of our own writing, in the state that a translator leaves behind."""

from __future__ import annotations

from pathlib import Path
from types import MappingProxyType

from glossa.model.article import Article, Entry
from glossa.model.document import Document, Role, Unit, UnitId
from glossa.model.finding import Finding, Severity
from glossa.model.inline import CodeKind, InlineCode
from glossa.model.segment import Segment, SegmentId
from glossa.model.target import Change, Origin, OriginKind, State, Target
from glossa.model.term import ConceptId, Mechanism, TermUse, Verdict
from glossa.store import ArticleStore, store_for
from glossa.text.languages import LanguageTag
from glossa.text.spans import Span

ES = LanguageTag("es")
ZH = LanguageTag("zh-Hans")
NOON = "2026-11-21T12:00:00Z"

HEADLINE = SegmentId("a1b2c3d4")
FIRST = SegmentId("0f9e8d7c")
SECOND = SegmentId("5a5a5a5a")
GONE = SegmentId("deadbeef")

BOLD = (InlineCode(1, CodeKind.OPEN, "**"), InlineCode(1, CodeKind.CLOSE, "**"))


def draft(text: str, revision: int = 1) -> Target:
    """Makes what an engine proposes."""
    return Target(text, State.DRAFT, Origin(OriginKind.MT, NOON, engine="apertium"), revision)


def human(text: str, revision: int, by: str = "Inés") -> Target:
    """Makes what a person writes."""
    return Target(text, State.TRANSLATED, Origin(OriginKind.HUMAN, NOON, by=by), revision)


def article(name: str = "news/rivers.md") -> Article:
    """Makes three current segments and an obsolete one: drafted, untranslated, reviewed, translated."""
    headline = Unit(UnitId("u1"), Role.HEADLINE, "River summit opens", (), "River summit opens", 1)
    paragraph = Unit(
        UnitId("u2"),
        Role.PARAGRAPH,
        "Ministers met <1>today</1>. They spoke of common prosperity 😀.",
        BOLD,
        "Ministers met **today**. They\nspoke of common prosperity 😀.",
        3,
        note="lead",
    )
    document = Document("markdown", LanguageTag("en"), ("# ", "\n\n", "\n"), (headline, paragraph))
    use = TermUse(
        ConceptId("c12"),
        "glossa:international-news",
        Span(14, 31),
        "common prosperity",
        "prosperidad común",
        Verdict.KEPT,
        Mechanism.ENGINE,
        Span(15, 32),
        "prosperidad común",
    )
    reviewed = Target(
        "Hablaron de la prosperidad común 😀.",
        State.REVIEWED,
        Origin(OriginKind.HUMAN, NOON, by="Inés"),
        3,
        (use,),
        (Finding("codes", Severity.WARNING, "A tag moved", Span(0, 3), None, None),),
        history=(Change(3, NOON, "approve", State.REVIEWED, by="王伟"),),
    )
    return Article(
        name,
        document,
        (
            _entry(HEADLINE, headline, "River summit opens", "", {ES: draft("Abre la cumbre de los ríos")}),
            _entry(FIRST, paragraph, "Ministers met <1>today</1>.", " ", {}),
            _entry(
                SECOND,
                paragraph,
                "They spoke of common prosperity 😀.",
                "",
                {ES: reviewed, ZH: draft("他们谈到共同富裕😀。")},
            ),
            _entry(GONE, paragraph, "It rained.", "", {ES: human("Llovió.", 2)}, obsolete=True),
        ),
    )


def stored(folder: Path) -> ArticleStore:
    """Saves the sample in the project `folder`."""
    store = store_for(folder, "news/rivers.md")
    store.create_or_replace(article())
    return store


def _entry(
    identity: SegmentId,
    unit: Unit,
    source: str,
    tail: str,
    targets: dict[LanguageTag, Target],
    *,
    obsolete: bool = False,
) -> Entry:
    codes = unit.codes if "<1>" in source else ()
    segment = Segment(identity, unit.id, unit.role, source, tail, codes, unit.line, unit.note)
    return Entry(segment, MappingProxyType(targets), obsolete)
