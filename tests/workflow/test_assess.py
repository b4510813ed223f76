"""A wrong term that stands beside the right one is said, unless a person has answered for its entry."""

from __future__ import annotations

from dataclasses import replace

from glossa.checks import Pattern, Rules
from glossa.model.document import Role, UnitId
from glossa.model.finding import Severity
from glossa.model.segment import Segment, SegmentId
from glossa.model.term import Concept, ConceptId, Glossary, Mechanism, Term, TermStatus, Verdict
from glossa.terminology import Termbase
from glossa.text.languages import LanguageTag
from glossa.text.spans import Span
from glossa.workflow.assess import Assessor
from tests.workflow.samples import EN, ES

LAKE = Concept(
    ConceptId("lake"), (Term("lake", EN), Term("lago", ES), Term("charca", ES, status=TermStatus.DEPRECATED))
)
SEGMENT = Segment(SegmentId("s1"), UnitId("u1"), Role.PARAGRAPH, "The <1>lake</1> 𠮷 froze.", "")
TEXT = "El <1>lago</1> 𠮷, esa charca, se heló."
ASSESSOR = Assessor(Termbase([Glossary("terms.csv", (LAKE,))]), EN, ES)
USES = ASSESSOR.terms(SEGMENT.source, TEXT, Mechanism.PERSON)


def test_a_forbidden_term_beside_the_right_one_is_a_warning() -> None:
    (finding,) = ASSESSOR.judged(SEGMENT, TEXT, Mechanism.PERSON).findings
    assert (finding.check, finding.severity, finding.target) == ("terms", Severity.WARNING, Span(22, 28))
    assert finding.message == "“charca” is forbidden; “lake” should be “lago”"


def test_another_regions_word_beside_the_right_one_is_a_warning_that_names_the_region() -> None:
    america = LanguageTag("es-419")
    computer = Concept(
        ConceptId("computer"), (Term("computer", EN), Term("ordenador", ES), Term("computadora", america))
    )
    assessor = Assessor(Termbase([Glossary("terms.csv", (computer,))]), EN, america)
    segment = replace(SEGMENT, source="The computer is new.")
    text = "El ordenador, o sea la computadora, es nuevo."
    (finding,) = assessor.judged(segment, text, Mechanism.PERSON).findings
    assert (finding.check, finding.severity, finding.target) == ("terms", Severity.WARNING, Span(3, 12))
    assert finding.message == "“ordenador” is the word of es; in es-419, “computer” should be “computadora”"
    assert assessor.judged(segment, "La computadora es nueva.", Mechanism.PERSON).findings == ()


def test_the_ledger_has_no_line_of_it() -> None:
    assert ASSESSOR.judged(SEGMENT, TEXT, Mechanism.PERSON).terms == USES


def test_it_is_said_once_where_it_stands_instead() -> None:
    found = ASSESSOR.judged(SEGMENT, "La <1>charca</1> 𠮷 se heló.", Mechanism.PERSON).findings
    assert [finding.severity for finding in found] == [Severity.ERROR]


def test_who_waived_the_term_or_approved_it_as_it_was_has_seen_the_text() -> None:
    waived = tuple(replace(use, verdict=Verdict.WAIVED) for use in USES)
    older = tuple(replace(use, version="an older one") for use in USES)
    assert [ASSESSOR.assess(SEGMENT, TEXT, uses).findings for uses in (waived, older)] == [(), ()]


def test_a_pattern_that_takes_too_long_on_three_texts_is_given_up_and_says_so_once() -> None:
    slow, quick = Pattern("slow", forbid="^(a|aa)+$"), Pattern("quick", forbid="𠮷")
    assessor = Assessor(Termbase([]), EN, ES, Rules(patterns=(slow, quick)))
    judged = [assessor.judged(SEGMENT, "a" * 80 + "𠮷", Mechanism.PERSON).findings for _ in range(5)]
    said = [finding.message for findings in judged for finding in findings if finding.failed]
    slowly = "the pattern slow takes too long on this text"
    assert said == [slowly, slowly, f"{slowly}, as on others before; it is not tried again in this run"]
    assert all("“𠮷” is forbidden here (quick)" in [finding.message for finding in findings] for findings in judged)
