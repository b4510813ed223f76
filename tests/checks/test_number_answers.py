"""What answers a number by more than its value."""

from __future__ import annotations

import pytest

from glossa.checks import Case, segment_check
from glossa.model.finding import Severity
from glossa.text.languages import LanguageTag

ADVICE, ERROR = Severity.ADVICE, Severity.ERROR


def severities(source: str, target: str, pair: str) -> list[Severity]:
    into, out = pair.split(">")
    case = Case(source, target, LanguageTag(into), LanguageTag(out))
    return [finding.severity for finding in segment_check("numbers").examine(case)]


@pytest.mark.parametrize(
    ("source", "target", "pair"),
    [
        ("Article 14(2) applies 𠮷.", "Se aplica el artículo 14.2 𠮷.", "en>es"),
        ("Ring 933 210 448 at night.", "Llame de noche al 933 210 448.", "en>es"),
        ("她以3小时05分07秒完赛。", "She finished in 3:05:07.", "zh-Hans>en"),
        ("Elle a couru en 3 h 5 min 7 s.", "She ran it in 3:05:07.", "fr>en"),
    ],
)
def test_digits_may_be_grouped_otherwise(source: str, target: str, pair: str) -> None:
    assert severities(source, target, pair) == []


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("It weighs 1.5 tons.", "Pesa 15 toneladas."),
        ("Rooms 14 and 2 are shut.", "La sala 143 está cerrada."),
        ("Rooms 14 (which was painted only last summer) and 2 are shut.", "La sala 142 está cerrada."),
        ("Rooms 14 and two are shut.", "La sala 142 está cerrada."),
    ],
)
def test_other_digits_are_no_answer(source: str, target: str) -> None:
    assert ERROR in severities(source, target, "en>es")


@pytest.mark.parametrize(
    ("source", "target", "pair"),
    [
        ("国王亨利十三到访该镇。", "King Henri XIII visited the town.", "zh-Hans>en"),
        ("She lives in the 14th arrondissement.", "Elle habite le XIVe arrondissement.", "en>fr"),
    ],
)
def test_a_number_may_be_roman(source: str, target: str, pair: str) -> None:
    assert severities(source, target, pair) == []
    assert severities(source, target.replace("XI", "XXI"), pair) in ([ERROR], [Severity.WARNING])


@pytest.mark.parametrize(
    ("source", "target", "pair"),
    [
        ("Versez 30 cl de lait.", "Pour in 300 ml of milk.", "fr>en"),
        ("Le chemin fait 4 km.", "The path is 4,000 m long.", "fr>en"),
        ("The lake is seven miles wide.", "El lago tiene once kilómetros de ancho.", "en>es"),
        ("The pole is half a mile away.", "El poste está a 800 metros.", "en>es"),
        ("He is 5 feet 11 inches tall.", "Mide 1,80 metros.", "en>es"),
        ("Bake it at 425°F.", "Enfournez à 220 °C.", "en>fr"),
        ("湖面约有33平方公里。", "The lake covers about 8,154 acres.", "zh-Hans>en"),
    ],
)
def test_measures_may_be_converted(source: str, target: str, pair: str) -> None:
    assert severities(source, target, pair) == []


def test_what_is_converted_wrongly_is_told() -> None:
    assert severities("Versez 30 cl de lait.", "Pour in 30,000 ml of milk.", "fr>en") == [ERROR]
    assert severities("The lake is 7 miles wide.", "El lago tiene 12 kilómetros de ancho.", "en>es") == [ADVICE]
    assert severities("The lake is 7 miles wide.", "El lago tiene 20 kilómetros de ancho.", "en>es") == [
        Severity.WARNING
    ]
    assert severities("The lake is 7 miles wide.", "El lago tiene 20 kilos.", "en>es") == [ERROR]


