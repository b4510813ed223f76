"""XLIFF 1.2: one `trans-unit` per segment, the segments of a unit in a `group`.

How states, origins, comments and findings are written, and what becomes of them when a file comes back, is in
docs/exchange.md. Codes are `g` and `x`, which OmegaT shows as tags; halves of a pair are `bx` and `ex`.
http://docs.oasis-open.org/xliff/v1.2/os/xliff-core.html
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from glossa import __version__
from glossa.formats._xml import escaped, in_attribute, root_attributes
from glossa.formats.documents import _xliff_facts as about
from glossa.formats.documents._base import Recogniser
from glossa.formats.documents._returned import ReturnedFile, carried, finding_note
from glossa.formats.documents._traits import Trait
from glossa.formats.documents._xliff12_reading import read
from glossa.formats.documents._xliff12_words import CONTEXT, NAMESPACE, OURS, QUALIFIERS, STATES
from glossa.formats.documents._xliff_codes import crossing, nested, tokens
from glossa.formats.documents._xliff_in_place import XliffInPlace
from glossa.model.article import Article, Entry
from glossa.model.inline import CodeKind, Tag
from glossa.model.segment import Segment, SegmentId
from glossa.model.target import State
from glossa.text.languages import LanguageTag

_VERSIONS = ("1.0", "1.1", "1.2")
_DATATYPES = {"plain": "plaintext", "html": "html", "po": "po"}


class Xliff12(XliffInPlace):
    """Writes an article as XLIFF 1.2, and reads what comes back; bytes depend on the article, not on the clock."""

    id = "xliff12"
    summary = "XLIFF 1.2, for OmegaT, Weblate, Poedit, Virtaal and most commercial suites"
    suffixes: tuple[str, ...] = (".xlf", ".xliff")
    textless = 'It has no unit with a text, or all of them say translate="no".'
    lacks = frozenset({Trait.WAIVERS})

    def is_theirs(self, data: bytes) -> bool:
        """Tells by the root element whether a file is of this version."""
        return root_attributes(data).get("version") in _VERSIONS

    def export(self, article: Article, target: LanguageTag, notes: Mapping[SegmentId, Sequence[str]]) -> bytes:
        """Writes the segments of `article` and their targets; see `BilingualWriter`."""
        return "".join(_file(article, target, notes)).encode("utf-8", "replace")

    def read(self, data: bytes, name: str) -> ReturnedFile:
        """Reads an XLIFF 1.2 file; see `BilingualReader`."""
        return read(data, name)


FORMAT: Recogniser = Xliff12()


def _file(article: Article, language: LanguageTag, notes: Mapping[SegmentId, Sequence[str]]) -> Iterator[str]:
    name = in_attribute(carried(article.name))
    datatype = _DATATYPES.get(article.document.format, f"x-{in_attribute(article.document.format)}")
    yield f'<?xml version="1.0" encoding="UTF-8"?>\n<xliff version="1.2" xmlns="{NAMESPACE}">\n'
    yield f'<file original="{name}" source-language="{article.document.language}" target-language="{language}"'
    yield f' datatype="{datatype}" tool-id="glossa">\n<header>\n<skl><external-file href="{name}"/></skl>\n'
    yield f'<tool tool-id="glossa" tool-name="glossa" tool-version="{__version__}"/>\n</header>\n<body>\n'
    for unit, entries in groupby(article.current, key=lambda entry: entry.segment.unit):
        yield f'<group resname="{in_attribute(carried(unit))}">\n'
        yield from _units(entries, language, notes)
        yield "</group>\n"
    gone = [entry for entry in article.entries if entry.obsolete and language in entry.targets]
    if gone:
        yield '<group resname="obsolete" translate="no">\n'
        yield from _units(gone, language, notes)
        yield "</group>\n"
    yield "</body>\n</file>\n</xliff>\n"


def _units(entries: Iterable[Entry], language: LanguageTag, notes: Mapping[SegmentId, Sequence[str]]) -> Iterator[str]:
    for entry in entries:
        name = in_attribute(carried(entry.segment.id))
        approved = "yes" if STATES[entry.state(language)][1] else "no"
        gone = ' translate="no"' if entry.obsolete else ""
        yield f'<trans-unit id="{name}" resname="{name}" approved="{approved}"{gone} xml:space="preserve">\n'
        yield f"<source>{_content(entry.segment.source, entry.segment)}</source>\n"
        yield _target(entry, language)
        yield from _contexts(entry, language)
        yield from _notes(entry, language, notes.get(entry.segment.id, ()))
        yield "</trans-unit>\n"


def _target(entry: Entry, language: LanguageTag) -> str:
    target = entry.targets.get(language)
    text = about.text_of(target)
    if target is None or not text:
        return f'<target state="{STATES[State.UNTRANSLATED][0]}"/>\n'
    qualifier = QUALIFIERS[target.origin.kind]
    said = f' state-qualifier="{qualifier}"' if qualifier else ""
    return f'<target state="{STATES[target.state][0]}"{said}>{_content(text, entry.segment)}</target>\n'


def _content(text: str, segment: Segment) -> str:
    parts = list(tokens(carried(text)))
    codes = [part for part in parts if isinstance(part, Tag)]
    equivalents = {code.id: code.equivalent for code in segment.codes}
    written = iter(_codes(codes, equivalents))
    return "".join(escaped(part) if isinstance(part, str) else next(written) for part in parts)


def _codes(codes: Sequence[Tag], equivalents: Mapping[int, str]) -> list[str]:
    """Writes the codes of a text: pairs that nest are `g`, all others stand alone."""
    pairs = nested(codes)
    written = [_alone(code, equivalents.get(code.id, "")) for code in codes]
    for first, last in pairs.items():
        written[first], written[last] = f'<g id="{codes[first].id}">', "</g>"
    for first, last in {codes[first].id: (first, last) for first, last in crossing(codes, pairs).items()}.values():
        number = codes[first].id
        written[first], written[last] = f'<bx id="{number}" rid="{number}"/>', f'<ex id="{number}-end" rid="{number}"/>'
    return written


def _alone(code: Tag, equivalent: str) -> str:
    if code.kind is not CodeKind.ALONE:
        return f'<{"bx" if code.kind is CodeKind.OPEN else "ex"} id="{code.id}"/>'
    said = f' equiv-text="{in_attribute(carried(equivalent))}"' if equivalent else ""
    return f'<x id="{code.id}"{said}/>'


def _contexts(entry: Entry, language: LanguageTag) -> Iterator[str]:
    yield '<context-group purpose="information">\n'
    yield f'<context context-type="linenumber">{entry.segment.line}</context>\n'
    for name, value in about.facts(entry, language):
        yield f'<context context-type="{CONTEXT}{name}">{escaped(value)}</context>\n'
    yield "</context-group>\n"


def _notes(entry: Entry, language: LanguageTag, notes: Sequence[str]) -> Iterator[str]:
    target = entry.targets.get(language)
    for text in dict.fromkeys((entry.segment.role.value, entry.segment.note, *notes)):
        if text:
            yield f'<note from="{OURS}" annotates="source">{escaped(carried(text))}</note>\n'
    if target and target.reason:
        yield f'<note from="{OURS}" annotates="target">{escaped(carried(target.reason))}</note>\n'
    for finding in about.findings(target):
        said = escaped(finding_note(finding))
        priority = about.PRIORITY[finding.severity]
        yield f'<note from="{OURS}" annotates="target" priority="{priority}">{said}</note>\n'
    for comment in about.comments(entry, language):
        annotates = "target" if comment.language else "general"
        by = in_attribute(carried(comment.by))
        yield f'<note from="{by}" annotates="{annotates}">{escaped(carried(comment.text))}</note>\n'
