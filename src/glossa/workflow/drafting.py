"""Getting drafts from one engine: masking, dispatching, putting codes back, and the last resort for lost codes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from glossa.engines import Engine, Pair, TermPair, dispatch
from glossa.masking import Masked, MaskStyle, Protected, Spacing, codes_of, fragments, mask, unmask
from glossa.model.inline import CodeKind, Tag, tags, visible
from glossa.text.languages import is_spaced
from glossa.text.spans import Span


@dataclass(frozen=True, slots=True)
class Drafted:
    """What one answer of an engine brought: drafts and faults by source text, and the requests it took."""

    drafts: Mapping[str, str]
    faults: Mapping[str, str]
    requests: int


LOST = "the engine lost what it should have carried over"
"""The fault of a text whose stand-ins did not all come back."""

Protect = Callable[[str], Sequence[Protected]]
"""Says what else, besides its codes, an engine must carry over in a text."""


def nothing_else(_text: str) -> Sequence[Protected]:
    """Protects nothing but the codes."""
    return ()


def draft(
    engine: Engine,
    texts: Sequence[str],
    pair: Pair,
    *,
    terms: Sequence[TermPair] = (),
    protect: Protect = nothing_else,
    style: MaskStyle | None = None,
    fall_back: bool = True,
) -> Iterator[Drafted]:
    """Drafts `texts`, which are all different, and yields what comes as it comes.

    Every text ends in one of the drafts or one of the faults. Where the engine loses a stand-in, the text is
    drafted again in fragments between its codes; without `fall_back` it counts as a fault. `style` is what stand-ins
    look like if not as the engine says.
    """
    style = style or engine.mask_style
    spacing = Spacing(is_spaced(pair.source), is_spaced(pair.target))
    lost: list[str] = []
    sheets = [_sheet(text, protect(text), style) for text in texts]
    for delivery in dispatch(engine, [sheet.masked.text for sheet in sheets], pair, terms=terms):
        drafts: dict[str, str] = {}
        faults: dict[str, str] = {}
        for outcome in delivery.outcomes:
            text = texts[outcome.index]
            back = sheets[outcome.index].draft(outcome.text, spacing)
            if back is not None:
                drafts[text] = back
            elif outcome.text is None:
                faults[text] = outcome.fault
            elif fall_back and codes_of(text):
                lost.append(text)
            else:
                faults[text] = LOST
        yield Drafted(drafts, faults, delivery.requests)
    if lost:
        yield from _in_fragments(engine, lost, pair, terms, style)


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A text as an engine gets it: without the codes at its ends, which stay there whatever happens between them."""

    before: str
    masked: Masked
    after: str

    def draft(self, answer: str | None, spacing: Spacing) -> str | None:
        """Puts all codes and terms back into an engine's answer; None when there is none, or something is lost."""
        inner = None if answer is None else unmask(self.masked, answer, spacing)
        return None if inner is None else self.before + inner + self.after


def _sheet(text: str, protected: Sequence[Protected], style: MaskStyle) -> _Sheet:
    inner = core(text)
    stretches = [each for each in protected if inner.start <= each.span.start and each.span.end <= inner.end]
    codes = [each for each in codes_of(text) if inner.start <= each.span.start and each.span.end <= inner.end]
    free = [code for code in codes if not any(code.span.overlaps(each.span) for each in stretches)]
    moved = [replace(each, span=each.span.shifted(-inner.start)) for each in (*free, *stretches)]
    return _Sheet(text[: inner.start], mask(inner.of(text), moved, style), text[inner.end :])


def core(text: str) -> Span:
    """Returns the stretch of a tagged text without the codes that stand at its very ends and belong there: a pair
    round the whole text, a footnote mark behind it.
    """
    found = list(tags(text))
    leading = _touching(found, 0)
    trailing = _touching([_mirrored(tag, len(text)) for tag in reversed(found)], 0)
    pairs = {tag.id for tag in found if tag.kind is CodeKind.OPEN} & {
        tag.id for tag in found if tag.kind is CodeKind.CLOSE
    }
    while True:
        kept_leading = _while_paired(leading, pairs, {tag.id for tag in trailing})
        kept_trailing = _while_paired(trailing, pairs, {tag.id for tag in kept_leading})
        if (kept_leading, kept_trailing) == (leading, trailing):
            start, end = sum(len(tag.span) for tag in leading), len(text) - sum(len(tag.span) for tag in trailing)
            return Span(start, max(start, end))
        leading, trailing = kept_leading, kept_trailing


def _touching(found: Sequence[Tag], position: int) -> list[Tag]:
    """Returns the tags that follow one another from `position` on."""
    run: list[Tag] = []
    for tag in found:
        if tag.span.start != position:
            break
        run.append(tag)
        position = tag.span.end
    return run


def _mirrored(tag: Tag, length: int) -> Tag:
    """Returns the tag as seen from the end of the text."""
    return replace(tag, span=Span(length - tag.span.end, length - tag.span.start))


def _while_paired(run: Sequence[Tag], pairs: set[int], other_end: set[int]) -> list[Tag]:
    """Returns the outermost tags of a run, as long as the partner of each is in the run at the other end."""
    return list(takewhile(lambda tag: tag.id not in pairs or tag.id in other_end, run))


def _put_back(masked: Masked, draft: str | None, spacing: Spacing) -> str | None:
    return None if draft is None else unmask(masked, draft, spacing)


def _in_fragments(
    engine: Engine, texts: Sequence[str], pair: Pair, terms: Sequence[TermPair], style: MaskStyle
) -> Iterator[Drafted]:
    """Drafts each stretch between codes by itself: clumsy, but no code can get lost."""
    stretches = sorted({piece for text in texts for piece in fragments(text)[::2] if piece.strip()})
    drafted: dict[str, str] = {}
    faults: dict[str, str] = {}
    waiting = list(texts)
    for delivery in dispatch(engine, [mask(piece, (), style).text for piece in stretches], pair, terms=terms):
        for outcome in delivery.outcomes:
            piece = stretches[outcome.index]
            back = _put_back(mask(piece, (), style), outcome.text, Spacing())
            if back is None:
                faults[piece] = outcome.fault or LOST
            else:
                drafted[piece] = back
        open_pieces = set(stretches) - drafted.keys() - faults.keys()
        settled = {text: open_pieces.isdisjoint(fragments(text)[::2]) for text in waiting}
        waiting = [text for text in waiting if not settled[text]]
        yield _put_together([text for text in settled if settled[text]], drafted, faults, delivery.requests)


def _put_together(
    texts: Sequence[str], drafted: Mapping[str, str], faults: Mapping[str, str], requests: int
) -> Drafted:
    """Joins the drafts of stretches; a text with a stretch that failed has failed."""
    whole: dict[str, str] = {}
    failed: dict[str, str] = {}
    for text in texts:
        pieces = fragments(text)
        missing = next((piece for piece in pieces[::2] if piece in faults), None)
        if missing is None:
            whole[text] = "".join(drafted.get(piece, piece) for piece in pieces)
        else:
            failed[text] = faults[missing]
    return Drafted(whole, failed, requests)


def has_words(text: str) -> bool:
    """Tells whether there is anything in a tagged text that could be translated."""
    return any(character.isalpha() for character in visible(text).text)
