"""`glossa terms`, as a person types it: lists, entries, faults and other formats."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.cli.terms_samples import alone, with_a_glossary


@pytest.fixture
def terms(begun: Callable[..., Run], desk: Path) -> Run:
    """Returns `glossa` in a project with a glossary of its own and a translated article."""
    return with_a_glossary(begun, desk)


READING = (
    ["terms", "list"],
    ["terms", "show", "joint statement"],
    ["terms", "lint"],
    ["terms", "report", "article.md"],
    ["terms", "stale"],
    ["terms", "coverage", "article.md"],
)


@pytest.mark.parametrize("command", READING, ids=" ".join)
def test_each_answers_as_text_within_eighty_columns_and_as_json(terms: Run, command: list[str]) -> None:
    shown = terms(*command)
    assert shown.code == 0
    assert max(map(len, shown.out.splitlines()), default=0) <= 80
    assert terms(*command, "--json").json["schema"] == 1


@pytest.mark.parametrize(
    "command",
    [[], ["list"], ["show"], ["lint"], ["report"], ["stale"], ["coverage"], ["add"], ["edit"], ["remove"], ["convert"]],
)
def test_help_has_an_example(glossa: Run, command: list[str]) -> None:
    ran = glossa("terms", *command, "--help")
    assert ran.code == 0
    assert f"glossa terms {' '.join(command)}".rstrip() in ran.out.split("Example:")[1]


def test_listing_concepts_of_a_domain(terms: Run, desk: Path) -> None:
    alone(desk)
    lines = terms("terms", "list", "--domain", "media").out.splitlines()
    assert lines[0] == "terms.csv  1 concept"
    assert lines[2].split("  ")[0].strip() == "news agency"
    unknown = terms("terms", "list", "--domain", "water")
    assert (unknown.code, unknown.out) == (0, "")
    assert unknown.err == "No concept has the domain “water”. There are: diplomacy, media.\n"


def test_listing_without_a_target_names_the_languages(terms: Run, desk: Path) -> None:
    (desk / "glossa.toml").write_text('glossaries = ["terms.csv"]\n', encoding="utf-8")
    assert "es, zh-Hans" in terms("terms", "list").out
    (desk / "glossa.toml").write_text("glossaries = []\n", encoding="utf-8")
    assert "no concepts" in terms("terms", "list").err


def test_showing_which_entry_counts_and_why(terms: Run) -> None:
    ours, theirs = terms("terms", "show", "Joint Statement").out.strip().split("\n\n")
    assert "joint statement  terms.csv:2" in ours
    assert "nota conjunta  forbidden" in ours
    assert "signed by both sides" in ours
    assert "this entry counts" in ours
    assert "glossa:international-news:" in theirs
    assert "it does not count: terms.csv:2 has “joint statement” too, and comes first" in " ".join(theirs.split())


def test_showing_what_a_region_says_inherits_and_refuses(terms: Run, desk: Path) -> None:
    alone(desk)
    (desk / "terms.csv").write_text(
        "id,en,es-ES,es-419,zh-Hant,es-419:first,es-419:short,es-419:source\n"
        "c,computer,ordenador,computadora,電腦,computadora (PC),PC,ASALE 2005\n",
        encoding="utf-8",
    )
    *lines, version = terms("terms", "show", "computer", "--to", "es-MX,zh-HK,es-ES").out.rstrip().splitlines()
    assert [line.strip() for line in lines] == [
        "c  terms.csv:2",
        "en  computer",
        "es-MX  computadora  inherited from es-419",
        "first mention: computadora (PC)",
        "then: PC",
        "source: ASALE 2005",
        "not ordenador (es-ES)",
        "this entry counts: no entry before it has “computer”",
        "zh-Hant-HK  電腦  inherited from zh-Hant",
        "this entry counts: no entry before it has “computer”",
        "es-ES  ordenador  its own",
        "not computadora (es-419)",
        "this entry counts: no entry before it has “computer”",
    ]
    assert version.split()[0] == "version"


def test_what_several_regions_say_is_refused_once(terms: Run, desk: Path) -> None:
    alone(desk)
    (desk / "terms.csv").write_text(
        "en,es,es-ES,es-419\ncomputer,ordenador|computador,ordenador,computadora\n", encoding="utf-8"
    )
    lines = terms("terms", "show", "computer", "--to", "es-419").out.splitlines()
    assert [line.strip() for line in lines if " not " in line] == ["not ordenador (es, es-ES), computador (es)"]


def test_what_a_region_inherits_and_refuses_is_in_the_json(terms: Run, desk: Path) -> None:
    alone(desk)
    (desk / "terms.csv").write_text("en,es,es-419\ncomputer,ordenador,computadora\n", encoding="utf-8")
    match terms("terms", "show", "computer", "--to", "es-MX", "--json").json["entries"]:
        case [{"layer": 1, "standings": [standing]}]:
            assert isinstance(standing, dict)
            assert len(standing.pop("version")) == 12
            assert standing == {
                "language": "es-MX",
                "wins": True,
                "why": "no entry before it has “computer”",
                "terms": [{"text": "computadora", "language": "es-419", "status": "preferred", "inherited": True}],
                "refused": [{"text": "ordenador", "language": "es"}],
            }
        case other:
            pytest.fail(f"{other}")


def test_a_term_that_nobody_has_is_said_with_others_like_it(terms: Run) -> None:
    ran = terms("terms", "show", "joint statemnt")
    assert ran.code == 1
    assert ran.err.startswith("Error: No glossary has “joint statemnt”\nDid you mean joint statement")
    assert terms("terms", "show", "qqqqqq").err.endswith("Searched: terms.csv, glossa:international-news.\n")
    assert terms("terms", "show", "qqqqqq", "--json").json["entries"] == []


def test_lint_finds_errors_and_says_so_to_the_shell(terms: Run, desk: Path) -> None:
    (desk / "odd.csv").write_text("en,es\nbig lake,lаgo\nsoft power,soft power\n", encoding="utf-8")
    ran = terms("terms", "lint", "odd.csv")
    assert ran.code == 1
    assert "CYRILLIC SMALL LETTER A" in ran.out
    assert ran.err == "1 error, 0 warnings, 1 advice.\n"
    answer = terms("terms", "lint", "odd.csv", "--json")
    assert (answer.code, answer.json["errors"]) == (1, 1)


def test_a_glossary_is_converted_and_what_is_lost_is_listed(terms: Run, desk: Path) -> None:
    ran = terms("terms", "convert", "terms.csv", "terms.en.es.tsv", "--format", "deepl")
    assert (ran.code, ran.out) == (0, "")
    lines = ran.err.splitlines()
    assert lines[:2] == ["Wrote terms.en.es.tsv: 3 concepts, as deepl.", "Not in terms.en.es.tsv:"]
    assert "  terms in zh-Hans: 3 not carried, the first in “joint statement”" in lines
    assert (desk / "terms.en.es.tsv").read_text(encoding="utf-8").startswith("joint statement\tdeclaración conjunta\n")


def test_what_could_not_be_read_of_the_old_file_is_listed(terms: Run, desk: Path) -> None:
    (desk / "odd.csv").write_text("en,es\nlake,lago\n" + "bay,\n" * 14, encoding="utf-8")
    lines = terms("terms", "convert", "odd.csv", "odd.tbx").err.splitlines()
    assert lines[1:3] == ["Not read of odd.csv:", "  line 3: terms in fewer than two languages; the row is not used"]
    assert lines[-1] == "  and 2 more"


def test_a_conversion_answers_as_json(terms: Run) -> None:
    answer = terms("terms", "convert", "terms.csv", "two.tbx", "--from", "en", "--to", "es", "--json").json
    assert (answer["schema"], answer["format"], answer["concepts"], answer["problems"]) == (1, "tbx", 3, [])
    assert answer["losses"] == ["terms in zh-Hans: 3 not carried, the first in “joint statement”"]


def test_what_is_not_translated_stays_as_it_is(glossa: Run, desk: Path) -> None:
    (desk / "names.csv").write_text("en,es,translate\nGlossa Wire,,no\nlake,lago,\n", encoding="utf-8")
    out = glossa("terms", "show", "glossa wire", "--glossary", "names.csv", "--to", "es").out
    assert [line.strip() for line in out.splitlines() if "es  stays as it is" in line or "counts" in line] == [
        "es  stays as it is",
        "this entry counts: no entry before it has “Glossa Wire”",
    ]
    out = glossa("terms", "list", "--glossary", "names.csv", "--to", "es").out
    assert [line.split() for line in out.splitlines() if "Glossa Wire" in line] == [
        ["Glossa", "Wire", "stays", "as", "it", "is", "2"]
    ]
