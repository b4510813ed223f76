"""Links: web addresses and e-mail addresses of the source stand in the target unchanged."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from glossa.checks._base import Case, Example
from glossa.model.finding import Finding, Severity
from glossa.model.inline import visible

_ADDRESS = re.compile(
    r"https?://[^\s<>\"'“”‘’()（）。，、；]+|www\.[\w-]+\.[^\s<>\"'“”‘’()（）。，、；]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+",
    re.ASCII,
)


class _Links:
    id = "links"
    summary = "Web and e-mail addresses of the source stand in the target, letter for letter."
    reason = "Engines translate parts of addresses and people mistype them; readers cannot tell."
    bad = (
        Example("Write to press@example.org.", "Escriba a prensa@example.org."),
        Example("See https://example.org/en/talks for more.", "Vea más en la página."),
    )
    good = (
        Example("See https://example.org/talks.", "Véase https://example.org/talks."),
        Example("详见https://example.org/talks。", "See https://example.org/talks.", "zh-Hans>en"),
    )

    def examine(self, case: Case) -> Iterator[Finding]:
        missing = _addresses(case.source) - _addresses(case.target)
        for address in missing:
            yield Finding(self.id, Severity.ERROR, f"{address} is missing or changed")


def _addresses(text: str) -> Counter[str]:
    return Counter(address.rstrip(".,;:!?") for address in _ADDRESS.findall(visible(text).text))


CHECK = _Links()
