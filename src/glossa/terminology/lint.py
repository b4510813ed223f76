"""What is odd in a glossary: said before a translation suffers from it, each with its line.

An error makes glossa ask for the wrong thing, or for nothing; a warning may; advice is a question to the
terminologist. What the reader already set right (white space round a term) can't be seen here.
"""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from glossa.model.finding import Severity
from glossa.model.problem import Problem
from glossa.model.term import Concept, Glossary, Term, TermStatus
from glossa.terminology._suspects import code_point, disguised, double, invisible, mixed
from glossa.terminology.termbase import Termbase, rendering
from glossa.text.languages import LanguageTag, broader, is_spaced, primary
from glossa.text.normalise import fold

_SHORT_WORD = 3
"""Up to how many letters a lower-case word is so short that it may be an everyday word."""
_ENOUGH = 3
"""How many rows there must be before one can lack what the others have."""


@dataclass(frozen=True, slots=True)
class Flaw(Problem):
    """A problem of a glossary, and how much it matters."""

    severity: Severity = Severity.ERROR


Remark = tuple[Severity, str]


def lint(glossary: Glossary) -> tuple[Flaw, ...]:
    """Returns what is odd in one glossary, by line: what its reader found, as errors, and what its concepts show."""
    found = [Flaw(problem.file, problem.line, problem.message) for problem in glossary.problems]
    for concept in glossary.concepts:
        for rule in _RULES:
            found += (Flaw(glossary.name, concept.line, message, severity) for severity, message in rule(concept))
    found += _shared_terms(glossary)
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


def _untidy(concept: Concept) -> Iterator[Remark]:
    for term in concept.terms:
        if not term.text.strip():
            yield Severity.ERROR, f"an empty term in {term.language}"
        elif term.text != term.text.strip():
            yield Severity.ERROR, f"“{term.text}” has white space round it"
        elif "  " in term.text:
            yield Severity.WARNING, f"“{term.text}” has several spaces in a row"


def _unlike_what_they_seem(concept: Concept) -> Iterator[Remark]:
    for term in concept.terms:
        for character in dict.fromkeys(invisible(term.text)):
            yield Severity.ERROR, f"“{term.text}” has an invisible character: {code_point(character)}"
        if found := mixed(term.text):
            letter, name, alike = found
            severity = Severity.ERROR if alike else Severity.ADVICE
            yield severity, f"“{term.text}” mixes scripts within a word: its {letter} is {name}, {code_point(letter)}"
        if spelt := disguised(term.text, term.language):
            yield (
                Severity.ERROR,
                f"“{spelt[0]}” in the {term.language} term “{term.text}” is written in {spelt[1]} letters",
            )
        if pair := double(term.text):
            meant = f"; write {pair[1]}" if pair[1] != pair[0] else ""
            yield Severity.ERROR, f"“{term.text}” has a look-alike of an ordinary letter: {code_point(pair[0])}{meant}"
        elif not unicodedata.is_normalized("NFC", term.text):
            yield Severity.ADVICE, f"“{term.text}” has accents apart from their letters (it is not in form NFC)"


def _repeated(concept: Concept) -> Iterator[Remark]:
    """Yields terms that a concept has twice in one language."""
    statuses: dict[tuple[LanguageTag, str], list[TermStatus]] = defaultdict(list)
    for term in concept.terms:
        statuses[term.language, unicodedata.normalize("NFC", term.text)].append(term.status)
    for (language, text), found in statuses.items():
        if TermStatus.DEPRECATED in found and len(set(found)) > 1:
            other = next(status for status in found if status is not TermStatus.DEPRECATED)
            yield Severity.ERROR, f"“{text}” is both {other.value} and forbidden in {language}"
        elif len(found) > 1:
            yield Severity.WARNING, f"“{text}” comes twice in {language}"


def _nothing_to_use(concept: Concept) -> Iterator[Remark]:
    for language in dict.fromkeys(term.language for term in concept.terms):
        near = [term for term in concept.terms if term.language in broader(language)]
        if all(term.status is TermStatus.DEPRECATED for term in near):
            first = concept.terms[0].text
            yield Severity.ERROR, f"“{first}” has only forbidden terms in {language}, so there is none to use"


