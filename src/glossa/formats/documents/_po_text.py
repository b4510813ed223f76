"""The grammar of PO files, read line by line, so that what is broken can be named with its line.

https://www.gnu.org/software/gettext/manual/html_node/PO-Files.html
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

_FIELD = re.compile(r'(?P<name>msgctxt|msgid_plural|msgid|msgstr)(?:\[(?P<form>\d{1,4})\])?\s*(?P<string>".*)')
_STRING = re.compile(r'"((?:[^"\\]++|\\.)*+)"')
_STRINGS = re.compile(rf"(?:{_STRING.pattern}\s*+)++")
_ESCAPE = re.compile(r"\\([0-7]{1,3}|x[0-9a-fA-F]{1,2}|.)")
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "a": "\a", "b": "\b", "f": "\f", "v": "\v"}


class PoSyntaxError(Exception):
    """A line that no PO file has."""

    def __init__(self, line: int, what: str) -> None:
        super().__init__(what)
        self.line = line
        self.what = what


@dataclass(slots=True)
class PoEntry:
    """One entry, being read."""

    line: int
    obsolete: bool = False
    fields: dict[str, str] = field(default_factory=dict)
    """`msgctxt`, `msgid`, `msgid_plural`, `msgstr`: those that are there. Of plural forms the first is `msgstr`, the
    others are `msgstr[1]` and so on."""
    extracted: list[str] = field(default_factory=list)
    """The lines of the comments that begin with `#.`."""
    translators: list[str] = field(default_factory=list)
    """The lines of the comments of translators, which begin with `#` and a space."""
    flags: set[str] = field(default_factory=set)
    last: str = ""
    """The field that was begun last, and the further lines that it has so far."""
    lines: list[str] = field(default_factory=list)

    def begin(self, name: str, text: str) -> None:
        """Takes in a field."""
        self.end()
        self.last = name
        self.fields[name] = text

    def end(self) -> None:
        """Joins the lines of the field that was begun last: of many, one by one would take long."""
        if self.lines:
            self.fields[self.last] += "".join(self.lines)
            self.lines.clear()


def po_entries(text: str) -> Iterator[PoEntry]:
    """Yields the entries of a PO file, its header first. Raises `PoSyntaxError`."""
    entry = PoEntry(1)
    for number, written in enumerate(_lines(text), start=1):
        line = written.strip()
        if not line:
            continue
        if "msgstr" in entry.fields and _begins_anew(line):
            entry.end()
            yield entry
            entry = PoEntry(number)
        if not (entry.fields or entry.extracted or entry.translators or entry.flags):
            entry.line = number
        if line.startswith("#") and not line.startswith("#~"):
            _comment(entry, line)
            continue
        if line.startswith("#~"):
            entry.obsolete = True
            line = line[2:].strip()
            if line.startswith("|") or not line:
                continue
        _statement(entry, line, number)
    entry.end()
    if "msgstr" in entry.fields:
        yield entry
    elif entry.fields:
        raise PoSyntaxError(entry.line, "the file ends before the entry has a msgstr")


def _lines(text: str) -> list[str]:
    # not splitlines: U+2028, form feeds and the like stand in texts
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def _begins_anew(line: str) -> bool:
    """Tells whether a line behind a msgstr is the next entry's."""
    said = line[2:].strip() if line.startswith("#~") else line
    return not said.startswith(('"', "msgstr["))


def _comment(entry: PoEntry, line: str) -> None:
    if line.startswith("#."):
        entry.extracted.append(line[2:].strip())
    elif line.startswith("#,"):
        entry.flags |= {flag.strip() for flag in line[2:].split(",")}
    elif not line.startswith(("#:", "#|")):
        entry.translators.append(line[1:].strip())


def _statement(entry: PoEntry, line: str, number: int) -> None:
    """Takes in a field, or a further line of the last one."""
    if line.startswith('"'):
        if not entry.last:
            raise PoSyntaxError(number, "a text without msgid or msgstr before it")
        entry.lines.append(_unescaped(line, number))
        return
    found = _FIELD.fullmatch(line)
    if found is None:
        raise PoSyntaxError(number, "neither a comment, msgctxt, msgid, msgstr nor a quoted text")
    name = found["name"]
    if name == "msgstr" and "msgid" not in entry.fields:
        raise PoSyntaxError(number, "a msgstr without a msgid before it")
    if name != "msgstr" and name in entry.fields:
        raise PoSyntaxError(number, f"a second {name}, and no msgstr before it")
    if name == "msgstr" and int(found["form"] or 0):
        name = f"msgstr[{int(found['form'])}]"
    entry.begin(name, _unescaped(found["string"], number))


def _unescaped(string: str, number: int) -> str:
    if found := _STRING.fullmatch(string):
        return unescaped(found[1])
    if _STRINGS.fullmatch(string) is None:
        raise PoSyntaxError(number, "a quotation mark is missing, or one too many")
    return "".join(map(unescaped, _STRING.findall(string)))


def unescaped(written: str) -> str:
    """Returns what stands for `written` between the quotation marks of a string."""
    if "\\" in written and "\\\\" not in written:  # nearly all escapes are of these two
        written = written.replace('\\"', '"').replace("\\n", "\n")
    return _ESCAPE.sub(_character, written) if "\\" in written else written


def _character(found: re.Match[str]) -> str:
    said = found[1]
    if said[0] in "01234567":
        return chr(int(said, 8) & 0xFF)
    if said[0] == "x" and len(said) > 1:
        return chr(int(said[1:], 16))
    return _ESCAPES.get(said, said)
