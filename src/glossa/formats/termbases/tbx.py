"""TBX, the exchange format of termbases: TBX 2 (ISO 30042:2008) and TBX 3 (ISO 30042:2019) in, TBX 3 out.

Read are `martif` and `tbx`, `tig` and `ntig`, the styles DCA (`<termNote type="partOfSpeech">`) and DCT
(`<min:partOfSpeech>`), whatever the dialect. What glossa has no place for, such as contexts or dates of change, is
counted in one problem. The file is read entry by entry; entities are refused.

Written is the dialect TBX-Basic in the style DCA. What glossa knows and TBX-Basic has no place for stands in notes that
begin with `glossa:`, which other tools show as notes and glossa reads back:

| note | says |
| --- | --- |
| `glossa:id=Party secretary` | the concept's id, where XML does not allow it as one |
| `glossa:translate=no` | the term stays as it is in every language |
| `glossa:notNear=money` | a word beside which the terms mean something else |
| `glossa:partOfSpeech=phrase`, `glossa:gender=common` | what TBX-Basic calls `other` |
| `glossa:caseSensitive=yes`, `glossa:usage=exact` | how strictly the term is meant |
| `glossa:form=congresos` | an inflected form, one note for each |
| `glossa:firstMention=Congreso (el parlamento)` | what stands at the first mention |
| `glossa:laterMention=OMS` | what stands at the mentions after it |

The terms of a language stand together, in the order in which the concept has them. White space round a text and line
breaks in terms are not carried, nor are the control characters that XML forbids.
"""

from __future__ import annotations

from glossa.formats import _xml
from glossa.formats.termbases._losses import losses
from glossa.formats.termbases._tbx_entries import Entries
from glossa.formats.termbases._tbx_writing import lines
from glossa.model.problem import Problem
from glossa.model.term import Glossary

_ENTRIES = ("termEntry", "conceptEntry")
_ROOTS = ("martif", "tbx", "TBX")


class Tbx:
    """TBX; see the module."""

    id = "tbx"
    summary = "Termbase exchange format: TBX 2 and TBX 3 are read, TBX 3 (TBX-Basic, DCA) is written"
    suffixes: tuple[str, ...] = (".tbx", ".xml")

    def recognises(self, data: bytes) -> bool:
        """Tells whether the outermost element is one of TBX."""
        return _xml.root(data) in _ROOTS

    def parse(self, data: bytes, name: str) -> Glossary:
        """Reads a glossary from the bytes of a file; `name` is what messages call it.

        Raises `GlossaError` when it is no TBX, not well-formed, cut off, wrongly encoded, or declares entities.
        """
        entries = Entries(name)
        found = (entries.concept(element) for element in _xml.records(data, name, _ENTRIES, _ROOTS))
        concepts = tuple(concept for concept in found if concept is not None)
        problems = sorted([*entries.problems, *entries.unused()], key=lambda problem: problem.line)
        return Glossary(name, concepts, tuple(problems))

    def serialise(self, glossary: Glossary) -> bytes:
        """Writes a glossary as TBX 3."""
        return ("\n".join(lines(glossary)) + "\n").encode()

    def losses(self, glossary: Glossary) -> tuple[Problem, ...]:
        """Says what TBX cannot carry: little more than characters that XML forbids."""
        return losses(glossary, self.parse(self.serialise(glossary), glossary.name))


FORMAT = Tbx()
