"""From the bytes of a text file to its text; a file in another encoding than UTF-8 is told which one it seems."""

from __future__ import annotations

import codecs

from glossa.errors import GlossaError

_SAMPLE = 4096
_MARKS = ((codecs.BOM_UTF16_LE, "UTF-16"), (codecs.BOM_UTF16_BE, "UTF-16"))


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
    if _seems_gb18030(data):
        raise GlossaError(f"{name} seems to be in GB18030 (GBK), not in UTF-8", hint=hint)
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


def _seems_gb18030(data: bytes) -> bool:
    """Tells whether the bytes are Chinese text in that encoding; nearly all of its characters are in GB 2312 then."""
    try:
        characters = [character for character in data.decode("gb18030") if not character.isascii()]
    except UnicodeDecodeError:
        return False
    common = sum(_is_gb2312(character) for character in characters)
    return common > 1 and common >= 0.9 * len(characters)


def _is_gb2312(character: str) -> bool:
    try:
        character.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True
