"""Comments: what people say to each other about a segment. A thread belongs to the segment, also where it is gone."""

from __future__ import annotations

from dataclasses import dataclass

from glossa.errors import ExitCode, GlossaError
from glossa.model.article import Article
from glossa.model.comment import Comment, open_comments
from glossa.model.person import Person
from glossa.model.segment import Segment
from glossa.store import ArticleStore
from glossa.text.languages import LanguageTag
from glossa.workflow.clock import now
from glossa.workflow.selectors import Numbered


@dataclass(frozen=True, slots=True)
class Said:
    """What somebody says about a segment."""

    text: str
    language: LanguageTag | None = None
    """The translation that is meant; None for the segment itself."""
    settles: bool = False
    """Whether what was said before it is settled with it."""


@dataclass(frozen=True, slots=True)
class Thread:
    """What was said about one segment."""

    number: int
    """0 where the article no longer has the segment."""
    segment: Segment
    comments: tuple[Comment, ...]
    """Oldest first."""

    @property
    def open(self) -> tuple[Comment, ...]:
        """Those that were said since the thread was settled last."""
        return open_comments(self.comments)


def comment(store: ArticleStore, person: Person, entry: Numbered, said: Said) -> Comment:
    """Adds a comment to a segment's thread and returns it; nobody's comment gets lost by it.

    The text may be empty where it settles something. Raises `GlossaError` when there is nothing to say or to settle,
    or the project names its people and this is none of them.
    """
    number, known = entry
    if not person.duties:
        raise _refused(
            f"{person.name} is none of the people of this project", "They are in glossa.toml, under [people]."
        )
    text = said.text.strip()
    if not text and not said.settles:
        raise _refused("An empty comment", "Say what you think of the segment.")
    if any("\ud800" <= character <= "\udfff" for character in text):
        raise _refused("The comment is not UTF-8", "Set the terminal to UTF-8.")
    made = Comment(now(), person.name, text, said.language, said.settles)
    with store.transaction() as transaction:
        if said.settles and not text and not _is_open(transaction.article, known.segment):
            raise _refused(f"Nothing is open about segment {number}", "Say something, or settle nothing.")
        transaction.put_comment(known.segment.id, made)
    return made


def threads(article: Article, language: LanguageTag | None = None, *, open_only: bool = False) -> tuple[Thread, ...]:
    """Returns what was said about an article, in its order; then about segments that it no longer has.

    With a language, only threads in which something was said about that translation or about the segment itself.
    """
    numbers = {entry.segment.id: number for number, entry in enumerate(article.current, 1)}
    found = (
        Thread(0 if entry.obsolete else numbers[entry.segment.id], entry.segment, entry.comments)
        for entry in article.entries
    )
    return tuple(
        thread
        for thread in found
        if any(
            language is None or comment.language in (None, language)
            for comment in (thread.open if open_only else thread.comments)
        )
    )


def _is_open(article: Article, segment: Segment) -> bool:
    return any(entry.segment.id == segment.id and open_comments(entry.comments) for entry in article.entries)


def _refused(message: str, hint: str) -> GlossaError:
    return GlossaError(message, hint=f"Nothing was changed. {hint}", exit_code=ExitCode.USAGE)
