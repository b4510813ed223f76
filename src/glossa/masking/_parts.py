"""A draft cut at its stand-ins, and its joining: what stands in their place, and which spaces beside them go."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, repeat, zip_longest

from glossa.model.inline import CodeKind, Tag
from glossa.text.scripts import is_wide
from glossa.text.tokens import is_word


@dataclass(frozen=True, slots=True)
class Parts:
    """A draft cut at its stand-ins: the texts between them, one more than there are stand-ins."""

    texts: list[str]
    order: list[int]
    """The numbers of the stand-ins as they come."""


@dataclass(frozen=True, slots=True)
class Spacing:
    """Whether the two languages put spaces between words."""

    source: bool = True
    target: bool = True


@dataclass(frozen=True, slots=True)
class StandIn:
    """What a stand-in stands for, and what was beside it."""

    replacement: str
    grammar: str
    code: Tag | None
    """None for a term."""
    before: str
    after: str
    """The characters right beside it in the source; `""` at the ends and for white space."""


def interleaved(plain: Sequence[str], tokens: Sequence[str]) -> Iterator[str]:
    """Yields a text, a token, a text, ..."""
    return chain.from_iterable(zip_longest(plain, tokens, fillvalue=""))


def joined(parts: Parts, stand_ins: Sequence[StandIn], spacing: Spacing) -> str:
    """Puts what the stand-ins stand for into their places."""
    placed = [stand_ins[number] for number in parts.order]
    texts = map(_trimmed, parts.texts, [None, *placed], [*placed, None], repeat(spacing))
    return "".join(interleaved(list(texts), [stand_in.replacement for stand_in in placed]))


def _trimmed(text: str, left: StandIn | None, right: StandIn | None, spacing: Spacing) -> str:
    """Takes the spaces out of `text` that do not belong beside the stand-ins at its ends."""
    words = text.strip(" ")
    first = words[:1] or (right.replacement[:1] if right else "")
    last = words[-1:] or (left.replacement[-1:] if left else "")
    if left and _closes_up(left, CodeKind.OPEN, left.after, first, spacing):
        text = text.lstrip(" ")
    if right and _closes_up(right, CodeKind.CLOSE, right.before, last, spacing):
        text = text.rstrip(" ")
    return text


def _closes_up(stand_in: StandIn, inner: CodeKind, there: str, here: str, spacing: Spacing) -> bool:
    """Tells whether the spaces that a draft has on one side of a stand-in go.

    `there` is the character on that side in the source, `here` the one beyond the spaces in the draft; `inner` is
    the kind of code that has its content on that side.
    """
    if not there:
        # Into Chinese, the spaces between words of a spaced source go.
        return spacing.source and not spacing.target and is_wide(here)
    if not spacing.target or (stand_in.code and stand_in.code.kind is inner):
        return True
    # Out of Chinese, spaces arise between words. Elsewhere the space that parted a stand-in from a word goes, and
    # any that an engine has put between a code and punctuation.
    return spacing.source and (_is_letter(there) or (stand_in.code is not None and not _is_letter(here)))


def _is_letter(character: str) -> bool:
    return character != "" and is_word(character)
