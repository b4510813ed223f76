"""The text of a `seg`: from its inline elements to a tagged text, and back.

| TMX | is |
| --- | --- |
| `bpt` and `ept` with the same `i` | a pair of codes |
| `hi` | a pair of codes that have no markup of their own |
| `ph`, `ut`, `it`, a `bpt` or `ept` without the other | a code alone |
| `sub` | a part of the code that it stands in: no text to translate |

White space at the ends of a text does not count, and a line break with its indentation is what an editor of XML put
there: a space, or nothing where the language has none between words. All other white space is the text's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from glossa.formats._xml import XML_SPACE, Element, escaped
from glossa.model.inline import TAG, CodeKind, InlineCode, tags

_ALONE = frozenset({"ph", "ut", "it"})
_INDENTED = re.compile(r"(?<![ \t])[ \t]*+(?:(?:\r?\n|\r)[ \t]++)++")
_OMEGAT = re.compile(r"<(/?)([A-Za-z]{1,5}[0-9]{1,4})(/?)>")
"""What OmegaT writes for a code, as plain text."""
_MOST = 9999
"""The highest number that a tag can have."""


@dataclass(frozen=True, slots=True)
class Tagged:
    """What a `seg` says."""

    text: str
    codes: tuple[InlineCode, ...] = ()
    keys: Mapping[int, str] = field(default_factory=dict)
    """The `x` of the codes that have one, by number."""
    subs: int = 0
    """How many texts stand inside codes."""


@dataclass(slots=True)
class _Found:
    """A piece of markup on its way to a code."""

    kind: CodeKind
    data: str
    key: str
    """What its partner has, too."""
    same: str = ""
    """What the same code has in other languages."""


def tagged(seg: Element, *, spaced: bool, literal: re.Pattern[str] | None = None) -> Tagged:
    """Reads a `seg`. `spaced` tells whether its language puts spaces between words; `literal` matches what stands for
    codes as plain text, besides what looks like one of our own tags.
    """
    if all(isinstance(part, str) for part in seg.content):
        text = seg.text
        if "<" not in text:
            return Tagged(_tidy(text, spaced=spaced))
    parts = _merged(_parts(seg.content, literal))
    _part_the_unpaired(parts)
    return _numbered(parts, spaced=spaced, subs=_subs(seg))


def literal_tags(tool: str) -> re.Pattern[str] | None:
    """Returns what the program that wrote a file uses for codes in plain text; None where that is nothing."""
    return _OMEGAT if tool.casefold().startswith("omegat") else None


def _parts(content: Sequence[str | Element], literal: re.Pattern[str] | None) -> Iterator[str | _Found]:
    for part in content:
        if isinstance(part, str):
            yield from _plain(part, literal)
        elif part.name == "bpt":
            key = f"i{part.attributes.get('i', '')}"
            yield _Found(CodeKind.OPEN, part.text, key, part.attributes.get("x", ""))
        elif part.name == "ept":
            yield _Found(CodeKind.CLOSE, part.text, f"i{part.attributes.get('i', '')}")
        elif part.name in _ALONE:
            yield _Found(CodeKind.ALONE, part.text, "", part.attributes.get("x", ""))
        elif part.name == "hi":
            key = f"hi{id(part)}"
            yield _Found(CodeKind.OPEN, "", key, part.attributes.get("x", ""))
            yield from _parts(part.content, literal)
            yield _Found(CodeKind.CLOSE, "", key)
        else:  # no element of TMX: what is in it is text
            yield from _parts(part.content, literal)


def _plain(text: str, literal: re.Pattern[str] | None) -> Iterator[str | _Found]:
    """Yields a text, with what looks like a tag of ours, or is one of another program's, as codes."""
    position = 0
    for found in (literal or TAG).finditer(text) if "<" in text else ():
        yield text[position : found.start()]
        kind = CodeKind.CLOSE if found[1] else CodeKind.ALONE if found[3] else CodeKind.OPEN
        if literal is None:
            yield _Found(CodeKind.ALONE, found[0], "")
        else:
            yield _Found(kind, found[0], f"t{found[2]}", found[2] if kind is not CodeKind.CLOSE else "")
        position = found.end()
    yield text[position:]


