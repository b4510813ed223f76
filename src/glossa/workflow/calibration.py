"""Measuring which stand-ins an engine carries over: sentences of our own go through it in every shape."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from glossa.config import Config
from glossa.engines import Engine, Pair, count_requests, dispatch
from glossa.errors import ExitCode, GlossaError
from glossa.masking import SHAPES, Masked, MaskStyle, Parts, Protected, cut, mask
from glossa.text.counting import counted
from glossa.text.languages import is_spaced, language_name, primary
from glossa.text.spans import Span
from glossa.text.tokens import is_word
from glossa.workflow.crew import measured_of, ready_engine, said_of
from glossa.workflow.init import keep_cache_out_of_git
from glossa.workflow.mask_cache import candidates, keep_style
from glossa.workflow.mask_sentences import SENTENCES

_TERM = re.compile(r"\*([^*]+)\*")
_END = re.compile(r"[.!?。！？]\W*$")
_ENTITY = re.compile(r"&\s*(?:amp|lt|gt)\b|\b(?:amp|lt|gt)\s*;", re.IGNORECASE)
_GLUING = frozenset({"ar", "he", "fa", "ur", "tr", "az", "kk", "fi", "et", "hu", "eu", "ko"})
"""Languages that glue prefixes or endings to a name."""


@dataclass(frozen=True, slots=True)
class Survival:
    """How one shape fared."""

    style: MaskStyle
    survivors: int
    """How many stand-ins came back exactly once, unaltered, in a sensible place."""
    of: int
    lost: tuple[str, str] | None
    """A sentence that lost one, as it was sent and as it came back; None when none was lost."""
    fault: str = ""
    """Why some of the sentences brought no answer; the shape counts for nothing then."""


@dataclass(frozen=True, slots=True)
class Calibration:
    """What was measured of an engine."""

    engine: str
    pair: Pair
    shapes: tuple[Survival, ...]
    """The engine's default comes first."""
    best: MaskStyle
    requests: int
    kept: bool
    """Whether later runs will know; not when there was no choice, or the cache cannot be written."""


def calibrate(config: Config, name: str, pair: Pair, announce: Callable[[str], None]) -> Calibration:
    """Sends the sentences through an engine in every shape and keeps the best one for later runs.

    `announce` hears before that who will read them, and how many requests it takes. Raises `GlossaError` when the
    engine is not ready or brings no translation, or there are no sentences in the language of the source.
    """
    engine = ready_engine(config, name, pair)
    sentences = _sentences(pair)
    sheets = {style: [_sheet(sentence, style) for sentence in sentences] for style in candidates(engine)}
    texts = [[sheet.text for sheet in made] for made in sheets.values()]
    requests = sum(count_requests(engine, each) for each in texts)
    for said in _notices(config, engine, len(sentences), texts, requests):
        announce(said)
    shapes = tuple(_measure(engine, pair, style, sheets[style]) for style in sheets)
    if shapes[0].fault:
        raise GlossaError(
            f"{name} brought no translation: {shapes[0].fault}",
            hint="Nothing was kept. `glossa engines` lists what each engine needs.",
            exit_code=ExitCode.ENGINE,
        )
    best = max((shape for shape in shapes if not shape.fault), key=lambda shape: shape.survivors).style
    is_kept = len(shapes) > 1 and _keep(config, name, pair, best)
    return Calibration(name, pair, shapes, best, requests, is_kept)


def _sentences(pair: Pair) -> Sequence[str]:
    known = SENTENCES.get(primary(pair.source))
    if known is None:
        names = ", ".join(sorted(SENTENCES))
        raise GlossaError(
            f"There are no sentences in {language_name(pair.source)} to try masks with",
            hint=f"There are some in: {names}. Name one of these with --from.",
            exit_code=ExitCode.USAGE,
        )
    return known


def _notices(
    config: Config, engine: Engine, sentences: int, texts: Sequence[Sequence[str]], requests: int
) -> Iterator[str]:
    if said := said_of(config, engine, sentences * len(texts)):
        yield said
    characters = sum(len(text) for each in texts for text in each)
    yield (
        f"None of it is yours: {sentences} sentences of glossa's own in {counted(len(texts), 'shape')}, "
        f"{counted(requests, 'request')}, {characters:,} characters."
    )


def _sheet(sentence: str, style: MaskStyle) -> Masked:
    """Masks what stands between asterisks in a sentence."""
    pieces = _TERM.split(sentence)
    text = "".join(pieces)
    protected: list[Protected] = []
    position = 0
    for place, piece in enumerate(pieces):
        if place % 2:
            protected.append(Protected(Span(position, position + len(piece)), piece))
        position += len(piece)
    return mask(text, protected, style)


def _measure(engine: Engine, pair: Pair, style: MaskStyle, sheets: Sequence[Masked]) -> Survival:
    answers: dict[int, str] = {}
    faults: list[str] = []
    for delivery in dispatch(engine, [sheet.text for sheet in sheets], pair):
        for outcome in delivery.outcomes:
            if outcome.text is None:
                faults.append(outcome.fault)
            else:
                answers[outcome.index] = outcome.text
    survivors = {place: survived(sheets[place], answer, pair) for place, answer in sorted(answers.items())}
    lost = next((place for place in survivors if survivors[place] < len(sheets[place].stand_ins)), None)
    return Survival(
        style,
        sum(survivors.values()),
        sum(len(sheet.stand_ins) for sheet in sheets),
        None if lost is None else (sheets[lost].text, answers[lost]),
        next(iter(faults), ""),
    )


def survived(sheet: Masked, answer: str, pair: Pair) -> int:
    """Counts the stand-ins that are in an answer exactly once, unaltered, in a sensible place."""
    parts = cut(sheet, answer)
    if sheet.style is MaskStyle.MARKUP and any(map(_ENTITY.search, parts.texts)):
        return 0
    places = range(len(parts.order))
    return sum(
        parts.order.count(parts.order[place]) == 1
        and parts.order[place] in range(len(sheet.stand_ins))
        and _is_sensible(sheet.style, parts, place, pair)
        for place in places
    )


def _is_sensible(style: MaskStyle, parts: Parts, place: int, pair: Pair) -> bool:
    """Tells whether a stand-in is where a term could be: by itself, beside nothing of its shape, inside the sentence.

    None of our sentences has two side by side; engines that do not know what to do with them put them all at the end.
    """
    before, after = parts.texts[place], parts.texts[place + 1]
    left, right = before.rstrip()[-1:], after.lstrip()[:1]
    if {left, right} & _marks(style):
        return False
    if is_spaced(pair.target) and primary(pair.target) not in _GLUING and (_ends(before[-1:]) or _ends(after[:1])):
        return False
    is_bunched = place > 0 and not before.strip()
    is_outside = _END.search("".join(parts.texts[: place + 1])) is not None and not any(map(str.isalnum, after))
    return not is_bunched and not is_outside


def _marks(style: MaskStyle) -> frozenset[str]:
    """Returns the characters that say, beside a stand-in, that a part of it is left over."""
    shape = SHAPES.get(style)
    return frozenset("<>;" if shape is None else shape.mark + shape.mirrored if shape.mirrored else "")


def _ends(character: str) -> bool:
    return character != "" and is_word(character)


def _keep(config: Config, name: str, pair: Pair, best: MaskStyle) -> bool:
    if config.root is None:
        return False
    try:
        keep_cache_out_of_git(config.root)
    except OSError:
        return False
    return keep_style(config.root, measured_of(config, name, pair), best)
