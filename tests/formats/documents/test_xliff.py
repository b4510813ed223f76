"""XLIFF 1.2 and 2.1: what goes out comes back, and both are what their standards ask for."""

from __future__ import annotations

import re
from dataclasses import replace
from types import MappingProxyType

import pytest
from hypothesis import HealthCheck, given, settings

from glossa.formats.documents import Mark, Recogniser, Remark, as_sent, carried, fingerprint
from glossa.formats.documents._xliff12_words import QUALIFIERS
from glossa.formats.documents._xliff12_words import STATES as STATES_12
from glossa.formats.documents._xliff21_words import STATES as STATES_21
from glossa.formats.documents._xliff_facts import comments, text_of
from glossa.formats.documents.xliff12 import FORMAT as XLIFF12
from glossa.formats.documents.xliff21 import FORMAT as XLIFF21
from glossa.model.article import Article, Entry
from glossa.model.comment import Comment
from glossa.model.document import Document, Role, UnitId
from glossa.model.finding import Finding, Severity
from glossa.model.inline import CodeKind, InlineCode
from glossa.model.segment import Segment, SegmentId
from glossa.model.target import Origin, OriginKind, State, Target
from glossa.model.waiver import Waiver
from glossa.text.languages import LanguageTag
from tests.formats.documents.xliff_rules import breaches
from tests.model.strategies import articles

ES = LanguageTag("es")
TIME = "2026-11-21T12:34:56Z"
BOTH = pytest.mark.parametrize("format_", [XLIFF12, XLIFF21], ids=lambda format_: format_.id)
_LAW = settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
BOLD = (InlineCode(1, CodeKind.OPEN, "**"), InlineCode(1, CodeKind.CLOSE, "**"))
BREAK = InlineCode(2, CodeKind.ALONE, "<br>", " ")


def _tidy(article: Article) -> Article:
    """Gives an article the ids that glossa makes, and names to those who comment."""
    entries = [_named(number, entry) for number, entry in enumerate(article.entries)]
    return replace(article, name=article.name or "a.md", entries=tuple(entries))


def _named(number: int, entry: Entry) -> Entry:
    segment = replace(entry.segment, id=SegmentId(f"{number:08x}"), unit=UnitId(f"u{number // 2}"))
    said = tuple(replace(comment, by=comment.by.strip() or "Ana") for comment in entry.comments)
    return replace(entry, segment=segment, comments=said)


tidy_articles = articles.map(_tidy)


def _target(text: str, state: State = State.TRANSLATED, **parts: object) -> Target:
    origin = Origin(OriginKind.HUMAN, TIME, by="Inés")
    return replace(Target(text, state, origin), **parts)  # type: ignore[arg-type]  # parts are fields of Target


def _entry(
    number: int, source: str, target: Target | None, codes: tuple[InlineCode, ...] = (), unit: int = 1, **parts: object
) -> Entry:
    segment = Segment(SegmentId(f"{number:08x}"), UnitId(f"u{unit}"), Role.PARAGRAPH, source, "", codes, number)
    entry = Entry(segment, MappingProxyType({ES: target} if target else {}))
    return replace(entry, **parts)  # type: ignore[arg-type]  # parts are fields of Entry


def _article(*entries: Entry, name: str = "news/rivers.md") -> Article:
    return Article(name, Document("markdown", LanguageTag("en"), ("",), ()), entries)


def _text(format_: Recogniser, *entries: Entry) -> str:
    return format_.export(_article(*entries), ES, {}).decode()


# Laws


