"""What exported files are called."""

from __future__ import annotations

from pathlib import PurePath

import pytest

from glossa.formats.documents import DOCUMENT_FORMATS
from glossa.model.article import Article
from glossa.model.document import Document
from glossa.text.languages import LanguageTag
from glossa.workflow.export import SOURCE, export_formats
from glossa.workflow.export_names import export_name, own_suffix
from tests.workflow.samples import AR, EN, ES, ZH


def _article(name: str) -> Article:
    formats = {".po": "po", ".pot": "po", ".xlf": "xliff12", ".xliff": "xliff21"}
    return Article(name, Document(formats.get(PurePath(name).suffix, "plain"), EN, ("",), ()), ())


@pytest.mark.parametrize(
    ("name", "language", "suffix", "called"),
    [
        ("lake.md", ES, ".md", "lake.es.md"),
        ("lake.md", ES, ".po", "lake.es.po"),
        ("news/湖 😀.md", ZH, ".md", "湖 😀.zh-Hans.md"),
        ("lake.md", ES, ".xlf", "lake.es.xlf"),
        ("lake.md", ES, ".xliff2.xlf", "lake.es.xliff2.xlf"),
        ("lake.en.md", ES, ".md", "lake.es.md"),
        ("locales/en.json", ZH, ".json", "zh-Hans.json"),
        ("en.json", ES, ".po", "es.po"),
        ("app/es.po", ES, ".po", "es.glossa.po"),
        ("app/es.po", ES, ".xlf", "es.xlf"),
        ("gate.es.xlf", ES, ".xliff2.xlf", "gate.es.xliff2.xlf"),
        ("app/zh_CN.po", ZH, ".po", "zh_CN.glossa.po"),
        ("gate.es.po", ES, ".po", "gate.es.glossa.po"),
        ("lo-que-es.md", ES, ".md", "lo-que-es.es.md"),
        (".profile", ES, ".txt", ".profile.es.txt"),
    ],
)
def test_a_language_is_said_once(name: str, language: LanguageTag, suffix: str, called: str) -> None:
    assert export_name(_article(name), language, suffix) == called


@pytest.mark.parametrize(
    ("name", "suffix", "own", "other"),
    [
        ("messages.pot", ".po", "messages.ar.po", "messages.ar.glossa.po"),
        ("gate.po", ".po", "gate.ar.po", "gate.ar.glossa.po"),
        ("en.po", ".po", "ar.po", "ar.glossa.po"),
        ("app/fr.po", ".po", "fr.ar.po", "fr.ar.glossa.po"),
        ("بوابة.xlf", ".xlf", "بوابة.ar.xlf", "بوابة.ar.glossa.xlf"),
        ("门 😀.xliff", ".xlf", "门 😀.ar.xliff", "门 😀.ar.xlf"),
    ],
)
def test_what_is_made_for_other_tools_is_not_called_like_the_translated_article(
    name: str, suffix: str, own: str, other: str
) -> None:
    own_suffix = ".po" if suffix == ".po" else name[name.rindex(".") :]
    assert export_name(_article(name), AR, own_suffix, is_own=True) == own
    assert export_name(_article(name), AR, suffix) == other


@pytest.mark.parametrize(
    "name", ["lake.md", "湖 😀.docx", "بحيرة.html", "es.po", "gate.po", "app.pot", "ar.xlf", "gate.xlf", "gate.xliff"]
)
@pytest.mark.parametrize("language", [ES, AR, ZH])
def test_no_two_formats_of_an_article_share_a_name(name: str, language: LanguageTag) -> None:
    article = _article(name)
    loaded = [DOCUMENT_FORMATS.load(each) for each in export_formats() if each != SOURCE]
    names = [export_name(article, language, each.suffixes[0]) for each in loaded]
    own = own_suffix(PurePath(name))
    names.append(export_name(article, language, own, is_own=own in {".po", ".xlf", ".xliff"}))
    assert len(set(names)) == len(names) > 1


@pytest.mark.parametrize("name", ["es.po", "es_ES.po", "gate.es.xlf"])
def test_an_article_with_its_translations_filled_in_is_called_as_it_is(name: str) -> None:
    language = LanguageTag("es-ES") if "ES" in name else ES
    assert export_name(_article(name), language, name[name.rindex(".") :], is_own=True) == name
