"""The options that say which segments are wanted, and what they mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from glossa.workflow.filtering import Filter

States = Annotated[
    list[str] | None,
    typer.Option("--state", metavar="STATE", help="Only what is in this state; may be repeated.", show_default=False),
]
Checks = Annotated[
    list[str] | None,
    typer.Option(
        "--finding",
        metavar="CHECK",
        help="Only what this check found something in; may be repeated.",
        show_default=False,
    ),
]
WithTerm = Annotated[str, typer.Option("--term", metavar="TERM", help="Only what has this term.", show_default=False)]
ChangedBy = Annotated[
    str,
    typer.Option("--changed-by", metavar="NAME", help="Only what this person changed or spoke of.", show_default=False),
]
Since = Annotated[
    str,
    typer.Option(
        "--since", metavar="DATE", help="Only what was changed since, in UTC: 2026-11-01.", show_default=False
    ),
]
OnlyOpen = Annotated[bool, typer.Option("--open", help="Only what has findings or is not approved.")]


def wanted(
    states: list[str] | None, checks: list[str] | None, term: str, changed_by: str, since: str, *, only_open: bool
) -> Filter:
    """Reads the options; several states or checks may stand in one, with commas between."""
    from glossa.workflow.filtering import read_filter

    return read_filter(
        states=_split(states),
        checks=_split(checks),
        term=term,
        person=changed_by,
        since=since,
        only_open=only_open,
    )


def _split(values: list[str] | None) -> list[str]:
    return [part.strip() for value in values or () for part in value.split(",") if part.strip()]
