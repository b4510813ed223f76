"""Chinese into English and English into Chinese through the google engine, a local server in its place."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from glossa.model.term import Mechanism, Verdict
from glossa.text.languages import LanguageTag
from glossa.workflow.export import export_source
from glossa.workflow.project import open_project
from glossa.workflow.summary import RunSummary
from glossa.workflow.translating import Request, translate_articles
from tests.engines.server import FakeServices, Fault
from tests.workflow.samples import EN, ES, ZH, Desk, Heard, desk

CHINESE = """\
# 部长们在湖边会晤

部长们周一会晤。党委书记首先发言，并谈到**水**。双方签署了联合声明。
"""
ENGLISH = """\
# Ministers meet by the lake

The ministers met on Monday. The Party secretary spoke of **water**. A joint statement was signed.
"""


def through_google(
    here: Desk, services: FakeServices, to: LanguageTag, settings: Mapping[str, str] | None = None
) -> tuple[RunSummary, list[str]]:
    """Translates an article with `engines = ["google"]`; returns the summary and what was said."""
    environ = {"GLOSSA_ENGINES": "google", "GLOSSA_ENGINE_GOOGLE_URL": services.settings("google")["url"]}
    heard = Heard()
    project = open_project(here.path, here.root, environ | dict(settings or {}), {})
    (run,) = translate_articles(project, Request((here.path,), (to,)), heard)
    assert run.errors == ()
    return run.languages[0], heard.notes


def test_a_chinese_article_goes_into_english(tmp_path: Path) -> None:
    here = desk(tmp_path, CHINESE)
    with FakeServices() as services:
        summary, notes = through_google(here, services, EN)

    assert (here.article.document.language, summary.complete) == (ZH, True)
    assert {seen.target for seen in services.requests} == {"en"}
    uses = [use for entry in here.article.current for use in entry.targets[EN].terms]
    assert [(use.expected, use.verdict, use.mechanism) for use in uses] == [
        ("Party secretary", Verdict.KEPT, Mechanism.MASK),
        ("joint statement", Verdict.KEPT, Mechanism.MASK),
    ]
    address = services.settings("google")["url"]
    assert [note for note in notes if "is sent to" in note] == [
        f"google: the text of 4 segments is sent to {address} (GLOSSA_ENGINE_GOOGLE_URL)."
    ]
    assert "**水**" in export_source(here.article, EN, allow_drafts=True).data.decode()


def test_an_english_article_goes_into_chinese(tmp_path: Path) -> None:
    here = desk(tmp_path, ENGLISH)
    with FakeServices() as services:
        summary, _ = through_google(here, services, ZH)

    assert summary.complete
    assert {seen.target for seen in services.requests} == {"zh-CN"}
    assert (summary.terms.required, summary.terms.repaired, summary.terms.missing) == (2, 2, 0)
    text = export_source(here.article, ZH, allow_drafts=True).data.decode()
    assert "党委书记" in text
    assert "联合声明" in text
    assert "**water**" in text


def test_it_goes_into_spanish_the_same_way_in_two_requests(tmp_path: Path) -> None:
    here = desk(tmp_path, ENGLISH)
    with FakeServices() as services:
        summary, _ = through_google(here, services, ES)

    assert summary.complete
    assert (summary.requests, len(services.requests)) == (2, 2)


def test_what_the_service_refuses_is_listed_and_the_next_run_brings_it(tmp_path: Path) -> None:
    here = desk(tmp_path, ENGLISH)
    with FakeServices(always=Fault.FORBIDDEN) as services:
        first, _ = through_google(here, services, ES)
        services.always = None
        second, _ = through_google(here, services, ES)

    assert [failure.number for failure in first.failures] == [1, 2, 3, 4]
    assert all(failure.reason for failure in first.failures)
    assert second.complete


def test_half_an_answer_is_asked_for_again(tmp_path: Path) -> None:
    here = desk(tmp_path, ENGLISH)
    with FakeServices() as services:
        services.faults.append(Fault.HALF)
        summary, _ = through_google(here, services, ES)

    assert summary.complete
