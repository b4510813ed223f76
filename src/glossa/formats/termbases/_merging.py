"""From rows to concepts: rows that add a term to a concept join it, rows that contradict an earlier one give way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from glossa.formats.termbases._names import UniqueNames
from glossa.model.problem import Problem
from glossa.model.term import Concept, ConceptId, Term, TermStatus
from glossa.text.languages import LanguageTag, broader


@dataclass(frozen=True, slots=True)
class Entry:
    """A row that was understood: a concept, or an addition to one."""

    concept: Concept
    """Its id is `""` where the row has none. No term comes twice, and only one in a language is preferred."""
    key: str
    """Its first term in the glossary's own language; `""` where there is none."""
    is_addition: bool
    """Whether it says that its terms are admitted or forbidden."""


def merge(entries: Sequence[Entry], name: str, problems: list[Problem]) -> tuple[Concept, ...]:
    """Makes the concepts of a glossary, in the order of their lines, each with an id of its own.

    A concept without an id is named for its first term.
    """
    groups = _grouped(tuple(_undisputed(entries, name, problems)), name, problems)
    joined = [_joined(group, name, problems) for group in groups]
    concepts = [concept for concept in joined if _is_of_use(concept, name, problems)]
    return tuple(_named(sorted(concepts, key=lambda concept: concept.line)))


def _undisputed(entries: Iterable[Entry], name: str, problems: list[Problem]) -> Iterator[Entry]:
    """Yields the entries without what contradicts an earlier one: another preferred term for the same term.

    Homographs do not contradict each other: concepts with different ids, told apart by part of speech, domain or
    neighbouring words.
    """
    known: dict[tuple[str, LanguageTag], list[tuple[Term, Concept]]] = {}
    for entry in entries:
        concept = entry.concept
        disputed = set()
        for term in () if entry.is_addition or not entry.key else concept.terms:
            if term.status is not TermStatus.PREFERRED or term.text == entry.key:
                continue
            earlier = known.setdefault((entry.key, term.language), [])
            rival = next((other for other in earlier if not _are_homographs(concept, other[1])), None)
            if rival is None:
                earlier.append((term, concept))
            elif rival[0].text != term.text:
                disputed.add(term.language)
                message = (
                    f"“{entry.key}” is “{rival[0].text}” in {term.language} at line {rival[1].line}, "
                    f"and “{term.text}” at line {concept.line}; line {rival[1].line} is used"
                )
                problems.append(Problem(name, concept.line, message))
        if not disputed:
            yield entry
            continue
        terms = tuple(term for term in concept.terms if term.language not in disputed)
        if _languages(terms) > 1:
            yield replace(entry, concept=replace(concept, terms=terms))


def _are_homographs(concept: Concept, other: Concept) -> bool:
    if not concept.id or not other.id or concept.id == other.id:
        return False
    return _sense(concept) != _sense(other)


def _sense(concept: Concept) -> tuple[str, str, tuple[str, ...]]:
    """Returns what tells a concept from others with the same term."""
    return concept.terms[0].part_of_speech, concept.domain, concept.not_near


def _grouped(entries: Sequence[Entry], name: str, problems: list[Problem]) -> list[list[Entry]]:
    """Puts together the entries that describe one concept; those with an id first, since others may join them."""
    extended = {entry.key for entry in entries if entry.is_addition}
    by_id: dict[str, list[Entry]] = {}
    by_key: dict[str, list[Entry]] = {}
    groups: list[list[Entry]] = []
    for entry in sorted(entries, key=lambda entry: not entry.concept.id):
        key = entry.key if entry.key in extended else ""
        group = by_id.get(entry.concept.id) if entry.concept.id else by_key.get(key)
        if group and entry.concept.id and _is_another(entry, group[0]):
            message = f"the id “{entry.concept.id}” is that of “{group[0].key}” at line {group[0].concept.line}"
            problems.append(Problem(name, entry.concept.line, f"{message}; this row is a concept of its own"))
            group = None
        if group is None:
            group = []
            groups.append(group)
        group.append(entry)
        if entry.concept.id:
            by_id.setdefault(entry.concept.id, group)
        if key:
            by_key.setdefault(key, group)
    return groups


def _is_another(entry: Entry, first: Entry) -> bool:
    return not entry.is_addition and not first.is_addition and "" != entry.key != first.key != ""


def _joined(group: Sequence[Entry], name: str, problems: list[Problem]) -> Concept:
    """Makes one concept of a group; of a term that comes twice, the first status counts."""
    if len(group) == 1:
        return group[0].concept
    concepts = [entry.concept for entry in sorted(group, key=lambda entry: entry.concept.line)]
    terms: dict[tuple[LanguageTag, str], Term] = {}
    for concept in concepts:
        for term in concept.terms:
            first = terms.setdefault((term.language, term.text), term)
            if (first.status is TermStatus.DEPRECATED) != (term.status is TermStatus.DEPRECATED):
                message = f"“{term.text}” is both {_word(first)} and {_word(term)}; {_word(first)} is used"
                problems.append(Problem(name, concept.line, message))
    return Concept(
        next((concept.id for concept in concepts if concept.id), ConceptId("")),
        tuple(one_preferred(terms.values())),
        domain=_first(concept.domain for concept in concepts),
        definition=_first(concept.definition for concept in concepts),
        note=_first(concept.note for concept in concepts),
        line=concepts[0].line,
        translate=all(concept.translate for concept in concepts),
        not_near=tuple(dict.fromkeys(word for concept in concepts for word in concept.not_near)),
    )


def one_preferred(terms: Iterable[Term]) -> Iterator[Term]:
    """Yields the terms, of each language only the first preferred one as such."""
    led: set[LanguageTag] = set()
    for term in terms:
        if term.status is TermStatus.PREFERRED:
            if term.language in led:
                yield replace(term, status=TermStatus.ADMITTED)
                continue
            led.add(term.language)
        yield term


def _is_of_use(concept: Concept, name: str, problems: list[Problem]) -> bool:
    """Tells whether the concept has two languages, or needs only one; what else it lacks becomes a problem."""
    if _languages(concept.terms) < (2 if concept.translate else 1):
        problems.append(Problem(name, concept.line, "terms in fewer than two languages; the row is not used"))
        return False
    usable = {term.language for term in concept.terms if term.status is not TermStatus.DEPRECATED}
    for language in dict.fromkeys(term.language for term in concept.terms if term.language not in usable):
        if any(language in broader(region) for region in usable):
            continue  # a region's own term may be the one to use
        if all(term.status is TermStatus.DEPRECATED for term in concept.in_language(language)):
            message = f"“{concept.terms[0].text}” has only forbidden terms in {language}, so there is none to use"
            problems.append(Problem(name, concept.line, message))
    return True


def _languages(terms: Iterable[Term]) -> int:
    return len({term.language for term in terms})


def _named(concepts: Iterable[Concept]) -> Iterator[Concept]:
    names = UniqueNames()
    for concept in concepts:
        name = names.unique(concept.id or concept.terms[0].text)
        yield concept if name == concept.id else replace(concept, id=ConceptId(name))


def _first(texts: Iterable[str]) -> str:
    return next(filter(None, texts), "")


def _word(term: Term) -> str:
    return "forbidden" if term.status is TermStatus.DEPRECATED else term.status.value
