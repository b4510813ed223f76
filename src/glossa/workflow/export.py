"""Exporting: a bilingual file for other tools, or the article itself in its own format, translated."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from pathlib import PurePath

from glossa.errors import ExitCode, GlossaError
from glossa.formats.documents import (
    DOCUMENT_FORMATS,
    BilingualDocument,
    BilingualWriter,
    EncodedReader,
    LocalisingReader,
    Lossy,
    Trait,
)
from glossa.model.article import Article, Entry
from glossa.model.comment import open_comments
from glossa.model.document import Given, UnitId
from glossa.model.finding import open_findings
from glossa.model.target import OriginKind, State
from glossa.model.term import TermMatch
from glossa.segmentation import join
from glossa.terminology import expected_text
from glossa.text.counting import counted
from glossa.text.languages import LanguageTag
from glossa.workflow.assess import Assessor
from glossa.workflow.export_names import own_suffix
from glossa.workflow.ingest import needs_translation
from glossa.workflow.reading import reader_called, writer_called
from glossa.workflow.summary import to_translate
from glossa.workflow.waived import waived, waived_findings

SOURCE = "source"
"""The name that `--format` gives to the article's own format."""


@dataclass(frozen=True, slots=True)
class Export:
    """What an export made."""

    data: bytes
    suffix: str
    """The ending that its file should have, with the dot."""
    segments: int
    drafts: int
    """Segments that are drafts in it."""
    untranslated: int
    """Segments that have no translation in it."""
    left_out: Mapping[Trait, int] = field(default_factory=dict)
    """What its format has no place for, and how often the article has it."""
    is_own: bool = False
    """Whether it is the article's own file, with its translations filled in."""


def export_formats() -> tuple[str, ...]:
    """Returns what `--format` takes."""
    bilingual = (name for name in DOCUMENT_FORMATS.ids() if isinstance(DOCUMENT_FORMATS.load(name), BilingualWriter))
    return (*bilingual, SOURCE)


def refuse_unknown_format(format_name: str) -> None:
    """Raises `GlossaError` for what `--format` does not take."""
    if format_name != SOURCE:
        _bilingual_writer(format_name)


def _bilingual_writer(format_name: str) -> BilingualWriter:
    name = format_name.replace("-", "_")
    writer = DOCUMENT_FORMATS.load(name) if name in DOCUMENT_FORMATS.ids() else None
    if isinstance(writer, BilingualWriter):
        return writer
    raise GlossaError(
        f"glossa does not export {format_name!r}",
        hint=f"--format takes one of: {', '.join(export_formats())}.",
        exit_code=ExitCode.USAGE,
    )


def export_bilingual(article: Article, language: LanguageTag, format_name: str, assessor: Assessor) -> Export:
    """Writes sources and targets side by side; drafts are marked as such."""
    writer = _bilingual_writer(format_name)
    kept = replace(article, entries=tuple(entry for entry in article.entries if needs_translation(entry)))
    notes = {entry.segment.id: _notes(entry, assessor, language) for entry in kept.current}
    made = _export(writer.export(kept, language, notes), writer.suffixes[0], kept, language)
    lacks = writer.lacks if isinstance(writer, Lossy) else frozenset[Trait]()
    counts = Counter(trait for entry in kept.current for trait in _traits(entry, language) if trait in lacks)
    return replace(made, left_out={trait: counts[trait] for trait in Trait if counts[trait]})


def _traits(entry: Entry, language: LanguageTag) -> Iterator[Trait]:
    """Yields what a segment has beside its text, each as often as it has it."""
    yield from (Trait.COMMENTS for comment in open_comments(entry.comments) if comment.language in (None, language))
    target = entry.targets.get(language)
    if target is None:
        return
    if target.state.is_approved:
        yield Trait.APPROVALS
    if target.origin.kind is not OriginKind.HUMAN:
        yield Trait.ORIGINS
    yield from (Trait.FINDINGS for _ in open_findings(target.findings))
    yield from (Trait.WAIVERS for _ in (*waived(target), *waived_findings(target)))


