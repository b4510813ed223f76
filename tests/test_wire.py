"""The JSON that commands and the web answer with."""

from __future__ import annotations

import json
from types import MappingProxyType

from hypothesis import given, settings

from glossa import wire
from glossa.model.article import Article, Entry
from glossa.model.document import Document, Role, UnitId
from glossa.model.finding import Finding, Severity
from glossa.model.segment import Segment, SegmentId
from glossa.model.target import Change, Origin, OriginKind, State, Target
from glossa.model.term import ConceptId, Mechanism, Mention, TermUse, Verdict
from glossa.model.waiver import Waiver
from glossa.text.languages import LanguageTag
from glossa.text.spans import Span
from tests.model.strategies import articles

EN, ES, AR = LanguageTag("en"), LanguageTag("es"), LanguageTag("ar")

USE = TermUse(
    ConceptId("c7"),
    "terms.csv",
    Span(4, 10),
    "summit",
    "cumbre",
    Verdict.MISSING,
    Mechanism.NONE,
    note="not cima",
    version="c0ffee",
    waiver=Waiver("Ana", "it is said before", "2026-11-21T12:00:00Z"),
    mention=Mention.FIRST,
    first_mention="cumbre (de líderes)",
    short="cumbre",
    region=LanguageTag("es-ES"),
)
FINDING = Finding("numbers", Severity.ERROR, "20 is missing", Span(0, 2), Span(3, 5), "20 líderes 😀")
TARGET = Target(
    "Los líderes 😀",
    State.DRAFT,
    Origin(OriginKind.TM_FUZZY, "2026-11-21T12:00:00Z", score=84, memory="old.tmx"),
    2,
    (USE,),
    (FINDING,),
    "a number is missing",
    (Change(1, "2026-11-21T12:00:00Z", "draft", State.DRAFT),),
)


def _segment(identity: str, source: str, line: int = 1) -> Segment:
    return Segment(SegmentId(identity), UnitId("u1"), Role.HEADLINE, source, "", (), line, "kicker")


def _article() -> Article:
    return Article(
        "news/水.md",
        Document("markdown", EN, ("",), ()),
        (
            Entry(_segment("aaaaaaaa", "The summit 😀"), MappingProxyType({ES: TARGET})),
            Entry(_segment("bbbbbbbb", "水资源", 3)),
            Entry(_segment("cccccccc", "Gone."), obsolete=True),
        ),
    )


def test_an_article_is_answered_with_its_current_segments() -> None:
    assert wire.article_json(_article(), ES) == {
        "schema": 1,
        "article": "news/水.md",
        "language": {"source": "en", "target": "es"},
        "segments": [
            {
                "id": "aaaaaaaa",
                "number": 1,
                "unit": "u1",
                "role": "headline",
                "source": "The summit 😀",
                "line": 1,
                "note": "kicker",
                "target": {
                    "text": "Los líderes 😀",
                    "state": "draft",
                    "origin": {
                        "kind": "tm-fuzzy",
                        "time": "2026-11-21T12:00:00Z",
                        "engine": "",
                        "score": 84,
                        "by": "",
                        "memory": "old.tmx",
                    },
                    "revision": 2,
                    "reason": "a number is missing",
                    "former_source": "",
                    "match_source": "",
                    "terms": [
                        {
                            "concept": "c7",
                            "glossary": "terms.csv",
                            "source": (4, 10),
                            "source_term": "summit",
                            "expected": "cumbre",
                            "verdict": "missing",
                            "met": False,
                            "mechanism": "none",
                            "target": None,
                            "found": "",
                            "note": "not cima",
                            "version": "c0ffee",
                            "waiver": {"by": "Ana", "why": "it is said before", "time": "2026-11-21T12:00:00Z"},
                            "mention": "first",
                            "first_mention": "cumbre (de líderes)",
                            "short": "cumbre",
                            "region": "es-ES",
                        }
                    ],
                    "findings": [
                        {
                            "check": "numbers",
                            "severity": "error",
                            "message": "20 is missing",
                            "source": (0, 2),
                            "target": (3, 5),
                            "fix": "20 líderes 😀",
                            "waiver": None,
                            "failed": "",
                        }
                    ],
                },
            },
            {
                "id": "bbbbbbbb",
                "number": 2,
                "unit": "u1",
                "role": "headline",
                "source": "水资源",
                "line": 3,
                "note": "kicker",
                "target": None,
            },
        ],
    }


def test_segments_keep_their_numbers_when_some_are_picked() -> None:
    answer = wire.article_json(_article(), AR, [2, 900])
    assert [(segment["number"], segment["target"]) for segment in answer["segments"]] == [(2, None)]


def test_without_a_language_there_are_no_targets() -> None:
    answer = wire.article_json(_article(), None)
    assert answer["language"] == {"source": "en", "target": None}
    assert [segment["target"] for segment in answer["segments"]] == [None, None]


def test_segments_that_were_not_stored_are_answered_alike() -> None:
    stored = wire.article_json(_article(), None)
    segments = [entry.segment for entry in _article().current]
    assert wire.segments_json("news/水.md", EN, segments) == stored


def test_what_a_finding_and_a_term_do_not_say_is_null() -> None:
    assert wire.finding_json(Finding("terms", Severity.ADVICE, "odd"))["source"] is None
    assert wire.finding_json(Finding("terms", Severity.ADVICE, "odd"))["target"] is None
    met = TermUse(ConceptId("c"), "g", Span(0, 1), "قمة", "summit", Verdict.KEPT, Mechanism.ENGINE, Span(5, 11))
    assert (wire.term_json(met)["met"], wire.term_json(met)["target"]) == (True, (5, 11))


@given(articles)
@settings(deadline=None, max_examples=30)
def test_every_article_becomes_json(article: Article) -> None:
    answer = json.loads(json.dumps(wire.article_json(article, ES), ensure_ascii=False))
    assert answer["schema"] == wire.SCHEMA
    assert [segment["number"] for segment in answer["segments"]] == list(range(1, len(article.current) + 1))


def test_a_translation_whose_source_changed_says_what_the_source_was() -> None:
    step = Change(2, "2026-11-22T08:00:00Z", "source changed", State.DRAFT, former_source="湖面结冰了。")
    target = Target("Se heló.", State.DRAFT, Origin(OriginKind.TM_FUZZY, step.time, score=80), 2, history=(step,))
    assert wire.target_json(target)["former_source"] == "湖面结冰了。"
