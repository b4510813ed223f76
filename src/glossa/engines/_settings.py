"""Reading an engine's settings: `[engine.<id>]` of glossa.toml, overlaid by the environment."""

from __future__ import annotations

from collections.abc import Mapping

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
