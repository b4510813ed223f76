"""Findings as a SARIF log, for services that show the results of static analysis beside the files.

The file of a result is the article, which has the source alone: its line is the segment's, and no column of a
translation would be one of it. For the same reason there are no fixes: `glossa check --fix` mends what is in the store.

Source: OASIS, Static Analysis Results Interchange Format (SARIF) 2.1.0,
https://docs.oasis-open.org/sarif/sarif/v2.1.0/.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, cast
from urllib.parse import quote

from glossa import __version__
from glossa.model.finding import Severity
from glossa.workflow.unchecked import failures

if TYPE_CHECKING:
    from glossa.model.finding import Finding
    from glossa.workflow.check import Checked, Checkup, Looked
    from glossa.workflow.unchecked import Failure

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "note"}
_VERSION = "2.1.0"
_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"


def sarif_log(done: Checkup, only: frozenset[str], root: Path) -> dict[str, object]:
    """Returns what was found as one run of a SARIF log; what was waived is there, suppressed.

    `root` is the project's folder. Files below the working directory, which in a build is the repository, are named
    from there.
    """
    found = [
        (checked, looked, finding)
        for checked in done.checked
        for looked, finding in checked.found(only)
        if not finding.failed
    ]
    rules = sorted({finding.check for _, _, finding in found})
    scribe = _Scribe(root, {check: index for index, check in enumerate(rules)})
    results = [scribe.result(*each) for each in found]
    _tell_apart(results)
    driver = {
        "name": "glossa",
        "version": __version__,
        "semanticVersion": __version__,
        "rules": [_rule(check) for check in rules],
    }
    run = {
        "tool": {"driver": driver},
        "invocations": [scribe.invocation(done, failures(done, only))],
        "columnKind": "unicodeCodePoints",
        "results": results,
    }
    return {"$schema": _SCHEMA, "version": _VERSION, "runs": [run]}


def _rule(check: str) -> dict[str, object]:
    from glossa.checks import CHECKS

    if check not in CHECKS.ids():  # of a package that is not installed any more
        said = {"text": f"The check {check}, which is not installed here."}
        return {"id": check, "shortDescription": said, "fullDescription": said, "help": said}
    known = CHECKS.load(check)
    summary, reason = known.summary or check, known.reason or known.summary or check
    source = f" Source: {known.reference}." if known.reference else ""
    return {
        "id": check,
        "shortDescription": {"text": summary},
        "fullDescription": {"text": f"{summary} {reason}"},
        "help": {"text": f"{reason}{source}"},
    }


@dataclass(frozen=True, slots=True)
class _Scribe:
    """What the entries of one log have in common."""

    root: Path
    rules: dict[str, int]
    """The place of each check among the rules."""

    def result(self, checked: Checked, looked: Looked, finding: Finding) -> dict[str, object]:
        """Returns one finding. Every result says whether it is suppressed, as the standard asks once one does."""
        waiver = finding.waiver
        said = {"kind": "external", "status": "accepted", "justification": waiver and f"{waiver.why} ({waiver.by})"}
        return {
            "ruleId": finding.check,
            "ruleIndex": self.rules[finding.check],
            "level": _LEVELS[finding.severity],
            "message": {"text": f"{finding.message} ({_name(checked, looked)})"},
            "locations": [self._location(checked, looked)],
            "partialFingerprints": {"glossa/v1": _fingerprint(checked, looked, finding)},
            "suppressions": [said] if waiver else [],
        }

    def invocation(self, done: Checkup, failed: Iterable[Failure]) -> dict[str, object]:
        """Returns whether all was checked, and what was not."""
        faults = (*(problem.message for problem in done.problems), *(fault.in_full for fault in done.faults))
        notes = [
            *(self._failure(failure) for failure in failed),
            *({"level": "error", "message": {"text": fault}} for fault in faults),
        ]
        return {"executionSuccessful": not notes, "toolExecutionNotifications": notes}

    def _failure(self, failure: Failure) -> dict[str, object]:
        return {
            "level": "error",
            "message": {"text": failure.message},
            "associatedRule": {"id": failure.check},
            "locations": [self._location(place.checked, place.looked) for place in failure.places],
        }

    def _location(self, checked: Checked, looked: Looked | None) -> dict[str, object]:
        place: dict[str, object] = {"artifactLocation": {"uri": self._uri(checked)}}
        if looked is None:
            return {"physicalLocation": place}
        place["region"] = {"startLine": looked.segment.line}
        return {"physicalLocation": place, "logicalLocations": [{"name": _name(checked, looked)}]}

    def _uri(self, checked: Checked) -> str:
        here = Path.cwd()
        path = Path(os.path.normpath(here / (self.root / checked.article if checked.is_article else checked.article)))
        return quote(os.fsencode(path.relative_to(here))) if path.is_relative_to(here) else path.as_uri()


def _name(checked: Checked, looked: Looked) -> str:
    return f"segment {looked.number}, {checked.source} → {checked.language}"


def _tell_apart(results: Iterable[dict[str, object]]) -> None:
    """Numbers findings that say the same of one segment: a service takes equal fingerprints for one finding."""
    seen: Counter[str] = Counter()
    for result in results:
        (name, fingerprint), *_ = cast("dict[str, str]", result["partialFingerprints"]).items()
        seen[fingerprint] += 1
        if seen[fingerprint] > 1:
            result["partialFingerprints"] = {name: f"{fingerprint}:{seen[fingerprint]}"}


def _fingerprint(checked: Checked, looked: Looked, finding: Finding) -> str:
    """Returns what stays the same while the finding does, wherever its segment moves."""
    said = (checked.article, checked.language, looked.segment.id, finding.check, finding.message)
    return sha256("\0".join(said).encode("utf-8", "surrogateescape")).hexdigest()[:16]
