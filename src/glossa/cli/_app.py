"""The commands, put together. A command's file is imported when the command is run, not to list it."""

from __future__ import annotations

from keyword import iskeyword
from typing import TYPE_CHECKING, Annotated

import typer
from typer.core import TyperGroup

from glossa import __version__

if TYPE_CHECKING:
    from typer._click.core import Command, Context
    from typer._click.formatting import HelpFormatter

COMMANDS = {
    "fetch": ("fetching", "Make an article of a web page."),
    "translate": ("articles", "Translate articles, terms checked and repaired."),
    "update": ("updating", "Bring a new version of an article in."),
    "segment": ("articles", "Show how an article is cut into segments."),
    "show": ("showing", "Show a translation beside its source."),
    "review": ("reviewer", "Review a translation at the keyboard, segment by segment."),
    "check": ("checking", "Check translations: numbers, names, quotations, terms, form."),
    "edit": ("editing", "Put your own text into a translation."),
    "approve": ("reviewing", "Approve segments."),
    "reject": ("reviewing", "Send segments back with a reason."),
    "reopen": ("reviewing", "Unlock what is signed off."),
    "waive": ("waiving", "Say that a term need not stand there, or a finding need not be mended."),
    "history": ("histories", "Show each step of a translation."),
    "diff": ("histories", "Show what a translation was against what it is."),
    "undo": ("histories", "Take back the last step of a translation."),
    "comment": ("commenting", "Say something about a segment."),
    "comments": ("commenting", "Show what people say about segments."),
    "split": ("cutting", "Cut a segment in two."),
    "join": ("cutting", "Make one segment of two."),
    "export": ("exporting", "Export files for other tools, or the translated articles."),
    "import": ("importing", "Take in what somebody edited elsewhere: PO, XLIFF, tables."),
    "report": ("reporting", "Say how a translation came about, or make a page of it."),
    "terms": ("terms", "Look terms up, edit and check glossaries, see what became of terms."),
    "memory": ("memory", "Search the memory, and exchange it with other tools."),
    "status": ("projects", "Show how far each article has come."),
    "store": ("stores", "Check, compact and merge what is stored."),
    "init": ("projects", "Begin a project."),
    "config": ("projects", "Show each setting and where it came from."),
    "engines": ("engines", "List the engines, or try one."),
}
"""In the order of their use: the file of each command, and what the list says of it."""


class _Lazy(TyperGroup):
    """A group that knows its commands by name and imports one when it is asked for."""

    def list_commands(self, ctx: Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: Context, cmd_name: str) -> Command | None:
        if cmd_name not in COMMANDS:
            return None
        from importlib import import_module

        room = import_module(f"glossa.cli.{COMMANDS[cmd_name][0]}")
        made = getattr(room, f"{cmd_name}_" if iskeyword(cmd_name) else cmd_name)
        if isinstance(made, typer.Typer):
            return typer.main.get_group(made)
        single = typer.Typer(add_completion=False, rich_markup_mode=None)
        single.command(cmd_name)(made)
        return typer.main.get_command(single)

    def invoke(self, ctx: Context) -> object:
        from glossa.cli._output import waiting

        ctx.with_resource(waiting())
        return super().invoke(ctx)

    def format_commands(self, ctx: Context, formatter: HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, summary) for name, (_, summary) in COMMANDS.items()])


app = typer.Typer(
    cls=_Lazy,
    name="glossa",
    help="Translate articles with their terminology right, review them, export them.",
    epilog="Start with: glossa translate article.md --to es",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


def command_names() -> list[str]:
    """Returns every command as it is typed, those of groups too: `terms add`."""
    whole = typer.main.get_group(app)
    context = whole.make_context("glossa", [], resilient_parsing=True)
    names: list[str] = []
    for name in whole.list_commands(context):
        command = whole.get_command(context, name)
        names.append(name)
        names += (f"{name} {sub}" for sub in command.list_commands(context)) if isinstance(command, TyperGroup) else ()
    return names


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
