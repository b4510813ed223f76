"""`glossa split` and `glossa join`, as people type them."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest

from tests.cli.conftest import Run


def test_a_split_says_the_new_numbers_and_how_to_take_it_back(translated: Run) -> None:
    assert translated("approve", "article.md", "2").code == 0

    ran = translated("split", "article.md", "2", "--at", "joint statement")

    assert ran.code == 0
    assert "2      The ministers signed a\n3      <1>joint statement</1> on Monday.\n" in ran.out
    assert "draft: the segment was cut by hand" in ran.out
    assert max(map(len, ran.out.splitlines())) <= 80
    assert ran.err == ("Signed Ana. New numbers: 2 → 2-3, 3-5 → 4-6.\nTo take it back: glossa join article.md 2\n")


def test_what_takes_a_cut_back_can_be_typed_as_it_is_shown(translated: Run) -> None:
    before = translated("show", "article.md", "--json").out
    joined = translated("join", "article.md", "2", "--json").json
    command = joined["take_back"]
    assert command == "glossa split article.md 2 --at 'They will meet'"
    assert translated(*shlex.split(str(command))[1:]).code == 0
    assert translated("show", "article.md", "--json").out == before


def test_what_nobody_translated_is_written_back_byte_for_byte(translated: Run, desk: Path) -> None:
    export = ("export", "article.md", "--to", "fr", "--format", "source", "--allow-drafts", "-o", "-")
    assert translated("split", "article.md", "2", "--at", "statement").code == 0  # inside a pair of codes
    assert translated("join", "article.md", "3").code == 0
    assert translated(*export).out == (desk / "article.md").read_text("utf-8")


def test_the_cut_stays_when_the_article_is_read_again(translated: Run, desk: Path) -> None:
    assert translated("split", "article.md", "2", "--at", "joint statement").code == 0
    path = desk / "article.md"
    path.write_text(path.read_text("utf-8").replace("again in June", "again in July"), "utf-8")
    assert translated("update", "article.md").code == 0
    match translated("show", "article.md", "2-3", "--json").json["segments"]:
        case [{"source": "The ministers signed a"}, {"source": "<1>joint statement</1> on Monday."}]:
            pass
        case other:
            pytest.fail(f"{other}")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("split", "article.md", "2", "--at", "zzz"), "That text does not stand in segment 2"),
        (("split", "article.md", "2", "--at", "t"), "That text stands 5 times in segment 2"),
        (("join", "article.md", "3"), "Segment 3 is the last one of its paragraph"),
        (("join", "article.md", "5"), "Segment 5 is the last one of its paragraph"),
    ],
)
def test_what_makes_no_sense_is_one_line(translated: Run, arguments: tuple[str, ...], said: str) -> None:
    ran = translated(*arguments)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(f"Error: {said}\nNothing was changed.")
