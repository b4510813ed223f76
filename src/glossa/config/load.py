"""Settings from their three sources: the project's file, the environment, the flags."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from glossa.checks import Rules
from glossa.config._memory import MemorySettings, memory_origins, read_memory
from glossa.config._rules import read_rules, rule_origins
from glossa.config._toml import TomlFile, read_toml
from glossa.config._values import language_in, strings_in, table_in, typed, unknown, wrong
from glossa.config.project import PROJECT_FILE
from glossa.config.settings import Config
from glossa.config.shipped import SHIPPED
from glossa.errors import ExitCode, GlossaError
from glossa.model.person import Duty, same_person
from glossa.text.languages import LanguageTag

_KEYS = (
    "source",
    "targets",
    "engines",
    "glossaries",
    "domains",
    "abbreviations",
    "engine",
    "review",
    "people",
    "checks",
    "documents",
    "memory",
)
_FLAGS = {"source": "--from", "targets": "--to", "engines": "--engine", "glossaries": "--glossary", "user": "--by"}
_VARIABLES = (*_FLAGS, "domains")
_ENGINE = "GLOSSA_ENGINE_"
_ENGLISH = LanguageTag("en")


def load_config(root: Path | None, environ: Mapping[str, str], flags: Mapping[str, object]) -> Config:
    """Returns the settings for the project in `root`; None, or a folder without glossa.toml, has the defaults.

    `flags` has some of `source`, `targets`, `engines`, `glossaries` and `user`, a string or a sequence of strings;
    None and empty values count as not given. Glossaries of a flag come before those of the project, all other settings
    take the place of what was there. Raises `GlossaError` for an unknown key, a wrong type, an
    unknown language.
    """
    draft = _Draft()
    if root is not None and (root / PROJECT_FILE).exists():
        _take_file(draft, read_toml(root / PROJECT_FILE))
    _take_environment(draft, environ)
    _take_flags(draft, flags)
    return Config(
        root=root,
        source=draft.source,
        targets=draft.targets,
        engines=draft.engines,
        glossaries=tuple(sorted(draft.glossaries, key=lambda name: name.startswith(SHIPPED))),
        domains=draft.domains,
        abbreviations=draft.abbreviations,
        engine_settings=draft.engine_settings,
        two_person=draft.two_person,
        user=draft.user,
        people=draft.people,
        checks=draft.checks,
        strings=draft.strings,
        memory=draft.memory,
        origins=draft.origins,
    )


@dataclass(slots=True)
class _Draft:
    """The settings while they are gathered; begins with the defaults."""

    source: LanguageTag = _ENGLISH
    targets: tuple[LanguageTag, ...] = ()
    engines: tuple[str, ...] = ("apertium",)
    glossaries: tuple[str, ...] = (f"{SHIPPED}international-news",)
    domains: tuple[str, ...] = ()
    abbreviations: dict[LanguageTag, tuple[str, ...]] = field(default_factory=dict)
    engine_settings: dict[str, dict[str, str]] = field(default_factory=dict)
    two_person: bool = False
    user: str = ""
    people: dict[str, frozenset[Duty]] = field(default_factory=dict)
    checks: Rules = field(default_factory=Rules)
    strings: tuple[str, ...] = ()
    memory: MemorySettings = field(default_factory=MemorySettings)
    origins: dict[str, str] = field(default_factory=dict)

    def take(self, name: str, value: str | Iterable[str], origin: str) -> None:
        """Takes one of the settings that the file and the environment, and most of them a flag, can give."""
        values = [value] if isinstance(value, str) else list(value)
        match name:
            case "source":
                self.source = language_in(values[-1], origin)
            case "targets":
                self.targets = tuple(dict.fromkeys(language_in(tag, origin) for tag in values))
            case "engines":
                self.engines = tuple(dict.fromkeys(values))
            case "glossaries":
                further = self.glossaries if origin == _FLAGS[name] else ()
                self.glossaries = tuple(dict.fromkeys((*values, *further)))
            case "domains":
                self.domains = tuple(dict.fromkeys(values))
            case _:
                self.user = values[-1]
        self.origins[name] = origin

    def take_engine(self, engine: str, key: str, value: str, origin: str) -> None:
        """Takes a setting of one engine."""
        self.engine_settings.setdefault(engine, {})[key] = value
        self.origins[f"engine.{engine}.{key}"] = origin


def _take_environment(draft: _Draft, environ: Mapping[str, str]) -> None:
    for name in _VARIABLES:
        variable = f"GLOSSA_{name.upper()}"
        if value := environ.get(variable, "").strip():
            plain = name in ("source", "user")
            draft.take(name, value if plain else _items(value), variable)
    for variable in sorted(environ):
        engine, _, key = variable.removeprefix(_ENGINE).lower().partition("_")
        if variable.startswith(_ENGINE) and engine and key and environ[variable]:
            draft.take_engine(engine, key, environ[variable], variable)


def _items(value: str) -> list[str]:
    return [item.strip() for item in value.split(",") if item.strip()]


def _take_flags(draft: _Draft, flags: Mapping[str, object]) -> None:
    for name, value in flags.items():
        if isinstance(value, str) and value:
            draft.take(name, value, _FLAGS[name])
        elif isinstance(value, Iterable) and (items := [str(item) for item in value]):
            draft.take(name, items, _FLAGS[name])


def _take_file(draft: _Draft, file: TomlFile) -> None:
    for key, value in file.data.items():
        match key:
            case "source":
                draft.take(key, typed(file, (key,), value, str), file.place(key))
            case "targets" | "engines" | "glossaries" | "domains":
                draft.take(key, strings_in(file, (key,), value), file.place(key))
            case "abbreviations":
                _take_abbreviations(draft, file, table_in(file, (key,), value))
            case "engine":
                _take_engines(draft, file, table_in(file, (key,), value))
            case "review":
                _take_review(draft, file, table_in(file, (key,), value))
            case "people":
                _take_people(draft, file, table_in(file, (key,), value))
            case "checks":
                draft.checks = read_rules(file, table_in(file, (key,), value))
                draft.origins.update(rule_origins(file, draft.checks))
            case "memory":
                memory = table_in(file, (key,), value)
                draft.memory = read_memory(file, memory)
                draft.origins.update(memory_origins(file, memory))
            case "documents":
                _take_documents(draft, file, table_in(file, (key,), value))
            case _:
                raise unknown(file, (key,), _KEYS)


def _take_abbreviations(draft: _Draft, file: TomlFile, table: Mapping[str, object]) -> None:
    for tag, words in table.items():
        path = ("abbreviations", tag)
        language = language_in(tag, file.place(*path))
        draft.abbreviations[language] = tuple(strings_in(file, path, words))
        draft.origins[f"abbreviations.{language}"] = file.place(*path)


def _take_engines(draft: _Draft, file: TomlFile, table: Mapping[str, object]) -> None:
    for engine, settings in table.items():
        draft.engine_settings.setdefault(engine, {})
        draft.origins[f"engine.{engine}"] = file.place("engine", engine)
        for key, value in table_in(file, ("engine", engine), settings).items():
            path = ("engine", engine, key)
            if isinstance(value, bool) or not isinstance(value, str | int):
                raise wrong(file, path, "a string or a whole number")
            draft.take_engine(engine, key, str(value), file.place(*path))


def _take_review(draft: _Draft, file: TomlFile, table: Mapping[str, object]) -> None:
    for key, value in table.items():
        path = ("review", key)
        if key != "two_person":
            raise unknown(file, path, ("two_person",))
        draft.two_person = typed(file, path, value, bool)
        draft.origins["review.two_person"] = file.place(*path)


def _take_documents(draft: _Draft, file: TomlFile, table: Mapping[str, object]) -> None:
    for key, value in table.items():
        path = ("documents", key)
        if key != "strings":
            raise unknown(file, path, ("strings",))
        draft.strings = tuple(strings_in(file, path, value))
        draft.origins["documents.strings"] = file.place(*path)


def _take_people(draft: _Draft, file: TomlFile, table: Mapping[str, object]) -> None:
    known = [duty.value for duty in Duty]
    for name, words in table.items():
        path = ("people", name)
        for word in strings_in(file, path, words):
            if word not in known:
                message = f"{file.place(*path)}: nobody can be “{word}”"
                raise GlossaError(message, hint=f"One of: {', '.join(known)}.", exit_code=ExitCode.INPUT)
        _refuse_name(file, name, draft.people)
        draft.people[name] = frozenset(map(Duty, strings_in(file, path, words)))
        draft.origins[f"people.{name}"] = file.place(*path)


def _refuse_name(file: TomlFile, name: str, others: Iterable[str]) -> None:
    """Raises `GlossaError` for no name, and for another way to type one that is there already."""
    place = file.place("people", name)
    if not name.strip():
        hint = "Write who it is: Ana = [...]."
        raise GlossaError(f"{place}: somebody in people has no name", hint=hint, exit_code=ExitCode.INPUT)
    if other := next((other for other in others if same_person(other, name)), None):
        hint = "Capitals and spaces make nobody another person. Put all duties on one line."
        raise GlossaError(f"{place}: “{name}” is “{other}” again", hint=hint, exit_code=ExitCode.INPUT)