def _same_as_source(concept: Concept) -> Iterator[Remark]:
    """Yields renderings that are the source term letter for letter, where no name explains it."""
    if not concept.terms or not concept.translate:
        return
    first = concept.terms[0]
    if _is_name(first):
        return
    same = [
        term.language
        for term in concept.terms
        if term.status is TermStatus.PREFERRED
        and primary(term.language) != primary(first.language)
        and fold(term.text) == fold(first.text)
    ]
    if same:
        yield Severity.ADVICE, f"“{first.text}” is the same in {', '.join(same)} as in {first.language}"


_RULES: Sequence[Callable[[Concept], Iterator[Remark]]] = (
    _untidy,
    _unlike_what_they_seem,
    _repeated,
    _nothing_to_use,
    _same_as_source,
)


def _shared_terms(glossary: Glossary) -> Iterator[Flaw]:
    """Yields concepts that share a term of the glossary's own language: one of them twice, or two that contradict."""
    own = _own_language(glossary)
    owners: dict[str, list[Concept]] = defaultdict(list)
    for concept in glossary.concepts:
        for text in dict.fromkeys(_cased(term) for term in concept.terms if term.language == own):
            owners[text].append(concept)
    for text, concepts in owners.items():
        for one, other in combinations(concepts, 2):
            severity, message = _compared(one, other)
            yield Flaw(glossary.name, other.line, f"“{text}” is a term of line {one.line} too{message}", severity)


def _compared(one: Concept, other: Concept) -> Remark:
    """Tells what two concepts with a common term mean for each other."""
    for language in dict.fromkeys(term.language for term in one.terms):
        first, second = rendering(one, language), rendering(other, language)
        if first and second and not _shares_terms(one, other, language):
            message = f", and “{first.text}” there in {language}, but “{second.text}” here"
            return (Severity.ADVICE if _is_told_apart(one, other) else Severity.ERROR), message
    return (Severity.ADVICE if _is_told_apart(one, other) else Severity.WARNING), ", with the same renderings"


def _shares_terms(one: Concept, other: Concept, language: LanguageTag) -> bool:
    texts = {fold(term.text) for term in one.in_language(language)}
    return any(fold(term.text) in texts for term in other.in_language(language))


def _is_told_apart(one: Concept, other: Concept) -> bool:
    """Whether something in the entries says which of two homographs is meant."""
    return one.not_near != other.not_near or one.domain != other.domain or _parts(one) != _parts(other)


def _parts(concept: Concept) -> set[str]:
    return {term.part_of_speech for term in concept.terms if term.part_of_speech}


def _common_triggers(glossary: Glossary) -> Iterator[Flaw]:
    """Yields terms so short and plain that they will be found where they are not meant."""
    own = _own_language(glossary)
    for concept in glossary.concepts:
        for term in concept.terms:
            if term.language == own and _is_everyday(term):
                message = f"“{term.text}” is so short a word that it will be found where it is not meant"
                yield Flaw(glossary.name, concept.line, message, Severity.ADVICE)


def _is_everyday(term: Term) -> bool:
    if not is_spaced(term.language):
        return len(term.text) == 1
    return len(term.text) <= _SHORT_WORD and term.text.isalpha() and term.text == term.text.lower()


def _missing_languages(glossary: Glossary) -> Iterator[Flaw]:
    """Yields concepts without a term in a language that most others have."""
    counts = Counter(language for concept in glossary.concepts for language in _languages(concept))
    usual = [language for language, count in counts.items() if count >= _ENOUGH and count * 2 > len(glossary.concepts)]
    for concept in glossary.concepts:
        missing = [language for language in usual if concept.translate and not concept.in_language(language)]
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


def _is_name(term: Term) -> bool:
    """Whether the term is a name or has an acronym, which languages may well share."""
    return term.part_of_speech.startswith("proper") or any(letter.isupper() for letter in term.text)


def _is_forbidden(term: Term) -> bool:
    return term.status is TermStatus.DEPRECATED


def _word(term: Term) -> str:
    return "forbidden" if _is_forbidden(term) else term.status.value


def _cased(term: Term) -> str:
    """Returns what makes a term the same for the finder: capitals count in single words and acronyms."""
    words = term.text.split()
    return " ".join(word if len(words) == 1 or any(map(str.isupper, word[1:])) else fold(word) for word in words)
