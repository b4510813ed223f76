"""What the memory is made of: approved segments with their neighbours, and nothing that nobody approved."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from glossa.errors import GlossaError
from glossa.model.article import Article
from glossa.model.memory_unit import MemoryUnit
from glossa.text.languages import LanguageTag, language_tag
from glossa.workflow import memory_feeds, review
from glossa.workflow.memory import Memory, open_memory
from glossa.workflow.memory_feeds import unit_of, units_of_article
from tests.workflow.samples import EN, ES, THREE, ZH, Desk, Heard, StubEngine, approved, desk, edited, with_text

TMX = """\
<tmx version="1.4"><header srclang="en"/><body>
<tu><tuv xml:lang="{}"><seg>Four boats left.</seg></tuv><tuv xml:lang="{}"><seg>Salieron cuatro barcos.</seg></tuv></tu>
</body></tmx>
"""


def units(here: Desk) -> list[MemoryUnit]:
    return list(units_of_article(here.article, EN, ES))


def opened(here: Desk, heard: Heard | None = None) -> Memory:
    return open_memory(here.project, EN, ES, heard or Heard())


def with_file(here: Desk, text: str, name: str = "old.tmx") -> None:
    (here.root / name).write_text(text, encoding="utf-8")
    settings = here.root / "glossa.toml"
    settings.write_text(f'{settings.read_text("utf-8")}[memory]\nfiles = ["{name}"]\n', encoding="utf-8")


def test_an_approved_segment_is_remembered_with_its_neighbours(tmp_path: Path) -> None:
    here = desk(tmp_path, "One *boat* left.\n\nTwo 😀 left.\n\n还有船。\n")
    approved(here, 2, "Salieron dos 😀.")
    (unit,) = units(here)
    assert (unit.source, unit.target) == ("Two 😀 left.", "Salieron dos 😀.")
    assert (unit.before, unit.after) == ("One <1>boat</1> left.", "还有船。")
    assert (unit.origin, unit.by, unit.is_approved) == ("summit.md", "Ben", True)
    assert unit.time == here.target(2).history[-1].time


def test_at_the_ends_there_is_no_neighbour(tmp_path: Path) -> None:
    here = desk(tmp_path, "One boat left.\n")
    approved(here, 1, "Salió un barco.")
    (unit,) = units(here)
    assert (unit.before, unit.after) == ("", "")


def test_what_nobody_approved_is_not_remembered(tmp_path: Path) -> None:
    here = desk(tmp_path, THREE)
    here.run(StubEngine())
    edited(here, 2, "Salieron dos.")
    assert units(here) == []
    review.approve(here.sitting("Ben"), [here.entry(2)])
    review.reject(here.sitting("Ben"), [here.entry(2)], "No.")
    assert units(here) == []


def test_the_codes_are_numbered_as_they_appear(tmp_path: Path) -> None:
    here = desk(tmp_path, "*Once.* Two **boats** left.\n")
    approved(here, 2, "Salieron dos <2>barcos</2>.")
    (unit,) = units(here)
    assert (unit.source, unit.target) == ("Two <1>boats</1> left.", "Salieron dos <1>barcos</1>.")


def test_a_code_that_the_source_does_not_have_is_not_remembered(tmp_path: Path) -> None:
    here = desk(tmp_path, THREE)
    approved(here, 1, "Salió un barco.")
    broken = with_text(here.article, "Salió un <7/>barco.")
    assert list(units_of_article(broken, EN, ES)) == []
    assert unit_of(broken, broken.entries[0], ES) is None


def test_an_article_in_another_region_counts_and_one_in_another_language_does_not(tmp_path: Path) -> None:
    here = desk(tmp_path, "One boat left.\n")
    approved(here, 1, "Salió un barco.")
    assert len(list(units_of_article(here.article, language_tag("en-GB"), ES))) == 1
    assert list(units_of_article(here.article, ZH, ES)) == []
    assert list(units_of_article(here.article, EN, ZH)) == []


def test_one_approval_reaches_the_memory_and_only_that_article_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here, there = desk(tmp_path, THREE), desk(tmp_path, "Nine boats left.\n", "there.md")
    here.ingest()
    approved(there, 1, "Salieron nueve.")
    assert opened(here).index.stats().units == 1
    read: list[str] = []

    def noted(article: Article, source: LanguageTag, target: LanguageTag) -> Iterator[MemoryUnit]:
        read.append(article.name)
        return units_of_article(article, source, target)

    monkeypatch.setattr(memory_feeds, "units_of_article", noted)
    opened(here)
    assert read == []
    approved(here, 1, "Salió un barco.")
    assert opened(here).index.stats().units == 2
    assert read == ["summit.md"]


def test_an_article_that_cannot_be_read_is_named_each_time_and_the_others_count(tmp_path: Path) -> None:
    here = desk(tmp_path, THREE)
    approved(here, 1, "Salió un barco.")
    (here.store.path.parent / "odd.json").write_text("{", encoding="utf-8")
    for _ in range(2):
        heard = Heard()
        assert opened(here, heard).index.stats().units == 1
        assert len(heard.notes) == 1
        assert heard.notes[0].startswith("Nothing is remembered from one article: ")


def test_a_memory_file_counts_in_any_region(tmp_path: Path) -> None:
    here = desk(tmp_path, "Four boats left.\n")
    with_file(here, TMX.format("en-US", "es-MX"))
    here.ingest()
    (match,) = opened(here).offers(here.article, here.entry(1)[1], 5)
    assert (match.target, match.score, match.article) == ("Salieron cuatro barcos.", 100, "old.tmx")


def test_a_memory_file_for_other_languages_is_told_in_a_line(tmp_path: Path) -> None:
    here = desk(tmp_path, "Four boats left.\n")
    with_file(here, TMX.format("fr", "zh-CN"))
    here.ingest()
    heard = Heard()
    assert opened(here, heard).index.stats().units == 0
    assert heard.notes == ["old.tmx has nothing from English into Spanish: it has fr, zh-CN."]


def test_a_memory_file_for_another_language_of_the_project_is_no_news(tmp_path: Path) -> None:
    here = desk(tmp_path, "Four boats left.\n")
    settings = here.root / "glossa.toml"
    settings.write_text(settings.read_text("utf-8").replace('["es"]', '["es", "fr"]'), encoding="utf-8")
    with_file(here, TMX.format("en", "fr-CA"))
    here.ingest()
    heard = Heard()
    assert opened(here, heard).index.stats().units == 0
    assert heard.notes == []


@pytest.mark.parametrize(("further", "said"), [(("fi",), "1 more language"), (("fi", "sv"), "2 more languages")])
def test_of_forty_languages_a_few_are_named(tmp_path: Path, further: Sequence[str], said: str) -> None:
    here = desk(tmp_path, "Four boats left.\n")
    tags = ["fr", "de", "it", "pt", "nl", "da", *further]
    texts = "".join(f'<tuv xml:lang="{tag}"><seg>x</seg></tuv>' for tag in tags)
    with_file(here, f"<tmx><body><tu>{texts}</tu></body></tmx>")
    here.ingest()
    heard = Heard()
    opened(here, heard)
    assert heard.notes == [f"old.tmx has nothing from English into Spanish: it has fr, de, it, pt, nl, da and {said}."]


@pytest.mark.parametrize(
    ("text", "said"),
    [(None, "No such memory file: "), ("<tmx><body><tu>", "old.tmx ends too early"), ("<html/>", "old.tmx is another")],
)
def test_a_memory_file_that_cannot_be_read_stops_the_run(tmp_path: Path, text: str | None, said: str) -> None:
    here = desk(tmp_path, "Four boats left.\n")
    with_file(here, text or "")
    if text is None:
        (here.root / "old.tmx").unlink()
    with pytest.raises(GlossaError) as caught:
        opened(here)
    assert caught.value.message.startswith(said)


def test_without_a_place_for_the_cache_the_memory_works_and_says_so(tmp_path: Path) -> None:
    here = desk(tmp_path, THREE)
    approved(here, 1, "Salió un barco.")
    (tmp_path / ".glossa" / "cache" / "memory").write_text("in the way", encoding="utf-8")
    heard = Heard()
    assert opened(here, heard).index.stats().units == 1
    assert len(heard.notes) == 1


def test_where_nothing_is_stored_nothing_is_written(tmp_path: Path) -> None:
    here = desk(tmp_path, THREE)
    opened(here)
    assert not (tmp_path / ".glossa").exists()
