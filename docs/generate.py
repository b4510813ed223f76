"""Writes docs/reference.md and docs/checks.md from the code: `make docs`. A test holds that they are up to date."""

from __future__ import annotations

import inspect
import re
import textwrap
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import get_type_hints

from typer.testing import CliRunner

from glossa import wire
from glossa.checks import CHECKS, AnyCheck, Example, Languages, Row, Scope, WideCheck, WideExample
from glossa.cli._app import app, command_names
from glossa.config import template
from glossa.engines import ENGINES
from glossa.errors import ExitCode
from glossa.formats.documents import DOCUMENT_FORMATS, ArticleReader, BilingualReader, BilingualWriter
from glossa.formats.memories import MEMORY_FORMATS
from glossa.formats.termbases import TERMBASE_FORMATS, TermbaseWriter, glossary_csv
from glossa.model.document import Role
from glossa.model.target import State
from glossa.model.term import Mechanism, Verdict
from glossa.text.languages import LanguageTag

TARGET = Path(__file__).with_name("reference.md")
CHECKS_PAGE = Path(__file__).with_name("checks.md")


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
        uses = [use for protocol, use in _USES.items() if isinstance(loaded, protocol)]
        rows.append(
            (f"`{name}`", " ".join(f"`{suffix}`" for suffix in loaded.suffixes), ", ".join(uses), loaded.summary)
        )
    yield from _table(("Format", "Endings", "Is", ""), rows)
    yield "\nTranslation memories:\n"
    memories = [(name, MEMORY_FORMATS.load(name)) for name in MEMORY_FORMATS.ids()]
    yield from _table(
        ("Format", "Endings", ""),
        [(f"`{name}`", " ".join(f"`{ending}`" for ending in each.suffixes), each.summary) for name, each in memories],
    )


_USES: Mapping[type, str] = {
    ArticleReader: "an article, written back in its own layout",
    BilingualWriter: "an export beside its source",
    BilingualReader: "an import",
}
"""What each protocol of document formats means to people."""


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
    yield "Each has its examples on [a page of its own](checks.md).\n"
    rows = [(f"[{name}](checks.md#{name})", CHECKS.load(name).summary) for name in CHECKS.ids()]
    yield from _table(("Check", "What it looks at"), rows)


def checks() -> str:
    """Returns the page of the checks."""
    body = "\n".join("\n".join(_check(CHECKS.load(name))) for name in CHECKS.ids())
    return f"# Checks\n\nMade from the code by `make docs`; change the code, not this page.\n\n{_CHECKS}\n{body}"


_CHECKS = """\
`glossa check` runs them all, `glossa translate` and every edit those that look at one translation alone. In the
examples, 【 】 stand round what is found; an example of several lines is compared line with line.
"""


def _check(check: AnyCheck) -> Iterator[str]:
    yield f"## {check.id}\n\n{check.summary} {check.reason}\n"
    if isinstance(check, WideCheck):
        yield f"It compares the translations of {'an article' if check.scope is Scope.ARTICLE else 'all articles'}.\n"
    if languages := _pairs(check.languages):
        yield f"For {languages}.\n"
    if check.reference:
        yield f"Source: {check.reference}.\n"
    for title, examples in (("Finds", check.bad), ("Stays quiet about", check.good)):
        yield f"{title}:\n"
        yield from _examples(examples)
        yield ""


def _pairs(languages: Languages) -> str:
    known = (("from", languages.sources), ("into", languages.targets))
    return ", ".join(f"texts {word} {' and '.join(sorted(tags))}" for word, tags in known if tags)


def _examples(examples: Sequence[Example | WideExample]) -> Iterator[str]:
    yield "| | Source | Target | |"
    yield "|---|---|---|---|"
    for example in examples:
        rows: Sequence[Example | Row] = example.rows if isinstance(example, WideExample) else (example,)
        for place, row in enumerate(rows):
            said = "; ".join(dict.fromkeys(find.severity.value for find in row.finds))
            fixes = "; ".join(f"→ {_cell(find.fix)}" for find in row.finds if find.fix is not None)
            source = _cell(_with_marks(row.source, [find.source for find in row.finds]))
            target = _cell(_with_marks(row.target, [find.target for find in row.finds]))
            said = " ".join(filter(None, (said, fixes)))
            yield f"| {'' if place else example.pair} | {source} | {target} | {said} |"


def _with_marks(text: str, found: Sequence[str]) -> str:
    """Puts marks round the first place of each text that is found in it."""
    for piece in dict.fromkeys(filter(None, found)):
        text = text.replace(piece, f"【{piece}】", 1)
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


_LONGEST = 160
"""So many characters of an example are shown."""


def _cell(text: str) -> str:
    """Returns a text as a cell of a table can show it: what cannot be seen is named."""
    seen = "".join(_visible(character) for character in text)
    return "".join(f"\\{character}" if character in "|*_<>`[]\\" else character for character in seen)


def _visible(character: str) -> str:
    is_plain = character == " " or unicodedata.category(character)[0] not in "CZ"
    return character if is_plain else f"⟨U+{ord(character):04X}⟩"


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
    CHECKS_PAGE.write_text(checks(), encoding="utf-8")