def export_source(article: Article, language: LanguageTag, *, allow_drafts: bool) -> Export:
    """Writes the article in its own format, translated.

    Raises `GlossaError` when a segment is a draft or has no translation, unless `allow_drafts`; then a draft is
    used, and what has no translation stays in the source language. Where the article names its language, the
    export names the language of the translation. Half a character, which UTF-8 cannot say, becomes `?`.
    """
    unready = [
        number
        for number, entry in enumerate(article.current, start=1)
        if needs_translation(entry) and entry.state(language).rank < State.TRANSLATED.rank
    ]
    if unready and not allow_drafts:
        raise GlossaError(
            f"{len(unready):,} of {counted(len(to_translate(article)), 'segment')} of {article.name} "
            f"{'is' if len(unready) == 1 else 'are'} not ready in {language}",
            hint="Nothing was written. Approve them (`glossa approve`), or add --allow-drafts.",
            exit_code=ExitCode.INCOMPLETE,
        )
    suffix = own_suffix(PurePath(article.name))
    reader = reader_called(article.document.format)
    is_own = isinstance(reader, BilingualDocument)
    if isinstance(reader, BilingualDocument):
        text = reader.fill(article.document, unit_targets(article, language), language)
    else:
        text = _translated(article, language)
    data = reader.encode(text) if isinstance(reader, EncodedReader) else text.encode("utf-8", "replace")
    return replace(_export(data, suffix, article, language), is_own=is_own)


def _translated(article: Article, language: LanguageTag) -> str:
    """Returns the text of the article's file in another language, which it names where the article names its own."""
    writer = writer_called(article.document.format)
    text = writer.serialise(article.document, unit_texts(article, language))
    if isinstance(writer, LocalisingReader):
        return writer.localised(text, article.document.language, language)
    declared = writer.declared_language(text)
    return text if declared is None else text[: declared.start] + language + text[declared.end :]


def unit_texts(article: Article, language: LanguageTag) -> Mapping[UnitId, str]:
    """Returns the translated text of each unit that has any translation."""
    texts: dict[UnitId, str] = {}
    for unit, group in groupby(article.current, key=lambda entry: entry.segment.unit):
        entries = list(group)
        if any(entry.state(language) is not State.UNTRANSLATED for entry in entries):
            parts = [(_text(entry, language), entry.segment.tail) for entry in entries]
            texts[unit] = join(parts, article.document.language, language)
    return texts


def unit_targets(article: Article, language: LanguageTag) -> Mapping[UnitId, Given]:
    """Returns the translation of each unit that has any, with the least of the states of its segments."""
    texts = unit_texts(article, language)
    states = {
        unit: min((entry.state(language) for entry in group), key=lambda state: state.rank)
        for unit, group in groupby(article.current, key=lambda entry: entry.segment.unit)
    }
    origins = {entry.segment.unit: _origin(entry, language) for entry in article.current}
    return {unit: Given(text, states[unit], *origins[unit]) for unit, text in texts.items()}


def _origin(entry: Entry, language: LanguageTag) -> tuple[str, str]:
    """Returns when a translation came about, and the person who wrote it, if one did."""
    target = entry.targets.get(language)
    return (target.origin.time, target.origin.by) if target else ("", "")


def _text(entry: Entry, language: LanguageTag) -> str:
    target = entry.targets.get(language)
    return target.text if target else entry.segment.source


def _export(data: bytes, suffix: str, article: Article, language: LanguageTag) -> Export:
    states = [entry.state(language) for entry in to_translate(article)]
    return Export(data, suffix, len(states), states.count(State.DRAFT), states.count(State.UNTRANSLATED))


def _notes(entry: Entry, assessor: Assessor, language: LanguageTag) -> Sequence[str]:
    """Returns what a translator should know: what kind of text it is, and the terms it calls for."""
    return [entry.segment.role.value, *dict.fromkeys(_term_notes(assessor.matches(entry.segment.source), language))]


def _term_notes(matches: Sequence[TermMatch], language: LanguageTag) -> Iterator[str]:
    for match in matches:
        expected = expected_text(match, language)
        note = f" ({match.concept.note})" if match.concept.note else ""
        yield f"term: {match.term.text} = {expected}{note}"
