"""`glossa export`: an article, or all of them, on their way out."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from glossa.cli._options import Force, Glossaries, IntoSeveral, Opened, ProjectFolder, opened, opened_article

if TYPE_CHECKING:
    from glossa.model.article import Article
    from glossa.terminology import Termbase
    from glossa.text.languages import LanguageTag
    from glossa.workflow.assess import Assessor
    from glossa.workflow.export import Export
    from glossa.workflow.export_all import Exported
    from glossa.workflow.project import Project


Article_ = Annotated[Path | None, typer.Argument(metavar="[ARTICLE]", help="The article's file.", show_default=False)]
Everything = Annotated[bool, typer.Option("--all", help="All articles of the project.")]
Format = Annotated[
    str,
    typer.Option("--format", metavar="FORMAT", help="po, xliff12, table_csv, ...; or source: the article itself."),
]
Output = Annotated[
    str | None,  # a path would not say whether a slash was behind it
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        help="Where to: a file, a folder (one that is there, or with / behind it), or - for stdout. With --all, or "
        "for several languages, it is a folder.",
        show_default=False,
    ),
]
AllowDrafts = Annotated[bool, typer.Option("--allow-drafts", help="With --format source: drafts may be in it.")]


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What is to be exported, and where to."""

    languages: Sequence[LanguageTag]
    """Those that were named."""
    format: str
    output: str | None
    """A file, a folder, or `-`."""
    allow_drafts: bool
    force: bool

    @property
    def folder(self) -> Path | None:
        """The folder that the files go into, if `output` is one: several languages want one, so they make it."""
        if self.output in {None, "-"}:
            return None
        path = Path(self.output)
        is_new = len(self.languages) > 1 and not path.suffix and not path.exists()
        return path if is_new or path.is_dir() or self.output.endswith(("/", os.sep)) else None

    def place(self, beside: Path, name: str) -> Path:
        """Returns where the export of the article at `beside` goes, which is called `name` unless somebody says so."""
        if self.output is None:
            return beside.with_name(name)
        return self.folder / name if self.folder else Path(self.output)

    def made(self, article: Article, language: LanguageTag, assessor: Callable[[], Assessor]) -> Export:
        """Makes the export of an article; the glossaries are read only if its format says something of terms."""
        from glossa.workflow.export import SOURCE, export_bilingual, export_source

        if self.format == SOURCE:
            return export_source(article, language, allow_drafts=self.allow_drafts)
        return export_bilingual(article, language, self.format, assessor())


def export(
    article: Article_ = None,
    everything: Everything = False,
    to: IntoSeveral = None,
    format_name: Format = "po",
    output: Output = None,
    allow_drafts: AllowDrafts = False,
    force: Force = False,
    glossary: Glossaries = None,
    project: ProjectFolder = None,
) -> None:
    """Export a file for other tools, or the translated article in its own format.

    \b
    Example:
      glossa export article.md --to es --format po
      glossa export article.md --to es --format xliff12
      glossa export article.md --to es --format source
      glossa export article.md --to es,fr --output out/
      glossa export --all --format source --output published/
    """
    from glossa.workflow.export import refuse_unknown_format

    wanted = _Wanted(_languages(to), format_name, output, allow_drafts, force)
    refuse_unknown_format(format_name)
    _refuse_unclear(article, wanted, everything=everything)
    if article is None:
        _export_all(opened(Path.cwd(), project, glossaries=glossary), wanted)
        return
    for tag in wanted.languages or (None,):
        _export_one(opened_article(article, project, tag, glossaries=glossary), article, wanted)


def _export_one(desk: Opened, file: Path, wanted: _Wanted) -> None:
    from glossa.cli._output import doing, say, write_bytes
    from glossa.workflow.export_all import put_export
    from glossa.workflow.export_names import export_name

    doing(f"Exporting {file} as {wanted.format}")
    made = wanted.made(desk.article, desk.language, desk.assessor)
    if wanted.output == "-":
        write_bytes(made.data)
        return
    name = export_name(desk.article, desk.language, made.suffix, is_own=made.is_own)
    path = wanted.place(file, name)
    put_export(desk.project, desk.article, path, made, force=wanted.force)
    say(f"Wrote {path}: {_counted(made)}.")
    if made.left_out:
        left_out = ", ".join(f"{trait.value} ({count:,})" for trait, count in made.left_out.items())
        say(f"{wanted.format} has no place for {left_out}: that stays here.")


