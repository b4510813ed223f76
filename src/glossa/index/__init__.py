"""The index of the translation memory: a cache on disk that can be made again from the stores and the memory files."""

from __future__ import annotations

from glossa.index.index import MemoryIndex as MemoryIndex
from glossa.index.values import Concordance as Concordance
from glossa.index.values import Feed as Feed
from glossa.index.values import Hit as Hit
from glossa.index.values import Refresh as Refresh
from glossa.index.values import Stats as Stats
from glossa.memory import Query as Query
