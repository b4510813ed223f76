"""The memory as a file for other tools: what people approved in the articles of a project, with its states."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from glossa.errors import GlossaError
from glossa.formats.memories import MemoryWriter, Record, Variant
from glossa.memory import canonical
from glossa.model.article import Article, Entry
from glossa.model.comment import open_comments
from glossa.model.finding import open_findings
from glossa.model.inline import InlineCode, tags
from glossa.model.target import Target
from glossa.text.languages import LanguageTag, is_sibling
from glossa.workflow.memory_feeds import approval, neighbours
from glossa.workflow.progress import Progress, Watched
from glossa.workflow.project import Project


@dataclass(frozen=True, slots=True)
class MemoryExport:
    """A memory file, and what is in it."""

    data: bytes
    units: Counter[LanguageTag]
    """How many, by target language."""
    broken: int
    """Approved segments that are left out, because they have codes that their source has not."""
    comments: int
    """Open comments on the segments, for which a memory has no place."""
    findings: int
    """Findings that nobody waived, for which it has none either."""


def export_memory(
    project: Project, targets: Sequence[LanguageTag], writer: MemoryWriter, progress: Progress
) -> MemoryExport:
    """Writes what people approved in all articles of the project's source language into each of `targets`.

    An article whose store cannot be read is named and left out.
    """
    source = project.config.source
    counts: Counter[LanguageTag] = Counter()
    broken = comments = findings = 0
    records: list[Record] = []
    for article in _articles(project, source, progress):
        beside = neighbours(article)
        for entry, language, target in _approved(article, targets):
            record = _record(article, entry, language, target, beside.get(entry.segment.id, ("", "")))
            if record is None:
                broken += 1
            else:
                records.append(record)
                counts[language] += 1
                comments += sum(each.language in (None, language) for each in open_comments(entry.comments))
                findings += len(open_findings(target.findings))
    progress.begin(f"Writing {len(records):,} units", 0)
    return MemoryExport(writer.serialise(records, source), counts, broken, comments, findings)


def _record(
    article: Article, entry: Entry, language: LanguageTag, target: Target, beside: tuple[str, str]
) -> Record | None:
    """Returns a segment with its translation as a memory file says it; None where its codes are broken."""
    _, numbers = canonical(entry.segment.source)
    if any(tag.id not in numbers for tag in tags(target.text)):
        return None
    codes = entry.segment.codes
    before, after = beside
    time, by = approval(target)
    source = _variant(article.document.language, entry.segment.source, codes, numbers)
    return Record(
        (
            replace(source, before=before, after=after),
            replace(_variant(language, target.text, codes, numbers), by=by, time=time),
        ),
        article.document.language,
        entry.segment.note,
        target.state,
        target.origin.kind,
        target.origin.engine,
        target.origin.score,
        article.name,
    )


def _variant(language: LanguageTag, text: str, codes: Sequence[InlineCode], numbers: Mapping[int, int]) -> Variant:
    """Makes a text with its codes, which are tied to those of the other language by their `numbers` in the source."""
    canonical_text, own = canonical(text)
    known = {(code.id, code.kind): code for code in codes}
    found = [replace(known[tag.id, tag.kind], id=own[tag.id]) for tag in tags(text) if (tag.id, tag.kind) in known]
    return Variant(language, canonical_text, tuple(found), {own[number]: str(numbers[number]) for number in own})


def _articles(project: Project, source: LanguageTag, progress: Progress) -> Iterator[Article]:
    for store in Watched(project.stores(), progress, "Reading the articles"):
        try:
            article = store.read()
        except GlossaError as fault:
            progress.note(f"One article is left out: {fault.message}")
            continue
        if article.document.language == source or is_sibling(article.document.language, source):
            yield article


def _approved(article: Article, targets: Sequence[LanguageTag]) -> Iterator[tuple[Entry, LanguageTag, Target]]:
    for entry in article.entries:
        for language in targets:
            target = entry.targets.get(language)
            if target is not None and target.state.is_approved:
                yield entry, language, target
