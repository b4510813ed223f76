"""What is odd in a glossary: said before a translation suffers from it, each with its line.

An error makes glossa ask for the wrong thing, or for nothing; a warning may; advice is a question to the
terminologist. What the reader already set right (white space round a term) can't be seen here.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from glossa.model.finding import Severity
from glossa.model.inline import tags
from glossa.model.problem import Problem
from glossa.model.term import Concept, Glossary, Term, TermStatus
from glossa.terminology._entry_rules import Remark, remarks
from glossa.terminology._region_rules import changing_places
from glossa.terminology.termbase import Termbase, rendering
from glossa.text.languages import LanguageTag, is_sibling, is_spaced
from glossa.text.normalise import fold

_SHORT_WORD = 3
"""Up to how many letters a lower-case word is so short that it may be an everyday word."""
_ENOUGH = 3
"""How many rows there must be before one can lack what the others have."""


@dataclass(frozen=True, slots=True)
class Flaw(Problem):
    """A problem of a glossary, and how much it matters."""

    severity: Severity = Severity.ERROR


def lint(glossary: Glossary, watch: Callable[[Sequence[Concept]], Iterable[Concept]] = list) -> tuple[Flaw, ...]:
    """Returns what is odd in one glossary, by line: what its reader found, as errors, and what its concepts show.

    `watch` sees the concepts go by, in the part that takes long.
    """
    found = [Flaw(problem.file, problem.line, problem.message) for problem in glossary.problems]
    for concept in watch(glossary.concepts):
        found += (Flaw(glossary.name, concept.line, message, severity) for severity, message in remarks(concept))
        found += (Flaw(glossary.name, concept.line, message) for message in _tagged(concept))
    found += _shared_terms(glossary)
    found += (
        Flaw(glossary.name, concept.line, message, Severity.WARNING)
        for concept, message in changing_places(glossary.concepts)
    )
    found += _common_triggers(glossary)
    found += _missing_languages(glossary)
    return tuple(sorted(dict.fromkeys(found), key=lambda flaw: flaw.line))


def lint_layers(termbase: Termbase) -> tuple[Flaw, ...]:
    """Returns where glossaries contradict each other, as advice: the earlier layer decides, and may mean to."""
    known = {problem for glossary in termbase.glossaries for problem in glossary.problems}
    overruled = (
        Flaw(problem.file, problem.line, problem.message, Severity.ADVICE)
        for problem in termbase.problems()
        if problem not in known
    )
    return (*overruled, *_forbidden_elsewhere(termbase))


def _tagged(concept: Concept) -> Iterator[str]:
    """Yields what would be taken for markup in a draft, and bring codes into it that the source has not."""
    for term in concept.terms:
        for text in (term.text, *term.forms, term.first_mention, term.short):
            for found in tags(text):
                yield f"“{text}” has “{found.span.of(text)}” in it, which would be taken for markup"


def _shared_terms(glossary: Glossary) -> Iterator[Flaw]:
    """Yields concepts that share a term of the glossary's own language: one of them twice, or two that contradict."""
    own = _own_language(glossary)
    owners: dict[str, list[Concept]] = defaultdict(list)
    for concept in glossary.concepts:
        for text in dict.fromkeys(map(_cased, concept.triggers(own))):
            owners[text].append(concept)
    for text, concepts in owners.items():
        for one, other in _rivals(concepts):
            severity, message = _compared(one, other, own)
            yield Flaw(glossary.name, other.line, f"“{text}” is a term of line {one.line} too{message}", severity)


def _compared(one: Concept, other: Concept, own: LanguageTag) -> Remark:
    """Tells what two concepts with a common term mean for each other."""
    for language in dict.fromkeys(term.language for term in one.terms if not is_sibling(term.language, own)):
        first, second = rendering(one, language), rendering(other, language)
        if first and second and not _shares_terms(one, other, language):
            message = f", and “{first.text}” there in {language}, but “{second.text}” here"
            return (Severity.ADVICE if _sense(one) != _sense(other) else Severity.ERROR), message
    return (Severity.ADVICE if _sense(one) != _sense(other) else Severity.WARNING), ", with the same renderings"


