"""The numbers of inline codes: texts that differ in nothing else are the same."""

from __future__ import annotations

from collections.abc import Mapping

from glossa.model.inline import TAG, tags


def canonical(text: str) -> tuple[str, Mapping[int, int]]:
    """Numbers the codes of a tagged text from 1 in the order of their appearance; says what each number became."""
    numbers: dict[int, int] = {}
    for tag in tags(text):
        numbers.setdefault(tag.id, len(numbers) + 1)
    return renumbered(text, numbers) if numbers else text, numbers


def renumbered(text: str, numbers: Mapping[int, int]) -> str:
    """Returns `text` with its codes numbered anew; what `numbers` does not name keeps its number."""
    return TAG.sub(lambda found: f"<{found[1]}{numbers.get(int(found[2]), int(found[2]))}{found[3]}>", text)
