"""`glossa waive`, as a reviewer types it."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from tests.cli.conftest import Run

TERMS = "id,en,es\njs,joint statement,declaración conjunta\n"
WHY = "a pronoun stands for it 😀"


@pytest.fixture
def reviewed(glossa: Run, desk: Path) -> Run:
    """Returns `glossa` beside an article in whose second segment a person left a term out."""
    (desk / "terms.csv").write_text(TERMS, encoding="utf-8")
    (desk / "glossa.toml").write_text('targets = ["es"]\nglossaries = ["terms.csv"]\nengines = ["pseudo"]\n')
    assert glossa("translate", "article.md").code == 0
    assert glossa("edit", "article.md", "2", "--text", "Los ministros la <1>firmaron</1> el lunes.").code == 0
    return glossa


def waived(glossa: Run) -> None:
    """Waives the term."""
    assert glossa("waive", "article.md", "2", "--term", "joint statement", "--why", WHY, "--by", "Ben").code == 0


def test_it_says_what_was_done_and_who_signs(reviewed: Run) -> None:
    ran = reviewed("waive", "article.md", "1-4", "--term", "Joint-Statement", "--why", WHY, "--by", "Ben")
    assert (ran.code, ran.out) == (0, "")
    assert ran.err == "Waived “joint statement” in segment 2, signed Ben.\n"
    assert reviewed("waive", "article.md", "2", "--term", "js", "--undo").err == (
        "Took back “joint statement” in segment 2, signed Ana.\n"
    )


def test_the_segment_shows_who_waived_it_and_why(reviewed: Run) -> None:
    waived(reviewed)
    shown = reviewed("show", "article.md", "2")
    assert f"joint statement → declaración conjunta: waived by Ben: {WHY}" in " ".join(shown.out.split())
    match reviewed("show", "article.md", "2", "--json").json["segments"]:
        case [{"target": {"terms": [{"verdict": "waived", "met": True, "waiver": {"by": "Ben", "why": why}}]}}]:
            assert why == WHY
        case other:
            pytest.fail(f"{other}")


def test_the_ledger_tells_it_apart(reviewed: Run) -> None:
    waived(reviewed)
    report = reviewed("terms", "report", "article.md")
    assert max(map(len, report.out.splitlines())) <= 80
    assert f"by Ben {WHY}" in " ".join(report.out.split())
    assert "verdicts: 1 waived" in report.out
    assert "put there" not in report.out
    (line,) = csv.DictReader(io.StringIO(reviewed("terms", "report", "article.md", "--csv").out))
    assert (line["verdict"], line["waived_by"], line["waived_why"], len(line["version"]), line["mention"]) == (
        "waived",
        "Ben",
        WHY,
        12,
        "",
    )


def test_the_summary_and_the_status_count_it(reviewed: Run) -> None:
    waived(reviewed)
    assert "waived 1" in " ".join(reviewed("translate", "article.md").out.split())
    status = reviewed("status")
    assert status.out.endswith("\nTerms waived: 1 (article.md → es 1)\n")
    assert max(map(len, status.out.splitlines())) <= 80
    articles = reviewed("status", "--json").json["articles"]
    assert isinstance(articles, list)
    assert [each["languages"]["es"]["waived"] for each in articles] == [1]


def test_it_answers_as_json(reviewed: Run) -> None:
    ran = reviewed("waive", "article.md", "2", "--term", "js", "--why", WHY, "--to", "es", "--json")
    occurrences = ran.json["occurrences"]
    assert isinstance(occurrences, list)
    (line,) = occurrences
    assert (ran.json["schema"], ran.json["article"], ran.json["language"]) == (1, "article.md", "es")
    assert (line["number"], line["state"], line["verdict"]) == (2, "translated", "waived")
    assert (line["waiver"]["by"], line["waiver"]["why"]) == ("Ana", WHY)


def test_another_text_says_that_nothing_is_waived_any_more(reviewed: Run) -> None:
    waived(reviewed)
    ran = reviewed("edit", "article.md", "2", "--text", "La <1>firmaron</1> el lunes.")
    assert ran.err == "Another text, so no longer waived: “joint statement”.\n"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["2"], "Error: What is waived: a term or a finding?"),
        (["2", "--term", "js", "--finding", "codes"], "Error: What is waived: a term or a finding?"),
        (["2", "--finding", "codes", "--occurrence", "1"], "Error: --occurrence counts terms, not findings"),
        (["2", "--finding", "terms", "--why", "x"], "Error: A missing term is waived by its name"),
        (["2", "--finding", "codes"], "Error: A waiver needs a reason"),
        (["2", "--term", "js"], "Error: A waiver needs a reason"),
        (["2", "--term", "bay", "--why", "x"], "Error: No term “bay” in segment 2"),
        (["2", "--term", "js", "--undo"], "Error: No waiver of “js” in segment 2"),
        (["90", "--term", "js", "--why", "x"], "Error: There is no segment 90 in article.md"),
        (["2", "--term", "js", "--why", "x", "--to", "fr"], "Error: No fr translation yet: segment 2"),
    ],
)
def test_what_makes_no_sense_is_an_error_in_one_line(reviewed: Run, arguments: list[str], message: str) -> None:
    ran = reviewed("waive", "article.md", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.splitlines()[0] == message


def test_help_has_an_example(glossa: Run) -> None:
    assert "glossa waive article.md 3 --term" in glossa("waive", "--help").out.split("Example:")[1]


def test_a_finding_is_waived_by_its_check_and_taken_back(reviewed: Run) -> None:
    assert reviewed("edit", "article.md", "2", "--text", "Se firmó la declaración conjunta el lunes.").code == 0
    assert "codes" in reviewed("show", "article.md", "2", "--json").out
    ran = reviewed("waive", "article.md", "all", "--finding", "codes", "--why", WHY, "--by", "Ben")
    assert (ran.code, ran.out, ran.err) == (0, "", "Waived “codes” in segment 2, signed Ben.\n")
    assert f"waived by Ben: {WHY}" in " ".join(reviewed("show", "article.md", "2").out.split())
    assert reviewed("show", "article.md", "--finding", "codes").err == "No segment is as you want it.\n"
    back = reviewed("waive", "article.md", "2", "--finding", "codes", "--undo", "--json")
    match back.json:
        case {
            "article": "article.md",
            "language": "es",
            "findings": [{"number": 2, "check": "codes", "waiver": None}, _],
        }:
            pass
        case other:
            pytest.fail(f"{other}")
