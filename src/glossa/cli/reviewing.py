"""`glossa show`, `glossa edit`, `glossa approve`, `glossa reject`: people at work on a translation."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from glossa.cli._options import (
    Article_,
    By,
    Glossaries,
    Into,
    Json,
    ProjectFolder,
    opened,
    target_language,
)

if TYPE_CHECKING:
    from glossa.workflow.review import Decision

Selector = Annotated[
    str, typer.Argument(metavar="SEGMENTS", help="Which segments: 3, or 1-10,14, or 7-, or all.", show_default=False)
]


def show(
    article: Article_,
    selector: Annotated[
        str, typer.Argument(metavar="[SEGMENTS]", help="Which segments: 3, or 1-10,14, or 7-.", show_default=False)
    ] = "all",
    to: Into = None,
    open_only: Annotated[bool, typer.Option("--open", help="Only what has findings or is not approved.")] = False,
    glossary: Glossaries = None,
    project: ProjectFolder = None,
    json: Json = False,
) -> None:
    """Show a translation beside its source, with terms and findings.

    \b
    Example:
      glossa show article.md 1-5 --to es
    """
    from glossa.cli._output import say, show_json
    from glossa.cli._output import show as print_results
    from glossa.cli._render import entry_block
    from glossa.wire import article_json
    from glossa.workflow.assess import Assessor
    from glossa.workflow.review import is_open
    from glossa.workflow.selectors import select
    from glossa.workflow.terms import load_termbase

    opened_project = opened(article, project, glossaries=glossary)
    stored = opened_project.existing_store(article).read()
    language = target_language(to, opened_project, stored)
    chosen = [
        (number, entry) for number, entry in select(stored, selector) if not open_only or is_open(entry, language)
    ]
    if json:
        show_json(article_json(stored, language, [number for number, _ in chosen]))
        return
    source = stored.document.language
    assessor = Assessor(load_termbase(opened_project), source, language)
    for number, entry in chosen:
        print_results(entry_block(number, entry, source, language, assessor.matches(entry.segment.source)))
    if not chosen:
        say("Nothing is open." if open_only else "There is no text to translate in it.")


def edit(
    article: Article_,
    segment: Annotated[int, typer.Argument(metavar="SEGMENT", help="The segment's number.", show_default=False)],
    to: Into = None,
    text: Annotated[
        str | None, typer.Option("--text", help="The new text; without it $EDITOR opens.", show_default=False)
    ] = None,
    revision: Annotated[
        int | None,
        typer.Option("--revision", metavar="N", help="The revision you looked at; refused if it is not current."),
    ] = None,
    by: By = None,
    glossary: Glossaries = None,
    project: ProjectFolder = None,
) -> None:
    """Put your own text into a translation.

    \b
    Example:
      glossa edit article.md 3 --to es --text "El texto nuevo."
    """
    from glossa.cli._editor import ask_editor
    from glossa.cli._output import say
    from glossa.cli._output import show as print_results
    from glossa.cli._render import entry_block
    from glossa.workflow import review
    from glossa.workflow.assess import Assessor
    from glossa.workflow.people import who
    from glossa.workflow.selectors import select
    from glossa.workflow.terms import load_termbase

    opened_project = opened(article, project, user=by, glossaries=glossary)
    store = opened_project.existing_store(article)
    stored = store.read()
    language = target_language(to, opened_project, stored)
    name = who(opened_project.config, opened_project.root)
    numbered = select(stored, str(segment))[0]
    assessor = Assessor(load_termbase(opened_project), stored.document.language, language)
    new = text if text is not None else ask_editor(numbered[1], language, assessor.matches(numbered[1].segment.source))
    target = review.edit(store, language, numbered, new, by=name, assessor=assessor, expected_revision=revision)
    if target == numbered[1].targets.get(language):
        say("Nothing has changed.")
        return
    fresh = select(store.read(), str(segment))[0][1]
    matches = assessor.matches(fresh.segment.source)
    print_results(entry_block(segment, fresh, stored.document.language, language, matches))


def approve(
    article: Article_,
    selector: Selector,
    to: Into = None,
    by: By = None,
    final: Annotated[bool, typer.Option("--final", help="Sign off: from reviewed to final.")] = False,
    project: ProjectFolder = None,
) -> None:
    """Approve segments: they become reviewed, or with --final, final.

    \b
    Example:
      glossa approve article.md 1-10,14 --to es --by Ana
    """
    from glossa.workflow import review
    from glossa.workflow.people import who
    from glossa.workflow.selectors import select

    opened_project = opened(article, project, user=by)
    store = opened_project.existing_store(article)
    stored = store.read()
    language = target_language(to, opened_project, stored)
    name = who(opened_project.config, opened_project.root)
    decisions = review.approve(
        store,
        language,
        select(stored, selector),
        by=name,
        final=final,
        two_person=opened_project.config.two_person,
    )
    _tell("Approved", decisions, name)


def reject(
    article: Article_,
    selector: Selector,
    why: Annotated[str, typer.Option("--why", metavar="REASON", help="What is wrong with it.")],
    to: Into = None,
    by: By = None,
    project: ProjectFolder = None,
) -> None:
    """Send segments back to draft, with a reason.

    \b
    Example:
      glossa reject article.md 3 --to es --why "The title is wrong." --by Ana
    """
    from glossa.workflow import review
    from glossa.workflow.people import who
    from glossa.workflow.selectors import select

    opened_project = opened(article, project, user=by)
    store = opened_project.existing_store(article)
    stored = store.read()
    language = target_language(to, opened_project, stored)
    name = who(opened_project.config, opened_project.root)
    _tell("Sent back", review.reject(store, language, select(stored, selector), by=name, why=why), name)


def _tell(verb: str, decisions: Sequence[Decision], name: str) -> None:
    from glossa.cli._output import say

    say(f"{verb} {len(decisions)} segment{'s' if len(decisions) != 1 else ''}, signed {name}.")
    faulty = [decision.number for decision in decisions if decision.open_points and verb == "Approved"]
    if faulty:
        say(f"With findings still open: {', '.join(map(str, faulty))}.", style="yellow")
