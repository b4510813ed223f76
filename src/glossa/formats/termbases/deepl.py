"""DeepL's glossaries: a source, a tab and its one target on each line, in UTF-8, without a header.

The languages stand in the file's name: `terms.en-es.tsv`, or with dots, `terms.en.zh-Hans.tsv`. DeepL takes each source
once, so what is written is the preferred target.
"""

from __future__ import annotations

from glossa.formats.termbases._encoding import decode
from glossa.formats.termbases._losses import losses
from glossa.formats.termbases._pairs import Pair, is_header, lines_of, pair_of, read_pairs
from glossa.model.problem import Problem
from glossa.model.term import Glossary

_SAMPLE = 1 << 16


class DeepL:
    """DeepL's glossary format; see the module."""

    id = "deepl"
    summary = "DeepL glossary: source and target, separated by a tab (UTF-8)"
    suffixes: tuple[str, ...] = (".deepl.tsv", ".tsv")

    def recognises(self, data: bytes) -> bool:
        """Tells whether every line has one tab, and the first one does not name languages."""
        text = data[:_SAMPLE].decode("utf-8-sig", "replace")
        lines = [line for line in text.splitlines()[:1000] if line.strip()]
        return bool(lines) and all(line.count("\t") == 1 for line in lines) and not is_header(lines[0].lstrip("#"))

    def parse(self, data: bytes, name: str) -> Glossary:
        """Reads a glossary from the bytes of a file; `name` is what messages call it, and names the languages.

        Raises `GlossaError` when the bytes are not UTF-8 or nothing says which languages these are.
        """
        return read_pairs(decode(data, name, "Save it as UTF-8."), name, 2, "")

    def serialise(self, glossary: Glossary) -> bytes:
        """Writes the first two languages of a glossary."""
        pair = pair_of(glossary)
        return self._written(glossary, pair) if pair else b""

    def losses(self, glossary: Glossary) -> tuple[Problem, ...]:
        """Says what two columns cannot carry: all but the preferred terms of two languages."""
        pair = pair_of(glossary)
        again = Glossary(glossary.name, ())
        if pair:
            again = self.parse(self._written(glossary, pair), f"{glossary.name}.{pair.source}.{pair.target}.tsv")
        return losses(glossary, again)

    def _written(self, glossary: Glossary, pair: Pair) -> bytes:
        targets: dict[str, str] = {}
        for line in lines_of(glossary, pair):
            targets.setdefault(line.source, line.target)
        return "".join(f"{source}\t{target}\n" for source, target in targets.items()).encode("utf-8", "replace")


FORMAT = DeepL()
