"""What an engine is given of the terms before it drafts, and what it is credited with for that in the ledger."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from glossa.engines import Engine, GlossaryOwner, NameTaker, Pair, TermPair
from glossa.masking import Protected
from glossa.model.inline import visible
from glossa.model.term import Mechanism, Term, TermMatch, TermUse
from glossa.terminology import rendering
from glossa.text.spans import Span
from glossa.workflow.assess import Assessor

_NAMES = frozenset({"proper noun", "name"})


class Giving:
    """One engine and some texts: the terms for its glossary, and the names to mark in the texts."""

    def __init__(self, engine: Engine, pair: Pair, assessor: Assessor, texts: Collection[str]) -> None:
        self._engine = engine
        self._pair = pair
        self._assessor = assessor
        self.terms = assessor.term_pairs(texts) if engine.takes_terms else ()
        """What goes into the glossary of the engine, if it has one."""
        self._entered: frozenset[TermPair] | None = None

    def names(self, text: str) -> Sequence[Protected]:
        """Returns the names in a source text, each with what the engine is sent in its place."""
        if not isinstance(self._engine, NameTaker):
            return ()
        return tuple(self._marked(text, self._engine))

    def credited(self, text: str, uses: tuple[TermUse, ...], *, with_names: bool) -> tuple[TermUse, ...]:
        """Says of the terms in a draft of `text` which of them the engine had been given.

        `with_names` tells whether the names of the text were marked.
        """
        if not with_names and not self.terms:
            return uses
        marked = frozenset(name.span for name in self.names(text)) if with_names else frozenset()
        return tuple(
            replace(use, mechanism=Mechanism.GLOSSARY)
            if use.mechanism is Mechanism.ENGINE and self._was_given(use, marked)
            else use
            for use in uses
        )

    def _marked(self, text: str, engine: NameTaker) -> Iterator[Protected]:
        for match in self._assessor.matches(text):
            expected = rendering(match.concept, self._pair.target)
            surface = match.span.of(text)
            if expected and _is_name(match, expected) and _is_plain(surface):
                yield Protected(match.span, expected.text, marked=engine.marked(surface, expected.text))

    def _was_given(self, use: TermUse, marked: frozenset[Span]) -> bool:
        return use.source in marked or (bool(self.terms) and TermPair(use.source_term, use.expected) in self._taken())

    def _taken(self) -> frozenset[TermPair]:
        """Asks once, after the first answer."""
        if self._entered is None:
            owner = self._engine
            self._entered = (
                owner.entered(self.terms, self._pair) if isinstance(owner, GlossaryOwner) else frozenset(self.terms)
            )
        return self._entered


def _is_plain(surface: str) -> bool:
    """Tells whether nothing in a name would take its mark apart: no code, no line break."""
    return visible(surface).text == surface and len(surface.splitlines()) == 1


def _is_name(match: TermMatch, expected: Term) -> bool:
    return any(term.part_of_speech.strip().lower() in _NAMES for term in (match.term, expected))
