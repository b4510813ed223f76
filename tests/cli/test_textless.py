"""Articles with nothing to translate: that is said in a line, once, and stops nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run

pytestmark = pytest.mark.usefixtures("formal")
PAGE = "<!DOCTYPE html><html lang=en><body><pre>x = 1</pre></body></html>\n"
SAID = "page.html has no text to translate. Code, scripts, <pre> and what is marked as in another language stay"


@pytest.fixture
def page(desk: Path) -> Path:
    """Puts a page of nothing but code on the desk."""
    (desk / "page.html").write_text(PAGE, "utf-8")
    return desk / "page.html"


@pytest.fixture
def data(desk: Path) -> Path:
    """Puts a text and five files of numbers into a folder."""
    folder = desk / "data"
    folder.mkdir()
    (folder / "lake.md").write_text("The lake opened on Monday.\n", "utf-8")
    for number in range(1, 6):
        (folder / f"{number}.vtt").write_text("WEBVTT\n", "utf-8")
    return folder


@pytest.mark.usefixtures("page")
def test_segment_says_what_stays_as_it_is(glossa: Run) -> None:
    ran = glossa("segment", "page.html")
    assert (ran.code, ran.out) == (0, "")
    assert ran.err.startswith(SAID)


@pytest.mark.usefixtures("page")
def test_segment_says_it_beside_json_and_in_it(glossa: Run) -> None:
    ran = glossa("segment", "page.html", "--json")
    assert ran.json["segments"] == []
    assert str(ran.json["textless"]).startswith(SAID)
    assert ran.err.startswith(SAID)
    assert glossa("segment", "article.md", "--json").json["textless"] == ""


@pytest.mark.usefixtures("page")
def test_translating_says_it_in_one_line_and_nothing_else(glossa: Run) -> None:
    ran = glossa("translate", "page.html", "--to", "es,zh-Hans", "--engine", "pseudo")
    assert (ran.code, ran.out) == (0, "")
    assert ran.err.startswith(SAID)
    assert ran.err.count("\n") == 1


@pytest.mark.usefixtures("page")
def test_a_dry_run_says_it_too(glossa: Run) -> None:
    ran = glossa("translate", "page.html", "--to", "es,fr", "--engine", "pseudo", "--dry-run")
    assert (ran.code, ran.out) == (0, "")
    assert ran.err.startswith(SAID)
    assert ran.err.count("\n") == 1


@pytest.mark.usefixtures("page")
@pytest.mark.parametrize(("option", "key"), [((), "runs"), (("--dry-run",), "plans")])
def test_json_says_it_of_the_article(glossa: Run, option: tuple[str, ...], key: str) -> None:
    ran = glossa("translate", "page.html", "article.md", "--to", "es", "--engine", "pseudo", "--json", *option)
    answers = ran.json[key]
    assert isinstance(answers, list)
    assert [answer["textless"][: len(SAID)] for answer in answers] == [SAID, ""]
    assert ran.err.count("has no text to translate") == 1


@pytest.mark.usefixtures("data")
def test_the_rest_of_a_folder_is_translated_and_counted_alone(glossa: Run) -> None:
    ran = glossa("translate", "data", "--to", "es", "--engine", "pseudo")
    assert ran.code == 0
    assert [line.split() for line in ran.out.splitlines()[:3]] == [["data/lake.md"], ["→", "es"], ["segments", "1"]]
    assert "Next: glossa show data/lake.md" in ran.err


@pytest.mark.usefixtures("data")
@pytest.mark.parametrize("option", [(), ("--dry-run",)])
def test_of_many_the_first_are_named_and_the_others_counted(glossa: Run, option: tuple[str, ...]) -> None:
    err = glossa("translate", "data", "--to", "es,fr", "--engine", "pseudo", *option).err
    assert [line.split()[0] for line in err.splitlines() if "has no text" in line] == [
        *(f"data/{number}.vtt" for number in range(1, 5)),
        "1",
    ]
    assert "1 more article has no text to translate." in err


@pytest.mark.usefixtures("page")
def test_what_else_is_wrong_with_it_is_said_as_well(glossa: Run) -> None:
    ran = glossa("translate", "page.html", "--to", "en", "--engine", "pseudo")
    assert (ran.code, ran.err.splitlines()[0]) == (2, "Error: page.html is in English already")


def test_an_article_that_lost_its_text_keeps_what_is_stored_of_it(translated: Run, desk: Path) -> None:
    (desk / "article.md").write_text("```\nx = 1\n```\n", "utf-8")
    assert "article.md has no text to translate." in translated("translate", "article.md", "--to", "es").err
    assert translated("show", "article.md", "--to", "es", "--obsolete").out.count("\n") > 4
