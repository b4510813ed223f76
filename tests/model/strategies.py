"""Articles as hypothesis makes them: every field filled or empty, text in every script."""

from __future__ import annotations

from types import MappingProxyType

from hypothesis import strategies as st

from glossa.model.article import Article, Entry
from glossa.model.comment import Comment
from glossa.model.document import Document, Role, Unit, UnitId
from glossa.model.finding import Finding, Severity
from glossa.model.inline import CodeKind, InlineCode
from glossa.model.segment import Segment, SegmentId
from glossa.model.target import Change, Origin, OriginKind, State, Target
from glossa.model.term import ConceptId, Mechanism, Mention, TermUse, Verdict
from glossa.model.waiver import Waiver
from glossa.text.languages import LanguageTag
from glossa.text.spans import Span

WORDS = [
    "summit",
    "水资源",
    "共同富裕",
    "مؤتمر القمة",
    "שלום",
    "𝒜𠮷😀",
    "<1>",
    "</1>",
    '"',
    "\\",
    "\t",
    "\n",
    "\u2028",
    " ",
]

texts = st.lists(st.sampled_from(WORDS), max_size=4).map("".join) | st.text(max_size=8)
numbers = st.integers(0, 10**6)
times = st.datetimes().map(lambda moment: moment.strftime("%Y-%m-%dT%H:%M:%SZ"))
languages = st.sampled_from(["es", "zh-Hans", "zh-Hant-HK", "ar", "pt-BR"]).map(LanguageTag)
spans = st.builds(Span, numbers, numbers)
codes = st.builds(InlineCode, numbers, st.sampled_from(CodeKind), texts, texts)
several_codes = st.lists(codes, max_size=2).map(tuple)
origins = st.builds(Origin, st.sampled_from(OriginKind), times, texts, st.none() | st.integers(0, 100), texts, texts)
changes = st.builds(
    Change,
    numbers,
    times,
    texts,
    st.sampled_from(State),
    st.none() | texts,
    texts,
    texts,
    texts,
    texts,
    texts,
    st.none() | origins,
)
waivers = st.builds(Waiver, texts, texts, times)
findings = st.builds(
    Finding,
    texts,
    st.sampled_from(Severity),
    texts,
    st.none() | spans,
    st.none() | spans,
    st.none() | texts,
    st.none() | waivers,
)
uses = st.builds(
    TermUse,
    texts.map(ConceptId),
    texts,
    spans,
    texts,
    texts,
    st.sampled_from(Verdict),
    st.sampled_from(Mechanism),
    st.none() | spans,
    texts,
    texts,
    texts,
    st.none() | st.builds(Waiver, texts, texts, texts),
    st.none() | st.sampled_from(Mention),
    texts,
    texts,
)
targets = st.builds(
    Target,
    texts,
    st.sampled_from(State),
    origins,
    st.integers(1, 99),
    st.lists(uses, max_size=2).map(tuple),
    st.lists(findings, max_size=2).map(tuple),
    texts,
    st.lists(changes, max_size=2).map(tuple),
)
units = st.builds(Unit, texts.map(UnitId), st.sampled_from(Role), texts, several_codes, texts, numbers, texts)
segments = st.builds(
    Segment,
    texts.map(SegmentId),
    texts.map(UnitId),
    st.sampled_from(Role),
    texts,
    texts,
    several_codes,
    numbers,
    texts,
)
comments = st.builds(Comment, times, texts, texts, st.none() | languages, st.booleans())
entries = st.builds(
    Entry,
    segments,
    st.dictionaries(languages, targets, max_size=2).map(MappingProxyType),
    st.booleans(),
    st.lists(comments, max_size=2).map(tuple),
)


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """Makes a document with one more skeleton piece than units."""
    inside = draw(st.lists(units, max_size=3))
    skeleton = draw(st.lists(texts, min_size=len(inside) + 1, max_size=len(inside) + 1))
    return Document("markdown", draw(languages), tuple(skeleton), tuple(inside))


articles = st.builds(
    Article,
    texts,
    documents(),
    st.lists(entries, max_size=4, unique_by=lambda entry: entry.segment.id).map(tuple),
    st.dictionaries(texts, st.lists(numbers, max_size=2).map(tuple), max_size=2).map(MappingProxyType),
)
