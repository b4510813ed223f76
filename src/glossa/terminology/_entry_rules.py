"""What is odd in one entry of a glossary, whatever the others say."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from glossa.model.finding import Severity
from glossa.model.term import Concept, Term, TermStatus
from glossa.terminology._mention_rules import odd_mentions
from glossa.terminology._region_rules import forbidden_above, restated
from glossa.terminology._suspects import code_point, disguised, double, invisible, mixed
from glossa.text.languages import LanguageTag, primary
from glossa.text.normalise import fold

Remark = tuple[Severity, str]


def remarks(concept: Concept) -> Iterator[Remark]:
    """Yields what is odd in an entry, and how much it matters."""
    for rule in _RULES:
        yield from rule(concept)


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
        for text in filter(None, (term.text, *term.forms, term.short)):
            yield from _odd_letters(text)
            yield from _disguised(text, term.language)
        # What explains a term may well have a word of another script in it.
        yield from _odd_letters(term.first_mention)


def _odd_letters(text: str) -> Iterator[Remark]:
    for character in dict.fromkeys(invisible(text)):
        yield Severity.ERROR, f"“{text}” has an invisible character: {code_point(character)}"
    if found := mixed(text):
        letter, name, alike = found
        severity = Severity.ERROR if alike else Severity.ADVICE
        yield severity, f"“{text}” mixes scripts within a word: its {letter} is {name}, {code_point(letter)}"
    if pair := double(text):
        meant = f"; write {pair[1]}" if pair[1] != pair[0] else ""
        yield Severity.ERROR, f"“{text}” has a look-alike of an ordinary letter: {code_point(pair[0])}{meant}"
    elif not unicodedata.is_normalized("NFC", text):
        yield Severity.ADVICE, f"“{text}” has accents apart from their letters (it is not in form NFC)"


def _disguised(text: str, language: LanguageTag) -> Iterator[Remark]:
    if spelt := disguised(text, language):
        yield Severity.ERROR, f"“{spelt[0]}” in the {language} term “{text}” is written in {spelt[1]} letters"


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
        if all(term.status is TermStatus.DEPRECATED for term in concept.in_language(language)):
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


def _is_name(term: Term) -> bool:
    """Whether the term is a name or has an acronym, which languages may well share."""
    return term.part_of_speech.startswith("proper") or any(letter.isupper() for letter in term.text)


_RULES: Sequence[Callable[[Concept], Iterator[Remark]]] = (
    _untidy,
    _unlike_what_they_seem,
    _repeated,
    _nothing_to_use,
    forbidden_above,
    restated,
    odd_mentions,
    _same_as_source,
)
