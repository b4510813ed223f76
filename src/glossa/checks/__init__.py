"""Checks: one file each, named for what it looks at. The file's name is the check's id."""

from __future__ import annotations

from glossa.checks._base import Case as Case
from glossa.checks._base import Check as Check
from glossa.checks._base import Example as Example
from glossa.checks._run import run_checks as run_checks
from glossa.plugins import Plugins

CHECKS: Plugins[Check] = Plugins("glossa.checks", "CHECK", "glossa.checks", "check")
