"""What is no Word document that glossa reads: each is said in one line, before anything is unpacked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipInfo

from glossa.errors import GlossaError

_LARGEST = 1 << 28
"""Bytes of all parts unpacked."""
_MOST_PARTS = 10_000
_SUSPICIOUS = 1 << 24
"""Bytes unpacked from which on the ratio is looked at: a small part may well be one character many times."""
_RATIO = 150
"""How much smaller a part may be when packed. The XML of long tables is 60 times smaller, one repeated byte 1,000."""
_OLE = b"\xd0\xcf\x11\xe0"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_END = b"PK\x05\x06"
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_TRACKED = re.compile(r"<(?:[\w.-]+:)?(?:ins|del|moveFrom|moveTo|cellIns|cellDel|cellMerge)[\s/>]")


@dataclass(frozen=True, slots=True)
class Kind:
    """What a package is meant to be."""

    name: str
    """With its article."""
    suffix: str
    old: str
    """The ending of such files of old."""

    @property
    def again(self) -> str:
        """What to do."""
        return f"Save it again as {self.suffix}."


WORD = Kind("a Word document", ".docx", ".doc")
EXCEL = Kind("an Excel workbook", ".xlsx", ".xls")


def check_archive(data: bytes, name: str, kind: Kind) -> None:
    """Refuses what is no zip archive, by its first and last bytes."""
    if data.startswith(_OLE) and _ENCRYPTED in data:
        raise _locked(name, kind)
    if data.startswith(_OLE):
        raise GlossaError(f"{name} is {kind.name} of the old kind ({kind.old})", hint=kind.again)
    if data.startswith(b"{\\rtf"):
        raise GlossaError(f"{name} is RTF, not {kind.suffix}", hint=kind.again)
    if not data:
        raise GlossaError(f"{name} is empty", hint="There is nothing to translate.")
    if not data.startswith(_ZIP):
        raise GlossaError(f"{name} is not {kind.name}", hint=kind.again)
    if _END not in data:
        raise GlossaError(f"{name} ends too early; the end of it is missing", hint="Copy or download it again.")


def check_entries(entries: Sequence[ZipInfo], name: str, kind: Kind) -> None:
    """Refuses archives that are a trick: bombs, paths out of the archive, two parts of one name, macros."""
    if len(entries) > _MOST_PARTS:
        raise GlossaError(f"{name} has more than {_MOST_PARTS:,} parts", hint="Is it a document?")
    if sum(entry.file_size for entry in entries) > _LARGEST:
        raise GlossaError(f"{name} unpacks to more than {_LARGEST >> 20} MB", hint="Is it a document?")
    seen: set[str] = set()
    for entry in entries:
        part = entry.filename
        if _is_strange(part) or part.lower() in seen:
            raise GlossaError(f"{name} has a part with a strange name: {part!r}", hint=kind.again)
        seen.add(part.lower())
        if entry.flag_bits & 1:
            raise _locked(name, kind)
        if entry.file_size > _SUSPICIOUS and entry.file_size > _RATIO * entry.compress_size:
            raise GlossaError(f"{name} is a trick: {part} unpacks to {entry.file_size >> 20} MB", hint=kind.again)
        if entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
            raise GlossaError(f"{name} is packed in a way that no office program knows", hint=kind.again)
        if part.lower().endswith("vbaproject.bin"):
            raise macros(name)


def _locked(name: str, kind: Kind) -> GlossaError:
    return GlossaError(f"{name} is locked with a password", hint=f"Save it without one, as {kind.suffix}.")


def macros(name: str) -> GlossaError:
    """Returns what is said of a document that has programs in it."""
    return GlossaError(f"{name} has macros, which are programs", hint="Save it as .docx, without macros.")


def damaged(name: str, part: str = "") -> GlossaError:
    """Returns what is said of an archive that cannot be unpacked."""
    what = f"its part {part} cannot be unpacked" if part else "it cannot be unpacked"
    return GlossaError(f"{name} is damaged: {what}", hint="Copy or download it again.")


def check_tracked(xml: str, name: str) -> None:
    """Refuses a part with tracked changes: nobody can tell which of its two texts is to be translated."""
    if _TRACKED.search(xml):
        raise GlossaError(
            f"{name} has tracked changes",
            hint="Accept or reject them first (Word: Review, Accept All Changes), then save it.",
        )


def _is_strange(part: str) -> bool:
    return (
        part.startswith("/")
        or "\\" in part
        or ":" in part
        or ".." in part.split("/")
        or _CONTROL.search(part) is not None
        or not part
    )
