"""How far the glossaries cover an article that nobody has translated yet."""

from __future__ import annotations

from pathlib import Path

from glossa.workflow.terms_coverage import cover_articles
from tests.workflow.samples import ES, FR, desk

GLOSSARY = """\
id,en,es,fr,domain
s,joint statement,declaración conjunta,déclaration commune,diplomacy
p,Party secretary,secretario del Partido,,politics
l,lake,lago,,
w,water,,eau,
"""
ARTICLE = """\
# Talks by the lake

The joint statement names the lake twice. The lake has water.

The Party secretary was silent. Nobody laughed.
"""


def test_terms_concepts_and_domains_are_counted(tmp_path: Path) -> None:
    here = desk(tmp_path, ARTICLE, glossary=GLOSSARY)
    (found,) = cover_articles(here.project, [here.path], [ES])
    assert (found.segments, found.with_terms, found.terms, found.concepts) == (5, 4, 5, 3)
    assert found.domains == {"": 3, "diplomacy": 1, "politics": 1}
    assert not here.store.exists()


def test_concepts_without_a_rendering_are_named(tmp_path: Path) -> None:
    here = desk(tmp_path, ARTICLE, glossary=GLOSSARY)
    spanish, french = cover_articles(here.project, [here.path], [ES, FR])
    assert [(entry.place, count) for entry, count in spanish.lacking] == [("terms.csv:5", 1)]
    assert [(entry.place, count) for entry, count in french.lacking] == [("terms.csv:4", 3), ("terms.csv:3", 1)]


def test_what_another_layer_renders_is_not_lacking(tmp_path: Path) -> None:
    here = desk(tmp_path, ARTICLE, glossary=GLOSSARY)
    (tmp_path / "more.csv").write_text("en,es\nwater,agua\n", encoding="utf-8")
    (tmp_path / "glossa.toml").write_text('glossaries = ["terms.csv", "more.csv"]\n', encoding="utf-8")
    (found,) = cover_articles(here.project, [here.path], [ES])
    assert found.lacking == ()
    assert found.terms == 6


def test_a_chinese_article_is_read_in_its_own_language(tmp_path: Path) -> None:
    here = desk(
        tmp_path,
        "# 湖边会谈\n\n联合声明已签署。\n",
        glossary="en,es,zh-Hans\njoint statement,declaración conjunta,联合声明\n",
    )
    (found,) = cover_articles(here.project, [here.path], [ES])
    assert (found.terms, found.with_terms) == (1, 1)
