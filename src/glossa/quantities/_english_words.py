"""The words of English for numbers, parts, dates, times, money and bounds."""

from __future__ import annotations

from fractions import Fraction

from glossa.quantities._western_roles import roles
from glossa.quantities._western_tokens import Lexeme
from glossa.quantities._western_words import bounds, joined, letters, named, words
from glossa.quantities.quantity import Bound

_UNITS = {
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "thirteen": 13,
    "fourteen": 14,
    "fifteen": 15,
    "sixteen": 16,
    "seventeen": 17,
    "eighteen": 18,
    "nineteen": 19,
}
_TENS = {
    "twenty": 20,
    "thirty": 30,
    "forty|fourty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
_ORDINALS = {
    "third": 3,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
    "eleventh": 11,
    "twelfth": 12,
    "thirteenth": 13,
    "fourteenth": 14,
    "fifteenth": 15,
    "sixteenth": 16,
    "seventeenth": 17,
    "eighteenth": 18,
    "nineteenth": 19,
    "twentieth": 20,
    "thirtieth": 30,
    "fortieth": 40,
    "fiftieth": 50,
    "sixtieth": 60,
    "seventieth": 70,
    "eightieth": 80,
    "ninetieth": 90,
    "hundredth": 100,
    "thousandth": 1000,
}
_FIRST = {"first": 1, "second": 2}
_COMPOUND = {
    f"{tens.split('|')[0]} {unit}": ten + one
    for tens, ten in _TENS.items()
    for unit, one in {**_FIRST, **_ORDINALS}.items()
    if one < 10
}
_NINETEEN = {
    f"{century} {rest}": 100 * hundreds + added
    for century, hundreds in {"sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20}.items()
    for rest, added in {
        **{word: value for word, value in _UNITS.items() if value >= 10},
        **{tens.split("|")[0]: ten for tens, ten in _TENS.items()},
        **{
            f"{tens.split('|')[0]} {unit}": ten + one
            for tens, ten in _TENS.items()
            for unit, one in {"one": 1, **_UNITS}.items()
            if one < 10
        },
    }.items()
}
"""Years that are said by their hundreds: `nineteen ninety-eight`."""
_SCALES = {"million": 10**6, "billion": 10**9, "trillion": 10**12, "quadrillion": 10**15, "lakh": 10**5, "crore": 10**7}
_DECADES = {
    "twenties": 20,
    "thirties": 30,
    "forties": 40,
    "fifties": 50,
    "sixties": 60,
    "seventies": 70,
    "eighties": 80,
    "nineties": 90,
}

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_CURRENCIES = {
    "dollar|dollars|buck|bucks": "USD",
    "us dollar|us dollars|u s dollars|american dollars": "USD",
    "euro|euros": "EUR",
    "pound sterling|pounds sterling|british pounds": "GBP",
    "yuan|renminbi": "CNY",
    "yen": "JPY",
    "ruble|rubles|rouble|roubles": "RUB",
    "rupee|rupees": "",
    "indian rupees": "INR",
    "peso|pesos|franc|francs|krone|kronor|kroner|dinar|dinars|riyal|riyals|dirham|dirhams|shilling|shillings": "",
    "mexican pesos": "MXN",
    "swiss francs": "CHF",
    "hong kong dollars": "HKD",
    "australian dollars": "AUD",
    "canadian dollars": "CAD",
    "south korean won|korean won": "KRW",
    "rand": "ZAR",
    "baht": "THB",
    "rupiah": "IDR",
    "ringgit": "MYR",
    "reais": "BRL",
    "lira|liras": "TRY",
}
_BOUNDS = {
    "about|around|some|approximately|roughly|circa|as many as|as much as|in the region of|or about": Bound.ABOUT,
    "over|more than|above|at least|exceeding|in excess of|not less than|no less than|no fewer than": Bound.OVER,
    "topped|passed|surpassed|exceeded|surpassing|longer than|higher than|older than|farther than": Bound.OVER,
    "not less than|no less than|just over|well over|a minimum of|greater than|beyond": Bound.OVER,
    "nearly|almost|close to|under|below|fewer than|less than|up to|at most": Bound.UNDER,
    "shorter than|lower than|younger than|smaller than": Bound.UNDER,
    "no more than|not more than|just under|well under|a maximum of|approaching|short of": Bound.UNDER,
}
_AFTER = {
    "or so|odd|ish": Bound.ABOUT,
    "or more|plus|or above|or over|and above|and over": Bound.OVER,
    "or less|or fewer|or under|or below|at most": Bound.UNDER,
}

_OF_AN_AGE = {
    **{
        f"{ten.split('|')[0]}{gap}something{ending}": value
        for ten, value in _TENS.items()
        for gap in ("", " ")
        for ending in ("", "s")
    },
    **{
        f"{age}|{age}s": value
        for age, value in {
            "quinquagenarian": 50,
            "sexagenarian": 60,
            "septuagenarian": 70,
            "octogenarian": 80,
            "nonagenarian": 90,
            "centenarian": 100,
        }.items()
    },
}
"""Who is so old, or a little more."""
_MINUTES_OF_HOUR = {
    f"{before}{minutes}{unit} {sign}": Lexeme(roles("past hour", "small"), (Fraction(value), Fraction(value * by)))
    for minutes, value in {"five": 5, "ten": 10, "twenty": 20, "twenty five": 25}.items()
    for unit in ("", " minutes")
    for sign, by in {"past": 1, "to": -1}.items()
    for before in (("",) if by > 0 else ("at ", "by ", "was ", "is ", "until "))
}
"""What stands before an hour, `twenty past`, `at ten to`, or else is a number as any other: `ten past winners`."""

OFS = frozenset({"of", "of the", "the"})
PART_CUES = frozenset(
    {
        *("less", "fewer", "more", "lower", "higher", "smaller", "larger", "from", "since", "compared", "to", "in"),
        *(".", ";", ""),
    }
)
YEAR_CUES = frozenset(
    {
        *("in", "since", "by", "until", "till", "from", "of", "year", "years", "during", "before", "after", "around"),
        *(
            "circa",
            "late",
            "early",
            "mid",
            "for",
            "through",
            "throughout",
            "between",
            "last",
            "next",
            "this",
            "c.",
            "ca.",
        ),
    }
)
CLOCK_CUES = frozenset({"at", "by", "until", "from", "after", "before"})

WORDS = joined(
    words(_UNITS, "small"),
    words(_TENS, "small"),
    words({"one": 1, "a|an|single": 1}, "one", is_firm=False),
    words({"zero": 0, "both|couple|pair": 2}, "small", is_firm=False),
    words({"hundred": 100}, "hundred", is_firm=False),
    words({"thousand": 1000, **_SCALES}, "scale", is_firm=False),
    words({"dozen": 12}, "dozen"),
    words({"score": 20}, "dozen", is_firm=False),
    words({"couple of dozen|couple dozen": 24}, "small", is_firm=False),
    words({"decade|decades": 10}, "dozen", is_firm=False),
    words({"tens": 10, "dozens": 12, "scores": 20, "hundreds": 100, "thousands": 1000}, "vague"),
    words({f"{scale}s": value for scale, value in _SCALES.items()}, "vague"),
    words(_DECADES, "vague", is_firm=False),
    words(_OF_AN_AGE, "vague", is_firm=False),
    words({"threes": 3, "fours": 4, "fives": 5, "sixes": 6, "sevens": 7, "tens": 10}, "vague", is_firm=False),
    letters({"m": 10**6, "b": 10**9, "k": 1000}),
    words({"mn|mln|mio": 10**6, "bn|bln": 10**9, "tn|trn": 10**12}, "short"),
    words({"and a half|and one half": Fraction(1, 2), "and a quarter": Fraction(1, 4)}, "and half"),
    words({"half|halves|halved": Fraction(1, 2)}, "half", is_firm=False),
    words({"half of|half the": Fraction(1, 2)}, "half"),
    words(_FIRST, "ordinal", is_firm=False),
    {"fortnight": Lexeme(roles("dozen"), (Fraction(15), Fraction(14), Fraction(2), Fraction(1, 2)), is_firm=False)},
    words(_ORDINALS, "ordinal"),
    words(_COMPOUND, "ordinal"),
    words({f"{word}s": value for word, value in _ORDINALS.items()}, "part"),
    words({"quarter|quarters": 4}, "part"),
    words(_NINETEEN, "spoken year"),
    words({"percent|per cent|pct|pc": Fraction(1, 100)}, "percent"),
    words({"percentage point|percentage points|pp|ppt|ppts|points of percent": 1}, "points"),
    words({"basis point|basis points|bps": Fraction(1, 100)}, "points"),
    words({"times|fold|x": 1}, "fold"),
    words({"twice|double": 2, "thrice": 3}, "times", is_firm=False),
    words({"doubled|doubling|twofold": 2, "tripled|trebled|tripling|threefold": 3, "quadrupled|fourfold": 4}, "times"),
    words({"fivefold": 5, "sixfold": 6, "sevenfold": 7, "eightfold": 8, "tenfold": 10, "hundredfold": 100}, "times"),
    words({"triple|treble": 3, "quadruple": 4}, "times", is_firm=False),
    named(_CURRENCIES, "currency"),
    named({"pound|pounds": "GBP"}, "currency"),
    words({"pound|pounds": 1}, "weight"),
    words({"cent|cents|penny|pence": Fraction(1, 100)}, "currency"),
    bounds(_BOUNDS, "bound"),
    bounds(_AFTER, "after"),
    words({"century|centuries": 1}, "century"),
    words(
        {f"the {name}|the early {name}|the late {name}|the mid {name}": ten for name, ten in _DECADES.items()}, "decade"
    ),
    words({"bc|bce|b c": -1, "ad|ce|a d": 1}, "era"),
    named(
        {"am|a m|in the morning": "am", "pm|p m|in the afternoon|in the evening": "pm", "at night": "night"}, "clock"
    ),
    words({"o clock": 1}, "oclock"),
    words({"hours|hrs|h": 1}, "hours"),
    words({"noon|midday": 720, "midnight": 0}, "noon"),
    words({"half past": 30, "quarter past|a quarter past": 15, "quarter to|a quarter to": -15}, "past hour"),
    _MINUTES_OF_HOUR,
    words({"may": 5, "march": 3, "august": 8}, "month", is_firm=False),
    words({"sept": 9}, "month", "short"),
    words(
        {"black friday|good friday": 5, "cyber monday": 1, "ash wednesday": 3, "palm sunday": 7},
        "weekday",
        is_firm=False,
    ),
    words({f"{day}s": number for number, day in enumerate(_DAYS, 1)}, "weekday"),
)
