"""What the translation memory is made of: what people approved in the project's articles, and memory files."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from glossa.errors import GlossaError
from glossa.index import Feed
from glossa.memory import canonical, renumbered
from glossa.model.article import Article, Entry
from glossa.model.inline import tags
from glossa.model.memory_unit import MemoryUnit
from glossa.model.segment import SegmentId
from glossa.model.target import Target
from glossa.store import ArticleStore, article_name
from glossa.text.languages import LanguageTag, is_sibling
from glossa.workflow.memory_files import fingerprint, memory_path, units_of_file
from glossa.workflow.progress import Progress, passing
from glossa.workflow.project import Project
from glossa.workflow.summary import to_translate

_FORM = 1
"""Grows when the same store yields other units."""


class UnreadableArticle(GlossaError):
    """One article's store cannot be read."""

    def __init__(self, name: str, fault: GlossaError) -> None:
        super().__init__(fault.message, hint=fault.hint, exit_code=fault.exit_code)
        self.name = name


def feeds(project: Project, source: LanguageTag, target: LanguageTag, progress: Progress) -> Iterator[Feed]:
    """Yields all that the memory of a pair is made of; nothing is read before it is asked for.

    Raises `GlossaError` when a memory file that the project names is not there.
    """
    for store in project.stores():
        if mark := fingerprint(store.path):
            name = article_name(project.root, store)
            yield Feed(name, f"{_FORM}:{mark}", _article_reader(name, store, source, target, progress))
    for name in project.config.memory.files:
        path = memory_path(project.root, name)
        yield Feed(
            name,
            f"{_FORM}:{fingerprint(path)}",
            partial(units_of_file, path, name, source, target, project.config.targets, progress),
        )


def _article_reader(
    name: str, store: ArticleStore, source: LanguageTag, target: LanguageTag, progress: Progress
) -> Callable[[], list[MemoryUnit]]:
    def read() -> list[MemoryUnit]:
        progress.begin(f"Looking for memory in {name}", 0)
        try:
            return list(passing(units_of_article(store.read(), source, target), progress))
        except GlossaError as fault:
            raise UnreadableArticle(name, fault) from None

    return read


def units_of_article(article: Article, source: LanguageTag, target: LanguageTag) -> Iterator[MemoryUnit]:
    """Yields what people approved of an article; nothing where it is in another language than `source`.

    Machine drafts never get in, nor what a person wrote and nobody approved.
    """
    if article.document.language != source and not is_sibling(article.document.language, source):
        return
    beside = neighbours(article)
    for entry in article.entries:
        translation = entry.targets.get(target)
        if translation is not None and translation.state.is_approved:
            unit = _unit(article, entry, translation, target, beside.get(entry.segment.id, ("", "")))
            if unit is not None:
                yield unit


def unit_of(article: Article, entry: Entry, target: LanguageTag) -> MemoryUnit | None:
    """Returns what an approved segment is for the memory; None where it is not approved, or its codes are broken."""
    translation = entry.targets.get(target)
    if translation is None or not translation.state.is_approved:
        return None
    return _unit(article, entry, translation, target, neighbours(article).get(entry.segment.id, ("", "")))


def neighbours(article: Article) -> Mapping[SegmentId, tuple[str, str]]:
    """Returns the source texts before and after each current segment that is translated; `""` at the ends."""
    entries = to_translate(article)
    texts = ["", *(canonical(entry.segment.source)[0] for entry in entries), ""]
    return {entry.segment.id: (texts[place], texts[place + 2]) for place, entry in enumerate(entries)}


def _unit(
    article: Article, entry: Entry, translation: Target, target: LanguageTag, beside: tuple[str, str]
) -> MemoryUnit | None:
    text, numbers = canonical(entry.segment.source)
    if any(tag.id not in numbers for tag in tags(translation.text)):
        return None  # a code that the source does not have would stand for another one elsewhere
    time, by = approval(translation)
    return MemoryUnit(
        source=text,
        target=renumbered(translation.text, numbers),
        source_language=article.document.language,
        target_language=target,
        origin=article.name,
        before=beside[0],
        after=beside[1],
        by=by,
        time=time,
    )


def approval(target: Target) -> tuple[str, str]:
    """Returns when a target was approved, and by whom."""
    change = next((change for change in reversed(target.history) if change.state.is_approved), None)
    return (change.time, change.by) if change else (target.origin.time, target.origin.by)
