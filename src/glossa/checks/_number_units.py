"""Units of measure that translations convert: what they measure, and how much one is in the unit of its kind."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple


class Unit(NamedTuple):
    """A unit of measure."""

    measures: str
    """What it measures: `length`. Only units of one such kind are compared."""
    size: Fraction
    """How much it is in metres, square metres, litres, grams or kelvins."""
    zero: Fraction = Fraction(0)
    """Where its scale begins: 32 for degrees Fahrenheit."""
    is_metric: bool = True
    """Whether it is converted exactly; people round what they convert from another one."""


def _units(table: dict[str, str], measures: str, *, is_metric: bool = True) -> dict[str, Unit]:
    return {
        name: Unit(measures, Fraction(size), is_metric=is_metric)
        for size, names in table.items()
        for name in names.split("|")
    }


TIME = "time"
_DEGREES = ("degrees", "grados", "degrés", "度")
"""Those of Celsius, where the other text says that its own are not."""
_CELSIUS = ("°c", "℃", "c", "degrees celsius", "grados centígrados", "摄氏度", *_DEGREES)
_DAY = 86_400
MONTH = Fraction(365 * _DAY, 12)
"""A twelfth of a year, so that months and years are converted exactly."""

UNITS: dict[str, Unit] = {
    **_units(
        {
            "1": "sec|secs|second|seconds|segundo|segundos|seconde|secondes|秒|秒钟",
            "60": "min|mins|minute|minutes|minuto|minutos|分钟|分鐘",
            "900": "刻|刻钟|刻鐘",
            "3600": "hour|hours|hr|hrs|hora|horas|heure|heures|小时|小時|个小时|個小時|钟头|鐘頭|个钟头|個鐘頭",
            f"{_DAY}": "day|days|día|días|jour|jours|天|日",
            f"{7 * _DAY}": "week|weeks|semana|semanas|semaine|semaines|周|週|星期|个星期|個星期|礼拜|个礼拜",
            str(MONTH): "month|months|mes|meses|mois|月|个月|個月",
            str(3 * MONTH): "quarter|quarters|trimestre|trimestres|季度|个季度|個季度",
            f"{365 * _DAY}": "year|years|año|años|an|ans|année|années|年|周年",
            f"{36_500 * _DAY}": "century|centuries|siglo|siglos|siècle|siècles|世纪|世紀|个世纪|個世紀",
        },
        TIME,
    ),
    **_units(
        {
            "1": "m|meter|meters|metre|metres|mètre|mètres|metro|metros|米|公尺",
            "1000": "km/h|kph|kmh|km|公里|千米|kilometer|kilometers|kilometre|kilometres|kilomètre|kilomètres"
            "|kilómetro|kilómetros",
            "1/100": "cm|centimeter|centimeters|centimetre|centimetres|centimètre|centimètres|centímetro|centímetros"
            "|厘米",
            "1/1000": "mm|millimeter|millimeters|millimetre|millimetres|millimètre|millimètres|milímetro|milímetros"
            "|毫米",
            "500": "里|li",
        },
        "length",
    ),
    **_units(
        {
            "1609.344": "mph|mi|mile|miles|milles|milla|millas|英里",
            "1852": "knot|knots|nudo|nudos|nœud|nœuds|节|節|海里"
            "|nautical mile|nautical miles|milla náutica|millas náuticas|mille marin|milles marins",
            "0.9144": "yd|yard|yards|yarda|yardas|码|碼",
            "0.3048": "ft|foot|feet|pie|pies|pied|pieds|英尺",
            "10/3": "丈",
            "1/3": "尺",
            "1/30": "寸",
            "0.0254": "inch|inches|pulgada|pulgadas|pouce|pouces|英寸|吋",
        },
        "length",
        is_metric=False,
    ),
    **_units(
        {
            "1": "m²|m2|square meter|square meters|square metre|square metres|metro cuadrado|metros cuadrados"
            "|mètre carré|mètres carrés|平方米|平米",
            "1000000": "km²|km2|square kilometer|square kilometers|square kilometre|square kilometres"
            "|kilómetro cuadrado|kilómetros cuadrados|kilomètre carré|kilomètres carrés|平方公里|平方千米",
            "10000": "ha|hectare|hectares|hectárea|hectáreas|公顷|公頃",
        },
        "area",
    ),
    **_units(
        {
            "2589988": "square mile|square miles|milla cuadrada|millas cuadradas|平方英里",
            "4046.856": "acre|acres|英亩|英畝",
            "0.09290304": "square foot|square feet|sq ft|pies cuadrados|pieds carrés|平方英尺",
            "2000/3": "亩|畝|mu",
        },
        "area",
        is_metric=False,
    ),
    **_units(
        {
            "1": "l|liter|liters|litre|litres|litro|litros|升|公升",
            "1/10": "dl|deciliter|deciliters|décilitre|décilitres|decilitro|decilitros",
            "1/100": "cl|centiliter|centiliters|centilitre|centilitres|centilitro|centilitros",
            "1/1000": "ml|milliliter|milliliters|millilitre|millilitres|mililitro|mililitros|毫升",
            "1000000000": "hm³|hm3|hectómetro cúbico|hectómetros cúbicos|hectomètre cube|hectomètres cubes",
            "1000": "m³|m3|cubic meter|cubic meters|cubic metre|cubic metres|metro cúbico|metros cúbicos|mètre cube"
            "|mètres cubes|立方米",
        },
        "volume",
    ),
    **_units(
        {
            "3.785412": "gallon|gallons|galón|galones|加仑|加侖",
            "158.9873": "barrel|barrels|barril|barriles|baril|barils|桶",
            "0.2365882": "cup|cups|taza|tazas|tasse|tasses",
            "0.4731765": "pint|pints|pinta|pintas|pinte|pintes|品脱",
        },
        "volume",
        is_metric=False,
    ),
    **_units(
        {
            "1": "g|gram|grams|gramme|grammes|gramo|gramos|克",
            "1000": "kg|kilo|kilos|kilogram|kilograms|kilogramme|kilogrammes|kilogramo|kilogramos|公斤|千克",
            "500": "斤|jin",
            "50": "两|兩|liang|tael|taels",
            "5": "钱|錢",
            "1/1000": "mg|milligram|milligrams|milligramme|milligrammes|miligramo|miligramos|毫克",
            "1000000": "t|ton|tons|tonne|tonnes|metric ton|metric tons|tonelada|toneladas|吨|噸",
        },
        "weight",
    ),
    **_units(
        {
            "453.59237": "lb|lbs|pound|pounds|libra|libras|livre|livres|磅",
            "28.349523": "oz|ounce|ounces|onza|onzas|once|onces|盎司",
        },
        "weight",
        is_metric=False,
    ),
    **dict.fromkeys(_CELSIUS, Unit("heat", Fraction(1))),
    **dict.fromkeys(
        ("°f", "℉", "f", "degrees fahrenheit", "grados fahrenheit", "degrés fahrenheit", "华氏度"),
        Unit("heat", Fraction(5, 9), Fraction(32), is_metric=False),
    ),
}
"""By their names and signs in four languages, folded."""