def _shares_terms(one: Concept, other: Concept, language: LanguageTag) -> bool:
    texts = {fold(term.text) for term in one.in_language(language)}
    return any(fold(term.text) in texts for term in other.in_language(language))


def _rivals(concepts: Sequence[Concept]) -> Iterator[tuple[Concept, Concept]]:
    """Yields each concept but the first with an earlier one: the first that nothing tells it apart from, if any."""
    firsts: dict[object, Concept] = {}
    for other in concepts:
        one = firsts.setdefault(_sense(other), other)
        if other is not concepts[0]:
            yield (concepts[0] if one is other else one), other


def _sense(concept: Concept) -> object:
    """Returns what says which of two homographs is meant."""
    parts = frozenset(term.part_of_speech for term in concept.terms if term.part_of_speech)
    return concept.not_near, concept.domain, parts


def _common_triggers(glossary: Glossary) -> Iterator[Flaw]:
    """Yields terms so short and plain that they will be found where they are not meant."""
    own = _own_language(glossary)
    for concept in glossary.concepts:
        for term in concept.triggers(own):
            if _is_everyday(term):
                message = f"“{term.text}” is so short a word that it will be found where it is not meant"
                yield Flaw(glossary.name, concept.line, message, Severity.ADVICE)


def _is_everyday(term: Term) -> bool:
    if not is_spaced(term.language):
        return len(term.text) == 1
    return len(term.text) <= _SHORT_WORD and term.text.isalpha() and term.text == term.text.lower()


def _missing_languages(glossary: Glossary) -> Iterator[Flaw]:
    """Yields concepts without a term in a language that most others have, nor in one of its regions."""
    counts = Counter(language for concept in glossary.concepts for language in _languages(concept))
    usual = [language for language, count in counts.items() if count >= _ENOUGH and count * 2 > len(glossary.concepts)]
    for concept in glossary.concepts:
        missing = [
            language
            for language in usual
            if concept.translate and not any(is_sibling(term.language, language) for term in concept.terms)
        ]
        if missing:
            message = f"“{concept.terms[0].text}” has no term in {', '.join(missing)}; most entries have one"
            yield Flaw(glossary.name, concept.line, message, Severity.ADVICE)


def _forbidden_elsewhere(termbase: Termbase) -> Iterator[Flaw]:
    """Yields terms that one layer uses and another one forbids, for the same source term."""
    stands: dict[tuple[LanguageTag, str, LanguageTag, str], tuple[Term, Glossary, Concept]] = {}
    for glossary in termbase.glossaries:
        for concept in filter(lambda concept: concept.terms, glossary.concepts):
            first = concept.terms[0]
            for term in concept.terms:
                key = (first.language, fold(first.text), term.language, term.text)
                before, earlier, entry = stands.setdefault(key, (term, glossary, concept))
                if earlier is not glossary and _is_forbidden(before) != _is_forbidden(term):
                    place = f"{earlier.name}:{entry.line}"
                    message = f"“{term.text}” is {_word(term)} here for “{first.text}”, and {_word(before)} in {place}"
                    yield Flaw(glossary.name, concept.line, f"{message}, which comes first", Severity.ADVICE)


def _own_language(glossary: Glossary) -> LanguageTag:
    """Returns the language that most concepts begin with."""
    firsts = Counter(concept.terms[0].language for concept in glossary.concepts if concept.terms)
    return firsts.most_common(1)[0][0] if firsts else LanguageTag("")


def _languages(concept: Concept) -> set[LanguageTag]:
    return {term.language for term in concept.terms}


def _is_forbidden(term: Term) -> bool:
    return term.status is TermStatus.DEPRECATED


def _word(term: Term) -> str:
    return "forbidden" if _is_forbidden(term) else term.status.value


def _cased(term: Term) -> str:
    """Returns what makes a term the same for the finder: capitals count in single words and acronyms."""
    words = term.text.split()
    return " ".join(word if len(words) == 1 or any(map(str.isupper, word[1:])) else fold(word) for word in words)
