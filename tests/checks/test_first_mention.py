"""What `first_mention` says, where its examples do not show it."""

from __future__ import annotations

import pytest

from glossa.checks import Case, segment_check
from glossa.model.document import Role
from glossa.model.finding import Finding, Severity
from glossa.model.term import ConceptId, Mechanism, Mention, TermUse, Verdict
from glossa.text.languages import LanguageTag
from glossa.text.spans import Span


def found(target: str, term: str, mention: Mention, expected: str, first: str, role: Role = Role.PARAGRAPH) -> Finding:
    """Returns the one finding in a translation of `RA.`, in which `term` stands."""
    start = target.index(term)
    use = TermUse(
        ConceptId("agency"),
        "terms.csv",
        Span(0, 2),
        "RA",
        expected,
        Verdict.KEPT,
        Mechanism.PERSON,
        Span(start, start + len(term)),
        term,
        mention=mention,
        first_mention=first,
    )
    case = Case("RA.", target, LanguageTag("en"), LanguageTag("und"), role, (use,))
    (finding,) = segment_check("first_mention").examine(case)
    return finding


@pytest.mark.parametrize(
    ("target", "term", "first", "fixed"),
    [
        ("中国的河流署𠮷。", "河流署", "河流署（主管河道）", "中国的河流署（主管河道）𠮷。"),
        ("تحدثت وكالة النهر.", "وكالة النهر", "وكالة النهر (ون)", "تحدثت وكالة النهر (ون)."),
        ("The <1>Agency</1> spoke.", "Agency", "Agency (of the river)", "The <1>Agency (of the river)</1> spoke."),
        ("The Agency (a new one) spoke.", "Agency", "Agency (of the river)", None),
        ("The Agency’s boat.", "Agency", "Agency (of the river)", None),
    ],
)
def test_a_missing_explanation_is_a_warning_with_a_fix_where_that_is_safe(
    target: str, term: str, first: str, fixed: str | None
) -> None:
    finding = found(target, term, Mention.FIRST, term, first)
    assert finding.severity is Severity.WARNING
    assert finding.message == f"“{term}” should be “{first}” at its first mention"
    assert finding.fix == fixed
    assert finding.source == Span(0, 2)
    assert finding.target is not None
    assert finding.target.of(target) == term


@pytest.mark.parametrize(
    ("mention", "role", "place"),
    [
        (Mention.LATER, Role.PARAGRAPH, "after the first mention"),
        (Mention.HEADLINE, Role.HEADLINE, "in a headline"),
        (Mention.HEADLINE, Role.TABLE_CELL, "in a table cell"),
    ],
)
def test_a_needless_explanation_is_advice(mention: Mention, role: Role, place: str) -> None:
    finding = found("河流署（主管河道）", "河流署", mention, "河流署", "河流署（主管河道）", role)
    assert finding.severity is Severity.ADVICE
    assert finding.message == f"“河流署” needs no explanation {place}"
    assert finding.fix == "河流署"
