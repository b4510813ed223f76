"""`glossa check --sarif`: what a build hears of findings, waivers and what could not be checked."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from glossa.checks import CHECKS
from tests.cli.check_samples import LINK, PO, Fails, with_a_lost_link
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


def test_sarif_names_the_file_the_line_and_the_rule(lost: Run) -> None:
    ran = lost("check", "article.md", *LINK, "--sarif")
    log = json.loads(ran.out)
    assert_sarif(log)
    assert (ran.code, log["version"]) == (1, "2.1.0")
    (run,) = log["runs"]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["links"]
    (result,) = run["results"]
    assert (result["ruleId"], result["level"]) == ("links", "error")
    assert result["message"]["text"] == "https://example.org/report is missing or changed (segment 1, en → es)"
    place = result["locations"][0]["physicalLocation"]
    assert (place["artifactLocation"]["uri"], place["region"]) == ("article.md", {"startLine": 1})
    assert result["suppressions"] == []
    assert run["invocations"] == [{"executionSuccessful": True, "toolExecutionNotifications": []}]


def test_sarif_suppresses_what_is_waived_and_knows_a_finding_again(lost: Run) -> None:
    fingerprint = json.loads(lost("check", *LINK, "--sarif").out)["runs"][0]["results"][0]["partialFingerprints"]
    assert lost("waive", "article.md", "1", "--finding", "links", "--why", "gone 😀", "--by", "Ben").code == 0
    ran = lost("check", *LINK, "--sarif")
    (result,) = json.loads(ran.out)["runs"][0]["results"]
    assert ran.code == 0
    assert result["suppressions"] == [{"kind": "external", "status": "accepted", "justification": "gone 😀 (Ben)"}]
    assert result["partialFingerprints"] == fingerprint
    assert_sarif(json.loads(lost("check", "--sarif").out))


def test_sarif_names_files_from_the_working_directory_which_is_the_repository_in_a_build(
    lost: Run, desk: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(desk.parent)
    (desk / "文 𠮷.po").write_text(PO, encoding="utf-8")
    log = json.loads(lost("check", str(desk / "article.md"), f"{desk.name}/文 𠮷.po", *LINK, "--sarif").out)
    assert_sarif(log)
    assert uris(log) == [f"{desk.name}/article.md", f"{desk.name}/%E6%96%87%20%F0%A0%AE%B7.po"]
    elsewhere = desk / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.chdir(elsewhere)
    log = json.loads(lost("check", "--project", str(desk), *LINK, "--sarif").out)
    assert_sarif(log)
    assert uris(log) == [(desk / "article.md").as_uri()]


def uris(log: dict[str, Any]) -> list[str]:
    """Returns the files of the results of a log."""
    results = log["runs"][0]["results"]
    return [result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for result in results]


def test_sarif_says_that_not_everything_was_checked(failing: Run, desk: Path) -> None:
    ran = failing("check", "article.md", "gone.po", "--only", "fails", "--sarif")
    log = json.loads(ran.out)
    assert_sarif(log)
    (invocation,) = log["runs"][0]["invocations"]
    failed, missing = invocation["toolExecutionNotifications"]
    assert (ran.code, invocation["executionSuccessful"], failed["associatedRule"]) == (3, False, {"id": "fails"})
    assert failed["locations"][0]["physicalLocation"]["region"] == {"startLine": 3}
    assert missing["message"]["text"].startswith("Cannot read gone.po")
    assert [result["level"] for result in log["runs"][0]["results"]] == ["note"]


def test_what_is_found_many_times_in_one_segment_is_shown_once_and_known_apart(lost: Run) -> None:
    settings = Path("glossa.toml")
    settings.write_text(settings.read_text() + "[checks.patterns.no]\nforbid = '𠮷'\n", encoding="utf-8")
    lost("edit", "article.md", "2", "--text", "Tiene 12 páginas 𠮷𠮷𠮷.")
    shown = lost("check", "--only", "patterns").out
    assert " warning “𠮷” is forbidden here (no) (3 times)  patterns" in shown.splitlines()
    assert_sarif(json.loads(lost("check", "--only", "patterns", "--sarif").out))
    marks = [line for line in lost("check", "--only", "patterns", "--sarif").out.splitlines() if "glossa/v1" in line]
    assert len(set(marks)) == len(marks) == 4
