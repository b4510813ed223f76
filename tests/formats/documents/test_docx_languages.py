"""Word documents: which language a translation says it is in, and so the fonts that it gets."""

from __future__ import annotations

import pytest

from glossa.formats.documents import LocalisingReader
from glossa.formats.documents.docx import FORMAT
from glossa.text.languages import LanguageTag
from tests.formats.documents.conformance import ENGLISH
from tests.formats.documents.docx_samples import paragraph, part, run, style, text

DEFAULTS = "<w:docDefaults><w:rPrDefault><w:rPr>{}</w:rPr></w:rPrDefault></w:docDefaults>"
WORD = '<w:lang w:val="en-US" w:eastAsia="ja-JP" w:bidi="ar-SA"/>'
ICE = paragraph(run("The ice melts."))


def styles(*content: str) -> dict[str, str | bytes]:
    """Returns the part of the styles."""
    return {"word/styles.xml": part("styles", "".join(content))}


def settings(content: str) -> dict[str, str | bytes]:
    """Returns the part of the settings."""
    return {"word/settings.xml": part("settings", content)}


def localised(more: dict[str, str | bytes], target: str, body: str = ICE) -> str:
    """Returns the text of a document that is now in another language."""
    return FORMAT.localised(text(body, more), ENGLISH, LanguageTag(target))


def test_it_is_a_format_that_names_languages() -> None:
    assert isinstance(FORMAT, LocalisingReader)


@pytest.mark.parametrize(
    ("target", "named"),
    [
        ("zh-Hans", "zh-CN"),
        ("zh-Hans-SG", "zh-SG"),
        ("zh-Hant", "zh-TW"),
        ("zh-Hant-HK", "zh-HK"),
        ("ja", "ja-JP"),
        ("ko", "ko-KR"),
    ],
)
def test_east_asian_text_is_said_to_be_in_the_language_as_word_calls_it(target: str, named: str) -> None:
    assert f'<w:lang w:val="en-US" w:eastAsia="{named}" w:bidi="ar-SA"/>' in localised(
        styles(DEFAULTS.format(WORD)), target
    )


@pytest.mark.parametrize("target", ["zh-Latn", "ja-Latn", "ja-Latn-hepburn", "ko-Latn"])
def test_such_a_language_in_latin_letters_is_named_as_any_other(target: str) -> None:
    named = localised(styles(DEFAULTS.format(WORD)), target)
    assert f'w:val="{target}"' in named
    assert 'w:eastAsia="ja-JP"' in named


def test_each_style_that_names_such_a_language_names_the_new_one_and_no_other_does() -> None:
    ours = style("Quote") + '<w:style><w:rPr><w:lang w:eastAsia="ja-JP"/></w:rPr></w:style>'
    theirs = '<w:style><w:rPr><w:lang w:val="fr-FR"/></w:rPr></w:style>'
    named = localised(styles(DEFAULTS.format(WORD), ours, theirs), "zh-Hant")
    assert '<w:rPr><w:lang w:eastAsia="zh-TW"/></w:rPr>' in named
    assert theirs in named
    assert "ja-JP" not in named


@pytest.mark.parametrize(
    ("properties", "named"),
    [
        ('<w:lang w:val="en"/>', '<w:lang w:eastAsia="zh-CN" w:val="en"/>'),
        ("<w:lang w:eastAsia=''/>", "<w:lang w:eastAsia='zh-CN'/>"),
        ('<w:sz w:val="24"/>', '<w:sz w:val="24"/><w:lang w:eastAsia="zh-CN"/>'),
        ("<w:b/><w:specVanish/>", '<w:b/><w:lang w:eastAsia="zh-CN"/><w:specVanish/>'),
    ],
)
def test_where_no_such_language_was_named_the_defaults_name_it(properties: str, named: str) -> None:
    assert DEFAULTS.format(named) in localised(styles(DEFAULTS.format(properties)), "zh-Hans")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('<w:themeFontLang w:val="en-US" w:eastAsia="ja-JP"/>', '<w:themeFontLang w:val="en-US" w:eastAsia="zh-TW"/>'),
        ('<w:themeFontLang w:val="en-US"/>', '<w:themeFontLang w:eastAsia="zh-TW" w:val="en-US"/>'),
        ("<w:zoom/>", "<w:zoom/>"),
    ],
)
def test_fonts_of_the_theme_are_those_for_the_language(before: str, after: str) -> None:
    assert part("settings", after) in localised(settings(before), "zh-Hant")


def test_runs_that_were_not_translated_keep_their_language() -> None:
    body = ICE + paragraph(run("氷", '<w:lang w:eastAsia="ja-JP"/>'))
    assert body in localised(styles(DEFAULTS.format(WORD)), "zh-Hans", body)


def test_other_languages_are_named_where_the_document_names_its_own() -> None:
    more = {**styles(DEFAULTS.format(WORD)), **settings('<w:themeFontLang w:eastAsia="ja-JP"/>')}
    assert localised(more, "es") == text(ICE, more).replace("en-US", "es")
    assert localised({}, "es") == text(ICE)


def test_what_a_chinese_translation_says_is_what_it_is_read_as() -> None:
    more = styles(DEFAULTS.format(WORD))
    named = localised(more, "zh-Hans", paragraph(run("冰雪正在融化。")))
    span = FORMAT.declared_language(named)
    assert span is not None
    assert span.of(named) == "zh-CN"
