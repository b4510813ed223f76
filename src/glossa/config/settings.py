"""The settings of a project as one frozen value, and where each came from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from glossa.checks import Rules
from glossa.config._memory import MemorySettings, memory_values
from glossa.config.project import PROJECT_FILE
from glossa.model.person import Duty
from glossa.text.languages import LanguageTag

_SECRETS = ("key", "token", "password", "secret")
_MASK = "********"


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting as `glossa config` shows it."""

    name: str
    """`targets`, `engine.libre.url`."""
    value: str
    """A list with commas between its items; a secret is masked."""
    origin: str
    """`default`, `glossa.toml:4`, `GLOSSA_TARGETS`, `--to`."""


@dataclass(frozen=True, slots=True)
class Config:
    """The settings that a command runs with."""

    root: Path | None
    """The project's folder; None outside of any project."""
    source: LanguageTag
    """The language that articles are in unless they say otherwise themselves."""
    targets: tuple[LanguageTag, ...]
    engines: tuple[str, ...]
    """Ids of engines, in the order in which they are tried."""
    glossaries: tuple[str, ...]
    """Paths relative to `root`, or `glossa:international-news` for a shipped one; the project's own come first."""
    domains: tuple[str, ...]
    """What the articles are about, as the glossaries name it: of concepts that share a term, those of them count."""
    abbreviations: Mapping[LanguageTag, tuple[str, ...]]
    """Words with a full stop that end no sentence, by language."""
    engine_settings: Mapping[str, Mapping[str, str]] = field(repr=False)
    """What `[engine.<id>]` says, by id; environment included. It may hold keys, so it is never shown whole."""
    two_person: bool
    """Whether a text must be approved by somebody else than whoever wrote it."""
    user: str
    """Who is at work; `""` where neither the environment nor a flag says so."""
    people: Mapping[str, frozenset[Duty]]
    """Who may do what, by name; empty where the project names nobody and everybody may do everything."""
    checks: Rules
    """Which checks are off, how grave they are here, and the project's own patterns."""
    memory: MemorySettings
    """Which memory files there are, and how much a match must be worth."""
    strings: tuple[str, ...]
    """Paths of the strings in JSON and YAML that are texts, `items.*.text`; empty for all that say something."""
    origins: Mapping[str, str]
    """Where each setting that is not a default came from, by its name."""

    def is_from_file(self, name: str) -> bool:
        """Tells whether a setting has its value from the project's file, which may be somebody else's work."""
        return self.origins.get(name, "").partition(":")[0] == PROJECT_FILE

    def settings(self) -> tuple[Setting, ...]:
        """Returns every setting with its origin, secrets masked."""
        values: dict[str, str] = {
            "source": self.source,
            "targets": ", ".join(self.targets),
            "engines": ", ".join(self.engines),
            "glossaries": ", ".join(self.glossaries),
            "domains": ", ".join(self.domains),
            "review.two_person": "true" if self.two_person else "false",
            "user": self.user,
        }
        for language, words in self.abbreviations.items():
            values[f"abbreviations.{language}"] = ", ".join(words)
        for name, duties in self.people.items():
            values[f"people.{name}"] = ", ".join(duty.value for duty in Duty if duty in duties)
        values.update(memory_values(self.memory))
        if self.checks.off:
            values["checks.off"] = ", ".join(sorted(self.checks.off))
        for check, severity in self.checks.severities.items():
            values[f"checks.severity.{check}"] = severity.value
        for pattern in self.checks.patterns:
            values[f"checks.patterns.{pattern.id}"] = pattern.forbid or pattern.require
        if self.strings:
            values["documents.strings"] = ", ".join(self.strings)
        for engine, table in self.engine_settings.items():
            for key, value in table.items():
                values[f"engine.{engine}.{key}"] = _MASK if key.lower().endswith(_SECRETS) else value
        return tuple(Setting(name, value, self.origins.get(name, "default")) for name, value in values.items())
