"""The encoding that a page declares, as browsers understand its name, and what to do where it is wrong.

Source: WHATWG Encoding, https://encoding.spec.whatwg.org/#names-and-labels; WHATWG HTML, section 13.2.3.2.
"""

from __future__ import annotations

import re

from glossa.errors import GlossaError
from glossa.formats.documents._html.tokens import SPACE

_NAME = rf"[{SPACE}]*=[{SPACE}]*[\"']?[{SPACE}]*(?P<name>[\w:.+-]{{1,40}})"
_HEAD = re.compile(
    r"<!--.*?(?:-->|\Z)|<script\b.*?(?:</script|\Z)|<style\b.*?(?:</style|\Z)|(?P<end></head|<body)|(?P<meta><meta(?=[\s/])[^>]*>)",
    re.DOTALL | re.IGNORECASE,
)
_META = re.compile(rf"[\s/\"';]charset{_NAME}", re.IGNORECASE)
_XML = re.compile(rf"\ufeff?<\?xml[^>]*?\sencoding{_NAME}")
_LABELS = {
    "utf-8": "utf-8 utf8 utf-16 utf-16le utf-16be unicode",
    "cp1252": "cp1252 iso-8859-1 iso8859-1 latin1 latin-1 ascii us-ascii",
    "cp1254": "iso-8859-9 iso8859-9 latin5",
    "cp874": "iso-8859-11 tis-620",
    "gb18030": "gb2312 gbk gb18030 x-gbk gb_2312-80",
    "big5hkscs": "big5 big5-hkscs cn-big5",
    "cp932": "shift_jis shift-jis sjis x-sjis windows-31j",
    "euc_jp": "euc-jp x-euc-jp",
    "cp949": "euc-kr ks_c_5601-1987 windows-949",
    "koi8_r": "koi8-r koi8",
    "koi8_u": "koi8-u",
    "mac_roman": "macintosh",
}
_CODECS = {
    **{f"windows-{number}": f"cp{number}" for number in (874, *range(1250, 1259))},
    **{f"iso-8859-{number}": f"iso8859_{number}" for number in (*range(2, 9), 10, 13, 14, 15, 16)},
    **{label: codec for codec, labels in _LABELS.items() for label in labels.split()},
}
"""Several names mean more in a browser than they say: `iso-8859-1` is Windows-1252, `gb2312` is GB 18030."""
_OF_TWO_BYTES = frozenset(["gb18030", "big5hkscs", "cp932", "euc_jp", "cp949"])
_SURELY_UTF_8 = 8
"""So many characters of two bytes that happen to be right in UTF-8 are no accident."""
_HALF_CHARACTER = re.compile("[\ud800-\udfff]")


def decode(data: bytes, name: str) -> str:
    """Reads a page in the encoding that it declares, else in UTF-8. Raises `GlossaError` when it is in another."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise GlossaError(f"{name} is UTF-16, not UTF-8", hint="Save it as UTF-8 in your editor.")
    declared = "" if data.startswith(b"\xef\xbb\xbf") else _declared(data.decode("latin-1"))
    codec = _codec(declared, name)
    try:
        text = data.decode(codec)
    except UnicodeDecodeError as error:
        raise _misdeclared(data, declared, name, error) from None
    if codec != "utf-8" and _is_utf_8(data, codec):
        raise GlossaError(f"{name} declares {declared}, but is UTF-8", hint='Declare it: <meta charset="utf-8">.')
    if encode(text) != data:
        raise GlossaError(
            f"{name} cannot be written back in {declared} byte for byte", hint="Save it as UTF-8, and declare that."
        )
    return text


def encode(text: str) -> bytes:
    """Writes a page in the encoding that it declares; what that has no bytes for becomes a character reference."""
    codec = "utf-8" if text.startswith("\ufeff") else _codec(_declared(text), "")
    return _HALF_CHARACTER.sub("?", text).encode(codec, "xmlcharrefreplace")


def _declared(text: str) -> str:
    """Returns the name of the encoding that the head of a page declares; `""` where there is none."""
    for found in _HEAD.finditer(text):
        said = _META.search(found["meta"]) if found["meta"] else None
        if said or found["end"]:
            return said["name"] if said else ""
    xml = _XML.match(text)
    return xml["name"] if xml else ""


def _codec(declared: str, name: str) -> str:
    codec = _CODECS.get(declared.lower() or "utf-8")
    if codec is None:
        raise GlossaError(f"{name} declares the encoding {declared}", hint="glossa does not read it. Save it as UTF-8.")
    return codec


def _misdeclared(data: bytes, declared: str, name: str, error: UnicodeDecodeError) -> GlossaError:
    line = data.count(b"\n", 0, error.start) + 1
    place = f"byte 0x{data[error.start]:02x} at offset {error.start} (line {line})"
    if not declared:
        return GlossaError(
            f"{name} is not UTF-8: {place}, and it declares no other encoding",
            hint="Save it as UTF-8, or declare its encoding with <meta charset>.",
        )
    actually = ", but is UTF-8" if _is_utf_8(data, error.encoding) else f", but is not: {place}"
    return GlossaError(f"{name} declares {declared}{actually}", hint="Save it in the encoding that it declares.")


def _is_utf_8(data: bytes, codec: str) -> bool:
    """Tells whether a page that declares another encoding is UTF-8 and not so by accident."""
    try:
        beyond = sum(1 for character in data.decode("utf-8") if not character.isascii())
    except UnicodeDecodeError:
        return False
    return beyond >= (_SURELY_UTF_8 if codec in _OF_TWO_BYTES else 1)
