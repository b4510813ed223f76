"""A strict reader of SARIF 2.1.0: what glossa writes of it is what the standard has, and nothing else.

Source: https://docs.oasis-open.org/sarif/sarif/v2.1.0/ (the section stands beside each object), and what GitHub asks
of the logs that it shows (`help` of a rule, `startLine` of a region).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

Shape = Callable[[object, str], None]

_URI = re.compile(r"(?:file:///)?[A-Za-z0-9._~/%@!$&'()*+,;=-]+")
"""A relative reference or a file's URI (RFC 3986); a colon in the first segment would be a scheme."""


@dataclass(frozen=True)
class Thing:
    """An object: the properties that it has to have, and those that it may have."""

    required: dict[str, Shape]
    optional: dict[str, Shape] = field(default_factory=dict)

    def __call__(self, value: object, where: str) -> None:
        assert isinstance(value, dict), where
        assert self.required.keys() <= value.keys() <= {*self.required, *self.optional}, (where, sorted(value))
        for key, part in value.items():
            ({**self.required, **self.optional})[key](part, f"{where}.{key}")


def text(value: object, where: str) -> None:
    """Asserts a text that says something and can be written as UTF-8."""
    assert isinstance(value, str), where
    assert value.strip(), where
    value.encode()


def uri(value: object, where: str) -> None:
    """Asserts a URI, percent-encoded."""
    assert isinstance(value, str), where
    assert _URI.fullmatch(value), (where, value)
    assert "/../" not in f"/{value}/", (where, value)


def from_one(value: object, where: str) -> None:
    """Asserts a number of a line."""
    assert isinstance(value, int), where
    assert value >= 1, where


def index(value: object, where: str) -> None:
    """Asserts a place in an array."""
    assert isinstance(value, int), where
    assert value >= 0, where


def truth(value: object, where: str) -> None:
    """Asserts true or false."""
    assert isinstance(value, bool), where


def word(*words: str) -> Shape:
    """Returns what asserts one of these words."""

    def read(value: object, where: str) -> None:
        assert value in words, (where, value)

    return read


def many(shape: Shape, least: int = 0) -> Shape:
    """Returns what asserts an array of things that are all different."""

    def read(value: object, where: str) -> None:
        assert isinstance(value, list), where
        assert least <= len(value), where
        assert all(one not in value[:place] for place, one in enumerate(value)), where
        for place, one in enumerate(value):
            shape(one, f"{where}[{place}]")

    return read


def texts(value: object, where: str) -> None:
    """Asserts an object whose values are texts."""
    assert isinstance(value, dict), where
    for key, part in value.items():
        text(part, f"{where}.{key}")


_LEVEL = word("error", "warning", "note", "none")
_MESSAGE = Thing({"text": text})  # 3.11
_PLACE = Thing({"artifactLocation": Thing({"uri": uri})}, {"region": Thing({"startLine": from_one})})  # 3.4, 3.29, 3.30
_LOCATION = Thing({"physicalLocation": _PLACE}, {"logicalLocations": many(Thing({"name": text}), 1)})  # 3.28, 3.33
_SUPPRESSION = Thing(  # 3.35
    {"kind": word("inSource", "external")},
    {"status": word("accepted", "underReview", "rejected"), "justification": text},
)
_RESULT = Thing(  # 3.27
    {"message": _MESSAGE, "ruleId": text, "ruleIndex": index, "level": _LEVEL, "locations": many(_LOCATION, 1)},
    {"partialFingerprints": texts, "suppressions": many(_SUPPRESSION)},
)
_NOTIFICATION = Thing(  # 3.58
    {"message": _MESSAGE, "level": _LEVEL},
    {"associatedRule": Thing({"id": text}), "locations": many(_LOCATION)},
)
_INVOCATION = Thing({"executionSuccessful": truth}, {"toolExecutionNotifications": many(_NOTIFICATION)})  # 3.20
_RULE = Thing({"id": text, "shortDescription": _MESSAGE, "fullDescription": _MESSAGE, "help": _MESSAGE})  # 3.49
_DRIVER = Thing({"name": text, "version": text, "semanticVersion": text, "rules": many(_RULE)})  # 3.19
_RUN = Thing(  # 3.14
    {"tool": Thing({"driver": _DRIVER}), "results": many(_RESULT)},
    {"invocations": many(_INVOCATION), "columnKind": word("utf16CodeUnits", "unicodeCodePoints")},
)
_LOG = Thing({"$schema": text, "version": word("2.1.0"), "runs": many(_RUN)})  # 3.13


def assert_sarif(log: object) -> None:
    """Asserts that a log is as the standard wants it, also where one part depends on another."""
    _LOG(log, "$")
    assert isinstance(log, dict)
    for run in log["runs"]:
        rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
        assert len(set(rules)) == len(rules)
        assert all(rules[result["ruleIndex"]] == result["ruleId"] for result in run["results"])
        assert len({"suppressions" in result for result in run["results"]}) <= 1  # 3.27.23: all of them, or none
        marks = [str(result["partialFingerprints"]) for result in run["results"]]
        assert len(set(marks)) == len(marks)
