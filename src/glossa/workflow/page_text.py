"""The text of a web page, in the encoding that it is in: what its server says, what it says itself, what it can be."""

from __future__ import annotations

from dataclasses import dataclass

from glossa.errors import GlossaError
from glossa.formats.documents import EncodedReader
from glossa.workflow.reading import reader_called

_UTF_8_MARK = b"\xef\xbb\xbf"
_AS_BROWSERS = {"gb2312": "gb18030", "gbk": "gb18030", "iso-8859-1": "cp1252", "latin-1": "cp1252"}
"""Names that mean more in a browser than they say."""
_SURE = 8
"""So many characters of two bytes that happen to be right in UTF-8 are no accident."""
_ASCII = bytes(range(128))
_RARE = 10
"""A text in UTF-8 of which some bytes were lost has at least so many characters for each that is broken."""
_FEW = 20
"""Of a text in Latin letters less than one byte in so many is an accent; a guess needs more to go by."""


@dataclass(frozen=True, slots=True)
class PageText:
    """A page that was read."""

    text: str | bytes
    """Bytes where somebody else must guess their encoding."""
    guessed: bool = False
    """Whether it is in no encoding that was named."""


def page_text(data: bytes, name: str, charset: str) -> PageText:
    """Reads a page as its server says, else as it says itself; `charset` is the server's word, `""` for none.

    What is surely UTF-8 is read as that: as anything else it would be wrong characters throughout.
    """
    said = None if data.startswith(_UTF_8_MARK) else _read(data, _AS_BROWSERS.get(charset, charset))
    if said is None:
        said = _by_itself(data, name)
    return PageText(_guessed(data), guessed=True) if said is None else PageText(said)


def _read(data: bytes, codec: str) -> str | None:
    """Reads a page in an encoding, or in UTF-8 where it is that and no other; None where it is neither."""
    try:
        text = data.decode(codec) if codec else None
        known = _read_as_utf_8(data, codec) if text is not None else None
    except (LookupError, UnicodeError):
        return None
    return text if known is None else known


def _read_as_utf_8(data: bytes, codec: str) -> str | None:
    """Reads what another encoding could be read as, too; None where it is not surely UTF-8."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    is_single = len("é".encode().decode(codec, "replace")) == len("é".encode())
    beyond = sum(not character.isascii() for character in text)
    return text if beyond >= (1 if is_single else _SURE) else None


def _guessed(data: bytes) -> str | bytes:
    """Reads a page in UTF-8 of which little is broken, or in Windows-1252 where it is Latin letters but for a few."""
    text = data.decode("utf-8", "replace")
    if text.count("\ufffd") * _RARE <= sum(not character.isascii() for character in text):
        return text
    few = len(data.translate(None, _ASCII)) * _FEW < len(data)
    return data.decode("cp1252", "replace") if few else data


def _by_itself(data: bytes, name: str) -> str | None:
    reader = reader_called("html")
    try:
        return reader.decode(data, name) if isinstance(reader, EncodedReader) else None
    except GlossaError:
        return None
