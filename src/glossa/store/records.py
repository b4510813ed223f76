"""Articles as the five tables of a store file, and back, exactly.

`article`   one record: its name, the schema, format and language of the document, what follows the last unit
`units`     one record per unit of the document, in order, each with what stands before it in the file
`segments`  one record per segment, in the order of `Article.entries`, the obsolete ones marked
`comments`  one record per comment, in the order of the segments, those of one segment oldest first
`targets`   one record per segment and language, in the order of the segments, then of the language tags

The document is kept whole, so that an article can be exported by a later glossa that would read it differently.
The ids of segment and target records are made of what they are about: two people who add different targets
on two branches never take the same id.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TypeVar

from glossa.model.article import Article, Entry
from glossa.model.comment import Comment
from glossa.model.document import Document, Unit
from glossa.model.segment import Segment, SegmentId
from glossa.model.target import Target
from glossa.store._codec import Misfit, codec
from glossa.store.form import Record, Table, Tables
from glossa.store.migrations import SCHEMA
from glossa.store.sealing import sealed
from glossa.text.languages import LanguageTag

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Header:
    """The one record of the table `article`."""

    schema: int
    name: str
    format: str
    language: LanguageTag
    tail: str = ""
    """What follows the last unit in the file."""
    cuts: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    """`Article.cuts`."""
    target: LanguageTag | None = None
    """`Document.target`."""


def to_tables(article: Article) -> Tables:
    """Returns the tables that hold `article`."""
    document = article.document
    header = Header(
        SCHEMA,
        article.name,
        document.format,
        document.language,
        document.skeleton[-1],
        dict(sorted(article.cuts.items())),
        document.target,
    )
    segments: Table = {}
    comments: Table = {}
    targets: Table = {}
    for entry in article.entries:
        segments[record_id(segments, entry.segment.id)] = _segment_record(entry)
        for comment in entry.comments:
            key, record = comment_record(comments, entry.segment.id, comment)
            comments[key] = record
        for language in sorted(entry.targets):
            key = record_id(targets, entry.segment.id, language)
            targets[key] = target_record(entry.segment.id, language, entry.targets[language])
    return {
        "article": {"1": codec(Header).encode(header)},
        "units": {str(number): record for number, record in enumerate(_unit_records(document), 1)},
        "segments": segments,
        "comments": comments,
        "targets": targets,
    }


def from_tables(tables: Tables) -> Article:
    """Returns the article that `tables` hold. Raises `Misfit` that names table and record."""
    header = read_header(tables)
    targets: dict[str, dict[LanguageTag, Target]] = defaultdict(dict)
    for segment, language, target in _read(tables, "targets", read_target):
        targets[segment][language] = target
    comments: dict[SegmentId, list[Comment]] = defaultdict(list)
    for name, comment in _read(tables, "comments", _read_comment):
        comments[SegmentId(name)].append(comment)
    entries = tuple(
        Entry(segment, MappingProxyType(targets.pop(segment.id, {})), obsolete, tuple(comments.pop(segment.id, ())))
        for segment, obsolete in _read(tables, "segments", _read_segment)
    )
    if orphans := [*targets, *comments]:
        raise Misfit(f"table {'targets' if targets else 'comments'}: there is no segment {', '.join(sorted(orphans))}")
    return Article(header.name, _document(header, tables), entries, MappingProxyType(dict(header.cuts)))


def in_order(tables: Tables) -> Tables:
    """Returns the tables with comments and targets in the order of the segments, targets then of the language tags.

    The comments of a segment keep their order.
    """
    rank = {str(record.get("id")): number for number, record in enumerate(tables.get("segments", {}).values())}

    def place(item: tuple[str, Record]) -> tuple[int, str]:
        return rank.get(str(item[1].get("segment")), len(rank)), str(item[1].get("language"))

    def thread(item: tuple[str, Record]) -> int:
        return place(item)[0]

    return tables | {
        "comments": dict(sorted(tables.get("comments", {}).items(), key=thread)),
        "targets": dict(sorted(tables.get("targets", {}).items(), key=place)),
    }


def read_header(tables: Tables) -> Header:
    """Returns the record that says what the file is about. Raises `Misfit`."""
    headers = list(_read(tables, "article", codec(Header).decode))
    if len(headers) != 1:
        raise Misfit("table article: must have one record")
    return headers[0]


def target_record(segment: SegmentId, language: LanguageTag, target: Target) -> Record:
    """Returns the record of one target."""
    record = codec(Target).encode(target)
    if isinstance(history := record.get("history"), list):
        record["history"] = sealed(history)
    return {"segment": segment, "language": language, **record}


def comment_record(table: Table, segment: SegmentId, comment: Comment) -> tuple[str, Record]:
    """Returns the record of one more comment in `table`, and its id there."""
    key = record_id(table, segment, comment.time, comment.by, comment.text)
    return key, {"segment": segment, **codec(Comment).encode(comment)}


def read_target(record: Record) -> tuple[SegmentId, LanguageTag, Target]:
    """Returns what a record of the table `targets` holds. Raises `Misfit`."""
    rest = dict(record)
    segment, language = rest.pop("segment", None), rest.pop("language", None)
    if not isinstance(segment, str) or not isinstance(language, str):
        raise Misfit("lacks segment or language")
    return SegmentId(segment), LanguageTag(language), codec(Target).decode(rest)


def text_of(record: Record, table: str, key: str) -> str:
    """Returns a field that every record of `table` has, without decoding the rest. Raises `Misfit`."""
    value = record.get(key)
    if not isinstance(value, str):
        raise Misfit(f"table {table}: a record lacks {key}")
    return value


def record_id(table: Table, *about: str) -> str:
    """Returns the id that a new record about `about` takes in `table`: 48 bits of a hash, the next free one up."""
    from hashlib import blake2b  # brings in OpenSSL, and only writers need it

    digest = blake2b("\0".join(about).encode("utf-8", "surrogatepass"), digest_size=6).digest()
    number = int.from_bytes(digest, "big") or 1
    while str(number) in table:
        number += 1
    return str(number)


def _unit_records(document: Document) -> Iterator[Record]:
    for before, unit in zip(document.skeleton, document.units, strict=False):
        record = codec(Unit).encode(unit)
        if unit.raw == unit.text:
            del record["raw"]
        yield record | ({"before": before} if before else {})


def _document(header: Header, tables: Tables) -> Document:
    pairs = list(_read(tables, "units", _read_unit))
    skeleton = (*(before for before, _ in pairs), header.tail)
    return Document(header.format, header.language, skeleton, tuple(unit for _, unit in pairs), header.target)


def _read_unit(record: Record) -> tuple[str, Unit]:
    rest = dict(record)
    before = rest.pop("before", "")
    if not isinstance(before, str):
        raise Misfit("before: must be of the kind str")
    return before, codec(Unit).decode({"raw": rest.get("text"), **rest})


def _read_comment(record: Record) -> tuple[str, Comment]:
    rest = dict(record)
    segment = rest.pop("segment", None)
    if not isinstance(segment, str):
        raise Misfit("lacks segment")
    return segment, codec(Comment).decode(rest)


def _segment_record(entry: Entry) -> Record:
    return codec(Segment).encode(entry.segment) | ({"obsolete": True} if entry.obsolete else {})


def _read_segment(record: Record) -> tuple[Segment, bool]:
    rest = dict(record)
    obsolete = rest.pop("obsolete", False)
    if not isinstance(obsolete, bool):
        raise Misfit("obsolete: must be of the kind bool")
    return codec(Segment).decode(rest), obsolete


def _read(tables: Tables, table: str, decode: Callable[[Record], T]) -> Iterator[T]:
    records = tables.get(table, {})
    for key, record in records.items():
        try:
            yield decode(record)
        except Misfit as fault:
            raise Misfit(f"table {table}, record {key}: {fault}") from None
