"""Going through an article segment by segment: which segments, which one now, and what to look at beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from glossa.errors import ExitCode, GlossaError
from glossa.model.article import Article, Entry
from glossa.model.inline import visible
from glossa.model.segment import SegmentId
from glossa.model.target import Target
from glossa.text.counting import counted
from glossa.text.languages import LanguageTag, is_spaced
from glossa.text.normalise import match_key
from glossa.workflow.filtering import Filter, chosen
from glossa.workflow.ingest import needs_translation
from glossa.workflow.review import is_open
from glossa.workflow.selectors import Numbered


@dataclass(frozen=True, slots=True)
class Progress:
    """How much of an article is approved; debris does not count."""

    approved: int
    segments: int
    approved_words: int
    words: int
    """Words of the source; letters and figures where the language puts no spaces between words."""


@dataclass(frozen=True, slots=True)
class Round:
    """A way through an article: its segments in order, and the one that is looked at.

    It is made once; what is approved on the way stays in it, so that going back finds it where it was.
    """

    article: Article
    language: LanguageTag
    segments: tuple[SegmentId, ...]
    """Those that are gone through, one at least."""
    here: SegmentId
    """The one that is looked at; it may be none of `segments` after a search."""
    wanted: Filter = field(default_factory=Filter)
    """What was asked for: a new segment that is like that joins the round."""

    @property
    def entry(self) -> Numbered:
        """The segment that is looked at, with its number in the article."""
        return next((number, entry) for number, entry in _numbered(self.article) if entry.segment.id == self.here)

    @property
    def place(self) -> int:
        """The place of the segment in the round, counted from 1; 0 where it is none of the round."""
        return self.segments.index(self.here) + 1 if self.here in self.segments else 0

    @property
    def target(self) -> Target | None:
        """The translation that is looked at."""
        return self.entry[1].targets.get(self.language)

    def next(self) -> Round:
        """Goes to the next segment; the last one stays where it is."""
        return self._nearest(range(self._rank(self.here) + 1, len(self._order())))

    def back(self) -> Round:
        """Goes to the segment before; the first one stays where it is."""
        return self._nearest(range(self._rank(self.here) - 1, -1, -1))

    def at(self, number: int) -> Round:
        """Goes to a segment by its number, be it in the round or not. Raises `GlossaError` where there is none."""
        current = self.article.current
        if not 1 <= number <= len(current):
            hint = f"There {'is' if len(current) == 1 else 'are'} {counted(len(current), 'segment')}."
            raise GlossaError(f"There is no segment {number}", hint=hint, exit_code=ExitCode.USAGE)
        return replace(self, here=current[number - 1].segment.id)

    def to(self, segment: SegmentId) -> Round:
        """Goes to a segment of the article; stays where it is if the article no longer has it."""
        return replace(self, here=segment) if segment in self._order() else self

    def find(self, text: str) -> Round | None:
        """Goes to the next segment of the article that has `text` in source or translation, from the first one again
        after the last; None where none has. Capitals, hyphens, quotation marks and tags make no difference.
        """
        order = self._order()
        start = self._rank(self.here) + 1
        entries = {entry.segment.id: entry for entry in self.article.current}
        for segment in (*order[start:], *order[:start]):
            if _has(entries[segment], self.language, match_key(text)):
                return replace(self, here=segment)
        return None

    def renewed(self, article: Article) -> Round | None:
        """Goes on with the article as it is stored now; None where it has nothing for the round any more.

        New segments join it. Where the one that is looked at is gone, it goes to what stands in its place.
        """
        chosen_before, known_before = set(self.segments), set(self._order())
        fitting = {entry.segment.id for _, entry in _wanted(article, self.language, self.wanted)} - known_before
        order = [entry.segment.id for entry in article.current]
        segments = tuple(segment for segment in order if segment in chosen_before or segment in fitting)
        if not segments:
            return None
        here = self.here if self.here in set(order) else self._instead(order, segments)
        return replace(self, article=article, segments=segments, here=here)

    def _instead(self, order: Sequence[SegmentId], segments: Sequence[SegmentId]) -> SegmentId:
        """Returns the first of `segments` behind what stands before this one; the last one where none is."""
        ranks = {segment: rank for rank, segment in enumerate(order)}
        before = self._order()[: self._rank(self.here)]
        anchor = next((ranks[segment] for segment in reversed(before) if segment in ranks), -1)
        return next((segment for segment in segments if ranks[segment] > anchor), segments[-1])

    def around(self, size: int) -> tuple[tuple[Numbered, ...], tuple[Numbered, ...]]:
        """Returns up to `size` segments before and after this one, as they stand in the article."""
        entries = _numbered(self.article)
        place = self.entry[0] - 1
        return tuple(entries[max(0, place - size) : place]), tuple(entries[place + 1 : place + 1 + size])

    def left(self) -> tuple[int, ...]:
        """Returns the numbers of those in the round that still need somebody."""
        wanted = set(self.segments)
        return tuple(
            number
            for number, entry in _numbered(self.article)
            if entry.segment.id in wanted and is_open(entry, self.language)
        )

    def progress(self) -> Progress:
        """Counts what is approved in the whole article."""
        spaced = is_spaced(self.article.document.language)
        counted = [
            (entry.state(self.language).is_approved, _words(entry.segment.source, spaced=spaced))
            for entry in self.article.current
            if needs_translation(entry)
        ]
        return Progress(
            sum(approved for approved, _ in counted),
            len(counted),
            sum(words for approved, words in counted if approved),
            sum(words for _, words in counted),
        )

    def _order(self) -> list[SegmentId]:
        return [entry.segment.id for entry in self.article.current]

    def _rank(self, segment: SegmentId) -> int:
        return self._order().index(segment)

    def _nearest(self, ranks: Sequence[int]) -> Round:
        order, wanted = self._order(), set(self.segments)
        found = next((order[rank] for rank in ranks if order[rank] in wanted), self.here)
        return replace(self, here=found)


def begin(article: Article, language: LanguageTag, wanted: Filter) -> Round:
    """Begins a round through what is wanted, at the first segment that needs somebody.

    Web-page debris that has no translation is not gone through. Raises `GlossaError` when nothing is wanted.
    """
    found = _wanted(article, language, wanted)
    if not found:
        worth = _wanted(article, language, Filter())
        raise GlossaError(
            f"No segment of {article.name} is as you want it"
            if worth
            else f"There is nothing to review in {article.name}",
            hint="Ask for less: --state, --finding, --term, --changed-by, --since and --open must all hold."
            if worth
            else "",
            exit_code=ExitCode.USAGE,
        )
    first = next((entry for _, entry in found if is_open(entry, language)), found[0][1])
    return Round(article, language, tuple(entry.segment.id for _, entry in found), first.segment.id, wanted)


def _wanted(article: Article, language: LanguageTag, wanted: Filter) -> tuple[Numbered, ...]:
    worth = [
        (number, entry) for number, entry in _numbered(article) if needs_translation(entry) or language in entry.targets
    ]
    return chosen(worth, language, wanted)


def _numbered(article: Article) -> Sequence[Numbered]:
    return list(enumerate(article.current, 1))


def _has(entry: Entry, language: LanguageTag, key: str) -> bool:
    target = entry.targets.get(language)
    texts = (entry.segment.source, target.text if target else "")
    return any(key in match_key(visible(text).text) for text in texts)


def _words(source: str, *, spaced: bool) -> int:
    text = visible(source).text
    return len(text.split()) if spaced else sum(map(str.isalnum, text))
