"""How grave it is that two texts do not say a quantity alike."""

from __future__ import annotations

import re
from fractions import Fraction

from glossa.checks._number_measures import difference_of_measure, is_converted_wrongly
from glossa.checks._number_sides import Side, in_words
from glossa.model.finding import Severity
from glossa.quantities import Kind, Quantity
from glossa.quantities.certainty import Certainty, certainty, in_digits
from glossa.quantities.comparing import Difference, What, may_be_in_words


def severity_of(difference: Difference, source: Side, target: Side) -> Severity | None:
    """Returns how grave a difference is; None where good writers make it."""
    told = [one for one in (difference.source, difference.target) if one]
    if not in_words(source, target):
        is_certain = not difference.is_of_pair and not any(map(may_be_in_words, told))
        return Severity.ERROR if is_certain else None
    match difference.what:
        case What.CHANGED if (share := difference_of_measure(told[0], told[1], source, target)) is not None:
            return Severity.ADVICE if share <= _ROUGHLY else Severity.WARNING
        case What.EXTRA if not in_digits(told[0], target.text) and told[0].values[0] <= _TWO:
            return None
        case What.MISSING | What.CHANGED | What.EXTRA:
            side = source if difference.source else target
            if difference.what is What.EXTRA and _is_exchanged(told[0], target):
                return Severity.ADVICE
            is_wrong = difference.what is not What.CHANGED and is_converted_wrongly(told[0], side)
            return Severity.WARNING if is_wrong else GRAVE[certainty(difference, source.text, target.text)]
        case What.UNBOUND:
            return Severity.ADVICE
        case What.NO_UNIT if told[0].kind is Kind.MONEY:
            has_sign = _share_sign(told[0].span.of(source.text), told[1].span.of(target.text))
            return None if has_sign or _has_weight_word(told[1], target) else Severity.ADVICE
        case What.NO_UNIT if not in_digits(told[0], source.text):  # `a quarter` of a century, 25 years
            return None
        case What.OTHER_UNIT if told[0].kind is told[1].kind:
            return Severity.WARNING if _may_be_one({told[0].unit, told[1].unit}) else Severity.ERROR
        case _:
            return Severity.WARNING


_OF_DOLLAR_SIGN = frozenset(
    {"USD", "CAD", "AUD", "HKD", "TWD", "SGD", "NZD", "MXN", "ARS", "CLP", "COP", "UYU", "CUP", "DOP"}
)


def _may_be_one(units: set[str]) -> bool:
    """Tells whether one sign stands for both currencies, each in its own country."""
    return units <= _OF_DOLLAR_SIGN


GRAVE = {
    Certainty.SURE: Severity.ERROR,
    Certainty.LIKELY: Severity.WARNING,
    Certainty.DOUBTFUL: Severity.ADVICE,
}
"""How grave what is so certain is."""
_ROUGHLY = Fraction(1, 8)
"""How far off what people convert may be and still be meant."""
_TWO = 2
"""Good writers add `the two`."""


def _is_exchanged(quantity: Quantity, side: Side) -> bool:
    """Tells whether an amount says again what stands before it in another currency: `5 million yuan, or $700,000`."""
    if quantity.kind is not Kind.MONEY:
        return False
    before = [one for one in side.quantities if one.kind is Kind.MONEY and one.span.end <= quantity.span.start]
    gap = side.text[before[-1].span.end : quantity.span.start] if before else ""
    return bool(before) and before[-1].unit != quantity.unit and _EXCHANGE.fullmatch(gap) is not None


_EXCHANGE = re.compile(
    r"[,，（( ]{0,3}(?:or |(?:some|about|around|roughly|equal to) |[oe] |unos |soit |environ |equivalentes? a "
    r"|约合?|合|折合)(?:about |some |roughly |around |unos |cerca de |environ |près de |约|人民币)?",
)
_WEIGHTS = re.compile(r"\s(?:pounds?|libras?|livres?)\b")


def _has_weight_word(quantity: Quantity, side: Side) -> bool:
    """Tells whether the word behind a number is that of a weight and of a currency alike."""
    return _WEIGHTS.match(side.text, quantity.span.end) is not None


def _share_sign(one: str, other: str) -> bool:
    """Tells whether two amounts have one sign, which is another currency in another country: `$`."""
    return any(sign in one and sign in other for sign in "$¥￥£")
