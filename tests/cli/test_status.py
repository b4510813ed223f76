"""`glossa status`, for three articles and for many."""

from __future__ import annotations

from pathlib import Path

import pytest
from rich.cells import cell_len

from glossa.store import store_for
from tests.cli.conftest import Run

HEAD = ["Article", "To", "empty", "draft", "transl.", "review.", "final", "find.", "comm.", "next"]


def many(desk: Path, count: int) -> None:
    """Makes copies of the article under other names, all of the same state."""
    data = store_for(desk, "article.md").path.read_bytes()
    for number in range(count):
        path = store_for(desk, f"{number:03}.md").path
        path.write_bytes(data.replace(b'"article.md"', f'"{number:03}.md"'.encode(), 1))


def test_it_says_where_each_article_is_and_who_is_next(formal: None, translated: Run, desk: Path) -> None:
    (desk / "部长会议.md").write_text("One boat left.\n", encoding="utf-8")
    assert translated("translate", "部长会议.md", "--to", "es", "--engine", "pseudo").code == 0
    assert translated("approve", "部长会议.md", "all").code == 0
    assert translated("comment", "部长会议.md", "1", "Hm.").code == 0
    lines = translated("status").out.splitlines()
    assert lines[0].split() == HEAD
    assert lines[1].split() == ["article.md", "es", "·", "5", "·", "·", "·", "·", "·", "translator"]
    assert lines[2].split() == ["部长会议.md", "es", "·", "·", "·", "1", "·", "·", "1", "editor"]
    assert lines[4].split() == ["All", "segments", "es", "·", "5", "·", "1", "·", "·", "1"]
    assert lines[5].split()[:7] == ["All", "words", "es", "·", "27", "·", "3"]
    ends = {cell_len(line[: line.index("es")]) for line in lines[1:3] + lines[4:]}
    assert len(ends) == 1
    assert max(map(cell_len, lines)) <= 80


def test_words_take_the_place_of_segments(translated: Run) -> None:
    assert translated("status", "--words").out.splitlines()[1].split()[2:4] == ["·", "27"]


def test_the_people_are_named(translated: Run, desk: Path) -> None:
    people = '[people]\nAna = ["translator", "reviewer"]\n"王伟" = ["reviewer"]\nCleo = ["editor"]\n'
    (desk / "glossa.toml").write_text(f'targets = ["es"]\n{people}', encoding="utf-8")
    ran = translated("status")
    assert ran.out.splitlines()[-1] == "translator: Ana; reviewer: Ana, 王伟; editor: Cleo"
    assert translated("status", "--json").json["people"] == {
        "translator": ["Ana"],
        "reviewer": ["Ana", "王伟"],
        "terminologist": ["Cleo"],
        "editor": ["Cleo"],
    }


def test_of_many_articles_those_come_first_in_which_something_is_left_to_do(translated: Run, desk: Path) -> None:
    many(desk, 45)
    for step in ([], ["--final"]):
        assert translated("approve", "000.md", "all", "--by", "Ben", *step).code == 0
    lines = translated("status").out.splitlines()
    assert len([line for line in lines if ".md" in line]) == 40
    assert lines[1].startswith("001.md")
    assert lines[-1] == "and 6 more: `glossa status --all`"
    every = translated("status", "--all").out
    assert every.splitlines()[1].split()[-1] == "done"
    assert every.count(".md") == 46
    articles = translated("status", "--json").json["articles"]
    assert isinstance(articles, list)
    assert len(articles) == 46


@pytest.mark.parametrize("width", [40, 80, 200])
def test_on_a_terminal_names_are_cut_at_their_beginning(
    translated: Run, desk: Path, monkeypatch: pytest.MonkeyPatch, width: int
) -> None:
    long = f"{'新闻' * 20}/summit.md"
    path = store_for(desk, long).path
    path.parent.mkdir(parents=True)
    path.write_bytes(store_for(desk, "article.md").path.read_bytes().replace(b"article.md", long.encode(), 1))
    monkeypatch.setattr("glossa.cli._output.width", lambda: width)
    lines = translated("status").out.splitlines()
    assert any("mmit.md" in line for line in lines)
    assert max(map(cell_len, lines)) <= max(width, 73)


def test_json_is_complete(formal: None, translated: Run) -> None:
    nothing = dict.fromkeys(("untranslated", "draft", "translated", "reviewed", "final"), 0)
    counts = {"states": nothing | {"draft": 5}, "words": nothing | {"draft": 27}, "findings": 0}
    said = translated("status", "--json").json
    assert said["totals"] == {"es": counts}
    assert said["articles"] == [
        {
            "article": "article.md",
            "source": "en",
            "segments": 5,
            "words": 27,
            "comments_open": 0,
            "languages": {"es": counts | {"waived": 0, "next": "translator"}},
        }
    ]
    assert (said["people"], said["problems"]) == ({}, [])
