"""The table [checks] of glossa.toml: which checks are off, how grave they are, and the project's own patterns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from glossa.checks import CHECKS, Pattern, Rules
from glossa.config._toml import KeyPath, TomlFile
from glossa.config._values import language_in, strings_in, table_in, typed, unknown
from glossa.config.nearest import nearest
from glossa.errors import ExitCode, GlossaError
from glossa.model.finding import Severity

_KEYS = ("off", "severity", "patterns")
_PATTERN_KEYS = ("forbid", "require", "when", "message", "severity", "to")
_EXPRESSIONS = ("forbid", "require", "when")


def read_rules(file: TomlFile, table: Mapping[str, object]) -> Rules:
    """Reads the table. Raises `GlossaError`, with the line, for an unknown key, check or severity, or a bad pattern."""
    for key in table:
        if key not in _KEYS:
            raise unknown(file, ("checks", key), _KEYS)
    off = strings_in(file, ("checks", "off"), table.get("off", []))
    severities = table_in(file, ("checks", "severity"), table.get("severity", {}))
    patterns = table_in(file, ("checks", "patterns"), table.get("patterns", {}))
    return Rules(
        frozenset(_check(file, ("checks", "off"), check) for check in off),
        {
            _check(file, ("checks", "severity", check), check): _severity(file, ("checks", "severity", check), value)
            for check, value in severities.items()
        },
        tuple(_pattern(file, name, value) for name, value in patterns.items()),
    )


def rule_origins(file: TomlFile, rules: Rules) -> Iterator[tuple[str, str]]:
    """Yields where each of these settings stands, by its name."""
    if rules.off:
        yield "checks.off", file.place("checks", "off")
    for check in rules.severities:
        yield f"checks.severity.{check}", file.place("checks", "severity", check)
    for pattern in rules.patterns:
        yield f"checks.patterns.{pattern.id}", file.place("checks", "patterns", pattern.id)


def _pattern(file: TomlFile, name: str, value: object) -> Pattern:
    path = ("checks", "patterns", name)
    table = table_in(file, path, value)
    for key in table:
        if key not in _PATTERN_KEYS:
            raise unknown(file, (*path, key), _PATTERN_KEYS)
    said = {key: typed(file, (*path, key), table.get(key, ""), str) for key in (*_EXPRESSIONS, "message")}
    if not said["forbid"] and not said["require"]:
        raise _refused(
            file, path, f"the pattern {name!r} neither forbids nor requires anything", "Give it `forbid` or `require`."
        )
    for key in _EXPRESSIONS:
        _refuse_broken(file, (*path, key), said[key])
    severity = table.get("severity", Severity.WARNING.value)
    targets = strings_in(file, (*path, "to"), table.get("to", []))
    return Pattern(
        name,
        **said,
        severity=_severity(file, (*path, "severity"), severity),
        targets=frozenset(language_in(tag, file.place(*path, "to")) for tag in targets),
    )


def _refuse_broken(file: TomlFile, path: KeyPath, expression: str) -> None:
    from glossa.checks.patterns import compiled

    try:
        compiled(expression)
    except ValueError as fault:
        hint = "Mend it there; in TOML an expression is best put in single quotes."
        raise _refused(file, path, f"not a regular expression: {fault}", hint) from None


def _check(file: TomlFile, path: KeyPath, check: str) -> str:
    return _one_of(file, path, check, CHECKS.ids(), "checks")


def _severity(file: TomlFile, path: KeyPath, value: object) -> Severity:
    known = [severity.value for severity in Severity]
    return Severity(_one_of(file, path, typed(file, path, value, str), known, "severities"))


def _one_of(file: TomlFile, path: KeyPath, name: str, known: Sequence[str], kind: str) -> str:
    if name not in known:
        raise _refused(file, path, f"there is no {name!r} among the {kind}", nearest(name, list(known), kind))
    return name


def _refused(file: TomlFile, path: KeyPath, what: str, hint: str) -> GlossaError:
    return GlossaError(f"{file.place(*path)}: {what}", hint=hint, exit_code=ExitCode.INPUT)
