"""Numbers whose minus signs have changed places, and signs of which nothing can be said."""

from __future__ import annotations

import pytest

from glossa.checks import Case, segment_check
from glossa.model.finding import Severity
from glossa.text.languages import LanguageTag

NUMBERS = segment_check("numbers")


def told(source: str, target: str, pair: str = "en>es") -> list[tuple[Severity, str]]:
    """Returns what the check says of two texts."""
    here, there = map(LanguageTag, pair.split(">"))
    return [(found.severity, found.message) for found in NUMBERS.examine(Case(source, target, here, there))]


@pytest.mark.parametrize(
    ("source", "target", "pair"),
    [
        ("It was -5 in the north and 7 in the south.", "Hubo 5 en el norte y -7 en el sur.", "en>es"),
        ("It was −5 in the north and 7 in the south 😀.", "Hubo 5 en el norte y −7 en el sur 😀.", "en>es"),
        ("Hills –5, sea 7.", "Collines 5, mer –7.", "en>fr"),
        ("北部为-5度，南部为7度。", "It was 5 degrees in the north and -7 in the south.", "zh-Hans>en"),
        ("𠮷县：-5度，湖边：7度。", "Hubo 5 grados en Ji y -7 junto al lago.", "zh-Hans>es"),
        ("The <1>-5</1> became 7.", "El <1>5</1> se volvió -7.", "en>es"),
    ],
)
def test_a_sign_that_stands_before_the_other_number_is_told(source: str, target: str, pair: str) -> None:
    assert told(source, target, pair) == [(Severity.WARNING, "5 and 7 have each other's sign")]


def test_shares_and_money_have_signs_too_and_a_plus_may_stand_there() -> None:
    shares = told("North: -5% and +7%.", "Norte: +5% y -7%.")
    assert [message for _, message in shares] == ["5% and 7% have each other's sign"]
    money = told("Rent -$5, wages $7.", "Renta $5, sueldos -$7.")
    assert [message for _, message in money] == ["$5 (5 USD) and $7 (7 USD) have each other's sign"]


def test_both_numbers_are_shown_in_the_finding() -> None:
    source, target = "It was -5 in the north and 7 in the south.", "Hubo 5 en el norte y -7 en el sur."
    (found,) = NUMBERS.examine(Case(source, target, LanguageTag("en"), LanguageTag("es")))
    assert found.source is not None
    assert found.target is not None
    assert (found.source.of(source), found.target.of(target)) == ("5", "5")


@pytest.mark.parametrize(
    ("source", "target", "pair"),
    [
        ("It was -5 in the north and 7 in the south.", "Hubo -5 en el norte y 7 en el sur.", "en>es"),
        ("It was -5 in the north and 7 in the south.", "En el sur hubo 7, y -5 en el norte.", "en>es"),
        ("It was -5 in the north, 7 below zero in the south.", "Hubo 5 bajo cero en el norte y -7 en el sur.", "en>es"),
        ("North -5%, while the south fell 7%.", "El norte cayó 5%; el sur, -7%.", "en>es"),
        ("北部-5度，南部零下7度。", "It was 5 below zero in the north and -7 in the south.", "zh-Hans>en"),
        ("It was -5 and then 5, later 7.", "Hubo 5 y luego -5, más tarde -7.", "en>es"),
        ("Seats 5-7 are free, seat -5 is not.", "Las plazas 5-7 están libres.", "en>es"),
        ("Read the B-5 and 7 pages.", "Lea el B 5 y las -7 páginas.", "en>es"),
        ("- 5 boats\n7 lakes", "5 barcos\n- 7 lagos", "en>es"),
        ("It was -5 in the north and 7 in the south.", "سجل الشمال 5 والجنوب -7.", "en>ar"),
        ("It was -5 in the north.", "Hubo 5 en el norte.", "en>es"),
        ("It was -5 and -7 in the hills.", "Hubo 5 y 7 en las colinas – más tarde -9.", "en>es"),
        ("It was -5 in the north, up 7%.", "Hubo 5 en el norte, un -7%.", "en>es"),
    ],
)
def test_what_is_right_or_may_be_said_in_words_is_not_told(source: str, target: str, pair: str) -> None:
    assert [message for _, message in told(source, target, pair) if "sign" in message] == []


def test_numbers_that_have_changed_places_with_their_signs_are_told_once() -> None:
    source = "The ferry lost -5 crowns and the museum got 7 crowns."
    messages = [message for _, message in told(source, "El museo obtuvo 5 coronas y el ferri -7 coronas.")]
    assert len(messages) <= 1


def test_many_signs_are_no_trouble() -> None:
    source = "; ".join(f"a -{number}, b {number + 5000}" for number in range(1, 400))
    assert told(source, source) == []
    assert told(source, source.replace("-", "", 1)) == []
