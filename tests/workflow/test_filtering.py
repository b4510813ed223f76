"""Filters: which segments somebody wants to look at."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from types import MappingProxyType

import pytest

from glossa.errors import GlossaError
from glossa.model.article import Entry
from glossa.model.comment import Comment
from glossa.model.document import Role, UnitId
from glossa.model.finding import Finding, Severity
from glossa.model.segment import Segment, SegmentId
from glossa.model.target import Change, Origin, OriginKind, State, Target
from glossa.model.term import Concept, ConceptId, Glossary, Mechanism, Term, TermUse, Verdict
from glossa.model.waiver import Waiver
from glossa.terminology import Termbase, TermFinder
from glossa.text.languages import LanguageTag
from glossa.text.spans import Span
from glossa.workflow.filtering import Filter, chosen, read_filter

EN, ES, AR, ZH = LanguageTag("en"), LanguageTag("es"), LanguageTag("ar"), LanguageTag("zh-Hans")
LINKS = Finding("links", Severity.ERROR, "the link is lost")
USE = TermUse(
    ConceptId("js"),
    "terms.csv",
    Span(4, 19),
    "joint statement",
    "联合声明",
    Verdict.INFLECTED,
    Mechanism.PERSON,
    found="联合 声明",
)
SEGMENT = Segment(SegmentId("a1"), UnitId("u1"), Role.PARAGRAPH, "Two Joint-Statement 😀", "")


def entry(
    state: State = State.DRAFT,
    *changes: Change,
    findings: tuple[Finding, ...] = (),
    terms: tuple[TermUse, ...] = (),
    comments: tuple[Comment, ...] = (),
    language: LanguageTag = ES,
) -> Entry:
    """Makes a segment with one translation."""
    origin = Origin(OriginKind.MT, "2026-11-01T08:00:00Z", engine="apertium")
    target = Target("Dos.", state, origin, findings=findings, terms=terms, history=changes)
    return Entry(SEGMENT, MappingProxyType({language: target}), comments=comments)


def change(by: str, time: str) -> Change:
    """Makes a step."""
    return Change(1, time, "edit", State.TRANSLATED, by=by)


def test_an_empty_filter_wants_everything() -> None:
    assert Filter().is_empty
    assert Filter().matches(entry(), ES)
    assert Filter().matches(Entry(SEGMENT), ES)


def test_by_state() -> None:
    wanted = read_filter(states=["draft", "Untranslated"])
    assert wanted.matches(entry(State.DRAFT), ES)
    assert wanted.matches(entry(State.REVIEWED), ZH)
    assert not wanted.matches(entry(State.REVIEWED), ES)


def test_by_finding_and_a_waived_one_does_not_count() -> None:
    wanted = read_filter(checks=["links", "codes"])
    assert wanted.matches(entry(findings=(LINKS,)), ES)
    assert not wanted.matches(entry(findings=(replace(LINKS, check="terms"),)), ES)
    assert not wanted.matches(entry(findings=(replace(LINKS, waiver=Waiver("Ana", "so", "")),)), ES)
    assert not wanted.matches(Entry(SEGMENT), ES)


@pytest.mark.parametrize(
    "term", ["joint statement", "JOINT-STATEMENT", "联合声明", "联合 声明", "js", "Joint Statement "]
)
def test_by_term_in_either_language_or_by_entry(term: str) -> None:
    assert read_filter(term=term).matches(entry(terms=(USE,), language=ZH), ZH)


@pytest.mark.parametrize(
    ("source", "language", "term"),
    [
        ("Two Joint-Statements 😀", ES, "joint statement"),
        ("Two Joint-Statements 😀", ES, "joint statements"),
        ("Two Joint-Statements 😀", ES, "declaración conjunta"),
        ("Two Joint-Statements 😀", ES, "js"),
        ("联合声明今天签署。", AR, "联合声明"),
        ("联合声明今天签署。", AR, "بيان مشترك"),
    ],
)
def test_by_a_term_that_calls_for_a_translation_yet(source: str, language: LanguageTag, term: str) -> None:
    terms = (
        Term("joint statement", EN),
        Term("联合声明", ZH),
        Term("declaración conjunta", ES),
        Term("بيان مشترك", AR),
    )
    termbase = Termbase((Glossary("terms.csv", (Concept(ConceptId("js"), terms),)),))
    finder = TermFinder(termbase, ZH if source.startswith("联") else EN, language)
    untranslated = Entry(replace(SEGMENT, source=source))
    wanted = Filter(term=term)
    assert not wanted.matches(untranslated, language)
    assert replace(wanted, terms_in=finder.find).matches(untranslated, language)
    assert not replace(wanted, term="statement", terms_in=finder.find).matches(untranslated, language)


def test_part_of_a_term_is_another_one() -> None:
    assert not Filter(term="statement").matches(entry(terms=(USE,)), ES)
    assert not Filter(term="joint statement").matches(Entry(SEGMENT), ES)


def test_by_person_who_changed_or_said_something() -> None:
    wanted = read_filter(person=" ana  مريم ")
    assert wanted.matches(entry(State.DRAFT, change("Ana مريم", "2026-11-01T08:00:00Z")), ES)
    assert wanted.matches(entry(comments=(Comment("2026-11-01T08:00:00Z", "Ana مريم", "?"),)), ES)
    assert not wanted.matches(entry(comments=(Comment("2026-11-01T08:00:00Z", "Ana مريم", "?", ZH),)), ES)
    assert not wanted.matches(entry(State.DRAFT, change("Ben", "2026-11-01T08:00:00Z")), ES)


@pytest.mark.parametrize(
    ("since", "wanted"),
    [
        ("2026-11-01", True),
        ("2026-11-01T08:00", True),
        ("2026-11-01T09:30+01:00", False),
        ("2026-11-01T09:00+01:00", True),
        ("2026-11-02", False),
    ],
)
def test_by_date_in_utc(since: str, *, wanted: bool) -> None:
    made = entry(State.DRAFT, change("Ana", "2026-10-01T08:00:00Z"), change("Ben", "2026-11-01T08:00:00Z"))
    assert read_filter(since=since).matches(made, ES) is wanted


def test_a_person_since_a_date_did_it_since_then() -> None:
    made = entry(State.DRAFT, change("Ana", "2026-10-01T08:00:00Z"), change("Ben", "2026-11-01T08:00:00Z"))
    assert read_filter(person="Ben", since="2026-11-01").matches(made, ES)
    assert not read_filter(person="Ana", since="2026-11-01").matches(made, ES)


def test_what_is_open() -> None:
    wanted = read_filter(only_open=True)
    assert wanted.matches(entry(State.TRANSLATED), ES)
    assert wanted.matches(entry(State.REVIEWED, findings=(LINKS,)), ES)
    assert not wanted.matches(entry(State.REVIEWED), ES)


def test_all_that_is_asked_for_must_hold() -> None:
    wanted = read_filter(states=["draft"], checks=["links"])
    numbered = [(1, entry()), (2, entry(findings=(LINKS,))), (3, entry(State.FINAL, findings=(LINKS,)))]
    assert [number for number, _ in chosen(numbered, ES, wanted)] == [2]


@pytest.mark.parametrize(
    ("wish", "message", "hint"),
    [
        (lambda: read_filter(states=["drafty"]), "There is no state 'drafty'", "Did you mean draft?"),
        (lambda: read_filter(checks=["link"]), "There is no check 'link'", "Did you mean links?"),
        (
            lambda: read_filter(since="yesterday"),
            "Not a date: 'yesterday'",
            "Write it as 2026-11-01 or 2026-11-01T09:30, in UTC.",
        ),
    ],
)
def test_what_there_is_not_is_refused(wish: Callable[[], Filter], message: str, hint: str) -> None:
    with pytest.raises(GlossaError, match=message) as refused:
        wish()
    assert refused.value.hint == hint
