"""Settings: glossa.toml, then `GLOSSA_*` of the environment, then flags, in that order of growing weight."""

from __future__ import annotations

from glossa.config._memory import MemorySettings as MemorySettings
from glossa.config.adding import with_memory_file as with_memory_file
from glossa.config.load import load_config as load_config
from glossa.config.nearest import nearest as nearest
from glossa.config.project import PROJECT_FILE as PROJECT_FILE
from glossa.config.project import find_project as find_project
from glossa.config.settings import Config as Config
from glossa.config.settings import Setting as Setting
from glossa.config.shipped import SHIPPED as SHIPPED
from glossa.config.shipped import glossary_path as glossary_path
from glossa.config.shipped import shipped_glossaries as shipped_glossaries
from glossa.config.shipped import shipped_glossary as shipped_glossary
from glossa.config.template import template as template
