"""Links: web addresses and e-mail addresses of the source stand in the target unchanged."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from glossa.checks._base import ANY, Case, Example, Find
from glossa.model.finding import Finding, Severity
from glossa.model.inline import visible
from glossa.text.spans import Span

# Only what addresses are made of: in Chinese the next word follows without a space. Runs are possessive and start at
# their beginning, so that a text of any length takes a time in proportion.
_ADDRESS = re.compile(
    r"(?:https?://|www\.)[\w!#$%&*+,./:;=?@~-]++|(?<![\w.+-])[\w.+-]++@[\w-]++(?:\.[\w-]++)++", re.ASCII
)
_AFTER = ".,;:!?*_"
"""What ends the sentence or the emphasis rather than the address."""


class _Links:
    id = "links"
    summary = "Web and e-mail addresses of the source stand in the target, letter for letter."
    reason = "Engines translate parts of addresses and people mistype them; readers cannot tell."
    reference = "RFC 3986, RFC 5322"
    languages = ANY
    bad = (
        Example(
            "Write to press@example.org.",
            "Escriba a prensa@example.org.",
            finds=(Find(source="press@example.org", severity=Severity.ERROR),),
        ),
        Example(
            "See https://example.org/en/talks for more.",
            "Vea más en la página.",
            finds=(Find(source="https://example.org/en/talks", severity=Severity.ERROR),),
        ),
        Example(
            "www.example.org and www.example.org",
            "www.example.org",
            finds=(Find(source="www.example.org", severity=Severity.ERROR),),
        ),
    )
    good = (
        Example("See https://example.org/talks.", "Véase https://example.org/talks."),
        Example("详见https://example.org/talks，谢谢", "See https://example.org/talks, thanks", "zh-Hans>en"),
        Example("请写信到press@example.org联系", "Write to press@example.org", "zh-Hans>en"),
    )

    def examine(self, case: Case) -> Iterator[Finding]:
        present = Counter(address for address, _ in _addresses(case.target))
        for address, span in _addresses(case.source):
            if present[address]:
                present[address] -= 1
            else:
                yield Finding(self.id, Severity.ERROR, f"{address} is missing or changed", source=span)


def _addresses(text: str) -> Iterator[tuple[str, Span]]:
    seen = visible(text)
    for found in _ADDRESS.finditer(seen.text):
        address = found[0].rstrip(_AFTER)
        yield address, seen.span(Span(found.start(), found.start() + len(address)))


CHECK = _Links()
