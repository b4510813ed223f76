"""The words of French for numbers, parts, dates, times, money and bounds."""

from __future__ import annotations

from fractions import Fraction

from glossa.quantities._western_words import bounds, joined, letters, named, words
from glossa.quantities.quantity import Bound

_UNITS = {
    "deux": 2,
    "trois": 3,
    "quatre": 4,
    "cinq": 5,
    "six": 6,
    "sept": 7,
    "huit": 8,
    "dix": 10,
    "onze": 11,
    "douze": 12,
    "treize": 13,
    "quatorze": 14,
    "quinze": 15,
    "seize": 16,
    "dix sept": 17,
    "dix huit": 18,
    "dix neuf": 19,
}
_TENS = {
    "vingt": 20,
    "trente": 30,
    "quarante": 40,
    "cinquante": 50,
    "soixante": 60,
    "septante": 70,
    "nonante": 90,
    "quatre vingt|quatre vingts|huitante|octante": 80,
}
_SCALES = {
    "million|millions": 10**6,
    "milliard|milliards": 10**9,
    "billion|billions": 10**12,
    "billiard|billiards": 10**15,
}
"""The long scale: a `billion` is 10^12."""
_STEMS = {
    "trois": 3,
    "quatr": 4,
    "cinqu": 5,
    "six": 6,
    "sept": 7,
    "huit": 8,
    "neuv": 9,
    "dix": 10,
    "onz": 11,
    "douz": 12,
    "treiz": 13,
    "quatorz": 14,
    "quinz": 15,
    "seiz": 16,
    "dix sept": 17,
    "dix huit": 18,
    "dix neuv": 19,
    "vingt": 20,
    "trent": 30,
    "quarant": 40,
    "cinquant": 50,
    "soixant": 60,
    "cent": 100,
    "soixante dix": 70,
    "quatre vingt": 80,
    "quatre vingt dix": 90,
    "mill": 1000,
}
_ORDINALS = {f"{stem}ième": value for stem, value in _STEMS.items()} | {
    f"{ten} {joint}ième": tens + ones
    for ten, tens in {"vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60}.items()
    for joint, ones in {"et un": 1, "deux": 2, **{stem: one for stem, one in _STEMS.items() if one < 10}}.items()
}
_CURRENCIES = {
    "dollar|dollars": "USD",
    "dollar américain|dollars américains|dollars us": "USD",
    "euro|euros": "EUR",
    "livre sterling|livres sterling": "GBP",
    "yuan|yuans|renminbi": "CNY",
    "yen|yens": "JPY",
    "rouble|roubles": "RUB",
    "roupie|roupies|roupies indiennes": "",
    "rand|rands": "ZAR",
    "baht|bahts": "THB",
    "peso|pesos|franc|francs|couronne|couronnes|dinar|dinars|riyal|riyals|dirham|dirhams": "",
    "pesos mexicains": "MXN",
    "francs suisses": "CHF",
    "dollars de hong kong": "HKD",
    "reais": "BRL",
    "dollars australiens": "AUD",
    "dollars canadiens": "CAD",
    "wons": "KRW",
    "livres turques": "TRY",
}
_BOUNDS = {
    "environ|autour de|aux alentours de|aux environs de|de l ordre de|approximativement": Bound.ABOUT,
    "plus de|plus d|plus du|au moins|au dessus de|supérieur à|supérieure à|un minimum de|pas moins de": Bound.OVER,
    "dépasse|dépassent|dépassé|dépasser|excède|bien plus de|dépassant|au delà de": Bound.OVER,
    "près de|près d|près du|presque|jusqu à|au plus|en dessous de|inférieur à|inférieure à": Bound.UNDER,
    "moins de|moins d|moins du|pas plus de|un maximum de|à peine|quasiment": Bound.UNDER,
}
_AFTER = {
    "environ|à peu près": Bound.ABOUT,
    "ou plus|et plus|au moins": Bound.OVER,
    "ou moins|au plus|au maximum": Bound.UNDER,
}

OFS = frozenset({"de", "d'", "d’", "des", "du", "de la", "de l'"})
YEAR_CUES = frozenset(
    {
        *("en", "depuis", "dès", "avant", "après", "vers", "année", "années", "an", "de", "d'ici", "entre", "à", "fin"),
        *("début", "mi", "jusqu'en", "l'année", "mois", "qu'en", "pour", "et"),
    }
)
_MULTIPLES = {
    "dizaine": 10,
    "vingtaine": 20,
    "trentaine": 30,
    "quarantaine": 40,
    "cinquantaine": 50,
    "soixantaine": 60,
    "centaine": 100,
    "millier": 1000,
}

WORDS = joined(
    words(_UNITS, "small"),
    words({"neuf": 9}, "small", is_firm=False),
    words(_TENS, "small"),
    words({"un|une": 1}, "one", is_firm=False),
    words({"zéro": 0, "tous deux|toutes deux|paire|couple": 2}, "small", is_firm=False),
    words({"cent": 100}, "hundred"),
    words({"cents": 100}, "hundred", is_firm=False),
    words({"mille": 1000}, "scale"),
    words(_SCALES, "scale", is_firm=False),
    words({"douzaine": 12}, "dozen"),
    words(_MULTIPLES, "dozen", bound=Bound.ABOUT),
    words({"quinzaine": 15, "huitaine": 8, "décennie|décennies": 10}, "dozen", is_firm=False),
    words({"douzaines": 12} | {f"{name}s": value for name, value in _MULTIPLES.items()}, "dozen", is_firm=False),
    letters({"m": 10**6}),
    words({"k": 1000, "M|mio": 10**6, "md|mds|mrd|mrds": 10**9}, "short"),
    words({"et demi|et demie": Fraction(1, 2), "et quart": Fraction(1, 4)}, "and half"),
    words({"demi|demie|moitié": Fraction(1, 2)}, "half", is_firm=False),
    words({"la moitié": Fraction(1, 2)}, "half"),
    words(_ORDINALS, "ordinal"),
    words({"premier|première|premiers|premières": 1, "deuxième": 2}, "ordinal", is_firm=False),
    words({"second|seconde|seconds|secondes": 2}, "ordinal", is_firm=False),
    words({f"{name}s": value for name, value in _ORDINALS.items()}, "part"),
    words({"tiers": 3, "quart|quarts": 4}, "part"),
    words({"pour cent|pourcent|p cent": Fraction(1, 100)}, "percent"),
    words({"point de pourcentage|points de pourcentage|points de pourcentages|pp": 1}, "points"),
    words({"point de base|points de base": Fraction(1, 100)}, "points"),
    words({"fois|x": 1}, "fold"),
    words({"double|doubler|double de": 2, "triple": 3, "quadruple": 4}, "times", is_firm=False),
    words(
        {
            "le double|doublé|doublement": 2,
            "le triple|triplé|tripler": 3,
            "quadruplé": 4,
            "quintuplé": 5,
            "décuplé": 10,
        },
        "times",
    ),
    named(_CURRENCIES, "currency"),
    named({"livre|livres": "GBP"}, "currency"),
    words({"livre|livres": 1}, "weight"),
    words({"centime|centimes|pence|penny": Fraction(1, 100)}, "currency"),
    bounds(_BOUNDS, "bound"),
    bounds(_AFTER, "after"),
    words({"siècle|siècles": 1}, "century"),
    words({"les années|années|des années|la décennie": 1}, "decades"),
    words({"av j c|avant j c|avant jésus christ|avant notre ère": -1, "apr j c|après j c|de notre ère": 1}, "era"),
    named({"du matin": "am", "de l après midi|du soir": "pm"}, "clock"),
    words({"heures|heure|h": 1}, "hours"),
    words({"moins le quart|moins quart": -15}, "quarter hour"),
    words(
        {"vingtenaires": 20, "trentenaire|trentenaires": 30, "quadragénaire|quadragénaires": 40}, "vague", is_firm=False
    ),
    words({"quinquagénaire|quinquagénaires": 50, "sexagénaire|sexagénaires": 60}, "vague", is_firm=False),
    words({"septuagénaire|septuagénaires": 70, "octogénaire|octogénaires": 80}, "vague", is_firm=False),
    words({"nonagénaire|nonagénaires": 90, "centenaires": 100}, "vague", is_firm=False),
    words({"midi": 720, "minuit": 0}, "noon"),
    words({"mars": 3}, "month", is_firm=False),
    words({"vendredi saint|black friday": 5, "mercredi des cendres": 3}, "weekday", is_firm=False),
    words({f"{day}s": number for number, day in enumerate(("lundi", "mardi", "mercredi", "jeudi"), 1)}, "weekday"),
    words({"vendredis": 5, "samedis": 6, "dimanches": 7}, "weekday"),
)
