"""Term candidates from articles, and a glossary to fill in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from glossa.errors import ExitCode, GlossaError
from glossa.formats.termbases import guarded
from glossa.model.document import Role
from glossa.model.inline import visible
from glossa.terminology.extraction import Candidate, KnownTerms, Passage, extract, has_rules, in_context
from glossa.text.languages import LanguageTag, language_name, primary
from glossa.workflow.output import write_file
from glossa.workflow.progress import Progress, Silent, Watched
from glossa.workflow.project import Project
from glossa.workflow.reading import Reading, read_article
from glossa.workflow.terms import load_termbase

_NO_WORDS = frozenset({"th", "lo", "km", "my", "bo"})
"""Languages without spaces whose words cannot be told apart by the characters alone."""
_NOTE_WIDTH = 160


@dataclass(frozen=True, slots=True)
class Proposed:
    """A candidate at its place in the ranking."""

    rank: int
    """From 1, among those that are shown."""
    candidate: Candidate
    glossaries: tuple[str, ...]
    """The glossaries that know it already."""


@dataclass(frozen=True, slots=True)
class Extraction:
    """What the articles have."""

    language: LanguageTag
    proposed: tuple[Proposed, ...]
    candidates: int
    """How many there are in all, known ones among them."""
    known: int
    """How many of those that were looked at the glossaries know."""


@dataclass(frozen=True, slots=True)
class ExtractWish:
    """Which candidates are wanted."""

    top: int = 50
    minimum: int = 2
    """How often a candidate must occur in all articles together."""
    known_too: bool = False
    """Whether candidates are shown that the glossaries know."""


def extract_terms(
    project: Project,
    paths: Sequence[Path],
    wish: ExtractWish,
    source: LanguageTag | None = None,
    progress: Progress | None = None,
) -> Extraction:
    """Reads the articles at `paths` as one corpus and returns its term candidates, the best first; nothing is stored.

    The glossaries know a candidate if they have it in the articles' language and, where the project has targets, a
    rendering in each of them. Raises `GlossaError` when the articles are not all in one language.
    """
    if wish.top < 1 or wish.minimum < 1:
        raise GlossaError("--top and --min count from 1", hint="Try --top 50 --min 2.", exit_code=ExitCode.USAGE)
    paths = tuple(dict.fromkeys(paths))
    heard = progress or Silent()
    heard.begin("Reading the articles", 0)
    readings = [(path, read_article(path, project.config, source)) for path in paths]
    language = _language(readings)
    passages = [passage for path, reading in readings for passage in _passages(path, reading)]
    known = KnownTerms(load_termbase(project, heard), language, project.config.targets)
    candidates = extract(passages, language, wish.minimum, lambda texts: Watched(texts, heard, "Looking for terms"))
    return _chosen(candidates, known, wish, language)


def candidates_csv(extraction: Extraction, targets: Sequence[LanguageTag]) -> bytes:
    """Writes the candidates as a glossary whose renderings are to be filled in, each with a context as its note."""
    language = extraction.language
    others = [target for target in targets if target != language]
    rows = [["id", language, *others, "note"], *(_row(each.candidate, len(others)) for each in extraction.proposed)]
    return "".join(",".join(map(_quoted, row)) + "\n" for row in rows).encode("utf-8", "replace")


def write_candidates(
    project: Project, extraction: Extraction, targets: Sequence[LanguageTag], path: Path, *, force: bool = False
) -> None:
    """Writes `candidates_csv` to a file; one that somebody else wrote is not replaced without `force`."""
    if path.suffix.lower() != ".csv":
        raise GlossaError(f"{path} is no CSV file", hint="Name one such as candidates.csv.", exit_code=ExitCode.USAGE)
    write_file(project.root, path, candidates_csv(extraction, targets), force=force)


def rules_for(language: LanguageTag) -> str:
    """Says that glossa has no rules for a language; `""` where it has."""
    if has_rules(language):
        return ""
    name = language_name(language)
    return f"glossa has no rules for {name}: strings of longer words, so expect more that is no term."


def _language(readings: Sequence[tuple[Path, Reading]]) -> LanguageTag:
    """Returns the language of all the articles."""
    languages = {reading.document.language: path for path, reading in readings}
    if len({primary(language) for language in languages}) > 1:
        said = ", ".join(f"{path} ({language_name(language)})" for language, path in languages.items())
        raise GlossaError(
            f"The articles are in several languages: {said}",
            hint="Extract from those of one language at a time, or say which it is with --from.",
            exit_code=ExitCode.USAGE,
        )
    language = next(iter(languages))
    if primary(language) in _NO_WORDS:
        raise GlossaError(
            f"glossa cannot extract terms from {language_name(language)}",
            hint="It is written without spaces, and glossa has no dictionary to tell its words apart.",
            exit_code=ExitCode.USAGE,
        )
    return language


def _passages(path: Path, reading: Reading) -> Iterator[Passage]:
    for segment in reading.segments:
        if segment.role is not Role.DEBRIS:
            yield Passage(path.as_posix(), visible(segment.source).text, segment.line)


def _chosen(candidates: Sequence[Candidate], known: KnownTerms, wish: ExtractWish, language: LanguageTag) -> Extraction:
    """Takes the best ones until there are enough; what comes after them is not looked up."""
    seen: list[tuple[str, ...]] = []

    def wanted() -> Iterator[tuple[Candidate, tuple[str, ...]]]:
        for candidate in candidates:
            glossaries = known.glossaries(candidate)
            seen.append(glossaries)
            if wish.known_too or not glossaries:
                yield candidate, glossaries

    proposed = tuple(Proposed(rank, *each) for rank, each in enumerate(islice(wanted(), wish.top), start=1))
    return Extraction(language, proposed, len(candidates), sum(map(bool, seen)))


def _row(candidate: Candidate, others: int) -> list[str]:
    """Returns the row of a candidate: the term, its acronym as a second one, empty renderings, a context."""
    terms = "|".join(guarded(term) for term in (candidate.text, candidate.acronym) if term)
    place = candidate.places[0]
    context = "".join(in_context(place.passage.text, place.span, _NOTE_WIDTH))
    note = guarded(f"{place.passage.article}:{place.passage.line}: {context}")
    return [guarded(candidate.text), terms, *([""] * others), note]


def _quoted(cell: str) -> str:
    """Writes a cell of a CSV file, on one line."""
    flat = " ".join(cell.split("\n")).replace("\r", " ")
    return '"' + flat.replace('"', '""') + '"' if any(mark in flat for mark in ',"') else flat
