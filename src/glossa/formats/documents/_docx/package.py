"""A package of parts (Open Packaging Conventions, ECMA-376 part 2) as one text, and back.

The parts stand in their order. Each begins with U+001E, which no XML can have, and a line of JSON that has its name,
its time and whether it is deflated; what follows is the part, `utf-8` or `utf-16` where it is XML, else `base64`.
"""

from __future__ import annotations

import base64
import binascii
import codecs
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from glossa.errors import GlossaError
from glossa.formats.documents._docx.refusals import WORD, Kind, check_archive, check_entries, damaged

_MARK = "\x1e"
_UTF16 = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a package: `text[start:end]` of the text that stands for it."""

    name: str
    start: int
    end: int
    encoding: str
    """`utf-8`, `utf-16-le`, `utf-16-be`, or `base64` for what is no XML."""
    time: tuple[int, int, int, int, int, int]
    deflated: bool

    @property
    def is_text(self) -> bool:
        """Whether it stands there as it is."""
        return self.encoding != "base64"


def flat(data: bytes, name: str, kind: Kind = WORD) -> str:
    """Returns the package as one text. Raises `GlossaError` for what is no sound package; `name` is the file's."""
    check_archive(data, name, kind)
    try:
        with ZipFile(BytesIO(data)) as package:
            check_entries(package.infolist(), name, kind)
            return "".join(piece for info in package.infolist() for piece in _written(package, info, name))
    except (BadZipFile, NotImplementedError, OSError, ValueError):
        raise damaged(name) from None


def zipped(text: str) -> bytes:
    """Returns the package that `flat` made a text of: the same parts with the same bytes, times and order."""
    buffer = BytesIO()
    with ZipFile(buffer, "w") as package:
        for part in parts(text):
            info = ZipInfo(part.name, part.time)
            info.compress_type = ZIP_DEFLATED if part.deflated else ZIP_STORED
            info.create_system = 0
            package.writestr(info, _bytes(text[part.start : part.end], part.encoding))
    return buffer.getvalue()


def packed(contents: Mapping[str, str]) -> bytes:
    """Returns a package of these parts; it is the same whenever it is made."""
    buffer = BytesIO()
    with ZipFile(buffer, "w") as package:
        for name, content in contents.items():
            info = ZipInfo(name)
            info.compress_type, info.create_system = ZIP_DEFLATED, 0
            package.writestr(info, content.encode("utf-8", "replace"))
    return buffer.getvalue()


def parts(text: str) -> Iterator[Part]:
    """Yields the parts of a package in their order; none where the text is no package."""
    place = 0 if text.startswith(_MARK) else -1
    while place >= 0:
        start = text.find("\n", place) + 1
        following = text.find(_MARK, start)
        header = _header(text[place + 1 : start])
        if header is None:
            return
        yield Part(header.name, start, len(text) if following < 0 else following, *header.rest)
        place = following


@dataclass(frozen=True, slots=True)
class _Header:
    name: str
    rest: tuple[str, tuple[int, int, int, int, int, int], bool]


def _header(line: str) -> _Header | None:
    try:
        known = json.loads(line)
        year, month, day, hour, minute, second = map(int, known["time"])
        time = (year, month, day, hour, minute, second)
        return _Header(str(known["part"]), (str(known["as"]), time, bool(known["deflated"])))
    except (ValueError, KeyError, TypeError):
        return None


def _written(package: ZipFile, info: ZipInfo, name: str) -> Iterator[str]:
    try:
        data = package.read(info)
    except Exception:  # a damaged part raises whatever its damage leads to
        raise damaged(name, info.filename) from None
    encoding, content = _text(info.filename, data)
    header = {
        "part": info.filename,
        "time": info.date_time,
        "deflated": info.compress_type == ZIP_DEFLATED,
        "as": encoding,
    }
    yield f"{_MARK}{json.dumps(header, ensure_ascii=False)}\n"
    yield content


def _text(part: str, data: bytes) -> tuple[str, str]:
    """Returns how a part stands in the text, and that."""
    if part.lower().endswith((".xml", ".rels")):
        encoding = _UTF16.get(data[:2], "utf-8")
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            text = _MARK
        if _MARK not in text:
            return encoding, text
    return "base64", base64.b64encode(data).decode("ascii")


def _bytes(content: str, encoding: str) -> bytes:
    if encoding != "base64":
        return content.encode(encoding, "replace")
    try:
        return base64.b64decode(content)
    except binascii.Error:
        raise GlossaError(
            "A part of the document is damaged in the store", hint="`glossa store check` says more."
        ) from None
