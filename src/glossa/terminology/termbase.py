"""All glossaries of a project as one: in layers, the earlier ones win."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from glossa.model.problem import Problem
from glossa.model.term import Concept, Glossary, Term, TermMatch, TermStatus, Usage
from glossa.terminology._pattern import Pattern, compiled, identity, words_of
from glossa.terminology._rivals import Claimant, claimant, winner
from glossa.terminology._words import Lexicon
from glossa.text.languages import LanguageTag, broader


@dataclass(frozen=True, slots=True)
class Termbase:
    """The glossaries of a project, the weightiest first.

    Where two layers have the same term in the source language, and both know a term for the target language, the
    earlier layer's concept is meant; but not where it is of another domain than the project's `domains` and a later
    one's is of one of them. Within a layer, too, a concept of these domains is meant before others.
    """

    glossaries: Sequence[Glossary]
    domains: Sequence[str] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "glossaries", tuple(self.glossaries))
        object.__setattr__(self, "domains", tuple(self.domains))

    def problems(self) -> tuple[Problem, ...]:
        """Returns what is odd in the glossaries, and where a layer overrules another one, as advice."""
        return (*(problem for glossary in self.glossaries for problem in glossary.problems), *_overruled(self))


def rendering(concept: Concept, target: LanguageTag) -> Term | None:
    """Returns the term to use for `concept` in `target`: the preferred one, else an admitted one, else None.

    What is not to be translated is its own rendering, letter for letter.
    """
    usable = (term for term in concept.in_language(target) if term.status is not TermStatus.DEPRECATED)
    itself = None if concept.translate else replace(concept.terms[0], language=target, usage=Usage.EXACT)
    return next(usable, itself)


def expected_text(match: TermMatch, target: LanguageTag) -> str:
    """Returns what a term found in a source should become in `target`; the term itself where nothing is known."""
    expected = rendering(match.concept, target)
    return expected.text if expected else match.term.text


def patterns(
    termbase: Termbase, source: LanguageTag, target: LanguageTag | None, lexicon: Lexicon
) -> Iterable[Pattern]:
    """Returns the source terms that count, weightiest first; with a `target`, of concepts that have a term there."""
    rivals: dict[tuple[str, ...], dict[Claimant, None]] = defaultdict(dict)
    found: list[tuple[Claimant, tuple[str, ...], Pattern]] = []
    for layer, glossary in enumerate(termbase.glossaries):
        for concept in glossary.concepts:
            if target is not None and rendering(concept, target) is None:
                continue
            for term in concept.triggers(source):
                own = claimant(layer, concept, term, termbase.domains)
                for pattern in compiled(term, concept, glossary.name, lexicon):
                    word = identity(term, pattern.words)
                    rivals[word][own] = None
                    found.append((own, word, pattern))
    found.sort(key=_weight)
    return (pattern for own, word, pattern in found if winner(own, tuple(rivals[word])) is None)


def _weight(found: tuple[Claimant, tuple[str, ...], Pattern]) -> tuple[int, int]:
    claim = found[0]
    return claim.layer, claim.fit


_Word = tuple[LanguageTag, tuple[str, ...]]
"""What the spellings of a term have in common, in its language."""


class _Rendered(NamedTuple):
    """A term of a layer with its rendering in another language."""

    own: Claimant
    word: tuple[LanguageTag, tuple[str, ...], LanguageTag]
    """What it shares with the ones it competes with."""
    source: str
    target: str
    glossary: str
    line: int


def _overruled(termbase: Termbase) -> Iterator[Problem]:
    """Yields a problem for each rendering that another layer replaces by another one."""
    if len(termbase.glossaries) < 2:
        return
    found = tuple(_renderings(termbase))
    rivals: dict[object, dict[Claimant, _Rendered]] = defaultdict(dict)
    for each in found:
        rivals[each.word].setdefault(each.own, each)
    for each in found:
        best = winner(each.own, tuple(rivals[each.word]))
        if best is not None and best.layer != each.own.layer:
            better = rivals[each.word][best]
            if better.target != each.target:
                yield Problem(each.glossary, each.line, _reason(each, better))


def _renderings(termbase: Termbase) -> Iterator[_Rendered]:
    """Yields what may be overruled: the renderings of words that several layers have."""
    lexicon = Lexicon(None)
    shared = _shared(termbase, lexicon)
    for layer, glossary in enumerate(termbase.glossaries):
        for concept in glossary.concepts:
            if shared.isdisjoint(_words(concept, lexicon)):
                continue
            for term, target in _rendered(concept):
                own = claimant(layer, concept, term, termbase.domains)
                word = (*_word(term, lexicon), target.language)
                yield _Rendered(own, word, term.text, target.text, glossary.name, concept.line)


def _shared(termbase: Termbase, lexicon: Lexicon) -> set[_Word]:
    """Returns the words that several layers have; few do, and renderings take long to find."""
    seen: set[_Word] = set()
    shared: set[_Word] = set()
    for glossary in termbase.glossaries:
        words = {word for concept in glossary.concepts for word in _words(concept, lexicon)}
        shared |= seen & words
        seen |= words
    return shared


def _words(concept: Concept, lexicon: Lexicon) -> Iterator[_Word]:
    """Yields the words of the concept's first language, and of what that narrows."""
    own = broader(concept.terms[0].language) if concept.terms else ()
    return (_word(term, lexicon) for term in concept.terms if term.language in own)


def _word(term: Term, lexicon: Lexicon) -> _Word:
    return term.language, identity(term, words_of(term.text, lexicon))


def _reason(each: _Rendered, better: _Rendered) -> str:
    why = "comes first" if better.own.layer < each.own.layer else "is about what the project is about"
    return (
        f"“{each.source}” is “{better.target}” in {each.word[2]} after {better.glossary}:{better.line}, which {why}; "
        f"“{each.target}” is not used"
    )


def _rendered(concept: Concept) -> Iterator[tuple[Term, Term]]:
    """Yields the terms of the concept's first language with its rendering in each other language."""
    first = concept.terms[0].language
    others = dict.fromkeys(term.language for term in concept.terms if term.language != first)
    for term in concept.in_language(first):
        for language in others:
            if target := rendering(concept, language):
                yield term, target
