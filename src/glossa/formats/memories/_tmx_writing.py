"""From records to TMX 1.4b."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from glossa import __version__
from glossa.formats._xml import escaped, in_attribute, legal
from glossa.formats.memories import _tmx_words as words
from glossa.formats.memories._base import Record, Variant
from glossa.formats.memories._tmx_text import inline
from glossa.text.languages import LanguageTag


def lines(records: Iterable[Record], source: LanguageTag | None) -> Iterator[str]:
    """Yields the lines of the file."""
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield '<!DOCTYPE tmx SYSTEM "tmx14.dtd">'
    yield '<tmx version="1.4">'
    tool = f'creationtool="glossa" creationtoolversion="{__version__}"'
    kind = 'segtype="sentence" o-tmf="glossa" adminlang="en" datatype="plaintext"'
    yield f'  <header {tool} {kind} srclang="{source or words.ANY}"/>'
    yield "  <body>"
    for record in records:
        yield from _unit(record, source)
    yield "  </body>"
    yield "</tmx>"


def _unit(record: Record, source: LanguageTag | None) -> Iterator[str]:
    own = "" if record.source == source else f' srclang="{record.source or words.ANY}"'
    yield f"    <tu{own}>"
    yield from _note(6, record.note)
    yield from _props(
        6,
        {
            words.STATE: record.state.value if record.state else "",
            words.ORIGIN: record.origin.value if record.origin else "",
            words.ENGINE: record.engine,
            words.SCORE: "" if record.score is None else str(record.score),
            words.ARTICLE[0]: record.article,
        },
    )
    for variant in record.variants:
        yield from _variant(variant)
    yield "    </tu>"


def _variant(variant: Variant) -> Iterator[str]:
    who = f' changeid="{in_attribute(variant.by)}"' if legal(variant.by) else ""
    when = f' changedate="{words.written_time(variant.time)}"' if variant.time else ""
    yield f'      <tuv xml:lang="{variant.language}"{when}{who}>'
    yield from _note(8, variant.note)
    yield from _props(8, {words.BEFORE[0]: variant.before, words.AFTER[0]: variant.after})
    yield f"        <seg>{inline(variant.text, variant.codes, variant.keys)}</seg>"
    yield "      </tuv>"


def _note(indent: int, note: str) -> Iterator[str]:
    if legal(note):
        yield f"{' ' * indent}<note>{escaped(note)}</note>"


def _props(indent: int, values: Mapping[str, str]) -> Iterator[str]:
    for kind, value in values.items():
        if legal(value):
            yield f'{" " * indent}<prop type="{kind}">{escaped(value)}</prop>'
