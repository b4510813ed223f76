"""The one door to trafilatura: which part of a page is the article, and who wrote it when."""

from __future__ import annotations

import logging
from dataclasses import dataclass

from glossa.errors import GlossaError
from glossa.pages.markdown import Element, markdown

_NAMES = (
    "comments comentarios comentario commentaires kommentare commenti comentários pinglun comment-list respond"
    " newsletter boletin cookie-banner publicidad publicite anzeige compartir partager"
)
_FURNITURE = [
    f"//*[self::div or self::section or self::aside or self::ul or self::ol or self::form]"
    f"[@id='{name}' or contains(concat(' ', normalize-space(@class), ' '), ' {name} ')]"
    for name in _NAMES.split()
]
"""What pages call the parts that are no article, beside the names that trafilatura knows."""
_SHORTEST = 20
"""In characters without spaces. What is shorter is a page's name or a button."""


@dataclass(frozen=True, slots=True)
class PageArticle:
    """The article of a page."""

    title: str
    author: str
    """Names as the page has them, several with `; ` between them; `""` where it names nobody."""
    date: str
    """`2026-03-14`, or `""`."""
    description: str
    url: str
    """Where the page says that it is; `""` where it does not."""
    body: str
    """Markdown, without the headline."""


def extract(page: str | bytes, url: str | None = None) -> PageArticle:
    """Finds the article; navigation, comments, share bars and the like are left out.

    `url` makes relative links whole. Raises `GlossaError` where trafilatura is missing or finds no article.
    """
    try:
        from trafilatura import bare_extraction
    except ImportError as error:
        raise GlossaError(
            f"trafilatura is not installed, or lacks a part: {error.name}",
            hint="Run pip install 'glossa[web]', or copy the article's text into a file.",
        ) from None
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # what it logs is said below
    found = bare_extraction(
        page,
        url=url,
        include_comments=False,
        include_formatting=True,
        include_links=True,
        with_metadata=True,
        prune_xpath=_FURNITURE,
        date_extraction_params={"original_date": True, "extensive_search": False},
    )
    body = getattr(found, "body", None)
    if body is None or len("".join("".join(body.itertext()).split())) < _SHORTEST:
        raise GlossaError("There is no article in that page", hint="Is it a list of articles, or made by a script?")
    title = _line(getattr(found, "title", None))
    return PageArticle(
        title,
        _line(getattr(found, "author", None)),
        _line(getattr(found, "date", None)),
        _line(getattr(found, "description", None)),
        _line(getattr(found, "url", None)),
        markdown(_without_headline(body, title)),
    )


def _line(value: object) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""


def _without_headline(body: Element, title: str) -> list[Element]:
    """Leaves out the heading that is the title, which stands in the front matter."""
    blocks = list(body)
    first = blocks[0] if blocks else None
    if first is not None and first.tag == "head" and _line("".join(first.itertext())) == title:
        return blocks[1:]
    return blocks
