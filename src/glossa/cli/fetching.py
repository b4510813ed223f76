"""`glossa fetch`: a web page becomes an article."""

from __future__ import annotations

from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING, Annotated

import typer

from glossa.cli._options import Force, Json, ProjectFolder, opened

if TYPE_CHECKING:
    from glossa.workflow.fetch import Fetched


def fetch(
    page: Annotated[
        str, typer.Argument(metavar="ADDRESS|FILE", help="A page on the web, or one you saved.", show_default=False)
    ],
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FILE", help="Where to; - for stdout.", show_default=False),
    ] = None,
    allow_private: Annotated[
        bool, typer.Option("--allow-private", help="The page may be on this machine or in this network.")
    ] = False,
    force: Force = False,
    project: ProjectFolder = None,
    json: Json = False,
) -> None:
    """Make an article in Markdown of a web page: headline, author, date, text.

    Navigation, share bars, comments and the like are left out. Of a page on the web its address is asked for and
    nothing else is sent; a page that you saved is read without the network.

    \b
    Example:
      glossa fetch https://example.org/news/port --output articles/port.md
      glossa fetch saved.html
    """
    from glossa.cli._output import say, show_json, write_bytes
    from glossa.workflow.output import write_file

    fetched = _fetched(page, allow_private=allow_private)
    if fetched.guessed:
        say("The page is not in the encoding that it says, so that was guessed: look at its letters.")
    data = fetched.text.encode("utf-8", "replace")
    if output == Path("-"):
        write_bytes(data)
        return
    path = output or Path(fetched.name)
    write_file(opened(path, project).root, path, data, force=force)
    if json:
        show_json({"path": path.as_posix(), **_json(fetched)})
        return
    say(f"Wrote {path}: {_summary(fetched)}.")
    say(f"Read it through, then: glossa translate {quote(str(path))}")


def _fetched(page: str, *, allow_private: bool) -> Fetched:
    from glossa.cli._output import doing, say
    from glossa.pages import is_address
    from glossa.workflow.fetch import fetch_page, read_page

    doing(f"Reading {page}")
    if is_address(page):
        return fetch_page(page, lambda host: say(f"Asking {host} for the page."), allow_private=allow_private)
    return read_page(Path(page))


def _json(fetched: Fetched) -> dict[str, object]:
    return {
        "title": fetched.title,
        "author": fetched.author,
        "date": fetched.date,
        "source": fetched.source,
        "language": fetched.language,
    }


def _summary(fetched: Fetched) -> str:
    """Says what was found: `“Title”, by Jane Doe, 2026-03-14, in en-GB`."""
    parts = [f"“{fetched.title}”" if fetched.title else "no headline"]
    parts += [f"by {fetched.author}"] if fetched.author else []
    parts += [fetched.date] if fetched.date else []
    return ", ".join([*parts, f"in {fetched.language}" if fetched.language else "language not said"])
