"""Stand-ins that are XML elements: `<g id="0">...</g>` for a pair of codes, `<x id="1"/>` for all else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import unescape

from glossa.masking._parts import Parts, StandIn
from glossa.model.inline import CodeKind

_ELEMENT = re.compile(
    r"""<\s*(?:(?P<close>/\s*g)"""
    r"""|g\s+id\s*=\s*["']?(?P<open>\d{1,4})["']?"""
    r"""|x\s+id\s*=\s*["']?(?P<alone>\d{1,4})["']?(?:\s+as\s*=\s*["']?\w*["']?)?\s*/?)\s*>""",
    re.IGNORECASE,
)
_NEEDLESS = re.compile(r"<\s*/\s*x\s*>", re.IGNORECASE)
"""Some engines read `<x id="1"/>` as an opening tag and close it somewhere."""


def elements(stand_ins: Sequence[StandIn]) -> list[str]:
    """Makes `<g id="n">`, `</g>` for codes whose partner is there too, `<x id="n"/>` for all else."""
    partners = _partners(stand_ins)
    closing = set(partners.values())
    return [
        f'<g id="{number}">'
        if number in partners
        else "</g>"
        if number in closing
        else _alone(number, stand_in.grammar)
        for number, stand_in in enumerate(stand_ins)
    ]


def cut_at_elements(stand_ins: Sequence[StandIn], draft: str) -> Parts:
    """Cuts a draft at its elements; a `</g>` closes the innermost `<g>`."""
    draft = _NEEDLESS.sub("", draft)
    partners = _partners(stand_ins)
    texts: list[str] = []
    order: list[int] = []
    still_open: list[int] = []
    position = 0
    for found in _ELEMENT.finditer(draft):
        if found["close"]:
            number = partners.get(still_open.pop(), -1) if still_open else -1
        else:
            number = int(found["open"] or found["alone"])
        if found["open"]:
            still_open.append(number)
        texts.append(unescape(draft[position : found.start()]))
        order.append(number)
        position = found.end()
    return Parts([*texts, unescape(draft[position:])], order)


def _alone(number: int, grammar: str) -> str:
    return f'<x id="{number}" as="{grammar}"/>' if grammar else f'<x id="{number}"/>'


def _partners(stand_ins: Sequence[StandIn]) -> dict[int, int]:
    """Pairs the numbers of properly nested opening and closing codes."""
    partners: dict[int, int] = {}
    still_open: list[tuple[int, int]] = []
    for number, stand_in in enumerate(stand_ins):
        code = stand_in.code
        if code and code.kind is CodeKind.OPEN:
            still_open.append((number, code.id))
        elif code and code.kind is CodeKind.CLOSE and still_open and still_open[-1][1] == code.id:
            partners[still_open.pop()[0]] = number
    return partners
