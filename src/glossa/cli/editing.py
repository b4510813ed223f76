"""`glossa edit`: a text of one's own."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

import typer

from glossa.cli._options import Article_, By, Glossaries, Into, Opened, ProjectFolder, opened_article

if TYPE_CHECKING:
    from glossa.model.target import Target
    from glossa.workflow.selectors import Numbered
    from glossa.workflow.sitting import Sitting

Segment_ = Annotated[int, typer.Argument(metavar="SEGMENT", help="The segment's number.", show_default=False)]
Text = Annotated[str | None, typer.Option("--text", help="The new text; without it $EDITOR opens.", show_default=False)]
Revision = Annotated[
    int | None,
    typer.Option("--revision", metavar="N", help="The revision you looked at; refused if it is not current."),
]


def edit(
    article: Article_,
    segment: Segment_,
    to: Into = None,
    text: Text = None,
    revision: Revision = None,
    by: By = None,
    glossary: Glossaries = None,
    project: ProjectFolder = None,
) -> None:
    """Put your own text into a translation.

    \b
    Example:
      glossa edit article.md 3 --to es --text "El texto nuevo."
    """
    from glossa.cli._output import say
    from glossa.cli._output import show as print_results
    from glossa.cli._render import entry_block
    from glossa.workflow.selectors import select
    from glossa.workflow.waived import waived_terms

    desk = opened_article(article, project, to, user=by, glossaries=glossary)
    sitting = desk.sitting()
    ((_, entry),) = numbered = select(desk.article, str(segment))
    target = _put(desk, sitting, numbered[0], text, revision)
    if target == entry.targets.get(desk.language):
        say("Nothing has changed.")
        return
    if waived := waived_terms(entry.targets.get(desk.language)):
        say(f"Another text, so no longer waived: {', '.join(f'“{term}”' for term in waived)}.", style="yellow")
    changed = replace(entry, targets={**entry.targets, desk.language: target})
    matches = sitting.assessor.matches(entry.segment.source)
    print_results(entry_block(segment, changed, desk.source, desk.language, matches))


def _put(desk: Opened, sitting: Sitting, numbered: Numbered, text: str | None, revision: int | None) -> Target:
    """Stores a text, or what somebody writes in an editor; what cannot be stored of that is kept in a file."""
    from glossa.cli._editor import ask_editor
    from glossa.errors import GlossaError
    from glossa.workflow.edit import edit as put
    from glossa.workflow.output import keep_text

    number, entry = numbered
    if text is not None:
        return put(sitting, numbered, text, expected_revision=revision)
    new = ask_editor(entry, desk.language, sitting.assessor.matches(entry.segment.source))
    try:
        return put(sitting, numbered, new, expected_revision=revision)
    except GlossaError as error:
        kept = keep_text(desk.project.root, desk.article.name, desk.language, number, new)
        error.hint = f"{error.hint} What you wrote is kept in {kept}."
        raise
