"""What an engine must carry over so that a term comes out right: which stretch, and what takes its place."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace

from glossa.engines import Engine, Fitted, Grammarian, Occurrence, Pair
from glossa.masking import Protected
from glossa.model.inline import CodeKind, Tag, tags, visible
from glossa.model.inline import tag as write_tag
from glossa.model.term import Term, TermUse
from glossa.terminology import rendering
from glossa.text.normalise import fold
from glossa.text.spans import Span
from glossa.workflow.assess import Assessor

Expected = Callable[[str, TermUse], Term | None]
"""Finds the glossary's entry for what an occurrence in a source text should become."""


def expected_by(assessor: Assessor, pair: Pair) -> Expected:
    """Asks the glossaries that the assessor judges by."""

    def expected(text: str, use: TermUse) -> Term | None:
        found = (match for match in assessor.matches(text) if match.span == use.source)
        return next((rendering(match.concept, pair.target) for match in found), None)

    return expected


def unknown(_text: str, _use: TermUse) -> Term | None:
    """Knows no entry."""
    return None


def term_masks(
    engine: Engine, pair: Pair, uses: Mapping[str, Sequence[TermUse]], expected: Expected = unknown
) -> dict[str, tuple[Protected, ...]]:
    """Returns, by source text, masks for those of its terms that are not met; texts without any are left out.

    An engine that knows grammar is asked for the form that each place calls for (the plural of a plural). It has the
    other terms masked too where it knows theirs: one noun for `supreme court` is read better than its two words.
    """
    knows_grammar = isinstance(engine, Grammarian)
    wanted = [(text, use) for text, found in uses.items() for use in found if knows_grammar or not use.verdict.is_met]
    forms = fitted(engine, pair, [occurrence(text, use, expected) for text, use in wanted])
    masks: dict[str, list[Protected]] = {}
    for (text, use), form in zip(wanted, forms, strict=True):
        if form.grammar or not use.verdict.is_met:
            masks.setdefault(text, []).extend(enclosed(text, use.source, form))
    return {text: tuple(found) for text, found in masks.items() if found}


def occurrence(text: str, use: TermUse, expected: Expected) -> Occurrence:
    """Returns a term as it stands in a source text, and what the glossary knows of its rendering."""
    surface, term = visible(use.source.of(text)).text, expected(text, use)
    if term is None:
        return Occurrence(surface, use.source_term, use.expected)
    return Occurrence(surface, use.source_term, use.expected, term.gender, term.part_of_speech, term.forms)


def fitted(engine: Engine, pair: Pair, occurrences: Sequence[Occurrence]) -> list[Fitted]:
    """Asks an engine that knows grammar; where it fails, or knows none, the terms go in as the glossary has them."""
    found: list[Fitted] = []
    if isinstance(engine, Grammarian):
        with suppress(Exception):  # someone else's engine may raise anything
            found = engine.fit(occurrences, pair)
    return found if len(found) == len(occurrences) else [Fitted(_listed(each)) for each in occurrences]


def _listed(each: Occurrence) -> str:
    """Returns the only form that the glossary lists where the source has another form of its term, too."""
    forms = [form for form in each.forms if form != each.rendering]
    return forms[0] if len(forms) == 1 and fold(each.surface) != fold(each.term) else each.rendering


def enclosed(text: str, term: Span, form: Fitted) -> Iterator[Protected]:
    """Yields what takes the place of a term, the codes inside it put round it; nothing when half a pair of them is
    outside.
    """
    span = _with_partners(text, term)
    inside = [tag for tag in tags(text) if tag.span.overlaps(span)]
    opening = _ids(inside, CodeKind.OPEN)
    if sorted(opening) == sorted(_ids(inside, CodeKind.CLOSE)):
        before = "".join(write_tag(number, CodeKind.OPEN) for number in opening)
        after = "".join(write_tag(number, CodeKind.CLOSE) for number in reversed(opening))
        alone = "".join(write_tag(number, CodeKind.ALONE) for number in _ids(inside, CodeKind.ALONE))
        yield Protected(span, f"{before}{form.text}{after}{alone}", grammar=form.grammar)


def _ids(found: Sequence[Tag], kind: CodeKind) -> list[int]:
    return [tag.id for tag in found if tag.kind is kind]


def _with_partners(text: str, span: Span) -> Span:
    """Widens a term's span by the tags right beside it whose partner is inside."""
    found = list(tags(text))
    while True:
        inside = {tag.id for tag in found if tag.span.overlaps(span)}
        wider = span
        for tag in found:
            if tag.id in inside and tag.span.end == wider.start:
                wider = replace(wider, start=tag.span.start)
            if tag.id in inside and tag.span.start == wider.end:
                wider = replace(wider, end=tag.span.end)
        if wider == span:
            return span
        span = wider
