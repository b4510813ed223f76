"""Quotations across languages: lost ones, those of another language, and who says them."""

from __future__ import annotations

import pytest

from glossa.checks import Case, segment_check
from glossa.checks._quote_shares import Said, lost
from glossa.model.document import Role
from glossa.model.finding import Finding, Severity
from glossa.model.term import ConceptId, Mechanism, TermUse, Verdict
from glossa.text.languages import LanguageTag
from glossa.text.quotes import quotations
from glossa.text.spans import Span


def found(source: str, target: str, pair: str = "en>es", role: Role = Role.PARAGRAPH) -> list[Finding]:
    """Returns what the check finds in a translation."""
    one, other = pair.split(">")
    case = Case(source, target, LanguageTag(one), LanguageTag(other), role)
    return list(segment_check("quotations").examine(case))


@pytest.mark.parametrize(
    ("sources", "targets", "gone"),
    [
        ([30, 10], [10, 30], []),
        ([30, 10], [30], [1]),
        ([40], [20, 18], []),
        ([10, 25, 40], [11, 39], [1]),
        ([1] * 30, [1] * 10, list(range(10, 30))),
    ],
)
def test_quotations_are_matched_by_their_length(sources: list[float], targets: list[float], gone: list[int]) -> None:
    assert lost([Said(extent) for extent in sources], targets, growth=0.0) == gone


def test_a_quotation_that_goes_on_behind_its_speaker_may_be_joined() -> None:
    assert lost([Said(20, goes_on=True), Said(30)], [52], growth=0.0) == []
    assert lost([Said(20), Said(30)], [52], growth=0.0) == [0]


def test_nothing_is_said_of_marks_in_a_language_whose_marks_are_not_known() -> None:
    assert found("“It is thin,” she said.", "「loD」 jatlh.", "en>tlh") == []


def test_the_marks_around_a_quotation_change_those_inside_it() -> None:
    (finding,) = found("「他說『不』。」", "「He said “no.”」", "zh-Hant>en")
    assert finding.fix == "“He said ‘no.’”"


def test_a_mark_without_a_partner_leaves_the_others_unmended() -> None:
    findings = found("“A b c,” he said. “D e f.”", "「A b c」, dijo. «D e f.")
    assert [finding.fix for finding in findings] == [None, None]


def test_marks_around_a_code_are_mended_one_by_one() -> None:
    (finding,) = found("“<1>It is thin</1>,” she said.", "“ <1>C’est mince</1>”, dit-elle.", "en>fr")
    assert finding.fix == "«\u00a0<1>C’est mince</1>\u00a0», dit-elle."


def test_swiss_french_has_no_spaces_inside_its_marks() -> None:
    (finding,) = found("“It is thin,” she said.", "「 C’est mince 」, dit-elle.", "en>fr-CH")
    assert finding.fix == "«C’est mince», dit-elle."


def test_a_closing_mark_of_another_language_is_shown() -> None:
    (finding,) = found("“It is thin,” she said.", "«Es fino”, dijo.")
    assert finding.target is not None
    assert (finding.target.start, finding.fix) == (8, "«Es fino», dijo.")


def test_a_paragraph_may_go_on_with_a_quotation() -> None:
    assert found("“and it is thin,” she said.", "»y es fino», dijo.") == []


def test_a_lost_quotation_of_a_headline_is_a_warning() -> None:
    source, target = "‘The ice is far too thin to walk on,’ says Nora Vale", "El hielo es fino, según Nora Vale"
    (finding,) = found(source, target, role=Role.HEADLINE)
    assert finding.severity is Severity.WARNING


@pytest.mark.parametrize(
    ("source", "target", "pair"),
    [
        (
            "“She said, ‘Sink or swim,’” recalled Nora Vale, a rower. “So I swam.”",
            "«Dijo: “O nadas o te hundes” —recordaba la remera Nora Vale—. Así que nadé».",
            "en>es",
        ),
        (
            "“She said, ‘Sink or swim,’” recalled Nora Vale, a rower. “I swam.”",
            "« Elle a dit : “Nage ou coule”, racontait la rameuse Nora Vale. Alors j’ai nagé. »",
            "en>fr",
        ),
    ],
)
def test_a_quotation_that_ends_with_another_may_go_on_too(source: str, target: str, pair: str) -> None:
    assert found(source, target, pair) == []


