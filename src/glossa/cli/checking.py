"""`glossa check`: what is odd in translations."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from glossa.cli._options import From, Glossaries, IntoSeveral, Json, ProjectFolder, opened, source_language

if TYPE_CHECKING:
    from glossa.errors import GlossaError
    from glossa.store import ArticleStore
    from glossa.text.languages import LanguageTag
    from glossa.workflow.check import Checkup
    from glossa.workflow.project import Project


class Level(Enum):
    """From which severity on findings make the command fail."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"
    NEVER = "never"


Several = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar="[ARTICLE|FILE.po]...",
        help="Articles, or PO files of any program; without any, all articles.",
        show_default=False,
    ),
]
Only = Annotated[
    list[str] | None,
    typer.Option("--only", metavar="CHECK", help="Show what this check finds; may be repeated.", show_default=False),
]
FailOn = Annotated[Level, typer.Option("--fail-on", help="From which severity on the exit code is 1.")]
Fix = Annotated[bool, typer.Option("--fix", help="Mend drafts where a check knows how; no text of a person.")]
Sarif = Annotated[bool, typer.Option("--sarif", help="Answer as SARIF 2.1.0, for code-scanning services.")]


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is to be checked."""

    project: Project
    articles: Sequence[Path]
    files: Sequence[Path]
    """Bilingual files."""
    source: LanguageTag | None
    languages: Sequence[LanguageTag]


def check(
    articles: Several = None,
    to: IntoSeveral = None,
    source: From = None,
    only: Only = None,
    fail_on: FailOn = Level.ERROR,
    fix: Fix = False,
    glossary: Glossaries = None,
    project: ProjectFolder = None,
    json: Json = False,
    sarif: Sarif = False,
) -> None:
    """Check translations: numbers, names, quotations, terms, links and form.

    Each finding says where it stands in both texts; `glossa waive` says that one need not be mended. What is found is
    stored with the translations, whose texts and states stay as they are. Checks that compare all articles run when no
    article is named. `glossa check FILE.po` looks at a file of any program, and stores nothing. The exit code is 1 for
    findings from --fail-on on, and 6 where a check failed, so that not everything was checked.

    \b
    Example:
      glossa check --fail-on warning
      glossa check article.md --to es --only numbers
      glossa check messages.po --from en --sarif > findings.sarif
    """
    from glossa.cli._output import show_json

    asked = _asked(articles or [], project, to, source, glossary, json=json, sarif=sarif, fix=fix)
    checks = _checks(only or [])
    done = _unless_stopped(asked, fix=fix)
    if sarif:
        _write_sarif(asked, done, checks)
    elif json:
        from glossa.cli._render_check import check_json

        show_json(check_json(done, checks))
        _say_problems(done, checks)
    else:
        _show(asked, done, checks)
    _exit_with(done, checks, fail_on)


def _asked(
    paths: Sequence[Path],
    project: Path | None,
    to: list[str] | None,
    source: str | None,
    glossary: list[str] | None,
    *,
    json: bool,
    sarif: bool,
    fix: bool,
) -> _Asked:
    from glossa.errors import ExitCode, GlossaError
    from glossa.text.languages import language_tag
    from glossa.workflow.returning import is_bilingual

    if json and sarif:
        raise GlossaError("--json and --sarif at once", hint="Choose one of them.", exit_code=ExitCode.USAGE)
    files = [path for path in paths if is_bilingual(path)]
    languages = [language_tag(tag) for item in to or () for tag in item.split(",") if tag.strip()]
    if files and fix:
        hint = "Nothing was changed. --fix mends the drafts of articles; a file is only looked at."
        raise GlossaError(f"{files[0]} is not glossa's to mend", hint=hint, exit_code=ExitCode.USAGE)
    if files and len(languages) > 1:
        raise GlossaError("A file is in one language", hint="Name it with --to.", exit_code=ExitCode.USAGE)
    near = opened(paths[0] if paths else Path.cwd(), project, glossaries=glossary)
    articles = [path for path in paths if path not in files]
    return _Asked(near, articles, files, source_language(source), languages)


def _checks(named: Sequence[str]) -> frozenset[str]:
    """Reads `--only`; several checks may stand in one, with commas between."""
    if not named:
        return frozenset()
    from glossa.workflow.filtering import read_filter

    return read_filter(checks=[part for item in named for part in item.split(",") if part.strip()]).checks


def _unless_stopped(asked: _Asked, *, fix: bool) -> Checkup:
    from glossa.errors import ExitCode, GlossaError

    try:
        return _done(asked, fix=fix)
    except KeyboardInterrupt:
        hint = "What was mended until then is saved." if fix else "No translation was changed."
        raise GlossaError("Stopped", hint=hint, exit_code=ExitCode.INTERRUPTED) from None


def _done(asked: _Asked, *, fix: bool) -> Checkup:
    """Checks what was asked for. Raises `GlossaError` where that is one thing, and it cannot be looked at."""
    from glossa.cli._output import Meter
    from glossa.workflow.check_file import check_files

    target = asked.languages[0] if asked.languages else None
    with Meter(still=True) as meter:
        done = check_files(asked.project, asked.files, asked.source, target, meter)
    if asked.articles or not asked.files:
        done = _with_articles(asked, done, fix=fix)
    if len(done.faults) == 1 and not done.checked:
        raise done.faults[0]
    return done


def _with_articles(asked: _Asked, files: Checkup, *, fix: bool) -> Checkup:
    from glossa.cli._output import Meter
    from glossa.workflow.check import check_articles

    stores, faults = _named_stores(asked)
    whole = not asked.articles
    with Meter() as meter:
        looked_at = asked.project.stores() if whole else stores
        done = check_articles(asked.project, looked_at, frozenset(asked.languages), meter, fix=fix, whole=whole)
    return replace(done, checked=(*done.checked, *files.checked), faults=(*faults, *files.faults))


def _named_stores(asked: _Asked) -> tuple[list[ArticleStore], list[GlossaError]]:
    from glossa.errors import GlossaError

    stores: list[ArticleStore] = []
    faults: list[GlossaError] = []
    for path in asked.articles:
        try:
            stores.append(asked.project.existing_store(path))
        except GlossaError as fault:
            faults.append(fault)
    return stores, faults


def _show(asked: _Asked, done: Checkup, checks: frozenset[str]) -> None:
    from glossa.cli._output import say, show, show_lines, width
    from glossa.cli._render_check import check_blocks, check_lines, check_totals

    if width() is None:
        show_lines(list(check_lines(done, checks)), head=False)
    else:
        for block in check_blocks(done, checks):
            show(block)
    for each in done.checked:
        if each.fixed:
            say(f"{each.article} → {each.language}: {each.fixed} mended. `glossa history` shows what they were.")
    _say_problems(done, checks)
    if done.checked or not (done.faults or done.problems):
        say(check_totals(done, checks) if done.checked else _nothing(asked))


def _nothing(asked: _Asked) -> str:
    if asked.languages:
        return f"There is no translation into {', '.join(asked.languages)} yet."
    return "No article has been translated here yet. Start with: glossa translate ARTICLE --to LANGUAGE"


def _write_sarif(asked: _Asked, done: Checkup, checks: frozenset[str]) -> None:
    import json

    from glossa.cli._output import write_bytes
    from glossa.cli._sarif import sarif_log

    log = sarif_log(done, checks, asked.project.root)
    write_bytes((json.dumps(log, ensure_ascii=False, indent=2) + "\n").encode("utf-8", "replace"))
    _say_problems(done, checks)


def _say_problems(done: Checkup, checks: frozenset[str]) -> None:
    from glossa.cli._output import fail, say
    from glossa.cli._render_check import failure_line
    from glossa.workflow.unchecked import failures

    for failure in failures(done, checks):
        say(f"Error: {failure_line(failure)}", style="bold red")
    for problem in done.problems:
        say(f"Error: {problem.message}", style="bold red")
    for fault in done.faults:
        fail(fault)


def _exit_with(done: Checkup, checks: frozenset[str], level: Level) -> None:
    from glossa.errors import ExitCode
    from glossa.model.finding import Severity
    from glossa.workflow.unchecked import failures

    if done.problems:
        raise typer.Exit(ExitCode.STORE)
    if done.faults:
        raise typer.Exit(done.faults[0].exit_code)
    if failures(done, checks):
        raise typer.Exit(ExitCode.UNCHECKED)
    if level is not Level.NEVER:
        least = Severity(level.value)
        if any(count for severity, count in done.counts(checks).items() if severity.rank >= least.rank):
            raise typer.Exit(ExitCode.INCOMPLETE)
