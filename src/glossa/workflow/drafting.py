"""Getting drafts from one engine: masking, dispatching, putting codes back, and the last resort for lost codes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile

from glossa.engines import Delivery, Engine, NameTaker, Pair, TermPair, dispatch
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
    named: frozenset[str] = frozenset()
    """The drafts for which the names in the text were marked."""


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
    names: Protect = nothing_else,
    style: MaskStyle | None = None,
    fall_back: bool = True,
) -> Iterator[Drafted]:
    """Drafts `texts`, which are all different, and yields what comes as it comes.

    Every text ends in one of the drafts or one of the faults. Where the engine loses a stand-in, the text is
    drafted again in fragments between its codes; without `fall_back` it counts as a fault. `names` are
    marked, not masked; where an answer shows the marks, the text is drafted again without. `style` is what stand-ins
    look like if not as the engine says.
    """
    style = style or engine.mask_style
    sheets = [_sheet(text, protect(text), names(text), style) for text in texts]
    sorting = _Sorting(engine, texts, sheets, Spacing(is_spaced(pair.source), is_spaced(pair.target)), fall_back)
    for delivery in dispatch(engine, [sheet.masked.text for sheet in sheets], pair, terms=terms):
        yield sorting.sorted(delivery)
    if sorting.spoilt:
        spoilt = sorting.spoilt
        yield from draft(engine, spoilt, pair, terms=terms, protect=protect, style=style, fall_back=fall_back)
    if sorting.lost:
        yield from _in_fragments(engine, sorting.lost, pair, terms, style)


@dataclass(frozen=True, slots=True)
class _Sorting:
    """The answers of an engine to some texts: what can be used, and what is to be drafted in another way."""

    engine: Engine
    texts: Sequence[str]
    sheets: Sequence[_Sheet]
    spacing: Spacing
    fall_back: bool
    lost: list[str] = field(default_factory=list)
    """The texts of which a stand-in was lost."""
    spoilt: list[str] = field(default_factory=list)
    """The texts whose answers show the marks of names."""

    def sorted(self, delivery: Delivery) -> Drafted:
        """Returns the drafts and faults among the outcomes, and keeps the rest for later."""
        drafts: dict[str, str] = {}
        faults: dict[str, str] = {}
        for outcome in delivery.outcomes:
            text, sheet = self.texts[outcome.index], self.sheets[outcome.index]
            back = sheet.draft(outcome.text, self.spacing)
            if sheet.has_names and self._shows_marks(outcome.text):
                self.spoilt.append(text)
            elif back is not None:
                drafts[text] = back
            elif outcome.text is None:
                faults[text] = outcome.fault
            elif self.fall_back and codes_of(text):
                self.lost.append(text)
            else:
                faults[text] = LOST
        named = frozenset(self.texts[each.index] for each in delivery.outcomes if self.sheets[each.index].has_names)
        return Drafted(drafts, faults, delivery.requests, named & drafts.keys())

    def _shows_marks(self, answer: str | None) -> bool:
        return answer is not None and isinstance(self.engine, NameTaker) and self.engine.shows_marks(answer)


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A text as an engine gets it: without the codes at its ends, which stay there whatever happens between them."""

    before: str
    masked: Masked
    after: str
    has_names: bool
    """Whether it has names that are marked."""

    def draft(self, answer: str | None, spacing: Spacing) -> str | None:
        """Puts all codes and terms back into an engine's answer; None when there is none, or something is lost."""
        inner = None if answer is None else unmask(self.masked, answer, spacing)
        return None if inner is None else self.before + inner + self.after


def _sheet(text: str, protected: Sequence[Protected], names: Sequence[Protected], style: MaskStyle) -> _Sheet:
    inner = core(text)
    stretches = _within(inner, protected)
    free = _apart(_within(inner, codes_of(text)), stretches)
    marked = _apart(_within(inner, names), [*free, *stretches])
    moved = [replace(each, span=each.span.shifted(-inner.start)) for each in (*free, *stretches, *marked)]
    return _Sheet(text[: inner.start], mask(inner.of(text), moved, style), text[inner.end :], bool(marked))


def _within(whole: Span, stretches: Sequence[Protected]) -> list[Protected]:
    return [each for each in stretches if whole.start <= each.span.start and each.span.end <= whole.end]


def _apart(stretches: Sequence[Protected], others: Sequence[Protected]) -> list[Protected]:
    return [each for each in stretches if not any(each.span.overlaps(other.span) for other in others)]


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
