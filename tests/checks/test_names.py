"""Names across languages: what is found, what is left alone, and how names are spelt."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossa.checks import Case, Passage, Scope, run_checks, run_wide_checks, segment_check, wide_checks
from glossa.checks._capital_names import capital_names, has_long_name
from glossa.checks._han_names import MOST_RUNS, dotted, given_spellings, is_pinyin, people, surname_spellings
from glossa.checks._names_across import _long_places
from glossa.model.finding import Finding
from glossa.model.term import ConceptId, Mechanism, TermUse, Verdict
from glossa.text.han import simplified
from glossa.text.languages import LanguageTag
from glossa.text.place_names import renderings
from glossa.text.spans import Span

NAMES = segment_check("names")
INCONSISTENT = next(check for check in wide_checks(Scope.ARTICLE) if check.id == "inconsistent_names")
syllables = st.sampled_from(["bar", "tel", "mon", "ri", "sau", "ket", "dol", "fin"])
surnames = st.lists(syllables, min_size=2, max_size=3).map("".join).map(str.capitalize)


def found(source: str, target: str, pair: str = "en>es", terms: tuple[TermUse, ...] = ()) -> tuple[Finding, ...]:
    one, other = pair.split(">")
    return run_checks(Case(source, target, LanguageTag(one), LanguageTag(other), terms=terms), [NAMES])


def messages(source: str, target: str, pair: str = "en>es", terms: tuple[TermUse, ...] = ()) -> list[str]:
    return [finding.message for finding in found(source, target, pair, terms)]


def inconsistent(pair: str, *rows: tuple[str, str], terms: tuple[TermUse, ...] = ()) -> dict[int, list[str]]:
    one, other = map(LanguageTag, pair.split(">"))
    passages = [Passage(Case(source, target, one, other, terms=terms)) for source, target in rows]
    findings = run_wide_checks(passages, [INCONSISTENT])
    return {index: [finding.message for finding in here] for index, here in findings.items()}


def use(start: int, end: int, expected: str, verdict: Verdict = Verdict.KEPT, target: Span | None = None) -> TermUse:
    return TermUse(
        ConceptId("one"), "people", Span(start, end), "one", expected, verdict, Mechanism.PERSON, target, expected
    )


def test_each_place_of_several_words_is_sought_by_its_first_character_once() -> None:
    pair = LanguageTag("zh-Hant"), LanguageTag("en")
    places = [(simplified(place), names) for place, names in renderings(*pair).items() if " " in names[0]]
    sought = _long_places(*pair)
    assert len(places) > 20
    assert all(place[0] == first for first, found in sought.items() for _, place, _ in found)
    in_order = sorted(each for found in sought.values() for each in found)
    assert [(place, names) for _, place, names in in_order] == places


def test_two_names_of_a_target_that_its_source_does_not_say_are_both_marked() -> None:
    assert messages("路灯亮了。", "We saw Barto Feldon and Rilmo Sauket.", "zh-Hans>en") == [
        "Barto Feldon is not in the source",
        "Rilmo Sauket is not in the source",
    ]


def test_a_name_that_one_text_alone_says_is_written_in_one_way() -> None:
    assert (
        inconsistent("en>es", ("We met Ana Arrizaga.", "Vimos a Ana Arrizaga, o Arizaga."), ("It rained.", "Llovía."))
        == {}
    )


@settings(deadline=None)
@given(first=surnames, last=surnames)
def test_a_name_that_is_kept_is_never_reported(first: str, last: str) -> None:
    assert messages(f"We saw {first} {last} today.", f"Hoy vimos a {first} {last}.") == []


@settings(deadline=None)
@given(last=surnames)
def test_two_letters_that_changed_places_are_put_right(last: str) -> None:
    wrong = last[:2] + last[3] + last[2] + last[4:]
    target = f"Hoy vimos a Ewa {wrong}."
    fixes = [finding.fix for finding in found(f"We saw Ewa {last} today.", target)]
    assert fixes == ([f"Hoy vimos a Ewa {last}."] if wrong != last else [])


@settings(deadline=None)
@given(text=st.text("AbÉz中𝒜 .,-’'<1/>", max_size=30))
def test_a_name_of_two_words_is_foreseen(text: str) -> None:
    assert has_long_name(text) or all(len(name.words) < 2 for name in capital_names(text))


def test_a_name_that_codes_cut_is_not_looked_for() -> None:
    assert messages("Ask Ewa <1>Tolk</1>mitt.", "Pregunte.") == []


def test_the_spans_count_the_codes() -> None:
    target = "La <1>carta</1> la firmó <2>Ewa Tolkimtt</2>."
    (finding,) = found("The <1>letter</1> was signed by Ewa Tolkmitt.", target)
    assert finding.target is not None
    assert finding.target.of(target) == "Tolkimtt"
    assert finding.fix == "La <1>carta</1> la firmó <2>Ewa Tolkmitt</2>."


@pytest.mark.parametrize(
    ("source", "target", "pair"),
    [
        ("Sergei Tolkunov spoke to Boris Yeltsin.", "Sergueï Tolkounov a parlé à Boris Eltsine.", "en>fr"),
        ("We crossed the New York border.", "Cruzamos la frontera neoyorquina con New York.", "en>es"),
        ("The South Korean army left.", "Se fue el ejército de Corea.", "en>es"),
        ("这位韩国游客来了。", "The South Korean tourist came.", "zh-Hans>en"),
        ("🐟 Ewa Tolkmitt 🐟 left.", "🐟 Tolkmitt 🐟 se fue.", "en>es"),
        ("Ewa Tolkmitt 说，𠮷野家 关门了。", "Ewa Tolkmitt said Yoshinoya had closed.", "zh-Hans>en"),
        ("法国总统马克龙说，他不会来。", "President Macron of France said he would not come.", "zh-Hans>en"),
        ("總統蔡英文表示，不會退讓。", "President Tsai Ing-wen said she would not yield.", "zh-Hant>en"),
        ("市长王乐说不。", "Mayor Wang Yue said no.", "zh-Hans>en"),
        ("Lee Ka-shing bought it.", "李嘉诚买下了它。", "en>zh-Hans"),
        ("They named Zhao Lingyun.", "他们任命了召凌云。", "en>zh-Hans"),
        ("Shigeru Ishiba said no to San Marino.", "石破茂拒绝了圣马力诺。", "ja>zh-Hans"),
        ("We saw Ewa Tolkmitt.", "رأينا إيفا تولكميت.", "en>ar"),
        ("我们见到了王海宁。", "我們見到了王海寧。", "zh-Hans>zh-Hant"),
        ("两国外长周四表示，明天再谈。", "The two ministers said on Thursday that they would go on.", "zh-Hans>en"),
        ("部长于今日表示，明天再谈。", "The minister said today that they would go on.", "zh-Hans>en"),
        ("Buses to Cluj, Aachen and Bruges left.", "Salieron autobuses a Cluj, Aquisgrán y Brujas.", "en>es"),
        ("She sang Tristan and Isolde.", "Cantó Tristán e Iseo.", "en>es"),
        ("Trinidad and Tobago won.", "Ganó Trinidad y Tobago.", "en>es"),
        ("Christopher Columbus sailed on.", "Cristóbal Colón siguió navegando.", "en>es"),
        ("Marcus Aurelius wrote it down.", "Marc Aurèle l’a consigné.", "en>fr"),
        ("The Black Sea is calm.", "El mar Negro está en calma.", "en>es"),
        ("Novak won the French Open.", "Novak ganó Roland Garros.", "en>es"),
        ("孔子没有去过黑海。", "Confucius never went to the Black Sea.", "zh-Hans>en"),
    ],
)
def test_names_that_stand_there_in_another_form_are_left_alone(source: str, target: str, pair: str) -> None:
    assert messages(source, target, pair) == []


@pytest.mark.parametrize(
    ("source", "target", "pair", "said"),
    [
        ("市长陈国栋说不。", "Mayor Cehn Guodong said no.", "zh-Hans>en", "Cehn may be misspelt: Chen"),
        ("前市長林國棟說不。", "Ex-mayor Lin Kuo-tnug said no.", "zh-Hant>en", "Kuo-tnug may be misspelt: Kuo-tung"),
        ("我们飞往吉隆坡。", "We flew to Kuaal Lumpur.", "zh-Hans>en", "Kuaal Lumpur may be misspelt: Kuala Lumpur"),
        ("我们飞往吉隆坡。", "We flew.", "zh-Hans>en", "吉隆坡 is missing"),
        (
            "We saw Ewa Tolkmitt and Ida Roske.",
            "Vimos a Ewa Tolkmitt y Pia Munk.",
            "en>es",
            "Ida Roske is missing, Pia Munk stands there instead",
        ),
        ("他很累。", "Piotr Zawadzki was tired.", "zh-Hans>en", "Piotr Zawadzki is not in the source"),
        ("Dr. Tolkmitt said no.", "医生说不。", "en>zh-Hans", "Tolkmitt is missing"),
        ("Read the BBC’s Ewa Tolkmitt, 61.", "读读61岁的她。", "en>zh-Hans", "Ewa Tolkmitt is missing"),
    ],
)
def test_what_is_wrong_is_said(source: str, target: str, pair: str, said: str) -> None:
    assert messages(source, target, pair) == [said]


def test_what_the_termbase_knows_is_left_to_it() -> None:
    assert messages("We saw Ewa Tolkmitt.", "La vimos.", terms=(use(7, 19, "Tolkmitt"),)) == []
    assert messages("We saw her.", "Vimos a Ewa Tolkmitt.", terms=(use(0, 2, "Ewa", target=Span(8, 20)),)) == []
    for source, target, pair in (
        ("市长陈国栋说不。", "He said no.", "zh-Hans>en"),
        ("埃德加·科尔曼说不", "He said no.", "zh-Hans>en"),
        ("他飞往吉隆坡了。", "He flew.", "zh-Hans>en"),
        ("iPhone很贵的说", "It is dear.", "zh-Hans>en"),
        ("So said Ewa Tolkmitt.", "他说。", "en>zh-Hans"),
    ):
        assert messages(source, target, pair, terms=(use(0, len(source), "x"),)) == []


def test_the_order_of_a_known_name_is_put_right_once() -> None:
    reversed_twice = (use(2, 4, "Li Wei", Verdict.MISSING), use(2, 4, "Li Wei", Verdict.MISSING))
    (finding,) = found("作者李伟说不。", "The author Wei Li said no.", "zh-Hans>en", reversed_twice)
    assert finding.fix == "The author Li Wei said no."
    assert messages("Read on.", "Siga wei li.", terms=(use(0, 4, "li wei", Verdict.MISSING),)) == []


def test_of_many_names_in_a_text_nothing_is_known() -> None:
    target = "，".join(["埃德加"] * (MOST_RUNS + 1))
    assert messages("So said Ewa Tolkmitt.", target, "en>zh-Hans") == []


def test_a_headline_has_no_names() -> None:
    assert capital_names("Ewa Tolkmitt Wins Third Race") == []
    assert [name.text for name in capital_names("Ewa Tolkmitt wins the Race of Champions")] == [
        "Ewa Tolkmitt",
        "Race",
        "Champions",
    ]


def test_titles_and_particles_before_a_name_are_no_part_of_it() -> None:
    (name,) = capital_names("so Mayor de Vries")
    assert (name.text, name.has_title) == ("Vries", True)


def test_people_are_told_by_their_titles_and_by_what_they_say() -> None:
    assert [person.name for person in people("市长何建文承诺不加税，刘淑珍说好，方面表示，白宫表示。")] == [
        "何建文",
        "刘淑珍",
    ]
    assert [person.name for person in dotted("埃德加·科尔曼来了")] == ["埃德加·科尔曼"]


def test_names_are_spelt_in_every_system() -> None:
    assert {"chen", "chan", "tan"} <= surname_spellings("陈")
    assert given_spellings("国栋")[0] == "guodong"
    assert {"kuotung", "guotung"} <= set(given_spellings("国栋"))
    assert is_pinyin("shaohua")
    assert not is_pinyin("shoahua")


def test_two_people_of_one_given_name_are_two() -> None:
    rows = ("市长林国栋说不。", "Mayor Lin Kuo-tung said no."), ("村民郑国栋说是。", "Zheng Guodong said yes.")
    assert inconsistent("zh-Hans>en", *rows) == {}


def test_a_foreign_name_is_written_in_one_way() -> None:
    rows = (
        ("埃德加·科尔曼来了。", "Edgar Coleman came."),
        ("埃德加·科尔曼走了。", "Edgar Coleman left."),
        ("埃德加·科尔曼睡了。", "Edgar Kohlman slept."),
    )
    assert inconsistent("zh-Hans>en", *rows) == {2: ["Kohlman is written Coleman elsewhere in the article"]}


def test_the_order_of_a_name_is_one() -> None:
    rows = (
        ("We met Dorsa Tolkmitt.", "Vimos a Dorsa Tolkmitt."),
        ("We asked Dorsa Tolkmitt.", "Preguntamos a Tolkmitt Dorsa."),
    )
    message = "Tolkmitt Dorsa is written Dorsa Tolkmitt elsewhere in the article"
    assert inconsistent("en>es", *rows) == {1: [message]}


def test_known_names_and_other_peoples_are_written_as_they_are() -> None:
    rows = (
        ("Edgar Coleman met Ewa Tolkmitt.", "埃德加·科尔曼见到了埃娃·托尔克米特。"),
        ("The New Bridge and Ewa Tolkmitt.", "新桥和埃娃·托尔克米特。"),
    )
    assert inconsistent("en>zh-Hans", *rows) == {}
    twice = (("We met Ana Ruiz.", "Vimos a Ana Ruiz."), ("We met Ana Ruiz.", "Vimos a Ana Ruíz."))
    assert inconsistent("en>es", *twice) == {1: ["Ruíz is written Ruiz elsewhere in the article"]}
    assert inconsistent("en>es", *twice, terms=(use(7, 15, "Ana Ruiz"),)) == {}
    assert inconsistent("en>es") == {}
    both = ("We met Ana Ruiz and Ewa Tolkmitt.", "Vimos a Ana Ruiz y a Ewa Tolkmitt.")
    assert inconsistent("en>es", both, both) == {}


def test_a_name_round_a_code_has_no_fix_for_it_would_lose_the_code() -> None:
    rows = (
        ("作家李伟来了。", "The writer Li Wei came."),
        ("作家李伟走了。", "The writer Li Wei left."),
        ("作家<1>李伟</1>说不。", "The writer Wei <1>Li</1> said no."),
    )
    pair = LanguageTag("zh-Hans"), LanguageTag("en")
    ((index, (finding,)),) = run_wide_checks([Passage(Case(*row, *pair)) for row in rows], [INCONSISTENT]).items()
    assert (index, finding.fix) == (2, None)
