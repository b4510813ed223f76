"""What verdicts rest on, read without building the article."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings

from glossa.errors import GlossaError
from glossa.model.article import Article
from glossa.model.document import Role
from glossa.store import ArticleStore, Basis, Ground
from glossa.store.grounds import Grounds, read_grounds
from glossa.store.records import to_tables
from tests.model.strategies import articles


def built(article: Article) -> Grounds:
    """Returns the grounds of an article, from the article."""
    languages = sorted({language for entry in article.entries for language in entry.targets})
    current = [entry for entry in article.current if entry.segment.role is not Role.DEBRIS]
    found = {
        language: tuple(
            Basis(
                entry.segment.id,
                entry.segment.source,
                target.state,
                frozenset(
                    Ground(use.source.start, use.source.end, use.concept, use.glossary, use.version)
                    for use in target.terms
                ),
            )
            for entry in current
            if (target := entry.targets.get(language)) is not None
        )
        for language in languages
    }
    return Grounds(article.document.language, {language: bases for language, bases in found.items() if bases})


@given(articles)
@settings(deadline=None, max_examples=40)
def test_they_are_those_of_the_article(article: Article) -> None:
    assert read_grounds(to_tables(article)) == built(article)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"state": "draft"', '"state": "odd"'),
        ('"terms": []', '"terms": 3'),
        ('"terms": []', '"terms": [{"concept": "c"}]'),
    ],
)
def test_what_is_odd_is_damage(tmp_path: Path, old: str, new: str) -> None:
    text = """{
"article": {"1": {"schema": 2, "name": "a.md", "format": "plain", "language": "en", "tail": ""}},
"segments": {"1": {"id": "s", "unit": "u", "role": "paragraph", "source": "A lake."}},
"targets": {"1": {"segment": "s", "language": "es", "text": "Un lago.", "state": "draft", "terms": []}}
}"""
    path = tmp_path / "a.md.json"
    path.write_text(text.replace(old, new), encoding="utf-8")
    with pytest.raises(GlossaError, match="damaged"):
        ArticleStore(path).grounds()
