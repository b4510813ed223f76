"""Writes docs/reference.md from the code: `make docs`. A test holds that it is up to date."""

from __future__ import annotations

import inspect
import re
import textwrap
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import get_type_hints

from typer.testing import CliRunner

from glossa import wire
from glossa.checks import CHECKS, Example, WideExample
from glossa.cli._app import app, command_names
from glossa.config import template
from glossa.engines import ENGINES
from glossa.errors import ExitCode
from glossa.formats.documents import DOCUMENT_FORMATS, DocumentReader
from glossa.formats.termbases import TERMBASE_FORMATS, TermbaseWriter, glossary_csv
from glossa.model.document import Role
from glossa.model.target import State
from glossa.model.term import Mechanism, Verdict
from glossa.text.languages import LanguageTag

TARGET = Path(__file__).with_name("reference.md")


def reference() -> str:
    """Returns the whole page."""
    sections = (
        ("Commands", _commands()),
        ("Exit codes", _exit_codes()),
        ("Settings", _settings()),
        ("Document formats", _formats()),
        ("Words that commands use", _words()),
        ("Engines", _engines()),
        ("Checks", _checks()),
        ("Glossary formats", _termbases()),
        ("Glossaries as CSV", [_fenced(inspect.cleandoc(glossary_csv.__doc__ or "").split("\n", 1)[1].strip("\n"))]),
        ("JSON", _json()),
    )
    body = "\n".join(f"## {title}\n\n" + "\n".join(lines).strip() + "\n" for title, lines in sections)
    return f"# Reference\n\nMade from the code by `make docs`; change the code, not this page.\n\n{body}"


def _commands() -> Iterator[str]:
    runner = CliRunner()
    for command in command_names():
        shown = runner.invoke(app, [*command.split(), "--help"], prog_name="glossa", env={"COLUMNS": "80"})
        yield f"### glossa {command}\n\n```text\n{shown.output.strip()}\n```\n"


def _exit_codes() -> Iterator[str]:
    source = inspect.getsource(ExitCode)
    notes = {line.split(" = ")[0].strip(): "" for line in source.splitlines() if " = " in line}
    previous = ""
    for line in source.splitlines():
        if " = " in line:
            previous = line.split(" = ")[0].strip()
        elif previous and line.strip().startswith('"""'):
            notes[previous] = line.strip().strip('"')
    notes["OK"] = "All is well."
    yield from _table(("Code", "Means"), [(str(code.value), notes[code.name]) for code in ExitCode])


def _settings() -> Iterator[str]:
    yield "In `glossa.toml`; `GLOSSA_*` in the environment outweighs it, a flag outweighs both.\n"
    yield f"```toml\n{template(LanguageTag('en'), [LanguageTag('es')]).strip()}\n```\n"
    yield from _table(
        ("Environment", "Is"),
        [
            ("`GLOSSA_SOURCE`, `GLOSSA_TARGETS`", "languages; several targets with commas"),
            ("`GLOSSA_ENGINES`, `GLOSSA_GLOSSARIES`", "lists with commas"),
            ("`GLOSSA_ENGINE_<NAME>_<SETTING>`", "a setting of one engine, such as `GLOSSA_ENGINE_LIBRE_URL`"),
            ("`GLOSSA_USER`", "who you are; outweighed by `--by`, outweighs git's `user.name`"),
        ],
    )


def _formats() -> Iterator[str]:
    rows = []
    for name in DOCUMENT_FORMATS.ids():
        loaded = DOCUMENT_FORMATS.load(name)
        direction = "read, and written back in its own layout" if isinstance(loaded, DocumentReader) else "written"
        rows.append((f"`{name}`", " ".join(f"`{suffix}`" for suffix in loaded.suffixes), direction, loaded.summary))
    yield from _table(("Format", "Endings", "Is", ""), rows)


def _termbases() -> Iterator[str]:
    rows = []
    for name in TERMBASE_FORMATS.ids():
        loaded = TERMBASE_FORMATS.load(name)
        direction = "read and written" if isinstance(loaded, TermbaseWriter) else "read"
        rows.append((f"`{name}`", " ".join(f"`{suffix}`" for suffix in loaded.suffixes), direction, loaded.summary))
    yield from _table(("Format", "Endings", "Is", ""), rows)
    yield "\n`glossa terms convert` says what the other format cannot carry."


def _words() -> Iterator[str]:
    for title, members in (
        ("Roles", Role),
        ("States", State),
        ("Verdicts", Verdict),
        ("What put a term there", Mechanism),
    ):
        yield f"- {title}: {', '.join(member.value for member in members)}."


def _engines() -> Iterator[str]:
    kinds = [ENGINES.load(name) for name in ENGINES.ids()]
    rows = [(f"`{kind.id}`", kind.summary, kind.needs, kind.privacy.value) for kind in kinds]
    yield from _table(("Engine", "Is", "Needs", "Who reads your text"), rows)


def _checks() -> Iterator[str]:
    for name in CHECKS.ids():
        check = CHECKS.load(name)
        yield f"### {name}\n\n{check.summary} {check.reason}\n"
        yield "Finds something in:\n"
        bad: Sequence[Example | WideExample] = check.bad
        good: Sequence[Example | WideExample] = check.good
        yield from map(_example, bad)
        yield "\nStays quiet about:\n"
        yield from map(_example, good)
        yield ""


def _example(example: Example | WideExample) -> str:
    if isinstance(example, WideExample):
        return "- " + "; ".join(f"`{row.source}` → `{row.target or ' '}`" for row in example.rows)
    return f"- `{example.source}` → `{example.target or ' '}`"


def _json() -> Iterator[str]:
    yield f"Every answer has `schema`, now {wire.SCHEMA}: within it keys may be added, none changes its meaning.\n"
    for kind in (wire.ArticleJson, wire.SegmentJson, wire.TargetJson, wire.OriginJson, wire.TermJson, wire.FindingJson):
        keys = ", ".join(f"`{key}`" for key in get_type_hints(kind))
        yield f"- `{kind.__name__.removesuffix('Json').lower()}`: {keys}."
    yield "\nSpans are `[start, end]` in Unicode code points, the end not included."


def _fenced(text: str) -> str:
    """Turns the indented example of a docstring into a block of its own."""
    example = re.compile(r"((?:^    .*\n)+)", re.MULTILINE)
    return example.sub(lambda found: f"```csv\n{textwrap.dedent(found[1])}```\n", text, count=1)


def _table(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(columns)} |"
    yield f"|{'---|' * len(columns)}"
    for row in rows:
        yield f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in row)} |"


if __name__ == "__main__":
    TARGET.write_text(reference(), encoding="utf-8")
