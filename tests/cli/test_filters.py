"""Filters of `glossa show` and `approve`, and `approve --all-clean`, as a reviewer types them."""

from __future__ import annotations

import pytest

from tests.cli.conftest import Run


def numbers(glossa: Run, *options: str) -> list[int]:
    """Returns which segments `glossa show` shows."""
    ran = glossa("show", "article.md", "--json", *options)
    assert ran.code == 0, ran.err
    segments = ran.json["segments"]
    assert isinstance(segments, list)
    return [segment["number"] for segment in segments]


@pytest.fixture
def edited(translated: Run) -> Run:
    """The same, after Ana wrote two of the five translations."""
    assert translated("edit", "article.md", "1", "--text", "Los ministros en Port Selwyn 😀").code == 0
    assert translated("edit", "article.md", "2", "--text", "Se firmó una declaración el lunes.").code == 0
    return translated


def test_show_takes_filters(edited: Run) -> None:
    assert numbers(edited, "--state", "translated") == [1, 2]
    assert numbers(edited, "--state", "draft,translated", "--changed-by", "ana") == [1, 2]
    assert numbers(edited, "--changed-by", "Ben") == []
    assert numbers(edited, "--finding", "codes") == [2]
    assert numbers(edited, "--since", "2999-01-01") == []
    assert numbers(edited, "--term", "no such term") == []


def test_a_term_is_found_in_what_is_not_translated_yet(edited: Run) -> None:
    assert numbers(edited, "--to", "fr", "--term", "joint statement") == [2]


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--state", "drafty"], "Error: There is no state 'drafty'"),
        (["--finding", "code"], "Error: There is no check 'code'"),
        (["--since", "soon"], "Error: Not a date: 'soon'"),
    ],
)
def test_a_filter_that_makes_no_sense_is_an_error_in_one_line(edited: Run, options: list[str], message: str) -> None:
    ran = edited("show", "article.md", *options)
    assert (ran.code, ran.err.splitlines()[0]) == (2, message)


def test_approve_takes_filters(edited: Run) -> None:
    assert edited("approve", "article.md", "all", "--state", "translated", "--by", "Ben").code == 0
    assert numbers(edited, "--state", "reviewed") == [1, 2]


def test_all_that_is_clean_is_approved_and_the_rest_is_named(edited: Run) -> None:
    clean = edited("approve", "article.md", "--all-clean", "--by", "Ben")
    assert (clean.code, clean.out) == (0, "")
    assert "  2  codes, terms\n" in clean.err
    assert 2 not in numbers(edited, "--state", "reviewed")
    assert 1 in numbers(edited, "--state", "reviewed")
    assert edited("approve", "article.md", "--all-clean").err.startswith("Approved 0 segments, signed Ana.\n")


def test_which_segments_must_be_said(edited: Run) -> None:
    assert edited("approve", "article.md").err.splitlines()[0] == "Error: Which segments?"
    ran = edited("approve", "article.md", "--all-clean", "--final")
    assert ran.err.splitlines()[0] == "Error: --all-clean approves and does not sign off"
