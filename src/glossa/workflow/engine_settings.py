"""What may be said to an engine, and by whom: the file of a project can be somebody else's work."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from typing import Protocol

from glossa.config import PROJECT_FILE, Config, nearest
from glossa.engines import EngineKind, EngineSetting, SettingRole
from glossa.errors import ExitCode, GlossaError

_ADDRESS = re.compile(r"(?P<scheme>https?://)(?P<authority>[^\\/?#]*)(?P<path>[^?#]*).*", re.IGNORECASE | re.DOTALL)
"""As the library that connects reads it: a backslash ends the authority, too."""
_LOOPBACK = re.compile(r"(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?", re.IGNORECASE)


class Configurable(Protocol):
    """What takes settings: an engine, a dictionary."""

    @property
    def settings(self) -> Sequence[EngineSetting]:
        """The settings it takes."""
        ...


class NotReady(GlossaError):
    """Says that an engine cannot be used now."""


def unknown_engine(config: Config, origin: str, engine: str, known: tuple[str, ...]) -> GlossaError:
    """Makes the error for an engine that there is not; `origin` is the name of the setting that names it."""
    return _error(config, origin, f"Unknown engine: {engine!r}", nearest(engine, known, "engines"))


def check_settings(config: Config, engine: str, kind: Configurable) -> None:
    """Raises `GlossaError` for a setting that the engine does not take, or does not take from a project's file."""
    known = {setting.name: setting for setting in kind.settings}
    for name in config.engine_settings.get(engine, {}):
        origin = f"engine.{engine}.{name}"
        if name not in known:
            message = f"Unknown setting of engine {engine}: {name!r}"
            raise _error(config, origin, message, nearest(name, tuple(known), "settings"))
        if known[name].role is SettingRole.PROGRAM and config.is_from_file(origin):
            message = f"{origin} says what is run on this machine, so it is not taken from a file"
            raise _error(config, origin, message, f"Set {_variable(engine, name)} in the environment instead.")


def refuse_exposure(config: Config, engine: str, kind: EngineKind) -> None:
    """Raises `NotReady` when a key of the environment would go to an address that only glossa.toml names.

    Whoever wrote the file of a project must not get the keys of whoever runs glossa in it. An address on this machine
    is nobody else's.
    """
    for setting in _of(kind, SettingRole.ADDRESS):
        name = f"engine.{engine}.{setting.name}"
        value = config.engine_settings.get(engine, {}).get(setting.name, "").strip()
        if value and config.is_from_file(name) and not _is_loopback(value):
            for variable in _identities(config, engine, kind):
                raise NotReady(
                    f"{variable} is not sent to an address that only {config.origins[name]} names",
                    hint=f"If you trust the address, set {_variable(engine, setting.name)} to it in the environment; "
                    f"else take it out of {PROJECT_FILE}.",
                    exit_code=ExitCode.ENGINE,
                )


def address(config: Config, engine: str, kind: EngineKind) -> str:
    """Returns the address that somebody gave an engine, as it was given; else `""`. It may hold a password."""
    values = (config.engine_settings.get(engine, {}).get(each.name, "") for each in _of(kind, SettingRole.ADDRESS))
    return next((value.strip() for value in values if value.strip()), "")


def named_address(config: Config, engine: str, kind: Configurable) -> str:
    """Returns the address that somebody gave an engine and who: `http://[::1]:5000 (glossa.toml:4)`; else `""`."""
    for setting in _of(kind, SettingRole.ADDRESS):
        if value := config.engine_settings.get(engine, {}).get(setting.name, "").strip():
            return f"{_shown(value)} ({config.origins[f'engine.{engine}.{setting.name}']})"
    return ""


def _of(kind: Configurable, role: SettingRole) -> Iterator[EngineSetting]:
    return (setting for setting in kind.settings if setting.role is role)


def _identities(config: Config, engine: str, kind: EngineKind) -> Iterator[str]:
    """Yields the variables of the environment that tell the engine who the user is."""
    for setting in _of(kind, SettingRole.IDENTITY):
        name = f"engine.{engine}.{setting.name}"
        if config.engine_settings.get(engine, {}).get(setting.name, "").strip():
            if not config.is_from_file(name):
                yield config.origins[name]
        elif os.environ.get(setting.variable, "").strip():
            yield setting.variable


def _variable(engine: str, setting: str) -> str:
    return f"GLOSSA_ENGINE_{engine}_{setting}".upper()


def _error(config: Config, setting: str, message: str, hint: str) -> GlossaError:
    code = ExitCode.INPUT if config.is_from_file(setting) else ExitCode.USAGE
    return GlossaError(f"{config.origins[setting]}: {message}", hint=hint, exit_code=code)


def _is_loopback(address: str) -> bool:
    found = _ADDRESS.fullmatch(address)
    return bool(found and _LOOPBACK.fullmatch(_host(found)))


def _shown(address: str) -> str:
    """Returns an address without what may be secret in it: a password, a query."""
    found = _ADDRESS.fullmatch(address)
    if found is None:
        return "an address that is no URL"
    shown = f"{found['scheme']}{_host(found)}{found['path']}"
    return "".join(character if character.isprintable() else "?" for character in shown)


def _host(address: re.Match[str]) -> str:
    return address["authority"].rpartition("@")[2]
