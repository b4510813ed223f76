"""The text of an XML file: in the encoding that it declares or begins with, and back to the same bytes."""

from __future__ import annotations

import codecs
import re

from glossa.errors import GlossaError

_DECLARED = re.compile(r"\s*<\?xml[^>]{0,100}?\sencoding\s*=\s*[\"']([A-Za-z0-9._-]{1,40})[\"']")
_HEAD = 400
_MARKS = (
    ("\ufeff", codecs.BOM_UTF8, "utf-8"),
    ("\uffff", codecs.BOM_UTF16_LE, "utf-16-le"),
    ("\ufffe", codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""What begins the text of a file in the place of its byte-order mark, so that the same mark can be written again."""


def decode(data: bytes, name: str) -> str:
    """Returns the text of a file, its byte-order mark included; `name` is the file's, for messages.

    Raises `GlossaError` where it is not in the encoding that it declares.
    """
    sign, mark, encoding = next((each for each in _MARKS if data.startswith(each[1])), ("", b"", ""))
    encoding = encoding or _declared(data[:_HEAD].decode("latin-1")) or "utf-8"
    try:
        text = data[len(mark) :].decode(encoding)
    except LookupError:
        hint = "Save it as UTF-8, and say so in its first line."
        raise GlossaError(f"{name} says that it is in {encoding}, which is no known encoding", hint=hint) from None
    except UnicodeError as fault:
        at = fault.start if isinstance(fault, UnicodeDecodeError) else 0
        line = data.count(b"\n", 0, at) + 1
        hint = "Save it as UTF-8, or name its real encoding in its first line."
        raise GlossaError(f"{name} is not in {encoding}, as it should be (line {line})", hint=hint) from None
    return sign + text


def encode(text: str) -> bytes:
    """Returns the file of a text; characters that its encoding does not have become references."""
    for sign, mark, encoding in _MARKS:
        if text.startswith(sign):
            return mark + text[1:].encode(encoding, "replace")
    encoding = _declared(text[:_HEAD]) or "utf-8"
    return text.encode(encoding, "replace" if encoding.lower().startswith("utf") else "xmlcharrefreplace")


def readable(text: str) -> str:
    """Returns the text as a parser takes it, each character in its place."""
    return "\ufeff" + text[1:] if text.startswith(tuple(sign for sign, _, _ in _MARKS)) else text


def _declared(head: str) -> str:
    found = _DECLARED.match(head)
    return found[1] if found else ""
