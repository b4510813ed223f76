"""Where things stand: how far each article has come in each language."""

from __future__ import annotations

from dataclasses import dataclass

from glossa.errors import GlossaError
from glossa.model.problem import Problem
from glossa.store import Summary, summaries
from glossa.workflow.project import Project


@dataclass(frozen=True, slots=True)
class Status:
    """How far the articles of a project have come."""

    articles: tuple[Summary, ...]
    problems: tuple[Problem, ...]
    """Stores that cannot be read, and why."""


def project_status(project: Project) -> Status:
    """Counts segments by article, language and state; a store that cannot be read is named, the others are counted."""
    articles: list[Summary] = []
    problems: list[Problem] = []
    for store, found in summaries(project.root, project.stores()):
        if isinstance(found, GlossaError):
            problems.append(Problem(str(store.path), 0, " ".join(filter(None, (found.message, found.hint)))))
        else:
            articles.append(found)
    return Status(tuple(articles), tuple(problems))
