"""Engines: programs and services that draft translations. One file each; the file's name is the engine's id."""

from __future__ import annotations

from glossa.engines._base import Engine as Engine
from glossa.engines._base import EngineFault as EngineFault
from glossa.engines._base import EngineKind as EngineKind
from glossa.engines._base import EngineSetting as EngineSetting
from glossa.engines._base import Fitted as Fitted
from glossa.engines._base import GlossaryOwner as GlossaryOwner
from glossa.engines._base import Grammarian as Grammarian
from glossa.engines._base import NameTaker as NameTaker
from glossa.engines._base import Occurrence as Occurrence
from glossa.engines._base import Pair as Pair
from glossa.engines._base import Privacy as Privacy
from glossa.engines._base import Readiness as Readiness
from glossa.engines._base import SettingRole as SettingRole
from glossa.engines._base import TermPair as TermPair
from glossa.engines._dictionaries import DICTIONARIES as DICTIONARIES
from glossa.engines._dictionaries import Dictionary as Dictionary
from glossa.engines._dispatch import Delivery as Delivery
from glossa.engines._dispatch import Outcome as Outcome
from glossa.engines._dispatch import count_requests as count_requests
from glossa.engines._dispatch import dispatch as dispatch
from glossa.plugins import Plugins

ENGINES: Plugins[EngineKind] = Plugins("glossa.engines", "ENGINE", "glossa.engines", "engine")
