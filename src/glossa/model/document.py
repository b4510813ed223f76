"""A document as glossa sees it: the texts to translate, and the skeleton that holds them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import NewType

from glossa.model.inline import InlineCode
from glossa.model.on_demand import Literals
from glossa.model.target import State
from glossa.text.languages import LanguageTag

UnitId = NewType("UnitId", str)
"""The identity of a unit within one reading of a document: `u1`, `u2`, ... in document order."""


class Role(Enum):
    """What a unit is to its reader."""

    HEADLINE = "headline"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list item"
    QUOTATION = "quotation"
    CAPTION = "caption"
    TABLE_CELL = "table cell"
    FRONT_MATTER = "front-matter value"
    DATELINE = "dateline"
    BYLINE = "byline"
    FOOTNOTE = "footnote"
    MESSAGE = "message"
    """A text of a program, in a PO file or under a key of JSON or YAML. It is never cut into sentences."""
    CUE = "cue"
    """A subtitle. It is never cut into sentences."""
    DEBRIS = "debris"
    """Web-page furniture that came along with a copied text: breadcrumbs, share bars, comment forms."""


UNCUT = frozenset({Role.MESSAGE, Role.CUE})
"""The roles whose units are one segment each, however many sentences they have."""


@dataclass(frozen=True, slots=True)
class Given:
    """A translation that stands in a bilingual file."""

    text: str
    """Tagged with the codes of its unit, or of codes that it alone has."""
    state: State
    time: str = ""
    """When it was made, ISO 8601 and UTC, where that is known; by whom, where a person did."""
    by: str = ""


@dataclass(frozen=True, slots=True)
class Unit:
    """A block of a document (XLIFF: unit): a headline, a paragraph, a list item, a cell."""

    id: UnitId
    role: Role
    text: str
    """The text with tags for its inline codes, soft line breaks joined, no white space at either end. A hard
    line break is an inline code."""
    codes: tuple[InlineCode, ...]
    raw: str
    """Exactly what stands in the document for this unit."""
    line: int
    """The line of the document on which the unit begins, counted from 1."""
    note: str = ""
    """What a translator should know of the place: `front matter: title`, `link title`."""
    given: Given | None = None
    """The translation that the file has for it, where the file is bilingual."""


@dataclass(frozen=True, slots=True)
class Document:
    """One article (XLIFF: file) as read from a file.

    The literal pieces of `skeleton` and the `raw` of the units, interleaved, are the file:
    `skeleton[0] + units[0].raw + skeleton[1] + ... + units[-1].raw + skeleton[-1]`.
    """

    format: str
    """The id of the format that read it: `markdown`, `plain`."""
    language: LanguageTag
    skeleton: Sequence[str]
    units: Sequence[Unit]
    target: LanguageTag | None = None
    """The language of the translations that the file has, where it is bilingual and says so. Then the `raw` of a
    unit is the place of its translation, and its source is skeleton."""

    @property
    def source(self) -> str:
        """The whole document as it was read, a byte-order mark included."""
        whole = self._whole
        if whole is not None:
            return whole.text
        pieces = [self.skeleton[0]]
        for unit, piece in zip(self.units, self.skeleton[1:], strict=True):
            pieces += (unit.raw, piece)
        return "".join(pieces)

    @property
    def starts(self) -> Iterator[int]:
        """Where the `raw` of each unit starts in `source`."""
        whole = self._whole
        return iter(whole.starts) if whole is not None else self._counted()

    @property
    def _whole(self) -> Literals | None:
        skeleton = self.skeleton
        return skeleton if isinstance(skeleton, Literals) and skeleton.are_around(self.units) else None

    def _counted(self) -> Iterator[int]:
        position = 0
        for before, unit in zip(self.skeleton, self.units, strict=False):
            position += len(before)
            yield position
            position += len(unit.raw)
