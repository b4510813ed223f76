"""`glossa export`: an article, or all of them, on their way out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from glossa.cli._options import Glossaries, IntoSeveral, ProjectFolder, opened, opened_article

if TYPE_CHECKING:
    from glossa.model.article import Article
    from glossa.terminology import Termbase
    from glossa.text.languages import LanguageTag
    from glossa.workflow.assess import Assessor
    from glossa.workflow.export import Export
    from glossa.workflow.project import Project

    Make = Callable[[Article, LanguageTag, Callable[[], Assessor]], Export]


def export(
    article: Annotated[
        Path | None, typer.Argument(metavar="[ARTICLE]", help="The article's file.", show_default=False)
    ] = None,
    everything: Annotated[bool, typer.Option("--all", help="All articles of the project.")] = False,
    to: IntoSeveral = None,
    format_name: Annotated[
        str,
        typer.Option("--format", metavar="FORMAT", help="po, xliff12, table_csv, ...; or source: the article itself."),
    ] = "po",
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", metavar="FILE", help="Where to; - for stdout; with --all a folder.", show_default=False
        ),
    ] = None,
    allow_drafts: Annotated[
        bool, typer.Option("--allow-drafts", help="With --format source: drafts may be in it.")
    ] = False,
    force: Annotated[bool, typer.Option("--force", help="Replace a file that somebody changed.")] = False,
    glossary: Glossaries = None,
    project: ProjectFolder = None,
) -> None:
    """Export a file for other tools, or the translated article in its own format.

    \b
    Example:
      glossa export article.md --to es --format po
      glossa export article.md --to es --format xliff12
      glossa export article.md --to es --format source
      glossa export --all --format source --output published/
    """
    from glossa.workflow.export import SOURCE, export_bilingual, export_source
    from glossa.workflow.update import read_back

    languages = _languages(to)
    _refuse_unclear(article, languages, output, everything=everything)

    def make(each: Article, language: LanguageTag, assessor: Callable[[], Assessor]) -> Export:
        if format_name == SOURCE:
            return export_source(each, language, allow_drafts=allow_drafts)
        return export_bilingual(each, language, format_name, assessor())

    if article is None:
        near = opened(Path.cwd(), project, glossaries=glossary)
        _export_all(near, languages, make, output, force=force)
        return
    for tag in languages or (None,):
        desk = opened_article(article, project, tag, glossaries=glossary)
        made = make(desk.article, desk.language, desk.assessor)
        path = output or article.with_name(f"{article.stem}.{desk.language}{made.suffix}")
        _write(desk.project, path, made, format_name, force=force)
        if path.resolve() == article.resolve():
            read_back(desk.project, article, desk.article)


def _languages(to: list[str] | None) -> list[LanguageTag]:
    from glossa.text.languages import language_tag

    return [language_tag(part.strip()) for item in to or () for part in item.split(",") if part.strip()]


def _refuse_unclear(
    article: Path | None, languages: Sequence[LanguageTag], output: Path | None, *, everything: bool
) -> None:
    from glossa.errors import ExitCode, GlossaError

    if (article is None) is not everything:
        message = "Which article?" if article is None else "One article, or all of them?"
        raise GlossaError(message, hint="Name one, or say --all.", exit_code=ExitCode.USAGE)
    if output is not None and (len(languages) > 1 if article else output == Path("-")):
        hint = "Leave --output out, or name one language." if article else "With --all, --output names a folder."
        raise GlossaError(f"Several files cannot all be {output}", hint=hint, exit_code=ExitCode.USAGE)


def _write(project: Project, path: Path, made: Export, format_name: str, *, force: bool) -> None:
    from glossa.cli._output import say, write_bytes
    from glossa.workflow.output import write_file

    if path == Path("-"):
        write_bytes(made.data)
        return
    write_file(project.root, path, made.data, force=force)
    say(f"Wrote {path}: {_counted(made)}.")
    if made.left_out:
        left_out = ", ".join(f"{trait.value} ({count:,})" for trait, count in made.left_out.items())
        say(f"{format_name} has no place for {left_out}: that stays here.")


def _export_all(
    project: Project, languages: Sequence[LanguageTag], make: Make, folder: Path | None, *, force: bool
) -> None:
    from glossa.cli._output import Meter, counted, fail, say
    from glossa.errors import GlossaError
    from glossa.workflow.assess import Assessor
    from glossa.workflow.export_all import export_all
    from glossa.workflow.terms import load_termbase

    @cache
    def termbase() -> Termbase:
        return load_termbase(project)

    @cache
    def assessor(source: LanguageTag, target: LanguageTag) -> Assessor:
        return Assessor(termbase(), source, target, project.config.checks)

    def made(article: Article, language: LanguageTag) -> Export:
        return make(article, language, lambda: assessor(article.document.language, language))

    with Meter() as meter:
        done = list(export_all(project, languages, made, meter, folder=folder, force=force))
    for each in done:
        if each.made is not None:
            say(f"Wrote {each.path}: {_counted(each.made)}.")
    errors = [each.error for each in done if each.error is not None]
    for error, after in zip_longest(errors, errors[1:]):
        fail(error if after is None or after.hint != error.hint else GlossaError(error.message))
    if not done:
        say(f"There is no translation to export in {project.root}.")
    else:
        left = f", {len(errors)} not" if errors else ""
        say(f"{counted(len(done) - len(errors), 'file')} written{left}.")
    if errors:
        raise typer.Exit(errors[0].exit_code)


def _counted(made: Export) -> str:
    """Counts what is in an export: `12 segments, 2 drafts, 1 untranslated`."""
    from glossa.cli._output import counted

    drafts = [counted(made.drafts, "draft")] if made.drafts else []
    untranslated = [f"{made.untranslated} untranslated"] if made.untranslated else []
    return ", ".join([counted(made.segments, "segment"), *drafts, *untranslated])
