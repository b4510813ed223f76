"""Portuguese."""

from __future__ import annotations

from glossa.segmentation._exceptions._base import Exceptions, split

EXCEPTIONS = Exceptions(
    leading=split(
        "Sr Sra Srs Sras Srta Dr Dra Drs Prof Profa Eng Gen Cel Cap Exmo Exma D Av p.ex ex cf vs pág págs art núm EE"
    ),
    numbered=split("n no"),
    closing=split("etc Ltda Cia S.A a.C d.C a.m p.m E.U.A EUA UU"),
    starters=split(
        "O A Os As Um Uma Este Esta Esse Essa Ele Ela Eles Elas Nós Em No Na Nos Nas Com Por Para Segundo Mas E Se"
    ),
)
