"""`glossa check` where a check fails, cannot be loaded, or takes for ever."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from glossa.checks import CHECKS, AnyCheck, Passage, Scope
from glossa.model.finding import Finding
from tests.cli.check_samples import LINK, Fails, with_a_lost_link
from tests.cli.conftest import Run
from tests.cli.sarif_reader import assert_sarif


@pytest.fixture
def lost(glossa: Run, desk: Path) -> Run:
    """Returns `glossa` beside an article whose first translation has lost a link."""
    return with_a_lost_link(glossa, desk)


@pytest.fixture
def failing(lost: Run, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Returns `glossa` where somebody has installed a check that fails."""
    monkeypatch.setattr(CHECKS, "_known_others", {"fails": Fails})
    return lost


class _CannotCompare(Fails):
    """A check of somebody else's that raises when it compares."""

    id = "cannot_compare"
    scope = Scope.ARTICLE

    def compare(self, passages: Sequence[Passage]) -> Iterator[tuple[int, Finding]]:
        raise KeyError(len(passages))


def _not_there() -> AnyCheck:
    raise ImportError("gone")


FAILED = "Error: article.md → es 2: the check fails failed here (KeyError); tell those who made it"


def test_a_check_that_fails_is_told_in_one_line_and_the_exit_code_says_that_not_all_was_checked(failing: Run) -> None:
    ran = failing("check", "--only", "fails,links", "--fail-on", "never")
    assert (ran.code, ran.err.splitlines()[0]) == (6, FAILED)
    assert "https://example.org/report is missing or changed" in ran.out
    assert "KeyError" not in ran.out
    assert ran.err.splitlines()[1].startswith("1 error, 1 advice found in 2 segments.")


def test_programs_hear_of_a_check_that_failed(failing: Run) -> None:
    answer = failing("check", "--only", "fails", "--json").json
    assert answer["totals"] == {"error": 0, "warning": 0, "advice": 1}
    assert answer["unchecked"] == [
        {
            "what": "check fails",
            "message": "the check fails failed here (KeyError); tell those who made it",
            "places": [{"article": "article.md", "language": "es", "number": 2}],
        }
    ]


def test_who_asks_for_other_checks_or_waives_the_failure_is_not_kept_from_a_clean_build(failing: Run) -> None:
    assert failing("check", *LINK, "--fail-on", "never").code == 0
    failing("waive", "article.md", "2", "--finding", "fails", "--why", "reported to its authors")
    assert failing("check", "--fail-on", "never").code == 0


def test_of_many_places_where_a_check_failed_some_are_told(failing: Run, desk: Path) -> None:
    (desk / "article.md").write_text("\n\n".join(f"Page {page} of 12." for page in range(9)), encoding="utf-8")
    failing("update", "article.md")
    failing("translate", "article.md")
    assert "→ es 1, 2, 3, 4, 5 and 4 more: the check fails failed" in failing("check", "--only", "fails").err


def test_a_check_that_cannot_compare_fails_in_no_segment(lost: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(CHECKS, "_known_others", {"cannot_compare": _CannotCompare})
    ran = lost("check", "--only", "cannot_compare", "--fail-on", "never")
    assert (ran.code, ran.err.splitlines()[0].split(":")[1]) == (6, " article.md → es")
    assert_sarif(json.loads(lost("check", "--only", "cannot_compare", "--sarif").out))


def test_a_check_that_cannot_be_loaded_is_told_and_the_exit_code_says_so(
    lost: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(CHECKS, "_known_others", {"gone": _not_there})
    ran = lost("check", "--fail-on", "never")
    assert ran.code == 6
    assert ran.err.startswith("Error: The check 'gone' cannot be loaded (ImportError: gone). Update the package")
    assert lost("check", *LINK, "--fail-on", "never").code == 0


def test_a_pattern_that_takes_for_ever_is_told_once(lost: Run) -> None:
    settings = Path("glossa.toml")
    settings.write_text(settings.read_text() + "[checks.patterns.bomb]\nforbid = '^(a|aa)+$'\n", encoding="utf-8")
    for number in (1, 2):
        lost("edit", "article.md", str(number), "--text", "a" * 80 + "b")
    ran = lost("check", "--only", "patterns", "--fail-on", "never")
    assert ran.code == 6
    assert ran.err.splitlines()[0] == "Error: article.md → es 1, 2: the pattern bomb takes too long on this text"
