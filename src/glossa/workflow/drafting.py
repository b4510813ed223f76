"""Getting drafts from one engine: masking, dispatching, putting codes back, and the last resort for lost codes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from glossa.engines import Engine, Pair, TermPair, dispatch
from glossa.masking import Masked, Protected, Spacing, codes_of, fragments, mask, unmask
from glossa.model.inline import visible
from glossa.text.languages import is_spaced


@dataclass(frozen=True, slots=True)
class Drafted:
    """What one answer of an engine brought: drafts and faults by source text, and the requests it took."""

    drafts: Mapping[str, str]
    faults: Mapping[str, str]
    requests: int


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
    fall_back: bool = True,
) -> Iterator[Drafted]:
    """Drafts `texts`, which are all different, and yields what comes as it comes.

    Every text ends in one of the drafts or one of the faults. Where the engine loses a stand-in, the text is
    drafted again in fragments between its codes; without `fall_back` it counts as a fault.
    """
    spacing = Spacing(is_spaced(pair.source), is_spaced(pair.target))
    lost: list[str] = []
    masked = [mask(text, (*codes_of(text), *protect(text)), engine.mask_style) for text in texts]
    for delivery in dispatch(engine, [each.text for each in masked], pair, terms=terms):
        drafts: dict[str, str] = {}
        faults: dict[str, str] = {}
        for outcome in delivery.outcomes:
            text = texts[outcome.index]
            back = _put_back(masked[outcome.index], outcome.text, spacing)
            if back is not None:
                drafts[text] = back
            elif outcome.text is None:
                faults[text] = outcome.fault
            elif fall_back and codes_of(text):
                lost.append(text)
            else:
                faults[text] = "the engine lost what it should have carried over"
        yield Drafted(drafts, faults, delivery.requests)
    if lost:
        yield _in_fragments(engine, lost, pair, terms)


def _put_back(masked: Masked, draft: str | None, spacing: Spacing) -> str | None:
    return None if draft is None else unmask(masked, draft, spacing)


def _in_fragments(engine: Engine, texts: Sequence[str], pair: Pair, terms: Sequence[TermPair]) -> Drafted:
    """Drafts each stretch between codes by itself: clumsy, but no code can get lost."""
    stretches = sorted({piece for text in texts for piece in fragments(text)[::2] if piece.strip()})
    drafted: dict[str, str] = {}
    faults: dict[str, str] = {}
    requests = 0
    for delivery in dispatch(engine, [_escaped(engine, piece) for piece in stretches], pair, terms=terms):
        requests += delivery.requests
        for outcome in delivery.outcomes:
            piece = stretches[outcome.index]
            back = _put_back(mask(piece, (), engine.mask_style), outcome.text, Spacing())
            if back is None:
                faults[piece] = outcome.fault
            else:
                drafted[piece] = back
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


def _escaped(engine: Engine, text: str) -> str:
    return mask(text, (), engine.mask_style).text


def has_words(text: str) -> bool:
    """Tells whether there is anything in a tagged text that could be translated."""
    return any(character.isalpha() for character in visible(text).text)
