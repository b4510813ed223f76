"""The translation memory: what people approved once, offered again."""

from __future__ import annotations

from glossa.memory.measure import score as score
from glossa.memory.measure import similarity as similarity
from glossa.memory.numbering import canonical as canonical
from glossa.memory.numbering import renumbered as renumbered
from glossa.memory.penalties import Penalties as Penalties
from glossa.memory.query import Query as Query