@BOTH
@given(article=tidy_articles)
@_LAW
def test_going_out_and_coming_back_loses_nothing(format_: Recogniser, article: Article) -> None:
    back = format_.read(format_.export(article, ES, {}), "x.xlf")
    assert (back.article, back.language) == (carried(article.name), ES)
    assert back.obsolete == sum(entry.obsolete and ES in entry.targets for entry in article.entries)
    for said, entry in zip(back.entries, article.current, strict=True):
        target = entry.targets.get(ES)
        text = text_of(target)
        assert (said.article, said.segment) == (back.article, entry.segment.id)
        assert as_sent(said.source) == as_sent(entry.segment.source)
        assert as_sent(said.text) == as_sent(text)
        assert said.state is (entry.state(ES) if text else State.UNTRANSLATED)
        assert said.is_draft is (said.state is State.DRAFT)
        assert said.mark == Mark(target.revision if target else 0, entry.state(ES), fingerprint(said.text))
        assert list(said.remarks) == [
            Remark(carried(comment.text).strip(), carried(comment.by), of_target=comment.language is not None)
            for comment in comments(entry, ES)
        ]


@BOTH
@given(article=tidy_articles)
@_LAW
def test_every_article_is_as_its_standard_wants_it(format_: Recogniser, article: Article) -> None:
    assert breaches(format_.export(article, ES, {})) == []


@pytest.mark.parametrize(
    ("format_", "old", "new"),
    [
        (XLIFF12, 'state="translated"', 'state="done"'),
        (XLIFF12, 'approved="no"', 'approved="no" maxbytes="7"'),
        (XLIFF12, "<note ", "<source>One.</source><note "),
        (XLIFF12, ' purpose="information"', ""),
        (XLIFF12, "x-glossa-mark", "glossa-mark"),
        (XLIFF12, '<g id="1">', '<g id="1"><bx id="3" rid="3"/>'),
        (XLIFF21, "mda:", ""),
        (XLIFF21, '<mda:meta type="mark">', "<mda:meta>"),
        (XLIFF21, "<mda:metadata>", "<notes><note>Late.</note></notes><mda:metadata>"),
        (XLIFF21, 'dataRef="a2"', 'dataRef="a3"'),
        (XLIFF21, '<ph id="2"', '<ph id="1"'),
        (XLIFF21, 'state="translated"', 'subState="glossa:draft"'),
        (XLIFF21, "<target>", "<target><mrk/>"),
    ],
)
def test_what_a_standard_does_not_want_would_be_found(format_: Recogniser, old: str, new: str) -> None:
    entry = _entry(1, "A <1>bold</1><2/>word", _target("Una<2/>palabra <1>negra</1>"), (*BOLD, BREAK))
    text = _text(format_, entry)
    assert old in text
    assert breaches(text.encode()) == []
    assert breaches(text.replace(old, new).encode())


# Words


@pytest.mark.parametrize("state", list(State))
def test_a_state_is_a_word_of_the_standard(state: State) -> None:
    word, approved = STATES_12[state]
    text = _text(XLIFF12, _entry(1, "One.", _target("Uno.", state)))
    assert f'approved="{"yes" if approved else "no"}"' in text
    assert f'<target state="{word}"' in text
    word, below = STATES_21[state]
    sub_state = f' subState="{below}"' if below else ""
    assert f'state="{word}"{sub_state}>' in _text(XLIFF21, _entry(1, "One.", _target("Uno.", state)))


@pytest.mark.parametrize("kind", list(OriginKind))
def test_an_origin_is_a_qualifier_in_1_2_and_told_in_full_in_both(kind: OriginKind) -> None:
    entry = _entry(1, "One.", _target("Uno.", origin=Origin(kind, TIME, "apertium", 87, "Bo")))
    text, text_21 = _text(XLIFF12, entry), _text(XLIFF21, entry)
    assert (f'state-qualifier="{QUALIFIERS[kind]}"' in text) is bool(QUALIFIERS[kind])
    for name, value in {"origin": kind.value, "engine": "apertium", "score": "87", "by": "Bo", "time": TIME}.items():
        assert f'<context context-type="x-glossa-{name}">{value}</context>' in text
        assert f'<mda:meta type="{name}">{value}</mda:meta>' in text_21


