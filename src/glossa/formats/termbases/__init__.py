"""Termbase formats. One file each; the file's name is the format's id."""

from __future__ import annotations

from glossa.formats.termbases._base import TermbaseFormat as TermbaseFormat
from glossa.plugins import Plugins

TERMBASE_FORMATS: Plugins[TermbaseFormat] = Plugins(
    "glossa.formats.termbases", "FORMAT", "glossa.formats.termbases", "termbase format"
)
