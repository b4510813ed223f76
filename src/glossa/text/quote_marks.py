"""Which quotation marks a language has, outside and inside another quotation.

Source: CLDR 46, delimiters (quotationStart to alternateQuotationEnd), with what style guides of the languages allow
besides: RAE, Ortografía (2010), III.3.4.8; Imprimerie nationale, Lexique; Duden, D 8 to 12; GB/T 15834-2011, 4.8; CLREQ
3.1; JLREQ 3.1; The Chicago Manual of Style, 13; Милчин, Справочник издателя, 3.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from glossa.text.languages import LanguageTag, broader


@dataclass(frozen=True, slots=True)
class Marks:
    """The quotation marks of a language, as pairs of an opening and a closing one."""

    styles: tuple[tuple[str, str], ...]
    """Pairs for outside with their pairs for inside; the first is the usual one."""
    others: frozenset[str] = frozenset()
    """Further pairs that stand anywhere."""
    inner_only: frozenset[str] = frozenset()
    """Pairs that do not stand outside."""

    @property
    def known(self) -> frozenset[str]:
        """All pairs of the language."""
        return self.others.union(*self.styles)

    def inside(self, outer: str) -> str:
        """Returns the usual pair inside another one."""
        return next((inner for start, inner in self.styles if start == outer), self.styles[0][1])

    def may_stand_inside(self, pair: str, outer: str) -> bool:
        """Tells whether a pair stands inside another: any other pair does, the same one only where that is a style."""
        return pair != outer or (outer, pair) in self.styles


def _marks(said: str, others: str = "", inner_only: str = "") -> Marks:
    """Reads `«»“” “”‘’`: styles, each an outer pair and an inner one."""
    styles = tuple((style[:2], style[2:]) for style in said.split())
    return Marks(styles, frozenset(others.split()), frozenset(inner_only.split()))


_CURLY = _marks("“”‘’ ‘’“”")
_LOW = _marks("„“‚‘ »«›‹", "«» ‹›")
_LOW_HIGH = _marks("„”«» „”‚’ „”»« „”‘’ „”’’", "»« “”")
_GUILLEMETS = _marks("«»“” “”‘’ «»‘’ «»‹›")
_RUSSIAN = _marks("«»„“ «»“” «»„”", "«» „“")
_NORDIC = _marks("””’’ »»’’ »«›‹ “”‘’", "’’")
_CORNERS = _marks("「」『』 『』「」", "“” ‘’ 〝〞 〝〟 ﹁﹂ ﹃﹄")
_ARABIC = _marks("«»“” “”‘’ ”“’‘ «»‹› ””’’", "«»")

_LANGUAGES: Mapping[str, Marks] = MappingProxyType(
    {
        **dict.fromkeys(("en", "tr", "id", "ms", "vi", "th", "hi", "ko", "ga", "cy", "fil", "sw", "pt-BR"), _CURLY),
        **dict.fromkeys(("es", "it", "pt", "ca", "gl", "eu", "el", "hy", "az"), _GUILLEMETS),
        "es-419": _marks("“”‘’ «»“”"),
        "fr": _marks("«»“” «»«» «»‹› “”‘’", inner_only="“” ‘’"),
        **dict.fromkeys(("de", "cs", "sk", "sl", "lt", "is", "bg", "mk", "et", "lb"), _LOW),
        **dict.fromkeys(("de-CH", "de-LI"), _marks("«»‹› „“‚‘")),
        **dict.fromkeys(("pl", "ro", "hu", "hr", "sr", "bs", "af"), _LOW_HIGH),
        "nl": _marks("“”‘’ ‘’“” „”‚’"),
        **dict.fromkeys(("ru", "uk", "be", "kk", "lv"), _RUSSIAN),
        **dict.fromkeys(("sv", "fi"), _NORDIC),
        "da": _marks("“”‘’ »«›‹ ””’’ „“‚‘"),
        **dict.fromkeys(("nb", "nn", "no"), _marks("«»‘’ «»“” “”‘’")),
        **dict.fromkeys(("ar", "fa", "ur"), _ARABIC),
        "he": _marks("””’’ “”‘’ „”‚’", "״״ \"\" ''"),
        "zh": _marks("“”‘’", inner_only="‘’"),
        "zh-Hant": _CORNERS,
        "ja": _CORNERS,
    }
)


@lru_cache(maxsize=256)
def marks_of(language: LanguageTag) -> Marks | None:
    """Returns the quotation marks of a language, nearest tag first; None where they are not known."""
    return next((_LANGUAGES[tag] for tag in broader(language) if tag in _LANGUAGES), None)
