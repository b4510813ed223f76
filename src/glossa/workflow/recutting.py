"""Cutting a unit into segments by hand: what moves with its text, and what is remembered for the next reading."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from glossa.errors import ExitCode, GlossaError
from glossa.model.article import Article
from glossa.model.authorship import CUT
from glossa.model.document import UnitId
from glossa.model.person import Person
from glossa.segmentation import Piece, cut, cut_by_hand, ends_of, is_usable, named, with_ends
from glossa.workflow.carrying import Carrier
from glossa.workflow.clock import now
from glossa.workflow.homing import homes
from glossa.workflow.ingest import brought
from glossa.workflow.tracing import Versions

Units = dict[UnitId, list[Piece]]


def recut(
    article: Article,
    unit: UnitId,
    ends: Sequence[int],
    *,
    abbreviations: frozenset[str] = frozenset(),
    person: Person | None = None,
) -> Article:
    """Cuts the text of a unit at `ends`, the offsets where its segments end (but for the last), and remembers it.

    A segment whose text stays the same keeps all that it has, one that was in the article before has again what it had;
    others take over as drafts what their text was translated with. The same sentences elsewhere in the article are cut
    alike. `abbreviations` are those that the article is read with. Raises `GlossaError` where the text cannot be cut.
    """
    known = next((each for each in article.document.units if each.id == unit), None)
    if known is None or not is_usable(known.text, ends):
        raise GlossaError(
            f"The paragraph on line {known.line} cannot be cut there" if known else f"There is no unit {unit}",
            hint="Nothing was changed. A segment needs something to read, and no tag can be cut.",
            exit_code=ExitCode.USAGE,
        )
    language = article.document.language
    read = {each.id: cut(each.text, each.codes, language, abbreviations) for each in article.document.units}
    cuts = with_ends(read[unit], ends, article.cuts)
    there = _pieces(article)
    pieces = {
        name: there[name] if after == cut_by_hand(read[name], article.cuts) and name != unit else list(after)
        for name in there
        for after in [cut_by_hand(read[name], cuts)]
    }
    segments = named((each, pieces.get(each.id, ())) for each in article.document.units)
    versions = Versions(article.entries, segments, *homes(article, segments))
    return replace(article, entries=brought(versions, carrier(article, person)), cuts=cuts)


def ends_in(article: Article, unit: UnitId) -> tuple[int, ...]:
    """Returns the offsets in the unit's text where its segments end now, but for the last."""
    return ends_of(_pieces(article).get(unit, []))


def carrier(article: Article, person: Person | None) -> Carrier:
    """Returns what carries the targets of a segment that is cut otherwise."""
    by, via = (person.name, person.via) if person else ("", "")
    return Carrier(article.document.language, now(), CUT, "the segment was cut by hand", by, via)


def _pieces(article: Article) -> Units:
    found: Units = {}
    for entry in article.current:
        found.setdefault(entry.segment.unit, []).append((entry.segment.source, entry.segment.tail))
    return found
