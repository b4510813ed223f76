"""`glossa history`, `glossa diff`, `glossa undo`: what became of a translation, and the way back."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

import typer

from glossa.cli._options import Article_, By, Glossaries, Into, Json, ProjectFolder, opened_article

Selector = Annotated[
    str, typer.Argument(metavar="[SEGMENTS]", help="Which segments: 3, or 1-10,14, or 7-.", show_default=False)
]


def history(
    article: Article_,
    selector: Selector = "all",
    to: Into = None,
    project: ProjectFolder = None,
    json: Json = False,
) -> None:
    """Show each step of a translation: who, when, why, and what changed.

    Each step is sealed by the one before. A step that is not as it was sealed is said. Without SEGMENTS, those that
    the article no longer has are shown too.

    \b
    Example:
      glossa history article.md 3 --to es
    """
    from glossa.cli._output import say, show, show_json
    from glossa.cli._render_history import past_block, past_json
    from glossa.errors import ExitCode
    from glossa.workflow.history import pasts, vanished
    from glossa.workflow.selectors import select

    desk = opened_article(article, project, to)
    gone = vanished(desk.article, desk.language) if selector == "all" else ()
    found = pasts((*select(desk.article, selector), *gone), desk.language)
    if json:
        segments = [past_json(past, desk.language) for past in found]
        show_json({"article": desk.article.name, "language": desk.language, "segments": segments})
    else:
        show(*map(past_block, found))
        if not found:
            say(f"Nothing is translated there into {desk.language} yet.")
    if any(past.broken or past.fault for past in found):
        say("Not all steps are as they were sealed. Compare with the project's git history.", style="bold red")
        raise typer.Exit(ExitCode.INCOMPLETE)


def diff(
    article: Article_,
    selector: Selector = "all",
    to: Into = None,
    since: Annotated[
        str | None, typer.Option("--since", metavar="DATE", help="What it was at this time (UTC).", show_default=False)
    ] = None,
    revision: Annotated[
        int | None,
        typer.Option("--from-revision", metavar="N", help="What it was at this revision.", show_default=False),
    ] = None,
    project: ProjectFolder = None,
    json: Json = False,
) -> None:
    """Show what a translation was against what it is, word by word.

    It is compared with its first text, unless --since or --from-revision say otherwise.

    \b
    Example:
      glossa diff article.md --to es --since 2026-11-21
    """
    from glossa.cli._output import say, show, show_json
    from glossa.cli._render_history import changed_block, changed_json
    from glossa.errors import ExitCode, GlossaError
    from glossa.workflow.history import Since, changed_since
    from glossa.workflow.selectors import select

    if since and revision is not None:
        raise GlossaError("--since or --from-revision, not both", hint="Leave one out.", exit_code=ExitCode.USAGE)
    desk = opened_article(article, project, to)
    found = changed_since(select(desk.article, selector), desk.language, Since(since or "", revision))
    if json:
        segments = [changed_json(changed) for changed in found]
        show_json({"article": desk.article.name, "language": desk.language, "segments": segments})
    else:
        show(*map(changed_block, found))
        if not found:
            say("Nothing has changed.")


def undo(
    article: Article_,
    segment: Annotated[int, typer.Argument(metavar="SEGMENT", help="The segment's number.", show_default=False)],
    to: Into = None,
    why: Annotated[str, typer.Option("--why", metavar="REASON", help="Why it is taken back.", show_default=False)] = "",
    by: By = None,
    glossary: Glossaries = None,
    project: ProjectFolder = None,
    json: Json = False,
) -> None:
    """Take back the last step of a translation, whoever took it.

    Text and state are what they were before. Nothing leaves the history: the undo is a step of its own. Again, and the
    step before goes, too.

    \b
    Example:
      glossa undo article.md 3 --to es
    """
    from glossa.cli._output import say, show, show_json
    from glossa.cli._render import entry_block
    from glossa.cli._render_history import past_json
    from glossa.workflow.history import pasts
    from glossa.workflow.selectors import select
    from glossa.workflow.undo import undo as take_back

    desk = opened_article(article, project, to, user=by, glossaries=glossary)
    sitting = desk.sitting()
    ((_, entry),) = numbered = select(desk.article, str(segment))
    done = take_back(sitting, numbered[0], why)
    if json:
        (past,) = pasts([(segment, desk.store.read().current[segment - 1])], desk.language)  # sealed by now
        show_json({"article": desk.article.name, **past_json(past, desk.language)})
        return
    now = replace(entry, targets={**entry.targets, desk.language: done.target})
    undone = done.step.change
    say(f"Took back: {undone.action}, by {undone.by}, {undone.time[:10]}. Signed {sitting.person.name}.")
    show(entry_block(segment, now, desk.source, desk.language, sitting.assessor.matches(entry.segment.source)))
