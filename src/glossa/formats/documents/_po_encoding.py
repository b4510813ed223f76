"""The encoding of a PO file, which its header names."""

from __future__ import annotations

import codecs
import re

from glossa.errors import GlossaError
from glossa.formats._xml_encoding import may_be_misread

_CHARSET = re.compile(r"(?<=charset=)[A-Za-z0-9_.:-]+")
_HEAD = 4096
_HINT = "Nothing was changed. Save it as UTF-8 in your editor."


def decode(data: bytes, name: str) -> str:
    """Returns the text of a PO file, its byte-order mark included; `name` is the file's, for messages.

    Raises `GlossaError` where it is not in the encoding that it names: also where it is in UTF-8, and could be read
    as another one with each accent as two wrong characters.
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise GlossaError(f"{name} is UTF-16, not UTF-8", hint=_HINT)
    charset = _charset(data[:_HEAD].decode("ascii", "replace"), is_marked=data.startswith(b"\xef\xbb\xbf"))
    try:
        text = data.decode(charset)
    except UnicodeDecodeError as fault:
        if _is_utf8(data):
            raise _misread(charset, name) from None
        line = data.count(b"\n", 0, fault.start) + 1
        message = f"{name}, line {line}: byte 0x{data[fault.start]:02x} is not {charset}"
        raise GlossaError(message, hint=_HINT) from None
    except (LookupError, UnicodeError):
        message = f"{name} says that it is in {charset!r}, and cannot be read as that"
        raise GlossaError(message, hint=_HINT) from None
    if may_be_misread(data, codecs.lookup(charset).name) and _is_utf8(data):
        raise _misread(charset, name)
    return text


def _misread(charset: str, name: str) -> GlossaError:
    hint = f"Write charset=UTF-8 in its header. If it really is in {charset}, save it as UTF-8 first."
    return GlossaError(f"{name} says that it is in {charset}, but it is in UTF-8", hint=hint)


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def encode(text: str) -> bytes:
    """Returns the PO file of a text; what the encoding in its header cannot say makes it one in UTF-8."""
    charset = _charset(text[:_HEAD], is_marked=text.startswith("\ufeff"))
    try:
        return text.encode(charset)
    except (UnicodeError, LookupError):
        declared = _CHARSET.search(text, 0, _HEAD)
        if declared and charset != "utf-8":
            text = text[: declared.start()] + "UTF-8" + text[declared.end() :]
        return text.encode("utf-8", "replace")


def _charset(head: str, *, is_marked: bool) -> str:
    declared = _CHARSET.search(head)
    name = declared[0] if declared and not is_marked else "utf-8"
    return "utf-8" if name.lower() in ("utf-8", "charset") else name
