"""What `lint` says of a glossary, and what it leaves alone."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossa.formats.termbases.glossary_csv import FORMAT
from glossa.model.finding import Severity
from glossa.model.problem import Problem
from glossa.model.term import Concept, Glossary, TermStatus
from glossa.terminology import Termbase
from glossa.terminology.lint import Flaw, lint, lint_layers
from tests.terminology._terms import concept, term

SHIPPED = sorted((Path(__file__).parents[2] / "glossaries").glob("*.csv"))
STATEMENT = concept(("en", "joint statement"), ("es", "declaración conjunta"), line=2)


def flaws(*concepts: Concept) -> list[tuple[str, int, str]]:
    """Returns what is said of a glossary with these concepts."""
    return [(flaw.severity.value, flaw.line, flaw.message) for flaw in lint(Glossary("terms.csv", concepts))]


def said(*concepts: Concept) -> str:
    """Returns the one thing that is said."""
    ((severity, _, message),) = flaws(*concepts)
    return f"{severity}: {message}"


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_every_shipped_glossary_passes(path: Path) -> None:
    found = lint(FORMAT.parse(path.read_bytes(), path.name))
    assert [str(flaw) for flaw in found if flaw.severity is not Severity.ADVICE] == []


@given(
    st.lists(
        st.builds(
            lambda *texts: concept(("en", texts[0]), ("es", texts[1]), ("zh-Hans", texts[2])),
            *[st.text("abЖαа \u200b人⼈𝐀ع", min_size=1, max_size=4)] * 3,
        ),
        max_size=4,
    )
)
@settings(max_examples=60, deadline=None)
def test_any_terms_can_be_linted_and_flaws_come_by_line(concepts: list[Concept]) -> None:
    numbered = tuple(replace(each, line=line) for line, each in enumerate(concepts, start=2))
    lines = [flaw.line for flaw in lint(Glossary("terms.csv", numbered))]
    assert lines == sorted(lines)


def test_a_good_glossary_has_no_flaws() -> None:
    assert flaws(STATEMENT, concept(("en", "WHO"), ("es", "OMS"), line=3)) == []


def test_an_empty_glossary_has_no_flaws() -> None:
    assert flaws() == []
    assert flaws(Concept(STATEMENT.id, ())) == []


def test_what_the_reader_could_not_use_is_an_error() -> None:
    glossary = Glossary("terms.csv", (STATEMENT,), (Problem("terms.csv", 3, "the row is not used"),))
    assert lint(glossary) == (Flaw("terms.csv", 3, "the row is not used", Severity.ERROR),)


def test_what_the_reader_says_is_not_said_twice() -> None:
    glossary = FORMAT.parse(b"en,fr,es:forbidden\nlake,lac,laguna\n", "terms.csv")
    assert [flaw.message for flaw in lint(glossary)] == [
        "“lake” has only forbidden terms in es, so there is none to use"
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (" ", "error: an empty term in es"),
        ("lago ", "error: “lago ” has white space round it"),
        ("lago  grande", "warning: “lago  grande” has several spaces in a row"),
        ("la\u200bgo", "error: “la\u200bgo” has an invisible character: U+200B ZERO WIDTH SPACE"),
        ("la\u00adgo", "error: “la\u00adgo” has an invisible character: U+00AD SOFT HYPHEN"),
        ("la\u200dgo", "error: “la\u200dgo” has an invisible character: U+200D ZERO WIDTH JOINER"),
        ("la\tgo", "error: “la\tgo” has an invisible character: U+0009"),
        (
            "lаgo",
            "error: “lаgo” mixes scripts within a word: its а is Cyrillic, U+0430 CYRILLIC SMALL LETTER A",
        ),
        (
            "lagoдa",
            "advice: “lagoдa” mixes scripts within a word: its д is Cyrillic, U+0434 CYRILLIC SMALL LETTER DE",
        ),
        ("СОР de París", "error: “СОР” in the es term “СОР de París” is written in Cyrillic letters"),
        ("ΟΝΥ", "error: “ΟΝΥ” in the es term “ΟΝΥ” is written in Greek letters"),
        (
            "ﬁrma",
            "error: “ﬁrma” has a look-alike of an ordinary letter: U+FB01 LATIN SMALL LIGATURE FI; write fi",
        ),
        (
            "\U0001d413ratado",
            "error: “\U0001d413ratado” has a look-alike of an ordinary letter: "
            "U+1D413 MATHEMATICAL BOLD CAPITAL T; write T",
        ),
        (
            "decisio\u0301n",
            "advice: “decisio\u0301n” has accents apart from their letters (it is not in form NFC)",
        ),
    ],
)
def test_texts_that_are_not_what_they_seem(text: str, message: str) -> None:
    flaw = next(iter(flaws(concept(("en", "big lake"), ("es", text)))))
    assert f"{flaw[0]}: {flaw[2]}" == message


@pytest.mark.parametrize(
    ("language", "text", "message"),
    [
        ("ru", "cоюз", "error: “cоюз” mixes scripts within a word: its c is Latin, U+0063 LATIN SMALL LETTER C"),
        (
            "zh-Hans",
            "⼈民",
            "error: “⼈民” has a look-alike of an ordinary letter: U+2F08 KANGXI RADICAL MAN; write 人",
        ),
        ("zh-Hans", "⺠主", "error: “⺠主” has a look-alike of an ordinary letter: U+2EA0 CJK RADICAL CIVILIAN"),
        (
            "ar",
            "ﺍتفاق",
            "error: “ﺍتفاق” has a look-alike of an ordinary letter: U+FE8D ARABIC LETTER ALEF ISOLATED FORM; write ا",
        ),
    ],
)
def test_other_scripts_have_look_alikes_too(language: str, text: str, message: str) -> None:
    assert said(concept(("en", "big lake"), (language, text))) == message


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh-Hans", "新冠COVID-19疫情"),
        ("zh-Hans", "𠮷野家"),
        ("ar", "الاتفاق المشترك"),
        ("fa", "می\u200cشود"),
        ("hi", "क्\u200dष"),
        ("ru", "ОДВЗЯИ"),
        ("es", "rayos γ"),
        ("ru", "ООН"),
        ("es", "1.ª sesión"),
    ],
)
def test_texts_that_are_as_they_should_be(language: str, text: str) -> None:
    assert flaws(concept(("en", "big lake"), (language, text))) == []


def test_a_term_cannot_be_preferred_and_forbidden() -> None:
    both = concept(("en", "big lake"), ("es", "lago"), ("es", "!lago"))
    assert said(both) == "error: “lago” is both preferred and forbidden in es"
    assert said(concept(("en", "big lake"), ("es", "lago"), ("es", "?lago"))) == "warning: “lago” comes twice in es"


def test_capitals_may_be_what_is_forbidden() -> None:
    assert flaws(concept(("en", "Party office"), ("es", "oficina del Partido"), ("es", "!oficina del partido"))) == []


def test_forbidden_terms_alone_say_nothing_to_use() -> None:
    assert said(concept(("en", "big lake"), ("es", "!lagunón"))) == (
        "error: “big lake” has only forbidden terms in es, so there is none to use"
    )


@pytest.mark.parametrize("text", ["la\u200bgo", "lаgo", "ﬁrma"])
def test_forms_first_mentions_and_short_forms_are_looked_at_too(text: str) -> None:
    entry = concept(("en", "big lake"), ("es", "lago muy grande"))
    english, spanish = entry.terms
    for told in (
        replace(spanish, forms=(text,)),
        replace(spanish, first_mention=f"{spanish.text} ({text})"),
        replace(spanish, first_mention=f"{spanish.text} (l)", short=text),
    ):
        assert ("error", text in flaws(replace(entry, terms=(english, told)))[0][2]) == ("error", True)


def test_a_first_mention_may_have_a_word_of_another_script_in_it() -> None:
    entry = concept(("en", "NATO"), replace(term("es", "OTAN"), first_mention="OTAN (en ruso, НАТО)"))
    assert flaws(entry) == []


def test_a_rendering_like_the_source_is_a_question() -> None:
    assert said(concept(("en", "soft power"), ("fr", "soft power"), ("es", "poder blando"))) == (
        "advice: “soft power” is the same in fr as in en"
    )


@pytest.mark.parametrize(
    "entry",
    [
        concept(("en", "NATO"), ("fr", "NATO")),
        concept(("en", "Brunei"), ("es", "Brunei")),
        concept(term("en", "eth lagos", pos="proper noun"), ("es", "eth lagos")),
        concept(("es", "color"), ("es-419", "Color")),
        replace(concept(("en", "glossa"), ("es", "glossa")), translate=False),
    ],
)
def test_names_may_be_the_same_everywhere(entry: Concept) -> None:
    assert flaws(entry) == []


def test_two_entries_for_one_term_contradict_each_other() -> None:
    other = concept(("en", "Joint Statement"), ("es", "nota conjunta"), line=7)
    assert flaws(STATEMENT, other) == [
        (
            "error",
            7,
            "“joint statement” is a term of line 2 too, and “declaración conjunta” there in es, but "
            "“nota conjunta” here",
        ),
    ]


def test_an_entry_that_comes_twice() -> None:
    other = concept(("en", "joint statement"), ("en", "?common statement"), ("es", "declaración conjunta"), line=7)
    assert said(STATEMENT, other) == "warning: “joint statement” is a term of line 2 too, with the same renderings"


def test_homographs_that_are_told_apart_are_advice() -> None:
    bank, shore = concept(("en", "bank"), ("es", "banco")), concept(("en", "bank"), ("es", "orilla"))
    for told in (
        replace(shore, domain="rivers"),
        replace(shore, not_near=("money",)),
        concept(term("en", "bank", pos="verb"), ("es", "orilla")),
    ):
        assert [flaw[0] for flaw in flaws(bank, told)] == ["advice"]


def test_capitals_tell_single_words_apart() -> None:
    assert flaws(concept(("en", "Party"), ("es", "Partido")), concept(("en", "party"), ("es", "fiesta"))) == []


@pytest.mark.parametrize(("language", "text"), [("en", "aid"), ("zh-Hans", "国")])
def test_a_short_everyday_word_is_a_poor_trigger(language: str, text: str) -> None:
    assert said(concept((language, text), ("fr", "chose publique"))) == (
        f"advice: “{text}” is so short a word that it will be found where it is not meant"
    )


@pytest.mark.parametrize(("language", "text"), [("en", "GDP"), ("en", "Oil"), ("en", "G-7"), ("zh-Hans", "外长")])
def test_short_names_are_good_triggers(language: str, text: str) -> None:
    assert flaws(concept((language, text), ("fr", "chose publique"))) == []


def test_a_language_that_most_entries_have_is_missed() -> None:
    full = [concept(("en", f"big lake {name}"), ("es", f"lago {name}"), ("fr", f"lac {name}")) for name in "ABC"]
    assert said(*full, concept(("en", "small lake"), ("es", "laguna"), line=9)) == (
        "advice: “small lake” has no term in fr; most entries have one"
    )


def test_two_rows_are_too_few_to_miss_a_language() -> None:
    assert flaws(STATEMENT, concept(("en", "big lake"), ("fr", "grand lac"))) == []


def test_what_an_earlier_layer_overrules_is_advice() -> None:
    ours = Glossary("terms.csv", (STATEMENT,), (Problem("terms.csv", 9, "odd"),))
    theirs = Glossary("more.csv", (concept(("en", "joint statement"), ("es", "nota conjunta"), line=4),))
    (flaw,) = lint_layers(Termbase([ours, theirs]))
    assert (flaw.file, flaw.line, flaw.severity) == ("more.csv", 4, Severity.ADVICE)
    assert "“nota conjunta” is not used" in flaw.message


def test_a_term_that_one_layer_uses_and_another_forbids() -> None:
    ours = Glossary("terms.csv", (concept(("en", "big lake"), ("es", "lago"), ("es", "!lagunón"), line=2),))
    theirs = Glossary("more.csv", (concept(("en", "big lake"), ("es", "lago"), ("es", "?lagunón"), line=4),))
    (flaw,) = lint_layers(Termbase([ours, theirs]))
    assert str(flaw) == (
        "more.csv:4: “lagunón” is admitted here for “big lake”, and forbidden in terms.csv:2, which comes first"
    )
    assert TermStatus.DEPRECATED not in {each.status for each in theirs.concepts[0].terms}
