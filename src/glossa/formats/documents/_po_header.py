"""The header of a PO file: which language it is in, and saying so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from glossa.errors import GlossaError
from glossa.formats.documents._bilingual import is_same_language
from glossa.formats.documents._gettext import gettext_code, language_of, plural_forms
from glossa.formats.documents._po_messages import PoMessage, string_spans
from glossa.formats.documents._po_plurals import DEFAULT
from glossa.model.document import Given
from glossa.text.languages import LanguageTag, language_tag
from glossa.text.spans import Span

OURS = "X-Glossa-Language"
"""The field that an export of an article has: `zh_TW` is both `zh-Hant` and `zh-Hant-TW`."""
SOURCE = "X-Source-Language"
_INITIAL = frozenset(
    ["", "LL", "YEAR-MO-DA HO:MI+ZONE", "FULL NAME <EMAIL@ADDRESS>", "nplurals=INTEGER; plural=EXPRESSION;"]
)
"""What templates have for what is not known yet."""
_UNSAID = "CHARSET"
_OF_LANGUAGE = ("Language", "Plural-Forms")
_LINE = re.compile(r"((?:[^\\]|\\[^n])++)(?:\\n)?")
"""A line of what stands between two quotation marks."""
_FIELD = re.compile(r"([A-Za-z0-9-]{1,60}):[ \t]*+(.*+)", re.DOTALL)
_TIME = re.compile(r"(\d{4}-\d\d-\d\d)T(\d\d:\d\d)")

Edit = tuple[int, int, str]
"""From where to where something else stands in a text, and what."""


def fields(text: str) -> dict[str, str]:
    """Reads the value of a header."""
    lines = (line.partition(":") for line in text.split("\n"))
    return {key.strip().lower(): value.strip() for key, _, value in lines if value}


def language(header: Mapping[str, str]) -> LanguageTag | None:
    """Returns the language of the translations; None where the header does not say, or what it says is none."""
    own, said = header.get(OURS.lower(), ""), header.get("language", "")
    try:
        if own and said in ("", gettext_code(LanguageTag(own))):
            return language_tag(own)
        return language_of(said) if said and said not in _INITIAL else None
    except GlossaError:
        return None


def rule_of(header: Mapping[str, str], into: LanguageTag | None) -> str:
    """Returns which plural forms a file has that is in the language `into`; those of English where nobody knows."""
    said = header.get("plural-forms", "")
    if said not in _INITIAL:
        return said
    return (plural_forms(into) if into else "") or DEFAULT


def rule_for(header: Mapping[str, str], into: LanguageTag) -> str:
    """Returns which plural forms a file has when it is in the language `into`."""
    known = language(header)
    if known is None or is_same_language(known, into):
        return rule_of(header, into)
    return plural_forms(into) or rule_of(header, None)


def source_language(text: str, header: PoMessage) -> Span | None:
    """Returns where a header names the language of the sources, as some platforms have it."""
    return next((value for name, value in _values(text, header) if name == SOURCE and len(value)), None)


def renewed(text: str, header: PoMessage, into: LanguageTag, made: Sequence[Given]) -> Iterator[Edit]:
    """Yields what changes in a header when translations come in: what is empty, or is about another language."""
    places = dict(_values(text, header))
    known = language(fields(header.forms[0].text))
    is_other = known is not None and not is_same_language(known, into)
    missing: list[str] = []
    for name, value in _wanted(into, made):
        place = places.get(name)
        if place is None:
            missing.append(f"{name}: {value}\\n")
        elif place.of(text).strip() in _INITIAL or (is_other and name in _OF_LANGUAGE):
            yield place.start, place.end, value if text[place.start - 1].isspace() else f" {value}"
    content = places.get("Content-Type")
    if content and content.of(text).endswith(_UNSAID):
        yield content.end - len(_UNSAID), content.end, "UTF-8"
    if missing:
        line_end = line_end_of(text)
        said = header.forms[0].text
        before = "\\n" if said and not said.endswith("\n") else ""
        yield header.end, header.end, "".join(f'{line_end}"{line}"' for line in (before + missing[0], *missing[1:]))


def line_end_of(text: str) -> str:
    """Returns how the lines of a file end."""
    found = re.search(r"\r\n|\r|\n", text)
    return found[0] if found else "\n"


def _wanted(into: LanguageTag, made: Sequence[Given]) -> Iterator[tuple[str, str]]:
    yield "Language", gettext_code(into)
    if forms := plural_forms(into):
        yield "Plural-Forms", forms
    newest = max(made, key=lambda each: each.time, default=None)
    if newest and (time := _TIME.match(newest.time)):
        yield "PO-Revision-Date", f"{time[1]} {time[2]}+0000"
    people = [each for each in made if each.by]
    if people:
        by = max(people, key=lambda each: each.time).by
        yield "Last-Translator", re.sub(r'[\\"\r\n]+', " ", by)


def _values(text: str, header: PoMessage) -> Iterator[tuple[str, Span]]:
    """Yields the fields that stand within one string, and where their values are."""
    for string in string_spans(text, header.forms[0]):
        for line in _LINE.finditer(text, string.start + 1, string.end - 1):
            found = _FIELD.fullmatch(text, *line.span(1))
            if found is not None:
                yield found[1], Span(*found.span(2))
