"""The translation memory: what people approved once, offered again."""

from __future__ import annotations

from glossa.memory.exact import ExactMemory as ExactMemory
from glossa.memory.similar import similarity as similarity
