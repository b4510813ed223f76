"""How long `glossa --help` and `glossa status` take to start, beside a bare two-command Typer program."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

BARE = """\
import typer
app = typer.Typer(rich_markup_mode=None)
@app.command()
def one(name: str = "x") -> None:
    "One."
@app.command()
def two(name: str = "y") -> None:
    "Two."
app()
"""
ARTICLES = 10
SENTENCES = 40
ROUNDS = 15
MOST_HELP = 1.3
MOST_STATUS = 0.250


def main() -> int:
    """Runs the three in turn and prints medians; returns 1 when a goal was missed."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "bare.py").write_text(BARE, encoding="utf-8")
        _project(folder)
        commands = {
            "bare": [sys.executable, "bare.py", "--help"],
            "help": [sys.executable, "-m", "glossa", "--help"],
            "status": [sys.executable, "-m", "glossa", "status"],
        }
        times: dict[str, list[float]] = {label: [] for label in commands}
        for _ in range(ROUNDS):
            for label, command in commands.items():
                times[label].append(_timed(command, folder))
    bare, help_, status = (statistics.median(times[label]) for label in ("bare", "help", "status"))
    print(f"Start-up, medians of {ROUNDS} runs in turn")
    print(f"  bare Typer program --help   {bare * 1000:6.0f} ms")
    print(f"  glossa --help               {help_ * 1000:6.0f} ms   {_against(help_ / bare, MOST_HELP)} x bare")
    print(f"  glossa status, {ARTICLES} articles  {status * 1000:6.0f} ms   {_against(status, MOST_STATUS)} s")
    return 0 if help_ / bare <= MOST_HELP and status <= MOST_STATUS else 1


def _against(value: float, most: float) -> str:
    return f"{value:.2f} ({'meets' if value <= most else 'MISSES'} at most {most})"


def _project(folder: Path) -> None:
    articles = []
    for number in range(ARTICLES):
        path = folder / f"article{number}.md"
        sentences = [f"The council of town {number} met on day {day} of its session." for day in range(SENTENCES)]
        path.write_text("\n\n".join(sentences), encoding="utf-8")
        articles.append(path.name)
    command = [sys.executable, "-m", "glossa", "translate", *articles, "--to", "es", "--engine", "pseudo"]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)


def _timed(command: list[str], folder: Path) -> float:
    began = time.perf_counter()
    subprocess.run(command, cwd=folder, check=True, capture_output=True, env={**os.environ, "COLUMNS": "80"})
    return time.perf_counter() - began


if __name__ == "__main__":
    sys.exit(main())
