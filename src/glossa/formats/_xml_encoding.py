"""The encoding of an XML file: what it begins with or declares, where its bytes bear that out.

A file that says Latin-1 and is in UTF-8 can be read as it says, and every accent in it becomes two wrong characters. So
bytes that are UTF-8 throughout are never taken for another encoding.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from glossa.errors import GlossaError

_DECLARED = re.compile(rb"""\s*<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']""")
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WIDE = ("utf-16", "utf-32")
_NO_TEXT = frozenset({"punycode", "idna", "undefined", "utf-7", "unicode-escape", "raw-unicode-escape"})
"""What Python has besides the encodings of files."""
_ASCII = bytes(range(128))
_SURE = 20
"""So many bytes beyond ASCII are not valid UTF-8 by chance in an encoding of two bytes for a character."""


@dataclass(frozen=True, slots=True)
class Encoding:
    """What a file is in."""

    name: str
    """In Python's spelling."""
    said: str
    """As messages call it: as the file spells it."""
    mark: bytes
    """The byte-order mark; `b""` where there is none."""


def encoding_of(data: bytes, name: str) -> Encoding:
    """Returns the encoding that a file says, of which it may be a beginning; `name` is what messages call it.

    A byte-order mark counts more than the declaration. Raises `GlossaError` for an encoding that is none.
    """
    for mark, known in _MARKS:
        if data.startswith(mark):
            return Encoding(known, known.upper()[:6].rstrip("-"), mark)
    found = _DECLARED.match(data)
    said = found[1].decode("ascii") if found else "UTF-8"
    try:
        known = codecs.lookup(said).name
        b"x".decode(said, "ignore")
    except (LookupError, UnicodeError):
        known = ""
    if not known or known in _NO_TEXT:
        hint = "Save it as UTF-8, and say so in its first line."
        raise GlossaError(f"{name} says that it is in {said}, which is no known encoding", hint=hint)
    if known.startswith(_WIDE) and found:
        # The declaration could be read byte by byte.
        hint = "Correct the encoding in its first line."
        raise GlossaError(f"{name} says that it is in {said}, but it is not", hint=hint)
    return Encoding(known, said, b"")


def decoded(data: bytes, encoding: Encoding, name: str) -> str:
    """Returns the text of a file without its mark. Raises `GlossaError` where it is not in this encoding."""
    check(data, encoding, name)
    try:
        return data[len(encoding.mark) :].decode(encoding.name)
    except UnicodeDecodeError as fault:
        raise _misread(data, encoding, name) or _wrong(fault, data, encoding, name) from None


def check(data: bytes, encoding: Encoding, name: str) -> None:
    """Raises `GlossaError` where a file is in UTF-8 and says something else."""
    if not encoding.mark and may_be_misread(data, encoding.name):
        fault = _misread(data, encoding, name)
        if fault is not None:
            raise fault


def may_be_misread(data: bytes, codec: str) -> bool:
    """Tells whether a file is surely in UTF-8, should it be valid as that, though it says that it is in `codec`."""
    if codec == "utf-8" or data.isascii():
        return False
    is_single = len(b"\xe4\xb8".decode(codec, "replace")) == 2
    return is_single or len(data.translate(None, _ASCII)) >= _SURE


def _misread(data: bytes, encoding: Encoding, name: str) -> GlossaError | None:
    """Says of a file that is in UTF-8 and says something else what is wrong; None of any other."""
    if encoding.name == "utf-8" or encoding.mark:
        return None
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return GlossaError(
        f"{name} says that it is in {encoding.said}, but it is in UTF-8",
        hint=f"Write UTF-8 in its first line. If it really is in {encoding.said}, save it as UTF-8 first.",
    )


def _wrong(fault: UnicodeDecodeError, data: bytes, encoding: Encoding, name: str) -> GlossaError:
    at = len(encoding.mark) + fault.start
    line = data.count(b"\n", 0, at) + 1
    return GlossaError(
        f"{name} is not in {encoding.said}, as it should be: byte 0x{data[at]:02x} (line {line})",
        hint="Save it as UTF-8, or name its real encoding in its first line.",
    )
