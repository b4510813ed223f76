"""From a web page to an article in Markdown: by its address, or from a file that a browser saved."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

from glossa.errors import GlossaError
from glossa.pages import Limits, PageArticle, extract, fetch, is_address, without_secrets
from glossa.text.languages import LanguageTag, language_tag
from glossa.workflow.page_text import PageText, page_text
from glossa.workflow.reading import read_bytes, reader_called

_HTML = "html"
_NAME = re.compile(r"[^\w.-]+")
_LONGEST_NAME = 80


@dataclass(frozen=True, slots=True)
class Fetched:
    """An article from a page."""

    text: str
    """Markdown with front matter."""
    name: str
    """A name for its file."""
    title: str
    author: str
    date: str
    source: str
    """The address of the page; `""` where that is not known."""
    language: LanguageTag | None
    """What the page says of its language."""
    guessed: bool = False
    """Whether the page is in no encoding that it or its server names."""


def fetch_page(
    url: str, tell: Callable[[str], None], *, allow_private: bool = False, limits: Limits | None = None
) -> Fetched:
    """Fetches the page at `url` and finds the article in it; `tell` is told which machines are asked."""
    page = fetch(url, tell, allow_private=allow_private, limits=limits)
    path = PurePosixPath(unquote(urlsplit(page.url).path))
    return _article(page_text(page.data, page.url, page.charset), page.url, path.stem)


def read_page(path: Path) -> Fetched:
    """Finds the article in a page that was saved."""
    return _article(page_text(read_bytes(path), str(path), ""), "", path.stem)


def _article(page: PageText, url: str, stem: str) -> Fetched:
    found = extract(page.text, url or None)
    url = url or (without_secrets(found.url) if is_address(found.url) else "")
    language = _language(page.text if isinstance(page.text, str) else page.text.decode("latin-1"))
    text = f"---\n{_front_matter(found, url, language)}---\n\n{found.body}\n"
    name = _NAME.sub("-", stem or found.title).strip("-.")[:_LONGEST_NAME] or "article"
    return Fetched(text, f"{name}.md", found.title, found.author, found.date, url, language, page.guessed)


def _language(text: str) -> LanguageTag | None:
    place = reader_called(_HTML).declared_language(text)
    try:
        return language_tag(place.of(text)) if place else None
    except GlossaError:  # what a page says need not be true; `glossa translate` guesses, and --from outweighs it
        return None


def _front_matter(found: PageArticle, url: str, language: LanguageTag | None) -> str:
    values = {
        "title": _quoted(found.title),
        "description": _quoted(found.description),
        "author": _quoted(found.author),
        "date": found.date,
        "source": _quoted(url),
        "lang": language or "",
    }
    return "".join(f"{key}: {value}\n" for key, value in values.items() if value)


def _quoted(value: str) -> str:
    """Writes a text as YAML reads it."""
    return json.dumps(value, ensure_ascii=False) if value else ""
