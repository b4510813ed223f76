"""Looking into the memory where nothing is stored yet."""

from __future__ import annotations

from pathlib import Path

from glossa.workflow.memory_search import memory_stats, search_memory
from tests.workflow.samples import ES, Desk, Heard, desk

TMX = """\
<tmx version="1.4"><header srclang="en"/><body>
<tu><tuv xml:lang="{}"><seg>Four boats left.</seg></tuv><tuv xml:lang="{}"><seg>Salieron cuatro barcos.</seg></tuv></tu>
</body></tmx>
"""


def _with_file(here: Desk, source: str, target: str) -> None:
    (here.root / "old.tmx").write_text(TMX.format(source, target), encoding="utf-8")
    settings = here.root / "glossa.toml"
    settings.write_text(f'{settings.read_text("utf-8")}[memory]\nfiles = ["old.tmx"]\n', encoding="utf-8")


def test_a_project_with_memory_files_keeps_its_index_before_anything_is_translated(tmp_path: Path) -> None:
    here = desk(tmp_path, "Four boats left.\n")
    _with_file(here, "fr", "zh-CN")
    heard = [Heard(), Heard()]
    for each in heard:
        assert search_memory(here.project, "boats", [ES], 5, each)[0].concordance.hits == ()
    assert [len(each.notes) for each in heard] == [1, 0]
    assert (tmp_path / ".glossa" / ".gitignore").read_text("utf-8").endswith("/cache/\n")


def test_without_memory_files_nothing_is_written(tmp_path: Path) -> None:
    here = desk(tmp_path, "Four boats left.\n")
    search_memory(here.project, "boats", [ES], 5, Heard())
    memory_stats(here.project, [ES], Heard())
    assert not (tmp_path / ".glossa").exists()
