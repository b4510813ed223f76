"""What exported files are called."""

from __future__ import annotations

import pytest

from glossa.model.article import Article
from glossa.model.document import Document
from glossa.text.languages import LanguageTag
from glossa.workflow.export_names import export_name
from tests.workflow.samples import AR, EN, ES, ZH


def _article(name: str) -> Article:
    return Article(name, Document("plain", EN, ("",), ()), ())


@pytest.mark.parametrize(
    ("name", "language", "suffix", "called"),
    [
        ("lake.md", ES, ".md", "lake.es.md"),
        ("lake.md", ES, ".po", "lake.es.po"),
        ("news/湖 😀.md", ZH, ".md", "湖 😀.zh-Hans.md"),
        ("messages.pot", AR, ".po", "messages.ar.po"),
        ("lake.en.md", ES, ".md", "lake.es.md"),
        ("locales/en.json", ZH, ".json", "zh-Hans.json"),
        ("en.json", ES, ".po", "es.po"),
        ("app/es.po", ES, ".po", "es.glossa.po"),
        ("app/es.po", ES, ".xlf", "es.xlf"),
        ("app/zh_CN.po", ZH, ".po", "zh_CN.glossa.po"),
        ("gate.es.po", ES, ".po", "gate.es.glossa.po"),
        ("app/fr.po", ES, ".po", "fr.es.po"),
        ("lo-que-es.md", ES, ".md", "lo-que-es.es.md"),
        (".profile", ES, ".txt", ".profile.es.txt"),
    ],
)
def test_a_language_is_said_once(name: str, language: LanguageTag, suffix: str, called: str) -> None:
    assert export_name(_article(name), language, suffix) == called


@pytest.mark.parametrize("name", ["es.po", "es_ES.po", "gate.es.xlf"])
def test_an_article_with_its_translations_filled_in_is_called_as_it_is(name: str) -> None:
    language = LanguageTag("es-ES") if "ES" in name else ES
    assert export_name(_article(name), language, name[name.rindex(".") :], is_own=True) == name
