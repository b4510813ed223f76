"""Carries the sentences that a reader sees over to the text with tags, so that no tag is cut or left alone."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from glossa.model.inline import CodeKind, InlineCode, Tag, tags
from glossa.text.spans import Span


def pieces(
    text: str, codes: Iterable[InlineCode], sentences: Callable[[str], Sequence[Span]]
) -> Iterator[tuple[str, str]]:
    """Yields the sentences of a tagged text, each with the white space after it.

    `sentences` finds them in what a reader sees: the text without tags, but with the equivalents of `codes`.
    """
    if not text:
        return
    view = _view(text, codes)
    start = 0
    for left, right in pairwise(sentences(view.text)):
        end, following = view.after(left.end), view.before(right.start)
        if end <= following:
            gap = _gap(text, Span(end, following))
            yield text[start : gap.start], gap.of(text)
            start = gap.end
    source = text[start:].rstrip() or text[start:]
    yield source, text[start + len(source) :]


@dataclass(slots=True)
class _View:
    """What a reader sees of a tagged text, and the way back."""

    text: str = ""
    starts: list[int] = field(default_factory=list)
    """Where each run starts in `text`."""
    runs: list[tuple[Span, bool]] = field(default_factory=list)
    """The span of each run in the tagged text, and whether it is one tag, which the run's text stands for."""

    def add(self, seen: str, span: Span, *, is_tag: bool) -> None:
        if seen:
            self.starts.append(len(self.text))
            self.runs.append((span, is_tag))
            self.text += seen

    def before(self, offset: int) -> int:
        """Returns where the character at `offset` begins in the tagged text."""
        index = bisect_right(self.starts, offset) - 1
        span, is_tag = self.runs[index]
        return span.start if is_tag else span.start + offset - self.starts[index]

    def after(self, offset: int) -> int:
        """Returns where the character before `offset` ends in the tagged text."""
        index = bisect_right(self.starts, offset - 1) - 1
        span, is_tag = self.runs[index]
        return span.end if is_tag else span.start + offset - self.starts[index]


def _view(text: str, codes: Iterable[InlineCode]) -> _View:
    equivalents = {(code.id, code.kind): code.equivalent for code in codes}
    view = _View()
    position = 0
    for tag in tags(text):
        between = Span(position, tag.span.start)
        view.add(between.of(text), between, is_tag=False)
        view.add(equivalents.get((tag.id, tag.kind), ""), tag.span, is_tag=True)
        position = tag.span.end
    rest = Span(position, len(text))
    view.add(rest.of(text), rest, is_tag=False)
    return view


def _gap(text: str, between: Span) -> Span:
    """Finds the white space that parts two sentences, among the tags that stand between them.

    A closing tag stays with the sentence before it, an opening tag with the one after it. A tag that stands alone
    goes with the side on which no white space parts it from the text; with the sentence before it where there is none.
    """
    found = [Tag(tag.id, tag.kind, tag.span.shifted(between.start)) for tag in tags(between.of(text))]
    closing = [tag.span.end for tag in found if tag.kind is CodeKind.CLOSE]
    start = closing[-1] if closing else between.start
    opening = [tag.span.start for tag in found if tag.kind is CodeKind.OPEN and tag.span.start >= start]
    end = opening[0] if opening else between.end
    for tag in (tag for tag in found if start <= tag.span.start < end):
        if tag.span.start > start:
            return Span(start, tag.span.start)
        start = tag.span.end
    return Span(start, end)