def test_a_quoted_name_that_is_kept_may_lose_its_marks() -> None:
    assert found("El diario «La Orilla del Río» cerró.", "The newspaper La Orilla del Río closed.", "es>en") == []
    assert len(found("The “ice men” left.", "Los ice men se fueron.")) == 1
    assert len(found("Who said “No”? Ewa.", "¿Quién dijo No? Ewa.")) == 1


def test_a_phrase_of_six_characters_may_do_without_marks() -> None:
    assert found("“薄冰安全公约”到期了。", "The Thin Ice Safety Convention has expired.", "zh-Hans>en") == []


def test_a_quotation_inside_another_is_not_lost() -> None:
    source = "“They told me ‘never again,’ and I believed them,” she said."
    (finding,) = found(source, "«Me dijeron que nunca más, y les creí», dijo.")
    assert finding.source is not None
    assert finding.source.of(source) == "‘never again,’"


def test_a_single_mark_is_only_missed_where_a_quotation_is() -> None:
    source = "“They told me ‘never again,’ and I believed them,” she said."
    (finding,) = found(source, "“Me dijeron ‘nunca más, y les creí”, dijo.", "en>es-419")
    assert finding.message == "“‘” is not closed"
    assert found("“It is thin,” she said.", "“Es fino, ‘okina”, dijo.", "en>es-419") == []


def test_a_quotation_that_has_half_lost_its_marks_is_noticed() -> None:
    source = "「冰太薄了，誰也不該走上去。我們等到星期日再說吧。」她說。"
    target = "“The ice is thin, and nobody should walk there,” she said. We will wait until Sunday and then decide."
    assert [finding.severity for finding in found(source, target, "zh-Hant>en")] == [Severity.WARNING]


TWO = "“It is thin,” said {}. “Nobody should walk on it before Sunday,” said {}."


@pytest.mark.parametrize(
    "target",
    [
        "«Es fino», dijo Vale. «Nadie debería pisarlo antes del domingo», dijo Ruiz.",
        "Ruiz dijo: «Nadie debería pisarlo antes del domingo». «Es fino», dijo Vale.",
        "Vale: «Es fino». Ruiz: «Nadie debería pisarlo antes del domingo», dijo Vale.",
        "«Es fino», dijo. «Nadie debería pisarlo antes del domingo», dijeron Vale y Ruiz.",
        "Vale dijo a Ruiz: «Es fino». «Nadie debería pisarlo antes del domingo».",
    ],
)
def test_speakers_are_not_swapped_where_anything_is_unsure(target: str) -> None:
    assert found(TWO.format("Vale", "Ruiz"), target) == []


def test_speakers_are_told_by_terms_where_names_are_written_otherwise() -> None:
    source, target = TWO.format("Vale", "Ruiz"), "“很薄，”鲁伊斯说。“星期日之前谁也不该走上去，”韦尔说。"
    uses = tuple(
        TermUse(
            ConceptId(name),
            "people.csv",
            Span(source.index(name), source.index(name) + 4),
            name,
            theirs,
            Verdict.KEPT,
            Mechanism.ENGINE,
            Span(target.index(theirs), target.index(theirs) + len(theirs)),
        )
        for name, theirs in (("Vale", "韦尔"), ("Ruiz", "鲁伊斯"))
    )
    case = Case(source, target, LanguageTag("en"), LanguageTag("zh-Hans"), terms=uses)
    (finding,) = segment_check("quotations").examine(case)
    assert finding.message == "in the source somebody else says this"


def test_a_quotation_that_is_a_term_may_lose_its_marks() -> None:
    source, target = "The “ghost flights” cost money.", "Los vuelos fantasma cuestan dinero."
    use = TermUse(
        ConceptId("ghost"), "a.csv", Span(5, 18), "ghost flights", "vuelos fantasma", Verdict.KEPT, Mechanism.ENGINE
    )
    case = Case(source, target, LanguageTag("en"), LanguageTag("es"), terms=(use,))
    assert list(segment_check("quotations").examine(case)) == []


def test_hebrew_has_straight_marks() -> None:
    assert found("“It is thin,” she said.", '"הקרח דק", אמרה.', "en>he") == []


@pytest.mark.parametrize("piece", ["“", "‘s’ a ", "“A,” b cde f “", "「『", '"a '])
def test_a_text_of_a_hundred_thousand_characters_is_read_in_one_pass(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    assert len(quotations(text).quotations) + len(quotations(text).loose) <= len(text)
    assert all(finding.source or finding.target for finding in found(text, text[: len(text) // 2]))
