"""Invented files in each document format: the same sentences, about a harbour that there is nowhere."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Mapping
from itertools import count
from random import Random
from types import MappingProxyType

_WHO = (
    "The harbour master",
    "A pilot",
    "The council of the island",
    "Her sister",
    "Nobody on the quay",
    "The ferry line",
)
_DOES = ("has promised", "refused to pay for", "was proud of", "had never heard of", "will open", "wants to paint")
_WHAT = (
    "a second crane",
    "the wider road",
    "the northern channel",
    "twelve new lamps",
    "a school for pilots",
    "the old dyke",
)
_WHEN = (
    "before the storms come",
    "since the last meeting",
    "until the end of May",
    "in spite of the price",
    "once more",
)


def paragraphs(size: int) -> list[str]:
    """Makes about `size` characters of paragraphs of one to four sentences, always the same ones."""
    random = Random(7)
    made: list[str] = []
    length = 0
    while length < size:
        made.append(" ".join(_sentence(random) for _ in range(random.randint(1, 4))))
        length += len(made[-1])
    return made


def _sentence(random: Random) -> str:
    who, does, what, when = (random.choice(words) for words in (_WHO, _DOES, _WHAT, _WHEN))
    return f"{who} {does} {what} number {random.randint(2, 9999)} {when}."


def markdown(texts: list[str]) -> str:
    """Makes an article with headings, emphasis, links and lists."""
    return "".join(map(_block, count(), texts))


def _block(number: int, text: str) -> str:
    first, _, rest = text.partition(" number ")
    match number % 6:
        case 0:
            return f"## {first}\n\n{text}\n\n"
        case 1:
            return f"*{first}* number [{rest}](https://example.org/{number})\n\n"
        case 2:
            return f"- {text}\n- **{first}**\n\n"
        case _:
            return text.replace(". ", ".\n") + "\n\n"


def plain(texts: list[str]) -> str:
    """Makes paragraphs with blank lines between them."""
    return "\n\n".join(texts) + "\n"


def html(texts: list[str]) -> str:
    """Makes a page with some emphasis, links and lists."""
    body = "\n".join(map(_element, count(), texts))
    head = '<!DOCTYPE html>\n<html lang="en">\n<head><title>The harbour</title></head>\n'
    return f"{head}<body>\n{body}\n</body>\n</html>\n"


def _element(number: int, text: str) -> str:
    first, _, rest = text.partition(" number ")
    match number % 6:
        case 0:
            return f"<h2>{first}</h2>\n<p>{text}</p>"
        case 1:
            return f'<p><em>{first}</em> number <a href="https://example.org/{number}">{rest}</a></p>'
        case 2:
            return f"<ul>\n<li>{text}</li>\n<li><strong>{first}</strong></li>\n</ul>"
        case _:
            return f"<p>{text}</p>"


def docx(texts: list[str]) -> bytes:
    """Makes a Word document of paragraphs, every sixth one with a bold run."""
    from docx import Document

    file = Document()
    for number, text in enumerate(texts):
        first, _, rest = text.partition(" number ")
        paragraph = file.add_paragraph(text if number % 6 else "")
        if not number % 6:
            paragraph.add_run(first).bold = True
            paragraph.add_run(f" number {rest}")
    made = io.BytesIO()
    file.save(made)
    return made.getvalue()


def srt(texts: list[str]) -> str:
    """Makes a cue of each text."""
    return "".join(f"{number}\n{_times(number, ',')}\n{text}\n\n" for number, text in enumerate(texts, 1))


def webvtt(texts: list[str]) -> str:
    """Makes a cue of each text."""
    cues = (f"{_times(number, '.')}\n<i>{text}</i>\n\n" for number, text in enumerate(texts))
    return "WEBVTT\n\n" + "".join(cues)


def _times(number: int, point: str) -> str:
    return " --> ".join(f"{at // 3600:02}:{at // 60 % 60:02}:{at % 60:02}{point}000" for at in (number, number + 1))


def json_(texts: list[str]) -> str:
    """Makes lists of objects with a text and two values that are none."""
    items = [{"id": f"note-{number}", "text": text, "read": number % 2 == 0} for number, text in enumerate(texts)]
    return json.dumps({"notes": items}, indent=2)


def yaml(texts: list[str]) -> str:
    """Makes a list of entries, some plain, some in quotes, some in blocks."""
    return "notes:\n" + "".join(map(_entry, count(), texts))


def _entry(number: int, text: str) -> str:
    match number % 3:
        case 0:
            return f"  - id: note-{number}\n    text: {text}\n"
        case 1:
            return f'  - id: note-{number}\n    text: "{text}"\n'
        case _:
            return f"  - id: note-{number}\n    text: >\n      " + text.replace(". ", ".\n      ") + "\n"


def po(texts: list[str]) -> str:
    """Makes a message of each text, with a translation that is still fuzzy."""
    head = 'msgid ""\nmsgstr ""\n"Language: es\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
    entry = '\n#: notes.c:{0}\n#, fuzzy\nmsgid "{1}"\nmsgstr "{1}"\n'.format
    return head + "".join(map(entry, count(1), texts))


def xliff12(texts: list[str]) -> str:
    """Makes a unit of each text, with a translation that is still fuzzy."""
    head = '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">\n'
    file = '<file original="notes.c" source-language="en" target-language="es" datatype="c">\n<body>\n'
    side = '<source>{1}</source>\n<target state="needs-translation">{1}</target>'
    entry = f'<trans-unit id="{{0}}">\n{side}\n</trans-unit>\n'.format
    return head + file + "".join(map(entry, count(1), texts)) + "</body>\n</file>\n</xliff>\n"


def xliff21(texts: list[str]) -> str:
    """Makes a unit of one segment of each text, with a translation that is still fuzzy."""
    head = '<xliff version="2.1" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en" trgLang="es">\n'
    side = "<source>{1}</source>\n<target>{1}</target>"
    entry = f'<unit id="u{{0}}">\n<segment id="s" state="initial">\n{side}\n</segment>\n</unit>\n'.format
    return head + '<file id="f">\n' + "".join(map(entry, count(1), texts)) + "</file>\n</xliff>\n"


FILES: Mapping[str, Callable[[list[str]], str | bytes]] = MappingProxyType(
    {
        "markdown": markdown,
        "plain": plain,
        "html": html,
        "docx": docx,
        "srt": srt,
        "webvtt": webvtt,
        "json": json_,
        "yaml": yaml,
        "po": po,
        "xliff12": xliff12,
        "xliff21": xliff21,
    }
)
"""By the format's id."""


def written(format_id: str, size: int) -> bytes:
    """Makes the file of a format with about `size` characters of text in it."""
    made = FILES[format_id](paragraphs(size))
    return made if isinstance(made, bytes) else made.encode()
