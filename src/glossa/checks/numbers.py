"""Numbers: what the source counts, dates and pays stands in the target with the same value."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from glossa.checks._base import ANY, Case
from glossa.checks._number_answers import answered
from glossa.checks._number_examples import BAD, GOOD
from glossa.checks._number_fixes import mended
from glossa.checks._number_halves import other_half
from glossa.checks._number_measures import in_other_units, with_unit
from glossa.checks._number_remains import remains
from glossa.checks._number_scores import odd_score
from glossa.checks._number_severity import GRAVE, severity_of
from glossa.checks._number_sides import Side, in_words, untagged
from glossa.checks._number_signs import exchanged_signs
from glossa.checks._number_swaps import Swap, swaps
from glossa.checks._number_words import said
from glossa.model.finding import Finding, Severity
from glossa.model.inline import visible
from glossa.quantities import read
from glossa.quantities.comparing import Difference, What, differences
from glossa.quantities.pairing import Pair, Pairing, pair
from glossa.quantities.reading import knows_words

_read = lru_cache(maxsize=64)(read)
"""A source is read again for each of its languages."""


class _Numbers:
    id = "numbers"
    summary = "Numbers, dates, amounts and shares of the source stand in the target with the same value."
    reason = (
        "A wrong number is the error that readers act on, and the eye passes over it. Values are compared, not digits: "
        "1.4亿 is 140 million, 三成 is 30 percent, tripled is 增长两倍. Numbers that languages add or drop (one of "
        "them, the first) are not asked for. It is an error where digits say so or two numbers look like each other's "
        "mistake, a warning where words alone do, and advice or nothing where the other text may say it in a way that "
        "is not known here."
    )
    reference = "CLDR for signs, months, weekdays and currencies; ISO 4217; GB/T 15835-2011"
    languages = ANY
    bad = BAD
    good = GOOD

    def examine(self, case: Case) -> Iterator[Finding]:
        source, target = _sides(case)
        if not source.quantities and not target.quantities:
            return
        pairing = _paired(source, target)
        swapped = list(swaps(pairing.pairs, source, target))
        places = {pair.source.span for swap in swapped for pair in (swap.one, swap.other) if swap.is_sure}
        found = [
            (severity, difference)
            for difference in differences(pairing)
            if not (difference.is_of_pair and difference.source and difference.source.span in places)
            and (severity := severity_of(difference, source, target))
        ]
        for severity, difference in found:
            fix = _fix(case, source, target, difference) if len(found) == 1 else None
            yield _finding(severity, _message(difference, source, target), difference, source, target, fix)
        for odd in in_other_units(pairing.pairs, source, target):
            message = f"{with_unit(odd.source, source)} became {with_unit(odd.target, target)}"
            yield _finding(Severity.WARNING, message, odd, source, target)
        for swap in swapped:
            yield _swapped(swap, source, target)
        if not swapped and (signed := exchanged_signs(pairing.pairs, source, target)):
            yield _signed(*signed, source, target)
        if not found and not any(swap.is_sure for swap in swapped):
            yield from _by_form(source, target)


def _sides(case: Case) -> tuple[Side, Side]:
    source, target = visible(case.source), visible(case.target)
    terms = [(use.source, use.target, ("term", *use.identity)) for use in case.terms]
    return (
        Side(
            source,
            case.source_language,
            _read(source.text, case.source_language),
            tuple((untagged(source, span), name) for span, _, name in terms),
        ),
        Side(
            target,
            case.target_language,
            _read(target.text, case.target_language),
            tuple((untagged(target, span), name) for _, span, name in terms if span),
        ),
    )


def _paired(source: Side, target: Side) -> Pairing:
    """Pairs the quantities, and leaves out what the other text says in another form."""
    return answered(pair(source.quantities, target.quantities, in_words=in_words(source, target)), source, target)


def _finding(
    severity: Severity, message: str, at: Difference | Pair, source: Side, target: Side, fix: str | None = None
) -> Finding:
    here = source.seen.span(at.source.span) if at.source else None
    there = target.seen.span(at.target.span) if at.target else None
    return Finding(CHECK.id, severity, message, here, there, fix)


def _by_form(source: Side, target: Side) -> Iterator[Finding]:
    """Yields what the values do not tell: a score with another side, a gap where a number was, the other half."""
    if odd := odd_score(source, target):
        yield Finding(CHECK.id, Severity.WARNING, odd.message, None, target.seen.span(odd.span))
    elif gap := remains(source, target):
        message = f"a number is missing at “{gap.of(target.text).strip()}”"
        yield Finding(CHECK.id, Severity.WARNING, message, None, target.seen.span(gap))
    if halves := other_half(source, target):
        here, there = halves
        message = f"{here.of(source.text)} became {there.of(target.text)}"
        yield Finding(CHECK.id, Severity.WARNING, message, source.seen.span(here), target.seen.span(there))


def _message(difference: Difference, source: Side, target: Side) -> str:
    here = said(difference.source, source.text) if difference.source else ""
    there = said(difference.target, target.text) if difference.target else ""
    match difference.what:
        case What.MISSING:
            return f"{here} is missing"
        case What.EXTRA:
            return f"{there} is not in the source"
        case What.UNBOUND:
            return f"{here} is bounded in the source only"
        case _:
            return f"{here} became {there}"


def _swapped(swap: Swap, source: Side, target: Side) -> Finding:
    one, other = (said(found.target, target.text) for found in (swap.one, swap.other))
    return _finding(GRAVE[swap.certainty], f"{one} and {other} have changed places", swap.one, source, target)


def _signed(one: Pair, other: Pair, source: Side, target: Side) -> Finding:
    message = " and ".join(said(found.target, target.text) for found in (one, other))
    return _finding(Severity.WARNING, f"{message} have each other's sign", one, source, target)


def _fix(case: Case, source: Side, target: Side, difference: Difference) -> str | None:
    """Returns the target with the right digits, if they are certain and nothing differs then."""
    if difference.what is not What.CHANGED or not difference.source or not difference.target:
        return None
    if not knows_words(case.target_language):  # there the word behind a number may change with it
        return None
    span = target.seen.span(difference.target.span)
    right = mended(span.of(case.target), difference.target, difference.source, case.target_language)
    if right is None:
        return None
    fixed = case.target[: span.start] + right + case.target[span.end :]
    pairing = pair(source.quantities, read(visible(fixed).text, case.target_language))
    return None if any(differences(pairing)) else fixed


CHECK = _Numbers()
