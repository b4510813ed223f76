"""`glossa update`: a new version of an article."""

from __future__ import annotations

from collections.abc import Sequence
from shlex import quote
from typing import TYPE_CHECKING, Annotated

import typer

from glossa.cli._options import Articles, From, Json, ProjectFolder, opened, source_language

if TYPE_CHECKING:
    from glossa.errors import GlossaError
    from glossa.workflow.update import Update


def update(
    articles: Articles,
    source: From = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show what would change; write nothing.")] = False,
    project: ProjectFolder = None,
    json: Json = False,
) -> None:
    """Bring a new version of an article in; nothing is translated.

    What is the same keeps its translation and its state, wherever it moved. What was edited, split or merged gets its
    old translation as a draft. What is gone is kept, and comes back with its text.

    \b
    Example:
      glossa update article.md --dry-run
      glossa update article.md
    """
    from glossa.cli._output import doing
    from glossa.workflow.update import update_articles

    near = opened(articles[0], project, source=source)
    doing(f"Comparing {articles[0] if len(articles) == 1 else f'{len(articles):,} articles'} with what is stored")
    done = list(update_articles(near, articles, source_language(source), dry_run=dry_run))
    if json:
        _show_json(done)
    else:
        for each in done:
            _show(each, dry_run=dry_run)
    _exit_with(done)


def _show_json(done: Sequence[Update | GlossaError]) -> None:
    from glossa.cli._output import show_json
    from glossa.cli._render_update import update_json
    from glossa.errors import GlossaError

    show_json(
        {
            "updates": [update_json(each) for each in done if not isinstance(each, GlossaError)],
            "errors": [{"message": each.message, "hint": each.hint} for each in done if isinstance(each, GlossaError)],
        }
    )


def _show(each: Update | GlossaError, *, dry_run: bool) -> None:
    from glossa.cli._output import counted, fail, say, show
    from glossa.cli._render_update import update_block
    from glossa.errors import GlossaError
    from glossa.workflow.passages import fallen

    if isinstance(each, GlossaError):
        fail(each)
        return
    for note in each.notes:
        say(note, style="yellow")
    if not each.changed:
        say(f"{each.path} has not changed.")
        return
    show(update_block(each))
    fell = fallen(each.passages)
    if fell and not dry_run:
        article = quote(str(each.path))
        say(f"{counted(len(fell), 'approval')} fell. Next: glossa show {article} --to {fell[0].language} --open")
    if dry_run:
        would = f" {counted(len(fell), 'approval')} would fall." if fell else ""
        say(f"A dry run: nothing was written.{would}")


def _exit_with(done: Sequence[Update | GlossaError]) -> None:
    from glossa.errors import GlossaError

    for each in done:
        if isinstance(each, GlossaError):
            raise typer.Exit(each.exit_code)
