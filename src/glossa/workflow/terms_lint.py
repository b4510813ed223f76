"""Reading glossaries for what is odd in them, and between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from glossa.terminology.lint import Flaw, lint, lint_layers
from glossa.workflow.project import Project
from glossa.workflow.terms import load_termbase
from glossa.workflow.terms_file import is_own, name_in


def lint_glossaries(project: Project, files: Sequence[Path] = ()) -> tuple[Flaw, ...]:
    """Returns what is odd in the glossaries at `files`, or in the project's own, and where layers contradict.

    Without any of its own, a project's shipped glossaries are looked at. Raises `GlossaError` when a file cannot be
    read at all.
    """
    if files:
        names = tuple(name_in(project.root, file) for file in files)
        project = replace(project, config=replace(project.config, glossaries=names))
    termbase = load_termbase(project)
    own = [glossary for glossary in termbase.glossaries if is_own(glossary.name)]
    flaws = [flaw for glossary in own or termbase.glossaries for flaw in lint(glossary)]
    return (*flaws, *lint_layers(termbase))
