"""What an exported file is called, beside its article."""

from __future__ import annotations

import re
from pathlib import PurePath

from glossa.errors import GlossaError
from glossa.model.article import Article
from glossa.text.languages import LanguageTag, language_tag

_LAST = re.compile(r"(?:(.*)\.)?([^.]+)", re.DOTALL)
_EXCHANGED = "glossa"
"""What the name of a file for other tools has where it would be the article's own otherwise."""


def export_name(article: Article, language: LanguageTag, suffix: str, *, is_own: bool = False) -> str:
    """Returns the name of the export of an article into a language: `lake.es.md` of `lake.md`.

    A language that the name has already is not said twice: `lake.en.md` and `en.json` become `lake.es.md` and
    `es.json`. `is_own` says that the export is the article with its translations filled in, so `es.po` stays `es.po`;
    what is made of it for other tools is `es.glossa.po`.
    """
    path = PurePath(article.name)
    found = _LAST.fullmatch(path.stem)
    rest, last = (found[1], found[2]) if found else (None, path.stem)
    said = _language(last)
    if said == article.document.language:
        return ".".join(filter(None, (rest, language))) + suffix
    if said != language:
        return f"{path.stem}.{language}{suffix}"
    name = f"{path.stem}{suffix}"
    return name if is_own or name != path.name else f"{path.stem}.{_EXCHANGED}{suffix}"


def _language(part: str) -> LanguageTag | None:
    """Returns the language that a part of a name says, however it is written: `zh_CN`."""
    try:
        return language_tag(part)
    except GlossaError:
        return None
