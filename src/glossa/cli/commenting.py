"""`glossa comment`, `glossa comments`: what people say to each other about segments."""

from __future__ import annotations

from typing import Annotated

import typer

from glossa.cli._options import Article_, By, Json, ProjectFolder, opened, source_language

About = Annotated[
    str | None, typer.Option("--to", metavar="LANGUAGE", help="The translation that you mean.", show_default=False)
]


def comment(
    article: Article_,
    segment: Annotated[int, typer.Argument(metavar="SEGMENT", help="The segment's number.", show_default=False)],
    text: Annotated[
        str, typer.Argument(metavar="[TEXT]", help="What you say; may be left out with --settle.", show_default=False)
    ] = "",
    to: About = None,
    settle: Annotated[bool, typer.Option("--settle", help="What was said before is settled with it.")] = False,
    by: By = None,
    project: ProjectFolder = None,
    json: Json = False,
) -> None:
    """Say something about a segment, or about one of its translations with --to.

    Comments stay with their segment when the article changes. `glossa show` shows those that are open.

    \b
    Example:
      glossa comment article.md 3 "Is this the ministry's own word?" --to es
      glossa comment article.md 3 "Yes, see its site." --settle
    """
    from glossa.cli._output import doing, say, show_json
    from glossa.cli._render_comments import comment_json
    from glossa.workflow.commenting import Said
    from glossa.workflow.commenting import comment as add
    from glossa.workflow.people import at_work
    from glossa.workflow.selectors import select

    near = opened(article, project, user=by)
    doing(f"Opening {article}")
    store = near.existing_store(article)
    known = store.read()
    (entry,) = select(known, str(segment))
    made = add(store, at_work(near.config, near.root), entry, Said(text, source_language(to), settles=settle))
    if json:
        show_json({"article": known.name, "number": segment, **comment_json(made)})
    else:
        say(f"{'Settled' if settle else 'Commented on'} segment {segment}, signed {made.by}.")


def comments(
    article: Article_,
    to: About = None,
    open_only: Annotated[bool, typer.Option("--open", help="Only what is not settled.")] = False,
    project: ProjectFolder = None,
    json: Json = False,
) -> None:
    """Show what people say about an article's segments, also about those that it no longer has.

    \b
    Example:
      glossa comments article.md --open
      glossa comments article.md --to es
    """
    from glossa.cli._output import doing, say, show, show_json
    from glossa.cli._render_comments import thread_block, thread_json
    from glossa.workflow.commenting import threads

    doing(f"Opening {article}")
    known = opened(article, project).existing_store(article).read()
    found = threads(known, source_language(to), open_only=open_only)
    if json:
        show_json({"article": known.name, "threads": [thread_json(thread) for thread in found]})
        return
    show(*(thread_block(thread, open_only=open_only) for thread in found))
    if not found:
        say("Nothing is open." if open_only else "Nobody has said anything yet.")