def _languages(to: list[str] | None) -> list[LanguageTag]:
    from glossa.text.languages import language_tag

    return [language_tag(part.strip()) for item in to or () for part in item.split(",") if part.strip()]


def _refuse_unclear(article: Path | None, wanted: _Wanted, *, everything: bool) -> None:
    from glossa.errors import ExitCode, GlossaError

    if (article is None) is not everything:
        message = "Which article?" if article is None else "One article, or all of them?"
        raise GlossaError(message, hint="Name one, or say --all.", exit_code=ExitCode.USAGE)
    is_one = wanted.output is not None and (wanted.folder is None if article else wanted.output == "-")
    if is_one and (everything or len(wanted.languages) > 1):
        hint = "Name a folder with / behind it, or one language." if article else "With --all, --output names a folder."
        raise GlossaError(f"Several files cannot all be {wanted.output}", hint=hint, exit_code=ExitCode.USAGE)


def _export_all(project: Project, wanted: _Wanted) -> None:
    from glossa.cli._output import Meter
    from glossa.workflow.export_all import export_all

    with Meter() as meter:
        make = _maker(project, wanted)
        folder = None if wanted.output is None else Path(wanted.output)
        done = list(export_all(project, wanted.languages, make, meter, folder=folder, force=wanted.force))
    _tell(project, wanted, done)
    errors = [each.error for each in done if each.error is not None]
    if errors:
        raise typer.Exit(errors[0].exit_code)


def _maker(project: Project, wanted: _Wanted) -> Callable[[Article, LanguageTag], Export]:
    """Makes exports of many articles: the glossaries are read once, and only if they are needed."""
    from glossa.workflow.assess import Assessor
    from glossa.workflow.terms import load_termbase

    @cache
    def termbase() -> Termbase:
        return load_termbase(project)

    @cache
    def assessor(source: LanguageTag, target: LanguageTag) -> Assessor:
        return Assessor(termbase(), source, target, project.config.checks)

    return lambda article, language: wanted.made(
        article, language, lambda: assessor(article.document.language, language)
    )


def _tell(project: Project, wanted: _Wanted, done: Sequence[Exported]) -> None:
    from glossa.cli._output import counted, fail, from_here, say
    from glossa.errors import GlossaError

    for each in done:
        if each.made is not None and each.path is not None:
            say(f"Wrote {from_here(each.path)}: {_counted(each.made)}.")
    errors = [each.error for each in done if each.error is not None]
    for error, after in zip_longest(errors, errors[1:]):
        fail(error if after is None or after.hint != error.hint else GlossaError(error.message))
    left = f", {len(errors)} not" if errors else ""
    count = f"{counted(len(done) - len(errors), 'file')} written{left}." if done else ""
    missing = _missing(wanted, done)
    say(" ".join(filter(None, (count, missing))) or f"There is no translation to export in {project.root}.")


def _missing(wanted: _Wanted, done: Sequence[Exported]) -> str:
    """Says which of the languages that were named no article is translated into; `""` where nobody can know."""
    found = {each.language for each in done}
    if found - set(wanted.languages):  # an article that cannot be read: nobody knows what it is translated into
        return ""
    missing = [language for language in wanted.languages if language not in found]
    return f"There is no translation into {', '.join(missing)} yet." if missing else ""


def _counted(made: Export) -> str:
    """Counts what is in an export: `12 segments, 2 drafts, 1 untranslated`."""
    from glossa.cli._output import counted

    if made.segments and made.untranslated == made.segments:
        return f"{counted(made.segments, 'segment')}, none translated"
    drafts = [counted(made.drafts, "draft")] if made.drafts else []
    untranslated = [f"{made.untranslated:,} untranslated"] if made.untranslated else []
    return ", ".join([counted(made.segments, "segment"), *drafts, *untranslated])
