"""Italian."""

from __future__ import annotations

from glossa.segmentation._exceptions._base import Exceptions, split

EXCEPTIONS = Exceptions(
    leading=split(
        "Sig Sigg Sig.ra Sig.na Dott Dr Prof Ing Avv Arch Gen Col Cap On Mons Rev S p.es es cfr vs pag pagg art fig"
    ),
    numbered=split("n no"),
    closing=split("ecc S.p.A S.r.l a.C d.C"),
    surnames=split("La Lo Le"),
    starters=split(
        "Il Lo La I Gli Le L Un Una Questo Questa Egli Lui Lei Loro Essi Noi In Con Per Secondo Ma E Se Poi Anche"
    ),
)
