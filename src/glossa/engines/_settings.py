"""Reading an engine's settings: `[engine.<id>]` of glossa.toml, overlaid by the environment."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping

from glossa.engines._base import EngineRefused, Pair, Readiness
from glossa.errors import ExitCode, GlossaError


def known(engine: str, settings: Mapping[str, str], *names: str) -> Mapping[str, str]:
    """Returns `settings`; raises `GlossaError` when one of them is not among `names`."""
    for name in settings:
        if name not in names:
            raise GlossaError(
                f"Unknown setting of engine {engine}: {name!r}",
                hint=f"Its settings are: {', '.join(names)}." if names else "It has no settings.",
                exit_code=ExitCode.USAGE,
            )
    return settings


def secret(settings: Mapping[str, str], name: str, variable: str) -> str:
    """Returns a key: the setting `name`, else what the environment has in `variable`, else nothing."""
    return (settings.get(name) or os.environ.get(variable, "")).strip()


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
