"""How many there are, in the words of a message."""

from __future__ import annotations

import pytest

from glossa.text.counting import counted


@pytest.mark.parametrize(
    ("number", "said"),
    [(0, "0 terms"), (1, "1 term"), (2, "2 terms"), (1200, "1,200 terms"), (10**6, "1,000,000 terms")],
)
def test_one_thing_is_no_things(number: int, said: str) -> None:
    assert counted(number, "term") == said
