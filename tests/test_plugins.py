"""Plugins: a folder of files and other people's entry points."""

from __future__ import annotations

import importlib.metadata
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from glossa.errors import ExitCode, GlossaError
from glossa.plugins import Plugins


@pytest.fixture
def plugins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Plugins[str]]:
    """A folder with two plugins and a private file, and one entry point beside it."""
    folder = tmp_path / "sample_engines"
    folder.mkdir()
    (folder / "__init__.py").touch()
    (folder / "_base.py").write_text("raise RuntimeError('never imported')")
    (folder / "alpha.py").write_text("ENGINE = 'our alpha'")
    (folder / "broken.py").write_text("raise RuntimeError('imported too early')")
    monkeypatch.syspath_prepend(str(tmp_path))
    theirs = [
        importlib.metadata.EntryPoint("zeta", "sample_engines.alpha:ENGINE", "sample.engines"),
        importlib.metadata.EntryPoint("alpha", "sample_engines.broken:ENGINE", "sample.engines"),
    ]
    monkeypatch.setattr(importlib.metadata, "entry_points", lambda group: theirs if group == "sample.engines" else [])
    yield Plugins("sample_engines", "ENGINE", "sample.engines", "engine")
    for name in [name for name in sys.modules if name.startswith("sample_engines")]:
        del sys.modules[name]


def test_ids_are_those_of_the_files_and_of_the_entry_points(plugins: Plugins[str]) -> None:
    assert plugins.ids() == ("alpha", "broken", "zeta")


def test_nothing_is_imported_to_list_them(plugins: Plugins[str]) -> None:
    plugins.ids()
    assert not [name for name in sys.modules if name.startswith("sample_engines.")]


def test_a_plugin_is_what_its_file_makes_public(plugins: Plugins[str]) -> None:
    assert plugins.load("alpha") == "our alpha"


def test_a_plugin_of_another_package_is_loaded(plugins: Plugins[str]) -> None:
    assert plugins.load("zeta") == "our alpha"


@pytest.mark.parametrize("name", ["gamma", "_base", "", "../alpha"])
def test_an_unknown_plugin_is_refused_with_the_choices(plugins: Plugins[str], name: str) -> None:
    with pytest.raises(GlossaError, match="Unknown engine") as caught:
        plugins.load(name)
    assert caught.value.hint == "Choose one of: alpha, broken, zeta."
    assert caught.value.exit_code is ExitCode.USAGE


def test_a_plugin_that_cannot_be_imported_is_named_with_the_reason(plugins: Plugins[str]) -> None:
    with pytest.raises(GlossaError) as caught:
        plugins.load("broken")
    assert caught.value.message == "The engine 'broken' cannot be loaded (RuntimeError: imported too early)"
    assert caught.value.hint == "Update the package that brings it, or remove it."


def test_a_plugin_without_its_public_object_is_named_too(plugins: Plugins[str], tmp_path: Path) -> None:
    (tmp_path / "sample_engines" / "empty.py").touch()
    with pytest.raises(GlossaError, match="The engine 'empty' cannot be loaded"):
        plugins.load("empty")
