"""Reading glossaries for what is odd in them, and between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from glossa.config import glossary_path
from glossa.formats.termbases import TermbaseInspector, reader_for
from glossa.model.finding import Severity
from glossa.model.term import Glossary
from glossa.terminology.lint import Flaw, lint, lint_layers
from glossa.workflow.progress import Progress, Silent, Watched
from glossa.workflow.project import Project
from glossa.workflow.terms import load_termbase
from glossa.workflow.terms_file import is_own, name_in


def lint_glossaries(project: Project, files: Sequence[Path] = (), progress: Progress | None = None) -> tuple[Flaw, ...]:
    """Returns what is odd in the glossaries at `files`, or in the project's own, and where layers contradict.

    Without any of its own, a project's shipped glossaries are looked at. Raises `GlossaError` when a file cannot be
    read at all.
    """
    if files:
        names = tuple(name_in(project.root, file) for file in files)
        project = replace(project, config=replace(project.config, glossaries=names))
    termbase = load_termbase(project, progress)
    own = [glossary for glossary in termbase.glossaries if is_own(glossary.name)]
    heard = progress or Silent()
    flaws = [flaw for glossary in own or termbase.glossaries for flaw in _flaws(glossary, project, heard)]
    return (*flaws, *lint_layers(termbase))


def _flaws(glossary: Glossary, project: Project, progress: Progress) -> list[Flaw]:
    """Returns what is odd in a glossary and, as advice, what its reader put right, by line."""
    path = glossary_path(project.root, glossary.name)
    data = path.read_bytes()
    reader = reader_for(path, data)
    untidy = reader.untidy(data, glossary.name) if isinstance(reader, TermbaseInspector) else ()
    advice = (Flaw(problem.file, problem.line, problem.message, Severity.ADVICE) for problem in untidy)
    found = lint(glossary, lambda concepts: Watched(concepts, progress, f"Looking over {glossary.name}"))
    return sorted((*found, *advice), key=lambda flaw: flaw.line)