@pytest.mark.parametrize(
    ("source", "target", "pair"),
    [
        ("Profit rose in the three months to June.", "Las ganancias subieron en el trimestre hasta junio.", "en>es"),
        ("她以2分21秒07夺冠。", "She won in 2:21.07.", "zh-Hans>en"),
        ("Il a couru en 2 h 09 min 40 s.", "He ran it in 2:09:40.", "fr>en"),
        ("La inflación subió tres décimas.", "Inflation rose 0.3 percentage points.", "es>en"),
        ("El paro bajó una décima.", "Unemployment fell by a tenth of a point.", "es>en"),
        ("Output fell by a third last year.", "去年产量下降了三分之一。", "en>zh-Hans"),
        ("Abre de 8.30 a 14.00.", "It is open from 8:30 a.m. to 2 p.m.", "es>en"),
        ("They work 9 to 5.", "Trabajan de 9 a 17.", "en>es"),
        ("In the 1980s the mill closed.", "La fábrica cerró en los ochenta.", "en>es"),
        ("The mill closed in the 1980s.", "L’usine a fermé dans les années 80.", "en>fr"),
        ("碑立于乾隆三十一年。", "The stele was put up in 1766, the 31st year of the Qianlong reign.", "zh-Hans>en"),
        ("他负责工人的一日三餐。", "He cooks every meal for the workers.", "zh-Hans>en"),
        ("Marcó en el minuto 45+2.", "He scored in the 45+2 minute.", "es>en"),
        ("Cuesta mil 200 pesos.", "It costs 1,200 pesos.", "es>en"),
        ("Son 2 mil 300 millones.", "It is 2.3 billion.", "es>en"),
        ("Stamps cost 50 cents.", "邮票售价0.5美元。", "en>zh-Hans"),
        ("门票只要5毛钱。", "A ticket costs just half a yuan.", "zh-Hans>en"),
        ("Cerró a 418 peniques.", "It closed at 418 pence.", "es>en"),
        ("Tens of thousands fled.", "数万人逃离。", "en>zh-Hans"),
        ("Under the age of 14 may not ride.", "未满十四岁不得乘坐。", "en>zh-Hans"),
        ("Debt rose in the quarter to a record.", "La deuda subió en el trimestre hasta un récord.", "en>es"),
        ("It ended at a quarter to midnight.", "比赛于晚上11点45分结束。", "en>zh-Hans"),
        ("There is a 50-50 chance.", "有一半的可能性。", "en>zh-Hans"),
        ("El 11-M murieron casi 200 personas.", "Nearly 200 people died on March 11.", "es>en"),
        ("La grève a fermé quatre des sept raffineries.", "The strike shut four of the seven refineries.", "fr>en"),
        ("Serán 50 millones, 20 de ellos este año.", "It is 50 million, 20 million of it this year.", "es>en"),
        ("Le 10 avril et le 24.", "On April 10 and on April 24.", "fr>en"),
        ("Profit fell in 2019-20.", "2019至2020年度利润下降。", "en>zh-Hans"),
        ("It cut the trip between the two cities.", "Acortó el viaje entre las dos ciudades.", "en>es"),
        ("La década pasada cerraron una treintena de cines.", "Some 30 cinemas closed in the last decade.", "es>en"),
        ("They crossed in the past two weeks.", "Ils ont traversé ces quinze derniers jours.", "en>fr"),
        ("It sank at a quarter to midnight.", "Il a coulé à minuit moins le quart.", "en>fr"),
        ("A couple of dozen came.", "Deux douzaines sont venus.", "en>fr"),
        ("其中约六成为理科专业。", "About 60% are in science.", "zh-Hans>en"),
        ("老太太今年九十有六,仍每天写字。", "At 96, the old lady still writes every day.", "zh-Hans>en"),
        ("第三剂可提升保护率。", "A third, booster dose raises protection.", "zh-Hans>en"),
        ("It left a quarter of a million homes without power.", "导致25万户家庭断电。", "en>zh-Hans"),
        ("Un quart de million de foyers.", "Some 250,000 homes.", "fr>en"),
        ("Remontó un 0-2 y ganó por 4-2.", "They came back from 2-0 down to win 4-2.", "es>en"),
        ("The prices rose in 12 months.", "Los precios subieron en el último año.", "en>es"),
        ("The price has more than halved.", "El precio bajó a menos de la mitad.", "en>es"),
    ],
)
def test_one_language_has_a_word_or_a_form_of_its_own(source: str, target: str, pair: str) -> None:
    assert [one for one in severities(source, target, pair) if one is not ADVICE] == []


@pytest.mark.parametrize(
    ("source", "target", "pair"),
    [
        ("He was jailed for 18 months.", "Fue condenado a un año y medio.", "en>es"),
        ("手术持续了90分钟。", "The operation lasted an hour and a half.", "zh-Hans>en"),
        ("They talked for 45 minutes.", "他们谈了三刻钟。", "en>zh-Hans"),
        ("The truce will last 48 hours.", "停火将持续两天。", "en>zh-Hans"),
        ("They met for 15 minutes.", "Ils se sont vus un quart d’heure.", "en>fr"),
        ("滑雪场推迟半个月开业。", "The resort put off its opening by two weeks.", "zh-Hans>en"),
        ("A quarter of a century ago he left.", "25年前他离开了。", "en>zh-Hans"),
        ("石桥历经四百多年。", "The bridge is more than four centuries old.", "zh-Hans>en"),
        ("She won in two hours and 48 minutes.", "Elle a gagné en 2 h 48.", "en>fr"),
        ("The two met for two hours and four minutes.", "Les deux se sont vus 2 h 04.", "en>fr"),
        ("It took a decade and a half.", "Llevó quince años.", "en>es"),
        ("The train does 186 m.p.h.", "列车时速299公里。", "en>zh-Hans"),
        ("It fell to 14 degrees Fahrenheit.", "气温降至零下10摄氏度。", "en>zh-Hans"),
        ("半斤以上的鱼。", "Fish of over 250 grams.", "zh-Hans>en"),
        ("Producirá 60 hectómetros cúbicos al año.", "It will yield 60 million cubic metres a year.", "es>en"),
        ("桥长三里，宽三丈。", "The bridge is 1.5 kilometers long and 10 meters wide.", "zh-Hans>en"),
        ("The path is 18 miles (29 km) long.", "El camino tiene 29 kilómetros.", "en>es"),
        ("The fire burned 2,700 acres.", "El fuego arrasó 2700 acres (unas 1100 hectáreas).", "en>es"),
    ],
)
def test_lengths_of_time_and_measures_may_be_said_in_other_units(source: str, target: str, pair: str) -> None:
    assert [one for one in severities(source, target, pair) if one is not ADVICE] == []


