"""TMX, the exchange format of translation memories: versions 1.1 to 1.4b in, 1.4b out.

Read are texts in any language, with `xml:lang` or the older `lang`; what stands for inline codes (see `_tmx_text`); who
changed a text last and when; notes; the texts before and after, as glossa, memoQ, OmegaT, Phrase, Trados, XTM and
GlobalLink say them; and how far a translation had come, as glossa and Trados say it. The file is read unit by unit;
entities are refused.

What glossa writes of its own stands in props, which other programs keep:

| prop | says |
| --- | --- |
| `x-glossa-state` | `draft`, `translated`, `reviewed`, `final` |
| `x-glossa-origin` | `human`, `mt`, `tm-exact`, `tm-fuzzy`, `import` |
| `x-glossa-engine`, `x-glossa-score` | which engine drafted it; how well the match from the memory fitted |
| `x-glossa-article` | the article that it is from |
| `x-context-pre`, `x-context-post` | the texts before and after (memoQ's words) |

Not carried are control characters that XML forbids, and white space at the ends of a text.

Source: TMX 1.4b specification, https://www.gala-global.org/tmx-14b.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from glossa.formats.memories._base import Record, Tally
from glossa.formats.memories._tmx_reading import Reader, elements
from glossa.formats.memories._tmx_writing import lines
from glossa.text.languages import LanguageTag


class Tmx:
    """TMX; see the module."""

    id = "tmx"
    summary = "Translation memory exchange: TMX 1.1 to 1.4b are read, TMX 1.4b is written"
    suffixes: tuple[str, ...] = (".tmx",)

    def read(self, data: bytes, name: str, wanted: Callable[[LanguageTag], bool], tally: Tally) -> Iterator[Record]:
        """Yields the records one by one; see `MemoryFormat`.

        Raises `GlossaError` when it is no TMX, not well-formed, cut off, wrongly encoded, or declares entities.
        """
        return Reader(name, wanted, tally).records(elements(data, name))

    def serialise(self, records: Iterable[Record], source: LanguageTag | None) -> bytes:
        """Writes records as TMX 1.4b; those whose source is not `source` say so themselves."""
        return "".join(f"{line}\n" for line in lines(records, source)).encode()


FORMAT = Tmx()
