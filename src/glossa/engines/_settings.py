"""Reading an engine's settings: `[engine.<id>]` of glossa.toml, overlaid by the environment."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping

from glossa.engines._base import EngineKind, EngineRefused, EngineSetting, Pair, Readiness, SettingRole
from glossa.errors import ExitCode, GlossaError

URL = EngineSetting("url", SettingRole.ADDRESS)


def identity(name: str, variable: str = "") -> EngineSetting:
    """Makes a setting that tells who the user is; `variable` may give it, too."""
    return EngineSetting(name, SettingRole.IDENTITY, variable)


def chosen(kind: EngineKind, settings: Mapping[str, str]) -> dict[str, str]:
    """Returns every setting of `kind`: what `settings` says, else what its own variable says, else `""`.

    Raises `GlossaError` when `settings` has one that `kind` does not take.
    """
    names = [setting.name for setting in kind.settings]
    for name in settings:
        if name not in names:
            raise GlossaError(
                f"Unknown setting of engine {kind.id}: {name!r}",
                hint=f"Its settings are: {', '.join(names)}." if names else "It has no settings.",
                exit_code=ExitCode.USAGE,
            )
    return {
        setting.name: settings.get(setting.name, "").strip() or os.environ.get(setting.variable, "").strip()
        for setting in kind.settings
    }


def readiness_of(codes: Callable[[Pair], object], pair: Pair | None, *, lacks: str = "", hint: str = "") -> Readiness:
    """Tells whether an engine is ready: it `lacks` nothing, and `codes` knows the languages of `pair`."""
    if lacks:
        return Readiness(ready=False, reason=lacks, hint=hint)
    try:
        if pair:
            codes(pair)
    except EngineRefused as refused:
        return Readiness(ready=False, reason=str(refused), hint="Use another engine for this pair.")
    return Readiness(ready=True)
