"""`glossa split`, `glossa join`: cutting an article into segments by hand."""

from __future__ import annotations

from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING, Annotated

import typer

from glossa.cli._options import Article_, By, Json, ProjectFolder, opened

if TYPE_CHECKING:
    from glossa.model.article import Article
    from glossa.workflow.segmenting import Resegmented, Scissors

Number = Annotated[int, typer.Argument(metavar="SEGMENT", help="The segment's number.", show_default=False)]


def split(
    article: Article_,
    segment: Number,
    at: Annotated[
        str, typer.Option("--at", metavar="TEXT", help="How the second part begins, without tags.", show_default=False)
    ],
    by: By = None,
    project: ProjectFolder = None,
    json: Json = False,
) -> None:
    """Cut a segment in two, in all languages.

    `glossa join` takes it back. The cut stays when the article changes; the same sentence elsewhere is cut alike.

    \b
    Example:
      glossa split article.md 3 --at "The boats stayed"
    """
    from glossa.workflow.segmenting import split as cut
    from glossa.workflow.selectors import select

    scissors, known = _opened(article, project, by)
    (entry,) = select(known, str(segment))
    _tell(article, scissors, cut(scissors, entry, at), json=json)


def join(
    article: Article_,
    segment: Number,
    by: By = None,
    project: ProjectFolder = None,
    json: Json = False,
) -> None:
    """Make one segment of this one and the next in its paragraph, in all languages.

    `glossa split` takes it back. It stays so when the article changes; the same elsewhere is joined, too.

    \b
    Example:
      glossa join article.md 3
    """
    from glossa.workflow.segmenting import join as put_together
    from glossa.workflow.selectors import select

    scissors, known = _opened(article, project, by)
    (entry,) = select(known, str(segment))
    following = (segment + 1, known.current[segment]) if segment < len(known.current) else None
    _tell(article, scissors, put_together(scissors, entry, following), json=json)


def _opened(path: Path, project: Path | None, by: str | None) -> tuple[Scissors, Article]:
    from glossa.cli._output import doing, say
    from glossa.workflow.people import at_work
    from glossa.workflow.reading import abbreviations, has_changed
    from glossa.workflow.segmenting import Scissors

    near = opened(path, project, user=by)
    doing(f"Opening {path}")
    store = near.existing_store(path)
    known = store.read()
    if has_changed(path, known.document):
        update = f"`glossa update {quote(str(path))}`"
        say(f"{path} has changed since; this is the version before. {update} brings the new one in.")
    words = abbreviations(near.config, known.document.language)
    return Scissors(store, at_work(near.config, near.root), words), known


def _tell(path: Path, scissors: Scissors, made: Resegmented, *, json: bool) -> None:
    from glossa.cli._output import say, show, show_json
    from glossa.cli._render_cuts import cut_block, cut_json, shifted, take_back

    if json:
        show_json(cut_json(path, made))
        return
    show(cut_block(made))
    say(f"Signed {scissors.person.name}. {shifted(made)}".rstrip())
    say(f"To take it back: {take_back(path, made)}")
