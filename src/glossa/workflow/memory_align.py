"""Making memory of two versions of an article that exist already: which sentences of the one are which of the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from glossa.checks import size
from glossa.config import Config
from glossa.errors import ExitCode, GlossaError
from glossa.formats.memories import Record, Variant
from glossa.memory import canonical, renumbered
from glossa.memory.bitext import Bead, Sentence, align_texts
from glossa.model.document import Role
from glossa.model.inline import tags, visible
from glossa.model.segment import Segment
from glossa.quantities import Kind, read
from glossa.segmentation import join
from glossa.terminology import Termbase, TermFinder
from glossa.text.addresses import addresses
from glossa.text.guess import dominant_language
from glossa.text.languages import LanguageTag, language_name, script
from glossa.text.normalise import fold
from glossa.text.tokens import words
from glossa.workflow.clock import now
from glossa.workflow.progress import Progress, Silent, Watched
from glossa.workflow.reading import read_article

LEAST = 60
"""From this confidence on a pair becomes memory."""
_NUMBERS = frozenset({Kind.NUMBER, Kind.SHARE, Kind.POINTS, Kind.TIMES, Kind.MONEY, Kind.YEAR, Kind.ORDINAL})
_COGNATE = 4
"""So many letters at their beginning make two long words of related languages the same; M. Simard et al., 1992."""
_SMALL = 2
"""Numbers up to here say little: every text has them."""


@dataclass(frozen=True, slots=True)
class Aligned:
    """What says the same in both versions."""

    source: str
    """Tagged; the sentences of the source joined. `""` where nothing of it corresponds."""
    target: str
    confidence: int
    """0 to 100."""
    shape: str
    """How many sentences of each side: `1-1`, `2-1`; `1-0` for one that has no counterpart."""
    source_line: int
    """The line on which it begins; 0 where there is none."""
    target_line: int

    @property
    def is_sure(self) -> bool:
        """Whether it may become memory."""
        return self.confidence >= LEAST


_NOTHING = Aligned("", "", 0, "0-0", 0, 0)


@dataclass(frozen=True, slots=True)
class Version:
    """One version of an article, and its language."""

    path: Path
    language: LanguageTag


def align_versions(
    source: Version, target: Version, config: Config, termbase: Termbase, progress: Progress | None = None
) -> tuple[Aligned, ...]:
    """Returns what corresponds in two versions of an article, in the order of both.

    Raises `GlossaError` when a version cannot be read, is in another script than its language, or has the language or
    the text of the other one.
    """
    if source.language == target.language:
        raise GlossaError(
            f"Both versions are said to be in {source.language}",
            hint="Name their languages with --from and --to.",
            exit_code=ExitCode.USAGE,
        )
    heard = progress or Silent()
    heard.begin(f"Reading {source.path} and {target.path}", 0)
    ours, theirs = _segments(source, config), _segments(target, config)
    if _letters(ours) == _letters(theirs):
        raise GlossaError(
            f"{source.path} and {target.path} have the same text", hint="Name an article and its translation."
        )
    sides = (
        sentences(ours, source.language, target.language, termbase, heard),
        sentences(theirs, target.language, source.language, termbase, heard),
    )
    heard.begin(f"Aligning {len(ours):,} sentences with {len(theirs):,}", 0)
    beads = align_texts(*sides)
    return tuple(_aligned(bead, ours, theirs, source.language, target.language) for bead in beads)


def memory_of(pairs: Sequence[Aligned], source: Version, target: Version, article: str) -> Iterator[Record]:
    """Yields what becomes memory: the sure pairs, each with its neighbours, as a memory file says them."""
    time = now()
    for place, pair in enumerate(pairs):
        if not pair.is_sure:
            continue
        before = pairs[place - 1] if place else _NOTHING
        after = pairs[place + 1] if place + 1 < len(pairs) else _NOTHING
        ours = Variant(source.language, pair.source, before=before.source, after=after.source, time=time)
        theirs = Variant(target.language, pair.target, before=before.target, after=after.target, time=time)
        note = f"aligned {pair.shape}, confidence {pair.confidence}"
        yield Record((ours, theirs), source.language, note, article=article)


def sentences(
    segments: Sequence[Segment],
    language: LanguageTag,
    other: LanguageTag,
    termbase: Termbase,
    progress: Progress | None = None,
) -> tuple[Sentence, ...]:
    """Returns segments as the alignment sees them; `other` is the language of the other version."""
    finder = TermFinder(termbase, language, other)
    has_cognates = script(language) == script(other)
    found: list[Sentence] = []
    unit = ""
    for segment in Watched(
        segments, progress or Silent(), f"Looking for terms, numbers and names in {language_name(language)}"
    ):
        text = visible(segment.source).text
        anchors = frozenset(_anchors(text, language)).union(
            f"term {each.concept.id}" for each in finder.find(segment.source)
        )
        hints = frozenset(_hints(text, has_cognates=has_cognates))
        found.append(Sentence(size(segment.source, language), anchors, hints, segment.unit != unit))
        unit = segment.unit
    return tuple(found)


def _segments(version: Version, config: Config) -> list[Segment]:
    reading = read_article(version.path, config, version.language)
    found = [segment for segment in reading.segments if segment.role is not Role.DEBRIS]
    _refuse_another_script(version, "\n".join(visible(segment.source).text for segment in found))
    return found


def _letters(found: Sequence[Segment]) -> str:
    """Returns what a version says without spaces, which is the same however its language cuts it."""
    return "".join("".join(visible(segment.source).text.split()) for segment in found)


def _refuse_another_script(version: Version, text: str) -> None:
    """Refuses what cannot be in the language it is said to be in: its pairs would be offered as that language."""
    likely = dominant_language(text, version.language)
    if likely != version.language:
        script, said = language_name(likely), language_name(version.language)
        raise GlossaError(
            f"{version.path} is in the script of {script}, not in that of {said}",
            hint="Name the languages of both with --from and --to.",
            exit_code=ExitCode.USAGE,
        )


def _anchors(text: str, language: LanguageTag) -> Iterator[str]:
    """Yields what the counterpart of a text would have too: numbers by their value, dates, codes, addresses."""
    for quantity in read(text, language):
        if quantity.kind is Kind.CODE:
            yield f"code {fold(quantity.text)}"
        elif quantity.kind in _NUMBERS and quantity.values[0] > _SMALL:
            yield f"number {quantity.values[0]}"
        elif quantity.kind not in _NUMBERS:
            yield f"{quantity.kind.value} {quantity.values[0]}"
    for span in addresses(text):
        yield f"address {fold(span.of(text))}"


def _hints(text: str, *, has_cognates: bool) -> Iterator[str]:
    """Yields what its counterpart may have: the beginnings of long words, or whole words in Latin letters."""
    for span in words(text):
        word = fold(span.of(text))
        if word.isalpha() and (len(word) >= _COGNATE if has_cognates else word.isascii()):
            yield word[:_COGNATE] if has_cognates else word


def _aligned(
    bead: Bead, ours: Sequence[Segment], theirs: Sequence[Segment], source: LanguageTag, target: LanguageTag
) -> Aligned:
    left, right = ours[bead.source.start : bead.source.stop], theirs[bead.target.start : bead.target.stop]
    source_text, target_text = canonical(_joined(left, source))[0], canonical(_joined(right, target))[0]
    if _codes(source_text) != _codes(target_text):
        source_text, target_text = visible(source_text).text, visible(target_text).text
    return Aligned(
        source_text,
        target_text,
        bead.confidence,
        f"{len(left)}-{len(right)}",
        left[0].line if left else 0,
        right[0].line if right else 0,
    )


def _joined(segments: Sequence[Segment], language: LanguageTag) -> str:
    """Joins sentences; codes of different paragraphs stay different."""
    parts: list[tuple[str, str]] = []
    used = offset = 0
    for before, segment in zip((None, *segments), segments, strict=False):
        numbers = [tag.id for tag in tags(segment.source)]
        if before is not None and before.unit != segment.unit:
            offset = used
            parts[-1] = parts[-1][0], " "
        used = max([used, *(number + offset for number in numbers)])
        parts.append((renumbered(segment.source, {number: number + offset for number in numbers}), segment.tail))
    return join(parts, language, language).strip()


def _codes(text: str) -> list[str]:
    return sorted(tag.span.of(text) for tag in tags(text))
