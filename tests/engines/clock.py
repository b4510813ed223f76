"""A clock for tests."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class Clock:
    """Time that passes only when somebody pauses."""

    now: float = 100.0
    pauses: list[float] = field(default_factory=list)

    def pause(self, seconds: float) -> None:
        """Lets `seconds` pass."""
        self.pauses.append(seconds)
        self.now += seconds

    def __call__(self) -> float:
        """Tells the time."""
        return self.now
