"""Engines: programs and services that draft translations. One file each; the file's name is the engine's id."""

from __future__ import annotations

from glossa.engines._base import EngineKind
from glossa.plugins import Plugins

ENGINES: Plugins[EngineKind] = Plugins("glossa.engines", "ENGINE", "glossa.engines", "engine")
