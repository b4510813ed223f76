"""Checks: one file each, named for what it looks at. The file's name is the check's id."""

from __future__ import annotations

from collections.abc import Mapping

from glossa.checks._base import ANY as ANY
from glossa.checks._base import AnyCheck as AnyCheck
from glossa.checks._base import Case as Case
from glossa.checks._base import Check as Check
from glossa.checks._base import Example as Example
from glossa.checks._base import Find as Find
from glossa.checks._base import Languages as Languages
from glossa.checks._base import Passage as Passage
from glossa.checks._base import Row as Row
from glossa.checks._base import Scope as Scope
from glossa.checks._base import WideCheck as WideCheck
from glossa.checks._base import WideExample as WideExample
from glossa.checks._extent import size as size
from glossa.checks._rules import Pattern as Pattern
from glossa.checks._rules import Rules as Rules
from glossa.checks._run import run_checks as run_checks
from glossa.checks._run import run_wide_checks as run_wide_checks
from glossa.errors import GlossaError
from glossa.plugins import Plugins

CHECKS: Plugins[AnyCheck] = Plugins("glossa.checks", "CHECK", "glossa.checks", "check")


def segment_check(check: str) -> Check:
    """Returns a check that looks at one translation alone, by its id.

    Raises `GlossaError` when there is none of that id, `TypeError` when it compares translations.
    """
    found = CHECKS.load(check)
    if isinstance(found, WideCheck):
        raise TypeError(f"{check} compares translations")
    return found


def segment_checks(off: frozenset[str] = frozenset()) -> tuple[Check, ...]:
    """Returns the checks that look at one translation alone, but those that are `off`."""
    return tuple(check for check in _all(off) if not isinstance(check, WideCheck))


def wide_checks(scope: Scope, off: frozenset[str] = frozenset()) -> tuple[WideCheck, ...]:
    """Returns the checks that compare the translations of an article, or of a project, but those that are `off`."""
    return tuple(check for check in _all(off) if isinstance(check, WideCheck) and check.scope is scope)


def scope_of(check: str) -> Scope | None:
    """Returns how far a check of this id looks that compares translations.

    None for one that looks at one translation alone, and for one that there is not, or not any more.
    """
    found = _loaded(check) if check in CHECKS.ids() else None
    return found.scope if isinstance(found, WideCheck) else None


def broken_checks(off: frozenset[str] = frozenset()) -> Mapping[str, GlossaError]:
    """Returns why some checks, of other people's packages, cannot be loaded, by id; the others run without them."""
    found = {check: _loaded(check) for check in CHECKS.ids() if check not in off}
    return {check: error for check, error in found.items() if isinstance(error, GlossaError)}


def _all(off: frozenset[str]) -> tuple[AnyCheck, ...]:
    found = (_loaded(check) for check in CHECKS.ids() if check not in off)
    return tuple(check for check in found if not isinstance(check, GlossaError))


def _loaded(check: str) -> AnyCheck | GlossaError:
    try:
        found = CHECKS.load(check)
    except GlossaError as error:
        return error
    if getattr(found, "id", None) != check:
        hint = "Update the package that brings it, or remove it."
        return GlossaError(f"What is installed as the check {check!r} is none of that name", hint=hint)
    return found
