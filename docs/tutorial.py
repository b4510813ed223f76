"""Runs the commands of docs/tutorial.md and puts what they print below them: `make docs`.

A block "```markdown NAME" is a file to save; in a block "```console" a line that begins with `$` is run.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

TUTORIAL = Path(__file__).with_name("tutorial.md")
_BLOCK = re.compile(r"^```(?P<kind>\w+)(?: (?P<name>[\w.]+))?\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)


def replayed(page: str, folder: Path, engine: str | None = None) -> str:
    """Returns the page with fresh output below each command, which is run in `folder`.

    With `engine`, all drafts come from it. Raises `RuntimeError` when a command fails.
    """
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GLOSSA_")}
    environment |= {"COLUMNS": "80", "NO_COLOR": "1"} | ({"GLOSSA_ENGINES": engine} if engine else {})

    def replay(block: re.Match[str]) -> str:
        if block["name"]:
            (folder / block["name"]).write_text(block["body"], encoding="utf-8")
        if block["kind"] != "console":
            return block[0]
        commands = [line for line in block["body"].splitlines() if line.startswith("$ ")]
        return "```console\n" + "".join(_lines(commands, folder, environment)) + "```"

    return _BLOCK.sub(replay, page)


def _lines(commands: list[str], folder: Path, environment: dict[str, str]) -> Iterator[str]:
    for command in commands:
        yield command + "\n"
        words = shlex.split(command.removeprefix("$ "))
        if words[0] == "export":
            name, _, value = words[1].partition("=")
            environment[name] = value
        else:
            yield _output(words, folder, environment)


def _output(words: list[str], folder: Path, environment: dict[str, str]) -> str:
    program = [sys.executable, "-m", "glossa"] if words[0] == "glossa" else words[:1]
    ran = subprocess.run(
        [*program, *words[1:]],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if ran.returncode:
        raise RuntimeError(f"{shlex.join(words)} ended with {ran.returncode}: {ran.stdout}")
    text = ran.stdout.replace(str(folder.resolve()), "~/news").replace(str(folder), "~/news")
    text = re.sub(r"^(seconds +)\d+\.\d", lambda found: found[1] + "0.5", text, flags=re.MULTILINE)
    return "".join(line.rstrip() + "\n" for line in text.splitlines())


if __name__ == "__main__":
    with TemporaryDirectory() as place:
        TUTORIAL.write_text(replayed(TUTORIAL.read_text(encoding="utf-8"), Path(place)), encoding="utf-8")
