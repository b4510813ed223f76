"""What the checks say, where the examples of a check do not show it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from glossa.checks import Case, segment_check
from glossa.model.finding import Finding, Severity
from glossa.model.term import ConceptId, Mechanism, TermUse, Verdict
from glossa.model.term_change import Outdated, TermChange
from glossa.text.languages import LanguageTag
from glossa.text.spans import Span


def found(check: str, source: str, target: str, pair: str = "en>es") -> list[Finding]:
    into, out = pair.split(">")
    return list(segment_check(check).examine(Case(source, target, LanguageTag(into), LanguageTag(out))))


@pytest.mark.parametrize(
    ("source", "target", "said"),
    [
        ("<1>水</1>", "水", [("<1> is missing", None), ("</1> is missing", None)]),
        ("<1>水</1>", "水</1>", [("<1> is missing", Span(1, 5))]),
        ("سلام <1>", "سلام </1>", [("<1> is missing", Span(5, 9)), ("</1> is not in the source", Span(5, 9))]),
        ("<1/>", "𠮷<1/><1/>", [("<1/> stands there more than once", Span(5, 9))]),
        ("<1/>", "<1/><1/><1/>", [("<1/> stands there more than once", Span(8, 12))]),
        ("<1>a</1>", "</1>a<1>", [("</1> crosses another code or its own partner", Span(0, 4))]),
        (
            "<1>a</1><2/>",
            "</1>a<1>",
            [("<2/> is missing", None), ("</1> crosses another code or its own partner", Span(0, 4))],
        ),
        ("<1/><1/>", "<1/>", [("<1/> is missing", None)]),
        ("<1>a<2>b</1></2>", "<2>a<1>b</2></1>", []),
        ("a</1>", "a</1>", []),
    ],
)
def test_codes_says_what_is_wrong_with_which_code(
    source: str, target: str, said: list[tuple[str, Span | None]]
) -> None:
    assert [(finding.message, finding.target) for finding in found("codes", source, target)] == said


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("www.example.org", "www.example.org,"),
        ("访问https://example.org/水", "Visit https://example.org/水"),
        ("زوروا https://example.org/a اليوم", "Visit https://example.org/a today"),
        ("**https://example.org/a**", "https://example.org/a"),
        ("<1>https://example.org</1>", "https://<1>example.org</1>"),
        ("a@ @b a@b", "𠮷"),
    ],
)
def test_links_finds_nothing_where_the_address_is_kept(source: str, target: str) -> None:
    assert found("links", source, target) == []


def test_links_says_which_address_is_missing_and_where_it_stands_in_the_source() -> None:
    source = "见<1>press@example.org</1>和www.example.org。"
    (finding,) = found("links", source, "See www.example.org", "zh-Hans>en")
    assert finding.message == "press@example.org is missing or changed"
    assert finding.source is not None
    assert finding.source.of(source) == "press@example.org"


@pytest.mark.parametrize(
    ("source", "target", "severity"),
    [
        ("<1>Talks</1>", "<1></1>", Severity.ERROR),
        ("会谈仍在继续", "会谈仍在继续", Severity.WARNING),
        ("التقى الوزراء في العاصمة أمس", "التقى الوزراء في العاصمة أمس", Severity.WARNING),
    ],
)
def test_untranslated_tells_nothing_from_the_same(source: str, target: str, severity: Severity) -> None:
    pair = "zh-Hans>en" if source[0] == "会" else "ar>es"
    assert [finding.severity for finding in found("untranslated", source, target, pair)] == [severity]


@pytest.mark.parametrize(("source", "target"), [("<1/>", ""), ("", ""), ("1 2 3 4 5 6", "1 2 3 4 5 6"), ("a b", "a b")])
def test_untranslated_is_quiet_where_there_is_nothing_to_translate(source: str, target: str) -> None:
    assert found("untranslated", source, target) == []


def test_terms_says_that_a_term_is_in_the_other_script() -> None:
    check = segment_check("terms")
    (finding,) = check.examine(check.bad[-1].case)
    assert finding.message == "“電腦” is in the other script; “computer” should be “电脑”"
    assert finding.target == Span(0, 2)


def test_terms_says_that_another_region_uses_the_word_and_what_this_one_says() -> None:
    check = segment_check("terms")
    regional = check.bad[-2]
    (finding,) = check.examine(regional.case)
    assert finding.message == "“ordenador” is the word of es-ES; in es-419, “computer” should be “computadora”"
    assert finding.severity is Severity.ERROR
    assert finding.target is not None
    assert finding.target.of(regional.target) == "ordenador"


def test_terms_says_nothing_of_what_is_waived() -> None:
    missing = segment_check("terms").bad[0]
    (use,) = missing.terms
    waived = replace(missing, terms=(replace(use, verdict=Verdict.WAIVED),))
    assert list(segment_check("terms").examine(waived.case)) == []


LAKE = TermUse(
    ConceptId("lake"), "terms.csv", Span(0, 4), "Lake", "بحيرة", Verdict.KEPT, Mechanism.PERSON, Span(0, 5), "بحيرة"
)


@pytest.mark.parametrize(
    ("change", "now", "severity", "said"),
    [
        (TermChange.GONE, None, Severity.ADVICE, "“Lake” was approved as “بحيرة”; no entry asks for that any more"),
        (
            TermChange.RENDERING,
            replace(LAKE, expected="بركة", verdict=Verdict.FORBIDDEN),
            Severity.WARNING,
            "“Lake” should be “بركة” now; “بحيرة” was approved",
        ),
        (
            TermChange.RENDERING,
            replace(LAKE, expected="بركة", verdict=Verdict.ADMITTED),
            Severity.WARNING,
            "“Lake” should be “بركة” now; “بحيرة” was approved, which is still right",
        ),
        (
            TermChange.VERDICT,
            replace(LAKE, verdict=Verdict.INFLECTED),
            Severity.WARNING,
            "“Lake” was approved as kept; it is inflected now",
        ),
        (
            TermChange.REPLACED,
            replace(LAKE, concept=ConceptId("water"), glossary="more.csv"),
            Severity.ADVICE,
            "another entry asks for “بحيرة” now: water in more.csv",
        ),
        (
            TermChange.ENTRY,
            replace(LAKE, note="not the bay", first_mention="بحيرة (𠮷)"),
            Severity.ADVICE,
            "the entry of “Lake” has changed since the approval: note, first mention",
        ),
        (
            TermChange.ENTRY,
            LAKE,
            Severity.ADVICE,
            "the entry of “Lake” has changed since the approval: its definition, or what else the ledger does not keep",
        ),
        (
            TermChange.RENDERING,
            replace(LAKE, source=Span(0, 5), source_term="Lake 𠮷", expected="湖", verdict=Verdict.MISSING),
            Severity.WARNING,
            "“Lake” was approved as “بحيرة”; “Lake 𠮷” is meant now, which should be “湖”",
        ),
        (
            TermChange.ENTRY,
            replace(LAKE, source=Span(0, 5), source_term="Lake 𠮷"),
            Severity.ADVICE,
            "“Lake” was approved as “بحيرة”; “Lake 𠮷” is meant now, which is right as it stands",
        ),
    ],
)
def test_stale_terms_says_what_has_changed_since_the_approval(
    change: TermChange, now: TermUse | None, severity: Severity, said: str
) -> None:
    case = Case(
        "Lake.", "بحيرة.", LanguageTag("en"), LanguageTag("ar"), terms=(LAKE,), outdated=(Outdated(LAKE, now, change),)
    )
    (finding,) = segment_check("stale_terms").examine(case)
    assert (finding.severity, finding.message) == (severity, said)
    assert (finding.source, finding.target) == (Span(0, 4), Span(0, 5))
