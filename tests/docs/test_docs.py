"""The docs say what the program does."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest

from glossa.engines import ENGINES, Pair
from glossa.text.languages import LanguageTag

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"


def _script(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, DOCS / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_reference_is_what_the_code_says() -> None:
    assert (DOCS / "reference.md").read_text(encoding="utf-8") == _script("generate").reference(), "run `make docs`"


def test_the_page_of_the_checks_is_what_the_code_says() -> None:
    assert (DOCS / "checks.md").read_text(encoding="utf-8") == _script("generate").checks(), "run `make docs`"


def test_the_tutorial_does_what_it_shows(tmp_path: Path) -> None:
    apertium = ENGINES.load("apertium").connect({}).readiness(Pair(LanguageTag("en"), LanguageTag("es"))).ready
    page = (DOCS / "tutorial.md").read_text(encoding="utf-8")
    replayed = _script("tutorial").replayed(page, tmp_path, None if apertium else "pseudo")
    if apertium:
        assert replayed == page, "run `make docs`"
    assert (tmp_path / "bridge.es.po").exists()
    assert "puente del *Ondara*" in (tmp_path / "bridge.es.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("page", sorted(path.relative_to(ROOT).as_posix() for path in ROOT.glob("*.md")))
def test_links_at_the_root_lead_somewhere(page: str) -> None:
    _assert_links(ROOT / page)


@pytest.mark.parametrize("page", sorted(path.relative_to(DOCS).as_posix() for path in DOCS.glob("**/*.md")))
def test_links_in_the_docs_lead_somewhere(page: str) -> None:
    _assert_links(DOCS / page)


def _assert_links(page: Path) -> None:
    prose = re.sub(r"```.*?```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    for target in re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", prose):
        assert "://" in target or (page.parent / target).exists(), f"{page}: {target}"
