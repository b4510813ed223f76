"""`glossa terms report`, `stale` and `coverage`, as a person types them."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.cli.terms_samples import TERMS, alone, with_a_glossary


@pytest.fixture
def terms(begun: Callable[..., Run], desk: Path) -> Run:
    """Returns `glossa` in a project with a glossary of its own and a translated article."""
    return with_a_glossary(begun, desk)


def test_the_ledger_has_each_occurrence_and_totals(terms: Run) -> None:
    out = terms("terms", "report", "article.md").out
    assert "declaración conjunta" in out
    assert "article.md → es: 3 terms required, 3 met (100.0%)" in out


def test_the_ledger_as_csv(terms: Run) -> None:
    rows = list(csv.DictReader(io.StringIO(terms("terms", "report", "article.md", "--csv").out)))
    assert [row["source_term"] for row in rows] == ["joint statement", "news agency", "special envoy"]
    refused = terms("terms", "report", "article.md", "--csv", "--json")
    assert (refused.code, refused.out) == (2, "")


def test_an_article_without_terms_has_totals_only(glossa: Run, desk: Path) -> None:
    (desk / "plain.md").write_text("Talks went on.\n", encoding="utf-8")
    glossa("translate", "plain.md", "--to", "es", "--engine", "pseudo")
    assert glossa("terms", "report", "plain.md").out == "plain.md → es: 0 terms required, 0 met\n"


def test_stale_verdicts_are_listed_until_somebody_translates_again(terms: Run, desk: Path) -> None:
    assert terms("terms", "stale").err.startswith("Nothing is stale")
    terms("approve", "article.md", "2", "--by", "Berta")
    changed = TERMS.replace("declaración conjunta|comunicado conjunto", "comunicado conjunto").replace(
        ",special envoy,enviado especial,特使,,,\n", ",ministers,ministros,部长们,,,\n"
    )
    (desk / "terms.csv").write_text(changed, encoding="utf-8")
    ran = terms("terms", "stale", "article.md", "--to", "es")
    assert ran.code == 1
    said = " ".join(ran.out.split())
    assert "2 reviewed joint statement “comunicado conjunto”, missing; was “declaración conjunta” (terms.csv)" in said
    assert "new: “ministros”, missing (terms.csv)" in said
    assert "another entry: glossa:international-news, special-envoy; was terms.csv, special envoy" in said
    terms("translate", "article.md")
    left = terms("terms", "stale", "--judge")
    assert left.code == 1
    assert left.err == (
        "1 translation rests on entries that have changed (1 approved); judged anew.\n"
        "What was approved keeps its state and has a finding until somebody approves it again.\n"
    )
    shown = terms("show", "article.md", "2").out
    assert "reviewed" in shown
    assert "“joint statement” should be “comunicado conjunto” now" in shown
    terms("approve", "article.md", "2", "--by", "Berta")
    assert terms("terms", "stale").code == 0
    assert "should be" not in terms("show", "article.md", "2").out


def test_entries_that_are_gone_and_variants_that_are_forbidden(terms: Run, desk: Path) -> None:
    alone(desk)
    rows = "id,en,es,es:forbidden\njoint statement,joint statement,comunicado conjunto,declaración conjunta\n"
    (desk / "terms.csv").write_text(rows, encoding="utf-8")
    out = " ".join(terms("terms", "stale").out.split())
    assert "“comunicado conjunto”, forbidden; was “declaración conjunta” (terms.csv)" in out
    assert "gone: “agencia de noticias” is asked for no more (terms.csv)" in out


def test_a_variant_that_counts_otherwise(terms: Run, desk: Path) -> None:
    alone(desk)
    path = desk / "terms.csv"
    path.write_text("id,en,es\ns,news agency,agencia|agencia de noticias\n", encoding="utf-8")
    terms("translate", "article.md")
    path.write_text("id,en,es,es:forbidden\ns,news agency,agencia,agencia de noticias\n", encoding="utf-8")
    out = " ".join(terms("terms", "stale").out.split())
    assert "“agencia” is forbidden now; was admitted (terms.csv)" in out


def test_a_damaged_article_does_not_hide_the_others(terms: Run, desk: Path) -> None:
    (desk / ".glossa" / "articles" / "other.md.json").write_text("{", encoding="utf-8")
    ran = terms("terms", "stale")
    assert ran.code == 4
    assert "other.md.json is damaged" in ran.err


def test_coverage_before_anybody_translates(terms: Run, desk: Path) -> None:
    alone(desk)
    (desk / "new.md").write_text("The joint statement came by special envoy.\n", encoding="utf-8")
    out = terms("terms", "coverage", "new.md", "--to", "es,fr").out
    assert "new.md → es\n 2 terms of 2 concepts in 1 of 1 segment\n" in out
    assert "    Domain\n 1  diplomacy\n 1  without one\n" in out
    assert "No term to use in fr:" in out


def test_coverage_asks_for_a_language(glossa: Run) -> None:
    ran = glossa("terms", "coverage", "article.md")
    assert ran.code == 2
    assert "Name it with --to." in ran.err
