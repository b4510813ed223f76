"""Glossaries of two languages that are lines of a source, a tab, a target; which languages, the file hardly says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import PurePath
from typing import NamedTuple

from glossa.errors import GlossaError
from glossa.formats.termbases._merging import Entry, merge
from glossa.formats.termbases._texts import fault
from glossa.model.problem import Problem
from glossa.model.term import Concept, ConceptId, Glossary, Term, TermStatus
from glossa.text.languages import LanguageTag, is_sibling, language_tag

_TOOLS = frozenset({"deepl", "omegat"})
"""What may stand in a file's name to say whose format it is: `terms.en-es.deepl.tsv`."""


class Pair(NamedTuple):
    """The two languages of a glossary."""

    source: LanguageTag
    target: LanguageTag


class Line(NamedTuple):
    """One line of such a file."""

    source: str
    target: str
    comment: str


def read_pairs(text: str, name: str, columns: int, comment: str) -> Glossary:
    """Reads lines of `columns` cells; lines that begin with `comment` are none, unless it is `""`.

    The languages stand in the first line, `en<tab>es`, as entry or as comment, or in the file's name:
    `terms.en-es.tsv`, `terms.en.zh-Hans.tsv`. Raises `GlossaError` when they stand nowhere.
    """
    problems: list[Problem] = []
    lines = [line.rstrip("\r") for line in text.split("\n")]
    said = _tags(lines[0].removeprefix(comment).split("\t")[:2])
    pair = said or named_pair(name)
    if pair is None:
        hint = "Name them in the file's name, such as terms.en-es.tsv, or in a first line: en, a tab, es."
        raise GlossaError(f"{name} does not say of which two languages it is", hint=hint)
    entries: list[Entry] = []
    known: set[str] = set()
    for number, line in enumerate(lines, 1):
        is_entry = line.strip() and not (number == 1 and said) and not (comment and line.startswith(comment))
        if is_entry and (cells := _cells(line, number, name, columns, problems)):
            entries.append(_entry(cells, pair, number, is_addition=cells.source in known))
            known.add(cells.source)
    concepts = merge(entries, name, problems)
    return Glossary(name, concepts, tuple(sorted(problems, key=lambda problem: problem.line)))


def is_header(line: str) -> bool:
    """Tells whether a line names two languages or more."""
    return _tags(line.split("\t")[:2]) is not None


def named_pair(name: str) -> Pair | None:
    """Reads the languages out of a file's name: `terms.en-es.tsv`, `terms.en.zh-Hans.tsv`; None where none are there.

    Where hyphens can be read in two ways, `es-ar-fr`, there are none: dots are clear.
    """
    parts = [part for part in PurePath(name).name.split(".")[:-1] if part.lower() not in _TOOLS]
    if dotted := _tags(parts[-2:]):
        return dotted
    words = parts[-1].split("-") if parts else []
    splits = [("-".join(words[:count]), "-".join(words[count:])) for count in range(1, len(words))]
    pairs = {pair for split in splits if (pair := _tags(split))}
    return pairs.pop() if len(pairs) == 1 else None


def pair_of(glossary: Glossary, source: LanguageTag | None = None, target: LanguageTag | None = None) -> Pair | None:
    """Returns the two languages of a glossary that a file of two carries: those that are said, else its first ones.

    A region is no second language beside its own: of `en`, `en-GB` and `es` it is `en` and `es`.
    """
    languages = tuple(dict.fromkeys(term.language for concept in glossary.concepts for term in concept.terms))
    source = source or _other_than(target, languages)
    target = target or _other_than(source, languages)
    return Pair(source, target) if source and target else None


def lines_of(glossary: Glossary, pair: Pair) -> Iterator[Line]:
    """Yields a line for every source term and every target term that may stand for it, preferred ones first.

    What is not to be translated stands for itself. Forbidden terms are left out: the file could not say so.
    """
    for concept in glossary.concepts:
        sources = _usable(concept, pair.source)
        targets = _usable(concept, pair.target)
        for source in sources:
            for target in targets or ([] if concept.translate else [source]):
                is_first = target is (targets or [source])[0]
                yield Line(source.text, target.text, _line(concept.note if is_first else target.note))


def for_pair(glossary: Glossary, source: LanguageTag, target: LanguageTag) -> Glossary:
    """Returns a glossary with the terms of two languages only; a region takes its terms from what it narrows."""
    concepts = []
    for concept in glossary.concepts:
        terms = [
            replace(term, language=language) for language in (source, target) for term in concept.in_language(language)
        ]
        if _serves(concept, source, target):
            concepts.append(replace(concept, terms=tuple(terms)))
    return replace(glossary, concepts=tuple(concepts))


def pair_problem(glossary: Glossary, source: LanguageTag, targets: Sequence[LanguageTag]) -> Problem | None:
    """Returns what is odd about a glossary that has no term from `source` into any of `targets`; else None."""
    if not glossary.concepts or not targets:
        return None
    if any(_serves(concept, source, target) for concept in glossary.concepts for target in targets):
        return None
    languages = sorted({term.language for concept in glossary.concepts for term in concept.terms})
    message = f"it has {', '.join(languages)}, but nothing from {source} into {', '.join(targets)}"
    return Problem(glossary.name, 0, message)


def _serves(concept: Concept, source: LanguageTag, target: LanguageTag) -> bool:
    return bool(concept.in_language(source)) and (not concept.translate or bool(concept.in_language(target)))


def _cells(line: str, number: int, name: str, columns: int, problems: list[Problem]) -> Line | None:
    cells = [cell.strip() for cell in line.split("\t")]
    if any(cells[columns:]):
        message = f"{len(cells)} cells, but the format has {columns}; the further ones are not used"
        problems.append(Problem(name, number, message))
    source, target, comment = [*cells[:columns], "", "", ""][:3]
    reason = fault(source) or fault(target) or ("" if source and target else f"no {'target' if source else 'source'}")
    if reason:
        problems.append(Problem(name, number, f"{reason}; the line is not used"))
        return None
    return Line(source, target, comment)


def _entry(line: Line, pair: Pair, number: int, *, is_addition: bool) -> Entry:
    """Makes an entry; what comes again is an addition, its target admitted, its comment a note on that target."""
    status = TermStatus.ADMITTED if is_addition else TermStatus.PREFERRED
    target = Term(line.target, pair.target, status, note=line.comment if is_addition else "")
    terms = (Term(line.source, pair.source), target)
    concept = Concept(ConceptId(""), terms, note="" if is_addition else line.comment, line=number)
    return Entry(concept, line.source, is_addition)


def _usable(concept: Concept, language: LanguageTag) -> list[Term]:
    """Returns the terms that may stand in the language, those that it inherits too, preferred ones first."""
    return [
        term
        for term in concept.in_language(language)
        if term.status is not TermStatus.DEPRECATED and not fault(term.text)
    ]


def _other_than(known: LanguageTag | None, languages: Sequence[LanguageTag]) -> LanguageTag | None:
    others = [each for each in languages if each != known]
    return next((each for each in others if known is None or not is_sibling(each, known)), next(iter(others), None))


def _line(text: str) -> str:
    return " ".join(text.split())


def _tags(words: Sequence[str]) -> Pair | None:
    try:
        source, target = (language_tag(word) for word in words)
    except (GlossaError, ValueError):
        return None
    return Pair(source, target) if source != target else None
