"""From the bytes of a text file to its text; a file in another encoding than UTF-8 is told which one it seems."""

from __future__ import annotations

import codecs
import re

from glossa.errors import GlossaError

_SAMPLE = 4096
_MARKS = ((codecs.BOM_UTF16_LE, "UTF-16"), (codecs.BOM_UTF16_BE, "UTF-16"))
_COMMON = 0.9
"""The share of a text's characters that are among the common ones, if it is in the encoding that it seems to be in."""
_BESIDE_ASCII = re.compile(r"[A-Za-z][^\W\d_a-zA-Z]|[^\W\d_a-zA-Z][A-Za-z]")


def decode(data: bytes, name: str, hint: str) -> str:
    """Reads UTF-8, with or without a byte-order mark.

    Raises `GlossaError` with `hint` that names the encoding the bytes seem to be in, else the first bad byte.
    """
    if seems := _utf16(data):
        raise GlossaError(f"{name} is in {seems}, not in UTF-8", hint=hint)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # The decoder counts from behind the byte-order mark.
        offset = len(data) - len(error.object) + error.start
        is_cut_off = error.reason == "unexpected end of data"
    if b"\0" in data:
        raise GlossaError(f"{name} is not a text file", hint=hint)
    if not is_cut_off and (seems := _seems(data)):
        raise GlossaError(f"{name} seems to be in {seems}, not in UTF-8", hint=hint)
    line = data.count(b"\n", 0, offset) + 1
    raise GlossaError(f"{name} is not UTF-8: byte 0x{data[offset]:02x} at offset {offset} (line {line})", hint=hint)


def _utf16(data: bytes) -> str:
    """Returns the name of the encoding when it is UTF-16: by its mark, or by the zero bytes of its ASCII characters."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding
    sample = data[:_SAMPLE]
    for start, encoding in ((1, "UTF-16 (LE)"), (0, "UTF-16 (BE)")):
        zeros, others = sample[start::2].count(0), sample[1 - start :: 2].count(0)
        if not others and zeros > len(sample) // 4:
            return encoding
    return ""


def _seems(data: bytes) -> str:
    """Returns the name of the old encoding that the bytes make the best text in; `""` where none does."""
    if _seems_chinese(data, "gb18030", range(0xA1, 0xF8)):
        return "GB18030 (GBK)"
    if _seems_chinese(data, "big5", range(0xA1, 0xC7)):
        return "Big5"
    return "Windows-1252 (Latin-1)" if _seems_western(data) else ""


def _seems_chinese(data: bytes, encoding: str, leads: range) -> bool:
    """Tells whether the bytes are Chinese text in that encoding: nearly all of its characters are common ones then.

    `leads` are the first bytes of the common ones; in GB18030, which has GB 2312 in it, the second one is high, too.
    """
    try:
        characters = [character for character in data.decode(encoding) if not character.isascii()]
    except UnicodeDecodeError:
        return False
    lowest = 0xA1 if encoding == "gb18030" else 0x40
    coded = [character.encode(encoding) for character in characters]
    common = sum(len(code) == 2 and code[0] in leads and code[1] >= lowest for code in coded)
    return common > 1 and common >= _COMMON * len(characters)


def _seems_western(data: bytes) -> bool:
    """Tells whether letters beyond ASCII mostly stand in words of ASCII letters, and no character is UTF-8."""
    if not data.decode("utf-8", "ignore").isascii():
        return False
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return False
    accented = sum(letter.isalpha() and not letter.isascii() for letter in text)
    return 0 < accented <= 2 * len(_BESIDE_ASCII.findall(text))
