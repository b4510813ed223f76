"""Findings as a SARIF log, for services that show the results of static analysis beside the files.

Source: OASIS, Static Analysis Results Interchange Format (SARIF) 2.1.0,
https://docs.oasis-open.org/sarif/sarif/v2.1.0/.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from hashlib import sha256
from typing import TYPE_CHECKING, cast
from urllib.parse import quote

from glossa import __version__
from glossa.model.finding import Severity

if TYPE_CHECKING:
    from glossa.model.finding import Finding
    from glossa.workflow.check import Checked, Checkup, Looked

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "note"}
_VERSION = "2.1.0"
_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"


def sarif_log(done: Checkup, only: frozenset[str]) -> dict[str, object]:
    """Returns what was found as one run of a SARIF log; what was waived is there, suppressed."""
    results = [_result(checked, looked, finding) for checked in done.checked for looked, finding in checked.found(only)]
    _tell_apart(results)
    rules = sorted({str(result["ruleId"]) for result in results})
    driver = {"name": "glossa", "semanticVersion": __version__, "rules": [_rule(check) for check in rules]}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return {"$schema": _SCHEMA, "version": _VERSION, "runs": [run]}


def _rule(check: str) -> dict[str, object]:
    from glossa.checks import CHECKS

    if check not in CHECKS.ids():  # of a package that is not installed any more
        return {"id": check}
    known = CHECKS.load(check)
    return {"id": check, "shortDescription": {"text": known.summary}, "fullDescription": {"text": known.reason}}


def _result(checked: Checked, looked: Looked, finding: Finding) -> dict[str, object]:
    region = {"startLine": looked.segment.line}
    place = {"artifactLocation": {"uri": _uri(checked.article)}, "region": region}
    name = f"segment {looked.number}, {checked.source} → {checked.language}"
    result: dict[str, object] = {
        "ruleId": finding.check,
        "level": _LEVELS[finding.severity],
        "message": {"text": f"{finding.message} ({name})"},
        "locations": [{"physicalLocation": place, "logicalLocations": [{"name": name}]}],
        "partialFingerprints": {"glossa/v1": _fingerprint(checked, looked, finding)},
    }
    if (waiver := finding.waiver) is not None:
        said = f"{waiver.why} ({waiver.by})"
        result["suppressions"] = [{"kind": "external", "status": "accepted", "justification": said}]
    return result


def _uri(name: str) -> str:
    """Returns a file's name as SARIF wants it: relative to the project, or else with its scheme."""
    path = quote(name.encode("utf-8", "surrogateescape"))
    return f"file://{path}" if name.startswith("/") else path


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
