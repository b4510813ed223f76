"""XLIFF 2.1: a `unit` per unit, with its segments and the white space between them, its codes and their markup.

How states, origins, comments and findings are written, and what becomes of them when a file comes back, is in
docs/exchange.md. https://docs.oasis-open.org/xliff/xliff-core/v2.1/os/xliff-core-v2.1-os.html
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from urllib.parse import quote

from glossa.formats._xml import escaped, in_attribute, root_attributes
from glossa.formats.documents import _xliff_facts as about
from glossa.formats.documents._base import Recogniser
from glossa.formats.documents._returned import ReturnedFile, carried, finding_note
from glossa.formats.documents._traits import Trait
from glossa.formats.documents._xliff21_codes import Side, original_data
from glossa.formats.documents._xliff21_reading import read
from glossa.formats.documents._xliff21_words import (
    COMMENT,
    FINDING,
    GROUP,
    METADATA,
    NAMESPACE,
    NOTE,
    REASON,
    SEGMENT,
    STATES,
)
from glossa.formats.documents._xliff_in_place import XliffInPlace
from glossa.model.article import Article, Entry
from glossa.model.segment import SegmentId
from glossa.model.target import State
from glossa.text.languages import LanguageTag

_Notes = Mapping[SegmentId, Sequence[str]]


class Xliff21(XliffInPlace):
    """Writes an article as XLIFF 2.1, and reads what comes back; bytes depend on the article, not on the clock."""

    id = "xliff21"
    summary = "XLIFF 2.1, for tools that read XLIFF 2"
    suffixes: tuple[str, ...] = (".xliff2.xlf", ".xlf", ".xliff")
    textless = 'It has no unit with a text, or all of them say translate="no".'
    lacks = frozenset({Trait.WAIVERS})

    def is_theirs(self, data: bytes) -> bool:
        """Tells by the root element whether a file is XLIFF 2."""
        return root_attributes(data).get("version", "").startswith("2.")

    def export(self, article: Article, target: LanguageTag, notes: _Notes) -> bytes:
        """Writes the segments of `article` and their targets; see `BilingualWriter`."""
        return "".join(_file(article, target, notes)).encode("utf-8", "replace")

    def read(self, data: bytes, name: str) -> ReturnedFile:
        """Reads an XLIFF 2 file; see `BilingualReader`."""
        return read(data, name)


FORMAT: Recogniser = Xliff21()


def _file(article: Article, language: LanguageTag, notes: _Notes) -> Iterator[str]:
    name = carried(article.name)
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield f'<xliff xmlns="{NAMESPACE}" xmlns:mda="{METADATA}" xmlns:glossa="{GROUP}" version="2.1"'
    yield f' srcLang="{article.document.language}" trgLang="{language}">\n'
    yield f'<file id="article" original="{in_attribute(name)}" canResegment="no" xml:space="preserve">\n'
    yield f'<skeleton href="{quote(name)}"/>\n'
    for unit, entries in groupby(article.current, key=lambda entry: entry.segment.unit):
        yield from _unit(unit, list(entries), language, notes)
    gone = [entry for entry in article.entries if entry.obsolete and language in entry.targets]
    if gone:
        yield '<group id="obsolete" translate="no">\n'
        for entry in gone:
            yield from _unit(entry.segment.id, [entry], language, notes)
        yield "</group>\n"
    if not article.current and not gone:
        yield '<group id="empty"/>\n'
    yield "</file>\n</xliff>\n"


def _unit(name: str, entries: Sequence[Entry], language: LanguageTag, notes: _Notes) -> Iterator[str]:
    yield f'<unit id="{in_attribute(carried(name))}">\n'
    yield from _metadata(entries, language)
    yield from _notes(entries, language, notes)
    codes = [code for entry in entries for code in entry.segment.codes]
    yield from original_data(codes)
    source, target = Side(codes), Side(codes)
    sources = source.contents([carried(entry.segment.source) for entry in entries])
    targets = target.contents([about.text_of(entry.targets.get(language)) for entry in entries])
    for entry, said, ours in zip(entries, sources, targets, strict=True):
        state, sub_state = STATES[entry.state(language) if ours else State.UNTRANSLATED]
        below = f' subState="{sub_state}"' if sub_state else ""
        yield f'<segment id="{in_attribute(carried(entry.segment.id))}" state="{state}"{below}>\n'
        yield f"<source>{said}</source>\n"
        yield f"<target>{ours}</target>\n" if ours else ""
        yield "</segment>\n"
        if entry.segment.tail:
            yield f"<ignorable><source>{escaped(carried(entry.segment.tail))}</source></ignorable>\n"
    yield "</unit>\n"


def _metadata(entries: Sequence[Entry], language: LanguageTag) -> Iterator[str]:
    yield "<mda:metadata>\n"
    for entry in entries:
        yield f'<mda:metaGroup category="{GROUP}">\n'
        for name, value in ((SEGMENT, carried(entry.segment.id)), *about.facts(entry, language)):
            yield f'<mda:meta type="{name}">{escaped(value)}</mda:meta>\n'
        yield "</mda:metaGroup>\n"
    yield "</mda:metadata>\n"


def _notes(entries: Sequence[Entry], language: LanguageTag, notes: _Notes) -> Iterator[str]:
    yield "<notes>\n"
    for entry in entries:
        name = in_attribute(carried(entry.segment.id))
        for number, (attributes, text) in enumerate(_said(entry, language, notes.get(entry.segment.id, ())), start=1):
            yield f'<note id="{name}-{number}" {attributes}>{escaped(carried(text))}</note>\n'
    yield "</notes>\n"


def _said(entry: Entry, language: LanguageTag, notes: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yields the attributes and the texts of the notes on a segment."""
    target = entry.targets.get(language)
    for text in dict.fromkeys((entry.segment.role.value, entry.segment.note, *notes)):
        if text:
            yield f'category="{NOTE}" appliesTo="source"', text
    if target and target.reason:
        yield f'category="{REASON}" appliesTo="target"', target.reason
    for finding in about.findings(target):
        priority = about.PRIORITY[finding.severity]
        yield f'category="{FINDING}" appliesTo="target" priority="{priority}"', finding_note(finding)
    for comment in about.comments(entry, language):
        where = ' appliesTo="target"' if comment.language else ""
        by = f'glossa:by="{in_attribute(carried(comment.by))}" glossa:time="{in_attribute(carried(comment.time))}"'
        yield f'category="{COMMENT}"{where} {by}', comment.text
