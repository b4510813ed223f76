"""What is looked up in the memory."""

from __future__ import annotations

from dataclasses import dataclass
from zlib import crc32

from glossa.memory.numbering import canonical


@dataclass(frozen=True, slots=True)
class Query:
    """A text to look up, tagged, and the source texts beside it; `""` where there is none or nobody knows."""

    text: str
    before: str = ""
    after: str = ""

    @property
    def context(self) -> int:
        """A hash of the texts beside it."""
        return context(self.before, self.after)


def context(before: str, after: str) -> int:
    """Returns a hash of the texts beside a text, the same in all processes; 0 where there are none."""
    if not (before or after):
        return 0
    both = "\0".join((canonical(before)[0], canonical(after)[0]))
    return crc32(both.encode("utf-8", "surrogatepass")) or 1
