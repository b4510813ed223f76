"""Which mention of its concept each occurrence in an article is, in the order of the source.

The source decides, not the translation: what comes first there comes first for the reader of any translation, whatever
is drafted already and in whatever order people work.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from glossa.model.article import Article, Entry
from glossa.model.document import UNCUT, Role
from glossa.model.segment import SegmentId
from glossa.model.term import Concept, ConceptId, Mention, TermMatch, Verdict
from glossa.terminology import rendering
from glossa.text.languages import LanguageTag
from glossa.text.spans import Span
from glossa.workflow.summary import to_translate

Mentions = Mapping[SegmentId, Mapping[Span, Mention]]
"""By segment, and by where the term stands in its source."""

_APART = UNCUT | {Role.HEADLINE, Role.FRONT_MATTER, Role.DATELINE, Role.BYLINE, Role.CAPTION, Role.TABLE_CELL}
"""What is read before, beside or without the body, and has no room for explanations."""


def mentions(article: Article, target: LanguageTag, matches: Callable[[str], tuple[TermMatch, ...]]) -> Mentions:
    """Returns which mention each occurrence is whose term has a rule for first mentions or a short form.

    After one that somebody waived, which is not there, the next is the first.
    """
    ruled: dict[tuple[str, ConceptId], bool] = {}
    met: set[tuple[str, ConceptId]] = set()
    found: dict[SegmentId, Mapping[Span, Mention]] = {}
    for entry in to_translate(article):
        here: dict[Span, Mention] = {}
        waived = _waived(entry, target)
        for match in matches(entry.segment.source):
            concept = match.identity
            if concept not in ruled:
                ruled[concept] = _has_rule(match.concept, target)
            if not ruled[concept]:
                continue
            if entry.segment.role in _APART:
                here[match.span] = Mention.HEADLINE
            else:
                here[match.span] = Mention.LATER if concept in met else Mention.FIRST
                if (match.span, match.concept.id) not in waived:
                    met.add(concept)
        if here:
            found[entry.segment.id] = MappingProxyType(here)
    return MappingProxyType(found)


def _has_rule(concept: Concept, target: LanguageTag) -> bool:
    expected = rendering(concept, target)
    return expected is not None and bool(expected.first_mention or expected.short)


def _waived(entry: Entry, language: LanguageTag) -> frozenset[tuple[Span, ConceptId]]:
    target = entry.targets.get(language)
    uses = target.terms if target else ()
    return frozenset((use.source, use.concept) for use in uses if use.verdict is Verdict.WAIVED)
