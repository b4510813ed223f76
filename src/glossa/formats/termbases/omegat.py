"""OmegaT's glossaries: a source, a tab, a target, and perhaps a tab and a comment on each line, in UTF-8.

Lines that begin with `#` are comments. A source that comes again gets a further target, an admitted one. The languages
stand in the file's name (`terms.en-es.tsv`, or with dots, `terms.en.zh-Hans.tsv`), or in the first line: `en`, a tab,
`es`, with or without a `#` before it. glossa writes that line as a comment, which OmegaT passes over.
"""

from __future__ import annotations

from glossa.formats.termbases._encoding import decode
from glossa.formats.termbases._losses import losses
from glossa.formats.termbases._pairs import lines_of, pair_of, read_pairs
from glossa.model.problem import Problem
from glossa.model.term import Glossary

_COMMENT = "#"


class OmegaT:
    """OmegaT's glossary format; see the module."""

    id = "omegat"
    summary = "OmegaT glossary: source, target and comment, separated by tabs (UTF-8)"
    suffixes: tuple[str, ...] = (".utf8", ".txt", ".tab", ".tsv")

    def recognises(self, data: bytes) -> bool:
        """Tells whether a line that is no comment has a tab."""
        return any(b"\t" in line and not line.startswith(_COMMENT.encode()) for line in data.splitlines())

    def parse(self, data: bytes, name: str) -> Glossary:
        """Reads a glossary from the bytes of a file; `name` is what messages call it.

        Raises `GlossaError` when the bytes are not UTF-8 or nothing says which languages these are.
        """
        return read_pairs(decode(data, name, "Save it as UTF-8."), name, 3, _COMMENT)

    def serialise(self, glossary: Glossary) -> bytes:
        """Writes the first two languages of a glossary."""
        pair = pair_of(glossary)
        if pair is None:
            return b""
        lines = dict.fromkeys(line for line in lines_of(glossary, pair) if not line.source.startswith(_COMMENT))
        rows = ["\t".join(line).rstrip("\t") for line in lines]
        return "\n".join([f"{_COMMENT} {pair.source}\t{pair.target}", *rows, ""]).encode("utf-8", "replace")

    def losses(self, glossary: Glossary) -> tuple[Problem, ...]:
        """Says what three columns cannot carry: further languages, forbidden terms, all but one note."""
        return losses(glossary, self._again(glossary))

    def _again(self, glossary: Glossary) -> Glossary:
        data = self.serialise(glossary)
        return self.parse(data, glossary.name) if data else Glossary(glossary.name, ())


FORMAT = OmegaT()
