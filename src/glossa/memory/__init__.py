"""The translation memory: what people approved once, offered again."""

from __future__ import annotations

from glossa.memory.closest import closest_pairs as closest_pairs
from glossa.memory.exact import ExactMemory as ExactMemory
from glossa.memory.exact import canonical as canonical
from glossa.memory.exact import renumbered as renumbered
from glossa.memory.measure import score as score
from glossa.memory.penalties import Penalties as Penalties
from glossa.memory.query import Query as Query
from glossa.memory.similar import similarity as similarity
