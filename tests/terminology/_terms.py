"""Short ways to write glossaries in tests."""

from __future__ import annotations

from glossa.model.term import Concept, ConceptId, Glossary, Term, TermStatus
from glossa.terminology import Termbase
from glossa.text.languages import language_tag

AR, EN, ES, DE, FR, ZH, ZH_HANT = map(language_tag, ("ar", "en", "es", "de", "fr", "zh-Hans", "zh-Hant"))
_STATUSES = {"": TermStatus.PREFERRED, "?": TermStatus.ADMITTED, "!": TermStatus.DEPRECATED}


def term(language: str, text: str, *, case: bool = False, pos: str = "") -> Term:
    """Makes a term; a `?` before it means admitted, a `!` forbidden."""
    mark = text[0] if text[0] in "?!" else ""
    return Term(text[len(mark) :], language_tag(language), _STATUSES[mark], pos, case)


def concept(*terms: tuple[str, str] | Term, line: int = 0, note: str = "") -> Concept:
    """Makes a concept, named for its first term."""
    made = tuple(each if isinstance(each, Term) else term(*each) for each in terms)
    return Concept(ConceptId(made[0].text), made, line=line, note=note)


def termbase(*concepts: Concept) -> Termbase:
    """Makes a termbase of one glossary."""
    return Termbase([Glossary("terms.csv", concepts)])


def english(*texts: str) -> Termbase:
    """Makes a termbase of English terms, each with a Spanish rendering."""
    return termbase(*(concept(("en", text), ("es", f"es {text}")) for text in texts))
