"""Several articles into several languages: each failure stays with its article."""

from __future__ import annotations

from pathlib import Path

import pytest

from glossa.config import Config
from glossa.engines import Pair
from glossa.errors import ExitCode, GlossaError
from glossa.text.languages import LanguageTag
from glossa.workflow import review, translating
from glossa.workflow.crew import Crew
from glossa.workflow.edit import edit
from glossa.workflow.project import open_project
from glossa.workflow.translating import ArticleRun, Request, translate_articles
from tests.workflow.samples import AR, EN, ES, GLOSSARY, ZH, Desk, Heard, StubEngine, desk


@pytest.fixture(name="engine")
def _engine(monkeypatch: pytest.MonkeyPatch) -> StubEngine:
    """The one engine of every project."""
    engine = StubEngine()

    def hire(config: Config, pair: Pair) -> Crew:
        return Crew((engine,), {})

    monkeypatch.setattr(translating, "hire", hire)
    return engine


def ran(
    here: Desk, *others: Path, to: tuple[LanguageTag, ...] = (ES,), source: LanguageTag | None = None
) -> tuple[list[ArticleRun], list[str]]:
    """Translates an article and others; returns what became of them, and what was said."""
    heard = Heard()
    request = Request((here.path, *others), to, source)
    return list(translate_articles(here.project, request, heard)), heard.notes


def test_each_article_goes_into_each_language(tmp_path: Path, engine: StubEngine) -> None:
    here = desk(tmp_path, "One boat left.\n")
    other = desk(tmp_path, "Two boats left.\n", "news/other.md")

    runs, notes = ran(here, other.path, to=(ES, ZH))

    assert [(run.path, [summary.language for summary in run.languages]) for run in runs] == [
        (here.path, [ES, ZH]),
        (other.path, [ES, ZH]),
    ]
    assert other.texts(ZH) == ["[zh-Hans] Two boats left."]
    assert notes == []


def test_a_broken_article_does_not_stop_the_others(tmp_path: Path, engine: StubEngine) -> None:
    here = desk(tmp_path, "One boat left.\n")

    runs, _ = ran(here, tmp_path / "missing.md")

    assert [bool(run.languages) for run in runs] == [True, False]
    assert "No such file" in runs[1].errors[0].message


def test_the_articles_own_language_does_not_stop_the_others(tmp_path: Path, engine: StubEngine) -> None:
    runs, _ = ran(desk(tmp_path, "One boat left.\n"), to=(EN, ES))

    assert [summary.language for summary in runs[0].languages] == [ES]
    assert "is in English already" in runs[0].errors[0].message


def test_a_damaged_store_is_an_error_of_its_article_and_is_not_touched(tmp_path: Path, engine: StubEngine) -> None:
    here = desk(tmp_path, "One boat left.\n")
    here.run(engine)
    here.store.path.write_bytes(b'{"article": ')
    other = desk(tmp_path, "Two boats left.\n", "other.md")

    runs, notes = ran(here, other.path)

    assert runs[0].errors[0].exit_code is ExitCode.STORE
    assert "The last good copy is" in runs[0].errors[0].hint
    assert here.store.path.read_bytes() == b'{"article": '
    assert runs[1].languages[0].complete
    assert len(notes) == 1
    assert notes[0].startswith("Nothing is remembered from one article:")


def test_a_file_in_the_place_of_the_projects_store_is_an_error_of_one_line(tmp_path: Path, engine: StubEngine) -> None:
    here = desk(tmp_path, "One boat left.\n")
    (tmp_path / ".glossa").write_bytes(b"")

    runs, _ = ran(here)

    assert runs[0].errors[0].exit_code is ExitCode.STORE
    assert engine.sent == []


def test_what_was_approved_in_one_article_is_used_in_the_next(tmp_path: Path, engine: StubEngine) -> None:
    first = desk(tmp_path, "One boat left.\n", "first.md")
    ran(first)
    edit(first.sitting("Ana"), first.entry(1), "Salió un barco.")
    review.approve(first.sitting("Ben"), [first.entry(1)])
    second = desk(tmp_path, "One boat left. Two boats stayed.\n", "second.md")

    ran(second)

    assert second.texts() == ["Salió un barco.", "[es] Two boats stayed."]


def test_a_guessed_language_is_said_aloud(tmp_path: Path, engine: StubEngine) -> None:
    _, notes = ran(desk(tmp_path, "غادر قارب واحد الميناء.\n"))

    assert len(notes) == 1
    assert notes[0].endswith("looks like Arabic; if it is not, name its language with --from.")


def test_a_language_that_was_named_is_not_a_guess(tmp_path: Path, engine: StubEngine) -> None:
    _, notes = ran(desk(tmp_path, "غادر قارب واحد الميناء.\n"), source=AR)

    assert notes == []


def test_a_new_version_of_an_article_says_what_became_of_the_old_one(tmp_path: Path, engine: StubEngine) -> None:
    here = desk(tmp_path, "The delegates left the harbour on Monday.\n\nRain fell.\n")
    ran(here)
    edit(here.sitting("Ana"), here.entry(1), "Se fueron el lunes.")
    here.write("The delegates left the harbour on Tuesday.\n\nSnow is coming.\n")

    _, notes = ran(here)

    assert len(notes) == 1
    assert "1 edited, 1 new, 1 gone" in notes[0]


def test_what_is_odd_in_the_glossaries_is_said_with_file_and_line_and_the_rest_is_used(
    tmp_path: Path, engine: StubEngine
) -> None:
    here = desk(tmp_path, "The joint statement was signed.\n", glossary=GLOSSARY + ",,,\nharbour,,,\n,puerto,,\n")

    runs, notes = ran(here)

    assert any(note.startswith("Glossary: terms.csv:6") for note in notes)
    assert runs[0].languages[0].terms.required == 1


@pytest.mark.parametrize(("problems", "said"), [(9, "4 more problems"), (6, "1 more problem")])
def test_many_problems_are_cut_short(tmp_path: Path, engine: StubEngine, problems: int, said: str) -> None:
    here = desk(tmp_path, "One boat left.\n", glossary=GLOSSARY + ",puerto,,\n" * problems)

    _, notes = ran(here)

    assert len(notes) == 6
    assert notes[-1] == f"Glossary: {said}. All else in the glossaries is used."


def test_without_a_target_language_nothing_is_done(tmp_path: Path, engine: StubEngine) -> None:
    with pytest.raises(GlossaError, match="Into which language") as caught:
        ran(desk(tmp_path), to=())

    assert caught.value.exit_code is ExitCode.USAGE
    assert not (tmp_path / ".glossa").exists()


def test_the_cache_is_kept_out_of_git_and_all_else_is_not(tmp_path: Path, engine: StubEngine) -> None:
    ran(desk(tmp_path, "One boat left.\n"))

    assert (tmp_path / ".glossa" / ".gitignore").read_text().splitlines()[-1] == "/cache/"


def test_offline_the_pseudo_engine_takes_an_article_all_the_way(tmp_path: Path) -> None:
    here = desk(tmp_path)
    project = open_project(here.path, None, {"GLOSSA_ENGINES": "pseudo"}, {})

    runs = list(translate_articles(project, Request((here.path,), (ES, ZH)), Heard()))

    assert all(summary.complete and summary.terms.missing == 0 for summary in runs[0].languages)
    assert sum(summary.terms.required for summary in runs[0].languages) == 4
