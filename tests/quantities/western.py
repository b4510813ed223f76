"""How the tests of the readers for spaced languages write down what they read."""

from __future__ import annotations

from glossa.quantities import Bound, Quantity, read
from glossa.text.languages import LanguageTag

EN, ES, FR = LanguageTag("en"), LanguageTag("es"), LanguageTag("fr")


def said(text: str, language: LanguageTag) -> list[str]:
    """Returns each quantity as `span=kind:values unit bound`, with `?` behind those that are not firm."""
    return [_said(quantity, text) for quantity in read(text, language)]


def _said(quantity: Quantity, text: str) -> str:
    values = "|".join(map(str, quantity.values)) or quantity.text
    bound = "" if quantity.bound is Bound.EXACT else quantity.bound.value
    notes = [note for note in (quantity.unit, bound, "" if quantity.is_firm else "?") if note]
    return " ".join([f"{quantity.span.of(text)}={quantity.kind.value}:{values}", *notes])
