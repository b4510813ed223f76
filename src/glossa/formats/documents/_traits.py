"""What a translation has beside its text, which a bilingual file may have no place for."""

from __future__ import annotations

from enum import Enum


class Trait(Enum):
    """One thing that people elsewhere cannot see, or cannot change, in a format that has no place for it."""

    APPROVALS = "approvals"
    """Whether a text is reviewed or final, and not only translated."""
    ORIGINS = "origins"
    """That a machine, the memory or a file brought it."""
    COMMENTS = "comments"
    """What people say and nobody has settled."""
    FINDINGS = "findings"
    """What the checks say of it."""
    WAIVERS = "waivers"
    """What need not be mended, and why."""
