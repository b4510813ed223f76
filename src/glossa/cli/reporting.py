"""`glossa report`: how a translation came about, as text, JSON or a page to keep."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from glossa.cli._options import Article_, Force, Into, Json, ProjectFolder, opened_article

if TYPE_CHECKING:
    from glossa.workflow.disclosure import Disclosure
    from glossa.workflow.report import Report

_STDOUT = Path("-")


def report(
    article: Article_,
    to: Into = None,
    html: Annotated[bool, typer.Option("--html", help="Write one page with both texts, for any browser.")] = False,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FILE", help="Where the page goes; - for stdout.", show_default=False),
    ] = None,
    force: Force = False,
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
    from glossa.workflow.report import report as made

    _refuse_contradictions(html=html, output=output, json=json)
    desk = opened_article(article, project, to)
    found = made(desk.article, desk.language)
    path = (output or article.with_name(f"{article.stem}.{desk.language}.report.html")) if html else None
    if path:
        _write_page(found, path, desk.project.root, force=force)
    if json:
        _show_json(found.disclosure, path)
    elif not html:
        _show(found.disclosure)


def _refuse_contradictions(*, html: bool, output: Path | None, json: bool) -> None:
    from glossa.errors import ExitCode, GlossaError

    if output and not html:
        raise GlossaError("--output is for the page", hint="Add --html.", exit_code=ExitCode.USAGE)
    if json and output == _STDOUT:
        raise GlossaError("Both want stdout", hint="Leave out --json or --output -.", exit_code=ExitCode.USAGE)


def _write_page(found: Report, path: Path, root: Path, *, force: bool) -> None:
    from glossa.cli._output import doing, say, write_bytes
    from glossa.cli._page import page
    from glossa.workflow.output import write_file

    doing(f"Making {path}")
    if path == _STDOUT:
        write_bytes(page(found))
    else:
        write_file(root, path, page(found), force=force)
        say(f"Wrote {path}.")


def _show_json(disclosure: Disclosure, path: Path | None) -> None:
    from glossa.cli._output import show_json
    from glossa.cli._statement import disclosure_json

    show_json({**disclosure_json(disclosure), "file": path.as_posix() if path else None})


def _show(disclosure: Disclosure) -> None:
    from glossa.cli._output import show
    from glossa.cli._statement import share_table, statement

    show(share_table(disclosure), "", "\n\n".join(statement(disclosure)))
