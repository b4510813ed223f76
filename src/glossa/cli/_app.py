"""The commands, put together. Each file registers its own; heavy imports wait inside the functions."""

from __future__ import annotations

from typing import Annotated

import typer

from glossa import __version__
from glossa.cli import articles, engines, projects, reviewing

app = typer.Typer(
    name="glossa",
    help="Translate articles with their terminology right, review them, export them.",
    epilog="Start with: glossa translate article.md --to es",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


def _version(value: bool) -> None:
    if value:
        typer.echo(f"glossa {__version__}")
        raise typer.Exit


@app.callback()
def glossa(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and leave.")
    ] = False,
) -> None:
    """Translate articles with their terminology right, review them, export them."""


for room in (articles, reviewing, projects, engines):
    room.register(app)
