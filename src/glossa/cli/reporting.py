"""`glossa report`: how a translation came about, as text, JSON or a page to keep."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from glossa.cli._options import Article_, Into, Json, ProjectFolder, opened_article


def report(
    article: Article_,
    to: Into = None,
    html: Annotated[bool, typer.Option("--html", help="Write one page with both texts, for any browser.")] = False,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FILE", help="Where the page goes; - for stdout.", show_default=False),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Replace a file that somebody changed.")] = False,
    project: ProjectFolder = None,
    json: Json = False,
) -> None:
    """Say how a translation came about: how much was machine draft, what was edited, who reviewed.

    All of it is counted from the history of each segment. With --html it goes into one page, beside both texts
    with their terms, findings, comments and histories; it needs no network and can be published.

    \b
    Example:
      glossa report article.md --to es
      glossa report article.md --to es --html
    """
    from glossa.cli._output import say, show, show_json, write_bytes
    from glossa.cli._page import page
    from glossa.cli._statement import disclosure_json, share_table, statement
    from glossa.errors import ExitCode, GlossaError
    from glossa.workflow.output import write_file
    from glossa.workflow.report import report as made

    if output and not html:
        raise GlossaError("--output is for the page", hint="Add --html.", exit_code=ExitCode.USAGE)
    if json and output == Path("-"):
        raise GlossaError("Both want stdout", hint="Leave out --json or --output -.", exit_code=ExitCode.USAGE)
    desk = opened_article(article, project, to)
    found = made(desk.article, desk.language)
    path = output or article.with_name(f"{article.stem}.{desk.language}.report.html")
    if html and output == Path("-"):
        write_bytes(page(found))
        return
    if html:
        write_file(desk.project.root, path, page(found), force=force)
        say(f"Wrote {path}.")
    if json:
        show_json({**disclosure_json(found.disclosure), "file": path.as_posix() if html else None})
    elif not html:
        show(share_table(found.disclosure), "", "\n\n".join(statement(found.disclosure)))
