"""Which candidates the glossaries know already."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from glossa.terminology.extraction._grammars import grammar_of
from glossa.terminology.extraction.candidate import Candidate
from glossa.terminology.finder import TermFinder
from glossa.terminology.termbase import Termbase
from glossa.text.languages import LanguageTag
from glossa.text.normalise import fold
from glossa.text.tokens import core, is_word, pieces


class KnownTerms:
    """The terms of a termbase in the language of some articles; with targets, those that have a rendering in each."""

    def __init__(self, termbase: Termbase, source: LanguageTag, targets: Sequence[LanguageTag] = ()) -> None:
        self._finders = [TermFinder(termbase, source, target) for target in targets or (None,)]
        grammar = grammar_of(source)
        self._small = grammar.stops | grammar.links

    def glossaries(self, candidate: Candidate) -> tuple[str, ...]:
        """Returns the glossaries that know a candidate, in one of its forms; none where it is not known.

        What is made of known terms alone, with no more than small words between them, is known.
        """
        found: dict[str, None] = {}
        for finder in self._finders:
            names = next((names for form, _ in candidate.forms if (names := self._covering(form, finder))), ())
            if not names:
                return ()
            found |= dict.fromkeys(names)
        return tuple(found)

    def _covering(self, text: str, finder: TermFinder) -> tuple[str, ...]:
        """Returns the glossaries whose terms cover a text; none where a word of it is left over."""
        matches = finder.find(text)
        parts = pieces(text)
        for start, part in zip(accumulate(map(len, parts), initial=0), parts, strict=False):
            word = core(part)
            is_inside = any(match.span.start <= start and start + len(word) <= match.span.end for match in matches)
            if not is_inside and is_word(word) and fold(word) not in self._small:
                return ()
        return tuple(dict.fromkeys(match.glossary for match in matches))
