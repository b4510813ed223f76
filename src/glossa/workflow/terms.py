"""The termbase of a project."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from glossa.config import glossary_path
from glossa.errors import GlossaError
from glossa.formats.termbases import pair_problem, reader_for
from glossa.model.term import Glossary
from glossa.terminology import Termbase
from glossa.workflow.progress import Progress, Silent
from glossa.workflow.project import Project


def load_termbase(project: Project, progress: Progress | None = None) -> Termbase:
    """Reads all glossaries of the project, in their order: an earlier one wins over a later one.

    `progress` hears of each. What is odd in them is in `Termbase.problems()`, also that one of
    them serves none of the project's targets. Raises `GlossaError` when one of them cannot be read at all.
    """
    config = project.config
    glossaries = [_suited(_glossary(project.root, name, progress or Silent()), project) for name in config.glossaries]
    return Termbase(glossaries, config.domains)


def _suited(glossary: Glossary, project: Project) -> Glossary:
    """Returns the glossary, with a problem where it is one for other languages than the project's."""
    problem = pair_problem(glossary, project.config.source, project.config.targets)
    return replace(glossary, problems=(*glossary.problems, problem)) if problem else glossary


def _glossary(root: Path, name: str, progress: Progress) -> Glossary:
    path = glossary_path(root, name)
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise GlossaError(
            f"No such glossary: {path}",
            hint="Check `glossaries` in glossa.toml (paths start at the project's folder) or --glossary.",
        ) from None
    except OSError as error:
        raise GlossaError(f"Cannot read the glossary {path}: {error.strerror}", hint="Check the file.") from None
    progress.begin(f"Reading {name}", 0)
    return reader_for(path, data).parse(data, name)