@pytest.mark.parametrize(
    ("source", "target", "pair"),
    [
        ("He was jailed for 18 months.", "Fue condenado a dos años.", "en>es"),
        ("She won in two hours and 48 minutes.", "Elle a gagné en 2 h 58.", "en>fr"),
        ("石桥历经四百多年。", "The bridge is more than five centuries old.", "zh-Hans>en"),
        ("It cost 2.5 million and 340 euros.", "Costó 2,5 euros y 340 millones.", "en>es"),
        ("It had 50 million, 20 thousand of it, and 3.", "Tenía 50 millones, 20 de ellos, y 3 millones.", "en>es"),
        ("It made 9 million, 340 and 2.5 million.", "Ganó 9 millones, 340 millones y 2,5.", "en>es"),
        ("It made 40 million, then 20.", "Ganó 40, luego 20 millones.", "en>es"),
        ("On July 15 it lasted 48 hours.", "El 48 de julio duró 15 horas.", "en>es"),
    ],
)
def test_what_is_said_in_another_form_is_no_excuse(source: str, target: str, pair: str) -> None:
    assert [one for one in severities(source, target, pair) if one is not ADVICE]


def test_an_amount_may_be_exchanged() -> None:
    assert severities("项目投资5000万元。", "It cost 50 million yuan, or about $7 million.", "zh-Hans>en") == [ADVICE]
    assert severities("项目投资5000万元。", "It cost 50 million yuan and $7 million.", "zh-Hans>en") == [ERROR]
    assert severities("项目投资。", "It cost $7 million.", "zh-Hans>en") == [ERROR]


def test_pounds_are_money_or_a_weight() -> None:
    assert severities("The fine is £30,000.", "La multa es de 30.000 libras.", "en>es") == []
    assert severities("The fine is £30,000.", "La multa es de 30.000.", "en>es") == [ADVICE]


@pytest.mark.parametrize(
    ("source", "target", "pair"),
    [
        ("It took an hour and a half.", "Duró hora y media.", "en>es"),
        ("The wait was three and a half hours.", "La espera fue de tres horas y media.", "en>es"),
        ("It is two and a half times as wide.", "Il est deux fois et demie plus large.", "en>fr"),
        ("It is two and a half times as wide.", "Es dos veces y media más ancho.", "en>es"),
        ("他落后一分半。", "He was a minute and a half behind.", "zh-Hans>en"),
        ("Profits fell by a tenth.", "Les bénéfices ont reculé d’un dixième.", "en>fr"),
        ("She left two weeks ago.", "Elle est partie il y a quinze jours.", "en>fr"),
        ("She left a fortnight ago.", "她两周前离开了。", "en>zh-Hans"),
        ("She left a week ago.", "Elle est partie il y a huit jours.", "en>fr"),
        ("A third of the under-sixties agreed.", "Un tercio de los menores de 60 años estuvo de acuerdo.", "en>es"),
        ("He is in his early forties.", "Es un hombre de unos 40 años.", "en>es"),
        ("The thirtysomethings stayed.", "Los treintañeros se quedaron.", "en>es"),
        ("Open 24/7, split 50/50.", "Abierto siempre, a medias.", "en>es"),
        ("他在十字路口等了3个小时。", "He waited 3 hours at the crossroads.", "zh-Hans>en"),
        ("On March 3, 12 people fell ill.", "El 3 de marzo enfermaron doce personas.", "en>es"),
        ("Doors open at quarter to nine.", "Les portes ouvrent à neuf heures moins le quart.", "en>fr"),
        ("Doors open at 9:50.", "Les portes ouvrent à dix heures moins dix.", "en>fr"),
        ("It arrived at 10:20.", "Llegó a las diez y veinte.", "en>es"),
        ("Le bus a une heure et quart de retard.", "The bus is an hour and a quarter late.", "fr>en"),
        ("A tree of 1,989 years was felled.", "Talaron un árbol de 1989 años.", "en>es"),
    ],
)
def test_languages_say_it_otherwise(source: str, target: str, pair: str) -> None:
    assert severities(source, target, pair) == []


def test_a_day_may_stand_as_a_bare_number_beside_its_month_and_no_month_for_a_day() -> None:
    assert severities("The gates open on September 2.", "Las puertas abren septiembre 2.", "en>es") == []
    assert ERROR in severities("大门6月2日开。", "The gates open on February 6.", "zh-Hans>en")


def test_a_letter_alone_is_a_numeral_only_behind_a_name_or_what_is_numbered() -> None:
    assert severities("The reign of Philip the 5th.", "El reinado de Felipe V.", "en>es") == []
    assert severities("The tenth century.", "El siglo X.", "en>es") == []
    assert severities("It has 10 rooms.", "Lo dice en la red X.", "en>es") == [ERROR]
