"""`glossa terms convert`: a glossary in another format."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from glossa.cli._options import Force, Json, ProjectFolder, opened

if TYPE_CHECKING:
    from glossa.workflow.terms_convert import Conversion

Old = Annotated[str, typer.Argument(metavar="FROM", help="A glossary file, or glossa:NAME for a shipped one.")]
New = Annotated[Path, typer.Argument(metavar="FILE", help="The file to write.")]
Source = Annotated[
    str | None, typer.Option("--from", metavar="LANGUAGE", help="The first of two languages.", show_default=False)
]
Beside = Annotated[
    str | None, typer.Option("--to", metavar="LANGUAGE", help="Only this language beside it.", show_default=False)
]
Format = Annotated[str, typer.Option("--format", metavar="FORMAT", help="If the file's ending does not say it.")]


def convert(
    old: Old,
    new: New,
    source: Source = None,
    to: Beside = None,
    format_name: Format = "",
    force: Force = False,
    project: ProjectFolder = None,
    json: Json = False,
) -> None:
    """Write a glossary in another format.

    The endings say which formats: .csv, .tsv, .tbx, .xlsx, .utf8 (OmegaT); DeepL's has none of its own. What the new
    format cannot carry is listed. In a file of two languages a region has the terms that it inherits, too. A file that
    somebody else wrote is not replaced.

    \b
    Example:
      glossa terms convert terms.csv terms.tbx
      glossa terms convert terms.csv terms.en.es-MX.tsv --format deepl
    """
    from glossa.cli._output import show_json
    from glossa.text.languages import language_tag
    from glossa.workflow.terms_convert import Wish, convert_glossary

    wish = Wish(format_name, language_tag(source) if source else None, language_tag(to) if to else None, force)
    made = convert_glossary(opened(Path.cwd(), project), old, new, wish)
    if json:
        show_json(_as_json(made))
    else:
        _tell(made, old)


def _as_json(made: Conversion) -> dict[str, object]:
    return {
        "file": made.path.as_posix(),
        "format": made.format,
        "concepts": made.concepts,
        "problems": [str(problem) for problem in made.problems],
        "losses": [loss.message for loss in made.losses],
    }


def _tell(made: Conversion, old: str) -> None:
    from glossa.cli._output import counted, say
    from glossa.cli._render_terms import problem_lines

    say(f"Wrote {made.path}: {counted(made.concepts, 'concept')}, as {made.format}.")
    for title, lines in (
        (f"Not read of {old}:", problem_lines(made.problems)),
        (f"Not in {made.path.name}:", (loss.message for loss in made.losses)),
    ):
        for number, line in enumerate(lines):
            say(f"  {line}" if number else f"{title}\n  {line}")
