"""The schema of store files, and the steps that lift old files to it.

Each step takes the tables of one schema and returns those of the next; the first one lifts schema 1 to 2. Files
are lifted when they are read; they change on disk with the next write. Past files are kept in `tests/store/kept/`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from glossa.store._codec import Misfit
from glossa.store.form import Record, Tables
from glossa.store.sealing import sealed

Step: TypeAlias = Callable[[Tables], Tables]


def _versions(tables: Tables) -> Tables:
    """From 1 to 2: a line of the ledger may say more (its entry's version, a waiver, which mention it is)."""
    return tables


def _seals(tables: Tables) -> Tables:
    """From 2 to 3: each step of a history has a seal, and there are comments."""
    return tables | {
        "comments": {},
        "targets": {key: _sealed(record) for key, record in tables.get("targets", {}).items()},
    }


def _bilingual(tables: Tables) -> Tables:
    """From 3 to 4: a document may have a target language, and its units the translations that the file gives; a step of
    a history may name the text that a match from the memory was made for, and where it came from."""
    return tables


def _sealed(record: Record) -> Record:
    match record.get("history"):
        case list(history) if all(isinstance(step, dict) for step in history):
            return {**record, "history": sealed(history)}
    return record


STEPS: tuple[Step, ...] = (_versions, _seals, _bilingual)
SCHEMA = len(STEPS) + 1


class NewerSchema(Exception):
    """The file was written by a glossa that knows more."""


def schema_of(tables: Tables) -> int:
    """Returns the schema that the tables say they have. Raises `Misfit` when they do not say."""
    for record in tables.get("article", {}).values():
        schema = record.get("schema")
        if isinstance(schema, int) and schema >= 1:
            return schema
    raise Misfit("table article: has no record with a schema number")


def lifted(tables: Tables, steps: Sequence[Step] = STEPS) -> Tables:
    """Returns the tables in the newest schema.

    Raises `NewerSchema` when they are beyond it, `Misfit` when they do not say where they are.
    """
    schema = schema_of(tables)
    if schema > len(steps) + 1:
        raise NewerSchema
    for number, step in enumerate(steps[schema - 1 :], schema + 1):
        tables = step(tables)
        tables = tables | {"article": {key: {**record, "schema": number} for key, record in tables["article"].items()}}
    return tables
