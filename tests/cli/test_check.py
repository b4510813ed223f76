"""`glossa check`, as a reviewer types it, and as a build does."""

from __future__ import annotations

from pathlib import Path

import pytest

from glossa.errors import GlossaError
from tests.cli.check_samples import LINK, PO, with_a_lost_link
from tests.cli.conftest import Run


@pytest.fixture
def lost(glossa: Run, desk: Path) -> Run:
    """Returns `glossa` beside an article whose first translation has lost a link."""
    return with_a_lost_link(glossa, desk)


def test_a_finding_is_shown_with_both_texts_and_fails_the_command(lost: Run) -> None:
    ran = lost("check", *LINK)
    assert ran.code == 1
    assert ran.out.splitlines() == [
        "article.md → es",
        "",
        "1  line 1  translated",
        "      en The report is at https://example.org/report.",
        "      es El informe está en la página 港口𠮷.",
        "   error https://example.org/report is missing or changed  links",
        "",
    ]
    assert ran.err == "1 error found in 2 segments.\nNext: glossa review article.md --to es --open\n"


def test_an_article_can_be_named_and_a_level(lost: Run) -> None:
    assert lost("check", "article.md", *LINK, "--to", "es", "--fail-on", "never").code == 0
    settings = Path("glossa.toml")
    settings.write_text(settings.read_text() + '[checks.severity]\nlinks = "warning"\n', encoding="utf-8")
    assert lost("check", *LINK).code == 0
    assert lost("check", *LINK, "--fail-on", "warning").code == 1
    assert lost("check", *LINK, "--fail-on", "advice").code == 1


def test_what_is_waived_is_counted_and_fails_nothing(lost: Run) -> None:
    assert lost("waive", "article.md", "1", "--finding", "links", "--why", "the page is gone").code == 0
    ran = lost("check", *LINK)
    assert (ran.code, ran.out) == (0, "")
    assert ran.err == "Nothing found in 2 segments; 1 waived.\n"


def test_what_is_found_is_there_for_the_next_command(lost: Run) -> None:
    lost("check")
    assert "https://example.org/report is missing or changed" in lost("show", "article.md", "--finding", "links").out


def test_json_has_the_texts_the_spans_and_the_totals(lost: Run) -> None:
    answer = lost("check", *LINK, "--json").json
    assert answer["totals"] == {"error": 1, "warning": 0, "advice": 0}
    match answer["articles"]:
        case [{"article": "article.md", "segments": 2, "untranslated": 0, "findings": [found]}]:
            assert (found["number"], found["line"], found["check"]) == (1, 1, "links")
            assert found["source_text"][slice(*found["source"])] == "https://example.org/report"
        case other:
            pytest.fail(f"{other}")


def test_a_file_of_another_program_is_looked_at(glossa: Run, desk: Path) -> None:
    (desk / "messages.po").write_text(PO, encoding="utf-8")
    ran = glossa("check", "messages.po", *LINK)
    assert ran.code == 1
    assert "messages.po → ar\n\n1  line 6  translated\n" in ran.out
    assert "انظر الصفحة" in ran.out
    assert not (desk / ".glossa").exists()


def test_a_file_and_an_article_can_be_checked_at_once(lost: Run, desk: Path) -> None:
    (desk / "messages.po").write_text(PO, encoding="utf-8")
    ran = lost("check", "messages.po", "article.md", *LINK)
    assert ran.err == "2 errors found in 3 segments.\nNext: glossa review article.md --to es --open\n"


@pytest.mark.parametrize(
    ("other", "code", "said"),
    [
        ("silent.po", 2, "Error: silent.po does not say its language\nName it with --to.\n"),
        ("nothing.po", 3, "Error: Cannot read nothing.po"),
        ("nothing.md", 3, "Error: Nothing is known of nothing.md"),
    ],
)
def test_what_cannot_be_looked_at_hides_nothing_of_the_others(
    lost: Run, desk: Path, other: str, code: int, said: str
) -> None:
    (desk / "messages.po").write_text(PO, encoding="utf-8")
    (desk / "silent.po").write_text('msgid "a"\nmsgstr "b"\n', encoding="utf-8")
    ran = lost("check", "messages.po", other, "article.md", *LINK)
    assert ran.code == code
    assert said in ran.err
    assert "2 errors found in 3 segments." in ran.err
    assert lost("check", "article.md", other, *LINK, "--json").json["problems"] != []


