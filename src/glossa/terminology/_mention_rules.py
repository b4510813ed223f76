"""What is odd in what an entry says of first and later mentions."""

from __future__ import annotations

from collections.abc import Iterator

from glossa.model.finding import Severity
from glossa.model.term import Concept, Term, TermStatus
from glossa.terminology.termbase import rendering
from glossa.text.languages import is_spaced
from glossa.text.normalise import match_key


def odd_mentions(concept: Concept) -> Iterator[tuple[Severity, str]]:
    """Yields first mentions and short forms that readers would stumble over, or never see."""
    for term in concept.terms:
        if term.first_mention or term.short:
            yield from _unused(term, concept)
            yield from _odd_first(term)
        if term.short:
            yield from _odd_short(term, concept)


def _unused(term: Term, concept: Concept) -> Iterator[tuple[Severity, str]]:
    expected = rendering(concept, term.language)
    if expected is not None and expected.text != term.text:
        message = f"nobody asks for the mentions of “{term.text}”, which is {_word(term)} in {term.language}"
        yield Severity.WARNING, f"{message}: “{expected.text}” is expected"


def _odd_first(term: Term) -> Iterator[tuple[Severity, str]]:
    first, text, short = map(match_key, (term.first_mention, term.text, term.short))
    if first and first == text:
        yield Severity.ADVICE, f"the first mention of “{term.text}” explains nothing: it is the term itself"
    elif first and text not in first and not (short and short in first):
        message = f"the first mention “{term.first_mention}” has neither “{term.text}” nor its short form in it"
        yield Severity.WARNING, message
    elif short and is_spaced(term.language) and short not in first and short not in text:
        yield Severity.ADVICE, f"nothing explains “{term.short}”: it is not in the first mention of “{term.text}”"


def _odd_short(term: Term, concept: Concept) -> Iterator[tuple[Severity, str]]:
    short, text = match_key(term.short), match_key(term.text)
    forbidden = {
        match_key(each.text) for each in concept.in_language(term.language) if each.status is TermStatus.DEPRECATED
    }
    if short in forbidden:
        yield Severity.ERROR, f"“{term.short}” is the short form of “{term.text}”, and forbidden in {term.language}"
    if short == text:
        yield Severity.ADVICE, f"the short form of “{term.text}” is the term itself"
    elif len(short) > len(text):
        yield Severity.WARNING, f"the short form “{term.short}” is longer than its term, “{term.text}”"


def _word(term: Term) -> str:
    return "forbidden" if term.status is TermStatus.DEPRECATED else term.status.value
