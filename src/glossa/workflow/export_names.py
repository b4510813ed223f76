"""What an exported file is called, beside its article."""

from __future__ import annotations

import re
from pathlib import PurePath

from glossa.errors import GlossaError
from glossa.formats.documents import BilingualDocument
from glossa.model.article import Article
from glossa.text.languages import LanguageTag, language_tag
from glossa.workflow.reading import reader_called

_LAST = re.compile(r"(?:(.*)\.)?([^.]+)", re.DOTALL)
_EXCHANGED = "glossa"
"""What the name of a file for other tools has where it would be that of the article, or of its translation."""
_TEMPLATES = {".pot": ".po"}
"""The endings of templates, and those of the files that translations make of them."""


def export_name(article: Article, language: LanguageTag, suffix: str, *, is_own: bool = False) -> str:
    """Returns the name of the export of an article into a language: `lake.es.md` of `lake.md`.

    A language that the name has already is not said twice: `lake.en.md` and `en.json` become `lake.es.md` and
    `es.json`. `is_own` says that the export is the article with its translations filled in, so `es.po` stays `es.po`,
    and `gate.po` becomes `gate.es.po`; what is made of them for other tools is `es.glossa.po` and `gate.es.glossa.po`.
    """
    path = PurePath(article.name)
    stem = _stem(path, article.document.language, language)
    is_taken = f"{stem}{suffix}" == path.name or (suffix == own_suffix(path) and _has_room(article))
    return f"{stem}.{_EXCHANGED}{suffix}" if is_taken and not is_own else f"{stem}{suffix}"


def own_suffix(path: PurePath) -> str:
    """Returns the ending of an article's translation in the article's own format."""
    return _TEMPLATES.get(path.suffix, path.suffix)


def _has_room(article: Article) -> bool:
    """Tells whether the article's own format is one for sources and translations side by side."""
    return isinstance(reader_called(article.document.format), BilingualDocument)


def _stem(path: PurePath, source: LanguageTag, language: LanguageTag) -> str:
    """Returns the name of a translation without its ending."""
    found = _LAST.fullmatch(path.stem)
    rest, last = (found[1], found[2]) if found else (None, path.stem)
    said = _language(last)
    if said == source:
        return ".".join(filter(None, (rest, language)))
    return path.stem if said == language else f"{path.stem}.{language}"


def _language(part: str) -> LanguageTag | None:
    """Returns the language that a part of a name says, however it is written: `zh_CN`."""
    try:
        return language_tag(part)
    except GlossaError:
        return None
