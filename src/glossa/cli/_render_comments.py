"""How comments look on a terminal, and as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Group
from rich.padding import Padding

from glossa.cli._text import Text

if TYPE_CHECKING:
    from rich.console import RenderableType

    from glossa.model.comment import Comment
    from glossa.workflow.commenting import Thread


def comment_text(comment: Comment) -> Text:
    """Shows one comment: who, about which translation, when, and what."""
    line = Text(comment.by, style="bold")
    facts = (f"on {comment.language}" if comment.language else "", comment.time[:16].replace("T", " "))
    line.append("".join(f"  {fact}" for fact in facts if fact), style="not bold dim")
    if comment.settles:
        line.append("  settled", style="not bold green")
    return line.append(f"\n{comment.text}", style="not bold") if comment.text else line


def thread_block(thread: Thread, *, open_only: bool) -> RenderableType:
    """Shows what was said about one segment."""
    head = Text(str(thread.number) if thread.number else "no longer in the article", style="bold", no_wrap=True)
    head.append(f"  {thread.segment.source}", style="not bold dim")
    shown = thread.open if open_only else thread.comments
    return Group(head, *(Padding(comment_text(each), (0, 0, 0, 2)) for each in shown), Text())


def thread_json(thread: Thread) -> dict[str, object]:
    """Returns what was said about one segment, as JSON."""
    first_open = len(thread.comments) - len(thread.open)
    return {
        "number": thread.number or None,
        "id": thread.segment.id,
        "source": thread.segment.source,
        "comments": [comment_json(each) | {"open": place >= first_open} for place, each in enumerate(thread.comments)],
    }


def comment_json(comment: Comment) -> dict[str, object]:
    """Returns a comment, as JSON."""
    return {
        "time": comment.time,
        "by": comment.by,
        "language": comment.language,
        "text": comment.text,
        "settles": comment.settles,
    }