def test_codes_are_elements_with_what_they_stand_for_in_2_1() -> None:
    entry = _entry(1, "A <1>bold</1><2/>word", _target("Una<2/>palabra <1>negra</1>"), (*BOLD, BREAK))
    assert '<source>A <g id="1">bold</g><x id="2" equiv-text=" "/>word</source>' in _text(XLIFF12, entry)
    text = _text(XLIFF21, entry)
    assert '<data id="o1">**</data>\n<data id="c1">**</data>\n<data id="a2">&lt;br&gt;</data>' in text
    pair, alone = '<pc id="1" dataRefStart="o1" dataRefEnd="c1">', '<ph id="2" dataRef="a2" equiv=" "/>'
    assert f"<source>A {pair}bold</pc>{alone}word</source>" in text
    assert f"<target>Una{alone}palabra {pair}negra</pc></target>" in text


def test_a_pair_that_two_segments_share_is_two_halves() -> None:
    entries = (_entry(1, "He <1>ran.", None, BOLD[:1]), _entry(2, "Then sat</1>.", None, BOLD[1:]))
    assert '<bx id="1"/>ran.' in _text(XLIFF12, *entries)
    text = _text(XLIFF21, *entries)
    assert '<sc id="1" dataRef="o1"/>ran.' in text
    assert 'sat<ec startRef="1" dataRef="c1"/>' in text
    assert '<sc id="1" dataRef="o1" isolated="yes"/>' in _text(XLIFF21, entries[0])
    assert '<ec id="1-end" dataRef="c1" isolated="yes"/>' in _text(XLIFF21, entries[1])


def test_a_unit_of_2_1_has_its_segments_and_the_space_between_them() -> None:
    first = _entry(1, "One.", _target("Uno."))
    first = replace(first, segment=replace(first.segment, tail="  "))
    text = _text(XLIFF21, first, _entry(2, "Two.", None), _entry(3, "三。", None, unit=2))
    assert re.findall("<(unit|segment|ignorable)[ >]", text) == [
        "unit",
        "segment",
        "ignorable",
        "segment",
        "unit",
        "segment",
    ]
    assert "<ignorable><source>  </source></ignorable>" in text


@BOTH
def test_a_finding_is_a_note_with_its_priority_and_a_waived_one_is_not_sent(format_: Recogniser) -> None:
    found = (
        Finding("numbers", Severity.ERROR, "“7” is missing"),
        Finding("length", Severity.ADVICE, "long", waiver=Waiver("Bo", "as it should be", TIME)),
    )
    text = _text(format_, _entry(1, "Seven.", _target("Siete.", findings=found)))
    assert 'priority="1">numbers (error): “7” is missing</note>' in text
    assert "length" not in text


@BOTH
def test_the_reason_of_a_rejection_is_a_note_and_no_comment(format_: Recogniser) -> None:
    data = format_.export(_article(_entry(1, "One.", _target("Uno.", State.DRAFT, reason="Not so."))), ES, {})
    assert ">Not so.</note>" in data.decode()
    assert format_.read(data, "x").entries[0].remarks == ()


@BOTH
def test_only_what_is_open_of_a_thread_is_sent(format_: Recogniser) -> None:
    thread = (
        Comment(TIME, "Ana", "Old"),
        Comment(TIME, "Bo", "Done", settles=True),
        Comment(TIME, "Cleo", "هل هذا صحيح؟ 𠮷", ES),
        Comment(TIME, "Cleo", "In French", LanguageTag("fr")),
    )
    data = format_.export(_article(_entry(1, "One.", _target("Uno."), comments=thread)), ES, {})
    assert format_.read(data, "x").entries[0].remarks == (Remark("هل هذا صحيح؟ 𠮷", "Cleo", of_target=True),)


@BOTH
def test_what_is_gone_is_kept_at_the_end_where_nobody_translates_it(format_: Recogniser) -> None:
    gone = _entry(1, "Gone.", _target("Ido."), obsolete=True)
    never = _entry(2, "Never.", None, obsolete=True)
    text = _text(format_, gone, _entry(3, "Here.", _target("Aquí.")), never)
    assert text.index("Here.") < text.index('translate="no"') < text.index("Gone.")
    assert "Never." not in text


@BOTH
def test_an_empty_article_is_a_file_without_units(format_: Recogniser) -> None:
    assert format_.read(format_.export(_article(), ES, {}), "x").entries == ()
