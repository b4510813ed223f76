"""The house stands: imports point down, each library has one door, and starting up opens none of the heavy ones."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import glossa

SOURCE = Path(glossa.__file__).parent
FILES = sorted(SOURCE.rglob("*.py"))

ORDER = [
    {"errors"},
    {"plugins", "text"},
    {"model"},
    {"segmentation", "terminology", "memory", "masking", "quantities", "wire"},
    {"checks"},
    {"config", "formats", "engines", "store", "index", "pages"},
    {"workflow"},
    {"web"},
    {"cli"},
    {"__main__"},
]
FLOORS = {room: height for height, rooms in enumerate(ORDER) for room in rooms}
PURE = FLOORS["checks"]
"""The highest floor without effects."""
EFFECTS = {"os", "pathlib", "io", "socket", "time", "random", "subprocess", "tempfile", "shutil", "threading", "urllib"}

GROUND = {"__init__"}
"""What every floor stands on: the package itself, with its version."""

DOORS: dict[str, str | tuple[str, ...]] = {
    "ahocorasick_rs": "terminology/",
    "babel": ("text/languages.py", "quantities/_cldr.py"),
    "certifi": "pages/connections.py",
    "deep_translator": "engines/_deep.py",
    "deepl": "engines/",
    "filelock": "store/",
    "langcodes": "text/languages.py",
    "markdown_it": "formats/documents/",
    "mdit_py_plugins": "formats/documents/",
    "numpy": ("memory/", "index/"),
    "openpyxl": "formats/termbases/xlsx.py",
    "polib": "formats/documents/",
    "rapidfuzz": "memory/",
    "regex": "checks/patterns.py",
    "requests": "engines/",
    "rich": "cli/",
    "sentencex": "segmentation/",
    "simplemma": "terminology/",
    "tinydb": "store/",
    "trafilatura": "pages/extracting.py",
    "typer": "cli/",
    "yaml": "formats/documents/_yaml_strings.py",
}

HEAVY = {
    *("ahocorasick_rs", "babel", "bs4", "deep_translator", "filelock", "langcodes", "markdown_it", "openpyxl", "polib"),
    *("numpy", "pydantic", "rapidfuzz", "regex", "requests", "rich", "sentencex", "simplemma", "tinydb"),
    *("certifi", "trafilatura", "yaml"),
}


def _named(file: Path) -> str:
    return file.relative_to(SOURCE).as_posix()


@cache
def _imports(file: Path) -> tuple[str, ...]:
    """Returns the full name of all that a file imports, wherever in it: `glossa.text.spans.Span`, `rich.table`."""
    return tuple(_imported(file))


def _imported(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{_named(file)} imports relatively"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def _room(name: str) -> str:
    """Returns the room of a file or of an imported name of ours: `text` of `text/spans.py` and `glossa.text.spans`."""
    return name.removeprefix("glossa.").replace("/", ".").removesuffix(".py").split(".")[0]


def _libraries(file: Path) -> set[str]:
    return {name.split(".")[0] for name in _imports(file)}


def test_every_room_has_a_floor() -> None:
    rooms = {_room(_named(file)) for file in FILES}
    assert rooms - GROUND <= FLOORS.keys()


@pytest.mark.parametrize("file", FILES, ids=_named)
def test_a_file_imports_only_from_lower_floors_or_its_own_room(file: Path) -> None:
    here = _room(_named(file))
    ours = {_room(name) for name in _imports(file) if name.startswith("glossa.")} - {here, "__version__"}
    assert here not in GROUND or not ours
    assert {room for room in ours if FLOORS[room] >= FLOORS[here]} == set()


@pytest.mark.parametrize("library", DOORS)
def test_a_library_has_one_door(library: str) -> None:
    users = [_named(file) for file in FILES if library in _libraries(file)]
    assert [user for user in users if not user.startswith(DOORS[library])] == []


def test_every_library_has_a_door() -> None:
    used = {library for file in FILES for library in _libraries(file)}
    assert used - sys.stdlib_module_names - {"_typeshed", "glossa"} <= DOORS.keys()


@pytest.mark.parametrize("file", [file for file in FILES if FLOORS.get(_room(_named(file)), 0) <= PURE], ids=_named)
def test_the_lower_floors_open_no_file_no_socket_no_clock(file: Path) -> None:
    assert _libraries(file) & EFFECTS == set()


def test_starting_up_imports_nothing_heavy() -> None:
    program = "import sys, glossa.cli._app; print(*{name.split('.')[0] for name in sys.modules})"
    loaded = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout.split()
    assert "glossa" in loaded
    assert set(loaded) & HEAVY == set()
