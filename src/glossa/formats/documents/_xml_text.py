"""The text of an XML file: in the encoding that it declares or begins with, and back to the same bytes."""

from __future__ import annotations

import codecs

from glossa.formats._xml_encoding import decoded, encoding_of

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
    encoding = encoding_of(data, name)
    sign = next((sign for sign, mark, _ in _MARKS if mark == encoding.mark), "")
    return sign + decoded(data, encoding, name)


def encode(text: str) -> bytes:
    """Returns the file of a text; characters that its encoding does not have become references."""
    for sign, mark, encoding in _MARKS:
        if text.startswith(sign):
            return mark + text[1:].encode(encoding, "replace")
    encoding = encoding_of(text[:_HEAD].encode("ascii", "replace"), "").name
    return text.encode(encoding, "replace" if encoding.startswith("utf") else "xmlcharrefreplace")


def readable(text: str) -> str:
    """Returns the text as a parser takes it, each character in its place."""
    return "\ufeff" + text[1:] if text.startswith(tuple(sign for sign, _, _ in _MARKS)) else text