def test_where_nothing_can_be_looked_at_each_reason_is_told(glossa: Run, desk: Path) -> None:
    ran = glossa("check", "one.po", "two.po", "three.md")
    assert (ran.code, ran.out, ran.err.count("Error: ")) == (3, "", 3)
    assert "found in" not in ran.err


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["nothing.md"], 3, "Nothing is known of nothing.md"),
        (["nothing.po"], 3, "Cannot read nothing.po"),
        (["--only", "link"], 2, "There is no check 'link'"),
        (["--json", "--sarif"], 2, "--json and --sarif at once"),
        (["messages.po", "--fix"], 2, "messages.po is not glossa's to mend"),
        (["messages.po", "--to", "es,fr"], 2, "A file is in one language"),
        (["--to", "elvish"], 2, "Unknown language: 'elvish'"),
        (["--fail-on", "sometimes"], 2, "Invalid value for '--fail-on'"),
    ],
)
def test_what_makes_no_sense_is_said_in_a_line(lost: Run, arguments: list[str], code: int, said: str) -> None:
    ran = lost("check", *arguments)
    assert (ran.code, ran.out) == (code, "")
    assert said in ran.err


def test_where_there_is_nothing_to_check_it_says_so(glossa: Run, lost: Run, tmp_path: Path) -> None:
    assert lost("check", "--to", "fr").err == "There is no translation into fr yet.\n"
    empty = tmp_path / "empty"
    empty.mkdir()
    assert "No article has been translated here yet." in glossa("check", "--project", str(empty)).err


def test_a_damaged_store_is_named_and_the_exit_code_says_so(lost: Run, desk: Path) -> None:
    store = next((desk / ".glossa" / "articles").iterdir())
    store.write_text("[]", encoding="utf-8")
    for how in ([], ["--sarif"], ["--json"]):
        ran = lost("check", *how)
        assert ran.code == 4
        assert str(store.name) in ran.err
        assert "No article has been translated" not in ran.err


def test_a_store_that_cannot_be_read_is_told_in_sentences(lost: Run, desk: Path) -> None:
    store = next((desk / ".glossa" / "articles").iterdir())
    store.unlink()
    store.symlink_to(store.name)
    ran = lost("check")
    assert (ran.code, ran.out) == (4, "")
    assert ran.err.splitlines() == [
        f"Error: Cannot read {store}: Too many levels of symbolic links. Nothing was changed. "
        "You must be allowed to read the project's folder and its files."
    ]


def test_a_translation_says_how_much_was_found_and_how_to_see_it(lost: Run) -> None:
    ran = lost("translate", "article.md")
    assert ["errors", "found", "1"] in [line.split() for line in ran.out.splitlines()]
    assert ran.err.splitlines()[-1] == "What the checks found: glossa check article.md"
    assert '"error": 1' in lost("translate", "article.md", "--json").out


def test_a_translation_in_which_nothing_was_found_says_nothing_of_it(lost: Run) -> None:
    lost("edit", "article.md", "1", "--text", "El informe está en https://example.org/report.")
    lost("edit", "article.md", "2", "--text", "Tiene 12 páginas.")
    ran = lost("translate", "article.md")
    assert "found" not in ran.out + ran.err


def test_show_names_the_commands_for_what_was_found(lost: Run) -> None:
    hint = "Findings by check: `glossa check`. One that is none: `glossa waive`.\n"
    assert lost("show", "article.md").err == hint
    lost("waive", "article.md", "1", "--finding", "links", "--why", "not online")
    assert "Findings by check" not in lost("show", "article.md", "1").err


def test_what_cannot_be_mended_for_want_of_room_is_a_problem_and_all_else_is_told(
    lost: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("glossa.workflow.check.fix_drafts", _no_room)
    ran = lost("check", "--fix", *LINK)
    assert "https://example.org/report is missing or changed" in ran.out
    assert (ran.code, ran.err.count("no room on the disk")) == (4, 1)


def _no_room(job: object, article: object) -> int:
    raise GlossaError("no room on the disk")


@pytest.mark.parametrize(("more", "said"), [((), "No translation was changed."), (("--fix",), "is saved.")])
def test_a_stopped_check_says_what_became_of_the_work(
    lost: Run, monkeypatch: pytest.MonkeyPatch, more: tuple[str, ...], said: str
) -> None:
    def stop(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("glossa.workflow.check.check_articles", stop)
    ran = lost("check", *more)
    assert ran.code == 130
    assert "Stopped" in ran.err
    assert said in ran.err
