"""Many articles at once: folders, a plan first, a summary per language, and all of them exported."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run

pytestmark = pytest.mark.usefixtures("formal")


@pytest.fixture
def news(desk: Path) -> Path:
    """Puts three articles into a folder, one of them broken."""
    folder = desk / "news"
    (folder / "asia").mkdir(parents=True)
    (folder / "lake.md").write_text("# The lake\n\nThe lake opened on Monday.\n", "utf-8")
    (folder / "asia" / "boats.txt").write_text("Two boats left 🚢. The lake opened on Monday.\n", "utf-8")
    (folder / "broken.md").write_bytes(b"\xff\xfe")
    return folder


def test_a_folder_is_planned_translated_and_summed_up_by_language(news: Path, glossa: Run) -> None:
    ran = glossa("translate", "news", "--to", "es,fr,zh-Hans", "--engine", "pseudo")
    assert ran.code == 3
    lines = [" ".join(line.split()) for line in ran.out.splitlines()]
    assert lines[:3] == ["2 articles 2 articles 2 articles", "→ es → fr → zh-Hans", "segments 4 4 4"]
    assert "drafted by pseudo 4 4 4" in lines
    plan = [" ".join(line.split()) for line in ran.err.splitlines()]
    assert "to be sent 4 4 4" in plan
    assert "pseudo: read by local" in plan
    assert plan.index("to be sent 4 4 4") < plan.index("Error: news/broken.md is UTF-16, not UTF-8")
    assert "Next: glossa show news/lake.md" in ran.err


def test_commands_to_go_on_with_can_be_copied_whatever_the_article_is_called(desk: Path, glossa: Run) -> None:
    name = "港口 news.md"
    (desk / name).write_text("The farmer number 7706 repaired the winter of the storm.\n", "utf-8")
    assert f"`glossa translate '{name}' --to LANGUAGE`" in glossa("show", name).err
    ran = glossa("translate", name, "--to", "es", "--engine", "pseudo")
    assert f"Next: glossa show '{name}'\n" in ran.err
    glossa("approve", name, "all")
    (desk / name).write_text("The farmer number 7707 repaired the winter of the storm.\n", "utf-8")
    assert f"`glossa update '{name}'`" in glossa("show", name).err
    assert f"Next: glossa show '{name}' --to es --open" in glossa("update", name).err


def test_a_few_articles_are_shown_one_by_one(news: Path, glossa: Run) -> None:
    out = glossa("translate", "news/lake.md", "news/asia", "--to", "es", "--engine", "pseudo").out
    assert "news/lake.md" in out
    assert "boats.txt" in "".join(out.split())


def test_a_dry_run_of_a_folder_plans_what_can_be_planned(news: Path, glossa: Run) -> None:
    ran = glossa("translate", "news", "--to", "es,fr,ar", "--engine", "pseudo", "--dry-run")
    assert (ran.code, ran.out.splitlines()[0].split()) == (3, ["2", "articles"] * 3)
    answer = glossa("translate", "news", "--to", "es", "--engine", "pseudo", "--dry-run", "--json").json
    assert "news/broken.md is UTF-16" in str(answer["errors"])
    assert "'article': 'news/asia/boats.txt'" in str(answer["plans"])
    assert not (news.parent / ".glossa").exists()


def test_all_articles_are_exported_and_what_is_not_ready_is_told(news: Path, glossa: Run) -> None:
    (news / "broken.md").unlink()
    glossa("translate", "news", "--to", "es,fr", "--engine", "pseudo")
    glossa("approve", "news/lake.md", "all", "--to", "es")
    ran = glossa("export", "--all", "--format", "source", "--to", "es", "--output", "out")
    assert ran.code == 1
    assert [path.relative_to(news.parent).as_posix() for path in sorted((news.parent / "out").rglob("*.*"))] == [
        "out/news/lake.es.md"
    ]
    assert "2 of 2 segments of news/asia/boats.txt are not ready in es" in ran.err
    assert ran.err.splitlines()[-1] == "1 file written, 1 not."
    ran = glossa("export", "--all")
    assert (ran.code, ran.err.splitlines()[-1]) == (0, "4 files written.")
    assert (news / "asia" / "boats.fr.po").is_file()


def test_exported_files_are_named_as_seen_from_here(news: Path, glossa: Run) -> None:
    glossa("translate", "news/lake.md", "--to", "es", "--engine", "pseudo")
    assert "Wrote news/lake.es.po: 2 segments, 2 drafts.\n" in glossa("export", "--all").err


def test_what_to_do_next_is_said_once_for_all_that_were_not_exported(news: Path, glossa: Run) -> None:
    glossa("translate", "news/lake.md", "news/asia", "--to", "es,fr", "--engine", "pseudo", "--project", ".")
    ran = glossa("export", "--all", "--format", "source")
    assert (ran.code, ran.err.count("are not ready in"), ran.err.count("Approve them")) == (1, 4, 1)
    assert ran.err.splitlines()[-2].startswith("Nothing was written. Approve them")


def test_one_article_may_be_exported_into_several_languages(news: Path, glossa: Run) -> None:
    glossa("translate", "news/lake.md", "--to", "es,fr", "--engine", "pseudo")
    assert glossa("export", "news/lake.md", "--to", "es,fr").code == 0
    assert (news / "lake.es.po").is_file()
    assert (news / "lake.fr.po").is_file()


@pytest.mark.parametrize(
    ("count", "where"),
    [
        (1, "segment 1"),
        (2, "segments 1, 2"),
        (12, "segments 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12"),
        (13, "segments 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 and 1 more"),
    ],
)
def test_what_is_not_drafted_is_named_by_its_numbers_up_to_a_dozen(
    desk: Path, glossa: Run, count: int, where: str
) -> None:
    (desk / "boats.txt").write_text("\n\n".join(f"Boat {number} left." for number in range(count)), "utf-8")
    told = " ".join(glossa("translate", "boats.txt", "--to", "fr", "--engine", "libre").err.split())
    assert f"Not drafted into fr: {where}. libre: libre has no" in told


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((), "Error: Which article?"),
        (("article.md", "--all"), "Error: One article, or all of them?"),
        (("--all", "--output", "-"), "Error: Several files cannot all be -"),
        (("article.md", "--to", "es,fr", "--output", "a.po"), "Error: Several files cannot all be a.po"),
    ],
)
def test_what_is_unclear_is_asked(glossa: Run, arguments: tuple[str, ...], message: str) -> None:
    ran = glossa("export", *arguments)
    assert (ran.code, ran.err.splitlines()[0]) == (2, message)


def test_a_language_that_nothing_is_translated_into_is_told_with_the_count(news: Path, glossa: Run) -> None:
    glossa("translate", "news/lake.md", "--to", "es", "--engine", "pseudo", "--project", ".")
    ran = glossa("export", "--all", "--to", "es,zh-Hans,ar")
    assert (ran.code, ran.err.splitlines()[-1]) == (0, "1 file written. There is no translation into zh-Hans, ar yet.")
    ran = glossa("export", "--all", "--to", "ar")
    assert (ran.code, ran.err) == (0, "There is no translation into ar yet.\n")


def test_of_an_article_that_cannot_be_read_no_language_is_said_to_be_missing(news: Path, glossa: Run) -> None:
    glossa("translate", "news/lake.md", "news/asia", "--to", "es", "--engine", "pseudo", "--project", ".")
    next((news.parent / ".glossa" / "articles").rglob("boats*.json")).write_text("{", "utf-8")
    ran = glossa("export", "--all", "--to", "es,fr")
    assert (ran.code, ran.err.splitlines()[-1]) == (4, "1 file written, 1 not.")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The boats left. The lake is cold.", "2 segments, none translated."),
        ("The 🚢 left.", "1 segment, none translated."),
    ],
)
def test_an_export_without_any_translation_says_so(desk: Path, glossa: Run, text: str, said: str) -> None:
    (desk / "boats.txt").write_text(text, "utf-8")
    glossa("translate", "boats.txt", "--to", "es", "--engine", "pseudo")
    ran = glossa("export", "boats.txt", "--to", "ar")
    assert (ran.code, ran.err.splitlines()[-1]) == (0, f"Wrote boats.ar.po: {said}")


@pytest.mark.parametrize("which", [("--all",), ("--all", "--to", "es,fr"), ("news/lake.md", "--to", "es,fr")])
def test_an_unknown_format_is_refused_once_before_anything_is_done(
    news: Path, glossa: Run, which: tuple[str, ...]
) -> None:
    glossa("translate", "news/lake.md", "news/asia", "--to", "es,fr", "--engine", "pseudo", "--project", ".")
    ran = glossa("export", *which, "--format", "nope", "--output", "out/")
    assert (ran.code, ran.out) == (2, "")
    first, hint = ran.err.splitlines()
    assert first == "Error: glossa does not export 'nope'"
    assert hint.startswith("--format takes one of: ")
    assert not (news.parent / "out").exists()


def test_nothing_to_export_is_said(desk: Path, glossa: Run) -> None:
    ran = glossa("export", "--all")
    assert (ran.code, ran.err.strip()) == (0, f"There is no translation to export in {desk}.")


def test_what_cannot_be_read_and_who_cannot_translate_is_said_in_the_plan(news: Path, glossa: Run) -> None:
    ran = glossa("translate", "news", "--to", "es,fr", "--engine", "libre")
    plan = " ".join(ran.err.partition("Error:")[0].split())
    assert "No engine is ready for es, fr: libre has no server address -" in plan
    assert "Left out: news/broken.md is UTF-16, not UTF-8" in plan


def test_one_reason_is_said_once_for_many_articles(news: Path, glossa: Run) -> None:
    ran = glossa("translate", "news", "--to", "es,fr", "--engine", "libre")
    left = " ".join(ran.err.partition("Error:")[2].split())
    assert left.count("Not drafted into fr: 4 segments of 2 articles, first news/lake.md. libre: libre has no") == 1
    assert left.count("Not drafted into") == 2


def test_an_article_among_many_is_named_where_it_is_not_drafted(news: Path, glossa: Run) -> None:
    glossa("translate", "news/lake.md", "--to", "es", "--engine", "pseudo")
    ran = glossa("translate", "news", "--to", "es", "--engine", "libre")
    assert "Not drafted into es: news/asia/boats.txt, segments 1, 2. libre: libre has no" in " ".join(ran.err.split())


def test_the_plan_has_no_spaces_at_the_ends_of_its_lines(news: Path, glossa: Run) -> None:
    err = glossa("translate", "news", "--to", "es", "--engine", "pseudo").err
    assert [line for line in err.splitlines() if line != line.rstrip()] == []


def test_stopping_while_the_plan_is_made_is_said(news: Path, glossa: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("glossa.workflow.translating.plan_articles", stop)
    ran = glossa("translate", "news", "--to", "es", "--engine", "pseudo")
    assert (ran.code, ran.err.splitlines()[0]) == (130, "Error: Stopped")


def test_stopping_while_glossa_starts_is_no_traceback(glossa: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(**_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("glossa.cli._app.app", stop)
    ran = glossa("status")
    assert (ran.code, ran.err.strip()) == (130, "Error: Stopped")