def _merged(parts: Iterator[str | _Found]) -> list[str | _Found]:
    """Puts texts together that stand side by side."""
    merged: list[str | _Found] = []
    for part in parts:
        if isinstance(part, str) and merged and isinstance(merged[-1], str):
            merged[-1] += part
        else:
            merged.append(part)
    return merged


def _part_the_unpaired(parts: Sequence[str | _Found]) -> None:
    """Makes what has no partner behind it a code alone."""
    waiting: dict[str, list[_Found]] = {}
    paired: set[int] = set()
    found = [part for part in parts if isinstance(part, _Found)]
    for part in found:
        if part.kind is CodeKind.OPEN:
            waiting.setdefault(part.key, []).append(part)
        elif part.kind is CodeKind.CLOSE and waiting.get(part.key):
            opening = waiting[part.key].pop()
            part.key = opening.key = f"{part.key}#{len(paired)}"
            paired |= {id(part), id(opening)}
    for part in found:
        if part.kind is not CodeKind.ALONE and id(part) not in paired:
            part.kind = CodeKind.ALONE


def _numbered(parts: Sequence[str | _Found], *, spaced: bool, subs: int) -> Tagged:
    numbers: dict[str, int] = {}
    codes: list[InlineCode] = []
    keys: dict[int, str] = {}
    texts: list[str] = []
    for part in parts:
        if isinstance(part, str):
            texts.append(part)
            continue
        number = numbers.setdefault(
            part.key if part.kind is not CodeKind.ALONE else f"alone{id(part)}", len(numbers) + 1
        )
        if number > _MOST:
            continue
        code = InlineCode(number, part.kind, part.data)
        codes.append(code)
        texts.append(code.tag)
        if part.same:
            keys[number] = part.same
    return Tagged(_tidy("".join(texts), spaced=spaced), tuple(codes), keys, subs)


def _tidy(text: str, *, spaced: bool) -> str:
    text = text.strip(XML_SPACE)
    return _INDENTED.sub(" " if spaced else "", text) if "\n" in text or "\r" in text else text


def _subs(element: Element) -> int:
    return sum((child.name == "sub") + _subs(child) for child in element.children)


def inline(text: str, codes: Sequence[InlineCode], keys: Mapping[int, str]) -> str:
    """Writes a tagged text as the content of a `seg`.

    `codes` say what its tags stand for and `keys` what their `x` is, where that is known.
    """
    data = {(code.id, code.kind): code.data for code in codes}
    written: list[str] = []
    partners = _partners(text)
    position = 0
    for place, tag in enumerate(tags(text)):
        written.append(escaped(text[position : tag.span.start]))
        content = escaped(data.get((tag.id, tag.kind), ""))
        same = f' x="{escaped(keys[tag.id])}"' if tag.id in keys else ""
        written.append(_element(tag.kind, partners.get(place), same, content))
        position = tag.span.end
    return "".join((*written, escaped(text[position:])))


def _element(kind: CodeKind, pair: int | None, same: str, content: str) -> str:
    if kind is CodeKind.ALONE:
        return f"<ph{same}>{content}</ph>"
    if pair is None:
        return f'<it pos="{"begin" if kind is CodeKind.OPEN else "end"}"{same}>{content}</it>'
    return f'<bpt i="{pair}"{same}>{content}</bpt>' if kind is CodeKind.OPEN else f'<ept i="{pair}">{content}</ept>'


def _partners(text: str) -> dict[int, int]:
    """Numbers the pairs of a text: from the place of a tag among its tags to the number of its pair."""
    waiting: dict[int, list[int]] = {}
    pairs: dict[int, int] = {}
    for place, tag in enumerate(tags(text)):
        if tag.kind is CodeKind.OPEN:
            waiting.setdefault(tag.id, []).append(place)
        elif tag.kind is CodeKind.CLOSE and waiting.get(tag.id):
            pairs[waiting[tag.id].pop()] = pairs[place] = len(pairs) // 2 + 1
    return pairs
