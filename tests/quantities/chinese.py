"""How the tests of the Chinese reader write down what it reads."""

from __future__ import annotations

from glossa.quantities import Bound, read
from glossa.text.languages import LanguageTag

HANS, HANT = LanguageTag("zh-Hans"), LanguageTag("zh-Hant")


def said(text: str, language: LanguageTag = HANS) -> list[str]:
    """Returns each quantity as `span kind values unit bound`, with `?` behind those that are not firm."""
    return [
        " ".join(
            [
                quantity.span.of(text).replace(" ", ""),
                quantity.kind.value,
                "|".join(map(str, quantity.values)) or quantity.text,
                *filter(None, [quantity.unit]),
                *([] if quantity.bound is Bound.EXACT else [quantity.bound.value]),
                *([] if quantity.is_firm else ["?"]),
            ]
        )
        for quantity in read(text, language)
    ]
