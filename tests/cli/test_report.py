"""`glossa report`: text, JSON and a page that is safe to open, whatever stands in it."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from types import MappingProxyType

import pytest
from hypothesis import HealthCheck, given, settings

from glossa.cli._html import Html, element, joined, text
from glossa.cli._page import page
from glossa.cli._statement import disclosure_json, percent, statement
from glossa.model.article import Article, Entry
from glossa.model.comment import Comment
from glossa.model.document import Document, Role, UnitId
from glossa.model.finding import Finding, Severity
from glossa.model.segment import Segment, SegmentId
from glossa.model.target import Change, Origin, OriginKind, State, Target
from glossa.model.term import ConceptId, Mechanism, Mention, TermUse, Verdict
from glossa.model.waiver import Waiver
from glossa.text.languages import LanguageTag
from glossa.text.spans import Span
from glossa.workflow.report import report
from tests.cli.conftest import Run
from tests.model.strategies import articles

HOSTILE = "</style><script>alert('x')</script>\"><img src=x onerror=alert(1)>&amp;\u202e\x00\ud800"
TIME = "2026-11-20T10:00:00Z"
VOID = {"meta", "br", "hr"}
DRAFTED = Target(
    "Boats.",
    State.DRAFT,
    Origin(OriginKind.MT, TIME, "apertium"),
    1,
    history=(Change(1, TIME, "draft", State.DRAFT, "Boats.", via="apertium"),),
)


class _Outline(HTMLParser):
    """Notes the elements of a page, and fails where they do not nest."""

    def __init__(self, written: str) -> None:
        super().__init__()
        self.names: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.ids: list[str] = []
        self.shown: list[str] = []
        self._open: list[str] = []
        self.feed(written)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]
        self.ids += [value or "" for name, value in attrs if name == "id"]
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.shown.append(data)


def _use(verdict: Verdict, source: Span, target: Span | None, waiver: Waiver | None = None) -> TermUse:
    return TermUse(
        ConceptId(HOSTILE), HOSTILE, source, HOSTILE, HOSTILE, verdict, Mechanism.MASK, target,
        HOSTILE, waiver=waiver, mention=Mention.FIRST,
    )  # fmt: skip


def _hostile(language: LanguageTag) -> Article:
    waiver = Waiver(HOSTILE, HOSTILE, TIME)
    said = "<1>" + HOSTILE + "</1>"
    history = (
        Change(1, TIME, "draft", State.DRAFT, "Boats.", via=HOSTILE),
        Change(2, TIME, HOSTILE, State.TRANSLATED, said, HOSTILE, HOSTILE, "import", HOSTILE),
    )
    uses = (
        _use(Verdict.KEPT, Span(0, 5), Span(2, 9)),
        _use(Verdict.MISSING, Span(4, 8), None),
        _use(Verdict.WAIVED, Span(8, 12), Span(5, 12), waiver),
        _use(Verdict.KEPT, Span(900, 950), Span(900, 950)),
    )
    findings = (
        Finding("terms", Severity.ERROR, HOSTILE),
        Finding("links", Severity.ADVICE, HOSTILE, waiver=waiver),
    )
    origin = Origin(OriginKind.HUMAN, TIME, by=HOSTILE)
    target = Target(said, State.TRANSLATED, origin, 2, uses, findings, HOSTILE, history)
    segment = Segment(SegmentId("1"), UnitId("u1"), Role.HEADLINE, said, "", (), 1, HOSTILE)
    debris = Segment(SegmentId("2"), UnitId("u2"), Role.DEBRIS, "Share", "")
    comments = (Comment(TIME, HOSTILE, HOSTILE, settles=True),)
    entries = (
        Entry(segment, MappingProxyType({language: target}), comments=comments),
        Entry(debris),
        Entry(replace(segment, id=SegmentId("3"), unit=UnitId("u3"), role=Role.LIST_ITEM)),
    )
    return Article(HOSTILE, Document("plain", LanguageTag("en"), ("",), ()), entries)


@pytest.mark.parametrize(("tag", "way"), [("es", "ltr"), ("ar", "rtl"), ("zh-Hans", "ltr"), ("zh-Hant", "ltr")])
def test_no_text_becomes_markup_and_each_language_is_set_as_it_should(tag: str, way: str) -> None:
    language = LanguageTag(tag)
    written = page(report(_hostile(language), language)).decode()
    outline = _Outline(written)
    assert not {"script", "img", "link", "iframe"} & set(outline.names)
    assert not [name for name, _ in outline.attributes if name.startswith("on")]
    assert outline.names.count("style") == 1
    assert ("lang", tag) in outline.attributes
    assert ("dir", way) in outline.attributes
    assert "alert('x')" in "".join(outline.shown)


def test_a_code_keeps_its_shape_between_letters_that_run_from_right_to_left() -> None:
    language = LanguageTag("ar")
    target = replace(DRAFTED, text="وقع <1>البيان</1> أمس.")
    segment = Segment(SegmentId("1"), UnitId("u1"), Role.PARAGRAPH, "The <1>note</1>.", "")
    article = Article("a.md", Document("plain", LanguageTag("en"), ("",), ()), (Entry(segment, {language: target}),))
    written = page(report(article, language)).decode()
    assert written.count('<bdi dir="ltr" class="code">&lt;/1&gt;</bdi>') == 2


@pytest.mark.parametrize(
    ("source", "into", "said"),
    [("zh-Hans", "es", "word by word"), ("en", "zh-Hans", "character by character"), ("ar", "fr", "word by word")],
)
def test_a_likeness_is_of_translations_and_so_in_their_unit(source: str, into: str, said: str) -> None:
    language = LanguageTag(into)
    history = (*DRAFTED.history, Change(2, TIME, "edit", State.TRANSLATED, "Hoy 今天 𠀀.", by="Ana"))
    target = replace(DRAFTED, text="Hoy 今天 𠀀.", state=State.TRANSLATED, revision=2, history=history)
    segment = Segment(SegmentId("1"), UnitId("u1"), Role.PARAGRAPH, "Today 今天.", "")
    article = Article("a", Document("plain", LanguageTag(source), ("",), ()), (Entry(segment, {language: target}),))
    assert f" like its draft, {said}." in next(statement(report(article, language).disclosure))


def test_the_page_needs_no_network() -> None:
    written = page(report(_hostile(LanguageTag("es")), LanguageTag("es"))).decode()
    style = re.search("<style>(.*?)</style>", written, re.DOTALL)
    assert style is not None
    assert not re.search(r"url\(|@import|https?:", style[1])
    outline = _Outline(written)
    assert all(value.startswith("#") for name, value in outline.attributes if name in ("href", "src"))


def test_the_page_can_be_walked_by_its_headings_and_places() -> None:
    outline = _Outline(page(report(_hostile(LanguageTag("es")), LanguageTag("es"))).decode())
    assert [name for name in outline.names if name in ("h1", "h2", "h3")] == ["h1", "h2", "h2"]
    assert outline.ids == ["disclosure", "texts", "s1", "s2", "s3"]
    assert ("lang", "en") in outline.attributes
    places = {value[1:] for name, value in outline.attributes if name == "href"}
    assert places <= set(outline.ids)


def test_colour_is_never_all_that_tells() -> None:
    shown = "".join(_Outline(page(report(_hostile(LanguageTag("es")), LanguageTag("es"))).decode()).shown)
    for said in (
        "Error: ",
        "Advice: ",
        "Waived by ",
        "translated",
        "not translated yet",
        "nobody translates it",
        "missing",
    ):
        assert said in shown


@given(articles)
@settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.too_slow])
def test_every_article_has_a_page_and_a_statement(article: Article) -> None:
    found = report(article, LanguageTag("es"))
    outline = _Outline(page(found).decode("utf-8"))
    assert len(outline.ids) == len(article.current) + 2
    assert list(statement(found.disclosure)) == disclosure_json(found.disclosure)["statement"]


def test_only_what_is_made_as_markup_is_markup() -> None:
    assert element("p", "a < b", element("b", "c"), title='"') == '<p title="&quot;">a &lt; b<b>c</b></p>'
    assert joined(Html("<br>"), "<br>") == "<br>&lt;br&gt;"
    assert element("meta", charset="utf-8", class_=None) == '<meta charset="utf-8">'
    assert text("\x00\ud800") == "\ufffd\ufffd"


@pytest.mark.parametrize(
    ("part", "whole", "said"),
    [(0, 0, "0 %"), (0, 5, "0 %"), (1, 900, "under 1 %"), (899, 900, "99 %"), (9, 9, "100 %")],
)
def test_a_share_never_says_all_or_nothing_where_it_is_not(part: int, whole: int, said: str) -> None:
    assert percent(part, whole) == said


def test_the_statement_is_what_happened(translated: Run) -> None:
    translated("edit", "article.md", "1", "--to", "es", "--text", "Reunión en Puerto Selwyn")
    translated("approve", "article.md", "1-2", "--to", "es", "--by", "Cleo")
    ran = translated("report", "article.md", "--to", "es")
    said = " ".join(ran.out.split())
    assert ran.code == 0
    assert "machine draft (pseudo)" in said
    assert "article.md, from English into Spanish: 5 segments, 27 words. A machine (pseudo) drafted" in said
    assert "People edited 1 segment of that" in said
    assert "Written or edited by Ana (1 of 5 segments, " in said
    assert "Reviewed by Cleo (2 of 5 segments, " in said
    assert max(map(len, ran.out.splitlines())) <= 80


@pytest.mark.parametrize(
    ("text", "waived", "said"),
    [
        ("Firmaron una declaración conjunta.", False, "Of 1 required term, 1 stands there as the glossaries ask. "),
        ("Firmaron un papel.", False, "Of 1 required term, 0 stand there as the glossaries ask, 1 does not. "),
        (
            "La firmaron.",
            True,
            "Of 1 required term, 0 stand there as the glossaries ask, 1 was waived with a reason. ",
        ),
    ],
)
def test_one_is_not_spoken_of_as_several(glossa: Run, desk: Path, text: str, waived: bool, said: str) -> None:
    (desk / "one.md").write_text("They signed a joint statement.\n", encoding="utf-8")
    glossa("translate", "one.md", "--to", "es", "--engine", "pseudo")
    glossa("edit", "one.md", "1", "--text", text)
    if waived:
        glossa("waive", "one.md", "1", "--term", "joint statement", "--why", "a pronoun")
    told = " ".join(glossa("report", "one.md").out.split())
    assert said in told
    assert "People edited 1 segment of that, with 100 % of its words; it is " in told
    assert " % like its draft, " in told


def test_the_same_as_json(translated: Run) -> None:
    answer = translated("report", "article.md", "--to", "es", "--json").json
    assert (answer["schema"], answer["article"], answer["file"]) == (1, "article.md", None)
    assert answer["total"] == {"segments": 5, "words": 27}
    assert isinstance(answer["began"], list)
    assert [share["as"] for share in answer["began"]] == ["machine", "copy"]


def test_the_page_is_written_beside_the_article_and_never_over_anything(translated: Run, desk: Path) -> None:
    ran = translated("report", "article.md", "--to", "es", "--html")
    written = desk / "article.es.report.html"
    assert (ran.code, ran.err) == (0, "Wrote article.es.report.html.\n")
    assert written.read_text(encoding="utf-8").startswith('<!DOCTYPE html>\n<html lang="en">')
    assert translated("report", "article.md", "--to", "es", "--html").code == 0
    written.write_text("mine", encoding="utf-8")
    ran = translated("report", "article.md", "--to", "es", "--html")
    assert (ran.code, written.read_text(encoding="utf-8")) == (2, "mine")
    assert translated("report", "article.md", "--to", "es", "--html", "--force", "--json").json["file"] == written.name


@pytest.mark.parametrize(
    ("flags", "message"),
    [(["--output", "x.html"], "--output is for the page"), (["--html", "--json", "-o", "-"], "Both want stdout")],
)
def test_flags_that_do_not_go_together(translated: Run, flags: list[str], message: str) -> None:
    ran = translated("report", "article.md", "--to", "es", *flags)
    assert (ran.code, ran.err.splitlines()[0]) == (2, f"Error: {message}")
