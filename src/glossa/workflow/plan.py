"""What a translation would do: for `--dry-run`, which writes nothing and sends nothing."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from glossa.engines import Privacy
from glossa.model.inline import visible
from glossa.text.languages import LanguageTag
from glossa.workflow.clock import now
from glossa.workflow.crew import Crew
from glossa.workflow.drafting import has_words
from glossa.workflow.given import take_given
from glossa.workflow.ingest import ingest
from glossa.workflow.memory import Memory
from glossa.workflow.project import Project
from glossa.workflow.reading import Reading
from glossa.workflow.summary import to_translate
from glossa.workflow.textless import textless
from glossa.workflow.translate import refuse_same_language
from glossa.workflow.waiting import waiting


@dataclass(frozen=True, slots=True)
class Plan:
    """What would happen to one article in one language."""

    article: str
    language: LanguageTag
    segments: int
    already: int
    from_memory: int
    """What would get the approved translation of the very same text."""
    fuzzy: int
    """What would get a draft made of the translation of a similar text."""
    to_send: int
    """Different texts that would be sent to an engine."""
    characters: int
    """Code points in them."""
    engines: tuple[tuple[str, Privacy], ...]
    """The engines that are ready, in the order in which they would be tried, and who would read the texts."""
    absent: tuple[tuple[str, str], ...]
    """The engines that are not ready for this pair, and why."""
    textless: str = ""
    """What is said of an article with nothing to translate; `""` where it has something."""


def plan(
    project: Project,
    path: Path,
    reading: Reading,
    target: LanguageTag,
    crew: Crew,
    memory: Memory,
    *,
    redraft: bool = False,
) -> Plan:
    """Works out what `translate` would do, without storing or sending anything. Raises as it would."""
    store = project.store(path)
    known = store.read() if store.exists() else None
    article = ingest(known, project.article_name(path), reading.document, reading.segments, now()).article
    article = take_given(known, article, [target], now()).article
    refuse_same_language(article, target)
    entries = to_translate(article)
    waits = waiting(article, target, memory, redraft=redraft)
    texts = {entry.segment.source for entry in waits.undrafted if has_words(entry.segment.source)}
    return Plan(
        article=article.name,
        language=target,
        segments=len(entries),
        already=len(entries) - len(waits.remembered) - len(waits.undrafted),
        from_memory=waits.same,
        fuzzy=waits.fuzzy,
        to_send=len(texts),
        characters=sum(len(visible(text).text) for text in texts),
        engines=tuple((engine.id, engine.privacy) for engine in crew.ready),
        absent=tuple(crew.absent.items()),
        textless=textless(path, reading, project.config),
    )
