"""From the elements of a TMX file to records."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from glossa.formats import _xml
from glossa.formats._xml import XML_SPACE, Element
from glossa.formats.memories import _tmx_words as words
from glossa.formats.memories._base import Record, Tally, Variant
from glossa.formats.memories._tmx_text import literal_tags, tagged
from glossa.model.inline import visible
from glossa.model.problem import Problem
from glossa.text.languages import LanguageTag, is_spaced

_MARKUP = re.compile(r"<(bpt|ept|ph|it|ut)\b[^<>]*+>[^<>]*+</\1>|</?(?:seg|hi|bpt|ept|ph|it|ut|sub)\b[^<>]*+>")
"""The markup that memoQ writes into the text of a prop."""
_MARK = re.compile(r" \|(?: |$)")
"""What stands between the parts of Trados' prop."""


@dataclass(frozen=True, slots=True)
class _Header:
    """What the header says of all units."""

    source: LanguageTag | None = None
    literal: re.Pattern[str] | None = None
    with_following: bool = False
    """Whether Trados tells the text after, and not the translation of the text before."""


@dataclass(slots=True)
class Reader:
    """Reads the elements of one file, and counts what is odd in them."""

    name: str
    wanted: Callable[[LanguageTag], bool]
    tally: Tally
    _header: _Header = field(default_factory=_Header)
    _odd: dict[str, tuple[int, int]] = field(default_factory=dict)
    """By what is odd, how often it is and the line of the first."""

    def records(self, elements: Iterator[Element]) -> Iterator[Record]:
        """Yields the records, with their texts in the wanted languages."""
        for element in elements:
            if element.name == "header":
                self._header = _header(element)
            else:
                yield self._record(element)
        self.tally.problems.extend(
            Problem(self.name, line, message.format(f"{count:,}")) for message, (count, line) in self._odd.items()
        )

    def _record(self, tu: Element) -> Record:
        self.tally.units += 1
        source = words.language(tu.attributes["srclang"]) if "srclang" in tu.attributes else self._header.source
        tuvs = [child for child in tu.children if child.name == "tuv"]
        who = _dated(tu.attributes)
        found = [variant for tuv in tuvs for variant in self._variant(tuv, who)]
        is_whole = all(words.language(_said(tuv)) for tuv in tuvs)
        if not found:
            return Record((), is_whole=is_whole, line=tu.line, extent=tu.extent)
        own = _props(tu)
        props = _merged([own, *(_props(tuv) for tuv in tuvs if len(tuv.content) > 1)])
        engine, score = props.get(words.ENGINE, ""), props.get(words.SCORE, "")
        return Record(
            self._with_context(found, source, own),
            source,
            _notes(tu),
            words.state_of(props),
            words.origin_of(props),
            engine,
            int(score) if score.isascii() and score.isdigit() and len(score) <= 3 else None,
            _first(props, words.ARTICLE),
            is_whole,
            tu.line,
            tu.extent,
        )

    def _variant(self, tuv: Element, who: Mapping[str, str]) -> Iterator[Variant]:
        said = _said(tuv)
        self.tally.languages[said] += 1
        language = words.language(said)
        if language is None:
            self._count("left out, because they name no language that there is: {} of the texts", tuv.line)
            return
        if not self.wanted(language):
            return
        seg = next((child for child in tuv.children if child.name == "seg"), None)
        read = tagged(seg, spaced=is_spaced(language), literal=self._header.literal) if seg else None
        if read is None or not (visible(read.text).text if read.codes else read.text).strip():
            self._count("left out, because they are empty: {} of the texts", tuv.line)
            return
        if read.subs:
            self._count("texts inside codes (sub), which are a part of the code here: {}", tuv.line, read.subs)
        says_more = len(tuv.content) > 1
        props = _props(tuv) if says_more else {}
        if len(tuv.attributes) > 1:
            who = {**who, **_dated(tuv.attributes)}
        yield Variant(
            language,
            read.text,
            read.codes,
            read.keys,
            before=_context(_first(props, words.BEFORE)),
            after=_context(_first(props, words.AFTER)),
            by=who.get("changeid", who.get("creationid", "")),
            time=words.time_of(who.get("changedate", who.get("creationdate", ""))),
            note=_notes(tuv) if says_more else "",
        )

    def _with_context(
        self, variants: Sequence[Variant], source: LanguageTag | None, props: Mapping[str, str]
    ) -> tuple[Variant, ...]:
        """Gives the texts before and after, which a unit may name as a whole, to its source."""
        before, after = _first(props, words.BEFORE), _first(props, words.AFTER)
        if content := props.get(words.CONTENT, ""):
            first, last = _trados_context(content)
            before, after = before or first, after or (last if self._header.with_following else "")
        if not before and not after:
            return tuple(variants)
        place = next((place for place, each in enumerate(variants) if each.language == source), 0)
        given = variants[place]
        given = replace(given, before=given.before or _context(before), after=given.after or _context(after))
        return (*variants[:place], given, *variants[place + 1 :])

    def _count(self, message: str, line: int, number: int = 1) -> None:
        count, first = self._odd.get(message, (0, line))
        self._odd[message] = (count + number, first)


def _header(element: Element) -> _Header:
    said = element.attributes.get("srclang", words.ANY)
    return _Header(
        None if said == words.ANY else words.language(said),
        literal_tags(element.attributes.get("creationtool", "")),
        _props(element).get(words.MATCH_TYPE) == words.FOLLOWING,
    )


def _said(tuv: Element) -> str:
    """Returns the language of a text, as the file writes it."""
    return (tuv.attributes.get("xml:lang") or tuv.attributes.get("lang") or "").strip()


def _dated(attributes: Mapping[str, str]) -> dict[str, str]:
    """Returns who made and changed something, and when, as far as that is said."""
    names = ("changeid", "changedate", "creationid", "creationdate")
    return {name: attributes[name].strip(XML_SPACE) for name in names if attributes.get(name, "").strip(XML_SPACE)}


def _props(element: Element) -> dict[str, str]:
    """Returns what the props of an element say, by type; of several with one type, the first."""
    found: dict[str, str] = {}
    for child in element.children:
        if child.name == "prop":
            found.setdefault(child.attributes.get("type", ""), child.text.strip(XML_SPACE))
    return found


def _merged(props: Sequence[Mapping[str, str]]) -> dict[str, str]:
    """Returns what several say; of one type, what the first of them says."""
    found: dict[str, str] = {}
    for each in reversed(props):
        found.update(each)
    return found


def _notes(element: Element) -> str:
    notes = (child.text.strip(XML_SPACE) for child in element.children if child.name == "note")
    return "\n".join(dict.fromkeys(filter(None, notes)))


def _first(props: Mapping[str, str], names: Sequence[str]) -> str:
    return next((props[name] for name in names if props.get(name)), "")


def _context(text: str) -> str:
    """Returns a text before or after without the markup that some programs leave in it."""
    if "<" not in text:
        return text
    return text if _MARKUP.search(text) is None else _MARKUP.sub("", text).strip(XML_SPACE)


def _trados_context(content: str) -> tuple[str, str]:
    """Returns the first and the second text of Trados' prop: `text | codes | text | codes`; `||` stands for a mark."""
    parts = [part.replace("\0", "|") for part in _MARK.split(content.replace("||", "\0"))]
    return parts[0].strip(XML_SPACE), parts[2].strip(XML_SPACE) if len(parts) > 2 else ""


def elements(data: bytes, name: str) -> Iterator[Element]:
    """Yields the header and the units of a file."""
    return _xml.records(data, name, ("header", "tu"), ("tmx",))
