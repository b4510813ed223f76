"""A bilingual file that comes back: what somebody made of it elsewhere, and what it was when it left."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from zlib import crc32

from glossa.model.finding import Finding
from glossa.model.segment import SegmentId
from glossa.model.target import Origin, State
from glossa.text.languages import LanguageTag

_UNFIT = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""What XML forbids."""


def carried(text: str) -> str:
    """Returns a text as every bilingual file can carry it: what one of them cannot hold is replaced."""
    return _UNFIT.sub("\ufffd", text).encode("utf-8", "replace").decode()


def as_sent(text: str) -> str:
    """Returns a text as it can be compared with one that comes back: as it is carried, line ends at its ends apart."""
    return carried(text.strip("\r\n"))


def fingerprint(text: str) -> str:
    """Returns eight hexadecimal digits that change with the text."""
    return f"{crc32(as_sent(text).encode()):08x}"


def finding_note(finding: Finding) -> str:
    """Returns the text of the note that a finding becomes."""
    return carried(f"{finding.check} ({finding.severity.value}): {finding.message}")


def left_over(text: str, known: Iterable[str]) -> str:
    """Returns what is in a text besides those that are known, each on lines of its own: programs wrap them, and put
    several together.
    """
    flat = " ".join(text.split())
    for words in sorted((each.split() for each in known), key=len, reverse=True):
        if words and " ".join(words) in flat:
            lines = r"\s+".join(map(re.escape, words))
            text = re.sub(rf"^[ \t]*+{lines}[ \t]*$", "", text, count=1, flags=re.MULTILINE)
    return "\n".join(line.strip() for line in text.splitlines() if line.strip())


@dataclass(frozen=True, slots=True)
class Mark:
    """What an export says of a translation, so that it is known again."""

    revision: int
    """0 where there was none."""
    state: State
    fingerprint: str
    """Of its text."""


@dataclass(frozen=True, slots=True)
class Remark:
    """What somebody says of a segment in a file that comes back; what went out with it is among it."""

    text: str
    by: str = ""
    """`""` where the file does not say who."""
    of_target: bool = False
    """Whether it is about the translation, and not about the segment itself."""


@dataclass(frozen=True, slots=True)
class ReturnedEntry:
    """One segment in a file that comes back."""

    line: int
    """The line on which it begins, counted from 1."""
    source: str
    text: str
    is_draft: bool = False
    article: str = ""
    """The name of the article that it is from; `""` where nothing says so."""
    segment: SegmentId | None = None
    mark: Mark | None = None
    plural: str = ""
    """The source of the plural, where the text has forms for one and for many."""
    forms: tuple[str, ...] = ()
    """The texts of the plural forms behind the first."""
    context: str = ""
    """What the authors of a program tell it by from the same words elsewhere; `""` in an article of glossa's."""
    state: State | None = None
    """How far the translation has come, in a format that says more of it than whether it is a draft."""
    remarks: tuple[Remark, ...] = ()
    origin: Origin | None = None
    """Where the text that was sent came from, in a format that says so."""
    match: str = ""
    """The source that the text was made for, where the memory had one like it; as sent."""
    reason: str = ""
    """Why that text was sent back."""

    @property
    def is_as_sent(self) -> bool:
        """Tells whether its text is the one that was sent."""
        return self.mark is not None and fingerprint(self.text) == self.mark.fingerprint

    @property
    def has_plural(self) -> bool:
        """Tells whether it has plural forms, which an article has not."""
        return self.plural != ""


@dataclass(frozen=True, slots=True)
class ReturnedFile:
    """All of a file that comes back."""

    article: str
    """The name of the article, as the file as a whole says it; `""` where it does not."""
    language: LanguageTag | None
    """The language of the translations, where the file says so."""
    entries: tuple[ReturnedEntry, ...]
    obsolete: int = 0
    """How many entries it keeps of texts that are gone."""
